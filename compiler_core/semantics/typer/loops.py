"""Loops: `while`, and `for` over whatever can be gone through.

An array and a range give their elements, a map its values and keys; anything else follows the
protocol of Haxe: `iterator()` or `keyValueIterator()`, or `hasNext()` and `next()` of its own. A
static extension may lend it `iterator`.

    for (name => count in counts)   where `counts` is a `Map<String, Int>`: String and Int
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, find_instance_member, forwarded_type
from compiler_core.semantics.faults import NOT_ITERABLE, fault
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.control import condition_of
from compiler_core.semantics.typer.extensions import find_extension
from compiler_core.semantics.typer.members import declared_type_of
from compiler_core.semantics.typer.overloads import array_access
from compiler_core.semantics.types import (
    ARRAY_ID,
    DYNAMIC,
    INT,
    MAP_ID,
    UNKNOWN,
    VOID,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    Monomorph,
    ParameterType,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    TypeId,
    UnknownType,
)
from compiler_core.syntax import ast

Body = Callable[[Typer, ast.Expr], typed.Expr]
_ITERATOR = TypeId((), "StdTypes", "Iterator")


def loop(typer: Typer, view: ast.Expr, expected: Type | None, used: bool) -> typed.Expr:
    return loop_with(typer, view, _statement)


def loop_with(typer: Typer, view: ast.Expr, body: Body) -> typed.Expr:
    """A `for` or `while` whose body `body` types."""
    frame = typer.functions[-1] if typer.functions else None

    def inside(typer: Typer, view: ast.Expr) -> typed.Expr:
        if frame is not None:
            frame.loops += 1
        made = body(typer, view)
        if frame is not None:
            frame.loops -= 1
        return made

    return _loop(typer, view, inside)


def _loop(typer: Typer, view: ast.Expr, body: Body) -> typed.Expr:
    if isinstance(view, ast.For):
        return _for(typer, view, body)
    assert isinstance(view, ast.While)
    condition = None if view.is_do else condition_of(typer, view.condition)
    typer.scopes.append({})
    inner = body(typer, view.body)
    typer.scopes.pop()
    if condition is None:
        condition = condition_of(typer, view.condition)
    return typed.While(view.span, VOID, condition, inner, view.is_do)


def _statement(typer: Typer, view: ast.Expr) -> typed.Expr:
    return typer.infer(view, None, False)


def _for(typer: Typer, view: ast.For, body: Body) -> typed.Expr:
    iterable = _by_extension(typer, typer.infer(view.iterable), view.key is not None)
    of_key, of_value = iterated(typer, iterable, view.key is not None)
    typer.scopes.append({})
    key = None
    if view.key is not None:
        key = typer.declare(view.key.text, of_key, view.key.span, "loop")
    variable = typer.declare(view.value.text, of_value, view.value.span, "loop")
    inner = body(typer, view.body)
    typer.scopes.pop()
    return typed.For(view.span, VOID, key, variable, iterable, inner)


def _by_extension(typer: Typer, iterable: typed.Expr, with_key: bool) -> typed.Expr:
    """`for (c in text)` with `using StringTools` goes through `StringTools.iterator(text)`."""
    if not isinstance(typer.strip(iterable.type), ClassType | AbstractType | EnumType):
        return iterable
    name = "keyValueIterator" if with_key else "iterator"
    if _is_iterable(typer, iterable.type, name):
        return iterable
    found = find_extension(typer, iterable, name, iterable.span)
    if found is None:
        return iterable
    return typed.Call(iterable.span, found.type.result, found.callee, [iterable], via_using=True)


def _is_iterable(typer: Typer, type: Type, name: str) -> bool:
    stripped = typer.strip(type)
    if isinstance(stripped, ClassType | AbstractType) and stripped.id in (ARRAY_ID, MAP_ID):
        return True
    return any(_result_of(typer, stripped, one) is not None for one in (name, "next"))


def iterated(typer: Typer, iterable: typed.Expr, with_key: bool) -> tuple[Type, Type]:
    """The types of a loop's key and value over `iterable`."""
    type = typer.strip(iterable.type)
    while isinstance(type, ParameterType) and type.constraint is not None:
        type = typer.strip(type.constraint)
    match type:
        case ClassType() if type.id == ARRAY_ID and type.args:
            return INT, type.args[0]
        case AbstractType() if type.id == MAP_ID and len(type.args) == 2:
            return type.args[0], type.args[1]
        case ClassType() | AbstractType() | StructureType():
            if isinstance(type, ClassType) and type.id.name == "IntIterator":
                return INT, INT
            found = _by_protocol(typer, type, with_key)
            if found is not None:
                return found
        case Monomorph():
            return INT, Monomorph()
        case DynamicType() | UnknownType() | AnyType() | TupleType():
            return DYNAMIC, DYNAMIC
        case _:
            pass
    if not isinstance(type, StructureType) or not type.is_open:
        typer.report(fault(NOT_ITERABLE, iterable.span, found=typer.name_of(iterable.type)))
    return UNKNOWN, UNKNOWN


def _by_protocol(typer: Typer, type: Type, with_key: bool) -> tuple[Type, Type] | None:
    """`iterator()`/`keyValueIterator()`, or an iterator itself: `hasNext()` and `next()`."""
    if with_key:
        pairs = _result_of(typer, type, "keyValueIterator") or type
        item = _result_of(typer, pairs, "next")
        structure = None if item is None else typer.strip(item)
        if isinstance(structure, StructureType):
            key, value = structure.field("key"), structure.field("value")
            if key is not None and value is not None:
                return key.type, value.type
        return None
    made = _result_of(typer, type, "iterator") or type
    item = _result_of(typer, made, "next")
    if item is None and isinstance(type, AbstractType):
        item = _by_cast(typer, type) or _by_index(typer, type)
    return None if item is None else (INT, item)


def _by_cast(typer: Typer, type: AbstractType) -> Type | None:
    """What an abstract that turns into an `Iterator` goes through."""
    item = Monomorph()
    return item if typer.unify(type, TypedefType(_ITERATOR, (item,))) else None


def _by_index(typer: Typer, type: AbstractType) -> Type | None:
    """An abstract that counts its `length` and has an access by index is gone through like an
    array; a `length` that it only forwards doesn't do."""
    own = ClassType(type.id, type.args)
    declared = declared_type(typer.db, type.id)
    counter = "length" if declared is not None and declared.is_extern else "get_length"
    if find_instance_member(typer.db, own, counter) is None:
        return None
    return array_access(typer, type, INT)


def _result_of(typer: Typer, type: Type, method: str) -> Type | None:
    """What a method without arguments returns, by the type that has it."""
    type = typer.strip(type)
    found: Type | None = None
    if isinstance(type, StructureType):
        field = type.field(method)
        found = None if field is None else typer.strip(field.type)
    elif isinstance(type, ClassType | AbstractType):
        member = find_instance_member(typer.db, ClassType(type.id, type.args), method)
        if member is not None:
            found = substitute(declared_type_of(typer, member[0]), member[1])
        elif isinstance(type, AbstractType):
            forwarded = forwarded_type(typer.db, type, method)
            return None if forwarded is None else _result_of(typer, forwarded, method)
    return found.result if isinstance(found, FunctionType) else None
