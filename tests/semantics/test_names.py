"""What names mean where the std alone doesn't show it: each program is right by Haxe's rules."""

from __future__ import annotations

import pytest

from tests.semantics.project import Project

TOOLS = "package tools; class Tools { public static function twice(x: Int): Int return x * 2; }"

PROGRAMS: dict[str, dict[str, str]] = {
    "import.hx of the folders above, the inner one last": {
        "/p/import.hx": "import tools.Tools; import tools.Tools.twice;",
        "/p/a/import.hx": "using tools.Tools;",
        "/p/tools/Tools.hx": TOOLS,
        "/p/a/b/Main.hx": "package a.b; class Main { static function f(): Int"
        " return Tools.twice(1) + twice(2) + 3.twice(); }",
    },
    "a using reaches static fields, this and values of functions": {
        "/p/tools/Tools.hx": TOOLS
        + " class OfMain { public static function bump(m: Main): Int return m.n + 1; }",
        "/p/Main.hx": "using tools.Tools; class Main { public var n = 1; static var s = 4;"
        " function g(): Int return this.bump(); static function f(): Int { var h = s.twice;"
        " return h() + Main.s.twice(); } }",
    },
    "@:using brings extensions with the type": {
        "/p/Light.hx": "@:using(Light.LightTools) enum Light { On; Off; }"
        " class LightTools { public static function isOn(l: Light): Bool return l == On; }",
        "/p/Main.hx": "class Main { static function f(l: Light): Bool return l.isOn(); }",
    },
    "a using names a type of a module in a package around the file's": {
        "/p/a/Shouts.hx": "package a; class Shouts {} class Loud {"
        " public static function loud(s: String): String return s.toUpperCase(); }",
        "/p/a/b/Main.hx": "package a.b; using Shouts.Loud; class Main {"
        " static function f(): String return 'x'.loud(); }",
    },
    "a class that a macro builds may have any member": {
        "/p/Main.hx": "@:build(Maker.make()) class Main { public function new() {}"
        " function f() return added + grow(1); static function g() return new Main().size; }",
    },
    "dynamic functions and an abstract's this are assigned": {
        "/p/Main.hx": "class Main { dynamic function run() {} function f() { run = () -> {}; } }"
        " abstract Meters(Int) { public function new(n: Int) { this = n; } }",
    },
    "value.match takes a pattern, and optional arguments may be left out": {
        "/p/Main.hx": "enum E { A(n: Int, ?s: String); B; } class Main {"
        " static function f(e: E): Bool return e.match(A(1) | B);"
        " static function g(e: E): Int return switch (e) { case A(n): n; case B: 0; } }",
    },
    "the body of a macro function is not looked at": {
        "/p/Main.hx": "class Main { macro static function f() { return Context.nothing(here); } }",
    },
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_right_programs_have_no_fault(name: str) -> None:
    project = Project(PROGRAMS[name])
    told = [
        (path, fault.code, fault.words) for path in PROGRAMS[name] for fault in project.faults(path)
    ]
    assert told == []


def test_a_type_of_the_std_module_goes_before_one_of_the_own_package() -> None:
    project = Project(
        {
            "/p/a/Int.hx": "package a; class Int {}",
            "/p/a/Main.hx": "package a; class Main { static function f(): Int return 1; }",
        }
    )
    assert project.faults("/p/a/Main.hx") == ()


def test_a_file_that_another_class_path_stands_in_for_is_silent() -> None:
    project = Project(
        {
            "/std/js/_std/Box.hx": "class Box { var own = 1; }",
            "/std/Box.hx": "class Box { function f() return missing; }",
        }
    )
    project.db.set_input("class_paths", None, ("/std/js/_std", "/std"))
    assert project.faults("/std/Box.hx") == ()
