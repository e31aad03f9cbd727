"""Keys of maps that are made when they are first asked for.

    m = if Map.has_key?(m, k), do: m, else: Map.put(m, k, [])      m = Map.put_new(m, k, [])
    m = Map.put_new(m, k, [])
    m = Map.put(m, k, m[k] ++ [x])                          m = Map.update(m, k, [x], &(&1 ++ [x]))
    Map.put(m, k, Map.get(m, k, 0) + 1)                     Map.update(m, k, 1, &(&1 + 1))

and the same of a map in a struct's field. A key that holds `nil` is there, before and after. The
first value takes the place of what is made of the default, so nothing is joined where the key is
new. What is added stands there twice, so it is a name or a constant.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import is_pure, is_simple
from compiler_core.lower.idioms.scope import reads
from compiler_core.lower.rewrite import bottom_up_of, neighbours_joined

_MAP = tree.Alias("Map")


def make_keys(node: Node) -> Node:
    return bottom_up_of((tree.If, tree.RemoteCall, tree.Block), node, _changed)


def _changed(node: Node) -> Node:
    match node:
        case tree.If(condition=condition, then=then, otherwise=Node() as otherwise):
            if node.unless or then.comments or otherwise.comments:
                return node
            made = _put_new(condition, then, otherwise)
        case tree.RemoteCall(
            target=tree.Alias(name="Map"), name="put", arguments=(container, key, value)
        ):
            made = _counted(container, key, value)
        case tree.Block():
            return _in_lines(node)
        case _:
            return node
    if made is None:
        return node
    return replace(made, origin=node.origin, comments=node.comments, blank_before=node.blank_before)


# --- a key of its own ----------------------------------------------------------------------------


def _put_new(condition: Node, then: Node, otherwise: Node) -> Node | None:
    """The map itself or, in a field, the struct, with the key."""
    match condition:
        case tree.RemoteCall(
            target=tree.Alias(name="Map"), name="has_key?", arguments=(container, key)
        ):
            pass
        case _:
            return None
    match otherwise:
        case tree.RemoteCall(name="put", arguments=(into, new, value)) if otherwise.target == _MAP:
            if (into, new, then) == (container, key, container) and _is_constant(value):
                return tree.RemoteCall(_MAP, "put_new", (container, key, value))
        case tree.LocalCall(
            name="put_in",
            arguments=(
                tree.KeyAccess(target=tree.FieldAccess(target=owner, name=name) as into, key=new),
                value,
            ),
        ):
            if (into, new, then) == (container, key, owner) and _is_constant(value):
                if isinstance(owner, tree.Variable):
                    made = tree.RemoteCall(_MAP, "put_new", (container, key, value))
                    return tree.Map((tree.Pair(name, made),), owner)
    return None


def _is_constant(node: Node) -> bool:
    match node:
        case tree.List(elements=(), tail=None) | tree.Map(pairs=(), update=None):
            return True
    return is_simple(node)


# --- a key and its change ------------------------------------------------------------------------


def _counted(container: Node, key: Node, value: Node) -> Node | None:
    """`Map.put(m, k, Map.get(m, k, first) + 1)`."""
    match value:
        case tree.Binary(
            left=tree.RemoteCall(
                target=tree.Alias(name="Map"), name="get", arguments=(read, asked, first)
            )
        ) if (read, asked) == (container, key):
            return _update(container, key, first, value)
    return None


def _in_lines(node: tree.Block) -> Node:
    lines = neighbours_joined(node.statements, _together)
    if len(lines) == len(node.statements):
        return node
    return lines[0] if len(lines) == 1 else replace(node, statements=tuple(lines))


def _together(made: Node, changed: Node) -> Node | None:
    """The line that makes the key and the line that changes it, as one."""
    match made:
        case tree.Match(pattern=tree.Variable() as name, value=value) if not changed.comments:
            new, field = _new_key(value, name)
        case _:
            return None
    if new is None:
        return None
    container, key, first = new.arguments
    if reads(key)[name.name]:
        return None
    last = changed.value if isinstance(changed, tree.Match) else changed
    if isinstance(changed, tree.Match) and changed.pattern != name:
        return None
    change = _change_of(last, container, key)
    update = None if change is None else _update(container, key, first, change)
    if update is None:
        return None
    if field is not None:
        update = tree.Map((tree.Pair(field, update),), name)
    if isinstance(changed, tree.Match):
        return replace(made, value=update)
    return replace(update, origin=changed.origin, comments=made.comments)


def _new_key(value: Node, name: tree.Variable) -> tuple[tree.RemoteCall | None, str | None]:
    """The call of `put_new` that a line consists of, and the field whose map it is of."""
    match value:
        case tree.RemoteCall(name="put_new", arguments=(container, _, _)) if container == name:
            return value, None
        case tree.Map(
            update=updated,
            pairs=(tree.Pair(key=str() as field, value=tree.RemoteCall() as call),),
        ) if updated == name and call.name == "put_new":
            if call.arguments[0] == tree.FieldAccess(name, field):
                return call, field
    return None, None


def _change_of(line: Node, container: Node, key: Node) -> tree.Binary | None:
    """What a line puts at the key, as it is made of what is there."""
    match line:
        case tree.RemoteCall(name="put", arguments=(into, at, tree.Binary(left=old) as value)):
            if line.target == _MAP and (into, at) == (container, key):
                if old in (tree.KeyAccess(container, key), _get(container, key)):
                    return value
        case tree.LocalCall(
            name="update_in",
            arguments=(path, tree.Capture(body=tree.Binary(left=old) as value)),
        ):
            if path == tree.KeyAccess(container, key) and old == tree.CaptureArgument(1):
                return value
    return None


def _get(container: Node, key: Node) -> Node:
    return tree.RemoteCall(_MAP, "get", (container, key))


def _update(container: Node, key: Node, first: Node, value: tree.Binary) -> Node | None:
    added = value.right
    if not is_pure(key):
        return None
    if any(name in reads(added) for name in reads(container)):
        return None
    begun: Node
    match value.operator, first, added:
        case "++", tree.List(elements=(), tail=None), tree.List(elements=(one,), tail=None):
            if not is_simple(one):
                return None  # it would stand there twice
            begun = added
        case "+", tree.Integer(value=start), tree.Integer(value=more):
            begun = tree.Integer(start + more)
        case _:
            return None
    change = tree.Capture(tree.Binary(value.operator, tree.CaptureArgument(1), added))
    return tree.RemoteCall(_MAP, "update", (container, key, begun, change))
