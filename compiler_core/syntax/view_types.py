"""Tree to views: type expressions, type parameters, structures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax import ast

if TYPE_CHECKING:
    from compiler_core.syntax.parser import Node
    from compiler_core.syntax.views import Builder


def build_type(b: Builder, node: Node | int) -> ast.TypeExpr:
    """The type that `node` (any `type` of the grammar) stands for."""
    if isinstance(node, int):
        return _unknown(b, node)
    name = node[0]
    build = _BUILDERS.get(name)
    if build is None:
        return _unknown(b, node)
    return build(b, node)


def type_hint(b: Builder, node: Node) -> ast.TypeExpr:
    """Of `: T`."""
    return build_type(b, node[2])


def _unknown(b: Builder, node: Node | int) -> ast.TypeExpr:
    return ast.NamedType(b.span(node), (), [])


def _path(b: Builder, node: Node) -> ast.TypeExpr:
    return path_type(b, node)


def path_type(b: Builder, node: Node) -> ast.NamedType:
    if isinstance(node, int) or node[0] != "type_path":
        return ast.NamedType(b.span(node), (), [])
    names: list[str] = []
    args: list[ast.TypeExpr | ast.Expr] = []
    for child in node[1:]:
        if isinstance(child, int):
            if b.kinds[child] == "ID":
                names.append(b.texts[child])
        elif child[0] == "type_arguments":
            args.extend(_argument(b, part) for part in b.inner(child))
    return ast.NamedType(b.span(node), tuple(names), args)


def _argument(b: Builder, node: Node | int) -> ast.TypeExpr | ast.Expr:
    if isinstance(node, int):
        return b.expression(node)
    if node[0] == "negative":
        operand = b.expression(node[2])
        return ast.Unary(b.span(node), "-", operand, True)
    if node[0] in _BUILDERS:
        return build_type(b, node)
    return b.expression(node)


def _types(b: Builder, node: Node) -> ast.TypeExpr:
    """`A -> B & C`, read from the right as Haxe does."""
    result = build_type(b, node[-1])
    for place in range(len(node) - 2, 1, -2):
        operand = node[place - 1]
        if _is_arrow(b, node[place]):
            result = _function(b, operand, result)
            if place == 2 or not _is_arrow(b, node[place - 2]):
                result = _without_void(result, operand)
        else:
            left = build_type(b, operand)
            span = Span(left.span[0], result.span[1])
            others = result.members if isinstance(result, ast.IntersectionType) else [result]
            result = ast.IntersectionType(span, [left, *others])
    return result


def _is_arrow(b: Builder, node: Node | int) -> bool:
    return isinstance(node, int) and b.kinds[node] == "ARROW"


def _function(b: Builder, left: Node | int, result: ast.TypeExpr) -> ast.TypeExpr:
    start = b.span(left)[0]
    span = Span(start, result.span[1])
    if isinstance(left, list) and left[0] == "type_paren":
        parts = b.inner(left)
        single = len(parts) == 1 and not (
            isinstance(parts[0], list) and parts[0][0] in ("named_type", "missing")
        )
        if not single:
            return ast.FunctionType(span, [_parameter(b, part) for part in parts], result)
    parameter = _plain_parameter(build_type(b, left))
    if isinstance(result, ast.FunctionType):
        return ast.FunctionType(span, [parameter, *result.parameters], result.result)
    return ast.FunctionType(span, [parameter], result)


def _without_void(type_: ast.TypeExpr, left: Node | int) -> ast.TypeExpr:
    """`Void -> T` has no parameters; `(Void) -> T` and `A -> Void -> T` have that one."""
    if isinstance(type_, ast.FunctionType) and isinstance(left, list) and left[0] == "type_path":
        if len(type_.parameters) == 1:
            only = type_.parameters[0].type
            if isinstance(only, ast.NamedType) and only.path == ("Void",) and not only.args:
                return ast.FunctionType(type_.span, [], type_.result)
    return type_


def _plain_parameter(operand: ast.TypeExpr) -> ast.FunctionTypeParameter:
    if isinstance(operand, ast.OptionalType):
        return ast.FunctionTypeParameter(operand.span, None, operand.inner, True)
    if isinstance(operand, ast.ParenthesisType) and not isinstance(operand.inner, ast.FunctionType):
        return ast.FunctionTypeParameter(operand.span, None, operand.inner, False)
    return ast.FunctionTypeParameter(operand.span, None, operand, False)


def _parameter(b: Builder, node: Node | int) -> ast.FunctionTypeParameter:
    if isinstance(node, list) and node[0] == "named_type":
        name: str | None = None
        optional = rest = False
        for child in node[1:-1]:
            if isinstance(child, int):
                kind = b.kinds[child]
                optional = optional or kind == "QUESTION"
                rest = rest or kind == "ELLIPSIS"
                if kind == "ID":
                    name = b.texts[child]
        return ast.FunctionTypeParameter(
            b.span(node), name, build_type(b, node[-1]), optional, rest
        )
    if isinstance(node, list) and node[0] == "rest_type":
        return ast.FunctionTypeParameter(b.span(node), None, build_type(b, node[2]), False, True)
    return _plain_parameter(build_type(b, node))


def _paren(b: Builder, node: Node) -> ast.TypeExpr:
    parts = b.inner(node)
    if len(parts) == 1 and not (isinstance(parts[0], list) and parts[0][0] == "named_type"):
        return ast.ParenthesisType(b.span(node), build_type(b, parts[0]))
    if parts and all(isinstance(part, list) and part[0] in _BUILDERS for part in parts):
        return ast.IntersectionType(b.span(node), [build_type(b, part) for part in parts])
    b.fault("function_type_result", b.span(node))
    return ast.NamedType(b.span(node), (), [])


def _optional(b: Builder, node: Node) -> ast.TypeExpr:
    return ast.OptionalType(b.span(node), build_type(b, node[2]))


def _rest(b: Builder, node: Node) -> ast.TypeExpr:
    """`...T` outside of a function type's parentheses is `haxe.Rest<T>`."""
    return ast.NamedType(b.span(node), ("haxe", "Rest"), [build_type(b, node[2])])


def _tuple(b: Builder, node: Node) -> ast.TypeExpr:
    return ast.TupleType(b.span(node), [build_type(b, part) for part in b.inner(node)])


def _struct(b: Builder, node: Node) -> ast.TypeExpr:
    extends: list[ast.TypeExpr] = []
    fields: list[ast.StructField] = []
    previous_end = b.span(node)[0]
    for child in node[2:]:
        if isinstance(child, list) and child[0] == "struct_base":
            extends.append(build_type(b, child[2]))
        elif isinstance(child, list) and child[0] == "struct_field":
            fields.append(_field(b, child, previous_end))
        previous_end = b.span(child)[1]
    return ast.StructType(b.span(node), extends, fields)


def _field(b: Builder, node: Node, previous_end: int) -> ast.StructField:
    metadata, modifiers, place = b.prefix(node, 1)
    optional = False
    is_final = any(modifier.text == "final" for modifier in modifiers)
    name: ast.Name | None = None
    type_: ast.TypeExpr | None = None
    accessors: tuple[str, str] | None = None
    method: ast.FunctionParts | None = None
    value: ast.Expr | None = None
    is_function = False
    for child in node[place:]:
        if isinstance(child, int):
            kind = b.kinds[child]
            if kind == "QUESTION":
                optional = True
            elif kind == "FUNCTION":
                is_function = True
            elif kind in ("ID", "NEW"):
                name = b.name(child)
        elif child[0] == "type_hint":
            type_ = type_hint(b, child)
        elif child[0] == "property":
            accessors = b.accessors(child)
        elif child[0] == "initializer":
            value = b.expression(child[2])
        elif child[0] == "missing" and child[1] == "ID":
            name = b.name(child)
    span = _without_semicolon(b, node)
    if is_function:
        rest = node[-1]
        parts = rest[1:] if isinstance(rest, list) and rest[0] == "function_rest" else []
        method = b.function_parts(parts, span)
        type_ = None
    if name is None:
        name = ast.Name(Span(span[1], span[1]), "")
    doc = b.doc_before(span[0], previous_end)
    return ast.StructField(
        span, name, type_, optional, is_final, metadata, doc, accessors, method, modifiers, value
    )


def _without_semicolon(b: Builder, node: Node) -> Span:
    """A field's place: the `;` that ends one in the notation of a class is not part of it."""
    whole = b.span(node)
    parts = node
    while isinstance(parts[-1], list) and parts[-1][0] == "function_rest":
        parts = parts[-1]
    return Span(whole[0], b.span(parts[-2])[1]) if b.kind(parts[-1]) == "SEMI" else whole


def type_parameters(b: Builder, node: Node) -> list[ast.TypeParameter]:
    """Of `<T:A, U = B>`."""
    return [_type_parameter(b, part) for part in b.inner(node) if isinstance(part, list)]


def _type_parameter(b: Builder, node: Node) -> ast.TypeParameter:
    metadata, _, place = b.prefix(node, 1)
    name = ast.Name(b.span(node), "")
    constraint: ast.TypeExpr | None = None
    default: ast.TypeExpr | None = None
    for child in node[place:]:
        if isinstance(child, int):
            name = b.name(child)
        elif child[0] == "type_hint":
            constraint = type_hint(b, child)
        elif child[0] == "default_type":
            default = build_type(b, child[2])
    return ast.TypeParameter(b.span(node), name, constraint, default, metadata)


_BUILDERS = {
    "type_path": _path,
    "types": _types,
    "type_paren": _paren,
    "struct": _struct,
    "optional_type": _optional,
    "rest_type": _rest,
    "tuple_type": _tuple,
}
