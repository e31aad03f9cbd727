"""Snippets for faces that insert plain text: what is inserted, and where the cursor goes."""

from __future__ import annotations

import pytest

from compiler_core.base.snippet import escaped, first_stop, without_stops


@pytest.mark.parametrize(
    ("snippet", "text", "stop"),
    [
        ("case A: ${1:todo};", "case A: todo;", "todo"),
        ("case ${2:A}: ${1:todo};", "case A: todo;", "todo"),
        ("a${0}b${3:c}", "abc", "c"),
        ("a$0", "a", ""),
        (r"\$1 ${1:x\}y} \\", r"$1 x}y \ ".rstrip(), "x}y"),
        ("{ $1 } ${1:again}", "{  } again", ""),
        ("nothing", "nothing", None),
    ],
)
def test_what_is_inserted_and_where_the_cursor_goes(
    snippet: str, text: str, stop: str | None
) -> None:
    assert without_stops(snippet) == text
    place = first_stop(snippet)
    assert (None if place is None else text[slice(*place)]) == stop


def test_the_cursor_is_at_the_first_stop_and_not_at_the_same_text_elsewhere() -> None:
    assert first_stop(r"x \\ x ${1:x}") == (6, 7)


def test_plain_text_stays_what_it_is() -> None:
    text = r"${1:a} $2 \ }"
    assert without_stops(escaped(text)) == text
    assert first_stop(escaped(text)) is None
