"""Conditionals in the tree: every branch of every `#if`, dead ones with a reading of their own.

    parsed.conditionals                       # those of the file, outermost, in order
    conditional.branches                      # `#if`, `#elseif`, `#else`: span, condition, is_live
    branch.conditionals                       # those within a branch
    branch.reading                            # what a dead branch reads as; None where it is live

A live branch's code is in the file's sections, members and views as if no directive were there. A
dead one is read by itself: a `BranchReading` is a pure function of its text, of where it stands and
of the defines, and its places count from the branch's first character, so that it is the same
object wherever it moves. What it reads as is settled by where the directive stands and by trial:

    #if js var x = 1; #else function y() {} #end      in a class: `members`
    f(a #if js , b #end);                             `arguments`: [b]
    var z = a #if js + b #end;                        `tail`: [b]
    #if js if (a) { b(); #end                         `crossing`: [a, b()]

Within a dead branch nothing is live, but one branch of each conditional in it is the *taken* one,
by its condition: that is part of the outer branch's reading, the others have readings of their own.

    for branch, start, view in dead_views(parsed.conditionals): …   # of all dead branches
    for branch in all_branches(parsed.conditionals): branch.span, branch.is_live
    for token in tree.all_tokens(parsed): …               # those of dead branches, and directives

Example, the names that a dead branch would declare:

    for conditional in parsed.conditionals:
        for branch in conditional.branches:
            for member in branch.members:            # places in the file, as of `parsed.members`
                member.member.name.text, member.start
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.syntax import ast
from compiler_core.syntax.conditions import Condition
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.units import PlacedSection, PlacedUnit

BranchKind = Literal[
    "empty",  # nothing but comments
    "declarations",  # `sections`: imports, types, module-level fields
    "members",  # `members` of a class
    "enum_members",  # `members` of an enum
    "statements",  # views: expressions, as in `Block.statements`
    "cases",  # views: `Case`
    "expression",  # one view
    "tail",  # what goes on from the operand before: `+ b`, `.c`, `? d : e`, `| D` of a pattern
    "opening",  # what needs something behind: `a +`, `!`, `if (a)`, `@:meta`
    "arguments",  # expressions between commas, in a call, array, tuple, annotation, pattern
    "parameters",  # views: `Parameter`
    "object_fields",  # views: `ObjectField`, `Spread`
    "structure_fields",  # views: `StructField`
    "type",  # one `TypeExpr`
    "types",  # type expressions between commas, or behind `->`, `&`
    "type_parameters",  # views: `TypeParameter`
    "hint",  # `: T`, `= x`, `(a:Int):T`: what follows the name of a variable or function
    "heritage",  # `extends A implements B`
    "head",  # the head of a declaration or function: views of what is in it
    "modifiers",  # views: `Metadata`, `Name`
    "variables",  # `, b = 2` behind `var a`: views: `VarDeclaration`
    "otherwise",  # `else x`
    "catches",  # views: `Catch`
    "crossing",  # its braces cross the branch: views of what could be read
    "tokens",  # loose: `reading.tokens` alone
]
"""Where no kind of view is said, `views` are the outermost ones that lie within the branch."""


@dataclass(frozen=True, slots=True)
class BranchReading:
    """What a dead branch's text reads as. Places count from the branch's first character.

    Two are equal where text, place and what is not compared by identity are.
    """

    text: str
    place: str
    """Where it stands, as far as that settles how it is read."""
    kind: BranchKind
    tokens: Tokens = field(compare=False)
    """Its own tokens: those of the branches that are taken within it are part of it."""
    kinds: tuple[str, ...]
    """The grammar's terminals that the tokens were read as."""
    sections: tuple[PlacedSection, ...] = field(default=(), compare=False)
    members: tuple[PlacedUnit, ...] = field(default=(), compare=False)
    views: tuple[ast.View, ...] = field(default=(), compare=False)
    faults: tuple[SyntaxFault, ...] = ()
    """Only what is a fault whatever stands around the branch."""
    conditionals: tuple[Conditional, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """From its directive to the next one of the same conditional. Places are the file's."""

    directive: Span
    """`#if`, `#elseif` or `#else`, with the condition."""
    keyword: Span
    condition: Condition | None
    """None for `#else`. Its places count from `condition_start`."""
    condition_start: int
    span: Span
    """Behind the directive, up to the next."""
    is_taken: bool
    """The condition holds, and none before it did."""
    is_live: bool
    """Taken, and not within a dead branch."""
    reading: BranchReading | None
    """None for a live branch, and for one that is taken within a dead branch: its code is part of
    what is around it."""
    inner: tuple[Conditional, ...] = ()
    """The conditionals in it, where it has no reading; ask `conditionals`."""

    @property
    def conditionals(self) -> tuple[Conditional, ...]:
        """The conditionals directly in the branch, with the places that the branch's own have."""
        if self.reading is None:
            return self.inner
        start = self.span.start
        return tuple(found.moved(0, start) for found in self.reading.conditionals)

    @property
    def members(self) -> tuple[PlacedUnit, ...]:
        """The members that a dead branch would add, in declarations of its own or without."""
        if self.reading is None:
            return ()
        found = [*self.reading.members]
        for section in self.reading.sections:
            if section.kind == "member":
                found.append(section.head)
            found.extend(section.members)
        return tuple(member.shifted(self.span.start) for member in found)

    @property
    def sections(self) -> tuple[PlacedSection, ...]:
        """The declarations of a dead branch at file level, at their places."""
        if self.reading is None:
            return ()
        return tuple(section.shifted(self.span.start) for section in self.reading.sections)

    @property
    def faults(self) -> tuple[SyntaxFault, ...]:
        """Of the branch's reading, not of those in it, at their places."""
        if self.reading is None:
            return ()
        return tuple(fault.shifted(self.span.start) for fault in self.reading.faults)

    def moved(self, place: int, delta: int) -> Branch:
        """The branch after an edit: what is at or behind `place` moved by `delta`."""
        return Branch(
            _moved(self.directive, place, delta),
            _moved(self.keyword, place, delta),
            self.condition,
            self.condition_start + (delta if self.condition_start >= place else 0),
            _moved(self.span, place, delta),
            self.is_taken,
            self.is_live,
            self.reading,
            tuple(conditional.moved(place, delta) for conditional in self.inner),
        )


@dataclass(frozen=True, slots=True)
class Conditional:
    """`#if … #elseif … #else … #end`; `end` is None where the `#end` is missing."""

    branches: tuple[Branch, ...]
    end: Span | None
    span: Span
    """From `#if` to behind `#end`."""

    def moved(self, place: int, delta: int) -> Conditional:
        """The conditional after an edit: what is at or behind `place` moved by `delta`."""
        if delta == 0 or self.span.end < place:
            return self
        return Conditional(
            tuple(branch.moved(place, delta) for branch in self.branches),
            None if self.end is None else _moved(self.end, place, delta),
            _moved(self.span, place, delta),
        )


def _moved(span: Span, place: int, delta: int) -> Span:
    start, end = span
    return Span(start + delta if start >= place else start, end + delta if end >= place else end)


# ---- walks ------------------------------------------------------------------------------------


def all_branches(conditionals: tuple[Conditional, ...]) -> Iterator[Branch]:
    """Every branch, live or dead, however deep, outermost first, in the order of the text."""
    for conditional in conditionals:
        for branch in conditional.branches:
            yield branch
            yield from all_branches(branch.conditionals)


def dead_views(conditionals: tuple[Conditional, ...]) -> Iterator[tuple[Branch, int, ast.View]]:
    """Every view that a dead branch reads as at its outermost, with its branch and the offset that
    its places are relative to. Members' are among them; declarations are in `branch.sections`."""
    for branch in all_branches(conditionals):
        if branch.reading is None:
            continue
        for view in branch.reading.views:
            yield branch, branch.span.start, view
        for member in branch.members:
            yield branch, member.start, member.member
