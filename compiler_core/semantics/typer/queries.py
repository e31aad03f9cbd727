"""Queries: `from(u in User, {join: …, on: …, where: …})` and what goes on with one (dialect).

Inside of a query a name is what the query binds (`u`), one of its functions (`count`, `fragment`)
or else a value of the function around, which is pinned:

    from(u in User, {where: u.age > limit, select: u.name})

    QueryOperator(">", [QueryField(u, "age"), QueryPin(Local(limit))])

A query held in a variable goes on with the names that it has bound: those are looked for where the
variable gets its value.

    var adults = Query.from(u in User).where(u.age >= 18);
    adults = adults.orderBy([asc: u.name]);
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.items import member_view
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import (
    ARRAY_ID,
    DYNAMIC,
    ClassType,
    Type,
    TypeId,
)
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

QUERY = ClassType(TypeId((), "Query", "Query"))

JOINS = {
    "join": "join",
    "innerJoin": "inner_join",
    "inner_join": "inner_join",
    "leftJoin": "left_join",
    "left_join": "left_join",
    "rightJoin": "right_join",
    "right_join": "right_join",
    "fullJoin": "full_join",
    "full_join": "full_join",
    "crossJoin": "cross_join",
    "cross_join": "cross_join",
}

WORDS = {
    "where": "where",
    "orWhere": "or_where",
    "or_where": "or_where",
    "having": "having",
    "orHaving": "or_having",
    "or_having": "or_having",
    "on": "on",
    "as": "as",
    "prefix": "prefix",
    "hints": "hints",
    "groupBy": "group_by",
    "group_by": "group_by",
    "orderBy": "order_by",
    "order_by": "order_by",
    "select": "select",
    "selectMerge": "select_merge",
    "select_merge": "select_merge",
    "distinct": "distinct",
    "limit": "limit",
    "offset": "offset",
    "preload": "preload",
    "lock": "lock",
    "update": "update",
    "union": "union",
    "unionAll": "union_all",
    "union_all": "union_all",
    "except": "except",
    "intersect": "intersect",
    "windows": "windows",
    **JOINS,
}
"""The parts of a query, in either spelling, by Elixir's name."""

OF_FIELDS = frozenset(("group_by", "order_by", "distinct", "preload", "select"))
"""Parts in which a text names a field or an association."""

FUNCTIONS = {
    "fragment": "fragment",
    "count": "count",
    "sum": "sum",
    "avg": "avg",
    "min": "min",
    "max": "max",
    "coalesce": "coalesce",
    "like": "like",
    "ilike": "ilike",
    "isNull": "is_nil",
    "isNil": "is_nil",
    "is_nil": "is_nil",
    "notNull": "not_nil",
    "isNotNull": "not_nil",
    "not": "not",
    "ago": "ago",
    "fromNow": "from_now",
    "from_now": "from_now",
    "datetimeAdd": "datetime_add",
    "datetime_add": "datetime_add",
    "dateAdd": "date_add",
    "date_add": "date_add",
    "field": "field",
    "type": "type",
    "parentAs": "parent_as",
    "parent_as": "parent_as",
    "selectedAs": "selected_as",
    "selected_as": "selected_as",
    "struct": "struct",
    "map": "map",
    "merge": "merge",
    "over": "over",
    "filter": "filter",
    "exists": "exists",
    "all": "all",
    "any": "any",
    "rowNumber": "row_number",
    "row_number": "row_number",
    "rank": "rank",
    "denseRank": "dense_rank",
    "dense_rank": "dense_rank",
    "lag": "lag",
    "lead": "lead",
    "jsonExtractPath": "json_extract_path",
    "json_extract_path": "json_extract_path",
}
"""Functions of the query's language, by Elixir's names."""

_OPERATORS = frozenset(("&&", "||", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "in"))
_LITERALS = (
    ast.IntLiteral,
    ast.FloatLiteral,
    ast.BoolLiteral,
    ast.NullLiteral,
    ast.StringLiteral,
    ast.AtomLiteral,
)

Names = dict[str, typed.Variable]


def begins(view: ast.Call) -> bool:
    """`from(u in User, …)` and `Query.from(a in Article)`."""
    callee = view.callee
    name = callee.name.text if isinstance(callee, ast.FieldAccess) else None
    if isinstance(callee, ast.Identifier):
        name = callee.name
    first = view.args[0] if view.args else None
    return name == "from" and isinstance(first, ast.Binary) and first.operator == "in"


def begun(typer: Typer, view: ast.Call, span: Span, expected: Type | None) -> typed.Expr:
    """A query from its beginning."""
    writer = _Writer(typer, {}, [])
    writer.source("from", view.args[0])
    for argument in view.args[1:]:
        writer.parts(argument)
    made = typed.Query(span, QUERY, None, writer.words, writer.values, writer.bound)
    made.runs = _runs(typer, expected)
    return made


def goes_on(typer: Typer, target: typed.Expr, name: str) -> bool:
    """`query.where(…)`: `name` is a part of a query, and `target` one."""
    return name in WORDS and typer.strip(target.type) == QUERY


def gone_on(
    typer: Typer,
    target: typed.Expr,
    name: str,
    view: ast.Call,
    span: Span,
    target_view: ast.Expr | None,
    expected: Type | None,
) -> typed.Expr:
    """A query with one more part."""
    known = _bound_by(typer, target, target_view, view)
    writer = _Writer(typer, {one.name: one for one in known}, list(known))
    arguments = list(view.args)
    word = WORDS[name]
    if arguments and _are_names(arguments[0]) and len(arguments) > 1:
        # `where([u, o], …)` says itself what the names are, in order.
        listed = arguments.pop(0)
        assert isinstance(listed, ast.ArrayLiteral)
        writer.rebind([one.name for one in listed.elements if isinstance(one, ast.Identifier)])
    if word in JOINS.values() and arguments:
        writer.source(word, arguments.pop(0))
        if arguments and not isinstance(arguments[0], ast.NamedArg | ast.ObjectLiteral):
            writer.part("on", arguments.pop(0))
        for argument in arguments:
            writer.parts(argument)
    elif arguments and all(isinstance(one, ast.NamedArg) for one in arguments):
        writer.keywords(word, [one for one in arguments if isinstance(one, ast.NamedArg)], span)
    else:
        for argument in arguments[:1]:
            writer.part(word, argument)
    made = typed.Query(span, QUERY, target, writer.words, writer.values, writer.bound)
    made.runs = _runs(typer, expected)
    return made


def _runs(typer: Typer, expected: Type | None) -> bool:
    found = None if expected is None else typer.strip(expected)
    return isinstance(found, ClassType) and found.id == ARRAY_ID


# --- the names that a query has bound ------------------------------------------------------------


def _bound_by(
    typer: Typer, target: typed.Expr, target_view: ast.Expr | None, view: ast.Call
) -> list[typed.Variable]:
    """What the query at hand has bound; of one that comes from elsewhere, the names that are used
    as such, in their order."""
    if isinstance(target, typed.Query):
        return list(target.bound)
    found: list[ast.Identifier] = []
    if isinstance(target_view, ast.Identifier):
        found = _of_variable(typer, target_view.name)
    if not found:
        found = list(_free(typer, view))
    names = dict.fromkeys(one.name for one in found)
    spans = {one.name: one.span for one in found}
    return [typed.Variable(name, DYNAMIC, spans[name], True, "pattern") for name in names]


def _of_variable(typer: Typer, name: str) -> list[ast.Identifier]:
    """What the values bind that a variable of the function gets."""
    root = member_view(typer.db, typer.path, typer.key)
    found: list[ast.Identifier] = []
    for one in () if root is None else descendants(root):
        value: ast.Expr | None = None
        if isinstance(one, ast.VarDeclaration) and one.name.text == name:
            value = one.value
        elif isinstance(one, ast.Binary) and one.operator == "=":
            if isinstance(one.left, ast.Identifier) and one.left.name == name:
                value = one.right
        if value is not None:
            found += _of_chain(value)
    return list({one.name: one for one in reversed(found)}.values())[::-1]


def _of_chain(view: ast.Expr) -> Iterator[ast.Identifier]:
    """The names that a chain of calls binds, the first first."""
    if isinstance(view, ast.Binary) and view.operator == "|>":
        yield from _of_chain(view.left)
        yield from _of_chain(view.right)
    if not isinstance(view, ast.Call):
        return
    if isinstance(view.callee, ast.FieldAccess):
        yield from _of_chain(view.callee.target)
    for argument in view.args:
        yield from _in(argument)
        if isinstance(argument, ast.ObjectLiteral):
            for entry in argument.fields:
                if isinstance(entry, ast.ObjectField) and entry.name.text in JOINS:
                    yield from _in(entry.value)


def _in(view: ast.Expr) -> Iterator[ast.Identifier]:
    if isinstance(view, ast.Binary) and view.operator == "in":
        if isinstance(view.left, ast.Identifier):
            yield view.left


def _free(typer: Typer, view: ast.Call) -> Iterator[ast.Identifier]:
    """Names that nothing around has and whose fields are read."""
    for argument in view.args:
        for one in descendants(argument):
            if isinstance(one, ast.FieldAccess) and isinstance(one.target, ast.Identifier):
                name = one.target.name
                if name[:1].islower() and typer.local(name) is None:
                    yield one.target


def _are_names(view: ast.Expr) -> bool:
    return (
        isinstance(view, ast.ArrayLiteral)
        and bool(view.elements)
        and all(isinstance(one, ast.Identifier) for one in view.elements)
    )


# --- the language of queries ---------------------------------------------------------------------


@dataclass(slots=True)
class _Writer:
    """The parts of one query while they are read."""

    typer: Typer
    names: Names
    bound: list[typed.Variable]
    words: list[str] = field(default_factory=list)
    values: list[typed.Expr] = field(default_factory=list)

    def add(self, word: str, value: typed.Expr) -> None:
        self.words.append(word)
        self.values.append(value)

    def rebind(self, names: list[str]) -> None:
        """The names in the order that the source says; those that it leaves out stay behind."""
        for index, name in enumerate(names):
            span = self.bound[index].span if index < len(self.bound) else Span(0, 0)
            made = typed.Variable(name, DYNAMIC, span, True, "pattern")
            self.names[name] = made
            self.bound[index : index + 1] = [made]

    def source(self, word: str, view: ast.Expr) -> None:
        """`u in User`."""
        if not isinstance(view, ast.Binary) or not isinstance(view.left, ast.Identifier):
            self.add(word, self.expression(view))
            return
        variable = typed.Variable(view.left.name, DYNAMIC, view.left.span, True, "pattern")
        source = self.over(view.right)
        self.names[variable.name] = variable
        self.bound.append(variable)
        self.add(word, typed.QueryIn(view.span, QUERY, variable, source))

    def over(self, view: ast.Expr) -> typed.Expr:
        """What a query is over: a schema, a table, another query, an association."""
        if isinstance(view, ast.StringLiteral):
            return self.typer.infer(view)
        if isinstance(view, ast.Call) and isinstance(view.callee, ast.Identifier):
            if view.callee.name in ("assoc", "subquery", "fragment"):
                args = [self.expression(one) for one in view.args]
                if view.callee.name == "subquery":
                    args = [self.typer.infer(one) for one in view.args]
                return typed.QueryCall(view.span, DYNAMIC, view.callee.name, args)
        return self.typer.infer(view)

    def parts(self, view: ast.Expr) -> None:
        """`{join: …, on: …, where: …}`, or `where: …` among the arguments."""
        entries: list[tuple[ast.Name, ast.Expr]] = []
        match view:
            case ast.ObjectLiteral(fields=fields):
                entries = [
                    (one.name, one.value) for one in fields if isinstance(one, ast.ObjectField)
                ]
            case ast.KeywordList(entries=named):
                entries = [(one.name, one.value) for one in named]
            case ast.NamedArg(name=name, value=value):
                entries = [(name, value)]
        for name, value in entries:
            word = WORDS.get(name.text)
            if word is None:
                what = f"`{name.text}` in a query"
                self.add("", typed.NotLowered(name.span, QUERY, what))
            elif word in JOINS.values():
                self.source(word, value)
            else:
                self.part(word, value)

    def part(self, word: str, view: ast.Expr) -> None:
        if word in ("union", "union_all", "except", "intersect"):
            self.add(word, typed.QueryPin(view.span, QUERY, self.typer.infer(view)))
        elif word in ("as", "lock", "prefix", "hints"):
            self.add(word, self.word(word, view))
        elif word == "update":
            self.add(word, self.update(view))
        else:
            self.add(word, self.expression(view, word in OF_FIELDS))

    def keywords(self, word: str, views: list[ast.NamedArg], span: Span) -> None:
        """`where(name: name, age: 3)`."""
        entries = [(one.name.text, self.expression(one.value)) for one in views]
        self.add(word, typed.Keyword(span, DYNAMIC, entries))

    def word(self, word: str, view: ast.Expr) -> typed.Expr:
        if isinstance(view, ast.StringLiteral) and word == "as":
            return typed.Atom(view.span, DYNAMIC, view.value)
        return self.typer.infer(view)

    def update(self, view: ast.Expr) -> typed.Expr:
        """`{set: {name: "x"}}`: keyword lists, as in Elixir."""
        match view:
            case ast.ObjectLiteral(fields=fields):
                entries = [
                    (one.name.text, self.update(one.value))
                    for one in fields
                    if isinstance(one, ast.ObjectField)
                ]
                return typed.Keyword(view.span, DYNAMIC, entries)
            case ast.KeywordList(entries=named):
                found = [(one.name.text, self.update(one.value)) for one in named]
                return typed.Keyword(view.span, DYNAMIC, found)
        return self.expression(view)

    # -- expressions --

    def expression(self, view: ast.Expr, of_fields: bool = False) -> typed.Expr:
        """What a part says; `of_fields`: a text in it names a field."""
        if isinstance(view, ast.StringLiteral) and of_fields:
            return typed.Atom(view.span, DYNAMIC, view.value)
        if isinstance(view, _LITERALS):
            return self.typer.infer(view)
        match view:
            case ast.Parenthesis(inner=inner):
                return self.expression(inner, of_fields)
            case ast.ArrayLiteral(elements=elements):
                return typed.Array(
                    view.span, DYNAMIC, [self.expression(one, of_fields) for one in elements]
                )
            case ast.KeywordList(entries=entries):
                pairs = [(one.name.text, self.expression(one.value, of_fields)) for one in entries]
                return typed.Keyword(view.span, DYNAMIC, pairs)
        if not self.is_of_query(view):
            return typed.QueryPin(view.span, DYNAMIC, self.typer.infer(view))
        match view:
            case ast.Identifier(name=name):
                return typed.QueryName(view.span, DYNAMIC, self.names[name])
            case ast.FieldAccess(target=ast.Identifier(name=name)) if name in self.names:
                return typed.QueryField(view.span, DYNAMIC, self.names[name], view.name.text)
            case ast.Unary(operator=operator, operand=operand, prefix=True) if operator in "!-":
                made = [self.expression(operand)]
                return typed.QueryOperator(view.span, DYNAMIC, operator, made)
            case ast.Binary(operator=operator) if operator in _OPERATORS:
                both = [self.expression(view.left), self.expression(view.right)]
                return typed.QueryOperator(view.span, DYNAMIC, operator, both)
            case ast.Call(callee=ast.Identifier(name=name)) if name in FUNCTIONS:
                return self.call(view, FUNCTIONS[name])
            case ast.ObjectLiteral(fields=fields):
                parts: list[typed.ObjectField | typed.ObjectSpread] = [
                    typed.ObjectField(one.name.text, self.expression(one.value), one.span)
                    for one in fields
                    if isinstance(one, ast.ObjectField)
                ]
                return typed.Object(view.span, DYNAMIC, parts)
            case ast.TupleLiteral(elements=elements):
                inside = [self.expression(one) for one in elements]
                return typed.Tuple(view.span, DYNAMIC, inside)
            case ast.ElixirMap(struct=None):
                return typed.ElixirMap(view.span, DYNAMIC, None, list(self.map_entries(view)))
        return typed.NotLowered(view.span, DYNAMIC, "this in a query")

    def map_entries(self, view: ast.ElixirMap) -> Iterator[tuple[str | typed.Expr, typed.Expr]]:
        for one in view.entries:
            if isinstance(one, ast.ObjectField):
                yield one.name.text, self.expression(one.value)
            else:
                yield self.expression(one.key), self.expression(one.value)

    def call(self, view: ast.Call, name: str) -> typed.Expr:
        plain = [one for one in view.args if not isinstance(one, ast.NamedArg)]
        named = [
            (one.name.text, self.expression(one.value))
            for one in view.args
            if isinstance(one, ast.NamedArg)
        ]
        args = [self.expression(one) for one in plain]
        return typed.QueryCall(view.span, DYNAMIC, name, args, named)

    def is_of_query(self, view: ast.Expr) -> bool:
        """It names what the query binds, or calls one of its functions."""
        for one in descendants(view):
            if isinstance(one, ast.Identifier) and one.name in self.names:
                return True
            if isinstance(one, ast.Call) and isinstance(one.callee, ast.Identifier):
                if one.callee.name in FUNCTIONS and self.typer.local(one.callee.name) is None:
                    return True
        return isinstance(view, ast.ObjectLiteral | ast.TupleLiteral) and all(
            isinstance(one, _LITERALS) for one in _values(view)
        )


def _values(view: ast.Expr) -> Iterator[ast.Expr]:
    if isinstance(view, ast.ObjectLiteral):
        yield from (one.value for one in view.fields if isinstance(one, ast.ObjectField))
    elif isinstance(view, ast.TupleLiteral):
        yield from view.elements
