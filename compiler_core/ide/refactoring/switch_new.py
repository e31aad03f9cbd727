"""A switch over the value at the cursor, with all of its cases.

    shape|;                         →    switch (shape) {
    return shape|;                           case Circle(radius):
    var shape| = read();                         throw "TODO";
                                             case Square(side):
                                                 throw "TODO";
                                         }

Where the value is a statement of its own, or what is returned or assigned, the switch stands in its
place; over a new variable or a parameter it stands in the first line below. Each body is a snippet
stop; it throws, which is of every type, so that the program compiles. What has more values than can
be listed is offered none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compiler_core.base.diagnostic import Edit
from compiler_core.base.snippet import escaped
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.parentheses import wants_closed
from compiler_core.ide.refactoring.site import Site
from compiler_core.ide.refactoring.switch_site import line_break
from compiler_core.reporting.pattern_fixes import PLACEHOLDER
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics import typed
from compiler_core.semantics.patterns.split import all_cases
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.patterns.values_in_scope import values_in_scope
from compiler_core.semantics.types import VOID, Type
from compiler_core.syntax import ast

TITLE = "Switch over `{}`"
LONGEST = 30
"""A longer value isn't written in the title."""


def generations(site: Site) -> Iterator[Offer]:
    """At most one."""
    found = None if site.is_opaque else _value(site) or _variable(site)
    if found is None:
        return
    subject, type, edits = found
    cases = patterns(site, type)
    if cases:
        title = TITLE.format(subject if len(subject) <= LONGEST else "…")
        yield Offer(title, "refactor.rewrite", lambda: (edits(cases),), snippet=True)


def patterns(site: Site, type: Type) -> list[str]:
    values = values_in_scope(site.db, site.path, site.key.declaration)
    found = all_cases(DeclaredShapes(site.db), type)
    return [witness_text(one, constants=values) for one in found]


# --- the value -----------------------------------------------------------------------------------

_Edits = Callable[[list[str]], Edit]
_Found = tuple[str, Type, _Edits]


def _value(site: Site) -> _Found | None:
    """What is selected, or the name or call at the cursor where a switch can stand for it."""
    view = site.selection()
    if view is None:
        view = next(
            (
                one
                for one in site.at_cursor()
                if isinstance(one, ast.Identifier | ast.FieldAccess | ast.Call)
                and _can_be_replaced(site, one)
            ),
            None,
        )
    node = None if view is None else site.value(view)
    if view is None or node is None or node.type == VOID or not _is_value(node):
        return None
    subject = site.source(view)
    if "\n" in subject:
        return None
    place, is_statement = view, _is_statement(site, view)

    def edit(cases: list[str]) -> Edit:
        text = switch_text(site, subject, cases, site.indentation(place.span.start))
        if wants_closed(site, place):
            text = f"({text})"
        end = site.behind_semicolon(place.span.end) if is_statement else place.span.end
        return site.edit(Span(place.span.start, end), text)

    return subject, node.type, edit


def _can_be_replaced(site: Site, view: ast.Expr) -> bool:
    parent = site.parent(view)
    if isinstance(parent, ast.Binary):
        return parent.operator == "=" and parent.right is view
    return isinstance(parent, ast.Block | ast.Return | ast.VarDeclaration)


def _is_value(node: typed.Expr) -> bool:
    """Not a type, nor a constructor that everybody can see."""
    return not isinstance(node, typed.ModuleValue | typed.EnumConstructor | typed.Error)


def _is_statement(site: Site, view: ast.Expr) -> bool:
    block = site.parent(view)
    if not isinstance(block, ast.Block):
        return False
    return block.statements[-1] is not view or isinstance(site.parent(block), ast.FunctionParts)


def _variable(site: Site) -> _Found | None:
    """A variable or a parameter whose name in its declaration is at the cursor."""
    for view in site.at_cursor():
        if isinstance(view, ast.VarDeclaration) and site.touched(view.name):
            statement = site.parent(view)
            if not isinstance(statement, ast.Var) or not isinstance(
                site.parent(statement), ast.Block
            ):
                return None
            end = site.behind_semicolon(statement.span.end)
            return _below(site, view.name, end, site.indentation(statement.span.start))
        if isinstance(view, ast.Parameter) and view.name is not None and site.touched(view.name):
            function = site.parent(view)
            if not isinstance(function, ast.FunctionParts) or not isinstance(
                function.body, ast.Block
            ):
                return None
            indentation = site.indentation(function.body.span.start) + site.unit
            return _below(site, view.name, function.body.span.start + 1, indentation)
        if isinstance(view, ast.Block | ast.Case):
            return None
    return None


def _below(site: Site, name: ast.Name, offset: int, indentation: str) -> _Found | None:
    found = next((one for one in site.inferred.variables if one.span == name.span), None)
    if found is None:
        return None

    def edit(cases: list[str]) -> Edit:
        text = switch_text(site, name.text, cases, indentation)
        return site.edit(Span(offset, offset), line_break(site) + indentation + text)

    return name.text, found.type, edit


# --- the text ------------------------------------------------------------------------------------


def switch_text(site: Site, subject: str, cases: list[str], indentation: str) -> str:
    """As a snippet: each body is a stop."""
    newline = line_break(site)
    inner = indentation + site.unit
    lines = [f"switch ({escaped(subject)}) {{"]
    for number, case in enumerate(cases, 1):
        lines.append(f"{inner}case {escaped(case)}:")
        lines.append(f"{inner}{site.unit}${{{number}:{escaped(PLACEHOLDER)}}};")
    return newline.join([*lines, indentation + escaped("}")])
