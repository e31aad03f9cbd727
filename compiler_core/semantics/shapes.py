"""Shapes of `Dynamic` values, inferred over the functions of a class (docs/decisions/dynamic.md).

Elixir's callbacks hand state, messages and options around as terms, and the cookbook types them
`Dynamic`. What a `Dynamic` really holds follows from the class as a whole: the state that `init`
returns is the state that `handleCall` is given; a helper's parameter is what its callers hand over.

    class Counter {                                     state: {hits: Int, seen: Map<String, Bool>}
        function init(args: Dynamic): Dynamic {
            return {:ok, {hits: 0, seen: new Map<String, Bool>()}};
        }
        function handleCast(name: Dynamic, state: Dynamic): Dynamic {
            state.hits++;                               → a structure's certain field, an Int
            state.seen.set(name, true);                 → Map.set, with its template
            return {:noreply, state};
        }
    }

The members say what they know as data (`shape_evidence`), the solver merges it (`shape_solver`),
and the members are typed again with the answers in place of `Dynamic`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from compiler_core.query import Database, query
from compiler_core.semantics.declared import DeclaredMember, declared_member, strip
from compiler_core.semantics.items import MemberKey, TypeItem, items
from compiler_core.semantics.shape_cells import find
from compiler_core.semantics.shape_contracts import (
    Callback,
    Keys,
    action,
    callbacks,
    may_be_action,
)
from compiler_core.semantics.shape_evidence import gather
from compiler_core.semantics.shape_facts import (
    ASSIGNS,
    MESSAGES,
    Answers,
    Container,
    Elsewhere,
    Evidence,
    Free,
    Keyed,
    Outside,
    Place,
    Same,
    Typed,
    held_type,
    places_of,
)
from compiler_core.semantics.shape_solver import Solver
from compiler_core.semantics.tagged_tuples import is_sent_elsewhere
from compiler_core.semantics.typer.context import Shapes
from compiler_core.semantics.types import (
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    StructureType,
    Type,
    UnknownType,
)

K = TypeVar("K")

STATE: Place = ("state",)
LEVELS = 3
"""Through how many classes of the project a shape is followed."""

_STRUCTS = frozenset(("Conn", "Socket", "Job", "Resolution"))


@query
def member_evidence(db: Database, path: str, key: MemberKey) -> tuple[Evidence, ...]:
    """What one member says; plain data, equal for edits that change none of it."""
    from compiler_core.semantics.infer import infer_declared

    declared = declared_member(db, path, key)
    if declared is None:
        return ()
    inferred = infer_declared(db, path, key)
    owner = items(db, path).type(key.declaration)
    if owner is None:
        return ()
    own = {(item.name, item.is_static): item.key for item in reversed(owner.members)}
    return gather(db, declared, inferred.function, inferred.value, inferred.variables, own)


@query
def class_shapes(db: Database, path: str, declaration: str) -> Shapes | None:
    """The shapes of a class, or None where it has nothing `Dynamic`."""
    return _shapes(db, path, declaration, LEVELS)


@query
def may_be_shaped(db: Database, path: str, key: MemberKey) -> bool:
    """Whether the shapes of its class can change anything in a member; told by the member itself,
    so that of a class of which one function is called the others need not be typed."""
    declared = declared_member(db, path, key)
    if declared is None:
        return False
    evidence = member_evidence(db, path, key)
    return (
        any(_may_have_shape(item) for item in evidence)
        or any(
            type is None or _is_dynamic(db, type) or _holds_dynamic(db, type)
            for type in declared.written
        )
        or bool(_contracts(declared, _callbacks(db, path, key.declaration), evidence))
        or bool(_numbers(db, path, key)[1])
    )


def _may_have_shape(item: Evidence) -> bool:
    """It speaks of a place that others speak of too; of its own places the declaration tells."""
    if isinstance(item, Elsewhere) and item.part is None:
        return True
    return any(place[0] not in ("part", "variable", "messages") for place in places_of(item))


@query
def _callbacks(db: Database, path: str, declaration: str) -> Mapping[str, tuple[Callback, ...]]:
    owner = items(db, path).type(declaration)
    return {} if owner is None else callbacks(owner)


@query
def _shapes(db: Database, path: str, declaration: str, level: int) -> Shapes | None:
    """The shapes of a class as far as `level` steps through other classes tell them. Two classes
    that need each other's are no circle so: the one is asked at a lower level, and at the lowest
    nobody is."""
    owner = items(db, path).type(declaration) if declaration else None
    if owner is None or owner.kind != "class" or owner.is_extern:
        return None
    members = [
        found
        for item in owner.members
        if (found := declared_member(db, path, item.key)) is not None
    ]
    if not any(_is_open(db, member) for member in members):
        return None
    if level and not _others(db, path, declaration):
        return _shapes(db, path, declaration, 0)
    return _solved(db, members, owner, level)


@query
def _others(db: Database, path: str, declaration: str) -> tuple[Elsewhere, ...]:
    """What a class's functions ask of other classes."""
    owner = items(db, path).type(declaration)
    return tuple(
        dict.fromkeys(
            item
            for member in (owner.members if owner is not None else ())
            for item in member_evidence(db, path, member.key)
            if isinstance(item, Elsewhere)
        )
    )


@query
def _of_others(
    db: Database, path: str, key: MemberKey, part: int | None, level: int
) -> Type | None:
    """What another class's shapes say of its member; None where they say nothing."""
    if level < 0:
        return None
    shapes = _shapes(db, path, key.declaration, level)
    if shapes is None:
        return None
    if part is not None:
        return shapes.parameters.get((key, part))
    return shapes.results.get(key) or shapes.fields.get(key)


def _solved(
    db: Database, members: list[DeclaredMember], owner: TypeItem, level: int
) -> Shapes | None:
    known = callbacks(owner)
    has_state = any(one.results for found in known.values() for one in found)

    def of_others(item: Elsewhere) -> Type | None:
        return _of_others(db, item.path, item.key, item.part, level - 1)

    evidence = {member.key: member_evidence(db, member.path, member.key) for member in members}
    contracts = {member.key: _contracts(member, known, evidence[member.key]) for member in members}
    given = [
        item
        for member in members
        for item in _from_outside(member, contracts[member.key], has_state)
    ]
    outside = frozenset(item.place for item in given if isinstance(item, Free))
    solver = Solver(db, outside, of_others, lambda tag: is_sent_elsewhere(db, members[0].path, tag))
    for found in evidence.values():
        solver.add(found)
    solver.add(given)
    for member in members:
        for callback in contracts[member.key]:
            _state_in_results(solver, member.key, callback)
    solver.resolve()
    for inner in find(solver.cell(ASSIGNS)).fields.values():
        if not find(inner).keys:
            find(inner).keys.add("atom")
    return _answers(db, solver, members, contracts, evidence)


def _contracts(
    member: DeclaredMember,
    known: Mapping[str, tuple[Callback, ...]],
    evidence: tuple[Evidence, ...],
) -> tuple[Callback, ...]:
    """What frameworks hand to a member. A function of two parameters whose every result is a sent
    answer is an action, whatever its class is called."""
    found = known.get(member.item.name, ()) if member.item.kind == "function" else ()
    if not found and may_be_action(member.item):
        if any(isinstance(item, Answers) for item in evidence):
            return (action(member.item),)
    return found


def _from_outside(
    member: DeclaredMember, contracts: tuple[Callback, ...], has_state: bool
) -> list[Evidence]:
    """What callers that are not in sight hand to a function. `has_state`: some callback gives what
    others are handed."""
    item = member.item
    if item.kind != "function":
        return [Free(("field", item.key))] if item.is_public and not item.is_final else []
    found: list[Evidence] = []
    for index in range(len(item.parameters)):
        place: Place = ("parameter", item.key, index)
        given = [one for callback in contracts for one in _given(callback, index, place, has_state)]
        if given:
            found += given
        elif item.is_public or contracts or item.name == "new":
            found.append(Free(place))
    return found


def _given(callback: Callback, index: int, place: Place, has_state: bool) -> list[Evidence]:
    if index == callback.shared and has_state:
        return [Same(STATE, place)]
    if index == callback.message:
        return [Same(place, MESSAGES), Free(MESSAGES)]
    if index == callback.assigns:
        return [Same(ASSIGNS, place), Keyed(ASSIGNS, "atom")]
    match callback.given.get(index):
        case Keys(form=form, is_deep=is_deep):
            return [Free(place), Keyed(place, form, is_deep)]
        case ClassType() as struct:
            return [Typed(place, struct)]
    return []


def _state_in_results(solver: Solver, key: MemberKey, callback: Callback) -> None:
    """The tuples that a callback returns hold the state; which tuples those are shows only once
    the functions that it hands on have been merged with it."""
    result = solver.cell(("result", key))
    if "" in callback.results:
        solver.merge(solver.cell(STATE), result)
        return
    for tag, elements in list(find(result).tuples):
        index = callback.results.get(tag or "")
        if index is not None and index < len(elements):
            solver.merge(solver.cell(STATE), elements[index])


def _answers(
    db: Database,
    solver: Solver,
    members: list[DeclaredMember],
    contracts: Mapping[MemberKey, tuple[Callback, ...]],
    evidence: Mapping[MemberKey, tuple[Evidence, ...]],
) -> Shapes | None:
    variables: dict[tuple[MemberKey, int], Type] = {}
    parameters: dict[tuple[MemberKey, int], Type] = {}
    results: dict[MemberKey, Type] = {}
    fields: dict[MemberKey, Type] = {}
    for member in members:
        item = member.item
        if item.kind != "function":
            place: Place = ("field", item.key)
            _keep(fields, item.key, _shape(db, solver, member.type, place))
            continue
        for index, written in enumerate(member.written):
            type = _parameter(db, solver, item.key, index, written, contracts[item.key])
            _keep(parameters, (item.key, index), type)
        result = _shape(db, solver, member.result, ("result", item.key))
        if not contracts[item.key] or result is None or held_type(strip(db, result)) is None:
            # Of a callback's list the framework knows better (`init` of a supervisor).
            _keep(results, item.key, result)
    for member in members:
        _add_variables(db, solver, member, parameters, variables)
    marked: dict[tuple[str, str], Type] = {}
    undeclared: dict[str, Type] = {}
    elsewhere: dict[tuple[str, MemberKey], Type] = {}
    for place in list(solver.cells):
        match place:
            case ("marked", str(owner), str(name)):
                _keep(marked, (owner, name), solver.type_of(place))
            case ("assigns",):
                for owner in _STRUCTS:
                    _keep(marked, (owner, "assigns"), solver.type_of(place))
            case ("undeclared", str(name)):
                _keep(undeclared, name, solver.type_of(place))
    for one in (one for found in evidence.values() for one in found):
        if isinstance(one, Elsewhere) and one.part is None:
            known = solver.of_others(one)
            if known is not None:
                _keep(elsewhere, (one.path, one.key), known)
    if not (variables or parameters or results or fields or marked or undeclared or elsewhere):
        return None
    shapes = Shapes(variables, parameters, results, fields, marked, undeclared, elsewhere)
    return replace(shapes, touched=_touched(evidence, shapes))


def _parameter(
    db: Database,
    solver: Solver,
    key: MemberKey,
    index: int,
    written: Type | None,
    contracts: tuple[Callback, ...],
) -> Type | None:
    """The shape of a parameter. One that is declared as a structure is one, with the keys that the
    framework writes. What a framework hands over is `Dynamic` where its type isn't written."""
    if written is None and not contracts:
        return None
    if written is None or _is_dynamic(db, written):
        return solver.type_of(("parameter", key, index))
    if _holds_dynamic(db, written):
        return _shape(db, solver, written, ("parameter", key, index))
    structure = strip(db, written)
    given = [callback.given.get(index) for callback in contracts]
    keys = next((one for one in given if isinstance(one, Keys)), None)
    if keys is None or keys.form == "atom" or not isinstance(structure, StructureType):
        return None
    return _keyed(db, structure, keys)


def _shape(db: Database, solver: Solver, written: Type | None, place: Place) -> Type | None:
    """The shape of a place that is declared `Dynamic`, or as a list or map of such."""
    if written is None:
        return None
    if _is_dynamic(db, written):
        return solver.type_of(place)
    if not _holds_dynamic(db, written):
        return None
    found = solver.type_of(place)
    declared = strip(db, written)
    is_same = isinstance(found, ClassType | AbstractType) and (
        isinstance(declared, ClassType | AbstractType) and found.id == declared.id
    )
    return found if is_same else None


def _keyed(db: Database, structure: StructureType, keys: Keys) -> StructureType:
    fields = []
    for item in structure.fields:
        inner = strip(db, item.type)
        is_map = keys.is_deep and isinstance(inner, StructureType)
        type = _keyed(db, inner, keys) if is_map and isinstance(inner, StructureType) else item.type
        fields.append(replace(item, type=type, optional=True))
    return StructureType(tuple(fields), keys.form, is_open=True)


def _add_variables(
    db: Database,
    solver: Solver,
    member: DeclaredMember,
    parameters: Mapping[tuple[MemberKey, int], Type],
    variables: dict[tuple[MemberKey, int], Type],
) -> None:
    """Parameters are variables as well, and so are locals that are written `: Dynamic`."""
    numbers, locals_ = _numbers(db, member.path, member.key)
    for index, number in enumerate(numbers):
        found = parameters.get((member.key, index))
        if found is not None and number is not None:
            variables[(member.key, number)] = found
    for number, written in locals_:
        place: Place = ("variable", member.key, number)
        _keep(variables, (member.key, number), _shape(db, solver, written, place))


@query
def _numbers(
    db: Database, path: str, key: MemberKey
) -> tuple[tuple[int | None, ...], tuple[tuple[int, Type], ...]]:
    """The numbers of a member's variables: of its parameters, in their order, and of its locals
    that are `Dynamic` or hold it, with their types."""
    from compiler_core.semantics.infer import infer_declared

    inferred = infer_declared(db, path, key)
    by_identity = {id(item): number for number, item in enumerate(inferred.variables)}
    parameters = () if inferred.function is None else inferred.function.parameters
    return (
        tuple(by_identity.get(id(item.variable)) for item in parameters),
        tuple(
            (number, variable.type)
            for number, variable in enumerate(inferred.variables)
            if variable.kind in ("local", "pattern", "loop")
            and (_is_dynamic(db, variable.type) or _holds_dynamic(db, variable.type))
        ),
    )


def _keep(kept: dict[K, Type], key: K, type: Type | None) -> None:
    if type is not None and not isinstance(type, DynamicType | UnknownType):
        kept[key] = type


def _touched(
    evidence: Mapping[MemberKey, tuple[Evidence, ...]], found: Shapes
) -> frozenset[MemberKey]:
    """The members in which a place stands that now has a shape."""
    places: set[Place] = {("variable", *key) for key in found.variables}
    places |= {("parameter", *key) for key in found.parameters}
    places |= {("result", key) for key in found.results}
    places |= {("field", key) for key in found.fields}
    places |= {("marked", *key) for key in found.marked}
    places |= {("undeclared", name) for name in found.undeclared}
    if any(name == "assigns" for _, name in found.marked):
        places.add(ASSIGNS)
    return frozenset(
        key
        for key, items in evidence.items()
        if any(
            (isinstance(item, Elsewhere) and (item.path, item.key) in found.elsewhere)
            or not places.isdisjoint(places_of(item))
            for item in items
        )
    ) | {key for key, _ in found.parameters}


@query
def _has_open_values(db: Database, path: str, key: MemberKey) -> bool:
    """Whether a member asks for a `Dynamic` of another class, or of what nothing declares, or makes
    a list or map of such."""
    return any(
        (isinstance(item, Elsewhere) and item.part is None)
        or isinstance(item, Outside | Keyed | Container)
        for item in member_evidence(db, path, key)
    )


def _is_open(db: Database, member: DeclaredMember) -> bool:
    types = (member.type, member.result, *member.written)
    return any(
        type is None or _is_dynamic(db, type) or _is_struct(type) or _holds_dynamic(db, type)
        for type in types
    ) or _has_open_values(db, member.path, member.key)


def _is_struct(type: Type) -> bool:
    return isinstance(type, ClassType) and type.id.name in _STRUCTS


def _holds_dynamic(db: Database, type: Type) -> bool:
    """A list or map of `Dynamic`."""
    held = held_type(strip(db, type))
    return held is not None and (_is_dynamic(db, held) or _holds_dynamic(db, held))


def _is_dynamic(db: Database, type: Type | None) -> bool:
    """`Dynamic<Int>` says what its fields are, and in Haxe no structure may stand for it."""
    stripped = None if type is None else strip(db, type)
    if isinstance(stripped, DynamicType):
        return stripped.value is None
    return isinstance(stripped, AnyType)
