"""The variables that a case which is put in at some place should not hide."""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics import infer
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.patterns.faults import SwitchLayout
from compiler_core.semantics.patterns.locals_in_scope import locals_at


def variables_around(
    db: Database, path: str, key: MemberKey, layout: SwitchLayout
) -> frozenset[str]:
    """The local variables that the cases of a switch in the member `key` see."""
    member = infer.infer_member(db, path, key)
    body = member.function or member.value
    return frozenset() if body is None else locals_at(body, layout.span)
