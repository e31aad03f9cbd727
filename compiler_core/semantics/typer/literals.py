"""Constants, strings, arrays, maps, objects and the dialect's literals."""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.elixir.names import camel_case
from compiler_core.semantics import typed
from compiler_core.semantics.faults import (
    MISSING_STRUCTURE_FIELD,
    UNKNOWN_STRUCTURE_FIELD,
    Place,
    Reason,
    fault,
)
from compiler_core.semantics.typer.bare_words import is_word, may_lack, word
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.reasons import field_reason, said_name, type_reason
from compiler_core.semantics.typer.struct_init import expected_fields, made
from compiler_core.semantics.typer.type_views import struct_type
from compiler_core.semantics.types import (
    ARRAY_ID,
    BOOL,
    DYNAMIC,
    EREG,
    FLOAT,
    INT,
    MAP_ID,
    STRING,
    TAGGED_VALUES,
    AbstractType,
    AnyType,
    AtomType,
    ClassType,
    DynamicType,
    EnumType,
    KeywordType,
    ModuleType,
    Monomorph,
    StructureField,
    StructureType,
    TupleType,
    Type,
    array_of,
    map_of,
    null_of,
)
from compiler_core.semantics.unify import join
from compiler_core.syntax import ast

_LARGEST_INT = 0xFFFFFFFF
"""Haxe's `Int` has 32 bits, the highest of which is the sign: `0xFFFFFFFF` is -1. A larger literal
is a `Float`."""


def null(typer: Typer, view: ast.NullLiteral, expected: Type | None, used: bool) -> typed.Expr:
    """Of the type that is expected, as in Haxe: nothing says that `null` may not stand for it."""
    return typed.Constant(view.span, Monomorph() if expected is None else expected, None)


def is_null(value: typed.Expr) -> bool:
    """The constant: among others it makes their common type a `Null<T>`, whatever its own is."""
    return isinstance(value, typed.Constant) and value.value is None


def boolean(typer: Typer, view: ast.BoolLiteral, expected: Type | None, used: bool) -> typed.Expr:
    return typed.Constant(view.span, BOOL, view.value)


def integer(typer: Typer, view: ast.IntLiteral, expected: Type | None, used: bool) -> typed.Expr:
    if view.suffix and view.suffix.startswith("f"):
        return typed.Constant(view.span, FLOAT, float(view.value))
    if view.text[:2] in ("0x", "0X") and 0x7FFFFFFF < view.value <= _LARGEST_INT:
        return typed.Constant(view.span, INT, view.value - _LARGEST_INT - 1)
    if view.value > _LARGEST_INT and (expected is None or typer.strip(expected) != INT):
        return typed.Constant(view.span, FLOAT, view.value)
    return typed.Constant(view.span, INT, view.value)


def real(typer: Typer, view: ast.FloatLiteral, expected: Type | None, used: bool) -> typed.Expr:
    return typed.Constant(view.span, FLOAT, view.value)


def string(typer: Typer, view: ast.StringLiteral, expected: Type | None, used: bool) -> typed.Expr:
    if expected is not None and isinstance(typer.strip(expected), AtomType):
        # A declaration asks for an atom here: `assign("count", 1)` is `assign(:count, 1)`.
        return typed.Atom(view.span, AtomType(view.value), view.value)
    if expected is not None and is_word(typer, expected, view.value):
        return typed.Atom(view.span, expected, view.value)
    return typed.Constant(view.span, STRING, view.value)


def interpolation(
    typer: Typer, view: ast.InterpolatedString, expected: Type | None, used: bool
) -> typed.Expr:
    parts = [part if isinstance(part, str) else typer.infer(part) for part in view.parts]
    return typed.Interpolation(view.span, STRING, parts)


def regex(typer: Typer, view: ast.RegexLiteral, expected: Type | None, used: bool) -> typed.Expr:
    return typed.Regex(view.span, EREG, view.pattern, view.flags)


def atom(typer: Typer, view: ast.AtomLiteral, expected: Type | None, used: bool) -> typed.Expr:
    return typed.Atom(view.span, AtomType(view.name), view.name)


def array(typer: Typer, view: ast.ArrayLiteral, expected: Type | None, used: bool) -> typed.Expr:
    """`[]` is a map where a map is expected, as in Haxe; elements meet in their smallest type."""
    wanted = None if expected is None else typer.strip(expected)
    if not view.elements and isinstance(wanted, AbstractType) and wanted.id == MAP_ID:
        return typed.MapOf(view.span, wanted, [])
    element = element_expected(wanted)
    if element is not None and isinstance(typer.follow(element), Monomorph):
        element = None  # what isn't known yet demands nothing: the elements tell
    elements = [typer.infer(item, element) for item in view.elements]
    if element is not None:
        # The first that doesn't fit tells what is wrong with the others.
        reason = None if expected is None else typer.reason_for(expected)
        all(typer.require(item, element, reason=reason) for item in elements)
        return typed.Array(view.span, array_of(element), elements)
    if isinstance(wanted, DynamicType | AnyType):
        # What takes anything may take a list of anything: `command(["SET", key, 5])`.
        found = joined(typer, elements, is_free=True)
    else:
        found = joined(typer, elements)
    return typed.Array(view.span, array_of(found), elements)


def joined(typer: Typer, elements: list[typed.Expr], is_free: bool = False) -> Type:
    """What all elements are: Haxe demands one type; values of the dialect may differ in shape."""
    if not elements:
        return Monomorph()
    found: Type = elements[0].type
    if any(is_null(item) for item in elements):
        some = [item for item in elements if not is_null(item)]
        found = null_of(some[0].type if some else Monomorph())
        for item in elements:
            if is_null(item):
                typer.unify(item.type, found)
        elements = some
    for item in elements[1:]:
        both = join(typer.db, found, item.type)
        if both is None:
            if is_free:
                return DYNAMIC
            typer.mismatch(item.span, item.type, found, reason=_first(typer, elements[0]))
            return found
        found = both
    return found


def _first(typer: Typer, first: typed.Expr) -> Reason:
    return Reason(Place(first.span), "value", f"this is `{typer.name_of(first.type)}`")


def element_expected(wanted: Type | None) -> Type | None:
    if isinstance(wanted, ClassType) and wanted.id == ARRAY_ID and wanted.args:
        return wanted.args[0]
    return None


def map_literal(
    typer: Typer, view: ast.MapLiteral, expected: Type | None, used: bool
) -> typed.Expr:
    key, value = map_expected(typer, expected)
    entries = [
        (typer.infer(item.key, key), typer.infer(item.value, value)) for item in view.entries
    ]
    reason = None if expected is None else typer.reason_for(expected)
    for pair in entries:
        if key is not None:
            typer.require(pair[0], key, reason=reason)
        if value is not None:
            typer.require(pair[1], value, reason=reason)
    key = key or joined(typer, [pair[0] for pair in entries])
    value = value or joined(typer, [pair[1] for pair in entries])
    return typed.MapOf(view.span, map_of(key, value), entries)


def map_expected(typer: Typer, expected: Type | None) -> tuple[Type | None, Type | None]:
    wanted = None if expected is None else typer.strip(expected)
    if isinstance(wanted, AbstractType) and wanted.id == MAP_ID and len(wanted.args) == 2:
        return wanted.args[0], wanted.args[1]
    if isinstance(wanted, ClassType) and wanted.id.package == ("haxe", "ds"):
        key = _KEYS.get(wanted.id.name)
        if key is not None and wanted.args:
            return key, wanted.args[0]
        if wanted.id.name in ("ObjectMap", "EnumValueMap") and len(wanted.args) == 2:
            return wanted.args[0], wanted.args[1]
    return None, None


_KEYS: Mapping[str, Type] = {"StringMap": STRING, "IntMap": INT}


# --- structures ----------------------------------------------------------------------------------


def structure(
    typer: Typer, view: ast.ObjectLiteral, expected: Type | None, used: bool
) -> typed.Expr:
    wanted = None if expected is None else typer.strip(expected)
    if isinstance(wanted, KeywordType) and not any(
        isinstance(item, ast.Spread) for item in view.fields
    ):
        return _as_keywords(typer, view, wanted)
    shape = wanted if isinstance(wanted, StructureType) else expected_fields(typer, wanted)
    of_each = wanted.value if isinstance(wanted, DynamicType) else None
    fields: list[typed.ObjectField | typed.ObjectSpread] = []
    own: dict[str, StructureField] = {}
    spreads = False
    for item in view.fields:
        if isinstance(item, ast.Spread):
            value = typer.infer(item.value)
            spreads = True
            found = typer.strip(value.type)
            if isinstance(found, StructureType):
                own.update((field.name, field) for field in found.fields)
            fields.append(typed.ObjectSpread(value, item.span))
            continue
        name = item.name.text
        declared = None if shape is None else shape.field(name)
        value = word(typer, view, item, declared) or typer.infer(
            item.value, declared.type if declared else of_each
        )
        if declared is not None and isinstance(typer.follow(declared.type), Monomorph):
            typer.unify(value.type, declared.type)  # the fields behind it are told what it is
        fields.append(typed.ObjectField(name, value, item.span))
        own[name] = StructureField(name, value.type)
    type: Type = StructureType(tuple(own.values()), "atom", spreads)
    if shape is not None and expected is not None:
        _check_fields(typer, view, fields, shape, spreads, expected)
        type = expected
        if isinstance(wanted, ClassType):
            return made(typer, wanted, shape, typed.Object(view.span, type, fields))
    return typed.Object(view.span, type, fields)


def _as_keywords(
    typer: Typer, view: ast.ObjectLiteral | ast.KeywordList, wanted: Type | None
) -> typed.Expr:
    """A declaration asks for options here: `{name: n}` is `[name: n]`."""
    written = view.fields if isinstance(view, ast.ObjectLiteral) else view.entries
    entries = [
        (item.name.text, option(typer, item.name, item.value, wanted))
        for item in written
        if isinstance(item, ast.ObjectField | ast.NamedArg)
    ]
    fields = tuple(StructureField(name, value.type) for name, value in entries)
    return typed.Keyword(view.span, KeywordType(fields), entries)


def option(typer: Typer, name: ast.Name, value: ast.Expr, wanted: Type | None) -> typed.Expr:
    """The value of an option; `wanted` names those that there are, or none: then any may be."""
    declared = (
        {item.name: item for item in wanted.fields} if isinstance(wanted, KeywordType) else {}
    )
    known = declared.get(name.text) or declared.get(camel_case(name.text))
    if known is not None:
        return typer.check(value, known.type, f"the option `{name.text}`")
    if declared:
        typer.report(
            fault(
                UNKNOWN_STRUCTURE_FIELD,
                name.span,
                name=name.text,
                what="option",
                suggestion=typer.suggest(name.text, set(declared)),
            )
        )
    return typer.infer(value)


def _check_fields(
    typer: Typer,
    view: ast.ObjectLiteral,
    fields: list[typed.ObjectField | typed.ObjectSpread],
    shape: StructureType,
    spreads: bool,
    expected: Type | None,
) -> None:
    """Check a literal field by field, so that the fault stands at the field."""
    names = {field.name.text: field for field in view.fields if isinstance(field, ast.ObjectField)}
    for field in fields:
        if isinstance(field, typed.ObjectSpread):
            continue
        declared = shape.field(field.name)
        if declared is not None:
            reason = None
            if expected is not None:
                reason = field_reason(typer, expected, field.name) or typer.reason_for(expected)
            typer.require(field.value, declared.type, reason=reason)
        elif not shape.is_open and field.name.isidentifier():
            # Of a key that is no name, as `"x-id"`, Haxe says nothing.
            known = {item.name for item in shape.fields}
            typer.report(
                fault(
                    UNKNOWN_STRUCTURE_FIELD,
                    names[field.name].name.span,
                    None if expected is None else type_reason(typer, expected),
                    name=field.name,
                    type=None if expected is None else said_name(typer, expected),
                    suggestion=typer.suggest(field.name, known - set(names)),
                )
            )
    given = names.keys() | may_lack(typer, view)
    missing = [item.name for item in shape.fields if item.name not in given and not item.optional]
    if missing and not spreads and not shape.is_open:
        listed = ", ".join(missing)
        reason = None if expected is None else type_reason(typer, expected)
        type = None if expected is None else said_name(typer, expected)
        typer.report(fault(MISSING_STRUCTURE_FIELD, view.span, reason, name=listed, type=type))


# --- the dialect's -------------------------------------------------------------------------------


def tuple_literal(
    typer: Typer, view: ast.TupleLiteral, expected: Type | None, used: bool
) -> typed.Expr:
    parts = _tuple_expectations(typer, view, expected)
    elements = [typer.infer(item, part) for item, part in zip(view.elements, parts, strict=True)]
    return typed.Tuple(view.span, TupleType(tuple(item.type for item in elements)), elements)


def _tuple_expectations(
    typer: Typer, view: ast.TupleLiteral, expected: Type | None
) -> list[Type | None]:
    """`{:ok, x}` where a `Result<T, E>` is expected: `x` is a `T`."""
    parts: list[Type | None] = [None] * len(view.elements)
    wanted = None if expected is None else typer.strip(expected)
    if isinstance(wanted, TupleType) and len(wanted.elements) == len(parts):
        return list(wanted.elements)
    first = view.elements[0] if view.elements else None
    if isinstance(wanted, EnumType) and isinstance(first, ast.AtomLiteral) and len(parts) == 2:
        position = TAGGED_VALUES.get((first.name, wanted.id))
        if position is not None and position < len(wanted.args):
            parts[1] = wanted.args[position]
    return parts


def keyword_list(
    typer: Typer, view: ast.KeywordList, expected: Type | None, used: bool
) -> typed.Expr:
    return _as_keywords(typer, view, None if expected is None else typer.strip(expected))


def elixir_map(typer: Typer, view: ast.ElixirMap, expected: Type | None, used: bool) -> typed.Expr:
    entries: list[tuple[str | typed.Expr, typed.Expr]] = []
    for item in view.entries:
        if isinstance(item, ast.ObjectField):
            entries.append((item.name.text, typer.infer(item.value)))
        else:
            entries.append((typer.infer(item.key), typer.infer(item.value)))
    if view.struct is not None:
        struct = struct_type(typer, view.struct)
        type = DYNAMIC if isinstance(struct, ModuleType) else struct
        return typed.ElixirMap(view.span, type, struct, entries)
    keys = [key for key, _ in entries]
    if all(isinstance(key, str) for key in keys):
        fields = tuple(StructureField(str(key), value.type) for key, value in entries)
        return typed.ElixirMap(view.span, StructureType(fields), None, entries)
    return typed.ElixirMap(view.span, DYNAMIC, None, entries)
