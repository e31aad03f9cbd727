"""What hangs on a `?.`: where the value before it is null, all of the chain behind it is.

    user?.home.city.trim()      null where `user` is, and nothing behind is asked

Haxe 4.3, as C# and JavaScript have it.
"""

from __future__ import annotations

from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr

Access = typed.InstanceMember | typed.StructureMember
Asking = Access | typed.Call
"""What may have a `?.` of its own: a field or method, or a call of what `using` brings."""
_ASKING = (typed.InstanceMember, typed.StructureMember, typed.Call)


def below(expr: Expr) -> Expr | None:
    """What a step of a chain is a step from: the object of a field, a call or an index."""
    match expr:
        case typed.InstanceMember(target=target) | typed.StructureMember(target=target):
            return target
        case typed.Call(via_using=True, args=[first, *_]):
            return first
        case typed.Call(callee=typed.InstanceMember() | typed.StructureMember() as callee):
            return callee
        case typed.Index(target=target):
            return target
    return None


def last_safe(expr: Expr) -> Asking | None:
    """The `?.` nearest to the end of the chain that `expr` is."""
    inner: Expr | None = expr
    while inner is not None:
        if isinstance(inner, _ASKING) and inner.safe:
            return inner
        inner = below(inner)
    return None


def is_chained(expr: Expr) -> bool:
    """`a?.b`, and what hangs on it."""
    return last_safe(expr) is not None
