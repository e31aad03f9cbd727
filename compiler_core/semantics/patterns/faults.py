"""What is wrong with a member's patterns, as data; `reporting.patterns` puts it into words.

Spans are code points relative to the member, like those of the typed tree. A fault holds no node of
the tree: only spans, types and witnesses, so that it can be kept and compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.semantics.patterns.witness import Witness
from compiler_core.semantics.types import Type

SwitchKind = Literal["switch", "receive", "else", "clauses", "catch"]


@dataclass(frozen=True, slots=True)
class Arm:
    """`pattern` is from the first pattern to the last; `header` from `case` to its colon. `head` is
    the name of the outermost constructor, if it has one."""

    span: Span
    header: Span
    pattern: Span
    is_default: bool = False
    is_guarded: bool = False
    head: str | None = None


@dataclass(frozen=True, slots=True)
class SwitchLayout:
    """Where a switch and its parts stand; `span` ends behind the closing brace."""

    kind: SwitchKind
    span: Span
    keyword: Span
    subject: Span
    arms: tuple[Arm, ...]
    is_statement: bool


@dataclass(frozen=True, slots=True)
class PatternFault:
    span: Span


Verdict = Literal["error", "warning", "guessed", "open", "forgotten"]
"""`error`: Haxe refuses it too. `warning`: Haxe lets it pass, Elixir would raise. `guessed`: the
subject's type is guessed from the patterns. `open`: it isn't known, so that nobody can tell what
else may come. `forgotten`: nothing is missing, but Haxe can't tell."""


@dataclass(frozen=True, slots=True)
class MissingCases(PatternFault):
    """`span` is the subject's. `count` patterns are missing, `witnesses` are the first of them."""

    layout: SwitchLayout
    type: Type
    witnesses: tuple[Witness, ...]
    count: int
    verdict: Verdict
    tuples: bool
    """The arms around spell Result and Option as tuples."""


@dataclass(frozen=True, slots=True)
class RedundantArm(PatternFault):
    """`covered_by`: the patterns of the arm that takes all its values already, or of those that
    together do."""

    layout: SwitchLayout
    index: int
    covered_by: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class UnreachableDefault(PatternFault):
    """A `default` or `_` below arms that take every value of the type."""

    layout: SwitchLayout
    index: int


@dataclass(frozen=True, slots=True)
class RedundantAlternative(PatternFault):
    """`removal` takes the alternative out, with the `|` or comma that joins it; None where Haxe
    would refuse the switch without it, which lacks cases as it is."""

    layout: SwitchLayout
    removal: Span | None
    covered_by: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class UnusedCapture(PatternFault):
    """`span` is `x`, or all of `x = pattern` (`has_inner`)."""

    name: str
    has_inner: bool


@dataclass(frozen=True, slots=True)
class BoundTwice(PatternFault):
    name: str
    first: Span


@dataclass(frozen=True, slots=True)
class NotInAllAlternatives(PatternFault):
    """`span` is an alternative that lacks the variable `name`, which `bound` binds."""

    name: str
    bound: Span


@dataclass(frozen=True, slots=True)
class NullFirst(PatternFault):
    """`span` names null; Haxe tries it before the pattern at `above`, which takes null too."""

    above: Span


@dataclass(frozen=True, slots=True)
class NotDecided(PatternFault):
    """The patterns are too entangled for the budget."""

    layout: SwitchLayout
