"""What a called function does with an argument: whether a closure runs before the call ends.

    names.map(n -> n + suffix.length)      at once: what is known of `suffix` holds in it
    button.onClick(() -> suffix.length)    stored: by then it may be null again

A function of an array runs what it is given; another one that no subclass overrides is looked into:
where its parameter stands only before `(…)`, it is just called. Its text is read, not its typed
tree: that one is inferred later, or is the one at hand. (Haxe's `immediate_execution`.)
"""

from __future__ import annotations

from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.items import MemberKey, member_view
from compiler_core.semantics.null_safety_escapes import is_off
from compiler_core.semantics.types import ARRAY_ID
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants


def runs_at_once(db: Database, callee: typed.Expr, index: int) -> bool:
    """Whether a closure that is given as the argument `index` runs during the call, or never."""
    if not isinstance(callee, typed.StaticMember | typed.InstanceMember):
        return False
    member = callee.member
    if member.kind != "method":
        return False
    if member.owner == ARRAY_ID or "@:pure" in member.metadata:
        return True
    found = _declared_at(db, member)
    return found is not None and _only_calls(db, found[0], found[1], index)


def takes_any(db: Database, callee: typed.Expr, index: int) -> bool:
    """`@:nullSafety(Off)` stands at the parameter."""
    if not isinstance(callee, typed.StaticMember | typed.InstanceMember):
        return False
    found = _declared_at(db, callee.member)
    return found is not None and _is_open(db, found[0], found[1], index)


def _declared_at(db: Database, member: typed.Member) -> tuple[str, MemberKey] | None:
    if member.owner is None:
        return (member.path, MemberKey("", member.name)) if member.path else None
    owner = declared_type(db, member.owner)
    if owner is None:
        return None
    found = (owner.static if member.is_static else owner.instance).get(member.name)
    return None if found is None else (found.path, found.key)


@query
def _only_calls(db: Database, path: str, key: MemberKey, index: int) -> bool:
    parameter = _parameter(db, path, key, index)
    view = member_view(db, path, key)
    if parameter is None or parameter.name is None or not isinstance(view, ast.FunctionMember):
        return False
    body = view.function.body
    return body is not None and not _is_stored(body, parameter.name.text, key.name)


def _is_stored(body: ast.Expr, name: str, own: str) -> bool:
    """Whether the parameter stands anywhere but as what is called, or as an argument of the
    function itself."""
    called: set[int] = set()
    for view in descendants(body):
        if isinstance(view, ast.Call):
            if isinstance(view.callee, ast.Identifier):
                called.add(id(view.callee))
                if view.callee.name == own:
                    called.update(id(arg) for arg in view.args)
        elif isinstance(view, ast.FunctionExpr):
            if any(_is_name(inner, name) for inner in descendants(view)):
                return True
    return any(_is_name(view, name) and id(view) not in called for view in descendants(body))


def _is_name(view: object, name: str) -> bool:
    return isinstance(view, ast.Identifier) and view.name == name


@query
def _is_open(db: Database, path: str, key: MemberKey, index: int) -> bool:
    parameter = _parameter(db, path, key, index)
    return parameter is not None and is_off(parameter.metadata)


def _parameter(db: Database, path: str, key: MemberKey, index: int) -> ast.Parameter | None:
    view = member_view(db, path, key)
    if not isinstance(view, ast.FunctionMember) or index >= len(view.function.parameters):
        return None
    return view.function.parameters[index]
