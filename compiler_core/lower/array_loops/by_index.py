"""Arrays that loops read and write by index: within the loops they are maps from index to element.

    var best = [for (i in 0...n + 1) 0];         best = for i <- 0..n//1, into: %{}, do: {i, 0}
    for (w in 1...n + 1)                         … Map.put(best, w, max(best[w], best[w - 1] + 1))
        best[w] = max(best[w], best[w - 1] + 1);
    return best;                                 Haxe.in_order(best)

`Enum.at(list, i)` and `List.replace_at(list, i, x)` go through the list from its front, so that
such a loop takes quadratic time, a map's key is found in logarithmic. The elements of an array of
arrays that is read by two indexes are maps likewise.

An array that the function makes itself, and that it uses by index, is a map from the beginning,
and a list again where the whole of it is wanted (`_Whole`). One that comes from elsewhere, or that
is sorted or the like, is a map within a loop that goes through it (`_Within`).

A write that may stand behind the last element, or in front of the first, goes through
`Haxe.put_by_index`, which fills up, as Haxe does. Where nothing asks for the length and the index
is no negative number, `Map.put` is enough: holes are filled when the list is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from compiler_core.lower.array_loops.elements import changes_objects, is_immutable
from compiler_core.lower.array_loops.ends import changing, method
from compiler_core.lower.array_loops.uses import Use, chain, outermost, uses_in
from compiler_core.lower.counters import is_natural, natural_variables
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import children, escapes, nodes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import INT, VOID, ClassType, Monomorph, Type, TypeId

_BY_INDEX = TypeId(("haxe", "ds"), "IntMap", "IntMap")
_FRESH = frozenset(("copy", "map", "filter", "slice", "split", "concat"))


def with_maps(db: Database, function: Function) -> Function:
    """The function itself where no loop uses an array so."""
    all_uses = uses_in(function.body)
    wanted: dict[Variable, list[Use]] = {}
    for one in all_uses:
        if one.kind in ("read", "write") and one.depth and _moves(one):
            wanted.setdefault(one.variable, [])
    if not wanted:
        return function
    for one in all_uses:
        if one.variable in wanted:
            wanted[one.variable].append(one)
    homes = _homes(function)
    naturals = natural_variables(function)
    for variable, uses in wanted.items():
        home = homes.get(variable)
        if home is None or any(one.kind == "captured" for one in uses):
            continue
        whole = _whole(db, function, variable, uses, home, naturals)
        if whole is not None:
            function = rebuild(function, whole.change)
        else:
            function = _with_maps_within(db, function, variable, home)
    return function


@dataclass(frozen=True, slots=True)
class _Home:
    """Where a variable is declared; None for a parameter. `depth` counts the loops around."""

    depth: int
    declaration: typed.VariableDeclaration | None


def _homes(function: Function) -> dict[Variable, _Home]:
    found = {one.variable: _Home(0, None) for one in function.parameters}

    def visit(node: Expr, depth: int) -> None:
        match node:
            case typed.VariableDeclaration(variable=variable):
                found[variable] = _Home(depth, node)
            case typed.Function():
                return
        inner = depth + isinstance(node, (typed.For, typed.While))
        for child in children(node):
            visit(child, inner)

    visit(function.body, 0)
    return found


def _moves(use: Use) -> bool:
    """By an index that isn't the same each time."""
    return any(not isinstance(one, typed.Constant) for one in use.indexes)


# --- arrays that are maps from the beginning -----------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Whole:
    variable: Variable
    map: Variable
    depth: int
    """1: its elements are what they are. 2: they are maps, too."""
    fills: bool
    """Its length is asked, so that writes fill up what they leave out."""
    bounds: _Bounds
    declaration: typed.VariableDeclaration | None = None
    """The array's, where the map is there from the beginning."""

    def of(self, node: Expr) -> Expr:
        return rebuild(node, self.change)

    def change(self, node: Expr) -> Expr | None:
        if node is self.declaration:
            assert isinstance(node, typed.VariableDeclaration) and node.value is not None
            made = _made(self.of(node.value), self.depth, self.map.type)
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
            value = _made(value, 1, target.type)
        return changing(target, "append", "Map.put({this}, map_size({this}), {0})", value)


def _whole(
    db: Database,
    function: Function,
    variable: Variable,
    uses: Sequence[Use],
    home: _Home,
    naturals: frozenset[Variable],
) -> _Whole | None:
    declaration = home.declaration
    if declaration is None or declaration.value is None or not _is_fresh(declaration.value):
        return None
    if isinstance(declaration.value, typed.Array) and _is_small(declaration.value, uses):
        return None
    if not any(one.depth > home.depth and _moves(one) for one in uses if one.indexes):
        return None
    depth = _depth(uses)
    element = _element(variable.type, depth)
    if element is None or not all(_is_allowed(one, depth, home.depth) for one in uses):
        return None
    if not is_immutable(db, element) and _may_change(function.body, variable):
        return None
    if depth == 2 and not _has_own_rows(function, declaration.value, uses):
        return None
    if not _is_listed_last(uses) or _is_rather_a_list(uses):
        return None
    fills = any(one.kind == "length" or one.name == "push" for one in uses)
    if any(_has_effects(one) for one in uses if one.kind == "write"):
        return None
    map = replace(variable, type=_map_type(element, depth))
    bounds = _bounds(function, naturals)
    return _Whole(variable, map, depth, fills, bounds, declaration)


def _map_type(element: Type, depth: int) -> Type:
    for _ in range(depth):
        element = ClassType(_BY_INDEX, (element,))
    return element


def _is_fresh(value: Expr) -> bool:
    """Nobody else has the array."""
    match value:
        case typed.Array() | typed.Comprehension():
            return True
        case typed.Call(callee=typed.InstanceMember(member=member)):
            return member.name in _FRESH and member.elixir is not None
    return False


def _may_change(body: Expr, variable: Variable) -> bool:
    """Something may change in an element of the array, or in what lies in one."""
    for node in nodes(body):
        match node:
            case typed.Assign(target=target) | typed.Increment(target=target):
                found = chain(target)
                if isinstance(node, typed.Assign) and _is_element_of(node.value, variable):
                    return True
                if not isinstance(target, typed.Local) and (found is None or len(found[1]) > 1):
                    return True
            case typed.VariableDeclaration(value=Expr() as value):
                if _is_element_of(value, variable):
                    return True
            case typed.For(iterable=typed.Local(variable=own)) if own is variable:
                return True
            case typed.For(iterable=iterable) if _is_element_of(iterable, variable):
                return True
            case (
                typed.Call(callee=typed.StaticMember(member=member))
                | typed.Call(callee=typed.InstanceMember(member=member))
            ):
                found = chain(getattr(node.callee, "target", node))
                if member.elixir is None or (member.mutates and (found is None or found[1])):
                    return True
            case typed.Call(callee=callee) if not isinstance(callee, typed.EnumConstructor):
                return True
            case typed.New(constructor=constructor):
                if constructor is None or constructor.elixir is None:
                    return True
    return False


def _is_element_of(value: Expr, variable: Variable) -> bool:
    found = chain(value)
    return found is not None and found[0] is variable


def _has_own_rows(function: Function, value: Expr, uses: Sequence[Use]) -> bool:
    """Nobody else has the arrays in the array."""
    homes = _homes(function)
    order = uses_in(function.body)
    return _has_fresh_rows(value) and all(
        _is_given_away(one, homes, order) for one in uses if one.name == "push" and not one.indexes
    )


def _has_fresh_rows(value: Expr) -> bool:
    match value:
        case typed.Array(elements=elements):
            return all(map(_is_fresh, elements))
        case typed.Comprehension(loop=loop):
            given = [one.value for one in _own_yields(loop)]
            return all(isinstance(one, (typed.Array, typed.Comprehension)) for one in given)
    return False


def _own_yields(node: Expr) -> list[typed.Yield]:
    if isinstance(node, typed.Yield):
        return [node]
    return [found for one in children(node) for found in _own_yields(one)]


def _is_given_away(push: Use, homes: dict[Variable, _Home], order: Sequence[Use]) -> bool:
    """What is pushed is new, or a variable's that isn't used behind that, in the same round."""
    assert isinstance(push.node, typed.Call)
    given = push.node.args[0]
    if not isinstance(given, typed.Local):
        return given is not None and _is_fresh(given)
    home = homes.get(given.variable)
    if home is None or not _is_fresh_home(home) or home.depth != push.depth:
        return False
    last = [one for one in order if one.variable is given.variable][-1]
    return last.node is given


def _is_small(value: typed.Array, uses: Sequence[Use]) -> bool:
    """An array of a few elements, which never grows: its end is near."""
    return bool(value.elements) and not any(one.name == "push" for one in uses)


def _depth(uses: Sequence[Use]) -> int:
    """2 where every use of a row is by an index into it."""
    deep = [one for one in uses if len(one.indexes) > 1 or (one.kind == "length" and one.indexes)]
    if not deep or not any(len(one.indexes) > 1 for one in deep):
        return 1
    shallow = [one for one in uses if one.kind in ("read", "write") and len(one.indexes) == 1]
    calls = [one for one in uses if one.kind == "call" and one.indexes and one.name != "push"]
    return 1 if shallow or calls else 2


def _element(type: Type, depth: int) -> Type | None:
    for _ in range(depth):
        while isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        if not isinstance(type, ClassType) or type.id.name != "Array" or len(type.args) != 1:
            return None
        (type,) = type.args
    return type


def _is_allowed(use: Use, depth: int, home: int) -> bool:
    """A map can do it, or its list at no greater cost than the array's making."""
    match use.kind:
        case "read" | "length":
            return True
        case "write":
            return use.is_statement
        case "call" if len(use.indexes) < depth and use.name == "push":
            return use.is_statement
        case "call" if len(use.indexes) < depth:
            assert isinstance(use.node, typed.Call)
            callee = use.node.callee
            assert isinstance(callee, typed.InstanceMember)
            return not callee.member.mutates and use.depth == home
        case "call":
            return True
        case "each":
            return use.depth <= home + 1
        case "whole":
            return use.depth == home
    return False


def _is_rather_a_list(uses: Sequence[Use]) -> bool:
    """Nothing is written into it, and something goes through all of it."""
    return not any(one.kind == "write" for one in uses) and any(
        one.kind in ("each", "whole") or (one.kind == "call" and one.name != "push") for one in uses
    )


def _is_listed_last(uses: Sequence[Use]) -> bool:
    """Who gets the whole list may keep it, so that it isn't changed behind that."""
    for index, one in enumerate(uses):
        if one.kind == "whole" and not one.is_argument:
            return index == len(uses) - 1 or all(later.kind == "whole" for later in uses[index:])
    return True


def _has_effects(use: Use) -> bool:
    """The indexes stand twice in what a write becomes."""
    is_plain = isinstance(use.node, typed.Assign) and use.node.operator is None
    return not is_plain and any(
        isinstance(one, (typed.Call, typed.Assign, typed.Increment))
        for index in use.indexes
        for one in walk(index)
    )


def _made(value: Expr, depth: int, type: Type) -> Expr:
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
        value = _made(value, 1, type.args[0])
    counter = loop.variable
    if counter.name.startswith("_"):
        counter = Variable("i", INT, counter.span, kind="loop")
    key = typed.Local(only.span, INT, counter)
    return replace(loop, variable=counter, body=replace(only, key=key, value=value))


# --- arrays that are maps within a loop ----------------------------------------------------------


def _with_maps_within(
    db: Database, function: Function, variable: Variable, home: _Home
) -> Function:
    """A map is made of the array before each of the loops that are worth it."""
    loops = _Within(db, function, variable, home)
    changed = {id(one): made for one in loops.all() if (made := loops.changed(one)) is not None}
    return rebuild(function, lambda node: changed.get(id(node))) if changed else function


@dataclass(frozen=True, slots=True)
class _Within:
    db: Database
    function: Function
    variable: Variable
    home: _Home

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
        hot = [one for one in uses if one.indexes and one.depth and _moves(one)]
        if not hot or not all(_is_by_index(one) for one in uses):
            return None
        depth = _depth(uses)
        element = _element(self.variable.type, depth)
        if element is None or not self._is_kept(loop, uses, element, depth):
            return None
        if not self._goes_through(loop, hot):
            return None
        if any(one.kind == "write" and len(one.indexes) > 1 for one in uses):
            return None
        writes = any(one.kind in ("write", "call") for one in uses)
        fills = writes and any(one.kind == "length" or one.name == "push" for one in uses)
        if any(_has_effects(one) for one in uses if one.kind == "write"):
            return None
        map = Variable(f"{self.variable.name}At", _map_type(element, depth), loop.span)
        bounds = _bounds(self.function, natural_variables(self.function))
        made = rebuild(loop, _Whole(self.variable, map, depth, fills, bounds).change)
        local = typed.Local(loop.span, self.variable.type, self.variable)
        first = typed.VariableDeclaration(loop.span, VOID, map, _made(local, depth, map.type))
        parts = [first, made]
        if writes:
            name = "rows_in_order" if depth == 2 else "in_order"
            held = typed.Local(loop.span, map.type, map)
            whole = method(held, name, f"Haxe.{name}({{this}})", self.variable.type)
            parts.append(changing(local, "become", "{0}", whole))
        return typed.Block(loop.span, loop.type, parts, is_flat=True)

    def _is_kept(self, loop: Expr, uses: Sequence[Use], element: Type, depth: int) -> bool:
        """Nothing else changes the array within the loop, and what changes in the map is nobody
        else's before the loop's end."""
        writes = any(one.kind in ("write", "call") for one in uses)
        immutable = is_immutable(self.db, element)
        if not immutable and (writes or changes_objects(loop)):
            return False
        fresh = _is_fresh_home(self.home)
        if writes and not fresh:
            if self.home.declaration is not None or "return" in escapes(loop):
                return False
            if any(isinstance(one, (typed.This, typed.Throw)) for one in walk(loop)):
                return False
        others = [one for one in uses_in(loop) if one.variable is not self.variable]
        homes = _homes(self.function)
        for one in others:
            same = _is_like(one.variable.type, self.variable.type) or (
                depth == 2 and _is_like(one.variable.type, _row(self.variable.type))
            )
            if not same or (fresh and depth == 1):
                continue
            if one.kind in ("write", "call", "whole", "assigned") or writes:
                other = homes.get(one.variable)
                own = other is not None and _is_fresh_home(other)
                if not own or self.home.declaration is not None:
                    return False
        return True

    def _goes_through(self, loop: Expr, hot: Sequence[Use]) -> bool:
        """The loop's rounds are as many as the array's elements, more or less."""
        if _is_fresh_home(self.home):
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


def _is_fresh_home(home: _Home) -> bool:
    declaration = home.declaration
    return (
        declaration is not None
        and declaration.value is not None
        and _is_fresh(declaration.value)
        and not (isinstance(declaration.value, typed.Array) and declaration.value.elements)
    )


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
    return _element(type, 1) or type


def _is_like(one: Type, other: Type) -> bool:
    """Both are of arrays, or one isn't known: they may be the same."""
    return _element(one, 1) == _element(other, 1)


# --- indexes that stand inside -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What is known of a function's counters."""

    naturals: frozenset[Variable]
    below: dict[Variable, list[tuple[Variable, int]]] = field(default_factory=dict)
    """Of a counter: arrays whose lengths it stays below, and by how much at least."""

    def is_natural(self, index: Expr) -> bool:
        return is_natural(index, self.naturals)

    def is_inside(self, index: Expr, array: Variable) -> bool:
        """Of an array that never gets shorter."""
        match index:
            case typed.Local(variable=variable):
                room = self._room(variable, array)
                return variable in self.naturals and room > 0
            case typed.Binary(
                operator="+",
                left=typed.Local(variable=variable),
                right=typed.Constant(value=int(value)),
            ):
                return variable in self.naturals and value < self._room(variable, array)
        return False

    def _room(self, counter: Variable, array: Variable) -> int:
        return max((by for one, by in self.below.get(counter, ()) if one is array), default=0)


def _bounds(function: Function, naturals: frozenset[Variable]) -> _Bounds:
    found = _Bounds(naturals)
    changed = {
        node.target.variable
        for node in nodes(function.body)
        if isinstance(node, (typed.Assign, typed.Increment))
        and isinstance(node.target, typed.Local)
    }
    for node in nodes(function.body):
        match node:
            case typed.For(
                key=None, variable=counter, iterable=typed.Binary(operator="...", right=end)
            ) if counter not in changed:
                below = _length_less(end, naturals)
                if below is not None:
                    found.below.setdefault(counter, []).append(below)
    return found


def _length_less(end: Expr, naturals: frozenset[Variable]) -> tuple[Variable, int] | None:
    """The array in `array.length - k`, and 1 + k."""
    match end:
        case typed.InstanceMember(target=typed.Local(variable=variable), member=member):
            return (variable, 1) if member.name == "length" else None
        case typed.Binary(operator="-", left=left, right=right):
            inner = _length_less(left, naturals)
            if inner is None or not is_natural(right, naturals):
                return None
            by = right.value if isinstance(right, typed.Constant) else 0
            return inner[0], inner[1] + (by if isinstance(by, int) else 0)
    return None
