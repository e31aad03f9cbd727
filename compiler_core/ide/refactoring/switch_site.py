"""What refactorings of a switch ask: its arms as they stand in the text and as the typer has them.

`switch`, `receive` and the `else` of a `with` have arms of one kind. An arm's view and its typed
case belong together by their order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.semantics.typed_walk import children, walk
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Arms:
    """Arms that are tried one after the other. `switch` is None for those of `receive` and
    `else`."""

    view: ast.Switch | ast.Receive | ast.With
    views: list[ast.Case]
    cases: list[typed.Case]
    switch: typed.Switch | None


def arms_at(site: Site) -> tuple[Arms, int] | None:
    """The arms of the innermost switch whose header the range starts at, and which of them."""
    for view in site.at_cursor():
        if isinstance(view, ast.Case):
            touches = view.header_span.start <= site.selected.start <= view.header_span.end
            arms = arms_of(site, site.parent(view)) if touches else None
            return None if arms is None else (arms, arms.views.index(view))
        if isinstance(view, ast.Block | ast.FunctionExpr):
            return None
    return None


def arms_of(site: Site, view: ast.View | None) -> Arms | None:
    """None where the typer saw something else than the reader."""
    match view:
        case ast.Switch():
            views = view.cases
        case ast.Receive():
            views = view.cases
        case ast.With():
            views = view.otherwise
        case _:
            return None
    node = site.value(view)
    match node:
        case typed.Switch(is_test=False) | typed.Receive():
            cases = node.cases
        case typed.With():
            cases = node.otherwise
        case _:
            return None
    if len(cases) != len(views):
        return None
    return Arms(view, views, cases, node if isinstance(node, typed.Switch) else None)


def content(site: Site, case: ast.Case) -> Span:
    """From `case` to the last character of the arm that isn't blank, its semicolon among them."""
    text = site.text[case.span.start : case.span.end]
    return Span(case.span.start, case.span.start + len(text.rstrip()))


def body(site: Site, case: ast.Case) -> Span:
    """What follows the header, without the blanks around it; empty where nothing does."""
    end = content(site, case).end
    start = case.header_span.end
    while start < end and site.text[start].isspace():
        start += 1
    return Span(start, max(start, end))


def line_break(site: Site) -> str:
    return "\r\n" if "\r\n" in site.file_text else "\n"


def begins_line(site: Site, offset: int) -> bool:
    at = offset + site.start
    start = max(site.file_text.rfind("\n", 0, at), site.file_text.rfind("\r", 0, at)) + 1
    return not site.file_text[start:at].strip()


def captures(pattern: typed.Pattern) -> Iterator[typed.Bind]:
    """What a pattern binds, at whatever depth."""
    if isinstance(pattern, typed.Bind):
        yield pattern
    for child in children(pattern):
        if isinstance(child, typed.Pattern):
            yield from captures(child)


def uses(case: typed.Case, variable: typed.Variable) -> bool:
    """Whether the guard or body of an arm names the variable."""
    roots: list[typed.Expr] = [case.body, *([case.guard] if case.guard is not None else [])]
    return any(
        isinstance(node, typed.Local) and node.variable is variable
        for root in roots
        for node in walk(root)
    )
