"""What can be told of a pattern before it is lowered.

    case n:                       it is open: it takes anything
    case parse(_) => Some(n):     it needs a test in the clause's body
    case {name: null}:            where `name` is optional, a map without it matches as well

Lowering a guard has the last word on whether Elixir takes it (`guards`).
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Pattern
from compiler_core.semantics.typed_walk import children


def needs_test(case: typed.Case) -> bool:
    """An estimate from the source; the lowered guard has the last word."""
    if _has_test(case.pattern):
        return True
    guard = case.guard
    return guard is not None and any(
        isinstance(child, (typed.Call, typed.Switch, typed.If, typed.Assign, typed.Index))
        or (isinstance(child, typed.InstanceMember) and child.member.elixir is not None)
        or (isinstance(child, typed.StructureMember) and child.key != "atom")
        for child in walk(guard)
    )


def extractors(pattern: Pattern) -> Iterator[typed.ExtractorPattern]:
    if isinstance(pattern, typed.ExtractorPattern):
        yield pattern
    for child in children(pattern):
        if isinstance(child, typed.Pattern):
            yield from extractors(child)


def _has_test(pattern: Pattern) -> bool:
    match pattern:
        case typed.ExtractorPattern() | typed.RegexPattern():
            return True
        case typed.Bind(inner=inner):
            return inner is not None and _has_test(inner)
        case typed.ConstructorPattern(arguments=items):
            return any(_has_test(item) for item in items)
        case typed.ArrayPattern(elements=items) | typed.TuplePattern(elements=items):
            return any(_has_test(item) for item in items)
        case typed.OrPattern(alternatives=items):
            return any(_has_test(item) for item in items)
        case typed.StructurePattern(fields=fields):
            lacking = may_be_lacking(pattern)
            return any(
                _has_test(item)
                or (
                    name in lacking and not isinstance(item, typed.Wildcard | typed.ConstantPattern)
                )
                for name, item in fields
            )
    return False


def is_open(pattern: Pattern) -> bool:
    """It matches anything."""
    match pattern:
        case typed.Wildcard() | typed.ExtractorPattern() | typed.RegexPattern():
            return True
        case typed.Bind(inner=inner):
            return inner is None or is_open(inner)
    return False


def may_be_lacking(node: typed.StructurePattern) -> frozenset[str]:
    """The optional fields whose patterns take null: a map without them matches as well."""
    return frozenset(name for name, one in node.fields if name in node.optional and _is_null(one))


def _is_null(pattern: Pattern) -> bool:
    match pattern:
        case typed.Wildcard():
            return True
        case typed.ConstantPattern(value=value):
            return value is None
        case typed.Bind(inner=inner):
            return inner is None or _is_null(inner)
        case typed.OrPattern(alternatives=items):
            return any(_is_null(item) for item in items)
    return False
