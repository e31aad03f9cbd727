"""Lists and maps that two fields hold, of which somebody changes the one.

    this.vars = parent.vars;         what is set by the one is there for the other, too, in Haxe
    new Env(this.vars)               whose constructor keeps it in a field

Each function is looked at for itself, so that nobody sees both fields: who changes a list through
the one doesn't know of the other (what variables of one function hold, `sharing` knows). Objects
that two hold are references then (`shared_objects`); lists and maps are values, and the place where
the second field is given them is told (HX417). Not where the first is given another value behind
that, for then it has moved; nor where no function but a constructor changes what is in either.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.lower.context import Context, Unit
from compiler_core.lower.effects import bare_context
from compiler_core.lower.lost_changes import changed_inside
from compiler_core.lower.named_files import files_with_words
from compiler_core.lower.places import Effects, Facts, call_parts, is_cell, is_field
from compiler_core.lower.prepared import prepared
from compiler_core.lower.project_effects import effects_of
from compiler_core.lower.things import is_same_place
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import nodes
from compiler_core.lower.world import DatabaseWorld
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import TypeId

Field = tuple[TypeId | None, str]


def held_by_two(ctx: Context, function: Function) -> Iterator[tuple[Expr, str]]:
    """What a second field is given, and the name of the first."""
    db = ctx.unit.world.db
    every = list(nodes(function.body))
    for node in every:
        for value, targets in _given(node, ctx.facts):
            source = _field_of(value)
            if source is None or kind_of(ctx, value.type) not in ("array", "map"):
                continue
            if _is_moved(every, value):
                continue
            if any(is_filled(db, *_key(one)) for one in (source, *targets)):
                yield value, source.name


def _given(node: Expr, facts: Facts) -> Iterator[tuple[Expr, tuple[Member, ...]]]:
    """What a node puts into fields, with those fields where they are known."""
    match node:
        case typed.Assign(operator=None, target=target, value=value):
            field = _field_of(target)
            if field is not None and not is_same_place(target, value):
                yield value, (field,)
        case typed.New(constructor=Member() as maker, args=args) if not maker.is_extern:
            for index, field in facts.effects(maker).holds:
                given = args[index] if index < len(args) else None
                if given is not None:
                    yield given, (field,)
        case typed.Call():
            member, _, args = call_parts(node)
            if member is None or member.is_extern or member.elixir is not None:
                return
            effects: Effects = facts.effects(member)
            kept = [(held, path) for _, _, held, path in effects.keeps]
            kept += [(held, path) for _, how, held, path in effects.stores if how == "itself"]
            for index in sorted({held for held, path in kept if path == ()}):
                given = args[index] if 0 <= index < len(args) else None
                if given is not None:
                    yield given, ()


def _field_of(node: Expr) -> Member | None:
    while isinstance(node, typed.Cast):
        node = node.value
    if not isinstance(node, typed.InstanceMember | typed.StaticMember):
        return None
    member = node.member
    if not is_field(member) or member.is_extern or is_cell(member):
        return None
    return member


def _is_moved(every: list[Expr], source: Expr) -> bool:
    return any(
        isinstance(one, typed.Assign)
        and one.operator is None
        and one.span.start > source.span.start
        and is_same_place(one.target, source)
        for one in every
    )


def _key(member: Member) -> Field:
    return member.owner, member.name


@query
def is_filled(db: Database, owner: TypeId | None, name: str) -> bool:
    """A function changes what is in the list or map that the field holds."""
    return any(
        (owner, name) in _filled_in(db, path, key)
        for path in files_with_words(db, (name,))
        for key in file_keys(db, path)
        if key.name != "new"
    )


@query
def _filled_in(db: Database, path: str, key: MemberKey) -> frozenset[Field]:
    """The fields whose lists and maps a function changes where they lie."""
    function = prepared(db, path, key).function
    if function is None:
        return frozenset()
    unit = Unit(DatabaseWorld(db), "", None)
    facts = bare_context(unit, function, lambda member: effects_of(db, member)).facts
    every = list(nodes(function.body))
    named: dict[Variable, Member] = {}
    for node in every:
        if isinstance(node, typed.VariableDeclaration) and node.value is not None:
            field = _field_of(node.value)
            if field is not None:
                named[node.variable] = field
    found: set[Field] = set()
    for inner in changed_inside(every, facts):
        field = named.get(inner.variable) if isinstance(inner, typed.Local) else _field_of(inner)
        if field is not None:
            found.add(_key(field))
    return frozenset(found)
