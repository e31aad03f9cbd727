"""Code with a set of indexes in the place of an array of flags that are all down at first.

    var composite = [for (i in 0...n + 1) false];       composite = MapSet.new()
    composite[j] = true;                                MapSet.put(composite, j)
    if (composite[i]) continue;                         if MapSet.member?(composite, i) …

At an index that the array doesn't have Haxe finds null, of which a condition makes a no: so flags
are read in conditions alone, and nobody asks for the array's length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from compiler_core.lower.array_loops.bounds import bounds_of
from compiler_core.lower.array_loops.ends import changing, method
from compiler_core.lower.array_loops.uses import Use, chain
from compiler_core.lower.counters import natural_variables
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import nodes, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import BOOL


@dataclass(frozen=True, slots=True)
class AsSet:
    variable: Variable
    declaration: typed.VariableDeclaration

    def change(self, node: Expr) -> Expr | None:
        match node:
            case typed.VariableDeclaration(value=Expr() as value) if node is self.declaration:
                empty = typed.Array(value.span, value.type, [])
                return replace(node, value=method(empty, "set", "MapSet.new()", value.type))
            case typed.Assign(target=typed.Index(target=target, index=index), value=value):
                if self._is_own(target):
                    assert isinstance(value, typed.Constant)
                    name = "put" if value.value else "delete"
                    at = rebuild(index, self.change)
                    return changing(target, name, f"MapSet.{name}({{this}}, {{0}})", at)
            case typed.Index(target=target, index=index) if self._is_own(target):
                at = rebuild(index, self.change)
                return method(target, "member", "MapSet.member?({this}, {0})", BOOL, at)
        return None

    def _is_own(self, target: Expr) -> bool:
        return isinstance(target, typed.Local) and target.variable is self.variable


def as_set(
    function: Function, declaration: typed.VariableDeclaration, uses: Sequence[Use]
) -> AsSet | None:
    if declaration.value is None or not _are_all_down(declaration.value):
        return None
    if not all(one.kind in ("read", "write") and len(one.indexes) == 1 for one in uses):
        return None
    bounds = bounds_of(function, natural_variables(function))
    asked = _asked(nodes(function.body))
    for one in uses:
        if one.kind == "read" and id(one.node) not in asked:
            return None
        if one.kind == "write":
            is_natural = bounds.is_natural(one.indexes[0])
            if not (one.is_statement and is_natural and _is_flag(one.node)):
                return None
    return AsSet(declaration.variable, declaration)


def _are_all_down(value: Expr) -> bool:
    """`[for (…) false]`, of which making it does nothing else."""
    match value:
        case typed.Comprehension(loop=typed.For(iterable=iterable, body=body)):
            only = body.statements[0] if _is_single(body) else body  # type: ignore[attr-defined]
            match only:
                case typed.Yield(key=None, value=typed.Constant(value=False)):
                    return not any(map(_may_do_something, walk(iterable)))
    return False


def _is_single(body: Expr) -> bool:
    return isinstance(body, typed.Block) and len(body.statements) == 1


def _may_do_something(node: Expr) -> bool:
    return isinstance(node, (typed.Call, typed.New, typed.Assign, typed.Increment, typed.Throw))


def _is_flag(node: Expr) -> bool:
    match node:
        case typed.Assign(operator=None, value=typed.Constant(value=bool())):
            return chain(node.target) is not None
    return False


def _asked(code: Iterable[Expr]) -> set[int]:
    """The identities of what is a condition, or a part of one that is asked for itself."""
    found: set[int] = set()
    for node in code:
        match node:
            case typed.If(condition=condition) | typed.While(condition=condition):
                _add(condition, found)
            case typed.Unary(operator="!", operand=operand):
                _add(operand, found)
            case typed.Switch(cases=cases):
                for case in cases:
                    if case.guard is not None:
                        _add(case.guard, found)
    return found


def _add(condition: Expr, found: set[int]) -> None:
    match condition:
        case typed.Binary(operator="&&" | "||", left=left, right=right):
            _add(left, found)
            _add(right, found)
        case typed.Unary(operator="!", operand=operand):
            _add(operand, found)
        case _:
            found.add(id(condition))
