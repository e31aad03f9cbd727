"""Whether a value may be null though its type doesn't say so: text must then say `null`.

    var name: String;           a field that no constructor sets
    var found: String = null;   a variable that is null somewhere
    words[3]                    an element that may not be there
    greet(null)                 a parameter that is handed null (`handed_nulls`)
    for (s in ["a", null])      an element of an array that has one
    pick(false)                 a function that returns null

Elixir writes nothing for nil inside a text, and Haxe writes `null`. What is asked of here is only
what a text shows; what may be null by its type (`Null<T>`) is known anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from compiler_core.lower import regex_uses
from compiler_core.lower.context import Context
from compiler_core.lower.handed_nulls import HandedNulls, all_handed_nulls, results
from compiler_core.lower.null_sources import is_unset, may_be_unset, may_return_null, returned
from compiler_core.lower.types import is_nullable, kind_of
from compiler_core.lower.walk import is_null_constant, nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import VECTOR_ID, TypeId


def may_be_null(ctx: Context, source: Expr) -> bool:
    """The expression's value may be null."""
    if is_nullable(source.type):
        return True
    match source:
        case typed.Index(target=target, index=index):
            # An array that is read by index in a loop is a map there (`array_loops.by_index`).
            is_list = kind_of(ctx, target.type) in ("array", "map")
            return is_list and not is_counter(ctx, index)
        case typed.Local(variable=variable):
            if _is_handed_null(ctx, variable):
                return True
            if ctx.facts.null_variables is None:
                ctx.facts.null_variables = frozenset()
                ctx.facts.null_variables = _null_variables(ctx, ctx.facts.function)
            return variable in ctx.facts.null_variables
        case typed.InstanceMember(member=member) if member.kind in ("variable", "property"):
            return _is_own(member) and is_unset(ctx.unit.world.db, _owner(member), member.name)
        case typed.StructureMember(name=name):
            handed = _handed(ctx, name)
            return handed is not None and ("", name) in handed.fields
        case typed.Call(
            callee=typed.InstanceMember(member=member), args=[typed.Expr() as index]
        ) if member.owner == VECTOR_ID and member.name == "get":
            return not is_counter(ctx, index)
        case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
            use = (
                ctx.facts.regexes.get(regex_uses.key_of(target))
                if member.name == "matched"
                else None
            )
            if use is not None:
                return use.mode != "groups" and not _is_whole_match(source)
            return _may_return_null(ctx, member)
        case typed.Call(callee=typed.StaticMember(member=member)):
            return _may_return_null(ctx, member)
        case typed.Call(callee=typed.Local(variable=variable)):
            return _local_returns_null(ctx, variable)
        case typed.StaticMember(member=member) if member.kind == "variable":
            return may_be_unset(ctx.unit.world.db, member)
        case typed.If() | typed.Switch() | typed.Block():
            return any(is_null_constant(one) or may_be_null(ctx, one) for one in results(source))
    return False


def is_optional(ctx: Context, source: Expr) -> bool:
    """The expression is a parameter that callers may leave out."""
    function = ctx.facts.function
    return (
        isinstance(source, typed.Local)
        and isinstance(function, typed.Function)
        and any(
            one.variable is source.variable and one.optional and one.default is None
            for one in function.parameters
        )
    )


def _is_whole_match(node: typed.Call) -> bool:
    match node.args:
        case [typed.Constant(value=0)]:
            return True
    return False


def is_counter(ctx: Context, index: Expr) -> bool:
    """A variable that is compared, as those that count are, that a loop runs through, or that is a
    parameter: mostly its element is there."""
    if ctx.facts.counters is None:
        ctx.facts.counters = frozenset(_counters(ctx.facts.function))
    return isinstance(index, typed.Local) and index.variable in ctx.facts.counters


def _counters(function: Expr | None) -> Iterator[Variable]:
    for node in () if function is None else nodes(function):
        match node:
            case typed.For(variable=variable):
                yield variable
            case typed.Binary(operator="<" | ">" | "<=" | ">=", left=left, right=right):
                for one in (left, right):
                    if isinstance(one, typed.Local):
                        yield one.variable
            case typed.Function(parameters=parameters):
                for parameter in parameters:
                    yield parameter.variable


def _null_variables(ctx: Context, function: Expr | None) -> frozenset[Variable]:
    """Variables that are declared with what may be null, or get it somewhere."""
    found: set[Variable] = set()

    def is_null(node: Expr) -> bool:
        return is_null_constant(node) or may_be_null(ctx, node)

    def has_null(node: Expr | None) -> bool:
        return any(_has_null(one, holed, is_null) for one in results(node))

    holed: set[Variable] = set()
    parts = () if function is None else nodes(function)
    for node in parts:
        match node:
            case typed.VariableDeclaration(variable=variable, value=value):
                if value is not None and any(map(is_null, results(value))):
                    found.add(variable)
                if has_null(value):
                    holed.add(variable)
            case typed.Assign(
                target=typed.Local(variable=variable), value=value, operator=None | "??"
            ):
                if any(map(is_null, results(value))):
                    found.add(variable)
                if has_null(value):
                    holed.add(variable)
            case typed.Switch(subject=subject, cases=cases):
                if not any(map(_takes_null, cases)) and any(map(is_null, results(subject))):
                    found.update(
                        one.pattern.variable for one in cases if isinstance(one.pattern, typed.Bind)
                    )
            case typed.Assign(target=typed.Index() as place, value=value):
                if isinstance(place.target, typed.Local):
                    if is_null(value) or _leaves_gap(place.index):
                        holed.add(place.target.variable)
            case typed.Call(
                callee=typed.InstanceMember(target=typed.Local(variable=variable), member=member),
                args=args,
            ):
                if member.name == "resize" or (
                    member.name in _ADDING and any(map(is_null, filter(None, args)))
                ):
                    holed.add(variable)
    for node in parts:
        match node:
            case typed.For(variable=variable, iterable=iterable) if has_null(iterable):
                found.add(variable)
            case typed.Call(callee=typed.InstanceMember(target=target), args=args):
                for one in args:
                    if isinstance(one, typed.Function) and one.parameters and has_null(target):
                        found.add(one.parameters[0].variable)
    ctx.facts.holed = frozenset(holed)
    return frozenset(found)


def may_hold_null(ctx: Context, source: Expr) -> bool:
    """An array that has a null in it, as far as the function shows."""
    if ctx.facts.null_variables is None:
        ctx.facts.null_variables = frozenset()
        ctx.facts.null_variables = _null_variables(ctx, ctx.facts.function)
    return _has_null(source, ctx.facts.holed, lambda node: may_be_null(ctx, node))


def _has_null(node: Expr, holed: AbstractSet[Variable], is_null: Callable[[Expr], bool]) -> bool:
    """An array with a null in it."""
    match node:
        case typed.Array(elements=elements):
            return any(is_null(end) for one in elements for end in results(one))
        case typed.MapOf(entries=entries):
            return any(is_null(end) for _, value in entries for end in results(value))
        case typed.Comprehension(loop=loop):
            return any(
                is_null(end)
                for one in nodes(loop)
                if isinstance(one, typed.Yield)
                for end in results(one.value)
            )
        case typed.Local(variable=variable):
            return variable in holed
        case typed.Call(callee=typed.InstanceMember(member=member), args=[typed.Function() as by]):
            return member.name == "map" and any(map(is_null, returned(by)))
        case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
            return member.name in _KEEPING and _has_null(target, holed, is_null)
    return False


def _takes_null(case: typed.Case) -> bool:
    return isinstance(case.pattern, typed.ConstantPattern) and case.pattern.value is None


_ADDING = frozenset(("push", "unshift", "insert"))
_KEEPING = frozenset(("copy", "concat", "slice", "reverse", "iterator"))


def _leaves_gap(index: Expr) -> bool:
    """`a[4] = x`: whether there are four elements in front of it isn't seen."""
    return isinstance(index, typed.Constant) and isinstance(index.value, int) and index.value > 2


def _handed(ctx: Context, name: str) -> HandedNulls | None:
    id = ctx.unit.id
    declared = None if id is None else ctx.unit.world.declared(id)
    return None if declared is None else all_handed_nulls(ctx.unit.world.db, declared.path, name)


def _is_handed_null(ctx: Context, variable: Variable) -> bool:
    """A parameter that a function of the project gives null."""
    function = ctx.facts.function
    if variable.kind != "parameter" or not isinstance(function, typed.Function):
        return False
    if ctx.facts.own is None:
        return False
    name = ctx.facts.own[2]
    handed = _handed(ctx, str(ctx.unit.id.name) if name == "new" and ctx.unit.id else name)
    own = str(ctx.unit.id)
    return handed is not None and any(
        parameter.variable is variable and (own, name, index) in handed.parameters
        for index, parameter in enumerate(function.parameters)
    )


def _is_own(member: Member) -> bool:
    return member.owner is not None and not member.is_extern and not member.is_static


def _owner(member: Member) -> TypeId:
    assert member.owner is not None
    return member.owner


def _may_return_null(ctx: Context, member: Member) -> bool:
    return may_return_null(ctx.unit.world.db, member)


def _local_returns_null(ctx: Context, variable: Variable) -> bool:
    """A function value of the function at hand gives null back."""
    for node in () if ctx.facts.function is None else nodes(ctx.facts.function):
        match node:
            case typed.VariableDeclaration(variable=declared, value=typed.Function() as function):
                if declared is variable:
                    return any(
                        is_null_constant(one) or may_be_null(ctx, one) for one in returned(function)
                    )
    return False
