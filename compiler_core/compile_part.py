"""The Elixir at a place of a file, made of as little of the file as tells it.

A hover shows a line or two. To make them, the function around the place is enough nearly always:
after an edit that is one function lowered and laid out, where a file has hundreds that would all be
looked at. Where the function alone doesn't tell (`lower.alone`), the file does, and is asked then.

    for output in outputs_at(db, path, offset):    first of the function, then of the file
        …
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.compile import Compilation, check, compile_file, printed_modules
from compiler_core.query import Database, query_with

if TYPE_CHECKING:
    from compiler_core.lower.alone import FunctionAlone
    from compiler_core.semantics.items import MemberKey
    from compiler_core.syntax.units import PlacedUnit


def outputs_at(db: Database, path: str, offset: int) -> Iterator[Compilation]:
    """What tells the Elixir at `offset`, the smallest first; each is made when it is asked for.

    None of a member with an error, for its Elixir would not be what is meant."""
    from compiler_core.lower.alone import function_alone
    from compiler_core.project.sources import parse

    unit = parse(db, path).unit_at(offset)
    key = None if unit is None else _key(db, path, unit)
    alone = None if key is None else function_alone(db, path, key)
    if unit is not None and unit.unit.member is not None and _has_errors(db, path, unit, alone):
        return
    if key is not None and alone is not None:
        yield compile_function(db, path, key)
        if alone.is_whole:
            return
    yield compile_file(db, path)


@query_with(same=lambda old, new: old is new)
def compile_function(db: Database, path: str, key: MemberKey) -> Compilation:
    """Of a function that `lower.alone` knows: a module with nothing else in it."""
    from compiler_core.lower.alone import function_alone
    from compiler_core.lower.module import Output

    alone = function_alone(db, path, key)
    assert alone is not None
    output = Output(
        alone.tree.name, "", alone.tree, frozenset(), without_parens=alone.without_parens
    )
    return printed_modules(db, path, (output,), frozenset(), are_parts=True)


def _key(db: Database, path: str, unit: PlacedUnit) -> MemberKey | None:
    from compiler_core.semantics.items import member_table

    for key, placed in member_table(db, path).items():
        if placed.member is unit.unit.member and key.declaration:
            return key
    return None


def _has_errors(db: Database, path: str, unit: PlacedUnit, alone: FunctionAlone | None) -> bool:
    from compiler_core.reporting import collect

    found = check(db, path) if alone is None else collect.with_faults(db, path, alone.faults)
    return any(_is_error_in(one, unit) for one in found)


def _is_error_in(one: Diagnostic, unit: PlacedUnit) -> bool:
    is_error = one.severity is Severity.ERROR
    return is_error and one.span.start <= unit.end and unit.start <= one.span.end
