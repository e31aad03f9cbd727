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
from compiler_core.lower.types import is_nullable, kind_of
from compiler_core.lower.walk import is_null_constant, nodes
from compiler_core.lower.written import written_function
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.infer import infer_member
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
            return _is_own(member) and _is_unset(ctx.unit.world.db, _owner(member), member.name)
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
            case typed.Assign(target=typed.Local(variable=variable), value=value):
                if any(map(is_null, results(value))):
                    found.add(variable)
                if has_null(value):
                    holed.add(variable)
            case typed.Assign(target=typed.Index() as place, value=value):
                if isinstance(place.target, typed.Local):
                    if is_null(value) or _leaves_gap(place.index):
                        holed.add(place.target.variable)
            case typed.Call(
                callee=typed.InstanceMember(target=typed.Local(variable=variable), member=member),
                args=args,
            ):
                if member.name == "resize" or (
                    member.name in _ADDING and any(map(is_null_constant, args))
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
        case typed.Comprehension(loop=loop):
            return any(
                is_null(end)
                for one in nodes(loop)
                if isinstance(one, typed.Yield)
                for end in results(one.value)
            )
        case typed.Local(variable=variable):
            return variable in holed
        case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
            return member.name in _KEEPING and _has_null(target, holed, is_null)
    return False


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


@query
def _is_unset(db: Database, owner: TypeId, name: str) -> bool:
    """A field without a value, which the constructor doesn't set or sets to null."""
    declared = declared_type(db, owner)
    field = None if declared is None else declared.instance.get(name)
    if declared is None or field is None or declared.kind != "class":
        return False
    if any(one in declared.annotations for one in ("@:schema", "@:embedded_schema")):
        return False
    value = infer_member(db, field.path, field.key).value
    if (str(owner), name) in all_handed_nulls(db, field.path, name).fields:
        return True
    if value is not None:
        return is_null_constant(value)
    constructor = declared.instance.get("new")
    if constructor is None:
        return True
    function = infer_member(db, constructor.path, constructor.key).function
    if function is not None and _is_given_null(db, field.path, owner, name, function):
        return True
    return function is None or not any(
        isinstance(node, typed.Assign)
        and isinstance(node.target, typed.InstanceMember)
        and node.target.member.name == name
        and not is_null_constant(node.value)
        for node in nodes(function)
    )


def _is_given_null(
    db: Database, path: str, owner: TypeId, name: str, maker: typed.Function
) -> bool:
    """The constructor sets the field to a parameter for which null is given somewhere."""
    handed = all_handed_nulls(db, path, owner.name).parameters
    null = {
        one.variable
        for index, one in enumerate(maker.parameters)
        if (str(owner), "new", index) in handed
    }
    return bool(null) and any(
        isinstance(node, typed.Assign)
        and isinstance(node.target, typed.InstanceMember)
        and node.target.member.name == name
        and isinstance(node.value, typed.Local)
        and node.value.variable in null
        for node in nodes(maker)
    )


def _may_return_null(ctx: Context, member: Member) -> bool:
    if member.owner is None or member.is_extern or member.kind != "method":
        return False
    return _returns_null(ctx.unit.world.db, member.owner, member.name, member.is_static)


@query
def _returns_null(db: Database, owner: TypeId, name: str, is_static: bool) -> bool:
    """A function of the project gives null back somewhere."""
    function = written_function(db, owner, name, is_static)
    if function is None:
        return False
    return any(
        isinstance(node, typed.Return) and any(map(is_null_constant, results(node.value)))
        for node in nodes(function)
    )
