"""Arguments and fields that are missing or too many.

send(a)           →      send(a, 0, "")        with values to begin with
send(a, b, c)     →      send(a)
{name: "x"}       →      {name: "x", count: 0}
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Fix
from compiler_core.base.span import Span
from compiler_core.ide.default_values import default_value
from compiler_core.ide.generate.use import Use
from compiler_core.semantics import faults, typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.types import FunctionType, StructureType
from compiler_core.syntax import ast


def fixes(use: Use) -> Iterator[Fix]:
    if use.code == faults.TOO_FEW_ARGUMENTS:
        yield from _missing_arguments(use)
    elif use.code == faults.TOO_MANY_ARGUMENTS:
        yield from _superfluous_arguments(use)
    elif use.code == faults.MISSING_STRUCTURE_FIELD:
        yield from _missing_fields(use)


def _calls(use: Use) -> Iterator[tuple[ast.Call | ast.New, FunctionType, int]]:
    """The innermost call around the range first, its function's type, and how many parameters
    stand before the parentheses."""
    around = [
        one
        for one in use.site.views
        if isinstance(one, ast.Call | ast.New) and one.span.covers(use.span)
    ]
    for view in reversed(around):
        node = use.site.value(view)
        type = None
        before = 0
        if isinstance(node, typed.Call):
            type = strip(use.site.db, node.callee.type)
            before = int(node.piped or node.via_using)
        elif isinstance(node, typed.New) and node.constructor is not None:
            type = node.constructor.type
        if isinstance(type, FunctionType):
            yield view, type, before


def _missing_arguments(use: Use) -> Iterator[Fix]:
    for view, type, before in _calls(use):
        wanted = [one for one in type.parameters[before:] if not one.optional and not one.rest]
        given = len(view.args)
        if given >= len(wanted) or any(isinstance(one, ast.NamedArg) for one in view.args):
            continue
        end = view.span.end - 1
        if use.site.text[end : end + 1] != ")":
            return
        missing = wanted[given:]
        values = [default_value(use.site.db, use.site.where, one.type) for one in missing]
        text = ", " * bool(view.args) + ", ".join(values)
        at = view.args[-1].span.end if view.args else end
        noun = "argument" if len(missing) == 1 else "arguments"
        names = ", ".join(one.name or "?" for one in missing)
        edit = use.site.edit(Span(at, at), text)
        yield Fix(f"Add the missing {noun} `{names}`", (edit,))
        return


def _superfluous_arguments(use: Use) -> Iterator[Fix]:
    for view, type, before in _calls(use):
        room = len(type.parameters) - before
        if len(view.args) <= room or any(one.rest for one in type.parameters):
            continue
        first = view.args[room - 1].span.end if room > 0 else view.args[0].span.start
        span = Span(first, view.args[-1].span.end)
        count = len(view.args) - room
        title = "Remove the last argument" if count == 1 else f"Remove the last {count} arguments"
        yield Fix(title, (use.site.edit(span, ""),))
        return


def _missing_fields(use: Use) -> Iterator[Fix]:
    site = use.site
    for view in use.views(ast.ObjectLiteral):
        assert isinstance(view, ast.ObjectLiteral)
        node = site.value(view)
        shape = None if node is None else strip(site.db, node.type)
        if not isinstance(shape, StructureType):
            continue
        has = {one.name.text for one in view.fields if isinstance(one, ast.ObjectField)}
        missing = [one for one in shape.fields if one.name not in has and not one.optional]
        if not missing:
            continue
        text = ", ".join(
            f"{one.name}: {default_value(site.db, site.where, one.type)}" for one in missing
        )
        if view.fields:
            at = view.fields[-1].span.end
            edit = site.edit(Span(at, at), f", {text}")
        else:
            edit = site.edit(view.span, f"{{{text}}}")
        noun = "field" if len(missing) == 1 else "fields"
        yield Fix(f"Add the missing {noun}", (edit,))
        return
