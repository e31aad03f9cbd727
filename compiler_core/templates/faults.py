"""What can be wrong with a template's text, as data; `reporting.templates` has the sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from compiler_core.base.span import Span
from compiler_core.elixir.read.tokens import ReadFault

FaultKind: TypeAlias = Literal[
    "unclosed_tag",
    "mismatched_tag",
    "stray_tag",
    "unclosed_brace",
    "stray_brace",
    "unfinished_tag",
    "missing_tag_name",
    "missing_value",
    "bare_value",
    "unclosed_quote",
    "bad_attribute",
    "unclosed_block",
    "stray_block",
    "unclosed_comment",
    "unclosed_eex",
    "elixir",
]


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """`found` is the name or sign at the fault, `opened` and `expected` what it belongs to. For
    `elixir` the fault is in the expression, `elixir` says which."""

    kind: FaultKind
    span: Span
    found: str = ""
    opened: Span | None = None
    expected: str = ""
    elixir: ReadFault | None = None
    end: int = -1
    """Of what is not closed: where its end may be written."""
