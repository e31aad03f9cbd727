"""A class that has an annotation's shape, and not the annotation.

    class Cache {                    A class with `init/1` and `handleCall/3` is a server:
    ^^^^^ looks like `@:genserver`   without the annotation nothing ever calls them.
        function init(args) …
        function handleCall(request, from, state) …

An annotation says in `shapes` which members together give it away. Nobody who writes plain Haxe
is asked: with `dialect = "haxe"` nothing is said, nor of a class that has a base class, interfaces
or a role already.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.registry import annotation, declared, known_names
from compiler_core.base.diagnostic import Edit, Fix, Severity
from compiler_core.base.span import Span
from compiler_core.syntax import ast

CODE = "HX314"


def check_shapes(source: ast.SourceFile, text: str) -> Iterator[Fault]:
    """One finding for each class that lacks the annotation which its members speak of."""
    for declaration in source.declarations:
        if _may_lack_one(declaration):
            found = next(iter(alike(declaration)), None)
            if found is not None:
                yield _finding(declaration, found, text)


def alike(declaration: ast.TypeDeclaration) -> list[Annotation]:
    """The annotations whose shape the class has, the one with most members in it first."""
    members = _members(declaration)
    sizes = {
        one.name: _size(members, one) for one in dict.fromkeys(declared().values()) if one.shapes
    }
    names = sorted((name for name, size in sizes.items() if size), key=lambda name: -sizes[name])
    return [one for name in names if (one := annotation(name)) is not None]


class _Members(NamedTuple):
    callbacks: frozenset[tuple[str, int]]
    """Functions by name and number of parameters."""
    annotations: frozenset[str]
    """Of the variables."""


def _members(declaration: ast.TypeDeclaration) -> _Members:
    members = [placed.member for placed in declaration.members]
    return _Members(
        frozenset(
            (member.name.text, len(member.function.parameters))
            for member in members
            if isinstance(member, ast.FunctionMember)
        ),
        frozenset(
            metadata.name
            for member in members
            if isinstance(member, ast.VarMember)
            for metadata in member.metadata
        ),
    )


def _size(members: _Members, found: Annotation) -> int:
    """How many members give it away."""
    sizes = (
        len(shape)
        for shape in found.shapes
        if all(_has_part(members, found, part) for part in shape)
    )
    return max(sizes, default=0)


def _may_lack_one(declaration: ast.TypeDeclaration) -> bool:
    if declaration.kind != "class" or declaration.extends or declaration.implements:
        return False
    if declaration.has("extern") or declaration.has("abstract"):
        return False
    return not any(_may_be_one(metadata.name) for metadata in declaration.metadata)


def _may_be_one(name: str) -> bool:
    """An annotation that says what the class is, or a misspelt one, which is told by itself."""
    known = annotation(name)
    if known is not None:
        return known.role
    return name in ("@:build", "@:autoBuild") or name not in known_names()


def _has_part(members: _Members, found: Annotation, part: str) -> bool:
    """A callback with as many parameters as it is declared with, or a member's annotation."""
    if part.startswith("@:"):
        return part in members.annotations
    callback = next(one for one in found.callbacks if one.name == part)
    return any((part, arity) in members.callbacks for arity in (callback.arity, *callback.arities))


def _finding(declaration: ast.TypeDeclaration, found: Annotation, text: str) -> Finding:
    written = found.name + _arguments(declaration, found)
    at, indentation = _line_of(declaration, text)
    return Finding(
        declaration.name.span,
        CODE,
        f"`{declaration.name.text}` looks like a `{found.name}`, and isn't annotated as one.",
        f"Without it {_nobody(found)}.",
        Severity.INFORMATION,
        fixes=(Fix(f"Add `{written}`", (Edit(Span(at, at), f"{written}\n{indentation}"),), True),),
    )


def _nobody(found: Annotation) -> str:
    return "no framework calls its functions" if found.callbacks else "it is a plain class"


def _line_of(declaration: ast.TypeDeclaration, text: str) -> tuple[int, str]:
    """Where the declaration starts, behind its comments, and the blanks before it."""
    at = declaration.name.span.start
    at = text.rfind("class", 0, at) if at > 0 else at
    while at > 0 and text[at - 1] != "\n":
        at -= 1
    start = at
    while start < len(text) and text[start] in " \t":
        start += 1
    return start, text[at:start]


def _arguments(declaration: ast.TypeDeclaration, found: Annotation) -> str:
    if found.suggested is not None:
        return f"({found.suggested(declaration)})"
    needed = [_example(one) for one in found.positional if one.required]
    return f"({', '.join(needed)})" if needed else ""


def _example(argument: Argument) -> str:
    return argument.example or '""'
