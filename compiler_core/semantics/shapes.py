"""Shapes of `Dynamic` values (docs/decisions/dynamic.md)."""

from __future__ import annotations

from compiler_core.query import Database, query
from compiler_core.semantics.typer.context import Shapes


@query
def class_shapes(db: Database, path: str, declaration: str) -> Shapes | None:
    return None
