"""Who uses what is told by the index as by reading the files; and how little is read then."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.workspace import generate
from compiler_core.analysis import Analysis
from compiler_core.ide.find_references import Reference, uses
from compiler_core.ide.occurrences import member_occurrences, occurrences
from compiler_core.ide.spelling import HEAD, file_words
from compiler_core.ide.targets import Target
from compiler_core.indexing import Entry, index_file
from compiler_core.project import passing
from compiler_core.semantics.items import member_table

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
    "app/Values.hx": """package app;
import shop.Money;
import app.Other;
class Values<L:Line> {
  var line:{fee:Int};
  function f(line:Line, lines:Array<Null<Line>>, others:Array<Other>, ?last:Line, ...rest:Line) {
    var fee = line.fee;
    for (line in lines) trace(line.fee, line?.note);
    for (one in lines) { one.fee = 1; one.fee++; trace('${one.fee} $fee'); }
    for (one in others) trace(one.fee);
    for (other in others) { trace(other.fee); var other:Line = null; trace(other.fee); }
    if (last != null) { var last:Other = others[0]; trace(last.fee, last.note); }
    trace(last.fee, rest[0].fee, lines.map(l -> l.fee));
    for (n in lines.filter(l -> l.fee > 1)) trace(n.fee);
  }
  function g() return this.line.fee + line.fee;
  function h<T:Line>(a:T, b:L, c:Class<Line>, d:Loan) trace(a.fee, b.fee, c.fee, d.fee);
  function i(a:Aka, b:Unknown, c:Dynamic) { trace(a.fee, b.fee, c.fee); var c = c.fee; }
  function j(p:Paid, other:Way, unknown:What) {
    switch p { case Cash | Card(_): 1; }
    switch (other) { case Cash: 1; case Card: 2; case _: 3; }
    switch (unknown) { case Cash: 1; default: p == Cash; }
    return switch p { case Cash if (p == Paid.Cash): Way.Cash; case _: other; };
  }
}
enum Way { Cash; Card; Unique; }
typedef Aka = Line;
class Loan { public var fee:Line; }
""",
    "app/Other.hx": """package app;
typedef Other = { var fee:Int; var ?note:String; var by:Other2; };
enum Other2 { Sole; Both(a:Other2); }
class Uses {
  function f(o:Other) return switch o.by { case Sole: Sole; case Both(Sole): o.by; case b: b; }
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
    assert not parts(parsed)


def parts(paths: Iterable[str]) -> list[str]:
    return [one for one in paths if "/Part" in one]


def test_types_are_asked_only_in_members_that_may_use_it(project: Path) -> None:
    analysis = analysed(project, indexed=True)
    path = str(project / "shop/Money.hx")
    offset = Path(path).read_text().index("note")
    analysis.db.log = []
    assert len(analysis.references(path, offset)) == 3
    asked = {key[2].name for key in analysis.db.log if key[0] == "member_occurrences"}
    assert asked == {"f", "line"}


@pytest.mark.parametrize("name", ["price", "Open", "Shipped"])
def test_no_file_is_read_where_the_types_of_values_are_written(project: Path, name: str) -> None:
    analysis = analysed(project, indexed=True)
    path = str(project / "app/base/Status.hx")
    offset = Path(path).read_text().index(name)
    analysis.db.log = []
    assert len({one.path for one in analysis.references(path, offset)}) > 3
    assert not parts([str(key[1]) for key in analysis.db.log if key[0] == "parse"])


def test_files_that_are_read_for_a_question_are_forgotten(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is the same, the trees are gone, and asked again nothing is read."""
    body = "static function f(all:Array<Other>) return all.map(one -> one.by);"
    for number in range(20):
        text = f"package app;\nimport app.Other;\nclass Part{number} {{ {body} }}\n"
        (project / f"app/Part{number}.hx").write_text(text)
    path = str(project / "app/Other.hx")
    offset = Path(path).read_text().index("by")
    kept = analysed(project, indexed=True)
    expected = kept.references(path, offset)
    assert len({one.path for one in expected}) > 3
    monkeypatch.setattr(passing, "AT_ONCE", 1)
    analysis = analysed(project, indexed=True)
    assert analysis.references(path, offset) == expected
    assert len(analysis.db.made_since(0)) < len(kept.db.made_since(0)) / 2
    assert not parts({str(one[0]) for name, one in analysis.db.made_since(0) if name == "parse"})
    assert not parts({str(key[1]) for key in analysis.db.scratch if key[0] == "parse"})
    analysis.db.log = []
    assert analysis.references(path, offset) == expected
    assert "parse" not in {key[0] for key in analysis.db.log}
    other = str(project / "app/Part1.hx")
    analysis.open_file(other, Path(other).read_text().replace("one.by", "one.fee"))
    kept.open_file(other, analysis.text(other))
    assert analysis.references(path, offset) == kept.references(path, offset) != expected


def test_shapes_are_looked_for_only_where_a_value_is_open() -> None:
    analysis = Analysis()
    text = """class Cart {
  static var rate = 1.0;
  static function held():Dynamic return {lines: [1]};
  static function closed(line:Line):Int return line.count;
  static function open(line:Line) { var all = held(); return all.lines.length + line.count; }
}
typedef Line = { count:Int };
"""
    analysis.open_file("/p/Cart.hx", text)
    analysis.db.log = []
    (cart,) = (key for key in member_table(analysis.db, "/p/Cart.hx") if key.name == "closed")
    found = {one.target.name for one in member_occurrences(analysis.db, "/p/Cart.hx", cart)}
    assert found == {"closed", "line", "Line", "Int", "count"}
    assert "class_shapes" not in {key[0] for key in analysis.db.log}
    (cart,) = (key for key in member_table(analysis.db, "/p/Cart.hx") if key.name == "open")
    found = {one.target.name for one in member_occurrences(analysis.db, "/p/Cart.hx", cart)}
    assert "length" in found
    assert "class_shapes" in {key[0] for key in analysis.db.log}


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
