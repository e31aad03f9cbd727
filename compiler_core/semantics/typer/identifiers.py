"""Bare names, in Haxe's order: locals, members of the class, constructors, imports, types.

Behind those come the dialect's: the functions of an annotated class's framework, and at last what
nothing declares. That is not guessed at silently: a capitalised name is taken for an Elixir module
(or, called or where an enum is expected, for a constructor), a called one for a function that is
still to be written; each has its warning.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name, function_name
from compiler_core.project.sources import dialect
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    declared_type,
    find_instance_member,
    find_static_member,
    module_members,
)
from compiler_core.semantics.faults import (
    INSTANCE_FROM_STATIC,
    MISSING_IMPORT,
    UNDECLARED_CONSTRUCTOR,
    UNDECLARED_FUNCTION,
    UNDECLARED_MODULE,
    UNDECLARED_VARIABLE,
    fault,
)
from compiler_core.semantics.openness import is_open
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.scope import importable, visible_types
from compiler_core.semantics.typer.constructors import (
    constructor_value,
    find_abstract_value,
    find_constructor,
)
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.types import (
    DYNAMIC,
    UNKNOWN,
    VOID,
    AbstractType,
    ClassType,
    EnumType,
    FunctionParameter,
    FunctionType,
    ModuleType,
    ParameterType,
    Type,
    TypeId,
)
from compiler_core.syntax import ast

LOG = TypeId(("haxe",), "Log", "Log")
KERNEL = TypeId((), "Kernel", "Kernel")
_WEB = (TypeId((), "Conn", "Conn"), TypeId((), "Controller", "Controller"))
"""What a module that is a plug, a helper of controllers, … calls on a connection."""


def identifier(typer: Typer, view: ast.Identifier, expected: Type | None, used: bool) -> typed.Expr:
    return name_value(typer, view, expected, called=None)


def name_value(
    typer: Typer, view: ast.Identifier, expected: Type | None, called: int | None
) -> typed.Expr:
    """The value that a name means; `called`: with how many arguments, if it is being called."""
    name, span = view.name, view.span
    if name in _SPECIAL:
        return _SPECIAL[name](typer, view)
    variable = typer.local(name)
    if variable is not None:
        typer.used.add(id(variable))
        return typed.Local(span, typer.type_of(variable), variable)
    found = (
        _own_member(typer, view)
        or _constructor(typer, name, span, expected)
        or _imported(typer, name, span)
        or _abstract_value(typer, name, span)
        or _type(typer, name, span)
        or _framework(typer, name, span, called)
    )
    return found if found is not None else _undeclared(typer, view, expected, called)


# --- special names ---------------------------------------------------------------------------


def _this(typer: Typer, view: ast.Identifier) -> typed.Expr:
    if typer.is_static:
        typer.report(fault(INSTANCE_FROM_STATIC, view.span, name="this"))
        return typer.error(view.span)
    return typed.This(view.span, typer.this_type())


def _super(typer: Typer, view: ast.Identifier) -> typed.Expr:
    found = None if typer.owner is None else declared_type(typer.db, typer.owner)
    type = DYNAMIC if found is None or found.superclass is None else found.superclass
    return typed.Super(view.span, type)


def _current_module(typer: Typer, view: ast.Identifier) -> typed.Expr:
    name = "" if typer.owner is None else typer.owner.name
    return typed.ModuleValue(
        view.span, ModuleType(typer.owner, name), typer.owner, name, is_current=True
    )


def _trace(typer: Typer, view: ast.Identifier) -> typed.Expr:
    declared = find_static_member(typer.db, LOG, "trace")
    if typer.local("trace") is not None or declared is None:
        return typed.UnknownFunction(view.span, DYNAMIC, view.name)
    member, _ = member_at(typer, declared, {})
    return typed.StaticMember(view.span, _TRACE, member)


_TRACE = FunctionType(
    (FunctionParameter("v", DYNAMIC), FunctionParameter("more", DYNAMIC, rest=True)), VOID
)
"""Haxe's compiler takes any number of values, whatever `haxe.Log.trace` declares."""

_SPECIAL = {"this": _this, "super": _super, "__MODULE__": _current_module, "trace": _trace}


# --- declared names --------------------------------------------------------------------------


def _own_member(typer: Typer, view: ast.Identifier) -> typed.Expr | None:
    """A member of the class around, inherited ones included, or of the module."""
    name, span = view.name, view.span
    if typer.owner is not None:
        instance = _instance(typer, name)
        static = _static(typer, name)
        # The dialect allows one name for a field and a static function; a static one sees its own.
        if instance is not None and not (typer.is_static and static is not None):
            declared, bindings = instance
            if typer.is_static:
                typer.report(fault(INSTANCE_FROM_STATIC, span, name=name), once=name)
            member, type = member_at(typer, declared, bindings)
            this = typed.This(Span(span.start, span.start), typer.this_type())
            return typed.InstanceMember(span, type, this, member)
        if static is not None:
            return static_value(typer, span, static)
    of_module = module_members(typer.db, typer.path).get(name)
    return None if of_module is None else static_value(typer, span, of_module)


def own_function(typer: Typer, name: str) -> str | None:
    """The function of the class around that a template calls `name`, as Elixir or Haxe has it."""
    return _own(typer, name, function_name, True)


def own_variable(typer: Typer, name: str) -> str | None:
    """The same of a variable of its objects."""
    return _own(typer, name, field_name, False)


def _own(typer: Typer, name: str, converted: Callable[[str], str], is_function: bool) -> str | None:
    found = None if typer.owner is None else declared_type(typer.db, typer.owner)
    if found is None:
        return None
    groups = (found.instance, found.static) if is_function else (found.instance,)
    for members in groups:
        for one, declared in members.items():
            if (one == name or converted(one) == name) and (
                (declared.item.kind == "function") == is_function
            ):
                return one
    return None


def _instance(typer: Typer, name: str) -> tuple[DeclaredMember, dict[ParameterType, Type]] | None:
    found = None if typer.owner is None else declared_type(typer.db, typer.owner)
    if found is None:
        return None
    if found.kind in ("class", "interface"):
        member = find_instance_member(typer.db, ClassType(found.id, tuple(found.parameters)), name)
        return None if member is None else (member[0], dict(member[1]))
    declared = found.instance.get(name)
    return None if declared is None else (declared, {})


def _static(typer: Typer, name: str) -> DeclaredMember | None:
    id = typer.owner
    seen: set[TypeId] = set()
    while id is not None and id not in seen:
        seen.add(id)
        found = declared_type(typer.db, id)
        if found is None:
            return None
        if name in found.static:
            return found.static[name]
        id = None if found.superclass is None else found.superclass.id
    return None


def static_value(typer: Typer, span: Span, declared: DeclaredMember) -> typed.Expr:
    member, type = member_at(typer, declared, {})
    return typed.StaticMember(span, type, member)


def _constructor(typer: Typer, name: str, span: Span, expected: Type | None) -> typed.Expr | None:
    wanted = None if expected is None else typer.strip(expected)
    if isinstance(wanted, AbstractType):
        value = find_static_member(typer.db, wanted.id, name)
        kind = declared_type(typer.db, wanted.id)
        if value is not None and kind is not None and kind.kind == "enum abstract":
            return static_value(typer, span, value)
    found = find_constructor(typer, name, expected)
    return None if found is None else constructor_value(typer, span, *found)


def _abstract_value(typer: Typer, name: str, span: Span) -> typed.Expr | None:
    value = find_abstract_value(typer, name)
    return None if value is None else static_value(typer, span, value)


def _imported(typer: Typer, name: str, span: Span) -> typed.Expr | None:
    scope = typer.file_scope
    imported = scope.statics.get(name)
    if imported is not None:
        if imported.owner is None:
            declared = module_members(typer.db, imported.path).get(imported.name)
            return None if declared is None else static_value(typer, span, declared)
        return type_member(typer, imported.owner, imported.name, span)
    for id in scope.wildcard_statics:
        found = type_member(typer, id, name, span)
        if found is not None:
            return found
    return None


def type_member(typer: Typer, id: TypeId, name: str, span: Span) -> typed.Expr | None:
    """A static member or constructor of a type."""
    found = declared_type(typer.db, id)
    if found is None:
        return None
    if name in found.static:
        return static_value(typer, span, found.static[name])
    constructor = found.constructor(name)
    return None if constructor is None else constructor_value(typer, span, found, constructor)


def _type(typer: Typer, name: str, span: Span) -> typed.Expr | None:
    if name in typer.where.parameters:
        return typed.ModuleValue(span, ModuleType(None, name), None, name)
    found = find_type(typer.db, typer.where, (name,))
    if found is None:
        return None
    if found[1]:
        typer.report(fault(MISSING_IMPORT, span, name=name, path=str(found[0])), once=name)
    return module_value(span, found[0])


def module_value(span: Span, id: TypeId) -> typed.Expr:
    return typed.ModuleValue(span, ModuleType(id, str(id)), id, str(id))


def _framework(typer: Typer, name: str, span: Span, called: int | None) -> typed.Expr | None:
    """A function of the framework that the class's annotation opens, or one that is in scope
    without it; of the latter only a call that fits: the name is likelier the user's own."""
    for id in typer.framework_types:
        found = find_static_member(typer.db, id, name)
        if found is not None:
            return static_value(typer, span, found)
    if dialect(typer.db) == "haxe":
        return None
    for id in (KERNEL, *(_WEB if _is_plain_module(typer) else ())):
        found = find_static_member(typer.db, id, name)
        if found is not None and called is not None and _takes(found, called):
            return static_value(typer, span, found)
    return None


def _is_plain_module(typer: Typer) -> bool:
    owner = None if typer.owner is None else declared_type(typer.db, typer.owner)
    return owner is not None and "@:module" in owner.annotations


def _takes(function: DeclaredMember, count: int) -> bool:
    parameters = function.item.parameters
    needed = sum(1 for item in parameters if not item.optional)
    return needed <= count <= len(parameters)


# --- undeclared names ------------------------------------------------------------------------


def _undeclared(
    typer: Typer, view: ast.Identifier, expected: Type | None, called: int | None
) -> typed.Expr:
    name, span = view.name, view.span
    if not name:
        return typer.error(span)  # half-typed: the reader has said so
    around = None if typer.owner is None else declared_type(typer.db, typer.owner)
    if not name[:1].isupper() and around is not None and is_open(typer.db, around):
        return _unseen(typer, view)
    if name[:1].isupper():
        wanted = None if expected is None else typer.strip(expected)
        suggestion = typer.suggest(name, visible_types(typer.db, typer.path, name))
        if called is not None or isinstance(wanted, EnumType):
            known = _constructors(typer, wanted)
            near = typer.suggest(name, set(known)) or suggestion
            typer.report(
                fault(
                    UNDECLARED_CONSTRUCTOR,
                    span,
                    name=name,
                    suggestion=near,
                    type=None if wanted is None else typer.name_of(wanted),
                    known=", ".join(known) or None,
                ),
                once=name,
            )
            return typed.EnumConstructor(span, DYNAMIC, None, name, called or 0)
        modules = importable(typer.db, name)
        typer.report(
            fault(
                UNDECLARED_MODULE,
                span,
                name=name,
                suggestion=None if modules else suggestion,
                path=", ".join(modules) or None,
            ),
            once=name,
        )
        return typed.ModuleValue(span, ModuleType(None, name), None, name)
    suggestion = typer.suggest(name, visible_values(typer))
    if called is not None:
        typer.report(fault(UNDECLARED_FUNCTION, span, name=name, suggestion=suggestion), once=name)
        return typed.UnknownFunction(span, DYNAMIC, name)
    typer.report(fault(UNDECLARED_VARIABLE, span, name=name, suggestion=suggestion), once=name)
    return typer.error(span)


def _constructors(typer: Typer, wanted: Type | None) -> tuple[str, ...]:
    found = declared_type(typer.db, wanted.id) if isinstance(wanted, EnumType) else None
    return () if found is None else tuple(item.name for item in found.constructors)


def _unseen(typer: Typer, view: ast.Identifier) -> typed.Expr:
    """A member that the class may have from a macro or from what it inherits."""
    span = view.span
    start = Span(span.start, span.start)
    target: typed.Expr = typed.This(start, typer.this_type())
    if typer.is_static and typer.owner is not None:
        target = module_value(start, typer.owner)
    return typed.UnknownMember(span, UNKNOWN, target, view.name)


def visible_values(typer: Typer) -> set[str]:
    """The names of values that could have been meant, for "did you mean"."""
    known = set(typer.locals()) | set(module_members(typer.db, typer.path))
    known |= set(typer.file_scope.statics)
    if typer.owner is not None:
        found = declared_type(typer.db, typer.owner)
        if found is not None:
            known |= set(found.static) | set(found.instance)
    for id in typer.framework_types:
        framework = declared_type(typer.db, id)
        if framework is not None:
            known |= set(framework.static)
    return known
