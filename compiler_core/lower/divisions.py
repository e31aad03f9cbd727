"""Divisions that may be by zero: Haxe answers with an infinity or NaN, Elixir raises.

    total / 0                      Haxe.divide(total, 0)      a zero that can be seen
    ratio(1, 0)                    HX409, on a zero that is given to a function which divides by it
    sum / items.length             HX415, once for a function, unless the divisor can't be zero or
                                   the function compares it with anything

All others are written as they stand, for what is divided by is hardly ever zero, and a function
that asks before each division is nobody's Elixir.

`n + 1`, a power, `1 << n` and the variable of a loop from 1 on count as not zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.lower.call_graph import FunctionId, function_id, places
from compiler_core.lower.context import Context
from compiler_core.lower.faults import DIVISION_BY_ZERO, PERHAPS_ZERO
from compiler_core.lower.prepared import prepared
from compiler_core.lower.walk import nodes, walk
from compiler_core.lower.world import DatabaseWorld
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.typed import Expr, Function, Member, Variable

_DIVIDES = frozenset(("/", "%"))
_COMPARES = frozenset(("==", "!=", "<", ">", "<=", ">="))
_ASKS = frozenset(("isEmpty", "empty", "exists", "has", "hasNext"))
_NEVER_ZERO = frozenset(("pow", "exp"))
Root = Variable | str
"""A variable, or the name of a field."""


def tell(ctx: Context, function: Function) -> None:
    """The faults of a function's divisions."""
    own = Divisions(ctx.unit.world.db, function)
    for call in nodes(function.body):
        if isinstance(call, typed.Call):
            for given in _zeros_given(own, call):
                ctx.fault(DIVISION_BY_ZERO, given)
    unsure = next(own.unsure(), None)
    if unsure is not None:
        ctx.fault(PERHAPS_ZERO, unsure, _named(unsure))


def is_by_zero(ctx: Context, divisor: Expr) -> bool:
    """The divisor is zero, as can be seen."""
    match _bare(divisor):
        case typed.Constant() | typed.Local() | typed.StaticMember():
            function = ctx.facts.function
            if isinstance(function, Function):
                return Divisions(ctx.unit.world.db, function).is_zero(divisor)
    return False


def _zeros_given(own: Divisions, call: typed.Call) -> Iterator[Expr]:
    """Arguments that are zero, or empty, of functions that divide by them, or by their length."""
    member = _called(call.callee)
    zeros = [one if one and own.is_zero(one) else None for one in call.args]
    empty = [
        one if isinstance(one, typed.Array) and not one.elements else None for one in call.args
    ]
    if member is None or not any((*zeros, *empty)):
        return
    function = function_id(own.db, member)
    dividing = None if function is None else dividing_parameters(own.db, function)
    for index in () if dividing is None else sorted(dividing.by_value):
        if index < len(zeros) and (found := zeros[index]) is not None:
            yield found
    for index in () if dividing is None else sorted(dividing.by_length):
        if index < len(empty) and (found := empty[index]) is not None:
            yield found


def _is_empty(node: Expr | None) -> bool:
    return isinstance(node, typed.Array) and not node.elements


def _called(callee: Expr) -> Member | None:
    match callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return member
    return None


@dataclass(frozen=True, slots=True)
class Dividing:
    """The parameters that a function divides by, and those by whose length, without looking."""

    by_value: frozenset[int] = frozenset()
    by_length: frozenset[int] = frozenset()


@query
def dividing_parameters(db: Database, function: FunctionId) -> Dividing:
    by_value: set[int] = set()
    by_length: set[int] = set()
    for place in places(db, function):
        written = prepared(db, *place).function
        if written is None:
            continue
        index_of = {one.variable: index for index, one in enumerate(written.parameters)}
        for divisor in Divisions(db, written).unsure():
            match _bare(divisor):
                case typed.Local(variable=variable) if variable in index_of:
                    by_value.add(index_of[variable])
                case typed.InstanceMember(target=typed.Local(variable=variable), member=member) if (
                    variable in index_of and member.name == "length"
                ):
                    by_length.add(index_of[variable])
    return Dividing(frozenset(by_value), frozenset(by_length))


class Divisions:
    """The divisions of one function, and what its text says of their divisors."""

    def __init__(self, db: Database, function: Function) -> None:
        self.db = db
        self.nodes = nodes(function.body)
        self.divisors = [
            node.right if isinstance(node, typed.Binary) else node.value
            for node in self.nodes
            if isinstance(node, (typed.Binary, typed.Assign)) and node.operator in _DIVIDES
        ]
        self._values: dict[Variable, list[Expr | None]] | None = None
        self._asked: frozenset[Root] | None = None

    def unsure(self) -> Iterator[Expr]:
        """The divisors that may be zero, for all that can be seen; those that are, left out."""
        for one in self.divisors:
            if not self.is_zero(one) and not self.is_nonzero(one):
                roots = set(_roots(one))
                if self.asked.isdisjoint(roots) and not self._runs_through(roots, one):
                    yield one

    def _runs_through(self, roots: set[Root], divisor: Expr) -> bool:
        """The division stands in a loop through what it divides by the length of."""
        return any(
            isinstance(node, typed.For)
            and node.body.span.covers(divisor.span)
            and not roots.isdisjoint(_roots(node.iterable))
            for node in self.nodes
        )

    @property
    def values(self) -> dict[Variable, list[Expr | None]]:
        """What each variable is ever given; None: something that isn't seen."""
        if self._values is None:
            self._values = {}
            for node in self.nodes:
                match node:
                    case typed.VariableDeclaration(variable=variable, value=Expr() as value):
                        self._values.setdefault(variable, []).append(value)
                    case typed.Assign(operator=operator, target=typed.Local(variable=variable)):
                        given = node.value if operator is None else None
                        self._values.setdefault(variable, []).append(given)
                    case typed.Increment(target=typed.Local(variable=variable)):
                        self._values.setdefault(variable, []).append(None)
                    case typed.For(variable=variable, iterable=iterable):
                        first = iterable.left if isinstance(iterable, typed.Binary) else None
                        self._values.setdefault(variable, []).append(first)
        return self._values

    @property
    def asked(self) -> frozenset[Root]:
        """What the function compares, or asks to be there."""
        if self._asked is None:
            self._asked = frozenset(
                root for node in self.nodes for one in _asked_of(node) for root in _roots(one)
            )
        return self._asked

    def is_zero(self, node: Expr) -> bool:
        match _bare(node):
            case typed.Constant(value=int() | float() as value):
                return value is not False and value == 0
            case typed.Local(variable=variable):
                given = self.values.get(variable)
                return bool(given) and all(map(_is_constant_zero, given or ()))
            case typed.StaticMember(member=member) if self._never_changes(member):
                return _is_constant_zero(self._constant(member))
        return False

    def is_nonzero(self, node: Expr) -> bool:
        match _bare(node):
            case typed.Constant(value=value):
                return value != 0
            case typed.Unary(operator="-", operand=operand):
                return self.is_nonzero(operand)
            case typed.Binary(operator="*", left=left, right=right):
                return self.is_nonzero(left) and self.is_nonzero(right)
            case typed.Binary(operator="+", left=left, right=right):
                return _is_positive(left) or _is_positive(right)
            case typed.Binary(operator="<<", left=left):
                return self.is_nonzero(left)
            case typed.If(then=then, otherwise=Expr() as otherwise):
                return self.is_nonzero(then) and self.is_nonzero(otherwise)
            case typed.StaticMember(member=member):
                return self._is_nonzero_constant(member)
            case typed.Call(callee=typed.StaticMember(member=member), args=args):
                if member.name == "max":
                    return any(one is not None and _is_positive(one) for one in args)
                return member.is_extern and member.name in _NEVER_ZERO
            case typed.Local(variable=variable):
                given = self.values.get(variable)
                if not given:
                    return False
                return all(one is not None and self._is_nonzero_value(one) for one in given)
        return False

    def _is_nonzero_value(self, node: Expr) -> bool:
        return not isinstance(_bare(node), typed.Local) and self.is_nonzero(node)

    def _is_nonzero_constant(self, member: Member) -> bool:
        if member.is_extern:
            return member.name == "PI"
        if not self._never_changes(member):
            return False
        value = self._constant(member)
        return isinstance(value, typed.Constant) and value.value not in (0, None)

    def _never_changes(self, member: Member) -> bool:
        """A static `final` or `inline` variable."""
        if member.owner is None or member.is_final:
            return member.owner is not None
        owner = declared_type(self.db, member.owner)
        found = None if owner is None else owner.static.get(member.name)
        return found is not None and (
            found.item.kind == "variable" and "inline" in found.item.modifiers
        )

    def _constant(self, member: Member) -> Expr | None:
        return None if member.is_extern else DatabaseWorld(self.db).constant(member)


def _asked_of(node: Expr) -> Iterator[Expr]:
    match node:
        case typed.Binary(operator=operator, left=left, right=right) if operator in _COMPARES:
            yield from (left, right)
        case typed.Switch(subject=subject):
            yield subject
        case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=args):
            if member.name in _ASKS:
                yield from (target, *(one for one in args if one is not None))


def _roots(node: Expr) -> Iterator[Root]:
    """The variables and fields that an expression names."""
    for one in walk(node):
        match one:
            case typed.Local(variable=variable):
                yield variable
            case typed.StaticMember(member=member) if member.kind != "method":
                yield member.name
            case typed.InstanceMember(target=target, member=member):
                if isinstance(_bare(target), typed.This) or member.name != "length":
                    yield member.name
            case typed.StructureMember(name=name):
                yield name


def _is_constant_zero(node: Expr | None) -> bool:
    match node:
        case typed.Constant(value=int() | float() as value):
            return value is not False and value == 0
    return False


def _is_positive(node: Expr) -> bool:
    match _bare(node):
        case typed.Constant(value=int() | float() as value):
            return value > 0
    return False


def _bare(node: Expr) -> Expr:
    while isinstance(node, typed.Cast):
        node = node.value
    return node


def _named(node: Expr) -> str:
    match _bare(node):
        case typed.Local(variable=variable):
            return variable.name
        case typed.StaticMember(member=member):
            return member.name
        case typed.InstanceMember(target=target, member=member):
            inner = _named(target)
            return f"{inner}.{member.name}" if inner else member.name
        case typed.StructureMember(target=target, name=name):
            inner = _named(target)
            return f"{inner}.{name}" if inner else name
    return ""
