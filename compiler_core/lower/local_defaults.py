"""Default arguments of functions inside functions, which Elixir's `fn` can't have.

A local function that is only ever called is given all its arguments by each call:

    function count(n, step = 2) …            count(9), count(9, null)  ->  count(9, 2)

Any other, and one that a call gives what may be null, takes `null` for what was left out, as Haxe's
dynamic targets do, and replaces it itself.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.lower.rebuild import rebuild, rebuild_of, standing_at
from compiler_core.lower.types import is_nullable
from compiler_core.lower.walk import bits_of, holds, nodes
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import BOOL, VOID, FunctionType, Type

_FUNCTIONS = bits_of((Function,))
_CALLS = bits_of((Function, typed.Call))


def with_all_arguments(db: Database, function: Function) -> Function:
    """The function, whose calls of function values leave no argument out."""
    if holds(function.body, _FUNCTIONS):
        function = rebuild(function, _declared)
    known = _local_functions(function)
    only_called = _only_called(function, known) if known else set()

    def change(node: Expr) -> Expr | None:
        match node:
            case typed.Call(callee=callee, args=args) if not _is_declared(callee):
                given = _given(strip(db, callee.type), callee, args, known)
                return None if given is None else rebuild(replace(node, args=given), change)
            case Function() if node is not function and id(node) not in only_called:
                return _with_own_defaults(node, change)
        return None

    def _with_own_defaults(node: Function, change: object) -> Expr | None:
        first = _defaults(node)
        if not first:
            return None
        body = node.body
        rest = body.statements if isinstance(body, typed.Block) else [body]
        block = typed.Block(body.span, body.type, [*first, *rest])
        parameters = [replace(one, default=None) for one in node.parameters]
        return rebuild(replace(node, parameters=parameters, body=block), change)  # type: ignore[arg-type]

    return rebuild_of(_CALLS, function, change)


def _declared(node: Expr) -> Expr | None:
    """`function f() …;` declares a variable."""
    if not isinstance(node, typed.Block):
        return None
    statements = [
        typed.VariableDeclaration(one.span, VOID, one.self_variable, one)
        if isinstance(one, Function) and one.self_variable is not None
        else one
        for one in node.statements
    ]
    same = all(a is b for a, b in zip(statements, node.statements, strict=True))
    return None if same else rebuild(replace(node, statements=statements), _declared)


def _local_functions(function: Function) -> dict[Variable, Function]:
    found: dict[Variable, Function] = {}
    for node in nodes(function.body) if holds(function.body, _FUNCTIONS) else ():
        match node:
            case typed.VariableDeclaration(variable=variable, value=Function() as value):
                found[variable] = value
                if value.self_variable is not None:
                    found[value.self_variable] = value
    return found


def _only_called(function: Function, known: dict[Variable, Function]) -> set[int]:
    """The local functions (by id) of which no mention is anything but a call."""
    callees = {
        id(node.callee)
        for node in nodes(function.body)
        if isinstance(node, typed.Call) and isinstance(node.callee, typed.Local)
    }
    may_be_null = {
        id(known[node.callee.variable])
        for node in nodes(function.body)
        if isinstance(node, typed.Call) and isinstance(node.callee, typed.Local)
        if node.callee.variable in known
        if _gives_null(node, known[node.callee.variable])
    }
    handed_on = {
        id(known[node.variable])
        for node in nodes(function.body)
        if isinstance(node, typed.Local) and node.variable in known and id(node) not in callees
    }
    return {id(one) for one in known.values()} - handed_on - may_be_null


def _gives_null(call: typed.Call, function: Function) -> bool:
    """One of the arguments with a default may be null when it runs."""
    return any(
        parameter.default is not None
        and arg is not None
        and not isinstance(arg, typed.Constant)
        and is_nullable(arg.type)
        for arg, parameter in zip(call.args, function.parameters, strict=False)
    )


def _is_declared(callee: Expr) -> bool:
    """A function of a class, whose definition has its defaults."""
    match callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return member.kind in ("method", "constructor")
        case typed.EnumConstructor() | typed.Super():
            return True
    return False


def _given(
    type: Type, callee: Expr, args: list[Expr | None], known: dict[Variable, Function]
) -> list[Expr | None] | None:
    """The call's arguments, those left out too; None where none is. `type` is the callee's."""
    if not isinstance(type, FunctionType) or (type.parameters and type.parameters[-1].rest):
        return None
    own = known.get(callee.variable) if isinstance(callee, typed.Local) else None
    defaults = [] if own is None else [one.default for one in own.parameters]
    missing = [
        index
        for index in range(len(type.parameters))
        if index >= len(args)
        or args[index] is None
        or (_is_null(args[index]) and index < len(defaults) and defaults[index] is not None)
    ]
    if not missing or not all(type.parameters[index].optional for index in missing):
        return None
    given: list[Expr | None] = [*args, *([None] * (len(type.parameters) - len(args)))]
    for index in missing:
        default = defaults[index] if index < len(defaults) else None
        null = typed.Constant(callee.span, type.parameters[index].type, None)
        given[index] = null if default is None else standing_at(default, callee.span)
    return given


def _is_null(arg: Expr | None) -> bool:
    return isinstance(arg, typed.Constant) and arg.value is None


def _defaults(node: Function) -> list[Expr]:
    """`if (x == null) x = default;` for each parameter with a default."""
    found: list[Expr] = []
    for one in node.parameters:
        if one.default is not None:
            span, type = one.default.span, one.variable.type
            local = typed.Local(span, type, one.variable)
            test = typed.Binary(span, BOOL, "==", local, typed.Constant(span, type, None))
            target = typed.Local(span, type, one.variable)
            assign = typed.Assign(span, type, None, target, one.default)
            found.append(typed.If(span, VOID, test, assign, None))
    return found
