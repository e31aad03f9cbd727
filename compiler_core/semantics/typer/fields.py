"""`target.name`: a static member, an instance's member, a structure's field, or a path to a type.

What `target` is decides: for a `Dynamic` every name is allowed and may be absent; a declaration
that names only a part of its library (`@:partial`) and an Elixir module that nothing declares allow
any member as well. Elsewhere an undeclared name is a fault with the nearest declared one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from compiler_core.project.files import is_library, is_shipped, module_path
from compiler_core.project.sources import dialect
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredType,
    ancestors,
    declared_type,
    find_instance_member,
    module_members,
)
from compiler_core.semantics.faults import UNDECLARED_FIELD, UNDECLARED_MODULE, Reason, fault
from compiler_core.semantics.openness import is_open
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.safe_chains import is_chained
from compiler_core.semantics.scope import STANDARD
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.constructor_values import constructor_function
from compiler_core.semantics.typer.constructors import constructor_value, find_enum
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.identifiers import module_value, static_value
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.typer.overloads import resolved_field
from compiler_core.semantics.typer.reasons import type_reason
from compiler_core.semantics.types import (
    ARRAY_ID,
    DYNAMIC,
    INT,
    MAP_ID,
    NULL_ID,
    STRING,
    UNKNOWN,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    IntersectionType,
    KeywordType,
    ModuleType,
    Monomorph,
    ParameterType,
    StructureType,
    Type,
    TypedefType,
    TypeId,
    UnknownType,
    null_of,
)
from compiler_core.syntax import ast

ENUM_VALUE = TypeId((), "EnumValue", "EnumValue")


def member_value(
    typer: Typer, view: ast.FieldAccess, target: typed.Expr, called: int | None
) -> typed.Expr:
    name = view.name.text
    if isinstance(target, typed.ModuleValue):
        return _static(typer, view, target, called)
    type = typer.strip(target.type)
    if isinstance(type, ModuleType) and type.id is not None and isinstance(target, typed.Local):
        # `var math = Math;`: a variable of that type can hold nothing but `Math`.
        named = typed.ModuleValue(target.span, type, type.id, type.name)
        return _static(typer, view, named, called)
    if not name:
        return typer.error(view.span)  # `target.` half-typed
    if name == "code" and isinstance(target, typed.Constant) and isinstance(target.value, str):
        if len(target.value) == 1:
            return typed.Constant(view.span, INT, ord(target.value))
    found = of_type(typer, view, target, type)
    if found is None:
        found = _absent(typer, view, target, type, called)
    if view.safe or is_chained(target):
        found.type = null_of(found.type)
    return found


# --- paths ---------------------------------------------------------------------------------------


def by_path(typer: Typer, view: ast.FieldAccess, path: tuple[str, ...]) -> typed.Expr | None:
    """A qualified type (`haxe.ds.StringMap`), or a member of the module itself."""
    if path[-1][:1].isupper() and path[0][:1].islower():
        found = find_type(typer.db, typer.where, path)
        if found is not None:
            return module_value(view.span, found[0])
        if all(part[:1].islower() for part in path[:-1]):
            return _undeclared_module(typer, view, ".".join(path))
    if path[-1][:1].isupper() and len(path) > 1:
        inner = find_type(typer.db, typer.where, path)
        if inner is not None:
            return module_value(view.span, inner[0])
    return None


def _undeclared_module(typer: Typer, view: ast.FieldAccess, name: str) -> typed.Expr:
    typer.report(fault(UNDECLARED_MODULE, view.span, name=name), once=name)
    return typed.ModuleValue(view.span, ModuleType(None, name), None, name)


def _static(
    typer: Typer, view: ast.FieldAccess, target: typed.ModuleValue, called: int | None
) -> typed.Expr:
    name, span = view.name.text, view.span
    if target.id is None:
        if not name:
            return typer.error(span)
        if name[:1].isupper() and called is None and not target.is_current:
            # `MyApp.Repo`: one more part of an Elixir module's name.
            joined = f"{target.name}.{name}"
            return typed.ModuleValue(span, ModuleType(None, joined), None, joined)
        return typed.UnknownMember(span, DYNAMIC, target, name)
    found = declared_type(typer.db, target.id)
    if found is not None and found.kind == "typedef" and isinstance(found.aliased, Type):
        behind = typer.follow(found.aliased)
        if isinstance(behind, ClassType | EnumType | AbstractType):
            found = declared_type(typer.db, behind.id)
    if found is None:
        return typed.UnknownMember(span, DYNAMIC, target, name)
    return _member_of(typer, view, target, found)


def _member_of(
    typer: Typer, view: ast.FieldAccess, target: typed.ModuleValue, found: DeclaredType
) -> typed.Expr:
    name, span = view.name.text, view.span
    if name in found.static:
        return static_value(typer, span, found.static[name])
    enum = find_enum(typer, found.id)
    constructor = None if enum is None else enum.constructor(name)
    if enum is not None and constructor is not None:
        return constructor_value(typer, span, enum, constructor)
    if found.id.name == found.id.module:
        module = module_members(typer.db, found.path).get(name)
        if module is not None:
            return static_value(typer, span, module)
    if not name:
        return typer.error(span)
    if "@:forwardStatics" in found.annotations and found.underlying is not None:
        behind = typer.strip(found.underlying)
        forwarded = declared_type(typer.db, behind.id) if isinstance(behind, ClassType) else None
        if forwarded is not None and name in forwarded.static:
            return static_value(typer, span, forwarded.static[name])
    if name == "new":
        made = constructor_function(typer, span, found)
        if made is not None:
            return made
    of_elixir = _of_elixir(typer, view, target.id)
    if of_elixir is not None:
        return of_elixir
    if (
        _is_partial(found)
        or name in found.instance
        or _gains_members(found)
        or is_open(typer.db, found)
    ):
        return typed.UnknownMember(span, DYNAMIC, target, name)
    known = set(found.static) | {item.name for item in found.constructors}
    elixir = _module_of_elixir(typer, target.id)
    if elixir is not None:
        known |= set(elixir.static)
    return _undeclared(typer, view, found.id.name, known, owner="type")


def _of_elixir(typer: Typer, view: ast.FieldAccess, id: TypeId | None) -> typed.Expr | None:
    """`Enum.map`, `List.first`, `Date.utcToday`: where Haxe's own type of a name has no such static
    member, that of Elixir's module of the same name is meant (dialect)."""
    module = _module_of_elixir(typer, id)
    member = None if module is None else module.static.get(view.name.text)
    return None if member is None else static_value(typer, view.span, member)


def _module_of_elixir(typer: Typer, id: TypeId | None) -> DeclaredType | None:
    """Elixir's module that has the name of one of Haxe's own types."""
    if id is None or dialect(typer.db) == "haxe":
        return None
    name = id.name
    path = module_path(typer.db, (*id.package, id.module))
    if id not in (TypeId((), name, name), TypeId((), STANDARD, name), MAP_ID):
        return None
    if path is None or not is_shipped(path) or is_library(path):
        return None
    return declared_type(typer.db, TypeId(("elixir",), name, name))


# --- values --------------------------------------------------------------------------------------


def of_type(
    typer: Typer, view: ast.FieldAccess, target: typed.Expr, type: Type
) -> typed.Expr | None:
    name, span = view.name.text, view.span
    match type:
        case ClassType():
            found = find_instance_member(typer.db, type, name)
            if found is not None:
                member, member_type = member_at(typer, found[0], found[1])
                return typed.InstanceMember(span, member_type, target, member, view.safe)
        case AbstractType():
            return _of_abstract(typer, view, target, type)
        case EnumType():
            value = find_instance_member(typer.db, ClassType(ENUM_VALUE), name)
            if value is not None:
                member, member_type = member_at(typer, value[0], value[1])
                return typed.InstanceMember(span, member_type, target, member, view.safe)
        case StructureType():
            field = type.field(name)
            if field is not None:
                field_type = null_of(field.type) if field.optional else field.type
                return structure_member(view, target, field_type, type.keys, not field.optional)
        case FunctionType() if name == "bind":
            return structure_member(view, target, DYNAMIC, "atom", True)  # `calls` takes it up
        case KeywordType():
            return structure_member(view, target, DYNAMIC, "atom", False)
        case ParameterType():
            if type.constraint is not None:
                return of_type(typer, view, target, typer.strip(type.constraint))
        case IntersectionType():
            members = (typer.strip(member) for member in type.members)
            every = (of_type(typer, view, target, member) for member in members)
            return next((found for found in every if found is not None), None)
    return None


def structure_member(
    view: ast.FieldAccess,
    target: typed.Expr,
    type: Type,
    key: Literal["atom", "string", "either"],
    certain: bool,
) -> typed.Expr:
    return typed.StructureMember(view.span, type, target, view.name.text, view.safe, key, certain)


def _of_abstract(
    typer: Typer, view: ast.FieldAccess, target: typed.Expr, type: AbstractType
) -> typed.Expr | None:
    found = declared_type(typer.db, type.id)
    if found is None:
        return None
    bindings = dict(zip(found.parameters, type.args, strict=False))
    member = found.instance.get(view.name.text)
    if member is not None:
        made, member_type = member_at(typer, member, bindings)
        return typed.InstanceMember(view.span, member_type, target, made, view.safe)
    if "@:forward" in found.annotations and found.underlying is not None:
        underlying = typer.strip(substitute(found.underlying, bindings))
        return of_type(typer, view, target, underlying)
    resolved = resolved_field(typer, type)
    if resolved is not None:
        return structure_member(view, target, resolved, "either", True)
    return None


_FREE = (DynamicType, UnknownType, AnyType)


def _absent(
    typer: Typer, view: ast.FieldAccess, target: typed.Expr, type: Type, called: int | None
) -> typed.Expr:
    """A name that the type doesn't declare: allowed where nobody can tell, else a fault."""
    if isinstance(type, DynamicType):
        method = None if called is None else _only_method(typer, view, target, called)
        return method or structure_member(view, target, type.value or DYNAMIC, "either", False)
    if isinstance(type, Monomorph):
        if isinstance(target, typed.Local) and target.variable.kind == "parameter":
            typer.asked.setdefault(id(type), []).append(view)
        _defer(typer, target)
        return structure_member(view, target, Monomorph(), "either", False)
    if isinstance(type, StructureType) and type.is_open:
        return structure_member(view, target, DYNAMIC, type.keys, False)
    if isinstance(target, typed.Error):
        return typer.error(view.span)
    if isinstance(type, ClassType | AbstractType | EnumType) and not typer.shapes:
        found = declared_type(typer.db, type.id)
        if found is not None and not _inherits_freedom(typer, type):
            known = _known_members(typer, type, found)
            said = typer.name_of(_as_written(typer, target.type))
            return _undeclared(typer, view, said, known, "value", type_reason(typer, type))
    elif isinstance(type, StructureType) and _is_of_literal(typer, target):
        added = fault(UNDECLARED_FIELD, view.name.span, name=view.name.text, owner="literal")
        typer.report(added)
        return structure_member(view, target, null_of(DYNAMIC), "atom", False)
    elif isinstance(type, StructureType) and not typer.shapes:
        known = {field.name for field in type.fields}
        said = typer.name_of(_as_written(typer, target.type))
        reason = type_reason(typer, target.type)
        return _undeclared(typer, view, said, known, "structure", reason)
    elif isinstance(type, ParameterType) and not typer.shapes:
        return _undeclared(typer, view, type.name, set(), owner="value")
    return structure_member(view, target, UNKNOWN if type is UNKNOWN else DYNAMIC, "either", False)


def _as_written(typer: Typer, type: Type) -> Type:
    """The type without `Null`, a typedef still by its name: what the user calls it."""
    while True:
        if isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        elif isinstance(type, AbstractType) and type.id == NULL_ID and type.args:
            type = type.args[0]
        elif isinstance(type, TypedefType) and isinstance(typer.follow(type), FunctionType):
            return typer.follow(type)
        else:
            return type


def _is_of_literal(typer: Typer, target: typed.Expr) -> bool:
    """A local whose value is a literal: a field that it lacks is absent, which reads as null."""
    return isinstance(target, typed.Local) and id(target.variable) in typer.literals


def _only_method(
    typer: Typer, view: ast.FieldAccess, target: typed.Expr, count: int
) -> typed.Expr | None:
    """A method called on a `Dynamic` that only one type of the library has settles what it is."""
    owner = METHODS_OF_ONE_TYPE.get(view.name.text)
    if owner is None:
        return None
    found = declared_type(typer.db, owner)
    member = None if found is None else found.instance.get(view.name.text)
    if found is None or member is None or count > len(member.item.parameters):
        return None
    made, type = member_at(typer, member, dict.fromkeys(found.parameters, DYNAMIC))
    return typed.InstanceMember(view.span, type, target, made, view.safe)


METHODS_OF_ONE_TYPE: Mapping[str, TypeId] = {
    **dict.fromkeys(("push", "pop", "shift", "unshift", "splice", "sort", "join"), ARRAY_ID),
    **dict.fromkeys(("exists", "keys"), MAP_ID),
    **dict.fromkeys(("toUpperCase", "toLowerCase", "trim", "split", "substr"), STRING.id),
    **dict.fromkeys(("substring", "charAt", "charCodeAt", "startsWith", "endsWith"), STRING.id),
    **dict.fromkeys(("getTime", "getFullYear", "getHours"), TypeId((), "Date", "Date")),
}
"""Methods that a value of unknown type can only have if it is of this one."""


def _defer(typer: Typer, target: typed.Expr) -> None:
    """The target's type is not known yet; if it is at the end, a second run will know it here."""
    root = target
    while isinstance(root, typed.StructureMember | typed.Index):
        root = root.target
    if isinstance(root, typed.Local):
        number = typer.number(root.variable)
        if number >= 0:
            typer.deferred[number] = typer.deferred.get(number, 0) + 1


def _known_members(
    typer: Typer, type: ClassType | AbstractType | EnumType, found: DeclaredType
) -> set[str]:
    if isinstance(type, ClassType):
        return {name for item, _ in ancestors(typer.db, type) for name in item.instance}
    return set(found.instance)


def _inherits_freedom(typer: Typer, type: ClassType | AbstractType | EnumType) -> bool:
    """Some ancestor allows any member: a partial declaration, or one that nobody can see."""
    own = declared_type(typer.db, type.id)
    if own is None or is_open(typer.db, own):
        return True
    if not isinstance(type, ClassType):
        return _is_partial(own)
    for found, _ in ancestors(typer.db, type):
        if _is_partial(found):
            return True
        for base in found.interfaces:
            if isinstance(typer.follow(base), DynamicType):
                return True
    return False


def _gains_members(found: DeclaredType) -> bool:
    """A framework's annotation (`@:schema`, `@:worker`) may add members written nowhere."""
    return any(name.startswith("@:") and name not in _PLAIN for name in found.annotations)


_PLAIN = frozenset(
    (
        *("@:module", "@:native", "@:keep", "@:final", "@:structInit", "@:forward", "@:enum"),
        *("@:coreType", "@:generic", "@:access", "@:allow", "@:noDoc", "@:deprecated"),
        *("@:nullSafety", "@:build", "@:autoBuild", "@:using", "@:transitive"),
    )
)
"""Annotations that add no members."""


def _is_partial(found: DeclaredType) -> bool:
    return "@:partial" in found.annotations


def _undeclared(
    typer: Typer,
    view: ast.FieldAccess,
    type: str,
    known: set[str],
    owner: str,
    reason: Reason | None = None,
) -> typed.Expr:
    name = view.name.text
    suggestion = typer.suggest(name, known)
    listed = None if suggestion or owner != "structure" else ", ".join(sorted(known))
    typer.report(
        fault(
            UNDECLARED_FIELD,
            view.name.span,
            reason,
            name=name,
            type=type,
            owner=owner,
            suggestion=suggestion,
            known=listed or None,
        )
    )
    return typer.error(view.span)
