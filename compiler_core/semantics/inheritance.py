"""What a class must have and may change of what it inherits (manual, "Inheritance", "Interfaces").

A class implements every member of its interfaces, publicly and with a type that may stand in; it
says `override` where a superclass has the function, and only there. A class that is not abstract
implements the abstract functions of those above it.

    interface Store { function save(text: String): Void; }
    class Disk implements Store {}                        MISSING_MEMBER at `Disk`: save
    class Memory extends Disk { function save(n: Int) }   WRONG_OVERRIDE at `save`

What nobody can see silences the rules that would depend on it: a superclass that is not declared,
and classes that a macro builds.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.suggest import closest
from compiler_core.project.sources import dialect
from compiler_core.query import Database
from compiler_core.semantics.anchors import Anchor
from compiler_core.semantics.declaration_faults import DeclarationFault, told
from compiler_core.semantics.declared import (
    DeclaredMember,
    DeclaredType,
    ancestors,
    declared_type,
    follow,
)
from compiler_core.semantics.faults import (
    HIDDEN_MEMBER,
    MISSING_BODY,
    MISSING_MEMBER,
    MISSING_OVERRIDE,
    NOTHING_OVERRIDDEN,
    WRONG_OVERRIDE,
)
from compiler_core.semantics.items import MemberItem, ModuleItems, TypeItem
from compiler_core.semantics.names import type_name
from compiler_core.semantics.scope import type_id
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import ClassType, FunctionType, ParameterType, Type, TypeId
from compiler_core.semantics.unify import unify

_BUILT = frozenset(("@:build", "@:autoBuild", "@:genericBuild"))


def inheritance_faults(db: Database, module: ModuleItems) -> Iterator[DeclarationFault]:
    for item in module.types:
        if item.kind not in ("class", "interface") or item.is_extern:
            continue
        found = declared_type(db, type_id(module, item))
        if found is None:
            continue
        if item.kind == "class":
            yield from _bodies(db, module, item)
            yield from _overrides(db, module, item, found)
            yield from _missing(db, module, item, found)


# --- bodies ----------------------------------------------------------------------------------


def _bodies(db: Database, module: ModuleItems, item: TypeItem) -> Iterator[DeclarationFault]:
    """An abstract function has none and stands in an abstract class; every other one has one."""
    if dialect(db) != "haxe":
        return
    for member in item.members:
        if member.kind != "function" or member.is_extern:
            continue
        at = Anchor(module.path, item.name, member=member.key)
        if "abstract" in member.modifiers:
            if member.has_body:
                yield told(MISSING_BODY, at, name=member.name, what="abstract with body")
            elif "abstract" not in item.modifiers:
                yield told(MISSING_BODY, at, name=member.name, what="class", type=item.name)
        elif not member.has_body and not member.is_macro:
            yield told(MISSING_BODY, at, name=member.name, what="no body")


# --- overrides -------------------------------------------------------------------------------


def _overrides(
    db: Database, module: ModuleItems, item: TypeItem, found: DeclaredType
) -> Iterator[DeclarationFault]:
    above = None if found.superclass is None else _inherited(db, found.superclass)
    for member in item.members:
        if member.name == "new":
            continue
        at = Anchor(module.path, item.name, member=member.key)
        if member.is_static:
            if member.is_override:
                yield told(NOTHING_OVERRIDDEN, at, name=member.name, why="static")
            continue
        declared = found.instance.get(member.name)
        if declared is None or declared.item.key != member.key:
            continue  # a further clause of a function, or a second one: told elsewhere
        if not item.extends and member.is_override:
            yield told(NOTHING_OVERRIDDEN, at, name=member.name, why="no superclass")
        if above is None:
            continue
        inherited = above.get(member.name)
        if inherited is not None:
            yield from _override(db, at, member, declared, *inherited)
        elif member.is_override and not _is_open(db, found.superclass):
            near = closest(member.name, sorted(above))
            yield told(NOTHING_OVERRIDDEN, at, name=member.name, suggestion=near)


_Inherited = dict[str, tuple[DeclaredMember, dict[ParameterType, Type]]]


def _inherited(db: Database, superclass: ClassType) -> _Inherited:
    """What a superclass and those above it have, interfaces left out."""
    members: _Inherited = {}
    for found, specialised in ancestors(db, superclass):
        if found.kind == "class":
            bindings = dict(zip(found.parameters, specialised.args, strict=False))
            for name, member in found.instance.items():
                members.setdefault(name, (member, bindings))
    return members


def _is_open(db: Database, superclass: ClassType | None) -> bool:
    """Some class above may have members that nobody can see."""
    if superclass is None:
        return True
    for found, _ in ancestors(db, superclass):
        if not _BUILT.isdisjoint(found.annotations) or "@:partial" in found.annotations:
            return True
    return False


def _override(
    db: Database,
    at: Anchor,
    member: MemberItem,
    declared: DeclaredMember,
    above: DeclaredMember,
    bindings: dict[ParameterType, Type],
) -> Iterator[DeclarationFault]:
    before = Anchor(above.path, above.key.declaration, member=above.key)
    owner = above.key.declaration
    if member.kind != "function" or above.item.kind != "function":
        if not (above.item.is_extern and member.is_extern):
            yield told(WRONG_OVERRIDE, at, before, name=member.name, owner=owner, why="variable")
        return
    if member.is_overload or above.item.is_overload:
        return
    is_abstract = "abstract" in above.item.modifiers
    if not member.is_override:
        if not is_abstract and dialect(db) == "haxe":
            yield told(MISSING_OVERRIDE, at, before, name=member.name, owner=owner)
        return
    if is_abstract and dialect(db) == "haxe":
        yield told(NOTHING_OVERRIDDEN, at, name=member.name, owner=owner, why="abstract")
    why = None
    if above.item.is_public and not member.is_public and "public" not in member.modifiers:
        # `override` alone keeps the visibility, unless `private` takes it away
        why = "private" if "private" in member.modifiers else None
    if "final" in above.item.modifiers or above.item.annotation("@:final"):
        why = "final"
    elif "inline" in above.item.modifiers:
        why = "inline"
    if why is not None:
        yield told(WRONG_OVERRIDE, at, before, name=member.name, owner=owner, why=why)
        return
    yield from _type(db, at, before, declared, above, bindings)


# --- what must be there ----------------------------------------------------------------------


def _missing(
    db: Database, module: ModuleItems, item: TypeItem, found: DeclaredType
) -> Iterator[DeclarationFault]:
    if not _BUILT.isdisjoint(found.annotations):
        return
    own = ClassType(found.id, tuple(found.parameters))
    supers = list(ancestors(db, own))
    if any(not _BUILT.isdisjoint(one.annotations) for one, _ in supers):
        return
    if any(one.is_extern and one.kind == "class" and one.id != found.id for one, _ in supers):
        return  # its members may be written nowhere
    classes = [(one, at) for one, at in supers if one.kind == "class"]
    if _has_unknown_superclass(db, item, found):
        return
    yield from _interfaces(db, module, item, found, classes)
    if "abstract" not in item.modifiers:
        yield from _abstract_functions(db, module, item, classes)


def _has_unknown_superclass(db: Database, item: TypeItem, found: DeclaredType) -> bool:
    return bool(item.extends) and found.superclass is None


def _interfaces(
    db: Database,
    module: ModuleItems,
    item: TypeItem,
    found: DeclaredType,
    classes: list[tuple[DeclaredType, ClassType]],
) -> Iterator[DeclarationFault]:
    for interface, specialised in _implemented(db, found):
        bindings = dict(zip(interface.parameters, specialised.args, strict=False))
        missing: list[DeclaredMember] = []
        for wanted in interface.instance.values():
            given = _member_of(classes, wanted.name)
            if given is None:
                missing.append(wanted)
            elif given[0].owner == found.id:
                yield from _implementation(db, module, item, given[0], wanted, bindings)
        if missing and "abstract" not in item.modifiers:
            yield _absent(db, module, item, interface, missing, bindings)


def _implemented(db: Database, found: DeclaredType) -> Iterator[tuple[DeclaredType, ClassType]]:
    """The interfaces that the declaration itself names, and those that these extend."""
    seen: set[TypeId] = set()
    for base in found.interfaces:
        type = follow(db, base)
        if isinstance(type, ClassType):
            for one, specialised in ancestors(db, type):
                if one.kind == "interface" and one.id not in seen:
                    seen.add(one.id)
                    yield one, specialised


def _member_of(
    classes: list[tuple[DeclaredType, ClassType]], name: str
) -> tuple[DeclaredMember, ClassType] | None:
    for found, specialised in classes:
        if name in found.instance:
            return found.instance[name], specialised
    return None


def _absent(
    db: Database,
    module: ModuleItems,
    item: TypeItem,
    owner: DeclaredType,
    missing: list[DeclaredMember],
    bindings: dict[ParameterType, Type],
) -> DeclarationFault:
    return told(
        MISSING_MEMBER,
        Anchor(module.path, item.name),
        Anchor(owner.path, missing[0].key.declaration, member=missing[0].key),
        name=", ".join(one.name for one in missing),
        type=item.name,
        owner=owner.id.name,
        kind=owner.kind,
        code="\n".join(_written(db, one, bindings) for one in missing),
    )


def _written(db: Database, member: DeclaredMember, bindings: dict[ParameterType, Type]) -> str:
    """The member as a class would write it: its head, and for a function a body that throws."""
    item = member.item
    type = None if member.type is None else substitute(member.type, bindings)
    if item.kind != "function":
        access = ""
        if item.kind == "property":
            access = f"({item.getter}, {item.setter})"
        word = "final" if item.is_final else "var"
        said = "" if type is None else f": {type_name(db, type)}"
        return f"public {word} {item.name}{access}{said};"
    if not isinstance(type, FunctionType):
        return f"public function {item.name}() {{}}"
    parameters = ", ".join(
        f"{'...' if one.rest else '?' if one.optional else ''}{one.name}: {type_name(db, one.type)}"
        for one in type.parameters
    )
    generic = ", ".join(one.name for one in member.parameters)
    head = f"public function {item.name}{f'<{generic}>' if generic else ''}({parameters})"
    result = type_name(db, type.result)
    body = "{}" if result == "Void" else '{\n\tthrow "not yet";\n}'
    return f"{head}: {result} {body}"


def _abstract_functions(
    db: Database,
    module: ModuleItems,
    item: TypeItem,
    classes: list[tuple[DeclaredType, ClassType]],
) -> Iterator[DeclarationFault]:
    for owner, specialised in classes[1:]:
        bindings = dict(zip(owner.parameters, specialised.args, strict=False))
        missing = [
            wanted
            for wanted in owner.instance.values()
            if "abstract" in wanted.item.modifiers
            and (given := _member_of(classes, wanted.name)) is not None
            and given[0].owner == owner.id
        ]
        if missing:
            yield _absent(db, module, item, owner, missing, bindings)


def _implementation(
    db: Database,
    module: ModuleItems,
    item: TypeItem,
    given: DeclaredMember,
    wanted: DeclaredMember,
    bindings: dict[ParameterType, Type],
) -> Iterator[DeclarationFault]:
    at = Anchor(module.path, item.name, member=given.key)
    before = Anchor(wanted.path, wanted.key.declaration, member=wanted.key)
    owner = wanted.key.declaration
    if wanted.item.is_public and not given.item.is_public and not given.item.is_override:
        yield told(HIDDEN_MEMBER, at, before, name=given.name, owner=owner)
        return
    if (given.item.kind == "function") != (wanted.item.kind == "function") or not _same_access(
        given.item, wanted.item
    ):
        yield told(WRONG_OVERRIDE, at, before, name=given.name, owner=owner, why="access")
        return
    if not (given.item.is_overload or wanted.item.is_overload or wanted.overloads):
        yield from _type(db, at, before, given, wanted, bindings)


def _same_access(given: MemberItem, wanted: MemberItem) -> bool:
    """An interface's variable may be read and written as it says; more is allowed."""
    if wanted.kind == "function":
        return True
    reads = _access(wanted.getter, given.getter, "get")
    writes = _access(wanted.setter, given.setter, "set")
    is_only_read = wanted.is_final or wanted.setter in ("never", "null")
    return reads and writes and (is_only_read or not given.is_final)


def _access(wanted: str | None, given: str | None, through: str) -> bool:
    wanted, given = wanted or "default", given or "default"
    if wanted in ("null", "never"):
        return True
    if wanted == "default":
        return given == "default"
    return given in (wanted, through, "default", "dynamic")


# --- types -----------------------------------------------------------------------------------


def _type(
    db: Database,
    at: Anchor,
    before: Anchor,
    given: DeclaredMember,
    wanted: DeclaredMember,
    bindings: dict[ParameterType, Type],
) -> Iterator[DeclarationFault]:
    """A function takes at least what the other takes and gives at most what it gives; a variable
    has the same type. What is not written is inferred to fit."""
    if given.type is None or wanted.type is None:
        return
    own = dict(zip(wanted.parameters, given.parameters, strict=False))
    expected = substitute(wanted.type, {**bindings, **own})
    if _fits(db, given.type, expected):
        return
    is_only_read = wanted.item.is_final or wanted.item.setter in ("never", "null")
    if wanted.item.kind != "function" and is_only_read and unify(db, given.type, expected):
        return
    is_only_written = wanted.item.getter in ("never", "null")
    if wanted.item.kind != "function" and is_only_written and unify(db, expected, given.type):
        return
    yield told(
        WRONG_OVERRIDE,
        at,
        before,
        name=given.name,
        owner=wanted.key.declaration,
        why="type",
        found=type_name(db, given.type),
        expected=type_name(db, expected),
    )


def _fits(db: Database, given: Type, wanted: Type) -> bool:
    if not isinstance(given, FunctionType) or not isinstance(wanted, FunctionType):
        return unify(db, given, wanted) and unify(db, wanted, given)
    if len(given.parameters) != len(wanted.parameters):
        return False
    for mine, other in zip(given.parameters, wanted.parameters, strict=True):
        if mine.optional != other.optional or not unify(db, other.type, mine.type):
            return False
    return unify(db, given.result, wanted.result)
