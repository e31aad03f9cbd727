"""Classes whose object is a process: `@:genserver`.

First cut: `use GenServer` and its callbacks; the fields follow.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Unit
from compiler_core.semantics.typed import Function, TypedDeclaration, TypedMember


@dataclass(frozen=True, slots=True)
class Plan:
    def function(self, member: TypedMember) -> Function:
        assert member.function is not None
        return member.function


def plan(unit: Unit, declaration: TypedDeclaration, role: str | None) -> Plan:
    return Plan()


def uses(role: str | None) -> list[Node]:
    if role == "@:genserver":
        return [tree.Directive("use", tree.Alias("GenServer"), blank_before=True)]
    return []


def finished(role: str | None, name: str, nodes: list[Node]) -> list[Node]:
    return nodes
