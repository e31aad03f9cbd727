"""The type of an arithmetic, bitwise or string operation.

`+` with a `String` on either side is a string; `Int / Int` is a `Float`. A faulty operand is
reported only where both types are plain Haxe: an abstract may overload its operators, and what is
`Dynamic` is anyone's guess.

    1 + 2.5 → Float    1 + "a" → String    a + 1, where nobody knows `a` → Int, and `a` is one
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.project.files import is_shipped
from compiler_core.project.sources import dialect
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.faults import TYPE_MISMATCH, fault
from compiler_core.semantics.typer.context import Typer, is_void
from compiler_core.semantics.typer.overloads import binary_operator
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    FLOAT,
    INT,
    STRING,
    UNKNOWN,
    VOID,
    AbstractType,
    AnyType,
    AtomType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    KeywordType,
    ModuleType,
    Monomorph,
    ParameterType,
    StructureType,
    TupleType,
    Type,
    TypeId,
    UnionType,
    UnknownType,
)

UINT = AbstractType(TypeId((), "StdTypes", "UInt"))
_SINGLE = AbstractType(TypeId((), "StdTypes", "Single"))
_NUMBERS = (INT, FLOAT, UINT, _SINGLE)
_BITS = frozenset(("&", "|", "^", "<<", ">>", ">>>"))
_OPEN = (DynamicType, UnknownType, AnyType, Monomorph, ParameterType)
NEVER_NUMBERS = (ClassType, EnumType, StructureType, FunctionType, ModuleType)


def result_of(typer: Typer, span: Span, operator: str, left: typed.Expr, right: typed.Expr) -> Type:
    """The type of an arithmetic, bitwise or string operation."""
    first, second = typer.strip(left.type), typer.strip(right.type)
    if operator == "+" and STRING in (first, second):
        return binary_operator(typer, operator, first, second) or STRING
    overloaded = binary_operator(typer, operator, first, second)
    if overloaded is not None:
        return overloaded
    if _refused(typer, operator, left, right):
        return UNKNOWN
    basic = _of_abstracts(typer, operator, first, second)
    if basic is not None:
        return basic
    if isinstance(first, Monomorph) and isinstance(second, Monomorph):
        return _both_open(typer, operator, first, second)
    if isinstance(first, Monomorph) or isinstance(second, Monomorph):
        return _with_open(typer, operator, first, second)
    if isinstance(first, _OPEN) or isinstance(second, _OPEN):
        return _with_dynamic(operator, first, second)
    if is_dialect(first) or is_dialect(second):
        return DYNAMIC
    wanted = INT if operator in _BITS else FLOAT
    for operand, type in ((left, first), (right, second)):
        if isinstance(type, NEVER_NUMBERS) or type == BOOL or is_void(typer, type):
            if not (operator in ("&", "|") and type == BOOL):
                bad_operand(typer, operand, operator, wanted)
                return UNKNOWN
    return _arithmetic(operator, first, second)


def stands_for_itself(typer: Typer, type: Type) -> bool:
    """An abstract over another type; in the dialect one of the project, for a library's may be
    more than what is declared of it."""
    if not isinstance(type, AbstractType) or type in _NUMBERS:
        return False
    found = declared_type(typer.db, type.id)
    if found is None or found.underlying is None:
        return False
    return dialect(typer.db) == "haxe" or not is_shipped(found.path)


def bad_operand(typer: Typer, operand: typed.Expr, operator: str, wanted: Type) -> None:
    typer.report(
        fault(
            TYPE_MISMATCH,
            operand.span,
            expected=typer.name_of(wanted),
            found=typer.name_of(operand.type),
            operator=operator,
        )
    )


def _arithmetic(operator: str, first: Type, second: Type) -> Type:
    if operator in _BITS:
        if first == BOOL:
            return BOOL
        return UINT if first == UINT else INT
    if operator == "/":
        return FLOAT
    if UINT in (first, second) and {first, second} <= {UINT, INT}:
        return UINT
    return INT if first == INT and second == INT else FLOAT


def _both_open(typer: Typer, operator: str, first: Monomorph, second: Monomorph) -> Type:
    """Of two sides that nobody knows `+` says only that they are alike, the others that they are
    integers."""
    if operator == "+":
        if first is not second:
            typer.unify(first, second)
        return first
    for side in (first, second):
        typer.unify(INT, side)
    return FLOAT if operator == "/" else INT


def _with_open(typer: Typer, operator: str, first: Type, second: Type) -> Type:
    """A side whose type is not known yet is of the other's."""
    known = second if isinstance(first, Monomorph) else first
    if operator in _BITS:
        typer.unify(INT, second if known is first else first)
        return INT
    if known in (INT, FLOAT, STRING):
        typer.unify(first, second)
        if operator == "/":
            return FLOAT
        return known
    return _with_dynamic(operator, first, second)


def _with_dynamic(operator: str, first: Type, second: Type) -> Type:
    if operator == "/":
        return FLOAT
    if operator in _BITS:
        return INT
    if operator == "+":
        return DYNAMIC
    return FLOAT if FLOAT in (first, second) else DYNAMIC


def _refused(typer: Typer, operator: str, left: typed.Expr, right: typed.Expr) -> bool:
    """Abstracts that overload nothing: Haxe adds no two of them, and takes one for a number only
    where it may stand for an `Int`; beside a `Float` anything may be added. Reports it."""
    first, second = typer.strip(left.type), typer.strip(right.type)
    own = [stands_for_itself(typer, side) for side in (first, second)]
    if operator == "+" and all(own):
        bad_operand(typer, left, operator, FLOAT)
        return True
    if any(isinstance(side, _OPEN) for side in (first, second)) or STRING in (first, second):
        return False
    for operand, is_own, other in ((left, own[0], second), (right, own[1], first)):
        if is_own and not (operator == "+" and other == FLOAT):
            if not typer.unify(operand.type, INT):
                bad_operand(typer, operand, operator, INT)
                return True
    return False


def _of_abstracts(typer: Typer, operator: str, first: Type, second: Type) -> Type | None:
    """An abstract that overloads nothing counts as the number or string that it may stand for, else
    as what it is."""
    plain = tuple(_as_basic(typer, side) for side in (first, second))
    if plain != (first, second):
        if operator == "+" and STRING in plain:
            return STRING
        if all(side in _NUMBERS for side in plain):
            return _arithmetic(operator, *plain)
    for side in (first, second):
        if _is_abstract(typer, side):
            return UNKNOWN if _is_core(typer, side) else side
    return None


def _is_abstract(typer: Typer, side: Type) -> bool:
    return isinstance(side, AbstractType) and side not in _NUMBERS and side not in (BOOL, VOID)


def _is_core(typer: Typer, side: Type) -> bool:
    """A type that the target alone knows: nobody can tell what its operators give."""
    found = declared_type(typer.db, side.id) if isinstance(side, AbstractType) else None
    return found is None or found.underlying is None


def _as_basic(typer: Typer, side: Type) -> Type:
    """Of an abstract the basic type that its header lets it stand for, if there is one."""
    if not isinstance(side, AbstractType) or side in _NUMBERS:
        return side
    found = declared_type(typer.db, side.id)
    if found is not None:
        targets = [typer.follow(target) for target in found.to_types]
        for basic in (INT, FLOAT, STRING):
            if basic in targets:
                return basic
    return side


def is_dialect(type: Type) -> bool:
    return isinstance(type, TupleType | AtomType | KeywordType | UnionType)
