"""Anonymous functions, as arrows and with the keyword.

x -> x * 2                ↔      function(x) return x * 2
(x) -> { log(x); }        ↔      function(x) { log(x); }
x -> { log(x); x; }       →      function(x) { log(x); return x; }
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.ide.refactoring.offer import Offer, rewriting
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.semantics.types import VOID
from compiler_core.syntax import ast


def rewritings(site: Site) -> Iterator[Offer]:
    """Of the function whose head the range is in."""
    for view in site.at_cursor():
        if isinstance(view, ast.FunctionExpr):
            body = view.function.body
            if body is not None and site.selected.start <= body.span.start and not site.is_opaque:
                yield from _other_form(site, view, body)
            return
        if isinstance(view, ast.Block):
            return


def _other_form(site: Site, view: ast.FunctionExpr, body: ast.Expr) -> Iterator[Offer]:
    head = Span(view.span.start, body.span.start)
    if view.name is not None or view.is_inline or site.has_comment(head):
        return
    node = site.value(view)
    if not isinstance(node, typed.Function):
        return
    if any(one.pattern is not None or one.name is None for one in view.function.parameters):
        return
    is_void = node.result == VOID
    text = _as_function(site, view, body, is_void) if view.is_arrow else None
    if text is not None:
        yield rewriting("Write as `function`", site.edit(view.span, text))
    if not view.is_arrow and view.function.result is None and not view.function.type_parameters:
        yield rewriting(
            "Write as arrow", site.edit(view.span, _as_arrow(site, view, body, is_void))
        )


def _as_function(site: Site, view: ast.FunctionExpr, body: ast.Expr, is_void: bool) -> str:
    head = f"function({_parameters(site, view)})"
    if is_void or isinstance(body, ast.Throw):
        return f"{head} {site.source(body)}"
    if isinstance(body, ast.Block):
        return f"{head} {_with_return(site, body)}"
    return f"{head} return {site.source(body)}"


def _with_return(site: Site, body: ast.Block) -> str:
    """An arrow's last expression is its value, a function's has a `return`."""
    text = site.source(body)
    last = body.statements[-1] if body.statements else None
    if last is None or isinstance(last, ast.Return | ast.Throw):
        return text
    at = last.span.start - body.span.start
    return f"{text[:at]}return {text[at:]}"


def _as_arrow(site: Site, view: ast.FunctionExpr, body: ast.Expr, is_void: bool) -> str:
    parameters = view.function.parameters
    head = f"({_parameters(site, view)})"
    if (
        len(parameters) == 1
        and head == f"({parameters[0].name.text if parameters[0].name else ''})"
    ):
        head = head[1:-1]
    if isinstance(body, ast.Return) and body.value is not None:
        value = site.source(body.value)
        is_object = isinstance(body.value, ast.ObjectLiteral | ast.Block)
        return f"{head} -> ({value})" if is_object else f"{head} -> {value}"
    if isinstance(body, ast.Block):
        return f"{head} -> {site.source(body)}"
    end = "" if site.source(body).endswith("}") else ";"
    return f"{head} -> {{ {site.source(body)}{end} }}"


def _parameters(site: Site, view: ast.FunctionExpr) -> str:
    return ", ".join(site.source(one) for one in view.function.parameters)
