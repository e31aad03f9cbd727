"""What may be made of the expression before the dot: `value.switch` is a switch over it.

color.switch|    →    switch (color) { case Red: … case Green: … }
items.for|       →    for (item in items) { … }
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.snippet import escaped
from compiler_core.base.span import Span
from compiler_core.ide.completion_item import Cursor, Item
from compiler_core.query import Database
from compiler_core.reporting.pattern_fixes import PLACEHOLDER
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics import typed
from compiler_core.semantics.declared import find_instance_member, strip
from compiler_core.semantics.patterns.split import all_cases
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.patterns.values_in_scope import values_in_scope
from compiler_core.semantics.probe import Sight
from compiler_core.semantics.types import (
    ARRAY_ID,
    BOOL,
    INT,
    MAP_ID,
    AbstractType,
    ClassType,
    DynamicType,
    Type,
)
from compiler_core.syntax import ast


def postfixes(cursor: Cursor, sight: Sight, view: ast.FieldAccess, start: int) -> Iterator[Item]:
    """`view` is the access with the mark, `start` where its member is."""
    target = sight.target
    if target is None or isinstance(target, typed.ModuleValue | typed.Error) or view.safe:
        return
    begin = start + view.target.span.start
    written = cursor.text[begin : start + view.target.span.end]
    whole = Span(begin, cursor.end)
    value = escaped(written)
    type = strip(cursor.db, target.type)

    def item(name: str, text: str, detail: str) -> Item:
        return Item(
            name,
            "snippet",
            text,
            True,
            detail,
            locality=8,
            span=whole,
            filter=f"{written}.{name}" if "\n" not in written else name,
        )

    body = _all_cases(cursor, target.type, sight.is_statement)
    whether = type == BOOL or isinstance(type, DynamicType)
    yield item("switch", f"switch ({value}) {{{body}\n}}", "a switch over it, with all cases")
    if whether:
        yield item("not", f"!{value}$0", "its opposite")
    if not sight.is_statement:
        return
    yield item("var", f"var ${{1:name}} = {value};$0", "a variable that holds it")
    yield item("final", f"final ${{1:name}} = {value};$0", "a constant that holds it")
    yield item("trace", f"trace({value});$0", "trace it")
    yield item("return", f"return {value};$0", "return it")
    yield item("null", f"if ({value} == null) {{\n\t$0\n}}", "if it is null")
    if whether:
        yield item("if", f"if ({value}) {{\n\t$0\n}}", "if it is true")
    if type == INT:
        yield item("for", f"for (${{1:i}} in 0...{value}) {{\n\t$0\n}}", "count up to it")
    elif isinstance(type, AbstractType) and type.id == MAP_ID:
        head = f"for (${{1:key}} => ${{2:value}} in {value})"
        yield item("for", f"{head} {{\n\t$0\n}}", "each of its entries")
    elif _is_iterable(cursor.db, type):
        yield item("for", f"for (${{1:item}} in {value}) {{\n\t$0\n}}", "each of its elements")


def _all_cases(cursor: Cursor, type: Type, is_statement: bool) -> str:
    """The arms of a switch over all values; one that is to be written where they can't be listed.
    Where the switch gives a value each arm throws, so that it has a type."""
    declaration = "" if cursor.declaration is None else cursor.declaration.name.text
    values = values_in_scope(cursor.db, cursor.path, declaration)
    found = all_cases(DeclaredShapes(cursor.db), type)
    cases = [witness_text(one, constants=values) for one in found]
    if not cases:
        return "\n\tcase ${1:_}:$0"
    if is_statement:
        return "".join(f"\n\tcase {escaped(c)}:{'$0' * (not i)}" for i, c in enumerate(cases))
    return "".join(
        f"\n\tcase {escaped(c)}: ${{{i}:{escaped(PLACEHOLDER)}}};" for i, c in enumerate(cases, 1)
    )


def _is_iterable(db: Database, type: Type) -> bool:
    if isinstance(type, DynamicType):
        return True
    if not isinstance(type, ClassType):
        return False
    return type.id == ARRAY_ID or any(
        find_instance_member(db, type, name) is not None for name in ("iterator", "hasNext")
    )
