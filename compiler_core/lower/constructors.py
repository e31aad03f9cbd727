"""Constructors of classes that extend others, as functions of the typed tree.

A constructor that only gives fields their first values is written out in the classes below it:

    class Animal { function new(name) { this.name = name; } }
    class Bird extends Animal { function new(name, flies) { super(name); this.flies = flies; } }

    def new(name, flies), do: %__MODULE__{name: name, flies: flies}

Any other is a function of its own, `init`, that takes the object and returns it; `new` calls it
with the struct of its own class, and so does the `new` of each class below.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.base.span import NOWHERE, Span
from compiler_core.lower import families
from compiler_core.lower.prepared import prepared
from compiler_core.lower.rebuild import rebuild, standing_at
from compiler_core.lower.walk import walk
from compiler_core.project.files import module_path
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import VOID, ClassType, TypeId


@query_with(same=lambda old, new: old is new)
def constructor(db: Database, id: TypeId) -> Function | None:
    """A class's own constructor, with what plain constructors above it do written out."""
    written = _written(db, id)
    return None if written is None else _with_plain_super(db, written)


@query_with(same=lambda old, new: old is new)
def inherited_constructor(db: Database, id: TypeId) -> Function | None:
    """The constructor of a class that declares none and extends one that has one."""
    owner = families.constructor_owner(db, id)
    if owner is None or owner == id:
        return None
    above = constructor(db, owner)
    if above is None:
        return None
    function = _copy(above)
    if is_plain(db, owner):
        return function
    args: list[Expr | None] = [
        typed.Local(NOWHERE, one.variable.type, one.variable) for one in function.parameters
    ]
    base = typed.Super(NOWHERE, ClassType(owner))
    call = typed.Call(NOWHERE, VOID, base, args)
    return replace(function, body=typed.Block(NOWHERE, VOID, [call]))


@query
def is_plain(db: Database, id: TypeId) -> bool:
    """The class's constructor only gives fields values, of which none needs the object."""
    written = _written(db, id)
    if written is None:
        return False
    if any(one.rest or one.pattern is not None for one in written.parameters):
        return False
    for one in made_with(db, id):
        if any(_is_computed(db, one, key) for key in _variables(db, one)):
            return False
    return all(_is_plain_statement(db, one) for one in _statements(written.body))


@query
def has_initializer(db: Database, id: TypeId) -> bool:
    """The class has a function `init` beside `new`, for a class below calls it."""
    return _written(db, id) is not None and families.has_heirs(db, id) and not is_plain(db, id)


def made_with(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """The classes whose fields get their first values where the class's constructor is: its own,
    and those above it up to the next that has a constructor itself."""
    found = [id]
    for one in families.line(db, id)[1:]:
        declared = declared_type(db, one)
        if declared is not None and "new" in declared.instance:
            break
        found.append(one)
    return tuple(found)


def _written(db: Database, id: TypeId) -> Function | None:
    found = declared_type(db, id)
    path = module_path(db, (*id.package, id.module))
    if found is None or found.is_extern or path is None or "new" not in found.instance:
        return None
    return prepared(db, path, found.instance["new"].key).function


def _variables(db: Database, id: TypeId) -> list[MemberKey]:
    found = declared_type(db, id)
    if found is None:
        return []
    return [one.key for one in found.instance.values() if one.item.kind != "function"]


def _is_computed(db: Database, id: TypeId, key: MemberKey) -> bool:
    """A field's first value is no constant."""
    from compiler_core.lower.world import is_constant

    path = module_path(db, (*id.package, id.module))
    value = None if path is None else prepared(db, path, key).value
    return value is not None and not is_constant(value)


def _statements(body: Expr) -> list[Expr]:
    return body.statements if isinstance(body, typed.Block) else [body]


def _is_plain_statement(db: Database, node: Expr) -> bool:
    match node:
        case typed.Call(callee=typed.Super(type=ClassType(id=id)), args=args):
            owner = families.constructor_owner(db, id)
            given = all(one is None or _is_simple(one) for one in args)
            return owner is not None and given and is_plain(db, owner)
        case typed.Assign(
            operator=None, target=typed.InstanceMember(target=typed.This()), value=value
        ):
            return _is_simple(value)
    return False


def _is_simple(node: Expr) -> bool:
    """A value that needs neither the object nor a function of its class."""
    return all(
        isinstance(one, _SIMPLE)
        or (isinstance(one, typed.New) and one.args == [] and _is_library(one))
        or (isinstance(one, typed.EnumConstructor) and one.arity == 0)
        for one in walk(node)
    )


_SIMPLE = (
    typed.Constant,
    typed.Local,
    typed.Atom,
    typed.Array,
    typed.Binary,
    typed.Unary,
    typed.Interpolation,
    typed.Object,
    typed.Cast,
    typed.If,
)


def _is_library(node: typed.New) -> bool:
    return node.constructor is not None and node.constructor.is_extern


def _with_plain_super(db: Database, function: Function) -> Function:
    def change(node: Expr) -> Expr | None:
        match node:
            case typed.Call(callee=typed.Super(type=ClassType(id=id)), args=args):
                owner = families.constructor_owner(db, id)
                if owner is None or not is_plain(db, owner):
                    return None
                base = constructor(db, owner)
                return None if base is None else _written_out(base, args, node.span)
            case typed.Function():
                return None if node is function else node
        return None

    return rebuild(function, change)


def _written_out(base: Function, args: list[Expr | None], span: Span) -> Expr:
    """The body of a plain constructor, with the arguments for its parameters."""
    first: list[Expr] = []
    given: dict[Variable, Expr] = {}
    mentions = [node.variable for node in walk(base.body) if isinstance(node, typed.Local)]
    for index, parameter in enumerate(base.parameters):
        arg = args[index] if index < len(args) else None
        if arg is None:
            default = parameter.default
            null = typed.Constant(span, parameter.variable.type, None)
            arg = null if default is None else standing_at(default, span)
        if isinstance(arg, (typed.Local, typed.Constant)) or (
            mentions.count(parameter.variable) == 1 and _is_simple(arg)
        ):
            given[parameter.variable] = arg
            continue
        variable = replace(parameter.variable, span=span, kind="local")
        first.append(typed.VariableDeclaration(span, VOID, variable, arg))
        given[parameter.variable] = typed.Local(span, variable.type, variable)

    def change(node: Expr) -> Expr | None:
        if isinstance(node, typed.Local) and node.variable in given:
            return given[node.variable]
        return None

    body = standing_at(base.body, span)
    statements = [rebuild(one, change) for one in _statements(body)]
    return typed.Block(span, VOID, [*first, *statements], is_flat=True)


def _copy(function: Function) -> Function:
    """The same function for another module: its spans say nothing."""
    body = standing_at(function.body, NOWHERE)
    parameters = [
        replace(one, default=None if one.default is None else standing_at(one.default, NOWHERE))
        for one in function.parameters
    ]
    return replace(function, span=NOWHERE, body=body, parameters=parameters)


def constructor_owner_line(db: Database, id: TypeId) -> list[TypeId]:
    """The classes of a line that declare a constructor, nearest first."""
    return [one for one in families.line(db, id) if _written(db, one) is not None]
