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

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.syntax import ast
from compiler_core.syntax.branch_forms import fits, forms_at, read_as
from compiler_core.syntax.branch_places import UNKNOWN
from compiler_core.syntax.branch_surroundings import Around, InEmpty, InForm, Sections
from compiler_core.syntax.branches import (
    Branch,
    BranchKind,
    BranchReading,
    Conditional,
    all_branches,
)
from compiler_core.syntax.conditional import branch_span, keep_alive
from compiler_core.syntax.directives import BranchOutline, ConditionalOutline, Part
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
    reader = BranchReader(defines, dialect, readings)
    return reader.conditionals(tokens, parts, Sections(sections, (), "file"), is_live=True)


# ---- reading ----------------------------------------------------------------------------------


@dataclass(slots=True)
class BranchReader:
    defines: Mapping[str, str]
    dialect: Dialect
    known: dict[tuple[str, str], BranchReading]

    def conditionals(
        self,
        tokens: Tokens,
        parts: Sequence[Part],
        around: Around,
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
        around: Around,
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
        around: Around,
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

    def reading(self, tokens: Tokens, around: Around, start: int) -> BranchReading:
        alive = keep_alive(tokens, self.defines, report=False)
        own = alive.tokens
        place = around.place(start, own.kinds[0]) if own.kinds else "empty"
        kept = self.known.get((tokens.text, place))
        if kept is not None and (own.kinds or not alive.parts):
            return kept
        within: Around
        if own.kinds:
            reading, within = self.read(own, place)
        else:
            reading, within = _Draft("empty"), InEmpty(around, start)
        if alive.parts:
            reading.conditionals = self.conditionals(tokens, alive.parts, within, is_live=False)
        found = reading.finished(tokens.text, place, own)
        self.known[tokens.text, place] = found
        return found

    def read(self, tokens: Tokens, place: str) -> tuple[_Draft, Sections | InForm]:
        """A branch's own tokens, read; and what stands around the conditionals within it."""
        body = None
        for body_place in _BODIES_AT.get(place, ()):
            body = self.body(tokens, body_place)
            if body is not None and body[0].is_clean:
                return body
        if _depth(tokens) > _MAX_DEPTH:
            return _Draft("tokens"), InForm(tokens, None)
        stops_within = place in _CERTAIN
        forms = forms_at(place)
        for form in forms if len(tokens.kinds) < _LONG else forms[:_FEW]:
            fit, is_taken = fits(form, tokens)
            if fit:
                read = read_as(form, tokens)
                if not read.faults:
                    draft = _Draft(form.kind, views=read.views, kinds=read.kinds)
                    return draft, InForm(tokens, read)
            stops_within = stops_within and not is_taken
        if place == UNKNOWN:
            body = self.body(tokens, "file")
            if body is not None and body[0].is_clean:
                return body
        body = body or self.unclosed(tokens, place)
        if not _brackets_match(tokens) or place == UNKNOWN:
            if body is not None and body[0].kind == "crossing" and body[0].is_clean:
                return body
            return _Draft("tokens"), InForm(tokens, None)
        if body is not None:
            body[0].has_faults = stops_within
            return body
        form = forms[0]
        read = read_as(form, tokens)
        draft = _Draft(form.kind, views=read.views, kinds=read.kinds, faults=read.faults)
        draft.has_faults = stops_within
        return draft, InForm(tokens, None)

    def unclosed(self, tokens: Tokens, place: str) -> tuple[_Draft, Sections] | None:
        """Read as declarations or members of which the last ones end behind the branch."""
        surplus = tokens.kinds.count("LBRACE") - tokens.kinds.count("RBRACE")
        if surplus <= 0 or place not in _BODIES:
            return None
        found = self.body(tokens, place, "\n" + "}" * surplus)
        if found is not None:
            found[0].kind = "crossing"
        return found

    def body(self, tokens: Tokens, place: str, closing: str = "") -> tuple[_Draft, Sections] | None:
        """Read as declarations or members; None where the braces do not match."""
        before, behind = _BODIES[place]
        behind = closing + behind
        row = _between(before, tokens, behind)
        if not braces_match(row.kinds):
            return None
        reader = SectionReader(row.text, row, self.defines, (), self.dialect)
        sections = [reader.section(section) for section in split(row)]
        offset = -len(before)
        if place == "file":
            placed = tuple(section.shifted(offset) for section in sections)
            units = [unit for one in placed for unit in (one.head, *one.members)]
            draft = _Draft("declarations", sections=placed)
            within = Sections(placed, (), "file")
        else:
            if len(sections) != 1:
                return None
            units = [member.shifted(offset) for member in sections[0].members]
            draft = _Draft("enum_members" if place == "enum_members" else "members")
            draft.members = tuple(units)
            within = Sections((), draft.members, place)
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


_MAX_DEPTH = 250
"""Brackets within each other; the parser takes some more."""


_LONG = 5_000
_FEW = 6
"""Forms that are tried with that many tokens."""


def _depth(tokens: Tokens) -> int:
    depth = deepest = 0
    for kind in tokens.kinds:
        if kind in _OPENS:
            depth += 1
            deepest = max(depth, deepest)
        elif kind in _CLOSER:
            depth -= 1
    return deepest


_OPENS = {"LPAREN", "LBRACKET", "LBRACE"}
_CLOSER = {"RPAREN": "LPAREN", "RBRACKET": "LBRACKET", "RBRACE": "LBRACE"}


def _brackets_match(tokens: Tokens) -> bool:
    open_brackets: list[str] = []
    for kind in tokens.kinds:
        if kind in _OPENS:
            open_brackets.append(kind)
        elif kind in _CLOSER and (not open_brackets or open_brackets.pop() != _CLOSER[kind]):
            return False
    return not open_brackets
