"""Tree to views: literals, and the collections of Haxe and of the dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compiler_core.base.span import Span
from compiler_core.syntax import ast
from compiler_core.syntax.strings import Interpolation, parts, unescape

if TYPE_CHECKING:
    from compiler_core.syntax.parser import Node
    from compiler_core.syntax.views import Builder

_IDENTIFIERS = {"ID", "THIS", "SUPER", "ABSTRACT"}
"""`abstract.f` is the abstract itself, inside of one."""


def build_token(b: Builder, token: int) -> ast.Expr:
    """The expression that one token is."""
    kind = b.kinds[token]
    span = Span(b.starts[token], b.ends[token])
    text = b.texts[token]
    if kind in _IDENTIFIERS:
        return ast.Identifier(span, text)
    if kind == "STRING":
        return _string(b, token, span, text)
    if kind == "INT":
        return _integer(span, text)
    if kind == "NULL":
        return ast.NullLiteral(span)
    if kind == "TRUE" or kind == "FALSE":
        return ast.BoolLiteral(span, kind == "TRUE")
    if kind == "FLOAT":
        return _float(span, text)
    if kind == "REGEX":
        body, _, flags = text[2:].rpartition("/")
        return ast.RegexLiteral(span, body, flags)
    if kind == "MARKUP":
        return ast.Markup(span, text)
    return ast.ErrorExpr(span)


def _integer(span: Span, text: str) -> ast.Expr:
    digits, suffix = _without_suffix(text, "iu")
    digits = digits.replace("_", "")
    prefix = digits[:2].lower()
    try:
        if prefix == "0x":
            value = int(digits[2:] or "0", 16)
        elif prefix == "0b":
            value = int(digits[2:] or "0", 2)
        else:
            value = int(digits[:4000] or "0")
    except ValueError:
        value = 0
    return ast.IntLiteral(span, text, value, suffix)


def _float(span: Span, text: str) -> ast.Expr:
    digits, suffix = _without_suffix(text, "f")
    try:
        value = float(digits.replace("_", ""))
    except ValueError:
        value = 0.0
    return ast.FloatLiteral(span, text, value, suffix)


def _without_suffix(text: str, marks: str) -> tuple[str, str | None]:
    if text[:2] in ("0x", "0X") and "f" in marks:
        return text, None
    for mark in marks:
        place = text.rfind(mark)
        if place > 0:
            return text[:place], text[place:]
    return text, None


def _string(b: Builder, token: int, span: Span, text: str) -> ast.Expr:
    quote = text[0]
    inside = text[1:-1] if len(text) > 1 and text[-1] == quote else text[1:]
    if quote == '"' or "$" not in inside:
        return ast.StringLiteral(span, unescape(inside), quote)
    found = parts(text)
    if not any(isinstance(part, Interpolation) for part in found):
        value = "".join(part.value for part in found if not isinstance(part, Interpolation))
        return ast.StringLiteral(span, value, quote)
    return ast.InterpolatedString(
        span,
        [
            b.interpolated(text, span[0], part) if isinstance(part, Interpolation) else part.value
            for part in found
        ],
    )


def build_negative(b: Builder, node: Node) -> ast.Expr:
    """A `-1` where no expression stands: among patterns of parameters."""
    return ast.Unary(b.span(node), "-", b.expression(node[2]), True)


def build_atom(b: Builder, node: Node) -> ast.Expr:
    text = b.texts[node[2]] if isinstance(node[2], int) else ""
    if text[:1] in ("'", '"'):
        text = unescape(text[1:-1] if len(text) > 1 and text[-1] == text[0] else text[1:])
    return ast.AtomLiteral(b.span(node), text)


def build_array(b: Builder, node: Node) -> ast.Expr:
    span = b.span(node)
    elements = _elements(b, b.inner(node))
    if len(elements) == 1:
        (only,) = elements
        if isinstance(only, ast.For | ast.While):
            return ast.Comprehension(span, only)
        # `[[a: 1]]` holds a list of its own, which begins at its bracket
        if isinstance(only, ast.KeywordList) and only.span[0] == only.entries[0].span[0]:
            only.span = span
            return only
    if elements and all(_is_entry(element) for element in elements):
        return ast.MapLiteral(span, [_entry(element) for element in elements])
    return ast.ArrayLiteral(span, elements)


def _is_entry(element: ast.Expr) -> bool:
    return isinstance(element, ast.Binary) and element.operator == "=>"


def _entry(element: ast.Expr) -> ast.ArrowEntry:
    assert isinstance(element, ast.Binary)
    return ast.ArrowEntry(element.span, element.left, element.right)


def build_tuple(b: Builder, node: Node) -> ast.Expr:
    return ast.TupleLiteral(b.span(node), _elements(b, b.inner(node)))


def _elements(b: Builder, nodes: list[Any]) -> list[ast.Expr]:
    """Elements; those from the first `name: value` on are a keyword list, the last element."""
    elements: list[ast.Expr] = []
    keywords: list[ast.NamedArg] = []
    for node in nodes:
        element = b.argument(node)
        if isinstance(element, ast.NamedArg):
            keywords.append(element)
        elif keywords:
            b.fault("element_behind_keywords", element.span)
            elements.append(element)
        else:
            elements.append(element)
    if keywords:
        span = Span(keywords[0].span[0], keywords[-1].span[1])
        elements.append(ast.KeywordList(span, keywords))
    return elements


def build_object(b: Builder, node: Node) -> ast.Expr:
    fields: list[ast.ObjectField | ast.Spread] = []
    for child in node[2:]:
        if not isinstance(child, list) or child[0] != "object_field":
            continue
        span = b.span(child)
        if len(child) == 3:
            fields.append(ast.Spread(span, b.expression(child[2])))
        else:
            quoted = b.kind(child[1]) == "STRING"
            fields.append(ast.ObjectField(span, b.key(child[1]), b.expression(child[3]), quoted))
    return ast.ObjectLiteral(b.span(node), fields)


def build_map(b: Builder, node: Node) -> ast.Expr:
    struct: ast.NamedType | None = None
    place = 2
    names: list[int] = []
    while place < len(node) and b.kind(node[place]) not in ("LBRACE",):
        if isinstance(node[place], int):
            names.append(node[place])
        place += 1
    if names:
        path = tuple(b.texts[name] for name in names if b.kinds[name] == "ID")
        struct = ast.NamedType(Span(b.starts[names[0]], b.ends[names[-1]]), path, [])
    entries: list[ast.ObjectField | ast.ArrowEntry] = []
    for child in node[place + 1 :]:
        kind = b.kind(child)
        if kind in ("COMMA", "RBRACE"):
            continue
        if kind == "named_argument":
            quoted = b.kind(child[1]) == "STRING"
            entries.append(
                ast.ObjectField(b.span(child), b.key(child[1]), b.expression(child[3]), quoted)
            )
            continue
        element = b.expression(child)
        if _is_entry(element):
            entries.append(_entry(element))
        else:
            if not isinstance(element, ast.ErrorExpr):
                b.fault("map_entry", element.span)
            entries.append(ast.ArrowEntry(element.span, element, ast.ErrorExpr(element.span)))
    return ast.ElixirMap(b.span(node), struct, entries)
