"""Annotations: their names where they may stand, and their arguments, from the registry."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.documentation import signature
from compiler_core.annotations.known import HAXE
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.registry import annotation, declared
from compiler_core.base.span import Span
from compiler_core.ide.completion_item import Cursor, Item
from compiler_core.semantics.probe import MARK
from compiler_core.syntax import ast


def names(cursor: Cursor) -> Iterator[Item]:
    """`@:|`. The item replaces the sign as well: editors differ in what they take for a word."""
    before = cursor.text[: cursor.start]
    sign = 2 if before.endswith("@:") else 1 if before.endswith("@") else 0
    span = Span(cursor.start - sign, cursor.end)
    place = _place(cursor)
    for name, found in declared().items():
        insert, snippet = _written(found, name)
        here = place is None or place in found.places
        yield Item(
            name,
            "annotation",
            insert,
            snippet,
            detail=signature(found),
            subject=("annotation", name),
            locality=2 if here else 6,
            fits=here and name == found.name,
            span=span,
        )
    for name in sorted(HAXE - declared().keys()):
        yield Item(name, "annotation", name, detail="Haxe", locality=7, span=span)


def _written(found: Annotation, name: str) -> tuple[str, bool]:
    """The name with what must be given."""
    needed = [one for one in found.positional if one.required]
    if not needed:
        return name, False
    stops = ", ".join(
        f'"${{{number}:{one.name}}}"'
        if one.kind in ("string", "regex")
        else f"${{{number}:{one.name}}}"
        for number, one in enumerate(needed, 1)
    )
    return f"{name}({stops})", True


def arguments(cursor: Cursor, view: ast.Metadata) -> Iterator[Item]:
    """`@:schema(|)`: named arguments that aren't given, and the choices of the one at hand."""
    found = annotation(view.name)
    if found is None:
        return
    given = {one.name.text for one in view.args if isinstance(one, ast.NamedArg)}
    for one in view.args:
        if isinstance(one, ast.NamedArg) and isinstance(one.value, ast.Identifier):
            if one.value.name == MARK:
                argument = found.argument(one.name.text)
                yield from () if argument is None else _choices(argument)
                return
    position = next(
        (
            index
            for index, one in enumerate(view.args)
            if isinstance(one, ast.Identifier) and one.name == MARK
        ),
        len(found.positional),
    )
    if position < len(found.positional):
        yield from _choices(found.positional[position])
    for argument in found.keywords:
        if argument.name not in given:
            yield Item(
                argument.name,
                "field",
                f"{argument.name}: ",
                detail=argument.doc,
                fits=argument.required,
                locality=1,
            )


def _choices(argument: Argument) -> Iterator[Item]:
    for choice in argument.choices:
        text = choice
        if argument.kind == "string" and not choice.startswith(('"', ":")):
            text = f'"{choice}"'
        yield Item(choice, "value", text, detail=argument.doc, fits=True, locality=0)
    if argument.kind == "bool":
        for word in ("true", "false"):
            yield Item(word, "keyword", word, fits=True, locality=0)


def _place(cursor: Cursor) -> str | None:
    """What the annotation stands on; None where that isn't known yet."""
    for view in reversed(cursor.chain):
        if isinstance(view, ast.FunctionMember):
            return "function"
        if isinstance(view, ast.VarMember):
            return "variable" if view.name.text else None
        if isinstance(view, ast.TypeDeclaration):
            return view.kind
    return None
