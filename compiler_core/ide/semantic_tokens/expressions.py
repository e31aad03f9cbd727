"""Expressions that declare names or open scopes, and those whose names are keys."""

from __future__ import annotations

from compiler_core.base.semantic_roles import Role, role
from compiler_core.ide.semantic_tokens.declarations import parameter
from compiler_core.ide.semantic_tokens.legend import (
    FUNCTION,
    PARAMETER,
    PROPERTY,
    READONLY,
    STATIC,
    VARIABLE,
)
from compiler_core.ide.semantic_tokens.paths import terms
from compiler_core.ide.semantic_tokens.patterns import pattern
from compiler_core.ide.semantic_tokens.walk import Walk
from compiler_core.syntax.parser import Node


def keyed(walk: Walk, node: Node) -> None:
    """`name: value`: a named argument, a field of an object, an entry of a map."""
    walk.mark(node[1], PROPERTY)
    if type(node[1]) is int and walk.kinds[node[1]] == "ELLIPSIS":
        walk.each(node, 1)
        return
    walk.each(node, 2)


def elixir_map(walk: Walk, node: Node) -> None:
    place = 2
    while place < len(node) and walk.kind(node[place]) != "LBRACE":
        if walk.kind(node[place]) == "ID":
            walk.roles[node[place]] = role("struct")
        place += 1
    walk.each(node, place)


def variable(walk: Walk, node: Node, modifiers: Role = 0) -> None:
    name = None
    for child in node[1:]:
        if walk.kind(child) == "ID" and name is None:
            name = child
        elif walk.kind(child) == "initializer":
            walk.each(child, 1)
        else:
            walk.visit(child)
    if name is not None:
        walk.declare(name, VARIABLE, modifiers=modifiers)


def var_value(walk: Walk, node: Node) -> None:
    modifiers = 0
    for child in node[1:]:
        if type(child) is int:
            text = walk.texts[child]
            modifiers |= READONLY if text == "final" else STATIC if text == "static" else 0
        elif child[0] == "variable":
            variable(walk, child, modifiers)
        else:
            walk.visit(child)


def function_value(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        if walk.kind(child) == "ID":
            walk.declare(child, FUNCTION)
            break
        if walk.kind(child) == "parameters":
            break
    function(walk, node)


def function(walk: Walk, node: Node) -> None:
    """What is behind a function's name, in a scope of its own."""
    walk.scopes.append({})
    for child in node[1:]:
        if type(child) is int and walk.roles[child] is not None:
            if walk.kinds[child] == "STRING":
                walk.expression(child)
            continue
        walk.expression(child)
    walk.scopes.pop()


def arrow(walk: Walk, node: Node) -> None:
    walk.scopes.append({})
    left = node[1]
    if type(left) is int:
        walk.declare(left, PARAMETER)
    else:
        for part in left[1:]:
            if walk.kind(part) == "typed_item":
                pattern(walk, part[1], PARAMETER)
                walk.each(part, 2)
            elif walk.kind(part) == "optional_item":
                parameter(walk, part)
            elif type(part) is int or part[0] != "missing":
                pattern(walk, part, PARAMETER)
    walk.each(node, 2)
    walk.scopes.pop()


def for_loop(walk: Walk, node: Node) -> None:
    walk.scopes.append({})
    head = node[3] if len(node) > 3 else None
    if type(head) is list and head[0] == "terms":
        inside = [place for place, child in enumerate(head) if walk.kind(child) == "IN"]
        if inside:
            split = inside[0]
            terms(walk, ["terms", *head[split + 1 :]])
            for child in head[1:split]:
                if walk.kind(child) == "ID":
                    walk.declare(child, VARIABLE)
                else:
                    walk.visit(child)
            walk.each(node, 4)
            walk.scopes.pop()
            return
    walk.each(node, 1)
    walk.scopes.pop()


def catch(walk: Walk, node: Node) -> None:
    walk.scopes.append({})
    for child in node[1:4]:
        walk.declare(child, PARAMETER)
    walk.each(node, 4)
    walk.scopes.pop()


def with_value(walk: Walk, node: Node) -> None:
    walk.scopes.append({})
    for child in node[1:]:
        if walk.kind(child) == "bind":
            for part in child[2:]:
                walk.expression(part)
            pattern(walk, child[1], VARIABLE)
        else:
            walk.expression(child)
    walk.scopes.pop()
