"""Which functions of the frameworks are known where: by a class's annotation, by the type of a
value, in a plain module, by an import; and what goes before them."""

from __future__ import annotations

import pytest

from compiler_core.annotations.registry import framework_scopes
from compiler_core.semantics import typed
from compiler_core.semantics.faults import MISSING_IMPORT, UNDECLARED_FUNCTION
from tests.semantics.project import Project, nodes


def called(header: str, body: str) -> list[str]:
    """`Type.function` of every static function that the body calls, outermost first."""
    source = f"{header} class Main {{ static function run(x: Dynamic, conn: Conn, socket: Socket, "
    source += f"changeset: Changeset) {{ {body} }} }}"
    project = Project({"Main.hx": source}, framework_scopes())
    return [
        f"{node.callee.member.owner}.{node.callee.member.name}"
        for node in nodes(project.member("Main.hx", "Main", "run"))
        if isinstance(node, typed.Call) and isinstance(node.callee, typed.StaticMember)
    ]


@pytest.mark.parametrize(
    ("header", "body", "expected"),
    [
        ("@:controller", "x |> putStatus(200);", ["Conn.putStatus"]),
        ("@:controller", 'render(conn, "a.json");', ["Controller.render"]),
        ("@:controller", "x |> json({}) |> send();", ["Conn.send", "Controller.json"]),
        ("@:plug", "x |> halt();", ["Conn.halt"]),
        ("@:liveview", 'x |> assign("a", 1);', ["phoenix.Component.assign"]),
        ("@:liveview", "connected(socket);", ["LiveView.connected"]),
        ("@:liveview", 'x |> pushEvent("a", {});', ["LiveView.pushEvent"]),
        ("@:channel", 'broadcast(socket, "a", {});', ["Channel.broadcast"]),
        ("@:channel", 'x |> assign("a", 1);', ["phoenix.ChannelSocket.assign"]),
        ("@:changeset", 'x |> cast({}, ["a"]);', ["Changeset.castFields"]),
        ("@:schema", 'x |> validateRequired(["a"]);', ["Changeset.validateRequired"]),
        ("@:migration", 'execute("DROP TABLE a");', ["ecto.Migration.execute"]),
    ],
)
def test_an_annotation_opens_its_framework(header: str, body: str, expected: list[str]) -> None:
    assert called(header, body) == expected


@pytest.mark.parametrize(
    ("header", "body", "expected"),
    [
        ("", "conn.putStatus(1).json({});", ["Controller.json", "Conn.putStatus"]),
        ("", 'socket.assign("a", 1);', ["phoenix.Component.assign"]),
        ("@:channel", 'socket.assign("a", 1);', ["phoenix.ChannelSocket.assign"]),
        ("", 'changeset.putChange("a", 1);', ["Changeset.putChange"]),
        ("import phoenix.Conn;", "conn.halt();", ["Conn.halt"]),
    ],
)
def test_a_value_has_its_frameworks_functions(header: str, body: str, expected: list[str]) -> None:
    assert called(header, body) == expected


def test_a_plain_module_finds_what_is_called_on_a_connection() -> None:
    assert called("@:module", "x |> putStatus(200);") == ["Conn.putStatus"]
    assert called("@:module", "json(x, {});") == ["Controller.json"]
    assert called("@:module", "json(x);") == [], "that doesn't fit: it is likelier the user's own"
    assert called("", "x |> putStatus(200);") == [], "a class without an annotation has no scope"


def test_the_classs_own_function_goes_before_the_frameworks() -> None:
    source = "@:controller class Main { static function json(n: Int) return n; "
    source += "static function run() { json(1); } }"
    project = Project({"Main.hx": source}, framework_scopes())

    assert project.faults("Main.hx") == ()


def test_a_library_that_needs_an_import_is_not_guessed() -> None:
    source = "class Main { static function run() { var a = %s; trace(a); } }"
    without = Project({"Main.hx": source % "Multi.create()"})
    imported = Project({"Main.hx": "import ecto.Multi; " + source % "Multi.create()"})

    assert without.faults("Main.hx") != ()
    assert imported.faults("Main.hx") == ()


def test_a_class_of_the_projects_goes_before_a_library_of_its_name() -> None:
    own = "package store; class Repo { public static function open(n: Int): Int return n; }"
    source = "class Main { static function run() { var a = Repo.open(1); trace(a); } }"
    project = Project({"store/Repo.hx": own, "Main.hx": source})

    (only,) = project.faults("Main.hx")

    assert only.code == MISSING_IMPORT


def test_a_misspelt_function_of_a_framework_is_unknown() -> None:
    source = "@:controller class Main { static function run(c: Conn) { putStatsu(c, 1); } }"
    project = Project({"Main.hx": source}, framework_scopes())

    (only,) = project.faults("Main.hx")

    assert only.code == UNDECLARED_FUNCTION
    assert "putStatus" in repr(only)
