"""Queries as Ecto's macros write them.

    from(u in User, {where: u.age > limit})     from u in User, where: u.age > ^limit

    adults.where(u.name == name).limit(9)       adults
                                                |> where([u], u.name == ^name)
                                                |> limit(9)

Parts that follow a `from` directly belong to it. A text that names a field is an atom, `&&` is
`and`, a comparison with `null` is `is_nil`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from compiler_core.annotations.ecto import specs
from compiler_core.annotations.ecto.repositories import repository
from compiler_core.annotations.ecto.schemas import schema
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, TypedMember, Variable
from compiler_core.semantics.typer.queries import JOINS

MODULE = "Ecto.Query"

OPERATORS = {"&&": "and", "||": "or"}
KINDS = {word: word.removesuffix("_join") for word in JOINS.values()}


def query(ctx: Context, node: Expr) -> Node:
    """The query, or its results where those are wanted and the project has a repository."""
    for one in walk(node):
        if isinstance(one, typed.NotLowered):
            # Ecto takes no other macro's calls: the whole query is a line that fails.
            return values.not_lowered(ctx, one, one.what)
    made = _query(ctx, cast("typed.Query", node))
    ctx.unit.imported.add(MODULE)
    repo = repository(ctx.unit.world.db) if cast("typed.Query", node).runs else None
    if repo is None:
        return made
    all_ = tree.RemoteCall(tree.Alias(repo), "all", ())
    if isinstance(made, tree.Pipeline):
        return replace(made, steps=(*made.steps, all_))
    return replace(all_, arguments=(made,))


def with_result(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """The `@spec` of a function that gives a query says so, whatever it was declared to give."""
    definitions = [one for one in nodes if isinstance(one, tree.Definition)]
    if not definitions or not all(_gives_query(one.body) for one in definitions):
        return nodes
    return [specs.with_result(one, tree.RemoteCall(tree.Alias(MODULE), "t")) for one in nodes]


def _gives_query(body: Node | None) -> bool:
    last = body.statements[-1] if isinstance(body, tree.Block) and body.statements else body
    if isinstance(last, tree.Pipeline):
        last = last.steps[-1]
    return (
        isinstance(last, tree.RemoteCall)
        and last.target == tree.Alias(MODULE)
        and last.name != "subquery"
    )


def _query(ctx: Context, node: typed.Query) -> Node:
    links: list[typed.Query] = [node]
    while isinstance(links[0].target, typed.Query):
        links.insert(0, links[0].target)
    first = links[0].target
    if first is None:
        whole = [
            (word, value)
            for link in links
            for word, value in zip(link.words, link.values, strict=True)
        ]
        return _from(ctx, whole)
    start = values.expression(ctx, first)
    steps = [step for link in links for step in _steps(ctx, link)]
    if len(steps) == 1:
        return replace(steps[0], arguments=(start, *steps[0].arguments))
    return tree.Pipeline(start, tuple(steps), True)


def _from(ctx: Context, whole: list[tuple[str, Expr]]) -> Node:
    (_, source), *rest = whole
    rest = _with_selected(ctx, source, rest)
    parts = [_part(ctx, word, value) for word, value in rest]
    return tree.RemoteCall(tree.Alias(MODULE), "from", (_value(ctx, source), *parts))


def _with_selected(
    ctx: Context, source: Expr, parts: list[tuple[str, Expr]]
) -> list[tuple[str, Expr]]:
    """`order_by: [desc: :rank]` where `rank` is what the query selects and no column: it is
    selected under that name, and ordered by it."""
    over = source.source if isinstance(source, typed.QueryIn) else None
    id = over.id if isinstance(over, typed.ModuleValue) else None
    found = None if id is None else schema(ctx.unit.world.db, id)
    columns = {} if found is None else found.types()
    selected = {
        field_name(one.name): one
        for word, value in parts
        if word == "select" and isinstance(value, typed.Object)
        for one in value.fields
        if isinstance(one, typed.ObjectField)
        if not isinstance(one.value, typed.QueryField | typed.QueryName)
    }
    wanted = {
        field_name(one.name)
        for word, value in parts
        if word in ("order_by", "group_by", "having")
        for one in walk(value)
        if isinstance(one, typed.Atom) and field_name(one.name) in selected.keys() - columns.keys()
    }
    if not wanted:
        return parts

    def named(word: str, value: Expr) -> Expr:
        if word == "select" and isinstance(value, typed.Object):
            fields = [_selected_as(one, wanted) for one in value.fields]
            return replace(value, fields=fields)
        return _by_name(value, wanted) if word in ("order_by", "group_by", "having") else value

    return [(word, named(word, value)) for word, value in parts]


def _selected_as(
    one: typed.ObjectField | typed.ObjectSpread, wanted: set[str]
) -> typed.ObjectField | typed.ObjectSpread:
    if not isinstance(one, typed.ObjectField) or field_name(one.name) not in wanted:
        return one
    name = typed.Atom(one.value.span, one.value.type, field_name(one.name))
    value = typed.QueryCall(one.value.span, one.value.type, "selected_as", [one.value, name])
    return replace(one, value=value)


def _by_name(value: Expr, wanted: set[str]) -> Expr:
    match value:
        case typed.Atom(name=name) if field_name(name) in wanted:
            return typed.QueryCall(value.span, value.type, "selected_as", [value])
        case typed.Array(elements=elements):
            return replace(value, elements=[_by_name(one, wanted) for one in elements])
        case typed.Keyword(entries=entries):
            return replace(value, entries=[(key, _by_name(one, wanted)) for key, one in entries])
    return value


def _part(ctx: Context, word: str, value: Expr) -> Node:
    made = _value(ctx, value)
    origin = ctx.origin(value)
    return tree.Pair(word or "where", made, origin=origin)


def _steps(ctx: Context, link: typed.Query) -> list[tree.RemoteCall]:
    """The parts of one link of a chain, as calls that take the query first."""
    pairs = list(zip(link.words, link.values, strict=True))
    found: list[tree.RemoteCall] = []
    joins = KINDS.keys()
    index = 0
    while index < len(pairs):
        word, value = pairs[index]
        index += 1
        if word in joins:
            options: list[Node] = []
            while index < len(pairs) and pairs[index][0] in ("on", "as", "prefix", "hints"):
                options.append(_part(ctx, *pairs[index]))
                index += 1
            own = value.variable if isinstance(value, typed.QueryIn) else None
            around = [one for one in link.bound if one is not own]
            names = _names(around)
            kind = tree.Atom(KINDS[word] if KINDS[word] != "join" else "inner")
            found.append(_call("join", (kind, names, _value(ctx, value), *options)))
            continue
        arguments: tuple[Node, ...] = (_value(ctx, value),)
        if isinstance(value, typed.Keyword) and isinstance(arguments[0], tree.List):
            arguments = arguments[0].elements
        if _uses(value, link.bound):
            arguments = (_names(link.bound), *arguments)
        found.append(_call(word or "where", arguments))
    return found


def _call(name: str, arguments: tuple[Node, ...]) -> tree.RemoteCall:
    return tree.RemoteCall(tree.Alias(MODULE), name, arguments)


def _uses(value: Expr, bound: Iterable[Variable]) -> bool:
    names = set(bound)
    return any(
        isinstance(one, typed.QueryField | typed.QueryName) and one.variable in names
        for one in walk(value)
    )


def _names(bound: Iterable[Variable]) -> Node:
    return tree.List(tuple(_name(one) for one in bound))


def _name(variable: Variable) -> Node:
    return tree.Variable(variable_name(variable.name))


def _value(ctx: Context, node: Expr) -> Node:
    made = _plain(ctx, node)
    return made if made.origin is not None else replace(made, origin=ctx.origin(node))


def _plain(ctx: Context, node: Expr) -> Node:
    match node:
        case typed.QueryIn(variable=variable, source=source):
            over = source if isinstance(source, typed.QueryCall) else None
            right = _value(ctx, over) if over is not None else values.expression(ctx, source)
            return tree.Binary("in", _name(variable), right)
        case typed.QueryName(variable=variable):
            return _name(variable)
        case typed.QueryField(variable=variable, name=name):
            return tree.FieldAccess(_name(variable), field_name(name))
        case typed.QueryPin(value=value):
            return tree.Unary("^", values.expression(ctx, value))
        case typed.QueryOperator(operator=operator, operands=operands):
            return _operator(ctx, operator, operands)
        case typed.QueryCall():
            return _function(ctx, node)
        case typed.Array(elements=elements):
            return tree.List(tuple(_value(ctx, one) for one in elements))
        case typed.Tuple(elements=elements):
            return tree.Tuple(tuple(_value(ctx, one) for one in elements))
        case typed.Keyword(entries=entries):
            return tree.List(tuple(_pair(ctx, name, value) for name, value in entries))
        case typed.Object(fields=fields):
            pairs = [
                replace(_pair(ctx, one.name, one.value), origin=one.span.shifted(ctx.start))
                for one in fields
                if isinstance(one, typed.ObjectField)
            ]
            return tree.Map(tuple(pairs))
        case typed.ElixirMap(entries=entries_):
            return tree.Map(
                tuple(
                    _pair(ctx, key, value)
                    if isinstance(key, str)
                    else tree.Pair(_value(ctx, key), _value(ctx, value))
                    for key, value in entries_
                )
            )
    return values.expression(ctx, node)


def _pair(ctx: Context, name: str, value: Expr) -> tree.Pair:
    return tree.Pair(field_name(name), _value(ctx, value))


def _operator(ctx: Context, operator: str, operands: list[Expr]) -> Node:
    if len(operands) == 1:
        inner = _value(ctx, operands[0])
        return tree.Unary("not" if operator == "!" else operator, inner)
    left, right = operands
    if operator in ("==", "!=") and (_is_null(left) or _is_null(right)):
        other = right if _is_null(left) else left
        test = tree.LocalCall("is_nil", (_value(ctx, other),))
        return test if operator == "==" else tree.Unary("not", test)
    name = OPERATORS.get(operator, operator)
    return tree.Binary(name, _value(ctx, left), _value(ctx, right))


def _is_null(node: Expr) -> bool:
    return isinstance(node, typed.Constant) and node.value is None


def _function(ctx: Context, node: typed.QueryCall) -> Node:
    if node.name == "subquery":
        arguments = [values.expression(ctx, one) for one in node.args]
        return tree.RemoteCall(tree.Alias(MODULE), "subquery", tuple(arguments))
    made = [_argument(ctx, node.name, index, one) for index, one in enumerate(node.args)]
    pairs = [_pair(ctx, name, value) for name, value in node.keywords]
    if node.name == "not_nil":
        return tree.Unary("not", tree.LocalCall("is_nil", tuple(made)))
    if node.name == "not":
        return tree.Unary("not", made[0]) if made else tree.TRUE
    if node.name == "count" and node.keywords:
        # `count(x, distinct: true)`
        chosen = [one.value for one in pairs if one.key == "distinct"]
        if chosen:
            last = [tree.Atom("distinct")] if chosen[0] == tree.TRUE else []
            return tree.LocalCall("count", (*made, *last))
    return tree.LocalCall(node.name, (*made, *pairs), parens=True)


_ATOMS = {"field": (1,), "type": (1,), "assoc": (1,), "parent_as": (0,), "selected_as": (0, 1)}
"""Arguments in which a text is an atom."""


def _argument(ctx: Context, name: str, index: int, node: Expr) -> Node:
    made = _value(ctx, node)
    if index in _ATOMS.get(name, ()) and isinstance(made, tree.String) and len(made.parts) == 1:
        return tree.Atom(str(made.parts[0]))
    return made
