"""Operators and assignments.

`+` with a `String` on either side is a string; `Int / Int` is a `Float`; comparisons and `&&` are
`Bool`. A faulty operand is reported only where both types are plain Haxe: an abstract may overload
its operators, and what is `Dynamic` is anyone's guess.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.project.files import is_shipped
from compiler_core.project.sources import dialect
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.faults import (
    ASSIGNED_FINAL,
    FIELD_ADDED_TO_LITERAL,
    NOT_ASSIGNABLE,
    NOT_COMPARABLE,
    TYPE_MISMATCH,
    Place,
    Reason,
    fault,
)
from compiler_core.semantics.typer.calls import pipe
from compiler_core.semantics.typer.context import Extension, Typer, is_void
from compiler_core.semantics.typer.fields import structure_member
from compiler_core.semantics.typer.overloads import (
    array_access,
    binary_operator,
    unary_operator,
)
from compiler_core.semantics.typer.reasons import member_anchor, value_reason
from compiler_core.semantics.typer.type_views import resolve_view
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    FLOAT,
    INT,
    MAP_ID,
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
    array_of,
    null_of,
)
from compiler_core.semantics.unify import element_of, join, union
from compiler_core.syntax import ast

UINT = AbstractType(TypeId((), "StdTypes", "UInt"))
_SINGLE = AbstractType(TypeId((), "StdTypes", "Single"))
_NUMBERS = (INT, FLOAT, UINT, _SINGLE)
RANGE = ClassType(TypeId((), "IntIterator", "IntIterator"))

ASSIGNMENTS = frozenset(
    ("=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "??=", "&&=", "||=")
)
_BITS = frozenset(("&", "|", "^", "<<", ">>", ">>>"))
_OPEN = (DynamicType, UnknownType, AnyType, Monomorph, ParameterType)
_NEVER_NUMBERS = (ClassType, EnumType, StructureType, FunctionType, ModuleType)


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
    return typed.Binary(view.span, type, operator, left, right)


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
        return _stands_for_itself(typer, type)
    if isinstance(type, ClassType | EnumType | StructureType):
        return dialect(typer.db) == "haxe" and type != STRING
    return False


def _stands_for_itself(typer: Typer, type: Type) -> bool:
    """An abstract over another type; in the dialect one of the project, for a library's may be
    more than what is declared of it."""
    if not isinstance(type, AbstractType) or type in _NUMBERS:
        return False
    found = declared_type(typer.db, type.id)
    if found is None or found.underlying is None:
        return False
    return dialect(typer.db) == "haxe" or not is_shipped(found.path)


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
    if _is_dialect(first) or _is_dialect(second):
        return DYNAMIC
    wanted = INT if operator in _BITS else FLOAT
    for operand, type in ((left, first), (right, second)):
        if isinstance(type, _NEVER_NUMBERS) or type == BOOL or is_void(typer, type):
            if not (operator in ("&", "|") and type == BOOL):
                _bad_operand(typer, operand, operator, wanted)
                return UNKNOWN
    return _arithmetic(operator, first, second)


def _bad_operand(typer: Typer, operand: typed.Expr, operator: str, wanted: Type) -> None:
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
    own = [_stands_for_itself(typer, side) for side in (first, second)]
    if operator == "+" and all(own):
        _bad_operand(typer, left, operator, FLOAT)
        return True
    if any(isinstance(side, _OPEN) for side in (first, second)) or STRING in (first, second):
        return False
    for operand, is_own, other in ((left, own[0], second), (right, own[1], first)):
        if is_own and not (operator == "+" and other == FLOAT):
            if not typer.unify(operand.type, INT):
                _bad_operand(typer, operand, operator, INT)
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


def _is_dialect(type: Type) -> bool:
    return isinstance(type, TupleType | AtomType | KeywordType | UnionType)


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
    if isinstance(type, _NEVER_NUMBERS) or type == BOOL:
        _bad_operand(typer, operand, view.operator, INT if view.operator == "~" else FLOAT)
        return typed.Unary(view.span, UNKNOWN, view.operator, operand)
    result = INT if view.operator == "~" else operand.type
    return typed.Unary(view.span, result, view.operator, operand)


def _increment(typer: Typer, view: ast.Unary) -> typed.Expr:
    target = place(typer, view.operand, reads=True)
    type = typer.strip(target.type)
    if isinstance(type, Monomorph):
        typer.unify(INT, type)
    elif isinstance(type, _NEVER_NUMBERS) or type == BOOL:
        _bad_operand(typer, target, view.operator, FLOAT)
    delta = 1 if view.operator == "++" else -1
    spelt = f"{view.operator}A" if view.prefix else f"A{view.operator}"
    result = unary_operator(typer, spelt, type) or target.type
    return typed.Increment(view.span, result, target, delta, view.prefix)


# --- assignment ----------------------------------------------------------------------------------


def assign(typer: Typer, view: ast.Binary) -> typed.Expr:
    operator = None if view.operator == "=" else view.operator[:-1]
    target = place(typer, view.left, reads=operator is not None)
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
    if isinstance(target, typed.Local) and _is_dialect(typer.follow(target.type)):
        if _is_dialect(typer.follow(value.type)):
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


# --- types and casts -------------------------------------------------------------------------


def index(typer: Typer, view: ast.Index, expected: Type | None, used: bool) -> typed.Expr:
    target = typer.infer(view.target)
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
