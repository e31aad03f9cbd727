"""A document algebra: layouts as values, and the choice of line breaks.

Source: Christian Lindig, "Strictly Pretty" (2000), after Wadler's "A prettier printer", with the
additions that Elixir's own formatter needs: two kinds of break, groups that inherit their parent's
mode, `next_break_fits`, forced breaks, collapsed empty lines. A document says where lines may
break; `render` (`render.py`) prints each group on one line if that fits and else breaks it.

    call = group(concat("f(", nest(concat(BREAK_EMPTY, "a,", BREAK, "b"), 2), BREAK_EMPTY, ")"))
    render(call, 80)  ->  f(a, b)            render(call, 5)  ->  f(
                                                                    a,
                                                                    b
                                                                  )

What is particular here:

- A `str` is a document; `text(s)` makes one that counts graphemes where that differs.
- Every document knows the width of its one-line form (`flat`): from `INFINITY` on where a line
  break is or may be certain, from `UNFIT` on where the first thing that decides is a forced break.
  So most groups are accepted and written, or broken, without a look inside, which is what makes
  printing fast: only groups near the margin are walked.
- A group that doesn't fit is walked as the paper's `fits` does, with three refinements. A group
  is too wide only if something is beyond the margin *after* a break of it (breaking something
  without a break would not help). Inside `next_break_fits(…, True)` the first possible break ends
  the walk with success: `f(x, fn -> …)` may stay on its line because the `fn` breaks. Inside
  `next_break_fits(…, False)` such permissions don't count.
- `kept(document)` is a statement that is written again without a look inside when it is rendered
  again in the same place: a keystroke in one function lays out the lines of that function.
- `marked(document, origin)` prints as the document; the place where it was written comes back with
  the text, which is how the source map is made in the same pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

from compiler_core.base.span import Span
from compiler_core.elixir.graphemes import grapheme_count

INFINITY: Final = 1 << 40
UNFIT: Final = 1 << 50
"""The one-line width of what can't be on one line, whatever `next_break_fits` permits later on."""

CURSOR: Final = -1
"""A nesting level: the current column."""
RESET: Final = -2
"""A nesting level: no indentation at all."""


class Mark(NamedTuple):
    """The output's code points `start` to `end` come from `origin`."""

    start: int
    end: int
    origin: Span


@dataclass(slots=True)
class Text:
    """A string whose width isn't its number of code points."""

    string: str
    flat: int


@dataclass(slots=True)
class Concat:
    parts: Sequence[Document]
    flat: int


@dataclass(slots=True)
class Break:
    """`string` on one line, a line break in a broken group.

    A strict break follows its group; a flex break is written as a line break only where what
    comes up to the next break doesn't fit.
    """

    string: str
    flex: bool
    flat: int


@dataclass(slots=True)
class Nest:
    """Deeper indentation for the lines begun inside; `on_break` only if the group is broken."""

    inner: Document
    level: int
    on_break: bool
    flat: int


@dataclass(slots=True)
class Group:
    inner: Document
    inherit: bool
    flat: int


@dataclass(slots=True)
class NextBreakFits:
    inner: Document
    enabled: bool
    flat: int


@dataclass(slots=True)
class Forced:
    """Never on one line."""

    inner: Document
    flat: int


@dataclass(slots=True)
class Unlimited:
    """Laid out as if there were no margin (interpolations)."""

    inner: Document
    flat: int


@dataclass(slots=True)
class Line:
    flat: int


@dataclass(slots=True)
class Collapse:
    """At most two of the line breaks that follow directly are written."""

    flat: int


@dataclass(slots=True)
class Marked:
    """What comes from `origin`, but for its last `trim` characters (a comma that moved in)."""

    inner: Document
    origin: Span
    trim: int
    flat: int


@dataclass(slots=True)
class Kept:
    """Remembers its lines: where it stands as it stood the last time, they are written again.

    For whole statements only: nothing that follows on its last line can change its breaks.
    """

    inner: Document
    flat: int
    last: Written | None = None
    fitted: tuple[list[object], bool] | None = None
    """Where it stood, with which line breaks around it, and whether their group fitted there."""


class KeptMarks:
    """The marks of a `Kept`, relative to its beginning."""

    __slots__ = ("_origins", "marks")

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks
        self._origins: tuple[int, int] | None = None

    def origins(self) -> tuple[int, int]:
        """The first and the last position where an origin of them begins; none: from 0 to -1."""
        if self._origins is None:
            starts = [mark.origin.start for mark in self.marks]
            self._origins = (min(starts), max(starts)) if starts else (0, -1)
        return self._origins


class Written(NamedTuple):
    """What a `Kept` became, and the state of the rendering on which that depends."""

    state: tuple[int, int, int, int]
    """Indentation, mode, column, width at its beginning."""
    text: str
    column: int
    marks: KeptMarks


@dataclass(slots=True)
class Keep:
    """Ends a `Kept`: takes down what was written since."""

    kept: Kept
    state: tuple[int, int, int, int]
    outputs: int
    offset: int
    marks: int
    flat: int = 0


@dataclass(slots=True)
class Close:
    """Ends the innermost `Marked`."""

    flat: int


@dataclass(slots=True)
class Margin:
    """Puts the margin back after an `Unlimited`."""

    width: int
    flat: int


Document: TypeAlias = (
    str
    | Text
    | Concat
    | Break
    | Nest
    | Group
    | NextBreakFits
    | Forced
    | Unlimited
    | Line
    | Collapse
    | Marked
    | Kept
    | Keep
    | Close
    | Margin
)

EMPTY: Final = ""
LINE: Final = Line(INFINITY)
BREAK: Final = Break(" ", False, 1)
BREAK_EMPTY: Final = Break("", False, 0)
FLEX_BREAK: Final = Break(" ", True, 1)
COLLAPSE: Final = Collapse(INFINITY)
CLOSE: Final = Close(0)


def text(string: str) -> Document:
    return string if string.isascii() else Text(string, grapheme_count(string))


def concat(*documents: Document) -> Document:
    """The documents one after the other."""
    return concat_all(documents)


def concat_all(documents: tuple[Document, ...] | list[Document]) -> Document:
    flat = 0
    only_text = True
    part: Any
    for part in documents:
        if part.__class__ is str:
            flat += len(part)
        else:
            only_text = False
            if flat < INFINITY:
                flat += part.flat
    if only_text:
        return "".join(map(str, documents))
    return documents[0] if len(documents) == 1 else Concat(documents, flat)


def nest(inner: Document, level: int, on_break: bool = False) -> Document:
    if level == 0 or isinstance(inner, str):
        return inner
    return Nest(inner, level, on_break, inner.flat)


def group(inner: Document, inherit: bool = False) -> Document:
    if isinstance(inner, str):
        return inner
    return Group(inner, inherit, inner.flat)


def next_break_fits(inner: Document, enabled: bool) -> Document:
    if isinstance(inner, str):
        return inner
    return NextBreakFits(inner, enabled, min(inner.flat, INFINITY) if enabled else inner.flat)


def force_unfit(inner: Document) -> Document:
    return Forced(inner, UNFIT)


def unlimited(inner: Document) -> Document:
    if isinstance(inner, str):
        return inner
    return Unlimited(inner, inner.flat)


def marked(inner: Document, origin: Span) -> Document:
    if isinstance(inner, Group):
        return Group(Marked(inner.inner, origin, 0, inner.flat), inner.inherit, inner.flat)
    return Marked(inner, origin, 0, len(inner) if isinstance(inner, str) else inner.flat)


def kept(inner: Document) -> Document:
    """The document, laid out once for as long as it stays where it is."""
    return inner if isinstance(inner, str) else Kept(inner, inner.flat)


def flat_width(document: Document) -> int:
    """The width on one line; `INFINITY` or more where there is no such form."""
    return len(document) if isinstance(document, str) else document.flat
