"""One function of a class, with all its clauses: the unit of work of the lowering.

Its Elixir depends on its own text and on the signatures and effects that it uses. It is a query
without positions (`anchors`), so that after a keystroke one function is lowered again, and the
printer finds all the others to be the very same objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import docs, members, structs
from compiler_core.lower.context import Unit
from compiler_core.lower.defaults import local_calls
from compiler_core.lower.effects import member_key
from compiler_core.lower.faults import Fault
from compiler_core.lower.function import Lowered, Shape, lower_function
from compiler_core.lower.idioms.layout import on_one_line
from compiler_core.lower.places import Effects
from compiler_core.lower.rewrite import walk
from compiler_core.lower.units import (
    ClassFacts,
    anchored_member,
    class_facts,
    class_header,
    class_plan,
    comments_above,
    member_facts,
    member_keys,
)
from compiler_core.lower.world import effects_seen_from
from compiler_core.query import Database, query, query_with
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Member, TypedDeclaration, TypedMember

GroupKey = tuple[str, int]
"""A function's Haxe name and its number of parameters."""


@dataclass(frozen=True, slots=True, eq=False)
class LoweredGroup:
    """A function's attributes and clauses, what was lifted out of it, and what it used."""

    nodes: tuple[Node, ...]
    faults: tuple[Fault, ...]
    attributes: frozenset[str]
    accessors: frozenset[str]
    helpers: frozenset[str]
    """Functions of the run-time module; `Exception` for its exception."""
    macros: frozenset[str]
    """Modules whose macros are called."""
    calls: Mapping[str, frozenset[int]]
    """The numbers of arguments that each local function is called with."""


@query
def groups(
    db: Database, path: str, declaration: str
) -> tuple[tuple[GroupKey, tuple[MemberKey, ...]], ...]:
    """The functions of a class and their clauses, in the order of their first ones."""
    found: dict[GroupKey, list[MemberKey]] = {}
    for key in member_keys(db, path, declaration):
        one = member_facts(db, path, key)
        if one is not None and one.arity is not None:
            group = (one.member.name, one.arity)
            found.setdefault(group, []).append(key)
    return tuple((group, tuple(keys)) for group, keys in found.items())


@query_with(same=lambda old, new: old is new)
def lowered_group(
    db: Database, path: str, declaration: str, keys: tuple[MemberKey, ...]
) -> LoweredGroup:
    """The clauses `keys` of one function."""
    facts = class_facts(db, path, declaration)
    lowering = _Lowering(db, path, declaration, facts, facts.unit(db))
    clauses = [one for key in keys if (one := anchored_member(db, path, key)) is not None]
    nodes = lowering.group(clauses)
    above = comments_above(db, path, declaration)
    lines = [line for key in keys for line in above.get(key, ())]
    if nodes:
        first = replace(nodes[0], comments=(*lines, *nodes[0].comments), blank_before=True)
        nodes = [first, *nodes[1:]]
    attributes = frozenset(_attributes(nodes))
    return LoweredGroup(
        tuple(nodes),
        tuple(lowering.faults),
        frozenset(one for one in lowering.unit.used_attributes if function_name(one) in attributes),
        frozenset(lowering.unit.used_accessors),
        frozenset(name for node in nodes for name in helpers(node)),
        frozenset(lowering.unit.required & {name for node in nodes for name in _called(node)}),
        {name: frozenset(counts) for name, counts in local_calls(tree.Block(tuple(nodes))).items()},
    )


def helpers(node: Node) -> Iterator[str]:
    """Functions of the run-time module that a piece of Elixir calls."""
    for one in walk(node):
        match one:
            case tree.RemoteCall(target=tree.Alias(name="Haxe"), name=name):
                yield name
            case tree.FunctionCapture(target=tree.Alias(name="Haxe"), name=name):
                yield name
            case tree.Alias(name="Haxe.Exception"):
                yield "Exception"


def _called(node: Node) -> Iterator[str]:
    """Modules whose functions or macros are called."""
    for one in walk(node):
        match one:
            case tree.RemoteCall(target=tree.Alias(name=name)):
                yield name


def _attributes(nodes: Iterable[Node]) -> Iterator[str]:
    """Module attributes that are read in what the idioms left over."""
    for node in nodes:
        for one in walk(node):
            if isinstance(one, tree.AttributeRead):
                yield one.name


class _Lowering:
    """One group while it is made."""

    def __init__(
        self, db: Database, path: str, declaration: str, facts: ClassFacts, unit: Unit
    ) -> None:
        self.db = db
        self.path = path
        self.declaration = declaration
        self.facts = facts
        self.unit = unit
        self.plan = replace(class_plan(db, path, declaration), faults=[])
        self.faults: list[Fault] = []

    def group(self, clauses: list[TypedMember]) -> list[Node]:
        first = clauses[0]
        found: list[Node] = []
        lifted: list[Node] = []
        for one in clauses:
            made = self._function(one)
            count = next(
                (i for i, node in enumerate(made) if _name(node) != _name(made[0])), len(made)
            )
            found += made[:count]
            lifted += [replace(node, blank_before=True) for node in made[count:]]
        self.faults += self.plan.faults
        callback = self.facts.is_callback(first.member.name)
        is_public = self.facts.is_public(first.member)
        if sum(isinstance(one, tree.Definition) for one in found) > 1:
            found = [on_one_line(one) for one in found]
        head = docs.head(self.unit, first, is_public, callback, self._shape(first))
        # What stands before the name, so that a cursor on the name leads to the function itself.
        view = first.view
        before = Span(view.span.start, max(view.span.start, view.name.span.start - 1))
        origin = before.shifted(first.start)
        return [
            *(replace(node, origin=origin) for node in head),
            *(replace(node, blank_before=i > 0) for i, node in enumerate(found)),
            *lifted,
        ]

    def _function(self, one: TypedMember) -> list[Node]:
        assert one.function is not None
        shape = self._shape(one)
        function = self.plan.function(one)
        made: Lowered
        if one.member.kind == "constructor" or one.member.name == "new":
            made = structs.constructor(self.unit, self._header(), one, shape, self._effects)
        else:
            made = lower_function(self.unit, one, function, shape, self._effects)
        self.faults += made.faults
        origin = one.view.span.shifted(one.start)
        return [
            node if node.origin is not None else replace(node, origin=origin)
            for node in made.definitions
        ]

    def _shape(self, one: TypedMember) -> Shape:
        member = one.member
        kind = "def" if self.facts.is_public(member) else "defp"
        receiver = None
        if self.facts.is_struct and not member.is_static:
            receiver = structs.receiver(self._header(), one)
        is_entry = member_key(member) in self.facts.entries
        return Shape(kind, members.elixir_name(member), receiver, is_entry)

    def _header(self) -> TypedDeclaration:
        found = class_header(self.db, self.path, self.declaration)
        assert found is not None
        return found

    def _effects(self, member: Member) -> Effects:
        return effects_seen_from(self.db, self.path, member)


def _name(node: Node) -> str | None:
    return node.name if isinstance(node, tree.Definition) else None
