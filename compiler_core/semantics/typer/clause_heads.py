"""A constructor without arguments as the head of a clause (dialect).

    function handleCast(Add(n), state) …
    function handleCast(Clear, state) …

To the grammar `Clear` is a parameter's name, and in standard Haxe it is one. Where Haxe has no
meaning for it, in one of several functions of a name, beside a pattern, or as the message of a
callback, a bare capitalised name that a constructor in scope has is that constructor.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.project.sources import dialect
from compiler_core.semantics.items import items
from compiler_core.semantics.typer.constructors import find_constructor
from compiler_core.semantics.typer.context import Typer
from compiler_core.syntax import ast

CALLBACKS = frozenset(
    ("handleCall", "handleCast", "handleInfo", "handleContinue", "handleEvent", "handleIn")
)
"""Functions that a framework calls once for each message."""


def as_clause_parameter(
    typer: Typer, view: ast.Parameter, member: ast.FunctionMember
) -> ast.Parameter:
    """The parameter, a pattern in place of its name where that is a constructor."""
    name = view.name
    if name is None or not name.text[:1].isupper() or view.pattern is not None:
        return view
    is_bare = view.type is None and view.default is None and not (view.optional or view.rest)
    if not is_bare or dialect(typer.db) == "haxe" or not _is_clause(typer, member):
        return view
    found = find_constructor(typer, name.text, None)
    if found is None or found[1].parameters:
        return view
    return replace(view, name=None, pattern=ast.Identifier(name.span, name.text))


def _is_clause(typer: Typer, member: ast.FunctionMember) -> bool:
    if any(one.pattern is not None for one in member.function.parameters):
        return True
    if member.name.text in CALLBACKS:
        return True
    module = items(typer.db, typer.path)
    owner = typer.key.declaration
    around = [type.members for type in module.types if type.name == owner] or [module.members]
    return sum(one.name == member.name.text for one in around[0]) > 1
