"""Settings and comments decide which diagnostics are shown."""

from __future__ import annotations

from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.span import Span
from compiler_core.reporting.collect import select


def found(text: str, code: str = "HX110") -> list[Diagnostic]:
    """One diagnostic on every `@` of the text."""
    return [
        Diagnostic(code, Severity.WARNING, Span(index, index + 1), "found")
        for index, character in enumerate(text)
        if character == "@"
    ]


def lines(text: str, *, code: str = "HX110", **severities: str) -> list[int]:
    return [
        text[: diagnostic.span.start].count("\n")
        for diagnostic in select(found(text, code), text, severities)
    ]


def test_a_comment_behind_the_code_silences_its_line() -> None:
    assert lines("@ // haxe-elixir: ignore HX110\n@\n") == [1]


def test_a_comment_with_its_own_line_silences_the_next() -> None:
    assert lines("  // haxe-elixir: ignore HX110\n@\n@\n") == [2]


def test_only_the_named_codes_are_silenced() -> None:
    text = "@ // haxe-elixir: ignore HX111, HX112\n"
    assert lines(text) == [0]
    assert lines(text, code="HX112") == []


def test_a_setting_overrules_the_severity_or_drops_the_code() -> None:
    assert lines("@", HX110="off") == []
    (diagnostic,) = select(found("@"), "@", {"HX110": "error"})
    assert diagnostic.severity is Severity.ERROR


def test_order_is_that_of_the_text_and_nothing_is_said_twice() -> None:
    text = "@ @ @"
    assert lines(text) == [0, 0, 0]
    twice = [*reversed(found(text)), *found(text)]
    assert [diagnostic.span.start for diagnostic in select(twice, text, {})] == [0, 2, 4]
