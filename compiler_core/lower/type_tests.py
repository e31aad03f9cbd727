"""Types that are asked for when the program runs: `value is T` and `cast(value, T)`.

    shape is Circle            is_struct(shape, Circle)
    event is Message           event in [:closed] or match?({:sent, _}, event)        (an enum)
    cast(shape, Circle)        true = is_struct(shape, Circle)                        and the value

What is null passes a cast, where it may be that.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import caught, nulls, values
from compiler_core.lower.context import Context
from compiler_core.lower.exception_classes import library_modules
from compiler_core.lower.types import is_nullable, kind_of, module_of_type, resolved
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import AbstractType, AtomType, ClassType, EnumType, Type


def type_test(ctx: Context, node: Expr, value: Node, tested: Type) -> Node:
    """`value is T`."""
    found = resolved(ctx, tested)
    name = found.id.name if isinstance(found, (AbstractType, ClassType, EnumType)) else ""
    match name:
        case "Int":
            return _call("is_integer", value)
        case "Float":
            return _call("is_number", value)
        case "Bool":
            return _call("is_boolean", value)
        case "String":
            return _call("is_binary", value)
        case "Array":
            return _call("is_list", value)
        case "Map" | "StringMap" | "IntMap" | "IMap":
            return _call("is_map", value)
        case "Dynamic":
            return tree.Binary("!=", value, tree.NIL)
    if isinstance(found, AtomType):
        return _call("is_atom", value)
    if isinstance(found, ClassType):
        return _is_object_of(ctx, found, value)
    if isinstance(found, EnumType) and (made := _is_made_by(ctx, found, value)) is not None:
        return made
    return values.not_lowered(ctx, node, f"a test for the type {name or 'here'}")


def _is_made_by(ctx: Context, type: EnumType, value: Node) -> Node | None:
    """The value is what one of the enum's constructors makes."""
    declared = ctx.unit.world.declared(type.id)
    if declared is None or not declared.constructors:
        return None
    plain = [one for one in declared.constructors if not one.parameters]
    tagged = [one for one in declared.constructors if one.parameters]
    if len(tagged) + bool(plain) > 1 and not values.is_simple(value):
        value = ctx.temporary("value", value)
    tests: list[Node] = []
    if plain:
        atoms = tuple(tree.Atom(ctx.constructor(one.name)) for one in plain)
        tests.append(tree.Binary("in", value, tree.List(atoms)))
    for one in tagged:
        blanks = tuple(tree.Variable("_") for _ in one.parameters or ())
        pattern = tree.Tuple((tree.Atom(ctx.constructor(one.name)), *blanks))
        tests.append(_call("match?", pattern, value))
    made = tests[0]
    for test in tests[1:]:
        made = tree.Binary("or", made, test)
    return made


def checked_cast(ctx: Context, node: Expr, value: Expr) -> Node:
    """`cast(value, T)`: a line that fails where the value is of another class, and the value."""
    wanted = resolved(ctx, node.type)
    found = values.expression(ctx, value)
    if not isinstance(wanted, ClassType) or not _has_objects(ctx, wanted):
        is_plain = isinstance(value, typed.Constant)  # Elixir would warn of such a test
        if is_plain or not _is_tested(kind_of(ctx, value.type), kind_of(ctx, wanted)):
            return found
        found = ctx.temporary("value", found)
        right_kind = type_test(ctx, node, found, wanted)
        or_null = tree.Binary("or", tree.LocalCall("is_nil", (found,)), right_kind)
        ctx.out.append(tree.Match(tree.TRUE, or_null, origin=ctx.origin(node)))
        return found
    given = resolved(ctx, value.type)
    known = isinstance(given, ClassType) and given.id in ctx.unit.world.concrete(wanted.id)
    if known and isinstance(given, ClassType):
        return found
    found = ctx.temporary("value", found)
    test = type_test(ctx, node, found, wanted)
    if is_nullable(value.type) or nulls.may_be_null(ctx, value):
        test = tree.Binary("or", tree.LocalCall("is_nil", (found,)), test)
    ctx.out.append(tree.Match(tree.TRUE, test, origin=ctx.origin(node)))
    return found


def _has_objects(ctx: Context, type: ClassType) -> bool:
    """A class of the project, or an interface whose classes are known."""
    world = ctx.unit.world
    if world.has_instances(type.id):
        return True
    declared = world.declared(type.id)
    is_interface = declared is not None and declared.kind == "interface"
    return is_interface and not world.is_standard(type.id) and bool(world.concrete(type.id))


def _is_tested(given: str, wanted: str) -> bool:
    """The cast asks what the value is: nothing says so, or it is known to be another."""
    if wanted not in _TESTED:
        return False
    numbers = {"int", "float"}
    return given == "dynamic" or (
        given != wanted and given in (*_TESTED, "instance") and {given, wanted} != numbers
    )


_TESTED = frozenset(("int", "float", "bool", "string", "array"))
"""Kinds of values that a checked cast can tell from others."""


def _is_object_of(ctx: Context, type: ClassType, value: Node) -> Node:
    """The value is a struct of the class, or of one below it."""
    world = ctx.unit.world
    if world.is_standard(type.id) and type.id.name == "Exception":
        return _call("is_exception", value)
    if world.is_standard(type.id) and type.id.name == "ValueException":
        return _is_value_exception(value)
    if library_modules(type.id):
        return _is_one_of(list(library_modules(type.id)), value)
    if not world.takes_object(type.id):
        return _call("is_struct", value, module_of_type(ctx, type))
    modules = [world.module_name(one) for one in world.concrete(type.id)]
    if not modules:
        return tree.FALSE
    return _is_one_of(modules, value)


def _is_value_exception(value: Node) -> Node:
    """Something else than an exception was thrown."""
    pattern, guard = caught.value_exception()
    return _call("match?", tree.Binary("when", pattern, guard), value)


def _is_one_of(names: list[str], value: Node) -> Node:
    """It is a struct of one of the modules."""
    modules = tuple(map(tree.Alias, names))
    if len(modules) == 1:
        return _call("is_struct", value, modules[0])
    pattern = tree.Struct(tree.Variable("module"))
    guard = tree.Binary("in", tree.Variable("module"), tree.List(modules))
    return _call("match?", tree.Binary("when", pattern, guard), value)


def _call(name: str, *arguments: Node) -> Node:
    return tree.LocalCall(name, arguments)
