"""With `dialect = "haxe"` the reader refuses what Haxe's parser refuses, and nothing else.

The judge is Haxe itself (`oracle/haxe_parser.py`), over one-token mutations of its standard library
and of our own files; `oracle/compare.py` does the same for thousands of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from compiler_core.reporting.syntax import tell
from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_haxe
from tests.syntax.oracle.causes import cause_of
from tests.syntax.oracle.compare import compare, first_fault, make, standard_library, valid_files
from tests.syntax.oracle.haxe_parser import HaxeParser
from tests.syntax.oracle.mutations import mutations
from tests.syntax.oracle.newer import in_older_spelling
from tests.syntax.test_robustness import GOOD, damage

OWN = Path(__file__).parent / "grammar"


@pytest.fixture(scope="module")
def haxe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HaxeParser]:
    with HaxeParser(tmp_path_factory.mktemp("verdict")) as parser:
        yield parser


@needs_haxe()
def test_mutations_have_haxes_verdict_and_line(haxe: HaxeParser) -> None:
    """A fixed sample; 99.5 % over thousands (`docs/decisions/haxe-verdict.md`) are one here."""
    chosen = random.Random(20)
    small = [path for path in standard_library() if path.stat().st_size < 20_000]
    paths = [*chosen.sample(small, 60), *chosen.sample(sorted(OWN.rglob("*.hx")), 30)]
    files = list(valid_files(haxe, paths))
    report = compare(haxe, make(files, 360, seed=20))
    assert len(report.judged) == 360
    assert sum(one.theirs is None for one in report.judged) > 20
    unknown = [one.describe() for one in report.differing if cause_of(one) is None]
    assert not unknown, "\n".join(unknown)
    assert len(report.differing) <= 2
    assert report.line_agreement >= 0.95, "\n".join(one.describe() for one in report.elsewhere)


REFUSED = {
    "modifiers": [
        "class A { public @:m var x:Int; }",
        "class A { final static x = 1; }",
        "class A { final final x = 1; }",
        "class A { final var x = 1; }",
        "class A { final x(get, never):Int; }",
        "static class A {}",
        "public enum A {}",
        "final abstract A(Int) {}",
        "extern @:m class A {}",
        "public function f() {}",
        "override var x = 1;",
        "function new() {}",
    ],
    "names": [
        "class a {}",
        "enum _a { B; }",
        "typedef t = Int;",
        "class A<t> {}",
        "package A.b;",
        "package a; package b;",
        "class A {} package b;",
        "class A { var x:haxe; }",
        "class A { var x:a.B.c; }",
        "class A { var x:A.B.C; }",
        "class A extends b {}",
    ],
    "paths": [
        "import haxe..Timer;",
        "package a..b;",
        "import haxe.;",
        "class A { var x:haxe..Timer; }",
        "class A { var x = new haxe.(); }",
    ],
    "semicolons": [
        "import haxe.Timer;;",
        "class A {};",
        "class A { ; }",
        "class A { var x:Int;; }",
        "/** d **/ ; class A {}",
        "enum A { B;; }",
        "class A { function f() { ; } }",
        "class A { function f() { g();; } }",
        "class A { function f() { switch x { case 1: ; } } }",
    ],
    "types": [
        "class A { var x:Array<>; }",
        "class A { var x:(a:Int) -> Int -> Int; }",
        "class A { var x:(Int, Int); }",
        "class A { var x:(Int, Int) & Int; }",
        "class A { var x:() -> (a:Int) -> Int; }",
        "class A { var x:?(a:Int) -> Int; }",
        "typedef T = {a:Int; b:Int;}",
        "typedef T = {a:Int, var b:Int;}",
        "typedef T = {var a:Int, b:Int}",
        "typedef T = {var a:Int; var b:Int}",
        "typedef T = {a, b:Int}",
        "typedef T = {@:m a:Int}",
        "typedef T = {?a = 1}",
        "typedef T = {> A b:Int}",
        "typedef T = {@:optional a:Int;}",
        "typedef T = {var ? a:Int;}",
        "class A implements Int->Int {}",
        "class A from Int {}",
        "abstract A(Int) extends B {}",
        "enum A { B(x); }",
        "enum A { B(x:Int = 1); }",
        "enum A { B(...x:Int); }",
    ],
    "expressions": [
        "class A { var x = (1, 2); }",
        "class A { var x = (1,); }",
        "class A { var x = (1) -> 2; }",
        "class A { var x = (a, 1) -> 2; }",
        "class A { var x = (a, b.c) -> 2; }",
        "class A { var x = (...a) -> 2; }",
        "class A { var x = (true, a) -> 2; }",
        "class A { function f() { if (a) var x = 1, y = 2; } }",
        "class A { function f() { switch x { default: default: } } }",
        "class A { var x = a ? b; }",
        "class A { function f() { try a catch (1) b; } }",
        "class A { function f() { do a; while (b); } }",
        'class A { var x = "\\q"; }',
        'class A { var x = "\\x81"; }',
        'class A { var x = "\\u{110000}"; }',
        "class A { var x = '\\$'; }",
        "class A { var x = ~/\\q/; }",
        "class A { var x = ~/a/gx; }",
    ],
}
"""What Haxe refuses, each for one reason."""

ACCEPTED = [
    "@:m function f() {}",
    "private extern final class A {}",
    "private extern inline overload function f() {}",
    "final x = 1; private final y:Int = 2;",
    "abstract class A { abstract public function f():Void; }",
    "extern enum abstract A(Int) from Int to Int { var B; }",
    "class A { final public static function f() {} static public final x = 1; }",
    "class A { function f() {}; var x = { a: 1 } function g():{a:Int} }",
    "class A { var x(get, set):Int = 1; var y(default, null):Int; var z(dynamic, never):Int; }",
    "class A { var x:Int->(a:Int)->Int; var y:(Int)->Int->Int; var z:(a:Int, ?b:Int)->Int; }",
    'class A { var x:?Int->...Int; var y:{} & {a:Int}; var z:A<1, -1, "s", [1, 2]>; }',
    "class A { var x:_A; var y:a.b.C.D; var z:A<a.B>; }",
    "typedef T = {> A, > B, a:Int, ?b:Int,} typedef U = {} typedef V = {> A,}",
    "typedef T = {var a:Int; @:optional final b:Int; var ?c:Int; function f(x:Int):Int x + 1;}",
    "typedef T = {var a:{b:Int} var c:Int;}",
    "enum A { B(?x:Int, y:A); @:m C<T>(x:T):A; D; }",
    "class A { function f() { if (a) b; else c; switch x { case 1, 2: a; b; default: } } }",
    "class A { var x = (a, ?b, c:Int = 1) -> 2; var y = (a:Int, b) -> 1; var z = (a = 1) -> a; }",
    "class A { function f() { var a, b:Int = 1, @:m c; final d = 1, e = 2; } }",
    "class A { function f() macro var a = 1, b = 2; }",
    "class A { function f() { try a; try b catch (e) c catch (e:Int) d; do a while (b); } }",
    'class A { var x = "\\n\\x41\\101\\u0041\\u{1F600}"; var y = ~/\\d\\/\\.[a-z]\\x/gimsu; }',
    "class A { function f() { a.macro.new.function.extern(); } }",
    "import a.b.*; import a.B as C; import a.B in C; using a.B;",
    "package; import a.macro.B;",
]
"""What Haxe takes, next to what it refuses."""


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, id=f"{group}: {text}") for group in REFUSED for text in REFUSED[group]],
)
def test_refused(text: str) -> None:
    fault = first_fault(text)
    assert fault is not None
    assert tell(fault, text).message


@pytest.mark.parametrize("text", ACCEPTED)
def test_accepted(text: str) -> None:
    assert parse_file(text, dialect="haxe").faults == ()


@needs_haxe()
def test_haxe_says_so(haxe: HaxeParser) -> None:
    """The lists above are Haxe's own verdicts."""
    refused = [text for texts in REFUSED.values() for text in texts]
    taken = [
        text
        for text, verdict in zip(refused, haxe.verdicts(refused), strict=True)
        if verdict is None
    ]
    assert taken == []
    verdicts = zip(ACCEPTED, haxe.verdicts(ACCEPTED), strict=True)
    assert [(text, verdict) for text, verdict in verdicts if verdict is not None] == []


@pytest.mark.parametrize(
    "text", ["class a { final var x:haxe; ; public @:m var y; }", "package A;", 'var x = "\\q";']
)
def test_the_cookbooks_dialect_does_not_ask(text: str) -> None:
    kinds = {fault.kind for fault in parse_file(text, dialect="cookbook").faults}
    assert not kinds & {"type_name", "package_name", "modifier", "escape"}


@pytest.mark.parametrize("seed", range(60))
def test_any_damage_has_a_verdict(seed: int) -> None:
    chosen = random.Random(seed)
    text = GOOD
    for _ in range(4):
        text = damage(text, chosen)
        for fault in parse_file(text, {"js": "1"}, dialect="haxe").faults:
            assert 0 <= fault.span.start <= fault.span.end <= len(text)
            assert tell(fault, text).message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("class shop {}", "`shop` can't be a type: those start with an uppercase letter."),
        (
            "package Shop;",
            "`Shop` can't be part of a package: its name starts with a lowercase letter.",
        ),
        ("static class A {}", "A declaration of this kind can't be `static`."),
        ("enum A { B(x); }", "The parameter `x` of a constructor needs a type."),
        ('var x = "a\\q";', "`\\q` is no escape that Haxe knows."),
        ("var x = ~/a/gx;", "`x` is no option of a regular expression."),
        ("class A { final static x = 1; }", "`x` can't stand here."),
        ("class A { public @:m var x; }", "`@:m` can't stand here."),
        ("class A { ; }", "`;` can't stand here."),
    ],
)
def test_told_in_words(text: str, message: str) -> None:
    (fault,) = parse_file(text, dialect="haxe").faults
    assert tell(fault, text).message == message


def test_mutations_are_the_same_for_the_same_seed() -> None:
    text = "class A { #if js var dead = 1; #end function f(x:Int) return x + 1; }"
    first = [mutation.text for mutation in mutations("A.hx", text, 50, 1)]
    assert first == [mutation.text for mutation in mutations("A.hx", text, 50, 1)]
    assert first != [mutation.text for mutation in mutations("A.hx", text, 50, 2)]
    assert all("#if js var dead = 1; #end" in mutated for mutated in first)


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("class A { var x = f(1, 2, ); }", "class A { var x = f(1, 2  ); }"),
        ("class A { function f(a, b,) {} }", "class A { function f(a, b ) {} }"),
        ("class A { var x = [1, 2,]; }", "class A { var x = [1, 2,]; }"),
        ("@:m(1,) class A {}", "@:m(1 ) class A {}"),
    ],
)
def test_the_spelling_of_haxe_4_2(text: str, older: str) -> None:
    assert in_older_spelling(text) == older
