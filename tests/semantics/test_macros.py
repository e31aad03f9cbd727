"""Macros whose body plainly says which members they add are expanded; others leave a class open.

`HAXE` is judged by Haxe itself as well: on each line that says so it finds an error, on no other.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Severity
from tests.semantics.project import Project
from tests.support.haxe_oracle import needs_haxe, said_by_haxe

SOCKET = """
import haxe.macro.Expr;
abstract Socket<T>(Dynamic) {
    public function new() this = null;
    public macro function assign<T>(of:ExprOf<Socket<T>>, field:Expr, value:Expr):Expr return of;
    public macro function all<T>(of:ExprOf<Socket<T>>, rest:Array<Expr>):Expr return of;
}
"""

ADDED = """
public var mark:Int;
public var link:Null<Page>;
public function label(?prefix:String):String return prefix + mark;
public static function all():Array<Page> return [];
"""

BODIES = {
    "concat": f"""
        return haxe.macro.Context.getBuildFields().concat((macro class {{{ADDED}}}).fields);
    """,
    "variables": f"""
        var fields = haxe.macro.Context.getBuildFields();
        var made = macro class {{{ADDED}}};
        return fields.concat(made.fields);
    """,
    "last first": f"""
        return (macro class {{{ADDED}}}).fields.concat(haxe.macro.Context.getBuildFields());
    """,
}

PAGE = """
@:build(Marks.build())
class Page {
    var own:Int = 1;
    public function new() {}
    static function main() {
        var page = new Page();
        page.mark = 3;
        page.mark = "x"; // error
        var text:String = page.label();
        var number:Int = page.label("a"); // error
        page.missing(); // error
        page.link.mark++;
        for (one in Page.all())
            one.link = page;
        Page.none(); // error
        trace(page.own, text, number);
    }
    function inside() {
        mark = own;
        return label().length;
    }
}
"""


def marks(body: str) -> str:
    return (
        "class Marks {\n    macro public static function build():Array<haxe.macro.Expr.Field> {\n"
        f"        {body}\n    }}\n}}\n"
    )


def errors(texts: dict[str, str], path: str, dialect: str = "haxe") -> list[int]:
    """Lines, from 1."""
    analysis = Analysis(Settings("haxe" if dialect == "haxe" else "cookbook"))
    for name, text in texts.items():
        analysis.open_file(name, text)
    return sorted(
        texts[path].count("\n", 0, found.span.start) + 1
        for found in analysis.first_diagnostics(path)
        if found.severity is Severity.ERROR
    )


def expected(text: str) -> list[int]:
    return [line for line, words in enumerate(text.split("\n"), 1) if "// error" in words]


@pytest.mark.parametrize("name", BODIES)
def test_members_that_a_macro_adds_are_known_with_their_types(name: str) -> None:
    texts = {"/src/Page.hx": PAGE, "/src/Marks.hx": marks(BODIES[name])}
    assert errors(texts, "/src/Page.hx") == expected(PAGE)


@needs_haxe()
@pytest.mark.parametrize("name", BODIES)
def test_haxe_finds_the_same_errors(name: str, tmp_path: Path) -> None:
    (tmp_path / "Page.hx").write_text(PAGE, encoding="utf-8")
    (tmp_path / "Marks.hx").write_text(marks(BODIES[name]), encoding="utf-8")
    said = said_by_haxe(tmp_path, "Page")
    lines = {int(line) for line in re.findall(r"^Page\.hx:(\d+): ", said, re.MULTILINE)}
    assert sorted(lines) == expected(PAGE)


def test_a_macro_that_gives_back_only_its_own_fields_takes_the_others_away() -> None:
    """As in Haxe: what `@:build` gives back are the fields."""
    use = "class Use { function f(page:Page) {\n page.mark = 1;\n page.own = 1; // error\n } }\n"
    texts = {
        "/src/Page.hx": "@:build(Marks.build()) class Page { public var own:Int; }\n",
        "/src/Marks.hx": marks("return (macro class { public var mark:Int; }).fields;"),
        "/src/Use.hx": use,
    }
    assert errors(texts, "/src/Use.hx") == expected(use)


@pytest.mark.parametrize(
    "body",
    [
        "var fields = haxe.macro.Context.getBuildFields(); fields.push(null); return fields;",
        "return [for (f in haxe.macro.Context.getBuildFields()) f];",
        "return Other.made();",
        "if (true) return []; return haxe.macro.Context.getBuildFields();",
    ],
)
def test_a_class_that_another_macro_builds_is_open(body: str) -> None:
    page = PAGE.replace('page.mark = "x"; // error', "").replace("// error", "")
    texts = {"/src/Page.hx": page, "/src/Marks.hx": marks(body)}
    assert errors(texts, "/src/Page.hx") == []


def test_a_macro_that_nothing_declares_leaves_the_class_open() -> None:
    texts = {
        "/src/Page.hx": "@:build(Gone.build()) class Page { static function f() Page.any(1); }"
    }
    assert errors(texts, "/src/Page.hx") == []


SOFT = """
class Trashed {
    macro public static function trashable(schema:Expr):Expr {
        return macro {
            @:field public var trashedAt:Null<Float>;
            public function restore():Array<$schema> { return []; }
            public static function visible():$schema { return null; }
        };
    }
}

@:trashable
class Note {
    public var title:String;

    static function f(note:Note) {
        note.trashedAt = 1.5;
        note.trashedAt = "now"; // error
        for (one in note.restore())
            one.title = Note.visible().title;
        note.restore().push(1); // error
    }
}
"""


def test_an_annotation_named_like_a_macro_in_sight_adds_the_fields_of_its_block() -> None:
    assert errors({"/src/Note.hx": SOFT}, "/src/Note.hx", "cookbook") == expected(SOFT)


def test_a_keystroke_in_another_body_expands_nothing_again() -> None:
    project = Project({"/src/Page.hx": PAGE, "/src/Marks.hx": marks(BODIES["concat"])})
    project.faults("/src/Page.hx")
    project.ran()
    project.edit("/src/Page.hx", "mark = own;", "mark = own + 1;")
    project.faults("/src/Page.hx")
    ran = {str(call[0]) for call in project.ran()}
    assert "infer_declared" in ran
    assert not [name for name in ran if name in ("declared_type", "_expansion", "_made_by")]


USER = """
class User {
    static function main() {
        var socket = new Socket<{name:String}>();
        socket.assign(_.name, 3);
        socket.all(a, b.c, 1 - "x");
        socket.assign(_.name); // error
    }
}
"""


def test_a_macro_of_an_instance_has_it_for_its_first_parameter_and_judges_its_arguments() -> None:
    texts = {"/src/Socket.hx": SOCKET, "/src/User.hx": USER}
    assert errors(texts, "/src/User.hx") == expected(USER)
    assert errors(texts, "/src/Socket.hx") == []
