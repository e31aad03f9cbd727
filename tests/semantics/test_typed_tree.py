"""How the typed tree says what the source spells in several ways."""

from __future__ import annotations

from typing import TypeVar

from compiler_core.semantics import typed
from compiler_core.semantics.names import type_name
from tests.semantics.project import Project, nodes

N = TypeVar("N", bound=typed.Expr)

KIT = """
enum Colour { Red; Mixed(a: Int, b: Int); }
class Kit {
    public static function pad(s: String, ?width: Int, ?fill: String): String { return s; }
    public static function greet(s: String, options: Keyword): String { return s; }
    public static function mark(name: Atom): Void {}
}
"""


def body(text: str) -> list[typed.Expr]:
    source = f"using Kit; class Main {{ var n = 0; function run(s: String) {{ {text} }} }}"
    project = Project({"Kit.hx": KIT, "Main.hx": source})
    return nodes(project.member("Main.hx", "Main", "run"))


def only(text: str, kind: type[N]) -> N:
    (found,) = [node for node in body(text) if isinstance(node, kind)]
    return found


def test_a_skipped_optional_argument_is_none() -> None:
    call = only('Kit.pad(s, "-");', typed.Call)
    assert call.args[1] is None
    assert isinstance(call.args[2], typed.Constant)


def test_extensions_and_pipes_have_the_receiver_as_first_argument() -> None:
    by_using = only("s.pad(3);", typed.Call)
    assert by_using.via_using
    assert isinstance(by_using.args[0], typed.Local)
    piped = only("s |> Kit.pad(3);", typed.Call)
    assert piped.piped
    assert isinstance(piped.args[0], typed.Local)


def test_a_bare_member_is_one_of_this() -> None:
    member = only("n = 1;", typed.InstanceMember)
    assert isinstance(member.target, typed.This)


def test_a_declaration_says_how_a_literal_is_written() -> None:
    assert only('Kit.greet(s, {name: "x"});', typed.Keyword).entries[0][0] == "name"
    assert only('Kit.mark("ready");', typed.Atom).name == "ready"


def test_keyword_arguments() -> None:
    call = only('Kit.greet(s, name: "x");', typed.Call)
    assert [name for name, _ in call.keywords] == ["name"]


def test_type_tests_are_one_shape() -> None:
    for text in ("trace(s is String);", "trace(Std.isOfType(s, String));"):
        assert type_name(None, only(text, typed.TypeTest).tested) == "String"


def test_an_arrow_returns_its_body() -> None:
    made = only("var f = (x: Int) -> x + 1; trace(f(1));", typed.Function)
    assert isinstance(made.body, typed.Return)


def test_a_declaration_of_several_variables_is_flat() -> None:
    blocks = [node for node in body("var a = 1, b = 2; trace(a + b);") if _is_flat(node)]
    assert len(blocks) == 1


def _is_flat(node: typed.Expr) -> bool:
    return isinstance(node, typed.Block) and node.is_flat


def test_constructors() -> None:
    source = (
        "import Kit; class Main { static function f(): Array<Colour> return [Red, Mixed(1, 2)]; }"
    )
    project = Project({"Kit.hx": KIT, "Main.hx": source})
    found = [
        (node.name, node.arity)
        for node in nodes(project.member("Main.hx", "Main", "f"))
        if isinstance(node, typed.EnumConstructor)
    ]
    assert found == [("Red", 0), ("Mixed", 2)]


def test_what_is_not_understood_says_so() -> None:
    assert only("trace(macro 1);", typed.NotLowered).what == "macros"
