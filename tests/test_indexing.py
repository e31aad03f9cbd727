"""The index changes no answer: what it says of a file is what reading the file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.analysis import Analysis
from compiler_core.indexing import Entry, index_file
from compiler_core.project.files import shipped_modules
from compiler_core.semantics.items import items

BASE = """package shop;
class Base { public static var level: Int = 1; public function new() {}
  public function name(): String return "x"; }
enum Colour { Red; Rgb(r: Int, ?g: Int); }
"""
HEIR = """package shop.web;
import shop.Base;
import shop.Base.Colour as Paint;
class Heir extends Base {
  @:native("tell") public static function tell<T: Base>(one: T, ?rest: Array<Null<T>>): Paint {
    Base.level = 2;
    return Rgb(1, 2);
  }
}
typedef Pair = { > Named, left: Int, ?right: (Int, ?name: String) -> Void };
typedef Named = { name: String };
"""
MAIN = """import shop.Base;
import shop.web.Heir;
class Main {
  static function main() {
    var base: Base = new Heir();
    trace(base.name() + Base.level);
    Heir.tell(base);
    Heir.missing();
  }
}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in (("shop/Base", BASE), ("shop/web/Heir", HEIR), ("Main", MAIN)):
        path = tmp_path / f"{name}.hx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def analysed(project: Path, indexed: bool) -> Analysis:
    analysis = Analysis()
    analysis.set_class_paths((str(project),))
    if indexed:
        analysis.add_entries(entries(analysis))
    return analysis


def entries(analysis: Analysis) -> dict[str, Entry]:
    return {
        path: index_file(Path(path).read_bytes(), {}, "cookbook") for path in analysis.to_index()
    }


def test_with_an_index_the_answers_are_those_without(project: Path) -> None:
    main = str(project / "Main.hx")
    plain, indexed = analysed(project, False), analysed(project, True)
    assert [one.code for one in plain.diagnostics(main)] == ["HX105"]
    assert indexed.diagnostics(main) == plain.diagnostics(main)
    for analysis in (plain, indexed):
        analysis.open_file(main, MAIN.replace("Heir.missing();", ""))
    assert indexed.compiled(main).text == plain.compiled(main).text


def test_files_that_are_indexed_are_not_read_for_names_and_types(project: Path) -> None:
    main = str(project / "Main.hx")
    analysis = analysed(project, True)
    analysis.db.log = []
    analysis.first_diagnostics(main)
    own = {entry[1] for entry in analysis.db.log if entry[0] == "parse"}
    assert {path for path in own if path.startswith(str(project))} == {main}


def test_an_edit_counts_over_the_index(project: Path) -> None:
    main, heir = str(project / "Main.hx"), str(project / "shop/web/Heir.hx")
    analysis = analysed(project, True)
    assert analysis.diagnostics(main)
    analysis.open_file(heir, HEIR.replace("tell<T", "missing() {} static function tell<T"))
    assert not [one for one in analysis.diagnostics(main) if one.code == "HX105"]


def test_so_does_a_change_on_disk(project: Path) -> None:
    main, heir = str(project / "Main.hx"), project / "shop/web/Heir.hx"
    analysis = analysed(project, True)
    assert analysis.diagnostics(main)
    heir.write_text(HEIR.replace("tell<T", "missing() {} static function tell<T"))
    analysis.disk_changed([str(heir)])
    assert not [one for one in analysis.diagnostics(main) if one.code == "HX105"]


def test_a_malformed_entry_is_as_good_as_none(project: Path) -> None:
    main = str(project / "Main.hx")
    wrong = {"items": b'["a", 1]', "package": b"7", "heirs": b'"no"', "mentions": b"[[1, 2]]"}
    analysis = analysed(project, False)
    analysis.add_entries({path: Entry(b"", wrong) for path in analysis.to_index()})
    assert analysis.diagnostics(main) == analysed(project, False).diagnostics(main)


def test_the_items_of_every_shipped_file_survive_the_journey() -> None:
    paths = [*shipped_modules().values()][::4]
    plain, indexed = Analysis(), Analysis()
    indexed.add_entries(
        {path: index_file(Path(path).read_bytes(), {}, "cookbook") for path in paths}
    )
    for path in paths:
        assert items(indexed.db, path) == items(plain.db, path)


def test_a_body_edit_asks_nothing_about_other_files_and_infers_one_member(project: Path) -> None:
    """All queries that ran are of the edited file; another file, which uses it, looks only whether
    its text still has the words for supertypes."""
    main, heir = str(project / "Main.hx"), str(project / "shop/web/Heir.hx")
    analysis = analysed(project, True)
    analysis.open_file(heir, HEIR)
    assert analysis.diagnostics(main)
    analysis.diagnostics(heir)
    analysis.open_file(heir, HEIR.replace("Rgb(1, 2)", "Rgb(12, 2)"))
    analysis.db.log = []
    analysis.diagnostics(heir)
    ran = [tuple(entry) for entry in analysis.db.log]
    assert {entry[0] for entry in ran if len(entry) == 1} <= {"_all_words"}  # put together again
    assert {entry[1] for entry in ran if str(entry[1:2]).endswith(".hx',)")} == {heir}
    inferred = [entry[2].name for entry in ran if entry[0] == "infer_declared"]
    assert inferred == ["tell"]
    analysis.db.log = []
    analysis.diagnostics(main)
    # What other files name is looked up in the index; nothing of theirs is inferred.
    assert {(entry[0], entry[1]) for entry in analysis.db.log} <= {
        ("_bases", heir),
        ("_named_files", heir),
    }
