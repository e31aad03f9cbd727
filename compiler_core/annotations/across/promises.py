"""Functions that must be there: what a behaviour or protocol promises, what starts a child."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations import promises
from compiler_core.annotations.children import fields_of, is_child
from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.promises import MISSING, find_class
from compiler_core.annotations.site import read_given
from compiler_core.annotations.written import text_of, value_of
from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.suggest import closest
from compiler_core.elixir.names import function_name
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.declared import DeclaredType, declared_type
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_SUPERVISING = ("@:supervisor", "@:application")
_STARTED = ("@:genserver", "@:supervisor", "@:agent", "@:task", "@:registry")
"""Classes that get a `start_link` where they have none."""
_IMPLEMENTING = ("@:impl", "@:behaviour_impl")


def check(db: Database, path: str) -> Iterator[Fault]:
    for declaration in parse(db, path).source.declarations:
        for metadata in declaration.metadata:
            if metadata.name in _IMPLEMENTING:
                yield from _implementation(db, path, declaration, metadata)
            elif metadata.name in _SUPERVISING:
                yield from _children(db, path, declaration)


def _implementation(
    db: Database, path: str, declaration: ast.TypeDeclaration, metadata: ast.Metadata
) -> Iterator[Fault]:
    value = value_of(read_given(metadata, 0), "name", 0)
    name = text_of(value)
    found = None if name is None else find_class(db, path, name)
    declared = None if found is None else declared_type(db, found)
    if declared is None or value is None or declaration.extends:
        return
    own = {
        placed.member.name.text
        for placed in declaration.members
        if isinstance(placed.member, ast.FunctionMember)
    }
    absent = promises.missing(declared, own)
    if absent:
        listed = ", ".join(f"`{one}`" for one in absent)
        yield Finding(value.span, MISSING, f"`{declaration.name.text}` lacks {listed} of `{name}`.")


def _children(db: Database, path: str, declaration: ast.TypeDeclaration) -> Iterator[Fault]:
    for placed in declaration.members:
        if isinstance(placed.member, ast.FunctionMember):
            for node in descendants(placed.member):
                if isinstance(node, ast.ObjectLiteral) and is_child(node):
                    yield from _started(db, path, fields_of(node)["start"].value, placed.start)


def _started(db: Database, path: str, start: ast.Expr, base: int) -> Iterator[Fault]:
    if not isinstance(start, ast.TupleLiteral) or len(start.elements) != 3:
        return
    module, function, arguments = start.elements
    if not isinstance(module, ast.Identifier) or not isinstance(arguments, ast.ArrayLiteral):
        return
    name = text_of(function)
    found = find_class(db, path, module.name)
    declared = None if found is None else declared_type(db, found)
    if name is None or declared is None or declared.is_extern:
        return
    count = len(arguments.elements)
    functions = _functions(declared)
    span = function.span.shifted(base)
    known = functions.get(function_name(name))
    if known is not None and any(least <= count <= most for least, most in known):
        return
    if function_name(name) == "start_link" and known is None:
        if count == 1 and any(one in _STARTED for one in declared.annotations):
            return
    if known is not None:
        yield Finding(
            arguments.span.shifted(base),
            MISSING,
            f"`{module.name}.{name}` takes {_counts(known)}, not {count}.",
        )
        return
    likely = closest(name, {*declared.static, *declared.instance})
    written = likely if isinstance(function, ast.Identifier) else f":{function_name(likely or '')}"
    fix = Fix(f"Change to `{written}`", (Edit(span, written or ""),), preferred=True)
    yield Finding(
        span,
        MISSING,
        f"`{module.name}` has no function `{name}` to start it.",
        fixes=() if likely is None else (fix,),
    )


def _functions(declared: DeclaredType) -> dict[str, list[tuple[int, int]]]:
    """By Elixir's name: the least and the most arguments."""
    found: dict[str, list[tuple[int, int]]] = {}
    for name, one in (*declared.static.items(), *declared.instance.items()):
        if one.item.kind == "function":
            needed = sum(not (part.optional or part.rest) for part in one.item.parameters)
            most = len(one.item.parameters)
            found.setdefault(function_name(name), []).append((needed, most))
    return found


def _counts(known: list[tuple[int, int]]) -> str:
    least, most = known[0]
    words = str(most) if least == most else f"{least} to {most}"
    return f"{words} argument{'' if most == 1 else 's'}"
