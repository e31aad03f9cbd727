"""Literals read back as the values that they were made from."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.elixir import tree as t
from compiler_core.elixir.literals import atom_text, float_text, integer_text, key_text
from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.raw_text import is_one_term, raw_lines
from tests.support.elixir_oracle import needs_elixir, run_script

TEXTS = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.text(alphabet='\\"#{}\n\r\t\0\x1b\x7f\u200b\u202e a1', max_size=12),
    ),
    min_size=10,
    max_size=10,
)
BATCH = settings(max_examples=8, derandomize=True, database=None, deadline=None)


def test_atoms() -> None:
    assert atom_text("nil") == "nil"
    assert atom_text("ok?") == ":ok?"
    assert atom_text("a-b") == ':"a-b"'
    assert atom_text("<>") == ":<>"
    assert atom_text("Elixir.Foo") == ':"Elixir.Foo"'
    assert key_text("end") == "end:"
    assert key_text("é") == "é:"
    assert key_text("1st") == '"1st":'


def test_numbers() -> None:
    assert [integer_text(n) for n in (0, 9999, 10000, 1234567)] == [
        "0",
        "9999",
        "10_000",
        "1_234_567",
    ]
    assert integer_text(255, 2) == "0b11111111"
    assert [float_text(x) for x in (1.0, 0.1 + 0.2, 1e100, 123456.5)] == [
        "1.0",
        "0.30000000000000004",
        "1.0e100",
        "123_456.5",
    ]


def bytes_of(value: str) -> str:
    return "<<" + ", ".join(str(byte) for byte in value.encode()) + ">>"


def same(pairs: list[tuple[str, str]]) -> None:
    """Each pair of Elixir expressions has one value."""
    lines = [f"IO.puts(({left}) === ({right}))" for left, right in pairs]
    result = run_script("\n".join(lines))
    assert result.status == "ok", result.message
    assert result.output.split() == ["true"] * len(pairs), pairs


@needs_elixir
@BATCH
@given(TEXTS)
def test_strings_read_back(values: list[str]) -> None:
    same([(print_elixir(t.String((value,))).text.strip(), bytes_of(value)) for value in values])


@needs_elixir
@BATCH
@given(TEXTS)
def test_heredocs_read_back(values: list[str]) -> None:
    texts = [value + "\n" for value in values]
    trees = [t.Tuple((t.String((value,), heredoc=True),)) for value in texts]
    same(
        [
            (print_elixir(tree).text, f"{{{bytes_of(value)}}}")
            for tree, value in zip(trees, texts, strict=True)
        ]
    )


@needs_elixir
@BATCH
@given(TEXTS)
def test_atoms_read_back(values: list[str]) -> None:
    names = [value for value in values if value]
    same([(atom_text(name), f"String.to_atom({bytes_of(name)})") for name in names])


@needs_elixir
@BATCH
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=10, max_size=10))
def test_floats_read_back(values: list[float]) -> None:
    lines = [f"IO.inspect(:erlang.float_to_binary({float_text(abs(v))}, [:short]))" for v in values]
    result = run_script("\n".join(lines))
    assert result.status == "ok", result.message
    assert [float(line.strip('"')) for line in result.output.split()] == [abs(v) for v in values]


def test_raw_text_loses_its_common_indentation() -> None:
    assert raw_lines("\n    a =\n      b\n\n    c\n") == ["a =", "  b", "", "c"]


def test_raw_text_with_a_string_over_lines_stays() -> None:
    assert raw_lines('  x = "a\n  b"') == ['  x = "a', '  b"']
    assert raw_lines('  x = """\n  a\n  """') == ['x = """', "a", '"""']


def test_terms() -> None:
    for text in (
        "a",
        ":ok",
        "Enum.map(xs, &f(&1, 2))",
        "x.y",
        "[1, 2]",
        "%{a: 1}",
        '"a b"',
        "f.(1)",
    ):
        assert is_one_term(text), text
    for text in ("a + b", "f(a) + g(b)", "a b", "x\ny", "(a", "-1", "fn x -> x end", "not a"):
        assert not is_one_term(text), text
