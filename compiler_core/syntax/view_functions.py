"""Tree to views: parentheses, arrows, functions, variables and macros in expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax import ast, view_types

if TYPE_CHECKING:
    from compiler_core.syntax.parser import Node
    from compiler_core.syntax.views import Builder


def build_paren(b: Builder, node: Node) -> ast.Expr:
    span = b.span(node)
    parts = b.inner(node)
    if len(parts) == 1:
        (part,) = parts
        if isinstance(part, list) and part[0] == "typed_item" and len(part) == 4:
            value = b.expression(part[1])
            return ast.TypeCheck(span, value, view_types.build_type(b, part[3]))
        if not (isinstance(part, list) and part[0] in ("typed_item", "optional_item")):
            return ast.Parenthesis(span, b.expression(part))
    b.fault("parameters_without_arrow" if parts else "empty_parentheses", span)
    return ast.ErrorExpr(span)


def build_arrow(b: Builder, node: Node) -> ast.Expr:
    left = node[1]
    if isinstance(left, int) or left[0] == "missing":
        name = b.name(left)
        parameters = [ast.Parameter(name.span, name, None, None, False, False, [])]
    else:
        parameters = [_arrow_parameter(b, part) for part in b.inner(left)]
    body = b.statement(node[3])
    span = Span(b.span(left)[0], body.span[1])
    parts = ast.FunctionParts(span, [], parameters, None, body)
    return ast.FunctionExpr(span, None, parts, True)


def _arrow_parameter(b: Builder, node: Node | int) -> ast.Parameter:
    span = b.span(node)
    if isinstance(node, list) and node[0] == "typed_item":
        name = _parameter_name(b, node[1])
        default = b.expression(node[5]) if len(node) > 5 else None
        type_ = view_types.build_type(b, node[3])
        pattern = None if name else b.expression(node[1])
        if isinstance(pattern, ast.SpreadExpr) and isinstance(pattern.value, ast.Identifier):
            name = ast.Name(pattern.value.span, pattern.value.name)
            return ast.Parameter(span, name, type_, default, False, True, [])
        return ast.Parameter(span, name, type_, default, False, False, [], pattern)
    if isinstance(node, list) and node[0] == "optional_item":
        name = b.name(node[2])
        hint, default = None, None
        for child in node[3:]:
            if child[0] == "type_hint":
                hint = view_types.type_hint(b, child)
            elif child[0] == "initializer":
                default = b.expression(child[2])
        return ast.Parameter(span, name, hint, default, True, False, [])
    name = _parameter_name(b, node)
    if name is not None:
        return ast.Parameter(span, name, None, None, False, False, [])
    value = b.expression(node)
    if isinstance(value, ast.Binary) and value.operator == "=":
        if isinstance(value.left, ast.Identifier):
            name = ast.Name(value.left.span, value.left.name)
            return ast.Parameter(span, name, None, value.right, False, False, [])
    if isinstance(value, ast.SpreadExpr) and isinstance(value.value, ast.Identifier):
        name = ast.Name(value.value.span, value.value.name)
        return ast.Parameter(span, name, None, None, False, True, [])
    if isinstance(value, ast.MetaExpr) and isinstance(value.value, ast.Identifier):
        name = ast.Name(value.value.span, value.value.name)
        return ast.Parameter(span, name, None, None, False, False, [value.metadata])
    return ast.Parameter(span, None, None, None, False, False, [], value)


def _parameter_name(b: Builder, node: Node | int) -> ast.Name | None:
    if isinstance(node, int) and b.kinds[node] == "ID":
        return b.name(node)
    return None


def build_macro(b: Builder, node: Node) -> ast.Expr:
    span = b.span(node)
    body = node[-1]
    if isinstance(body, list):
        if body[0] == "macro_class":
            return ast.MacroExpr(span, b.macro_class(body))
        if body[0] == "macro_fields":
            members = [
                b.member(child)
                for child in body[2:]
                if isinstance(child, list) and child[0] == "class_member"
            ]
            return ast.MacroExpr(span, ast.MacroFields(b.span(body), members))
    if len(node) == 4:
        return ast.MacroExpr(span, view_types.build_type(b, body))
    return ast.MacroExpr(span, b.statement(body))


def build_function(b: Builder, node: Node) -> ast.Expr:
    place = 1
    is_inline = b.kind(node[1]) == "INLINE"
    if is_inline:
        place = 2
    place += 1
    name: ast.Name | None = None
    if b.kind(node[place]) == "ID":
        name = b.name(node[place])
        place += 1
    span = b.span(node)
    return ast.FunctionExpr(span, name, b.function_parts(node[place:], span), False, is_inline)


def build_var(b: Builder, node: Node) -> ast.Expr:
    declarations: list[ast.VarDeclaration] = []
    is_final = is_static = False
    for child in node[1:]:
        if isinstance(child, int):
            text = b.texts[child]
            is_final = is_final or text == "final"
            is_static = is_static or text == "static"
        elif child[0] == "variable":
            declarations.append(_variable(b, child))
    return ast.Var(b.span(node), declarations, is_final, is_static)


def _variable(b: Builder, node: Node) -> ast.VarDeclaration:
    metadata, _, place = b.prefix(node, 1)
    name = ast.Name(b.span(node), "")
    type_: ast.TypeExpr | None = None
    value: ast.Expr | None = None
    for child in node[place:]:
        if isinstance(child, int) or child[0] == "missing":
            name = b.name(child)
        elif child[0] == "type_hint":
            type_ = view_types.type_hint(b, child)
        elif child[0] == "initializer":
            value = b.expression(child[2])
    return ast.VarDeclaration(b.span(node), name, type_, value, metadata)
