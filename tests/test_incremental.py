"""A keystroke costs its function, and what comes out is what a fresh start gives."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from compiler_core.analysis import Analysis

PATH = "/work/Ledger.hx"

PER_MEMBER = {
    "infer_declared",
    "infer_member",
    "pattern_faults",
    "anchored_member",
    "_named",
    "_looked_at",
    "lowered_group",
}
"""Queries that must run for the edited function only."""

HEAD = """\
class Ledger {
    static var entries: Array<Int> = [];
    static inline var LIMIT = 10;
"""

FUNCTION = """
    // Function {n}
    public static function add{n}(amount: Int, notes: Array<String>): Int {{
        var total = 0;
        for (i in 0...amount) {{
            if (i > LIMIT) break;
            total += i;
            note{n}(notes, i);
        }}
        return total;
    }}

    static function note{n}(notes: Array<String>, i: Int): Void {{
        notes.push("entry " + i);
    }}
"""


def ledger(count: int) -> str:
    return HEAD + "".join(FUNCTION.format(n=n) for n in range(count)) + "}\n"


def test_a_keystroke_in_a_body_runs_that_functions_queries_only() -> None:
    analysis = Analysis()
    text = ledger(20)
    analysis.open_file(PATH, text)
    analysis.diagnostics(PATH)
    before = analysis.compiled(PATH)
    analysis.db.log = []
    edited = text.replace("var total = 0;", "var total = 1;", 1)
    analysis.change_file(PATH, edited)
    analysis.diagnostics(PATH)
    output = analysis.compiled(PATH)
    ran = Counter(name for name, *_ in analysis.db.log if name in PER_MEMBER)
    assert ran == dict.fromkeys(PER_MEMBER, 1)
    assert output.text == before.text.replace("{notes, 0}", "{notes, 1}", 1) != before.text


def test_a_blank_line_above_everything_lowers_nothing_again() -> None:
    analysis = Analysis()
    text = ledger(5)
    analysis.open_file(PATH, text)
    analysis.compiled(PATH)
    before = analysis.compiled(PATH)
    analysis.db.log = []
    analysis.change_file(PATH, "\n\n" + text)
    after = analysis.compiled(PATH)
    assert not {name for name, *_ in analysis.db.log} & PER_MEMBER
    assert after.text == before.text
    moved = [mapping.source.start - 2 for mapping in after.mappings]
    assert moved == [mapping.source.start for mapping in before.mappings]


@pytest.mark.parametrize("seed", range(4))
def test_any_edits_give_what_a_fresh_start_gives(seed: int) -> None:
    chance = random.Random(seed)
    text = ledger(4)
    analysis = Analysis()
    analysis.open_file(PATH, text)
    for _ in range(12):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((0, 0, 1, 3, 12)))
        text = (
            text[:start] + chance.choice(("", "1", ";", "}", "x.", '"', "\n", "+ i")) + text[end:]
        )
        analysis.change_file(PATH, text)
        analysis.compiled(PATH)
        fresh = Analysis()
        fresh.open_file(PATH, text)
        assert analysis.diagnostics(PATH) == fresh.diagnostics(PATH)
        mine, theirs = analysis.compiled(PATH), fresh.compiled(PATH)
        assert mine.stale == theirs.stale
        if not mine.stale:
            assert (mine.text, mine.mappings) == (theirs.text, theirs.mappings)


def test_the_mappings_of_one_function_are_those_of_the_whole_file() -> None:
    analysis = Analysis()
    text = ledger(3)
    analysis.open_file(PATH, text)
    whole = list(analysis.compiled(PATH).mappings)
    analysis.change_file(PATH, "\n" + text)
    moved = analysis.compiled(PATH).mappings
    spans = sorted({mapping.source for mapping in whole})
    assert len(spans) > 3
    for span in spans:
        here = span.shifted(1)
        expected = [one for one in whole if span.covers(one.source)]
        assert [one.source.shifted(-1) for one in moved.within(here)] == [
            one.source for one in expected
        ]
        assert [one.generated for one in moved.within(here)] == [one.generated for one in expected]


def test_the_first_diagnostics_are_those_of_all_that_need_no_elixir() -> None:
    analysis = Analysis()
    text = "class A {\n  static function f(): Int {\n    unknown();\n    return 1;\n  }\n}\n"
    analysis.open_file(PATH, text)
    analysis.db.log = []
    first = analysis.first_diagnostics(PATH)
    assert first
    assert not any(name.startswith("lower") for name, *_ in analysis.db.log)
    assert set(first) <= set(analysis.diagnostics(PATH))
