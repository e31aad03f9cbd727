"""What the rules of templates find, as data; `reporting.template_rules` puts it into sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from compiler_core.base.span import Span

RuleKind: TypeAlias = Literal[
    "repeated_attribute",
    "directive_value",
    "no_generator",
    "unknown_directive",
    "let_without_content",
    "unknown_component",
    "component_without_function",
    "unknown_prop",
    "missing_prop",
    "missing_slot",
    "unknown_slot",
    "stray_slot",
    "unknown_assign",
    "unhandled_event",
    "idle_handler",
    "hook_without_id",
    "update_without_id",
    "update_value",
    "unknown_hook",
    "unknown_name",
    "unknown_function",
    "unknown_binding",
    "unknown_attribute",
    "unknown_tag",
    "prop_value",
    "no_assign",
    "assign_set",
    "before_clauses",
    "unknown_value",
]


@dataclass(frozen=True, slots=True)
class RuleFault:
    """`span` is in the file. `name` is the user's word, `other` what it belongs to, `suggestion` a
    known name that is close; `edit` mends it: what to put in which place."""

    kind: RuleKind
    span: Span
    name: str
    other: str = ""
    suggestion: str | None = None
    edit: tuple[Span, str] | None = None
    label: Span | None = None
