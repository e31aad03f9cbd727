"""What stands at a map's key is changed, and what isn't there yet begins.

    if Map.has_key?(m, k) do                      Map.update(m, k, 1, fn value -> value + 1 end)
      Map.put(m, k, m[k] + 1)
    else
      Map.put(m, k, 1)
    end

    Map.put(m, k, if Map.has_key?(m, k) do        the same
      m[k] + 1
    else
      1
    end)

    list = m[k]                                   list = m[k] || []
    {m, list} =                                   m = Map.put(m, k, list)
      if is_nil(list) do
        list = []
        {Map.put(m, k, list), list}
      else
        {m, list}
      end

    m = Map.put(m, k, list)                       Map.put(m, k, list ++ [x])
    Map.put(m, k, list ++ [x])

    m = if is_nil(m[k]), do: Map.put(m, k, []), else: m     Map.put(m, k, (m[k] || []) ++ [x])
    Map.put(m, k, m[k] ++ [x])

and the same of a map in a struct's field. `Map.update` knows a key that holds `nil`, as
`Map.has_key?` does; `||` takes `nil` for missing, as `is_nil` does: what it begins with is a list,
a map, a text or a number, so `false` never stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import is_pure
from compiler_core.lower.idioms.scope import all_bound, reads
from compiler_core.lower.rewrite import bits_of, bottom_up_of, holds, names_in, top_down

_MAP = tree.Alias("Map")
_KINDS = (tree.If, tree.RemoteCall, tree.LocalCall, tree.Block)
_LINES = bits_of((tree.Block, tree.Match, tree.Raw))


def upsert(node: Node) -> Node:
    return bottom_up_of(_KINDS, node, _changed)


def _changed(node: Node) -> Node:
    match node:
        case tree.Block():
            return _in_lines(node)
        case tree.If(condition=condition, then=then, otherwise=Node() as otherwise):
            there, missing = _put_of(then), _put_of(otherwise)
            if node.unless or then.comments or otherwise.comments:
                return node
            if there is None or missing is None or not there.is_at(missing):
                return node
            made = _update(there, condition, there.value, missing.value)
        case tree.RemoteCall(name="put") | tree.LocalCall(name="put_in"):
            put = _put_of(node)
            match put and put.value:
                case (
                    tree.If(condition=condition, then=then, otherwise=Node() as otherwise) as asked
                ):
                    if put is None or asked.unless or asked.comments:
                        return node
                    made = _update(put, condition, then, otherwise)
                case _:
                    return node
        case _:
            return node
    if made is None:
        return node
    return replace(made, origin=node.origin, comments=node.comments, blank_before=node.blank_before)


# --- a map with a value at a key -----------------------------------------------------------------


@dataclass(frozen=True)
class _Put:
    """`Map.put(m, k, value)`, or the struct `field_of` with such a map in a field."""

    container: Node
    key: Node
    value: Node
    field_of: tree.Variable | None = None

    def is_at(self, other: _Put) -> bool:
        return (self.container, self.key, self.field_of) == (
            other.container,
            other.key,
            other.field_of,
        )

    @property
    def whole(self) -> Node:
        """What the changed copy takes the place of."""
        return self.container if self.field_of is None else self.field_of

    @property
    def reads(self) -> tuple[Node, ...]:
        """How Elixir says what stands there."""
        return (
            tree.KeyAccess(self.container, self.key),
            tree.RemoteCall(_MAP, "get", (self.container, self.key)),
            tree.RemoteCall(_MAP, "fetch!", (self.container, self.key)),
        )

    def call(self, name: str, *arguments: Node) -> Node:
        """A call of `Map`, in the struct where the map is a field's."""
        made = tree.RemoteCall(_MAP, name, (self.container, self.key, *arguments))
        match self.field_of, self.container:
            case tree.Variable() as owner, tree.FieldAccess(name=field):
                return tree.Map((tree.Pair(field, made),), owner)
        return made

    def put(self, value: Node) -> Node:
        """What it is with another value: a change of what stands there, or a new one."""
        if self.field_of is None:
            return self.call("put", value)
        place = tree.KeyAccess(self.container, self.key)
        name = _fresh(value)
        changed, count = _replaced(self, value, tree.Variable(name))
        if count == 1:
            change = tree.Fn((tree.Clause((tree.Variable(name),), changed),))
            return tree.LocalCall("update_in", (place, change))
        return tree.LocalCall("put_in", (place, value))


def _put_of(node: Node) -> _Put | None:
    match node:
        case tree.RemoteCall(
            target=tree.Alias(name="Map"),
            name="put",
            arguments=(tree.Variable() | tree.FieldAccess() as container, key, value),
        ):
            return _Put(container, key, value)
        case tree.Map(
            update=tree.Variable() as owner,
            pairs=(tree.Pair(key=str() as field, value=tree.RemoteCall() as call),),
        ):
            inner = _put_of(call)
            if inner is not None and inner.container == tree.FieldAccess(owner, field):
                return replace(inner, field_of=owner)
        case tree.LocalCall(
            name="put_in",
            arguments=(
                tree.KeyAccess(
                    target=tree.FieldAccess(target=tree.Variable() as owner) as container, key=key
                ),
                value,
            ),
        ):
            return _Put(container, key, value, owner)
        case tree.LocalCall(
            name="update_in",
            arguments=(
                tree.KeyAccess(
                    target=tree.FieldAccess(target=tree.Variable() as owner) as container, key=key
                ) as place,
                function,
            ),
        ):
            applied = _applied(function, place)
            return None if applied is None else _Put(container, key, applied, owner)
    return None


def _applied(function: Node, value: Node) -> Node | None:
    """What a function of one parameter gives for the value; None where it has lines."""
    match function:
        case tree.Capture(body=body):
            return _exchanged(body, (tree.CaptureArgument(1),), value)[0]
        case tree.Fn(
            clauses=(tree.Clause(patterns=(tree.Variable() as one,), guard=None) as only,)
        ):
            if not holds(only.body, _LINES) and one.name not in all_bound([only.body]):
                return _exchanged(only.body, (one,), value)[0]
    return None


def _replaced(put: _Put, value: Node, by: Node) -> tuple[Node, int]:
    """The value with each read of the place replaced, and how many there were."""
    if all_bound([value]) & names_in(tree.KeyAccess(put.container, put.key)):
        return value, 0
    return _exchanged(value, put.reads, by)


def _exchanged(node: Node, old: Sequence[Node], new: Node) -> tuple[Node, int]:
    count = 0

    def change(one: Node) -> Node | None:
        nonlocal count
        if one not in old:
            return None
        count += 1
        return new

    return top_down(node, change), count


def _fresh(value: Node) -> str:
    taken = names_in(value)
    name, number = "value", 2
    while name in taken:
        name, number = f"value{number}", number + 1
    return name


# --- a key that is there or not ------------------------------------------------------------------


def _update(put: _Put, condition: Node, there: Node, missing: Node) -> Node | None:
    """`Map.update` with what is made of what is there, and what it begins with."""
    asked = tree.RemoteCall(_MAP, "has_key?", (put.container, put.key))
    if condition != asked or not (is_pure(put.key) and is_pure(missing)):
        return None
    if there in put.reads:
        return put.call("put_new", missing)
    if holds(there, _LINES) or holds(missing, _LINES):
        return None
    name = tree.Variable(_fresh(there))
    changed, count = _replaced(put, there, name)
    if not count:
        return None
    return put.call("update", missing, tree.Fn((tree.Clause((name,), changed),)))


# --- nil that stands for what is missing ---------------------------------------------------------


def _in_lines(node: tree.Block) -> Node:
    lines = list(node.statements)
    index = 0
    while index + 1 < len(lines):
        made = _begun(*lines[index : index + 2]) or _overwritten(*lines[index : index + 2])
        if made is None:
            index += 1
        else:
            lines[index : index + 2] = made
            index = max(0, index - 1)
    if len(lines) == len(node.statements) and all(map(_is, lines, node.statements)):
        return node
    return lines[0] if len(lines) == 1 else replace(node, statements=tuple(lines))


def _is(one: Node, other: Node) -> bool:
    return one is other


def _begun(read: Node, decided: Node) -> tuple[Node, ...] | None:
    """What stands there, and the line that puts a first value there and goes on with it."""
    match read, decided:
        case (
            tree.Match(pattern=tree.Variable() as name, value=value),
            tree.Match(
                pattern=tree.Tuple(elements=(_, _)) as both,
                value=tree.If(
                    condition=tree.LocalCall(name="is_nil", arguments=(asked,)),
                    then=tree.Block(
                        statements=(
                            tree.Match(pattern=bound, value=first),
                            tree.Tuple(elements=(_, _)) as made,
                        )
                    ),
                    otherwise=tree.Tuple() as otherwise,
                ),
            ),
        ) if asked == bound == name and otherwise == both and name in both.elements:
            pass
        case _:
            return None
    place = both.elements.index(name)
    put = _put_of(made.elements[1 - place])
    if put is None or made.elements[place] != name or put.value != name:
        return None
    if both.elements[1 - place] != put.whole or value not in put.reads:
        return None
    if not _is_first(first) or decided.comments:
        return None
    return (
        replace(read, value=_or(value, first)),
        replace(decided, pattern=put.whole, value=put.put(name)),
    )


def _is_first(value: Node) -> bool:
    match value:
        case tree.List() | tree.String() | tree.Integer() | tree.Float() | tree.Map(update=None):
            return is_pure(value)
    return False


def _overwritten(line: Node, behind: Node) -> tuple[Node, ...] | None:
    """What is put at a key, and the line that puts something else there, as one."""
    match line:
        case tree.Match(pattern=tree.Variable() as whole, value=tree.If() as decided):
            put = _missing_put(decided, whole)
            value = None if put is None else _or(put.reads[0], put.value)
        case tree.Match(pattern=tree.Variable() as whole, value=made):
            put = _put_of(made)
            value = None if put is None else put.value
        case _:
            return None
    last = behind.value if isinstance(behind, tree.Match) else behind
    if isinstance(behind, tree.Match) and behind.pattern != whole:
        return None
    over = _put_of(last)
    if put is None or value is None or over is None or not over.is_at(put) or put.whole != whole:
        return None
    if not (is_pure(value) and is_pure(put.key)) or behind.comments or reads(put.key)[whole.name]:
        return None
    inner, count = _replaced(over, over.value, tree.NIL)
    if reads(inner)[whole.name] or count > 1:
        return None
    result = over.put(_replaced(over, over.value, value)[0])
    if isinstance(behind, tree.Match):
        return (replace(line, value=result),)
    return (replace(result, origin=behind.origin, comments=line.comments),)


def _or(read: Node, first: Node) -> Node:
    return tree.Binary("||", read, first)


def _missing_put(decided: tree.If, whole: tree.Variable) -> _Put | None:
    """`if is_nil(m[k]), do: Map.put(m, k, []), else: m`."""
    put = _put_of(decided.then)
    if put is None or put.whole != whole or decided.otherwise != whole or decided.unless:
        return None
    match decided.condition:
        case tree.LocalCall(name="is_nil", arguments=(read,)) if read in put.reads:
            return put if _is_first(put.value) else None
    return None
