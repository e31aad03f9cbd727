"""Elixir in braces that reads well and says nothing that a template can say."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.elixir.read import tree as elixir
from compiler_core.elixir.read.walk import Spanned, descendants
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.page import Page, PageTemplate
from compiler_core.templates import tree


def check(page: Page) -> Iterator[RuleFault]:
    for template in page.templates:
        broken = [fault.span.start for fault in template.read.faults]
        told = -1
        for node in descendants(template.read.template):
            if node.span.start < told or any(node.span.contains(place) for place in broken):
                continue
            for fault in _of(template, node):
                if fault.kind == "no_assign":
                    told = node.span.end  # what stands in it is told with it
                yield fault


def _of(template: PageTemplate, node: Spanned) -> Iterator[RuleFault]:
    match node:
        case elixir.Unary(operator=elixir.Name(text="@") as sign, operand=operand):
            if not isinstance(operand, elixir.Variable | elixir.Missing):
                yield RuleFault("no_assign", template.place(sign.span), "@")
        case elixir.Binary(operator=elixir.Name(text="=" | "<-"), left=left):
            for one in descendants(left):
                if _is_assign(one):
                    place = template.place(one.span)
                    written = template.literal.text[one.span.start : one.span.end]
                    yield RuleFault("assign_set", place, written)
        case tree.Block(is_eex=True, branches=(first, second, *_)) if not second.keyword.text:
            text = template.literal.text
            for child in first.children:
                if isinstance(child, tree.Comment) and not child.is_sent:
                    continue
                if text[child.span.start : child.span.end].strip():
                    start = child.span.start
                    while text[start].isspace():
                        start += 1
                    end = len(text[: child.span.end].rstrip())
                    place = template.place(type(child.span)(start, end))
                    yield RuleFault("before_clauses", place, first.keyword.text)
                    return


def _is_assign(node: Spanned) -> bool:
    match node:
        case elixir.Unary(operator=elixir.Name(text="@")):
            return True
        case elixir.RemoteCall(target=elixir.Variable(name="assigns")):
            return True
    return False
