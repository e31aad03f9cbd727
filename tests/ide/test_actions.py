"""Code actions: the fixes of the diagnostics at a place."""

from __future__ import annotations

from compiler_core.analysis import Analysis
from compiler_core.base.span import Span
from compiler_core.ide.actions import Action

TEXT = """@:modul
class A {
  public static function f(): Int {
    return 1;
  }
}
"""


def actions(span: Span) -> list[Action]:
    analysis = Analysis()
    analysis.open_file("/nowhere/A.hx", TEXT)
    return analysis.code_actions("/nowhere/A.hx", span)


def applied(action: Action) -> str:
    text = TEXT
    for edit in sorted(action.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_a_fix_is_offered_where_its_diagnostic_is() -> None:
    found = actions(Span(3, 3))
    assert applied(found[0]) == TEXT.replace("@:modul", "@:module")
    assert found[0].kind == "quickfix"
    assert found[0].diagnostic is not None
    assert found[0].diagnostic.code.startswith("HX3")


def test_the_edge_of_a_diagnostic_counts() -> None:
    end = len("@:modul")
    assert actions(Span(0, 0))
    assert actions(Span(end, end))


def test_elsewhere_there_is_nothing_to_fix() -> None:
    place = TEXT.index("return")
    assert [one for one in actions(Span(place, place + 6)) if one.kind == "quickfix"] == []


def test_the_same_edit_is_offered_once() -> None:
    found = actions(Span(0, len(TEXT)))
    assert len({(one.title, one.edits) for one in found}) == len(found)
