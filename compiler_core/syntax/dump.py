"""Views as s-expressions, for tests and for looking: `(Call (Identifier f) [(IntLiteral 1 1)])`."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from compiler_core.base.span import Span
from compiler_core.syntax.ast import PlacedMember, View


def dump(value: Any, *, spans: bool = False) -> str:
    """`value` (a view, or what a view's field holds) on one line; `spans` adds `@start-end`."""
    if isinstance(value, Span):
        return f"{value[0]}-{value[1]}"
    if isinstance(value, View | PlacedMember):
        name = type(value).__name__
        if spans and isinstance(value, View):
            name += f"@{value.span[0]}-{value.span[1]}"
        parts = [name]
        for field in fields(value):
            if field.name == "span" or (
                not spans and (field.name.endswith("_span") or field.name == "start")
            ):
                continue
            parts.append(dump(getattr(value, field.name), spans=spans))
        return f"({' '.join(parts)})"
    if isinstance(value, tuple):
        return ".".join(str(part) for part in value) or "()"
    if isinstance(value, list):
        return f"[{' '.join(dump(part, spans=spans) for part in value)}]"
    if value is None:
        return "-"
    if isinstance(value, str):
        return repr(value) if not value.isidentifier() else value
    return str(value)
