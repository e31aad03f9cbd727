"""What we say of a program: errors, and warnings that Haxe would have to agree with."""

from __future__ import annotations

from typing import Literal

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Severity
from tests.semantics.generated.judge import Said

Dialect = Literal["haxe", "cookbook"]


def told(text: str, name: str, dialect: Dialect = "haxe") -> tuple[Said, ...]:
    """With the declarations that come with the compiler, as a user's project sees them."""
    analysis = Analysis(Settings(dialect))
    path = f"/generated/{name}.hx"
    analysis.open_file(path, text)
    found = []
    for item in analysis.first_diagnostics(path):
        if item.severity in (Severity.ERROR, Severity.WARNING):
            line = text.count("\n", 0, item.span.start) + 1
            is_warning = item.severity is Severity.WARNING
            found.append(Said(line, f"{item.code} {item.message}", is_warning))
    return tuple(found)
