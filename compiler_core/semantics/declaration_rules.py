"""The rules of declarations together, as one query over a file's items: `declaration_faults`.

It reads signatures only. A keystroke in a body leaves it valid; what runs again is `placed`, which
looks up where its few findings stand now.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.query import Database, query
from compiler_core.semantics.accessors import accessor_faults
from compiler_core.semantics.border import border_faults
from compiler_core.semantics.declaration_faults import DeclarationFault, placed
from compiler_core.semantics.duplicates import duplicates
from compiler_core.semantics.faults import CYCLIC_DECLARATION, Fault
from compiler_core.semantics.inheritance import inheritance_faults
from compiler_core.semantics.items import items
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
    told = {one.at.declaration for one in found}
    rest = [
        *inheritance_faults(db, module),
        *accessor_faults(db, module),
        *border_faults(db, module),
    ]
    return (*found, *(one for one in rest if one.at.declaration not in told))
