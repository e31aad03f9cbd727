"""Operators: binary and unary ones, access by index, tests of types, casts.

Comparisons and `&&` are `Bool`; what `a + b` and its like give is told by `arithmetic`, what may be
assigned by `assignments`. An abstract that overloads an operator is asked first.

    1 < "2"     reported: no order        xs[0], of an `Array<Int>`: Int        !done: Bool
"""

from __future__ import annotations

from compiler_core.project.sources import dialect
from compiler_core.semantics import typed
from compiler_core.semantics.faults import NOT_COMPARABLE, Place, Reason, fault
from compiler_core.semantics.safe_chains import is_chained
from compiler_core.semantics.typer.arithmetic import (
    NEVER_NUMBERS,
    bad_operand,
    result_of,
    stands_for_itself,
)
from compiler_core.semantics.typer.assignments import ASSIGNMENTS, assign, place
from compiler_core.semantics.typer.calls import pipe
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.overloads import array_access, binary_operator, unary_operator
from compiler_core.semantics.typer.type_views import resolve_view
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    FLOAT,
    INT,
    MAP_ID,
    STRING,
    UNKNOWN,
    AbstractType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    Monomorph,
    StructureType,
    Type,
    TypeId,
    array_of,
    null_of,
)
from compiler_core.semantics.unify import element_of, join
from compiler_core.syntax import ast

RANGE = ClassType(TypeId((), "IntIterator", "IntIterator"))


def binary(typer: Typer, view: ast.Binary, expected: Type | None, used: bool) -> typed.Expr:
    operator = view.operator
    if operator in ASSIGNMENTS:
        return assign(typer, view)
    if operator == "|>":
        return pipe(typer, view, expected, used)
    if operator == "??":
        return _null_or(typer, view, expected)
    left = typer.infer(view.left, _operand_hint(operator, expected))
    right = typer.infer(view.right, left.type if operator in ("==", "!=") else None)
    overloaded = binary_operator(typer, operator, typer.strip(left.type), typer.strip(right.type))
    if overloaded is not None:
        return typed.Binary(view.span, overloaded, operator, left, right)
    if operator in ("&&", "||"):
        typer.require(left, BOOL)
        typer.require(right, BOOL)
        return typed.Binary(view.span, BOOL, operator, left, right)
    if operator == "...":
        typer.require(left, INT)
        typer.require(right, INT)
        return typed.Binary(view.span, RANGE, operator, left, right)
    if operator in ("==", "!=", "in"):
        return typed.Binary(view.span, BOOL, operator, left, right)
    if operator in ("<", "<=", ">", ">="):
        _comparable(typer, view, left, right)
        return typed.Binary(view.span, BOOL, operator, left, right)
    if operator == "++":
        return typed.Binary(view.span, _concatenated(typer, left, right), operator, left, right)
    type = result_of(typer, view.operator_span, operator, left, right)
    if operator == "+" and isinstance(type, DynamicType):
        type = _sum(typer, left, right, expected) or type
    return typed.Binary(view.span, type, operator, left, right)


def _sum(typer: Typer, left: typed.Expr, right: typed.Expr, expected: Type | None) -> Type | None:
    """Where a number is wanted, a number and what only run time knows add up to one: a text there
    would not be what the declaration promises."""
    wanted = None if expected is None else typer.strip(expected)
    if wanted not in (INT, FLOAT):
        return None
    kinds = [typer.strip(one.type) for one in (left, right)]
    is_plain = all(one in (INT, FLOAT) or isinstance(one, DynamicType) for one in kinds)
    return wanted if is_plain else None


def _operand_hint(operator: str, expected: Type | None) -> Type | None:
    return expected if operator == "++" else None


def _null_or(typer: Typer, view: ast.Binary, expected: Type | None) -> typed.Expr:
    left = typer.infer(view.left, expected)
    inner = typer.strip(left.type)
    right = typer.infer(view.right, expected or inner)
    type = join(typer.db, inner, right.type)
    return typed.Binary(view.span, DYNAMIC if type is None else type, "??", left, right)


def _concatenated(typer: Typer, left: typed.Expr, right: typed.Expr) -> Type:
    first, second = element_of(typer.db, left.type), element_of(typer.db, right.type)
    if first is not None and second is not None:
        both = join(typer.db, first, second)
        return array_of(DYNAMIC if both is None else both)
    return left.type


def _comparable(typer: Typer, view: ast.Binary, left: typed.Expr, right: typed.Expr) -> None:
    """`1 < "2"` compares nothing: both sides must be of one plain type."""
    first, second = typer.strip(left.type), typer.strip(right.type)
    if UNKNOWN in (first, second):
        return
    if _has_no_order(typer, first) or _has_no_order(typer, second):
        _not_ordered(typer, view, left, right)
    elif isinstance(first, Monomorph) or isinstance(second, Monomorph):
        if not isinstance(first, DynamicType) and not isinstance(second, DynamicType):
            typer.unify(first, second)
    elif STRING in (first, second) and {first, second} & {INT, FLOAT}:
        _not_ordered(typer, view, left, right)


def _not_ordered(typer: Typer, view: ast.Binary, left: typed.Expr, right: typed.Expr) -> None:
    wrong = left if _has_no_order(typer, typer.strip(left.type)) else right
    abstract = typer.strip(wrong.type)
    typer.report(
        fault(
            NOT_COMPARABLE,
            view.span,
            left=typer.name_of(left.type),
            right=typer.name_of(right.type),
            operator=view.operator,
            abstract=typer.name_of(abstract) if isinstance(abstract, AbstractType) else None,
        )
    )


def _has_no_order(typer: Typer, type: Type) -> bool:
    """Numbers and strings have one; an abstract has it if it overloads the operator, whatever it is
    made of. In the dialect instances may be Elixir's, which orders everything."""
    if type == BOOL or isinstance(type, FunctionType):
        return True
    if isinstance(type, AbstractType):
        return stands_for_itself(typer, type)
    if isinstance(type, ClassType | EnumType | StructureType):
        return dialect(typer.db) == "haxe" and type != STRING
    return False


# --- unary ---------------------------------------------------------------------------------------


def unary(typer: Typer, view: ast.Unary, expected: Type | None, used: bool) -> typed.Expr:
    if view.operator in ("++", "--"):
        return _increment(typer, view)
    operand = typer.infer(view.operand)
    type = typer.strip(operand.type)
    overloaded = unary_operator(typer, f"{view.operator}A", type)
    if overloaded is not None:
        return typed.Unary(view.span, overloaded, view.operator, operand)
    if view.operator == "!":
        typer.require(operand, BOOL)
        return typed.Unary(view.span, BOOL, "!", operand)
    if isinstance(type, NEVER_NUMBERS) or type == BOOL:
        bad_operand(typer, operand, view.operator, INT if view.operator == "~" else FLOAT)
        return typed.Unary(view.span, UNKNOWN, view.operator, operand)
    result = INT if view.operator == "~" else operand.type
    return typed.Unary(view.span, result, view.operator, operand)


def _increment(typer: Typer, view: ast.Unary) -> typed.Expr:
    target = place(typer, view.operand, reads=True)
    type = typer.strip(target.type)
    if isinstance(type, Monomorph):
        typer.unify(INT, type)
    elif isinstance(type, NEVER_NUMBERS) or type == BOOL:
        bad_operand(typer, target, view.operator, FLOAT)
    delta = 1 if view.operator == "++" else -1
    spelt = f"{view.operator}A" if view.prefix else f"A{view.operator}"
    result = unary_operator(typer, spelt, type) or target.type
    return typed.Increment(view.span, result, target, delta, view.prefix)


# --- access, types and casts ----------------------------------------------------------------------


def index(typer: Typer, view: ast.Index, expected: Type | None, used: bool) -> typed.Expr:
    target = typer.infer(view.target)
    found = _element(typer, view, target)
    if is_chained(target):
        found.type = null_of(found.type)
    return found


def _element(typer: Typer, view: ast.Index, target: typed.Expr) -> typed.Expr:
    type = typer.strip(target.type)
    if isinstance(type, AbstractType) and type.id == MAP_ID and len(type.args) == 2:
        key = typer.check(view.index, type.args[0])
        return typed.Index(view.span, null_of(type.args[1]), target, key)
    element = element_of(typer.db, type)
    if element is not None:
        return typed.Index(view.span, element, target, typer.check(view.index, INT))
    key = typer.infer(view.index)
    accessed = array_access(typer, type, typer.strip(key.type))
    if accessed is not None:
        return typed.Index(view.span, accessed, target, key)
    if isinstance(type, Monomorph):
        if typer.strip(key.type) == INT:
            item = Monomorph()
            typer.unify(array_of(item), type)
            return typed.Index(view.span, item, target, key)
        return typed.Index(view.span, Monomorph(), target, key)
    if isinstance(type, StructureType) and isinstance(key, typed.Constant | typed.Atom):
        name = key.name if isinstance(key, typed.Atom) else str(key.value)
        field = type.field(name)
        if field is not None:
            return typed.Index(view.span, field.type, target, key)
    return typed.Index(view.span, DYNAMIC, target, key)


def is_check(typer: Typer, view: ast.IsCheck, expected: Type | None, used: bool) -> typed.Expr:
    value = typer.infer(view.value)
    return typed.TypeTest(view.span, BOOL, value, resolve_view(typer, view.type, True))


def type_check(typer: Typer, view: ast.TypeCheck, expected: Type | None, used: bool) -> typed.Expr:
    """`(value : T)` has no meaning of its own at run time: it is `value`, seen as a `T`."""
    wanted = resolve_view(typer, view.type)
    reason = Reason(Place(view.type.span), "written")
    value = typer.check(view.value, wanted, reason=reason)
    return typed.Cast(view.span, wanted, value, False, is_annotation=True)


def cast(typer: Typer, view: ast.Cast, expected: Type | None, used: bool) -> typed.Expr:
    value = typer.infer(view.value)
    if view.type is not None:
        return typed.Cast(view.span, resolve_view(typer, view.type), value, True)
    return typed.Cast(view.span, Monomorph() if expected is None else expected, value, False)


def untyped(typer: Typer, view: ast.Untyped, expected: Type | None, used: bool) -> typed.Expr:
    """Nothing in it is checked, and it is of the type that is wanted where it stands."""
    typer.silent += 1
    value = typer.infer(view.value, expected)
    typer.silent -= 1
    return typed.Cast(view.span, Monomorph(), value, False)


def parenthesis(
    typer: Typer, view: ast.Parenthesis, expected: Type | None, used: bool
) -> typed.Expr:
    return typer.infer(view.inner, expected, used)


def with_metadata(
    typer: Typer, view: ast.MetaExpr, expected: Type | None, used: bool
) -> typed.Expr:
    return typer.infer(view.value, expected, used)
