"""What a number's sign surely is, as its function's text shows it.

A root or logarithm of what can't be negative is a number, so it needs nothing that asks, and a
comparison with it is Elixir's own (`odd_numbers`):

    Math.sqrt(x * x + y * y) < 10          :math.sqrt(x * x + y * y) < 10
    if (n < 2) return false;
    while (i <= Math.sqrt(n)) …            i <= :math.sqrt(n)
    Math.sqrt(b * b - 4 * a * c) < 10      Haxe.less?(Haxe.math(:sqrt, …), 10)

Squares, lengths, absolute values, what a loop counts from a natural number on, locals that are
given nothing else, and variables behind a test that leaves the function count as not negative.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import AbstractType, Monomorph, Type

_MORE = frozenset((">", ">="))
_LESS = frozenset(("<", "<="))
_NEVER_NEGATIVE = frozenset(("abs", "sqrt", "exp", "random", "acos"))
_KEEPS_SIGN = frozenset(("int", "floor", "ceil", "round", "ffloor", "fceil", "fround"))


class Signs:
    """The signs in one function; `function` is None for a value that stands by itself."""

    def __init__(self, function: Function | None) -> None:
        self._nodes = () if function is None else nodes(function.body)
        self._parameters = {one.variable for one in function.parameters} if function else set()
        self._asking: set[Variable] = set()

    def is_natural(self, node: Expr) -> bool:
        """Surely zero or more."""
        if self.is_positive(node):
            return True
        match _bare(node):
            case typed.Constant(value=int() | float() as value):
                return value >= 0
            case typed.Local(variable=variable):
                return self._is_natural_variable(variable, node)
            case typed.InstanceMember(member=member):
                return member.name == "length" and member.is_extern
            case typed.Binary(operator="*", left=left, right=right):
                square = _is_plain(node.type) and _is_same(left, right)
                return square or (self.is_natural(left) and self.is_natural(right))
            case typed.Binary(operator="+" | "/", left=left, right=right):
                return self.is_natural(left) and self.is_natural(right)
            case typed.Binary(operator="%", left=left):
                return self.is_natural(left)
            case typed.If(then=then, otherwise=Expr() as otherwise):
                return self.is_natural(then) and self.is_natural(otherwise)
            case typed.Call(callee=typed.StaticMember(member=member), args=args):
                return self._is_natural_call(member, [one for one in args if one is not None])
        return False

    def is_positive(self, node: Expr) -> bool:
        """Surely more than zero."""
        match _bare(node):
            case typed.Constant(value=int() | float() as value):
                return value > 0
            case typed.StaticMember(member=member):
                return member.is_extern and member.name == "PI"
            case typed.Binary(operator="*" | "/", left=left, right=right):
                return self.is_positive(left) and self.is_positive(right)
            case typed.Binary(operator="+", left=left, right=right):
                return (self.is_positive(left) and self.is_natural(right)) or (
                    self.is_natural(left) and self.is_positive(right)
                )
        return False

    def is_number(self, call: typed.Call) -> bool:
        """What a function of `Math` answers is surely a number, and no infinity."""
        match call:
            case typed.Call(callee=typed.StaticMember(member=member), args=[Expr() as only]):
                if member.name == "sqrt":
                    return self.is_natural(only)
                if member.name == "log":
                    return self.is_positive(only)
                return member.name not in ("asin", "acos")
            case typed.Call(callee=typed.StaticMember(member=member), args=[base, exponent]):
                if member.name != "pow" or base is None or exponent is None:
                    return True
                return _is_whole(exponent) or self.is_natural(base)
        return True

    def _is_natural_call(self, member: typed.Member, args: list[Expr]) -> bool:
        if not member.is_extern:
            return False
        if member.name in _NEVER_NEGATIVE:
            return True
        match args:
            case [only] if member.name in _KEEPS_SIGN:
                return self.is_natural(only)
            case [first, second] if member.name == "max":
                return self.is_natural(first) or self.is_natural(second)
            case [first, second] if member.name == "min":
                return self.is_natural(first) and self.is_natural(second)
            case [base, typed.Constant(value=int(exponent))] if member.name == "pow":
                return exponent % 2 == 0 or self.is_natural(base)
            case [base, _] if member.name == "pow":
                return self.is_natural(base)
        return False

    def _is_natural_variable(self, variable: Variable, use: Expr) -> bool:
        if variable in self._asking:
            return True
        if not _is_plain(variable.type):
            return False
        self._asking.add(variable)
        try:
            given = list(self._given(variable))
            if variable not in self._parameters and given and all(map(self._may_be_given, given)):
                return True
            return not self._is_assigned(variable) and self._is_tested(variable, use)
        finally:
            self._asking.discard(variable)

    def _may_be_given(self, value: Expr | None) -> bool:
        return value is not None and self.is_natural(value)

    def _given(self, variable: Variable) -> Iterator[Expr | None]:
        """What the variable is ever given or grows by; None: something that isn't seen."""
        for node in self._nodes:
            match node:
                case typed.VariableDeclaration(variable=declared) if declared is variable:
                    yield node.value
                case typed.Assign(target=typed.Local(variable=target)) if target is variable:
                    yield node.value if node.operator in (None, "+", "*", "/", "%") else None
                case typed.Increment(target=typed.Local(variable=target)) if target is variable:
                    yield typed.Constant(node.span, node.type, node.delta)
                case typed.For(variable=counter, iterable=iterable) if counter is variable:
                    yield iterable.left if isinstance(iterable, typed.Binary) else None

    def _is_assigned(self, variable: Variable) -> bool:
        for node in self._nodes:
            if isinstance(node, typed.Assign | typed.Increment):
                if isinstance(node.target, typed.Local) and node.target.variable is variable:
                    return True
        return False

    def _is_tested(self, variable: Variable, use: Expr) -> bool:
        """The use is in a branch, or behind one that leaves, whose test is of the variable."""
        for node in self._nodes:
            match node:
                case typed.If(condition=condition, then=then) if then.span.covers(use.span):
                    if any(_says_natural(one, variable) for one in _both(condition, "&&")):
                        return True
                case typed.If(condition=condition, otherwise=Expr() as otherwise):
                    if otherwise.span.covers(use.span):
                        if any(_says_negative(one, variable) for one in _both(condition, "||")):
                            return True
                case typed.Block(statements=statements) if node.span.covers(use.span):
                    for one in statements:
                        if one.span.end <= use.span.start and _leaves(one, variable):
                            return True
        return False


def _leaves(node: Expr, variable: Variable) -> bool:
    """`if (n < 2) return false;`."""
    match node:
        case typed.If(condition=condition, then=then, otherwise=None):
            last = (
                then.statements[-1] if isinstance(then, typed.Block) and then.statements else then
            )
            if isinstance(last, typed.Return | typed.Throw):
                return any(_says_negative(one, variable) for one in _both(condition, "||"))
    return False


def _both(node: Expr, operator: str) -> Iterator[Expr]:
    match node:
        case typed.Binary(left=left, right=right) if node.operator == operator:
            yield from _both(left, operator)
            yield from _both(right, operator)
        case _:
            yield node


def _says_natural(node: Expr, variable: Variable) -> bool:
    """`n > 0`, `0 <= n`."""
    return _compares(node, variable, _MORE, _LESS)


def _says_negative(node: Expr, variable: Variable) -> bool:
    """It holds for all that is negative: `n < 2`, `0 > n`."""
    return _compares(node, variable, _LESS, _MORE)


def _compares(
    node: Expr, variable: Variable, first: frozenset[str], second: frozenset[str]
) -> bool:
    match node:
        case typed.Binary(left=typed.Local(variable=tested), right=typed.Constant(value=value)):
            operators = first
        case typed.Binary(left=typed.Constant(value=value), right=typed.Local(variable=tested)):
            operators = second
        case _:
            return False
    is_natural = isinstance(value, int | float) and value >= 0
    return tested is variable and node.operator in operators and is_natural


def _is_same(left: Expr, right: Expr) -> bool:
    """Both are the same number whenever they are evaluated together."""
    match _bare(left), _bare(right):
        case typed.Local(variable=one), typed.Local(variable=other):
            return one is other
        case typed.Constant(value=one), typed.Constant(value=other):
            return one == other
        case typed.This(), typed.This():
            return True
        case (
            typed.InstanceMember(target=one, member=member),
            typed.InstanceMember(target=other, member=second),
        ):
            return member == second and member.kind == "variable" and _is_same(one, other)
        case (
            typed.StructureMember(target=one, name=name),
            typed.StructureMember(target=other, name=second_name),
        ):
            return name == second_name and _is_same(one, other)
        case (
            typed.Binary(operator=operator, left=one, right=two),
            typed.Binary(operator=other_operator, left=three, right=four),
        ):
            return operator == other_operator and _is_same(one, three) and _is_same(two, four)
    return False


def _is_whole(node: Expr) -> bool:
    bare = _bare(node)
    if isinstance(bare, typed.Unary) and bare.operator == "-":
        bare = bare.operand
    if isinstance(bare, typed.Constant) and isinstance(bare.value, float):
        return bare.value.is_integer()
    return _is_plain(bare.type, ("Int",))


def _is_plain(type: Type, names: tuple[str, ...] = ("Int", "Float")) -> bool:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return isinstance(type, AbstractType) and not type.id.package and type.id.name in names


def _bare(node: Expr) -> Expr:
    while isinstance(node, typed.Cast):
        node = node.value
    return node
