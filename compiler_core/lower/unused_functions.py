"""Private functions that nothing in their module reaches.

Haxe lets them stand; Elixir warns of each. They are kept, as functions that could be called from
outside and have no place in the documentation:

    static function old(n) …            @doc false
                                        def old(n) do …

What such a function calls is used then. A private static variable that is only written has no
function that reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.defaults import local_calls
from compiler_core.lower.rewrite import bits_of, walk_of

Calls = Mapping[str, frozenset[int]]


def unreached(parts: Sequence[tuple[Sequence[Node], Calls]], other: Iterable[str]) -> set[int]:
    """The parts (by their positions) to open, so that all private functions are reached.

    A part is a function's definitions and its calls; `other` are names called from elsewhere.
    """
    first = [_first_definition(nodes) for nodes, _ in parts]
    names = ["" if one is None else one.name for one in first]
    public = [_is_public(nodes) for nodes, _ in parts]
    reached: set[str] = set()
    pending = list(other)
    for is_public, (_, calls) in zip(public, parts, strict=True):
        if is_public:
            pending += calls
    by_name: dict[str, list[Calls]] = {}
    for name, (_, calls) in zip(names, parts, strict=True):
        by_name.setdefault(name, []).append(calls)
    callers: dict[str, list[int]] = {}
    for index, (_, calls) in enumerate(parts):
        for name in calls:
            callers.setdefault(name, []).append(index)
    opened: set[int] = set()
    _reach(pending, reached, by_name)
    for only_uncalled in (True, False):
        for index, (_, calls) in enumerate(parts):
            name = names[index]
            if not name or public[index] or name in reached:
                continue
            if only_uncalled and _is_called(index, name, names, callers, reached):
                continue
            opened.add(index)
            _reach([name, *calls], reached, by_name)
    return opened


def _is_called(
    index: int,
    name: str,
    names: list[str],
    callers: Mapping[str, Sequence[int]],
    reached: set[str],
) -> bool:
    """Another function that isn't reached either calls it."""
    return any(
        other != index and names[other] != name and names[other] not in reached
        for other in callers.get(name, ())
    )


def _reach(pending: list[str], reached: set[str], by_name: Mapping[str, list[Calls]]) -> None:
    while pending:
        name = pending.pop()
        if name not in reached:
            reached.add(name)
            for calls in by_name.get(name, ()):
                pending += calls


def opened(nodes: Sequence[Node]) -> Iterator[Node]:
    """A function's definitions, callable from outside."""
    definition = _first_definition(nodes)
    name = "" if definition is None else definition.name
    first = True
    for node in nodes:
        if isinstance(node, tree.Definition) and node.name == name and node.kind == "defp":
            if first:
                yield tree.Attribute(
                    "doc", tree.FALSE, blank_before=node.blank_before, comments=node.comments
                )
                node = replace(node, blank_before=False, comments=())
            first = False
            yield replace(node, kind="def")
        else:
            yield node


def without_unread(
    accessors: Sequence[Node], calls: Iterable[Calls], rest: Sequence[Node]
) -> list[Node]:
    """The accessors of static variables without the private readers that nobody calls. `calls` are
    those of the functions, `rest` all that the module has beside its accessors."""
    readers = [one for one in accessors if _is_reader(one)]
    if not readers:
        return list(accessors)
    called = {name for part in calls for name in part}
    called.update(name for node in (*rest, *accessors) for name in local_calls(node))
    raw = [one.text for node in rest for one in walk_of(_RAW, node) if isinstance(one, tree.Raw)]
    unread = {
        id(one)
        for one in readers
        if one.name not in called and not any(one.name in text for text in raw)
    }
    return [one for one in accessors if id(one) not in unread]


_RAW = bits_of((tree.Raw,))


def _is_reader(node: Node) -> TypeGuard[tree.Definition]:
    return isinstance(node, tree.Definition) and node.kind == "defp" and not node.parameters


def _is_public(nodes: Sequence[Node]) -> bool:
    """It is called from outside, or is a macro's (`test "…" do`), which runs what it holds."""
    first = _first_definition(nodes)
    if first is not None and first.kind != "defp":
        return True
    return any(isinstance(one, tree.LocalCall) for one in nodes)


def _first_definition(nodes: Sequence[Node]) -> tree.Definition | None:
    for node in nodes:
        if isinstance(node, tree.Definition):
            return node
    return None
