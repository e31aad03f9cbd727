"""Code frames: the place, the lines, carets below what is wrong."""

from __future__ import annotations

from textwrap import dedent

from command_line.formats import text
from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.span import Span
from tests.command_line.findings import MISSING, PAINT, WIDE, finding, sources


def rendered(diagnostic: Diagnostic) -> str:
    return text.render([finding(diagnostic)], sources())


def test_a_frame_with_labels_here_and_elsewhere() -> None:
    assert rendered(MISSING) == dedent(
        """\
        error[HX201]: the case `Blue` is missing
         --> src/Paint.hx:3:3
          |
        2 |     function name(color: Color) {
          |                   ------------ of this type
        3 |         switch (color) { case Red: "ä𝄞 red"; }
          |         ^^^^^^
         ::: src/Color.hx:3:3
        3 |   Blue;
          |   ---- declared here
          |
          = help: add the case, or a `default`

        """
    )


def test_carets_stand_below_what_a_terminal_shows() -> None:
    """Two tabs are eight columns; the clef is one character and one column."""
    source, marks = rendered(WIDE).splitlines()[3:5]
    assert source.index("red") == marks.index("^")
    assert marks.count("^") == 3


def test_a_wide_character_takes_two_columns() -> None:
    loaded = sources()
    loaded.workspace.open_file("/work/src/Paint.hx", 'var a = "漢字" + b;')
    found = Diagnostic("HX110", Severity.WARNING, Span(15, 16), "b")
    source, marks = text.render([finding(found)], loaded).splitlines()[3:5]
    assert source[-2] == "b"
    assert marks.index("^") == source.index("b") + 2


def test_a_span_over_lines_is_marked_to_the_end_of_its_first() -> None:
    start = PAINT.index("{", PAINT.index("name"))
    found = Diagnostic("HX001", Severity.ERROR, Span(start, len(PAINT)), "unclosed")
    assert "  |                                 ^\n" in rendered(found)


def test_an_empty_span_at_the_end_of_the_file_has_a_caret() -> None:
    found = Diagnostic("HX001", Severity.ERROR, Span(len(PAINT), len(PAINT)), "`}` expected")
    assert rendered(found).splitlines()[1:] == [" --> src/Paint.hx:6:1", "  |", "6 |", "  | ^", ""]


def test_distant_lines_are_divided_by_dots() -> None:
    from dataclasses import replace

    far = replace(MISSING, labels=(replace(MISSING.labels[0], span=Span(0, 5)),), help=None)
    assert "...\n" in rendered(far)


def test_control_characters_do_not_reach_the_terminal() -> None:
    loaded = sources()
    loaded.workspace.open_file("/work/src/Paint.hx", "a\x1b[31m\x00b\u202ec")
    found = Diagnostic("HX002", Severity.ERROR, Span(0, 1), "x")
    assert not set("\x1b\x00\u202e") & set(text.render([finding(found)], loaded))
