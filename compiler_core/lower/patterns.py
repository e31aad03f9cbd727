"""Patterns: a Haxe pattern as an Elixir pattern, what its guard asks, and what is left to test.

    case Line({x: 0}, end):        {:line, %{x: 0}, end_}
    case 1.0:                      value when value == 1.0        (1 and 1.0 are one Float in Haxe)
    case {name: null}:             %{} = value when not is_map_key(value, :name) or …
    case ~/^a/:                    text, and a test of `text` in the clause's body

`Tests` gathers what a pattern can't say: guards, which the clause asks, and patterns that only its
body can try (`body_tests`). `switches` puts the clauses together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name, field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import faults, literals, members, values
from compiler_core.lower.alternatives import constants_of, is_whole_float
from compiler_core.lower.context import Context
from compiler_core.lower.pattern_facts import may_be_lacking
from compiler_core.lower.rewrite import joined
from compiler_core.lower.types import module_of_type
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Pattern


class Tests(list[tuple[str, Pattern]]):
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


def head_of(
    ctx: Context, matched: Matched | None, pattern: Pattern, tests: Tests
) -> tuple[Node, Node | None]:
    """The Elixir pattern, and a guard for an or-pattern of constants."""
    constants = constants_of(pattern)
    if constants is not None:
        if matched is not None and isinstance(matched.node, tree.Variable):
            variable: Node = matched.node
        else:
            variable = tree.Variable(ctx.names.fresh("value"))
        values_ = tree.List(tuple(_pattern(ctx, constant, tests) for constant in constants))
        return variable, tree.Binary("in", variable, values_)
    head = _pattern(ctx, pattern, tests)
    return head, joined(tests.guards)


def pattern(ctx: Context, node: Pattern) -> Node:
    """A pattern where no test can follow; what would need one matches anything."""
    return _pattern(ctx, node, Tests())


def clause_head(ctx: Context, node: Pattern) -> tuple[Node, Node | None]:
    """A pattern as a parameter of a clause, and what the clause's guard asks."""
    tests = Tests()
    head = _pattern(ctx, node, tests)
    for _, one in tests:
        ctx.fault(faults.NOT_LOWERED, one, "a test in a parameter's pattern")
    return head, joined(tests.guards)


def _pattern(ctx: Context, node: Pattern, tests: Tests) -> Node:
    result = _bare(ctx, node, tests)
    return result if result.origin is not None else replace(result, origin=ctx.origin(node))


def _bare(ctx: Context, node: Pattern, tests: Tests) -> Node:
    match node:
        case typed.Bind(variable=variable, inner=inner):
            if inner is None or isinstance(inner, typed.Wildcard):
                return ctx.variable(variable)
            if constants_of(inner) is not None:
                return _one_of(inner, ctx.variable(variable), ctx, tests)
            return tree.Match(_pattern(ctx, inner, tests), ctx.variable(variable))
        case typed.OrPattern() if constants_of(node) is not None:
            return _one_of(node, tree.Variable(ctx.names.fresh("value")), ctx, tests)
        case typed.ConstantPattern() if is_whole_float(node):
            # 1 and 1.0 are one Float in Haxe, and don't match in Elixir
            number = tree.Variable(ctx.names.fresh("value"))
            tests.guards.append(tree.Binary("==", number, literals.constant(node.value)))
            return number
        case typed.ConstantPattern(value=value):
            return literals.constant(value)
        case typed.MemberPattern(member=member):
            return members.constant_value(ctx, member)
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
            lacking = may_be_lacking(node)
            pairs = tuple(
                _entry(name, _is_string(ctx, node, name), _pattern(ctx, one, tests))
                for name, one in fields
                if name not in lacking
            )
            if struct is None:
                return _with_lacking(ctx, node, tree.Map(pairs), tests)
            return tree.Struct(module_of_type(ctx, struct), pairs)
        case typed.ExtractorPattern() if (module := compared_module(node)) is not None:
            return values.expression(ctx, module)
        case typed.ExtractorPattern() | typed.RegexPattern():
            name = ctx.names.fresh("text" if isinstance(node, typed.RegexPattern) else "value")
            tests.append((name, node))
            if isinstance(node, typed.ExtractorPattern) and node.not_null:
                tests.guards.append(tree.Binary("!=", tree.Variable(name), tree.NIL))
            return tree.Variable(name)
    return tree.Variable("_")


def compared_module(node: Pattern) -> typed.ModuleValue | None:
    """`case TClass(String)` asks whether it is that module, which Elixir's pattern can say."""
    match node:
        case typed.ExtractorPattern(
            value=typed.Binary(operator="==", left=typed.Local(variable=asked), right=right),
            pattern=typed.ConstantPattern(value=True),
        ) if asked is node.placeholder and isinstance(right, typed.ModuleValue):
            return right
    return None


def _one_of(pattern: Pattern, variable: Node, ctx: Context, tests: Tests) -> Node:
    """A variable whose value the guard compares with constants."""
    constants = (_pattern(ctx, one, tests) for one in constants_of(pattern) or ())
    tests.guards.append(tree.Binary("in", variable, tree.List(tuple(constants))))
    return variable


def _with_lacking(ctx: Context, node: typed.StructurePattern, head: Node, tests: Tests) -> Node:
    """The map, and behind it what its patterns ask of the fields that it may lack: a read of such
    a field is nil."""
    asked = [
        (name, one)
        for name, one in node.fields
        if name in may_be_lacking(node) and not isinstance(one, typed.Wildcard)
    ]
    if not asked:
        return head
    holder = ctx.names.fresh("value")
    for name, one in asked:
        if isinstance(one, typed.ConstantPattern):
            tests.guards.append(_lacks(tree.Variable(holder), name, _is_string(ctx, node, name)))
            continue
        placeholder = typed.Variable("_", node.type, one.span, kind="pattern")
        local = typed.Local(one.span, node.type, placeholder)
        key: Literal["atom", "string"] = "string" if _is_string(ctx, node, name) else "atom"
        read = typed.StructureMember(one.span, one.type, local, name, key=key, certain=False)
        test = typed.ExtractorPattern(one.span, one.type, placeholder, read, one)
        tests.append((holder, test))
    return tree.Match(head, tree.Variable(holder))


def _is_string(ctx: Context, node: typed.StructurePattern, name: str) -> bool:
    """The field's key is a string."""
    return name in node.strings or node.span in ctx.facts.string_keyed


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
