"""Bare words of a declared set, where OTP names things by atoms (dialect).

A supervisor's children are described by literals, and what may stand in their fields is declared:
`ChildSpec` in `declarations/otp`. A project may describe them by a type of its own that leaves such
a field open, or by none at all; the words are known all the same.

    @:supervisor class Jobs {
        function init(args: Dynamic): Dynamic {
            var child = {id: "queue", start: {Queue, startLink, []}, restart: permanent};
                                                     :start_link              :permanent

The same word as text, `restart: "permanent"`, is the atom too. A bare one stands for itself only
where nothing nearer has its name: a local, a value of the type that is expected there. The literal
must have the fields that the declaration demands.
"""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.elixir.names import function_name
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, find_static_member
from compiler_core.semantics.patterns.type_shapes import enum_abstract_values
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.types import (
    AbstractType,
    AnyType,
    AtomType,
    DynamicType,
    Monomorph,
    StructureField,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    TypeId,
    UnknownType,
)
from compiler_core.syntax import ast

_CHILDREN = (
    TypeId((), "ChildSpec", "ChildSpec"),
    TypeId((), "SupervisorSpec", "SupervisorSpec"),
)
DESCRIBED: Mapping[str, tuple[TypeId, ...]] = {
    "@:supervisor": _CHILDREN,
    "@:application": _CHILDREN,
}
"""The types of the literals that classes with an annotation are made of."""

_OPEN = (DynamicType, AnyType, UnknownType, Monomorph)
_CALL = ("module", "function", "args")


def word(
    typer: Typer, literal: ast.ObjectLiteral, field: ast.ObjectField, wanted: StructureField | None
) -> typed.Expr | None:
    """The value of a literal's field that is a declared word, or a call given as a tuple; None
    where it is neither. `wanted` is the field as the type says that is expected of the literal."""
    value = field.value
    if isinstance(value, ast.TupleLiteral):
        described = wanted or _described(typer, literal, field.name.text)
        if described is not None and _is_call(typer, described):
            return _call(typer, value)
        return None
    if wanted is not None and not isinstance(typer.strip(wanted.type), _OPEN):
        return None
    described = _described(typer, literal, field.name.text)
    if isinstance(value, ast.StringLiteral) and described is not None:
        if not is_word(typer, described.type, value.value):
            return None
        return typed.Atom(value.span, AtomType(value.value), value.value)
    if not isinstance(value, ast.Identifier) or typer.local(value.name) is not None:
        return None
    set_of_words = None if described is None else typer.strip(described.type)
    if not isinstance(set_of_words, AbstractType):
        return None
    found = find_static_member(typer.db, set_of_words.id, value.name)
    if found is None:
        return None
    member, type = member_at(typer, found, {})
    return typed.StaticMember(value.span, type, member)


def is_word(typer: Typer, expected: Type, text: str) -> bool:
    """Whether the text is one of a declared set of atoms: an enum abstract over `Atom`."""
    wanted = typer.strip(expected)
    if not isinstance(wanted, AbstractType):
        return False
    found = declared_type(typer.db, wanted.id)
    if found is None or found.kind != "enum abstract":
        return False
    return isinstance(found.underlying, AtomType) and text in {
        value for _, value in enum_abstract_values(typer.db, wanted.id)
    }


def may_lack(typer: Typer, literal: ast.ObjectLiteral) -> frozenset[str]:
    """The fields that OTP fills itself in a literal that the class is made of, whatever the
    project's own type of it says: a child without `shutdown` has the usual one."""
    shape = _description(typer, literal)
    if shape is None:
        return frozenset()
    return frozenset(item.name for item in shape.fields if item.optional)


def _described(typer: Typer, literal: ast.ObjectLiteral, name: str) -> StructureField | None:
    """The declared field of this name, if the literal is one that the class is made of."""
    shape = _description(typer, literal)
    return None if shape is None else shape.field(name)


def _description(typer: Typer, literal: ast.ObjectLiteral) -> StructureType | None:
    """The declared type of a literal that the class is made of."""
    owner = None if typer.owner is None else declared_type(typer.db, typer.owner)
    if owner is None:
        return None
    names = {item.name.text for item in literal.fields if isinstance(item, ast.ObjectField)}
    for annotation in owner.annotations:
        for id in DESCRIBED.get(annotation, ()):
            shape = typer.strip(TypedefType(id))
            if isinstance(shape, StructureType) and names.issuperset(
                item.name for item in shape.fields if not item.optional
            ):
                return shape
    return None


def _is_call(typer: Typer, field: StructureField) -> bool:
    """`{module: …, function: …, args: …}` is declared, which a tuple of the three stands for."""
    shape = typer.strip(field.type)
    return isinstance(shape, StructureType) and tuple(one.name for one in shape.fields) == _CALL


def _call(typer: Typer, view: ast.TupleLiteral) -> typed.Expr | None:
    """`{Queue, startLink, [1]}`: the function is named as the module's own are."""
    if len(view.elements) != len(_CALL):
        return None
    name = view.elements[1]
    if not isinstance(name, ast.Identifier) or typer.local(name.name) is not None:
        return None
    atom = function_name(name.name)
    function = typed.Atom(name.span, AtomType(atom), atom)
    elements = [typer.infer(view.elements[0]), function, typer.infer(view.elements[2])]
    return typed.Tuple(view.span, TupleType(tuple(one.type for one in elements)), elements)
