"""Tree to views: blocks, control flow, what stands in front of a value; the dialect's too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax import ast, view_types

if TYPE_CHECKING:
    from compiler_core.syntax.parser import Node
    from compiler_core.syntax.views import Builder


def build_block(b: Builder, node: Node) -> ast.Expr:
    last = len(node) - 1 if b.kind(node[-1]) == "RBRACE" else len(node)
    return ast.Block(b.span(node), b.statements(node[2:last]))


def build_block_or_object(b: Builder, node: Node) -> ast.Expr:
    if len(node) == 3:
        return ast.ObjectLiteral(b.span(node), [])
    return build_block(b, node)


def build_if(b: Builder, node: Node) -> ast.Expr:
    otherwise = b.statement(node[-1]) if len(node) > 6 else None
    return ast.If(b.span(node), b.expression(node[3]), b.statement(node[5]), otherwise)


def build_for(b: Builder, node: Node) -> ast.Expr:
    head = node[3]
    key: ast.Name | None = None
    place = 0
    if isinstance(head, list) and head[0] == "terms":
        for index, child in enumerate(head):
            if isinstance(child, int) and b.kinds[child] == "IN":
                place = index
                break
    if place:
        bound = b.terms(head, 1, place)
        if place + 1 < len(head):
            iterable = b.terms(head, place + 1, len(head))
        else:
            iterable = ast.ErrorExpr(Span(b.span(head)[1], b.span(head)[1]))
    else:
        b.fault("for_without_in", b.span(head))
        bound, iterable = b.expression(head), ast.ErrorExpr(b.span(head))
        bound = ast.ErrorExpr(bound.span)
    if isinstance(bound, ast.Binary) and bound.operator == "=>":
        key = _bound_name(b, bound.left)
        bound = bound.right
    return ast.For(b.span(node), key, _bound_name(b, bound), iterable, b.statement(node[5]))


def _bound_name(b: Builder, value: ast.Expr) -> ast.Name:
    if isinstance(value, ast.Identifier):
        return ast.Name(value.span, value.name)
    if not isinstance(value, ast.ErrorExpr):
        b.fault("loop_variable", value.span)
    return ast.Name(value.span, "")


def build_while(b: Builder, node: Node) -> ast.Expr:
    return ast.While(b.span(node), b.expression(node[3]), b.statement(node[5]), False)


def build_do_while(b: Builder, node: Node) -> ast.Expr:
    return ast.While(b.span(node), b.expression(node[5]), b.statement(node[2]), True)


def build_switch(b: Builder, node: Node) -> ast.Expr:
    subject = b.expression(node[2])
    if isinstance(subject, ast.Parenthesis):
        subject = subject.inner
    return ast.Switch(b.span(node), subject, cases(b, node), b.span(node[1]))


def cases(b: Builder, node: Node) -> list[ast.Case]:
    return [_case(b, child) for child in node[1:] if isinstance(child, list) and child[0] == "case"]


def _case(b: Builder, node: Node) -> ast.Case:
    patterns: list[ast.Expr] = []
    guard: ast.Expr | None = None
    colon = 1
    for place in range(2, len(node)):
        child = node[place]
        kind = b.kind(child)
        if kind == "COLON":
            colon = place
            break
        if kind == "guard":
            guard = b.expression(child[2])
            if isinstance(guard, ast.Parenthesis):
                guard = guard.inner
        elif kind == "var_pattern":
            patterns.append(_var_pattern(b, child))
        elif kind != "COMMA":
            patterns.append(b.expression(child))
    header_end = b.span(node[colon])[1]
    body = b.statements(node[colon + 1 :])
    span = b.span(node)
    body_start = body[0].span[0] if body else header_end
    body_span = Span(body_start, max(body_start, span[1]))
    return ast.Case(
        span,
        patterns,
        guard,
        ast.Block(body_span, body),
        b.kind(node[1]) == "DEFAULT",
        Span(span[0], header_end),
    )


def _var_pattern(b: Builder, node: Node) -> ast.Expr:
    name = b.name(node[2])
    is_final = b.texts[node[1]] == "final" if isinstance(node[1], int) else False
    return ast.Var(b.span(node), [ast.VarDeclaration(name.span, name, None, None)], is_final)


def build_try(b: Builder, node: Node) -> ast.Expr:
    catches: list[ast.Catch] = []
    finally_body: ast.Expr | None = None
    for child in node[3:]:
        if not isinstance(child, list):
            continue
        if child[0] == "catch_part":
            hint = next(
                (part for part in child[4:] if isinstance(part, list) and part[0] == "type_hint"),
                None,
            )
            catches.append(
                ast.Catch(
                    b.span(child),
                    b.name(child[3]),
                    None if hint is None else view_types.type_hint(b, hint),
                    b.statement(child[-1]),
                )
            )
        elif child[0] == "finally_part":
            finally_body = b.statement(child[2])
    return ast.Try(b.span(node), b.statement(node[2]), catches, finally_body)


def build_return(b: Builder, node: Node) -> ast.Expr:
    return ast.Return(b.span(node), b.expression(node[2]) if len(node) > 2 else None)


def build_break(b: Builder, node: Node) -> ast.Expr:
    return ast.Break(b.span(node))


def build_continue(b: Builder, node: Node) -> ast.Expr:
    return ast.Continue(b.span(node))


def build_throw(b: Builder, node: Node) -> ast.Expr:
    return ast.Throw(b.span(node), b.expression(node[2]))


def build_untyped(b: Builder, node: Node) -> ast.Expr:
    value = b.statement(node[2])
    span = b.span(node)
    if isinstance(value, ast.RawElixir):
        value.span = span
        return value
    return ast.Untyped(span, value)


def build_cast(b: Builder, node: Node) -> ast.Expr:
    return ast.Cast(b.span(node), b.expression(node[2]), None)


def build_with(b: Builder, node: Node) -> ast.Expr:
    clauses: list[ast.Expr] = []
    place = 3
    while place < len(node) and b.kind(node[place]) != "RPAREN":
        child = node[place]
        if b.kind(child) == "bind":
            left, right = b.expression(child[1]), b.expression(child[4])
            arrow = Span(b.starts[child[2]], b.ends[child[3]])
            clauses.append(ast.Binary(b.span(child), "<-", arrow, left, right))
        elif b.kind(child) != "COMMA":
            clauses.append(b.expression(child))
        place += 1
    body = b.statement(node[place + 1])
    return ast.With(b.span(node), clauses, body, cases(b, node))


def build_receive(b: Builder, node: Node) -> ast.Expr:
    after: ast.After | None = None
    for child in node[1:]:
        if isinstance(child, list) and child[0] == "after_part":
            body = b.statements(child[4:])
            end = b.span(child)[1]
            start = body[0].span[0] if body else end
            after = ast.After(
                b.span(child), b.expression(child[2]), ast.Block(Span(start, end), body)
            )
    return ast.Receive(b.span(node), cases(b, node), after)
