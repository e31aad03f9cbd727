"""Maps that a reduction counts or gathers by, which `Enum` has names for.

    Enum.reduce(xs, %{}, fn x, m -> Map.update(m, x, 1, &(&1 + 1)) end)
        Enum.frequencies(xs)
    Enum.reduce(xs, %{}, fn x, m -> Map.update(m, f(x), 1, &(&1 + 1)) end)
        Enum.frequencies_by(xs, fn x -> f(x) end)
    Enum.reduce(xs, %{}, fn x, m -> Map.update(m, f(x), [x], &(&1 ++ [x])) end)
        Enum.group_by(xs, fn x -> f(x) end)
    Enum.reduce(xs, %{}, fn {x, i}, m -> Map.update(m, x, [i], &(&1 ++ [i])) end)
        Enum.group_by(xs, fn {x, i} -> x end, fn {x, i} -> i end)

`Map.put(m, k, (m[k] || 0) + 1)` counts as well: begun with `%{}`, such a map holds no `nil`. What
gathers at the end of a list makes a copy of it each time; `Enum.group_by` doesn't.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.idioms.scope import reads
from compiler_core.lower.rewrite import bottom_up_of

_ENUM = tree.Alias("Enum")
_MAP = tree.Alias("Map")
_ONE = tree.Integer(1)
_NOTHING = tree.List(())


def tally(node: Node) -> Node:
    return bottom_up_of((tree.RemoteCall,), node, _tally)


def _tally(node: Node) -> Node:
    match node:
        case tree.RemoteCall(
            target=tree.Alias(name="Enum"),
            name="reduce",
            arguments=(
                xs,
                tree.Map(pairs=(), update=None),
                tree.Fn(
                    clauses=(
                        tree.Clause(
                            patterns=(one, tree.Variable() as total), guard=None, body=body
                        ) as only,
                    )
                ),
            ),
        ) if not (body.comments or only.comments):
            made = _of_round(xs, one, total, body)
            if made is not None:
                return replace(
                    made,
                    origin=node.origin,
                    comments=node.comments,
                    blank_before=node.blank_before,
                )
    return node


def _of_round(xs: Node, one: Node, total: tree.Variable, body: Node) -> tree.RemoteCall | None:
    """The call that one round of the reduction stands for."""
    named: Node | None = None
    by: Node
    match body:
        case tree.Block(statements=(tree.Match(pattern=tree.Variable() as named, value=by), body)):
            pass
    step = _step(body, total)
    if step is None:
        return None
    key, value = step
    if named is None:
        by = key
    elif key != named or (value is not None and reads(value)[named.name]):  # type: ignore[attr-defined]
        return None
    if reads(by)[total.name]:
        return None
    by_key = tree.Fn((tree.Clause((one,), by),))
    if value is None:
        if by == one:
            return tree.RemoteCall(_ENUM, "frequencies", (xs,))
        return tree.RemoteCall(_ENUM, "frequencies_by", (xs, by_key))
    if reads(value)[total.name]:
        return None
    if value == one:
        return tree.RemoteCall(_ENUM, "group_by", (xs, by_key))
    by_value = tree.Fn((tree.Clause((one,), value),))
    return tree.RemoteCall(_ENUM, "group_by", (xs, by_key, by_value))


def _step(body: Node, total: tree.Variable) -> tuple[Node, Node | None] | None:
    """The key that is counted (with None) or gathered at, with what is gathered."""
    match body:
        case tree.RemoteCall(
            target=tree.Alias(name="Map"), name="update", arguments=(into, key, first, change)
        ) if into == total:
            added = _added(change)
        case tree.RemoteCall(
            target=tree.Alias(name="Map"),
            name="put",
            arguments=(
                into,
                key,
                tree.Binary(left=tree.Binary(operator="||", left=old, right=start)) as value,
            ),
        ) if into == total:
            if old not in (tree.KeyAccess(total, key), tree.RemoteCall(_MAP, "get", (total, key))):
                return None
            added = (value.operator, value.right)
            first = value.right
            if start != (_NOTHING if value.operator == "++" else tree.Integer(0)):
                return None
        case _:
            return None
    match added:
        case "+", right if right == first == _ONE:
            return key, None
        case "++", tree.List(elements=(gathered,), tail=None) as right if right == first:
            return key, gathered
    return None


def _added(change: Node) -> tuple[str, Node] | None:
    """The operator and what stands behind it in `&(&1 + 1)`."""
    match change:
        case tree.Capture(body=tree.Binary(left=tree.CaptureArgument(index=1)) as body):
            return body.operator, body.right
        case tree.Fn(
            clauses=(
                tree.Clause(
                    patterns=(tree.Variable() as old,),
                    guard=None,
                    body=tree.Binary(left=left) as body,
                ),
            )
        ) if left == old and not reads(body.right)[old.name]:
            return body.operator, body.right
    return None
