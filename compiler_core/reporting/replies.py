"""What a framework's callback gives back that does nothing yet: the body of a clause or case that
is added to it.

    function handleCall(request, from, state)    {:reply, :ok, state}
    function handleInfo(message, state)          {:noreply, state}
    function handleInfo(…, socket: Socket): Socket    socket
"""

from __future__ import annotations

from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.syntax import ast

_ANSWERS = {"handleCall": "{:reply, :ok, %s}"}
_NO_ANSWER = "{:noreply, %s}"
_ROLES = {
    "@:genserver": ("handleCall", "handleCast", "handleInfo", "handleContinue"),
    "@:liveview": ("handleEvent", "handleInfo", "handleParams"),
    "@:live_component": ("handleEvent",),
    "@:channel": ("handleIn", "handleInfo"),
}


def idle_reply(db: Database, path: str, key: MemberKey, in_body: bool = False) -> str | None:
    """The value as text; None for a member that is no such callback, or in whose body (`in_body`)
    the state has no name."""
    found = member_table(db, path).get(key)
    member = None if found is None else found.member
    if not isinstance(member, ast.FunctionMember):
        return None
    if not any(
        key.name in _ROLES.get(one, ()) for one in class_annotations(db, path, key.declaration)
    ):
        return None
    last = member.function.parameters[-1] if member.function.parameters else None
    state = state_name(last)
    if in_body and (last is None or last.name is None):
        return None
    result = member.function.result
    if last is not None and isinstance(result, ast.NamedType):
        if isinstance(last.type, ast.NamedType) and last.type.path == result.path:
            if result.path[-1] != "Dynamic":
                return state
    return _ANSWERS.get(member.name.text, _NO_ANSWER) % state


def class_annotations(db: Database, path: str, declaration: str) -> tuple[str, ...]:
    """The annotations of a class of the file."""
    for one in parse(db, path).source.declarations:
        if one.name.text == declaration:
            return tuple(item.name for item in one.metadata)
    return ()


def state_name(parameter: ast.Parameter | None) -> str:
    """The name of the last parameter, or one for it."""
    name = None if parameter is None or parameter.name is None else parameter.name.text
    return name if name and name[0].islower() else "state"
