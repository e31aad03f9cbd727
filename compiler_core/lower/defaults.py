"""Default arguments of private functions, as far as the module's own calls leave them out.

Elixir warns of a default that nobody uses, and only a module's own calls can use those of a
private function. Calls that leave out `n` arguments use the last `n` defaults.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.rewrite import bits_of, walk_of


class Settled:
    """The definitions made the last time, by those that they were made of: what comes of the same
    definition is the same object again, so that it isn't printed again. It only saves work."""

    __slots__ = ("known",)

    def __init__(self) -> None:
        self.known: dict[int, tuple[Node, Node]] = {}


def settle_defaults(
    module: tree.Module,
    calls: Iterable[Mapping[str, frozenset[int]]],
    cache: Settled | None = None,
) -> tree.Module:
    """`calls`: the module's calls (`local_calls`) by its parts."""
    counts: dict[str, set[int]] = {}
    for part in calls:
        for name, found in part.items():
            counts.setdefault(name, set()).update(found)
    body = module.body
    assert isinstance(body, tree.Block)
    statements = tuple(_settled(one, counts) for one in body.statements)
    if cache is not None:
        statements = _as_before(body.statements, statements, cache)
    return replace(module, body=replace(body, statements=statements))


def _as_before(old: tuple[Node, ...], new: tuple[Node, ...], cache: Settled) -> tuple[Node, ...]:
    used: dict[int, tuple[Node, Node]] = {}
    found: list[Node] = []
    for before, after in zip(old, new, strict=True):
        if after is not before:
            known = cache.known.get(id(before))
            if known is not None and known[0] is before and _same_head(known[1], after):
                after = known[1]
            used[id(before)] = (before, after)
        found.append(after)
    cache.known = used
    return tuple(found)


def _same_head(one: Node, other: Node) -> bool:
    """Of two that were made of the same definition."""
    return (
        isinstance(one, tree.Definition)
        and isinstance(other, tree.Definition)
        and len(one.parameters) == len(other.parameters)
        and all(a is b for a, b in zip(one.parameters, other.parameters, strict=True))
    )


def local_calls(body: Node) -> dict[str, set[int]]:
    """The numbers of arguments that each local name is called with."""
    found: dict[str, set[int]] = {}
    piped: set[int] = set()
    for node in walk_of(_CALLS, body):
        if isinstance(node, tree.LocalCall):
            if id(node) not in piped:
                found.setdefault(node.name, set()).add(len(node.arguments))
        elif isinstance(node, tree.Pipeline):
            for step in node.steps:
                if isinstance(step, tree.LocalCall):
                    piped.add(id(step))
                    found.setdefault(step.name, set()).add(len(step.arguments) + 1)
        elif isinstance(node, tree.FunctionCapture) and node.target is None:
            found.setdefault(node.name, set()).add(node.arity)
    return found


_CALLS = bits_of((tree.LocalCall, tree.Pipeline, tree.FunctionCapture))


def _settled(node: Node, calls: dict[str, set[int]]) -> Node:
    if not isinstance(node, tree.Definition) or node.kind != "defp":
        return node
    positions = [
        index
        for index, one in enumerate(node.parameters)
        if isinstance(one, tree.Binary) and one.operator == "\\\\"
    ]
    if not positions:
        return node
    arity = len(node.parameters)
    left_out = max(
        (arity - count for count in calls.get(node.name, ()) if arity - count >= 0), default=0
    )
    keep = set(positions[max(0, len(positions) - left_out) :]) if left_out else set()
    if len(keep) == len(positions):
        return node
    parameters = tuple(
        one if index in keep or index not in positions else one.left  # type: ignore[attr-defined]
        for index, one in enumerate(node.parameters)
    )
    return replace(node, parameters=parameters)
