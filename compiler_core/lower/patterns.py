"""`switch` as `case`: patterns, guards, and what Elixir's patterns can't say.

A Haxe pattern is an Elixir pattern with two exceptions. An or-pattern becomes `when x in [...]`
where it is made of constants, else a clause for each alternative. What Elixir can't test in a head
(a guard that calls a function, an extractor, a regular expression) is tested in the clause's body,
which then goes on with the cases behind it:

    case n if (isPrime(n)): a;        n -> if is_prime(n), do: a, else: b
    default: b;
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import Literal

from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name, field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import conditionals, faults, values
from compiler_core.lower.common_bodies import CommonBodies, is_long
from compiler_core.lower.context import Context, Exit
from compiler_core.lower.overlap import may_overlap
from compiler_core.lower.places import assigned
from compiler_core.lower.rewrite import block, joined, names_in, statements, top_down, walk
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.patterns.lowering import Lowering, Opaque
from compiler_core.semantics.patterns.matrix import Matrix, UndecidedError
from compiler_core.semantics.patterns.space import ANYTHING, Space
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.typed import Pattern
from compiler_core.semantics.typed_walk import children
from compiler_core.semantics.types import FLOAT

Otherwise = Callable[[Context], Node] | None


class _Tests(list[tuple[str, Pattern]]):
    """What a head leaves to be tested in the body: variables and the patterns of their values.
    `guards` are what it asks in its guard."""

    def __init__(self) -> None:
        super().__init__()
        self.guards: list[Node] = []


@dataclass(frozen=True, slots=True)
class Matched:
    """What is matched: its Elixir node, and the Haxe it came from."""

    node: Node
    source: typed.Expr


def match_cases(
    ctx: Context, matched: Matched, cases: list[typed.Case], exit: Exit, otherwise: Otherwise
) -> Node:
    """A `case` over all cases; `otherwise` is what happens where none matches (None: can't be)."""
    if any(needs_test(case) for case in cases) and not isinstance(matched.node, tree.Variable):
        matched = replace(matched, node=ctx.temporary("value", matched.node))
    rebound = _rebound(ctx, cases)
    common = CommonBodies(ctx, rebound)
    switch = _Switch(ctx, matched, exit, otherwise, rebound, common)
    made = switch.whole(_arms(cases, _is_known(ctx, matched.source)))
    return _without_choice(made) if _begins_with_test(cases) else made


def _begins_with_test(cases: list[typed.Case]) -> bool:
    """Its first test is made in a body: no head says anything."""
    tests = typed.ExtractorPattern | typed.RegexPattern
    return bool(cases) and isinstance(cases[0].pattern, tests)


def clauses(ctx: Context, cases: list[typed.Case], exit: Exit) -> tuple[tree.Clause, ...]:
    """Clauses alone, for `with … else`. Where one needs a test in its body, the first and only
    clause takes any value and switches on it."""
    switch = _Switch(ctx, None, exit, None, ())
    found = switch.clauses(_arms(cases))
    if not switch.goes_on:
        return found
    value = tree.Variable(ctx.names.fresh("value"))
    subject = typed.Constant(cases[0].span, cases[0].pattern.type, None)
    inner = ctx.inner()
    body = match_cases(inner, Matched(value, subject), cases, exit, None)
    return (tree.Clause((value,), block([*inner.out, body])),)


def message_clauses(ctx: Context, cases: list[typed.Case], exit: Exit) -> tuple[tree.Clause, ...]:
    """The clauses of a `receive`. What no head takes must stay in the mailbox, so that a body whose
    test says no goes on with the arms behind for this one message: `{:add, n} = message -> …`."""
    if not any(needs_test(case) for case in cases):
        found = _Switch(ctx, None, exit, None, ())
        made = found.clauses(_arms(cases))
        if not found.goes_on:
            return made
    message = tree.Variable(ctx.names.fresh("message"))
    subject = typed.Constant(cases[0].span, cases[0].pattern.type, None)
    rebound = (message, *_rebound(ctx, cases))
    switch = _Switch(ctx, Matched(message, subject), exit, None, rebound)
    return switch.received(_arms(cases))


def case_clauses(
    ctx: Context, matched: Matched, cases: list[typed.Case], exit: Exit
) -> tuple[tree.Clause, ...] | None:
    """Clauses for a function's heads; `matched` is its parameter. None: they need more lines."""
    arms = _arms(cases)
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
        numbers = _constants(case.pattern) if apart else None
        alternatives = _alternatives(case.pattern) if numbers is None else numbers
        found += (_Arm(case, pattern, len(alternatives)) for pattern in alternatives)
    return found


def _is_known(ctx: Context, subject: typed.Expr) -> bool:
    """A constant that Elixir's compiler sees: of `n when n in [1, 2]` it warns where n is 7."""
    if isinstance(subject, typed.Local) and not ctx.assignments.get(subject.variable):
        function = ctx.facts.function
        return function is not None and any(
            isinstance(node, typed.VariableDeclaration)
            and node.variable is subject.variable
            and isinstance(node.value, typed.Constant)
            and isinstance(node.value.value, int | str)
            for node in nodes(function)
        )
    return False


def _rebound(ctx: Context, cases: list[typed.Case]) -> tuple[tree.Variable, ...]:
    """The variables that guards and extractors may bind again before they say no."""
    found: set[typed.Variable] = set()
    for case in cases:
        tests = [case.guard] if case.guard is not None else []
        tests += [one.value for one in _extractors(case.pattern)]
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
    clauses. `goes_on`: a body had to, though nothing is named."""

    ctx: Context
    matched: Matched | None
    exit: Exit
    otherwise: Otherwise
    rebound: tuple[tree.Variable, ...]
    common: CommonBodies | None = None
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
            is_last = rest.uses > 0 and _is_open(arm.pattern)
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
        tests = _Tests()
        head, guard = (
            self._asked_in_guard(arm.pattern)
            or self._asked_in_body(arm.pattern, tests)
            or _head(ctx, self.matched, arm.pattern, tests)
        )
        inner = ctx.inner()
        test = None
        if case.guard is not None:
            condition = values.expression(inner, case.guard)
            if not inner.out and is_guard(condition) and not tests:
                guard = condition if guard is None else tree.Binary("and", guard, condition)
            else:
                test = condition
        body = self._body(arm)
        if test is not None or tests:
            body = _tested(ctx, inner.out, test, tests, body, go_on)
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
                expected = _pattern(self.ctx, pattern.pattern, _Tests())
                asked = tree.Binary("==", extracted, expected)
                if not inner.out and not isinstance(number, bool) and is_guard(asked):
                    return matched.node, asked
        return None

    def _asked_in_body(self, pattern: Pattern, tests: _Tests) -> tuple[Node, None] | None:
        """What is matched has its name already: the head is that variable."""
        node = None if self.matched is None else self.matched.node
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


def _no_match(matched: Matched | None) -> Node:
    value = tree.NIL if matched is None else matched.node
    return tree.LocalCall("raise", (tree.Alias("CaseClauseError"), tree.Pair("term", value)))


def _tested(
    ctx: Context,
    prelude: list[Node],
    test: Node | None,
    tests: _Tests,
    body: Node,
    go_on: Callable[[], Node],
) -> Node:
    """The body behind the tests that a head can't make."""
    if test is not None:
        body = tree.If(test, body, go_on())
        if prelude:
            body = tree.Block((*prelude, body))
    for name, pattern in reversed(tests):
        body = _test(ctx, tree.Variable(name), pattern, body, go_on)
    return body


def _test(
    ctx: Context, value: Node, pattern: Pattern, body: Node, go_on: Callable[[], Node]
) -> Node:
    if isinstance(pattern, typed.RegexPattern):
        regex = values.regex(pattern.pattern, pattern.flags)
        matches = tree.RemoteCall(tree.Alias("Regex"), "match?", (regex, value))
        return tree.If(matches, body, go_on())
    assert isinstance(pattern, typed.ExtractorPattern)
    ctx.names.names[pattern.placeholder] = value.name if isinstance(value, tree.Variable) else "_"
    inner = ctx.inner()
    extracted = values.expression(inner, pattern.value)
    further = _Tests()
    head, guard = _head(ctx, None, pattern.pattern, further)
    for name, nested in reversed(further):
        body = _test(ctx, tree.Variable(name), nested, body, go_on)
    if isinstance(head, tree.Variable) and guard is None:
        return tree.Block((*inner.out, tree.Match(head, extracted), *statements(body)))
    if isinstance(pattern.pattern, typed.ConstantPattern) and pattern.pattern.value is True:
        return block([*inner.out, tree.If(extracted, body, go_on())])
    found = [tree.Clause((head,), body, guard)]
    if not _is_open(pattern.pattern):
        found.append(tree.Clause((tree.Variable("_"),), go_on()))
    return (
        tree.Block((*inner.out, tree.Case(extracted, tuple(found))))
        if inner.out
        else tree.Case(extracted, tuple(found))
    )


# --- heads ---------------------------------------------------------------------------------------


def _head(
    ctx: Context, matched: Matched | None, pattern: Pattern, tests: _Tests
) -> tuple[Node, Node | None]:
    """The Elixir pattern, and a guard for an or-pattern of constants."""
    constants = _constants(pattern)
    if constants is not None:
        if matched is not None and isinstance(matched.node, tree.Variable):
            variable: Node = matched.node
        else:
            variable = tree.Variable(ctx.names.fresh("value"))
        values_ = tree.List(tuple(_pattern(ctx, constant, tests) for constant in constants))
        return variable, tree.Binary("in", variable, values_)
    head = _pattern(ctx, pattern, tests)
    return head, joined(tests.guards)


def _constants(pattern: Pattern) -> list[Pattern] | None:
    if not isinstance(pattern, typed.OrPattern):
        return None
    constant = (typed.ConstantPattern, typed.AtomPattern, typed.MemberPattern)
    for one in pattern.alternatives:
        plain = isinstance(one, typed.ConstructorPattern) and not one.arguments
        if not (isinstance(one, constant) or plain) or _is_whole_float(one):
            return None
    return pattern.alternatives


def _alternatives(pattern: Pattern) -> list[Pattern]:
    """The pattern without or-patterns inside, as several; constants side by side stay one."""
    if _constants(pattern) is not None:
        return [pattern]
    return list(_spread(pattern))


def _spread(pattern: Pattern) -> list[Pattern]:
    match pattern:
        case typed.OrPattern() if _constants(pattern) is not None:
            return [pattern]
        case typed.OrPattern(alternatives=alternatives):
            return [one for item in alternatives for one in _spread(item)]
        case typed.Bind(inner=inner) if inner is not None:
            return [
                typed.Bind(pattern.span, pattern.type, pattern.variable, one)
                for one in _spread(inner)
            ]
        case typed.ConstructorPattern(arguments=arguments):
            return [
                typed.ConstructorPattern(
                    pattern.span, pattern.type, pattern.enum, pattern.name, list(choice)
                )
                for choice in product(*(_spread(item) for item in arguments))
            ]
        case typed.TuplePattern(elements=elements):
            return [
                typed.TuplePattern(pattern.span, pattern.type, list(choice))
                for choice in product(*(_spread(item) for item in elements))
            ]
        case typed.ArrayPattern(elements=elements):
            return [
                typed.ArrayPattern(pattern.span, pattern.type, list(choice))
                for choice in product(*(_spread(item) for item in elements))
            ]
        case typed.StructurePattern(fields=fields):
            names = [name for name, _ in fields]
            return [
                typed.StructurePattern(
                    pattern.span,
                    pattern.type,
                    list(zip(names, choice, strict=True)),
                    pattern.struct,
                    pattern.strings,
                    pattern.is_map,
                    pattern.optional,
                )
                for choice in product(*(_spread(item) for _, item in fields))
            ]
    return [pattern]


def pattern(ctx: Context, node: Pattern) -> Node:
    """A pattern where no test can follow; what would need one matches anything."""
    return _pattern(ctx, node, _Tests())


def clause_head(ctx: Context, node: Pattern) -> tuple[Node, Node | None]:
    """A pattern as a parameter of a clause, and what the clause's guard asks."""
    tests = _Tests()
    head = _pattern(ctx, node, tests)
    for _, one in tests:
        ctx.fault(faults.NOT_LOWERED, one, "a test in a parameter's pattern")
    return head, joined(tests.guards)


def _pattern(ctx: Context, node: Pattern, tests: _Tests) -> Node:
    result = _bare(ctx, node, tests)
    return result if result.origin is not None else replace(result, origin=ctx.origin(node))


def _bare(ctx: Context, node: Pattern, tests: _Tests) -> Node:
    match node:
        case typed.Bind(variable=variable, inner=inner):
            if inner is None or isinstance(inner, typed.Wildcard):
                return ctx.variable(variable)
            if _constants(inner) is not None:
                return _one_of(inner, ctx.variable(variable), ctx, tests)
            return tree.Match(_pattern(ctx, inner, tests), ctx.variable(variable))
        case typed.OrPattern() if _constants(node) is not None:
            return _one_of(node, tree.Variable(ctx.names.fresh("value")), ctx, tests)
        case typed.ConstantPattern() if _is_whole_float(node):
            # 1 and 1.0 are one Float in Haxe, and don't match in Elixir
            number = tree.Variable(ctx.names.fresh("value"))
            tests.guards.append(tree.Binary("==", number, values.constant(node.value)))
            return number
        case typed.ConstantPattern(value=value):
            return values.constant(value)
        case typed.MemberPattern(member=member):
            return values.static_constant(ctx, member)
        case typed.AtomPattern(name=name):
            return tree.Atom(name)
        case typed.ConstructorPattern(name=name, arguments=arguments):
            tag = tree.Atom(atom_name(name))
            if not arguments:
                return tag
            return tree.Tuple((tag, *(_pattern(ctx, one, tests) for one in arguments)))
        case typed.ArrayPattern(elements=elements):
            return tree.List(tuple(_pattern(ctx, one, tests) for one in elements))
        case typed.TuplePattern(elements=elements):
            return tree.Tuple(tuple(_pattern(ctx, one, tests) for one in elements))
        case typed.StructurePattern(fields=fields, struct=struct):
            lacking = _may_be_lacking(node)
            pairs = tuple(
                _entry(name, name in node.strings, _pattern(ctx, one, tests))
                for name, one in fields
                if name not in lacking
            )
            if struct is None:
                return _with_lacking(ctx, node, tree.Map(pairs), tests)
            return tree.Struct(values.module_of_type(ctx, struct), pairs)
        case typed.ExtractorPattern() | typed.RegexPattern():
            name = ctx.names.fresh("text" if isinstance(node, typed.RegexPattern) else "value")
            tests.append((name, node))
            return tree.Variable(name)
    return tree.Variable("_")


def _one_of(pattern: Pattern, variable: Node, ctx: Context, tests: _Tests) -> Node:
    """A variable whose value the guard compares with constants."""
    constants = (_pattern(ctx, one, tests) for one in _constants(pattern) or ())
    tests.guards.append(tree.Binary("in", variable, tree.List(tuple(constants))))
    return variable


def _may_be_lacking(node: typed.StructurePattern) -> frozenset[str]:
    """The optional fields whose patterns take null: a map without them matches as well."""
    return frozenset(name for name, one in node.fields if name in node.optional and _is_null(one))


def _is_null(pattern: Pattern) -> bool:
    match pattern:
        case typed.Wildcard():
            return True
        case typed.ConstantPattern(value=value):
            return value is None
        case typed.Bind(inner=inner):
            return inner is None or _is_null(inner)
        case typed.OrPattern(alternatives=items):
            return any(_is_null(item) for item in items)
    return False


def _is_whole_float(pattern: Pattern) -> bool:
    if not isinstance(pattern, typed.ConstantPattern) or pattern.type != FLOAT:
        return False
    return isinstance(pattern.value, int | float) and pattern.value == int(pattern.value)


def _with_lacking(ctx: Context, node: typed.StructurePattern, head: Node, tests: _Tests) -> Node:
    """The map, and behind it what its patterns ask of the fields that it may lack: a read of such
    a field is nil."""
    asked = [
        (name, one)
        for name, one in node.fields
        if name in _may_be_lacking(node) and not isinstance(one, typed.Wildcard)
    ]
    if not asked:
        return head
    holder = ctx.names.fresh("value")
    for name, one in asked:
        if isinstance(one, typed.ConstantPattern):
            tests.guards.append(_lacks(tree.Variable(holder), name, name in node.strings))
            continue
        placeholder = typed.Variable("_", node.type, one.span, kind="pattern")
        local = typed.Local(one.span, node.type, placeholder)
        key: Literal["atom", "string"] = "string" if name in node.strings else "atom"
        read = typed.StructureMember(one.span, one.type, local, name, key=key, certain=False)
        test = typed.ExtractorPattern(one.span, one.type, placeholder, read, one)
        tests.append((holder, test))
    return tree.Match(head, tree.Variable(holder))


def _lacks(map: Node, name: str, is_string: bool) -> Node:
    """A guard: the map has nothing, or nil, of that name."""
    key: Node = tree.String((name,)) if is_string else tree.Atom(field_name(name))
    absent = tree.Unary("not", tree.LocalCall("is_map_key", (map, key)))
    value = tree.RemoteCall(tree.Atom("erlang"), "map_get", (key, map))
    return tree.Binary("or", absent, tree.Binary("==", value, tree.NIL))


def _entry(name: str, is_string: bool, value: Node) -> tree.Pair:
    if is_string:
        return tree.Pair(tree.String((name,)), value)
    return tree.Pair(field_name(name), value)


# --- what a head can say -------------------------------------------------------------------------


def needs_test(case: typed.Case) -> bool:
    """An estimate from the source; the lowered guard has the last word."""
    if _has_test(case.pattern):
        return True
    guard = case.guard
    return guard is not None and any(
        isinstance(child, (typed.Call, typed.Switch, typed.If, typed.Assign, typed.Index))
        or (isinstance(child, typed.InstanceMember) and child.member.elixir is not None)
        or (isinstance(child, typed.StructureMember) and child.key != "atom")
        for child in values.walk_typed(guard)
    )


def _extractors(pattern: Pattern) -> Iterator[typed.ExtractorPattern]:
    if isinstance(pattern, typed.ExtractorPattern):
        yield pattern
    for child in children(pattern):
        if isinstance(child, typed.Pattern):
            yield from _extractors(child)


def _has_test(pattern: Pattern) -> bool:
    match pattern:
        case typed.ExtractorPattern() | typed.RegexPattern():
            return True
        case typed.Bind(inner=inner):
            return inner is not None and _has_test(inner)
        case typed.ConstructorPattern(arguments=items):
            return any(_has_test(item) for item in items)
        case typed.ArrayPattern(elements=items) | typed.TuplePattern(elements=items):
            return any(_has_test(item) for item in items)
        case typed.OrPattern(alternatives=items):
            return any(_has_test(item) for item in items)
        case typed.StructurePattern(fields=fields):
            lacking = _may_be_lacking(pattern)
            return any(
                _has_test(item)
                or (
                    name in lacking and not isinstance(item, typed.Wildcard | typed.ConstantPattern)
                )
                for name, item in fields
            )
    return False


def _is_open(pattern: Pattern) -> bool:
    """It matches anything."""
    match pattern:
        case typed.Wildcard() | typed.ExtractorPattern() | typed.RegexPattern():
            return True
        case typed.Bind(inner=inner):
            return inner is None or _is_open(inner)
    return False


_GUARD_OPERATORS = frozenset(
    (
        "==",
        "!=",
        "===",
        "!==",
        "<",
        ">",
        "<=",
        ">=",
        "and",
        "or",
        "+",
        "-",
        "*",
        "/",
        "in",
        "not in",
    )
)
_GUARD_CALLS = frozenset(
    [
        "abs",
        "ceil",
        "div",
        "elem",
        "floor",
        "hd",
        "tl",
        "length",
        "map_size",
        "rem",
        "round",
        "trunc",
        "tuple_size",
        "byte_size",
        "node",
        "self",
        "is_atom",
        "is_binary",
        "is_boolean",
        "is_float",
        "is_function",
        "is_integer",
        "is_list",
        "is_map",
        "is_nil",
        "is_number",
        "is_pid",
        "is_struct",
        "is_tuple",
        "is_map_key",
    ]
)


def is_guard(node: Node) -> bool:
    """Elixir allows the expression in a guard."""
    return all(_is_guard_node(child) for child in walk(node))


def _is_guard_node(node: Node) -> bool:
    match node:
        case tree.Binary(operator=operator):
            return operator in _GUARD_OPERATORS
        case tree.Unary(operator=operator):
            return operator in ("not", "-", "+")
        case tree.LocalCall(name=name):
            return name in _GUARD_CALLS and not node.sections
        case tree.RemoteCall(target=tree.Alias(name="Bitwise")):
            return True
        case tree.String(parts=parts):
            return all(isinstance(part, str) for part in parts)
        case tree.Variable() | tree.Atom() | tree.Integer() | tree.Float() | tree.FieldAccess():
            return True
        case tree.List() | tree.Tuple() | tree.AttributeRead() | tree.Alias():
            return True
    return False
