"""What calls do to the objects of the points-to analysis (`objects`).

A function of the project says by its effects what it changes, keeps, and gives back; one of the
libraries keeps what it is given in what it changes, and in its result.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from compiler_core.lower.places import (
    THIS,
    Direct,
    Effects,
    call_parts,
    is_map_write,
    mutated,
    place,
)
from compiler_core.lower.things import (
    CELLS,
    ELEMENT,
    ELSEWHERE,
    NONE,
    VALUE,
    Thing,
    Things,
    is_one_object,
    is_same_place,
    keyed,
)
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import AbstractType, ClassType, Monomorph, StructureType, Type

ROUNDS = 3
"""How often the body of a local function that calls itself is gone through."""

if TYPE_CHECKING:
    from compiler_core.lower.objects import Analysis


def call(analysis: Analysis, node: typed.Call) -> Things:
    if isinstance(node.callee, typed.EnumConstructor):
        parts = [(str(i), analysis.value(one)) for i, one in enumerate(node.args) if one]
        return analysis.fresh(node, parts)
    if isinstance(node.callee, typed.Local) and node.callee.variable in analysis.facts.direct:
        return _direct(analysis, node, analysis.facts.direct[node.callee.variable])
    read = keyed(node)
    if read is not None:
        things = analysis.value(read[0])
        analysis.value(read[1])
        return analysis.load(things, ELEMENT)
    member, receiver, args = call_parts(node)
    given: dict[int, Things] = {}
    inner: Things = NONE
    if receiver is not None:
        given[THIS] = analysis.value(receiver)
        inner |= analysis.inner(receiver, given[THIS])
    elif member is None:
        analysis.value(node.callee)
    functions = []
    for index, one in enumerate(args):
        if isinstance(one, typed.Function):
            functions.append(one)
        elif one is not None:
            given[index] = analysis.value(one)
            inner |= analysis.inner(one, given[index])
    for _, keyword in node.keywords:
        analysis.value(keyword)
    made = NONE.union(*[analysis.closure(function, inner) for function in functions])
    effects = None
    if member is not None and member.elixir is None and not member.is_extern:
        effects = analysis.facts.effects(member)
    if effects is not None:
        _changed_by_call(analysis, node, effects, given)
    for expr in list(mutated(node, analysis.facts)) if effects is None else ():
        things = analysis.value(expr)
        put_back = [one for one in args if one and _is_put_back(analysis, node, member, one)]
        analysis.mutate(node, expr, things)
        takes_objects = receiver is None or not analysis.holds_immutable(receiver.type)
        for index, others in given.items():
            if others != things and takes_objects:
                source = args[index] if index != THIS else None
                source = None if source in put_back else source
                analysis.put(things, ELEMENT, others, source)
        if member is not None and is_map_write(member) and receiver is not None:
            match args:
                case [key, value] if key is not None:
                    known = analysis.known(key)
                    analysis.bind_to(typed.Index(node.span, receiver.type, receiver, known), value)
    if effects is None:
        if functions and member is not None and member.name in _TURNS and len(args) < 3:
            return analysis.fresh(node, [(ELEMENT, made)])
        if member is not None and (str(member.owner), member.name) == _COPY_OF_FIELDS:
            return _copied_fields(analysis, node, given.get(0, NONE))
        return _library_result(analysis, node, member, inner, given.get(THIS, NONE))
    _note_aliased(analysis, node, effects, receiver, args, given)
    analysis.cells_written(node, effects)
    _store(analysis, effects, given, args)
    _keep(analysis, effects, given, args)
    if analysis.is_immutable(node.type):
        return NONE
    return _project_result(analysis, node, effects, given)


def _is_put_back(analysis: Analysis, node: typed.Call, member: Member | None, value: Expr) -> bool:
    """`map.set(key, value)`, where the value was read from that very place."""
    if member is None or not is_map_write(member) or not isinstance(value, typed.Local):
        return False
    bound = analysis.bound.get(value.variable)
    _, receiver, args = call_parts(node)
    if bound is None or bound.each or receiver is None or args[0] is None:
        return False
    slot = typed.Index(node.span, receiver.type, receiver, args[0])
    return is_same_place(slot, bound.expr)


def _direct(analysis: Analysis, node: typed.Call, direct: Direct) -> Things:
    """A call of a local function: its body, with what is known here."""
    function = direct.function
    assert isinstance(function, typed.Function)
    given = [NONE if one is None else analysis.value(one) for one in node.args]
    running = function in analysis.running
    for parameter, things in zip(function.parameters, given, strict=False):
        variable = parameter.variable
        known = analysis.env.get(variable, NONE) if running else NONE
        analysis.env[variable] = NONE if analysis.is_immutable(variable.type) else known | things
    if running:
        return NONE
    results, analysis.results = analysis.results, []
    analysis.running.append(function)
    analysis.changes.append({})
    found = NONE
    made = {id(one) for one in walk(function.body)}
    for _ in range(ROUNDS):
        analysis.older(made)
        before = dict(analysis.env)
        value = analysis.value(function.body)
        found |= frozenset().union(value, *(things for things, _ in analysis.results))
        if analysis.env == before:
            break
    analysis.running.pop()
    changes = analysis.changes.pop()
    analysis.results = results
    for index in direct.mutates:
        argument = node.args[index] if index < len(node.args) else None
        changed = changes.get(function.parameters[index].variable)
        if argument is not None and changed:
            analysis.mutate(node, argument, changed)
    for variable in direct.changed:
        changed = changes.get(variable)
        if changed:
            expr = typed.Local(node.span, variable.type, variable)
            analysis.mutate(node, expr, changed)
    return NONE if analysis.is_immutable(node.type) else found


def _library_result(
    analysis: Analysis, node: typed.Call, member: Member | None, inner: Things, things: Things
) -> Things:
    """What library code gives back holds what it was given, or is an element of it; `things` is
    what a method is called on."""
    if analysis.is_immutable(node.type):
        return NONE
    if member is not None and member.name in _COPIES:
        return analysis.fresh(node, [(ELEMENT, inner)])
    if member is not None and member.name in ("pop", "shift") and member.mutates:
        taken = _taken_out(analysis, things)
        return analysis.fresh(node, [(ELEMENT, analysis.load(inner, ELEMENT))]) | taken
    if member is not None and (
        (str(member.owner), member.name) in _MAKES or member.name in _COPIES_OF_ROWS
    ):
        return analysis.fresh(node, [])
    return analysis.fresh(node, [(ELEMENT, inner)]) | inner


def _copied_fields(analysis: Analysis, node: typed.Call, things: Things) -> Things:
    """Another structure with what the fields of the one hold."""
    type = node.type
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    if isinstance(type, AbstractType) and type.args:
        type = type.args[0]
    fields = type.fields if isinstance(type, StructureType) else ()
    names = [one.name for one in fields if not analysis.is_immutable(one.type)]
    return analysis.fresh(node, [(name, analysis.load(things, name)) for name in names])


_COPY_OF_FIELDS = ("Reflect", "copy")


def _taken_out(analysis: Analysis, lists: Things) -> Things:
    """The elements that were put into another place as well: what is taken out of a list is in it
    no more, but for who else has it, it changes."""
    if not analysis.twice:
        return NONE
    twice = {one.base[1] for one in analysis.twice if one.base[0] in ("new", "old")}
    inside = frozenset().union(*(analysis.heap.get((one, ELEMENT), NONE) for one in lists))
    return frozenset(one for one in inside if one.base[0] != "kept" and one.base[1] in twice)


def _is_list(type: Type) -> bool:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return isinstance(type, ClassType | AbstractType) and type.id.name in ("Array", "Map")


_TURNS = frozenset(("map", "mapi"))
"""Methods that give a container of what the function that they are handed gives."""
_COPIES = frozenset(("copy", "concat", "slice", "filter", "keys", "by_index", "in_order"))
"""Methods that give another container of the same elements."""
_COPIES_OF_ROWS = frozenset(("rows_by_index", "rows_in_order"))
"""Those that copy the elements, too (`array_loops.by_index`)."""
_MAKES = frozenset((("Reflect", "fields"),))
"""Functions of the library whose result is an array of their own making, of what can't change."""


def _project_result(
    analysis: Analysis, node: typed.Call, effects: Effects, given: dict[int, Things]
) -> Things:
    result = NONE
    for index, path in effects.carried:
        things = given.get(index, NONE)
        if path == ():
            return things or analysis.fresh(node, [])
        result |= analysis.fresh(node, [(str(path[0]), things)])
    if result:
        return result
    fresh = analysis.fresh(node, [])
    analysis.from_elsewhere.add(id(node))
    if effects.doubles:
        analysis.doubled.add(id(node))
    lies_at = analysis.looked_up(given)
    aliases = [(lies_at(index, fields), where) for index, where, fields in effects.aliases]
    for index, where, fields in effects.aliases:
        if where == "hold" and fields[-2:] == (ELEMENT, ELEMENT) and not _is_list(node.type):
            # an element that was taken out, which holds what it held
            result |= _taken_out(analysis, lies_at(index, fields[:-2]))
    for things, where in aliases:
        if where == "itself":
            result |= things
        else:
            inner = (ELEMENT,) * (int(where.removeprefix("hold") or 1) - 1)
            analysis.put(analysis.at(fresh, inner), ELEMENT, things)
    cells = analysis.cells(name for name, _ in effects.gives)
    in_cells = analysis.looked_up(cells)
    result = result.union(
        *(in_cells((kind, name), fields) for name, fields in effects.gives for kind in CELLS)
    )
    for holder in effects.kept_in:
        if isinstance(holder, int):
            analysis.put(given.get(holder, NONE), ELEMENT, fresh)
        else:
            name, where = holder
            for kind in CELLS:
                analysis.put(frozenset((Thing((kind, name)),)), where, fresh)
    return result | fresh


def _note_aliased(
    analysis: Analysis,
    node: typed.Call,
    effects: Effects,
    receiver: Expr | None,
    args: list[Expr | None],
    given: Mapping[int, Things],
) -> None:
    """One object given for two parameters, one of which is changed: the other keeps the old one,
    and where both are, each is handed back with its own changes only."""
    named = [(index, one) for index, one in [(THIS, receiver), *enumerate(args)] if one is not None]
    for (first, one), (second, other) in combinations(named, 2):
        if not {first, second} & set(effects.mutates):
            continue
        if isinstance(one, typed.Local) and is_same_place(one, other):
            analysis.held_twice.append((other, NONE))
        elif given.get(first) != given.get(second) or not is_one_object(given.get(first, NONE)):
            continue
        for expr in (one, other):
            root = place(expr, analysis.facts).root
            variable = root if isinstance(root, Variable) else None
            mutation = analysis.mutations.get((id(node), variable))
            if mutation is not None:
                mutation.cells.add(ELSEWHERE)


def new(analysis: Analysis, node: typed.New) -> Things:
    given = {i: analysis.value(one) for i, one in enumerate(node.args) if one is not None}
    made = given[THIS] = frozenset((Thing(("new", id(node))),))
    constructor = node.constructor
    if not isinstance(constructor, Member) or constructor.is_extern:
        for index, one in enumerate(node.args):
            analysis.put(made, ELEMENT, given.get(index, NONE), one)
        return made
    analysis.from_elsewhere.add(id(node))
    effects = analysis.facts.effects(constructor)
    _changed_by_call(analysis, node, effects, given)
    analysis.cells_written(node, effects)
    _store(analysis, effects, given, node.args)
    _keep(analysis, effects, given, node.args)
    return made


def _changed_by_call(
    analysis: Analysis, node: Expr, effects: Effects, given: dict[int, Things]
) -> None:
    """What a project's function changes: arguments, and what lies in them."""
    indexes = _mutated_indexes(node, effects)
    for expr, index in zip(list(mutated(node, analysis.facts)), indexes, strict=False):
        things = set(analysis.value(expr))
        lies_at = analysis.looked_up(given)
        for holder, path in effects.changes:
            if holder == index:
                things |= lies_at(index, path)
        analysis.mutate(node, expr, frozenset(things), effects.assigns)


def _keep(
    analysis: Analysis, effects: Effects, given: dict[int, Things], args: list[Expr | None]
) -> None:
    """What a function puts from one of its arguments into another, as they were before."""
    known: dict[tuple[int, tuple[str, ...]], Things] = {}

    def at(index: int, path: tuple[str, ...]) -> Things:
        found = known.get((index, path))
        if found is None:
            outer = at(index, path[:-1]) if path else NONE
            found = analysis.load(outer, path[-1]) if path else given.get(index, NONE)
            known[(index, path)] = found
        return found

    for holder, where, held, path in effects.keeps:
        at(holder, where[:-1])
        at(held, path)
    for (holder, where), group in groupby(effects.keeps, lambda one: one[:2]):
        holders, plain = at(holder, where[:-1]), set[Thing]()
        for _, _, held, path in group:
            source = args[held] if 0 <= held < len(args) and path == () else None
            if source is None:
                plain |= at(held, path)
                continue
            # Whether it is held twice then depends on what was put there before.
            analysis.put(holders, where[-1], frozenset(plain))
            analysis.put(holders, where[-1], at(held, path), source)
        analysis.put(holders, where[-1], frozenset(plain))


def _store(
    analysis: Analysis, effects: Effects, given: dict[int, Things], args: list[Expr | None]
) -> None:
    """What a function puts into static variables, or fields of shared objects."""
    lies_at = analysis.looked_up(given)
    stores = [(one, lies_at(*one[2:])) for one in effects.stores]
    for (cell, where, index, path), kept in stores:
        expr = args[index] if 0 <= index < len(args) and path == () else None
        cells = frozenset(Thing((kind, cell)) for kind in CELLS)
        if where == "itself":
            analysis.put(cells, VALUE, kept, expr)
            continue
        analysis.put(cells, ELEMENT, kept, expr)
        if where == "within":
            inner = frozenset(one.at(ELEMENT, analysis.depth) for one in cells)
            analysis.put(inner, ELEMENT, kept)


# -- ways that part and join --


def _mutated_indexes(node: Expr, effects: Effects) -> list[int]:
    """Which parameters the expressions of `mutated` are given for."""
    if isinstance(node, typed.New):
        return [one for one in effects.mutates if one != THIS and _is_given(node.args, one)]
    if not isinstance(node, typed.Call) or isinstance(node.callee, typed.Super):
        return [THIS]
    _, receiver, args = call_parts(node)
    return [
        one
        for one in effects.mutates
        if (receiver is not None if one == THIS else _is_given(args, one))
    ]


def _is_given(args: list[Expr | None], index: int) -> bool:
    return index < len(args) and args[index] is not None
