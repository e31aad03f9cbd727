"""Hooks against the names that the project declares: `@:phxHookNames` on an enum abstract."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.suggest import closest
from compiler_core.project.sources import parse
from compiler_core.syntax import ast
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.page import Page, name_of, plain_value


def check(page: Page) -> Iterator[RuleFault]:
    names = hook_names(page, "@:phxHookNames")
    if not names:
        return
    for template in page.templates:
        for element, _ in template.elements():
            for one in element.opening.attributes:
                text = plain_value(one) if name_of(one) == "phx-hook" else None
                if text is None:
                    continue
                word = template.literal.text[text.span.start : text.span.end]
                if word not in names:
                    place = template.place(text.span)
                    found = closest(word, sorted(names))
                    yield RuleFault(
                        "unknown_hook", place, word, "", found, (place, found) if found else None
                    )


def hook_names(page: Page, annotation: str) -> dict[str, str]:
    """The values of the enum abstracts of this file that carry the annotation."""
    found: dict[str, str] = {}
    for declaration in parse(page.db, page.path).source.declarations:
        if not any(one.name == annotation for one in declaration.metadata):
            continue
        for placed in declaration.members:
            member = placed.member
            if isinstance(member, ast.VarMember):
                value = member.value
                text = value.value if isinstance(value, ast.StringLiteral) else member.name.text
                found[text] = member.name.text
    return found
