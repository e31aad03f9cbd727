"""Projects as they lie on a disk: settings, hxml, lix, haxelib."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.project.project import Project, project_of


def lay_out(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def read(path: str) -> str | None:
    try:
        return Path(path).read_text()
    except OSError:
        return None


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path


def resolve(root: Path, files: dict[str, str], start: str = "src/App.hx") -> Project:
    lay_out(root, {"src/App.hx": "class App {}", **files})
    project = project_of(str(root / start), read, {"HOME": str(root / "home")})
    assert project is not None
    return project


def roots(project: Project, root: Path) -> list[str]:
    return [str(Path(path).relative_to(root)) for path in project.roots]


def kinds(project: Project) -> list[str]:
    return [fault.kind for fault in project.faults]


class TestWhichFileDecides:
    def test_the_nearest_settings(self, root: Path) -> None:
        project = resolve(
            root,
            {"haxe-elixir.toml": 'dialect = "haxe"', "src/haxe-elixir.toml": "strict = true"},
        )
        assert project.folder == str(root / "src")
        assert (project.settings.strict, project.settings.dialect) == (True, None)

    def test_a_table_in_pyproject(self, root: Path) -> None:
        project = resolve(
            root,
            {"pyproject.toml": '[tool.haxe-elixir]\nclass-paths = ["src", "more"]', "more/x": ""},
        )
        assert roots(project, root) == ["more", "src"]  # the later one is looked into first

    def test_a_pyproject_without_it_does_not(self, root: Path) -> None:
        project = resolve(
            root, {"src/pyproject.toml": "[project]", "b.hxml": "-cp src\n-D elixir_output=lib"}
        )
        assert project.folder == str(root)

    def test_an_hxml_that_names_elixir(self, root: Path) -> None:
        project = resolve(
            root,
            {
                "web.hxml": "-cp web\n-js web.js",
                "elixir.hxml": "-cp src\n-D elixir_output=lib\n-D app_name=Shop\n-main App",
            },
        )
        assert project.files == (str(root / "elixir.hxml"),)
        assert roots(project, root) == ["src"]
        assert project.defines["app_name"] == "Shop"
        assert project.defines["elixir"] == "1"
        assert project.main == "App"

    def test_of_several_builds_the_one_for_elixir(self, root: Path) -> None:
        project = resolve(
            root, {"build.hxml": "-js a.js\n-cp js\n--next\n-cp src\n-D elixir_output=lib"}
        )
        assert roots(project, root) == ["src"]
        assert any("build 2 of 2" in found.result for found in project.trail)

    def test_settings_that_name_an_hxml(self, root: Path) -> None:
        project = resolve(
            root,
            {
                "haxe-elixir.toml": 'hxml = "conf/all.hxml"\n[defines]\nx = true\ny = 2',
                "conf/all.hxml": "-cp ../src\n-D y=1",
            },
        )
        assert roots(project, root) == ["src"]
        assert (project.defines["x"], project.defines["y"]) == ("1", "2")

    def test_settings_that_name_nothing_take_the_hxml_beside_them(self, root: Path) -> None:
        hxmls = {"build.hxml": "-cp src\n-js a.js", "web.hxml": "-cp web\n-D elixir_output=lib"}
        lay_out(root, {"web/Page.hx": ""})
        assert roots(resolve(root, {"haxe-elixir.toml": "", **hxmls}), root) == ["web"]
        (root / "web.hxml").unlink()
        project = resolve(root, {"build.hxml": "-cp src\n-D x"})
        assert roots(project, root) == ["src"]
        assert project.defines["x"] == "1"

    def test_settings_alone_mean_the_sources_in_src(self, root: Path) -> None:
        assert roots(resolve(root, {"haxe-elixir.toml": ""}), root) == ["src"]
        project = resolve(root, {"haxe-elixir.toml": 'class-paths = ["lib"]', "lib/B.hx": ""})
        assert roots(project, root) == ["lib"]

    def test_nothing_is_no_project(self, root: Path) -> None:
        lay_out(root, {"src/App.hx": "", "web.hxml": "-js a.js"})
        assert project_of(str(root / "src/App.hx"), read, {"HOME": str(root)}) is None


LIX = {
    "build.hxml": "-cp src\n-lib reflaxe.elixir\n-lib tink_core",
    ".haxerc": '{"version": "4.3.4", "resolveLibs": "scoped"}',
    "haxe_libraries/reflaxe.elixir.hxml": ("-cp ${SCOPE_DIR}/vendored/src\n-D reflaxe.elixir=1.1"),
    "haxe_libraries/tink_core.hxml": (
        "# @install: lix --silent download haxelib:/tink_core#2.1.0\n"
        "-lib tink_macro\n-cp ${HAXE_LIBCACHE}/tink_core/2.1.0/haxelib/src\n-D tink_core=2.1.0"
    ),
    "haxe_libraries/tink_macro.hxml": ("-cp ${HAXE_LIBCACHE}/tink_macro/1.0.0/src\n-lib tink_core"),
}


class TestLix:
    def test_class_paths_and_defines_of_libraries_that_need_each_other(self, root: Path) -> None:
        project = resolve(root, LIX)
        assert roots(project, root) == [
            "src",
            "vendored/src",
            "home/haxe/haxe_libraries/tink_core/2.1.0/haxelib/src",
            "home/haxe/haxe_libraries/tink_macro/1.0.0/src",
        ]
        assert project.defines["tink_core"] == "2.1.0"
        assert project.defines["reflaxe.elixir"] == "1.1"
        assert kinds(project) == []

    def test_a_missing_library_says_where_was_looked_and_what_is_there(self, root: Path) -> None:
        files = {**LIX, "build.hxml": "-cp src\n-D elixir_output=x\n-lib tink_cor"}
        project = resolve(root, files)
        (fault,) = project.faults
        assert (fault.kind, fault.subject) == ("missing_library", "tink_cor")
        assert fault.detail == str(root / "haxe_libraries/tink_cor.hxml")
        assert "tink_core" in fault.choices
        assert fault.place.span == (32, 40)


HAXELIB = {
    "build.hxml": "-cp src\n-lib reflaxe.elixir\n-lib utest:1.2.0",
    ".haxelib/reflaxe,elixir/.current": "git",
    ".haxelib/reflaxe,elixir/git/haxelib.json": (
        '{"classPath": "src", "version": "1.1.0", "dependencies": {"Reflaxe": ""}}'
    ),
    ".haxelib/reflaxe,elixir/git/extraParams.hxml": "--macro x()\n-D reflaxe_runtime",
    ".haxelib/reflaxe/.current": "3.0.0",
    ".haxelib/reflaxe/3,0,0/haxelib.json": '{"classPath": "src/", "version": "3.0.0"}',
    ".haxelib/utest/.current": "1.13.0",
    ".haxelib/utest/1,13,0/haxelib.json": "{}",
    ".haxelib/utest/1,2,0/haxelib.json": '{"classPath": "lib"}',
}


class TestHaxelib:
    def test_a_local_repository(self, root: Path) -> None:
        project = resolve(root, HAXELIB)
        assert roots(project, root) == [
            "src",
            ".haxelib/reflaxe,elixir/git/src",
            ".haxelib/reflaxe/3,0,0/src",
            ".haxelib/utest/1,2,0/lib",
        ]
        assert project.defines["reflaxe_runtime"] == "1"
        assert project.defines["reflaxe.elixir"] == "1.1.0"
        assert project.defines["utest"] == "1.2.0"
        assert kinds(project) == []

    def test_a_working_copy(self, root: Path) -> None:
        work = root / "work" / "utest"
        files = {
            "build.hxml": "-D elixir_output=x\n-cp src\n-lib utest",
            ".haxelib/utest/.dev": str(work),
            ".haxelib/utest/.current": "dev",
            "work/utest/haxelib.json": '{"classPath": "src"}',
        }
        assert roots(resolve(root, files), root) == ["src", "work/utest/src"]

    def test_the_users_own_repository(self, root: Path) -> None:
        files = {
            "build.hxml": "-D elixir_output=x\n-cp src\n-lib hamcrest",
            "home/.haxelib": str(root / "repository") + "\n",
            "repository/hamcrest/.current": "3.0.0",
            "repository/hamcrest/3,0,0/haxelib.json": "{}",
        }
        assert roots(resolve(root, files), root) == ["src", "repository/hamcrest/3,0,0"]

    def test_a_version_that_is_not_there(self, root: Path) -> None:
        files = {**HAXELIB, "build.hxml": "-cp src\n-D elixir_output=x\n-lib utest:9.9"}
        (fault,) = resolve(root, files).faults
        assert fault.kind == "missing_library_version"
        assert fault.choices == ("1.13.0", "1.2.0")


class TestFaults:
    def test_settings_that_are_no_toml(self, root: Path) -> None:
        project = resolve(root, {"haxe-elixir.toml": 'dialect = "haxe"\nstrict = yes\n'})
        (fault,) = project.faults
        assert fault.kind == "bad_settings"
        assert fault.place.span.start >= 17

    def test_unknown_keys_and_bad_values(self, root: Path) -> None:
        text = 'dialekt = "haxe"\nstrict = "yes"\n[severities]\nHX101 = "loud"\n'
        project = resolve(root, {"haxe-elixir.toml": text})
        spoken = [
            (fault.kind, fault.subject, text[slice(*fault.place.span)]) for fault in project.faults
        ]
        assert spoken == [
            ("unknown_setting", "dialekt", "dialekt"),
            ("bad_setting", "strict", "strict"),
            ("bad_setting", "severities", "severities"),
        ]

    def test_a_class_path_that_is_not_there(self, root: Path) -> None:
        project = resolve(root, {"build.hxml": "-cp src\n-cp sorce\n-D elixir_output=lib"})
        assert kinds(project) == ["missing_class_path"]
        assert roots(project, root) == ["src"]
