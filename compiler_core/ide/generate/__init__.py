"""What a diagnostic misses, written down: members, types, arguments, fields, access.

Each file is one family: a function from a diagnostic's `Use` (the place and what is around it) to
fixes. `generated` asks them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Diagnostic, Fix
from compiler_core.query import Database


def generated(db: Database, path: str, diagnostic: Diagnostic) -> Iterator[Fix]:
    """What would make a diagnostic go by writing what it misses."""
    from compiler_core.ide.generate import access, accessors, arguments, members, types
    from compiler_core.ide.generate.use import use_of

    use = use_of(db, path, diagnostic)
    if use is not None:
        for family in (arguments.fixes, members.fixes, access.fixes):
            yield from family(use)
    yield from accessors.fixes(db, path, diagnostic)
    yield from types.fixes(db, path, diagnostic, use)
