"""The parts of typed expressions, read and rebuilt by a function made for each class.

As `node_parts` does for Elixir's nodes: the fields of a class say once which of them hold
expressions, so that nobody asks it of each value of each node.

    CHILDREN[typed.If]     lambda n: [n.condition, n.then, n.otherwise]   but for one that is None
    INSIDE[typed.If]       condition, then, otherwise = (visit(one) for one in …)
                           if they are the node's own: return n
                           return If(…) with them in their places

What only holds expressions (a case, a pattern, a parameter) is a *part*: its expressions are
children of the node that it is of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final, Literal

from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

Children = Callable[[Any], Sequence[Expr]]
Inside = Callable[[Any, Callable[[Expr], Expr]], Any]
_Role = Literal["plain", "expression", "maybe", "expressions", "optionals", "part", "parts", "any"]

_APART = frozenset(
    (
        *("span", "type", "variable", "member", "locals", "header_span", "view", "kinds"),
        *("pieces", "bound", "unknown", "views"),
    )
)
"""Fields that hold no expression of the node's own, whatever their types."""

_ROLES: dict[str, _Role] = {
    **dict.fromkeys(
        ("str", "str | None", "bool", "int", "Span", "Type", "Type | None", "TypeId | None",
         "Member | None", "Variable", "Variable | None", "ConstantValue", "frozenset[str]",
         "list[str]"),
        "plain",
    ),
    "Expr": "expression",
    "Block": "expression",
    "Expr | None": "maybe",
    "Block | None": "maybe",
    "list[Expr]": "expressions",
    "list[Expr | None]": "optionals",
    "Pattern": "part",
    **dict.fromkeys(
        ("list[Case]", "list[Catch]", "list[Parameter]", "list[WithClause]", "list[Pattern]",
         "list[ObjectField | ObjectSpread]"),
        "parts",
    ),
}  # fmt: skip
"""By the types of fields, as the classes write them."""


def _roles(kind: Any) -> list[tuple[str, _Role]]:
    """The fields that may hold expressions."""
    found: list[tuple[str, _Role]] = []
    for one in fields(kind):
        type = str(one.type)
        role = "plain" if type.startswith("Literal[") else _ROLES.get(type, "any")
        if one.name not in _APART and role != "plain":
            found.append((one.name, role))
    return found


class _Made(dict[type, Any]):
    """A function for each class, made when it is first asked for."""

    def __init__(self, name: str, lines: Callable[[Any], Iterator[str]]) -> None:
        self._name = name
        self._lines = lines

    def __missing__(self, kind: type) -> Any:
        names = {**_HELPERS, "kind": kind}
        exec("".join(self._lines(kind)), names)  # of the classes' own field names
        made = self[kind] = names[self._name]
        return made


def _children_lines(kind: Any) -> Iterator[str]:
    roles = _roles(kind)
    yield "def children(n):\n"
    if all(role == "expression" for _, role in roles):
        yield f"    return ({''.join(f'n.{name}, ' for name, _ in roles)})\n"
    elif [role for _, role in roles] == ["expressions"]:
        yield f"    return n.{roles[0][0]}\n"
    else:
        yield "    found = []\n    add(n, found)\n    return found\n"
        yield from _adding_lines(kind)


def _adding_lines(kind: Any) -> Iterator[str]:
    yield "def add(n, found):\n"
    for name, role in _roles(kind):
        match role:
            case "expression":
                yield f"    found.append(n.{name})\n"
            case "maybe":
                yield f"    if n.{name} is not None: found.append(n.{name})\n"
            case "expressions":
                yield f"    found += n.{name}\n"
            case "optionals":
                yield f"    found += [one for one in n.{name} if one is not None]\n"
            case "part":
                yield f"    ADDING[n.{name}.__class__](n.{name}, found)\n"
            case "parts":
                yield f"    for one in n.{name}: ADDING[one.__class__](one, found)\n"
            case _:
                yield f"    add_any(n.{name}, found)\n"
    yield "    return\n"


def _inside_lines(kind: Any) -> Iterator[str]:
    roles = _roles(kind)
    yield "def inside(n, visit):\n"
    for name, role in roles:
        match role:
            case "expression":
                yield f"    {name} = visit(n.{name})\n"
            case "maybe":
                yield f"    {name} = None if n.{name} is None else visit(n.{name})\n"
            case "expressions":
                yield f"    {name} = all_visited(n.{name}, visit)\n"
            case "part":
                yield f"    {name} = INSIDE[n.{name}.__class__](n.{name}, visit)\n"
            case _:
                yield f"    {name} = any_visited(n.{name}, visit)\n"
    same = " and ".join(f"{name} is n.{name}" for name, _ in roles) or "True"
    yield f"    if {same}: return n\n"
    yield "    made = kind.__new__(kind)\n"
    held = {name for name, _ in roles}
    for one in fields(kind):
        value = one.name if one.name in held else "0" if one.name == "kinds" else f"n.{one.name}"
        yield f"    made.{one.name} = {value}\n"
    yield "    return made\n"


def _add_any(value: Any, found: list[Expr]) -> None:
    role = role_of(value.__class__)
    if role == EXPRESSION:
        found.append(value)
    elif role == ITEMS:
        for one in value:
            _add_any(one, found)
    elif role == PART:
        ADDING[value.__class__](value, found)


def _all_visited(values: list[Expr], visit: Callable[[Expr], Expr]) -> list[Expr]:
    made = None
    for index, old in enumerate(values):
        new = visit(old)
        if new is not old:
            if made is None:
                made = list(values)
            made[index] = new
    return values if made is None else made


def _any_visited(value: Any, visit: Callable[[Expr], Expr]) -> Any:
    role = role_of(value.__class__)
    if role == EXPRESSION:
        return visit(value)
    if role == PART:
        return INSIDE[value.__class__](value, visit)
    if role == OTHER:
        return value
    made = None
    for index, old in enumerate(value):
        new = _any_visited(old, visit)
        if new is not old:
            if made is None:
                made = list(value)
            made[index] = new
    if made is None:
        return value
    return made if isinstance(value, list) else tuple(made)


OTHER, EXPRESSION, ITEMS, PART = range(4)


@cache
def role_of(kind: Any) -> int:
    """What a value of this class is to its owner."""
    if issubclass(kind, Expr):
        return EXPRESSION
    if issubclass(kind, list | tuple):
        return ITEMS
    if not issubclass(kind, Variable | typed.Member) and is_dataclass(kind):
        return PART if kind.__module__ == typed.__name__ else OTHER
    return OTHER


CHILDREN: Final[dict[type, Children]] = _Made("children", _children_lines)
"""By class, the expressions directly below a node, in the order of the text."""
ADDING: Final[dict[type, Callable[[Any, list[Expr]], None]]] = _Made("add", _adding_lines)
"""By class, `CHILDREN` put behind others."""
INSIDE: Final[dict[type, Inside]] = _Made("inside", _inside_lines)
"""By class, a node or part with others in the place of the expressions directly below it; itself
where they are the same."""

_HELPERS = {
    "ADDING": ADDING,
    "INSIDE": INSIDE,
    "add_any": _add_any,
    "all_visited": _all_visited,
    "any_visited": _any_visited,
}
