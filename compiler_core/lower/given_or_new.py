"""Parameters that a function makes an object for where it is given none.

    function collect(n:Int, ?into:Array<Int>) {      def collect(n, into \\\\ nil) do
        if (into == null) into = [];                   into = if is_nil(into), do: [], else: into
        into.push(n);                                  into ++ [n]
        …

The parameter then stands for one object all the way, the caller's or the new one, and is handed
back like any that is changed in place. A caller whose own variable is null would have the new
object there, where Haxe leaves null: that is said at the call (HX410).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compiler_core.lower.handed_nulls import is_null as is_null_itself
from compiler_core.lower.handed_nulls import results
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable

_MAKES = (typed.Array, typed.MapOf, typed.Object, typed.New, typed.Comprehension)


def made_if_null(node: Expr) -> typed.Assign | None:
    """The assignment of `if (into == null) into = [];`; None for what is something else."""
    if not isinstance(node, typed.If) or node.otherwise is not None:
        return None
    assign = node.then
    while isinstance(assign, typed.Block) and len(assign.statements) == 1:
        assign = assign.statements[0]
    match assign:
        case typed.Assign(operator=None, target=typed.Local(variable=variable), value=value):
            if variable.kind == "parameter" and isinstance(value, _MAKES):
                return assign if _asks_for_null(node.condition, variable) else None
    return None


def made_variables(function: Function) -> frozenset[Variable]:
    """The parameters that the function makes an object for."""
    return frozenset(one for one, _ in _made(function))


def may_be_none(function: Function, given: Expr, is_null: Callable[[Expr], bool]) -> bool:
    """What a function hands over may be null; `is_null` tells it of places and of results of the
    libraries. A variable counts as what it is ever given."""
    if not isinstance(given, typed.Local):
        return is_null(given)
    variable = given.variable
    if variable.kind == "parameter":
        return is_null(given) and variable not in made_variables(function)
    return any(
        one is None or is_null_itself(one) or (is_null(one) and not _is_made(one))
        for one in _values(function, variable)
    )


def _values(function: Function, variable: Variable) -> Iterator[Expr | None]:
    for node in nodes(function.body):
        match node:
            case typed.VariableDeclaration(variable=declared, value=value):
                if declared is variable:
                    yield from (None,) if value is None else results(value)
            case typed.Assign(operator=None, target=typed.Local(variable=assigned), value=value):
                if assigned is variable:
                    yield from results(value)


def _is_made(value: Expr) -> bool:
    """What a function of the project gives back is taken for an object."""
    callee = value.callee if isinstance(value, typed.Call) else None
    match callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return not member.is_extern and member.elixir is None
    return False


def made_assignments(function: Function) -> frozenset[int]:
    """The assignments (by id) that do it."""
    return frozenset(id(assign) for _, assign in _made(function))


def _made(function: Function) -> Iterator[tuple[Variable, typed.Assign]]:
    for node in nodes(function.body):
        assign = made_if_null(node)
        if assign is not None and isinstance(assign.target, typed.Local):
            yield assign.target.variable, assign


def _asks_for_null(condition: Expr, variable: Variable) -> bool:
    match condition:
        case typed.Binary(operator="==", left=typed.Local(variable=asked), right=other):
            pass
        case typed.Binary(operator="==", left=other, right=typed.Local(variable=asked)):
            pass
        case _:
            return False
    return asked is variable and isinstance(other, typed.Constant) and other.value is None
