"""Definition, type definition, implementation, references and highlights, on marked fixtures."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from benchmarks.workspace import generate
from compiler_core.analysis import Analysis
from compiler_core.base.span import Span
from compiler_core.ide.lexical_uses import lexical_uses
from compiler_core.ide.occurrences import member_occurrences
from compiler_core.ide.targets import own_target
from compiler_core.semantics.items import member_table
from tests.support.places import fixture

Question = Literal["definition", "type_definition", "implementations", "references", "highlights"]


def check(question: Question, written: str) -> None:
    """What is marked, and nothing else, answers the question at `$0`."""
    made = fixture(written)
    found: list[tuple[str, Span]]
    if question == "highlights":
        found = [(made.path, one.span) for one in made.analysis.highlights(made.path, made.offset)]
    else:
        answers = getattr(made.analysis, question)(made.path, made.offset)
        found = [(one.path, one.span) for one in answers]
    found.sort()
    shown = [(path, made.text(path)[slice(*span)], span) for path, span in found]
    assert shown == made.marked


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(
            """
class A { function f(count:Int) {
//                   ^^^^^
    trace($0count); } }
""",
            id="parameter",
        ),
        pytest.param(
            """
class A { function f() { var x = 1; { var x = 2;
//                                        ^
    trace('${$0x}'); } } }
""",
            id="local in a string, the innermost",
        ),
        pytest.param(
            """
class A { function f(s:Shape) { switch s { case Circle(r):
//                                                     ^
    trace($0r); case Dot: } } }
enum Shape { Circle(r:Float); Dot; }
""",
            id="captured variable",
        ),
        pytest.param(
            """
class A { function f(s:Shape) { switch s { case $0Circle(r): case Dot: } } }
enum Shape { Circle(r:Float); Dot; }
//           ^^^^^^
""",
            id="constructor in a pattern",
        ),
        pytest.param(
            """
-- a/A.hx
package a;
import b.B;
class A { function f(b:B) b.$0run(); }
-- b/B.hx
package b;
class B { public function run() {} }
//                        ^^^
""",
            id="method in another file",
        ),
        pytest.param(
            """
-- a/A.hx
package a;
class A { function f() b.B.$0run(); }
-- b/B.hx
package b;
class B { public static function run() {} }
//                               ^^^
""",
            id="static by its full name",
        ),
        pytest.param(
            """
-- a/A.hx
package a;
import b.$0B as C;
class A {}
-- b/B.hx
package b;
class B {}
//    ^
""",
            id="import",
        ),
        pytest.param(
            """
-- a/A.hx
package a;
import b.B as C;
class A { var c:$0C; }
-- b/B.hx
package b;
class B {}
//    ^
""",
            id="alias",
        ),
        pytest.param(
            """
-- A.hx
import b.B.run;
class A { function f() $0run(); }
-- b/B.hx
package b;
class B { public static function run() {} }
//                               ^^^
""",
            id="imported static",
        ),
        pytest.param(
            """
-- A.hx
using b.Tools;
class A { function f() "x".$0twice(); }
-- b/Tools.hx
package b;
class Tools { public static function twice(s:String) return s + s; }
//                                   ^^^^^
""",
            id="static extension",
        ),
        pytest.param(
            """
class A { function f() new $0B(1); }
class B { public function new(x:Int) {} }
//                        ^^^
""",
            id="constructor of a class",
        ),
        pytest.param(
            """
class A { function f() new $0B(); }
class B extends C {}
class C { public function new() {} }
//                        ^^^
""",
            id="inherited constructor",
        ),
        pytest.param(
            """
typedef P = {name:String, ?age:Int};
//           ^^^^
class A { function f(p:P) return p.$0name; }
""",
            id="field of a structure",
        ),
        pytest.param(
            """
typedef P = {name:String};
//           ^^^^
class A { function f():P return {$0name: ""}; }
""",
            id="field of a literal",
        ),
        pytest.param(
            """
typedef Q = {> P, age:Int};
typedef P = {name:String};
//           ^^^^
class A { function f(q:Q) switch q { case {$0name: n}: trace(n); } }
""",
            id="inherited field in a pattern",
        ),
        pytest.param(
            """
class A<T> { var x:$0T; }
//      ^
""",
            id="type parameter",
        ),
        pytest.param(
            """
class A { static function f<T>(x:$0T):T return x; }
//                          ^
""",
            id="type parameter of a function",
        ),
        pytest.param(
            """
enum abstract Color(Int) { var Red = 1; }
//                             ^^^
class A { function f() return Color.$0Red; }
""",
            id="value of an enum abstract",
        ),
        pytest.param(
            """
function help() {}
//       ^^^^
class A { function f() $0help(); }
""",
            id="function of the module",
        ),
        pytest.param("class A { function f() { $0 } }", id="nothing between names"),
        pytest.param("class A { function f() return unknown$0; }", id="nothing for the unknown"),
    ],
)
def test_definition(written: str) -> None:
    check("definition", written)


@pytest.mark.parametrize("name", ["push", "length"])
def test_the_definition_of_what_is_shipped_is_a_file_on_disk(name: str) -> None:
    made = fixture(f"class A {{ function f(a:Array<Int>) a.$0{name}; }}")
    (found,) = made.analysis.definition(made.path, made.offset)
    assert found.path.endswith("declarations/haxe/Array.hx")
    assert made.text(found.path)[slice(*found.span)] == name


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(
            """
class A { function f(b:B) { trace($0b); } }
class B {}
//    ^
""",
            id="of a local",
        ),
        pytest.param(
            """
class A { var list:Null<P>; function f() return $0list; }
typedef P = {};
//      ^
""",
            id="of a field, without Null",
        ),
        pytest.param(
            """
class A { function f() return A.make$0(); static function make() return new B(); }
class B { public function new() {} }
//    ^
""",
            id="of a function's result",
        ),
    ],
)
def test_type_definition(written: str) -> None:
    check("type_definition", written)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(
            """
-- I.hx
interface $0I {}
-- A.hx
class A implements I {}
//    ^
-- B.hx
class B extends A {}
//    ^
""",
            id="of an interface",
        ),
        pytest.param(
            """
class A { public function $0run() {} }
class B extends A { override function run() {} }
//                                    ^^^
class C extends A { function other() run(); }
""",
            id="of a method",
        ),
    ],
)
def test_implementations(written: str) -> None:
    check("implementations", written)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(
            """
class A { function f($0x:Int) { trace('$x ${x + 1}'); x++; } }
//                     ^                ^   ^         ^
class B { function f(x:Int) { trace(x); } }
""",
            id="of a local, inside of strings as well",
        ),
        pytest.param(
            """
-- I.hx
interface I { function run():Void; }
//                     ^^^
-- A.hx
class A implements I { public function run() {} }
//                                     ^^^
-- B.hx
class B extends A { override function run() super.run(); }
//                                    ^^^         ^^^
-- Use.hx
class Use { function f(a:A, b:B, i:I, o:Other) {
    a.$0run();
//      ^^^
    b.run(); i.run(); o.run(); } }
//    ^^^      ^^^
-- Other.hx
class Other { public function run() {} }
""",
            id="of a member and all that it overrides or implements",
        ),
        pytest.param(
            """
-- a/Shape.hx
package a;
enum Shape { $0Circle(r:Float); Dot; }
//             ^^^^^^
-- Use.hx
import a.Shape;
class Use { function f(s) return switch s { case Circle(_): 1; case _: 2; }
//                                               ^^^^^^
  var a = Circle(1); var b = Shape.Circle(2); }
//        ^^^^^^                   ^^^^^^
""",
            id="of a constructor",
        ),
        pytest.param(
            """
-- a/Shape.hx
package a;
class $0Shape { public function new() {} }
//      ^^^^^
-- Use.hx
import a.Shape;
//       ^^^^^
import a.Shape as Form;
//       ^^^^^    ^^^^
class Use extends Form { var s = new Shape(); function f(x:Array<a.Shape>):Form return null; }
//                ^^^^               ^^^^^                         ^^^^^   ^^^^
""",
            id="of a type, by its alias as well",
        ),
        pytest.param(
            """
class A { public function $0new() {} }
//                          ^^^
class B { var a = new A(); var b:A; }
//                    ^
""",
            id="of a constructor function",
        ),
        pytest.param(
            """
typedef P = {$0name:String};
//             ^^^^
class A { function f(p:P, o:{name:String}):P { trace(p.name, o.name); return {name: ""}; } }
//                                                     ^^^^                   ^^^^
""",
            id="of a field that a typedef declares",
        ),
        pytest.param("class A { /* $0x */ }", id="nothing"),
    ],
)
def test_references(written: str) -> None:
    check("references", written)


def test_the_declaration_may_be_left_out() -> None:
    made = fixture("class A { function f() $0g(); function g() {} }")
    found = made.analysis.references(made.path, made.offset, include_declaration=False)
    assert [one.span for one in found] == [Span(made.offset, made.offset + 1)]


def test_highlights_tell_writes() -> None:
    made = fixture("class A { function f() { var $0x = 1; x = 2; trace(x); } }")
    found = made.analysis.highlights(made.path, made.offset)
    assert [one.is_write for one in found] == [True, True, False]


def test_an_edit_in_another_file_counts_at_once() -> None:
    made = fixture("""
-- A.hx
class A { public static function $0f() {} }
-- B.hx
class B { static function g() A.f(); }
""")
    assert len(made.analysis.references(made.path, made.offset)) == 2
    made.analysis.change_file("/p/B.hx", "class B { static function g() { A.f(); A.f(); } }")
    assert len(made.analysis.references(made.path, made.offset)) == 3
    made.analysis.open_file("/p/C.hx", "class C { static function g() A.f(); }")
    assert len(made.analysis.references(made.path, made.offset)) == 4


def test_what_spelling_tells_is_what_the_types_tell(tmp_path: Path) -> None:
    """Wherever `lexical_uses` has an answer, it is that of the typed tree."""
    root = Path(__file__).parent.parent.parent
    generate(tmp_path, 6)
    analysis = Analysis()
    for path in sorted([*(root / "examples").rglob("*.hx"), *tmp_path.rglob("*.hx")]):
        analysis.open_file(str(path), path.read_text())
    decided = 0
    for path in analysis.files():
        for key, placed in member_table(analysis.db, path).items():
            known = member_occurrences(analysis.db, path, key)
            own = own_target(analysis.db, path, key, placed.member)
            for target in {one.target for one in known} - {own}:
                found = lexical_uses(
                    analysis.db, path, key, frozenset((target,)), frozenset((target.name,))
                )
                if found is None:
                    continue
                decided += 1
                text = analysis.text(path)[placed.start :]
                expected = [
                    one
                    for one in known
                    if one.target == target and text[one.start : one.end] == target.name
                ]
                assert list(found) == expected, (path, key, target)
    assert decided > 100
