"""Checks of annotations that need more than their own file: a module here that defines `check` is
one.

    check(db, path)  ->  the faults of the file at `path`, spans relative to the file

What a check reads of other files are queries without positions (a schema's fields, a controller's
actions), so that it runs again only where one of those came out otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from compiler_core.annotations.faults import Fault
from compiler_core.query import Database

Check = Callable[[Database, str], Iterable[Fault]]


@cache
def _checks() -> tuple[Check, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.check for module in modules if hasattr(module, "check"))


def check_across(db: Database, path: str) -> Iterator[Fault]:
    """Every fault of the file that only the project's other files, or its types, can tell."""
    for check in _checks():
        yield from check(db, path)
