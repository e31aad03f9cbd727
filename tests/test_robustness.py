"""No text crashes anything: every answer of the façade, for whatever is in the file.

The text is built from pieces of the language, damaged, spliced and mixed with what no editor should
send (NUL, lone surrogates, unpaired line ends), so that it gets past the first token.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.base.span import Span

ROOT = Path(__file__).parent.parent

PIECES = (
    *"{}[]()<>;:,.?!=+-*/%&|^~@#$\\\"'",
    *(
        "class A {",
        "enum E { A; B(x: Int); }",
        "typedef T = {x: Int}",
        "package a.b;",
        "import c.D;",
    ),
    *("function f(x: Int): Int return ", "static var n = 0;", "public ", "final ", "inline "),
    *(
        "switch (x) {",
        "case A:",
        "case B(_) | C:",
        "default:",
        "if (x) ",
        "else ",
        "for (i in 0...3) ",
    ),
    *("while (true) ", "do ", "try ", "catch (e: Dynamic) ", "return ", "break;", "throw 'x';"),
    *(
        "'a ${b} $c'",
        '"text"',
        "~/re/g",
        "1_000",
        "0xFF",
        "1e9",
        ".5",
        ":atom",
        "%{a: 1}",
        "{:ok, x}",
    ),
    *(
        "@:genserver",
        "@:schema(",
        "x |> f()",
        "x -> x",
        "x?.y",
        "a ?? b",
        "new M()",
        "#if js",
        "#end",
    ),
    *(
        "hxx('<p>{x}</p>')",
        "untyped __elixir__('x')",
        "macro ",
        "cast ",
        "// c\n",
        "/* c */",
        "/** d */",
    ),
    *("\n", "\r\n", "\r", "\t", " ", "\0", "\ud800", "\ufeff", "é", "😀", "x", "this", "null"),
)

EXAMPLES = sorted((ROOT / "examples").rglob("*.hx"))


def ask_everything(text: str) -> None:
    analysis = Analysis()
    path = "/Robust.hx"
    analysis.open_file(path, text)
    for diagnostic in analysis.diagnostics(path):
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        for fix in diagnostic.fixes:
            for edit in fix.edits:
                assert edit.file or 0 <= edit.span.start <= edit.span.end <= len(text)
    analysis.document_symbols(path)
    analysis.folding_ranges(path)
    analysis.compiled(path)
    for offset in (0, len(text) // 3, len(text)):
        analysis.hover(path, offset)
        analysis.code_actions(path, Span(offset, offset))


RELAXED = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@RELAXED
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_no_mixture_of_pieces_crashes(pieces: list[str]) -> None:
    ask_everything("".join(pieces))


@RELAXED
@given(st.text(st.characters(codec=None), max_size=200))
def test_no_text_crashes(text: str) -> None:
    ask_everything(text)


@RELAXED
@given(st.randoms(use_true_random=False))
def test_no_damage_to_a_good_file_crashes(chance: random.Random) -> None:
    text = chance.choice(EXAMPLES).read_text(encoding="utf-8")
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((0, 1, 1, 5, 40)))
        text = text[:start] + chance.choice(("", *PIECES)) + text[end:]
    ask_everything(text)


def test_a_type_that_is_just_being_written_does_not_crash() -> None:
    ask_everything("enum abstract Level() { var Low; } class A { var level: Level = Low; }")


@pytest.mark.parametrize("opening", ["(", "[", "{", "if (", "f(", "- ", "'${", "x -> ", "Array<"])
def test_ten_thousand_nested_do_not_crash(opening: str) -> None:
    ask_everything(f"class A {{ static function f() {{ {opening * 10_000}")


@pytest.mark.parametrize("filling", ["x ", "\n", "'", "/*", "a + ", "f();\n", "é"])
def test_ten_megabytes_do_not_crash(filling: str) -> None:
    analysis = Analysis()
    analysis.open_file(
        "/Big.hx", "class A { function f() { " + filling * (10_000_000 // len(filling))
    )
    analysis.diagnostics("/Big.hx")
