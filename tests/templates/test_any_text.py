"""Any text gives a template's tree, in which every character is in exactly one place."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.base.span import Span
from compiler_core.elixir.read.walk import Spanned, children
from compiler_core.templates.reader import read_template
from compiler_core.templates.tree import Block, Element, Node, Template

TAGS = """<div> </div> <p </p> <br> <br/> <.form </.form> <:col> </:col> <A.b> </A.b> < </ > />
class=" class= x={ } { {@a} {if x} {else} {/if} {for x {/for} then else <%= %> <% end do <!-- -->
<%!-- --%> "a #{ ' &amp; <script> </script> {a.} if @x :let={y} <!DOCTYPE fn -> {"}"}"""
BLOCKS = [" ", "\n", "{if a then b else c}", "{for x <- xs}", "<%= if x do %>", "<% end %>", "é𝔘"]
PIECES = st.sampled_from([*TAGS.split(), *BLOCKS])
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.lists(PIECES, max_size=25).map(" ".join)


def printed(text: str, node: Node) -> str:
    """The text again, from the leaves of the tree; what lies between them must be a tag or the
    head of a block."""
    match node:
        case Template(children=inside):
            return together(text, node.span, inside)
        case Element(opening=opening, children=inside, closing=closing):
            end = closing.span.start if closing is not None else node.span.end
            middle = Span(opening.span.end, end)
            tail = text[closing.span.start : closing.span.end] if closing is not None else ""
            return (
                text[opening.span.start : opening.span.end] + together(text, middle, inside) + tail
            )
        case Block(branches=branches, closing=end):
            found = ""
            for branch in branches:
                middle = Span(branch.head.end, branch.span.end)
                found += text[branch.head.start : branch.head.end]
                found += together(text, middle, branch.children)
            return found + (text[end.start : end.end] if end is not None else "")
    return text[node.span.start : node.span.end]


def together(text: str, span: Span, inside: Sequence[Node]) -> str:
    place = span.start
    found = ""
    for child in inside:
        assert child.span.start == place, (child, place)
        found += printed(text, child)
        place = child.span.end
    assert place == span.end, (inside, span)
    return found


def check_nesting(node: Spanned) -> None:
    for child in children(node):
        assert node.span.start <= child.span.start, (node, child)
        assert child.span.end <= node.span.end, (node, child)
        check_nesting(child)


@settings(max_examples=800, deadline=None)
@given(TEXTS)
def test_any_text_comes_back_from_its_tree(text: str) -> None:
    found = read_template(text)
    assert printed(text, found.template) == text
    check_nesting(found.template)
    for fault in found.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text)


def test_what_never_ends_costs_little() -> None:
    for piece in ("<div>", "{", "{if x}", '<p a="', "<%= if x do %>", "</p>", "{{", '"#{', "<"):
        assert read_template(piece * 500).faults
