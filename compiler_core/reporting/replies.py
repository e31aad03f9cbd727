"""What a framework's callback gives back that does nothing yet: the body of a clause or case that is
added to it.

    function handleCall(request, from, state)    {:reply, :ok, state}
    function handleInfo(message, state)          {:noreply, state}
    function handleInfo(…, socket: Socket): Socket    socket
"""

from __future__ import annotations

from compiler_core.syntax import ast

_ANSWERS = {"handleCall": "{:reply, :ok, %s}"}
_NO_ANSWER = "{:noreply, %s}"
_ROLES = {
    "@:genserver": ("handleCall", "handleCast", "handleInfo", "handleContinue"),
    "@:liveview": ("handleEvent", "handleInfo", "handleParams"),
    "@:live_component": ("handleEvent",),
    "@:channel": ("handleIn", "handleInfo"),
}


def idle_reply(declaration: ast.Declaration, member: ast.FunctionMember) -> str | None:
    """The value as text; None for a function that is no such callback."""
    if not any(member.name.text in _ROLES.get(one.name, ()) for one in declaration.metadata):
        return None
    last = member.function.parameters[-1] if member.function.parameters else None
    state = state_name(last)
    result = member.function.result
    if last is not None and isinstance(result, ast.NamedType):
        if isinstance(last.type, ast.NamedType) and last.type.path == result.path:
            if result.path[-1] != "Dynamic":
                return state
    return _ANSWERS.get(member.name.text, _NO_ANSWER) % state


def state_name(parameter: ast.Parameter | None) -> str:
    """The name of the last parameter, or one for it."""
    name = None if parameter is None or parameter.name is None else parameter.name.text
    return name if name is not None and name[0].islower() else "state"
