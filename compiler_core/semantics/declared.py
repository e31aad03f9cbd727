"""Declarations with their types resolved: what inference asks of a class, enum or typedef.

`declared_type(db, id)` is `items` with every written type looked up. A member whose type is not
written has `type` None here: only inferring its body can tell (`semantics.infer.member_type`), and
that must not happen for a member that nobody uses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from compiler_core.project.files import module_path
from compiler_core.query import Database, query
from compiler_core.semantics.items import (
    MemberItem,
    MemberKey,
    ParameterItem,
    SignatureItem,
    TypeItem,
    items,
)
from compiler_core.semantics.macros import expansion
from compiler_core.semantics.references import TypeParameterReference
from compiler_core.semantics.resolve import Surroundings, resolve
from compiler_core.semantics.scope import module_items, resolve_type, type_item
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import (
    DYNAMIC,
    NULL_ID,
    VOID,
    AbstractType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    ParameterType,
    Type,
    TypedefType,
    TypeId,
)
from compiler_core.syntax.ast import DeclarationKind


@dataclass(frozen=True, slots=True)
class Signature:
    """A function's type, and its own type parameters: a use gets fresh types for them."""

    type: FunctionType
    parameters: tuple[ParameterType, ...]


@dataclass(frozen=True, slots=True)
class DeclaredMember:
    """A member as its declaration says it; `type` is None where it must be inferred."""

    path: str
    owner: TypeId | None
    item: MemberItem
    type: Type | None
    parameters: tuple[ParameterType, ...]
    """Its own type parameters: a use gets fresh types for them."""
    written: tuple[Type | None, ...] = ()
    """A function's parameter types, where written; a setter's may be its property's."""
    result: Type | None = None
    """A function's result type, if written."""
    overloads: tuple[Signature, ...] = ()
    """The other functions of its name that a call may mean."""

    @property
    def key(self) -> MemberKey:
        return self.item.key

    @property
    def name(self) -> str:
        return self.item.key.name


@dataclass(frozen=True, slots=True)
class DeclaredConstructor:
    name: str
    index: int
    parameters: tuple[FunctionParameter, ...] | None
    type_parameters: tuple[ParameterType, ...]
    result: Type


@dataclass(frozen=True, slots=True)
class DeclaredType:
    id: TypeId
    path: str
    kind: DeclarationKind
    is_extern: bool
    parameters: tuple[ParameterType, ...]
    superclass: ClassType | None
    interfaces: tuple[Type, ...]
    instance: Mapping[str, DeclaredMember]
    static: Mapping[str, DeclaredMember]
    constructors: tuple[DeclaredConstructor, ...]
    aliased: Type | None
    underlying: Type | None
    from_types: tuple[Type, ...]
    to_types: tuple[Type, ...]
    annotations: tuple[str, ...]
    usings: tuple[TypeId, ...]
    """`@:using`: classes whose functions extend its values."""
    native: str | None
    uses: tuple[tuple[str, ...], ...]
    extends_unknown: bool
    """It extends what nothing declares, so that nobody can tell what it inherits."""
    casts_from: tuple[DeclaredMember, ...]
    """An abstract's functions with `@:from`."""
    casts_to: tuple[DeclaredMember, ...]
    operators: Mapping[str, tuple[DeclaredMember, ...]]
    """An abstract's functions by what they overload, as `Annotation.operator` has it."""
    constraints: Mapping[ParameterType, Type]
    """Of its own type parameters and of its members'."""

    def constructor(self, name: str) -> DeclaredConstructor | None:
        return next((item for item in self.constructors if item.name == name), None)


@query
def declared_type(db: Database, id: TypeId) -> DeclaredType | None:
    """What `id` declares, or None where nothing declares it (any more)."""
    item = type_item(db, id)
    path = module_path(db, (*id.package, id.module))
    if item is None or path is None:
        return None
    where = surroundings(path, item, id)
    constraints: dict[ParameterType, Type] = {}
    _, own = _type_parameters(db, where, item.type_parameters, str(id), constraints)
    where = where.with_parameters({parameter.name: parameter for parameter in own})
    instance: dict[str, DeclaredMember] = {}
    static: dict[str, DeclaredMember] = {}
    built = expansion(db, path, item)
    members = (*(() if built.replaces else item.members), *built.members)
    for member in members:
        group = static if member.is_static else instance
        name = _called(member)
        known = group.get(name)
        if known is None:
            known = _member(db, where, id, path, member, constraints, item.kind == "enum abstract")
            group[name] = _as_setter(db, where, known, members)
        elif member.is_overload:
            other = _member(db, where, id, path, member, constraints)
            if isinstance(other.type, FunctionType):
                signature = Signature(other.type, other.parameters)
                group[name] = replace(known, overloads=(*known.overloads, signature))
    native = next((note.text for note in item.annotations if note.name == "@:native"), None)
    extends = [resolve(db, where, base) for base in item.extends]
    classes = [base for base in extends if isinstance(follow(db, base), ClassType)]
    return DeclaredType(
        id=id,
        path=path,
        kind=item.kind,
        is_extern=item.is_extern,
        parameters=own,
        superclass=_class(db, classes[0]) if classes and item.kind == "class" else None,
        interfaces=(
            *(classes if item.kind == "interface" else ()),
            *(resolve(db, where, base) for base in item.implements),
        ),
        instance=instance,
        static=static,
        constructors=_constructors(db, where, id, item),
        aliased=None if item.aliased is None else resolve(db, where, item.aliased),
        underlying=None if item.underlying is None else resolve(db, where, item.underlying),
        from_types=tuple(resolve(db, where, base) for base in item.from_types),
        to_types=tuple(resolve(db, where, base) for base in item.to_types),
        annotations=tuple(note.name for note in item.annotations),
        usings=tuple(_usings(db, path, item)),
        native=native,
        uses=item.uses,
        extends_unknown=any(isinstance(follow(db, base), DynamicType) for base in extends),
        casts_from=_annotated(static, "@:from"),
        casts_to=(*_annotated(instance, "@:to"), *_annotated(static, "@:to")),
        operators=_operators((*instance.values(), *static.values())),
        constraints=constraints,
    )


def _called(member: MemberItem) -> str:
    """What uses call the member: `@:named("cast")` is for a name that Haxe reserves."""
    named = member.annotation("@:named")
    return member.name if named is None or named.text is None else named.text


def _usings(db: Database, path: str, item: TypeItem) -> Iterator[TypeId]:
    for note in item.annotations:
        for name in note.paths if note.name == "@:using" else ():
            found = resolve_type(db, path, name)
            if found is None:
                continue
            yield found.id
            of_module = (*found.id.package, found.id.module)
            if of_module == name and found.id.name == found.id.module:  # all of a module's types
                module = module_items(db, of_module)
                for one in () if module is None else module.types:
                    if one.name != found.id.name:
                        yield TypeId(found.id.package, found.id.module, one.name)


def _annotated(group: Mapping[str, DeclaredMember], name: str) -> tuple[DeclaredMember, ...]:
    return tuple(member for member in group.values() if member.item.annotation(name) is not None)


_OPERATORS = {"@:arrayAccess": "[]", "@:resolve": "."}


def _operators(members: Iterable[DeclaredMember]) -> Mapping[str, tuple[DeclaredMember, ...]]:
    found: dict[str, tuple[DeclaredMember, ...]] = {}
    for member in members:
        for note in member.item.annotations:
            operator = note.operator or _OPERATORS.get(note.name)
            if operator is not None:
                found[operator] = (*found.get(operator, ()), member)
    return found


@query
def module_members(db: Database, path: str) -> Mapping[str, DeclaredMember]:
    """The functions and variables of the module itself (Haxe 4.2), by name."""
    found: dict[str, DeclaredMember] = {}
    where = Surroundings(path, "", {})
    for member in items(db, path).members:
        if member.name not in found:
            found[member.name] = _member(db, where, None, path, member, {})
    return found


@query
def declared_member(db: Database, path: str, key: MemberKey) -> DeclaredMember | None:
    """One member of a file by its key, clauses of one name apart; None where it is gone."""
    module = items(db, path)
    if not key.declaration:
        item = next((item for item in module.members if item.key == key), None)
        where = Surroundings(path, "", {})
        return None if item is None else _member(db, where, None, path, item, {})
    owner = module.type(key.declaration)
    if owner is None:
        return None
    id = TypeId(module.package, module.name, owner.name)
    item = next((item for item in owner.members if item.key == key), None)
    if item is None:
        added = expansion(db, path, owner).members
        item = next((item for item in added if item.key == key), None)
    if item is None:
        return None
    is_enum_value = owner.kind == "enum abstract"
    where = surroundings(path, owner, id)
    found = _member(db, where, id, path, item, {}, is_enum_value)
    return _as_setter(db, where, found, owner.members)


def _as_setter(
    db: Database, where: Surroundings, found: DeclaredMember, members: Iterable[MemberItem]
) -> DeclaredMember:
    """A property's setter, `set_name(value)`, takes what the property holds, where its parameter
    has no type of its own."""
    if not found.name.startswith("set_") or found.written != (None,):
        return found
    for one in members:
        is_own = one.setter == "set" and one.is_static == found.item.is_static
        if is_own and one.type is not None and found.name == f"set_{one.name}":
            return replace(found, written=(resolve(db, where, one.type),))
    return found


def surroundings(path: str, item: TypeItem, id: TypeId) -> Surroundings:
    """Where the members of a declaration stand."""
    names = {
        parameter.name: parameter for parameter in parameter_types(item.type_parameters, str(id))
    }
    return Surroundings(path, item.name, dict(names))


def parameter_types(
    parameters: tuple[TypeParameterReference, ...], owner: str
) -> tuple[ParameterType, ...]:
    return tuple(ParameterType(owner, parameter.name) for parameter in parameters)


def function_owner(owner: TypeId | None, name: str) -> str:
    """How a function's type parameters name their owner."""
    return f"{owner}.{name}()" if owner else f"{name}()"


# --- types that stand for others ---------------------------------------------------------------


def follow(db: Database, type: Type) -> Type:
    """The type behind linked monomorphs and typedefs; `Null<T>` stays."""
    if type.__class__ not in _STANDING_FOR_OTHERS:
        return type
    for _ in range(100):
        if isinstance(type, Monomorph):
            if type.link is None:
                return type
            type = type.link
        elif isinstance(type, TypedefType):
            found = declared_type(db, type.id)
            if found is None or found.aliased is None:
                return DYNAMIC
            type = substitute(found.aliased, dict(zip(found.parameters, type.args, strict=False)))
        else:
            return type
    return DYNAMIC  # a typedef of itself; its own fault says so


_STANDING_FOR_OTHERS = frozenset((Monomorph, TypedefType))


def strip(db: Database, type: Type) -> Type:
    """`follow`, and `Null<T>` taken off: what a value is when it is there."""
    while True:
        if type.__class__ in _STANDING_FOR_OTHERS:
            type = follow(db, type)
        if not isinstance(type, AbstractType) or not type.args or type.id != NULL_ID:
            return type
        type = type.args[0]


# --- supertypes and members ----------------------------------------------------------------------


def ancestors(db: Database, type: ClassType) -> Iterator[tuple[DeclaredType, ClassType]]:
    """The class and what it extends and implements, nearest first, with their arguments."""
    seen: set[TypeId] = set()
    queue: list[ClassType] = [type]
    while queue:
        current = queue.pop(0)
        if current.id in seen:
            continue
        seen.add(current.id)
        found = declared_type(db, current.id)
        if found is None:
            continue
        yield found, current
        bindings = dict(zip(found.parameters, current.args, strict=False))
        bases = [found.superclass] if found.superclass else []
        for base in [*bases, *(follow(db, item) for item in found.interfaces)]:
            if isinstance(base, ClassType):
                specialised = substitute(base, bindings)
                assert isinstance(specialised, ClassType)
                queue.append(specialised)


def find_instance_member(
    db: Database, type: ClassType, name: str
) -> tuple[DeclaredMember, Mapping[ParameterType, Type]] | None:
    """The member that an instance has, inherited ones included, and what its class's type
    parameters are there."""
    for found, specialised in ancestors(db, type):
        member = found.instance.get(name)
        if member is not None:
            return member, dict(zip(found.parameters, specialised.args, strict=False))
    return None


def forwarded_type(db: Database, type: AbstractType, name: str) -> Type | None:
    """The type behind an abstract, where `@:forward` lends the abstract its member `name`."""
    found = declared_type(db, type.id)
    if found is None or found.underlying is None or "@:forward" not in found.annotations:
        return None
    return substitute(found.underlying, dict(zip(found.parameters, type.args, strict=False)))


def find_static_member(db: Database, id: TypeId, name: str) -> DeclaredMember | None:
    """A static member of the type itself."""
    found = declared_type(db, id)
    return None if found is None else found.static.get(name)


# --- building ------------------------------------------------------------------------------------


def _class(db: Database, type: Type) -> ClassType | None:
    type = follow(db, type)
    return type if isinstance(type, ClassType) else None


def _type_parameters(
    db: Database,
    where: Surroundings,
    written: tuple[TypeParameterReference, ...],
    owner: str,
    constraints: dict[ParameterType, Type],
) -> tuple[Surroundings, tuple[ParameterType, ...]]:
    """The type parameters with their constraints, which may name the parameters themselves."""
    plain = parameter_types(written, owner)
    inside = where.with_parameters({parameter.name: parameter for parameter in plain})
    if all(parameter.constraint is None for parameter in written):
        return inside, plain
    full = []
    for parameter, view in zip(plain, written, strict=True):
        constraint = None if view.constraint is None else resolve(db, inside, view.constraint)
        if constraint is not None:
            constraints[parameter] = constraint
        full.append(ParameterType(owner, parameter.name, constraint))
    return where.with_parameters({item.name: item for item in full}), tuple(full)


def _member(
    db: Database,
    where: Surroundings,
    owner: TypeId | None,
    path: str,
    item: MemberItem,
    constraints: dict[ParameterType, Type],
    is_enum_value: bool = False,
) -> DeclaredMember:
    if item.kind != "function":
        type = None if item.type is None else resolve(db, where, item.type)
        if type is None and is_enum_value and owner is not None:
            type = AbstractType(owner, tuple(where.parameters.values()))
        if type is None and not item.has_body:
            type = DYNAMIC
        return DeclaredMember(path, owner, item, type, ())
    inside, parameters = _type_parameters(
        db, where, item.type_parameters, function_owner(owner, item.name), constraints
    )
    written = tuple(
        None if parameter.type is None else resolve(db, inside, parameter.type)
        for parameter in item.parameters
    )
    result = None if item.result is None else resolve(db, inside, item.result)
    if result is None and item.name == "new":
        result = VOID
    elif result is None and not item.has_body:
        result = DYNAMIC  # an extern that doesn't say what it gives
    whole: Type | None = None
    if result is not None and all(
        type is not None or parameter.is_pattern or not item.has_body
        for type, parameter in zip(written, item.parameters, strict=True)
    ):
        whole = function_type(item.parameters, written, result)
    overloads = tuple(_overload(db, where, owner, item.name, view) for view in item.overloads)
    return DeclaredMember(path, owner, item, whole, parameters, written, result, overloads)


def _overload(
    db: Database, where: Surroundings, owner: TypeId | None, name: str, view: SignatureItem
) -> Signature:
    inside, parameters = _type_parameters(
        db, where, view.type_parameters, function_owner(owner, name), {}
    )
    types = tuple(
        None if item.type is None else resolve(db, inside, item.type) for item in view.parameters
    )
    result = VOID if view.result is None else resolve(db, inside, view.result)
    return Signature(function_type(view.parameters, types, result), parameters)


def function_type(
    parameters: tuple[ParameterItem, ...], types: tuple[Type | None, ...], result: Type
) -> FunctionType:
    """The type of a function with these parameters; `Dynamic` where no type is known."""
    return FunctionType(
        tuple(
            FunctionParameter(item.name, type or DYNAMIC, item.optional, item.rest)
            for item, type in zip(parameters, types, strict=True)
        ),
        result,
    )


def _constructors(
    db: Database, where: Surroundings, id: TypeId, item: TypeItem
) -> tuple[DeclaredConstructor, ...]:
    own = EnumType(id, parameter_types(item.type_parameters, str(id)))
    found = []
    for index, constructor in enumerate(item.constructors):
        parameters = parameter_types(
            constructor.type_parameters, function_owner(id, constructor.name)
        )
        inside = where.with_parameters({parameter.name: parameter for parameter in parameters})
        types = None
        if constructor.parameters is not None:
            types = tuple(
                FunctionParameter(
                    parameter.name,
                    resolve(db, inside, parameter.type),
                    parameter.optional,
                    parameter.rest,
                )
                for parameter in constructor.parameters
            )
        result = own if constructor.result is None else resolve(db, inside, constructor.result)
        found.append(DeclaredConstructor(constructor.name, index, types, parameters, result))
    return tuple(found)
