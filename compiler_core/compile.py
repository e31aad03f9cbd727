"""The whole pipeline on one screen.

    text --parse--> tree --infer--> typed tree --+--> patterns, annotations: diagnostics
                                                 |
                                                 +--lower--> Elixir's tree --print--> text

`check` runs the phases that find fault, `compile_file` goes through to Elixir. Both are queries:
asked again after an edit, only what the edit touched runs. Every phase gives its value and its
faults together, and no phase stops at a fault: what is broken has an unknown type and stays silent.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.span import Span
from compiler_core.query import Database, query


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


@dataclass(frozen=True, slots=True)
class Compilation:
    """A file's Elixir. `text` is all modules, one below the other, as the preview shows them.

    `helpers` names the functions of the run-time module `Haxe` that the modules call.
    """

    text: str
    modules: tuple[OutputModule, ...]
    mappings: tuple[OutputMapping, ...]
    helpers: frozenset[str]


@query
def check(db: Database, path: str) -> tuple[Diagnostic, ...]:
    """Every diagnostic of a file, in the order of its text; spans are relative to the file."""
    from compiler_core.reporting import collect

    return collect.diagnostics(db, path)


@query
def compile_file(db: Database, path: str) -> Compilation:
    """The Elixir of a file, whatever its state: the caller looks at `blocking` first."""
    text = "# Lowering is not there yet.\n"
    return Compilation(text, (), (), frozenset())


def blocking(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """True where a file's output must not be written: syntax errors, contradictory types."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
