"""Classes whose objects nobody can change, so that a copy is as good as the object.

    class Product {                          `lines[p.name] = new Line(p)` shares nothing that a
        public final name:String;            change would show in: a `Product` in two places is
        public final price:Float;            two equal structs
    }

All fields are final, and each holds a number, a text, a truth value or an object of such a class.
A class with others below or above it is not asked: what is typed as it may be of another one.
"""

from __future__ import annotations

from compiler_core.lower.families import is_project_class
from compiler_core.lower.heritage import heirs
from compiler_core.query import Database, query_with
from compiler_core.semantics.declared import DeclaredMember, declared_type, follow
from compiler_core.semantics.infer import member_type
from compiler_core.semantics.types import NULL_ID, AbstractType, ClassType, Monomorph, Type, TypeId


def _not_known(db: Database, id: TypeId) -> bool:
    return False


@query_with(cycle=_not_known)
def is_constant_class(db: Database, id: TypeId) -> bool:
    """No field of an object of the class, or of what it holds, can be assigned once it is made."""
    found = declared_type(db, id)
    if found is None or found.kind != "class" or not is_project_class(found):
        return False
    if found.superclass is not None or found.interfaces or found.annotations or id in heirs(db):
        return False
    fields = [one for one in found.instance.values() if one.item.kind != "function"]
    return bool(fields) and all(_is_constant(db, one) for one in fields)


def _is_constant(db: Database, field: DeclaredMember) -> bool:
    if not field.item.is_final or field.item.kind != "variable":
        return False
    return _holds_constants(db, member_type(db, field.path, field.key))


def _holds_constants(db: Database, type: Type) -> bool:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    match follow(db, type):
        case AbstractType(id=id, args=args) if id == NULL_ID and args:
            return _holds_constants(db, args[0])
        case AbstractType(id=id):
            return id.module == "StdTypes" and id.name in ("Int", "UInt", "Float", "Bool")
        case ClassType(id=id):
            return str(id) == "String" or is_constant_class(db, id)
    return False
