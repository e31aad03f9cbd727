"""Actions on declarations: write the members that a class must have, write an inferred type down.

class A implements I {}      →    class A implements I { public function run():Void { … } }
var half = total / 2;        →    var half:Float = total / 2;
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.ide.completion_declarations import implementation, inherited_functions
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.declared import ancestors
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import items, member_table
from compiler_core.semantics.names import type_name
from compiler_core.semantics.types import ClassType, Type, TypeId
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants


def implemented_members(db: Database, path: str, span: Span) -> Iterator[Fix]:
    """On a class's head: the functions that its interfaces and abstract classes want."""
    parsed = parse(db, path)
    module = items(db, path)
    for view in parsed.source.declarations:
        body = view.body_span
        if view.kind != "class" or body is None or view.has("abstract"):
            continue
        if span.end < view.span.start or span.start > body.start:
            continue
        id = TypeId(module.package, module.name, view.name.text)
        has = _with_bodies(db, id)
        missing = [
            implementation(db, member, bindings, is_override=False)
            for wanted, member, bindings in inherited_functions(db, id)
            if wanted and member.name not in has
        ]
        if missing:
            written = parsed.text[slice(*body)]
            before = "" if written.endswith("\n") else "\n"
            text = "\n".join("\n".join(f"\t{line}" for line in one.split("\n")) for one in missing)
            at = Span(body.end, body.end)
            yield Fix("Implement missing members", (Edit(at, f"{before}{text}\n"),))


def _with_bodies(db: Database, id: TypeId) -> set[str]:
    found: set[str] = set()
    for base, _ in ancestors(db, ClassType(id)):
        for name, member in base.instance.items():
            if base.kind == "class" and "abstract" not in member.item.modifiers:
                found.add(name)
    return found


def written_types(db: Database, path: str, span: Span) -> Iterator[Fix]:
    """On a local variable's name: its inferred type written down, or the written one taken away."""
    for key, placed in member_table(db, path).items():
        inside = placed.member.span.shifted(placed.start)
        if span.start > inside.end or span.end < inside.start:
            continue
        if isinstance(placed.member, ast.EnumConstructor):
            continue
        variables = {one.span: one for one in infer_member(db, path, key).variables}
        for view in descendants(placed.member):
            if not isinstance(view, ast.VarDeclaration):
                continue
            name = view.name.span.shifted(placed.start)
            if span.start > name.end or span.end < name.start:
                continue
            if view.type is not None and view.value is not None:
                taken = Span(name.end, view.type.span.end + placed.start)
                yield Fix("Remove the type", (Edit(taken, ""),))
            variable = variables.get(view.name.span)
            if view.type is None and variable is not None:
                written = writable_name(db, variable.type)
                if written is not None:
                    at = Span(name.end, name.end)
                    yield Fix(f"Add the type `{written}`", (Edit(at, f":{written}"),))


def writable_name(db: Database, type: Type) -> str | None:
    """The type as it may stand in a program; None where it is not wholly known."""
    name = type_name(db, type)
    return None if any(sign in name for sign in "?…|:") or name in ("Dynamic", "Void") else name
