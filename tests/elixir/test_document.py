"""The document algebra on its own."""

from __future__ import annotations

import pytest

from compiler_core.base.span import Span
from compiler_core.elixir.document import (
    BREAK,
    BREAK_EMPTY,
    COLLAPSE,
    CURSOR,
    FLEX_BREAK,
    LINE,
    RESET,
    Document,
    Kept,
    Mark,
    concat,
    force_unfit,
    group,
    kept,
    marked,
    nest,
    next_break_fits,
    text,
    unlimited,
)
from compiler_core.elixir.graphemes import grapheme_count
from compiler_core.elixir.render import render


def shown(document: Document, width: int) -> str:
    return render(document, width).text


def bracketed(*parts: Document) -> Document:
    inner: list[Document] = []
    for part in parts:
        inner += [",", BREAK, part] if inner else [part]
    opening = nest(concat("[", BREAK_EMPTY, *inner), 2, on_break=True)
    return group(concat(opening, BREAK_EMPTY, "]"))


def test_a_group_that_fits_stays_on_its_line() -> None:
    assert shown(bracketed("a", "b"), 6) == "[a, b]"


def test_all_strict_breaks_of_a_group_break_together() -> None:
    assert shown(bracketed("a", "b"), 5) == "[\n  a,\n  b\n]"


def test_an_inner_group_decides_for_itself() -> None:
    assert shown(bracketed("first", bracketed("a", "b")), 12) == "[\n  first,\n  [a, b]\n]"


def test_an_inheriting_group_breaks_with_its_parent() -> None:
    inner = group(concat("a", BREAK, "b"), inherit=True)
    assert shown(group(concat("long text", BREAK, inner)), 10) == "long text\na\nb"


def test_flex_breaks_fill_lines() -> None:
    words = group(concat("one", FLEX_BREAK, "two", FLEX_BREAK, "three"))
    assert shown(words, 8) == "one two\nthree"


def test_a_line_breaks_always() -> None:
    assert shown(nest(concat("a", LINE, "b"), 2), 80) == "a\n  b"


def test_force_unfit_breaks_the_groups_around() -> None:
    assert shown(bracketed(force_unfit("a")), 80) == "[\n  a\n]"


def test_next_break_fits_lets_the_last_part_break_alone() -> None:
    body = next_break_fits(bracketed("aaaa", "bbbb"), True)
    call = next_break_fits(
        group(concat("f(", nest(concat(BREAK_EMPTY, body), 2, on_break=True), ")")), False
    )
    assert shown(call, 9) == "f([\n  aaaa,\n  bbbb\n])"


def test_nesting_at_the_cursor() -> None:
    assert shown(concat("if ", nest(concat("a", LINE, "b"), CURSOR)), 80) == "if a\n   b"


def test_nesting_reset() -> None:
    assert shown(nest(concat("a", nest(LINE, RESET), "b"), 4), 80) == "a\nb"


def test_collapsed_lines() -> None:
    document = concat("a", COLLAPSE, LINE, LINE, LINE, "b")
    assert shown(nest(document, 2), 80) == "a\n\n  b"


def test_no_margin_inside_unlimited() -> None:
    inside = unlimited(group(concat("aaaa", BREAK, "bbbb")))
    assert shown(group(concat(inside, BREAK, "c")), 5) == "aaaa bbbb\nc"


def test_marks_are_the_places_that_were_written() -> None:
    document = group(concat("f(", BREAK_EMPTY, marked("a", Span(7, 8)), ",", BREAK, "b)"))
    for width in (80, 4):
        printed, marks = render(document, width)
        assert marks == [Mark(printed.index("a"), printed.index("a") + 1, Span(7, 8))]


@pytest.mark.parametrize(
    ("string", "expected"),
    [("abc", 3), ("naïve", 5), ("é", 1), ("👩‍👩‍👧", 1), ("🇫🇷🇩🇪", 2), ("👍🏽!", 2), ("日本", 2)],
)
def test_graphemes(string: str, expected: int) -> None:
    assert grapheme_count(string) == expected


def test_width_counts_graphemes() -> None:
    assert shown(bracketed(text("ééé")), 5) == "[ééé]"


def test_a_kept_statement_is_written_again_where_it_stood_and_laid_out_anew_elsewhere() -> None:
    call = group(concat("f(", nest(concat(BREAK_EMPTY, "aaa,", BREAK, "bbb"), 2), BREAK_EMPTY, ")"))
    statement = kept(marked(call, Span(3, 9)))
    one = render(concat("x", LINE, statement), 7)
    assert one == render(concat("x", LINE, marked(call, Span(3, 9))), 7)
    assert "\n" in one.text[2:]
    moved = render(concat("longer", LINE, statement, LINE, "end"), 7)
    assert moved == render(concat("longer", LINE, marked(call, Span(3, 9)), LINE, "end"), 7)
    assert moved.marks[0].start == one.marks[0].start + 5
    wide = render(concat("x", LINE, statement), 80)
    assert wide.text == "x\nf(aaa, bbb)"
    indented = render(nest(concat("x", LINE, statement), 2), 80)
    assert indented.text == "x\n  f(aaa, bbb)"


def test_the_group_around_a_kept_statement_breaks_by_where_it_stands() -> None:
    statement = kept(group(concat("f(", BREAK_EMPTY, "aaa", BREAK_EMPTY, ")")))

    def between(one: Document, other: Document) -> Document:
        return group(concat(concat(one, statement), COLLAPSE, other))

    for width in (5, 80, 5):
        for blank in (BREAK_EMPTY, LINE, BREAK_EMPTY):
            found = shown(force_unfit(concat("x", LINE, between(blank, blank), LINE, "y")), width)
            new = kept(statement.inner) if isinstance(statement, Kept) else statement
            fresh = group(concat(concat(blank, new), COLLAPSE, blank))
            assert found == shown(force_unfit(concat("x", LINE, fresh, LINE, "y")), width)
