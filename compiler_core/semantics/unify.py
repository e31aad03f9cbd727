"""Unification with subtyping: may a value of one type stand where another is expected?

Haxe's rules (manual, chapter "Type System", "Unification"): a monomorph is linked to what it meets,
`Int` may stand for `Float`, an instance for its supertypes and for a structure with some of its
fields, functions vary as usual, arguments of types do not vary. `Dynamic` meets everything. The
dialect's tuples, atoms and keyword lists stand for anything but Haxe's basic types: a declaration
of an Elixir library says only roughly what it takes, and a false error is worse than none.

    unify(db, Int, Float)                    → True
    unify(db, Array<Int>, Array<Float>)      → False
    unify(db, ?a, String)                    → True, and ?a is String from here on

A monomorph stays linked where unification fails half-way, as in Haxe's own typer.
"""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.query import Database
from compiler_core.semantics.declared import (
    DeclaredMember,
    ancestors,
    declared_type,
    find_instance_member,
    follow,
    strip,
)
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import (
    ARRAY_ID,
    DYNAMIC,
    FLOAT,
    INT,
    MAP_ID,
    NULL_ID,
    STRING,
    TAGGED_VALUES,
    UNKNOWN,
    VOID,
    AbstractType,
    AnyType,
    AtomType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    IntersectionType,
    KeywordType,
    ModuleType,
    Monomorph,
    ParameterType,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    TypeId,
    UnionType,
    UnknownType,
    null_of,
)

_DIALECT = (TupleType, KeywordType, UnionType, AtomType)
_BY_STRUCTURE = (StructureType, FunctionType, *_DIALECT)
_PLAIN_NAMES = frozenset(("Int", "Float", "Bool", "UInt", "Single"))
MAX_DEPTH = 60
ENUM_VALUE_ID = TypeId((), "EnumValue", "EnumValue")
"""Every enum's values are; no declaration says so."""
FUNCTION_ID = TypeId(("haxe",), "Constraints", "Function")


def unify(db: Database, actual: Type, expected: Type, depth: int = 0) -> bool:
    """True where a value of type `actual` may stand for an `expected`; links monomorphs."""
    if actual is expected or depth > MAX_DEPTH:
        return True
    written = actual, expected
    actual, expected = follow(db, actual), follow(db, expected)
    if actual is expected:
        return True
    if isinstance(expected, Monomorph):
        return _link(db, expected, _named(written[0], actual))
    if isinstance(actual, Monomorph):
        return _link(db, actual, _named(written[1], expected))
    if isinstance(actual, _ANYTHING) or isinstance(expected, _ANYTHING):
        return True
    actual, expected = strip(db, actual), strip(db, expected)
    if isinstance(actual, _OPEN) or isinstance(expected, _OPEN):
        return unify(db, actual, expected, depth + 1)
    if isinstance(actual, ParameterType) and actual == expected:
        return True
    if isinstance(actual, IntersectionType):
        return any(unify(db, member, expected, depth + 1) for member in actual.members)
    if isinstance(expected, IntersectionType):
        return all(unify(db, actual, member, depth + 1) for member in expected.members)
    if isinstance(actual, _DIALECT) or isinstance(expected, _DIALECT):
        return _unify_dialect(db, actual, expected, depth)
    match actual, expected:
        case FunctionType(), FunctionType():
            return _unify_functions(db, actual, expected, depth)
        case StructureType(), StructureType():
            return _unify_structures(db, actual, expected, depth)
        case ClassType(), ClassType():
            if _unify_classes(db, actual, expected, depth):
                return True
        case ((ClassType() | AbstractType()), StructureType()):
            if _has_fields(db, actual, expected, depth):
                return True
        case EnumType(), EnumType():
            return actual.id == expected.id and _unify_all(db, actual.args, expected.args, depth)
        case AbstractType(), AbstractType() if actual.id == expected.id:
            return _unify_all(db, actual.args, expected.args, depth)
        case EnumType(), AbstractType() if expected.id == ENUM_VALUE_ID:
            return True
    if actual == INT and expected == FLOAT:
        return True
    if isinstance(actual, ModuleType):
        return _unify_module(db, actual, expected, depth)
    return _convert(db, actual, expected, depth)


_ANYTHING = (UnknownType, DynamicType, AnyType)
_OPEN = (Monomorph, *_ANYTHING)


def same(db: Database, first: Type, second: Type, depth: int = 0) -> bool:
    """True where two types are one, as arguments of types must be; links monomorphs."""
    written = first, second
    first, second = follow(db, first), follow(db, second)
    if isinstance(first, Monomorph) or isinstance(second, Monomorph):
        return unify(db, *written, depth + 1)  # `Null` comes along
    first, second = strip(db, first), strip(db, second)
    if isinstance(first, Monomorph | DynamicType | UnknownType | AnyType) or isinstance(
        second, Monomorph | DynamicType | UnknownType | AnyType
    ):
        return unify(db, first, second, depth + 1)
    if isinstance(first, _BY_STRUCTURE) or isinstance(second, _BY_STRUCTURE):
        return unify(db, first, second, depth + 1)
    if isinstance(first, _DECLARED) and isinstance(second, _DECLARED) and first.id == second.id:
        return _unify_all(db, first.args, second.args, depth)
    if isinstance(first, AbstractType) or isinstance(second, AbstractType):
        return _by_header(db, first, second, depth)
    return first == second


def exact(db: Database, first: Type, second: Type) -> bool:
    """As `same`, but an abstract is no other type, whatever its header lets it stand for."""
    sides = [strip(db, one) for one in (follow(db, first), follow(db, second))]
    if any(isinstance(one, AbstractType) for one in sides):
        if all(isinstance(one, _DECLARED) for one in sides):
            if len({one.id for one in sides if isinstance(one, _DECLARED)}) > 1:
                return False
    return same(db, first, second)


_DECLARED = (ClassType, EnumType, AbstractType)


def _by_header(db: Database, actual: Type, expected: Type, depth: int) -> bool:
    """With `abstract Meters(Float) to Float`, an `Array<Meters>` may stand for an `Array<Float>`:
    at run time it is one. Casts by function don't reach into arguments."""
    if depth > 8:
        return False
    for abstract, other in ((actual, expected), (expected, actual)):
        found = declared_type(db, abstract.id) if isinstance(abstract, AbstractType) else None
        if found is None or found.underlying is None or not isinstance(abstract, AbstractType):
            continue
        bindings = dict(zip(found.parameters, abstract.args, strict=False))
        header = found.to_types if abstract is actual else found.from_types
        if same(db, substitute(found.underlying, bindings), other, depth + 4):
            if any(same(db, substitute(item, bindings), other, depth + 4) for item in header):
                return True
    return False


def join(db: Database, first: Type, second: Type) -> Type | None:
    """The smallest type that both may stand for (two arms of an `if`, two elements of an array),
    or None where there is none."""
    if isinstance(strip(db, first), UnknownType):
        return second
    if _both_dialect(db, first, second):
        return union(db, (first, second))
    if unify(db, second, first):
        return null_of(first) if _is_null(db, second) else first
    if unify(db, first, second):
        return null_of(second) if _is_null(db, first) else second
    return common_class(db, first, second)


def _is_null(db: Database, type: Type) -> bool:
    type = follow(db, type)
    return isinstance(type, AbstractType) and type.id == NULL_ID


def union(db: Database, members: tuple[Type, ...]) -> Type:
    """One type for values of several shapes; a union of one is that one."""
    flat: list[Type] = []
    for member in members:
        member = follow(db, member)
        for part in member.members if isinstance(member, UnionType) else (member,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else UnionType(tuple(flat))


def common_class(db: Database, first: Type, second: Type) -> Type | None:
    """The nearest class or interface that both are."""
    first, second = strip(db, first), strip(db, second)
    if not isinstance(first, ClassType) or not isinstance(second, ClassType):
        return None
    ours = {specialised.id: specialised for _, specialised in ancestors(db, first)}
    return next((ours[item.id] for _, item in ancestors(db, second) if item.id in ours), None)


def occurs(monomorph: Monomorph, type: Type) -> bool:
    """True where linking would make a type that holds itself."""
    match type:
        case Monomorph():
            if type is monomorph:
                return True
            return type.link is not None and occurs(monomorph, type.link)
        case FunctionType():
            return occurs(monomorph, type.result) or any(
                occurs(monomorph, item.type) for item in type.parameters
            )
        case StructureType() | KeywordType():
            return any(occurs(monomorph, field.type) for field in type.fields)
        case TupleType():
            return any(occurs(monomorph, item) for item in type.elements)
        case UnionType():
            return any(occurs(monomorph, item) for item in type.members)
        case ClassType() | EnumType() | AbstractType() | TypedefType():
            return any(occurs(monomorph, item) for item in type.args)
        case DynamicType():
            return type.value is not None and occurs(monomorph, type.value)
    return False


def _link(db: Database, monomorph: Monomorph, type: Type) -> bool:
    if isinstance(type, Monomorph) and type is monomorph:
        return True
    if occurs(monomorph, type):
        # `?a` against `Null<?a>` says nothing new.
        return strip(db, type) is monomorph
    monomorph.link = _widened(type)
    return True


def _named(written: Type, followed: Type) -> Type:
    """A structure keeps the name of its typedef, which messages then say."""
    while isinstance(written, Monomorph) and written.link is not None:
        written = written.link
    if isinstance(written, TypedefType) and isinstance(followed, StructureType):
        return written
    return followed


def _widened(type: Type) -> Type:
    """One atom or tuple seen is no promise that the next one is alike."""
    if isinstance(type, TupleType):
        return DYNAMIC
    if isinstance(type, AtomType):
        return AtomType()
    return type


def _unify_all(
    db: Database, actual: tuple[Type, ...], expected: tuple[Type, ...], depth: int
) -> bool:
    if len(actual) != len(expected):
        return True
    return all(
        same(db, first, second, depth) for first, second in zip(actual, expected, strict=True)
    )


def _unify_functions(
    db: Database, actual: FunctionType, expected: FunctionType, depth: int
) -> bool:
    """Fewer parameters expected than taken is wrong unless the rest are optional."""
    for index, parameter in enumerate(expected.parameters):
        if index >= len(actual.parameters):
            return bool(actual.parameters) and actual.parameters[-1].rest
        if not unify(db, parameter.type, actual.parameters[index].type, depth + 1):
            return False
    missing = actual.parameters[len(expected.parameters) :]
    if any(not (item.optional or item.rest) for item in missing):
        return False
    if strip(db, expected.result) == VOID:
        return True
    return unify(db, actual.result, expected.result, depth + 1)


def _unify_structures(
    db: Database, actual: StructureType, expected: StructureType, depth: int
) -> bool:
    for field in expected.fields:
        found = actual.field(field.name)
        if found is None:
            if field.optional or actual.is_open:
                continue
            return False
        if not unify(db, found.type, field.type, depth + 1):
            return False
    return True


def _unify_classes(db: Database, actual: ClassType, expected: ClassType, depth: int) -> bool:
    for _, specialised in ancestors(db, actual):
        if specialised.id == expected.id:
            return _unify_all(db, specialised.args, expected.args, depth)
    return actual.id == expected.id


def _has_fields(
    db: Database, actual: ClassType | AbstractType, expected: StructureType, depth: int
) -> bool:
    """An instance may stand for a structure whose fields it has; so may `Map` for `Iterable`."""
    instance = ClassType(actual.id, actual.args)
    for field in expected.fields:
        found = find_instance_member(db, instance, field.name)
        if found is None:
            if field.optional:
                continue
            return False
        member, bindings = found
        known = member.type or _inferred(db, member)
        type = instantiate_member(member, substitute(known, bindings))
        if not unify(db, type, field.type, depth + 1):
            return False
    return True


def _inferred(db: Database, member: DeclaredMember) -> Type:
    """The type of a member that its body must tell. Inference and unification need each other."""
    from compiler_core.semantics.infer import member_type

    return member_type(db, member.path, member.key)


def instantiate_member(member: DeclaredMember, type: Type) -> Type:
    """A use of a generic function: fresh types for its own type parameters."""
    if not member.parameters:
        return type
    return substitute(type, {parameter: Monomorph() for parameter in member.parameters})


def _unify_dialect(db: Database, actual: Type, expected: Type, depth: int) -> bool:
    if isinstance(actual, UnionType):
        return all(unify(db, member, expected, depth + 1) for member in actual.members)
    if isinstance(expected, UnionType):
        return any(unify(db, actual, member, depth + 1) for member in expected.members)
    match actual, expected:
        case TupleType(), TupleType():
            for first, second in zip(actual.elements, expected.elements, strict=False):
                unify(db, first, second, depth + 1)
            return True
        case TupleType(elements=(AtomType(name=name), value)), EnumType():
            return _unify_result(db, name, value, expected, depth)
        case AtomType(name=str(name)), AbstractType():
            return not _is_plain(expected) and _may_be(db, name, expected)
    return not (_is_plain(actual) or _is_plain(expected))


def _unify_result(
    db: Database, name: str | None, value: Type, expected: EnumType, depth: int
) -> bool:
    """`{:ok, v}` is a `Result<T, E>`, `{:some, v}` an `Option<T>`."""
    position = TAGGED_VALUES.get((name or "", expected.id))
    if position is not None and position < len(expected.args):
        unify(db, value, expected.args[position], depth + 1)
    return True


def _may_be(db: Database, name: str, expected: AbstractType) -> bool:
    """A set of words, an enum abstract over `Atom`, holds the atoms that it names."""
    found = declared_type(db, expected.id)
    if found is None or found.kind != "enum abstract" or not isinstance(found.underlying, AtomType):
        return True
    from compiler_core.semantics.patterns.type_shapes import enum_abstract_values

    return name in {value for _, value in enum_abstract_values(db, expected.id)}


def _is_plain(type: Type) -> bool:
    """Haxe's basic types: no tuple, atom or keyword list can be meant by them."""
    if isinstance(type, AbstractType):
        return type.id.module == "StdTypes" and type.id.name in _PLAIN_NAMES
    return isinstance(type, FunctionType)


def _unify_module(db: Database, actual: ModuleType, expected: Type, depth: int) -> bool:
    """A type's name as a value: `Class<T>`, `Enum<T>`, or what an Elixir function takes for a
    module."""
    if isinstance(expected, AbstractType):
        if expected.id.name in ("Class", "Enum") and expected.args and actual.id is not None:
            return _unify_instance(db, actual.id, expected.args[0], depth)
        if expected.id.name in ("Class", "Enum", "Module"):
            return True
        found = declared_type(db, expected.id)
        if found is None:
            return False
        bindings = dict(zip(found.parameters, expected.args, strict=False))
        return any(
            unify(db, actual, substitute(source, bindings), depth + 4)
            for source in found.from_types
        )
    return isinstance(expected, ClassType) and expected != STRING


def _unify_instance(db: Database, id: TypeId, expected: Type, depth: int) -> bool:
    """`Class<T>` meets the name of a class: `T` is that class, of any arguments."""
    found = declared_type(db, id)
    if found is None:
        return True
    args = tuple(Monomorph() for _ in found.parameters)
    instance: Type
    if found.kind == "typedef":
        instance = TypedefType(id, args)
    elif found.kind in ("class", "interface"):
        instance = ClassType(id, args)
    elif found.kind == "enum":
        instance = EnumType(id, args)
    else:
        instance = AbstractType(id, args)
    return unify(db, instance, expected, depth + 1)


def _convert(db: Database, actual: Type, expected: Type, depth: int) -> bool:
    """The implicit casts of abstracts: `to` of the one, `from` of the other, by the header or by a
    function with `@:to` or `@:from`."""
    if depth > 8:
        return False
    if isinstance(actual, AbstractType) and _converts_to(db, actual, expected, depth):
        return True
    if isinstance(expected, AbstractType) and _converts_from(db, actual, expected, depth):
        return True
    return _constrained(db, actual, expected, depth)


def _converts_to(db: Database, actual: AbstractType, expected: Type, depth: int) -> bool:
    found = declared_type(db, actual.id)
    if found is None:
        return False
    bindings = dict(zip(found.parameters, actual.args, strict=False))
    if any(
        unify(db, substitute(target, bindings), expected, depth + 4) for target in found.to_types
    ):
        return True
    if "@:transitive" in found.annotations and found.underlying is not None:
        if unify(db, substitute(found.underlying, bindings), expected, depth + 4):
            return True
    for member in found.casts_to:
        result, given = _cast_function(member, bindings)
        if given and not unify(db, actual, given[0].type, depth + 4):
            if found.underlying is None or not unify(
                db, substitute(found.underlying, bindings), given[0].type, depth + 4
            ):
                continue
        if result is None or unify(db, result, expected, depth + 4):
            return True
    return False


def _converts_from(db: Database, actual: Type, expected: AbstractType, depth: int) -> bool:
    found = declared_type(db, expected.id)
    if found is None:
        return False
    bindings = dict(zip(found.parameters, expected.args, strict=False))
    if isinstance(actual, FunctionType) and expected.id == FUNCTION_ID:
        return True
    if any(
        unify(db, actual, substitute(source, bindings), depth + 4) for source in found.from_types
    ):
        return True
    for member in found.casts_from:
        result, given = _cast_function(member, bindings)
        if not given or not unify(db, actual, given[0].type, depth + 4):
            continue
        if result is None or unify(db, result, expected, depth + 4):
            return True
    return False


def _cast_function(
    member: DeclaredMember, bindings: Mapping[ParameterType, Type]
) -> tuple[Type | None, tuple[FunctionParameter, ...]]:
    """What an implicit cast gives (None: only its body tells) and takes."""
    fresh = {**bindings, **{item: Monomorph() for item in member.parameters}}
    if member.type is None:
        given = tuple(
            FunctionParameter("", UNKNOWN if type is None else substitute(type, fresh))
            for type in member.written
        )
        return None if member.result is None else substitute(member.result, fresh), given
    whole = substitute(member.type, fresh)
    if not isinstance(whole, FunctionType):
        return None, ()
    return whole.result, whole.parameters


def _constrained(db: Database, actual: Type, expected: Type, depth: int) -> bool:
    """A type parameter may stand for its constraint."""
    if isinstance(actual, ParameterType):
        constraint = actual.constraint
        return constraint is not None and unify(db, constraint, expected, depth + 1)
    if isinstance(actual, ClassType) and isinstance(expected, ClassType):
        # A function declared to return an array runs the query that it returns.
        return actual.id.name == "Query" and expected.id == ARRAY_ID
    if isinstance(actual, ClassType) and isinstance(expected, AbstractType):
        # `haxe.ds.StringMap<V>` and its like are classes behind the abstract `Map<K, V>`.
        return expected.id == MAP_ID and actual.id.name in ("StringMap", "IntMap", "ObjectMap")
    return False


def element_of(db: Database, type: Type) -> Type | None:
    """An array's element type."""
    type = strip(db, type)
    if isinstance(type, ClassType) and type.id == ARRAY_ID and type.args:
        return type.args[0]
    return None


def _both_dialect(db: Database, first: Type, second: Type) -> bool:
    first, second = follow(db, first), follow(db, second)
    return isinstance(first, _DIALECT) and isinstance(second, _DIALECT)
