"""Patterns that ask for what must be made first: it is made, and compared or matched behind them.

Elixir's patterns hold literals. A static `final` that holds an object, or what a call gives, is
asked for behind the pattern, as `case _ == limit => true:` is:

    static final LIMIT = Config.read("limit");      defp kind(n) when …
    switch (n) { case LIMIT: "much"; … }            case n do value -> if value == limit(), …

So is a property that a function gives: no struct holds it.

    switch (box) { case {size: 0}: "empty"; … }     case box do value -> case size(value) do 0 -> …
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace

from compiler_core.lower.walk import walk
from compiler_core.project.files import module_path
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    declared_type,
    find_instance_member,
    follow,
)
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Expr, Member, Pattern, Variable
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    AbstractType,
    ClassType,
    Monomorph,
    Type,
    TypeId,
)


def with_comparisons(db: Database, node: typed.Switch) -> typed.Switch | None:
    """The switch with such patterns as comparisons; None where it has none."""
    cases = [replace(one, pattern=_changed(db, one.pattern)) for one in node.cases]
    same = all(a.pattern is b.pattern for a, b in zip(cases, node.cases, strict=True))
    return None if same else replace(node, cases=cases)


def _changed(db: Database, pattern: Pattern, inside: bool = False) -> Pattern:
    """`inside` of another pattern null doesn't match; a null subject fails in Haxe, too."""
    match pattern:
        case typed.MemberPattern(member=member) if _is_made(db, member):
            number = _number(db, _value(db, member))
            if number is not None:
                return typed.ConstantPattern(pattern.span, pattern.type, number)
            return _equal(pattern, member)
        case typed.Bind(inner=inner) if inner is not None:
            changed = _changed(db, inner, inside)
            return pattern if changed is inner else replace(pattern, inner=changed)
        case typed.OrPattern(alternatives=parts):
            return _with(pattern, "alternatives", parts, _all(db, parts, inside))
        case typed.ConstructorPattern(arguments=parts):
            return _with(pattern, "arguments", parts, _all(db, parts))
        case typed.TuplePattern(elements=parts) | typed.ArrayPattern(elements=parts):
            return _with(pattern, "elements", parts, _all(db, parts))
        case typed.StructurePattern(fields=fields):
            values = [one for _, one in fields]
            found = _all(db, values)
            if not all(a is b for a, b in zip(found, values, strict=True)):
                names = (name for name, _ in fields)
                pattern = replace(pattern, fields=list(zip(names, found, strict=True)))
            return _with_properties(db, pattern, inside)
    return pattern


def _all(db: Database, patterns: list[Pattern], inside: bool = True) -> list[Pattern]:
    return [_changed(db, one, inside) for one in patterns]


def _with_properties(db: Database, node: typed.StructurePattern, inside: bool) -> Pattern:
    """The fields as what an extractor reads, where a function gives one of them."""
    found = [(_field(db, node.type, name), one) for name, one in node.fields]
    if not any(field is not None and field.item.getter == "get" for field, _ in found):
        return node
    placeholder = Variable("_", node.type, node.span, kind="pattern")
    read: list[Expr] = []
    asked: list[Pattern] = []
    for field, one in found:
        if field is None or isinstance(one, typed.Wildcard):
            continue
        target = typed.Local(one.span, node.type, placeholder)
        member = make_member(field, one.type)
        read.append(typed.InstanceMember(one.span, one.type, target, member))
        asked.append(one)
    if not read:
        return node
    value = read[0] if len(read) == 1 else typed.Tuple(node.span, DYNAMIC, read)
    inner = asked[0] if len(asked) == 1 else typed.TuplePattern(node.span, DYNAMIC, asked)
    return typed.ExtractorPattern(node.span, node.type, placeholder, value, inner, inside)


def _field(db: Database, type: Type, name: str) -> DeclaredMember | None:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    type = follow(db, type)
    if isinstance(type, ClassType):
        found = find_instance_member(db, type, name)
        return None if found is None else found[0]
    owner = declared_type(db, type.id) if isinstance(type, AbstractType) else None
    return None if owner is None else owner.instance.get(name)


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
