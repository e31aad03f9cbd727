"""Names that a pattern which is put in at some place can't capture, or should not hide."""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics import infer
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.patterns.faults import SwitchLayout
from compiler_core.semantics.patterns.locals_in_scope import locals_at
from compiler_core.semantics.patterns.values_in_scope import values_in_scope


def taken_names(
    db: Database, path: str, key: MemberKey, layout: SwitchLayout | None = None
) -> frozenset[str]:
    """Constants of the class and the module; around a switch in the member `key` the local
    variables that its cases see as well."""
    values = values_in_scope(db, path, key.declaration)
    if layout is None:
        return values
    member = infer.infer_member(db, path, key)
    body = member.function or member.value
    return values if body is None else values | locals_at(body, layout.span)
