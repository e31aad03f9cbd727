"""One fault, one diagnostic: a line that can't be read says nothing of names and types as well."""

from __future__ import annotations

from compiler_core.analysis import Analysis


def codes(body: str) -> list[str]:
    analysis = Analysis()
    analysis.open_file(
        "/a/A.hx", f"class A {{\n  public static function f() {{\n{body}\n  }}\n}}\n"
    )
    return [one.code for one in analysis.diagnostics("/a/A.hx") if one.severity == 1]


def test_a_line_that_cannot_be_read_has_the_readers_fault_alone() -> None:
    assert codes("let y = 3;") == ["HX002"]
    assert codes("foo.;") == ["HX004"]


def test_other_lines_are_checked_as_usual() -> None:
    assert codes("foo;\nlet y = 3;\nbar;") == ["HX104", "HX002", "HX104"]


def test_without_a_syntax_fault_nothing_is_hidden() -> None:
    assert codes("foo; bar;") == ["HX104", "HX104"]
