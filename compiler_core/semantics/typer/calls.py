"""Calls: what is called, static extensions, pipes, `super`, `new`.

What is called is found first: a function, a method, a static extension (whose receiver is its
first argument), something that nothing declares. Then its arguments are typed (`arguments`), and
its result is the call's. A pipe's left side is the first argument.

    users |> first()      is      first(users)
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.project.files import is_shipped
from compiler_core.project.sources import dialect
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.faults import NOT_CALLABLE, fault
from compiler_core.semantics.safe_chains import is_chained
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer import queries
from compiler_core.semantics.typer.arguments import Called, arguments, free_arguments
from compiler_core.semantics.typer.bound_functions import bound_function
from compiler_core.semantics.typer.case_patterns import pattern
from compiler_core.semantics.typer.constructor_values import constructor_of, made_by
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.extensions import Extension, method_or_extension
from compiler_core.semantics.typer.fields import ENUM_VALUE
from compiler_core.semantics.typer.identifiers import name_value, static_value
from compiler_core.semantics.typer.overload_choice import chosen
from compiler_core.semantics.typer.paths import dotted
from compiler_core.semantics.typer.type_views import resolve_view
from compiler_core.semantics.typer.undeclared import undeclared_result
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    UNKNOWN,
    VOID,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    ModuleType,
    Monomorph,
    ParameterType,
    Type,
    TypedefType,
    UnknownType,
    null_of,
)
from compiler_core.semantics.unify import FUNCTION_ID, unify
from compiler_core.syntax import ast

_FREE = (DynamicType, UnknownType, AnyType, Monomorph, ModuleType)


def call(typer: Typer, view: ast.Call, expected: Type | None, used: bool) -> typed.Expr:
    return call_with(typer, view, expected, None)


def pipe(typer: Typer, view: ast.Binary, expected: Type | None, used: bool) -> typed.Expr:
    """`left |> f(b)`: a call with `left` as its first argument."""
    left = typer.infer(view.left)
    right = view.right
    if isinstance(right, ast.Call):
        return call_with(typer, right, expected, left, view.span)
    if isinstance(right, ast.Identifier | ast.FieldAccess):
        bare = ast.Call(right.span, right, [])
        return call_with(typer, bare, expected, left, view.span)
    typer.report(fault(NOT_CALLABLE, right.span, found="this"))
    return typer.error(view.span)


def call_with(
    typer: Typer,
    view: ast.Call,
    expected: Type | None,
    piped: typed.Expr | None,
    span: Span | None = None,
) -> typed.Expr:
    span = span or view.span
    if queries.begins(view):
        return queries.begun(typer, view, span, expected)
    count = len(view.args) + (piped is not None)
    callee_view = view.callee
    while isinstance(callee_view, ast.Parenthesis):
        callee_view = callee_view.inner
    if isinstance(callee_view, ast.FieldAccess):
        named = method_or_extension(typer, callee_view, count, expected)
        if isinstance(named, Extension):
            return _finish(typer, view, span, named.callee, [named.receiver], expected, True)
        callee: typed.Expr = named
    elif isinstance(callee_view, ast.Identifier) and _pipes_query(typer, callee_view, piped):
        assert piped is not None
        return queries.gone_on(typer, piped, callee_view.name, view, span, None, expected)
    elif isinstance(callee_view, ast.Identifier):
        callee = name_value(typer, callee_view, expected, count)
    else:
        callee = typer.infer(callee_view)
    if isinstance(callee, typed.ModuleValue):
        callee = _conversion(typer, callee) or callee
    first = [] if piped is None else [piped]
    if isinstance(callee_view, ast.FieldAccess) and callee_view.name.text == "bind":
        bound = bound_function(typer, view, callee)
        if bound is not None:
            return bound
    made = None if piped is not None else made_by(callee)
    if made and made.constructor and isinstance(callee.type, FunctionType):
        called = Called(_callee_span(view), "new", made.constructor)
        args, _ = arguments(typer, callee.type.parameters, view.args, [], called)
        return typed.New(span, made.type, made.constructor, args)
    special = _type_test(typer, view, span, callee)
    if special is not None:
        return special
    return _finish(typer, view, span, callee, first, expected, False)


def _conversion(typer: Typer, callee: typed.ModuleValue) -> typed.Expr | None:
    """`String(value)`: the type's function that stands for the type itself where that is called
    (`@:selfCall`; dialect)."""
    if callee.id is None or callee.is_current or dialect(typer.db) == "haxe":
        return None
    found = declared_type(typer.db, callee.id)
    for member in () if found is None else found.static.values():
        if member.item.annotation("@:selfCall") is not None:
            return static_value(typer, callee.span, member)
    return None


def _is_match(typer: Typer, callee: typed.InstanceMember, view: ast.Call) -> bool:
    member = callee.member
    return (
        member.name == "match"
        and member.owner == ENUM_VALUE
        and len(view.args) == 1
        and isinstance(typer.strip(callee.target.type), EnumType)
    )


def _match(typer: Typer, view: ast.Call, span: Span, subject: typed.Expr) -> typed.Expr:
    """`value.match(pattern)`: a `switch` that says whether the pattern matches."""
    typer.scopes.append({})
    made = pattern(typer, view.args[0], subject.type)
    typer.scopes.pop()
    cases = []
    for one, answer in ((made, True), (typed.Wildcard(span, subject.type), False)):
        body = typed.Block(span, BOOL, [typed.Constant(span, BOOL, answer)])
        cases.append(typed.Case(one, None, body, one.span, not answer, one.span))
    return typed.Switch(span, BOOL, subject, cases, _callee_span(view), is_test=True)


def _finish(
    typer: Typer,
    view: ast.Call,
    span: Span,
    callee: typed.Expr,
    first: list[typed.Expr],
    expected: Type | None,
    via_using: bool,
) -> typed.Expr:
    """Type the arguments and the call. `first` are arguments that are typed already."""
    if isinstance(callee, typed.InstanceMember) and _is_match(typer, callee, view):
        return _match(typer, view, span, callee.target)
    function = typer.strip(callee.type)
    behind = _behind_callable(typer, function)
    if behind is not None:
        function = behind
        callee = typed.Cast(callee.span, function, callee, False)
    piped = bool(first) and not via_using
    if isinstance(callee, typed.Super):
        return _super_call(typer, view, span, callee)
    if isinstance(function, FunctionType):
        if isinstance(callee, typed.InstanceMember):
            receiver = typer.strip(callee.target.type)
            function = chosen(typer, callee.member, receiver, function, view.args, first)
        elif isinstance(callee, typed.StaticMember):
            function = chosen(typer, callee.member, None, function, view.args, first)
        if isinstance(callee, typed.InstanceMember | typed.StaticMember):
            if callee.member.kind == "method":  # what holds a function keeps its `Null`
                callee.type = function
        if expected is not None and _guides(typer, function.result):
            unify(typer.db, function.result, expected)
        called = Called(_callee_span(view), _name(view), callee)
        views = view.args
        if _is_macro(callee):
            first, views = [*first, *_unjudged(typer, views)], []
        args, keywords = arguments(typer, function.parameters, views, first, called)
        is_safe = via_using and isinstance(view.callee, ast.FieldAccess) and view.callee.safe
        made = typed.Call(span, function.result, callee, args, keywords, piped, via_using, is_safe)
        if made.type != VOID and is_chained(made):
            made.type = null_of(made.type)
        return made
    if not view.args and _is_added_property(callee):
        return callee  # `users.size()`: the addition is read as it is called
    if isinstance(callee, typed.StructureMember):
        if queries.goes_on(typer, callee.target, callee.name):
            target = view.callee.target if isinstance(view.callee, ast.FieldAccess) else None
            return queries.gone_on(typer, callee.target, callee.name, view, span, target, expected)
    free_args, keywords = free_arguments(typer, view.args, first)
    if isinstance(callee, typed.UnknownFunction | typed.UnknownMember):
        given = undeclared_result(typer, callee, free_args, expected)
        return typed.Call(span, given, callee, free_args, keywords, piped, via_using)
    if _is_callable(typer, function):
        return typed.Call(span, DYNAMIC, callee, free_args, keywords, piped, via_using)
    if not isinstance(function, _FREE) and not isinstance(callee, typed.Error):
        if not isinstance(function, ParameterType):
            typer.report(fault(NOT_CALLABLE, _callee_span(view), found=typer.name_of(callee.type)))
    if isinstance(callee, typed.ModuleValue) and _is_type(typer, callee):
        name = _name(view)
        typer.report(fault(NOT_CALLABLE, _callee_span(view), found=name, name=name))
        return typed.Call(span, UNKNOWN, callee, free_args, keywords, piped, via_using)
    result: Type = DYNAMIC
    if isinstance(function, Monomorph):
        result = Monomorph()
        parameters = tuple(
            FunctionParameter("", DYNAMIC if arg is None else arg.type) for arg in free_args
        )
        function.link = FunctionType(parameters, result)
    elif function == UNKNOWN:
        result = UNKNOWN
    return typed.Call(span, result, callee, free_args, keywords, piped, via_using)


def _is_macro(callee: typed.Expr) -> bool:
    return isinstance(callee, typed.InstanceMember | typed.StaticMember) and callee.member.is_macro


def _unjudged(typer: Typer, views: list[ast.Expr]) -> list[typed.Expr]:
    """A macro's arguments: in `assign(_.name, x)` only the macro knows what `_` is."""
    typer.silent += 1
    found = [typer.infer(view) for view in views]
    typer.silent -= 1
    return found


def _is_type(typer: Typer, callee: typed.ModuleValue) -> bool:
    """Whether the name of a type is called, where `new` is missing."""
    found = None if callee.id is None or callee.is_current else declared_type(typer.db, callee.id)
    return found is not None and (dialect(typer.db) == "haxe" or not is_shipped(found.path))


def _is_callable(typer: Typer, type: Type) -> bool:
    """`haxe.Constraints.Function`, or an abstract that lets itself be called."""
    if isinstance(type, AbstractType):
        found = declared_type(typer.db, type.id)
        return type.id == FUNCTION_ID or (found is not None and "()" in found.operators)
    return False


def _behind_callable(typer: Typer, type: Type) -> FunctionType | None:
    """The function that an abstract with `@:callable` is called as."""
    found = declared_type(typer.db, type.id) if isinstance(type, AbstractType) else None
    if found is None or found.underlying is None or "@:callable" not in found.annotations:
        return None
    assert isinstance(type, AbstractType)
    bindings = dict(zip(found.parameters, type.args, strict=False))
    behind = typer.strip(substitute(found.underlying, bindings))
    return behind if isinstance(behind, FunctionType) else None


def _is_added_property(callee: typed.Expr) -> bool:
    return isinstance(callee, typed.InstanceMember) and "@:addition" in callee.member.metadata


def _pipes_query(typer: Typer, callee: ast.Identifier, piped: typed.Expr | None) -> bool:
    """`query |> where(u.age > 3)`."""
    if piped is None or typer.local(callee.name) is not None:
        return False
    return queries.goes_on(typer, piped, callee.name)


def _guides(typer: Typer, result: Type) -> bool:
    """Where a generic call's result is a type with open arguments, what is expected settles them
    before the arguments are read; a bare open result is left to the arguments."""
    followed = typer.follow(result)
    return isinstance(followed, ClassType | EnumType | AbstractType) and any(
        isinstance(typer.follow(arg), Monomorph) for arg in followed.args
    )


# --- special calls ---------------------------------------------------------------------------


def _type_test(typer: Typer, view: ast.Call, span: Span, callee: typed.Expr) -> typed.Expr | None:
    """`Std.isOfType(v, T)` and `Std.is(v, T)`: `v is T`."""
    if not isinstance(callee, typed.StaticMember) or len(view.args) != 2:
        return None
    member = callee.member
    if member.owner is None or member.owner.name != "Std" or member.name not in ("isOfType", "is"):
        return None
    path = dotted(view.args[1])
    if path is None or not path[-1][:1].isupper():
        return None
    value = typer.infer(view.args[0], DYNAMIC)
    tested = resolve_view(typer, ast.NamedType(view.args[1].span, path, []), may_be_open=True)
    return typed.TypeTest(span, BOOL, value, tested)


def _super_call(typer: Typer, view: ast.Call, span: Span, callee: typed.Super) -> typed.Expr:
    args: list[typed.Expr | None]
    if isinstance(callee.type, ClassType):
        constructor = constructor_of(typer, callee.type)
        if constructor is not None and isinstance(constructor[1], FunctionType):
            args, keywords = arguments(
                typer,
                constructor[1].parameters,
                view.args,
                [],
                Called(view.callee.span, "super", constructor[0]),
            )
            return typed.Call(span, VOID, callee, args, keywords)
    args, keywords = free_arguments(typer, view.args, [])
    return typed.Call(span, VOID, callee, args, keywords)


def new(typer: Typer, view: ast.New, expected: Type | None, used: bool) -> typed.Expr:
    type = resolve_view(typer, view.type, may_be_open=True)
    made = _instance(typer, view, type, expected)
    constructor = None
    if isinstance(made, ClassType | AbstractType):
        constructor = constructor_of(typer, made)
    if constructor is not None and isinstance(constructor[1], FunctionType):
        function = chosen(typer, constructor[0], made, constructor[1], view.args, [])
        args, _ = arguments(
            typer,
            function.parameters,
            view.args,
            [],
            Called(view.type.span, f"new {view.type.path[-1]}", constructor[0]),
        )
        return typed.New(view.span, made, constructor[0], args)
    args, _ = free_arguments(typer, view.args, [])
    return typed.New(view.span, made, None, args)


def _instance(typer: Typer, view: ast.New, type: Type, expected: Type | None) -> Type:
    """The type made: arguments that are not written are open, and what is expected settles them."""
    type = typer.follow(type) if isinstance(type, TypedefType) else type
    if isinstance(type, ClassType | AbstractType) and type.args and not view.type.args:
        type = type.__class__(type.id, tuple(Monomorph() for _ in type.args))
        if expected is not None:
            wanted = typer.strip(expected)
            if isinstance(wanted, ClassType | AbstractType) and wanted.id == type.id:
                unify(typer.db, type, wanted)
    return type


def _callee_span(view: ast.Call) -> Span:
    return view.callee.name.span if isinstance(view.callee, ast.FieldAccess) else view.callee.span


def _name(view: ast.Call) -> str:
    if isinstance(view.callee, ast.FieldAccess):
        return view.callee.name.text
    return view.callee.name if isinstance(view.callee, ast.Identifier) else "this function"
