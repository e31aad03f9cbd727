"""What a class's module has for its family beside its own functions.

    @type t :: %__MODULE__{name: String.t()} | Dog.t()      objects of the class and of its heirs
    @callback area(t()) :: number()                         what a class below must have
    def area(%module{} = shape), do: module.area(shape)     … and the call that asks the object
    @behaviour Shape                                        promised by a class above
    defdelegate area(dot), to: Base                         inherited, and called by the object

`families` says which of these a class needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, function_name, snake_case, variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import families, specs
from compiler_core.lower.constructors import constructor, constructor_owner_line
from compiler_core.lower.context import Unit
from compiler_core.lower.heritage import heirs
from compiler_core.lower.project_effects import effects_of
from compiler_core.lower.walk import walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, declared_type
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import (
    DYNAMIC,
    FunctionParameter,
    FunctionType,
    Type,
    TypeId,
    null_of,
)

T: Node = tree.LocalCall("t")


# --- the type ------------------------------------------------------------------------------------


def type_of_objects(
    db: Database, unit: Unit, id: TypeId, fields: Sequence[TypedMember], others: Collection[str]
) -> list[Node]:
    """`@type t :: …` of a class or interface. A shared object is a reference to its fields, whose
    type is `state` unless that is one of the module's `others`."""
    members: list[Node] = []
    above: list[Node] = []
    below: list[Node] = []
    if not families.is_abstract(db, id):
        unset = _unset(db, id, fields)
        pairs = tuple(_field(unit, one, one.member.name in unset) for one in fields)
        struct = tree.Struct(tree.Variable("__MODULE__"), pairs)
        if unit.world.is_shared(id):
            above.append(tree.Attribute("typedoc", tree.String((_OF_SHARED,))))
            members.append(tree.Map(_REFERENCE))
            if "state" not in others:
                state = tree.Binary("::", tree.Variable("state"), struct)
                below.append(tree.Attribute("type", state, blank_before=True))
        else:
            members.append(struct)
    for heir in sorted(heirs(db).get(id, ()), key=str):
        name = unit.world.module_name(heir)
        members.append(tree.RemoteCall(tree.Alias(name), "t"))
    if not members:
        members.append(tree.LocalCall("struct"))
    type = tree.Attribute("type", tree.Binary("::", tree.Variable("t"), specs.union(members)))
    found = [*above, type, *below]
    return [replace(one, blank_before=i == 0) for i, one in enumerate(found)]


_OF_SHARED = "A reference to an object that several share: `Haxe.state/1` gives its fields."
_REFERENCE = (
    tree.Pair("__struct__", tree.Variable("__MODULE__")),
    tree.Pair("reference", tree.LocalCall("reference")),
)


def _field(unit: Unit, one: TypedMember, may_be_unset: bool) -> Node:
    type = null_of(one.member.type) if may_be_unset else one.member.type
    return tree.Pair(one.member.native or field_name(one.member.name), specs.type_spec(unit, type))


def _unset(db: Database, id: TypeId, fields: Sequence[TypedMember]) -> set[str]:
    """The fields that nothing gives a value while the object is made."""
    given = {one.member.name for one in fields if one.value is not None}
    for one in constructor_owner_line(db, id):
        function = constructor(db, one)
        for node in walk(function.body) if function is not None else ():
            match node:
                case typed.Assign(target=typed.InstanceMember(target=typed.This(), member=member)):
                    given.add(member.name)
    return {one.member.name for one in fields} - given


# --- promises ------------------------------------------------------------------------------------


def promises(db: Database, id: TypeId) -> list[DeclaredMember]:
    """The methods that a type has no body for."""
    found = declared_type(db, id)
    names = () if found is None else dict.fromkeys(families.method_names(found))
    members = (families.method(db, id, name) for name in names)
    return [one for one in members if one is not None and not one.item.has_body]


def callbacks(db: Database, unit: Unit, id: TypeId) -> list[Node]:
    """`@callback`s for the promises."""
    made = [_callback(db, unit, one) for one in promises(db, id)]
    return [replace(one, blank_before=index == 0) for index, one in enumerate(made)]


def _callback(db: Database, unit: Unit, one: DeclaredMember) -> Node:
    type = one.type if isinstance(one.type, FunctionType) else FunctionType((), DYNAMIC)
    effects = effects_of(db, make_member(one, type))
    call = tree.LocalCall(
        function_name(one.name),
        (T, *(_given(unit, parameter) for parameter in type.parameters)),
        parens=True,
    )
    result = specs.result_with(unit, type, effects, T)
    return tree.Attribute("callback", tree.Binary("::", call, result))


def _given(unit: Unit, parameter: FunctionParameter) -> Node:
    type: Type = null_of(parameter.type) if parameter.optional else parameter.type
    return specs.type_spec(unit, type)


def asking_functions(db: Database, id: TypeId) -> Iterator[Node]:
    """For each promise the function that calls the one of the object's own class."""
    receiver = variable_name(snake_case(id.name.rpartition(".")[2]))
    for one in promises(db, id):
        for names in _parameter_lists(one):
            this = "this" if receiver in names or receiver == "module" else receiver
            module = "module" if "module" not in names else "owner"
            given = tuple(tree.Variable(name) for name in names)
            variable = tree.Variable(this)
            pattern = tree.Match(tree.Struct(tree.Variable(module)), variable)
            name = function_name(one.name)
            call = tree.RemoteCall(tree.Variable(module), name, (variable, *given))
            yield tree.Definition(
                "def", name, (pattern, *given), call, inline=True, blank_before=True
            )


def _parameter_lists(one: DeclaredMember) -> Iterator[list[str]]:
    """The names of the parameters, without the optional ones at the end first."""
    type = one.type
    if not isinstance(type, FunctionType):
        return
    names = [variable_name(parameter.name or f"value{i}") for i, parameter in
             enumerate(type.parameters, 1)]  # fmt: skip
    required = len(type.parameters)
    while required and type.parameters[required - 1].optional:
        required -= 1
    for count in range(required, len(names) + 1):
        yield names[:count]


# --- what a class above wants --------------------------------------------------------------------


def behaviours(db: Database, unit: Unit, id: TypeId) -> list[Node]:
    """`@behaviour` for each type above with promises."""
    if families.is_abstract(db, id):
        return []
    names = sorted(unit.world.module_name(one) for one in _kept_promises(db, id))
    made = [tree.Attribute("behaviour", tree.Alias(name)) for name in names]
    return [replace(one, blank_before=index == 0) for index, one in enumerate(made)]


def is_promised(db: Database, id: TypeId, name: str) -> bool:
    """A class above wants the method: it gets `@impl true`."""
    if families.is_abstract(db, id):
        return False
    return any(one.name == name for above in _kept_promises(db, id) for one in promises(db, above))


def _kept_promises(db: Database, id: TypeId) -> list[TypeId]:
    """The types above with promises, those with more of them first. Elixir wants a function to be
    of one behaviour: a type that promises what another one does is left out."""
    found = [one for one in families.above(db, id) if promises(db, one)]
    kept: list[TypeId] = []
    taken: set[str] = set()
    for one in sorted(found, key=lambda one: (-len(promises(db, one)), str(one))):
        names = {promise.name for promise in promises(db, one)}
        if not names & taken:
            kept.append(one)
            taken |= names
    return kept


def delegates(db: Database, unit: Unit, id: TypeId) -> list[Node]:
    """`defdelegate` for what the class inherits and calls reach by its objects."""
    if families.is_abstract(db, id):
        return []
    found: list[Node] = []
    receiver = variable_name(snake_case(id.name.rpartition(".")[2]))
    for one in families.inherited(db, id):
        member = families.method(db, one.owner, one.name)
        if member is None:
            continue
        option = tree.Pair("to", tree.Alias(unit.world.module_name(one.owner)))
        lists = list(_parameter_lists(_typed(db, member)))
        for names in lists:
            this = "this" if receiver in names else receiver
            given = tuple(tree.Variable(name) for name in (this, *names))
            head = tree.LocalCall(function_name(one.name), given, parens=True)
            blank = True
            if is_promised(db, id, one.name) and names is lists[0]:
                found.append(tree.Attribute("impl", tree.TRUE, blank_before=True))
                blank = False
            found.append(
                tree.LocalCall("defdelegate", (head, option), parens=False, blank_before=blank)
            )
    return found


def _typed(db: Database, member: DeclaredMember) -> DeclaredMember:
    """The member with its type, inferred where it isn't written."""
    if member.type is not None:
        return member
    from compiler_core.semantics.infer import infer_member

    return replace(member, type=infer_member(db, member.path, member.key).type)
