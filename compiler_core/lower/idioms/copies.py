"""A second name for a value gives way to the first.

    state = perform_cleanup(state)       ->  state = perform_cleanup(state)
    cleaned_state = state                    send(state.interval)
    send(state.interval)                     {:noreply, state}
    {:noreply, cleaned_state}

As long as neither name is bound again behind it. Where the lowering gave the first one, Haxe's
name stays:

    {value, items} = charge(items)       ->  {price, items} = charge(items)
    price = value
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.idioms.scope import all_bound, bound_by, is_read_in
from compiler_core.lower.rewrite import bottom_up, bottom_up_of, walk


def drop_copies(node: Node, known: Known) -> Node:
    return bottom_up_of((tree.Block,), node, lambda one: _drop(one, known))


def _drop(node: Node, known: Known) -> Node:
    if not isinstance(node, tree.Block):
        return node
    lines = list(node.statements)
    index = 0
    while index < len(lines) - 1:
        match lines[index]:
            case tree.Match(pattern=tree.Variable(name=copy), value=tree.Variable(name=source)):
                rest = lines[index + 1 :]
                if known.given(source) and not known.given(copy) and not _raw(lines):
                    named = _named(lines, index, copy, source)
                    if named is not None:
                        lines = named
                        continue
                if not (all_bound(rest) & {copy, source}) and not _raw(rest):
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


def _named(lines: list[Node], index: int, copy: str, source: str) -> list[Node] | None:
    """The lines without the copy at `index`, whose name is given where the value is bound."""
    rest = lines[index + 1 :]
    if is_read_in(rest, source):
        return None
    for place in range(index - 1, -1, -1):
        line = lines[place]
        if isinstance(line, tree.Match) and source in bound_by(line.pattern):
            between = lines[place + 1 : index]
            names = {copy, source}
            if names & all_bound(between) or is_read_in(between, copy):
                return None
            if copy in bound_by(line.pattern):
                return None
            above = lines[index].comments
            named = replace(line, pattern=_renamed(line.pattern, copy=source, source=copy))
            named = replace(named, comments=(*named.comments, *above))
            between = [_renamed(one, copy=source, source=copy) for one in between]
            return [*lines[:place], named, *between, *rest]
    return None


def _raw(lines: list[Node]) -> bool:
    return any(isinstance(child, tree.Raw) for line in lines for child in walk(line))


def _renamed(node: Node, copy: str, source: str) -> Node:
    def change(child: Node) -> Node:
        if isinstance(child, tree.Variable) and child.name == copy:
            return replace(child, name=source)
        return child

    return bottom_up(node, change)
