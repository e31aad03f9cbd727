"""Which form of a function is called that Elixir has twice: `decode`, and `decode!` which raises.

    switch (Jason.decode(text)) { case {:ok, data}: … }      Jason.decode(text)
    var data = Jason.decode(text);  show(data.name);         Jason.decode!(text)

Where the program takes the result apart, or hands it to callers that may, it has its two forms;
where the value is used as it is, nothing but the raising form gives it. Inside of `try` it is that
anyway.
"""

from __future__ import annotations

from compiler_core.lower.context import Context
from compiler_core.lower.results import leaves
from compiler_core.lower.types import is_nullable, resolved
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import (
    AnyType,
    DynamicType,
    EnumType,
    ParameterType,
    Type,
    UnknownType,
)

RAISING = "@:raising"


def is_raising(ctx: Context, node: typed.Call, member: typed.Member) -> bool:
    """The call must give the bare value."""
    if RAISING not in member.metadata:
        return False
    if ctx.in_try:
        return True
    function = ctx.facts.function
    return isinstance(function, typed.Function) and not _is_result(ctx, function, node)


def _is_result(ctx: Context, function: typed.Function, node: typed.Call) -> bool:
    """Somebody takes the call's value for `{:ok, …}` or `{:error, …}`, or may."""
    variable: Variable | None = None
    for one in nodes(function):
        if isinstance(one, typed.VariableDeclaration) and one.value is node:
            variable = one.variable
            if isinstance(resolved(ctx, variable.type), EnumType):
                return True

    def is_it(expr: Expr | None) -> bool:
        if isinstance(expr, typed.Cast):
            return is_it(expr.value)
        if isinstance(expr, typed.Local):
            return variable is not None and expr.variable is variable
        return expr is node

    for one in nodes(function):
        match one:
            case typed.Switch(subject=subject) if is_it(subject):
                return True
            case typed.Binary(operator="==" | "!=", left=left, right=right):
                others = right if is_it(left) else left if is_it(right) else None
                if isinstance(others, typed.Tuple):
                    return True
            case typed.With(clauses=clauses) if any(is_it(clause.value) for clause in clauses):
                return True
            case typed.Function() if one is not function and any(map(is_it, leaves(one))):
                return True  # what the function value's callers do is not known
    return _is_open(ctx, function.result) and any(is_it(one) for one in leaves(function))


def _is_open(ctx: Context, type: Type) -> bool:
    """A function that says no more than that of its result may give two forms of it."""
    if is_nullable(type) or isinstance(type, ParameterType):
        return False
    return isinstance(resolved(ctx, type), DynamicType | AnyType | UnknownType | EnumType)
