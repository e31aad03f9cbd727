"""A second name for a value gives way to the first.

    state = perform_cleanup(state)       ->  state = perform_cleanup(state)
    cleaned_state = state                    send(state.interval)
    send(state.interval)                     {:noreply, state}
    {:noreply, cleaned_state}

As long as neither name is bound again behind it.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.idioms.scope import bound_by
from compiler_core.lower.rewrite import bottom_up, bottom_up_of, walk


def drop_copies(node: Node) -> Node:
    return bottom_up_of((tree.Block,), node, _drop)


def _drop(node: Node) -> Node:
    if not isinstance(node, tree.Block):
        return node
    lines = list(node.statements)
    index = 0
    while index < len(lines) - 1:
        match lines[index]:
            case tree.Match(pattern=tree.Variable(name=copy), value=tree.Variable(name=source)):
                rest = lines[index + 1 :]
                if not (_bound(rest) & {copy, source}) and not _raw(rest):
                    renamed = [_renamed(line, copy, source) for line in rest]
                    above = lines[index].comments
                    if above:
                        first = renamed[0]
                        renamed[0] = replace(first, comments=(*above, *first.comments))
                    lines[index:] = renamed
                    continue
        index += 1
    if len(lines) == len(node.statements):
        return node
    return lines[0] if len(lines) == 1 else replace(node, statements=tuple(lines))


def _bound(lines: list[Node]) -> set[str]:
    """Every name that is bound anywhere in the lines."""
    found: set[str] = set()
    for line in lines:
        for child in walk(line):
            match child:
                case tree.Match(pattern=pattern) | tree.Generator(pattern=pattern):
                    found |= bound_by(pattern)
                case tree.Clause(patterns=patterns):
                    for one in patterns:
                        found |= bound_by(one)
    return found


def _raw(lines: list[Node]) -> bool:
    return any(isinstance(child, tree.Raw) for line in lines for child in walk(line))


def _renamed(node: Node, copy: str, source: str) -> Node:
    def change(child: Node) -> Node:
        if isinstance(child, tree.Variable) and child.name == copy:
            return replace(child, name=source)
        return child

    return bottom_up(node, change)
