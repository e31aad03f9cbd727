"""Families of classes: which functions one call of a method may mean, and who needs what of whom.

A struct knows its module, so that an object's own class is found by its `__struct__`:

    class Shape { function area() … }                  shape.__struct__.area(shape)
    class Square extends Shape { override … }          Square.area(square), for nobody is below it
    super.area()                                       Shape.area(square)
    interface HasArea { function area(): Int; }        HasArea.area(shape), which asks the object

A method that no class below overrides is called by its name, and takes any struct of the family.
What a call decides by the object must be there in every class of the family, so that a class that
inherits such a method hands it on (`defdelegate`). And as nobody knows which of them a call
reaches, all of them take and give back the same: their effects are joined (`world`).

See docs/decisions/dispatch.md for what was weighed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from compiler_core.lower.heritage import descendants, heirs
from compiler_core.query import Database, query
from compiler_core.semantics.declared import DeclaredMember, DeclaredType, declared_type, follow
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.types import ClassType, FunctionParameter, FunctionType, TypeId


def is_project_class(found: DeclaredType | None) -> bool:
    """A class or interface whose Elixir this compiler writes."""
    return found is not None and not found.is_extern and found.kind in ("class", "interface")


def superclass(db: Database, id: TypeId) -> TypeId | None:
    """The project's class that it extends."""
    found = declared_type(db, id)
    if found is None or found.superclass is None or found.kind != "class":
        return None
    base = found.superclass.id
    return base if is_project_class(declared_type(db, base)) else None


@query
def line(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """The class and the classes that it extends, nearest first."""
    found: dict[TypeId, None] = {}
    current: TypeId | None = id
    while current is not None and current not in found:
        found[current] = None
        current = superclass(db, current)
    return tuple(found)


@query
def above(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """The project's classes and interfaces above a type, at any height, nearest first."""
    found: dict[TypeId, None] = {}
    pending = [id]
    while pending:
        declared = declared_type(db, pending.pop(0))
        if declared is None:
            continue
        written = (declared.superclass, *declared.interfaces)
        for one in (follow(db, base) for base in written if base is not None):
            if isinstance(one, ClassType) and one.id not in found:
                if is_project_class(declared_type(db, one.id)):
                    found[one.id] = None
                    pending.append(one.id)
    return tuple(found)


@query
def relatives(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """The type and all that are above and below it."""
    if id not in heirs(db) and not above(db, id):
        return (id,)
    return tuple(dict.fromkeys((id, *above(db, id), *descendants(db, id))))


def method(db: Database, id: TypeId, name: str) -> DeclaredMember | None:
    """The method as a type itself declares it; the accessor of an interface's property too, which
    the property promises."""
    found = declared_type(db, id)
    if found is None or found.is_extern:
        return None
    member = found.instance.get(name)
    if member is not None:
        return member if member.item.kind == "function" else None
    return _promised_accessor(found, name) if found.kind == "interface" else None


def method_names(found: DeclaredType) -> Iterator[str]:
    """The names for which `method` may find one."""
    for name, member in found.instance.items():
        if member.item.kind == "function":
            yield name
        elif found.kind == "interface":
            yield from (f"{word}_{name}" for word in ("get", "set"))


def _promised_accessor(found: DeclaredType, name: str) -> DeclaredMember | None:
    word, _, property = name.partition("_")
    member = found.instance.get(property)
    if word not in ("get", "set") or member is None or member.type is None:
        return None
    item = member.item
    if word != (item.getter if word == "get" else item.setter):
        return None
    given = (FunctionParameter("value", member.type),) if word == "set" else ()
    key = item.key._replace(name=name)
    function = replace(item, key=key, kind="function", has_body=False, getter=None, setter=None)
    return replace(member, item=function, type=FunctionType(given, member.type))


def implementation(db: Database, id: TypeId, name: str) -> TypeId | None:
    """The class, `id` itself or one that it extends, whose method its objects have."""
    for one in line(db, id):
        found = method(db, one, name)
        if found is not None and found.item.has_body:
            return one
    return None


@query
def family(db: Database, owner: TypeId, name: str) -> tuple[TypeId, ...]:
    """The types whose methods of a name stand for each other, sorted; `owner` is one of them.

    Two classes that know nothing of each other belong together where a third extends the one and
    implements the other.
    """
    if len(relatives(db, owner)) == 1:
        return (owner,)
    found: set[TypeId] = set()
    pending = [owner]
    while pending:
        one = pending.pop()
        if one not in found and _has(db, one, name):
            found.add(one)
            pending += relatives(db, one)
    declaring = {one for one in found if method(db, one, name) is not None}
    return tuple(sorted(declaring | {owner}, key=str))


def _has(db: Database, id: TypeId, name: str) -> bool:
    return any(method(db, one, name) is not None for one in (id, *above(db, id)))


def is_virtual(db: Database, receiver: TypeId, owner: TypeId, name: str) -> bool:
    """A call through a variable of class `receiver` is decided by the object; `owner` declares the
    method that the call names."""
    found = method(db, owner, name)
    if found is None:
        return False
    if not found.item.has_body:
        return True
    return any(method(db, one, name) is not None for one in descendants(db, receiver))


def is_shared(db: Database, id: TypeId, name: str) -> bool:
    """Calls from other classes may reach the method of this class by its object."""
    return any(
        method(db, one, name) is not None and is_virtual(db, one, one, name)
        for one in (id, *above(db, id))
    )


def is_promise(db: Database, owner: TypeId, name: str) -> bool:
    """The method has no body here: an interface's, or an abstract one."""
    found = method(db, owner, name)
    return found is not None and not found.item.has_body


@dataclass(frozen=True, slots=True)
class Inherited:
    """A method that a class must hand on: `owner` has the function."""

    name: str
    owner: TypeId


@query
def inherited(db: Database, id: TypeId) -> tuple[Inherited, ...]:
    """The methods that calls reach by an object of this class, and that a class above it has.
    `Haxe.string`, which knows the object alone, reaches a `toString` that nobody overrides."""
    found: dict[str, Inherited] = {}
    for one in above(db, id):
        declared = declared_type(db, one)
        for name in () if declared is None else method_names(declared):
            if name in found or name == "new" or method(db, id, name) is not None:
                continue
            if method(db, one, name) is None:
                continue
            if name != "toString" and not is_virtual(db, one, one, name):
                continue
            owner = implementation(db, id, name)
            if owner is not None and owner != id:
                found[name] = Inherited(name, owner)
    return tuple(found.values())


def is_abstract(db: Database, id: TypeId) -> bool:
    """No object is of this very class."""
    found = type_item(db, id)
    return found is not None and (found.kind == "interface" or "abstract" in found.modifiers)


@query
def concrete(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """The classes that an object of this type may be of, by name; the type itself first."""
    below = [one for one in descendants(db, id) if not is_abstract(db, one)]
    own = () if is_abstract(db, id) else (id,)
    return (*own, *sorted(below, key=str))


def constructor_owner(db: Database, id: TypeId) -> TypeId | None:
    """The class whose constructor makes objects of a class."""
    for one in line(db, id):
        found = declared_type(db, one)
        if found is not None and "new" in found.instance:
            return one
    return None


def has_heirs(db: Database, id: TypeId) -> bool:
    return any(True for _ in _classes_below(db, id))


def _classes_below(db: Database, id: TypeId) -> Iterator[TypeId]:
    for one in descendants(db, id):
        found = declared_type(db, one)
        if found is not None and found.kind == "class":
            yield one


@query
def initializer(db: Database, id: TypeId) -> str:
    """What a class calls the function that its heirs' constructors share with its own."""
    names = {name for one in relatives(db, id) for name in _member_names(db, one)}
    return "init" if "init" not in names else "initialize"


def _member_names(db: Database, id: TypeId) -> Iterator[str]:
    found = declared_type(db, id)
    if found is not None:
        yield from found.instance
        yield from found.static
