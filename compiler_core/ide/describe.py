"""What a name stands for, as a line of Haxe and its documentation: for hovers.

The line reads as a declaration does (`static function total(lines: Array<Int>): Int`), with the
types that were inferred where none were written. Locals say what kind of variable they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.project.files import module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, declared_type, module_members
from compiler_core.semantics.infer import member_type
from compiler_core.semantics.items import member_view
from compiler_core.semantics.names import type_name
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.typed_walk import Node
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import FunctionType, Type, TypeId
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Description:
    """`haxe` is code; `documentation` is Markdown, as it was written."""

    haxe: str
    documentation: str | None = None


_VARIABLES = {
    "local": "var",
    "parameter": "(parameter)",
    "loop": "(loop variable)",
    "pattern": "(pattern variable)",
    "catch": "(exception)",
    "function": "(local function)",
}


def describe_node(db: Database, path: str, node: Node) -> Description | None:
    """What a node of the typed tree is; None where its type says nothing."""
    match node:
        case typed.Local() | typed.Bind():
            return describe_variable(db, node.variable)
        case typed.StaticMember() | typed.InstanceMember() | typed.MemberPattern():
            return describe_member(db, path, node.member, node.type)
        case typed.New(constructor=member) if member is not None:
            return describe_member(db, path, member, member.type)
        case typed.StructureMember():
            return Description(f"(field) {node.name}: {type_name(db, node.type)}")
        case typed.EnumConstructor(enum=enum) | typed.ConstructorPattern(enum=enum):
            return None if enum is None else describe_constructor(db, enum, node.name)
        case typed.ModuleValue(id=id) if id is not None:
            return describe_type(db, id)
        case typed.Constant() | typed.Interpolation() | typed.Call() | typed.Index():
            return describe_value(db, node.type)
    return None


def describe_value(db: Database, type: Type) -> Description | None:
    """A value without a name: its type, where that says anything."""
    name = type_name(db, type)
    return None if name in ("?", "Void", "Dynamic") else Description(name)


def describe_variable(db: Database, variable: typed.Variable) -> Description:
    word = _VARIABLES[variable.kind]
    if variable.kind == "local" and variable.is_final:
        word = "final"
    return Description(f"{word} {variable.name}: {type_name(db, variable.type)}")


def describe_member(
    db: Database, path: str, member: typed.Member, type: Type | None = None
) -> Description:
    """A member where it is used; `type` is what it is there (type parameters filled in)."""
    shown = member.type if type is None else type
    line = f"{_words(member)}{_owner(member.owner)}{member.name}{_typed(db, shown)}"
    return Description(line, _member_documentation(db, path, member))


def describe_declared(db: Database, path: str, owner: TypeId, name: str) -> Description | None:
    """A member by its class and name."""
    declared = declared_type(db, owner)
    if declared is None:
        return None
    groups = (declared.instance, declared.static)
    member = next((group[name] for group in groups if name in group), None)
    if member is None:
        return None
    type = member.type or member_type(db, member.path, member.key)
    return describe_member(db, member.path, make_member(member, type))


def describe_own(
    db: Database, source: str, member: ast.Member, start: int, type: Type | None
) -> Description:
    """A member at its own declaration; `type` is what was inferred, `start` where it is."""
    name = member.name.text
    if isinstance(member, ast.EnumConstructor):
        end = member.result.span.end if member.result else member.name.span.end
        if member.parameters:
            end = max(end, source.find(")", start + member.parameters[-1].span.end) + 1 - start)
        words = source[start + member.name.span.start : start + end]
        return Description(" ".join(words.split()), member.doc)
    words = "".join(f"{modifier.text} " for modifier in member.modifiers)
    if isinstance(member, ast.FunctionMember):
        words += "function "
    elif isinstance(member, ast.VarMember) and not member.has("final"):
        words += "final " if member.is_final else "var "
    return Description(f"{words}{name}{'' if type is None else _typed(db, type)}", member.doc)


def describe_type(db: Database, id: TypeId) -> Description | None:
    """A declared type: its kind, its name, its parameters."""
    item = type_item(db, id)
    if item is None:
        return None
    parameters = ", ".join(parameter.name for parameter in item.type_parameters)
    name = f"{id}<{parameters}>" if parameters else str(id)
    return Description(f"{item.kind} {name}", _type_documentation(db, id))


def describe_constructor(db: Database, enum: TypeId, name: str) -> Description | None:
    declared = declared_type(db, enum)
    constructor = None if declared is None else declared.constructor(name)
    if declared is None or constructor is None:
        return None
    arguments = ""
    if constructor.parameters:
        arguments = ", ".join(
            f"{'?' * parameter.optional}{parameter.name}: {type_name(db, parameter.type)}"
            for parameter in constructor.parameters
        )
        arguments = f"({arguments})"
    documentation = _constructor_documentation(db, declared.path, enum, name)
    return Description(f"{enum.name}.{name}{arguments}", documentation)


def _words(member: typed.Member) -> str:
    if member.kind == "constructor":
        return ""
    word = "function" if member.kind == "method" else "final" if member.is_final else "var"
    return f"{'static ' if member.is_static and member.owner else ''}{word} "


def _owner(owner: TypeId | None) -> str:
    return "" if owner is None else f"{owner.name}."


def _typed(db: Database, type: Type) -> str:
    """`: Int`, or `(a: Int): Bool` for a function."""
    if not isinstance(type, FunctionType):
        return f": {type_name(db, type)}"
    parameters = ", ".join(
        ("?" if parameter.optional else "...") * (parameter.optional or parameter.rest)
        + (f"{parameter.name}: " if parameter.name else "")
        + type_name(db, parameter.type)
        for parameter in type.parameters
    )
    return f"({parameters}): {type_name(db, type.result)}"


def _member_documentation(db: Database, path: str, member: typed.Member) -> str | None:
    declared: DeclaredMember | None
    if member.owner is None:
        declared = module_members(db, path).get(member.name)
    else:
        owner = declared_type(db, member.owner)
        if owner is None:
            return None
        members = owner.static if member.is_static else owner.instance
        declared = members.get(member.name)
    if declared is None:
        return None
    view = member_view(db, declared.path, declared.key)
    return None if view is None else view.doc


def _type_documentation(db: Database, id: TypeId) -> str | None:
    view = _declaration(db, id)
    return None if view is None else view.doc


def _constructor_documentation(db: Database, path: str, enum: TypeId, name: str) -> str | None:
    view = _declaration(db, enum)
    for placed in () if view is None else view.members:
        if placed.member.name.text == name:
            return placed.member.doc
    return None


def _declaration(db: Database, id: TypeId) -> ast.TypeDeclaration | None:
    """The view of a declared type at file level."""
    path = module_path(db, (*id.package, id.module))
    if path is None:
        return None
    declarations = parse(db, path).source.declarations
    return next((view for view in declarations if view.name.text == id.name), None)
