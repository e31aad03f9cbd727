"""Inside templates: where an event or an assign is from, and what may be written at a cursor.

    <button phx-click="save">      the handler of "save";     completion: the class's events
    <p>{@items}</p>                assign("items", …);        completion: the class's assigns
    <.card title="a">              completion: the component's props and slots

Names that are Haxe's (functions, loop variables, fields) are told by the typed tree like any others
(`occurrences`, `hover`); here is what only a template has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name, function_name
from compiler_core.ide.completion_item import Completions, Item
from compiler_core.ide.matching import match_rank
from compiler_core.ide.navigation import Place
from compiler_core.project.sources import text as file_text
from compiler_core.query import Database
from compiler_core.semantics.declared import strip
from compiler_core.semantics.names import type_name
from compiler_core.semantics.types import StructureType
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants
from compiler_core.template_rules import events, known
from compiler_core.template_rules.assigns import assigned_in, assigning
from compiler_core.template_rules.components import component_of, local_components
from compiler_core.template_rules.hooks import hook_names
from compiler_core.template_rules.page import Page, PageTemplate, name_of, pages
from compiler_core.templates import tree
from compiler_core.templates.reader import VOID
from compiler_core.templates.regions import assign_uses


@dataclass(frozen=True, slots=True)
class Spot:
    """A cursor in a template; `offset` is in the template's text."""

    page: Page
    template: PageTemplate
    offset: int


def spot(db: Database, path: str, offset: int) -> Spot | None:
    """The template at an offset of the file."""
    written = file_text(db, path) or ""
    for page in pages(db, path, written):
        for template in page.templates:
            span = template.view.text_span.shifted(template.member.start)
            if span.contains(offset):
                inner = template.literal.offset(offset - template.start)
                return Spot(page, template, inner)
    return None


# ---- where things are from ----------------------------------------------------------------------


def definition(db: Database, path: str, offset: int) -> list[Place]:
    """The handlers of the event at `offset`, or what assigns the assign there."""
    at = spot(db, path, offset)
    if at is None:
        return []
    for one in events.raised_in(at.template):
        if one.span.contains(offset):
            found = events.handlers(at.page).events.get(one.name)
            return [] if found is None else [Place(path, found)]
    for use in assign_uses(at.template.read.template):
        if at.template.place(use.span).contains(offset):
            return [Place(path, span) for span in assignments(at.page, field_name(use.name))]
    return []


def assignments(page: Page, name: str) -> list[Span]:
    """Where the class assigns `name`: the keys, without their quotes."""
    found: list[Span] = []
    for member in page.declaration.members:
        view = member.view
        if isinstance(view, ast.VarMember) and field_name(view.name.text) == name:
            found.append(view.name.span.shifted(member.start))
        for one in descendants(view):
            if isinstance(one, ast.Call):
                found += (
                    span.shifted(member.start)
                    for key, span in assigning(one)
                    if field_name(key) == name
                )
    return found


def description(db: Database, path: str, offset: int) -> tuple[str, Span] | None:
    """What a component of Phoenix takes, or which handler an event has; the place in the file."""
    at = spot(db, path, offset)
    if at is None:
        return None
    for one in events.raised_in(at.template):
        if one.span.contains(offset):
            found = events.handlers(at.page)
            if one.name in found.events:
                return f'function handleEvent("{one.name}", …)', one.span
            return None
    for element, _ in at.template.elements():
        closing = None if element.closing is None else element.closing.name
        for tag in (element.opening.name, closing):
            if tag is None or not at.template.place(tag.span).contains(offset):
                continue
            component = component_of(at.page, element)
            if component is None:
                return None
            return _signature(tag.text, component), at.template.place(tag.span)
    return None


def _signature(tag: str, component: known.Component) -> str:
    kinds = dict(component.kinds)
    lines = [f"<{tag}>"]
    for name in component.props:
        kind = f": {kinds[name]}" if kinds.get(name) else ""
        required = "  required" if name in component.required else ""
        lines.append(f"    {name}{kind}{required}")
    for name in component.slots:
        required = "  required" if name in component.required_slots else ""
        if name != "inner_block":
            lines.append(f"    <:{name}>{required}")
    return "\n".join(lines)


# ---- renaming an assign -------------------------------------------------------------------------


def assign_at(db: Database, path: str, offset: int) -> tuple[Page, str, Span] | None:
    """The assign that is named at `offset`, in a template or where it is assigned or read."""
    written = file_text(db, path) or ""
    for page in pages(db, path, written):
        if not page.is_live:
            continue
        for name, span in assign_places(page):
            if span.contains(offset):
                return page, name, span
    return None


def assign_places(page: Page) -> Iterator[tuple[str, Span]]:
    """Every name of an assign in the class, by its name in Elixir, and where it stands."""
    for member in page.declaration.members:
        for one in descendants(member.view):
            if isinstance(one, ast.Call):
                for key, span in assigning(one):
                    yield field_name(key), span.shifted(member.start)
            match one:
                case ast.FieldAccess(
                    target=ast.FieldAccess(name=ast.Name(text="assigns")), name=name
                ):
                    yield field_name(name.text), name.span.shifted(member.start)
    for template in page.templates:
        if template.name == "render":
            for use in assign_uses(template.read.template):
                yield field_name(use.name), template.place(use.name_span)


def assign_edits(db: Database, path: str, offset: int, new: str) -> list[Span] | str | None:
    """The places that change when the assign at `offset` is called `new`; a sentence where that
    can't be; None where no assign is named."""
    found = assign_at(db, path, offset)
    if found is None:
        return None
    page, name, _ = found
    variables = {
        field_name(one.view.name.text)
        for one in page.declaration.members
        if isinstance(one.view, ast.VarMember)
    }
    if name in variables:
        return f"`{name}` is a variable of the class as well; rename that one."
    places = list(assign_places(page))
    if any(other == field_name(new) for other, _ in places):
        return f"`{new}` is assigned already."
    return [span for other, span in dict.fromkeys(places) if other == name]


# ---- completion ---------------------------------------------------------------------------------

_CLOSING = re.compile(r"</[ \t]*([.:\w]*)\Z")
_TAG = re.compile(r"<([.:]?[\w.]*)\Z")
_ATTRIBUTE = re.compile(r"(?:^|[\s\"'}])([:\w-]*)\Z")
_VALUE = re.compile(r"([\w:-]+)=(?:\"([^\"<>{}]*)|\{\s*\"([^\"]*))\Z")
_ASSIGN = re.compile(r"(?:@|\bassigns\.)(\w*)\Z")
_WORD = re.compile(r"[\w?!]*\Z")


def completions(db: Database, path: str, offset: int) -> Completions | None:
    """What may be written at `offset` of a template; None outside of templates, and in `${…}`,
    where Haxe stands."""
    at = spot(db, path, offset)
    if at is None or _in_haxe(at):
        return None
    before = at.template.literal.text[: at.offset]
    items, word = _offered(at, before)
    start = offset - len(word)
    found = [(match_rank(item.filter or item.label, word), item) for item in items]
    best = sorted(
        ((rank, item.locality, item.label, item) for rank, item in found if rank is not None),
        key=lambda one: one[:3],
    )
    unique = dict.fromkeys(item for *_, item in best)
    return Completions(tuple(unique), Span(start, offset))


def _in_haxe(at: Spot) -> bool:
    text = at.template.literal.text
    start = text.rfind("${", 0, at.offset)
    return start >= 0 and "}" not in text[start : at.offset]


def _offered(at: Spot, before: str) -> tuple[list[Item], str]:
    """The items, and the word that they replace."""
    if _in_code(before):
        assign = _ASSIGN.search(before)
        if assign is not None:
            return list(_assigns(at)), assign[1]
        name = _WORD.search(before)
        return [*_names(at), *_assigns(at, "@")], name[0] if name else ""
    closing = _CLOSING.search(before)
    if closing is not None:
        return list(_open_elements(at)), closing[1]
    tag = _TAG.search(before)
    if tag is not None:
        return list(_tags(at, tag[1])), tag[1]
    opened = _open_tag(before)
    if opened is None:
        return [], ""
    value = _VALUE.search(before)
    if value is not None:
        word = value[2] if value[2] is not None else value[3]
        return list(_values(at, value[1])), word
    if before.count('"', opened) % 2 == 1:
        return [], ""
    attribute = _ATTRIBUTE.search(before)
    if attribute is None:
        return [], ""
    return list(_attributes(at, opened, before)), attribute[1]


def _in_code(before: str) -> bool:
    """Behind a brace, or a `<%`, that nothing has closed yet."""
    start = max(before.rfind("<%"), 0)
    if before.startswith("<%", start) and "%>" not in before[start:]:
        return not before.startswith("<%!--", start)
    depth = 0
    for character in reversed(before[-2000:]):
        if character == "}":
            depth += 1
        elif character == "{":
            if depth == 0:
                return True
            depth -= 1
    return False


def _open_tag(before: str) -> int | None:
    """Where the tag starts that the cursor is in, if it is in one."""
    start = before.rfind("<")
    while start >= 0 and not re.match(r"<[.:\w]", before[start:]):
        start = before.rfind("<", 0, start)
    if start < 0:
        return None
    rest = re.sub(r"\{[^{}]*\}|\"[^\"]*\"|=>", "", before[start:])
    return None if ">" in rest else start


def _elements_around(at: Spot) -> list[tree.Element]:
    """Outermost first; the one whose tag is being written is the last."""
    return [
        element
        for element, _ in at.template.elements()
        if element.span.start < at.offset <= element.span.end
    ]


def _open_elements(at: Spot) -> Iterator[Item]:
    around = [one for one in _elements_around(at) if one.opening.span.end <= at.offset]
    for distance, element in enumerate(reversed(around)):
        name = element.opening.name.text
        yield Item(name, "class", f"{name}>", locality=min(distance, 9))


def _tags(at: Spot, word: str) -> Iterator[Item]:
    if word.startswith(":"):
        for element in reversed(_elements_around(at)):
            component = component_of(at.page, element)
            if component is not None:
                for name in component.slots:
                    if name != "inner_block":
                        yield Item(
                            f":{name}",
                            "property",
                            f":{name}",
                            detail=f"slot of {element.opening.name.text}",
                        )
                return
        return
    module, dot, _ = word.rpartition(".")
    if dot and module:
        return
    own = {function_name(one.member.name) for one in at.page.functions()}
    for name, component in local_components(at.page).items():
        if name == component.name and not (name in own and not _is_component(at, name)):
            needed = "".join(
                f" {one}={{${number}}}" for number, one in enumerate(sorted(component.required), 1)
            )
            yield Item(
                f".{name}",
                "function",
                f".{name}{needed}",
                snippet=bool(needed),
                detail="component",
                locality=1 if name in own else 4,
            )
    if not word.startswith("."):
        for name in sorted(known.TAGS):
            yield Item(name, "keyword", name, locality=3, detail="void" if name in VOID else "")


def _is_component(at: Spot, name: str) -> bool:
    """A function that returns a template."""
    return any(function_name(one.name) == name for one in at.page.templates) and name != "render"


def _attributes(at: Spot, start: int, before: str) -> Iterator[Item]:
    name = re.match(r"<([.:]?[\w.]+)", before[start:])
    element = next((one for one in _elements_around(at) if one.span.start == start), None)
    given = set() if element is None else {name_of(one) for one in element.opening.attributes}
    tag = "" if name is None else name[1]
    is_html = not (tag.startswith((".", ":")) or tag[:1].isupper())
    if element is not None and not is_html:
        component = component_of(at.page, element)
        for prop in () if component is None else component.props:
            if prop not in given:
                kind = dict(component.kinds).get(prop, "") if component is not None else ""
                detail = kind + (" (required)" if component and prop in component.required else "")
                yield Item(prop, "property", f"{prop}={{$0}}", True, detail, locality=0)
        html = component is None or component.takes_html or component.is_open
        if not html:
            yield from _directives(is_html)
            return
    for attribute in sorted(known.ATTRIBUTES):
        if attribute not in given:
            plain = attribute in _FLAGS
            insert = attribute if plain else f'{attribute}="$0"'
            yield Item(attribute, "property", insert, not plain, locality=3)
    for binding in known.BINDINGS:
        if binding not in given:
            yield Item(binding, "property", f'{binding}="$0"', True, "LiveView", locality=2)
    yield from _directives(is_html)


_FLAGS = frozenset(
    ("required", "disabled", "checked", "selected", "hidden", "autofocus", "multiple", "open")
)


def _directives(is_html: bool) -> Iterator[Item]:
    yield Item(":for", "keyword", ":for={${1:item} <- ${2:@items}}", True, locality=1)
    yield Item(":if", "keyword", ":if={$0}", True, locality=1)
    if not is_html:
        yield Item(":let", "keyword", ":let={$0}", True, locality=1)


def _values(at: Spot, attribute: str) -> Iterator[Item]:
    if attribute in known.EVENTS:
        for name in events.handlers(at.page).events:
            yield Item(name, "value", name, detail="event", locality=0)
    elif attribute == "phx-hook":
        for name in hook_names(at.page, "@:phxHookNames"):
            yield Item(name, "value", name, detail="hook", locality=0)
    elif attribute == "phx-update":
        for name in known.UPDATES[:3]:
            yield Item(name, "value", name, locality=0)


def _assigns(at: Spot, sign: str = "") -> Iterator[Item]:
    """What the class assigns, in `render` of a page; elsewhere what the type of `assigns` has."""
    types = _assign_types(at)
    is_page = at.page.is_live and at.template.name == "render"
    names = list(assigned_in(at.page) or {}) if is_page else []
    for key in names or types:
        detail = types.get(key, "assign")
        yield Item(
            f"{sign}{key}", "field", f"{sign}{key}", detail=detail, locality=len(sign), filter=key
        )


def _assign_types(at: Spot) -> dict[str, str]:
    if at.template.typed is None:
        return {}
    structure = strip(at.page.db, at.template.typed.variable.type)
    if not isinstance(structure, StructureType):
        return {}
    return {field_name(field.name): type_name(at.page.db, field.type) for field in structure.fields}


def _names(at: Spot) -> Iterator[Item]:
    """Variables that patterns around the cursor bind, and the class's functions."""
    template = at.template.typed
    place = at.template.place(Span(at.offset, at.offset)).start - at.template.member.start
    for variable in () if template is None else template.bound:
        if variable.span.start < place:
            yield Item(variable.name, "variable", variable.name, locality=0)
    for member in at.page.functions():
        name = member.member.name
        if name not in _CALLBACKS and not _is_component(at, function_name(name)):
            yield Item(name, "function", f"{name}($0)", True, locality=2)


_CALLBACKS = frozenset(
    ("mount", "render", "handleEvent", "handleInfo", "handleParams", "terminate", "update")
)

__all__ = [
    "assign_at",
    "assign_edits",
    "assignments",
    "completions",
    "definition",
    "description",
    "spot",
]
