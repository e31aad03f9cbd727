"""A chain with `?.` asks once, before it goes on: what changes its object then has one to change.

    user?.home.city.trim()     if (user != null) user.home.city.trim() else null
    list?.push(x);             if (list != null) list.push(x);
    find(id)?.rename(name)     var value = find(id); if (value != null) value.rename(name) else null
    user?.home?.city = "Rome"  if (user?.home != null) user.home.city = "Rome"

The last `?.` of a chain is asked: what it asks is null where an earlier one is. A field that is
read and nothing more (`user?.name`) stays as it is written, for Elixir has `user[:name]`.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.semantics import typed
from compiler_core.semantics.safe_chains import Access, Asking, below, last_safe
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import BOOL, DYNAMIC, VOID, Type, null_of


def spelled_out(node: Expr) -> Expr | None:
    """The call, or the field or element behind a `?.`; None of anything else."""
    asking = last_safe(node)
    if asking is None or (asking is node and isinstance(node, Access)):
        return None
    return _asked(node, asking, VOID if node.type == VOID else null_of(node.type))


def assigned(node: Expr) -> Expr:
    """The statement, or the `if` that stands for it. Haxe looks at each `?.` of the place, from the
    left, and does nothing where one is null."""
    if not isinstance(node, typed.Assign | typed.Increment):
        return node
    asking = last_safe(node.target)
    return node if asking is None else _asked(node, asking, VOID)


def _asked(node: Expr, asking: Asking, type: Type) -> Expr:
    span, subject = node.span, below(asking)
    assert subject is not None
    first: list[Expr] = []
    if not _is_path(subject):
        variable = Variable("value", subject.type, subject.span)
        first.append(typed.VariableDeclaration(subject.span, VOID, variable, subject))
        subject = typed.Local(subject.span, subject.type, variable)
    null = typed.Constant(span, DYNAMIC, None)
    condition = typed.Binary(span, BOOL, "!=", subject, null)
    going_on = _without(node, asking, subject)
    choice = typed.If(span, type, condition, going_on, None if type == VOID else null)
    return typed.Block(span, type, [*first, choice]) if first else choice


def _without(node: Expr, asking: Asking, subject: Expr) -> Expr:
    """The chain from `subject` on, which is there."""
    if node is asking:
        there = _plain(subject)
        if isinstance(asking, typed.Call):
            return replace(asking, args=[there, *asking.args[1:]], safe=False)
        return replace(asking, target=there, safe=False)
    match node:
        case typed.Assign(target=target) | typed.Increment(target=target):
            return replace(node, target=_without(target, asking, subject))
        case typed.Call(via_using=True, args=[typed.Expr() as first, *others]):
            return replace(node, args=[_without(first, asking, subject), *others])
        case typed.Call(callee=callee):
            return replace(node, callee=_without(callee, asking, subject))
        case typed.InstanceMember() | typed.StructureMember() | typed.Index():
            return replace(node, target=_without(node.target, asking, subject))
    return node


def _plain(subject: Expr) -> Expr:
    """Of a path that is there, all before it is there too."""
    if isinstance(subject, Access):
        return replace(subject, target=_plain(subject.target), safe=False)
    return subject


def _is_path(expr: Expr) -> bool:
    """Naming it twice is the same as naming it once."""
    while isinstance(expr, typed.StructureMember) or (
        isinstance(expr, typed.InstanceMember) and expr.member.kind == "variable"
    ):
        inner = below(expr)
        assert inner is not None
        expr = inner
    return isinstance(expr, typed.Local | typed.This)
