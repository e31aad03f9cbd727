"""Names in a template's Elixir that nothing declares: variables, and functions of the class."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.suggest import closest
from compiler_core.elixir.names import function_name, variable_name
from compiler_core.template_rules import known
from compiler_core.template_rules.assigns import assigned_in
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.page import Page, PageTemplate


def check(page: Page) -> Iterator[RuleFault]:
    for template in page.templates:
        if template.typed is None:
            continue
        for one in template.typed.unknown:
            place = one.span.shifted(template.member.start)
            if one.arity is not None:
                if one.name in known.FUNCTIONS:
                    continue
                functions = {function_name(member.member.name) for member in page.functions()}
                suggestion = closest(one.name, sorted(functions))
                edit = (place, suggestion) if suggestion else None
                class_name = page.declaration.view.name.text
                yield RuleFault("unknown_function", place, one.name, class_name, suggestion, edit)
                continue
            yield _variable(page, template, one.name, place)


def _variable(page: Page, template: PageTemplate, name: str, place: object) -> RuleFault:
    from compiler_core.base.span import Span

    assert isinstance(place, Span)
    assigned = assigned_in(page) or {}
    if variable_name(name) in assigned:
        assign = f"@{variable_name(name)}"
        return RuleFault("unknown_name", place, name, "", assign, (place, assign))
    assert template.typed is not None
    bound = {one.name for one in template.typed.bound} - {name}  # that one is out of its loop
    suggestion = closest(name, sorted(bound))
    edit = (place, suggestion) if suggestion else None
    return RuleFault("unknown_name", place, name, "", suggestion, edit)
