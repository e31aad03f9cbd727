"""Whether a value may be null though its type doesn't say so: text must then say `null`.

    var name: String;           a field that no constructor sets
    var found: String = null;   a variable that is null somewhere
    words[3]                    an element that may not be there
    pick(false)                 a function that returns null

Elixir writes nothing for nil inside a text, and Haxe writes `null`. What is asked of here is only
what a text shows; what may be null by its type (`Null<T>`) is known anyway.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.lower import regexes
from compiler_core.lower.context import Context
from compiler_core.lower.types import is_nullable, kind_of
from compiler_core.lower.walk import nodes
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import TypeId


def may_be_null(ctx: Context, source: Expr) -> bool:
    """The expression's value may be null."""
    if is_nullable(source.type):
        return True
    match source:
        case typed.Index(target=target, index=index):
            return kind_of(ctx, target.type) == "array" and not _is_counter(ctx, index)
        case typed.Local(variable=variable):
            if ctx.facts.null_variables is None:
                ctx.facts.null_variables = frozenset()
                ctx.facts.null_variables = _null_variables(ctx, ctx.facts.function)
            return variable in ctx.facts.null_variables
        case typed.InstanceMember(member=member) if member.kind in ("variable", "property"):
            return _is_own(member) and _is_unset(ctx.unit.world.db, _owner(member), member.name)
        case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
            use = (
                ctx.facts.regexes.get(regexes.key_of(target)) if member.name == "matched" else None
            )
            if use is not None:
                return use.mode != "groups" and not _is_whole_match(source)
            return _may_return_null(ctx, member)
        case typed.Call(callee=typed.StaticMember(member=member)):
            return _may_return_null(ctx, member)
    return False


def _is_whole_match(node: typed.Call) -> bool:
    match node.args:
        case [typed.Constant(value=0)]:
            return True
    return False


def _is_null(node: Expr | None) -> bool:
    return isinstance(node, typed.Constant) and node.value is None


def _results(node: Expr | None) -> Iterator[Expr]:
    """The expressions that a value comes from: the branches of an `if` or `switch`."""
    match node:
        case None:
            return
        case typed.If(then=then, otherwise=otherwise):
            yield from _results(then)
            yield from _results(otherwise)
        case typed.Switch(cases=cases):
            for case in cases:
                yield from _results(case.body)
        case typed.Block(statements=[*_, last]):
            yield from _results(last)
        case _:
            yield node


def _is_counter(ctx: Context, index: Expr) -> bool:
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
        return _is_null(node) or may_be_null(ctx, node)

    for node in () if function is None else nodes(function):
        match node:
            case typed.VariableDeclaration(variable=variable, value=value):
                if value is not None and any(map(is_null, _results(value))):
                    found.add(variable)
            case typed.Assign(target=typed.Local(variable=variable), value=value):
                if any(map(is_null, _results(value))):
                    found.add(variable)
    return frozenset(found)


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
    if value is not None:
        return _is_null(value)
    constructor = declared.instance.get("new")
    if constructor is None:
        return True
    function = infer_member(db, constructor.path, constructor.key).function
    return function is None or not any(
        isinstance(node, typed.Assign)
        and isinstance(node.target, typed.InstanceMember)
        and node.target.member.name == name
        and not _is_null(node.value)
        for node in nodes(function)
    )


def _may_return_null(ctx: Context, member: Member) -> bool:
    if member.owner is None or member.is_extern or member.kind != "method":
        return False
    return _returns_null(ctx.unit.world.db, member.owner, member.name, member.is_static)


@query
def _returns_null(db: Database, owner: TypeId, name: str, is_static: bool) -> bool:
    """A function of the project gives null back somewhere."""
    declared = declared_type(db, owner)
    group = {} if declared is None else declared.static if is_static else declared.instance
    found = group.get(name)
    if found is None or not found.item.has_body:
        return False
    function = infer_member(db, found.path, found.key).function
    if function is None:
        return False
    return any(
        isinstance(node, typed.Return) and any(map(_is_null, _results(node.value)))
        for node in nodes(function)
    )
