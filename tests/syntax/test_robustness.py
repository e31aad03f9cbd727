"""No text crashes or delays the reader, and none loses a character.

Texts are random, or good files that were damaged: cut, doubled, spliced, sprinkled with signs and
with what no editor should send (NUL, lone surrogates, lone carriage returns).
"""

from __future__ import annotations

import gc
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.reporting.syntax import tell
from compiler_core.syntax.dump import dump
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile
from tests.syntax.storm import good_files
from tests.syntax.storm import run as run_storm

GOOD = """package shop;
import a.b.C;

/** Orders. **/
@:schema(table: "orders")
class Order<T:{id:Int}> extends Base implements I {
\t@:field({null: false}) public var id(get, never):Int = 1;
\tstatic final KINDS = ["a" => :ok, "b" => %{x: 1}];
\ttypedef State = {items:Array<Item>, ?note:String};

\t// Adds `item`.
\tpublic function add(item:Item, ?count:Int = 1, state):Tuple {
\t\tvar total = [for (i in 0...count) item.price * i] ++ [1];
\t\tif (count > 3 && item != null) { trace('n: ${item.name + "x"} $count'); }
\t\telse return {:error, :many};
\t\tswitch (item) {
\t\t\tcase {:ok, x} if x > 0: x |> f(1) |> g();
\t\t\tcase Some(y) | None: try h(y) catch (e:Error) throw e;
\t\t\tdefault: untyped __elixir__('IO.puts("it\\'s $count")');
\t\t}
\t\treturn with(a <- f(), _ <- g(a)) { {:reply, a, state}; } else { case Error(e): e; }
\t}
\tfunction render() return hxx('<p class={a}>{b}</p>');
\t#if js inline function j() {} #else function e(x:Int->Void) {} #end
}
enum Color { Red; Rgb(r:Int, g:Int); }
abstract Id(Int) from Int to String { public inline function new(i) this = i; }
typedef Point = {> Base, x:Float, ?y:Float}
function main() trace(~/a+/g.match("x") ? cast(1, Float) : macro $v{2});
"""
BITS = (
    *"{}()[]'\";:,.<>?#@$%&|+-*/~!=\\\n\t\r ",
    *("/*", "*/", "//", "#if x", "#else", "#end", "function ", "var ", "class ", "${", "@:", "%{"),
    *("->", "=>", "++", "??", "?.", "\0", "\ud800", "é", "\r\n", "\ufeff", "case ", "default:"),
    *("else", "macro ", "cast ", "new ", "in ", "is ", "with(", "receive {", "<-", "|>", ":ok"),
    *("{:ok, ", "hxx('", "untyped __elixir__('", "0x", "1.", "...", "/** d */", "typedef "),
)


def damage(text: str, chosen: random.Random) -> str:
    place = chosen.randrange(len(text) + 1)
    what = chosen.random()
    if what < 0.4:
        return text[:place] + chosen.choice(BITS) + text[place:]
    if what < 0.7:
        return text[:place] + text[place + chosen.choice((1, 1, 1, 2, 5, 30)) :]
    if what < 0.85:
        return text[: place + chosen.randrange(60)] + text[place:]
    return text[place:] + text[:place] if what < 0.9 else text[:place]


def state(parsed: ParsedFile) -> tuple[object, ...]:
    """All that a reading says, places included."""
    members = [(placed.start, placed.text) for placed in parsed.members]
    rest = (parsed.faults, parsed.outer_comments, parsed.inactive, parsed.directives)
    return dump(parsed.source, spans=True), members, rest


def check(text: str) -> ParsedFile:
    parsed = parse_file(text, {"js": "1"})
    assert parsed.print_back() == text
    assert dump(parsed.source)
    for fault in parsed.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
        assert tell(fault, text).message
    return parsed


def test_the_file_to_damage_is_good() -> None:
    assert check(GOOD).faults == ()


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(BITS), max_size=60).map("".join))
def test_signs_and_words_in_any_order(text: str) -> None:
    check(text)
    check(f"class A {{ function f() {{ {text} }} }}")


@pytest.mark.parametrize("seed", range(120))
def test_damaged_files_and_reading_on_top_of_an_earlier_reading(seed: int) -> None:
    chosen = random.Random(seed)
    text = GOOD
    parsed = check(text)
    for _ in range(6):
        text = damage(text, chosen)
        anew = check(text)
        parsed = parse_file(text, {"js": "1"}, previous=parsed)
        assert state(parsed) == state(anew)


def test_an_edit_keeps_the_other_members_and_the_edited_one_alone_is_read() -> None:
    text = GOOD.replace("#if js", "").replace("#else", "").replace("#end", "")
    before = parse_file(text)
    place = text.index("item.price") + 4
    after = parse_file(text[:place] + "s" + text[place:], previous=before)
    changed = [
        new.member.name.text
        for old, new in zip(before.members, after.members, strict=True)
        if old.unit is not new.unit
    ]
    assert changed == ["add"]
    assert after.members[-1].start == before.members[-1].start + 1
    assert after.members[-1].member is before.members[-1].member


def test_moved_members_are_taken_over() -> None:
    before = parse_file("class A { var x = 1; function f() {} }")
    after = parse_file("class A { function f() {} var y = 2; var x = 1; }", previous=before)
    assert after.members[0].member is before.members[1].member
    assert after.members[2].member is before.members[0].member


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_line_ends_and_byte_order_mark(newline: str) -> None:
    text = "\ufeff" + GOOD.replace("\n", newline)
    assert check(text).faults == ()


_NESTED = [
    *((opening, closing) for opening, closing in ("()", "[]", "{}", ("f(", ")"), ("{a:", "}"))),
    *(
        ("${" + "'${", ""),
        ("'${", "}'"),
        ("{:", "}"),
        ("%{", "}"),
        ("if (a) ", ""),
        ("a ? b : ", ""),
    ),
    *((sign, "") for sign in ("-", "!", "a.", "a + ", "a(", "x -> ", "@:m ", "macro ", "a = ")),
    *((sign, "") for sign in ("#if a ", "/*", '"', "'", '\\"', "<", "}", "class A {", "public ")),
    *((sign, "") for sign in ("a => ", "new A<", "var ", "function() ", "return ", "switch a { ")),
]


@pytest.mark.parametrize(("opening", "closing"), _NESTED)
def test_ten_thousand_levels(opening: str, closing: str) -> None:
    started = time.process_time()
    text = f"class A {{ var x = {opening * 10_000}1{closing * 10_000}; }}"
    parsed = check(text)
    assert len(parsed.faults) < 60
    assert time.process_time() - started < 3


def test_ten_megabytes() -> None:
    started = time.process_time()
    parsed = check("class A { var x = 1; }\n" * 450_000)
    assert [fault.kind for fault in parsed.faults] == ["file_too_long"]
    assert time.process_time() - started < 1


def test_a_storm_of_damaged_pieces() -> None:
    """As `python -m tests.syntax.storm`, which makes a million."""
    storm = run_storm(good_files()[::3], 5_000, seed=20)
    assert storm.failures == {}
    assert storm.slowest < 1, storm.slowest_text


def reading_time(text: str) -> float:
    """Seconds, without the collector: it looks at all that is there again and again."""
    gc.disable()
    started = time.process_time()
    _ = parse_file(text).source
    taken = time.process_time() - started
    gc.enable()
    return taken


_TRAPS = {
    **{f"{opening}…{closing}": (opening, closing) for opening, closing in _NESTED},
    "chain": ("a.b(1).", ""),
    "operators": ("a + b * -c == ", ""),
    "elements": ("1, ", ""),
    "unclosed strings": ('"a\n', ""),
    "unclosed single": ("'a ${b\n", ""),
    "regexes": ("~/a ", ""),
    "generics": ("new A<B<", ""),
    "closing": ("", "}"),
    "closing angles": ("", ">"),
    "cases": ("case a: ", ""),
    "members": ("; var y = 1", ""),
    "halves": ("; function f(", ""),
    "heads": ("class B ", ""),
    "directives": ("#if (a && ", ""),
    "ends": ("#end ", ""),
    "metadata": ("@:a(1) ", ""),
    "markup": ("<div> ", ""),
    "blocks": ("{ a; ", ""),
    "objects": ("{ a: ", ""),
    "lines": ("\n", ""),
    "tabs on one line": ("\t", ""),
    "names": ("name ", ""),
    "comments": ("/** a */ ", ""),
}
"""What is repeated before, and behind, the middle of a member."""


@pytest.mark.parametrize("trap", _TRAPS)
def test_ten_times_the_size_takes_no_more_than_fifteen_times_the_time(trap: str) -> None:
    opening, closing = _TRAPS[trap]

    def seconds(count: int) -> float:
        return reading_time(f"class A {{ var x = {opening * count}1{closing * count}; }}")

    ratios = []
    for _ in range(3):  # a busy machine may disturb one or two of them
        small, large = min(seconds(300) for _ in range(2)), seconds(3_000)
        if large < 0.1:
            return
        ratios.append(large / small)
        if ratios[-1] <= 15:
            return
    raise AssertionError(f"{min(ratios):.0f} times the time")


def test_a_line_of_a_hundred_thousand_characters() -> None:
    def seconds(count: int) -> float:
        return reading_time("class A { " + "function f(x) { return x + 1; } " * count + "}")

    assert min(seconds(3_200) / seconds(320) for _ in range(3)) <= 15


def test_repair_of_one_token_ends() -> None:
    """The look-ahead took `}` behind what was put in, and the parser did not: for ever."""
    text = "function{var c while(e){\n   {if(){}\n}u"
    for defines in ({}, {"debug": "1"}):
        assert parse_file(text, defines).print_back() == text
