"""The whole pipeline on one screen.

    text --parse--> tree --infer--> typed tree --+--> patterns, annotations: diagnostics
                                                 |
                                                 +--lower--> Elixir's tree --print--> text

`check` runs the phases that find fault, `compile_file` goes through to Elixir. Both are queries:
asked again after an edit, only what the edit touched runs. Every phase gives its value and its
faults together, and no phase stops at a fault: what is broken has an unknown type and stays silent.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.span import Span
from compiler_core.query import Database, query

if TYPE_CHECKING:
    from compiler_core.elixir.marks import Marks
    from compiler_core.elixir.printer import Printed
    from compiler_core.lower.module import Output


@dataclass(frozen=True, slots=True)
class OutputModule:
    """One Elixir module of a compilation. `path` is relative to the project's output folder
    (`lib/utils/text_utils.ex` without its `lib/`); `span` is in the compilation's text."""

    name: str
    path: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class OutputMapping:
    """`generated` (code points in the compilation's text) came from `source` (in the file)."""

    generated: Span
    source: Span


class Mappings(Sequence[OutputMapping]):
    """The mappings of an output in the order of its text; made when somebody looks at them."""

    __slots__ = ("_found", "_make", "_make_within")

    def __init__(
        self,
        make: Callable[[], Iterable[OutputMapping]],
        make_within: Callable[[Span], Iterable[OutputMapping]] | None = None,
    ) -> None:
        self._make: Callable[[], Iterable[OutputMapping]] | None = make
        self._make_within = make_within
        self._found: tuple[OutputMapping, ...] = ()

    def all(self) -> tuple[OutputMapping, ...]:
        if self._make is not None:
            self._found, self._make = tuple(self._make()), None
        return self._found

    def within(self, source: Span, /) -> list[OutputMapping]:
        """Those that came from inside a span of the source."""
        if self._make is not None and self._make_within is not None:
            return list(self._make_within(source))
        return [one for one in self.all() if source.covers(one.source)]

    def shifted(self, offset: int) -> Mappings:
        """Those of the text with `offset` code points in front of it."""
        return Mappings(
            lambda: (OutputMapping(one.generated.shifted(offset), one.source) for one in self)
        )

    def __iter__(self) -> Iterator[OutputMapping]:
        return iter(self.all())

    def __len__(self) -> int:
        return len(self.all())

    @overload
    def __getitem__(self, index: int) -> OutputMapping: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[OutputMapping]: ...
    def __getitem__(self, index: int | slice) -> OutputMapping | Sequence[OutputMapping]:
        return self.all()[index]

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Mappings) and self.all() == other.all())

    def __hash__(self) -> int:
        return hash(self.all())


NO_MAPPINGS = Mappings(tuple)


@dataclass(frozen=True, slots=True)
class Compilation:
    """A file's Elixir. `text` is all modules, one below the other, as the preview shows them.

    `helpers` names the functions of the run-time module `Haxe` that the modules call.
    """

    text: str
    modules: tuple[OutputModule, ...]
    mappings: Mappings
    helpers: frozenset[str]


@query
def check(db: Database, path: str) -> tuple[Diagnostic, ...]:
    """Every diagnostic of a file, in the order of its text; spans are relative to the file."""
    from compiler_core.reporting import collect

    return collect.diagnostics(db, path)


@query
def compile_file(db: Database, path: str) -> Compilation:
    """The Elixir of a file, whatever its state: the caller looks at `blocking` first."""
    from compiler_core.lower.module import lowered

    found = lowered(db, path)
    return printed_modules(db, path, found.modules, found.helpers)


def printed_modules(
    db: Database,
    path: str,
    outputs: Iterable[Output],
    helpers: frozenset[str],
    are_parts: bool = False,
) -> Compilation:
    """The modules as text. `are_parts`: some of their functions are missing."""
    from compiler_core.lower.anchors import ANCHOR, Resolver

    resolve = Resolver(db, path)
    text = ""
    modules: list[OutputModule] = []
    marks: list[tuple[int, Marks]] = []
    for output in outputs:
        if text:
            text += "\n"
        printed = _printed(db, path, output, are_parts)
        start = len(text)
        text += printed.text
        modules.append(OutputModule(output.name, output.path, printed.text, Span(start, len(text))))
        marks.append((start, printed.marks))

    def mappings() -> Iterator[OutputMapping]:
        for start, own in marks:
            for mark in own:
                generated = Span(mark.start + start, mark.end + start)
                yield OutputMapping(generated, resolve(mark.origin))

    def mappings_within(source: Span) -> Iterator[OutputMapping]:
        may_be_inside = resolve.members_within(source)
        in_order = sorted(may_be_inside)

        def is_near(first: int, last: int) -> bool:
            at = bisect_left(in_order, first // ANCHOR)
            return at < len(in_order) and in_order[at] <= last // ANCHOR

        for start, own in marks:
            for mark in own.among(is_near):
                if mark.origin.start // ANCHOR in may_be_inside:
                    origin = resolve(mark.origin)
                    if source.covers(origin):
                        yield OutputMapping(Span(mark.start + start, mark.end + start), origin)

    found_mappings = Mappings(mappings, mappings_within)
    return Compilation(text, tuple(modules), found_mappings, helpers)


def _printed(db: Database, path: str, output: Output, is_part: bool) -> Printed:
    """The module's text; definitions that are the same objects as before are not laid out again."""
    from compiler_core.elixir.layout import PrintCache
    from compiler_core.elixir.printer import PrintOptions, print_elixir

    options = PrintOptions(locals_without_parens=output.without_parens)
    # Which macros want parentheses is part of the key: what was laid out keeps them.
    cache = db.scratch.setdefault(("print", path, output.name, options), PrintCache())
    before = cache.documents
    printed = print_elixir(output.tree, options, cache)
    if is_part:
        cache.documents = {**before, **cache.documents}
    return printed


@query
def files_named_by(db: Database, path: str) -> tuple[str, ...]:
    """The project's files that hold a module which the file's Elixir names."""
    from compiler_core.elixir.names import module_name
    from compiler_core.project.files import module_path, modules

    named = set(_MODULE.findall(compile_file(db, path).text))
    return tuple(
        sorted(
            other
            for (*package, name), other in modules(db).items()
            if other != path
            and module_name(".".join(package), name) in named
            and module_path(db, (*package, name)) == other
            and _is_meant(db, path, other, name)
        )
    )


def _is_meant(db: Database, path: str, other: str, name: str) -> bool:
    """`use Ecto.Schema` means Ecto, not what another compiler's library has of that name, unless
    the Haxe names it too."""
    from compiler_core.project.files import is_of_another_compiler
    from compiler_core.project.sources import text

    return not is_of_another_compiler(db, other) or name in _WORD.findall(text(db, path) or "")


_WORD = re.compile(r"\b[A-Z]\w*")
_MODULE = re.compile(r"\b[A-Z]\w*(?:\.[A-Z]\w*)*")


def runtime_module(helpers: Iterable[str]) -> str:
    """The Elixir of the run-time module with just these functions; empty for none."""
    from compiler_core.lower.runtime import module_text

    return module_text(helpers)


def runtime_helpers(text: str) -> frozenset[str]:
    """The functions that the text of a run-time module holds, as `runtime_module` takes them."""
    from compiler_core.lower.runtime import known, spellings_in

    functions = known() & frozenset(re.findall(r"^  def (\w+[?!]?)", text, re.MULTILINE))
    exceptions = frozenset(re.findall(r"^defmodule Haxe\.(\w+)", text, re.MULTILINE))
    return functions | exceptions | spellings_in(text)


RUNTIME_PATH = "haxe.ex"
"""Where the run-time module goes in the output folder."""


def blocking(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """True where a file's output must not be written: syntax errors, contradictory types."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
