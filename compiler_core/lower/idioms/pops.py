"""An element that is taken off a list, in one step.

    x = List.first(xs)            {x, xs} = List.pop_at(xs, 0)
    xs = Enum.drop(xs, 1)

    x = List.last(xs)             {x, xs} = List.pop_at(xs, -1)
    xs = Enum.drop(xs, -1)

    if xs != [] do                if xs != [] do
      x = List.first(xs)            [x | xs] = xs
      xs = Enum.drop(xs, 1)

    {x, xs} = List.pop_at(xs, 0)  List.pop_at(xs, 0)
    {x, xs}

`List.pop_at/2` answers `{nil, []}` for an empty list, as the two lines do.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.rewrite import bottom_up_of, neighbours_joined

_LIST, _ENUM = tree.Alias("List"), tree.Alias("Enum")
_ENDS = {"first": 1, "last": -1}


def pop(node: Node) -> Node:
    return bottom_up_of((tree.Block, tree.If), node, _popped)


def _popped(node: Node) -> Node:
    match node:
        case tree.Block():
            return _in_lines(node)
        case tree.If(
            condition=tree.Binary(operator="!=", left=tree.Variable() as xs, right=tree.List()),
            then=tree.Block(statements=(first, *rest)) as then,
        ) if node.condition == _is_filled(xs):
            taken = _taken_apart(first, xs)
            if taken is not None:
                return replace(node, then=replace(then, statements=(taken, *rest)))
    return node


def _is_filled(xs: tree.Variable) -> Node:
    return tree.Binary("!=", xs, tree.List())


def _in_lines(node: tree.Block) -> Node:
    lines = neighbours_joined(node.statements, _together)
    if len(lines) > 1:
        match lines[-2]:
            case tree.Match(pattern=pattern, value=tree.RemoteCall(name="pop_at") as popped):
                if pattern == lines[-1]:
                    lines[-2:] = [replace(popped, comments=lines[-2].comments)]
    return node if len(lines) == len(node.statements) else _block(node, lines)


def _block(node: tree.Block, lines: list[Node]) -> Node:
    return lines[0] if len(lines) == 1 else replace(node, statements=tuple(lines))


def _together(taken: Node, left: Node) -> Node | None:
    match taken:
        case tree.Match(
            pattern=tree.Variable() as name,
            value=tree.RemoteCall(name="first" | "last" as end, arguments=(xs,)),
        ) if taken.value.target == _LIST and isinstance(xs, tree.Variable) and name != xs:  # type: ignore[attr-defined]
            count = tree.Integer(_ENDS[end])
        case _:
            return None
    rest = tree.RemoteCall(_ENUM, "drop", (xs, count))
    if not isinstance(left, tree.Match) or left.pattern != xs or left.comments:
        return None
    if left.value != rest:
        return None
    index = tree.Integer(0 if end == "first" else -1)
    popped = tree.RemoteCall(_LIST, "pop_at", (xs, index))
    return replace(taken, pattern=tree.Tuple((name, xs)), value=popped)


def _taken_apart(line: Node, xs: tree.Variable) -> Node | None:
    """The line that pops the first element of a list that has one."""
    match line:
        case tree.Match(pattern=tree.Tuple(elements=(name, rest)), value=value) if rest == xs:
            if value == tree.RemoteCall(_LIST, "pop_at", (xs, tree.Integer(0))):
                return replace(line, pattern=tree.List((name,), xs), value=xs)
    return None
