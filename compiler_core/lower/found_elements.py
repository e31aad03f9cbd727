"""An element that is looked for and then changed: where it stands is looked for instead.

    var line = lines.find(l -> l.sku == sku);      index = where it stands, -1 if nowhere
    if (line != null) line.quantity += n;          line = lines[index]

A value in Elixir is no reference into its list. The element's place can be written back to, though,
as soon as it has a name, as with `var line = lines[i]`. What a function of the project looks for is
found likewise, if looking is all that it does:

    for (l in lines) if (l.sku == sku) return l; return null;
    return lines.length == 0 ? null : lines[lines.length - 1];

Objects of classes are left alone: they are references where that matters (`shared_objects`). So is
what is only read.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.lower.call_terms import Handed, handed, is_name, put_in, receiver_of
from compiler_core.lower.things import is_same_place
from compiler_core.lower.written import only_function
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.lookup import find_member
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import (
    ARRAY_ID,
    BOOL,
    INT,
    MAP_ID,
    VOID,
    ClassType,
    FunctionParameter,
    FunctionType,
    Type,
    TypeId,
)

_LAMBDA = TypeId((), "Lambda", "Lambda")


@dataclass(frozen=True, slots=True)
class Looked:
    """What a function looks for, in its own words: the first of `elements` that has `test`."""

    elements: Expr
    variable: Variable
    test: Expr
    parameters: tuple[Variable, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The element that a function gives, in its own words: at -1 where it gives none."""

    elements: Expr
    index: Expr
    parameters: tuple[Variable, ...]


def named(db: Database, own: str, call: Expr) -> tuple[list[Expr], Expr] | None:
    """The declaration of the index, and the element there; None where the call looks for nothing,
    or what it finds needs no place. `own` is the class at hand."""
    if not is_value(db, call.type):
        return None
    match call:
        case typed.Call(
            callee=typed.StaticMember(member=Member(name="find", owner=owner)),
            args=[typed.Expr() as elements, typed.Expr() as test],
        ) if owner == _LAMBDA:
            return _placed(db, call, elements, test)
    asked = receiver_of(db, call)
    if asked is None:
        return None
    member, this, _ = asked
    assert member.owner is not None
    chosen = element_or_null(db, member.owner, member.name, member.is_static)
    if chosen is not None:
        given = handed(asked, own, chosen.parameters, chosen.elements, chosen.index)
        return None if given is None else _chosen(db, call, chosen, this, given)
    looked = looked_for(db, member.owner, member.name, member.is_static)
    if looked is None:
        return None
    given = handed(asked, own, looked.parameters, looked.elements, looked.test)
    if given is None:
        return None
    element = Variable(looked.variable.name, looked.variable.type, call.span)
    local = typed.Local(call.span, element.type, element)
    test = put_in(looked.test, this, {**given, looked.variable: local}, call.span)
    function = _function(call.span, element, test)
    return _placed(db, call, put_in(looked.elements, this, given, call.span), function)


@query
def looked_for(db: Database, owner: TypeId, name: str, is_static: bool) -> Looked | None:
    """What a function of the project looks for, if it does nothing else."""
    function = only_function(db, owner, name, is_static)
    if function is None:
        return None
    body = function.body
    statements = body.statements if isinstance(body, typed.Block) else [body]
    match statements:
        case [
            typed.For(key=None, variable=variable, iterable=elements, body=inner),
            typed.Return(value=typed.Constant(value=None)),
        ]:
            test = _test_of(inner, variable)
        case _:
            return None
    parameters = tuple(one.variable for one in function.parameters)
    known = (*parameters, variable)
    if test is None or not is_name(db, elements) or not _is_plain(db, test, known):
        return None
    return Looked(elements, variable, test, parameters)


def _chosen(
    db: Database, call: Expr, chosen: Chosen, this: Expr | None, given: Handed
) -> tuple[list[Expr], Expr] | None:
    elements = put_in(chosen.elements, this, given, call.span)
    if not is_name(db, elements) or not is_array(db, elements.type):
        return None
    return _at(call, elements, put_in(chosen.index, this, given, call.span))


@query
def element_or_null(db: Database, owner: TypeId, name: str, is_static: bool) -> Chosen | None:
    """What a function of the project gives, if that is an element or, on a condition, null."""
    function = only_function(db, owner, name, is_static)
    if function is None:
        return None
    match function.body:
        case (
            typed.Block(statements=[typed.Return(value=typed.If(otherwise=typed.Expr()) as choice)])
            | typed.Return(value=typed.If(otherwise=typed.Expr()) as choice)
        ):
            then, otherwise = choice.then, choice.otherwise
        case typed.Block(
            statements=[typed.If(otherwise=None) as choice, typed.Return(value=otherwise)]
        ):
            then = choice.then
            if isinstance(then, typed.Block) and len(then.statements) == 1:
                then = then.statements[0]
            if not isinstance(then, typed.Return) or then.value is None:
                return None
            then = then.value
        case _:
            return None
    parameters = tuple(one.variable for one in function.parameters)
    nowhere = typed.Constant(choice.span, INT, -1)
    ways: tuple[Expr, Expr]
    match then, otherwise:
        case typed.Constant(value=None), typed.Index(target=elements, index=index):
            ways = (nowhere, index)
        case typed.Index(target=elements, index=index), typed.Constant(value=None):
            ways = (index, nowhere)
        case _:
            return None
    plain = (choice.condition, elements, index)
    if not all(_is_plain(db, one, parameters) for one in plain):
        return None
    chosen: Expr = typed.If(choice.span, INT, choice.condition, *ways)
    if ways[0] is nowhere and _is_last(choice.condition, elements, index):
        chosen = index
    return Chosen(elements, chosen, parameters)


def _is_last(condition: Expr, elements: Expr, index: Expr) -> bool:
    """`xs.length == 0 ? null : xs[xs.length - 1]`: one less than nothing is -1 already."""
    match condition, index:
        case (
            typed.Binary(operator="==", left=asked, right=typed.Constant(value=0)),
            typed.Binary(operator="-", left=size, right=typed.Constant(value=1)),
        ):
            lengths = [
                one.target
                for one in (asked, size)
                if isinstance(one, typed.InstanceMember) and one.member.name == "length"
            ]
            return len(lengths) == 2 and all(is_same_place(one, elements) for one in lengths)
    return False


def _test_of(body: Expr, variable: Variable) -> Expr | None:
    """`if (test) return variable;`"""
    if isinstance(body, typed.Block) and len(body.statements) == 1:
        return _test_of(body.statements[0], variable)
    match body:
        case typed.If(condition=condition, then=then, otherwise=None):
            if isinstance(then, typed.Block) and len(then.statements) == 1:
                then = then.statements[0]
            match then:
                case typed.Return(value=typed.Local(variable=given)) if given is variable:
                    return condition
    return None


def _is_plain(db: Database, test: Expr, known: tuple[Variable, ...]) -> bool:
    """It compares what can be named."""
    match test:
        case typed.Binary(operator=operator, left=left, right=right):
            return operator != "??" and _is_plain(db, left, known) and _is_plain(db, right, known)
        case typed.Unary(operand=operand):
            return _is_plain(db, operand, known)
        case typed.InstanceMember() | typed.StructureMember() | typed.StaticMember():
            return is_name(db, test)
        case typed.Local(variable=variable):
            return variable in known
    return isinstance(test, typed.Constant | typed.This)


def _placed(db: Database, call: Expr, elements: Expr, test: Expr) -> tuple[list[Expr], Expr] | None:
    member = find_member(db, _LAMBDA, "findIndex")
    if member is None or not is_name(db, elements) or not is_array(db, elements.type):
        return None
    callee = typed.StaticMember(call.span, member.type, member)
    return _at(call, elements, typed.Call(call.span, INT, callee, [elements, test]))


def _at(call: Expr, elements: Expr, found: Expr) -> tuple[list[Expr], Expr]:
    index = Variable("index", INT, call.span)
    declared = typed.VariableDeclaration(call.span, VOID, index, found)
    at = typed.Local(call.span, INT, index)
    return [declared], typed.Index(call.span, call.type, elements, at)


def _function(span: Span, element: Variable, test: Expr) -> Expr:
    type = FunctionType((FunctionParameter(element.name, element.type),), BOOL)
    parameter = typed.Parameter(element, None, False, False)
    return typed.Function(span, type, [parameter], BOOL, typed.Return(span, VOID, test))


def is_value(db: Database, type: Type) -> bool:
    """Its values are no references: all but objects of classes."""
    found = strip(db, type)
    return not isinstance(found, ClassType) or found.id in (ARRAY_ID, MAP_ID)


def is_array(db: Database, type: Type) -> bool:
    found = strip(db, type)
    return isinstance(found, ClassType) and found.id == ARRAY_ID
