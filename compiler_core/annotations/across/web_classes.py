"""The classes of a file as the checks of the web's annotations see them.

@:controller class BookController { … }      (WebClass(…, id=BookController), {"@:controller"})
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.project.files import module_of
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class WebClass:
    """A class, in the text of its file."""

    db: Database
    path: str
    text: str
    view: ast.TypeDeclaration
    id: TypeId

    def other(self, path: str) -> str | None:
        """As an edit names a file: None is the diagnostic's own."""
        return None if path == self.path else path


def classes_of(db: Database, path: str) -> Iterator[tuple[WebClass, frozenset[str]]]:
    """Each class of the file and the names of its annotations."""
    source = parse(db, path)
    *package, module = module_of(db, path)
    for view in source.source.declarations:
        id = TypeId(tuple(package), module, view.name.text)
        names = frozenset(one.name for one in view.metadata)
        yield WebClass(db, path, source.text, view, id), names
