"""Diagnostics that are carried over an edit: `carried`."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.span import Span
from compiler_core.reporting.carried import carried, merged


def at(start: int, end: int) -> Diagnostic:
    return Diagnostic("HX404", Severity.WARNING, Span(start, end), "lost")


def spans(found: tuple[Diagnostic, ...]) -> list[tuple[int, int]]:
    return [(one.span.start, one.span.end) for one in found]


def test_what_stands_before_stays_and_what_stands_behind_moves() -> None:
    old, new = "one two three", "one twwwo three"
    assert spans(carried([at(0, 3), at(8, 13)], old, new)) == [(0, 3), (10, 15)]


def test_what_touches_the_edit_goes() -> None:
    old, new = "one two three", "one twwwo three"
    assert carried([at(4, 7), at(0, 13), at(6, 9)], old, new) == ()


def test_without_an_edit_all_stay() -> None:
    found = (at(0, 3), at(1, 2))
    assert carried(found, "abc", "abc") == found


TEXTS = st.text("ab\n", max_size=12)


@given(TEXTS, TEXTS, TEXTS, TEXTS, st.data())
def test_the_text_below_is_the_same_as_before(
    head: str, cut: str, put: str, tail: str, data: st.DataObject
) -> None:
    old, new = head + cut + tail, head + put + tail
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    for one in carried([at(start, end)], old, new):
        assert new[one.span.start : one.span.end] == old[start:end]


def test_both_together_are_in_order_and_once_each() -> None:
    assert spans(merged([at(5, 6), at(1, 2)], [at(3, 4), at(5, 6)])) == [(1, 2), (3, 4), (5, 6)]


CAPTURE = """class A {
  public static function count(): Int {
    var index = 0;
    Kernel.spawn(() -> index++);
    return index;
  }
}
"""


def test_quick_diagnostics_keep_what_lowering_found_until_it_is_asked_again() -> None:
    analysis = Analysis()
    analysis.open_file("/a/A.hx", CAPTURE)
    (found,) = analysis.diagnostics("/a/A.hx")
    assert found.code == "HX404"
    edited = CAPTURE.replace("class A {", "class A {\n  public static var x: Int = 1;\n")
    analysis.open_file("/a/A.hx", edited)
    quick = analysis.quick_diagnostics("/a/A.hx")
    assert [one.code for one in analysis.first_diagnostics("/a/A.hx")] == [
        one.code for one in quick if one.code != "HX404"
    ]
    assert analysis.diagnostics("/a/A.hx") == quick
