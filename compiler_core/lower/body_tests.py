"""What a clause's head can't say is tested in its body: a guard that calls a function of the
project's, an extractor, a regular expression.

    case parse(_) => Some(n): n;       text -> case parse(text) do
                                                 {:some, n} -> n
                                                 _ -> ‹the cases behind›
                                               end
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import literals, patterns, values
from compiler_core.lower.context import Context
from compiler_core.lower.pattern_facts import is_open
from compiler_core.lower.rewrite import block, statements
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Pattern


def tested(
    ctx: Context,
    prelude: list[Node],
    test: Node | None,
    tests: patterns.Tests,
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
        regex = literals.regex(pattern.pattern, pattern.flags)
        matches = tree.RemoteCall(tree.Alias("Regex"), "match?", (regex, value))
        return tree.If(matches, body, go_on())
    assert isinstance(pattern, typed.ExtractorPattern)
    ctx.names.names[pattern.placeholder] = value.name if isinstance(value, tree.Variable) else "_"
    inner = ctx.inner()
    extracted = values.expression(inner, pattern.value)
    further = patterns.Tests()
    head, guard = patterns.head_of(ctx, None, pattern.pattern, further)
    for name, nested in reversed(further):
        body = _test(ctx, tree.Variable(name), nested, body, go_on)
    if isinstance(head, tree.Variable) and guard is None:
        return tree.Block((*inner.out, tree.Match(head, extracted), *statements(body)))
    if guard is None and (parts := _matches_of_parts(pattern, head, extracted)):
        return tree.Block((*inner.out, *parts, *statements(body)))
    if isinstance(pattern.pattern, typed.ConstantPattern) and pattern.pattern.value is True:
        return block([*inner.out, tree.If(extracted, body, go_on())])
    found = [tree.Clause((head,), body, guard)]
    if not is_open(pattern.pattern):
        found.append(tree.Clause((tree.Variable("_"),), go_on()))
    return (
        tree.Block((*inner.out, tree.Case(extracted, tuple(found))))
        if inner.out
        else tree.Case(extracted, tuple(found))
    )


def _matches_of_parts(
    pattern: typed.ExtractorPattern, head: Node, extracted: Node
) -> tuple[Node, ...]:
    """`{w, h}` of `{box.w, box.h}`: a line for each; none where a part may not match."""
    match pattern.pattern, head, extracted:
        case (
            typed.TuplePattern(elements=parts),
            tree.Tuple(elements=heads),
            tree.Tuple(elements=given),
        ) if len(heads) == len(given) and all(map(is_open, parts)):
            pairs = zip(heads, given, strict=True)
            return tuple(tree.Match(one, value) for one, value in pairs if one != _ANY)
    return ()


_ANY = tree.Variable("_")
