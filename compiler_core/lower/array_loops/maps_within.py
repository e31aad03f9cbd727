"""Arrays of which a map by index is made before a loop (`by_index`), or a tuple to read alone.

The loop's rounds must be as many as the array has elements, more or less: the map is made of all of
them. What the loop writes is in the array when it has ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compiler_core.lower.array_loops.bounds import bounds_of
from compiler_core.lower.array_loops.elements import changes_objects, is_immutable
from compiler_core.lower.array_loops.ends import changing, method
from compiler_core.lower.array_loops.homes import Home, element_type, homes, is_fresh_home, map_type
from compiler_core.lower.array_loops.maps import ByIndex, depth_of, has_effects, made_map, moves
from compiler_core.lower.array_loops.tuples import ByElement, is_only_read, made_tuple, tuple_of
from compiler_core.lower.array_loops.uses import Use, outermost, uses_in
from compiler_core.lower.counters import natural_variables
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import escapes, nodes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import VOID, Type


def with_maps_within(db: Database, function: Function, variable: Variable, home: Home) -> Function:
    """A map is made of the array before each of the loops that are worth it."""
    loops = _Within(db, function, variable, home)
    changed = {id(one): made for one in loops.all() if (made := loops.changed(one)) is not None}
    return rebuild(function, lambda node: changed.get(id(node))) if changed else function


@dataclass(frozen=True, slots=True)
class _Within:
    db: Database
    function: Function
    variable: Variable
    home: Home

    def all(self) -> list[Expr]:
        """The statements with loops in them that stand as deep as the variable's declaration."""
        if self.home.declaration is None:
            return outermost(self.function.body)
        found = (one for one in nodes(self.function.body) if isinstance(one, typed.Block))
        for block in found:
            if self.home.declaration in block.statements:
                at = block.statements.index(self.home.declaration)
                return [loop for one in block.statements[at + 1 :] for loop in outermost(one)]
        return []

    def changed(self, loop: Expr) -> Expr | None:
        uses = [one for one in uses_in(loop) if one.variable is self.variable]
        hot = [one for one in uses if one.indexes and one.depth and moves(one)]
        if not hot or not all(_is_by_index(one) for one in uses):
            return None
        depth = depth_of(uses)
        element = element_type(self.variable.type, depth)
        if element is None or not self._is_kept(loop, uses, element, depth):
            return None
        if not self._goes_through(loop, hot):
            return None
        if any(one.kind == "write" and len(one.indexes) > 1 for one in uses):
            return None
        if depth == 1 and is_only_read(self.function, loop, self.variable, uses):
            return self._with_tuple(loop)
        writes = any(one.kind in ("write", "call") for one in uses)
        fills = writes and any(one.kind == "length" or one.name == "push" for one in uses)
        if any(has_effects(one) for one in uses if one.kind == "write"):
            return None
        map = Variable(f"{self.variable.name}At", map_type(element, depth), loop.span)
        bounds = bounds_of(self.function, natural_variables(self.function))
        made = rebuild(loop, ByIndex(self.variable, map, depth, fills, bounds).change)
        local = typed.Local(loop.span, self.variable.type, self.variable)
        first = typed.VariableDeclaration(loop.span, VOID, map, made_map(local, depth, map.type))
        parts = [first, made]
        if writes:
            name = "rows_in_order" if depth == 2 else "in_order"
            held = typed.Local(loop.span, map.type, map)
            whole = method(held, name, f"Haxe.{name}({{this}})", self.variable.type)
            parts.append(changing(local, "become", "{0}", whole))
        return typed.Block(loop.span, loop.type, parts, is_flat=True)

    def _with_tuple(self, loop: Expr) -> Expr:
        tuple = tuple_of(self.variable, f"{self.variable.name}At")
        local = typed.Local(loop.span, self.variable.type, self.variable)
        first = typed.VariableDeclaration(loop.span, VOID, tuple, made_tuple(local, tuple))
        made = rebuild(loop, ByElement(self.variable, tuple).change)
        return typed.Block(loop.span, loop.type, [first, made], is_flat=True)

    def _is_kept(self, loop: Expr, uses: Sequence[Use], element: Type, depth: int) -> bool:
        """Nothing else changes the array within the loop, and what changes in the map is nobody
        else's before the loop's end."""
        writes = any(one.kind in ("write", "call") for one in uses)
        immutable = is_immutable(self.db, element)
        if not immutable and (writes or changes_objects(loop)):
            return False
        fresh = is_fresh_home(self.home)
        if writes and not fresh:
            if self.home.declaration is not None or "return" in escapes(loop):
                return False
            if any(isinstance(one, (typed.This, typed.Throw)) for one in walk(loop)):
                return False
        others = [one for one in uses_in(loop) if one.variable is not self.variable]
        places = homes(self.function)
        for one in others:
            same = _is_like(one.variable.type, self.variable.type) or (
                depth == 2 and _is_like(one.variable.type, _row(self.variable.type))
            )
            if not same or (fresh and depth == 1):
                continue
            if one.kind in ("write", "call", "whole", "assigned") or writes:
                other = places.get(one.variable)
                own = other is not None and is_fresh_home(other)
                if not own or self.home.declaration is not None:
                    return False
        return True

    def _goes_through(self, loop: Expr, hot: Sequence[Use]) -> bool:
        """The loop's rounds are as many as the array's elements, more or less."""
        if is_fresh_home(self.home):
            return True
        counters = {
            counter
            for node in walk(loop)
            if isinstance(node, typed.For)
            for counter in (node.key, node.variable)
            if counter is not None and (counter is node.key or _is_range(node.iterable))
        }
        if isinstance(loop, typed.While):
            counters |= _counted_from_constants(self.function, loop)
        return any(
            isinstance(part, typed.Local) and part.variable in counters
            for one in hot
            for part in walk(one.indexes[0])
        )


def _counted_from_constants(function: Function, loop: typed.While) -> set[Variable]:
    """Variables that the function starts at a number and the loop counts, as its condition asks."""
    asked = {one.variable for one in walk(loop.condition) if isinstance(one, typed.Local)}
    counted = {
        one.target.variable
        for one in walk(loop)
        if isinstance(one, typed.Increment) and isinstance(one.target, typed.Local)
    }
    started = {
        one.variable
        for one in nodes(function.body)
        if isinstance(one, typed.VariableDeclaration) and isinstance(one.value, typed.Constant)
    }
    return asked & counted & started


def _is_range(iterable: Expr) -> bool:
    return isinstance(iterable, typed.Binary) and iterable.operator == "..."


def _is_by_index(use: Use) -> bool:
    match use.kind:
        case "read" | "length":
            return True
        case "write":
            return use.is_statement
        case "call":
            return not use.indexes and use.name == "push" and use.is_statement
    return False


def _row(type: Type) -> Type:
    return element_type(type, 1) or type


def _is_like(one: Type, other: Type) -> bool:
    """Both are of arrays, or one isn't known: they may be the same."""
    return element_type(one, 1) == element_type(other, 1)
