"""What a component takes: `attr` and `slot` lines above its function.

    typedef CardProps = {title: String, ?level: Int, innerBlock: Slot}

    @:component                                      attr :title, :string, required: true
    function card(assigns: CardProps): String        attr :level, :integer, default: nil
                                                     slot :inner_block, required: true

                                                     def card(assigns) do

They come from `@:attr` and `@:slot` on the function, or, where it has none, from the type of its
`assigns`. A prop that may be left out is nil in Haxe; LiveView raises for one without a default.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.written import macro
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Unit
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.rewrite import walk
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    EnumType,
    FunctionType,
    StructureField,
    StructureType,
    Type,
)

TYPES = (
    *("any", "string", "atom", "boolean", "integer", "float", "list", "map", "fun", "global"),
    "struct",
)
WRITTEN = ("@:attr", "@:prop", "@:slot")
_BY_NAME = {
    "String": "string",
    "Int": "integer",
    "Float": "float",
    "Bool": "boolean",
    "Atom": "atom",
    "Array": "list",
    "List": "list",
    "Map": "map",
}
_SLOTS = ("inner_block", "inner_content")


def function(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """A component's function with the lines that its type asks for."""
    if any(one.name in WRITTEN for one in member.view.metadata):
        return nodes
    if not _is_component(member, nodes):
        return nodes
    lines = list(_lines(site.unit, member))
    return above(lines, nodes) if lines else nodes


def _is_component(member: TypedMember, nodes: list[Node]) -> bool:
    """A helper beside the components may take a structure too."""
    type = member.member.type
    if isinstance(type, FunctionType) and any(one.name == "assigns" for one in type.parameters):
        return True
    return any(isinstance(one, tree.Template) for node in nodes for one in walk(node))


def above(lines: list[Node], nodes: list[Node]) -> list[Node]:
    """The lines stand between what belongs above a function and the function."""
    at = next((i for i, one in enumerate(nodes) if isinstance(one, tree.Definition)), 0)
    head, rest = nodes[:at], nodes[at:]
    lines = [replace(lines[0], blank_before=not head), *lines[1:]]
    rest = [replace(rest[0], blank_before=True), *rest[1:]] if rest else []
    return [*head, *lines, *rest]


def _lines(unit: Unit, member: TypedMember) -> Iterator[Node]:
    type = member.member.type
    if not isinstance(type, FunctionType) or len(type.parameters) != 1:
        return
    props = unit.world.follow(type.parameters[0].type)
    if not isinstance(props, StructureType):
        return
    for one in props.fields:
        if not is_slot(unit, one):
            yield attr(unit, one)
    for one in props.fields:
        if is_slot(unit, one):
            yield slot(one)


def is_slot(unit: Unit, field: StructureField) -> bool:
    if field_name(field.name) in _SLOTS:
        return True
    found = unit.world.follow(field.type)
    return isinstance(found, ClassType | AbstractType) and found.id.name == "Slot"


def attr(unit: Unit, field: StructureField) -> Node:
    """`attr :title, :string, required: true`."""
    may_lack = field.optional or _is_null(field.type)
    option = tree.Pair("default", tree.NIL) if may_lack else tree.Pair("required", tree.TRUE)
    kind = tree.Atom(word_of(unit.world.follow(field.type)))
    return macro("attr", tree.Atom(field_name(field.name)), kind, option)


def slot(field: StructureField) -> Node:
    """`slot :header, required: true`."""
    name = field_name(field.name)
    name = "inner_block" if name in _SLOTS else name
    may_lack = field.optional or _is_null(field.type)
    options = () if may_lack else (tree.Pair("required", tree.TRUE),)
    return macro("slot", tree.Atom(name), *options)


def _is_null(type: Type) -> bool:
    return isinstance(type, AbstractType) and type.id.name == "Null"


def word_of(type: Type) -> str:
    """What LiveView calls the type of a prop."""
    match type:
        case StructureType():
            return "map"
        case FunctionType():
            return "fun"
        case EnumType():
            return "any"
        case ClassType(id=id) | AbstractType(id=id):
            return _BY_NAME.get(id.name, "any")
    return "any"
