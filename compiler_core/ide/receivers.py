"""What a member's spelling tells of the values before a dot: those that are of a written type.

`line.price` is a use of `Line.price` if `line` is a `Line`. Mostly the member itself says so, and
no type has to be inferred:

    function total(lines:Array<Line>) { for (line in lines) sum += line.price; }

    line.price  →  an element of `Array<Line>`

An `Origin` is what is written, not what it means, so that it belongs to the text alone and can be
kept in the index. Told are parameters and variables with a type, and the variables of loops over
them; only where the member declares the name once, and only inside of what it is declared for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.query import Database, query
from compiler_core.semantics.declared import strip, surroundings
from compiler_core.semantics.items import items
from compiler_core.semantics.references import Named, reference
from compiler_core.semantics.resolve import Surroundings, resolve
from compiler_core.semantics.types import ARRAY_ID, ClassType, Type, TypeId
from compiler_core.syntax import ast
from compiler_core.syntax.walk import Nodes, descendants


class Origin(NamedTuple):
    """The written type that a value has."""

    type: Named
    is_element: bool = False
    """The value is what a loop over that type gives."""


class _Local(NamedTuple):
    origin: Origin
    scope: Span
    """Where its name means it."""


def value_origins(nodes: Nodes, names: list[str]) -> dict[Span, Origin]:
    """Of a member's `nodes` and its `declared_names`: by the span of each access to a field, what
    the value before the dot is; by that of each name that is a case's whole pattern, or called in
    it, what is compared with it."""
    known = _locals(nodes, names)
    found: dict[Span, Origin] = {}

    def origin_of(value: ast.Expr) -> Origin | None:
        local = known.get(value.name) if isinstance(value, ast.Identifier) else None
        return local.origin if local is not None and local.scope.covers(value.span) else None

    if not known:
        return found
    for access in nodes.of(ast.FieldAccess):
        receiver = origin_of(access.target)
        if receiver is not None:
            found[access.span] = receiver
    for switch in nodes.of(ast.Switch):
        subject = origin_of(_bare(switch.subject))
        if subject is not None:
            patterns = [pattern for case in switch.cases for pattern in case.patterns]
            found.update((name.span, subject) for name in _constructors(patterns))
    return found


def _bare(view: ast.Expr) -> ast.Expr:
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    return view


def _constructors(patterns: list[ast.Expr]) -> Iterator[ast.Identifier]:
    pending = list(patterns)
    while pending:
        one = _bare(pending.pop())
        if isinstance(one, ast.Binary) and one.operator == "|":
            pending += [one.left, one.right]
        elif isinstance(one, ast.Call):
            pending.append(one.callee)
        elif isinstance(one, ast.Identifier) and one.name[:1].isupper():
            yield one


def declared_names(nodes: Nodes) -> Iterator[str]:
    """Every name that a member declares, as often as it does so; those in patterns that may be
    captures as well: a capture starts in lower case. In no order."""
    for parameter in nodes.of(ast.Parameter):
        if parameter.name is not None:
            yield parameter.name.text
        elif parameter.pattern is not None:
            yield from _captures(parameter.pattern)
    yield from (one.name.text for one in nodes.of(ast.VarDeclaration))
    yield from (one.name.text for one in nodes.of(ast.Catch))
    yield from (one.name.text for one in nodes.of(ast.TypeParameter))
    for loop in nodes.of(ast.For):
        yield loop.value.text
        if loop.key is not None:
            yield loop.key.text
    for function in nodes.of(ast.FunctionExpr):
        if function.name is not None:
            yield function.name.text
    for case in nodes.of(ast.Case):
        for pattern in case.patterns:
            yield from _captures(pattern)
    for binary in nodes.of(ast.Binary):
        if binary.operator == "<-":
            yield from _captures(binary.left)


def _captures(view: ast.View) -> set[str]:
    names = {one.name for one in descendants(view) if isinstance(one, ast.Identifier)}
    return {name for name in names if not name[:1].isupper()}


def _locals(nodes: Nodes, names: list[str]) -> dict[str, _Local]:
    """The variables whose type is written, by name."""
    once = {name for name, count in Counter(names).items() if count == 1}
    parameters = {one.name.text for one in nodes.of(ast.TypeParameter)}
    found: dict[str, _Local] = {}

    def add(name: str, written: ast.TypeExpr | None, scope: Span) -> None:
        type = None if written is None else reference(written)
        if name in once and isinstance(type, Named) and parameters.isdisjoint(_names(type)):
            found[name] = _Local(Origin(type), scope)

    for function in nodes.of(ast.FunctionParts):
        for parameter in function.parameters:
            if parameter.name is not None and not parameter.rest:
                add(parameter.name.text, parameter.type, function.span)
    for block in nodes.of(ast.Block):
        for statement in block.statements:
            for variable in statement.declarations if isinstance(statement, ast.Var) else ():
                scope = Span(variable.span.end, block.span.end)
                add(variable.name.text, variable.type, scope)
    for loop in nodes.of(ast.For):
        if loop.key is not None:
            continue
        iterable = loop.iterable
        over = found.get(iterable.name) if isinstance(iterable, ast.Identifier) else None
        if over is None or over.origin.is_element or not over.scope.covers(iterable.span):
            continue
        if loop.value.text in once:
            origin = Origin(over.origin.type, is_element=True)
            found[loop.value.text] = _Local(origin, loop.body.span)
    return found


def _names(type: Named) -> set[str]:
    """The simple names that a type is made of, those in other kinds of types aside."""
    found = {type.path[0]} if len(type.path) == 1 else set()
    return found.union(*(_names(one) for one in type.args if isinstance(one, Named)))


# --- what they mean ----------------------------------------------------------------------------


@query
def meant_type(db: Database, path: str, declaration: str, origin: Origin) -> Type | None:
    """The type that a value has which is of that origin in a member of the declaration; None where
    it takes more to know it."""
    module = items(db, path)
    item = module.type(declaration) if declaration else None
    where = Surroundings(path, "", {})
    if item is not None:
        where = surroundings(path, item, TypeId(module.package, module.name, declaration))
    type = resolve(db, where, origin.type)
    return _element(strip(db, type)) if origin.is_element else type


def _element(type: Type) -> Type | None:
    """What a loop over it gives, of the types that need no looking into."""
    if isinstance(type, ClassType) and type.id == ARRAY_ID and len(type.args) == 1:
        return type.args[0]
    return None
