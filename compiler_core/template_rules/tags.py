"""Tags by themselves: attributes that stand twice, directives, bindings, hooks, misspelt names."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.base.suggest import closest, is_slip
from compiler_core.elixir.read import tree as elixir
from compiler_core.template_rules import known
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.page import Page, PageTemplate, name_of, plain_value
from compiler_core.templates import tree


def check(page: Page) -> Iterator[RuleFault]:
    for template in page.templates:
        for element, _ in template.elements():
            yield from _repeated(template, element)
            yield from _directives(template, element)
            if element.kind == "html":
                yield from _ids(template, element)
                yield from _misspelt(template, element)
            if element.kind != "slot":
                yield from _bindings(template, element)
        yield from _loops(template, template.read.template.children)


def _repeated(template: PageTemplate, element: tree.Element) -> Iterator[RuleFault]:
    seen: dict[str, tree.Attribute] = {}
    for one in element.opening.attributes:
        name = name_of(one)
        if not name:
            continue
        first = seen.setdefault(name, one)
        if first is not one and not (name == "class" and element.kind == "html"):
            assert one.name is not None and first.name is not None
            yield RuleFault(
                "repeated_attribute",
                template.place(one.name.span),
                name,
                element.opening.name.text,
                edit=(_with_blanks(template, one.span), ""),
                label=template.place(first.name.span),
            )


def _with_blanks(template: PageTemplate, span: Span) -> Span:
    """An attribute and the blanks before it."""
    text = template.literal.text
    start = span.start
    while start > 0 and text[start - 1].isspace():
        start -= 1
    return template.place(Span(start, span.end))


def _directives(template: PageTemplate, element: tree.Element) -> Iterator[RuleFault]:
    for one in element.opening.attributes:
        name = name_of(one)
        if not name.startswith(":") or one.name is None:
            continue
        place = template.place(one.name.span)
        allowed = (":for", ":if", ":key") if element.kind == "html" else known.DIRECTIVES
        if name == ":let" and element.kind != "html" and not _has_content(template, element):
            yield RuleFault("let_without_content", place, name, element.opening.name.text)
        elif name not in allowed:
            suggestion = closest(name, [":for", ":if", ":let"])
            if name in known.DIRECTIVES:
                suggestion = None
            edit = (place, suggestion) if suggestion else None
            yield RuleFault(
                "unknown_directive", place, name, element.opening.name.text, suggestion, edit
            )
        elif not isinstance(one.value, tree.Braces | tree.HaxeCode | tree.Eex):
            text = plain_value(one)
            edit = None
            if one.value is not None and text is not None:
                written = template.literal.text[text.span.start : text.span.end]
                edit = (template.place(one.value.span), "{" + written + "}")
            yield RuleFault("directive_value", place, name, edit=edit)
        elif name == ":for":
            yield from _generator(template, one)


def _has_content(template: PageTemplate, element: tree.Element) -> bool:
    text = template.literal.text
    return any(
        not isinstance(one, tree.Text) or text[one.span.start : one.span.end].strip()
        for one in element.children
    )


def _generator(template: PageTemplate, attribute: tree.Attribute) -> Iterator[RuleFault]:
    match attribute.value:
        case tree.Braces(value=tree.Code(body=body)):
            yield from _generator_of(template, body, ":for")


def _generator_of(template: PageTemplate, body: elixir.Block, word: str) -> Iterator[RuleFault]:
    if len(body.statements) != 1:
        return
    match body.statements[0]:
        case elixir.Binary(operator=elixir.Name(text="<-")):
            return
        case elixir.Binary(operator=elixir.Name(text="in") as operator):
            if word == ":for":
                place = template.place(operator.span)
                yield RuleFault("no_generator", place, "in", word, "<-", (place, "<-"))
        case elixir.Missing():
            return
        case statement:
            yield RuleFault("no_generator", template.place(statement.span), "", word)


def _loops(template: PageTemplate, nodes: tuple[tree.Content, ...]) -> Iterator[RuleFault]:
    """The heads of `{for …}`."""
    for node in nodes:
        if isinstance(node, tree.Element):
            yield from _loops(template, node.children)
        elif isinstance(node, tree.Block):
            code = node.branches[0].code
            if node.kind == "for" and not node.is_eex and code is not None:
                yield from _generator_of(template, code.body, "for")
            for branch in node.branches:
                yield from _loops(template, branch.children)


def _ids(template: PageTemplate, element: tree.Element) -> Iterator[RuleFault]:
    """What needs an `id`: hooks, and elements that the browser keeps."""
    attributes = {name_of(one): one for one in element.opening.attributes}
    if "" in attributes or "id" in attributes:
        has_id = True
    else:
        has_id = False
    tag = element.opening.name
    update = attributes.get("phx-update")
    value = None if update is None else plain_value(update)
    if value is not None:
        word = template.literal.text[value.span.start : value.span.end]
        if word not in known.UPDATES:
            place = template.place(value.span)
            found = closest(word, known.UPDATES)
            yield RuleFault(
                "update_value", place, word, "", found, (place, found) if found else None
            )
    for name, kind in (("phx-hook", "hook_without_id"), ("phx-update", "update_without_id")):
        one = attributes.get(name)
        if one is None or has_id or one.name is None:
            continue
        text = plain_value(one)
        word = "" if text is None else template.literal.text[text.span.start : text.span.end]
        end = template.place(Span(tag.span.end, tag.span.end))
        identity = word if name == "phx-hook" and word else tag.text
        edit = (Span(end.start, end.start), f' id="{identity}"')
        yield RuleFault(kind, template.place(one.name.span), word, tag.text, edit=edit)  # type: ignore[arg-type]


def _bindings(template: PageTemplate, element: tree.Element) -> Iterator[RuleFault]:
    """`phx-clik`: a binding that LiveView doesn't know does nothing."""
    for one in element.opening.attributes:
        name = name_of(one)
        if not name.startswith("phx-") or name.startswith("phx-value-") or name in known.BINDINGS:
            continue
        assert one.name is not None
        place = template.place(one.name.span)
        suggestion = closest(name, known.BINDINGS)
        edit = (place, suggestion) if suggestion else None
        yield RuleFault("unknown_binding", place, name, "", suggestion, edit)


def _misspelt(template: PageTemplate, element: tree.Element) -> Iterator[RuleFault]:
    """HTML takes any name, so that only what is one slip away from a known one is told."""
    tag = element.opening.name
    name = tag.text.lower()
    if name not in known.TAGS and "-" not in name:
        suggestion = closest(name, sorted(known.TAGS))
        if suggestion is not None and len(name) > 2 and is_slip(name, suggestion):
            place = template.place(tag.span)
            yield RuleFault("unknown_tag", place, tag.text, "", suggestion)
    for one in element.opening.attributes:
        word = name_of(one)
        if not word or word.startswith((":", "phx-", "on", "data-", "aria-", "x-", "@")):
            continue
        if word.lower() in known.ATTRIBUTES or not word.isalpha():
            continue
        suggestion = closest(word, sorted(known.ATTRIBUTES))
        if suggestion is not None and _is_one_slip(word, suggestion) and one.name is not None:
            place = template.place(one.name.span)
            yield RuleFault(
                "unknown_attribute", place, word, tag.text, suggestion, (place, suggestion)
            )


def _is_one_slip(name: str, candidate: str) -> bool:
    return is_slip(name, candidate) or (len(name) > 3 and name[0] == candidate[0])
