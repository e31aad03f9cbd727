"""Checks of controllers and channels against their partners: who answers for the errors of a
controller's actions, and who else takes a channel's topic.

    use Delays;        `show` may give a `Fault`, but `Delays` answers for a `Delay` only
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.across.web import why_no_action
from compiler_core.annotations.across.web_classes import WebClass, classes_of
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.web import findings
from compiler_core.annotations.web.controllers import ACTION_ARITY, CONN_ID
from compiler_core.annotations.web.found import annotated
from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.query import Database
from compiler_core.semantics.declared import DeclaredMember, DeclaredType, declared_type, strip
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.types import RESULT_ID, ClassType, EnumType, Type
from compiler_core.syntax import ast


def check(db: Database, path: str) -> Iterator[Fault]:
    for here, names in classes_of(db, path):
        if "@:controller" in names:
            yield from _fallback(here)
        if "@:channel" in names:
            yield from _channel(here)


# --- fallbacks -----------------------------------------------------------------------------------


def _fallback(here: WebClass) -> Iterator[Fault]:
    declared = declared_type(here.db, here.id)
    if declared is None:
        return
    used = [one for one in here.view.members if isinstance(one.member, ast.UseMember)]
    fallback: DeclaredType | None = None
    for placed in used:
        member = placed.member
        assert isinstance(member, ast.UseMember)
        resolved = resolve_type(here.db, here.path, member.path)
        found = None if resolved is None else declared_type(here.db, resolved.id)
        if found is not None:
            fallback = found
            if "@:fallback_controller" not in found.annotations and not found.is_extern:
                span = _path_of_use(here.text, member, placed.start)
                yield findings.not_a_fallback(span, ".".join(member.path))
                fallback = None
    taken = None if fallback is None else _taken_by(here.db, fallback)
    for placed in here.view.members:
        function = placed.member
        if not isinstance(function, ast.FunctionMember):
            continue
        name = function.name.text
        own = declared.instance.get(name) or declared.static.get(name)
        error = None if own is None or why_no_action(own) else _error_of(here.db, own)
        if error is None:
            continue
        span = function.name.span.shifted(placed.start)
        if not used:
            fix = _use_of(here)
            yield findings.no_fallback(span, name, _name(error), fix)
        elif taken is not None and fallback is not None and taken != error:
            yield findings.other_error(
                span, name, _name(error), fallback.id.name, _name(taken), None
            )


def _path_of_use(text: str, member: ast.UseMember, start: int) -> Span:
    span = member.span.shifted(start)
    name = member.path[-1]
    at = text.find(name, span.start, span.end)
    return span if at < 0 else Span(at, at + len(name))


def _name(type: Type) -> str:
    return type.id.name if isinstance(type, EnumType | ClassType) else "value"


def _error_of(db: Database, action: DeclaredMember) -> EnumType | None:
    """The enum that an action may give in place of a connection."""
    result = None if action.result is None else strip(db, action.result)
    if not isinstance(result, EnumType) or result.id != RESULT_ID or len(result.args) != 2:
        return None
    value, error = (strip(db, one) for one in result.args)
    is_conn = isinstance(value, ClassType) and value.id == CONN_ID
    return error if is_conn and isinstance(error, EnumType) else None


def _taken_by(db: Database, fallback: DeclaredType) -> EnumType | None:
    call = fallback.instance.get("call") or fallback.static.get("call")
    written = () if call is None else call.written
    second = strip(db, written[1]) if len(written) == ACTION_ARITY and written[1] else None
    return second if isinstance(second, EnumType) and second.id != RESULT_ID else None


def _use_of(here: WebClass) -> Fix | None:
    """`use Fallback;` at the top of the class, where the project has just one."""
    fallbacks = annotated(here.db, "@:fallback_controller")
    body = here.view.body_span
    if len(fallbacks) != 1 or body is None:
        return None
    name = fallbacks[0][0].name
    text = f"\n    use {name};\n"
    edit = Edit(Span(body.start, body.start), text)
    return Fix(f"Use `{name}`", (edit,), preferred=True)


# --- channels ------------------------------------------------------------------------------------


def _channel(here: WebClass) -> Iterator[Fault]:
    for note in here.view.metadata:
        topic = note.args[0] if note.name == "@:channel" and note.args else None
        if not isinstance(topic, ast.StringLiteral):
            continue
        for id, other in annotated(here.db, "@:channel"):
            if id != here.id and other == topic.value:
                yield findings.same_topic(topic.span, topic.value, id.name)
