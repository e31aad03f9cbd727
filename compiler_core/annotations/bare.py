"""Callbacks of a process that give the bare state, where OTP wants it wrapped.

    function init(start: Int): Int             def init(start) do
        return start;                            {:ok, start}
                                               end

The declared result says so: a number, a text, a list, a map or a structure is no answer
that OTP knows. What is `Dynamic` or a tuple is left as it was written, but for a map's or a list's
literal, which can't be an answer either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from compiler_core.annotations.answers import with_answers
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    FunctionType,
    StructureType,
    Type,
)

TAGS: Mapping[str, str] = MappingProxyType(
    {"init": "ok", "handleCast": "noreply", "handleInfo": "noreply", "handleContinue": "noreply"}
)
_STATES = frozenset(("Int", "Float", "Bool", "String", "Array", "List", "Map", "MapSet"))
"""Haxe's types of values, none of which is an answer."""


def function(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """A callback's clauses, each of whose answers is wrapped."""
    tag = TAGS.get(member.member.name)
    type = member.member.type
    if tag is None or not isinstance(type, FunctionType):
        return nodes
    gives_state = _is_state(site.unit.world.follow(type.result))

    def wrapped(node: Node) -> Node:
        if isinstance(node, tree.Map | tree.List) or (
            gives_state and not isinstance(node, tree.Tuple)
        ):
            return tree.Tuple((tree.Atom(tag), replace(node, blank_before=False)))
        return node

    return with_answers(nodes, wrapped)


def _is_state(type: Type) -> bool:
    match type:
        case StructureType():
            return True
        case ClassType(id=id) | AbstractType(id=id):
            return id.name in _STATES
    return False
