"""How many expressions of a file have a type: `Analysis.statistics`."""

from __future__ import annotations

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.statistics import Statistics, total


def figures(body: str) -> Statistics:
    analysis = Analysis(Settings("cookbook"))
    text = f"class Figures {{\n  static function run(any: Dynamic) {{ {body} }}\n}}\n"
    analysis.open_file("/project/Figures.hx", text)
    return analysis.statistics("/project/Figures.hx")


def test_what_is_declared_is_known() -> None:
    found = figures("var n = 1 + 2; return n;")
    assert (found.files, found.lines, found.members) == (1, 4, 1)
    assert (found.expressions, found.unknown) == (5, 0)  # the function, `1 + 2`, `1`, `2`, `n`
    assert found.share == 0


def test_what_comes_from_an_undeclared_module_is_unknown() -> None:
    found = figures("var user = Outside.find(1); return user.name;")
    # `Outside`, `Outside.find`, the call, `user` and `user.name`; not the function nor `1`
    assert (found.expressions, found.unknown) == (7, 5)


def test_a_dynamic_that_somebody_wrote_is_a_type() -> None:
    assert figures("return any.name;").unknown == 0


def test_nothing_has_no_unknown_share() -> None:
    assert Statistics().share == 0


def test_files_are_added_up() -> None:
    both = total([Statistics(1, 10, 2, 30, 3), Statistics(1, 5, 1, 10, 1)])
    assert both == Statistics(2, 15, 3, 40, 4)
    assert both.share == 0.1
