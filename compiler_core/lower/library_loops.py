"""Calls of `iter`, `map`, `filter` and `fold` whose function changes variables, as loops.

The library calls the function at once, once for each element, so that the call is a loop, and a
loop hands on what its body changes:

    xs.iter(x -> sum += x);                     for (x in xs) sum += x;
    var ys = xs.map(x -> { n++; x * n; });      var ys = []; for (x in xs) { n++; ys.push(x * n); }

`return` in the function is `continue` in the loop. A function that returns from within a loop of
its own has no such form.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compiler_core.lower.places import call_parts
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import bits_of, holds, variables_read, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import BOOL, VOID, Type

_PUSH = Member(None, "push", "method", VOID, elixir="{this} ++ [{0}]", mutates=True)
_ARGUMENTS = {"iter": 1, "map": 1, "filter": 1, "fold": 2}


@dataclass(frozen=True, slots=True)
class Iteration:
    """A call of one of the four: what it goes through, with which function."""

    name: str
    elements: Expr
    function: Expr
    """A function value, or a local function by its name."""
    first: Expr | None = None


def iteration(call: Expr) -> Iteration | None:
    """The call's parts, where it is one that has the form of a loop."""
    if not isinstance(call, typed.Call) or call.keywords:
        return None
    member, receiver, args = call_parts(call)
    if member is None or member.name not in _ARGUMENTS or member.owner is None:
        return None
    given = [one for one in args if one is not None]
    if receiver is not None and member.owner.name == "Array" and not member.owner.package:
        given = [receiver, *given]
    elif member.owner.name != "Lambda" or member.owner.package:
        return None
    expected = 3 if member.name == "fold" else 2
    if len(given) != expected or getattr(call.callee, "safe", False):
        return None
    found = Iteration(member.name, given[0], given[1], given[2] if expected == 3 else None)
    return found if _has_form(found) else None


def _has_form(found: Iteration) -> bool:
    function = found.function
    if isinstance(function, typed.Local):
        return True
    if not isinstance(function, Function) or function.self_variable is not None:
        return False
    plain = all(one.pattern is None and not one.rest for one in function.parameters)
    return (
        plain
        and len(function.parameters) == _ARGUMENTS[found.name]
        and not _returns_from_loop(function.body)
    )


_RETURN = bits_of((typed.Return,))


def _returns_from_loop(body: Expr) -> bool:
    return holds(body, _RETURN) and any(
        isinstance(inner, typed.Return)
        for node in walk_own(body)
        if isinstance(node, (typed.For, typed.While, typed.Comprehension))
        for inner in walk_own(node)
    )


def as_loop(call: Expr, found: Iteration, into: Variable | None = None) -> list[Expr]:
    """The statements that the call is; the last one is its value, but for `iter`. `into` is the
    variable that is declared with the value."""
    span = call.span
    if found.name == "fold":
        return _fold(call, found)
    each, body = _parts(found)
    element = each[0]
    if found.name == "iter":
        return [_loop(call, found, element, _looped(body, lambda value: value))]
    if into is None or into in variables_read(call):
        into = Variable("result", call.type, span)
    result = into

    def pushed(value: Expr) -> Expr:
        local = typed.Local(value.span, call.type, result)
        callee = typed.InstanceMember(value.span, VOID, local, _PUSH)
        if found.name == "map":
            return typed.Call(value.span, VOID, callee, [value])
        kept = typed.Local(value.span, element.type, element)
        push = typed.Call(value.span, VOID, callee, [kept])
        return typed.If(value.span, VOID, value, push, None)

    empty = typed.VariableDeclaration(span, VOID, result, typed.Array(span, call.type, []))
    loop = _loop(call, found, element, _looped(body, pushed))
    return [empty, loop, typed.Local(span, call.type, result)]


def _fold(call: Expr, found: Iteration) -> list[Expr]:
    each, body = _parts(found)
    element, result = each

    def assigned(value: Expr) -> Expr:
        target = typed.Local(value.span, result.type, result)
        return typed.Assign(value.span, result.type, None, target, value)

    first = typed.VariableDeclaration(call.span, VOID, result, found.first)
    loop = _loop(call, found, element, _looped(body, assigned))
    return [first, loop, typed.Local(call.span, call.type, result)]


def _loop(call: Expr, found: Iteration, element: Variable, body: Expr) -> Expr:
    return typed.For(call.span, VOID, None, element, found.elements, body)


def _parts(found: Iteration) -> tuple[list[Variable], Expr]:
    """The function's parameters, and its body."""
    function = found.function
    if isinstance(function, Function):
        return [one.variable for one in function.parameters], function.body
    names = ("item", "result")[: _ARGUMENTS[found.name]]
    type = function.type
    kinds: list[Type] = [one.type for one in getattr(type, "parameters", ())]
    each = [
        Variable(name, kinds[index] if index < len(kinds) else VOID, function.span)
        for index, name in enumerate(names)
    ]
    args: list[Expr | None] = [typed.Local(function.span, one.type, one) for one in each]
    result = getattr(type, "result", BOOL)
    return each, typed.Call(function.span, result, function, args)


def _looped(body: Expr, use: Callable[[Expr], Expr]) -> Expr:
    """A function's body as a loop's: what it returns is used, and the next round begins."""

    def change(node: Expr) -> Expr | None:
        match node:
            case Function():
                return node
            case typed.Return(value=value):
                go_on = typed.Continue(node.span, VOID)
                if value is None:
                    return go_on
                return typed.Block(node.span, VOID, [use(value), go_on])
        return None

    match body:
        case typed.Return(value=value):
            return typed.Block(body.span, VOID, []) if value is None else use(value)
        case typed.Block(statements=[*before, typed.Return() as last]):
            made = [rebuild(one, change) for one in before]
            if last.value is not None:
                made.append(use(last.value))
            return typed.Block(body.span, VOID, made)
        case typed.Block():
            return rebuild(body, change)
    return use(body)
