"""What may throw, as far as a `try` has to know it.

Haxe's own library answers null where others raise, but the functions that it is handed may throw
(`xs.map(risky)`); what is called by a parameter, and Elixir's functions may do anything. A
function's own local functions are known, and a project's function may throw where its body may
(`Effects.throws`), or what it is handed (`Effects.throws_given`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler_core.lower.places import ITERATOR, Effects, Facts, assigned_roots, call_parts
from compiler_core.lower.walk import children, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import ClassType, DynamicType, FunctionType

_RAISING = frozenset(
    ("Json", "JsonParser", "Xml", "Parser", "Serializer", "Unserializer", "File", "FileSystem")
)
"""Classes of Haxe's library whose functions throw at what is wrong."""
_READING = frozenset(("Input", "BytesInput", "StringInput"))
"""Those that throw `Eof` where there is nothing more."""
_QUIET_PACKAGES = ((), ("haxe",), ("haxe", "ds"), ("haxe", "io"), ("haxe", "iterators"))


def may_throw(
    node: Expr, facts: Facts, alone: bool = False, inside: frozenset[Variable] = frozenset()
) -> bool:
    """The node may throw, itself or (unless `alone`) something in it.

    `inside` are local functions that are looked at already, for they call themselves, and
    parameters whose functions the caller answers for.
    """
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
            if constructor is not None and _given(constructor, node.args, facts, inside):
                return True
        case typed.Call():
            member, _, _ = call_parts(node)
            if isinstance(node.callee, typed.EnumConstructor):
                pass
            elif member is None:
                if _called(node.callee, facts, inside):
                    return True
            elif _member(member, facts):
                return True
            elif member.elixir is not None or member.is_extern:
                if any(_called(one, facts, inside) for one in node.args if _is_function(one)):
                    return True
            elif _given(member, node.args, facts, inside):
                return True
        case typed.Try(body=body, catches=catches, finally_body=last) if not alone:
            if last is not None and may_throw(last, facts, inside=inside):
                return True
            if not any(map(_takes_all, catches)) and may_throw(body, facts, inside=inside):
                return True
            return any(may_throw(one.body, facts, inside=inside) for one in catches)
    if alone:
        return False
    return any(may_throw(child, facts, inside=inside) for child in children(node))


def _is_function(value: Expr | None) -> bool:
    return isinstance(value, typed.Function) or (
        value is not None and isinstance(value.type, FunctionType)
    )


def _called(value: Expr | None, facts: Facts, inside: frozenset[Variable]) -> bool:
    """Whether the call of a function value may throw."""
    match value:
        case typed.Function(body=body):
            return may_throw(body, facts, inside=inside)
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return member.kind != "method" or _member(member, facts)
        case typed.Local(variable=variable):
            if variable in inside:
                return False
            held = _held(variable, facts)
            return held is None or may_throw(held.body, facts, inside=inside | {variable})
    return True


def _held(variable: Variable, facts: Facts) -> typed.Function | None:
    """The function that a local variable holds for good."""
    found: typed.Function | None = None
    for node in () if facts.function is None else walk(facts.function):
        match node:
            case typed.VariableDeclaration(value=typed.Function() as value):
                if node.variable is variable or value.self_variable is variable:
                    found = value
            case typed.Assign(target=typed.Local(variable=assigned)) if assigned is variable:
                return None
    return found


def _takes_all(catch: typed.Catch) -> bool:
    match catch.caught:
        case DynamicType():
            return True
        case ClassType(id=id):
            return (id.package, id.name) == (("haxe",), "Exception")
    return False


def _member(member: Member, facts: Facts) -> bool:
    if member in ITERATOR.values():
        return False
    if member.elixir is not None or member.is_extern:
        owner = member.owner
        if owner is None:
            return True
        if owner.package == ("haxe", "io") and owner.name in _READING:
            return member.name.startswith("read")
        return owner.package not in _QUIET_PACKAGES or owner.name in _RAISING
    return facts.effects(member).throws


def _given(
    member: Member, args: list[Expr | None], facts: Facts, inside: frozenset[Variable]
) -> bool:
    """A function that the project's own one is handed, and may call, may throw."""
    if member.elixir is not None or member.is_extern:
        return False
    indices = facts.effects(member).throws_given
    given = (args[index] for index in indices if index < len(args))
    return any(one is not None and _called(one, facts, inside) for one in given)


def throws_behind_change(
    node: Expr, facts: Facts, inside: frozenset[Variable] = frozenset()
) -> bool:
    """A call whose function may throw when it has changed what it was given already."""
    if not isinstance(node, typed.Call):
        return False
    member, _, args = call_parts(node)
    if member is None or member.elixir is not None or member.is_extern:
        return False
    found: Effects = facts.effects(member)
    return found.loses or (found.loses_given and _given(member, args, facts, inside))


def loses_changes(function: typed.Function, facts: Facts, inside: frozenset[Variable]) -> bool:
    """It may throw behind a change of a parameter or of its object."""
    given = {one.variable for one in function.parameters} | {facts.this}
    scan = Scan(facts, given, inside)
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
    inside: frozenset[Variable] = frozenset()
    lost: list[tuple[Expr, Variable]] = field(default_factory=list)
    counts: bool = True
    """An exception here leaves what is looked at, or leads to where one may follow; no `try` in it
    ends the matter."""

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
                inside = after or self._throws(node)
                if inside:
                    # A loop that makes its container anew from its changed elements.
                    self.lost += [(node, one) for one in self._roots(node)]
                self.before(body, inside)
                return self.before(head, inside)
            case typed.Try():
                return self._try(node, after)
            case typed.Function():
                return after
        throws = self._throws(node, alone=True)
        roots = self._roots(node)
        if after or (self.counts and roots and self.loses(node)):
            self.lost += [(node, one) for one in roots]
        after = after or throws
        for child in reversed(children(node)):
            after = self.before(child, after)
        return after

    def _roots(self, node: Expr) -> list[Variable]:
        """The variables that are wanted and that this very node binds again."""
        return [
            one
            for one in assigned_roots(node, self.facts)
            if isinstance(one, Variable) and one in self.wanted
        ]

    def loses(self, node: Expr) -> bool:
        """The call itself may throw behind its change."""
        return throws_behind_change(node, self.facts, self.inside)

    def _throws(self, node: Expr, alone: bool = False) -> bool:
        return self.counts and may_throw(node, self.facts, alone, self.inside)

    def _try(self, node: typed.Try, after: bool) -> bool:
        """What its `catch`es take counts only where they throw, or one may follow behind."""
        if node.finally_body is not None:
            after = self.before(node.finally_body, after or self._throws(node))
        caught = False
        for catch in node.catches:
            caught |= self.before(catch.body, after)
        outer = self.counts
        self.counts = caught or (outer and not any(map(_takes_all, node.catches)))
        found = self.before(node.body, after)
        self.counts = outer
        return found
