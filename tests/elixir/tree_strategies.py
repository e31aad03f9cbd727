"""Random Elixir trees for Hypothesis: valid syntax, no meaning.

Names vary in length, so that constructs of every shape meet the margin. What Elixir's grammar
restricts is respected: patterns and guards are plain, captures don't nest, `&1` stands in
captures only, a cond clause has one pattern. What the formatter itself needs two runs for isn't
made: comments deep inside a call's target, and names so long that no line break helps.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from compiler_core.elixir import tree as t

NAMES = st.sampled_from(
    [
        "a",
        "key",
        "user",
        "value",
        "user_id",
        "settings",
        "refresh_interval",
        "current_user_preferences",
        "done?",
        "save!",
    ]
)
VARIABLE_NAMES = NAMES.filter(lambda name: name[-1] not in "?!")
MODULES = st.sampled_from(["A", "Enum", "Utils.TextUtils", "MyApp.Accounts.UserPreferences"])
KEYS = st.one_of(NAMES, st.sampled_from(["do_it", "two words", "Foo", "end", "é", "nil"]))
TEXTS = st.one_of(
    st.sampled_from(
        ["", "x", 'say "hi"', "#{no}", "tab\tnew\nline", "back\\slash", "naïve – ünïcode ✓ 👩‍👩‍👧"]
    ),
    st.text(alphabet="abc \"'\\#{}\n\té✓", max_size=40),
)
OPERATORS = "+ - * / ++ -- <> == != === !== =~ < > <= >= && || and or in |> not_in ** <<< &&& |||"
BINARY_OPERATORS = st.sampled_from(OPERATORS.split()).map(lambda name: name.replace("_", " "))

variables = st.builds(t.Variable, VARIABLE_NAMES)
aliases = st.builds(t.Alias, MODULES)
atoms = st.builds(t.Atom, KEYS)
strings = st.builds(t.String, st.tuples(TEXTS))
heredocs = TEXTS.map(lambda text: t.String((text + "\n",), heredoc=True))
numbers = st.one_of(
    st.builds(t.Integer, st.integers(-(10**9), 10**9)),
    st.builds(t.Integer, st.integers(0, 70000), st.sampled_from([2, 8, 16])),
    st.builds(t.Float, st.floats(allow_nan=False, allow_infinity=False)),
)
sigils = st.builds(
    t.Sigil,
    st.sampled_from(["r", "s", "w"]),
    st.tuples(st.sampled_from(["[a-z]+", "a/b", "x (y) z", "\\d+\\.\\d", "plain"])),
    st.just(""),
)
leaves = st.one_of(variables, variables, atoms, numbers, strings, aliases, sigils)
COMMENTS = st.one_of(
    st.just(()), st.just(()), st.just(()), st.just(("why it is so",)), st.just(("one", "two"))
)


def tuples(strategy: st.SearchStrategy, low: int = 0, high: int = 4) -> st.SearchStrategy:
    return st.lists(strategy, min_size=low, max_size=high).map(tuple)


def pairs(values: st.SearchStrategy, low: int = 0) -> st.SearchStrategy:
    return tuples(st.builds(t.Pair, KEYS, values), low, 4)


def arguments(values: st.SearchStrategy) -> st.SearchStrategy:
    # Comments stand above statements and definitions here: deep inside of expressions the formatter
    # needs two runs. `test_printer_layouts` has them where one is enough.
    positional = tuples(values, 0, 4)
    return st.one_of(positional, st.builds(lambda a, b: a + b, positional, pairs(values, 1)))


def map_pairs(values: st.SearchStrategy) -> st.SearchStrategy:
    arrows = tuples(st.builds(t.Pair, values, values), 0, 3)
    return st.builds(lambda a, b: a + b, arrows, pairs(values))


patterns = st.recursive(
    st.one_of(variables, atoms, strings, st.just(t.Variable("_"))),
    lambda inner: st.one_of(
        st.builds(t.Tuple, tuples(inner, 0, 3)),
        st.builds(t.List, tuples(inner, 1, 3), st.one_of(st.none(), variables)),
        st.builds(t.Map, pairs(inner)),
        st.builds(t.Struct, aliases, pairs(inner)),
        st.builds(t.Match, inner, variables),
        st.builds(t.Unary, st.just("^"), variables),
    ),
    max_leaves=5,
)
guards = st.one_of(
    st.none(),
    st.none(),
    st.builds(
        t.Binary,
        st.sampled_from(["and", "or", "==", ">", "in"]),
        st.builds(t.LocalCall, NAMES, st.tuples(variables)),
        st.one_of(variables, numbers),
    ),
)


def blocks(expressions: st.SearchStrategy) -> st.SearchStrategy:
    statements = st.one_of(expressions, st.builds(t.Match, patterns, expressions))
    commented = st.builds(with_comments, statements, COMMENTS, st.booleans())
    return st.one_of(
        expressions,
        commented,
        st.builds(t.Block, tuples(commented, 1, 3)),
    )


def with_comments(node: t.Node, comments: tuple[str, ...], blank_before: bool) -> t.Node:
    return replace(node, comments=comments, blank_before=blank_before)


def clauses(bodies: st.SearchStrategy, low: int = 1, width: int = 1) -> st.SearchStrategy:
    clause = st.builds(
        lambda patterns, body, guard, comments: t.Clause(patterns, body, guard, comments=comments),
        tuples(patterns, width, width),
        bodies,
        guards,
        COMMENTS,
    )
    return tuples(clause, low, 3)


def compound(inner: st.SearchStrategy) -> st.SearchStrategy:
    """One level more around expressions."""
    bodies = blocks(inner)
    some_arguments = arguments(inner)
    simple = st.one_of(variables, numbers, atoms, st.builds(t.CaptureArgument, st.just(1)))
    captured = st.one_of(
        st.builds(t.Binary, BINARY_OPERATORS, st.builds(t.CaptureArgument, st.just(1)), simple),
        st.builds(t.LocalCall, NAMES, tuples(simple, 1, 3)),
        st.builds(t.FieldAccess, st.builds(t.CaptureArgument, st.just(1)), NAMES),
    )
    generators = tuples(st.builds(t.Generator, patterns, inner), 1, 3)
    step = st.one_of(
        st.builds(t.RemoteCall, aliases, NAMES, some_arguments),
        st.builds(t.LocalCall, NAMES, some_arguments),
    )
    steps = tuples(step, 1, 3)
    return st.one_of(
        st.builds(t.Tuple, tuples(inner)),
        st.builds(t.List, tuples(inner, 0, 5), st.none(), st.booleans()),
        st.builds(t.List, tuples(inner, 1, 3), inner),
        st.builds(lambda a, b: t.List(a + b), tuples(inner, 0, 2), pairs(inner, 1)),
        st.builds(t.Map, map_pairs(inner), st.none(), st.booleans()),
        st.builds(t.Map, pairs(inner, 1), variables),
        st.builds(t.Struct, aliases, pairs(inner)),
        st.builds(t.LocalCall, NAMES, some_arguments),
        st.builds(t.RemoteCall, aliases, NAMES, some_arguments),
        st.builds(t.ValueCall, variables, some_arguments),
        st.builds(t.FieldAccess, leaves, NAMES),
        st.builds(t.KeyAccess, leaves, inner),
        st.builds(t.Binary, BINARY_OPERATORS, inner, inner),
        st.builds(t.Binary, BINARY_OPERATORS, inner, inner, st.booleans()),
        # Elixir's formatter reads `not if a do b end |> c()`, which it writes itself, another way.
        st.builds(t.Unary, st.sampled_from(["not", "!", "-"]), leaves),
        st.builds(t.Pipeline, st.one_of(variables, inner), steps),
        st.builds(t.Range, inner, inner),
        st.builds(t.Capture, captured),
        st.builds(t.FunctionCapture, st.one_of(st.none(), aliases), NAMES, st.integers(0, 3)),
        # Whether an interpolation of several lines is laid out in one run of the formatter depends
        # on what surrounds it: the lowering never makes one (see `test_printer_random`).
        st.builds(lambda text, part: t.String((text, part, "!")), TEXTS, leaves),
        heredocs,
        st.integers(0, 2).flatmap(lambda width: st.builds(t.Fn, clauses(bodies, 1, width))),
        st.builds(t.If, inner, bodies, st.one_of(st.none(), bodies), st.booleans()),
        st.builds(t.Case, inner, clauses(bodies)),
        st.builds(t.Cond, tuples(st.builds(t.Clause, st.tuples(inner), bodies), 1, 3)),
        st.builds(
            t.With, generators, bodies, st.one_of(st.just(()), clauses(bodies)), st.booleans()
        ),
        st.builds(t.For, generators, bodies, st.just(()), st.booleans()),
        st.builds(t.Receive, clauses(bodies)),
        st.builds(
            t.Try, bodies, clauses(bodies), st.just(()), st.just(()), st.one_of(st.none(), bodies)
        ),
    )


expressions = st.recursive(leaves, compound, max_leaves=12)
definitions = st.builds(
    t.Definition,
    st.sampled_from(["def", "defp"]),
    NAMES,
    tuples(patterns, 0, 3),
    blocks(expressions),
    guards,
    st.booleans(),
)
types = st.recursive(
    st.one_of(
        st.builds(t.LocalCall, st.sampled_from(["integer", "term", "boolean"])),
        st.builds(t.RemoteCall, aliases, st.just("t")),
        atoms,
    ),
    lambda inner: st.one_of(
        st.builds(t.Binary, st.just("|"), inner, inner),
        st.builds(t.Tuple, tuples(inner, 1, 3)),
        st.builds(t.List, st.tuples(inner)),
        st.builds(t.Map, pairs(inner)),
        st.builds(t.FunctionType, tuples(inner, 0, 2), inner),
    ),
    max_leaves=8,
)
attributes = st.one_of(
    st.builds(t.Attribute, st.just("doc"), st.one_of(strings, heredocs)),
    st.builds(
        lambda name, kinds, result: t.Attribute(
            "spec", t.Binary("::", t.LocalCall(name, kinds), result)
        ),
        NAMES,
        tuples(types, 0, 3),
        types,
    ),
    st.builds(
        lambda name, kind: t.Attribute("type", t.Binary("::", t.Variable(name), kind)),
        VARIABLE_NAMES,
        types,
    ),
)
members = st.builds(
    with_comments, st.one_of(definitions, definitions, attributes), COMMENTS, st.booleans()
)
modules = st.builds(
    lambda name, body: t.Module(name, t.Block(body)), MODULES, tuples(members, 0, 5)
)
