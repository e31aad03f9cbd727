"""Patterns that ask for the fields of objects that are handed about by reference.

Such an object is a reference that says nothing of its fields (`shared`), so that no head of a
clause can match them. They are read, and what was read is matched behind it, as an extractor's
result is:

    case {status: Placed(at)}: at;       value -> case Haxe.state(value).status do
                                                    {:placed, at} -> at
                                                    _ -> ‹the cases behind›
                                                  end
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.lower.context import Context
from compiler_core.lower.structure_ids import field_of, structure_id
from compiler_core.lower.types import is_shared, resolved
from compiler_core.semantics import typed
from compiler_core.semantics.declared import find_instance_member
from compiler_core.semantics.typed import Pattern, Variable
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, ClassType, StructureType


def by_reference(ctx: Context, cases: list[typed.Case]) -> list[typed.Case]:
    """The cases, with extractors for what their patterns ask of such objects."""
    return [
        one if (made := _asked(ctx, one.pattern)) is one.pattern else replace(one, pattern=made)
        for one in cases
    ]


def _asked(ctx: Context, pattern: Pattern, inside: bool = False) -> Pattern:
    """`inside` of another pattern null doesn't match; a null subject fails in Haxe, too."""
    match pattern:
        case typed.Bind(inner=inner) if inner is not None:
            made = _asked(ctx, inner, inside)
            return pattern if made is inner else replace(pattern, inner=made)
        case typed.ConstructorPattern(arguments=items):
            found = _all(ctx, items)
            return pattern if found is items else replace(pattern, arguments=found)
        case typed.ArrayPattern(elements=items) | typed.TuplePattern(elements=items):
            found = _all(ctx, items)
            return pattern if found is items else replace(pattern, elements=found)
        case typed.OrPattern(alternatives=items):
            found = _all(ctx, items, inside)
            return pattern if found is items else replace(pattern, alternatives=found)
        case typed.StructurePattern(fields=fields):
            names = [name for name, _ in fields]
            items = [one for _, one in fields]
            found = _all(ctx, items)
            type = resolved(ctx, pattern.type)
            is_asked = isinstance(type, ClassType | StructureType) and is_shared(ctx, type)
            if isinstance(type, ClassType | StructureType) and is_asked and fields:
                pairs = list(zip(names, found, strict=True))
                asked = [one for one in pairs if not isinstance(one[1], typed.Wildcard)]
                made = _extractor(ctx, pattern, type, asked or pairs[:1])
                return replace(made, not_null=inside)
            if found is items:
                return pattern
            return replace(pattern, fields=list(zip(names, found, strict=True)))
    return pattern


def _all(ctx: Context, patterns: list[Pattern], inside: bool = True) -> list[Pattern]:
    """The very same list where none of them changes."""
    made = [_asked(ctx, one, inside) for one in patterns]
    same = all(new is old for new, old in zip(made, patterns, strict=True))
    return patterns if same else made


def _extractor(
    ctx: Context,
    node: typed.StructurePattern,
    type: ClassType | StructureType,
    fields: list[tuple[str, Pattern]],
) -> typed.ExtractorPattern:
    """`_ => pattern` of one field's value, or of several in a tuple."""
    placeholder = Variable("_", node.type, node.span, kind="pattern")
    read: list[typed.Expr] = []
    for name, one in fields:
        target = typed.Local(one.span, node.type, placeholder)
        if isinstance(type, StructureType):
            field = type.field(name)
            own = field_of(structure_id(type), name, one.type, field is None or field.optional)
            read.append(typed.InstanceMember(one.span, one.type, target, own))
            continue
        found = find_instance_member(ctx.unit.world.db, type, name)
        if found is None:  # of which the typer has told
            read.append(target)
            continue
        member = make_member(found[0], one.type)
        read.append(typed.InstanceMember(one.span, one.type, target, member))
    value = read[0] if len(read) == 1 else typed.Tuple(node.span, DYNAMIC, read)
    inner = [one for _, one in fields]
    pattern = inner[0] if len(inner) == 1 else typed.TuplePattern(node.span, DYNAMIC, inner)
    return typed.ExtractorPattern(node.span, node.type, placeholder, value, pattern)
