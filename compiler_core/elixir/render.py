"""Laying a document out: each group on one line if that fits in the width, else broken.

The algebra, its source and what is particular in it are `document.py`'s. Two loops: `render` goes
through the document once, a stack of what is still to be written beside it, and `_fits` looks ahead
from a group near the margin. What is known to fit is written by `_write_flat` without a question.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple, TypeAlias

from compiler_core.elixir.document import (
    CLOSE,
    CURSOR,
    EMPTY,
    INFINITY,
    UNFIT,
    Break,
    Close,
    Collapse,
    Concat,
    Document,
    Forced,
    Group,
    Keep,
    Kept,
    KeptMarks,
    Line,
    Margin,
    Mark,
    Marked,
    Nest,
    NextBreakFits,
    Text,
    Unlimited,
    Written,
)
from compiler_core.elixir.marks import Again, Marks, Piece, moved


class Rendered(NamedTuple):
    text: str
    marks: Marks
    """In the order in which they were opened."""


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
    marks: list[Piece] = []
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
                and (column + flat <= width or _group_fits(width, column, indent, inner))
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
            push((indent, mode, CLOSE))
            push((indent, mode, doc.inner))
        elif kind is Close:
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
                marks.append(Again(last.marks, offset))
                offset += len(last.text)
                column = last.column
            else:
                push((indent, mode, Keep(doc, state, len(out), offset, len(marks))))
                push((indent, mode, doc.inner))
        elif kind is Keep:
            if pending < 0:
                written = moved(marks[doc.marks :], -doc.offset)
                lines = "".join(out[doc.outputs :])
                doc.kept.last = Written(doc.state, lines, column, KeptMarks(written))
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
                push((indent, mode, Margin(width, 0)))
                width = INFINITY
                push((indent, _FLAT, doc.inner))
            else:
                push((indent, mode, doc.inner))
        elif kind is Margin:
            width = doc.width
    return Rendered("".join(out), Marks(marks))


def _write_flat(document: Any, out: list[str], offset: int, marks: list[Piece]) -> int:
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


def _group_fits(width: int, column: int, indent: int, inner: Any) -> bool:
    """`_fits` for a group; around a `Kept` as it was found the last time it stood there."""
    around: list[Any] = [width, column, indent]
    statement = _kept_among(inner, around)
    if statement is None:
        return _fits(width, column, False, [(indent, _FLAT, inner)], None)
    fitted = statement.fitted
    if fitted is None or fitted[0] != around:
        fits = _fits(width, column, False, [(indent, _FLAT, inner)], None)
        fitted = statement.fitted = (around, fits)
    return fitted[1]


def _kept_among(document: Any, around: list[Any]) -> Kept | None:
    """The one `Kept` among the line breaks of a group; what stands around it goes to `around`."""
    found: Kept | None = None
    if document.__class__ is not Concat:
        return None
    for part in document.parts:
        kind = part.__class__
        inner = _kept_among(part, around) if kind is Concat else part
        if inner.__class__ is Kept:
            if found is not None:
                return None
            found = inner
            around.append(None)
        elif kind is Line or kind is Break or kind is Collapse:
            around.append(part)
        else:
            return None
    return found


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
                stack.append((indent, mode, Margin(width, 0)))
                width = INFINITY
                mode = _FLAT
            stack.append((indent, mode, doc.inner))
        elif kind is Margin:
            width = doc.width
        else:
            column += doc.flat
