"""What a called function does with an argument: whether a closure runs before the call ends.

    names.map(n -> n + suffix.length)      at once: what is known of `suffix` holds in it
    button.onClick(() -> suffix.length)    stored: by then it may be null again

A function of an array runs what it is given; another one that no subclass overrides is looked into:
where its parameter stands only before `(…)`, or goes to another such function of its class, it is
just called. Its text is read, not its typed
tree: that one is inferred later, or is the one at hand. (Haxe's `immediate_execution`.)
"""

from __future__ import annotations

from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.items import MemberKey, member_view
from compiler_core.semantics.null_safety_escapes import is_off
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_AT_ONCE = frozenset(
    (
        "Array", "ArraySort", "BalancedTree", "EReg", "GenericStack", "Lambda", "List", "ListSort",
        "Map", "StringTools", "Vector",
    )
)  # fmt: skip
"""Types of the standard library whose functions call what they are given, and keep none of it.
Their bodies are Haxe's; the declarations that come along have none."""


def runs_at_once(db: Database, callee: typed.Expr, index: int) -> bool:
    """Whether a closure that is given as the argument `index` runs during the call, or never."""
    if not isinstance(callee, typed.StaticMember | typed.InstanceMember):
        return False
    member = callee.member
    if member.kind != "method":
        return False
    if "@:pure" in member.metadata:
        return True
    if member.owner is not None and member.owner.name in _AT_ONCE:
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
    return _is_only_called(db, path, key, index, frozenset())


def _is_only_called(
    db: Database, path: str, key: MemberKey, index: int, around: frozenset[tuple[MemberKey, int]]
) -> bool:
    """`around`: the functions and parameters that are being looked into, taken to be harmless."""
    if (key, index) in around:
        return True
    parameter = _parameter(db, path, key, index)
    view = member_view(db, path, key)
    if parameter is None or parameter.name is None or not isinstance(view, ast.FunctionMember):
        return False
    body, name = view.function.body, parameter.name.text
    if body is None:
        return False
    harmless: set[int] = set()
    for found in descendants(body):
        if isinstance(found, ast.FunctionExpr):
            if any(_is_name(inner, name) for inner in descendants(found)):
                return False
        elif isinstance(found, ast.Call) and isinstance(found.callee, ast.Identifier):
            harmless.add(id(found.callee))
            called = MemberKey(key.declaration, found.callee.name)
            for position, arg in enumerate(found.args):
                if _is_name(arg, name):
                    inside = around | {(key, index)}
                    if not _is_only_called(db, path, called, position, inside):
                        return False
                    harmless.add(id(arg))
    return all(id(found) in harmless for found in descendants(body) if _is_name(found, name))


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
