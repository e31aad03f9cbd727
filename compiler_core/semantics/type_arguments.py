"""The arguments of a type as it is written: how many there are, and what they must be.

Map<String>             TYPE_ARGUMENTS: two are declared
Directory<Int>          CONSTRAINT, for `class Directory<T: Named>`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compiler_core.project.sources import dialect
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, follow
from compiler_core.semantics.faults import CONSTRAINT, TYPE_ARGUMENTS, Fault, fault
from compiler_core.semantics.items import TypeItem
from compiler_core.semantics.names import type_name
from compiler_core.semantics.references import reference
from compiler_core.semantics.resolve import Surroundings, resolve
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import (
    AbstractType,
    EnumType,
    Monomorph,
    ParameterType,
    Type,
    TypeId,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast

ENUM_VALUE = TypeId((), "EnumValue", "EnumValue")
_OPEN = frozenset(("Dynamic", "Keyword"))
"""Types that may be written with and without their arguments."""


def argument_faults(
    db: Database, where: Surroundings, view: ast.NamedType, id: TypeId, may_be_open: bool = False
) -> Iterator[Fault]:
    """What is wrong with the arguments of `view`, which means `id`; spans as the view has them.
    `may_be_open`: arguments that are left out are inferred, as behind `new`."""
    item = type_item(db, id)
    if item is None or id.name in _OPEN or _takes_any(item):
        return
    wanted, given = len(item.type_parameters), len(view.args)
    if given < wanted and ((given == 0 and may_be_open) or dialect(db) != "haxe"):
        return
    if given != wanted:
        names = ", ".join(one.name for one in item.type_parameters)
        yield fault(
            TYPE_ARGUMENTS,
            view.span,
            name=id.name,
            wanted=str(wanted),
            given=str(given),
            parameters=names,
        )
    elif any(one.constraint is not None for one in item.type_parameters):
        yield from _constraints(db, where, view, id)


def _takes_any(item: TypeItem) -> bool:
    """What a macro makes of its arguments is its own affair."""
    return any(note.name == "@:genericBuild" for note in item.annotations)


def _constraints(
    db: Database, where: Surroundings, view: ast.NamedType, id: TypeId
) -> Iterator[Fault]:
    found = declared_type(db, id)
    if found is None:
        return
    given = [resolve(db, where, reference(arg)) for arg in view.args]
    bindings = dict(zip(found.parameters, given, strict=False))
    for parameter, type, arg in zip(found.parameters, given, view.args, strict=False):
        broken = broken_constraint(db, parameter, type, bindings)
        if broken is not None:
            yield fault(
                CONSTRAINT,
                arg.span,
                name=id.name,
                parameter=parameter.name,
                expected=type_name(db, broken),
                found=type_name(db, type),
            )


def broken_constraint(
    db: Database, parameter: ParameterType, type: Type, bindings: Mapping[ParameterType, Type]
) -> Type | None:
    """The constraint that `type` does not meet; None where it meets it, or nobody knows yet."""
    if parameter.constraint is None or isinstance(follow(db, type), Monomorph):
        return None
    constraint = substitute(parameter.constraint, bindings)
    if isinstance(constraint, AbstractType) and constraint.id.name == "Constructible":
        return None  # what constructor there must be, `new T(…)` asks
    if isinstance(follow(db, type), EnumType) and getattr(constraint, "id", None) == ENUM_VALUE:
        return None
    return None if unify(db, type, constraint) else constraint
