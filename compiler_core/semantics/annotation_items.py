"""Annotations as far as a signature, or another file, depends on them: their names, and the little
of their arguments that says what a declaration is.

    @:native("Name")      Annotation("@:native", text="Name")
    @:op(A + B)           Annotation("@:op", operator="+")
    @:using(Tools)        Annotation("@:using", paths=(("Tools",),))
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Annotation:
    """`@:native("Name")`: `text` is the first argument where it is a string, or the mode of
    `@:nullSafety`; `operator` is what `@:op` overloads. No signature depends on other arguments,
    but for `@:overload`'s."""

    name: str
    text: str | None = None
    operator: str | None = None
    """`A + B`: `+`; `-A`: `-A`; `A++`: `A++`; `[]`; `a.b`: `.`; `a()`: `()`."""
    paths: tuple[tuple[str, ...], ...] = ()
    """What `@:using`, `@:access` and `@:allow` name."""


def annotation_items(metadata: list[ast.Metadata]) -> tuple[Annotation, ...]:
    """The annotations before a declaration, in their order."""
    return tuple(
        Annotation(item.name, _first_text(item), _operator(item), _paths(item)) for item in metadata
    )


_NAMING = ("@:using", "@:access", "@:allow")


def _paths(metadata: ast.Metadata) -> tuple[tuple[str, ...], ...]:
    if metadata.name not in _NAMING:
        return ()
    return tuple(path for arg in metadata.args if (path := dotted_path(arg)) is not None)


def dotted_path(view: ast.Expr) -> tuple[str, ...] | None:
    """The parts of a plain path (`a.b.C`), or None for any other expression."""
    parts: list[str] = []
    while isinstance(view, ast.FieldAccess) and not view.safe:
        parts.append(view.name.text)
        view = view.target
    if not isinstance(view, ast.Identifier):
        return None
    return (view.name, *reversed(parts))


def _operator(metadata: ast.Metadata) -> str | None:
    if metadata.name != "@:op" or not metadata.args:
        return None
    match metadata.args[0]:
        case ast.Binary(operator=operator):
            return operator
        case ast.Unary(operator=operator, prefix=prefix):
            return f"{operator}A" if prefix else f"A{operator}"
        case ast.ArrayLiteral():
            return "[]"
        case ast.FieldAccess():
            return "."
        case ast.Call():
            return "()"
    return None


def _first_text(metadata: ast.Metadata) -> str | None:
    first = metadata.args[0] if metadata.args else None
    if isinstance(first, ast.StringLiteral):
        return first.value
    if metadata.name == "@:nullSafety" and first is not None:
        return first.name if isinstance(first, ast.Identifier) else ""
    return None
