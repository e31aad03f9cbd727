"""The embedded languages of a file: its `hxx('…')` and `__elixir__('…')`, read, with their places.

    for region in regions(parsed):
        region.path_to(cursor)     # what stands there: Element div, Attribute class, Code, Variable
        region.place(node.span)    # where that is in the Haxe file

A region is read when it is asked for, never while the Haxe is parsed, and what is read is kept by
its text: an edit elsewhere in the file costs a look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.elixir.read import tree as elixir
from compiler_core.elixir.read.embedded import Embedded, embedded, embedded_elixir
from compiler_core.elixir.read.parse import Read, read
from compiler_core.elixir.read.tree import Hole
from compiler_core.elixir.read.walk import Spanned, descendants, path_to
from compiler_core.syntax import ast
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.walk import descendants as haxe_descendants
from compiler_core.templates.reader import ReadTemplate, read_template

_MARKS = ("__elixir__", "hxx", "HXX.block")
_HOLE_IN_TEXT = re.compile(r"\$([A-Za-z_]\w*)")


@dataclass(frozen=True, slots=True)
class Region:
    """One literal. `start` is where its inside starts in the file; offsets in the trees are those
    of `embedded.text`."""

    language: Literal["template", "elixir"]
    start: int
    length: int
    embedded: Embedded

    @property
    def span(self) -> Span:
        """The literal's inside, in the file."""
        return Span(self.start, self.start + self.length)

    @property
    def template(self) -> ReadTemplate:
        """The tree of a `template` region; memoised by text."""
        return read_template(self.embedded.text)

    @property
    def elixir(self) -> Read:
        """The tree of an `elixir` region; memoised by text."""
        return read(self.embedded.text, holes=True)

    @property
    def root(self) -> Spanned:
        return self.template.template if self.language == "template" else self.elixir.body

    def place(self, span: Span) -> Span:
        """A tree's span, in the file."""
        return self.embedded.source_span(span).shifted(self.start)

    def path_to(self, offset: int) -> list[Spanned]:
        """The nodes around an offset of the file, outermost first."""
        return path_to(self.root, self.embedded.offset(offset - self.start))

    def holes(self) -> Iterator[tuple[str, Span]]:
        """Names of the Haxe around that the Elixir uses: `$name`, also within its strings, and
        their places in the file without the dollar. `${…}` is left to who can read it."""
        if self.language != "elixir":
            return
        for node in descendants(self.elixir.body):
            if isinstance(node, Hole) and node.code.isidentifier():
                yield node.code, self.place(node.code_span)
            elif isinstance(node, elixir.Text):
                written = self.embedded.text[node.span.start : node.span.end]
                for match in _HOLE_IN_TEXT.finditer(written):
                    found = Span(*match.span(1)).shifted(node.span.start)
                    yield match[1], self.place(found)


@dataclass(frozen=True, slots=True)
class AssignUse:
    """`assigns.name` or `@name`: `span` is the whole, `name_span` the name; both as in the tree."""

    name: str
    span: Span
    name_span: Span


def assign_uses(root: Spanned) -> Iterator[AssignUse]:
    """Every use of an assign in a tree."""
    for node in descendants(root):
        match node:
            case elixir.RemoteCall(target=elixir.Variable(name="assigns"), name=name):
                if not node.has_parentheses and name.text:
                    yield AssignUse(name.text, node.span, name.span)
            case elixir.Unary(operator=elixir.Name(text="@"), operand=elixir.Variable() as operand):
                yield AssignUse(operand.name, node.span, operand.span)


def has_templates(parsed: ParsedFile) -> bool:
    """A look at the text, so that a file without templates costs nothing."""
    return "hxx" in parsed.text or "HXX" in parsed.text


def regions(parsed: ParsedFile) -> tuple[Region, ...]:
    """All of the file's, in order."""
    if not any(mark in parsed.text for mark in _MARKS):
        return ()
    found: list[Region] = []
    for placed in parsed.members:
        if any(mark in placed.text for mark in _MARKS):
            for view in haxe_descendants(placed.member):
                if isinstance(view, ast.Template | ast.RawElixir):
                    found.append(_region(view, placed.start))
    return tuple(sorted(found, key=lambda region: region.start))


def _region(view: ast.Template | ast.RawElixir, base: int) -> Region:
    start = view.text_span.start + base
    language: Literal["template", "elixir"] = (
        "template" if isinstance(view, ast.Template) else "elixir"
    )
    read = embedded if language == "template" else embedded_elixir
    return Region(language, start, len(view.text), read(view.text, view.quote))


def region_at(parsed: ParsedFile, offset: int) -> Region | None:
    """The region that an offset of the file stands in."""
    for region in regions(parsed):
        if region.span.contains(offset):
            return region
    return None
