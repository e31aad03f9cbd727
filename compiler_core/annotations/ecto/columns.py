"""What can be said of a column's annotation by itself."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.ecto import findings, types
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.site import Given, Site
from compiler_core.annotations.written import text_of
from compiler_core.base.suggest import closest
from compiler_core.syntax import ast


def unknown_type(site: Site, given: Given | None) -> Iterator[Fault]:
    """A type that Ecto doesn't have; a module may be any."""
    if given is None:
        return
    value: ast.Expr = given.value
    match value:
        case ast.TupleLiteral(elements=[_, inner]) | ast.ArrayLiteral(elements=[inner]):
            value = inner
    name = text_of(value)
    if name is not None and types.named(name) is None:
        span = value.span.shifted(given.base)
        likely = closest(name, types.KNOWN_NAMES)
        quoted = f'"{likely}"' if isinstance(value, ast.StringLiteral) else f":{likely}"
        yield findings.unknown_type(span, name, likely, quoted if likely else None)
