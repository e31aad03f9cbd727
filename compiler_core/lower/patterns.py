"""`switch` as `case`: patterns, guards, and what Elixir's patterns can't say.

A Haxe pattern is an Elixir pattern with two exceptions. An or-pattern becomes `when x in [...]`
where it is made of constants, else a clause for each alternative. What Elixir can't test in a head
(a guard that calls a function, an extractor, a regular expression) is tested in the clause's body,
which then goes on with the cases behind it:

    case n if (isPrime(n)): a;        n -> if is_prime(n), do: a, else: b
    default: b;
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name, field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import conditionals, values
from compiler_core.lower.context import Context, Exit
from compiler_core.lower.rewrite import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Pattern
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
    clauses = _clauses(ctx, matched, cases, exit, otherwise)
    last = clauses[-1].patterns[0] if clauses else None
    takes_all = isinstance(last, tree.Variable) and clauses[-1].guard is None
    if otherwise is not None and not takes_all:
        clauses = (*clauses, tree.Clause((tree.Variable("_"),), otherwise(ctx)))
    return tree.Case(matched.node, clauses)


def clauses(ctx: Context, cases: list[typed.Case], exit: Exit) -> tuple[tree.Clause, ...]:
    """Clauses alone, for `receive` and `with … else`."""
    return _clauses(ctx, None, cases, exit, None)


def case_clauses(
    ctx: Context, matched: Matched, cases: list[typed.Case], exit: Exit
) -> tuple[tree.Clause, ...]:
    """Clauses for a function's heads; `matched` is its parameter."""
    return _clauses(ctx, matched, cases, exit, None)


def _clauses(
    ctx: Context,
    matched: Matched | None,
    cases: list[typed.Case],
    exit: Exit,
    otherwise: Otherwise,
) -> tuple[tree.Clause, ...]:
    found: list[tree.Clause] = []
    # `default` takes what no case does, wherever it stands.
    cases = sorted(cases, key=lambda case: case.is_default)
    for index, case in enumerate(cases):
        rest = cases[index + 1 :]
        goes_on = False
        alternatives = _alternatives(ctx, case.pattern)
        for place, pattern in enumerate(alternatives, 1):
            behind = [*_only(case, alternatives[place:]), *rest]
            clause, goes_on = _clause(ctx, matched, case, pattern, behind, exit, otherwise)
            found.append(clause)
        if goes_on and _is_open(case.pattern):
            break
    return tuple(found)


def _only(case: typed.Case, alternatives: list[Pattern]) -> list[typed.Case]:
    """The case with these alternatives: where a test in the body says no, they are tried next."""
    if not alternatives:
        return []
    pattern = case.pattern
    return [replace(case, pattern=typed.OrPattern(pattern.span, pattern.type, alternatives))]


def _clause(
    ctx: Context,
    matched: Matched | None,
    case: typed.Case,
    pattern: Pattern,
    rest: list[typed.Case],
    exit: Exit,
    otherwise: Otherwise,
) -> tuple[tree.Clause, bool]:
    """The clause, and whether its body goes on with the cases behind it."""
    tests = _Tests()
    head, guard = _head(ctx, matched, pattern, tests)
    inner = ctx.inner()
    test = None
    if case.guard is not None:
        condition = values.expression(inner, case.guard)
        if not inner.out and is_guard(condition) and not tests:
            guard = condition if guard is None else tree.Binary("and", guard, condition)
        else:
            test = condition
    body = conditionals.arm(ctx, case.body, exit)
    if test is not None or tests:

        def go_on() -> Node:
            if not rest and otherwise is None:
                return _no_match(matched)
            assert matched is not None
            return match_cases(ctx.inner(), matched, rest, exit, otherwise)

        body = _tested(ctx, inner.out, test, tests, body, go_on)
    above = ctx.above.get(id(case), ())
    clause = tree.Clause((head,), body, guard, origin=ctx.origin(case), comments=above)
    return clause, test is not None or bool(tests)


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
    guard: Node | None = None
    for one in tests.guards:
        guard = one if guard is None else tree.Binary("and", guard, one)
    return head, guard


def _constants(pattern: Pattern) -> list[Pattern] | None:
    if not isinstance(pattern, typed.OrPattern):
        return None
    constant = (typed.ConstantPattern, typed.AtomPattern, typed.MemberPattern)
    for one in pattern.alternatives:
        plain = isinstance(one, typed.ConstructorPattern) and not one.arguments
        if not (isinstance(one, constant) or plain) or _is_whole_float(one):
            return None
    return pattern.alternatives


def _alternatives(ctx: Context, pattern: Pattern) -> list[Pattern]:
    """The pattern without or-patterns inside, as several; constants side by side stay one."""
    if _constants(pattern) is not None:
        return [pattern]
    return list(_spread(pattern))


def _spread(pattern: Pattern) -> list[Pattern]:
    match pattern:
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


def _pattern(ctx: Context, node: Pattern, tests: _Tests) -> Node:
    result = _bare(ctx, node, tests)
    return result if result.origin is not None else replace(result, origin=ctx.origin(node))


def _bare(ctx: Context, node: Pattern, tests: _Tests) -> Node:
    match node:
        case typed.Bind(variable=variable, inner=inner):
            if inner is None or isinstance(inner, typed.Wildcard):
                return ctx.variable(variable)
            return tree.Match(_pattern(ctx, inner, tests), ctx.variable(variable))
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
