"""Tree to views: expressions.

The grammar keeps `a.b(c) + -d` as one flat list; here the pieces are put together: prefixes and
suffixes to their operand, then operators by precedence (`operators.py`). Two rules follow Haxe's
parser: metadata before an assignment covers all of it, and a ternary's last part takes all that
follows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from compiler_core.base.span import Span
from compiler_core.syntax import (
    ast,
    operators,
    view_functions,
    view_literals,
    view_statements,
    view_types,
)
from compiler_core.syntax.strings import Interpolation, parts

if TYPE_CHECKING:
    from compiler_core.syntax.parser import Node
    from compiler_core.syntax.views import Builder

MAX_TERMS = 2_000
"""Pieces of one flat list: its tree is as deep, and every later phase goes down it."""
_PREFIXES = {"NOT", "MINUS", "TILDE", "INCREMENT", "DECREMENT", "ELLIPSIS", "INLINE"}


def build_expression(b: Builder, node: Node | int) -> ast.Expr:
    """The expression that `node` stands for; an empty `{}` is an object here."""
    if isinstance(node, int):
        return view_literals.build_token(b, node)
    build = _BUILDERS.get(node[0])
    if build is None:
        return ast.ErrorExpr(b.span(node))
    return build(b, node)


def build_statement(b: Builder, node: Node | int) -> ast.Expr:
    """As `build_expression`, where an empty `{}` is a block."""
    if isinstance(node, list) and node[0] == "block":
        return view_statements.build_block(b, node)
    return build_expression(b, node)


def statements(b: Builder, nodes: list[Any]) -> list[ast.Expr]:
    """The expressions among `nodes`, semicolons left out."""
    kinds = b.kinds
    return [
        build_statement(b, node)
        for node in nodes
        if (isinstance(node, int) and kinds[node] not in ("SEMI", "SEMI_ELSE"))
        or (isinstance(node, list) and not (node[0] == "missing" and node[1] == "SEMI"))
    ]


# ---- flat lists -------------------------------------------------------------------------------


def _terms(b: Builder, node: Node) -> ast.Expr:
    if len(node) > MAX_TERMS:
        b.fault("too_deep", b.span(node))
        return ast.ErrorExpr(b.span(node))
    return build_terms(b, node, 1, len(node))


def build_terms(b: Builder, node: Node, place: int, end: int) -> ast.Expr:
    """The expression of the flat list's children from `place` to `end`."""
    operands: list[ast.Expr] = []
    infixes: list[operators.Operator] = []
    while True:
        start = place
        operand, place = _operand(b, node, place, end)
        if place < end and _is_assignment_of_metadata(b, node, start, place, end):
            operand, place = _assignment_under_metadata(b, node, start, end), end
        operands.append(operand)
        if place >= end:
            break
        operator = node[place]
        if isinstance(operator, list) and operator[0] == "ternary":
            return _ternary(b, node, place, end, operands, infixes)
        span = b.span(operator)
        if isinstance(operator, int):
            infixes.append((b.texts[operator], span))
        elif operator[0] == "missing":
            infixes.append(("=" if operator[1] == "ASSIGN" else ">", span))
        else:
            infixes.append(("".join(b.texts[token] for token in operator[1:]), span))
        place += 1
        if place >= end:
            operands.append(ast.ErrorExpr(Span(span[1], span[1])))
            break
    return operands[0] if not infixes else operators.group(operands, infixes)


def _is_assignment_of_metadata(b: Builder, node: Node, start: int, place: int, end: int) -> bool:
    """Whether the operand at `start` has metadata and what follows at `place` assigns: `@:m a = b`
    and `@:m a + b = c` are metadata on all of it; in `@:m a + @:n b = c` the nearest one is."""
    kinds = b.kinds
    first = node[start]
    if (kinds[first] not in _PREFIXES) if isinstance(first, int) else first[0] != "metadata":
        return False
    if _last_metadata(b, node, start) is None:
        return False
    for child in node[place:end]:
        if isinstance(child, int):
            kind = kinds[child]
            if kind == "ASSIGN" or kind == "ASSIGN_OPERATOR":
                return True
            if kind == "FAT_ARROW" or kind == "INLINE":
                return False
        elif child[0] == "joined":
            if operators.is_assignment("".join(b.texts[token] for token in child[1:])):
                return True
        elif child[0] == "missing":
            return bool(child[1] == "ASSIGN")
        elif child[0] == "ternary" or child[0] == "metadata":
            return False
    return False


def _last_metadata(b: Builder, node: Node, start: int) -> int | None:
    """The place of the last metadata (`inline` is one) among the prefixes from `start` on."""
    found: int | None = None
    for place in range(start, len(node)):
        child = node[place]
        if isinstance(child, int):
            kind = b.kinds[child]
            if kind == "INLINE":
                found = place
            elif kind not in _PREFIXES:
                break
        elif child[0] == "metadata":
            found = place
        else:
            break
    return found


def _assignment_under_metadata(b: Builder, node: Node, start: int, end: int) -> ast.Expr:
    """The assignment is the value of the last metadata, and that of the prefixes before it."""
    behind = _last_metadata(b, node, start)
    assert behind is not None
    value = build_terms(b, node, behind + 1, end)
    return _apply_prefixes(b, node[start : behind + 1], value)


def _ternary(
    b: Builder,
    node: Node,
    place: int,
    end: int,
    operands: list[ast.Expr],
    infixes: list[operators.Operator],
) -> ast.Expr:
    """`condition ? then : rest`; an assignment or `=>` before it takes all of it as its value."""
    cut = 0
    for index, (operator, _) in enumerate(infixes):
        if operators.is_looser_than_ternary(operator):
            cut = index + 1
    condition_operands, condition_infixes = operands[cut:], infixes[cut:]
    condition = (
        operators.group(condition_operands, condition_infixes)
        if condition_infixes
        else condition_operands[0]
    )
    then = build_expression(b, node[place][2])
    if place + 1 < end:
        otherwise = build_terms(b, node, place + 1, end)
    else:
        after = b.span(node[place])[1]
        otherwise = ast.ErrorExpr(Span(after, after))
    value: ast.Expr = ast.Ternary(
        Span(condition.span[0], otherwise.span[1]), condition, then, otherwise
    )
    if cut == 0:
        return value
    return operators.group([*operands[:cut], value], infixes[:cut])


def _operand(b: Builder, node: Node, place: int, end: int) -> tuple[ast.Expr, int]:
    kinds = b.kinds
    prefixes: list[Any] = []
    while place < end:
        child = node[place]
        if isinstance(child, int):
            if kinds[child] not in _PREFIXES:
                break
        elif child[0] != "metadata":
            break
        prefixes.append(child)
        place += 1
    if place >= end:
        after = b.span(node[end - 1])[1]
        return ast.ErrorExpr(Span(after, after)), place
    value = build_expression(b, node[place])
    place += 1
    while place < end:
        child = node[place]
        if isinstance(child, int):
            kind = kinds[child]
            if kind == "DOT" or kind == "SAFE_DOT":
                name = b.name(node[place + 1])
                value = ast.FieldAccess(
                    Span(value.span[0], name.span[1]), value, name, kind == "SAFE_DOT"
                )
                place += 2
                continue
            if kind == "DOT_GAP":
                value = _half_typed_access(b, value, child)
            elif kind == "INCREMENT" or kind == "DECREMENT" or kind == "NOT":
                value = ast.Unary(Span(value.span[0], b.ends[child]), b.texts[child], value, False)
            else:
                break
        elif child[0] == "arguments":
            value = _call(b, value, child)
        elif child[0] == "index":
            value = ast.Index(
                Span(value.span[0], b.span(child)[1]), value, build_expression(b, child[2])
            )
        elif child[0] == "is_check":
            type_ = view_types.build_type(b, child[2])
            value = ast.IsCheck(Span(value.span[0], type_.span[1]), value, type_)
        else:
            break
        place += 1
    if prefixes:
        value = _apply_prefixes(b, prefixes, value)
    return value, place


def _half_typed_access(b: Builder, value: ast.Expr, dot: int) -> ast.Expr:
    end = b.ends[dot]
    b.fault("missing_field_name", Span(b.starts[dot], end))
    return ast.FieldAccess(Span(value.span[0], end), value, ast.Name(Span(end, end), ""))


def _apply_prefixes(b: Builder, prefixes: list[Any], value: ast.Expr) -> ast.Expr:
    """The innermost prefix first; an operator is on the value of an `is`, metadata on all of it."""
    for prefix in reversed(prefixes):
        if isinstance(prefix, list):
            metadata = b.metadata(prefix)
            value = ast.MetaExpr(Span(metadata.span[0], value.span[1]), metadata, value)
        elif b.kinds[prefix] == "INLINE":
            metadata = ast.Metadata(b.span(prefix), "@:inline", b.span(prefix), [], False)
            value = ast.MetaExpr(Span(metadata.span[0], value.span[1]), metadata, value)
        else:
            value = _apply_operator(b, prefix, value)
    return value


def _apply_operator(b: Builder, prefix: int, value: ast.Expr) -> ast.Expr:
    start = b.starts[prefix]
    if isinstance(value, ast.IsCheck):
        checked = _apply_operator(b, prefix, value.value)
        return ast.IsCheck(Span(start, value.span[1]), checked, value.type)
    span = Span(start, value.span[1])
    if b.kinds[prefix] == "ELLIPSIS":
        return ast.SpreadExpr(span, value)
    return ast.Unary(span, b.texts[prefix], value, True)


def _prefixed(b: Builder, node: Node) -> ast.Expr:
    """`@:meta { … }`, `!if (a) b`: prefixes before what can only stand last."""
    return _apply_prefixes(b, node[1:-1], build_statement(b, node[-1]))


# ---- calls ------------------------------------------------------------------------------------


def _call(b: Builder, callee: ast.Expr, node: Node) -> ast.Expr:
    span = Span(callee.span[0], b.span(node)[1])
    given = b.inner(node)
    if given and isinstance(given[0], int) and b.kinds[given[0]] == "STRING":
        if len(given) == 1 and _takes_template(callee):
            return _template(b, span, given[0])
        if isinstance(callee, ast.Identifier) and callee.name == "__elixir__":
            text, text_span = b.inside_string(given[0])
            quote = b.texts[given[0]][0]
            args = arguments(b, given[1:])
            return ast.RawElixir(span, text, text_span, args, quote, _holes(b, given[0]))
    return ast.Call(span, callee, arguments(b, given))


def _takes_template(callee: ast.Expr) -> bool:
    match callee:
        case ast.Identifier(name="hxx"):
            return True
        case ast.FieldAccess(target=ast.Identifier(name="HXX"), name=name):
            return name.text in ("hxx", "block")
    return False


def _template(b: Builder, span: Span, token: int) -> ast.Template:
    text, text_span = b.inside_string(token)
    return ast.Template(span, text, text_span, b.texts[token][0], _holes(b, token))


def _holes(b: Builder, token: int) -> list[ast.Expr]:
    """The Haxe in each `${…}` of a literal in single quotes."""
    written = b.texts[token]
    return [
        b.interpolated(written, b.starts[token], part)
        for part in (parts(written) if written[0] == "'" and "${" in written else ())
        if isinstance(part, Interpolation) and not part.is_name
    ]


def arguments(b: Builder, nodes: list[Any]) -> list[ast.Expr]:
    return [argument(b, node) for node in nodes]


def argument(b: Builder, node: Node | int) -> ast.Expr:
    if isinstance(node, list) and node[0] == "named_argument":
        return named_argument(b, node)
    return build_expression(b, node)


def named_argument(b: Builder, node: Node) -> ast.NamedArg:
    return ast.NamedArg(b.span(node), b.key(node[1]), build_expression(b, node[3]))


def _new(b: Builder, node: Node) -> ast.Expr:
    type_ = view_types.path_type(b, node[2])
    args = arguments(b, b.inner(node[3])) if isinstance(node[3], list) else []
    return ast.New(b.span(node), type_, args)


def _typed_cast(b: Builder, node: Node) -> ast.Expr:
    value = build_expression(b, node[3])
    type_ = view_types.build_type(b, node[5])
    span = b.span(node)
    if b.kind(node[4]) == "COMMA":
        return ast.Cast(span, value, type_)
    checked = ast.TypeCheck(Span(b.span(node[2])[0], span[1]), value, type_)
    return ast.Cast(span, checked, None)


def _reification(b: Builder, node: Node) -> ast.Expr:
    name_span = b.span(node[1])
    name = b.texts[node[1]] if isinstance(node[1], int) else "$"
    metadata = ast.Metadata(name_span, name, name_span, [], False)
    return ast.MetaExpr(b.span(node), metadata, build_expression(b, node[3]))


def _missing(b: Builder, node: Node) -> ast.Expr:
    span = b.span(node)
    return ast.Identifier(span, "") if node[1] == "ID" else ast.ErrorExpr(span)


def _whole(b: Builder, node: Node) -> ast.Expr:
    return build_expression(b, node[1])


_BUILDERS: dict[str, Callable[[Builder, Node], ast.Expr]] = {
    "terms": _terms,
    "prefixed": _prefixed,
    "paren": view_functions.build_paren,
    "new": _new,
    "typed_cast": _typed_cast,
    "reification": _reification,
    "block": view_statements.build_block_or_object,
    "if_else": view_statements.build_if,
    "for_loop": view_statements.build_for,
    "while_loop": view_statements.build_while,
    "do_while": view_statements.build_do_while,
    "switch": view_statements.build_switch,
    "try_catch": view_statements.build_try,
    "return_value": view_statements.build_return,
    "break_out": view_statements.build_break,
    "continue_on": view_statements.build_continue,
    "throw_value": view_statements.build_throw,
    "untyped_value": view_statements.build_untyped,
    "cast_value": view_statements.build_cast,
    "closed_cast": view_statements.build_cast,
    "macro_value": view_functions.build_macro,
    "function_value": view_functions.build_function,
    "arrow": view_functions.build_arrow,
    "var_value": view_functions.build_var,
    "with_value": view_statements.build_with,
    "receive_value": view_statements.build_receive,
    "expression": _whole,
    "missing": _missing,
    "array": view_literals.build_array,
    "object": view_literals.build_object,
    "tuple": view_literals.build_tuple,
    "elixir_map": view_literals.build_map,
    "atom": view_literals.build_atom,
    "negative": view_literals.build_negative,
}
