"""What a body plainly says, without inference: whether it gives anything back, and what it names.

Most signatures need no more of a body than this, so that typing inside it changes none of them.

    { trace(x); }        gives nothing back: `Void`     names `trace` and `x`
    { return x + 1; }    gives back what inference must tell
"""

from __future__ import annotations

from dataclasses import fields
from enum import Enum, auto
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
    return ends_in_elixir(body) or _holds_return(body)


def ends_in_elixir(view: ast.Expr) -> bool:
    """Whether a function that ends so gives back a tuple, atom or map of the dialect: its last
    statement is one, or decides between some and other values.

        if (n > max) {:stop, state} else next(state)
    """
    return _end(view) is _Gives.ELIXIR


class _Gives(Enum):
    """What stands at the end of a statement."""

    NOTHING = auto()
    VALUE = auto()
    """Also where control never comes to the end."""
    ELIXIR = auto()


def _end(view: ast.View | None) -> _Gives:
    match view:
        case ast.TupleLiteral() | ast.AtomLiteral() | ast.ElixirMap():
            return _Gives.ELIXIR
        case ast.Block(statements=statements):
            return _end(statements[-1]) if statements else _Gives.NOTHING
        case ast.Parenthesis(inner=inner):
            return _end(inner)
        case ast.If(then=then, otherwise=otherwise):
            return _decided(then, otherwise)
        case ast.Switch(cases=cases):
            return _decided(*(one.body for one in cases))
        case ast.Try(body=body, catches=catches):
            return _decided(body, *(one.body for one in catches))
        case ast.With(body=body, otherwise=cases):
            return _decided(body, *(one.body for one in cases))
        case ast.Receive(cases=cases, after=after):
            return _decided(*(one.body for one in cases), *([after.body] if after else ()))
        case None | ast.While() | ast.For() | ast.Var() | ast.Break() | ast.Continue():
            return _Gives.NOTHING
    return _Gives.VALUE


def _decided(*arms: ast.Expr | None) -> _Gives:
    ends = {_end(arm) for arm in arms}
    for one in (_Gives.NOTHING, _Gives.ELIXIR):
        if one in ends:
            return one
    return _Gives.VALUE


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
