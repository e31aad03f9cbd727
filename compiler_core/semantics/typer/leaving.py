"""Does control reach the end of a statement, or does every way through it return or throw?

A `switch` none of whose arms falls through counts as one that does not: whether its arms are all
there is for exhaustiveness to say. A loop that never ends (`while (true)` without `break`) is left
by `return` alone.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.semantics import typed


def falls_through(body: typed.Expr) -> bool:
    match body:
        case typed.Return() | typed.Throw() | typed.Error() | typed.NotLowered():
            return False
        case typed.Break() | typed.Continue():
            return False
        case typed.Block():
            return all(falls_through(statement) for statement in body.statements)
        case typed.If():
            if body.otherwise is None:
                return True
            return falls_through(body.then) or falls_through(body.otherwise)
        case typed.Switch():
            return not body.cases or any(falls_through(case.body) for case in body.cases)
        case typed.Receive():
            last = body.after is not None and falls_through(body.after)
            return last or any(falls_through(case.body) for case in body.cases)
        case typed.With():
            return falls_through(body.body) or any(
                falls_through(case.body) for case in body.otherwise
            )
        case typed.Try():
            if body.finally_body is not None and not falls_through(body.finally_body):
                return False
            return falls_through(body.body) or any(
                falls_through(item.body) for item in body.catches
            )
        case typed.While():
            endless = isinstance(body.condition, typed.Constant) and body.condition.value is True
            if body.is_do and not falls_through(body.body) and not _breaks(body.body):
                return False
            return not endless or _breaks(body.body)
        case typed.RawElixir():
            # Its text may be the function's value: nobody can tell.
            return False
        case typed.Cast():
            return falls_through(body.value)
    return True


def _breaks(body: typed.Expr) -> bool:
    """True where a `break` leaves the loop that `body` is the body of."""
    match body:
        case typed.Break():
            return True
        case typed.Block():
            return any(_breaks(statement) for statement in body.statements)
        case typed.If():
            return _breaks(body.then) or (body.otherwise is not None and _breaks(body.otherwise))
        case typed.Switch():
            return any(_breaks(case.body) for case in body.cases)
        case typed.Try():
            return _breaks(body.body) or any(_breaks(item.body) for item in body.catches)
    return False


def falling_end(body: typed.Expr) -> Span:
    """Where control comes to the end of a body that `falls_through`: the last statement that does,
    which for a branching one is in the last branch that does."""
    match body:
        case typed.Block() if body.statements:
            return falling_end(body.statements[-1])
        case typed.If() if body.otherwise is not None:
            return falling_end(body.otherwise if falls_through(body.otherwise) else body.then)
        case typed.Switch() if body.cases:
            last = next(case for case in reversed(body.cases) if falls_through(case.body))
            return falling_end(last.body)
        case typed.Try():
            bodies = [body.body, *(item.body for item in body.catches)]
            last_body = next((item for item in reversed(bodies) if falls_through(item)), body)
            return body.span if last_body is body else falling_end(last_body)
    return body.span
