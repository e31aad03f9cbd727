"""Assigns: what a page's `render` reads must be assigned somewhere in its class.

Assigned is what `assign`, `assignNew`, `update`, `stream` and the like name, what an object handed
to `assign` has, and every variable of the class. A key that is computed, or a function of another
class that is handed the socket and hands it back, may assign anything: then nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.elixir.names import field_name, snake_case
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants
from compiler_core.template_rules import known
from compiler_core.template_rules.faults import RuleFault
from compiler_core.template_rules.page import Page
from compiler_core.templates.regions import assign_uses

_ASSIGNING = frozenset(
    (
        *("assign", "assignNew", "assign_new", "update", "stream", "streamInsert", "stream_insert"),
        *("assignAsync", "assign_async"),
    )
)
_RENDERERS = frozenset(("render",))


def check(page: Page) -> Iterator[RuleFault]:
    if "@:liveview" not in page.annotations:
        return
    assigned = assigned_in(page)
    if assigned is None:
        return
    names = sorted(assigned)
    for template in page.templates:
        if template.name not in _RENDERERS or _has_typed_assigns(template.member.view):
            continue
        told: set[str] = set()
        for use in assign_uses(template.read.template):
            name = snake_case(use.name)
            if name in assigned or name in known.GIVEN_ASSIGNS or name in told:
                continue
            told.add(name)
            place = template.place(use.name_span)
            suggestion = closest(name, names)
            edit = (place, suggestion) if suggestion else None
            class_name = page.declaration.view.name.text
            yield RuleFault("unknown_assign", place, use.name, class_name, suggestion, edit)


def _has_typed_assigns(view: ast.Member) -> bool:
    """`render(assigns: Assigns)`: the type says what there is, and the typer asks it."""
    if not isinstance(view, ast.FunctionMember) or not view.function.parameters:
        return False
    written = view.function.parameters[0].type
    return written is not None and not (
        isinstance(written, ast.NamedType) and written.path[-1:] == ("Dynamic",)
    )


def assigned_in(page: Page) -> dict[str, str] | None:
    """What the class assigns, by its name in Elixir; None where it may be anything."""
    found: dict[str, str] = {}
    for member in page.declaration.members:
        view = member.view
        if isinstance(view, ast.VarMember):
            found[field_name(view.name.text)] = view.name.text
        for one in descendants(view):
            if isinstance(one, ast.Call):
                if not _add(one, found):
                    return None
            elif isinstance(one, ast.RawElixir):
                return None
    if page.declaration.view.extends:
        return None
    return found


def assigning(call: ast.Call) -> list[tuple[str, Span]]:
    """The keys that a call assigns as they are written, and where, quotes and colons aside."""
    if _called(call) not in _ASSIGNING:
        return []
    for argument in call.args[:3]:
        match argument:
            case ast.StringLiteral(value=key, span=span):
                return [(key, Span(span.start + 1, span.end - 1))]
            case ast.AtomLiteral(name=key, span=span):
                return [(key, Span(span.end - len(key), span.end))]
            case ast.ObjectLiteral(fields=fields):
                return [
                    (one.name.text, one.name.span)
                    for one in fields
                    if isinstance(one, ast.ObjectField)
                ]
            case ast.NamedArg():
                return [
                    (one.name.text, one.name.span)
                    for one in call.args
                    if isinstance(one, ast.NamedArg)
                ]
            case ast.ArrayLiteral(elements=elements):
                return [
                    (one.value, Span(one.span.start + 1, one.span.end - 1))
                    for one in elements
                    if isinstance(one, ast.StringLiteral)
                ]
    return []


def _add(call: ast.Call, found: dict[str, str]) -> bool:
    """False where the call may assign what can't be seen."""
    name = _called(call)
    if name not in _ASSIGNING:
        return not _hands_socket_out(call)
    keys = assigning(call)
    found.update((field_name(key), key) for key, _ in keys)
    spreads = any(
        isinstance(field, ast.Spread)
        for one in call.args
        if isinstance(one, ast.ObjectLiteral)
        for field in one.fields
    )
    return (bool(keys) and not spreads) or name == "update"


def _called(call: ast.Call) -> str:
    match call.callee:
        case ast.Identifier(name=name):
            return name
        case ast.FieldAccess(name=name):
            return name.text
    return ""


def _hands_socket_out(call: ast.Call) -> bool:
    """`Helpers.setup(socket)`: another class's function with the socket in its hands."""
    match call.callee:
        case ast.FieldAccess(target=ast.Identifier(name=module)):
            if not module[:1].isupper() or module in _PHOENIX:
                return False
            return any(
                isinstance(one, ast.Identifier) and one.name == "socket" for one in call.args
            )
    return False


_PHOENIX = frozenset(
    ("LiveView", "Component", "Phoenix", "Presence", "PubSub", "Endpoint", "Flash")
)
