"""Actions on declarations: write the members that a class must have.

class A implements I {}      →    class A implements I { public function run():Void { … } }
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.ide.completion_declarations import implementation, inherited_functions
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.declared import ancestors
from compiler_core.semantics.items import items
from compiler_core.semantics.types import ClassType, TypeId


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
