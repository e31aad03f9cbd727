"""What the type of a matched value says of a pattern for it: whether it can match, which
constructor a name is, and of what types the pattern's parts are.

    case Some(n):       on an `Option<Int>`: the `Some` of `Option`, and `n` is an `Int`
    case {:ok, user}:   on a `Result<User, String>`: `user` is a `User`
    case "a":           on an `Int`: can't match, which is reported
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.semantics.declared import (
    DeclaredConstructor,
    DeclaredType,
    declared_type,
    find_instance_member,
)
from compiler_core.semantics.faults import (
    TOO_FEW_ARGUMENTS,
    TOO_MANY_ARGUMENTS,
    TYPE_MISMATCH,
    fault,
)
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.constructors import find_constructor
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.types import (
    DYNAMIC,
    TAGGED_VALUES,
    AbstractType,
    AnyType,
    AtomType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    Monomorph,
    ParameterType,
    StructureType,
    TupleType,
    Type,
    UnionType,
    UnknownType,
    null_of,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast

OPEN = (DynamicType, UnknownType, AnyType, Monomorph)


def check_compatible(
    typer: Typer, span: Span, found: Type, subject: Type, capture: str | None = None
) -> bool:
    """A pattern must be able to match; `case 1:` on a `Float` or a `Null<Int>` may. A type
    parameter may be anything: `case Number(n):` on a `Term<T>` says that there it is `Int`.
    `capture`: a name that may have been meant for one."""
    if unify(typer.db, found, subject) or unify(typer.db, found, _opened(typer, subject)):
        return True
    typer.report(
        fault(
            TYPE_MISMATCH,
            span,
            expected=typer.name_of(subject),
            found=typer.name_of(found),
            what="a pattern",
            name=capture,
        )
    )
    return False


def _opened(typer: Typer, type: Type) -> Type:
    """The arguments of a generic type that are type parameters, made unknown."""
    if not isinstance(type, EnumType):
        return type
    args = (typer.follow(arg) for arg in type.args)
    return EnumType(
        type.id,
        tuple(
            Monomorph() if isinstance(arg, ParameterType) else _opened(typer, arg) for arg in args
        ),
    )


def constructor_of(
    typer: Typer, stripped: Type, name: str
) -> tuple[DeclaredType, DeclaredConstructor] | None:
    """The constructor `name` of the subject's enum; of an enum in scope where the subject's type
    is open."""
    if isinstance(stripped, AbstractType):
        stripped = _underlying(typer, stripped)
    if isinstance(stripped, EnumType):
        enum = declared_type(typer.db, stripped.id)
        constructor = None if enum is None else enum.constructor(name)
        if enum is not None and constructor is not None:
            return enum, constructor
        return None
    if isinstance(stripped, (*OPEN, TupleType, UnionType, ParameterType)):
        return find_constructor(typer, name, None)
    return None


def _underlying(typer: Typer, type: AbstractType) -> Type:
    """`abstract Tint(Color) from Color`: a Tint is taken apart as a Color."""
    found = declared_type(typer.db, type.id)
    if found is None or found.kind != "abstract" or found.underlying is None:
        return type
    return typer.strip(
        substitute(found.underlying, dict(zip(found.parameters, type.args, strict=False)))
    )


def linked(type: Type) -> Type:
    """What a type that was open has become; a typedef keeps its name."""
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return type


def refine(typer: Typer, made: Type, subject: Type) -> None:
    """A value of `Term<T>` that is a `Number(n)`, declared to be a `Term<Int>`: in this arm `T` is
    `Int`."""
    if isinstance(made, EnumType) and isinstance(subject, EnumType):
        for found, parameter in zip(made.args, subject.args, strict=False):
            known = typer.strip(found)
            if isinstance(parameter, ParameterType) and not isinstance(known, Monomorph):
                if known != parameter:
                    typer.refinements.setdefault(parameter, known)


def check_count(
    typer: Typer,
    span: Span,
    name_span: Span,
    name: str,
    parameters: tuple[FunctionParameter, ...],
    args: list[ast.Expr],
) -> None:
    """A lone `_` stands for all arguments, as in Haxe; optional ones may be left out."""
    needed = len(parameters)
    required = max((i + 1 for i, item in enumerate(parameters) if not item.optional), default=0)
    is_blank = len(args) == 1 and isinstance(args[0], ast.Identifier) and args[0].name == "_"
    if is_blank and needed:
        return
    if len(args) > needed:
        typer.report(
            fault(
                TOO_MANY_ARGUMENTS,
                args[needed].span,
                name=name,
                wanted=str(needed),
                given=str(len(args)),
                pattern="yes",
            )
        )
    elif len(args) < required or (needed and not args):
        missing = ", ".join(parameter.name for parameter in parameters[len(args) :])
        typer.report(
            fault(
                TOO_FEW_ARGUMENTS,
                name_span,
                name=name,
                wanted=str(needed),
                given=str(len(args)),
                missing=missing,
                pattern="yes",
            )
        )


def types_of_elements(stripped: Type, count: int, tag: str | None) -> list[Type]:
    """The types of a tuple's elements: of the member of a union that the tag picks, of what a
    `Result` or `Option` holds."""
    candidates = stripped.members if isinstance(stripped, UnionType) else (stripped,)
    for candidate in candidates:
        if isinstance(candidate, TupleType) and len(candidate.elements) == count:
            head = candidate.elements[0] if count else None
            if tag is None or not isinstance(head, AtomType) or head.name in (None, tag):
                return list(candidate.elements)
        if isinstance(candidate, EnumType) and count == 2:
            position = TAGGED_VALUES.get((tag or "", candidate.id))
            if position is not None and position < len(candidate.args):
                return [AtomType(tag), candidate.args[position]]
    return [DYNAMIC] * count


def type_of_field(typer: Typer, stripped: Type, name: str) -> Type:
    if isinstance(stripped, StructureType):
        field = stripped.field(name)
        if field is not None:
            return null_of(field.type) if field.optional else field.type
    elif isinstance(stripped, ClassType):
        found = find_instance_member(typer.db, stripped, name)
        if found is not None:
            return member_at(typer, found[0], found[1])[1]
    return DYNAMIC
