"""One function of a class, with all its clauses: the unit of work of the lowering.

Its Elixir depends on its own text and on the signatures and effects that it uses. It is a query
without positions (`anchors`), so that after a keystroke one function is lowered again, and the
printer finds all the others to be the very same objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.elixir.names import attribute_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    constructors,
    dispatch,
    docs,
    families,
    framework,
    members,
    structs,
)
from compiler_core.lower.context import OF_OBJECTS, Unit
from compiler_core.lower.defaults import local_calls
from compiler_core.lower.effects import member_key
from compiler_core.lower.faults import Fault
from compiler_core.lower.function import Construction, Lowered, Shape, lower_function
from compiler_core.lower.idioms.layout import on_one_line
from compiler_core.lower.named_files import is_made
from compiler_core.lower.places import NO_EFFECTS, Effects
from compiler_core.lower.project_effects import effects_of
from compiler_core.lower.rewrite import bits_of, walk_of
from compiler_core.lower.units import (
    ClassFacts,
    anchored_member,
    class_facts,
    class_header,
    class_plan,
    comments_above,
    inherited_constructor,
    member_facts,
    member_keys,
    struct_fields,
)
from compiler_core.lower.world import DatabaseWorld
from compiler_core.query import Database, query, query_with
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.implied_annotations import class_annotations
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Member, TypedDeclaration, TypedMember
from compiler_core.semantics.types import TypeId

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
    """Functions of the run-time module, `Exception` for its exception, and spellings of names."""
    macros: frozenset[str]
    """Modules whose macros are called."""
    calls: Mapping[str, frozenset[int]]
    """The numbers of arguments that each local function is called with."""
    has_positions: bool = False
    """A `trace` says where it stands (`positions`)."""
    imported: frozenset[str] = frozenset()
    """Modules whose functions it calls by name alone, for the class's annotations import them."""
    structs: frozenset[str] = frozenset()
    """Modules whose structs it names, which Elixir must know before it."""


@query
def groups(
    db: Database, path: str, declaration: str
) -> tuple[tuple[GroupKey, tuple[MemberKey, ...]], ...]:
    """The functions of a class and their clauses, in the order of their first ones."""
    found: dict[GroupKey, list[MemberKey]] = {}
    for key in member_keys(db, path, declaration):
        one = member_facts(db, path, key)
        if one is not None and one.arity is not None and not _is_written_below(db, one.member):
            group = (one.member.name, one.arity)
            found.setdefault(group, []).append(key)
    return tuple((group, tuple(keys)) for group, keys in found.items())


def group_of(db: Database, path: str, key: MemberKey) -> tuple[MemberKey, ...]:
    """Of `groups` the clauses of the function that `key` is one of; none for what has no clause."""

    def place(one: MemberKey) -> GroupKey | None:
        facts = member_facts(db, path, one)
        if facts is None or facts.arity is None or _is_written_below(db, facts.member):
            return None
        return facts.member.name, facts.arity

    own = place(key)
    if own is None:
        return ()
    named = (one for one in member_keys(db, path, key.declaration) if one.name == key.name)
    return tuple(one for one in named if place(one) == own)


def _is_written_below(db: Database, member: Member) -> bool:
    """The constructor of an abstract class that its heirs write out, or a schema's, whose struct is
    made by its name; one of a class without objects (a `@:liveview`) that nobody calls."""
    if member.kind != "constructor" or member.owner is None:
        return False
    declared = declared_type(db, member.owner)
    if declared is not None and not OF_OBJECTS.isdisjoint(declared.annotations):
        item = declared.instance.get("new")
        return (
            item is not None
            and not item.item.parameters
            and constructors.is_plain(db, member.owner)
        )
    if not DatabaseWorld(db).has_instances(member.owner):
        return constructors.is_plain(db, member.owner) and not is_made(db, member.owner)
    return families.is_abstract(db, member.owner) and constructors.is_plain(db, member.owner)


@query_with(same=lambda old, new: old is new)
def lowered_group(
    db: Database, path: str, declaration: str, keys: tuple[MemberKey, ...]
) -> LoweredGroup:
    """The clauses `keys` of one function."""
    clauses = [one for key in keys if (one := anchored_member(db, path, key)) is not None]
    above = comments_above(db, path, declaration)
    lines = [line for key in keys for line in above.get(key, ())]
    return _lowered(db, path, declaration, clauses, lines)


@query_with(same=lambda old, new: old is new)
def inherited_group(db: Database, path: str, declaration: str) -> LoweredGroup | None:
    """`new` of a class that has it from a class above."""
    id = class_facts(db, path, declaration).id
    if id is None or families.is_abstract(db, id):
        return None
    member = inherited_constructor(db, id)
    return None if member is None else _lowered(db, path, declaration, [member], [])


def _lowered(
    db: Database, path: str, declaration: str, clauses: list[TypedMember], comments: list[str]
) -> LoweredGroup:
    facts = class_facts(db, path, declaration)
    lowering = _Lowering(db, path, declaration, facts, facts.unit(db))
    nodes = lowering.group(clauses)
    if nodes:
        first = replace(nodes[0], comments=(*comments, *nodes[0].comments), blank_before=True)
        nodes = [first, *nodes[1:]]
    attributes = frozenset(_attributes(nodes))
    return LoweredGroup(
        tuple(nodes),
        tuple(lowering.faults),
        frozenset(
            one for one in lowering.unit.used_attributes if attribute_name(one) in attributes
        ),
        frozenset(lowering.unit.used_accessors),
        frozenset(name for node in nodes for name in helpers(node)) | lowering.unit.spellings,
        frozenset(lowering.unit.required & {name for node in nodes for name in _called(node)}),
        {name: frozenset(counts) for name, counts in local_calls(tree.Block(tuple(nodes))).items()},
        lowering.unit.has_positions,
        lowering.imported,
        frozenset(name for node in nodes for name in _structs(node)),
    )


def helpers(node: Node) -> Iterator[str]:
    """Functions of the run-time module that a piece of Elixir calls."""
    for one in walk_of(_CALLS, node):
        match one:
            case tree.RemoteCall(target=tree.Alias(name="Haxe"), name=name):
                yield name
            case tree.FunctionCapture(target=tree.Alias(name="Haxe"), name=name):
                yield name
            case tree.Alias(name=name) if name.startswith("Haxe."):
                yield name.removeprefix("Haxe.")


def _structs(node: Node) -> Iterator[str]:
    for one in walk_of(_STRUCTS, node):
        match one:
            case tree.Struct(name=tree.Alias(name=name)):
                yield name


def _called(node: Node) -> Iterator[str]:
    """Modules whose functions or macros are called."""
    for one in walk_of(_CALLS, node):
        match one:
            case tree.RemoteCall(target=tree.Alias(name=name)):
                yield name


def _attributes(nodes: Iterable[Node]) -> Iterator[str]:
    """Module attributes that are read in what the idioms left over."""
    for node in nodes:
        for one in walk_of(_READS, node):
            if isinstance(one, tree.AttributeRead):
                yield one.name
            elif isinstance(one, tree.Raw):
                yield from re.findall(r"@(\w+)", one.text)


_CALLS = bits_of((tree.RemoteCall, tree.FunctionCapture, tree.Alias))
_STRUCTS = bits_of((tree.Struct,))
_READS = bits_of((tree.AttributeRead, tree.Raw))


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
        self.imported: frozenset[str] = frozenset()

    def group(self, clauses: list[TypedMember]) -> list[Node]:
        first = clauses[0]
        found: list[Node] = []
        lifted: list[Node] = []
        for one in clauses:
            made = self._function(one)
            count = next(
                (i for i, node in enumerate(made) if _name(node) != _name(made[0])), len(made)
            )
            if isinstance(made[0], tree.Attribute):
                count = 0
            found += made[:count]
            lifted += _apart(made[count:])
        self.faults += self.plan.faults
        callback = self._is_callback(first) or self._is_promised(first)
        is_public = self.facts.is_public(first.member)
        if sum(isinstance(one, tree.Definition) for one in found) > 1:
            found = [on_one_line(one) for one in found]
        shape = self._shape(first)
        effects = NO_EFFECTS if shape.is_entry else self._effects(first.member)
        # An abstract class's constructor has no `new` that a spec could speak of.
        is_there = bool(found) and _name(found[0]) == shape.name
        head: list[Node] = []
        if is_there:
            all_of_it = [*found, *lifted]
            head = docs.head(self.unit, first, is_public, callback, shape, effects, all_of_it)
        # What stands before the name, so that a cursor on the name leads to the function itself.
        view = first.view
        before = Span(view.span.start, max(view.span.start, view.name.span.start - 1))
        origin = before.shifted(first.start)
        whole = [
            *(replace(node, origin=origin) for node in head),
            *(
                replace(node, blank_before=i > 0 and _is_apart(found[i - 1], node))
                for i, node in enumerate(found)
            ),
        ]
        return self._named([*self._rewritten(first, whole), *lifted])

    def _rewritten(self, first: TypedMember, nodes: list[Node]) -> list[Node]:
        """The function as the annotations of its class, and then its own, want it."""
        for lowering, site in self._sites():
            if lowering.function is not None:
                nodes = lowering.function(site, first, nodes)
        for metadata in first.view.metadata:
            found = framework.lowerings(self.db).get(metadata.name)
            if found is not None and found.definitions is not None:
                own = framework.MemberSite(self.db, self.unit, first, metadata, self.faults)
                nodes = found.definitions(own, nodes)
        return nodes

    def _named(self, nodes: list[Node]) -> list[Node]:
        own = self.unit.function_names
        more = self.unit.imported
        self.imported = framework.imported(self.db, self.facts.annotations, own, nodes, more)
        return framework.without_imported(self.db, self.facts.annotations, own, nodes, more)

    def _sites(self) -> Iterator[tuple[framework.Lowering, framework.ModuleSite]]:
        header = class_header(self.db, self.path, self.declaration)
        known = framework.lowerings(self.db)
        for metadata in () if header is None else class_annotations(header.view):
            if metadata.name in known:
                assert header is not None
                yield (
                    known[metadata.name],
                    framework.ModuleSite(
                        self.db, self.path, self.unit, header, metadata, self.faults
                    ),
                )

    def _is_callback(self, one: TypedMember) -> bool:
        arity = None if one.function is None else len(one.function.parameters)
        found = framework.entry(self.db, self.facts.annotations, one.member.name, arity)
        return found is not None and found.is_callback

    def _function(self, one: TypedMember) -> list[Node]:
        assert one.function is not None
        shape = self._shape(one)
        function = self.plan.function(one)
        for lowering, site in self._sites():
            if lowering.prepare is not None:
                function = lowering.prepare(site, one, function)
        made: Lowered
        if self.facts.id is not None and self._is_constructor(one):
            made = self._constructor(one, shape)
        else:
            made = lower_function(self.unit, one, function, shape, self._effects)
        self.faults += made.faults
        origin = one.view.span.shifted(one.start)
        return [
            node if node.origin is not None else replace(node, origin=origin)
            for node in made.definitions
        ]

    def _is_promised(self, one: TypedMember) -> bool:
        id = self.facts.id
        if id is None or one.member.is_static:
            return False
        return dispatch.is_promised(self.db, id, one.member.name)

    @staticmethod
    def _is_constructor(one: TypedMember) -> bool:
        return one.member.kind == "constructor" or one.member.name == "new"

    def _constructor(self, one: TypedMember, shape: Shape) -> Lowered:
        id = self.facts.id
        assert id is not None and one.function is not None
        own = self.facts.id == one.member.owner
        function = constructors.constructor(self.db, id) if own else one.function
        member = replace(one, function=function or one.function)
        fields = struct_fields(self.db, self.path, self.declaration)
        if self._header().view.kind != "class":
            construction = Construction(shape.kind, (), is_abstract=True)
        elif own and constructors.has_initializer(self.db, id):
            computed = structs.made_fields(self._given_first(id, fields))
            name = families.initializer(self.db, id)
            is_abstract = families.is_abstract(self.db, id)
            construction = Construction(shape.kind, tuple(computed), name, is_abstract)
        else:
            computed = structs.made_fields(self._given_first(id, fields))
            construction = Construction(shape.kind, tuple(computed))
        return structs.constructor(self.unit, self._header(), member, construction, self._effects)

    def _given_first(self, id: TypeId, fields: list[TypedMember]) -> list[TypedMember]:
        """The fields whose first values the constructor gives."""
        owners = constructors.made_with(self.db, id)
        return [one for one in fields if one.member.owner in owners]

    def _shape(self, one: TypedMember) -> Shape:
        member = one.member
        kind = "def" if self.facts.is_public(member) else "defp"
        receiver = None
        if self.facts.takes_object and not member.is_static:
            receiver = structs.receiver(self._header(), one.function)
        is_entry = member_key(member) in self.facts.entries
        return Shape(kind, members.elixir_name(member), receiver, is_entry)

    def _header(self) -> TypedDeclaration:
        found = class_header(self.db, self.path, self.declaration)
        assert found is not None
        return found

    def _effects(self, member: Member) -> Effects:
        return effects_of(self.db, member)


def _is_apart(above: Node, below: Node) -> bool:
    """An attribute stands right above its function, clauses of one line below each other."""
    match above, below:
        case tree.Definition(inline=True, name=name), tree.Definition(inline=True):
            return below.name != name or bool(below.comments)
    return not isinstance(above, tree.Attribute)


def _apart(nodes: list[Node]) -> list[Node]:
    """Functions with empty lines between; an attribute stands right above its function."""
    found: list[Node] = []
    for node in nodes:
        apart = not found or _is_apart(found[-1], node)
        found.append(replace(node, blank_before=apart))
    return found


def _name(node: Node) -> str | None:
    return node.name if isinstance(node, tree.Definition) else None
