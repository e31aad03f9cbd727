"""What is in scope where an expression or statement is written.

Scope(locals=[Local("n", INT)], result=STRING)      inside `function (n:Int):String { … }`
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tests.semantics.generated.kinds import VOID, Kind


@dataclass(frozen=True, slots=True)
class Local:
    name: str
    kind: Kind
    is_mutable: bool = True


@dataclass(slots=True)
class Scope:
    locals: list[Local] = field(default_factory=list)
    this: Kind | None = None
    result: Kind = VOID
    extra: tuple[Kind, ...] = ()
    """Type parameters in sight."""
    in_loop: bool = False
    is_main: bool = False
    """Inside the class whose statics these are."""

    def inner(self, *more: Local) -> Scope:
        return replace(self, locals=[*self.locals, *more])

    def closure(self, result: Kind, *more: Local) -> Scope:
        return replace(self, locals=[*self.locals, *more], result=result, in_loop=False)
