"""Where a function's arrays come from, and of what they are."""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.lower.walk import children
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import ClassType, Monomorph, Type, TypeId

_BY_INDEX = TypeId(("haxe", "ds"), "IntMap", "IntMap")
_FRESH = frozenset(("copy", "map", "filter", "slice", "split", "concat"))


@dataclass(frozen=True, slots=True)
class Home:
    """Where a variable is declared; None for a parameter. `depth` counts the loops around."""

    depth: int
    declaration: typed.VariableDeclaration | None


def homes(function: Function) -> dict[Variable, Home]:
    found = {one.variable: Home(0, None) for one in function.parameters}

    def visit(node: Expr, depth: int) -> None:
        match node:
            case typed.VariableDeclaration(variable=variable):
                found[variable] = Home(depth, node)
            case typed.Function():
                return
        inner = depth + isinstance(node, (typed.For, typed.While))
        for child in children(node):
            visit(child, inner)

    visit(function.body, 0)
    return found


def is_fresh(value: Expr) -> bool:
    """Nobody else has the array."""
    match value:
        case typed.Array() | typed.Comprehension():
            return True
        case typed.Call(callee=typed.InstanceMember(member=member)):
            return member.name in _FRESH and member.elixir is not None
    return False


def is_fresh_home(home: Home) -> bool:
    declaration = home.declaration
    return (
        declaration is not None
        and declaration.value is not None
        and is_fresh(declaration.value)
        and not (isinstance(declaration.value, typed.Array) and declaration.value.elements)
    )


def element_type(type: Type, depth: int) -> Type | None:
    for _ in range(depth):
        while isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        if not isinstance(type, ClassType) or type.id.name != "Array" or len(type.args) != 1:
            return None
        (type,) = type.args
    return type


def map_type(element: Type, depth: int) -> Type:
    for _ in range(depth):
        element = ClassType(_BY_INDEX, (element,))
    return element
