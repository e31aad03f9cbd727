"""Updates of one map one after the other are one update.

    state = %{state | cache: c}
    state = %{state | ttl: t}
    state = update_in(state.stats.evictions, &(&1 + 1))

    state = %{state | cache: c, ttl: t, stats: %{state.stats | evictions: …}}

A later one must not read what an earlier one has set; of two values for one field the first is left
out where making it does nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import is_pure
from compiler_core.lower.rewrite import bottom_up, bottom_up_of, neighbours_joined, walk


@dataclass(frozen=True, slots=True)
class _Update:
    name: str
    pairs: tuple[tuple[str, Node], ...]


def merge_updates(node: Node) -> Node:
    return bottom_up_of((tree.Block,), node, _merge)


def flatten_updates(node: Node) -> Node:
    """An update of an update is one: `%{%{s | a: x} | b: y}` is `%{s | a: x, b: y}`."""
    return bottom_up_of((tree.Map,), node, _flat)


def _merge(node: Node) -> Node:
    if not isinstance(node, tree.Block):
        return node
    lines = neighbours_joined(node.statements, _together)
    if len(lines) == len(node.statements):
        return node
    return lines[0] if len(lines) == 1 else replace(node, statements=tuple(lines))


def _together(first: Node, second: Node) -> Node | None:
    made = _construction(first, second)
    if made is not None:
        return made
    one, other = _update(first), _update(second)
    if one is None or other is None or one.name != other.name or second.comments:
        return None
    pairs = dict(one.pairs)
    for field, value in other.pairs:
        if _reads_any(value, one.name, set(pairs) - {field}):
            return None
        if field in pairs:
            both = _nested(pairs[field], value)
            is_replaced = is_pure(pairs[field]) and not _reads_any(value, one.name, {field})
            if both is None and not is_replaced:
                return None
            pairs[field] = value if both is None else both
        else:
            pairs[field] = value
    variable = tree.Variable(one.name)
    made = tree.Map(tuple(tree.Pair(field, value) for field, value in pairs.items()), variable)
    assert isinstance(first, tree.Match)
    return replace(first, value=made)


def _flat(node: Node) -> Node:
    if not isinstance(node, tree.Map):
        return node
    inner = node.update
    if not isinstance(inner, tree.Map) or inner.update is None or inner.comments:
        return node
    new = {one.key for one in node.pairs if isinstance(one, tree.Pair)}
    replaced = [one for one in inner.pairs if isinstance(one, tree.Pair) and one.key in new]
    if not all(is_pure(one.value) for one in replaced):
        return node
    kept = [one for one in inner.pairs if one not in replaced]
    return replace(node, update=inner.update, pairs=(*kept, *node.pairs))


def _construction(first: Node, second: Node) -> Node | None:
    """A new struct or map whose fields are set directly behind."""
    other = _update(second)
    if other is None or second.comments or not isinstance(first, tree.Match):
        return None
    made = first.value
    if first.pattern != tree.Variable(other.name) or not isinstance(made, tree.Struct):
        return None
    if made.update is not None:
        return None
    variable = tree.Variable(other.name)
    if any(child == variable for _, value in other.pairs for child in walk(value)):
        return None
    new = {name for name, _ in other.pairs}
    kept = tuple(one for one in made.pairs if isinstance(one, tree.Pair) and one.key not in new)
    added = tuple(tree.Pair(name, value) for name, value in other.pairs)
    return replace(first, value=replace(made, pairs=(*kept, *added)))


def _update(node: Node) -> _Update | None:
    """A line that binds a variable to an update of itself."""
    if not isinstance(node, tree.Match) or not isinstance(node.pattern, tree.Variable):
        return None
    variable = node.pattern
    match node.value:
        case tree.Map(update=update, pairs=pairs) if update == variable:
            found = [(one.key, one.value) for one in pairs if isinstance(one, tree.Pair)]
            if all(isinstance(key, str) for key, _ in found) and len(found) == len(pairs):
                return _Update(variable.name, tuple((str(key), value) for key, value in found))
        case tree.LocalCall(name="put_in", arguments=(path, value)):
            return _from_path(variable, path, value)
        case tree.LocalCall(name="update_in", arguments=(path, tree.Capture(body=body))):
            return _from_path(variable, path, _applied(body, path))
    return None


def _applied(body: Node, argument: Node) -> Node:
    return bottom_up(
        body, lambda child: argument if isinstance(child, tree.CaptureArgument) else child
    )


def _from_path(variable: tree.Variable, path: Node, value: Node) -> _Update | None:
    """`put_in(state.stats.hits, v)` as nested updates; keys of maps are `Map.put`."""
    while True:
        match path:
            case tree.FieldAccess(target=target, name=name):
                if target == variable:
                    return _Update(variable.name, ((name, value),))
                value = tree.Map((tree.Pair(name, value),), target)
                path = target
            case tree.KeyAccess(target=target, key=key):
                if target == variable:
                    return None
                value = tree.RemoteCall(tree.Alias("Map"), "put", (target, key, value))
                path = target
            case _:
                return None


def _reads_any(value: Node, name: str, fields: set[str]) -> bool:
    """It reads the variable as a whole, or one of the fields."""
    variable = tree.Variable(name)
    whole = sum(child == variable for child in walk(value))
    by_field = [
        child.name
        for child in walk(value)
        if isinstance(child, tree.FieldAccess) and child.target == variable
    ]
    return len(by_field) < whole or any(field in fields for field in by_field)


def _nested(first: Node, second: Node) -> Node | None:
    """Two updates of the same field: of other fields inside it, or the second on top."""
    match first, second:
        case tree.Map(update=one, pairs=pairs), tree.Map(update=other, pairs=more):
            if one is None or one != other:
                return None
            set_before = {pair.key for pair in pairs if isinstance(pair, tree.Pair)}
            for pair in more:
                if not isinstance(pair, tree.Pair) or pair.key in set_before:
                    return None
                if _reads_fields(pair.value, one, set_before):
                    return None
            return replace(first, pairs=(*pairs, *more))
    return None


def _reads_fields(value: Node, base: Node, fields: set[str | Node]) -> bool:
    whole = sum(child == base for child in walk(value))
    by_field = [
        child.name
        for child in walk(value)
        if isinstance(child, tree.FieldAccess) and child.target == base
    ]
    return len(by_field) < whole or any(field in fields for field in by_field)
