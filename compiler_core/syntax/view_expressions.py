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
from compiler_core.syntax import ast, operators, view_literals, view_types

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
        return _block(b, node)
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
        if isinstance(node[start], list) and node[start][0] == "metadata":
            if infixes or place < end:
                assigned = _assignment_under_metadata(b, node, start, end)
                if assigned is not None:
                    operand, place = assigned, end
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


def _assignment_under_metadata(b: Builder, node: Node, start: int, end: int) -> ast.Expr | None:
    """`@:m a = b`: the metadata is on the whole assignment."""
    behind = start
    while isinstance(node[behind], list) and node[behind][0] == "metadata":
        behind += 1
    if behind >= end:
        return None
    value = build_terms(b, node, behind, end)
    if not (isinstance(value, ast.Binary) and operators.is_assignment(value.operator)):
        return None
    for place in range(behind - 1, start - 1, -1):
        metadata = b.metadata(node[place])
        value = ast.MetaExpr(Span(metadata.span[0], value.span[1]), metadata, value)
    return value


def _ternary(
    b: Builder,
    node: Node,
    place: int,
    end: int,
    operands: list[ast.Expr],
    infixes: list[operators.Operator],
) -> ast.Expr:
    """`condition ? then : rest`, where an assignment before it takes all of it as its value."""
    cut = 0
    for index, (operator, _) in enumerate(infixes):
        if operators.is_assignment(operator):
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
            elif kind == "INCREMENT" or kind == "DECREMENT":
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
            value = _apply_prefixes(b, prefixes, value, keep_metadata=True)
            prefixes = [child for child in prefixes if isinstance(child, list)]
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


def _apply_prefixes(
    b: Builder, prefixes: list[Any], value: ast.Expr, *, keep_metadata: bool = False
) -> ast.Expr:
    for prefix in reversed(prefixes):
        if isinstance(prefix, list):
            if keep_metadata:
                continue
            metadata = b.metadata(prefix)
            value = ast.MetaExpr(Span(metadata.span[0], value.span[1]), metadata, value)
            continue
        start = b.starts[prefix]
        span = Span(start, value.span[1])
        kind = b.kinds[prefix]
        if kind == "ELLIPSIS":
            value = ast.SpreadExpr(span, value)
        elif kind == "INLINE":
            metadata = ast.Metadata(b.span(prefix), "@:inline", b.span(prefix), [], False)
            value = ast.MetaExpr(span, metadata, value)
        else:
            value = ast.Unary(span, b.texts[prefix], value, True)
    return value


def _prefixed(b: Builder, node: Node) -> ast.Expr:
    """`@:meta { … }`, `!if (a) b`: prefixes before what can only stand last."""
    return _apply_prefixes(b, node[1:-1], build_statement(b, node[-1]))


# ---- calls ------------------------------------------------------------------------------------


def _call(b: Builder, callee: ast.Expr, node: Node) -> ast.Expr:
    span = Span(callee.span[0], b.span(node)[1])
    parts = b.inner(node)
    if isinstance(callee, ast.Identifier) and parts and isinstance(parts[0], int):
        if b.kinds[parts[0]] == "STRING":
            if callee.name == "hxx" and len(parts) == 1:
                text, text_span = b.inside_string(parts[0])
                return ast.Template(span, text, text_span)
            if callee.name == "__elixir__":
                text, text_span = b.inside_string(parts[0])
                return ast.RawElixir(span, text, text_span, arguments(b, parts[1:]))
    return ast.Call(span, callee, arguments(b, parts))


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


# ---- parentheses and arrows -------------------------------------------------------------------


def _paren(b: Builder, node: Node) -> ast.Expr:
    span = b.span(node)
    parts = b.inner(node)
    if len(parts) == 1:
        (part,) = parts
        if isinstance(part, list) and part[0] == "typed_item" and len(part) == 4:
            value = build_expression(b, part[1])
            return ast.TypeCheck(span, value, view_types.build_type(b, part[3]))
        if not (isinstance(part, list) and part[0] in ("typed_item", "optional_item")):
            return ast.Parenthesis(span, build_expression(b, part))
    b.fault("parameters_without_arrow" if parts else "empty_parentheses", span)
    return ast.ErrorExpr(span)


def _arrow(b: Builder, node: Node) -> ast.Expr:
    left = node[1]
    if isinstance(left, int) or left[0] == "missing":
        name = b.name(left)
        parameters = [ast.Parameter(name.span, name, None, None, False, False, [])]
    else:
        parameters = [_arrow_parameter(b, part) for part in b.inner(left)]
    body = build_statement(b, node[3])
    span = Span(b.span(left)[0], body.span[1])
    parts = ast.FunctionParts(span, [], parameters, None, body)
    return ast.FunctionExpr(span, None, parts, True)


def _arrow_parameter(b: Builder, node: Node | int) -> ast.Parameter:
    span = b.span(node)
    if isinstance(node, list) and node[0] == "typed_item":
        name = _parameter_name(b, node[1])
        default = build_expression(b, node[5]) if len(node) > 5 else None
        type_ = view_types.build_type(b, node[3])
        pattern = None if name else build_expression(b, node[1])
        return ast.Parameter(span, name, type_, default, False, False, [], pattern)
    if isinstance(node, list) and node[0] == "optional_item":
        name = b.name(node[2])
        hint, default = None, None
        for child in node[3:]:
            if child[0] == "type_hint":
                hint = view_types.type_hint(b, child)
            elif child[0] == "initializer":
                default = build_expression(b, child[2])
        return ast.Parameter(span, name, hint, default, True, False, [])
    name = _parameter_name(b, node)
    if name is not None:
        return ast.Parameter(span, name, None, None, False, False, [])
    value = build_expression(b, node)
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


# ---- statements -------------------------------------------------------------------------------


def _block(b: Builder, node: Node) -> ast.Expr:
    last = len(node) - 1 if b.kind(node[-1]) == "RBRACE" else len(node)
    return ast.Block(b.span(node), statements(b, node[2:last]))


def _block_or_object(b: Builder, node: Node) -> ast.Expr:
    if len(node) == 3:
        return ast.ObjectLiteral(b.span(node), [])
    return _block(b, node)


def _if(b: Builder, node: Node) -> ast.Expr:
    otherwise = build_statement(b, node[-1]) if len(node) > 6 else None
    return ast.If(
        b.span(node), build_expression(b, node[3]), build_statement(b, node[5]), otherwise
    )


def _for(b: Builder, node: Node) -> ast.Expr:
    head = node[3]
    key: ast.Name | None = None
    place = 0
    if isinstance(head, list) and head[0] == "terms":
        for index, child in enumerate(head):
            if isinstance(child, int) and b.kinds[child] == "IN":
                place = index
                break
    if place:
        bound = build_terms(b, head, 1, place)
        if place + 1 < len(head):
            iterable = build_terms(b, head, place + 1, len(head))
        else:
            iterable = ast.ErrorExpr(Span(b.span(head)[1], b.span(head)[1]))
    else:
        b.fault("for_without_in", b.span(head))
        bound, iterable = build_expression(b, head), ast.ErrorExpr(b.span(head))
        bound = ast.ErrorExpr(bound.span)
    if isinstance(bound, ast.Binary) and bound.operator == "=>":
        key = _bound_name(b, bound.left)
        bound = bound.right
    return ast.For(b.span(node), key, _bound_name(b, bound), iterable, build_statement(b, node[5]))


def _bound_name(b: Builder, value: ast.Expr) -> ast.Name:
    if isinstance(value, ast.Identifier):
        return ast.Name(value.span, value.name)
    if not isinstance(value, ast.ErrorExpr):
        b.fault("loop_variable", value.span)
    return ast.Name(value.span, "")


def _while(b: Builder, node: Node) -> ast.Expr:
    return ast.While(b.span(node), build_expression(b, node[3]), build_statement(b, node[5]), False)


def _do_while(b: Builder, node: Node) -> ast.Expr:
    return ast.While(b.span(node), build_expression(b, node[5]), build_statement(b, node[2]), True)


def _switch(b: Builder, node: Node) -> ast.Expr:
    subject = build_expression(b, node[2])
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
            guard = build_expression(b, child[2])
            if isinstance(guard, ast.Parenthesis):
                guard = guard.inner
        elif kind == "var_pattern":
            patterns.append(_var_pattern(b, child))
        elif kind != "COMMA":
            patterns.append(build_expression(b, child))
    header_end = b.span(node[colon])[1]
    body = statements(b, node[colon + 1 :])
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


def _try(b: Builder, node: Node) -> ast.Expr:
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
                    build_statement(b, child[-1]),
                )
            )
        elif child[0] == "finally_part":
            finally_body = build_statement(b, child[2])
    return ast.Try(b.span(node), build_statement(b, node[2]), catches, finally_body)


def _return(b: Builder, node: Node) -> ast.Expr:
    return ast.Return(b.span(node), build_expression(b, node[2]) if len(node) > 2 else None)


def _break(b: Builder, node: Node) -> ast.Expr:
    return ast.Break(b.span(node))


def _continue(b: Builder, node: Node) -> ast.Expr:
    return ast.Continue(b.span(node))


def _throw(b: Builder, node: Node) -> ast.Expr:
    return ast.Throw(b.span(node), build_expression(b, node[2]))


def _untyped(b: Builder, node: Node) -> ast.Expr:
    value = build_statement(b, node[2])
    span = b.span(node)
    if isinstance(value, ast.RawElixir):
        value.span = span
        return value
    return ast.Untyped(span, value)


def _cast(b: Builder, node: Node) -> ast.Expr:
    return ast.Cast(b.span(node), build_expression(b, node[2]), None)


def _macro(b: Builder, node: Node) -> ast.Expr:
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
    return ast.MacroExpr(span, build_statement(b, body))


def _function(b: Builder, node: Node) -> ast.Expr:
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


def _var(b: Builder, node: Node) -> ast.Expr:
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
            value = build_expression(b, child[2])
    return ast.VarDeclaration(b.span(node), name, type_, value, metadata)


def _with(b: Builder, node: Node) -> ast.Expr:
    clauses: list[ast.Expr] = []
    place = 3
    while place < len(node) and b.kind(node[place]) != "RPAREN":
        child = node[place]
        if b.kind(child) == "bind":
            left, right = build_expression(b, child[1]), build_expression(b, child[4])
            arrow = Span(b.starts[child[2]], b.ends[child[3]])
            clauses.append(ast.Binary(b.span(child), "<-", arrow, left, right))
        elif b.kind(child) != "COMMA":
            clauses.append(build_expression(b, child))
        place += 1
    body = build_statement(b, node[place + 1])
    return ast.With(b.span(node), clauses, body, cases(b, node))


def _receive(b: Builder, node: Node) -> ast.Expr:
    after: ast.After | None = None
    for child in node[1:]:
        if isinstance(child, list) and child[0] == "after_part":
            body = statements(b, child[4:])
            end = b.span(child)[1]
            start = body[0].span[0] if body else end
            after = ast.After(
                b.span(child), build_expression(b, child[2]), ast.Block(Span(start, end), body)
            )
    return ast.Receive(b.span(node), cases(b, node), after)


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
    "paren": _paren,
    "new": _new,
    "typed_cast": _typed_cast,
    "reification": _reification,
    "block": _block_or_object,
    "if_else": _if,
    "for_loop": _for,
    "while_loop": _while,
    "do_while": _do_while,
    "switch": _switch,
    "try_catch": _try,
    "return_value": _return,
    "break_out": _break,
    "continue_on": _continue,
    "throw_value": _throw,
    "untyped_value": _untyped,
    "cast_value": _cast,
    "macro_value": _macro,
    "function_value": _function,
    "arrow": _arrow,
    "var_value": _var,
    "with_value": _with,
    "receive_value": _receive,
    "expression": _whole,
    "missing": _missing,
    "array": view_literals.build_array,
    "object": view_literals.build_object,
    "tuple": view_literals.build_tuple,
    "elixir_map": view_literals.build_map,
    "atom": view_literals.build_atom,
}
