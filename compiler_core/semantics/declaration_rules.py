"""The rules of declarations together, as one query over a file's items: `declaration_faults`.

It reads signatures only. A keystroke in a body leaves it valid; what runs again is `placed`, which
looks up where its few findings stand now.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from compiler_core.query import Database, query
from compiler_core.semantics.accessors import accessor_faults
from compiler_core.semantics.anchors import Anchor
from compiler_core.semantics.border import border_faults
from compiler_core.semantics.declaration_faults import DeclarationFault, placed, told
from compiler_core.semantics.duplicates import duplicates
from compiler_core.semantics.faults import CYCLIC_DECLARATION, NO_MAIN, Fault
from compiler_core.semantics.inheritance import inheritance_faults
from compiler_core.semantics.items import ModuleItems, items
from compiler_core.semantics.supertypes import supertype_faults


def rule_faults(db: Database, path: str) -> Iterator[Fault]:
    """The faults with their spans in the file as it is."""
    for found in declaration_faults(db, path):
        fault = placed(db, path, found)
        if fault is not None:
            yield fault


@query
def declaration_faults(db: Database, path: str) -> tuple[DeclarationFault, ...]:
    """What a file's declarations get wrong among themselves and with what they inherit."""
    module = items(db, path)
    supertypes = tuple(supertype_faults(db, module))
    found = [*duplicates(db, module), *supertypes]
    if any(one.code == CYCLIC_DECLARATION for one in supertypes):
        return tuple(found)  # what is inherited in a circle, nobody can say
    wrong = {one.at.declaration for one in found}
    rest = [
        *inheritance_faults(db, module),
        *accessor_faults(db, module),
        *border_faults(db, module),
        *_main_faults(db, module),
    ]
    return (*found, *(one for one in rest if one.at.declaration not in wrong))


def _main_faults(db: Database, module: ModuleItems) -> Iterator[DeclarationFault]:
    """The class that the build starts with needs a static `main`, or its module a function."""
    main = cast("str | None", db.input("main", None, None))
    if main is None or main != ".".join((*module.package, module.name)):
        return
    item = module.type(module.name)
    statics = [] if item is None else [one for one in item.members if one.is_static]
    if any(one.name == "main" and one.kind == "function" for one in (*statics, *module.members)):
        return
    if item is not None and not any(note.name in _MADE for note in item.annotations):
        yield told(NO_MAIN, Anchor(module.path, item.name), name=main)


_MADE = frozenset(("@:build", "@:autoBuild", "@:genericBuild", "@:application"))
"""Annotations that may bring a `main` along, or start something else."""
