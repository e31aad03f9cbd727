"""A document algebra: layouts as values, and the choice of line breaks.

Source: Christian Lindig, "Strictly Pretty" (2000), after Wadler's "A prettier printer", with the
additions that Elixir's own formatter needs: two kinds of break, groups that inherit their parent's
mode, `next_break_fits`, forced breaks, collapsed empty lines. A document says where lines may
break; `render` prints each group on one line if that fits in the width and else breaks it.

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

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

from compiler_core.base.span import Span

INFINITY: Final = 1 << 40
UNFIT: Final = 1 << 50
"""The one-line width of what can't be on one line, whatever `next_break_fits` permits later on."""

CURSOR: Final = -1
"""A nesting level: the current column."""
RESET: Final = -2
"""A nesting level: no indentation at all."""


class Rendered(NamedTuple):
    text: str
    marks: list[Mark]
    """In the order in which they were opened."""


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
    last: _Written | None = None


class _Written(NamedTuple):
    """What a `Kept` became, and the state of the rendering on which that depends."""

    state: tuple[int, int, int, int]
    """Indentation, mode, column, width at its beginning."""
    text: str
    column: int
    marks: list[Mark]
    """Relative to its beginning."""


@dataclass(slots=True)
class _Keep:
    """Ends a `Kept`: takes down what was written since."""

    kept: Kept
    state: tuple[int, int, int, int]
    outputs: int
    offset: int
    marks: int
    flat: int = 0


@dataclass(slots=True)
class _Close:
    """Ends the innermost `Marked`."""

    flat: int


@dataclass(slots=True)
class _Margin:
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
    | _Keep
    | _Close
    | _Margin
)

EMPTY: Final = ""
LINE: Final = Line(INFINITY)
BREAK: Final = Break(" ", False, 1)
BREAK_EMPTY: Final = Break("", False, 0)
FLEX_BREAK: Final = Break(" ", True, 1)
COLLAPSE: Final = Collapse(INFINITY)
_CLOSE: Final = _Close(0)


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


def grapheme_count(string: str) -> int:
    """How many characters a reader sees: marks, joiners, variation selectors, flags count once.

    Follows Unicode's extended grapheme clusters (UAX #29) in what occurs in program text: combining
    marks, emoji with modifiers, joined by U+200D or made of two regional indicators, CR LF, and
    Hangul letters.
    """
    count = 0
    previous = ""
    joined = False
    indicators = 0
    for character in string:
        code = ord(character)
        if code < 0x300:
            extends = character == "\n" and previous == "\r"
        elif 0x1F1E6 <= code <= 0x1F1FF:
            indicators += 1
            extends = indicators % 2 == 0 or (joined and count > 0)
        else:
            extends = _extends(character, code, previous, joined)
        if not (0x1F1E6 <= code <= 0x1F1FF):
            indicators = 0
        joined = code == 0x200D
        count += not (extends and count > 0)
        previous = character
    return count


def _extends(character: str, code: int, previous: str, joined: bool) -> bool:
    if code == 0x200D or unicodedata.category(character) in ("Mn", "Me", "Mc"):
        return previous not in ("\r", "\n")
    if 0x1F3FB <= code <= 0x1F3FF:
        return True
    if joined and unicodedata.category(character) == "So":
        return True
    before = ord(previous) if previous else 0
    if 0x1160 <= code <= 0x11FF:  # a vowel or final letter joins a Hangul syllable's beginning
        return 0x1100 <= before <= 0x11FF or 0xAC00 <= before <= 0xD7A3
    return False


# --- rendering --------------------------------------------------------------------------------

_FLAT: Final = 0
_BREAK: Final = 1
_FLAT_NO_BREAK: Final = 2
"""Inside a disabled next_break_fits."""
_BREAK_NO_FLAT: Final = 3
"""Inside an enabled one."""

_Entry: TypeAlias = tuple[int, int, Any]
"""Indentation, mode, document (untyped: the loops below dispatch on its class)."""


def render(document: Document, width: int = 98) -> Rendered:
    """Lays the document out in lines of at most `width` graphemes where its breaks allow it."""
    out: list[str] = []
    offset = 0
    column = 0
    pending = -1  # line breaks seen since a Collapse, or -1
    pending_indent = 0
    marks: list[Mark | None] = []
    open_marks: list[tuple[int, int, Marked]] = []
    stack: list[_Entry] = [(0, _FLAT, document)]
    pop = stack.pop
    push = stack.append
    while stack:
        indent, mode, doc = pop()
        kind = doc.__class__
        if kind is str:
            if doc:
                if pending >= 0:
                    gap = "\n" * min(pending, 2) + " " * pending_indent
                    out.append(gap)
                    offset += len(gap)
                    pending = -1
                out.append(doc)
                size = len(doc)
                offset += size
                column += size
        elif kind is Concat:
            for part in reversed(doc.parts):
                push((indent, mode, part))
        elif kind is Group:
            inner = doc.inner
            flat = doc.flat
            if mode == _BREAK and doc.inherit:
                push((indent, _BREAK, inner))
            elif column + flat <= width and pending < 0:
                offset = _write_flat(inner, out, offset, marks)
                column += flat
            elif width >= INFINITY or (
                flat < UNFIT
                and (
                    column + flat <= width
                    or _fits(width, column, False, [(indent, _FLAT, inner)], None)
                )
            ):
                push((indent, _FLAT, inner))
            else:
                push((indent, _BREAK, inner))
        elif kind is Nest:
            inner = doc.inner
            if mode == _BREAK or not doc.on_break:
                push((_nested(indent, column, doc.level), mode, inner))
            else:
                push((indent, mode, inner))
        elif kind is Break or kind is Line:
            breaks = kind is Line or mode == _BREAK
            if breaks and kind is Break and doc.flex:
                breaks = not (width >= INFINITY or _fits(width, column + doc.flat, True, [], stack))
            if breaks:
                column = indent
                if pending >= 0:
                    pending += 1
                else:
                    gap = "\n" + " " * indent
                    out.append(gap)
                    offset += len(gap)
            elif doc.flat:
                push((indent, mode, doc.string))
        elif kind is NextBreakFits or kind is Forced:
            push((indent, mode, doc.inner))
        elif kind is Marked:
            if pending >= 0:
                gap = "\n" * min(pending, 2) + " " * pending_indent
                out.append(gap)
                offset += len(gap)
                pending = -1
            open_marks.append((len(marks), offset, doc))
            marks.append(None)
            push((indent, mode, _CLOSE))
            push((indent, mode, doc.inner))
        elif kind is _Close:
            index, start, done = open_marks.pop()
            marks[index] = Mark(start, offset - done.trim, done.origin)
        elif kind is Kept:
            if pending >= 0:
                gap = "\n" * min(pending, 2) + " " * pending_indent
                out.append(gap)
                offset += len(gap)
                pending = -1
            state = (indent, mode, column, width)
            last = doc.last
            if last is not None and last.state == state:
                out.append(last.text)
                marks += [
                    Mark(start + offset, end + offset, origin) for start, end, origin in last.marks
                ]
                offset += len(last.text)
                column = last.column
            else:
                push((indent, mode, _Keep(doc, state, len(out), offset, len(marks))))
                push((indent, mode, doc.inner))
        elif kind is _Keep:
            if pending < 0:
                begin = doc.offset
                written = [
                    Mark(mark.start - begin, mark.end - begin, mark.origin)
                    for mark in marks[doc.marks :]
                    if mark is not None
                ]
                lines = "".join(out[doc.outputs :])
                doc.kept.last = _Written(doc.state, lines, column, written)
        elif kind is Text:
            if pending >= 0:
                gap = "\n" * min(pending, 2) + " " * pending_indent
                out.append(gap)
                offset += len(gap)
                pending = -1
            out.append(doc.string)
            offset += len(doc.string)
            column += doc.flat
        elif kind is Collapse:
            pending = 0
            pending_indent = column = indent
        elif kind is Unlimited:
            if width < INFINITY:
                push((indent, mode, _Margin(width, 0)))
                width = INFINITY
                push((indent, _FLAT, doc.inner))
            else:
                push((indent, mode, doc.inner))
        elif kind is _Margin:
            width = doc.width
    return Rendered("".join(out), [mark for mark in marks if mark is not None])


def _write_flat(document: Any, out: list[str], offset: int, marks: list[Mark | None]) -> int:
    """Writes the one-line form; the offset behind it comes back."""
    kind = document.__class__
    if kind is Concat:
        for part in document.parts:
            if part.__class__ is str:
                out.append(part)
                offset += len(part)
            elif part.__class__ is Break:
                if part.flat:
                    out.append(part.string)
                    offset += part.flat
            else:
                offset = _write_flat(part, out, offset, marks)
    elif kind is str:
        out.append(document)
        offset += len(document)
    elif kind is Break or kind is Text:
        out.append(document.string)
        offset += len(document.string)
    elif kind is Marked:
        index = len(marks)
        marks.append(None)
        start = offset
        offset = _write_flat(document.inner, out, offset, marks)
        marks[index] = Mark(start, offset - document.trim, document.origin)
    else:
        offset = _write_flat(document.inner, out, offset, marks)
    return offset


def _nested(indent: int, column: int, level: int) -> int:
    if level >= 0:
        return indent + level
    return column if level == CURSOR else 0


_TAIL: Final = 9
"""Mode of an entry that restores, in its indent's place, whether a break was seen."""


def _fits(
    width: int, column: int, seen_break: bool, stack: list[_Entry], rest: list[_Entry] | None
) -> bool:
    """Whether the entries of `stack`, and after them those of `rest`, fit up to the first break."""
    following = len(rest) if rest is not None else 0
    while True:
        if column > width and seen_break:
            return False
        if stack:
            indent, mode, doc = stack.pop()
            if mode == _TAIL:
                seen_break = bool(indent)
                continue
        elif following:
            assert rest is not None
            following -= 1
            indent, mode, doc = rest[following]
        else:
            return True
        kind = doc.__class__
        if kind is str:
            column += len(doc)
        elif kind is Concat:
            for part in reversed(doc.parts):
                stack.append((indent, mode, part))
        elif kind is Break:
            if mode in (_BREAK, _BREAK_NO_FLAT):
                return True
            column += doc.flat
            seen_break = True
        elif kind is Line:
            if mode in (_BREAK, _BREAK_NO_FLAT):
                return True
            column = indent
            seen_break = False
        elif kind is NextBreakFits:
            if mode == _FLAT_NO_BREAK or not doc.enabled:
                stack.append((indent, _FLAT_NO_BREAK, doc.inner))
            else:
                stack.append((indent, _BREAK_NO_FLAT, doc.inner))
        elif kind is Forced:
            if mode != _BREAK_NO_FLAT:
                return False
            stack.append((indent, mode, doc.inner))
        elif kind is Marked or kind is Kept:
            stack.append((indent, mode, doc.inner))
        elif kind is Group:
            stack.append((1 if seen_break else 0, _TAIL, EMPTY))
            mode = _FLAT if mode == _BREAK else mode
            stack.append((indent, mode, doc.inner))
        elif kind is Nest:
            if not doc.on_break:
                indent = _nested(indent, column, doc.level)
            stack.append((indent, mode, doc.inner))
        elif kind is Collapse:
            column = indent
        elif kind is Unlimited:
            if width < INFINITY:
                stack.append((indent, mode, _Margin(width, 0)))
                width = INFINITY
                mode = _FLAT
            stack.append((indent, mode, doc.inner))
        elif kind is _Margin:
            width = doc.width
        else:
            column += doc.flat
