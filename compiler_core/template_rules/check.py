"""Every rule over every class of a file that has templates."""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.query import Database
from compiler_core.template_rules import assigns, code, components, events, hooks, names, tags
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.page import Page, pages

RULES = (
    code.check,
    tags.check,
    components.check,
    assigns.check,
    events.check,
    hooks.check,
    names.check,
)


def template_faults(db: Database, path: str, text: str) -> list[RuleFault]:
    """The faults of a file's templates but those of their text, places in the file."""
    found: list[RuleFault] = []
    for page in pages(db, path, text):
        broken = _broken(page)
        for rule in RULES:
            found += (one for one in rule(page) if not any(_meets(one.span, at) for at in broken))
    return list(dict.fromkeys(found))


def _broken(page: Page) -> list[Span]:
    """Where a template's text has a fault: what is said there a second time is its echo."""
    return [
        template.place(fault.span) for template in page.templates for fault in template.read.faults
    ]


def _meets(span: Span, other: Span) -> bool:
    return span.start <= other.end and other.start <= span.end
