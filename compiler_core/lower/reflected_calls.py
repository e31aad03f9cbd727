"""`Reflect` with a field's name written out, of an object whose class is known: what it says.

    Reflect.field(point, "x")                               point.x
    Reflect.setField(point, "x", 3);                        point.x = 3;
    Reflect.callMethod(point, Reflect.field(point, "move"), [3])     point.move(3)
    Reflect.hasField(point, "x")                            true

So methods are found as well, and what they change of the object is kept. A class itself is asked
for its static members. Everything else is answered at run time.
"""

from __future__ import annotations

from compiler_core.lower import families
from compiler_core.lower.things import is_same_place
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    declared_type,
    find_instance_member,
    find_static_member,
    strip,
)
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    VOID,
    ClassType,
    FunctionType,
    Type,
    TypeId,
)

_REFLECT = TypeId((), "Reflect", "Reflect")
_Read = typed.InstanceMember | typed.StaticMember


def spelled_out(db: Database, node: typed.Call) -> Expr | None:
    """The call as what it says; None where only run time knows."""
    callee = node.callee
    if not isinstance(callee, typed.StaticMember) or callee.member.owner != _REFLECT:
        return None
    match callee.member.name, node.args:
        case (("field" | "getProperty"), [typed.Expr() as target, typed.Constant(value=str(name))]):
            return _member(db, node, target, name)
        case (
            ("setField" | "setProperty"),
            [
                typed.Expr() as target,
                typed.Constant(value=str(name)),
                typed.Expr() as value,
            ],
        ):
            return _assignment(db, node, target, name, value)
        case "hasField", [typed.Expr() as target, typed.Constant(value=str(name))]:
            found = _member(db, node, target, name)
            return None if found is None else typed.Constant(node.span, BOOL, True)
        case "callMethod", [_, typed.Expr() as function, typed.Array(elements=args)]:
            return _called(db, node, function, args)
        case "compareMethods", [typed.Expr() as one, typed.Expr() as other]:
            return _compared(node, one, other)
    return None


def _member(db: Database, node: Expr, target: Expr, name: str) -> _Read | None:
    """The field or method of an object of the project's, or of a class of it."""
    if isinstance(target, typed.ModuleValue):
        declared = None if target.id is None else find_static_member(db, target.id, name)
        if target.id is None or declared is None or not _is_project(db, target.id):
            return None
        type = _type(db, declared)
        return typed.StaticMember(node.span, type, make_member(declared, type))
    owner = strip(db, target.type)
    if not isinstance(owner, ClassType) or not _is_project(db, owner.id):
        return None
    found = find_instance_member(db, owner, name)
    if found is None or found[0].item.is_extern or not isinstance(target, typed.Local | typed.This):
        return None
    type = _type(db, found[0])
    return typed.InstanceMember(node.span, type, target, make_member(found[0], type))


def _is_project(db: Database, id: TypeId) -> bool:
    return families.is_project_class(declared_type(db, id))


def _type(db: Database, declared: DeclaredMember) -> Type:
    return infer_member(db, declared.path, declared.key).type or DYNAMIC


def _assignment(
    db: Database, node: typed.Call, target: Expr, name: str, value: Expr
) -> typed.Assign | None:
    place = _member(db, node, target, name)
    if place is None or place.member.kind == "method":
        return None
    return typed.Assign(node.span, VOID, None, place, value)


def _called(db: Database, node: typed.Call, function: Expr, args: list[Expr]) -> typed.Call | None:
    """The call of a method that is named, or asked for by its name."""
    if isinstance(function, typed.Call):
        made = spelled_out(db, function)
        if made is None:
            return None
        function = made
    if not isinstance(function, _Read) or function.member.kind != "method":
        return None
    type = function.type
    if not isinstance(type, FunctionType) or any(one.rest for one in type.parameters):
        return None
    missing = len(type.parameters) - len(args)
    if missing < 0:
        return None
    return typed.Call(node.span, type.result, function, [*args, *([None] * missing)])


def _compared(node: typed.Call, one: Expr, other: Expr) -> Expr | None:
    """Two methods, of objects that are named."""
    if not isinstance(one, _Read) or not isinstance(other, _Read):
        return None
    if one.member.kind != "method" or other.member.kind != "method":
        return None
    if one.member != other.member or is_same_place(one, other):
        return typed.Constant(node.span, BOOL, one.member == other.member)
    return None
