"""Functions of the library that are what the program can say otherwise.

    Vector.blit(from, 0, to, 2, 3)              to.blitFrom(from, 0, 2, 3)
    Type.createInstance(Square, [4])            new Square(4)

So all that is known of methods that change their object, and of `new`, holds for them.
"""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.lower import families, reflected_calls
from compiler_core.lower.walk import walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, VECTOR_ID, ClassType, TypeId

_TYPE = TypeId((), "Type", "Type")
_TURNED: Mapping[tuple[TypeId, str], tuple[int, str]] = {(VECTOR_ID, "blit"): (2, "blitFrom")}
"""Owner and function -> the place of the argument that it changes, and that one's method."""
_PATHS = (typed.Local, typed.This, typed.InstanceMember, typed.StructureMember, typed.StaticMember)


def turned(db: Database, node: typed.Call) -> Expr | None:
    """The call as what it says; None for any other."""
    return _method(db, node) or _made(db, node) or reflected_calls.spelled_out(db, node)


def _made(db: Database, node: typed.Call) -> typed.New | None:
    """An object of a class of the project's that is named, with arguments that are."""
    match node:
        case typed.Call(
            callee=typed.StaticMember(member=typed.Member(owner=owner, name="createInstance")),
            args=[typed.ModuleValue(id=TypeId() as id), typed.Array(elements=args)],
        ) if owner == _TYPE:
            found = declared_type(db, id)
            maker = families.constructor_owner(db, id)
            of = None if maker is None else declared_type(db, maker)
            if found is None or of is None or found.is_extern or of.is_extern:
                return None
            declared = of.instance["new"]
            type = infer_member(db, declared.path, declared.key).type
            own = ClassType(id, tuple(DYNAMIC for _ in found.parameters))
            return typed.New(node.span, own, make_member(declared, type), [*args])
    return None


def _method(db: Database, node: typed.Call) -> typed.Call | None:
    """None as well where the argument is no path whose evaluation may be moved to the front."""
    callee = node.callee
    if not isinstance(callee, typed.StaticMember) or callee.member.owner is None:
        return None
    found = _TURNED.get((callee.member.owner, callee.member.name))
    if found is None or found[0] >= len(node.args):
        return None
    index, name = found
    changed = node.args[index]
    owner = declared_type(db, callee.member.owner)
    declared = None if owner is None else owner.instance.get(name)
    if changed is None or declared is None or declared.type is None or not _is_path(changed):
        return None
    member = make_member(declared, declared.type)
    method = typed.InstanceMember(callee.span, declared.type, changed, member)
    args = [*node.args[:index], *node.args[index + 1 :]]
    return typed.Call(node.span, node.type, method, args)


def _is_path(node: Expr) -> bool:
    return all(isinstance(one, _PATHS) for one in walk(node))
