"""Assignments: what may be assigned to, and what may be put there.

A place is a local, a field or an element that is not final; `a += b` asks of `b` what `a + b` does.
The dialect lets the literal that a local holds gain fields.

    total = 1       a local or field `total` of the class around, to which an `Int` fits
    user.age = 3    where `user` is `var user = {name: "Ann"}`: it gains the field `age`
"""

from __future__ import annotations

from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.faults import (
    ASSIGNED_FINAL,
    FIELD_ADDED_TO_LITERAL,
    NOT_ASSIGNABLE,
    Place,
    Reason,
    fault,
)
from compiler_core.semantics.typer.arithmetic import is_dialect, result_of
from compiler_core.semantics.typer.context import Extension, Typer
from compiler_core.semantics.typer.fields import structure_member
from compiler_core.semantics.typer.overloads import binary_operator
from compiler_core.semantics.typer.reasons import member_anchor, value_reason
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    MAP_ID,
    AbstractType,
    Monomorph,
    StructureType,
    Type,
)
from compiler_core.semantics.unify import union
from compiler_core.syntax import ast

ASSIGNMENTS = frozenset(
    ("=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "??=", "&&=", "||=")
)


def assign(typer: Typer, view: ast.Binary) -> typed.Expr:
    operator = None if view.operator == "=" else view.operator[:-1]
    told = len(typer.faults)
    target = place(typer, view.left, reads=operator is not None)
    if len(typer.faults) > told and _is_declared(typer, view.operator, target):
        _forget_final(typer, told)
    if operator is None:
        wanted = _put(typer, target)
        reason = value_reason(typer, target)
        value = typer.guided(view.right, wanted, reason)
        _settle(typer, target, value, wanted, reason)
        if _is_itself(target, value):
            assert isinstance(target, typed.Local | typed.InstanceMember)
            name = target.variable.name if isinstance(target, typed.Local) else target.member.name
            typer.report(fault(NOT_ASSIGNABLE, view.span, name=name, why="itself"))
        return typed.Assign(view.span, wanted, None, target, value)
    value = typer.infer(view.right, target.type)
    if operator == "??":
        typer.require(value, target.type, reason=value_reason(typer, target))
        return typed.Assign(view.span, typer.strip(target.type), operator, target, value)
    assigned = binary_operator(
        typer, view.operator, typer.strip(target.type), typer.strip(value.type)
    )
    if assigned is not None:
        return typed.Assign(view.span, assigned, operator, target, value)
    if operator in ("&&", "||"):
        typer.require(value, BOOL)
        return typed.Assign(view.span, BOOL, operator, target, value)
    made = result_of(typer, view.operator_span, operator, target, value)
    if not typer.unify(made, target.type):
        typer.mismatch(value.span, made, target.type, reason=value_reason(typer, target))
    return typed.Assign(view.span, target.type, operator, target, value)


def _is_declared(typer: Typer, operator: str, target: typed.Expr) -> bool:
    """An abstract's own `+=` changes what the place holds: nothing is assigned."""
    type = typer.strip(target.type)
    found = declared_type(typer.db, type.id) if isinstance(type, AbstractType) else None
    return found is not None and operator in found.operators


def _forget_final(typer: Typer, told: int) -> None:
    typer.faults[told:] = [one for one in typer.faults[told:] if one.code != ASSIGNED_FINAL]


def _is_itself(target: typed.Expr, value: typed.Expr) -> bool:
    """`this.size = size` where no parameter is called `size`, or `n = n`."""
    if isinstance(target, typed.Local) and isinstance(value, typed.Local):
        return target.variable is value.variable
    if not isinstance(target, typed.InstanceMember) or not isinstance(value, typed.InstanceMember):
        return False
    both_own = isinstance(target.target, typed.This) and isinstance(value.target, typed.This)
    return both_own and target.member == value.member and target.member.kind == "variable"


def _put(typer: Typer, target: typed.Expr) -> Type:
    """What may be put there: a map gives `Null<V>`, and takes a `V`."""
    if isinstance(target, typed.Index):
        table = typer.strip(target.target.type)
        if isinstance(table, AbstractType) and table.id == MAP_ID and len(table.args) == 2:
            return table.args[1]
    return target.type


def _settle(
    typer: Typer, target: typed.Expr, value: typed.Expr, wanted: Type, reason: Reason | None
) -> None:
    """The value must fit. A local that holds the dialect's values may hold others later."""
    if isinstance(target, typed.Local) and is_dialect(typer.follow(target.type)):
        if is_dialect(typer.follow(value.type)):
            target.variable.type = union(typer.db, (target.type, value.type))
        else:
            target.variable.type = DYNAMIC
        return
    if isinstance(target, typed.Local) and id(target.variable) in typer.literals:
        if _widen_literal(typer, target.variable, value):
            return
    typer.require(value, wanted, reason=reason)


def _widen_literal(typer: Typer, variable: typed.Variable, value: typed.Expr) -> bool:
    old, new = typer.strip(variable.type), typer.strip(value.type)
    if not isinstance(old, StructureType) or not isinstance(new, StructureType):
        return False
    return old.is_open or new.is_open


def place(typer: Typer, view: ast.Expr, reads: bool) -> typed.Expr:
    """What is assigned to: a local, a field, an element. `reads`: its old value is used too."""
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    if isinstance(view, ast.Identifier):
        return _name_place(typer, view, reads)
    if isinstance(view, ast.FieldAccess) and not view.safe:
        added = _added_field(typer, view)
        if added is not None:
            return added
    target = typer.infer(view)
    _assignable(typer, view, target)
    return target


def _name_place(typer: Typer, view: ast.Identifier, reads: bool) -> typed.Expr:
    variable = typer.local(view.name)
    if variable is not None:
        if reads:
            typer.used.add(id(variable))
        if variable.is_final:
            declared = Reason(Place(variable.span), "declared", view.name)
            typer.report(fault(ASSIGNED_FINAL, view.span, declared, name=view.name, kind="local"))
        return typed.Local(view.span, variable.type, variable)
    target = typer.infer(view)
    _assignable(typer, view, target)
    return target


def _assignable(typer: Typer, view: ast.Expr, target: typed.Expr) -> None:
    match target:
        case typed.InstanceMember() | typed.StaticMember():
            member = target.member
            if member.kind == "method" and member.is_final:
                typer.report(fault(NOT_ASSIGNABLE, target.span, name=member.name))
            elif member.kind != "method" and member.is_final and not _in_constructor(typer, member):
                at = member_anchor(typer, member)
                declared = None if at is None else Reason(at, "declared", member.name)
                typer.report(
                    fault(ASSIGNED_FINAL, target.span, declared, name=member.name, kind="field")
                )
        case typed.StructureMember() | typed.Index() | typed.Local() | typed.Error():
            pass
        case typed.UnknownMember() | typed.UnknownFunction() | typed.NotLowered():
            pass
        case typed.This() if _is_in_abstract(typer):
            pass  # an abstract's value may be replaced
        case _:
            typer.report(fault(NOT_ASSIGNABLE, view.span))


def _is_in_abstract(typer: Typer) -> bool:
    found = None if typer.owner is None else declared_type(typer.db, typer.owner)
    return found is not None and found.kind in ("abstract", "enum abstract")


def _in_constructor(typer: Typer, member: typed.Member) -> bool:
    return typer.key.name == "new" and member.owner == typer.owner


def _added_field(typer: Typer, view: ast.FieldAccess) -> typed.Expr | None:
    """`response.message = m` where `response` is a literal's: the dialect lets it gain fields."""
    path = _local_path(typer, view)
    if path is None:
        return None
    variable, names = path
    target = typer.infer(view.target)
    type = typer.strip(target.type)
    if not isinstance(type, StructureType) or type.field(view.name.text) is not None:
        return None
    value = Monomorph()
    typer.extensions.append(Extension(typer.number(variable), names, value))
    typer.report(
        fault(FIELD_ADDED_TO_LITERAL, view.name.span, name=view.name.text), once=".".join(names)
    )
    return structure_member(view, target, value, "atom", False)


def _local_path(
    typer: Typer, view: ast.FieldAccess
) -> tuple[typed.Variable, tuple[str, ...]] | None:
    names: list[str] = []
    inner: ast.Expr = view
    while isinstance(inner, ast.FieldAccess) and not inner.safe:
        names.append(inner.name.text)
        inner = inner.target
    if not isinstance(inner, ast.Identifier):
        return None
    variable = typer.local(inner.name)
    if variable is None or id(variable) not in typer.literals:
        return None
    return variable, tuple(reversed(names))
