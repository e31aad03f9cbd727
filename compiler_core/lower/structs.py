"""Instances of classes: a struct of the class's module, which its methods take first.

    class Counter { var n = 0; public function new(start) n = start; public function inc() n++; }

    defstruct n: 0
    def new(start), do: %__MODULE__{n: start}
    def inc(counter), do: %{counter | n: counter.n + 1}

A method that changes its object returns it (`places.Effects`), so that a caller binds it again. The
struct of a class that extends another has the fields of both (`families`, `constructors`).
"""

from __future__ import annotations

from collections.abc import Sequence

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, snake_case, variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import exception_classes
from compiler_core.lower.context import Unit
from compiler_core.lower.exception_classes import is_exception_class
from compiler_core.lower.function import (
    Construction,
    FirstValue,
    Lowered,
    initial_value,
    lower_constructor,
)
from compiler_core.lower.places import EffectsOf
from compiler_core.lower.walk import declared_in
from compiler_core.lower.world import is_constant
from compiler_core.semantics.typed import Function, TypedDeclaration, TypedMember, Variable
from compiler_core.semantics.types import AbstractType, ClassType


def struct(unit: Unit, fields: Sequence[TypedMember], effects: EffectsOf) -> Node:
    """`defstruct` (of an exception `defexception`), with the initial values that are constants."""
    names: list[Node] = []
    pairs: list[Node] = []
    for one in fields:
        name = _name(one)
        if one.value is not None and is_constant(one.value):
            value, _ = initial_value(unit, one, effects)
            pairs.append(tree.Pair(name, value))
        else:
            names.append(tree.Atom(name))
    if unit.id is not None and is_exception_class(unit.world, unit.id):
        return exception_classes.definition([*names, *pairs])
    if pairs and not names:
        return tree.LocalCall("defstruct", tuple(pairs), parens=False)
    return tree.LocalCall("defstruct", (tree.List((*names, *pairs)),), parens=False)


def _name(one: TypedMember) -> str:
    return one.member.native or field_name(one.member.name)


def receiver(declaration: TypedDeclaration, function: Function | None) -> Variable:
    """The object as a variable, named after its class where that name is free."""
    span = declaration.view.name.span
    name = snake_case(declaration.view.name.text)
    taken: set[str] = set()
    if function is not None:
        taken = {variable_name(one.name) for one in declared_in(function)}
    free = variable_name(name)
    is_abstract = declaration.view.kind in ("abstract", "enum abstract")
    type = AbstractType(declaration.id) if is_abstract else ClassType(declaration.id)
    return Variable("this" if free in taken else free, type, span)


def constructor(
    unit: Unit,
    declaration: TypedDeclaration,
    member: TypedMember,
    construction: Construction,
    effects: EffectsOf,
) -> Lowered:
    """`new` makes the struct, does what the constructor says, and returns it."""
    assert member.function is not None
    this = receiver(declaration, member.function)
    return lower_constructor(unit, member, member.function, construction, effects, this)


def computed_fields(fields: Sequence[TypedMember]) -> list[TypedMember]:
    """The fields whose first values the constructor computes."""
    return [one for one in fields if one.value is not None and not is_constant(one.value)]


def made_fields(fields: Sequence[TypedMember]) -> list[FirstValue]:
    return [
        FirstValue(one.member.name, one.value, one.start)
        for one in computed_fields(fields)
        if one.value is not None
    ]
