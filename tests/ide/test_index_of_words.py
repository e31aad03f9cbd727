"""Who uses what is told by the index as by reading the files; and how little is read then."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.workspace import generate
from compiler_core.analysis import Analysis
from compiler_core.ide.find_references import Reference, uses
from compiler_core.ide.occurrences import Target, occurrences
from compiler_core.ide.spelling import HEAD, file_words
from compiler_core.indexing import Entry, index_file

SOURCES = {
    "shop/Money.hx": """package shop;
class Money {
  public static var rate = 1.0;
  public static function format(amount:Float):String return '$amount ${Money.rate}';
  public function new() {}
  public function round():Money return this;
}
enum Paid { Cash; Card(number:String); }
typedef Line = { var fee:Float; var ?note:String; };
""",
    "shop/Aliased.hx": """package shop;
import shop.Money as M;
import shop.Money.format as show;
class Aliased extends Money {
  var held:M = new M();
  function own() return M.format(M.rate) + show(2.0) + held.round().round();
  override function round() return super.round();
}
""",
    "app/Using.hx": """package app;
import shop.Money;
using shop.Money;
/** Money isn't read for its name in a comment. */
class Using {
  static function all(line:Line, ?round:Int) {
    var fee = 1.5;
    Money.rate = fee;
    Money.rate++;
    trace(fee.format() + line.fee + round);
    return switch paid() { case Card(n): n; case Cash: "cash"; }
  }
  static function paid():Paid return Card("1");
  static function line():Line return {fee: 2.0, note: "Money"};
}
""",
    "app/Shadow.hx": """package app;
import shop.Money.*;
class Shadow {
  function f<Money>(Money:String, other:shop.Money):Null<shop.Money> {
    trace(Money.format);
    return other.round();
  }
  function g() return rate + format(1);
  function round() return shop.Money.rate;
}
""",
    "app/Inside.hx": """package app;
@:access(shop.Money)
class Inside implements shop.Rounds {
  enum Kind { One(of:shop.Money); }
  typedef Inner = { round: shop.Money };
  public function round() return '${shop.Money.format(1)}';
}
""",
    "shop/Rounds.hx": "package shop;\ninterface Rounds { function round():String; }\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    generate(tmp_path, 8, lines=60)
    for name, written in SOURCES.items():
        path = tmp_path / "src" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written)
    return tmp_path / "src"


def analysed(folder: Path, *, indexed: bool) -> Analysis:
    analysis = Analysis()
    analysis.set_class_paths((str(folder),))
    if indexed:
        analysis.add_entries(
            {one: index_file(Path(one).read_bytes(), {}, "cookbook") for one in analysis.files()}
        )
    return analysis


def found(analysis: Analysis, target: Target) -> list[Reference]:
    return sorted(
        uses(analysis.db, [target]), key=lambda one: (one.path, one.span, one.occurrence.start)
    )


def test_the_index_tells_what_reading_tells(project: Path) -> None:
    """Every use of everything that is declared or used anywhere."""
    read, indexed = analysed(project, indexed=False), analysed(project, indexed=True)
    targets = {one.target for path in read.files() for one in occurrences(read.db, path)}
    assert len(targets) > 100
    for target in sorted(targets, key=str):
        assert found(indexed, target) == found(read, target), target


def test_no_file_is_read_for_what_spelling_tells(project: Path) -> None:
    analysis = analysed(project, indexed=True)
    path = str(project / "app/base/Money.hx")
    offset = Path(path).read_text().index("format")
    analysis.db.log = []
    assert len(analysis.references(path, offset)) > 4
    parsed = {str(key[1]) for key in analysis.db.log if key[0] == "parse"}
    assert path in parsed
    assert not [one for one in parsed if "/Part" in one]


def test_types_are_asked_only_in_members_that_may_use_it(project: Path) -> None:
    analysis = analysed(project, indexed=True)
    path = str(project / "shop/Money.hx")
    offset = Path(path).read_text().index("fee")
    analysis.db.log = []
    assert len(analysis.references(path, offset)) == 3
    asked = {key[2].name for key in analysis.db.log if key[0] == "member_occurrences"}
    assert asked == {"all", "line"}


def test_words_are_found_whole() -> None:
    analysis = Analysis()
    text = "class A { function total(m) return Money.format(sum) + m.format(); }"
    analysis.open_file("/p/A.hx", text)
    _, words = file_words(analysis.db, "/p/A.hx")
    assert [use.path for _, uses in words["format"].uses for use in uses] == [("Money", "format")]
    assert words["format"].behind_values == (0,)
    assert words["m"].hidden == (0,)
    assert words["total"].otherwise == (0,)
    assert words["A"].otherwise == (HEAD,)
    assert "mat" not in words


@pytest.mark.parametrize(
    "section",
    [
        b"[[],[]]\nformat\t[]",
        b"[\nformat\t[]",
        b"{}\nformat\t[[],[],[],[],[],[]]",
        b'[[],[]]\nformat\t[[[5,[[1,"path",["Money","format"],false,false]]]],[],[],[],[],[]]',
        b"[[],[]]\nformat\t[[],[],[],[],[],[1]]",
    ],
)
def test_a_malformed_section_is_as_none(project: Path, section: bytes) -> None:
    read, damaged = analysed(project, indexed=False), Analysis()
    damaged.set_class_paths((str(project),))
    path = str(project / "app/Using.hx")
    entry = index_file(Path(path).read_bytes(), {}, "cookbook")
    damaged.add_entries({path: Entry(entry.digest, {**entry.sections, "words": section})})
    money = str(project / "shop/Money.hx")
    offset = Path(money).read_text().index("format")
    assert damaged.references(money, offset) == read.references(money, offset)
