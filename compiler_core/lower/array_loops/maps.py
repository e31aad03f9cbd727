"""Code with a map by index in an array's place: reads, writes, pushes, lengths (`by_index`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compiler_core.lower.array_loops.bounds import Bounds
from compiler_core.lower.array_loops.ends import changing, method
from compiler_core.lower.array_loops.uses import Use, chain
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import INT, ClassType, Type


@dataclass(frozen=True, slots=True)
class ByIndex:
    variable: Variable
    map: Variable
    depth: int
    """1: its elements are what they are. 2: they are maps, too."""
    fills: bool
    """Its length is asked, so that writes fill up what they leave out."""
    bounds: Bounds
    declaration: typed.VariableDeclaration | None = None
    """The array's, where the map is there from the beginning."""

    def of(self, node: Expr) -> Expr:
        return rebuild(node, self.change)

    def change(self, node: Expr) -> Expr | None:
        if node is self.declaration:
            assert isinstance(node, typed.VariableDeclaration) and node.value is not None
            made = made_map(self.of(node.value), self.depth, self.map.type)
            return replace(node, variable=self.map, value=made)
        match node:
            case typed.Assign(target=target) | typed.Increment(target=target):
                found = chain(target)
                if found is not None and found[0] is self.variable:
                    return self._write(node, found[1])
            case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
                found = chain(target)
                if found is not None and found[0] is self.variable and member.name == "push":
                    if len(found[1]) < self.depth:
                        return self._push(node, found[1])
            case typed.InstanceMember(target=target, member=member) if member.name == "length":
                found = chain(target)
                if found is not None and found[0] is self.variable and len(found[1]) < self.depth:
                    sized = replace(member, elixir="map_size({this})")
                    return replace(node, target=self._read(target, found[1]), member=sized)
            case typed.For(iterable=iterable) if (listed := self._listed(iterable)) is not None:
                return replace(node, iterable=listed, body=rebuild(node.body, self.change))
            case typed.Index():
                found = chain(node)
                if found is not None and found[0] is self.variable:
                    return self._listed(node) or self._read(node, found[1])
            case typed.Local(variable=variable) if variable is self.variable:
                return self._listed(node)
        return None

    def _listed(self, node: Expr) -> Expr | None:
        """The whole array, or a whole row of it, as a list; None for what is neither."""
        found = chain(node)
        if found is None or found[0] is not self.variable or len(found[1]) >= self.depth:
            return None
        name = "rows_in_order" if self.depth - len(found[1]) == 2 else "in_order"
        inner = self._read(node, found[1])
        return method(inner, name, f"Haxe.{name}({{this}})", node.type)

    def _read(self, node: Expr, indexes: Sequence[Expr]) -> Expr:
        made: Expr = typed.Local(node.span, self.map.type, self.map)
        for index in indexes:
            type = made.type
            inner = type.args[0] if isinstance(type, ClassType) and type.args else node.type
            made = typed.Index(node.span, inner, made, self.of(index))
        return made

    def _write(self, node: typed.Assign | typed.Increment, indexes: Sequence[Expr]) -> Expr:
        target = self._read(node.target, indexes)
        assert isinstance(target, typed.Index)
        value = None if isinstance(node, typed.Increment) else self.of(node.value)
        safe = all(self._is_safe(indexes, at) for at in range(min(len(indexes), self.depth)))
        if safe or len(indexes) > self.depth:
            if value is None:
                return replace(node, target=target)
            assert isinstance(node, typed.Assign)
            return replace(node, target=target, value=value)
        if isinstance(node, typed.Increment):
            step = typed.Constant(node.span, INT, abs(node.delta))
            value = typed.Binary(node.span, INT, "+" if node.delta > 0 else "-", target, step)
        elif node.operator is not None:
            assert value is not None
            value = typed.Binary(node.span, node.type, node.operator, target, value)
        assert value is not None
        template = "Haxe.put_by_index({this}, {0}, {1})"
        return changing(target.target, "put", template, target.index, value)

    def _is_safe(self, indexes: Sequence[Expr], at: int) -> bool:
        """The write leaves no hole that anybody sees, nor stands in front of the first element."""
        if self.bounds.is_inside(indexes[at], self.variable) and at == 0:
            return True
        return not self.fills and self.bounds.is_natural(indexes[at])

    def _push(self, node: typed.Call, indexes: Sequence[Expr]) -> Expr:
        assert isinstance(node.callee, typed.InstanceMember) and node.args[0] is not None
        target = self._read(node.callee.target, indexes)
        value = self.of(node.args[0])
        if self.depth - len(indexes) == 2:
            value = made_map(value, 1, target.type)
        return changing(target, "append", "Map.put({this}, map_size({this}), {0})", value)


def moves(use: Use) -> bool:
    """By an index that isn't the same each time."""
    return any(not isinstance(one, typed.Constant) for one in use.indexes)


def depth_of(uses: Sequence[Use]) -> int:
    """2 where every use of a row is by an index into it."""
    deep = [one for one in uses if len(one.indexes) > 1 or (one.kind == "length" and one.indexes)]
    if not deep or not any(len(one.indexes) > 1 for one in deep):
        return 1
    shallow = [one for one in uses if one.kind in ("read", "write") and len(one.indexes) == 1]
    calls = [one for one in uses if one.kind == "call" and one.indexes and one.name != "push"]
    return 1 if shallow or calls else 2


def has_effects(use: Use) -> bool:
    """The indexes stand twice in what a write becomes."""
    is_plain = isinstance(use.node, typed.Assign) and use.node.operator is None
    return not is_plain and any(
        isinstance(one, (typed.Call, typed.Assign, typed.Increment))
        for index in use.indexes
        for one in walk(index)
    )


def made_map(value: Expr, depth: int, type: Type) -> Expr:
    """The array's first value as a map."""
    match value:
        case typed.Array(elements=[]):
            return typed.MapOf(value.span, type, [])
        case typed.Comprehension(loop=typed.For() as loop) if depth:
            made = _keyed(loop, depth, type)
            if made is not None:
                return replace(value, type=type, loop=made)
    name = "rows_by_index" if depth == 2 else "by_index"
    return method(value, name, f"Haxe.{name}({{this}})", type)


def _keyed(loop: typed.For, depth: int, type: Type) -> Expr | None:
    """`for (i in 0...n) value`, of which `i` is the index."""
    match loop.iterable:
        case typed.Binary(operator="...", left=typed.Constant(value=0)) if loop.key is None:
            pass
        case _:
            return None
    match loop.body:
        case typed.Yield(key=None, value=value) as only:
            pass
        case typed.Block(statements=[typed.Yield(key=None, value=value) as only]):
            pass
        case _:
            return None
    if depth == 2:
        assert isinstance(type, ClassType)
        value = made_map(value, 1, type.args[0])
    counter = loop.variable
    if counter.name.startswith("_"):
        counter = Variable("i", INT, counter.span, kind="loop")
    key = typed.Local(only.span, INT, counter)
    return replace(loop, variable=counter, body=replace(only, key=key, value=value))
