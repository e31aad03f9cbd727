"""A project of texts, for the tests of names and types."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compiler_core.query import Database
from compiler_core.semantics import infer, typed
from compiler_core.semantics.faults import Fault
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.names import type_name
from compiler_core.semantics.typed_walk import walk


class Project:
    """Texts by path, in a database of their own."""

    def __init__(
        self,
        texts: Mapping[str, str],
        scopes: Mapping[str, tuple[str, ...]] = {},
        dialect: str = "cookbook",
    ) -> None:
        self.db = Database()
        self.db.load_with("text", _read)
        for path, text in texts.items():
            self.db.set_input("text", path, text)
        self.db.set_input("files", None, tuple(texts))
        self.db.set_input("dialect", None, dialect)
        self.db.set_input("framework_scopes", None, dict(scopes or {}))

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.db.input("text", path)
        assert old in text
        self.db.set_input("text", path, text.replace(old, new, 1))

    def faults(self, path: str) -> tuple[Fault, ...]:
        return infer.faults(self.db, path)

    def member(self, path: str, declaration: str, name: str) -> infer.InferredMember:
        return infer.infer_member(self.db, path, MemberKey(declaration, name))

    def ran(self) -> list[tuple[object, ...]]:
        """Queries that ran since the last call, by name and arguments."""
        log = self.db.log or []
        self.db.log = []
        return list(log)


def _read(path: str) -> str | None:
    file = Path(path)
    return file.read_text(encoding="utf-8") if file.is_file() else None


def types_of(member: infer.InferredMember) -> dict[str, str]:
    """The types of a member's variables, by their names; of two of one name the last."""
    return {item.name: type_name(None, item.type) for item in member.variables}


def nodes(member: infer.InferredMember) -> list[typed.Expr]:
    root = member.function.body if member.function is not None else member.value
    assert root is not None
    return [node for node in walk(root) if isinstance(node, typed.Expr)]
