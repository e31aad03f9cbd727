"""The local variables in scope at a place of a body: names that a new pattern should not hide.

function total(n: Int, shape: Shape) {
    var sum = n;
    return switch (shape) { … }        here: n, shape, sum
    var later = 1;
}
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.typed_walk import Node, children, walk


def locals_at(root: typed.Expr, at: Span) -> frozenset[str]:
    """Names of the variables that are in scope where the expression with the span `at` stands, a
    span relative to the same start as those of `root`."""
    found: set[str] = set()
    node: Node | None = root
    while node is not None:
        found.update(variable.name for variable in _bound(node, at))
        node = next((child for child in _ways(node) if _covers(child, at)), None)
    found.discard("_")
    return frozenset(found)


def _covers(node: Node, at: Span) -> bool:
    span = getattr(node, "span", None)
    return span is not None and span.covers(at)


def _ways(node: Node) -> Iterator[Node]:
    """What is directly below; of a block also what a `var a = 1, b = 2;` in it has."""
    for child in children(node):
        if isinstance(child, typed.Block) and child.is_flat:
            yield from children(child)
        else:
            yield child


def _bound(node: Node, at: Span) -> Iterator[typed.Variable]:
    """What `node` binds for the part of it that `at` is in."""
    match node:
        case typed.Function():
            if node.self_variable is not None:
                yield node.self_variable
            for parameter in node.parameters:
                yield parameter.variable
                if parameter.pattern is not None:
                    yield from _captured(parameter.pattern)
        case typed.Block(statements=statements):
            for statement in statements:
                if statement.span.end > at.start:
                    break
                yield from _declared(statement)
        case typed.For():
            if node.body.span.covers(at):
                yield node.variable
                if node.key is not None:
                    yield node.key
        case typed.Case():
            yield from _captured(node.pattern)
        case typed.Catch():
            yield node.variable
        case typed.With():
            for clause in node.clauses:
                if clause.pattern is not None and clause.span.end <= at.start:
                    yield from _captured(clause.pattern)


def _declared(statement: typed.Expr) -> Iterator[typed.Variable]:
    match statement:
        case typed.VariableDeclaration():
            yield statement.variable
        case typed.Function(self_variable=typed.Variable() as own):
            yield own
        case typed.Block(is_flat=True, statements=inner):
            for one in inner:
                yield from _declared(one)


def _captured(pattern: typed.Pattern) -> Iterator[typed.Variable]:
    for node in walk(pattern):
        if isinstance(node, typed.Bind):
            yield node.variable
