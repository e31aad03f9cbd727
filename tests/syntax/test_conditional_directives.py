"""Directives that do not match: one diagnostic where a person would point, the rest is read."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Severity
from compiler_core.reporting.syntax import tell, tell_inactive
from compiler_core.syntax.parse import parse_file
from tests.syntax.test_conditional_branches import read

HALVES = """class A {{
  function before() {{ a(); }}
  {}
  function after() {{ b(); }}
  #if js
  function last() {{ c(); }}
  #end
}}
class B {{}}
"""


@pytest.mark.parametrize(
    ("line", "at", "message"),
    [
        ("#if cpp", "#if", "This `#if` has no `#end`."),
        ("#if cpp\n  function x() {}", "#if", "This `#if` has no `#end`."),
        ("#if cpp\n  var x;\n  #else\n  var y;", "#if", "This `#if` has no `#end`."),
        ("#end", "#end", "This `#end` belongs to no `#if`."),
        ("#else", "#else", "This `#else` belongs to no `#if`."),
        ("#elseif cpp", "#elseif", "This `#elseif` belongs to no `#if`."),
        (
            "#if cpp #else #else #end",
            "#else",
            "This `#else` stands behind the `#else`: it is never live.",
        ),
        (
            "#if cpp #else #elseif java #end",
            "#elseif",
            "This `#elseif` stands behind the `#else`: it is never live.",
        ),
        ("#els", "#els", "There is no directive `#els`."),
        ("#if cpp #foo #end", "#foo", "There is no directive `#foo`."),
        ("#if_x", "#if_x", "There is no directive `#if_x`."),
        ("#line", "#line", "A `#line` needs a number: `#line 12`."),
        ("#error 'no'", "#error 'no'", "`#error` stops the build here: no"),
        ("#if", "#if", "A condition is missing behind this `#if`."),
        ("#if (cpp", "(", "The `(` of this condition is not closed."),
    ],
)
def test_one_diagnostic_and_every_member_is_read(line: str, at: str, message: str) -> None:
    text = HALVES.format(line)
    parsed = read(text, {"js": "1"})
    told = [tell(fault, text) for fault in parsed.faults]
    assert [one.message for one in told] == [message]
    assert text[told[0].span.start : told[0].span.end] == at
    names = [placed.member.name.text for placed in parsed.members]
    assert names[0] == "before"
    assert names[-2:] == ["after", "last"]
    assert len(parsed.source.declarations) == 2


def test_an_unclosed_if_in_another_is_found_by_its_column() -> None:
    text = "#if a\nclass A {\n  #if b\n  var x;\n}\n#end\nclass B {}\n"
    parsed = read(text, {"a": "1"})
    (fault,) = parsed.faults
    assert text[fault.span.start : fault.span.end + 2] == "#if b"
    assert [declaration.name.text for declaration in parsed.source.declarations] == ["A", "B"]


def test_what_haxe_takes_is_no_error() -> None:
    text = "#if a #else #else class A {} #end"
    (fault,) = read(text).faults
    assert tell(fault, text).severity is Severity.WARNING


def test_directives_in_strings_comments_and_interpolation_are_none() -> None:
    text = "class A { var a = \"#if x\"; var b = '#end ${c}'; /* #else */ // #if\n }"
    parsed = read(text)
    assert not parsed.faults
    assert not parsed.directives


def test_dead_directives_say_nothing() -> None:
    assert not read("#if a #error 'no' #line x #if b #error #end #end").faults


def test_line_and_error() -> None:
    text = '#line 5\nclass A {}\n#if !a\n#error "a is missing"\n#end'
    parsed = read(text)
    (fault,) = parsed.faults
    assert tell(fault, text).code == "HX016"
    assert next(text[span.start : span.end] for span in parsed.directives) == "#line 5"
    assert not read(text, {"a": "1"}).faults


def test_faults_of_dead_branches_are_hints() -> None:
    text = "class A { #if a function f() { b c; } #end }"
    parsed = parse_file(text)
    (told,) = [tell_inactive(fault, text) for fault in parsed.inactive_faults]
    assert told.severity is Severity.HINT
    assert told.tags == ("unnecessary",)
    assert told.code == "HX001"


def test_a_files_diagnostics_hold_the_hints() -> None:
    analysis = Analysis()
    text = "class A {\n  #if a\n  function f() { b c; }\n  #end\n}\n"
    analysis.open_file("A.hx", text)
    (told,) = analysis.diagnostics("A.hx")
    assert (told.code, told.severity) == ("HX001", Severity.HINT)
    assert text[told.span.start : told.span.end + 2] == "b c"


def test_many_conditionals_within_each_other() -> None:
    text = "#if a " * 500 + "class A {}" + " #end" * 500
    parsed = read(text)
    assert [fault.kind for fault in parsed.faults] == ["too_deep"]
