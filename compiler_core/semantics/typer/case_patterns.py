"""Patterns: what a `case` compares and what it binds, by the type of the value that is matched.

Haxe's rule for a bare name: a constructor or value of the subject's type, else a constant in scope
(a static final, a constructor or value of another type, which Haxe refuses then), else a capture,
which must start in lower case. In an or-pattern every alternative binds the same variables, so a
name bound again is the same variable.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.base.span import Span, cover
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredConstructor,
    DeclaredMember,
    DeclaredType,
    declared_type,
    find_static_member,
    module_members,
)
from compiler_core.semantics.faults import NOT_A_PATTERN, UNDECLARED_CONSTRUCTOR, fault
from compiler_core.semantics.patterns.values_in_scope import is_constant
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.constructors import (
    constructor_in_scope,
    find_abstract_value,
    find_enum,
)
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.typer.paths import dotted, static_path
from compiler_core.semantics.typer.pattern_types import (
    OPEN,
    check_compatible,
    check_count,
    constructor_of,
    linked,
    refine,
    type_of_field,
    types_of_elements,
)
from compiler_core.semantics.typer.type_views import resolve_view, struct_type
from compiler_core.semantics.types import (
    ARRAY_ID,
    BOOL,
    DYNAMIC,
    FLOAT,
    INT,
    STRING,
    UNKNOWN,
    AbstractType,
    AtomType,
    ClassType,
    EnumType,
    Monomorph,
    ParameterType,
    StructureType,
    TupleType,
    Type,
    null_of,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast


def case_pattern(typer: Typer, view: ast.Case, subject: Type) -> typed.Pattern:
    """The pattern of one arm; its bindings go into the innermost scope."""
    if view.is_default or not view.patterns:
        return typed.Wildcard(view.header_span, subject)
    found = [pattern(typer, item, subject) for item in view.patterns]
    if len(found) == 1:
        return found[0]
    return typed.OrPattern(cover(found[0].span, found[-1].span), subject, found)


def pattern(typer: Typer, view: ast.Expr, subject: Type) -> typed.Pattern:
    """What `view` means as a pattern for values of type `subject`."""
    typer.meets_pattern(view, subject)
    match view:
        case ast.Identifier():
            return _identifier(typer, view, subject)
        case ast.NullLiteral():
            return typed.ConstantPattern(view.span, subject, None)
        case ast.BoolLiteral():
            return _constant(typer, view.span, view.value, BOOL, subject)
        case ast.IntLiteral():
            return _constant(typer, view.span, view.value, INT, subject)
        case ast.FloatLiteral():
            return _constant(typer, view.span, view.value, FLOAT, subject)
        case ast.StringLiteral() if isinstance(typer.strip(subject), AtomType):
            return typed.AtomPattern(view.span, AtomType(view.value), view.value)
        case ast.StringLiteral():
            return _constant(typer, view.span, view.value, STRING, subject)
        case ast.InterpolatedString() if all(isinstance(part, str) for part in view.parts):
            text = "".join(str(part) for part in view.parts)
            return _constant(typer, view.span, text, STRING, subject)
        case ast.Unary(operator="-", operand=ast.IntLiteral() | ast.FloatLiteral() as number):
            type = INT if isinstance(number, ast.IntLiteral) else FLOAT
            return _constant(typer, view.span, -number.value, type, subject)
        case ast.AtomLiteral():
            return typed.AtomPattern(view.span, AtomType(view.name), view.name)
        case ast.RegexLiteral():
            return typed.RegexPattern(view.span, subject, view.pattern, view.flags)
        case ast.Parenthesis():
            return pattern(typer, view.inner, subject)
        case ast.TypeCheck():
            return pattern(typer, view.value, resolve_view(typer, view.type))
        case ast.MetaExpr():
            return pattern(typer, view.value, subject)
        case ast.Cast(type=None):
            return replace(pattern(typer, view.value, DYNAMIC), type=subject)
        case ast.Call():
            return _call(typer, view, subject)
        case ast.FieldAccess():
            return _path(typer, view, subject)
        case ast.ArrayLiteral():
            return _array(typer, view, subject)
        case ast.TupleLiteral():
            return _tuple(typer, view, subject)
        case ast.ObjectLiteral():
            return _structure(typer, view, subject)
        case ast.ElixirMap():
            return _elixir_map(typer, view, subject)
        case ast.Binary():
            return _operator(typer, view, subject)
        case ast.Var() if view.declarations:
            name = view.declarations[0].name
            return typed.Bind(view.span, subject, _bind(typer, name.text, name.span, subject), None)
        case ast.InterpolatedString():
            return _equal(typer, view, subject)
    return _no_pattern(typer, view, subject)


# --- names -------------------------------------------------------------------------------------


def _identifier(typer: Typer, view: ast.Identifier, subject: Type) -> typed.Pattern:
    name = view.name
    if name == "_":
        return typed.Wildcard(view.span, subject)
    found = _constructor_or_value(typer, view.span, name, subject)
    if found is not None:
        return found
    if name[:1].isupper():
        found = _type_value(typer, view, subject)
        if found is not None:
            return found
        if typer.owner is not None and find_static_member(typer.db, typer.owner, name) is not None:
            return _no_pattern(typer, view, subject, "variable", name)
        return _undeclared(typer, view.span, view.span, name, [], subject)
    return typed.Bind(view.span, subject, _bind(typer, name, view.span, subject), None)


def _type_value(
    typer: Typer, view: ast.Identifier | ast.FieldAccess, subject: Type
) -> typed.Pattern | None:
    """`case Int:` where classes are matched: the type itself, as a value."""
    if not isinstance(typer.strip(subject), (*OPEN, ClassType, AbstractType)):
        return None
    path = dotted(view)
    if path is None or find_type(typer.db, typer.where, path) is None:
        return None
    return _equal(typer, view, subject)


def _equal(typer: Typer, view: ast.Expr, subject: Type) -> typed.Pattern:
    """What equals the value of an expression."""
    value = typer.infer(view)
    placeholder = typer.make_variable("_", subject, view.span, "pattern")
    local = typed.Local(view.span, subject, placeholder)
    test = typed.Binary(view.span, BOOL, "==", local, value)
    truth = typed.ConstantPattern(view.span, BOOL, True)
    return typed.ExtractorPattern(view.span, subject, placeholder, test, truth)


def _no_pattern(
    typer: Typer, view: ast.Expr, subject: Type, what: str = "expression", name: str = ""
) -> typed.Pattern:
    """Haxe refuses it; it is taken for a comparison with whatever it is, so that what is in it can
    be checked."""
    if not isinstance(view, ast.ErrorExpr):
        path = ".".join(dotted(view) or ())
        typer.report(fault(NOT_A_PATTERN, view.span, what=what, name=name, path=path or None))
    return replace(_equal(typer, view, UNKNOWN), type=subject)


def _constructor_or_value(
    typer: Typer, span: Span, name: str, subject: Type
) -> typed.Pattern | None:
    stripped = typer.strip(subject)
    if isinstance(stripped, AbstractType):
        value = find_static_member(typer.db, stripped.id, name)
        if value is not None and value.item.is_final:
            member, _ = member_at(typer, value, {})
            return typed.MemberPattern(span, subject, member)
    enum = constructor_of(typer, stripped, name)
    if enum is not None:
        return _constructor(typer, span, span, enum[0], enum[1], [], subject)
    if typer.local(name) is not None:
        return None
    own = None if typer.owner is None else find_static_member(typer.db, typer.owner, name)
    hiding = own or module_members(typer.db, typer.path).get(name)
    if hiding is None:
        return _of_another_type(typer, span, name, subject)
    if not is_constant(hiding):
        return None
    return _constant_member(typer, span, hiding, subject, None if name[:1].isupper() else name)


def _of_another_type(typer: Typer, span: Span, name: str, subject: Type) -> typed.Pattern | None:
    """A constructor, or a value of an enum abstract, that is in scope and none of the subject's: it
    is meant all the same, and told of where it can't match."""
    meant = None if name[:1].isupper() else name
    enum = constructor_in_scope(typer, name)
    if enum is not None:
        return _constructor(typer, span, span, enum[0], enum[1], [], subject, meant)
    value = find_abstract_value(typer, name)
    return None if value is None else _constant_member(typer, span, value, subject, meant)


def _constant_member(
    typer: Typer, span: Span, constant: DeclaredMember, subject: Type, capture: str | None = None
) -> typed.Pattern:
    member, type = member_at(typer, constant, {})
    check_compatible(typer, span, type, subject, capture)
    return typed.MemberPattern(span, subject, member)


def _bind(typer: Typer, name: str, span: Span, type: Type) -> typed.Variable:
    """A capture; the same variable where another alternative of this arm bound the name."""
    known = typer.scopes[-1].get(name)
    if known is not None and known.kind == "pattern":
        if not unify(typer.db, type, known.type):
            known.type = DYNAMIC
        return known
    return typer.declare(name, type, span, "pattern")


# --- constructors --------------------------------------------------------------------------------


def _call(typer: Typer, view: ast.Call, subject: Type) -> typed.Pattern:
    name, span = _callee(view.callee)
    if name is None:
        return _no_pattern(typer, view, subject)
    stripped = typer.strip(subject)
    enum: tuple[DeclaredType, DeclaredConstructor] | None
    if isinstance(view.callee, ast.FieldAccess):
        enum = _qualified(typer, view.callee)
    else:
        enum = constructor_of(typer, stripped, name) or constructor_in_scope(typer, name)
    if enum is None:
        return _undeclared(typer, view.span, span, name, view.args, subject)
    return _constructor(typer, view.span, span, enum[0], enum[1], view.args, subject)


def _callee(view: ast.Expr) -> tuple[str | None, Span]:
    if isinstance(view, ast.Identifier):
        return view.name, view.span
    if isinstance(view, ast.FieldAccess):
        return view.name.text, view.name.span
    return None, view.span


def _qualified(
    typer: Typer, view: ast.FieldAccess
) -> tuple[DeclaredType, DeclaredConstructor] | None:
    owner = static_path(typer, view.target)
    enum = None if owner is None else find_enum(typer, owner)
    constructor = None if enum is None else enum.constructor(view.name.text)
    return None if enum is None or constructor is None else (enum, constructor)


def _path(typer: Typer, view: ast.FieldAccess, subject: Type) -> typed.Pattern:
    """`Color.Red`, a value of an enum abstract, a constant of a class, or `'a'.code`."""
    if isinstance(view.target, ast.StringLiteral) and view.name.text == "code":
        if len(view.target.value) == 1:
            return _constant(typer, view.span, ord(view.target.value), INT, subject)
    enum = _qualified(typer, view)
    if enum is not None:
        return _constructor(typer, view.span, view.name.span, enum[0], enum[1], [], subject)
    owner = static_path(typer, view.target)
    value = None if owner is None else find_static_member(typer.db, owner, view.name.text)
    if value is not None:
        if not is_constant(value):
            what = "function" if value.item.kind == "function" else "variable"
            return _no_pattern(typer, view, subject, what, view.name.text)
        member, type = member_at(typer, value, {})
        check_compatible(typer, view.span, type, subject)
        return typed.MemberPattern(view.span, subject, member)
    if view.name.text[:1].isupper():
        found = _type_value(typer, view, subject)
        if found is not None:
            return found
        return _undeclared(typer, view.span, view.name.span, view.name.text, [], subject)
    return _no_pattern(typer, view, subject)


def _constructor(
    typer: Typer,
    span: Span,
    name_span: Span,
    enum: DeclaredType,
    constructor: DeclaredConstructor,
    args: list[ast.Expr],
    subject: Type,
    capture: str | None = None,
) -> typed.Pattern:
    bindings: dict[ParameterType, Type] = {
        item: Monomorph() for item in (*enum.parameters, *constructor.type_parameters)
    }
    made = substitute(constructor.result, bindings)
    fits = check_compatible(typer, name_span, made, subject, capture)
    refine(typer, made, typer.strip(subject))
    parameters = constructor.parameters or ()
    if fits:
        check_count(typer, span, name_span, constructor.name, parameters, args)
    arguments = []
    for index, arg in enumerate(args):
        type: Type = DYNAMIC
        if index < len(parameters):
            type = substitute(parameters[index].type, bindings)
            type = null_of(type) if parameters[index].optional else type
        arguments.append(pattern(typer, arg, linked(type)))
    for item in parameters[len(args) :] if args else ():
        arguments.append(typed.Wildcard(span, substitute(item.type, bindings)))
    return typed.ConstructorPattern(span, subject, enum.id, constructor.name, arguments, fits)


def _undeclared(
    typer: Typer, span: Span, name_span: Span, name: str, args: list[ast.Expr], subject: Type
) -> typed.Pattern:
    """Nothing declares the constructor: the dialect takes the name for one."""
    stripped = typer.strip(subject)
    suggestion = known = None
    if isinstance(stripped, EnumType):
        enum = declared_type(typer.db, stripped.id)
        if enum is not None:
            suggestion = typer.suggest(name, {item.name for item in enum.constructors})
            known = ", ".join(item.name for item in enum.constructors)
    typer.report(
        fault(
            UNDECLARED_CONSTRUCTOR,
            name_span,
            name=name,
            suggestion=suggestion,
            type=typer.name_of(stripped),
            known=known,
        ),
        once=name,
    )
    arguments = [pattern(typer, arg, DYNAMIC) for arg in args]
    return typed.ConstructorPattern(span, subject, None, name, arguments)


# --- values of several parts -----------------------------------------------------------------


def _array(typer: Typer, view: ast.ArrayLiteral, subject: Type) -> typed.Pattern:
    stripped = typer.strip(subject)
    elements: list[Type]
    if isinstance(stripped, TupleType) and len(stripped.elements) == len(view.elements):
        elements = list(stripped.elements)
    elif isinstance(stripped, ClassType) and stripped.id == ARRAY_ID and stripped.args:
        elements = [stripped.args[0]] * len(view.elements)
    else:
        check_compatible(typer, view.span, ClassType(ARRAY_ID, (DYNAMIC,)), subject)
        elements = [DYNAMIC] * len(view.elements)
    parts = [pattern(typer, item, type) for item, type in zip(view.elements, elements, strict=True)]
    return typed.ArrayPattern(view.span, subject, parts)


def _tuple(typer: Typer, view: ast.TupleLiteral, subject: Type) -> typed.Pattern:
    count = len(view.elements)
    first = view.elements[0] if view.elements else None
    tag = first.name if isinstance(first, ast.AtomLiteral) else None
    types = types_of_elements(typer.strip(subject), count, tag)
    parts = [pattern(typer, item, type) for item, type in zip(view.elements, types, strict=True)]
    return typed.TuplePattern(view.span, subject, parts)


def _structure(typer: Typer, view: ast.ObjectLiteral, subject: Type) -> typed.Pattern:
    stripped = typer.strip(subject)
    fields: list[tuple[str, typed.Pattern]] = []
    for item in view.fields:
        if isinstance(item, ast.ObjectField):
            type = type_of_field(typer, stripped, item.name.text)
            fields.append((item.name.text, pattern(typer, item.value, type)))
    names = frozenset(name for name, _ in fields)
    known = stripped if isinstance(stripped, StructureType) else StructureType(())
    optional = frozenset(field.name for field in known.fields if field.optional)
    return typed.StructurePattern(
        view.span,
        subject,
        fields,
        None,
        names if known.keys == "string" else frozenset(),
        optional=names & optional,
    )


def _elixir_map(typer: Typer, view: ast.ElixirMap, subject: Type) -> typed.Pattern:
    struct = None if view.struct is None else struct_type(typer, view.struct)
    stripped = typer.strip(subject if struct is None else struct)
    fields: list[tuple[str, typed.Pattern]] = []
    strings: set[str] = set()
    for item in view.entries:
        if isinstance(item, ast.ObjectField):
            name = item.name.text
        elif isinstance(item.key, ast.StringLiteral):
            name = item.key.value
            strings.add(name)
        elif isinstance(item.key, ast.AtomLiteral):
            name = item.key.name
        else:
            return _not_lowered(typer, view, subject, "keys of this kind in a pattern")
        is_own = not isinstance(stripped, StructureType) or (
            (stripped.keys == "string") == (name in strings)
        )
        type = type_of_field(typer, stripped, name) if is_own else DYNAMIC
        fields.append((name, pattern(typer, item.value, type)))
    return typed.StructurePattern(
        view.span, subject, fields, struct, frozenset(strings), is_map=True
    )


def _not_lowered(typer: Typer, view: ast.Expr, subject: Type, what: str) -> typed.Pattern:
    """A pattern that has no lowering: a test that says so when it is lowered."""
    value = typed.NotLowered(view.span, UNKNOWN, what)
    placeholder = typer.make_variable("_", subject, view.span, "pattern")
    inner = typed.ConstantPattern(view.span, BOOL, True)
    return typed.ExtractorPattern(view.span, subject, placeholder, value, inner)


# --- operators -----------------------------------------------------------------------------------


def _operator(typer: Typer, view: ast.Binary, subject: Type) -> typed.Pattern:
    if view.operator == "|":
        left = pattern(typer, view.left, subject)
        right = pattern(typer, view.right, subject)
        parts = left.alternatives if isinstance(left, typed.OrPattern) else [left]
        more = right.alternatives if isinstance(right, typed.OrPattern) else [right]
        return typed.OrPattern(view.span, subject, [*parts, *more])
    if view.operator == "=" and isinstance(view.left, ast.Identifier):
        inner = pattern(typer, view.right, subject)
        variable = _bind(typer, view.left.name, view.left.span, subject)
        return typed.Bind(view.span, subject, variable, inner)
    if view.operator == "=>":
        placeholder = typer.make_variable("_", subject, view.left.span, "pattern")
        typer.scopes.append({"_": placeholder})
        value = typer.infer(view.left)
        typer.scopes.pop()
        inner = pattern(typer, view.right, value.type)
        return typed.ExtractorPattern(view.span, subject, placeholder, value, inner)
    return _no_pattern(typer, view, subject)


def _constant(
    typer: Typer, span: Span, value: typed.ConstantValue, type: Type, subject: Type
) -> typed.Pattern:
    check_compatible(typer, span, type, subject)
    if type == INT and typer.strip(subject) == FLOAT:
        type = FLOAT
    return typed.ConstantPattern(span, type, value)
