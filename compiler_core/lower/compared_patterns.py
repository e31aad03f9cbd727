"""Patterns that name a constant whose value must be made: they are compared, not matched.

Elixir's patterns hold literals. A static `final` that holds an object, or what a call gives, is
asked for behind the pattern, as `case _ == limit => true:` is:

    static final LIMIT = Config.read("limit");      defp kind(n) when …
    switch (n) { case LIMIT: "much"; … }            case n do value -> if value == limit(), …
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace

from compiler_core.lower.walk import walk
from compiler_core.project.files import module_path
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Expr, Member, Pattern
from compiler_core.semantics.types import BOOL, TypeId


def with_comparisons(db: Database, node: typed.Switch) -> typed.Switch | None:
    """The switch with such patterns as comparisons; None where it has none."""
    cases = [replace(one, pattern=_changed(db, one.pattern)) for one in node.cases]
    same = all(a.pattern is b.pattern for a, b in zip(cases, node.cases, strict=True))
    return None if same else replace(node, cases=cases)


def _changed(db: Database, pattern: Pattern) -> Pattern:
    match pattern:
        case typed.MemberPattern(member=member) if _is_made(db, member):
            number = _number(db, _value(db, member))
            if number is not None:
                return typed.ConstantPattern(pattern.span, pattern.type, number)
            return _equal(pattern, member)
        case typed.Bind(inner=inner) if inner is not None:
            changed = _changed(db, inner)
            return pattern if changed is inner else replace(pattern, inner=changed)
        case typed.OrPattern(alternatives=parts):
            return _with(pattern, "alternatives", parts, [_changed(db, one) for one in parts])
        case typed.ConstructorPattern(arguments=parts):
            return _with(pattern, "arguments", parts, [_changed(db, one) for one in parts])
        case typed.TuplePattern(elements=parts) | typed.ArrayPattern(elements=parts):
            return _with(pattern, "elements", parts, [_changed(db, one) for one in parts])
        case typed.StructurePattern(fields=fields):
            values = [one for _, one in fields]
            found = [_changed(db, one) for one in values]
            if all(a is b for a, b in zip(found, values, strict=True)):
                return pattern
            names = (name for name, _ in fields)
            return replace(pattern, fields=list(zip(names, found, strict=True)))
    return pattern


def _with(pattern: Pattern, name: str, old: list[Pattern], new: list[Pattern]) -> Pattern:
    if all(a is b for a, b in zip(new, old, strict=True)):
        return pattern
    return replace(pattern, **{name: new})  # type: ignore[arg-type]


def _equal(pattern: Pattern, member: Member) -> Pattern:
    span, type = pattern.span, pattern.type
    placeholder = typed.Variable("_", type, span, kind="pattern")
    named = typed.StaticMember(span, member.type, member)
    test = typed.Binary(span, BOOL, "==", typed.Local(span, type, placeholder), named)
    truth = typed.ConstantPattern(span, BOOL, True)
    return typed.ExtractorPattern(span, type, placeholder, test, truth)


def _is_made(db: Database, member: Member) -> bool:
    return member.owner is not None and _makes(db, member.owner, member.name)


@query
def _makes(db: Database, owner: TypeId, name: str) -> bool:
    """Whether the constant's first value is more than a literal."""
    value = _first_value(db, owner, name)
    return value is not None and any(_is_no_literal(one) for one in walk(value))


def _value(db: Database, member: Member) -> Expr | None:
    return None if member.owner is None else _first_value(db, member.owner, member.name)


def _first_value(db: Database, owner: TypeId, name: str) -> Expr | None:
    from compiler_core.lower.prepared import prepared

    path = module_path(db, (*owner.package, owner.module))
    return None if path is None else prepared(db, path, MemberKey(owner.name, name)).value


def _number(db: Database, node: Expr | None, depth: int = 0) -> int | None:
    """What an expression of literal integers, and of constants that are some, gives."""
    match node:
        case typed.Constant(value=int(value)) if not isinstance(value, bool):
            return value
        case typed.StaticMember(member=member) if member.is_final and depth < _DEEPEST:
            return _number(db, _value(db, member), depth + 1)
        case typed.Unary(operator="-", operand=operand):
            found = _number(db, operand, depth)
            return None if found is None else -found
        case typed.Binary(operator=sign, left=left, right=right) if sign in _COUNTED:
            first, second = _number(db, left, depth), _number(db, right, depth)
            if first is None or second is None or (sign == "<<" and not 0 <= second < 32):
                return None
            made = _COUNTED[sign](first, second)
            return made if -0x80000000 <= made <= 0x7FFFFFFF else None
    return None


_DEEPEST = 8
"""So many constants name each other, where none means itself."""

_COUNTED: Mapping[str, Callable[[int, int], int]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "<<": operator.lshift,
    "|": operator.or_,
    "&": operator.and_,
    "^": operator.xor,
}


def _is_no_literal(node: Expr) -> bool:
    match node:
        case typed.Call(callee=typed.EnumConstructor()):
            return False
        case typed.Unary(operand=typed.Constant()):
            return False
    return isinstance(node, _MADE)


_MADE = (
    typed.New,
    typed.Call,
    typed.Binary,
    typed.Unary,
    typed.If,
    typed.Switch,
    typed.Interpolation,
    typed.Comprehension,
    typed.Function,
    typed.Index,
    typed.InstanceMember,
    typed.StructureMember,
)
