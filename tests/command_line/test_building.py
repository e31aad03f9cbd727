"""Rounds of a build that goes on: what is written, what is left alone, what is deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import sources
from command_line.building import Build

CART = """package shop;

class Cart {
  public static function total(prices: Array<Int>): Int {
    var sum = 0;
    for (price in prices) sum += price;
    return sum;
  }
}
"""
TILL = """package shop;

class Till {
  public static function pay(prices: Array<Int>): String {
    return "pay " + Cart.total(prices);
  }
}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "src/shop").mkdir(parents=True)
    (tmp_path / "src/shop/Cart.hx").write_text(CART)
    (tmp_path / "src/shop/Till.hx").write_text(TILL)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def begun(*, maps: bool = False) -> Build:
    build = Build(sources.load(["src"], None), ("src",), Path("lib"), maps)
    build.run()
    return build


def save(folder: Path, name: str, text: str) -> list[str]:
    path = folder / "src/shop" / name
    path.write_text(text)
    return [str(path)]


def outputs(folder: Path) -> set[str]:
    return {str(one.relative_to(folder / "lib")) for one in folder.glob("lib/**/*.*")}


def test_the_first_round_writes_everything(folder: Path) -> None:
    build = Build(sources.load(["src"], None), ("src",), Path("lib"))
    found = build.run()
    assert (found.compiled, sorted(found.written)) == (2, ["shop/cart.ex", "shop/till.ex"])
    assert outputs(folder) == {"shop/cart.ex", "shop/till.ex"}
    again = Build(sources.load(["src"], None), ("src",), Path("lib")).run()
    assert (again.compiled, again.written) == (2, [])


def test_a_round_writes_what_changed(folder: Path) -> None:
    build = begun()
    found = build.run(save(folder, "Cart.hx", CART.replace("sum = 0", "sum = 1")))
    assert (found.compiled, found.written, found.deleted) == (1, ["shop/cart.ex"], [])
    assert build.run(save(folder, "Cart.hx", CART.replace("sum = 0", "sum =  1"))).written == []


def test_errors_are_told_once_and_what_was_written_stays(folder: Path) -> None:
    build = begun()
    before = (folder / "lib/shop/cart.ex").read_text()
    broken = build.run(save(folder, "Cart.hx", CART.replace("return sum;", "return sum +;")))
    assert broken.failed == 1 and broken.written == [] and broken.deleted == []
    assert any(one.diagnostic.code.startswith("HX0") for one in broken.news)
    still = build.run(save(folder, "Till.hx", TILL.replace("pay ", "due ")))
    assert still.failed == 1 and still.news == [] and still.written == ["shop/till.ex"]
    assert (folder / "lib/shop/cart.ex").read_text() == before
    mended = build.run(save(folder, "Cart.hx", CART.replace("sum = 0", "sum = 2")))
    assert mended.failed == 0 and mended.written == ["shop/cart.ex"]


def test_the_output_of_a_source_that_is_gone_is_deleted(folder: Path) -> None:
    build = begun(maps=True)
    assert "shop/till.ex.map" in outputs(folder)
    (folder / "src/shop/Till.hx").unlink()
    found = build.run([str(folder / "src/shop/Till.hx")])
    assert sorted(found.deleted) == ["shop/till.ex", "shop/till.ex.map"]
    assert outputs(folder) == {"shop/cart.ex", "shop/cart.ex.map"}


def test_a_renamed_module_takes_its_output_along(folder: Path) -> None:
    build = begun()
    found = build.run(save(folder, "Till.hx", TILL.replace("class Till", "class Register")))
    assert (found.written, found.deleted) == (["shop/register.ex"], ["shop/till.ex"])


def test_what_somebody_wrote_by_hand_is_not_deleted(folder: Path) -> None:
    build = begun()
    (folder / "lib/shop/till.ex").write_text("# mine\n")
    (folder / "lib/shop/other.ex").write_text("# mine, too\n")
    (folder / "src/shop/Till.hx").unlink()
    assert build.run([str(folder / "src/shop/Till.hx")]).deleted == []
    assert outputs(folder) == {"shop/cart.ex", "shop/till.ex", "shop/other.ex"}


def test_an_empty_folder_goes_with_its_last_output(folder: Path) -> None:
    build = begun()
    (folder / "src/shop").rename(folder / "elsewhere")
    found = build.run([str(folder / "src/shop")])
    assert sorted(found.deleted) == ["shop/cart.ex", "shop/till.ex"]
    assert not (folder / "lib/shop").exists() and (folder / "lib").exists()
    (folder / "elsewhere").rename(folder / "src/shop")
    (folder / "src/shop/Cart.hx").write_text(CART.replace("sum = 0", "sum = 9"))
    back = build.run([str(folder / "src/shop")])
    assert sorted(back.written) == ["shop/cart.ex", "shop/till.ex"]
    assert "9" in (folder / "lib/shop/cart.ex").read_text()


def test_two_sources_of_one_module_are_not_written(folder: Path) -> None:
    build = begun()
    found = build.run(save(folder, "Again.hx", CART.replace("sum = 0", "sum = 7")))
    assert len(found.messages) == 1 and "cart.ex" in found.messages[0]
    assert found.written == []


def test_it_listens_to_the_projects_folders(folder: Path) -> None:
    (folder / "haxe-elixir.toml").write_text('class-paths = ["src", "more"]\n')
    (folder / "more").mkdir()
    build = begun()
    assert build.folders() == (str(folder),)
