"""The reads of `Dynamic` values in a class, as a table: what each value is and how its key is read.

A row is one kind of read in one function. The key column says what Elixir is written: `.name` where
the field is certain, `[:name]` and `["name"]` where it may be absent, `get` where nobody knows the
form and the helper asks for both. A struct's field (`conn.assigns`) is `.assigns` too.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.infer import infer_declared, infer_member
from compiler_core.semantics.items import member_table
from compiler_core.semantics.names import type_name
from compiler_core.semantics.type_at import typed_nodes
from compiler_core.semantics.types import AbstractType, DynamicType, Type

HEADER = ("function", "read", "key", "value")


def table(db: Database, path: str) -> str:
    """The table of one file, in Markdown."""
    rows = dict.fromkeys(_rows(db, path))
    lines = [HEADER, ("---",) * len(HEADER), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _rows(db: Database, path: str) -> Iterator[tuple[str, ...]]:
    text = parse(db, path).text
    for key, placed in member_table(db, path).items():
        plain = _dynamic_spans(infer_declared(db, path, key))
        for node in typed_nodes(infer_member(db, path, key)):
            if not isinstance(node, typed.StructureMember | typed.InstanceMember):
                continue
            is_keyed = isinstance(node, typed.StructureMember) and node.key != "atom"
            if node.span not in plain and not is_keyed:
                continue
            start, end = node.span.shifted(placed.start)
            read = " ".join(text[start:end].split())
            yield key.name, f"`{read}`", f"`{_key(node)}`", f"`{_value(node.type)}`"


def _dynamic_spans(plain: object) -> set[object]:
    """Where Haxe's own rules see a field of a `Dynamic`, or a value that is one."""
    found: set[object] = set()
    for node in typed_nodes(plain):  # type: ignore[arg-type]
        if isinstance(node, typed.StructureMember | typed.InstanceMember):
            if _is_dynamic(node.target.type) or _is_dynamic(node.type):
                found.add(node.span)
    return found


def _is_dynamic(type: Type) -> bool:
    if isinstance(type, AbstractType) and type.id.name == "Null":
        return _is_dynamic(type.args[0])
    return isinstance(type, DynamicType)


def _key(node: typed.StructureMember | typed.InstanceMember) -> str:
    if isinstance(node, typed.InstanceMember):
        name = node.member.name
        return f"{name}()" if node.member.kind == "method" else f".{name}"
    if node.key == "string":
        return f'["{node.name}"]'
    if node.key == "either":
        return f"get {node.name}"
    return f".{node.name}" if node.certain else f"[:{node.name}]"


def _value(type: Type) -> str:
    return (
        type_name(None, type).removeprefix("Null<").removesuffix(">")
        if _is_null(type)
        else (type_name(None, type))
    )


def _is_null(type: Type) -> bool:
    return isinstance(type, AbstractType) and type.id.name == "Null"
