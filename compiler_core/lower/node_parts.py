"""The parts of Elixir's nodes, read and rebuilt by a function made for each class.

A compilation goes through its trees some hundred times: a quarter of its time was spent on asking
each part of each node whether it is a node itself. The fields of a class say so once, and what
`dataclasses` does for a class's constructor is done here for its children:

    CHILDREN[tree.FieldAccess]      lambda n: (n.target,)
    MAPPED[tree.FieldAccess]        target = change(n.target)
                                    if target is n.target: return n
                                    return FieldAccess(target, n.name, origin=n.origin, …)

A function is made when the first node of its class is met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any, Final, Literal

from compiler_core.base.span import Span
from compiler_core.elixir.tree import Node

Children = Callable[[Any], Sequence[Node]]
Mapped = Callable[[Any, Callable[[Node], Node]], Node]
_Role = Literal["plain", "node", "maybe", "nodes", "mixed", "any"]

_PLAIN = frozenset(("str", "str | None", "bool", "bool | None", "int", "float", "tuple[str, ...]"))
"""The types, as the classes write them, of what can't hold a node."""


def _role(type: str) -> _Role:
    """What a part of this type, as the class writes it, holds."""
    if type in _PLAIN or type.startswith("Literal["):
        return "plain"
    match type:
        case "Node":
            return "node"
        case "Node | None" | "Clause | None":
            return "maybe"
        case "tuple[str | Node, ...]":
            return "mixed"
        case "tuple[Node, ...]" | "tuple[Clause | Comment, ...]" | "tuple[Section, ...]":
            return "nodes"
        case "tuple[Pair, ...]":
            return "nodes"
    return "any"


def _roles(kind: Any) -> list[tuple[str, _Role]]:
    """The parts that a node is built of, in that order."""
    return [
        (one.name, _role(str(one.type))) for one in fields(kind) if one.init and not one.kw_only
    ]


class _Children(dict[type, Children]):
    def __missing__(self, kind: type) -> Children:
        made: Children = _made("children", "".join(_children_lines(kind)))
        self[kind] = made
        return made


class _Mapped(dict[type, Mapped]):
    def __missing__(self, kind: type) -> Mapped:
        made: Mapped = _made("mapped", "".join(_mapped_lines(kind)), kind)
        self[kind] = made
        return made


CHILDREN: Final = _Children()
"""By class, the nodes directly below one."""
MAPPED: Final = _Mapped()
"""By class, one with the nodes directly below it changed by a function; itself if none is."""


class _Copied(dict[type, Callable[[Any, Span | None], Any]]):
    def __missing__(self, kind: type) -> Callable[[Any, Span | None], Any]:
        made: Callable[[Any, Span | None], Any] = _made(
            "copied", "".join(_copied_lines(kind)), kind
        )
        self[kind] = made
        return made


_COPIED: Final = _Copied()


def standing_for(node: Node, origin: Span | None) -> Node:
    """The node with another origin; `dataclasses.replace` takes three times as long."""
    copy: Node = _COPIED[node.__class__](node, origin)
    return copy


def _copied_lines(kind: type) -> Iterator[str]:
    given = "".join(f"n.{name}, " for name, _ in _roles(kind))
    yield "def copied(n, origin):\n"
    yield (
        f"    return kind({given}origin=origin, comments=n.comments, blank_before=n.blank_before)\n"
    )


def _children_lines(kind: type) -> Iterator[str]:
    parts = [(name, role) for name, role in _roles(kind) if role != "plain"]
    yield "def children(n):\n"
    if all(role == "node" for _, role in parts):
        yield f"    return ({''.join(f'n.{name}, ' for name, _ in parts)})\n"
        return
    if [role for _, role in parts] == ["nodes"]:
        yield f"    return n.{parts[0][0]}\n"
        return
    yield "    found = []\n"
    for name, role in parts:
        match role:
            case "node":
                yield f"    found.append(n.{name})\n"
            case "maybe":
                yield f"    if n.{name} is not None: found.append(n.{name})\n"
            case "nodes":
                yield f"    found += n.{name}\n"
            case _:
                yield f"    add(n.{name}, found)\n"
    yield "    return found\n"


def _mapped_lines(kind: type) -> Iterator[str]:
    parts = [(name, role) for name, role in _roles(kind) if role != "plain"]
    yield "def mapped(n, change):\n"
    for name, role in parts:
        match role:
            case "node":
                yield f"    {name} = change(n.{name})\n"
            case "maybe":
                yield f"    {name} = None if n.{name} is None else change(n.{name})\n"
            case "nodes":
                yield f"    {name} = all_changed(n.{name}, change) if n.{name} else n.{name}\n"
            case _:
                yield f"    {name} = changed(n.{name}, change)\n"
    same = " and ".join(f"{name} is n.{name}" for name, _ in parts) or "True"
    yield f"    if {same}: return n\n"
    held = {name for name, _ in parts}
    given = "".join(f"{name if name in held else f'n.{name}'}, " for name, _ in _roles(kind))
    yield (
        f"    return kind({given}origin=n.origin, comments=n.comments,"
        " blank_before=n.blank_before)\n"
    )


def _made(name: str, text: str, kind: type | None = None) -> Any:
    names: dict[str, Any] = {
        "add": _add,
        "all_changed": _all_changed,
        "changed": _changed,
        "kind": kind,
    }
    exec(text, names)  # of the classes' own field names
    return names[name]


def _add(value: Any, found: list[Node]) -> None:
    if isinstance(value, Node):
        found.append(value)
    elif value.__class__ is tuple:
        found += (one for one in value if isinstance(one, Node))


def _changed(value: Any, change: Callable[[Node], Node]) -> Any:
    if isinstance(value, Node):
        return change(value)
    if value.__class__ is not tuple:
        return value
    made = tuple(change(one) if isinstance(one, Node) else one for one in value)
    return made if any(map(_is_other, made, value)) else value


def _all_changed(values: tuple[Node, ...], change: Callable[[Node], Node]) -> tuple[Node, ...]:
    items = None
    for index, old in enumerate(values):
        new = change(old)
        if new is not old:
            if items is None:
                items = list(values)
            items[index] = new
    return values if items is None else tuple(items)


def _is_other(one: Any, other: Any) -> bool:
    return one is not other
