"""Patterns: a name in lower case is captured, all else is as in an expression."""

from __future__ import annotations

from typing import Any

from compiler_core.base.semantic_roles import Role, role
from compiler_core.ide.semantic_tokens.legend import ENUM_MEMBER, PROPERTY, VARIABLE
from compiler_core.ide.semantic_tokens.paths import chain, field
from compiler_core.ide.semantic_tokens.walk import Walk
from compiler_core.syntax.parser import Node

_KEYED = {"named_argument", "object_field"}
_PATTERNS = {"array", "tuple", "object", "paren"}


def case(walk: Walk, node: Node) -> None:
    walk.scopes.append({})
    place = 2
    while place < len(node):
        kind = walk.kind(node[place])
        if kind == "COLON":
            break
        if kind in ("guard", "missing"):
            walk.visit(node[place])
        elif kind != "COMMA":
            pattern(walk, node[place], VARIABLE)
        place += 1
    walk.each(node, place)
    walk.scopes.pop()


def pattern(walk: Walk, node: Any, what: Role) -> None:
    """Names in lower case are captured, as `what`; all else is as in an expression."""
    if type(node) is int:
        if walk.kinds[node] == "ID" and not walk.texts[node][:1].isupper():
            walk.declare(node, what)
        elif walk.kinds[node] == "ID":
            found = walk.resolve(walk.texts[node])
            walk.roles[node] = ENUM_MEMBER if found is None else found
        else:
            walk.expression(node)
    elif node[0] == "var_pattern":
        for child in node[1:]:
            walk.declare(child, what)
    elif node[0] in _KEYED:
        walk.mark(node[1], PROPERTY)
        for child in node[2:]:
            pattern(walk, child, what)
    elif node[0] == "terms":
        _pattern_terms(walk, node, what)
    elif node[0] == "elixir_map":
        place = 2
        while place < len(node) and walk.kind(node[place]) != "LBRACE":
            walk.mark(node[place], role("struct"))
            place += 1
        for child in node[place:]:
            pattern(walk, child, what)
    elif node[0] in _PATTERNS:
        for child in node[1:]:
            pattern(walk, child, what)
    elif node[0] != "missing":
        walk.visit(node)


def _pattern_terms(walk: Walk, node: Node, what: Role) -> None:
    place, count = 1, len(node)
    while place < count:
        child = node[place]
        behind = walk.behind(node, place)
        kind = walk.kind(child)
        if kind == "arguments":
            for part in child[1:]:
                pattern(walk, part, what)
        elif kind in ("DOT", "SAFE_DOT") and place + 1 < count:
            field(walk, node, place + 1)
            place += 1
        elif kind == "ID" and behind == "DOT":
            place = chain(walk, node, place)
            continue
        elif kind == "ID" and behind == "arguments":
            walk.name(child, behind)
        else:
            pattern(walk, child, what)
        place += 1
