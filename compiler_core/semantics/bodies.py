"""What a body plainly says, without inference: whether it gives anything back, and what it names.

Most signatures need no more of a body than this, so that typing inside it changes none of them.

    { trace(x); }        gives nothing back: `Void`     names `trace` and `x`
    { return x + 1; }    gives back what inference must tell
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any

from compiler_core.syntax import ast


def names_in(root: ast.View) -> frozenset[str]:
    """Every name that is read or called below `root`."""
    found: set[str] = set()
    stack: list[object] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, ast.Identifier):
            found.add(node.name)
        elif isinstance(node, ast.View) and not isinstance(node, ast.TypeExpr | ast.Metadata):
            if isinstance(node, ast.FieldAccess):
                found.add(node.name.text)
            kind: Any = type(node)
            stack.extend(getattr(node, name) for name in _slots(kind))
    return frozenset(found)


def gives_back(body: ast.Expr) -> bool:
    """Whether a function's body may return a value: by `return`, or in the dialect by a tuple,
    atom or map as its last statement. Functions inside it are not looked into."""
    if not isinstance(body, ast.Block):
        return not isinstance(body, ast.Call | ast.Binary | ast.Unary) or _holds_return(body)
    last = body.statements[-1] if body.statements else None
    if isinstance(last, ast.TupleLiteral | ast.AtomLiteral | ast.ElixirMap):
        return True
    return _holds_return(body)


def _holds_return(root: ast.View) -> bool:
    stack: list[object] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, ast.Return):
            if node.value is not None:
                return True
        elif isinstance(node, ast.View) and not isinstance(node, _WITHOUT_RETURN):
            kind: Any = type(node)
            stack.extend(getattr(node, name) for name in _slots(kind))
    return False


_WITHOUT_RETURN = (ast.FunctionExpr, ast.TypeExpr, ast.Name, ast.Identifier, ast.Metadata)


@cache
def _slots(kind: Any) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if item.name != "span")
