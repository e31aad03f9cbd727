"""What is known not to be null at a point of a function: subjects, and the sets that hold them.

A subject is what a test against null can say something of: a local, or a path of fields that begins
at a local, at `this` or at a class.

    name             (variable,)
    user.address     (variable, "address")
    this.owner       (THIS, "owner")
    Config.path      (TypeId of Config, "path")

A call has none: the next one may answer otherwise. With `Strict`, what is known of fields ends at
the next call or assignment to a field, which may have changed them; with `StrictThreaded` nothing
is known of fields that aren't final. A closure knows, with `Strict`, only what it tests itself: it
may run later; what it sets to null is never safe again around it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from compiler_core.semantics import typed

Mode = Literal["Off", "Loose", "Strict", "StrictThreaded"]
MODES: tuple[Mode, ...] = ("Off", "Loose", "Strict", "StrictThreaded")

Subject = tuple[Hashable, ...]

THIS = "this"


def subject_of(mode: Mode, expr: typed.Expr) -> Subject | None:
    """The subject that `expr` names, None where it names none that can be watched."""
    match expr:
        case typed.Local():
            return (expr.variable,)
        case typed.StaticMember() if expr.member.owner is not None:
            if mode != "StrictThreaded" or expr.member.is_final:
                return (expr.member.owner, expr.member.name)
        case typed.InstanceMember(target=target, safe=False) if expr.member.kind != "method":
            if mode != "StrictThreaded" or expr.member.is_final:
                return _field_of(mode, target, expr.member.name)
        case typed.StructureMember(target=target, safe=False) if mode != "StrictThreaded":
            return _field_of(mode, target, expr.name)
        case _:
            pass
    return None


def _field_of(mode: Mode, target: typed.Expr, name: str) -> Subject | None:
    if isinstance(target, typed.This):
        return (THIS, name)
    around = subject_of(mode, target)
    return None if around is None else (*around, name)


@dataclass(slots=True)
class Scope:
    """A function, loop or block. `safe` and `never` are shared with the scopes around, but for a
    closure that may run at any time."""

    safe: set[Subject]
    never: set[Subject]
    is_closure: bool = False
    declared: set[typed.Variable] = field(default_factory=set)


class Known:
    """The state of one walk; the scope that counts is the innermost one."""

    def __init__(self, mode: Mode) -> None:
        self.mode: Mode = mode
        self.scopes = [Scope(set(), set())]

    @property
    def now(self) -> Scope:
        return self.scopes[-1]

    def enter(self) -> None:
        self.scopes.append(Scope(self.now.safe, self.now.never))

    def enter_closure(self) -> None:
        """With nothing known: what is tested around may be null again when the closure runs."""
        self.scopes.append(Scope(set(), set(), is_closure=True))

    def leave(self) -> None:
        self.scopes.pop()

    def declare(self, variable: typed.Variable) -> None:
        self.now.declared.add(variable)

    def is_safe(self, expr: typed.Expr) -> bool:
        """Whether an expression whose type has null is known to be none."""
        subject = subject_of(self.mode, expr)
        if subject is None or subject in self.now.never or subject not in self.now.safe:
            return False
        return self.mode == "Loose" or not self._is_captured(expr)

    def _is_captured(self, expr: typed.Expr) -> bool:
        if not isinstance(expr, typed.Local):
            return False
        for scope in reversed(self.scopes):
            if expr.variable in scope.declared:
                return False
            if scope.is_closure:
                return True
        return False

    # --- what is known, kept and put back ----------------------------------------------------

    def copy(self) -> frozenset[Subject]:
        return frozenset(self.now.safe)

    def reset(self, state: Iterable[Subject]) -> None:
        self.now.safe.clear()
        self.now.safe.update(state)

    def keep(self, state: Iterable[Subject]) -> None:
        """Forget what `state` doesn't hold."""
        self.now.safe.intersection_update(state)

    def learn(self, exprs: Iterable[typed.Expr]) -> None:
        for expr in exprs:
            subject = subject_of(self.mode, expr)
            if subject is not None:
                self.now.safe.add(subject)

    def forget(self, exprs: Iterable[typed.Expr]) -> None:
        for expr in exprs:
            subject = subject_of(self.mode, expr)
            if subject is not None:
                self.now.safe.discard(subject)

    # --- what changes it ------------------------------------------------------------------------

    def called(self) -> None:
        self._drop_fields()

    def assigned(self, target: typed.Expr, may_be_null: bool, has_null: bool) -> None:
        """`target = value`, where the value may be null; `has_null`: so may the target's type."""
        subject = subject_of(self.mode, target)
        if subject is None:
            return
        if len(subject) > 1:
            self._drop_fields()
        size = len(subject)
        below = {
            known
            for known in self.now.safe
            if known[:size] == subject and (size > 1 or len(known) > 1)
        }
        self.now.safe -= below
        if may_be_null:
            if isinstance(target, typed.Local):
                self._lost(target.variable)
        elif has_null:
            self.now.safe.add(subject)

    def _lost(self, variable: typed.Variable) -> None:
        """Out to where the variable is declared; behind a closure's border, for ever."""
        subject: Subject = (variable,)
        captured = False
        for scope in reversed(self.scopes):
            is_own = variable in scope.declared
            captured = captured or (scope.is_closure and not is_own)
            scope.safe.discard(subject)
            if captured:
                scope.never.add(subject)
            if is_own:
                return

    def _drop_fields(self) -> None:
        if self.mode in ("Strict", "StrictThreaded"):
            self.reset([subject for subject in self.now.safe if len(subject) == 1])
