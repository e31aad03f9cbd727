"""A `catch` that is never reached: one above takes everything, or all of its type.

    try load() catch (e: Dynamic) … catch (e: String) …         everything
    try load() catch (e: IoError) … catch (e: FileError) …      a FileError is an IoError
    try load() catch (e: haxe.Exception) … catch (e: String) …  everything

Haxe refuses the first two. It accepts the third, and takes the first `catch` for everything.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import follow
from compiler_core.semantics.faults import UNREACHABLE, Fault, Place, Reason, fault
from compiler_core.semantics.names import type_name
from compiler_core.semantics.types import (
    AnyType,
    ClassType,
    DynamicType,
    Monomorph,
    Type,
    TypeId,
    UnknownType,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_EXCEPTION = ClassType(TypeId(("haxe",), "Exception", "Exception"))
_OPEN = (DynamicType, UnknownType, AnyType, Monomorph)


def unreached_catches(db: Database, member: ast.Member, node: typed.Try) -> Iterator[Fault]:
    """A type that nothing declares is `Dynamic` as well: what is written counts."""
    if len(node.catches) < 2:
        return
    of_anything = {
        view.span
        for view in descendants(member)
        if isinstance(view, ast.Catch)
        and isinstance(view.type, ast.NamedType)
        and view.type.path in (("Dynamic",), ("Any",))
    }
    for index, item in enumerate(node.catches[1:], 1):
        for above in node.catches[:index]:
            if above.span in of_anything:
                word, name = "catch", None
            elif _takes(db, above.caught, item.caught):
                word, name = "catch", type_name(db, above.caught)
            elif above.caught == _EXCEPTION:
                word, name = "exception", None
            else:
                continue
            label = "it takes everything" if name is None else "it takes this type"
            yield fault(
                UNREACHABLE,
                item.span,
                Reason(Place(above.variable.span), "value", label),
                word=word,
                name=name,
                gap=str(item.span.start - node.catches[index - 1].span.end),
            )
            break


def _takes(db: Database, above: Type, type: Type) -> bool:
    """Whether all that is thrown as `type` is caught as `above`."""
    is_known = not isinstance(follow(db, above), _OPEN) and not isinstance(follow(db, type), _OPEN)
    return is_known and unify(db, type, above)
