"""Two of a class's names that are one in Elixir.

    var userId: Int;  var user_id: Int;       both are the field `user_id`
    function getUser()  function get_user()   both are `get_user/0`

Haxe tells them apart, Elixir can't: it is said on the later one, and nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.lower.faults import NOT_LOWERED, Fault
from compiler_core.lower.members import elixir_name
from compiler_core.semantics.typed import TypedMember


def clashes(members: Iterable[TypedMember]) -> Iterator[Fault]:
    """The members of one class, in the order of the text."""
    fields: dict[str, str] = {}
    functions: dict[tuple[str, int], str] = {}
    for one in members:
        member = one.member
        if one.function is not None:
            key = (elixir_name(member), len(one.function.parameters) + (not member.is_static))
            first = functions.setdefault(key, member.name)
            what = "functions"
        elif not member.is_static and member.kind == "variable":
            first = fields.setdefault(member.native or field_name(member.name), member.name)
            what = "fields"
        else:
            continue
        if first != member.name:
            names = f"the {what} `{first}` and `{member.name}`, which are one in Elixir"
            yield Fault(NOT_LOWERED, _name_of(one), names)


def _name_of(one: TypedMember) -> Span:
    name = getattr(one.view, "name", None)
    span = one.view.span if name is None else name.span
    return span.shifted(one.start)
