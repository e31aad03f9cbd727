"""Haxe's types as Elixir's typespecs: `@spec` of public functions, `@type` of enums and typedefs.

A `@spec` is written where at least one of its types says something: `term()` alone says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name, field_name, snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Unit
from compiler_core.lower.places import THIS, Effects
from compiler_core.lower.structure_ids import structure_id
from compiler_core.semantics import types
from compiler_core.semantics.declared import DeclaredType
from compiler_core.semantics.types import (
    DONE_ID,
    FOUND_ID,
    NULL_ID,
    OPTION_ID,
    RESULT_ID,
    FunctionType,
    Monomorph,
    Type,
)

TERM: Node = tree.LocalCall("term")
ANY: Node = tree.LocalCall("any")
_SIMPLE = {
    "Int": "integer",
    "UInt": "integer",
    "Float": "number",
    "Single": "number",
    "Bool": "boolean",
    "Atom": "atom",
    "Term": "term",
    "Any": "term",
}
_BUILT_IN = frozenset(
    """
    any arity as_boolean atom binary bitstring boolean byte char charlist float fun function
    identifier integer iodata iolist keyword list map maybe_improper_list mfa module neg_integer
    nil no_return node non_neg_integer none nonempty_binary nonempty_bitstring nonempty_charlist
    nonempty_improper_list nonempty_list nonempty_maybe_improper_list number pid port pos_integer
    reference string struct t term timeout tuple
    """.split()  # noqa: SIM905
)
"""Types of Elixir, which no module may define again, and `t`, a module's own objects."""

_MAPS = frozenset(("Map", "StringMap", "IntMap", "ObjectMap", "EnumValueMap", "IMap"))


@dataclass(frozen=True, slots=True)
class SpecVariable(Type):
    """A function's type parameter that is a variable of its `@spec` (`spec_variables`)."""

    name: str


def type_spec(unit: Unit, type: Type, depth: int = 0) -> Node:
    """A type as a typespec."""
    if depth > 6:
        return TERM
    while isinstance(type, Monomorph):
        if type.link is None:
            return TERM
        type = type.link
    match type:
        case types.AbstractType(id=id, args=args) if id == NULL_ID and args:
            inner = type_spec(unit, args[0], depth + 1)
            return inner if inner == TERM else union([*alternatives(inner), tree.NIL])
        case types.AbstractType(id=id, args=args) | types.ClassType(id=id, args=args):
            return _named(unit, type, id, args, depth)
        case types.EnumType(id=id, args=args):
            return _enum(unit, id, args, depth)
        case types.TypedefType(id=id, args=[element]) if id.name == "Iterable":
            return tree.List((type_spec(unit, element, depth + 1),))
        case types.TypedefType(id=id, args=[element]) if id.name == "Iterator":
            return _iterator(type_spec(unit, element, depth + 1))
        case types.TypedefType(id=id, args=args):
            home = unit.world.type_home(id)
            if home == unit.name:
                return tree.LocalCall(_type_name(id))
            if home is not None and not args:
                return tree.RemoteCall(tree.Alias(home), _type_name(id))
            followed = unit.world.follow(type)
            return TERM if followed == type else type_spec(unit, followed, depth + 1)
        case types.StructureType() if unit.world.is_shared(structure_id(type)):
            return tree.Map((tree.Pair("reference", tree.LocalCall("reference")),))
        case types.StructureType(fields=fields):
            pairs = [(field_name(one.name), one.type, one.optional) for one in fields]
            return tree.Map(
                tuple(_field(unit, name, inner, optional, depth) for name, inner, optional in pairs)
            )
        case types.FunctionType(parameters=parameters, result=result):
            given = tuple(type_spec(unit, one.type, depth + 1) for one in parameters)
            return tree.FunctionType(given, result_spec(unit, result, depth + 1))
        case types.AtomType(name=name):
            return tree.LocalCall("atom") if name is None else tree.Atom(name)
        case types.TupleType(elements=elements):
            return tree.Tuple(tuple(type_spec(unit, one, depth + 1) for one in elements))
        case types.UnionType(members=members):
            return union([type_spec(unit, one, depth + 1) for one in members])
        case SpecVariable(name=name):
            return tree.Variable(name)
        case types.KeywordType():
            return tree.LocalCall("keyword")
        case types.ModuleType():
            return tree.LocalCall("module")
    return TERM


def _iterator(element: Node) -> Node:
    """A list where the library made it, else what asks (`lower.iterators`)."""
    has_next = tree.Pair("has_next", tree.FunctionType((), tree.LocalCall("boolean")))
    next = tree.Pair("next", tree.FunctionType((), element))
    return union([tree.List((element,)), tree.Map((has_next, next))])


def listed(spec: Node) -> Node:
    """Of an iterator's type the list."""
    match spec:
        case tree.Binary(operator="|", left=tree.List() as left, right=tree.Map()):
            return left
    return spec


def result_spec(unit: Unit, type: Type, depth: int = 0) -> Node:
    if type == types.VOID:
        return ANY
    return type_spec(unit, type, depth)


def result_with(unit: Unit, type: FunctionType, effects: Effects, this: Node) -> Node:
    """What a function gives back: its result, and the parameters that it changes."""
    result = result_spec(unit, type.result)
    changed = [
        this if index == THIS else type_spec(unit, type.parameters[index].type)
        for index in effects.appended
        if index < len(type.parameters)
    ]
    if not changed:
        return result
    if effects.is_void:
        return changed[0] if len(changed) == 1 else tree.Tuple(tuple(changed))
    return tree.Tuple((result, *changed))


def _field(unit: Unit, name: str, type: Type, optional: bool, depth: int) -> Node:
    value = type_spec(unit, type, depth + 1)
    if not optional:
        return tree.Pair(name, value)
    may_be_null = value if value == TERM else union([*alternatives(value), tree.NIL])
    return tree.Pair(tree.LocalCall("optional", (tree.Atom(name),)), may_be_null)


def _named(unit: Unit, type: Type, id: types.TypeId, args: tuple[Type, ...], depth: int) -> Node:
    if id.name in _SIMPLE and not id.package:
        return tree.LocalCall(_SIMPLE[id.name])
    if id.name == "Void":
        return ANY
    if id.name == "String" and not id.package:
        return _remote("String")
    if id.name in ("Array", "List") and args and unit.world.is_standard(id):
        inner = type_spec(unit, args[0], depth + 1)
        return tree.List((inner,))
    if id.name in _MAPS and unit.world.is_standard(id):
        if len(args) == 2:
            pair = tree.Pair(
                type_spec(unit, args[0], depth + 1), type_spec(unit, args[1], depth + 1)
            )
            return tree.Map((pair,))
        return tree.LocalCall("map")
    if id.name == "Date" and not id.package:
        return _remote("DateTime")
    if id.name == "Pid":
        return tree.LocalCall("pid")
    if id.name == "EReg":
        return _remote("Regex")
    declared = unit.world.declared(id)
    if declared is None:
        return TERM
    if "@:struct" in declared.annotations:
        return _remote(unit.world.module_name(id))
    if declared.kind in ("abstract", "enum abstract"):
        if id == unit.id:
            return tree.LocalCall("t")
        if has_module(declared):
            return _remote(unit.world.module_name(id))
        if declared.underlying is None:
            return TERM
        others = declared.from_types if declared.is_extern else ()
        return union([type_spec(unit, one, depth + 1) for one in (declared.underlying, *others)])
    if declared.is_extern and declared.native is None:
        return TERM
    is_struct = bool(declared.instance) or declared.superclass is not None
    if isinstance(type, types.ClassType) and is_struct and unit.world.has_instances(id):
        if id == unit.id:
            return tree.LocalCall("t")
        return _remote(unit.world.module_name(id))
    return TERM


def has_module(declared: DeclaredType) -> bool:
    """An abstract with functions of its own has a module, and with it a type `t`."""
    members = (*declared.instance.values(), *declared.static.values())
    return not declared.is_extern and any(
        one.item.kind == "function" and one.item.has_body for one in members
    )


def _enum(unit: Unit, id: types.TypeId, args: tuple[Type, ...], depth: int) -> Node:
    given = [type_spec(unit, one, depth + 1) for one in args]
    if id.name == RESULT_ID.name and len(given) == 2:
        ok, error = given
        return union([tree.Tuple((tree.Atom("ok"), ok)), tree.Tuple((tree.Atom("error"), error))])
    if id.name == OPTION_ID.name and len(given) == 1:
        return union([tree.Tuple((tree.Atom("some"), given[0])), tree.Atom("none")])
    if id == DONE_ID and given:
        return union([tree.Atom("ok"), tree.Tuple((tree.Atom("error"), given[0]))])
    if id == FOUND_ID and given:
        return union([tree.Tuple((tree.Atom("ok"), given[0])), tree.Atom("error")])
    if _is_home(unit, id):
        return tree.LocalCall(_type_name(id))
    home = unit.world.type_home(id)
    if home is None:
        return TERM
    return tree.RemoteCall(tree.Alias(home), _type_name(id))


def _is_home(unit: Unit, id: types.TypeId) -> bool:
    return unit.world.type_home(id) == unit.name


def _type_name(id: types.TypeId) -> str:
    return type_name(id.name.rpartition(".")[2])


def type_name(name: str) -> str:
    """What the enum or typedef of that name is called as a `@type`: `Term` is `term_type`, for
    `term` is Elixir's."""
    plain = snake_case(name)
    return f"{plain}_type" if plain in _BUILT_IN else plain


def _remote(module: str) -> Node:
    return tree.RemoteCall(tree.Alias(module), "t")


def alternatives(spec: Node) -> list[Node]:
    """What a union is of."""
    if isinstance(spec, tree.Binary) and spec.operator == "|":
        return [*alternatives(spec.left), *alternatives(spec.right)]
    return [spec]


def union(parts: list[Node]) -> Node:
    unique = list(dict.fromkeys(parts))
    if TERM in unique:
        return TERM
    result = unique[-1]
    for member in reversed(unique[:-1]):
        result = tree.Binary("|", member, result)
    return result


def says_something(spec: Node) -> bool:
    return spec not in (TERM, ANY)


def enum_type(unit: Unit, name: str, constructors: list[tuple[str, list[Type]]]) -> Node:
    """`@type shape :: {:circle, float()} | :dot`."""
    tags: list[Node] = []
    for constructor, parameters in constructors:
        tag = tree.Atom(atom_name(constructor))
        if parameters:
            given = tuple(type_spec(unit, one) for one in parameters)
            tags.append(tree.Tuple((tag, *given)))
        else:
            tags.append(tag)
    value = union(tags) if tags else TERM
    return tree.Attribute("type", tree.Binary("::", tree.Variable(name), value))
