"""Events: what a page's templates raise, and what its `handleEvent` takes.

An event is the text of a `phx-click` and the like, or what `JS.push("…")` says. A handler takes the
texts that its clauses name, or that it switches over; one that takes any event says nothing. An
element with `phx-target` speaks to another component.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.elixir.read import tree as elixir
from compiler_core.elixir.read.walk import descendants
from compiler_core.project.files import module_path
from compiler_core.project.sources import parse
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.typed import TypedMember
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants as haxe_descendants
from compiler_core.template_rules import known
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.page import Page, PageTemplate, name_of, plain_value
from compiler_core.templates import tree


@dataclass(slots=True)
class Handlers:
    """What a class takes: names of events with their places; `takes_all`: any other too."""

    events: dict[str, Span] = field(default_factory=dict)
    takes_all: bool = False
    clauses: list[TypedMember] = field(default_factory=list)
    switch: tuple[ast.Switch, int] | None = None
    """A `switch` over the event, and what to add to its spans."""
    is_typed: bool = False
    """The events are the values of an enum abstract: a text is none of them."""


@dataclass(frozen=True, slots=True)
class Raised:
    name: str
    span: Span
    """Of the name alone, in the file."""
    element: tree.Element
    is_targeted: bool
    binding: str


def check(page: Page) -> Iterator[RuleFault]:
    if "@:liveview" not in page.annotations and "@:live_component" not in page.annotations:
        return
    found = handlers(page)
    raised = [one for template in page.templates for one in raised_in(template)]
    if not found.takes_all and not _may_inherit(page):
        for one in raised:
            if one.name not in found.events and not one.is_targeted:
                suggestion = closest(one.name, sorted(found.events))
                yield RuleFault(
                    "unhandled_event",
                    one.span,
                    one.name,
                    page.declaration.view.name.text,
                    suggestion,
                    handler_edit(page, found, one.name),
                )
    yield from _idle(page, found)
    for member in found.clauses:
        yield from _values(page, member, raised)


_GIVEN = frozenset(("value", "key", "_target"))
"""What the browser hands over by itself with some events."""
_OF_CLICKS = frozenset(("phx-click", "phx-click-away"))


def _values(page: Page, member: TypedMember, raised: list[Raised]) -> Iterator[RuleFault]:
    """What a clause reads of its `params` and no element that is clicked hands over."""
    view = member.view
    assert isinstance(view, ast.FunctionMember)
    first, *others = view.function.parameters
    if not isinstance(first.pattern, ast.StringLiteral) or not others or others[0].name is None:
        return
    event, params = first.pattern.value, others[0].name.text
    sources = [one for one in raised if one.name == event]
    if not sources or any(not _is_plain(one) for one in sources):
        return
    given = {
        name_of(attribute).removeprefix("phx-value-")
        for one in sources
        for attribute in one.element.opening.attributes
        if name_of(attribute).startswith("phx-value-")
    }
    for one in haxe_descendants(view):
        if isinstance(one, ast.FieldAccess) and _is_name(one.target, params):
            key = one.name.text
            if key and key not in given and key not in _GIVEN and not _is_method(view, one):
                place = one.name.span.shifted(member.start)
                yield RuleFault("unknown_value", place, key, event, closest(key, sorted(given)))


def _is_plain(one: Raised) -> bool:
    """A click whose element says all that it hands over."""
    attributes = one.element.opening.attributes
    named = next((item for item in attributes if name_of(item) == one.binding), None)
    return (
        one.binding in _OF_CLICKS
        and one.element.kind == "html"
        and named is not None
        and plain_value(named) is not None
        and all(item.name is not None for item in attributes)
    )


def _is_method(view: ast.FunctionMember, field: ast.FieldAccess) -> bool:
    return any(isinstance(one, ast.Call) and one.callee is field for one in haxe_descendants(view))


def _may_inherit(page: Page) -> bool:
    return bool(page.declaration.view.extends)


def _idle(page: Page, found: Handlers) -> Iterator[RuleFault]:
    """Handlers that nothing raises: not if a hook, which may raise anything, is on the page."""
    texts = [one.literal.text for one in page.templates]
    if any("phx-hook" in text or "<.live_component" in text for text in texts):
        return
    for name, span in found.events.items():
        if not any(f'"{name}"' in text or f"'{name}'" in text for text in texts):
            yield RuleFault("idle_handler", span, name, page.declaration.view.name.text)


def handlers(page: Page) -> Handlers:
    """What the class's `handleEvent` takes."""
    found = Handlers()
    for member in page.declaration.members:
        view = member.view
        if not isinstance(view, ast.FunctionMember):
            continue
        if view.name.text not in ("handleEvent", "handle_event") or not view.function.parameters:
            continue
        found.clauses.append(member)
        first = view.function.parameters[0]
        match first.pattern:
            case ast.StringLiteral(value=value, span=span):
                inside = Span(span.start + 1, span.end - 1).shifted(member.start)
                found.events.setdefault(value, inside)
                continue
            case None:
                _switched(page, view, member.start, found)
            case _:
                found.takes_all = True
    return found


def _switched(page: Page, view: ast.FunctionMember, start: int, found: Handlers) -> None:
    """`handleEvent(event, …)` with a `switch` over the event."""
    first = view.function.parameters[0]
    values = _values_of(page, first.type)
    found.is_typed = bool(values)
    name = first.name.text if first.name is not None else ""
    for one in haxe_descendants(view):
        if not isinstance(one, ast.Switch) or not _is_name(one.subject, name):
            continue
        found.switch = (one, start)
        for case in one.cases:
            if case.is_default:
                found.takes_all = True
            for pattern in case.patterns:
                _add_pattern(pattern, start, found, values)
        return
    found.takes_all = True


def _values_of(page: Page, type: ast.TypeExpr | None) -> dict[str, str]:
    """Of a parameter whose type is an enum abstract: the texts of its values, by their names."""
    if not isinstance(type, ast.NamedType) or not type.path:
        return {}
    resolved = resolve_type(page.db, page.path, type.path)
    id = None if resolved is None else resolved.id
    file = None if id is None else module_path(page.db, (*id.package, id.module))
    if id is None or file is None:
        return {}
    views = parse(page.db, file).source.declarations
    view = next((one for one in views if one.name.text == id.name), None)
    members = [one.member for one in view.members] if view is not None else []
    return {
        one.name.text: one.value.value
        for one in members
        if isinstance(one, ast.VarMember) and isinstance(one.value, ast.StringLiteral)
    }


def _add_pattern(pattern: ast.Expr, start: int, found: Handlers, values: Mapping[str, str]) -> None:
    match pattern:
        case ast.StringLiteral(value=value, span=span):
            found.events.setdefault(value, Span(span.start + 1, span.end - 1).shifted(start))
        case ast.Binary(operator="|", left=left, right=right):
            _add_pattern(left, start, found, values)
            _add_pattern(right, start, found, values)
        case ast.Identifier(name=name, span=span) if name in values:
            found.events.setdefault(values[name], span.shifted(start))
        case _:
            found.takes_all = True


def _is_name(view: ast.Expr, name: str) -> bool:
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    return isinstance(view, ast.Identifier) and view.name == name


def raised_in(template: PageTemplate) -> Iterator[Raised]:
    """The events of a template, in the order of its elements."""
    for element, _ in template.elements():
        attributes = element.opening.attributes
        is_targeted = any(name_of(one) == "phx-target" for one in attributes)
        for one in attributes:
            binding = name_of(one)
            if binding not in known.EVENTS:
                continue
            text = plain_value(one)
            if text is not None:
                word = template.literal.text[text.span.start : text.span.end]
                place = template.place(text.span)
                if word.strip():
                    yield Raised(word, place, element, is_targeted, binding)
            elif isinstance(one.value, tree.Braces) and isinstance(one.value.value, tree.Code):
                for name, span, targeted in _pushed(one.value.value.body):
                    place = template.place(span)
                    yield Raised(name, place, element, is_targeted or targeted, binding)


def _pushed(code: elixir.Block) -> Iterator[tuple[str, Span, bool]]:
    """`JS.push("event", …)` within code, and whether it goes to a target."""
    for node in descendants(code):
        match node:
            case elixir.RemoteCall(
                target=elixir.Alias(names=(*_, elixir.Name(text="JS"))),
                name=elixir.Name(text="push"),
                arguments=arguments,
            ):
                targeted = any(
                    isinstance(pair, elixir.Pair)
                    and isinstance(pair.key, elixir.Atom)
                    and pair.key.name == "target"
                    for pair in arguments
                )
                for argument in arguments:
                    match argument:
                        case elixir.String(parts=(elixir.Text(value=value, span=span),)):
                            yield value, span, targeted
                            break
                        case _:
                            continue


# ---- the handler that is missing ----------------------------------------------------------------


def handler_edit(page: Page, found: Handlers, event: str) -> tuple[Span, str] | None:
    """Writes the handler: a case of the `switch`, or one more clause behind the others."""
    if found.switch is not None:
        switch, start = found.switch
        if not switch.cases or found.is_typed:
            return None
        last = switch.cases[-1]
        end = max(last.header_span.end, last.body.span.end) + start
        indent = _indentation(page.text, last.header_span.start + start)
        socket = _parameter(found.clauses[-1], 2) or "socket"
        return Span(end, end), f'\n{indent}case "{event}":\n{indent}    {socket};'
    members = [one for one in page.declaration.members if one.view.span is not None]
    anchor = found.clauses[-1] if found.clauses else (members[-1] if members else None)
    if anchor is None:
        return None
    end = anchor.view.span.end + anchor.start
    indent = _indentation(page.text, anchor.start + anchor.view.span.start)
    body = (
        f'\n\n{indent}public function handleEvent("{event}", params: Dynamic, socket: Socket): '
        f"Socket {{\n{indent}    return socket;\n{indent}}}"
    )
    return Span(end, end), body


def _parameter(member: TypedMember, index: int) -> str | None:
    view = member.view
    if not isinstance(view, ast.FunctionMember) or len(view.function.parameters) <= index:
        return None
    name = view.function.parameters[index].name
    return None if name is None else name.text


def _indentation(text: str, offset: int) -> str:
    line = text.rfind("\n", 0, offset) + 1
    return text[line : line + len(text[line:]) - len(text[line:].lstrip(" \t"))]
