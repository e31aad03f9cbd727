"""`switch` as `case`: the order of the arms, and what follows where a test in a body says no.

What Elixir can't test in a head (`body_tests`) is tested in the clause's body, which then goes on
with the cases behind it:

    case n if (isPrime(n)): a;        n -> if is_prime(n), do: a, else: b
    default: b;

An or-pattern that isn't made of constants has a clause for each alternative, with the same body.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import body_tests, conditionals, faults, patterns, values
from compiler_core.lower.alternatives import alternatives_of, constants_of
from compiler_core.lower.common_bodies import CommonBodies, is_long
from compiler_core.lower.context import Context, Exit
from compiler_core.lower.guards import is_guard
from compiler_core.lower.known_subjects import is_known, is_partly_known, without_guards
from compiler_core.lower.object_patterns import by_reference
from compiler_core.lower.overlap import may_overlap
from compiler_core.lower.pattern_facts import extractors, is_open, needs_test
from compiler_core.lower.places import assigned
from compiler_core.lower.rewrite import block, names_in, top_down
from compiler_core.semantics import typed
from compiler_core.semantics.patterns.lowering import Lowering, Opaque
from compiler_core.semantics.patterns.matrix import Matrix, UndecidedError
from compiler_core.semantics.patterns.space import ANYTHING, Space
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.typed import Pattern

Otherwise = Callable[[Context], Node] | None


def match_cases(
    ctx: Context,
    matched: patterns.Matched,
    cases: list[typed.Case],
    exit: Exit,
    otherwise: Otherwise,
) -> Node:
    """A `case` over all cases; `otherwise` is what happens where none matches (None: can't be)."""
    cases = by_reference(ctx, cases)
    known = is_known(ctx, matched.source)
    partly = any(case.guard for case in cases) and is_partly_known(ctx, matched.source)
    has_tests = any(needs_test(case) for case in cases)
    if (has_tests or partly) and not isinstance(matched.node, tree.Variable):
        matched = replace(matched, node=ctx.temporary("value", matched.node))
    rebound = _rebound(ctx, cases)
    common = CommonBodies(ctx, rebound)
    switch = _Switch(ctx, matched, exit, otherwise, rebound, common, partly)
    made = switch.whole(_arms(cases, known))
    if known:
        made = without_guards(made)
    return _without_choice(made) if _begins_with_test(cases) else made


def _begins_with_test(cases: list[typed.Case]) -> bool:
    """Its first test is made in a body: no head says anything."""
    tests = typed.ExtractorPattern | typed.RegexPattern
    return bool(cases) and isinstance(cases[0].pattern, tests)


def clauses(ctx: Context, cases: list[typed.Case], exit: Exit) -> tuple[tree.Clause, ...]:
    """Clauses alone, for `with … else`. Where one needs a test in its body, the first and only
    clause takes any value and switches on it."""
    cases = by_reference(ctx, cases)
    switch = _Switch(ctx, None, exit, None, ())
    found = switch.clauses(_arms(cases))
    if not switch.goes_on:
        return found
    value = tree.Variable(ctx.names.fresh("value"))
    subject = typed.Constant(cases[0].span, cases[0].pattern.type, None)
    inner = ctx.inner()
    body = match_cases(inner, patterns.Matched(value, subject), cases, exit, None)
    return (tree.Clause((value,), block([*inner.out, body])),)


def message_clauses(ctx: Context, cases: list[typed.Case], exit: Exit) -> tuple[tree.Clause, ...]:
    """The clauses of a `receive`. What no head takes must stay in the mailbox, so that a body whose
    test says no goes on with the arms behind for this one message: `{:add, n} = message -> …`."""
    cases = by_reference(ctx, cases)
    if not any(needs_test(case) for case in cases):
        found = _Switch(ctx, None, exit, None, ())
        made = found.clauses(_arms(cases))
        if not found.goes_on:
            return made
    message = tree.Variable(ctx.names.fresh("message"))
    subject = typed.Constant(cases[0].span, cases[0].pattern.type, None)
    rebound = (message, *_rebound(ctx, cases))
    switch = _Switch(ctx, patterns.Matched(message, subject), exit, None, rebound)
    return switch.received(_arms(cases))


def case_clauses(
    ctx: Context, matched: patterns.Matched, cases: list[typed.Case], exit: Exit
) -> tuple[tree.Clause, ...] | None:
    """Clauses for a function's heads; `matched` is its parameter. None: they need more lines."""
    arms = _arms(by_reference(ctx, cases))
    if any(is_long(arm.case, arm.copies) for arm in arms):
        return None
    inner = ctx.inner()
    found = _Switch(inner, matched, exit, None, ()).clauses(arms)
    return None if inner.out else found


@dataclass(frozen=True, slots=True)
class _Arm:
    """A case, or one of its alternatives."""

    case: typed.Case
    pattern: Pattern
    copies: int = 1


def _arms(cases: list[typed.Case], apart: bool = False) -> list[_Arm]:
    """As they are tried: `default` takes what no case does, wherever it stands. `apart`: constants
    side by side are clauses of their own."""
    found: list[_Arm] = []
    for case in sorted(cases, key=lambda case: case.is_default):
        numbers = constants_of(case.pattern) if apart else None
        alternatives = alternatives_of(case.pattern) if numbers is None else numbers
        found += (_Arm(case, pattern, len(alternatives)) for pattern in alternatives)
    return found


def _rebound(ctx: Context, cases: list[typed.Case]) -> tuple[tree.Variable, ...]:
    """The variables that guards and extractors may bind again before they say no."""
    found: set[typed.Variable] = set()
    for case in cases:
        tests = [case.guard] if case.guard is not None else []
        tests += [one.value for one in extractors(case.pattern)]
        for test in tests:
            own = assigned(test, ctx.facts)
            found |= {one for one in own if one.span.start < case.span.start}
    return tuple(tree.Variable(ctx.names.of(one)) for one in ctx.ordered(found))


_ARITHMETIC = (typed.Binary, typed.Unary, typed.Local, typed.Constant, typed.Cast)


_FEW_ARMS = 3


_FEW_NODES = 24


@dataclass(slots=True)
class _Switch:
    """One `switch` on its way to Elixir. A test in a clause's body that says no goes on with the
    arms behind. Where these are few they are written there; else, as they would stand in several
    places (and each of them again twice), they are a function:

        case Circle(r) if (f(r)): a;      otherwise = fn -> case shape do … end end
        case …                            case shape do
                                            {:circle, r} -> if f(r), do: a, else: otherwise.()
                                            _ -> otherwise.()
                                          end

    `rebound` are the function's parameters. `common`: None where nothing can be put above the
    clauses. `no_guards`: Elixir's compiler would warn of them. `goes_on`: a body had to, though
    nothing is named."""

    ctx: Context
    matched: patterns.Matched | None
    exit: Exit
    otherwise: Otherwise
    rebound: tuple[tree.Variable, ...]
    common: CommonBodies | None = None
    no_guards: bool = False
    goes_on: bool = False

    def whole(self, arms: list[_Arm]) -> Node:
        """A `case` over these arms."""
        assert self.matched is not None
        found = self.clauses(arms)
        last = found[-1].patterns[0] if found else None
        takes_all = isinstance(last, tree.Variable) and found[-1].guard is None
        if self.otherwise is not None and not takes_all:
            found = (*found, tree.Clause((tree.Variable("_"),), self.otherwise(self.ctx)))
        return tree.Case(self.matched.node, found)

    def clauses(self, arms: list[_Arm]) -> tuple[tree.Clause, ...]:
        found: list[tree.Clause] = []
        going_on: list[_Arm] = []
        for index, arm in enumerate(arms):
            if going_on and _take_all_of(self.ctx, arm, going_on, "nothing"):
                continue
            rest = _Rest(self, arm, arms[index + 1 :])
            clause = self._clause(arm, rest.go_on)
            if rest.uses and clause.guard is None:
                going_on.append(arm)
            is_last = rest.uses > 0 and is_open(arm.pattern)
            found.append(rest.placed(clause, is_last))
            if rest.call is not None and not is_last:
                found.append(tree.Clause((tree.Variable("_"),), rest.call))
            if rest.call is not None or is_last:
                break
        return tuple(found)

    def received(self, arms: list[_Arm]) -> tuple[tree.Clause, ...]:
        """The clauses of a `receive`; an arm whose messages those above take is tried there."""
        found: list[tree.Clause] = []
        above: list[_Arm] = []
        for index, arm in enumerate(arms):
            if above and _take_all_of(self.ctx, arm, above, "anything"):
                continue
            rest = _Rest(self, arm, arms[index + 1 :], in_body=True)
            clause = self._clause(arm, rest.go_on)
            if clause.guard is None:
                above.append(arm)
            if rest.uses:
                clause = self._named(clause)
                behind = [one for one in rest.behind if one.case.guard is None]
                if not _take_all_of(self.ctx, arm, behind, "nothing"):
                    self.ctx.fault(faults.MESSAGE_TAKEN, arm.case.guard or arm.pattern)
            found.append(clause)
        return tuple(found)

    def _named(self, clause: tree.Clause) -> tree.Clause:
        """The clause with a name for the whole message."""
        assert self.matched is not None
        head = clause.patterns[0]
        if head == self.matched.node:
            return clause
        if isinstance(head, tree.Variable) and head.name == "_":
            return replace(clause, patterns=(self.matched.node,))
        return replace(clause, patterns=(tree.Match(head, self.matched.node),))

    def _clause(self, arm: _Arm, go_on: Callable[[], Node]) -> tree.Clause:
        ctx, case = self.ctx, arm.case
        tests = patterns.Tests()
        head, guard = (
            self._asked_in_guard(arm.pattern)
            or self._asked_in_body(arm.pattern, tests)
            or patterns.head_of(ctx, self.matched, arm.pattern, tests)
        )
        inner = ctx.inner()
        test = None
        if case.guard is not None:
            condition = values.expression(inner, case.guard)
            if not inner.out and is_guard(condition) and not tests and not self.no_guards:
                guard = condition if guard is None else tree.Binary("and", guard, condition)
            else:
                test = condition
        body = self._body(arm)
        if test is not None or tests:
            body = body_tests.tested(ctx, inner.out, test, tests, body, go_on)
        above = ctx.above.get(id(case), ())
        return tree.Clause((head,), body, guard, origin=ctx.origin(case), comments=above)

    def _asked_in_guard(self, pattern: Pattern) -> tuple[Node, Node] | None:
        """`case _ % 2 => 0` is `n when rem(n, 2) == 0`, if a guard can ask."""
        matched = self.matched
        if matched is None or not isinstance(matched.node, tree.Variable):
            return None
        match pattern:
            case typed.ExtractorPattern(pattern=typed.ConstantPattern(value=int(number))):
                if any(
                    not isinstance(one, _ARITHMETIC) for one in values.walk_typed(pattern.value)
                ):
                    return None
                self.ctx.names.names[pattern.placeholder] = matched.node.name
                inner = self.ctx.inner()
                extracted = values.expression(inner, pattern.value)
                expected = patterns.pattern(self.ctx, pattern.pattern)
                asked = tree.Binary("==", extracted, expected)
                if not inner.out and not isinstance(number, bool) and is_guard(asked):
                    return matched.node, asked
        return None

    def _asked_in_body(self, pattern: Pattern, tests: patterns.Tests) -> tuple[Node, None] | None:
        """What is matched has its name already: the head is that variable."""
        node = None if self.matched is None else self.matched.node
        if patterns.compared_module(pattern) is not None:
            return None
        if isinstance(node, tree.Variable) and isinstance(
            pattern, typed.ExtractorPattern | typed.RegexPattern
        ):
            tests.append((node.name, pattern))
            return node, None
        return None

    def _body(self, arm: _Arm) -> Node:
        def lowered() -> Node:
            return conditionals.arm(self.ctx, arm.case.body, self.exit)

        return self.common.body(arm.case, arm.copies, lowered) if self.common else lowered()


@dataclass(slots=True)
class _Rest:
    """What follows where a test in the body of `arm` says no; `uses` counts how often it was
    asked for. `call`, of the function that is `whole`, once one is needed."""

    switch: _Switch
    arm: _Arm
    behind: list[_Arm]
    in_body: bool = False
    """In a clause of a `receive` the message is known: no function is put above it."""
    uses: int = 0
    call: tree.ValueCall | None = None
    whole: Node = tree.NIL

    def go_on(self) -> Node:
        switch = self.switch
        self.uses += 1
        if self.call is not None:
            return self.call
        if switch.matched is None:
            switch.goes_on = True
            return tree.NIL
        possible = [one for one in self.behind if may_overlap(self.arm.pattern, one.pattern)]
        if not possible and switch.otherwise is None:
            return _no_match(switch.matched)
        if self.in_body or _are_few(possible):
            return _without_choice(switch.whole(possible))
        name = tree.Variable(switch.ctx.names.fresh("otherwise"))
        self.whole = _without_choice(switch.whole(self.behind))
        read = set(names_in(self.whole))
        self.call = tree.ValueCall(name, tuple(one for one in switch.rebound if one.name in read))
        return self.call

    def placed(self, clause: tree.Clause, is_last: bool) -> tree.Clause:
        """The clause, and the function written above the `case`; called only once, it stands there
        itself."""
        call = self.call
        if call is None:
            return clause
        if is_last and self.uses == 1:
            put = top_down(clause.body, lambda node: self.whole if node is call else None)
            return replace(clause, body=put)
        function = tree.Fn((tree.Clause(call.arguments, self.whole),))
        self.switch.ctx.out.append(tree.Match(call.function, function))
        return clause


def _take_all_of(ctx: Context, arm: _Arm, others: list[_Arm], opaque: Opaque) -> bool:
    """Whether the other arms' patterns take every value that the pattern of `arm` does."""
    space = Space(DeclaredShapes(ctx.unit.world.db))
    asked = Lowering(space, "anything").lower(arm.pattern, space.unknown) or ANYTHING
    rows = (Lowering(space, opaque).lower(one.pattern, space.unknown) for one in others)
    known = tuple((row,) for row in rows if row is not None)
    try:
        return not Matrix(space).useful(known, (asked,), (space.unknown,))
    except (UndecidedError, RecursionError):
        return False


def _without_choice(made: Node) -> Node:
    """A `case` whose first clause takes anything, without a new name for it, is that clause's
    body."""
    match made:
        case tree.Case(clauses=(tree.Clause(patterns=(tree.Variable() as head,), guard=None), *_)):
            first = made.clauses[0]
            assert isinstance(first, tree.Clause)
            if first.comments or made.comments or head.name not in ("_", _name_of(made.subject)):
                return made
            return first.body
    return made


def _name_of(node: Node) -> str | None:
    return node.name if isinstance(node, tree.Variable) else None


def _are_few(arms: list[_Arm]) -> bool:
    """So few that they may be written more than once."""
    if len(arms) > _FEW_ARMS or any(needs_test(arm.case) for arm in arms):
        return False
    nodes = (node for arm in arms for node in values.walk_typed(arm.case.body))
    return sum(1 for _ in islice(nodes, _FEW_NODES + 1)) <= _FEW_NODES


def _no_match(matched: patterns.Matched | None) -> Node:
    value = tree.NIL if matched is None else matched.node
    return tree.LocalCall("raise", (tree.Alias("CaseClauseError"), tree.Pair("term", value)))
