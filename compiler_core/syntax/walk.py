"""Walking views: the children of any view, and the views around a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from compiler_core.syntax.ast import PlacedMember, View

V = TypeVar("V", bound=View)

_PLAIN = re.compile(r"\b(?:str|bool|int|float|None|tuple|Span)\b|\W")


@cache
def _child_fields(kind: Any) -> tuple[str, ...]:
    """The fields of a view class that can hold views, or lists of them."""
    return tuple(
        field.name
        for field in fields(kind)
        if _PLAIN.sub("", str(field.type)) and not field.name.endswith("span")
    )


@cache
def _child_fields_backwards(kind: Any) -> tuple[str, ...]:
    return _child_fields(kind)[::-1]


def children(view: View) -> Iterator[View]:
    """The views directly in `view`, in the order of its fields (members without their places)."""
    for name in _child_fields(type(view)):  # type: ignore[arg-type]  # a type is hashable
        value = getattr(view, name)
        if isinstance(value, View):
            yield value
        elif isinstance(value, list):
            for part in value:
                if isinstance(part, View):
                    yield part
                elif isinstance(part, PlacedMember):
                    yield part.member


def descendants(view: View) -> Iterator[View]:
    """`view` and everything in it, outermost first, however deep.

    `children`, the last first, is written out: indexing a project goes through here for each node.
    """
    pending = [view]
    while pending:
        current = pending.pop()
        yield current
        for name in _child_fields_backwards(type(current)):  # type: ignore[arg-type]
            value = getattr(current, name)
            if isinstance(value, View):
                pending.append(value)
            elif isinstance(value, list):
                for part in reversed(value):
                    if isinstance(part, View):
                        pending.append(part)
                    elif isinstance(part, PlacedMember):
                        pending.append(part.member)


class Nodes:
    """`view` and everything in it, walked once: `all` in the order of `descendants`, `of` those of
    a class."""

    __slots__ = ("_by_kind", "all")

    def __init__(self, view: View) -> None:
        self.all = list(descendants(view))
        self._by_kind: dict[type[View], list[Any]] = {}
        for one in self.all:
            self._by_kind.setdefault(type(one), []).append(one)

    def of(self, kind: type[V]) -> list[V]:
        return self._by_kind.get(kind, [])


def views_at(view: View, offset: int) -> list[View]:
    """The views that hold `offset` (either edge counts), `view` first, the innermost last.

    Places are those of `view`: relative to the member for a member. Where two neighbours touch at
    `offset`, the one that starts there is taken, or, before punctuation, the one that ends there.
    """
    found: list[View] = []
    current: View | None = view if view.span.contains(offset) else None
    while current is not None:
        found.append(current)
        best: View | None = None
        for child in children(current):
            if child.span.contains(offset):
                if best is None or _is_better(child, best, offset):
                    best = child
        current = best
    return found


def _is_better(child: View, best: View, offset: int) -> bool:
    if best.span.start == best.span.end != child.span.end:
        return True
    if child.span.start == child.span.end:
        return False
    return child.span.start == offset and best.span.end == offset
