"""Layouts, construct by construct: a tree and the text that it prints as.

Each text is also given to the real formatter (where there is one), which has to leave it alone, so
that the table can't be wrong about Elixir.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from compiler_core.elixir import tree as t
from compiler_core.elixir.locals_without_parens import ECTO
from compiler_core.elixir.printer import PrintOptions, print_elixir
from tests.support.elixir_oracle import format_many, needs_elixir

a, b, c = t.Variable("a"), t.Variable("b"), t.Variable("c")
long = t.Variable("a_name_that_takes_a_good_part_of_the_line")
OK = t.Atom("ok")


def text(value: str) -> t.String:
    return t.String((value,))


def call(name: str, *arguments: t.Node) -> t.LocalCall:
    return t.LocalCall(name, arguments)


def remote(module: str, name: str, *arguments: t.Node) -> t.RemoteCall:
    return t.RemoteCall(t.Alias(module), name, arguments)


def pairs(*names: str) -> tuple[t.Pair, ...]:
    return tuple(t.Pair(name, long) for name in names)


class Layout(NamedTuple):
    name: str
    tree: t.Node
    expected: str


LAYOUTS = [
    Layout("nil is bare", t.List((t.NIL, t.TRUE, t.Atom("x"))), "[nil, true, :x]"),
    Layout("atoms are quoted where needed", t.Atom("two words"), ':"two words"'),
    Layout(
        "keys too", t.List((t.Pair("two words", a), t.Pair("do", b))), '["two words": a, do: b]'
    ),
    Layout("an alias-like atom", t.Atom("Foo"), ":Foo"),
    Layout("large numbers", t.Tuple((t.Integer(9999), t.Integer(60000))), "{9999, 60_000}"),
    Layout("hexadecimal", t.Integer(255, 16), "0xFF"),
    Layout("negative operand", t.Binary("-", a, t.Integer(-1)), "a - -1"),
    Layout("floats", t.List((t.Float(1e-7), t.Float(1e22), t.Float(0.5))), "[1.0e-7, 1.0e22, 0.5]"),
    Layout("string escapes", text('say "hi"\n\t\\#{no}'), r'"say \"hi\"\n\t\\\#{no}"'),
    Layout("interpolation", t.String(("#", call("f", a), "!")), '"##{f(a)}!"'),
    Layout("heredoc", t.String(("one\n\n  two\n",), heredoc=True), '"""\none\n\n  two\n"""'),
    Layout("heredoc without end of line", t.String(("one",), heredoc=True), '"one"'),
    Layout("sigil delimiter", t.Sigil("r", ("a/b",), "i"), "~r|a/b|i"),
    Layout("character", t.Character(ord(" ")), "?\\s"),
    Layout(
        "precedence",
        t.Binary("*", t.Binary("+", a, b), t.Binary("-", a, t.Binary("-", b, c))),
        "(a + b) * (a - (b - c))",
    ),
    Layout(
        "logical operators never mix bare",
        t.Binary("and", a, t.Binary("or", b, c)),
        "a and (b or c)",
    ),
    Layout("not in", t.Unary("not", t.Binary("in", a, t.List((b,)))), "a not in [b]"),
    Layout("not before an operator", t.Unary("not", t.Binary("==", a, b)), "not (a == b)"),
    Layout("call on an operator", t.FieldAccess(t.Binary("||", a, b), "x"), "(a || b).x"),
    Layout("call of a fn", t.ValueCall(t.Fn((t.Clause((a,), a),)), (b,)), "(fn a -> a end).(b)"),
    Layout("range with step", t.Range(a, b, t.Integer(2)), "a..b//2"),
    Layout("capture", t.Capture(t.Binary("+", t.CaptureArgument(1), a)), "&(&1 + a)"),
    Layout("capture of a field", t.Capture(t.FieldAccess(t.CaptureArgument(1), "x")), "& &1.x"),
    Layout("function capture", t.FunctionCapture(t.Alias("Enum"), "map", 2), "&Enum.map/2"),
    Layout("list with tail", t.List((a, b), tail=c), "[a, b | c]"),
    Layout("pairs in front", t.List((t.Pair("x", a), b)), "[{:x, a}, b]"),
    Layout(
        "map with both kinds of key",
        t.Map((t.Pair(text("k"), a), t.Pair("x", b))),
        '%{"k" => a, x: b}',
    ),
    Layout(
        "map keys in front", t.Map((t.Pair("x", b), t.Pair(text("k"), a))), '%{:x => b, "k" => a}'
    ),
    Layout("struct update", t.Struct(t.Alias("User"), (t.Pair("x", a),), b), "%User{b | x: a}"),
    Layout("kept open list", t.List((a, b), multiline=True), "[\n  a,\n  b\n]"),
    Layout(
        "map over lines",
        t.Match(a, t.Map(pairs("first", "second"))),
        f"a = %{{\n  first: {long.name},\n  second: {long.name}\n}}",
    ),
    Layout(
        "map update over lines",
        t.Map(pairs("first", "second"), update=t.Variable("state_with_a_name")),
        f"%{{\n  state_with_a_name\n  | first: {long.name},\n    second: {long.name}\n}}",
    ),
    Layout(
        "tuple fills its lines",
        t.Tuple((OK, t.Pipeline(a, (call("f", b), call("g", c))))),
        "{:ok,\n a\n |> f(b)\n |> g(c)}",
    ),
    Layout(
        "keywords break before positional arguments",
        call("f", a, *pairs("first_key", "other_key")),
        f"f(a,\n  first_key: {long.name},\n  other_key: {long.name}\n)",
    ),
    Layout(
        "last fn keeps the line",
        remote("Enum", "map", a, t.Fn((t.Clause((b,), t.Block((call("f", b), b))),))),
        "Enum.map(a, fn b ->\n  f(b)\n  b\nend)",
    ),
    Layout("one pipeline step", t.Pipeline(a, (remote("Enum", "sum"),)), "a |> Enum.sum()"),
    Layout(
        "several steps",
        t.Match(b, t.Pipeline(a, (remote("Enum", "sort"), remote("Enum", "sum")))),
        "b =\n  a\n  |> Enum.sort()\n  |> Enum.sum()",
    ),
    Layout(
        "fn with clauses",
        t.Fn((t.Clause((t.Atom("x"),), a), t.Clause((b,), c, t.Binary(">", b, t.Integer(1))))),
        "fn\n  :x -> a\n  b when b > 1 -> c\nend",
    ),
    Layout(
        "one long clause opens all",
        t.Case(a, (t.Clause((b,), b), t.Clause((c,), t.Block((call("f"), c))))),
        "case a do\n  b ->\n    b\n\n  c ->\n    f()\n    c\nend",
    ),
    Layout(
        "comments of clauses",
        t.Case(a, (t.Clause((b,), b, comments=("first",)), t.Comment(("last",)))),
        "case a do\n  # first\n  b ->\n    b\n    # last\nend",
    ),
    Layout(
        "a body of comments only has a value, for behind an arrow one must stand",
        t.Fn((t.Clause((), t.Block((t.Comment(("later",)),))),)),
        "fn ->\n  # later\n  nil\nend",
    ),
    Layout("if on one line", t.If(a, b, c, inline=True), "if a, do: b, else: c"),
    Layout(
        "if as argument", call("f", t.If(a, b, c, inline=True), a), "f(if(a, do: b, else: c), a)"
    ),
    Layout("if as a value", t.Match(a, t.If(b, c)), "a =\n  if b do\n    c\n  end"),
    Layout("unless", t.If(a, b, unless=True), "unless a do\n  b\nend"),
    Layout(
        "cond",
        t.Cond((t.Clause((a,), b), t.Clause((t.TRUE,), c))),
        "cond do\n  a -> b\n  true -> c\nend",
    ),
    Layout(
        "with",
        t.With(
            (
                t.Generator(t.Tuple((OK, b)), call("find_first", long)),
                t.Match(b, call("g", long)),
            ),
            b,
            (t.Clause((t.Atom("error"),), t.NIL),),
        ),
        f"with {{:ok, b}} <- find_first({long.name}),\n"
        f"     b = g({long.name}) do\n  b\nelse\n  :error -> nil\nend",
    ),
    Layout(
        "short steps of a with",
        t.With((t.Generator(a, b), t.Generator(b, c)), a),
        "with a <- b,\n     b <- c do\n  a\nend",
    ),
    Layout("with on one line", t.With((t.Generator(a, b),), a, inline=True), "with a <- b, do: a"),
    Layout(
        "comprehension",
        t.For((t.Generator(a, b), t.Binary(">", a, c)), a, (t.Pair("into", t.Map()),), inline=True),
        "for a <- b, a > c, into: %{}, do: a",
    ),
    Layout(
        "comprehension with reduce",
        t.For(
            (t.Generator(a, b),),
            (t.Clause((c,), t.Binary("+", c, a)),),
            (t.Pair("reduce", t.Integer(0)),),
        ),
        "for a <- b, reduce: 0 do\n  c -> c + a\nend",
    ),
    Layout(
        "bitstring generator",
        t.For(
            (t.Bitstring((t.Generator(t.Binary("::", a, t.Variable("utf8")), b),)),), a, inline=True
        ),
        "for <<a::utf8 <- b>>, do: a",
    ),
    Layout(
        "receive",
        t.Receive((t.Clause((a,), b),), t.Clause((t.Integer(1000),), c)),
        "receive do\n  a -> b\nafter\n  1000 -> c\nend",
    ),
    Layout(
        "try",
        t.Try(
            call("f"),
            rescue=(t.Clause((t.Binary("in", a, t.Alias("RuntimeError")),), b),),
            catch=(t.Clause((t.Atom("exit"), t.Variable("_")), c),),
            after=call("g"),
        ),
        "try do\n  f()\nrescue\n  a in RuntimeError -> b\n"
        "catch\n  :exit, _ -> c\nafter\n  g()\nend",
    ),
    Layout("one-line def", t.Definition("def", "f", (a,), a, inline=True), "def f(a), do: a"),
    Layout(
        "one-line def that doesn't fit",
        t.Definition("def", "f", (long,), call("another_call", long, b), inline=True),
        f"def f({long.name}) do\n  another_call({long.name}, b)\nend",
    ),
    Layout(
        "def with guard and default",
        t.Definition("def", "f", (t.Binary("\\\\", a, t.NIL),), a, t.Binary(">", a, b)),
        "def f(a \\\\ nil) when a > b do\n  a\nend",
    ),
    Layout("head alone", t.Definition("def", "f", (a,)), "def f(a)"),
    Layout(
        "def with rescue",
        t.Definition("def", "f", (), t.Try(a, rescue=(t.Clause((b,), c),))),
        "def f do\n  a\nrescue\n  b -> c\nend",
    ),
    Layout(
        "raise inside do:",
        t.Definition("defp", "f", (), call("raise", text("no")), inline=True),
        'defp f, do: raise("no")',
    ),
    Layout(
        "module",
        t.Module(
            "My.Mod",
            t.Block(
                (
                    t.Attribute("moduledoc", t.FALSE),
                    t.Directive("use", t.Alias("GenServer"), blank_before=True),
                    t.Directive("alias", t.AliasGroup("My", ("A", "B"))),
                    t.Attribute(
                        "spec", t.Binary("::", call("f", call("integer")), OK), blank_before=True
                    ),
                    t.Definition("def", "f", (t.Variable("_"),), t.Block((call("g"), OK))),
                    t.Definition("defp", "g", (), OK, inline=True),
                    t.Comment(("the end",), blank_before=True),
                )
            ),
        ),
        """\
defmodule My.Mod do
  @moduledoc false

  use GenServer
  alias My.{A, B}

  @spec f(integer()) :: :ok
  def f(_) do
    g()
    :ok
  end

  defp g, do: :ok

  # the end
end""",
    ),
    Layout(
        "type union over lines",
        t.Attribute(
            "type",
            t.Binary("::", t.Variable("t"), t.Binary("|", long, t.Binary("|", long, long))),
        ),
        f"@type t ::\n        {long.name}\n        | {long.name}\n        | {long.name}",
    ),
    Layout(
        "function types",
        t.Attribute(
            "callback",
            t.Binary("::", call("f", t.FunctionType((a,), b), t.FunctionType((), c)), a),
        ),
        "@callback f((a -> b), (() -> c)) :: a",
    ),
    Layout(
        "spec with when",
        t.Attribute(
            "spec",
            t.Binary("when", t.Binary("::", call("f", a), a), t.List((t.Pair("a", call("term")),))),
        ),
        "@spec f(a) :: a when a: term()",
    ),
    Layout(
        "names without parentheses",
        t.LocalCall("schema", (text("users"),), (t.Section("do", call("field", t.Atom("x"), OK)),)),
        'schema "users" do\n  field :x, :ok\nend',
    ),
    Layout(
        "parens where the tree says so", t.LocalCall("field", (a, b), parens=True), "field(a, b)"
    ),
    Layout(
        "comments climb to the nearest place",
        t.Match(a, t.Binary("+", b, t.Variable("c", comments=("why",)))),
        "# why\na = b + c",
    ),
    Layout(
        "comment on an element",
        t.List((t.Variable("a", comments=("first",)), b)),
        "[\n  # first\n  a,\n  b\n]",
    ),
    Layout(
        "raw text", t.Block((t.Raw("    if a do\n      b\n    end\n"), c)), "if a do\n  b\nend\n\nc"
    ),
    Layout("raw operand", t.Binary("*", t.Raw("a + b"), t.Raw("f(a, b)")), "(a + b) * f(a, b)"),
    Layout(
        "statements inside an expression",
        call("f", t.Block((a, b))),
        "f(\n  (\n    a\n    b\n  )\n)",
    ),
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_layout(layout: Layout) -> None:
    options = PrintOptions(locals_without_parens=ECTO)
    assert print_elixir(layout.tree, options).text == layout.expected + "\n"


RAW_KEEPS_ITS_TEXT = {"raw text"}


@needs_elixir
def test_the_formatter_agrees() -> None:
    texts = [layout.expected + "\n" for layout in LAYOUTS if layout.name not in RAW_KEEPS_ITS_TEXT]
    assert format_many(texts, "[locals_without_parens: [field: :*]]") == texts


def test_deep_trees() -> None:
    chain: t.Node = a
    for _ in range(2000):
        chain = t.Binary("<>", b, chain)
    nested: t.Node = a
    for _ in range(500):
        nested = t.If(b, nested)
    assert print_elixir(chain).text.count("<>") == 2000
    assert print_elixir(nested).text.count("end") == 500
