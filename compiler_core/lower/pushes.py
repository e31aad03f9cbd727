"""Lists that a loop only appends to.

`xs ++ [x]` copies the list, so that a loop of it is quadratic. Where a loop's body does nothing
with a list but push to it (or ask its length, which has no order), it conses in front and the list
is turned round once behind the loop.
"""

from __future__ import annotations

from collections.abc import Iterable

from compiler_core.lower.context import Context
from compiler_core.lower.walk import children, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

APPENDING = "{this} ++ [{0}]"
"""How a list is pushed to; what isn't a list has other words for it (`array_loops`)."""


def only_pushed(body: Expr, carried: Iterable[Variable], ctx: Context) -> frozenset[Variable]:
    """Those of the carried variables."""
    found = set(carried)
    for node in walk(body):
        if isinstance(node, typed.Local) and node.variable in ctx.facts.direct:
            found -= ctx.facts.direct[node.variable].reads
    pushed: set[Variable] = set()
    _scan(body, True, found, pushed)
    return frozenset(found & pushed)


def pushed_variable(node: Expr) -> Variable | None:
    """The variable in `variable.push(x)`."""
    match node:
        case typed.Call(
            callee=typed.InstanceMember(target=typed.Local(variable=variable), member=member),
            args=[_],
        ):
            if member.name == "push" and member.elixir == APPENDING:
                return variable
    return None


def _scan(node: Expr, is_statement: bool, found: set[Variable], pushed: set[Variable]) -> None:
    """Strike out of `found` what is used otherwise, gather in `pushed` what is pushed to."""
    variable = pushed_variable(node)
    if variable is not None and is_statement:
        assert isinstance(node, typed.Call) and node.args[0] is not None
        pushed.add(variable)
        _scan(node.args[0], False, found, pushed)
        return
    match node:
        case typed.InstanceMember(target=typed.Local(), member=member) if member.name == "length":
            return
        case typed.Local(variable=used):
            found.discard(used)
            return
        case typed.Block(statements=statements):
            for statement in statements:
                _scan(statement, is_statement, found, pushed)
            return
        case typed.If(condition=condition, then=then, otherwise=otherwise):
            _scan(condition, False, found, pushed)
            _scan(then, is_statement, found, pushed)
            if otherwise is not None:
                _scan(otherwise, is_statement, found, pushed)
            return
        case typed.Switch(subject=subject, cases=cases):
            _scan(subject, False, found, pushed)
            for case in cases:
                if case.guard is not None:
                    _scan(case.guard, False, found, pushed)
                _scan(case.body, is_statement, found, pushed)
            return
        case typed.For(iterable=iterable, body=body):
            _scan(iterable, False, found, pushed)
            _scan(body, True, found, pushed)
            return
        case typed.While(condition=condition, body=body):
            _scan(condition, False, found, pushed)
            _scan(body, True, found, pushed)
            return
    for child in children(node):
        _scan(child, False, found, pushed)
