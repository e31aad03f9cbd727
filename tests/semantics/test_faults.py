"""Where faults of names and types are shown: a caret line under the code names the fault's code,
and the carets its span. What has no caret line must have no fault."""

from __future__ import annotations

import re
import textwrap

import pytest

from tests.semantics.project import Project

CASES = {
    "an undeclared variable, and what was meant": """
        class A {
            static function f(price: Int): Int {
                return prise + 1;
                //     ^^^^^ HX104 price
            }
        }
    """,
    "once per name and member": """
        class A {
            static function f() {
                Mailer.send(missing(1));
                //          ^^^^^^^ HX103
        //      ^^^^^^ HX101
                Mailer.send(missing(2));
            }
            static function g() { missing(3); }
            //                    ^^^^^^^ HX103
        }
    """,
    "a field of a known type": """
        class A {
            static function f(s: String, xs: Array<Int>): Int {
                s.toUppercase();
                //^^^^^^^^^^^ HX105 toUpperCase
                return xs.size;
                //        ^^^^ HX105
            }
        }
    """,
    "one fault gives one diagnostic": """
        class A {
            static function f(s: String): Int {
                return s.nothing.more(1, s).and[2] + 1;
                //       ^^^^^^^ HX105
            }
        }
    """,
    "arguments": """
        class A {
            static function add(a: Int, b: Int, ?c: Int): Int { return a + b; }
            static function f() {
                add(1);
        //      ^^^ HX110
                add(1, 2, 3, 4);
                //           ^ HX111
                add("a", 2);
                //  ^^^ HX112
                add(1, 2);
            }
        }
    """,
    "an optional argument may be skipped": """
        class A {
            static function pad(text: String, ?width: Int, ?with_: String): String { return text; }
            static function f(): String { return pad("a", "-"); }
        }
    """,
    "results": """
        class A {
            static function f(n: Int): String {
                return n;
                //     ^ HX112
            }
            static function g(n: Int): Int {
                if (n > 0) return 1;
        //      ^^^^^^^^^^^^^^^^^^^ HX113
            }
            static function h(n: Int): Int {
                while (true) { if (n > 3) return n; n++; }
            }
            static function i(n: Int): Int {
                switch (n) { case 1: return 2; case _: throw "no"; }
            }
        }
    """,
    "arms that have nothing in common are shown where the value is made": """
        class A {
            static function f(n: Int): Int {
                return if (n > 0) { trace(n); "positive"; } else 0;
                //                            ^^^^^^^^^^ HX112
            }
        }
    """,
    "assignments": """
        class A {
            final limit: Int = 3;
            static inline var MAX: Int = 5;
            function f() {
                final n = 1;
                trace(n);
                n = 2;
        //      ^ HX115
                limit = 4;
        //      ^^^^^ HX115
                var s = "a";
                s = 1;
                //  ^ HX112
                s += 1;
                1 = 2;
        //      ^ HX121
            }
            function new() { limit = 2; }
        }
    """,
    "operators": """
        class A {
            static function f(s: String, xs: Array<Int>, d: Dynamic) {
                trace(s - 1);
                //    ^ HX112
                trace(xs + 1);
                //    ^^ HX112
                trace(!s);
                //     ^ HX112
                trace(d - 1);
                if (s) trace(1);
                //  ^ HX112
            }
        }
    """,
    "patterns": """
        enum Shape { Circle(r: Float); Dot; }
        class A {
            static function f(s: Shape, n: Int): Int {
                switch (n) { case "a": return 1; case _: }
                //                ^^^ HX112
                return switch (s) {
                    case Circle(_, _): 1;
                    //             ^ HX111
                    case Dott: 2;
                    //   ^^^^ HX102 Dot
                    case Dot: 3;
                };
            }
        }
    """,
    "unused locals are hints, and an underscore says that it is meant": """
        class A {
            static function f(n: Int) {
                var used = n;
                var unused = used;
                //  ^^^^^^ HX114
                var _meant = 1;
                for (i in 0...3) trace("x");
            }
        }
    """,
    "structures": """
        typedef Point = {x: Int, y: Int, ?label: String};
        class A {
            static function f(): Point { return {x: 1, y: 2, label: "a"}; }
            static function g(): Point { return {x: 1}; }
            //                                  ^^^^^^ HX119
            static function h(): Point { return {x: 1, y: 2, lable: "a"}; }
            //                                               ^^^^^ HX120 label
            static function i(): Point { return {x: 1, y: "2"}; }
            //                                            ^^^ HX112
        }
    """,
    "a literal's absent field": """
        class A {
            static function f(): Dynamic {
                var job = {kind: "a"};
                return job.id;
                //         ^^ HX105
            }
        }
    """,
    "static and instance": """
        class A {
            var n: Int = 0;
            static function f(): Int { return n; }
            //                                ^ HX117
            function g(): Int { return n + this.n; }
        }
    """,
    "types": """
        class A extends Basis {
        //              ^^^^^ HX106
            var field: Lits<Int>;
            //         ^^^^ HX106 List
            function f(x: Array<Strin>): Void {}
            //                  ^^^^^ HX106 String
            function g<T>(x: T): T { return x; }
        }
    """,
    "the dialect's values are nobody's fault": """
        class A {
            public function call(message: Dynamic, state: Dynamic): Dynamic {
                return switch (message) {
                    case {:get, key}: {:reply, state.items.get(key), state};
                    case :stop: {:stop, :normal, state};
                    default: {:noreply, state};
                };
            }
            static function g(flag: Bool): Result<Int, String> {
                if (flag) return {:ok, 1};
                return Error("no");
            }
        }
    """,
    "what cannot be called and what cannot be gone through": """
        class A {
            static function f(s: String, n: Int) {
                s.length();
                //^^^^^^ HX116
                for (i in n) trace(i);
                //        ^ HX122
            }
        }
    """,
    "half-typed code has the reader's fault alone": """
        class A {
            static function f(s: String): Int {
                return s.
            }
        }
    """,
}

_CARETS = re.compile(r"//\s*(\^+) (HX\d+)(?: (\w+))?")


@pytest.mark.parametrize("name", CASES)
def test_faults(name: str) -> None:
    text = textwrap.dedent(CASES[name])
    found = [
        (line, column, fault.span.end - fault.span.start, fault.code)
        for fault in Project({"A.hx": text}).faults("A.hx")
        for line, column in [_place(text, fault.span.start)]
    ]
    expected, suggestions = _expected(text)
    assert sorted(found) == sorted(expected)
    said = {
        (_place(text, fault.span.start)): fault.word("suggestion")
        for fault in Project({"A.hx": text}).faults("A.hx")
    }
    for place, suggestion in suggestions.items():
        assert said[place] == suggestion


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)


def _expected(
    text: str,
) -> tuple[list[tuple[int, int, int, str]], dict[tuple[int, int], str]]:
    expected, suggestions = [], {}
    code_line = 0
    for number, line in enumerate(text.split("\n")):
        found = _CARETS.search(line)
        if found is None:
            code_line = number
            continue
        expected.append((code_line, found.start(1), len(found[1]), found[2]))
        if found[3]:
            suggestions[(code_line, found.start(1))] = found[3]
    return expected, suggestions
