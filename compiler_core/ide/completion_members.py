"""What may stand behind a dot: members of the value's type, statics of a type, parts of a package.

cart.|        instance members, inherited ones included, then extensions brought by `using`
Color.|       statics and constructors; types that the module declares besides
haxe.ds.|     modules and packages below
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.ide.completion_item import Item, ItemKind
from compiler_core.project.files import modules, shipped_modules
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    DeclaredType,
    ancestors,
    declared_type,
    follow,
    module_members,
    strip,
)
from compiler_core.semantics.names import type_name
from compiler_core.semantics.probe import Sight
from compiler_core.semantics.scope import module_items
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.extensions import extension_owners
from compiler_core.semantics.typer.fields import ENUM_VALUE
from compiler_core.semantics.types import (
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    IntersectionType,
    KeywordType,
    Monomorph,
    ParameterType,
    StructureType,
    Type,
    TypeId,
    UnknownType,
)
from compiler_core.semantics.unify import unify
from compiler_core.semantics.visibility import Visitor, may_use
from compiler_core.syntax.ast import DeclarationKind

_OPEN = (Monomorph, DynamicType, UnknownType, AnyType)

KINDS: dict[DeclarationKind, ItemKind] = {
    "class": "class",
    "interface": "interface",
    "enum": "enum",
    "typedef": "struct",
    "abstract": "class",
    "enum abstract": "enum",
}


def after_dot(db: Database, sight: Sight) -> Iterator[Item]:
    """What may follow the dot behind `sight.target`."""
    target = sight.target
    visitor = Visitor(sight.typer.path, sight.typer.owner, sight.typer.key)
    if isinstance(target, typed.ModuleValue):
        if target.id is not None:
            yield from statics(db, target.id, visitor, sight.expected)
        return
    if sight.path and all(part[:1].islower() for part in sight.path):
        if target is None or isinstance(target, typed.Error | typed.UnknownFunction):
            yield from package_parts(db, sight.path)
            return
    if target is None:
        return
    type = strip(db, target.type)
    yield from instance_members(db, type, visitor, sight.expected)
    yield from _extensions(db, sight, target.type, type)


def instance_members(
    db: Database, type: Type, visitor: Visitor, expected: Type | None, depth: int = 0
) -> Iterator[Item]:
    """The members that a value of this type has, those that the visitor may use."""
    if depth > 5:
        return
    match type:
        case ClassType():
            for distance, (found, specialised) in enumerate(ancestors(db, type)):
                bindings = dict(zip(found.parameters, specialised.args, strict=False))
                for name, member in found.instance.items():
                    if name != "new" and _visible(db, visitor, found, member):
                        bound = None if member.type is None else substitute(member.type, bindings)
                        yield member_item(db, member, bound, expected, 2 + min(distance, 3))
        case AbstractType():
            declared = declared_type(db, type.id)
            if declared is None:
                return
            bindings = dict(zip(declared.parameters, type.args, strict=False))
            for name, member in declared.instance.items():
                if name != "new" and _visible(db, visitor, declared, member):
                    bound = None if member.type is None else substitute(member.type, bindings)
                    yield member_item(db, member, bound, expected, 2)
            if "@:forward" in declared.annotations and declared.underlying is not None:
                under = strip(db, substitute(declared.underlying, bindings))
                yield from instance_members(db, under, visitor, expected, depth + 1)
        case EnumType():
            yield from instance_members(db, ClassType(ENUM_VALUE), visitor, expected, depth + 1)
        case StructureType() | KeywordType():
            for field in type.fields:
                shown = f"{'?' * field.optional}{type_name(db, field.type)}"
                fits = type_fits(db, field.type, expected)
                yield Item(field.name, "field", field.name, detail=shown, locality=2, fits=fits)
        case ParameterType() if type.constraint is not None:
            inner = strip(db, type.constraint)
            yield from instance_members(db, inner, visitor, expected, depth + 1)
        case IntersectionType():
            for part in type.members:
                yield from instance_members(db, strip(db, part), visitor, expected, depth + 1)


def statics(
    db: Database, id: TypeId, visitor: Visitor, expected: Type | None, locality: int = 2
) -> Iterator[Item]:
    """Static members and constructors of a type, and what else its module has."""
    found = declared_type(db, id)
    if found is not None and found.kind == "typedef" and found.aliased is not None:
        behind = follow(db, found.aliased)
        if isinstance(behind, ClassType | EnumType | AbstractType):
            found = declared_type(db, behind.id)
    if found is None:
        return
    for member in found.static.values():
        if _visible(db, visitor, found, member):
            yield member_item(db, member, member.type, expected, locality)
    yield from constructors(db, found, expected, locality)
    if found.id.name != found.id.module:
        return
    for member in module_members(db, found.path).values():
        yield member_item(db, member, member.type, expected, locality + 1)
    module = module_items(db, (*found.id.package, found.id.module))
    for one in () if module is None else module.types:
        inner = one.name.removeprefix(f"{found.id.name}.")
        if one.name != found.id.name and "." not in inner and not one.is_private:
            subject = ("type", str(TypeId(found.id.package, found.id.module, one.name)))
            yield Item(inner, KINDS[one.kind], inner, subject=subject, locality=locality + 1)


def constructors(
    db: Database, enum: DeclaredType, expected: Type | None, locality: int
) -> Iterator[Item]:
    """An enum's constructors, with stops for their arguments."""
    for one in enum.constructors:
        insert, snippet, detail = one.name, False, str(enum.id.name)
        if one.parameters:
            stops = ", ".join(
                f"${{{number}:{parameter.name}}}"
                for number, parameter in enumerate(one.parameters, 1)
            )
            insert, snippet = f"{one.name}({stops})", True
            shown = ", ".join(
                f"{parameter.name}: {type_name(db, parameter.type)}" for parameter in one.parameters
            )
            detail = f"({shown}): {enum.id.name}"
        subject = ("constructor", str(enum.id), one.name)
        wanted = None if expected is None else strip(db, expected)
        fits = isinstance(wanted, EnumType) and wanted.id == enum.id
        yield Item(one.name, "enum member", insert, snippet, detail, (), subject, locality, fits)


def package_parts(db: Database, path: tuple[str, ...]) -> Iterator[Item]:
    """Modules in a package, and the packages below it."""
    seen: set[str] = set()
    length = len(path)
    for module in (*modules(db), *shipped_modules()):
        if module[:length] != path or len(module) <= length or module[length] in seen:
            continue
        name = module[length]
        if name == "import":
            continue
        seen.add(name)
        if len(module) > length + 1:
            yield Item(name, "module", name, detail="package", locality=3)
            continue
        items = module_items(db, module)
        main = None if items is None else items.type(name)
        kind: ItemKind = "module" if main is None else KINDS[main.kind]
        subject = ("type", ".".join(module))
        yield Item(name, kind, name, detail=".".join(module), subject=subject, locality=2)


def member_item(
    db: Database, member: DeclaredMember, type: Type | None, expected: Type | None, locality: int
) -> Item:
    """A member as it is written where it is used: a function with brackets, the cursor in them."""
    name, item = member.name, member.item
    insert, snippet = name, False
    kind: ItemKind = "field" if item.kind == "variable" else "property"
    if item.kind == "function":
        kind = "method"
        wants_function = expected is not None and isinstance(strip(db, expected), FunctionType)
        if not wants_function:
            insert, snippet = call_text(name, bool(item.parameters))
    owner = "" if member.owner is None else str(member.owner)
    subject = ("member", owner, name, "static" if item.is_static else "", member.path)
    return Item(
        name,
        kind,
        insert,
        snippet,
        detail="" if type is None else _shown(db, type),
        subject=subject,
        locality=locality,
        fits=type is not None and type_fits(db, type, expected),
        source="" if member.owner is None else member.owner.name,
        deprecated=item.annotation("@:deprecated") is not None,
    )


def call_text(name: str, has_arguments: bool) -> tuple[str, bool]:
    return (f"{name}($0)", True) if has_arguments else (f"{name}()", False)


def type_fits(db: Database, type: Type, expected: Type | None) -> bool:
    """May a value of this type, or what a call of it gives, stand where `expected` is wanted?
    Where nothing is wanted nothing fits better than the rest."""
    if expected is None or isinstance(strip(db, expected), _OPEN):
        return False
    wanted = strip(db, expected)
    if isinstance(type, FunctionType) and not isinstance(wanted, FunctionType):
        type = type.result
    if isinstance(strip(db, type), _OPEN):
        return False
    return unify(db, type, expected)


def _shown(db: Database, type: Type) -> str:
    if not isinstance(type, FunctionType):
        return type_name(db, type)
    parameters = ", ".join(
        f"{'?' * one.optional}{'...' * one.rest}{one.name}: {type_name(db, one.type)}"
        for one in type.parameters
    )
    return f"({parameters}): {type_name(db, type.result)}"


def _visible(db: Database, visitor: Visitor, found: DeclaredType, member: DeclaredMember) -> bool:
    item = member.item
    if item.is_public or found.kind in ("interface", "enum abstract") or found.is_extern:
        return True
    return may_use(db, visitor, found.id, member.name)


def _extensions(db: Database, sight: Sight, written: Type, type: Type) -> Iterator[Item]:
    """Functions that a `using`, or the type itself, lends its values."""
    if isinstance(type, _OPEN):
        return
    seen: set[str] = set()
    for id in extension_owners(sight.typer, written, type):
        found = declared_type(db, id)
        for member in () if found is None else found.static.values():
            item = member.item
            if item.kind != "function" or not item.parameters or member.name in seen:
                continue
            first = member.written[0] if member.written else None
            if first is None or not _takes(db, member, first, type):
                continue
            seen.add(member.name)
            bound = member.type
            if isinstance(bound, FunctionType):
                bound = FunctionType(bound.parameters[1:], bound.result)
            insert, snippet = call_text(member.name, len(item.parameters) > 1)
            yield Item(
                member.name,
                "method",
                insert,
                snippet,
                detail="" if bound is None else _shown(db, bound),
                subject=("member", str(id), member.name, "static", member.path),
                locality=6,
                fits=bound is not None and type_fits(db, bound, sight.expected),
                source=id.name,
            )


def _takes(db: Database, member: DeclaredMember, first: Type, type: Type) -> bool:
    fresh: dict[ParameterType, Type] = {item: Monomorph() for item in member.parameters}
    return unify(db, type, substitute(first, fresh))
