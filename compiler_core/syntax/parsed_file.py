"""A file that was read: its sections, its faults, its views.

`source` (the views of the whole file) is made when it is first asked for; what a member is was
settled when its unit was read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.syntax import additions_across, ast, haxe_file_rules
from compiler_core.syntax.branches import Conditional, all_branches
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment
from compiler_core.syntax.split import Balance
from compiler_core.syntax.units import Dialect as Dialect
from compiler_core.syntax.units import PlacedSection, PlacedUnit, plain_comments, unit_token_spans
from compiler_core.syntax.views import Builder, comment_views


class Alike(NamedTuple):
    """Outside of the part `edited` (empty: everywhere), the file is lexed and cut in one way,
    whether its strings and comments end or not; with `in_balance`, also whether its braces match or
    not, and there they match (`incremental.py`)."""

    edited: Span
    in_balance: bool


@dataclass(frozen=True, eq=False)
class ParsedFile:
    """What a text says. Everything is there for any text; `faults` tell what was wrong."""

    text: str
    dialect: Dialect
    defines: Mapping[str, str]
    sections: tuple[PlacedSection, ...]
    outer_comments: tuple[Comment, ...]
    """Comments outside of all units."""
    outer_faults: tuple[SyntaxFault, ...]
    """Faults that are no unit's own, relative to the file."""
    inactive: tuple[Span, ...]
    """Dead branches of `#if`."""
    directives: tuple[Span, ...]
    balance: Balance
    """Whether strings, comments and braces end, which decides how the file was cut."""
    conditionals: tuple[Conditional, ...] = ()
    """`#if … #end` with all branches, the outermost ones (`branches.py`)."""

    alike: Alike | None = None
    """None: nobody looked yet, or it isn't so."""

    def units(self) -> Iterator[PlacedUnit]:
        """Heads and members, in order."""
        for section in self.sections:
            yield section.head
            yield from section.members

    def print_back(self) -> str:
        """The text from the tree: tokens, and the gaps between them."""
        pieces: list[str] = []
        offset = 0
        for start, end in self.token_spans():
            pieces.append(self.text[offset:start])
            pieces.append(self.text[start:end])
            offset = end
        pieces.append(self.text[offset:])
        return "".join(pieces)

    def token_spans(self) -> Iterator[Span]:
        """Every live token of the file, in order."""
        for section in self.sections:
            yield from unit_token_spans(section.head)
            if section.opening is not None:
                yield Span(section.opening, section.opening + 1)
            for member in section.members:
                yield from unit_token_spans(member)
            if section.closing is not None:
                yield Span(section.closing, section.closing + 1)

    @cached_property
    def members(self) -> tuple[PlacedUnit, ...]:
        """Every member of every declaration and of the module, in order."""
        found: list[PlacedUnit] = []
        for section in self.sections:
            if section.kind == "member":
                found.append(section.head)
            found.extend(section.members)
        return tuple(found)

    @cached_property
    def faults(self) -> tuple[SyntaxFault, ...]:
        """All faults, relative to the file, in order."""
        found = list(self.outer_faults)
        for section in self.sections:
            for unit in (section.head, *section.members):
                found.extend(fault.shifted(unit.start) for fault in unit.unit.faults)
        found.extend(self._reading[1])
        if self.dialect == "haxe":
            found = [*additions_across.complete(self, found), *haxe_file_rules.across(self)]
        return tuple(sorted(found, key=lambda fault: (fault.span, fault.kind)))

    @cached_property
    def inactive_faults(self) -> tuple[SyntaxFault, ...]:
        """Faults of dead branches, relative to the file, in order: hints, never errors."""
        found = [fault for branch in all_branches(self.conditionals) for fault in branch.faults]
        return tuple(sorted(found, key=lambda fault: (fault.span, fault.kind)))

    @property
    def source(self) -> ast.SourceFile:
        """The views. Those at file level are made when they are first asked for."""
        return self._reading[0]

    @cached_property
    def _reading(self) -> tuple[ast.SourceFile, list[SyntaxFault]]:
        return build_source(self)

    def unit_at(self, offset: int) -> PlacedUnit | None:
        """The unit whose text holds `offset` (either edge counts), members before heads."""
        starts = [unit.start for unit in self.members]
        place = bisect_right(starts, offset) - 1
        if place >= 0 and offset <= self.members[place].end:
            return self.members[place]
        for section in self.sections:
            if section.head.start <= offset <= section.head.end:
                return section.head
        return None


# ---- views at file level ----------------------------------------------------------------------


def build_source(parsed: ParsedFile) -> tuple[ast.SourceFile, list[SyntaxFault]]:
    source = ast.SourceFile(Span(0, len(parsed.text)), (), None, [], [], [])
    faults: list[SyntaxFault] = []
    comments = list(parsed.outer_comments)
    previous_end = 0
    for section in parsed.sections:
        if section.kind == "member":
            source.members.append(ast.PlacedMember(section.head.member, section.head.start))
        elif section.kind in ("item", "declaration"):
            _add_item(parsed, source, section, comments, previous_end, faults)
        previous_end = section.end
    return source, faults


def _add_item(
    parsed: ParsedFile,
    source: ast.SourceFile,
    section: PlacedSection,
    comments: list[Comment],
    previous_end: int,
    faults: list[SyntaxFault],
) -> None:
    head = section.head
    builder = Builder(head.unit.parse, head.start)
    tree = head.unit.tree
    name = tree[0]
    if name == "file_item":
        tree = tree[1]
        name = tree[0] if isinstance(tree, list) else ""
    if name == "package":
        source.package = builder.path(tree[2:])
        source.package_span = builder.span(tree)
    elif name in ("import_item", "using_item"):
        source.imports.append(builder.import_item(tree))
    elif name in ("declaration_head", "typedef_declaration"):
        declaration = builder.declaration(tree)
        declaration.members = [
            ast.PlacedMember(member.member, member.start) for member in section.members
        ]
        if section.opening is not None:
            end = section.closing if section.closing is not None else section.end
            declaration.body_span = Span(section.opening + 1, end)
        declaration.span = Span(declaration.span[0], section.end)
        own = [comment for comment in comments if previous_end <= comment.start < section.end]
        inside = [
            Comment(comment.start + head.start, comment.end + head.start)
            for comment in plain_comments(head.text, head.unit.tokens.comments)
        ]
        declaration.comments = comment_views(parsed.text, sorted([*own, *inside]), 0)
        source.declarations.append(declaration)
    faults.extend(builder.faults)
