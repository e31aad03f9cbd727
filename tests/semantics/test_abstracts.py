"""What abstracts overload, and what they may stand for: types of locals, and faults where Haxe has
them."""

from __future__ import annotations

import pytest

from tests.semantics.project import Project, types_of

DECLARATIONS = """
abstract Money(Int) from Int {
    @:op(A + B) static function add(a: Money, b: Money): Money;
    @:op(A * B) @:commutative static function times(a: Money, b: Float): Float;
    @:op(A / B) static function ratio(a: Money, b: Money): Float;
    @:op(-A) function negated(): Money;
    @:to function text(): String return "" + this;
}
abstract Grid(Array<Float>) from Array<Float> {
    @:op([]) function at(n: Int): Float;
    @:op([]) function named(name: String): Bool;
    @:op(a.b) function field(name: String): Int;
}
abstract Meters(Float) from Float to Float {}
interface Named { function name(): String; }
interface Aged { function age(): Int; }
"""

CASES = {
    "an operator by its function": ("m + m", "Money"),
    "after an implicit cast": ("m + 1", "Money"),
    "the other way round": ("2.5 * m", "Float"),
    "of the same operands another result": ("m / m", "Float"),
    "a unary one": ("-m", "Money"),
    "array access by the key's type": ("g[0]", "Float"),
    "another key, another result": ('g["a"]', "Bool"),
    "a field that nothing declares": ("g.anything", "Int"),
}


def project(body: str) -> Project:
    text = f"""{DECLARATIONS}
    class A {{
        static function f(m: Money, g: Grid, ms: Array<Meters>): Void {{
            {body}
        }}
        static function text(s: String): Void {{}}
        static function floats(all: Array<Float>): Void {{}}
        static function both<T: Named & Aged>(t: T): String {{ return t.name() + t.age(); }}
        overload extern static inline function show(n: Int): Int return n;
        overload extern static inline function show(s: String): String return s;
    }}
    """
    return Project({"/A.hx": text})


@pytest.mark.parametrize("case", CASES)
def test_the_type_of_an_overloaded_operator(case: str) -> None:
    written, expected = CASES[case]
    member = project(f"var found = {written}; trace(found);").member("/A.hx", "A", "f")
    assert types_of(member)["found"] == expected


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("text(m);", []),  # by @:to
        ("floats(ms);", []),  # by the header: at run time it is that array
        ("floats(m);", ["HX112"]),
        ("text(g);", ["HX112"]),
        ("var n = show(1) << 1; var s = show('a').length; trace(n, s);", []),
        ("function id<T>(x: T): T return x; text(id('a')); trace(id(1) << 1);", []),
    ],
)
def test_what_an_abstract_may_stand_for(body: str, codes: list[str]) -> None:
    found = project(body).faults("/A.hx")
    assert [item.code for item in found if item.code not in ("HX114", "HX125")] == codes
