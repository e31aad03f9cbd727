"""What a page's callbacks answer: `{:ok, socket}` and `{:noreply, socket}`, where they give the
bare socket.

A function whose declared result is `Dynamic` may give either: a tuple's literal stays, and so does
what a function of the class gives that gives tuples itself.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.annotations.answers import with_answers
from compiler_core.annotations.live import props
from compiler_core.annotations.live.tracked import tracked
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.members import elixir_name
from compiler_core.lower.units import class_members
from compiler_core.lower.walk import walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import TupleType, UnionType

TAGS = {
    "mount": "ok",
    "update": "ok",
    "handleEvent": "noreply",
    "handleInfo": "noreply",
    "handleParams": "noreply",
    "handleAsync": "noreply",
    "handleCast": "noreply",
}


ENTRIES = frozenset((*TAGS, "render", "handleCall", "terminate"))
"""Callbacks; any other function with a template is a component of the page's own."""


def function(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """A function of the page, with changes that LiveView sees; a callback also with the answers
    that it wants, a component with its props."""
    nodes = [tracked(one) if isinstance(one, tree.Definition) else one for one in nodes]
    tag = TAGS.get(member.member.name)
    if member.member.name not in ENTRIES:
        return props.function(site, member, nodes)
    if tag is None or member.function is None:
        return nodes
    tuples = _of_tuples(site)

    def wrapped(node: Node) -> Node:
        match node:
            case tree.Tuple():
                return node
            case tree.LocalCall(name=name) if name in tuples:
                return node
        return tree.Tuple((tree.Atom(tag), replace(node, blank_before=False)))

    return with_answers(nodes, wrapped)


def _of_tuples(site: ModuleSite) -> frozenset[str]:
    """The class's functions that give tuples, by their Elixir names."""
    members = class_members(site.db, site.path, site.declaration.view.name.text)
    return frozenset(elixir_name(one.member) for one in members if _gives_tuple(one))


def _gives_tuple(member: TypedMember) -> bool:
    if member.function is None:
        return False
    values = [one.value for one in walk_own(member.function.body) if isinstance(one, typed.Return)]
    return any(
        isinstance(value, typed.Tuple) or (value and isinstance(value.type, TupleType | UnionType))
        for value in values
    )
