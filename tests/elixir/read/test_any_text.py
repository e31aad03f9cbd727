"""Any text gives a tree whose nodes lie within each other and in order, and never an exception."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.elixir.read.embedded import embedded, embedded_elixir
from compiler_core.elixir.read.parse import read
from compiler_core.elixir.read.walk import Spanned, children, path_to

LINES = (Path(__file__).parent / "snippets.txt").read_text(encoding="utf-8").splitlines()
PIECES = st.sampled_from(
    [piece for line in LINES for piece in (line, line[: len(line) // 2], line[len(line) // 2 :])]
    + list("()[]{}<>\"'#,;:.@&%|~\\\n $=")
    + ["do", "end", "fn", "->", "#{", '"""\n', "%{", "<<", "when", "not in", "é", "\u0301", "𝔘"]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=12).map(" ".join)


def check_nesting(node: Spanned, text: str) -> None:
    assert 0 <= node.span.start <= node.span.end <= len(text), node
    for child in children(node):
        assert node.span.start <= child.span.start, (node, child)
        assert child.span.end <= node.span.end, (node, child)
        check_nesting(child, text)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_any_text_has_a_tree(text: str) -> None:
    found = read(text, holes=True)
    check_nesting(found.body, text)
    for fault in found.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
    for offset in range(0, len(text) + 1, 7):
        assert path_to(found.body, offset)[0] is found.body


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_unicode_has_a_tree(text: str) -> None:
    check_nesting(read(text).body, text)


def test_unclosed_things_within_each_other_cost_little() -> None:
    for piece in ('"#{', "(", "[{", "fn x -> ", "~s(", "if x do ", '"""\n#{', "- ", "@", "a = "):
        found = read(piece * 3_000)
        assert found.faults


@given(st.text(alphabet="ab'\"\\n", max_size=30), st.sampled_from("'\""))
def test_offsets_lead_to_the_literal_and_back(raw: str, quote: str) -> None:
    inside = embedded(raw, quote)
    for offset in range(len(inside.text)):
        source = inside.source(offset)
        assert 0 <= source < len(raw)
        assert inside.offset(source) == offset


def test_an_escaped_quote_shifts_what_is_behind_it() -> None:
    inside = embedded(r"f(\'a\', \n)")
    assert inside.text == r"f('a', \n)"
    assert inside.source(inside.text.index("a")) == 4
    assert inside.source(inside.text.index(",")) == 7


@pytest.mark.parametrize(
    ("raw", "meaning"),
    [
        (r"case x do\n  1 -> :ok\nend", "case x do\n  1 -> :ok\nend"),
        (r"Enum.join(xs, \", \")", 'Enum.join(xs, ", ")'),
        (r'~s"""\nrow\n"""', '~s"""\nrow\n"""'),
        (r'IO.puts("a\nb")', r'IO.puts("a\nb")'),
        (r"String.split(s, ~r/\n|\"/)", r"String.split(s, ~r/\n|\"/)"),
        (r"f(\'a\n\', ?\n)", r"f('a\n', ?\n)"),
        (r"def f(a \\ 1), do: a", r"def f(a \\ 1), do: a"),
    ],
)
def test_haxes_escapes_count_in_single_quotes_where_elixir_has_none(raw: str, meaning: str) -> None:
    assert embedded_elixir(raw).text == meaning
