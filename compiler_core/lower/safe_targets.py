"""`d?.x = v;` changes what is there: `if (d != null) d.x = v;`.

Haxe looks at each `?.` of the place, from the left, and does nothing where one is null. Asking the
outermost one is enough, for what it asks is null where an inner one is:

    u?.home?.city = "Rome";        if (u?.home != null) u.home.city = "Rome";

Only a statement is written so, and only where asking twice is the same as asking once.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import BOOL, DYNAMIC, VOID


def asked_first(node: Expr) -> Expr:
    """The statement, or the `if` that stands for it."""
    if not isinstance(node, typed.Assign | typed.Increment):
        return node
    asked = _outermost(node.target)
    if asked is None:
        return node
    null = typed.Constant(node.span, DYNAMIC, None)
    condition = typed.Binary(node.span, BOOL, "!=", asked, null)
    return typed.If(node.span, VOID, condition, replace(node, target=_plain(node.target)), None)


def _outermost(target: Expr) -> Expr | None:
    """What the last `?.` of the place asks, if it is a path."""
    while isinstance(target, typed.InstanceMember | typed.StructureMember):
        if target.safe:
            return target.target if _is_path(target.target) else None
        target = target.target
    return None


def _is_path(expr: Expr) -> bool:
    while isinstance(expr, typed.StructureMember) or (
        isinstance(expr, typed.InstanceMember) and expr.member.kind == "variable"
    ):
        expr = expr.target
    return isinstance(expr, typed.Local | typed.This)


def _plain(target: Expr) -> Expr:
    if isinstance(target, typed.InstanceMember | typed.StructureMember):
        return replace(target, target=_plain(target.target), safe=False)
    return target
