"""What may throw, as far as a `try` has to know it.

Haxe's own library answers null where others raise; what is called by a variable, a method of a
class that others extend, and Elixir's functions may do anything. A project's function may throw
where its body may (`Effects.throws`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler_core.lower.places import ITERATOR, Effects, Facts, assigned_roots, call_parts
from compiler_core.lower.walk import children
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable

_RAISING = frozenset(
    ("Json", "JsonParser", "Xml", "Parser", "Serializer", "Unserializer", "File", "FileSystem")
)
"""Classes of Haxe's library whose functions throw at what is wrong."""
_QUIET_PACKAGES = ((), ("haxe",), ("haxe", "ds"), ("haxe", "io"), ("haxe", "iterators"))


def may_throw(node: Expr, facts: Facts, alone: bool = False) -> bool:
    """The node may throw, itself or (unless `alone`) something in it."""
    match node:
        case typed.Throw():
            return True
        case typed.Function():
            return False
        case typed.Cast(checked=True):
            return True
        case typed.RawElixir() | typed.Receive() | typed.With() | typed.UnknownMember():
            return True
        case typed.New(constructor=constructor):
            if constructor is not None and _member(constructor, facts):
                return True
        case typed.Call():
            member, _, _ = call_parts(node)
            if isinstance(node.callee, typed.EnumConstructor):
                pass
            elif member is None or _member(member, facts):
                return True
        case typed.Try(body=body, catches=catches) if not alone:
            inside = may_throw(body, facts) and not any(_takes_all(one) for one in catches)
            return inside or any(may_throw(one.body, facts) for one in catches)
    return not alone and any(may_throw(child, facts) for child in children(node))


def _takes_all(catch: typed.Catch) -> bool:
    return str(catch.caught) in ("Dynamic", "haxe.Exception")


def _member(member: Member, facts: Facts) -> bool:
    if member in ITERATOR.values():
        return False
    if member.elixir is not None or member.is_extern:
        owner = member.owner
        if owner is None:
            return True
        return owner.package not in _QUIET_PACKAGES or owner.name in _RAISING
    return facts.effects(member).throws


def throws_behind_change(node: Expr, facts: Facts) -> bool:
    """A call whose function may throw when it has changed what it was given already."""
    if not isinstance(node, typed.Call):
        return False
    member, _, _ = call_parts(node)
    if member is None or member.elixir is not None or member.is_extern:
        return False
    found: Effects = facts.effects(member)
    return found.loses


def loses_changes(function: typed.Function, facts: Facts) -> bool:
    """It may throw behind a change of a parameter or of its object."""
    given = {one.variable for one in function.parameters} | {facts.this}
    scan = Scan(facts, given)
    scan.before(function.body, False)
    return any(not _replaces(node) for node, _ in scan.lost)


def _replaces(node: Expr) -> bool:
    """It gives the variable another value, and changes none."""
    return isinstance(node, (typed.Assign, typed.Increment)) and isinstance(
        node.target, typed.Local
    )


@dataclass(slots=True)
class Scan:
    """From the end to the start: may an exception follow here? (As liveness goes.)"""

    facts: Facts
    wanted: set[Variable]
    lost: list[tuple[Expr, Variable]] = field(default_factory=list)

    def before(self, node: Expr, after: bool) -> bool:
        """Whether one may follow in front of the node, if `after` says so for what is behind."""
        match node:
            case typed.Return(value=value):
                return False if value is None else self.before(value, False)
            case typed.If(condition=condition, then=then, otherwise=otherwise):
                either = self.before(then, after)
                either |= after if otherwise is None else self.before(otherwise, after)
                return self.before(condition, either)
            case typed.Switch(subject=subject, cases=cases):
                either = after
                for case in cases:
                    either |= self.before(case.body, after)
                    if case.guard is not None:
                        either |= self.before(case.guard, either)
                return self.before(subject, either)
            case typed.For(iterable=head, body=body) | typed.While(condition=head, body=body):
                inside = after or may_throw(node, self.facts)
                self.before(body, inside)
                return self.before(head, inside)
            case typed.Try(body=body, catches=catches):
                inside = after or may_throw(node, self.facts)
                for catch in catches:
                    inside |= self.before(catch.body, after)
                return self.before(body, inside)
            case typed.Function():
                return after
        throws = may_throw(node, self.facts, alone=True)
        roots = [one for one in assigned_roots(node, self.facts) if one in self.wanted]
        if after or (roots and throws_behind_change(node, self.facts)):
            self.lost += [(node, one) for one in roots if isinstance(one, Variable)]
        after = after or throws
        for child in reversed(children(node)):
            after = self.before(child, after)
        return after
