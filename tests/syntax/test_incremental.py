"""Reading on top of an earlier reading gives what reading anew gives, and costs the edited member.

Once, with `python -m tests.syntax.editing`, over 100,000 steps; here over some of them.
"""

from __future__ import annotations

import pytest

from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile
from tests.syntax.editing import run
from tests.syntax.readings import differences
from tests.syntax.storm import good_files

FILE = """import a.B;

#if js
import js.Browser;
#end

class A {
  var first = 1;

  /** Adds. */
  function add(x:Int):Int {
    return x + first;
  }

  #if debug
  var count = 0;
  #end

  function last() {
    trace("a
      b");
  }
}

enum E { One; Two(x:Int); }
"""


@pytest.mark.parametrize("seed", range(4))
def test_random_editing_gives_what_reading_anew_gives(seed: int) -> None:
    result = run(good_files()[::5], 500, seed)
    assert result.failures == []
    assert result.on_top > result.steps / 2


def edit(old: str, new: str, text: str = FILE) -> tuple[ParsedFile, list[str]]:
    """`text` with `old` replaced, read on top of `text` and compared with reading it anew; and the
    names of the members that were read again."""
    before = parse_file(text)
    assert text.count(old) == 1
    edited = text.replace(old, new)
    after = parse_file(edited, previous=before)
    assert differences(after, parse_file(edited)) == []
    kept = {id(placed.unit) for placed in before.members}
    return after, [p.member.name.text for p in after.members if id(p.unit) not in kept]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("x + first", "x + firsts"),
        ("return x", "return { x"),
        ("return x + first;", "if (x) { return x + first;"),
        ("x + first;", 'x + "first;'),
        ("return x", "return x /* y"),
        ("x:Int):Int {", "x:Int {"),
        ("/** Adds. */", "/** Adds more. */"),
        ("/** Adds. */", "// Adds."),
    ],
)
def test_an_edit_costs_its_member(old: str, new: str) -> None:
    _, names = edit(old, new)
    assert names == ["add"]


def test_a_member_typed_between_two_is_all_that_is_read() -> None:
    text = FILE
    parsed = parse_file(text)
    place = text.index("  #if debug")
    code = "\n  @:keep static function fresh(a:Array<Int>) {\n    for (x in a) trace('$x');\n  }\n"
    for key in code:
        before = {id(placed.unit) for placed in parsed.members}
        text = text[:place] + key + text[place:]
        place += 1
        parsed = parse_file(text, previous=parsed)
        assert differences(parsed, parse_file(text)) == []
        names = [p.member.name.text for p in parsed.members if id(p.unit) not in before]
        assert "first" not in names
        assert len(names) <= 2
    assert parsed.faults == ()


def test_what_a_member_is_does_not_depend_on_where_it_moves() -> None:
    after, names = edit("  var first = 1;\n", "\n\n  var first = 1;\n")
    assert names == []
    assert after.print_back() == FILE.replace("  var first", "\n\n  var first")


def test_other_defines_or_another_dialect_are_read_anew() -> None:
    before = parse_file(FILE, {"debug": "1"})
    assert len(parse_file(FILE, {}, previous=before).members) == len(before.members) - 1
    assert parse_file(FILE, {"debug": "1"}, before, "haxe").dialect == "haxe"


def test_the_same_text_is_the_same_reading() -> None:
    before = parse_file(FILE)
    assert parse_file(FILE, previous=before) is before


BEFORE_AND_AFTER = {
    "metadata's parenthesis opens: its other half was looked for in all that follows": (
        "class A {\n  /** a. **/\n  @e static();\n/static\n}\n",
        "@e ",
        "@e(",
    ),
    "a condition opens and swallows the start of a member": (
        "class A {\n  var a:Int;#if \n  /** b. **/ function b() {}\n  function c() {}\n}\n",
        "#if ",
        "#if (",
    ),
}


@pytest.mark.parametrize("name", BEFORE_AND_AFTER)
def test_what_random_editing_found(name: str) -> None:
    before, old, new = BEFORE_AND_AFTER[name]
    after = before.replace(old, new)
    assert differences(parse_file(after, previous=parse_file(before)), parse_file(after)) == []
