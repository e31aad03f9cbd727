"""What a bare name in a clause of a `with` binds (dialect).

    with (user <- find(id), conn <- prepare(user)) { … }

Of what a function gives back as a success or a failure (`Result`, `Option`, `Found`) a name takes
the inside of the success, and a failure goes to the `else`; of an operation without a value
(`Done`) it only asks for the success. So it is with what nobody knows the type of, for that is what
Elixir's functions give back. Any other value it takes whole, and nothing goes to the `else`.
"""

from __future__ import annotations

from typing import Literal

from compiler_core.semantics.types import (
    DONE_ID,
    FOUND_ID,
    OPTION_ID,
    RESULT_ID,
    AnyType,
    AtomType,
    DynamicType,
    EnumType,
    Monomorph,
    TupleType,
    Type,
    UnionType,
    UnknownType,
)

Success = Literal["ok", "some", "done", "whole"]


def success_of(type: Type) -> Success:
    """Of a type without typedefs, links and `Null`."""
    match type:
        case EnumType(id=id):
            if id in (RESULT_ID, FOUND_ID):
                return "ok"
            if id == OPTION_ID:
                return "some"
            return "done" if id == DONE_ID else "whole"
        case TupleType(elements=(AtomType(name="ok" | "error"), *_)):
            return "ok"
        case UnionType(members=members):
            found = [success_of(member) for member in members]
            return next((one for one in found if one != "whole"), "whole")
        case AtomType(name="ok" | "error"):
            return "done"
        case DynamicType() | UnknownType() | AnyType() | Monomorph():
            return "ok"
    return "whole"
