"""Rules over a member's typed tree: who may use what, what can be made, what is never reached.

The typer finds what names and types say; these rules look at the finished tree, one node at a time,
and never change it. Each asks one question:

    user.secret        is the member visible here?             `visibility.may_use`
    user.age = 2       may the property be written here?
    new Shape()        can there be an instance?
    a == b             can the two be equal at all?
    return; log();     is the rest ever reached?
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.project.files import is_shipped
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.anchors import Anchor
from compiler_core.semantics.catch_rules import unreached_catches
from compiler_core.semantics.declared import (
    DeclaredMember,
    DeclaredType,
    ancestors,
    declared_type,
    follow,
    strip,
)
from compiler_core.semantics.faults import (
    CONSTRAINT,
    DEPRECATED,
    DUPLICATE_DECLARATION,
    INSTANCE_FROM_STATIC,
    MISSING_SUPER_CALL,
    NO_ACCESS,
    NOT_COMPARABLE,
    NOT_INDEXABLE,
    NOT_INSTANTIABLE,
    NOT_ITERABLE,
    PRIVATE_ACCESS,
    TOO_MANY_ARGUMENTS,
    TYPE_MISMATCH,
    UNDECLARED_FIELD,
    UNREACHABLE,
    WRONG_CAST,
    Fault,
    Place,
    Reason,
    fault,
)
from compiler_core.semantics.names import type_name
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.type_arguments import broken_constraint
from compiler_core.semantics.typed_walk import Node, walk
from compiler_core.semantics.types import (
    BOOL,
    FLOAT,
    INT,
    STRING,
    AbstractType,
    ClassType,
    EnumType,
    FunctionType,
    Monomorph,
    ParameterType,
    StructureType,
    TupleType,
    Type,
    TypeId,
)
from compiler_core.semantics.unify import unify
from compiler_core.semantics.visibility import Visitor, may_use
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules know of the member that they look at."""

    db: Database
    visitor: Visitor
    is_static: bool
    is_constructor: bool
    is_initialiser: bool
    """The value of a variable, not a function's body."""
    dialect: str
    view: ast.Member


_WITHOUT_RULES = frozenset(
    (typed.Local, typed.Constant, typed.Atom, typed.Assign, typed.If, typed.Return, typed.Case,
     typed.Interpolation, typed.Array, typed.Object, typed.ObjectField, typed.EnumConstructor,
     typed.Bind, typed.Wildcard, typed.ConstructorPattern, typed.Function, typed.Parameter)
)  # fmt: skip
"""Most nodes: to be told so at once is half of the time that the rules take."""


def body_faults(rules: Rules, root: typed.Expr) -> tuple[Fault, ...]:
    """What is wrong below `root`, in the order of the text; spans relative to the member."""
    found: list[Fault] = []
    nodes = tuple(walk(root))
    written = _written_targets(nodes)
    for node in nodes:
        if node.__class__ in _WITHOUT_RULES:
            continue
        match node:
            case typed.InstanceMember() | typed.StaticMember():
                found.extend(_member(rules, node, written.get(id(node), "read")))
            case typed.New():
                found.extend(_new(rules, node))
            case typed.UnknownMember() if rules.dialect == "haxe":
                found.extend(_through_type(rules, node))
            case typed.Super() if rules.is_static:
                found.append(fault(INSTANCE_FROM_STATIC, node.span, name="super"))
            case typed.Call(callee=typed.Super()):
                found.extend(_super(rules, node))
            case typed.Call(callee=(typed.InstanceMember() | typed.StaticMember()) as callee):
                found.extend(_constraints(rules, node, callee))
            case typed.This() if rules.is_initialiser and not rules.is_static:
                found.extend(_in_initialiser(rules, node))
            case typed.Binary(operator="==" | "!="):
                found.extend(_comparison(rules, node))
            case typed.Binary() | typed.Unary():
                found.extend(_bits(rules, node))
            case typed.MapOf():
                found.extend(_same_keys(node))
            case typed.VariableDeclaration(value=typed.ModuleValue()):
                found.extend(_type_for_instance(rules, node))
            case typed.StructureMember():
                found.extend(_of_function(rules, node))
            case typed.For(key=typed.Variable()):
                found.extend(_keys_of_range(rules, node))
            case typed.StructurePattern(struct=None):
                found.extend(_absent_field(rules, node))
            case typed.ArrayPattern():
                found.extend(_other_length(rules, node))
            case typed.Index():
                found.extend(_index(rules, node))
            case typed.Cast():
                found.extend(_cast(rules, node))
            case typed.Block():
                found.extend(_unreached(node))
            case typed.Try():
                found.extend(unreached_catches(rules.db, rules.view, node))
    return _outside(rules, found)


def _outside(rules: Rules, found: list[Fault]) -> tuple[Fault, ...]:
    """Those that stand neither in `untyped` nor, where it is about access, behind
    `@:privateAccess`."""
    if not found:
        return ()
    free: list[Span] = []
    private: list[Span] = []
    for view in descendants(rules.view):
        if isinstance(view, ast.Untyped):
            free.append(view.span)
        elif isinstance(view, ast.MetaExpr) and view.metadata.name == "@:privateAccess":
            private.append(view.span)
    return tuple(
        one
        for one in dict.fromkeys(found)
        if not _is_in(one.span, free)
        and not (one.code in (PRIVATE_ACCESS, NO_ACCESS) and _is_in(one.span, private))
    )


def _is_in(span: Span, places: list[Span]) -> bool:
    return any(place.start <= span.start and span.end <= place.end for place in places)


def _written_targets(nodes: Iterable[Node]) -> dict[int, str]:
    """By `id`, the targets of assignments: `write`, or `both` where the value is read as well."""
    found: dict[int, str] = {}
    for node in nodes:
        if isinstance(node, typed.Assign):
            found[id(node.target)] = "write" if node.operator is None else "both"
        elif isinstance(node, typed.Increment):
            found[id(node.target)] = "both"
    return found


# --- members ---------------------------------------------------------------------------------


def _member(
    rules: Rules, node: typed.InstanceMember | typed.StaticMember, way: str
) -> Iterator[Fault]:
    owner, name = node.member.owner, node.member.name
    if owner is None:
        return
    declared = _declared(rules.db, owner, node.member)
    if declared is None:
        return
    span = Span(max(node.span.start, node.span.end - len(name)), node.span.end)
    is_bare = node.span.end - node.span.start <= len(name)
    seen = owner
    if isinstance(node, typed.InstanceMember):
        target = strip(rules.db, node.target.type)
        if isinstance(target, ClassType):
            seen = target.id
    if not declared.item.is_public and not is_bare and not _is_implicitly_public(declared):
        if not may_use(rules.db, rules.visitor, seen, name):
            yield fault(PRIVATE_ACCESS, span, _place(declared), name=name, type=seen.name)
            return
    yield from _property(rules, declared, span, seen, way)
    note = declared.item.annotation("@:deprecated")
    if note is not None:
        yield fault(DEPRECATED, span, _place(declared), name=name, text=note.text)


def _is_implicitly_public(declared: DeclaredMember) -> bool:
    """`override` without a word of visibility keeps that of what it overrides."""
    return declared.item.is_override and "private" not in declared.item.modifiers


def _declared(db: Database, owner: TypeId, member: typed.Member) -> DeclaredMember | None:
    found = declared_type(db, owner)
    if found is None:
        return None
    return (found.static if member.is_static else found.instance).get(member.name)


def _place(declared: DeclaredMember) -> Anchor:
    """Where a member is declared."""
    return Anchor(declared.path, declared.key.declaration, member=declared.key)


def _property(
    rules: Rules, declared: DeclaredMember, span: Span, seen: TypeId, way: str
) -> Iterator[Fault]:
    item = declared.item
    if item.kind == "variable" and "inline" in item.modifiers and way != "read":
        if not item.is_final:
            yield fault(
                NO_ACCESS, span, _place(declared), name=item.name, way="write",
                access="inline",
            )  # fmt: skip
        return
    if item.kind != "property":
        return
    for accessor, direction in ((item.getter, "read"), (item.setter, "write")):
        if way not in (direction, "both"):
            continue
        if accessor == "never" or (
            accessor == "null" and not may_use(rules.db, rules.visitor, seen, item.name)
        ):
            yield fault(
                NO_ACCESS, span, _place(declared), name=item.name, way=direction,
                access=accessor, type=seen.name,
            )  # fmt: skip
            return


def _constraints(
    rules: Rules, node: typed.Call, callee: typed.InstanceMember | typed.StaticMember
) -> Iterator[Fault]:
    """An argument that stands for a type parameter must be what that is constrained to."""
    owner, actual = callee.member.owner, callee.type
    declared = None if owner is None else _declared(rules.db, owner, callee.member)
    if declared is None or not declared.parameters or not isinstance(actual, FunctionType):
        return
    if not isinstance(declared.type, FunctionType):
        return
    pairs = list(zip(declared.type.parameters, actual.parameters, strict=False))
    bindings = {
        wanted.type: given.type for wanted, given in pairs if isinstance(wanted.type, ParameterType)
    }
    bindings.update(_of_receiver(rules.db, callee))
    for (wanted, given), arg in zip(pairs, node.args, strict=False):
        if not isinstance(wanted.type, ParameterType) or arg is None:
            continue
        broken = broken_constraint(rules.db, wanted.type, given.type, bindings)
        if broken is not None and not wanted.rest:
            yield fault(
                CONSTRAINT,
                arg.span,
                _place(declared),
                name=declared.name,
                parameter=wanted.type.name,
                expected=type_name(rules.db, broken),
                found=type_name(rules.db, given.type),
            )
            return


def _of_receiver(
    db: Database, callee: typed.InstanceMember | typed.StaticMember
) -> dict[ParameterType, Type]:
    """What the parameters of the class that declares a method are, of the object at hand."""
    type = follow(db, callee.target.type) if isinstance(callee, typed.InstanceMember) else None
    for found, specialised in ancestors(db, type) if isinstance(type, ClassType) else ():
        if found.id == callee.member.owner:
            return dict(zip(found.parameters, specialised.args, strict=False))
    return {}


def _through_type(rules: Rules, node: typed.UnknownMember) -> Iterator[Fault]:
    """`User.name` where `name` is an instance's."""
    target = node.target
    if not isinstance(target, typed.ModuleValue) or target.id is None:
        return
    found = declared_type(rules.db, target.id)
    if found is None or found.kind not in ("class", "interface"):
        return
    member = found.instance.get(node.name)
    if member is not None and node.name not in found.static:
        span = Span(max(node.span.start, node.span.end - len(node.name)), node.span.end)
        yield fault(INSTANCE_FROM_STATIC, span, _place(member), name=node.name, type=found.id.name)


def _in_initialiser(rules: Rules, node: typed.This) -> Iterator[Fault]:
    found = None if rules.visitor.owner is None else declared_type(rules.db, rules.visitor.owner)
    if found is not None and found.kind == "class" and rules.dialect == "haxe":
        yield fault(INSTANCE_FROM_STATIC, node.span, name="this", type=found.id.name, why="initial")


# --- instances -------------------------------------------------------------------------------


def _new(rules: Rules, node: typed.New) -> Iterator[Fault]:
    type = follow(rules.db, node.type)
    if isinstance(type, ParameterType):
        if not _is_generic(rules, type):
            yield _not_made(rules, node, type.name, "type parameter")
        return
    if isinstance(type, StructureType):
        yield _not_made(rules, node, type_name(rules.db, node.type), "structure")
        return
    if not isinstance(type, ClassType | EnumType | AbstractType):
        return
    id = type.id
    item, found = type_item(rules.db, id), declared_type(rules.db, id)
    if item is None or found is None or "@:partial" in found.annotations:
        return
    if isinstance(type, EnumType):
        yield _not_made(rules, node, id.name, "enum", found)
    elif item.kind == "interface":
        yield _not_made(rules, node, id.name, "interface", found)
    elif item.kind == "class" and "abstract" in item.modifiers:
        yield _not_made(rules, node, id.name, "abstract class", found)
    elif node.constructor is None:
        if not _may_be_made(rules, found):
            yield _not_made(rules, node, id.name, "no constructor", found)
    elif not node.constructor.is_public and node.constructor.owner is not None:
        if not may_use(rules.db, rules.visitor, id, "new"):
            yield fault(PRIVATE_ACCESS, _type_span(rules, node), name="new", type=id.name)


def _may_be_made(rules: Rules, found: DeclaredType) -> bool:
    """A constructor may be there that is written nowhere: Haxe or a macro makes it."""
    if rules.dialect != "haxe" or found.kind not in ("class", "abstract"):
        return True
    own = {"@:structInit", "@:build", "@:autoBuild", "@:genericBuild", "@:multiType", "@:coreType"}
    return found.is_extern or not own.isdisjoint(found.annotations)


def _is_generic(rules: Rules, type: ParameterType) -> bool:
    """`@:generic` code is written once for each type, which may be constrained to have `new`."""
    if rules.dialect != "haxe" or type.constraint is not None:
        return True
    owner = rules.visitor.owner
    found = None if owner is None else declared_type(rules.db, owner)
    if found is not None and "@:generic" in found.annotations:
        return True
    return any(note.name == "@:generic" for note in rules.view.metadata)


def _not_made(
    rules: Rules, node: typed.New, name: str, why: str, found: DeclaredType | None = None
) -> Fault:
    return fault(NOT_INSTANTIABLE, _type_span(rules, node), name=name, why=why)


def _type_span(rules: Rules, node: typed.New) -> Span:
    for view in descendants(rules.view):
        if isinstance(view, ast.New) and view.span == node.span:
            return view.type.span
    return node.span


def _super(rules: Rules, node: typed.Call) -> Iterator[Fault]:
    if rules.is_static:
        return
    if not isinstance(node.callee.type, ClassType):
        owner = None if rules.visitor.owner is None else type_item(rules.db, rules.visitor.owner)
        if owner is not None and not owner.extends:
            yield fault(MISSING_SUPER_CALL, node.callee.span, why="none")
    elif not rules.is_constructor:
        yield fault(MISSING_SUPER_CALL, node.callee.span, why="outside")


# --- operators -------------------------------------------------------------------------------


def _comparison(rules: Rules, node: typed.Binary) -> Iterator[Fault]:
    """Values of two types that have nothing in common are never equal: Haxe refuses to ask."""
    left, right = strip(rules.db, node.left.type), strip(rules.db, node.right.type)
    for one, other in ((left, right), (right, left)):
        if not (_is_plain(one) or (other in _BASIC and _is_made_of_basic(rules, one))):
            return
    if not unify(rules.db, left, right) and not unify(rules.db, right, left):
        yield fault(
            NOT_COMPARABLE,
            node.right.span,
            Reason(Place(node.left.span), "value", f"this is `{type_name(rules.db, left)}`"),
            left=type_name(rules.db, left),
            right=type_name(rules.db, right),
        )


_BASIC = (INT, FLOAT, BOOL, STRING)


def _is_made_of_basic(rules: Rules, type: Type) -> bool:
    """An abstract of the project over a basic type, that overloads no comparison."""
    found = declared_type(rules.db, type.id) if isinstance(type, AbstractType) else None
    if found is None or found.underlying is None or is_shipped(found.path):
        return False
    return strip(rules.db, found.underlying) in _BASIC and not {"==", "!="} & set(found.operators)


def _is_plain(type: Type) -> bool:
    """A basic type, or an instance or enum without open arguments."""
    if type in _BASIC:
        return True
    return isinstance(type, ClassType | EnumType) and not any(
        isinstance(arg, Monomorph) for arg in type.args
    )


_BITS = frozenset(("&", "|", "^", "<<", ">>", ">>>"))


def _bits(rules: Rules, node: typed.Binary | typed.Unary) -> Iterator[Fault]:
    if isinstance(node, typed.Unary):
        operands = [node.operand] if node.operator == "~" else []
    else:
        operands = [node.left, node.right] if node.operator in _BITS else []
    for operand in operands:
        if strip(rules.db, operand.type) == FLOAT:
            yield fault(
                TYPE_MISMATCH, operand.span, expected="Int", found="Float", operator=node.operator
            )
            return


def _same_keys(node: typed.MapOf) -> Iterator[Fault]:
    seen: dict[object, Span] = {}
    for key, _ in node.entries:
        if isinstance(key, typed.Constant) and key.value is not None:
            mark = (type(key.value), key.value)
            if mark in seen:
                first = Reason(Place(seen[mark]), "value", "the first one")
                said = str(key.value)
                yield fault(DUPLICATE_DECLARATION, key.span, first, name=said, what="key")
            seen.setdefault(mark, key.span)


def _type_for_instance(rules: Rules, node: typed.VariableDeclaration) -> Iterator[Fault]:
    """A class is no instance of itself; in the dialect it may stand for an Elixir module."""
    value, type = node.value, strip(rules.db, node.variable.type)
    if rules.dialect != "haxe" or not isinstance(value, typed.ModuleValue) or value.id is None:
        return
    if isinstance(type, ClassType | EnumType) and type.id == value.id:
        found, expected = f"Class<{type.id.name}>", type_name(rules.db, type)
        yield fault(TYPE_MISMATCH, value.span, expected=expected, found=found)


def _of_function(rules: Rules, node: typed.StructureMember) -> Iterator[Fault]:
    type = strip(rules.db, node.target.type)
    if isinstance(type, FunctionType) and node.name != "bind" and rules.dialect == "haxe":
        span = Span(max(node.span.start, node.span.end - len(node.name)), node.span.end)
        yield fault(UNDECLARED_FIELD, span, name=node.name, type=type_name(rules.db, type))


def _keys_of_range(rules: Rules, node: typed.For) -> Iterator[Fault]:
    type = strip(rules.db, node.iterable.type)
    if isinstance(type, ClassType) and type.id.name == "IntIterator":
        yield fault(NOT_ITERABLE, node.iterable.span, found="0...n", with_key="yes")


def _absent_field(rules: Rules, node: typed.StructurePattern) -> Iterator[Fault]:
    type = strip(rules.db, node.type)
    if not isinstance(type, StructureType) or type.is_open or rules.dialect != "haxe":
        return
    for name, pattern in node.fields:
        if type.field(name) is None:
            said = type_name(rules.db, type)
            yield fault(UNDECLARED_FIELD, pattern.span, name=name, type=said)
            return


def _other_length(rules: Rules, node: typed.ArrayPattern) -> Iterator[Fault]:
    """`switch [a, b]` asks for as many patterns as there are values."""
    type = node.type
    if isinstance(type, TupleType) and len(type.elements) != len(node.elements):
        wanted, given = str(len(type.elements)), str(len(node.elements))
        yield fault(TOO_MANY_ARGUMENTS, node.span, name="switch […]", wanted=wanted, given=given)


def _index(rules: Rules, node: typed.Index) -> Iterator[Fault]:
    type = strip(rules.db, node.target.type)
    if type in (INT, FLOAT, BOOL, STRING) or isinstance(type, FunctionType | EnumType):
        yield fault(NOT_INDEXABLE, node.target.span, found=type_name(rules.db, type))


def _cast(rules: Rules, node: typed.Cast) -> Iterator[Fault]:
    if not node.checked:
        return
    type = follow(rules.db, node.type)
    if isinstance(type, ParameterType):
        yield fault(WRONG_CAST, node.span, name=type.name, what="parameter")
    elif isinstance(type, StructureType | FunctionType) and rules.dialect == "haxe":
        yield fault(WRONG_CAST, node.span, name=type_name(rules.db, type), what="structure")


# --- what is never reached -------------------------------------------------------------------


_LEAVING = (typed.Return, typed.Throw, typed.Break, typed.Continue)


def _unreached(node: typed.Block) -> Iterator[Fault]:
    for index, statement in enumerate(node.statements[:-1]):
        if isinstance(statement, _LEAVING):
            rest = Span(node.statements[index + 1].span.start, node.statements[-1].span.end)
            word = type(statement).__name__.lower()
            if rest.start >= statement.span.end:
                yield fault(UNREACHABLE, rest, Reason(Place(statement.span), "before"), word=word)
            return
