"""Accessors of properties, and final fields: what a declaration promises and must hold.

public var age(get, never): Int;      needs `function get_age(): Int`
final limit: Int;                     needs a value here or in the constructor
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.query import Database, query
from compiler_core.semantics.anchors import Anchor
from compiler_core.semantics.declaration_faults import DeclarationFault, told
from compiler_core.semantics.declared import (
    DeclaredMember,
    DeclaredType,
    ancestors,
    declared_type,
)
from compiler_core.semantics.faults import (
    MISSING_ACCESSOR,
    MISSING_SUPER_CALL,
    UNSET_FINAL,
    WRONG_ACCESSOR,
)
from compiler_core.semantics.items import (
    MemberItem,
    MemberKey,
    ModuleItems,
    TypeItem,
    member_view,
)
from compiler_core.semantics.names import type_name
from compiler_core.semantics.scope import type_id
from compiler_core.semantics.types import ClassType, FunctionType, Type
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_BUILT = frozenset(("@:build", "@:autoBuild", "@:genericBuild"))


def accessor_faults(db: Database, module: ModuleItems) -> Iterator[DeclarationFault]:
    for item in module.types:
        if item.kind not in ("class", "abstract", "enum abstract") or item.is_extern:
            continue
        found = declared_type(db, type_id(module, item))
        if found is None or _is_built(db, found):
            continue
        for member in item.members:
            if member.kind == "property" and not member.is_extern:
                yield from _property(db, module, item, found, member)
        if item.kind == "class":
            yield from _finals(db, module, item)
            yield from _super_call(db, module, item, found)


def _is_built(db: Database, found: DeclaredType) -> bool:
    """Some class of the line may have members that a macro writes, or that nobody can see."""
    for one, _ in ancestors(db, ClassType(found.id, tuple(found.parameters))):
        if not _BUILT.isdisjoint(one.annotations) or "@:partial" in one.annotations:
            return True
    return False


# --- properties ------------------------------------------------------------------------------


def _property(
    db: Database, module: ModuleItems, item: TypeItem, found: DeclaredType, member: MemberItem
) -> Iterator[DeclarationFault]:
    for access, word in ((member.getter, "get"), (member.setter, "set")):
        if access != word:
            continue
        name = f"{word}_{member.name}"
        at = Anchor(module.path, item.name, member=member.key)
        accessor = _accessor(db, found, name, member.is_static)
        type = _type_of(found, member)
        if accessor is None:
            if not (item.extends and found.superclass is None and item.kind == "class"):
                said = None if type is None else type_name(db, type)
                yield told(
                    MISSING_ACCESSOR, at, name=member.name, accessor=name, type=said, word=word
                )
        elif accessor.owner == found.id and type is not None:
            if not _fits(db, accessor, type, word):
                place = Anchor(module.path, item.name, member=accessor.key)
                yield told(
                    WRONG_ACCESSOR,
                    place,
                    at,
                    name=name,
                    property=member.name,
                    type=type_name(db, type),
                    word=word,
                )


def _type_of(found: DeclaredType, member: MemberItem) -> Type | None:
    group = found.static if member.is_static else found.instance
    declared = group.get(member.name)
    return None if declared is None or member.type is None else declared.type


def _accessor(
    db: Database, found: DeclaredType, name: str, is_static: bool
) -> DeclaredMember | None:
    if is_static:
        return found.static.get(name)
    for one, _ in ancestors(db, ClassType(found.id, tuple(found.parameters))):
        if name in one.instance and one.kind != "interface":
            return one.instance[name]
    return None


def _fits(db: Database, accessor: DeclaredMember, type: Type, word: str) -> bool:
    if accessor.item.kind != "function":
        return False
    wanted = 0 if word == "get" else 1
    given = accessor.item.parameters
    if len(given) != wanted and sum(not one.optional for one in given) > wanted:
        return False
    if len(given) < wanted:
        return False
    found = accessor.type
    if not isinstance(found, FunctionType):
        return True
    if wanted and not unify(db, type, found.parameters[0].type):
        return False
    return unify(db, found.result, type)


# --- final fields ----------------------------------------------------------------------------


def _finals(db: Database, module: ModuleItems, item: TypeItem) -> Iterator[DeclarationFault]:
    if "@:structInit" in {note.name for note in item.annotations}:
        return  # the constructor that Haxe writes sets them
    constructor = next((one for one in item.members if one.name == "new"), None)
    assigned = (
        frozenset[str]()
        if constructor is None
        else assigned_fields(db, module.path, constructor.key)
    )
    for member in item.members:
        if member.kind != "variable" or not member.is_final or member.has_body:
            continue
        if member.is_extern or "abstract" in member.modifiers:
            continue
        if member.is_static or member.name not in assigned:
            at = Anchor(module.path, item.name, member=member.key)
            yield told(UNSET_FINAL, at, name=member.name)


@query
def assigned_fields(db: Database, path: str, key: MemberKey) -> frozenset[str]:
    """The names that a member assigns, bare or through `this`."""
    view = member_view(db, path, key)
    found: set[str] = set()
    for node in () if view is None else descendants(view):
        if isinstance(node, ast.Binary) and node.operator == "=":
            target = node.left
            if isinstance(target, ast.Identifier):
                found.add(target.name)
            elif isinstance(target, ast.FieldAccess):
                if isinstance(target.target, ast.Identifier) and target.target.name == "this":
                    found.add(target.name.text)
    return frozenset(found)


# --- the superclass's constructor ------------------------------------------------------------


def _super_call(
    db: Database, module: ModuleItems, item: TypeItem, found: DeclaredType
) -> Iterator[DeclarationFault]:
    """A constructor calls its superclass's, if there is one."""
    constructor = next((one for one in item.members if one.name == "new"), None)
    if constructor is None or found.superclass is None or not constructor.has_body:
        return
    for one, _ in ancestors(db, found.superclass):
        if one.kind == "class" and "new" in one.instance:
            if not calls_super(db, module.path, constructor.key):
                at = Anchor(module.path, item.name, member=constructor.key)
                above = one.instance["new"]
                before = Anchor(above.path, above.key.declaration, member=above.key)
                yield told(MISSING_SUPER_CALL, at, before, owner=one.id.name)
            return


@query
def calls_super(db: Database, path: str, key: MemberKey) -> bool:
    view = member_view(db, path, key)
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.callee, ast.Identifier)
        and node.callee.name == "super"
        for node in (() if view is None else descendants(view))
    )
