"""Whether an expression needs parentheses at another's place.

Precedences are those of the reader (`syntax.operators`), told by which views are closed in
themselves: a name, a call, a literal stand anywhere; an operator needs parentheses next to another.
"""

from __future__ import annotations

from compiler_core.ide.refactoring.site import Site
from compiler_core.syntax import ast

_CLOSED = (
    ast.Identifier,
    ast.IntLiteral,
    ast.FloatLiteral,
    ast.BoolLiteral,
    ast.StringLiteral,
    ast.InterpolatedString,
    ast.NullLiteral,
    ast.ArrayLiteral,
    ast.MapLiteral,
    ast.Comprehension,
    ast.Call,
    ast.FieldAccess,
    ast.Index,
    ast.Parenthesis,
    ast.TypeCheck,
    ast.RegexLiteral,
)
_OPEN = (ast.Binary, ast.Unary, ast.FieldAccess, ast.Index, ast.IsCheck, ast.Ternary, ast.MetaExpr)


def is_closed(view: ast.View) -> bool:
    """Whether it is one thing next to any operator."""
    return isinstance(view, _CLOSED) or (isinstance(view, ast.Cast) and view.type is not None)


def wants_closed(site: Site, place: ast.View) -> bool:
    """Whether what stands at `place` is a part of an operation, an access or a call's target."""
    parent = site.parent(place)
    if isinstance(parent, ast.Call):
        return parent.callee is place
    if isinstance(parent, ast.Binary) and parent.right is place and _is_assignment(parent):
        return False
    return isinstance(parent, _OPEN)


def _is_assignment(view: ast.Binary) -> bool:
    return view.operator.endswith("=") and view.operator not in ("==", "!=", "<=", ">=")


def placed(site: Site, text: str, value: ast.View, place: ast.View) -> str:
    """`text`, which is the source of `value`, as it must be written at `place`."""
    if is_closed(value) and not _is_number_with_access(site, value, place):
        return text
    return f"({text})" if wants_closed(site, place) else text


def _is_number_with_access(site: Site, value: ast.View, place: ast.View) -> bool:
    """`1.toString`: a number's dot is its own."""
    if not isinstance(value, ast.IntLiteral | ast.FloatLiteral):
        return False
    return isinstance(site.parent(place), ast.FieldAccess)
