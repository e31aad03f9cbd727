"""Several projects side by side: each file is checked as its own project says."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.analysis import Settings
from compiler_core.base.diagnostic import Severity
from compiler_core.workspace import Workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(
        tmp_path,
        {
            "shop/haxe-elixir.toml": 'class-paths = ["src"]\ndialect = "haxe"',
            "shop/src/app/Cart.hx": "package app; class Cart { var a: Price; var b = :atom; }",
            "shop/src/app/Price.hx": "package app; class Price {}",
            "blog/build.hxml": "-cp source\n-D elixir_output=lib\n-D blog",
            "blog/source/Post.hx": "class Post { #if blog var a = :atom; #else ) #end }",
            "notes/Note.hx": "class Note { var a: Price; }",
        },
    )
    return tmp_path


def lay_out(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def codes(workspace: Workspace, path: Path) -> list[str]:
    """Without hints: that nobody reads a field is not what is asked here."""
    found = workspace.analysis(str(path)).diagnostics(str(path))
    return [one.code for one in found if one.severity is not Severity.HINT]


def workspace_of(root: Path) -> Workspace:
    workspace = Workspace(environment={"HOME": str(root)})
    workspace.add_folder(str(root))
    return workspace


def test_each_project_has_its_dialect_and_defines(root: Path) -> None:
    workspace = workspace_of(root)
    assert codes(workspace, root / "shop/src/app/Cart.hx") == ["HX021"]  # an atom, in plain Haxe
    assert codes(workspace, root / "blog/source/Post.hx") == []


def test_a_module_of_another_project_is_not_found(root: Path) -> None:
    (root / "blog/source/Post.hx").write_text("import app.Price;\nclass Post { var a: Price; }")
    workspace = workspace_of(root)
    assert codes(workspace, root / "shop/src/app/Cart.hx") == ["HX021"]
    assert codes(workspace, root / "blog/source/Post.hx") == ["HX107", "HX106"]  # import, type


def test_a_changed_setting_counts_at_once(root: Path) -> None:
    workspace = workspace_of(root)
    cart = root / "shop/src/app/Cart.hx"
    assert codes(workspace, cart) == ["HX021"]
    settings = root / "shop/haxe-elixir.toml"
    settings.write_text('class-paths = ["src"]')
    workspace.disk_changed([str(settings)])
    assert codes(workspace, cart) == []


def test_a_project_may_come_and_go(root: Path) -> None:
    workspace = workspace_of(root)
    note = root / "notes/Note.hx"
    workspace.open_file(str(note), "class Note { var a = :x; }")
    assert codes(workspace, note) == []
    settings = root / "notes/haxe-elixir.toml"
    settings.write_text('dialect = "haxe"')
    workspace.disk_changed([str(settings)])
    assert codes(workspace, note) == ["HX021"]
    settings.unlink()
    workspace.disk_changed([str(settings)])
    assert codes(workspace, note) == []


def test_what_is_open_counts_in_every_project_that_has_the_file(root: Path) -> None:
    lay_out(
        root,
        {
            "common/Shared.hx": "class Shared { public static function old() {} }",
            "shop/haxe-elixir.toml": 'class-paths = ["src", "../common"]',
            "blog/build.hxml": "-cp source\n-cp ../common\n-D elixir_output=lib",
            "shop/src/A.hx": "class A { public static function f() Shared.fresh(); }",
            "blog/source/B.hx": "class B { public static function f() Shared.fresh(); }",
        },
    )
    workspace = workspace_of(root)
    first, second = root / "shop/src/A.hx", root / "blog/source/B.hx"
    assert codes(workspace, first) == codes(workspace, second) != []
    shared = str(root / "common/Shared.hx")
    workspace.open_file(shared, "class Shared { public static function fresh() {} }")
    assert codes(workspace, first) == codes(workspace, second) == []
    workspace.close_file(shared)
    assert codes(workspace, first) == codes(workspace, second) != []


def test_a_librarys_file_belongs_to_the_project_that_uses_it(root: Path) -> None:
    lay_out(root, {"common/Shared.hx": "class Shared { var a: Post; }"})
    (root / "blog/build.hxml").write_text(
        "-cp source\n-cp ../common\n-D elixir_output=lib\n-D blog"
    )
    workspace = workspace_of(root)
    assert workspace.project(str(root / "common/Shared.hx")) is None
    project = workspace.project(str(root / "blog/source/Post.hx"))
    workspace = workspace_of(root)
    assert workspace.project(str(root / "blog/source/Post.hx")) == project
    assert workspace.project(str(root / "common/Shared.hx")) == project


def test_settings_of_the_editor_hold_where_a_project_says_nothing(root: Path) -> None:
    workspace = workspace_of(root)
    workspace.configure(Settings(dialect="haxe"))
    assert codes(workspace, root / "blog/source/Post.hx") == ["HX021"]
    workspace.configure(Settings(dialect="cookbook"))
    assert codes(workspace, root / "blog/source/Post.hx") == []
    assert codes(workspace, root / "shop/src/app/Cart.hx") == ["HX021"]


def test_what_is_wrong_with_a_project_stands_at_its_own_files(root: Path) -> None:
    (root / "blog/build.hxml").write_text("-cp sorce\n-D elixir_output=lib")
    workspace = workspace_of(root)
    workspace.project(str(root / "blog/source/Post.hx"))
    workspace.project(str(root / "shop/src/app/Cart.hx"))
    told = workspace.project_diagnostics()
    assert [one.code for one in told[str(root / "blog/build.hxml")]] == ["HX605"]
    assert told[str(root / "shop/haxe-elixir.toml")] == ()


def test_of_two_class_paths_the_later_one_is_looked_into_first(root: Path) -> None:
    lay_out(
        root,
        {
            "two/build.hxml": "-cp a\n-cp b\n-D elixir_output=lib\n",
            "two/a/Thing.hx": "class Thing { public static function inA() {} }",
            "two/b/Thing.hx": "class Thing { public static function inB() {} }",
            "two/a/Use.hx": "class Use { public static function f() Thing.inB(); }",
        },
    )
    assert codes(workspace_of(root), root / "two/a/Use.hx") == []


def test_the_class_that_a_build_starts_with_has_a_main(tmp_path: Path) -> None:
    files = {
        "build.hxml": "-cp src\n-D elixir_output=lib\n--main app.Shop",
        "src/app/Shop.hx": "package app; class Shop { public static function open() {} }",
        "src/app/Other.hx": "package app; class Other { public static function open() {} }",
    }
    lay_out(tmp_path, files)
    workspace = workspace_of(tmp_path)
    shop, other = tmp_path / "src/app/Shop.hx", tmp_path / "src/app/Other.hx"
    assert codes(workspace, shop) == ["HX151"]
    assert codes(workspace, other) == []
    workspace.open_file(str(shop), files["src/app/Shop.hx"] + " function main() {}")
    assert codes(workspace, shop) == []
