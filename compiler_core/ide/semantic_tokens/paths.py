"""Names in a row: operands with what is behind them, packages up to a type, fields of values."""

from __future__ import annotations

from compiler_core.base.semantic_roles import role
from compiler_core.ide.semantic_tokens.legend import (
    CLASS,
    ENUM_MEMBER,
    METHOD,
    NAMESPACE,
    OPERATOR,
    PROPERTY,
    READONLY,
    STATIC,
    TYPE,
)
from compiler_core.ide.semantic_tokens.walk import Walk
from compiler_core.syntax.parser import Node

_TYPES = {CLASS, TYPE, role("enum"), role("interface"), role("struct")}


def terms(walk: Walk, node: Node) -> None:
    """The flat list: operands, their suffixes, operators."""
    count = len(node)
    place = 1
    while place < count:
        child = node[place]
        if type(child) is not int:
            if child[0] == "arguments":
                walk.embedded(node[place - 1], child)
            walk.visit(child)
            place += 1
            continue
        kind = walk.kinds[child]
        if kind == "ID":
            place = chain(walk, node, place)
            continue
        if kind in ("DOT", "SAFE_DOT") and place + 1 < count:
            field(walk, node, place + 1)
            place += 2
            continue
        if kind in ("LT", "GT", "GT_JOINED"):
            walk.roles[child] = OPERATOR
        else:
            walk.expression(child)
        place += 1


def joined(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        if type(child) is int:
            walk.roles[child] = OPERATOR


def chain(walk: Walk, node: Node, place: int) -> int:
    """A name and, where it is a package's, the path up to the type. The place behind."""
    word = walk.texts[node[place]]
    behind = walk.behind(node, place)
    if behind == "DOT" and not word[:1].isupper() and walk.resolve(word) is None:
        path = [place]
        while walk.behind(node, path[-1]) == "DOT" and path[-1] + 2 < len(node):
            after = node[path[-1] + 2]
            if type(after) is not int or walk.kinds[after] != "ID":
                break
            path.append(path[-1] + 2)
            if walk.texts[after][:1].isupper():
                for one in path[:-1]:
                    walk.mark(node[one], NAMESPACE)
                walk.mark(after, CLASS)
                return path[-1] + 1
    walk.name(node[place], behind)
    return place + 1


def field(walk: Walk, node: Node, place: int) -> None:
    index = node[place]
    if type(index) is not int or walk.kinds[index] != "ID":
        return
    word, behind = walk.texts[index], walk.behind(node, place)
    owner = node[place - 2] if place >= 3 else None
    is_of_type = type(owner) is int and walk.roles[owner] in _TYPES
    if word[:1].isupper() and not word.isupper():
        is_constructor = behind == "arguments" or behind != "DOT"
        walk.roles[index] = ENUM_MEMBER if is_constructor else CLASS
    elif behind == "arguments":
        walk.roles[index] = METHOD | STATIC if is_of_type else METHOD
    else:
        is_constant = word.isupper() and len(word) > 1
        walk.roles[index] = PROPERTY | (READONLY if is_constant else 0)
        if is_of_type:
            walk.roles[index] = (walk.roles[index] or 0) | STATIC
