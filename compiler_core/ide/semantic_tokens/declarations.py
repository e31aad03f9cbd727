"""Names that are declared: types, members, parameters; and the types that are written for them."""

from __future__ import annotations

from compiler_core.base.semantic_roles import role
from compiler_core.ide.semantic_tokens.legend import (
    ABSTRACT,
    CLASS,
    DECLARATION,
    DEPRECATED,
    ENUM_MEMBER,
    FUNCTION,
    KEYWORD,
    METHOD,
    NAMESPACE,
    PARAMETER,
    PROPERTY,
    READONLY,
    STATIC,
    TYPE,
    TYPE_PARAMETER,
    VARIABLE,
)
from compiler_core.ide.semantic_tokens.patterns import pattern
from compiler_core.ide.semantic_tokens.walk import Walk
from compiler_core.syntax.parser import Node

_DECLARED = {
    "CLASS": CLASS,
    "INTERFACE": role("interface"),
    "ENUM": role("enum"),
    "TYPEDEF": TYPE,
    "ABSTRACT": TYPE,
}


def package(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        walk.mark(child, NAMESPACE)


def import_item(walk: Walk, node: Node) -> None:
    seen_type = is_alias = False
    for child in node[1:]:
        kind = walk.kind(child)
        if kind in ("AS", "IN"):
            is_alias = True
        elif kind == "ID":
            is_type = walk.texts[child][:1].isupper()
            what = CLASS if is_type else PROPERTY if seen_type else NAMESPACE
            walk.roles[child] = what | (DECLARATION if is_alias else 0)
            seen_type = seen_type or is_type


def declaration(walk: Walk, node: Node) -> None:
    """A head, a typedef, an enum in a class, a class in a macro."""
    modifiers, what, named = 0, CLASS, False
    walk.scopes.append({})
    for child in node[1:]:
        kind = walk.kind(child)
        if kind == "metadata":
            if _is_deprecated(walk, child):
                modifiers |= DEPRECATED
            walk.visit(child)
        elif kind == "ABSTRACT" and not named:
            modifiers |= ABSTRACT
            what = _DECLARED[kind]
            walk.roles[child] = KEYWORD
        elif kind in _DECLARED and not named:
            what = _DECLARED[kind]
        elif kind == "ID" and not named:
            named = True
            if what == TYPE and any(walk.kind(part) == "struct" for part in node[1:]):
                what = role("struct")
            if what == TYPE:  # `abstract Name(T)`: no modifier, but the keyword
                modifiers &= ~ABSTRACT
            walk.roles[child] = what | modifiers | DECLARATION
        else:
            walk.visit(child)
    walk.scopes.pop()


def _is_deprecated(walk: Walk, metadata: Node) -> bool:
    return len(metadata) > 1 and (
        type(metadata[1]) is int and walk.texts[metadata[1]] == "@:deprecated"
    )


def type_parameter(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        if walk.kind(child) == "ID":
            walk.declare(child, TYPE_PARAMETER)
        else:
            walk.visit(child)


def member(walk: Walk, node: Node) -> None:
    """`class_member`: what its name is, is known by its keyword."""
    modifiers = 0
    is_function = any(walk.kind(child) == "FUNCTION" for child in node[1:])
    for child in node[1:]:
        kind = walk.kind(child)
        if kind == "STATIC":
            modifiers |= STATIC
        elif kind == "FINAL":
            modifiers |= 0 if is_function else READONLY
        elif kind == "ABSTRACT":
            modifiers |= ABSTRACT
        elif kind == "metadata":
            modifiers |= DEPRECATED if _is_deprecated(walk, child) else 0
            walk.visit(child)
        elif kind == "ID":
            if walk.is_module_level:
                what = FUNCTION if is_function else VARIABLE
            else:
                what = METHOD if is_function else PROPERTY
            walk.roles[child] = what | modifiers | DECLARATION
        elif kind == "NEW":
            walk.roles[child] = KEYWORD
        else:
            walk.visit(child)


def use_member(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        if walk.kind(child) == "ID":
            walk.roles[child] = CLASS if walk.texts[child][:1].isupper() else NAMESPACE


def accessors(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        if walk.kind(child) == "ID":
            walk.roles[child] = KEYWORD


def enum_member(walk: Walk, node: Node) -> None:
    modifiers = 0
    walk.scopes.append({})
    for child in node[1:]:
        if walk.kind(child) == "ID":
            walk.roles[child] = ENUM_MEMBER | modifiers | DECLARATION
        else:
            if walk.kind(child) == "metadata" and _is_deprecated(walk, child):
                modifiers |= DEPRECATED
            walk.visit(child)
    walk.scopes.pop()


def struct_field(walk: Walk, node: Node) -> None:
    is_method = any(walk.kind(child) == "FUNCTION" for child in node[1:])
    modifiers = 0
    walk.scopes.append({})
    for child in node[1:]:
        kind = walk.kind(child)
        if kind == "FINAL":
            modifiers |= READONLY
        elif kind == "metadata" and _is_deprecated(walk, child):
            modifiers |= DEPRECATED
        if kind == "ID":
            what = METHOD if is_method else PROPERTY
            walk.roles[child] = what | modifiers | DECLARATION
        else:
            walk.visit(child)
    walk.scopes.pop()


def parameter(walk: Walk, node: Node) -> None:
    name = next((child for child in node[1:] if walk.kind(child) == "ID"), None)
    for child in node[1:]:
        if walk.kind(child) == "initializer":
            walk.each(child, 1)
        elif child is not name:
            walk.visit(child)
    if name is not None:
        walk.declare(name, PARAMETER)


def pattern_parameter(walk: Walk, node: Node) -> None:
    pattern(walk, node[1], PARAMETER)
    for child in node[2:]:
        if walk.kind(child) == "ID":
            walk.declare(child, PARAMETER)
        else:
            walk.visit(child)


def type_path(walk: Walk, node: Node) -> None:
    names = [child for child in node[1:] if walk.kind(child) == "ID"]
    for child in names[:-1]:
        is_type = walk.texts[child][:1].isupper()
        walk.roles[child] = CLASS if is_type else NAMESPACE
    if names:
        word = walk.texts[names[-1]]
        found = walk.resolve(word) if len(names) == 1 else None
        walk.roles[names[-1]] = TYPE if found is None else found
    for child in node[1:]:
        walk.visit(child)


def type_arguments(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        if type(child) is not int:
            walk.visit(child)


def named_type(walk: Walk, node: Node) -> None:
    for child in node[1:]:
        if walk.kind(child) == "ID":
            walk.roles[child] = PARAMETER
        else:
            walk.visit(child)
