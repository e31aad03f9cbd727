"""hxml files, as Haxe reads them."""

from __future__ import annotations

from compiler_core.project.builds import Build, builds
from compiler_core.project.faults import ProjectFault


def read(files: dict[str, str], file: str = "/shop/build.hxml") -> tuple[Build, ...]:
    found, faults = builds(file, files.get)
    assert faults == ()
    return found


def one(text: str) -> Build:
    (build,) = read({"/shop/build.hxml": text})
    return build


def faults(files: dict[str, str]) -> list[tuple[str, str, str]]:
    """Each fault: its kind, its subject, and the text that it stands at."""
    _, found = builds("/shop/build.hxml", files.get)
    return [(fault.kind, fault.subject, at(fault, files)) for fault in found]


def at(fault: ProjectFault, files: dict[str, str]) -> str:
    file, span = fault.place
    return files[file][span.start : span.end]


def test_flags_have_short_and_long_spellings() -> None:
    for text in ("-cp src", "-p src", "--class-path src", '-cp "src"', "  -cp   src  "):
        assert [path.path for path in one(text).class_paths] == ["/shop/src"]
    for text in ("-lib tink:1.0", "-L tink:1.0", "--library tink:1.0"):
        assert [(use.name, use.version) for use in one(text).libraries] == [("tink", "1.0")]
    for text in ("-main App", "-m App", "--main App"):
        assert one(text).main == "App"


def test_defines_have_values_or_are_one() -> None:
    build = one("-D a\n-D b=2\n--define c = x y\n-debug")
    assert build.defines == {"a": "1", "b": "2", "c": "x y", "debug": "1"}


def test_comments_and_blank_lines_are_nothing() -> None:
    build = one("# -cp a\n\n   # -cp b\n-cp c\r\n")
    assert [path.path for path in build.class_paths] == ["/shop/c"]


def test_a_line_without_a_flag_is_a_module_or_a_file() -> None:
    files = {
        "/shop/build.hxml": "common.hxml\nmy.Module\n-cp src",
        "/shop/common.hxml": "-cp common\n-D shared",
    }
    (build,) = read(files)
    assert build.modules == ("my.Module",)
    assert [path.path for path in build.class_paths] == ["/shop/common", "/shop/src"]
    assert build.class_paths[0].place.file == "/shop/common.hxml"


def test_nested_files_count_from_where_the_compiler_runs() -> None:
    files = {"/shop/build.hxml": "conf/a.hxml", "/shop/conf/a.hxml": "-cp src\nconf/b.hxml"}
    files["/shop/conf/b.hxml"] = "-D deep"
    (build,) = read(files)
    assert [path.path for path in build.class_paths] == ["/shop/src"]
    assert build.defines == {"deep": "1"}


def test_next_starts_another_build_and_each_is_in_all() -> None:
    first, second = read({"/shop/build.hxml": "-cp src\n--each\n-js a.js\n--next\n-cpp out\n-D x"})
    assert [path.path for path in first.class_paths] == ["/shop/src"]
    assert [path.path for path in second.class_paths] == ["/shop/src"]
    assert (first.target, first.output, first.defines) == ("js", "a.js", {})
    assert (second.target, second.output, second.defines) == ("cpp", "out", {"x": "1"})


def test_what_stands_behind_a_next_in_its_line_is_of_the_build_that_it_starts() -> None:
    files = {
        "/shop/build.hxml": "--next server.hxml\n--next client.hxml",
        "/shop/server.hxml": "-cp server\n-D elixir_output=lib",
        "/shop/client.hxml": "-cp client\n-js a.js",
    }
    server, client = read(files)
    assert (server.is_for_elixir, client.is_for_elixir) == (True, False)
    assert [path.path for path in server.class_paths] == ["/shop/server"]


def test_a_next_at_the_end_is_no_build() -> None:
    assert len(read({"/shop/build.hxml": "-cp src\n--next\n"})) == 1
    assert len(read({"/shop/build.hxml": "-cp src\n--each\n-js a.js\n--next\n"})) == 1


def test_cwd_moves_what_comes_after_it() -> None:
    build = one("-cp a\n--cwd sub\n-cp b")
    assert [path.path for path in build.class_paths] == ["/shop/a", "/shop/sub/b"]


def test_what_names_elixir() -> None:
    assert one("-D elixir_output=lib").is_for_elixir
    assert one("-lib reflaxe.elixir").is_for_elixir
    assert one("--custom-target elixir=lib").is_for_elixir
    assert not one("-js out.js").is_for_elixir


def test_faults_stand_at_the_words_that_are_wrong() -> None:
    assert faults({"/shop/build.hxml": "-cp src\n--clas-path x"}) == [
        ("unknown_flag", "--clas-path", "--clas-path")
    ]
    assert faults({"/shop/build.hxml": "-lib"}) == [("missing_value", "--library", "-lib")]
    assert faults({"/shop/build.hxml": "-cp src\nother.hxml"}) == [
        ("missing_hxml", "/shop/other.hxml", "other.hxml")
    ]
    files = {"/shop/build.hxml": "a.hxml", "/shop/a.hxml": "-D x\nbuild.hxml"}
    assert faults(files) == [("nested_in_itself", "/shop/build.hxml", "build.hxml")]


def test_a_missing_file_has_no_build() -> None:
    assert builds("/shop/build.hxml", {}.get) == ((), ())
