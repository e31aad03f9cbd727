"""What Elixir gives as a value or nil, where an `Option` is wanted.

    function find(id: String): Option<User> {        def find(id) do
        return Repo.get(User, id);                     Haxe.option(Repo.get(User, id))
    }                                                end

Elixir's own functions know no `Option`: what one gives is there, or nil.
"""

from __future__ import annotations

from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.results import leaves
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import OPTION_ID, DynamicType, EnumType, Type, TypeId

_TOOLS = TypeId((), "OptionTools", "OptionTools")


def with_options(db: Database, function: typed.Function) -> typed.Function:
    """The function with what it returns of Elixir's converted, if it returns an `Option`."""
    if not _is_option(db, function.result):
        return function
    foreign = {id(one) for one in leaves(function) if _is_foreign(db, one)}
    if not foreign:
        return function
    converter = _converter(db)
    if converter is None:
        return function

    def change(node: Expr) -> Expr | None:
        if id(node) not in foreign:
            return None
        callee = typed.StaticMember(node.span, converter.type, converter)
        return typed.Call(node.span, function.result, callee, [node])

    return rebuild(function, change)


def _is_option(db: Database, type: Type) -> bool:
    found = strip(db, type)
    return isinstance(found, EnumType) and found.id == OPTION_ID


def _is_foreign(db: Database, node: Expr) -> bool:
    match node:
        case typed.Call(callee=typed.StaticMember(member=member)) if member.is_extern:
            return isinstance(strip(db, node.type), DynamicType)
    return False


def _converter(db: Database) -> Member | None:
    declared = declared_type(db, _TOOLS)
    found = None if declared is None else declared.static.get("ofNullable")
    return None if found is None or found.type is None else make_member(found, found.type)
