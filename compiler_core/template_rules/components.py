"""Components: that they are there, and are given what they take.

A component is a function that takes `assigns`: the type of that parameter says its props, as do
`@:attr`, `@:prop` and `@:slot` on the function. A function that says neither takes anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.elixir.names import field_name, function_name
from compiler_core.project.files import is_shipped
from compiler_core.semantics.declared import DeclaredMember, declared_type, follow, strip
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.types import AbstractType, StructureType, Type
from compiler_core.syntax import ast
from compiler_core.template_rules import known
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.known import Component
from compiler_core.template_rules.page import Page, PageTemplate, name_of
from compiler_core.templates import tree


def check(page: Page) -> Iterator[RuleFault]:
    local = local_components(page)
    for template in page.templates:
        for element, around in template.elements():
            match element.kind:
                case "local component":
                    yield from _local(page, template, element, local)
                case "remote component":
                    yield from _remote(page, template, element)
                case "slot":
                    yield from _slot(page, template, element, around)


def component_of(page: Page, element: tree.Element) -> Component | None:
    """The component that a tag names; None where nothing is known of it."""
    name = element.opening.name.text
    if element.kind == "local component":
        return local_components(page).get(name[1:])
    if element.kind == "remote component":
        found = remote_member(page, name)
        return None if found is None else _component(page, found)
    return None


# ---- which there are ----------------------------------------------------------------------------


def local_components(page: Page) -> dict[str, Component]:
    """By their names in Elixir: the class's own, and Phoenix's."""
    found = dict(known.phoenix_components())
    declared = declared_type(page.db, page.declaration.id)
    if declared is not None:
        for members in (declared.instance, declared.static):
            for member in members.values():
                if member.item.kind == "function" and len(member.item.parameters) == 1:
                    component = _component(page, member)
                    found[component.name] = component
                    found[member.name] = component
    return found


def remote_member(page: Page, name: str) -> DeclaredMember | None:
    """The project's function that `<Module.name>` means."""
    module, _, function = name.rpartition(".")
    where = Surroundings(page.path, page.declaration.id.name, {})
    found = find_type(page.db, where, tuple(module.split("."))) if module else None
    declared = None if found is None else declared_type(page.db, found[0])
    if declared is None or is_shipped(declared.path):
        return None
    members = {**declared.instance, **declared.static}
    for member in members.values():
        if member.name == function or function_name(member.name) == function:
            return member
    return None


def _remote_functions(page: Page, module: str) -> list[str] | None:
    where = Surroundings(page.path, page.declaration.id.name, {})
    found = find_type(page.db, where, tuple(module.split(".")))
    declared = None if found is None else declared_type(page.db, found[0])
    if declared is None or is_shipped(declared.path):
        return None
    return [
        function_name(one.name)
        for members in (declared.static, declared.instance)
        for one in members.values()
        if one.item.kind == "function"
    ]


def _component(page: Page, member: DeclaredMember) -> Component:
    """What a function says of its props and slots."""
    name = function_name(member.name)
    props: dict[str, bool] = {}
    slots: dict[str, bool] = {}
    kinds: list[tuple[str, str]] = []
    takes_html = False
    view = _view(page, member)
    for metadata in [] if view is None else view.metadata:
        if metadata.name in ("@:attr", "@:prop"):
            word = _first(metadata)
            if word:
                props[field_name(word)] = _is_required(metadata)
                takes_html |= _kind(metadata) == "global"
                kinds.append((field_name(word), _kind(metadata)))
        elif metadata.name == "@:slot" and _first(metadata):
            slots[field_name(_first(metadata))] = _is_required(metadata)
    structure = _structure(page, member)
    for field in () if structure is None else structure.fields:
        key = field_name(field.name)
        if key in ("inner_block", "inner_content") or _is_slot(page, field.type):
            slots.setdefault(key, False)
            continue
        is_required = not (field.optional or _is_null(field.type))
        props.setdefault(key, is_required)
        takes_html |= key == "rest"
        kinds.append((key, _type_word(page, field.type)))
    is_open = not props and not slots
    if view is not None:
        slots.setdefault("inner_block", False)
    return Component(
        name,
        tuple(props),
        frozenset(one for one, required in props.items() if required),
        tuple(slots),
        frozenset(one for one, required in slots.items() if required),
        is_open=is_open or (structure is not None and structure.is_open),
        takes_html=takes_html,
        kinds=tuple(kinds),
        doc=(view.doc or "") if view is not None else "",
    )


def _view(page: Page, member: DeclaredMember) -> ast.FunctionMember | None:
    from compiler_core.semantics.items import member_table

    placed = member_table(page.db, member.path).get(member.key)
    view = None if placed is None else placed.member
    return view if isinstance(view, ast.FunctionMember) else None


def _structure(page: Page, member: DeclaredMember) -> StructureType | None:
    written = member.written[0] if member.written else None
    stripped = None if written is None else strip(page.db, written)
    return stripped if isinstance(stripped, StructureType) else None


def _is_slot(page: Page, type: Type) -> bool:
    found = follow(page.db, type)
    return getattr(getattr(found, "id", None), "name", "") == "Slot"


def _is_null(type: Type) -> bool:
    return isinstance(type, AbstractType) and type.id.name == "Null"


def _type_word(page: Page, type: Type) -> str:
    found = strip(page.db, type)
    return getattr(getattr(found, "id", None), "name", "")


def _first(metadata: ast.Metadata) -> str:
    first = metadata.args[0] if metadata.args else None
    match first:
        case ast.StringLiteral(value=value):
            return value
        case ast.Identifier(name=name) | ast.AtomLiteral(name=name):
            return name
    return ""


def _options(metadata: ast.Metadata) -> Iterator[tuple[str, ast.Expr]]:
    for argument in metadata.args:
        if isinstance(argument, ast.NamedArg):
            yield argument.name.text, argument.value
        elif isinstance(argument, ast.ObjectLiteral):
            for field in argument.fields:
                if isinstance(field, ast.ObjectField):
                    yield field.name.text, field.value


def _is_required(metadata: ast.Metadata) -> bool:
    return any(
        name == "required" and isinstance(value, ast.BoolLiteral) and value.value
        for name, value in _options(metadata)
    )


def _kind(metadata: ast.Metadata) -> str:
    if len(metadata.args) < 2:
        return ""
    match metadata.args[1]:
        case ast.StringLiteral(value=word) | ast.Identifier(name=word) | ast.AtomLiteral(name=word):
            return word
    return ""


# ---- what they are given ------------------------------------------------------------------------


def _local(
    page: Page, template: PageTemplate, element: tree.Element, local: dict[str, Component]
) -> Iterator[RuleFault]:
    tag = element.opening.name
    name = tag.text[1:]
    if not name:
        return
    component = local.get(name)
    if component is None:
        place = template.place(Span(tag.span.start + 1, tag.span.end))
        suggestion = closest(name, sorted({one.name for one in local.values()}))
        edit = (place, suggestion) if suggestion and element.closing is None else None
        yield RuleFault("unknown_component", place, name, "", suggestion, edit)
        return
    yield from _given(template, element, component)


def _remote(page: Page, template: PageTemplate, element: tree.Element) -> Iterator[RuleFault]:
    tag = element.opening.name
    module, dot, function = tag.text.rpartition(".")
    if not dot or not function[:1].islower():
        yield RuleFault("component_without_function", template.place(tag.span), tag.text)
        return
    member = remote_member(page, tag.text)
    if member is not None:
        yield from _given(template, element, _component(page, member))
        return
    functions = _remote_functions(page, module)
    if functions is not None:
        start = tag.span.start + len(module) + 1
        place = template.place(Span(start, tag.span.end))
        suggestion = closest(function, functions)
        edit = (place, suggestion) if suggestion and element.closing is None else None
        yield RuleFault("unknown_component", place, function, module, suggestion, edit)


def _given(
    template: PageTemplate, element: tree.Element, component: Component
) -> Iterator[RuleFault]:
    tag = element.opening.name
    slots = slots_of(element)
    given = {name_of(one) for one in element.opening.attributes}
    is_spread = "" in given
    if not component.is_open:
        for one in element.opening.attributes:
            yield from _prop(template, one, component, given)
    for name in sorted(component.required - given):
        if is_spread or name in slots:
            continue
        end = template.place(Span(tag.span.end, tag.span.end)).start
        edit = (Span(end, end), f" {name}={{@{name}}}")
        yield RuleFault("missing_prop", template.place(tag.span), name, tag.text, edit=edit)
    has_content = _has_inner_block(template, element) or ":let" in given
    for name in sorted(component.required_slots - set(slots)):
        if name == "inner_block" and (has_content or "inner_block" in given):
            continue
        if name not in given and not is_spread:
            yield RuleFault("missing_slot", template.place(tag.span), name, tag.text)


def _prop(
    template: PageTemplate, attribute: tree.Attribute, component: Component, given: set[str]
) -> Iterator[RuleFault]:
    name = name_of(attribute)
    if not name or name.startswith(":") or name in component.props or name in component.slots:
        value = plain = attribute.value
        kind = dict(component.kinds).get(name, "")
        if isinstance(plain, tree.Quoted) and kind in _NOT_TEXT:
            yield RuleFault("prop_value", template.place(value.span), name, kind)  # type: ignore[union-attr]
        return
    if attribute.directive == "let" or name.startswith(("phx-", "data-", "aria-", "on")):
        return
    if component.takes_html and (name in known.ATTRIBUTES or not name.isidentifier()):
        return
    assert attribute.name is not None
    place = template.place(attribute.name.span)
    suggestion = closest(name, [one for one in component.props if one not in given])
    edit = (place, suggestion) if suggestion else None
    yield RuleFault("unknown_prop", place, name, component.name, suggestion, edit)


_NOT_TEXT = frozenset(
    ("Int", "Float", "Bool", "Array", "integer", "float", "boolean", "list", "map")
)
"""Kinds of values that a quoted attribute is not."""


def slots_of(element: tree.Element) -> dict[str, tree.Element]:
    """The slots that stand directly in a component, in blocks too."""
    found: dict[str, tree.Element] = {}

    def add(nodes: tuple[tree.Content, ...]) -> None:
        for node in nodes:
            if isinstance(node, tree.Element) and node.kind == "slot":
                found.setdefault(node.opening.name.text[1:], node)
            elif isinstance(node, tree.Block):
                for branch in node.branches:
                    add(branch.children)

    add(element.children)
    return found


def _has_inner_block(template: PageTemplate, element: tree.Element) -> bool:
    text = template.literal.text
    for one in element.children:
        if isinstance(one, tree.Text) and not text[one.span.start : one.span.end].strip():
            continue
        if isinstance(one, tree.Element) and one.kind == "slot":
            continue
        return True
    return False


def _slot(
    page: Page, template: PageTemplate, element: tree.Element, around: tuple[tree.Element, ...]
) -> Iterator[RuleFault]:
    tag = element.opening.name
    name = tag.text[1:]
    if not name:
        return
    parent = around[-1] if around else None
    if parent is None or parent.kind not in ("local component", "remote component"):
        yield RuleFault("stray_slot", template.place(tag.span), tag.text)
        return
    component = component_of(page, parent)
    taken = () if component is None else (*component.slots, *component.props, "inner_block")
    if component is None or component.is_open or name in taken:
        return
    place = template.place(Span(tag.span.start + 1, tag.span.end))
    slots = [one for one in component.slots if one != "inner_block"]
    suggestion = closest(name, slots)
    edit = (place, suggestion) if suggestion and element.closing is None else None
    yield RuleFault("unknown_slot", place, name, component.name, suggestion, edit)
