"""Reading the branches of a file's conditionals: what `branches.py` describes is made here.

A branch that is taken is part of what stands around it and is read with that. Any other is read on
its own, as what can begin where it stands: between members as members, by cutting it as a body is
cut; within a member by trying forms (`branch_forms.py`). Where no form fits and its brackets do not
match, its tokens stay loose.

A reading is found again by its text and place, so that a branch that an edit does not touch costs
nothing.

*Faults.* A branch may be half of something whose other half is in another one, or behind its
`#end`. So a fault is told only where the place is known, all brackets of the branch match, and
every form stops within it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.syntax import ast
from compiler_core.syntax.branch_forms import FormReading, fits, forms_at, read_as
from compiler_core.syntax.branch_places import UNKNOWN, place_of, stack_behind
from compiler_core.syntax.branches import (
    Branch,
    BranchKind,
    BranchReading,
    Conditional,
    all_branches,
)
from compiler_core.syntax.conditional import (
    BranchOutline,
    ConditionalOutline,
    Part,
    branch_span,
    keep_alive,
)
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, Tokens, lex
from compiler_core.syntax.sections import SectionReader
from compiler_core.syntax.split import braces_match, split
from compiler_core.syntax.units import Dialect, PlacedSection, PlacedUnit


def read_branches(
    tokens: Tokens,
    parts: Sequence[Part],
    sections: tuple[PlacedSection, ...],
    defines: Mapping[str, str],
    dialect: Dialect,
    known: tuple[Conditional, ...] = (),
) -> tuple[Conditional, ...]:
    """The conditionals of a file: `tokens` are all of its tokens, `parts` their outline
    (`keep_alive`), `sections` what is alive. Readings are taken over from those that are `known`.
    """
    if not parts:
        return ()
    readings = {
        (branch.reading.text, branch.reading.place): branch.reading
        for branch in all_branches(known)
        if branch.reading is not None
    }
    reader = _Reader(defines, dialect, readings)
    return reader.conditionals(tokens, parts, _Sections(sections, (), "file"), is_live=True)


# ---- places -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sections:
    """What stands around a conditional: sections, or members of a body, and what is between."""

    sections: tuple[PlacedSection, ...]
    members: tuple[PlacedUnit, ...]
    between: str

    def place(self, offset: int, first: str) -> str:
        unit = _unit_before(self.members, offset)
        if unit is not None and offset < unit.end:
            return _place_in_unit(unit, offset, first)
        at = bisect_right(self.sections, offset, key=lambda section: section.head.start) - 1
        if at < 0:
            return self.between
        section = self.sections[at]
        head = section.head
        in_head = offset < (head.end if section.opening is None else section.opening)
        if in_head:
            return _place_in_unit(head, offset, first)
        if section.opening is None or (section.closing is not None and offset > section.closing):
            return self.between
        unit = _unit_before(section.members, offset)
        if unit is not None and offset < unit.end:
            return _place_in_unit(unit, offset, first)
        return "enum_members" if _is_enum(head) else "members"


@dataclass(frozen=True, slots=True)
class _Form:
    """A branch that was read in a form; None where its tokens are loose."""

    tokens: Tokens
    reading: FormReading | None

    def place(self, offset: int, first: str) -> str:
        if self.reading is None:
            return UNKNOWN
        count = self.reading.prefix + bisect_left(self.tokens.starts, offset)
        stack = stack_behind(self.reading.form.start, self.reading.all_kinds, count)
        return place_of(stack, first)


def _unit_before(units: Sequence[PlacedUnit], offset: int) -> PlacedUnit | None:
    at = bisect_right(units, offset, key=lambda unit: unit.start) - 1
    return units[at] if at >= 0 else None


def _place_in_unit(placed: PlacedUnit, offset: int, first: str) -> str:
    unit = placed.unit
    count = bisect_left(unit.tokens.starts, offset - placed.start)
    if len(unit.tokens.kinds) != len(unit.parse.kinds) - 1:
        return UNKNOWN
    return place_of(stack_behind(unit.start, unit.parse.kinds, count), first)


def _is_enum(head: PlacedUnit) -> bool:
    kinds = head.unit.tokens.kinds
    at = kinds.index("ENUM") if "ENUM" in kinds else -1
    return at >= 0 and kinds[at + 1 : at + 2] != ["ABSTRACT"]


# ---- reading ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Reader:
    defines: Mapping[str, str]
    dialect: Dialect
    known: dict[tuple[str, str], BranchReading]

    def conditionals(
        self,
        tokens: Tokens,
        parts: Sequence[Part],
        around: _Sections | _Form,
        *,
        is_live: bool,
    ) -> tuple[Conditional, ...]:
        return tuple(
            self.conditional(tokens, part, around, is_live=is_live)
            for part in parts
            if isinstance(part, ConditionalOutline)
        )

    def conditional(
        self,
        tokens: Tokens,
        outline: ConditionalOutline,
        around: _Sections | _Form,
        *,
        is_live: bool,
    ) -> Conditional:
        start = tokens.starts[outline.branches[0].directive.index]
        branches = tuple(
            self.branch(tokens, branch, around, start, is_live=is_live)
            for branch in outline.branches
        )
        end = outline.end
        end_span = None if end is None else Span(tokens.starts[end.index], tokens.ends[end.index])
        behind = branches[-1].span.end if end_span is None else end_span.end
        return Conditional(branches, end_span, Span(start, behind))

    def branch(
        self,
        tokens: Tokens,
        outline: BranchOutline,
        around: _Sections | _Form,
        start: int,
        *,
        is_live: bool,
    ) -> Branch:
        directive = outline.directive
        keyword = Span(tokens.starts[directive.index], tokens.ends[directive.index])
        whole = Span(keyword.start, tokens.ends[directive.behind - 1])
        has_condition = directive.condition is not None and directive.behind > directive.index + 1
        condition_start = tokens.starts[directive.index + 1] if has_condition else whole.end
        span = branch_span(tokens, outline)
        is_live = is_live and outline.is_taken
        inner: tuple[Conditional, ...] = ()
        reading = None
        if outline.is_taken:
            inner = self.conditionals(tokens, outline.parts, around, is_live=is_live)
        else:
            text = tokens.text[span.start : span.end]
            own = tokens.slice(outline.first, outline.last, text, span.start)
            own.has_directives = "DIRECTIVE" in own.kinds
            reading = self.reading(own, around, start)
        return Branch(
            whole, keyword, directive.condition, condition_start, span,
            outline.is_taken, is_live, reading, inner,
        )  # fmt: skip

    def reading(self, tokens: Tokens, around: _Sections | _Form, start: int) -> BranchReading:
        alive = keep_alive(tokens, self.defines, report=False)
        own = alive.tokens
        place = around.place(start, own.kinds[0]) if own.kinds else "empty"
        kept = self.known.get((tokens.text, place))
        if kept is not None:
            return kept
        reading, within = self.read(own, place)
        if alive.parts:
            reading.conditionals = self.conditionals(tokens, alive.parts, within, is_live=False)
        found = reading.finished(tokens.text, place, own)
        self.known[tokens.text, place] = found
        return found

    def read(self, tokens: Tokens, place: str) -> tuple[_Draft, _Sections | _Form]:
        """A branch's own tokens, read; and what stands around the conditionals within it."""
        if not tokens.kinds:
            return _Draft("empty"), _Form(tokens, None)
        body = None
        for body_place in _BODIES_AT.get(place, ()):
            body = self.body(tokens, body_place)
            if body is not None and body[0].is_clean:
                return body
        stops_within = place in _CERTAIN
        for form in forms_at(place):
            fit, is_taken = fits(form, tokens)
            if fit:
                read = read_as(form, tokens)
                if not read.faults:
                    draft = _Draft(form.kind, views=read.views, kinds=read.kinds)
                    return draft, _Form(tokens, read)
            stops_within = stops_within and not is_taken
        if place == UNKNOWN:
            body = self.body(tokens, "file")
            if body is not None and body[0].is_clean:
                return body
        if not _brackets_match(tokens) or place == UNKNOWN:
            return _Draft("tokens"), _Form(tokens, None)
        if body is not None:
            body[0].has_faults = stops_within
            return body
        form = forms_at(place)[0]
        read = read_as(form, tokens)
        draft = _Draft(form.kind, views=read.views, kinds=read.kinds, faults=read.faults)
        draft.has_faults = stops_within
        return draft, _Form(tokens, None)

    def body(self, tokens: Tokens, place: str) -> tuple[_Draft, _Sections] | None:
        """Read as declarations or members; None where the braces do not match."""
        if not braces_match(tokens.kinds):
            return None
        before, behind = _BODIES[place]
        row = _between(before, tokens, behind)
        reader = SectionReader(row.text, row, self.defines, (), self.dialect)
        sections = [reader.section(section) for section in split(row)]
        offset = -len(before)
        if place == "file":
            placed = tuple(section.shifted(offset) for section in sections)
            units = [unit for one in placed for unit in (one.head, *one.members)]
            draft = _Draft("declarations", sections=placed)
            within = _Sections(placed, (), "file")
        else:
            if len(sections) != 1:
                return None
            units = [member.shifted(offset) for member in sections[0].members]
            draft = _Draft("enum_members" if place == "enum_members" else "members")
            draft.members = tuple(units)
            within = _Sections((), draft.members, place)
        draft.kinds = _kinds_in(tokens, units)
        draft.faults = tuple(fault.shifted(offset) for fault in reader.faults) + tuple(
            fault.shifted(unit.start) for unit in units for fault in unit.unit.faults
        )
        draft.is_clean = not draft.faults
        return draft, within


_BODIES = {
    "file": ("", ""),
    "members": ("class A {\n", "\n}"),
    "enum_members": ("enum A {\n", "\n}"),
}


_BODIES_AT = {
    "file": ("file",),
    "members": ("members",),
    "enum_members": ("enum_members",),
    "modifiers": ("file", "members"),
}
_CERTAIN = {
    "file", "members", "enum_members", "statements", "cases", "expression", "arguments",
    "parameters", "object_fields",
}  # fmt: skip
"""Places at which a fault is told: what may stand there is known for sure."""


@dataclass(slots=True)
class _Draft:
    """A reading while it is made."""

    kind: BranchKind
    sections: tuple[PlacedSection, ...] = ()
    members: tuple[PlacedUnit, ...] = ()
    views: tuple[ast.View, ...] = ()
    kinds: tuple[str, ...] = ()
    faults: tuple[SyntaxFault, ...] = ()
    conditionals: tuple[Conditional, ...] = ()
    is_clean: bool = True
    has_faults: bool = False
    """Whether the faults are told: they are faults whatever stands around the branch."""

    def finished(self, text: str, place: str, tokens: Tokens) -> BranchReading:
        return BranchReading(
            text,
            place,
            self.kind,
            tokens,
            self.kinds or tuple(tokens.kinds),
            self.sections,
            self.members,
            self.views,
            self.faults if self.has_faults else (),
            self.conditionals,
        )


def _between(before: str, tokens: Tokens, behind: str) -> Tokens:
    """A branch's tokens in a body of their own."""
    text = before + tokens.text + behind
    first, last = lex(before), lex(behind)
    offset, end = len(before), len(before) + len(tokens.text)
    return Tokens(
        text,
        first.kinds + tokens.kinds + last.kinds,
        first.texts + tokens.texts + last.texts,
        first.starts + [at + offset for at in tokens.starts] + [at + end for at in last.starts],
        first.ends + [at + offset for at in tokens.ends] + [at + end for at in last.ends],
        [Comment(one.start + offset, one.end + offset) for one in tokens.comments],
    )


def _kinds_in(tokens: Tokens, units: Iterable[PlacedUnit]) -> tuple[str, ...]:
    """The kinds as which the tokens were read, where a unit has read them."""
    read = {
        start + placed.start: kind
        for placed in units
        for start, kind in zip(placed.unit.tokens.starts, placed.unit.parse.kinds, strict=False)
    }
    return tuple(
        read.get(start, kind) for start, kind in zip(tokens.starts, tokens.kinds, strict=True)
    )


_CLOSER = {"RPAREN": "LPAREN", "RBRACKET": "LBRACKET", "RBRACE": "LBRACE"}


def _brackets_match(tokens: Tokens) -> bool:
    open_brackets: list[str] = []
    for kind in tokens.kinds:
        if kind in ("LPAREN", "LBRACKET", "LBRACE"):
            open_brackets.append(kind)
        elif kind in _CLOSER and (not open_brackets or open_brackets.pop() != _CLOSER[kind]):
            return False
    return not open_brackets
