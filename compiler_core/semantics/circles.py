"""Members that can only be told by each other: their types aren't written, and their bodies name
each other in a circle.

    function even(n) return n == 0 || odd(n - 1);
    function odd(n) return n > 0 && even(n - 1);        each is in the circle {even, odd}
"""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.query import Database, query
from compiler_core.semantics.items import items


@query
def circles(db: Database, path: str, declaration: str) -> Mapping[str, frozenset[str]]:
    """By name, the members of a declaration that can only be told by each other, as
    `f` by `g` and `g` by `f` where neither has its result written."""
    module = items(db, path)
    owner = module.type(declaration) if declaration else None
    members = module.members if owner is None else owner.members
    mentions: dict[str, frozenset[str]] = {}
    for item in members:
        if item.mentions:
            mentions[item.name] = mentions.get(item.name, frozenset()) | item.mentions
    reached = {name: _reachable(name, mentions) for name in mentions}
    return {
        name: circle
        for name, others in reached.items()
        if (circle := frozenset(o for o in others if name in reached.get(o, ())))
    }


def _reachable(name: str, mentions: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    stack = list(mentions.get(name, ()))
    while stack:
        current = stack.pop()
        if current not in found:
            found.add(current)
            stack.extend(mentions.get(current, ()))
    return frozenset(found)
