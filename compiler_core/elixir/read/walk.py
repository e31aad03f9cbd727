"""Walking the trees of embedded text: Elixir's, and a template's with the Elixir in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any, Protocol, cast

from compiler_core.base.span import Span


class Spanned(Protocol):
    """A node of either tree."""

    @property
    def span(self) -> Span: ...


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name != "span")


def children(node: Spanned) -> Iterator[Spanned]:
    """The nodes directly in `node`, in the order of its fields, which is the text's but for a
    map's (its elements come before its struct and what it updates)."""
    for name in _names(type(node)):
        value = getattr(node, name)
        for part in value if type(value) is tuple else (value,):
            if not isinstance(part, tuple) and hasattr(part, "span"):
                yield cast(Spanned, part)


def descendants(node: Spanned) -> Iterator[Spanned]:
    """`node` and all that is in it, outermost first, however deep."""
    pending = [node]
    while pending:
        current = pending.pop()
        yield current
        pending.extend(reversed(list(children(current))))


def path_to(node: Spanned, offset: int) -> list[Spanned]:
    """The nodes around a place, outermost first. Between two that touch, the later one: the
    character behind the cursor decides, and at the end of everything the one before it."""
    path = [node]
    while True:
        found = [child for child in children(path[-1]) if child.span.contains(offset)]
        if not found:
            return path
        path.append(max(found, key=lambda child: (child.span.start, child.span.end)))
