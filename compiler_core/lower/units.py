"""What the lowering of one function needs of its class, as queries that hold no positions.

Each of these comes out equal (or as the same object) while only another function's body is edited,
so that `group.lowered_group` of all others stays valid.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from compiler_core.base.span import NOWHERE
from compiler_core.lower import (
    comments,
    constructors,
    families,
    framework,
    heritage,
    members,
    process,
)
from compiler_core.lower.anchors import anchor
from compiler_core.lower.assigned_statics import is_assigned_elsewhere
from compiler_core.lower.context import Unit
from compiler_core.lower.effects import Key, member_key
from compiler_core.lower.exception_classes import is_exception_class
from compiler_core.lower.first_values import early_values
from compiler_core.lower.prepared import prepared
from compiler_core.lower.project_effects import changed_statics
from compiler_core.lower.rebuild import standing_at
from compiler_core.lower.walk import walk
from compiler_core.lower.world import DatabaseWorld, is_constant, is_entry, roles
from compiler_core.project.files import module_of, module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, DeclaredType, declared_type
from compiler_core.semantics.implied_annotations import class_annotations
from compiler_core.semantics.infer import member_parts
from compiler_core.semantics.items import MemberKey, member_table, member_view
from compiler_core.semantics.macros import expanded_members
from compiler_core.semantics.typed import TypedDeclaration, TypedMember
from compiler_core.semantics.types import AbstractType, ClassType, TypeId
from compiler_core.syntax import ast
from compiler_core.syntax.dump import dump


def _is(old: object, new: object) -> bool:
    return old is new


@query_with(same=_is)
def anchored_member(db: Database, path: str, key: MemberKey) -> TypedMember | None:
    """A function or variable, typed; the same object while its text and what it uses is."""
    view = member_view(db, path, key)
    parts = member_parts(db, path, key)
    if not isinstance(view, ast.FunctionMember | ast.VarMember) or parts is None:
        return None
    member, _ = parts
    spelled = prepared(db, path, key)
    return TypedMember(member, view, anchor(db, path, key), spelled.function, spelled.value)


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """What a member is to its class, whatever its body says."""

    member: typed.Member
    arity: int | None
    """None for what is no function."""
    is_constant: bool
    """A variable whose value can stand in a module attribute."""


@query
def member_facts(db: Database, path: str, key: MemberKey) -> MemberFacts | None:
    one = anchored_member(db, path, key)
    if one is None:
        return None
    arity = None if one.function is None else len(one.function.parameters)
    return MemberFacts(one.member, arity, one.value is not None and is_constant(one.value))


@query
def member_keys(db: Database, path: str, declaration: str) -> tuple[MemberKey, ...]:
    """The members of a declaration (`""`: of the module), in the order of the text; those that a
    macro adds stand behind them. Macros themselves run at compile time only."""
    keys = (
        key
        for key, placed in (*member_table(db, path).items(), *expanded_members(db, path).items())
        if not placed.member.has("macro")
    )
    return tuple(key for key in keys if key.declaration == declaration)


def class_members(db: Database, path: str, declaration: str) -> list[TypedMember]:
    found = (anchored_member(db, path, key) for key in member_keys(db, path, declaration))
    return [one for one in found if one is not None]


def class_id(db: Database, path: str, declaration: str) -> TypeId:
    """The type of a declaration; of module-level members the type that would bear the file's
    name."""
    module = module_of(db, path)
    return TypeId(module[:-1], module[-1], declaration or module[-1])


def _same_header(old: TypedDeclaration | None, new: TypedDeclaration | None) -> bool:
    if old is None or new is None:
        return old is new
    return (
        old.id == new.id
        and old.view.name.text == new.view.name.text
        and _annotations(old) == _annotations(new)
        and len(old.members) == len(new.members)
        and all(one is other for one, other in zip(old.members, new.members, strict=True))
    )


def _annotations(header: TypedDeclaration) -> list[str]:
    return [dump(one) for one in class_annotations(header.view)]


@query_with(same=_same_header)
def class_header(db: Database, path: str, declaration: str) -> TypedDeclaration | None:
    """A class with its variables only. Nothing may read positions from its view."""
    view = next(
        (one for one in parse(db, path).source.declarations if one.name.text == declaration), None
    )
    if view is None:
        return None
    variables = _variables(db, path, declaration)
    return TypedDeclaration(class_id(db, path, declaration), view, variables, [], None, [])


def _variables(db: Database, path: str, declaration: str) -> list[TypedMember]:
    return [
        one
        for key in member_keys(db, path, declaration)
        if (facts := member_facts(db, path, key)) is not None and facts.arity is None
        if (one := anchored_member(db, path, key)) is not None
        if isinstance(one.view, ast.VarMember)
    ]


def _same_fields(old: list[TypedMember], new: list[TypedMember]) -> bool:
    return len(old) == len(new) and all(a is b for a, b in zip(old, new, strict=True))


@query_with(same=_same_fields)
def struct_fields(db: Database, path: str, declaration: str) -> list[TypedMember]:
    """The variables that every instance has, those of the classes above first. What those of
    other files hold at first has no place in this one."""
    found: list[TypedMember] = []
    for id in reversed(families.line(db, class_id(db, path, declaration))):
        file = module_path(db, (*id.package, id.module))
        if file is None:
            continue
        own = [
            one
            for one in _variables(db, file, id.name)
            if not one.member.is_static and is_stored(db, one)
        ]
        if file != path:
            own = [_elsewhere(one) for one in own]
        names = {one.member.name for one in own}
        found = [one for one in found if one.member.name not in names] + own
    return found


def is_stored(db: Database, one: TypedMember) -> bool:
    """There is a variable; a property may be its two functions alone."""
    member = one.member
    if member.elixir is not None or member.kind == "method":
        return False
    if member.owner is None:
        return True
    if member.kind != "property" or "@:isVar" in member.metadata:
        return True
    declared = declared_type(db, member.owner)
    group = {} if declared is None else declared.static if member.is_static else declared.instance
    item = group.get(member.name)
    computed = ("get", "set", "never", "dynamic")
    return item is None or not (item.item.getter in computed and item.item.setter in computed)


def _elsewhere(one: TypedMember) -> TypedMember:
    """A field of a class in another file, as this one's own."""
    value = None if one.value is None else standing_at(one.value, NOWHERE)
    return replace(one, start=0, value=value)


@query_with(same=_is)
def inherited_constructor(db: Database, id: TypeId) -> TypedMember | None:
    """The constructor of a class that declares none, as its own."""
    function = constructors.inherited_constructor(db, id)
    owner = families.constructor_owner(db, id)
    declared = None if owner is None else declared_type(db, owner)
    member = None if declared is None else declared.instance.get("new")
    if function is None or member is None:
        return None
    one = anchored_member(db, member.path, member.key)
    if one is None:
        return None
    view = replace(one.view, comments=[], doc=None)
    return replace(one, start=0, view=view, function=function)


@query
def opened(db: Database, id: TypeId) -> frozenset[str]:
    """The private members that other modules call all the same: those of a family, accessors of
    public properties, what classes below use, and what `main` asks for first."""
    declared = declared_type(db, id)
    if declared is None:
        return frozenset()
    found: set[str] = set()
    for name, one in (*declared.instance.items(), *declared.static.items()):
        item = one.item
        if item.kind == "property" and item.is_public:
            found.update(f"{word}_{name}" for word in (item.getter, item.setter) if word)
        elif item.kind == "function" and not item.is_static:
            if families.is_shared(db, id, name):
                found.add(name)
    for one in (*declared.casts_from, *declared.casts_to, *_operators(declared)):
        found.add(one.name)
    for heir in heritage.descendants(db, id):
        found |= _used_of(db, heir, id)
    if "main" not in declared.static:
        found.update(one.name for one in early_values(db, declared.path) if one.owner == id)
    return frozenset(found)


@query
def opened_of_file(db: Database, path: str) -> frozenset[str]:
    """The private functions and variables outside of classes that the file's classes name."""
    return frozenset(
        name
        for key in member_table(db, path)
        if key.declaration
        for known, name in _members_named(db, path, key)
        if known is None
    )


def _operators(declared: DeclaredType) -> Iterator[DeclaredMember]:
    for functions in declared.operators.values():
        yield from functions


@query
def _used_of(db: Database, user: TypeId, owner: TypeId) -> frozenset[str]:
    """The members of one class that the functions of another name."""
    path = module_path(db, (*user.package, user.module))
    if path is None:
        return frozenset()
    return frozenset(
        name
        for key in member_keys(db, path, user.name)
        for known, name in _members_named(db, path, key)
        if known == owner
    )


@query
def _members_named(db: Database, path: str, key: MemberKey) -> frozenset[tuple[TypeId | None, str]]:
    found: set[tuple[TypeId | None, str]] = set()
    spelled = prepared(db, path, key)
    for root in (spelled.function, spelled.value):
        for node in walk(root) if root is not None else ():
            if isinstance(node, (typed.InstanceMember, typed.StaticMember)):
                found.add((node.member.owner, node.member.name))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """What a function's Elixir depends on of the class around it."""

    name: str
    id: TypeId | None
    role: str | None
    is_struct: bool
    mutable_statics: frozenset[str]
    attributes: frozenset[str]
    function_names: frozenset[str]
    entries: frozenset[Key]
    takes_object: bool = False
    """Its methods take an object first."""
    opened: frozenset[str] = frozenset()
    """Private members that other classes of the family call."""
    annotations: tuple[str, ...] = ()
    """Of the class, in their order."""

    def is_public(self, member: typed.Member) -> bool:
        is_entry = member_key(member) in self.entries
        is_open = member.name in ("main", "new") or member.name in self.opened
        return member.is_public or is_open or is_entry

    def unit(self, db: Database) -> Unit:
        """A fresh one: lowering writes down there what it used."""
        return Unit(
            DatabaseWorld(db),
            self.name,
            self.id,
            set(self.mutable_statics),
            set(self.attributes),
            function_names=set(self.function_names),
        )


@query
def class_facts(db: Database, path: str, declaration: str) -> ClassFacts:
    id = class_id(db, path, declaration)
    world = DatabaseWorld(db)
    found = [
        one
        for key in member_keys(db, path, declaration)
        if (one := member_facts(db, path, key)) is not None
    ]
    changed = changed_statics(db, path)
    declared = declared_type(db, id) if declaration else None
    annotations = frozenset(() if declared is None else declared.annotations)
    mutable: set[str] = set()
    attributes: set[str] = set()
    for one in found:
        if one.arity is not None or not one.member.is_static:
            continue
        name = one.member.name
        changes_here = f"{one.member.owner}.{name}" in changed
        if changes_here or (_may_change(one.member) and is_assigned_elsewhere(db, path, id, name)):
            mutable.add(one.member.name)
        elif one.is_constant:
            attributes.add(one.member.name)
    has_fields = any(not one.member.is_static for one in found)
    extends = bool(declaration) and families.superclass(db, id) is not None
    extends = extends or (bool(declaration) and is_exception_class(world, id))
    functions = [one.member for one in found if one.arity is not None]
    return ClassFacts(
        world.module_name(id),
        id if declaration else None,
        next(iter(sorted(annotations & roles(db))), None),
        bool(declaration)
        and (has_fields or extends)
        and world.has_instances(id)
        and not any(one.owns_variables for _, one in framework.of_class(db, annotations)),
        frozenset(mutable),
        frozenset(attributes),
        frozenset(members.elixir_name(one) for one in functions),
        frozenset(member_key(one) for one in functions if is_entry(db, one)),
        bool(declaration) and world.takes_object(id),
        opened(db, id) if declaration else opened_of_file(db, path),
        () if declared is None else tuple(dict.fromkeys(declared.annotations)),
    )


def _may_change(variable: typed.Member) -> bool:
    """Other files can reach it. What a final one holds may change, unless it is a plain value."""
    if not variable.is_public or variable.is_extern or variable.elixir is not None:
        return False
    type = variable.type
    is_plain = isinstance(type, AbstractType | ClassType) and type.id.name in _PLAIN
    return not (variable.is_final and is_plain)


_PLAIN = frozenset(("Int", "Float", "Bool", "String"))


@query
def class_plan(db: Database, path: str, declaration: str) -> process.Plan:
    """How the class's functions are rewritten because their object is a process."""
    facts = class_facts(db, path, declaration)
    header = class_header(db, path, declaration)
    if header is None or facts.role is None:
        return process.Plan()
    found = class_members(db, path, declaration)
    whole = TypedDeclaration(header.id, header.view, found, [], None, [])
    for _, lowering in framework.of_class(db, facts.annotations):
        if lowering.plan is not None:
            return lowering.plan(facts.unit(db), whole)
    return process.Plan()


@query
def comments_above(
    db: Database, path: str, declaration: str
) -> Mapping[MemberKey, tuple[str, ...]]:
    """Comments between the members of a class's body, by the member that follows; one at the end
    of a line by the member in front of it."""
    view = next(
        (one for one in parse(db, path).source.declarations if one.name.text == declaration), None
    )
    if view is None or view.body_span is None:
        return MappingProxyType({})
    placed = [
        (one.member.span.shifted(one.start), key)
        for key, one in member_table(db, path).items()
        if key.declaration == declaration
    ]
    found: dict[MemberKey, list[str]] = {}
    for item in view.comments:
        if view.body_span.covers(item.span):
            before = [key for span, key in placed if span.end <= item.span.start]
            after = next((key for span, key in placed if span.start >= item.span.end), None)
            key = before[-1] if before and not item.own_line else after
            if key is not None:
                found.setdefault(key, []).extend(comments.comment_lines(item.text))
    return {key: tuple(lines) for key, lines in found.items()}
