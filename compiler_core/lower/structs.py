"""Instances of classes: a struct of the class's module, which its methods take first."""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Unit
from compiler_core.lower.function import Lowered, Shape, lower_function
from compiler_core.lower.places import EffectsOf
from compiler_core.semantics.typed import TypedDeclaration, TypedMember, Variable
from compiler_core.semantics.types import ClassType


def struct(unit: Unit, declaration: TypedDeclaration) -> Node:
    names = [
        tree.Atom(field_name(one.member.name))
        for one in declaration.members
        if one.function is None and not one.member.is_static
    ]
    return tree.LocalCall("defstruct", (tree.List(tuple(names)),))


def receiver(declaration: TypedDeclaration) -> Variable:
    return Variable("this", ClassType(declaration.id), declaration.view.name.span)


def constructor(
    unit: Unit, declaration: TypedDeclaration, member: TypedMember, shape: Shape, effects: EffectsOf
) -> Lowered:
    assert member.function is not None
    return lower_function(unit, member, member.function, shape, effects)


