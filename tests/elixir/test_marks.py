"""Marks of statements that are written again stay where they were made until they are asked for."""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.elixir.document import KeptMarks, Mark
from compiler_core.elixir.marks import Again, Marks

HEAD = Mark(0, 5, Span(3, 8))
FIRST = KeptMarks([Mark(0, 9, Span(100, 109)), Mark(2, 4, Span(120, 122))])
SECOND = KeptMarks([Mark(0, 7, Span(200, 207))])
PIECES = [HEAD, Again(FIRST, 10), None, Again(SECOND, 30)]


def test_all_of_them_stand_where_their_statements_do() -> None:
    assert list(Marks([*PIECES])) == [
        HEAD,
        Mark(10, 19, Span(100, 109)),
        Mark(12, 14, Span(120, 122)),
        Mark(30, 37, Span(200, 207)),
    ]


def test_statements_that_nobody_wants_are_passed_over() -> None:
    asked: list[tuple[int, int]] = []

    def is_wanted(first: int, last: int) -> bool:
        asked.append((first, last))
        return first >= 200

    marks = Marks([*PIECES])
    assert marks.among(is_wanted) == [HEAD, Mark(30, 37, Span(200, 207))]
    assert asked == [(100, 120), (200, 200)]
    assert len(marks) == 4
