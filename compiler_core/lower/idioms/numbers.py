"""Names that the lowering had to number go without a number where nothing is in their way.

    {value4, door} = lock(door)           ->  {value, door} = lock(door)
    IO.puts(value4)                           IO.puts(value)
    {value5, door} = lock(door)               {value, door} = lock(door)
    IO.puts(value5)                           IO.puts(value)

A name is bound again as soon as nobody reads it any more; what must be told apart counts from 2.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.idioms.scope import all_bound, bound_by, reads_in
from compiler_core.lower.rewrite import bottom_up, bottom_up_of, walk


def renumber(node: Node, known: Known) -> Node:
    if not known.has_numbers or any(isinstance(one, tree.Raw) for one in walk(node)):
        return node
    node = bottom_up_of((tree.Block,), node, lambda one: _reused(one, known))
    return _counted_anew(node, known)


def _reused(node: Node, known: Known) -> Node:
    if not isinstance(node, tree.Block):
        return node
    lines = list(node.statements)
    changed = False
    for index, line in enumerate(lines):
        if not isinstance(line, tree.Match):
            continue
        for name in sorted(bound_by(line.pattern)):
            found = known.given(name)
            if found is None or not found.group(2):
                continue
            for new in _lower(found.group(1), int(found.group(2)), known):
                last = _range(lines, index, name, new)
                if last is not None:
                    head = lines[index]
                    assert isinstance(head, tree.Match)
                    lines[index] = replace(head, pattern=_renamed(head.pattern, name, new))
                    for place in range(index + 1, last + 1):
                        lines[place] = _renamed(lines[place], name, new)
                    changed = True
                    break
    return replace(node, statements=tuple(lines)) if changed else node


def _lower(base: str, number: int, known: Known) -> list[str]:
    names = [base, *(f"{base}{i}" for i in range(2, number))]
    return [one for one in names if one not in known.variables]


def _range(lines: list[Node], index: int, name: str, new: str) -> int | None:
    """The last line that reads the name, if it can be `new` up to there."""
    head = lines[index]
    assert isinstance(head, tree.Match)
    rest = lines[index + 1 :]
    if new in bound_by(head.pattern) or reads_in(rest)[new]:
        return None
    last = max((i for i, one in enumerate(rest) if reads_in([one])[name]), default=None)
    if last is None:
        return None
    within = all_bound(rest[:last])
    end = rest[last]
    within |= all_bound([end.value]) if isinstance(end, tree.Match) else all_bound([end])
    if {name, new} & within:
        return None
    if isinstance(end, tree.Match) and name in bound_by(end.pattern):
        return None
    return index + 1 + last


def _counted_anew(node: Node, known: Known) -> Node:
    """The names of the whole definition, without gaps between their numbers."""
    present = {one.name for one in walk(node) if isinstance(one, tree.Variable)}
    given = []
    for name in present:
        found = known.given(name)
        if found is not None and found.group(2):
            given.append((found.group(1), int(found.group(2)), name))
    new: dict[str, str] = {}
    for base, number, name in sorted(given):
        for other in _lower(base, number, known):
            if other not in present:
                new[name] = other
                present = (present - {name}) | {other}
                break
    if not new:
        return node

    def change(one: Node) -> Node:
        if isinstance(one, tree.Variable) and one.name in new:
            return replace(one, name=new[one.name])
        return one

    return bottom_up(node, change)


def _renamed(node: Node, old: str, new: str) -> Node:
    def change(one: Node) -> Node:
        return replace(one, name=new) if isinstance(one, tree.Variable) and one.name == old else one

    return bottom_up(node, change)
