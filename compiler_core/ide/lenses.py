"""What stands above a declaration: how often it is used; above the first one, its Elixir.

Places are had at once, from the outline. A number is counted when its place is shown, for counting
looks into the whole project.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.find_references import Reference, references
from compiler_core.ide.symbols import Symbol, document_symbols
from compiler_core.query import Database

_COUNTED = {
    "class", "interface", "enum", "structure", "typedef", "abstract",
    "function", "method", "constructor", "enum member",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lens:
    """`span` is the name of the declaration whose uses are counted, `kind` its kind in the
    outline."""

    span: Span
    kind: str


def lenses(db: Database, path: str) -> list[Lens]:
    """The declarations of a file that are counted: types, functions, constructors."""
    found: list[Lens] = []
    pending: list[tuple[Symbol, int]] = [(one, 0) for one in document_symbols(db, path)]
    while pending:
        symbol, depth = pending.pop()
        if symbol.kind in _COUNTED and not symbol.inactive:
            found.append(Lens(symbol.selection, symbol.kind))
        if depth == 0 or symbol.kind not in ("function", "method", "constructor"):
            pending += [(child, depth + 1) for child in symbol.children]
    return sorted(found, key=lambda one: one.span)


def lens_uses(db: Database, path: str, span: Span) -> list[Reference]:
    """The uses of what is declared at `span`, without the declaration and what overrides it."""
    return references(db, path, span.start, include_declaration=False)
