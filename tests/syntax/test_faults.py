"""One typing fault, one diagnostic, where a person would point; everything else whole.

`faults.txt`: a line as it stands in a function between two calls, and under it what is told: the
code, the place, the message, the fix's title, and the line that the fix makes of it.
"""

from __future__ import annotations

import pytest

from compiler_core.base.diagnostic import Edit
from compiler_core.reporting.pages import page
from compiler_core.reporting.syntax import tell
from compiler_core.syntax.parse import parse_file

from .test_views import cases


@pytest.mark.parametrize(("line", "expected"), cases("faults.txt"))
def test_a_fault_in_a_function(line: str, expected: str) -> None:
    function = f"  function f() {{\n    a();\n    {line}\n    b();\n  }}\n"
    text = f"class A {{\n{function}  function g() {{}}\n}}\n"
    parsed = parse_file(text)
    assert parsed.print_back() == text
    assert told(text, line) == expected
    names = [placed.member.name.text for placed in parsed.members]
    assert names == ["f", "g"]


def told(text: str, line: str) -> str:
    base = text.index(line)
    shown = []
    for fault in parse_file(text).faults:
        diagnostic = tell(fault, text)
        assert page(diagnostic.code) is not None
        start, end = (place - base for place in diagnostic.span)
        if 0 <= start < end <= len(line):
            where = repr(line[start:end])
        else:
            where = f"line {text.count(chr(10), 0, diagnostic.span.start) + 1}"
        fix = f" [{diagnostic.fixes[0].title}]" if diagnostic.fixes else ""
        shown.append(f"  {diagnostic.code} at {where}: {diagnostic.message}{fix}\n")
        if diagnostic.fixes:
            fixed = applied(text, diagnostic.fixes[0].edits)
            number = text.count("\n", 0, min(edit.span.start for edit in diagnostic.fixes[0].edits))
            shown.append(f"    => {fixed.splitlines()[number].strip()}\n")
    return "".join(shown)


def applied(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("class A {", "HX009"),
        ("class A {}\n}", "HX010"),
        ("class A { public x:Int; }", "HX011"),
        ("class A { var ?x:Int; }", "HX019"),
        ("class A", "HX014"),
        ("#if a class A {}", "HX015"),
        ("class A {} #end", "HX015"),
        ("#if (a class A {} #end", "HX015"),
        ("#error 'no'", "HX016"),
        ("class A { var x = " + "(" * 5000 + "1" + ")" * 5000 + "; }", "HX020"),
        ("x" * 2_000_001, "HX020"),
    ],
)
def test_faults_of_files_and_members(text: str, code: str) -> None:
    parsed = parse_file(text)
    assert [tell(fault, text).code for fault in parsed.faults] == [code]
    assert parsed.print_back() == text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("class A { var x = 1 var y; }", "class A { var x = 1; var y; }"),
        ("class A { var x = f(1; }", "class A { var x = f(1); }"),
        ("class A { var x = [1, 2; }", "class A { var x = [1, 2]; }"),
        ("class A { public x:Int; }", "class A { public var x:Int; }"),
        ('class A { var x = "a; }', 'class A { var x = "a"; }'),
        ("class A { var x = f(a b); }", "class A { var x = f(a, b); }"),
    ],
)
def test_the_first_fix_mends(text: str, mended: str) -> None:
    fault = parse_file(text).faults[0]
    (edit,) = tell(fault, text).fixes[0].edits
    fixed = text[: edit.span.start] + edit.text + text[edit.span.end :]
    if fixed != mended:  # a fix may lead to the next
        assert len(parse_file(fixed).faults) < len(parse_file(text).faults)
    assert not parse_file(mended).faults


@pytest.mark.parametrize("damage", ["{", "}", "(", "[", '"', "'", "/*", "foo(", "foo.", "if (a) {"])
@pytest.mark.parametrize("place", range(3))
def test_other_members_stay_whole_on_a_cold_open(damage: str, place: int) -> None:
    lines = []
    for number in range(4):
        lines += [f"    public function f{number}(x: Int): String {{", "        var y = x + 1;"]
        if number == place:
            lines.append(f"        {damage}")
        lines += ['        return "a" + y;', "    }", ""]
    text = "class A {\n" + "\n".join(lines) + "}\n"
    parsed = parse_file(text)
    assert parsed.print_back() == text
    assert 1 <= len(parsed.faults) <= 2
    names = [placed.member.name.text for placed in parsed.members]
    lost = {"f0", "f1", "f2", "f3"} - set(names)
    assert lost <= {f"f{place}"}
