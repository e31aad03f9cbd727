"""A variable that is null where it is asked for a field, element or method, or called.

Elixir's compiler follows a variable that is just set to `nil`, and warns of what fails on it. The
program means it to fail (or shows that it does), so that the value comes from where the compiler
doesn't look:

    var user:User = null;                            user = Function.identity(nil)
    try trace(user.name) catch (e) trace("none");    try do …
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.lower.context import Lines
from compiler_core.lower.places import Facts, assigned
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

_UNSEEN = tree.RemoteCall(tree.Alias("Function"), "identity", (tree.NIL,))


def unseen(lines: Lines, facts: Facts, node: Expr, rest: list[Expr]) -> None:
    """Change the last of a statement's lines where it binds a null that `rest` asks for fields."""
    match lines:
        case [*_, tree.Match(tree.Variable(), tree.Atom(name="nil")) as last]:
            variable = _set_to_null(node)
            if variable is not None and _is_asked(variable, facts, rest):
                lines[-1] = replace(last, value=_UNSEEN)


def _set_to_null(node: Expr) -> Variable | None:
    match node:
        case typed.VariableDeclaration(variable=variable, value=typed.Constant(value=None)):
            return variable
        case typed.Assign(
            operator=None,
            target=typed.Local(variable=variable),
            value=typed.Constant(value=None),
        ):
            return variable
    return None


def _is_asked(variable: Variable, facts: Facts, rest: list[Expr]) -> bool:
    """Before anything else is assigned to it, and without a look at whether it is null."""
    for statement in rest:
        parts = list(nodes(statement))
        if any(_tests(one, variable) or _sets(one, variable) for one in parts):
            return False
        if any(_asks(one, variable) for one in parts):
            return True
        if variable in assigned(statement, facts):
            return False
    return False


def _tests(node: Expr, variable: Variable) -> bool:
    match node:
        case typed.Binary(operator="==" | "!=", left=left, right=right):
            return any(
                isinstance(one, typed.Local) and one.variable is variable for one in (left, right)
            )
    return False


def _sets(node: Expr, variable: Variable) -> bool:
    match node:
        case typed.Assign(target=typed.Local(variable=target)):
            return target is variable
    return False


def _asks(node: Expr, variable: Variable) -> bool:
    match node:
        case typed.InstanceMember(target=typed.Local(variable=asked), safe=False):
            return asked is variable
        case typed.StructureMember(target=typed.Local(variable=asked), safe=False):
            return asked is variable
        case typed.Index(target=typed.Local(variable=asked)):
            return asked is variable
        case typed.Call(callee=typed.Local(variable=asked)):
            return asked is variable
    return False
