"""Private functions that only seem to be unused (HX125).

The lowering tells which private functions no call of their module reaches. In Haxe there are other
ways to one: as a value (`var make = build;`), from another class of the file, by overriding, by
name (`Reflect`), with `@:access`, or by what an annotation makes of it. Who can be used so isn't
called unused.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.reporting.unused_variables import is_shared
from compiler_core.semantics import typed
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import MemberKey, items, member_table
from compiler_core.semantics.typed_walk import walk
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

_BY_NAME = frozenset(("toString", "__init__"))


def may_be_used(db: Database, path: str, span: Span) -> bool:
    """Whether the function whose name stands at `span` may be used without being called."""
    members = member_table(db, path)
    key = next(
        (key for key, placed in members.items() if span == _name_span(placed)),
        None,
    )
    if key is None or not key.declaration:
        return False
    view = members[key].member
    if not isinstance(view, ast.FunctionMember):
        return False
    words = {word.text for word in view.modifiers}
    if view.metadata or key.name in _BY_NAME or not words.isdisjoint(("override", "abstract")):
        return True
    if "Reflect" in (text(db, path) or ""):
        return True
    module = items(db, path)
    if is_shared(db, TypeId(module.package, module.name, key.declaration)):
        return True
    used = (str(TypeId(module.package, module.name, key.declaration)), key.name)
    return any(
        used in _members_named(db, path, other)
        for other, placed in members.items()
        if other[:2] != key[:2] and not isinstance(placed.member, ast.EnumConstructor)
    )


def _name_span(placed: ast.PlacedMember) -> Span | None:
    member = placed.member
    if isinstance(member, ast.DeclarationMember):
        return None
    return member.name.span.shifted(placed.start)


@query
def _members_named(db: Database, path: str, key: MemberKey) -> frozenset[tuple[str, str]]:
    """The members that a member's text names, as their owner and name."""
    inferred = infer_member(db, path, key)
    root = inferred.function or inferred.value
    return frozenset(
        (str(node.member.owner), node.member.name)
        for node in (() if root is None else walk(root))
        if isinstance(node, typed.StaticMember | typed.InstanceMember)
    )
