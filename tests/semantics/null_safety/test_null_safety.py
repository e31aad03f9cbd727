"""Null safety: programs that real Haxe accepts with it, modes, and what it costs where it is off.

What Haxe refuses stands in `tests/semantics/planted/null_safety.md`.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from compiler_core.project.builds import builds
from compiler_core.semantics.faults import NULL_MISUSED
from tests.semantics.planted.haxe import first_errors
from tests.semantics.planted.programs import Program
from tests.semantics.planted.test_planted import errors
from tests.semantics.project import Project
from tests.support.haxe_oracle import needs_haxe

_PROGRAM = re.compile(r"^## (?P<title>.*)\n+```haxe\n(?P<text>[^`]*)```", re.MULTILINE)


def accepted() -> tuple[Program, ...]:
    text = (Path(__file__).parent / "accepted.md").read_text(encoding="utf-8")
    return tuple(
        Program("accepted", match["title"], match["text"], 0, None, None, f"Accepted{number:03}")
        for number, match in enumerate(_PROGRAM.finditer(text))
    )


def test_what_haxe_accepts_is_accepted() -> None:
    every = accepted()
    wrong = [f"{program.name}: {found}" for program in every if (found := errors(program))]
    assert not wrong, "\n".join(wrong)
    assert len(every) >= 60


@needs_haxe()
def test_haxe_accepts_them(tmp_path: Path) -> None:
    every = accepted() if os.environ.get("PLANTED") == "all" else accepted()[::4]
    wrong = [
        f"{program.name}: line {line}"
        for program, line in zip(every, first_errors(every, tmp_path), strict=True)
        if line is not None
    ]
    assert not wrong, "\n".join(wrong)


@dataclass(frozen=True)
class Use:
    """How many faults a class has with some metadata on it and on its function."""

    on_class: str
    on_function: str
    faults: int


USES = (
    Use("", "", 0),
    Use("@:nullSafety", "", 1),
    Use("@:nullSafety(Off)", "", 0),
    Use("", "@:nullSafety", 1),
    Use("@:nullSafety", "@:nullSafety(Off)", 0),
    Use("@:nullSafety(Off)", "@:nullSafety(Strict)", 0),
    Use("@:nullSafety(Strict)", "", 2),
    Use("@:nullSafety(Strict)", "@:nullSafety(Loose)", 2),
    Use("@:nullSafety(Loose)", "@:nullSafety(Strict)", 2),
)


def shop(use: Use) -> str:
    return f"""package shop;
    {use.on_class} class Shop {{
        static var path: Null<String>;
        {use.on_function} static function open(?name: String) {{
            trace(name.length);
            if (path != null) {{ log(); trace(path.length); }}
        }}
        static function log() {{}}
    }}"""


@pytest.mark.parametrize("use", USES)
def test_the_stricter_of_class_and_member_holds_and_off_ends_it(use: Use) -> None:
    assert null_faults(Project({"shop/Shop.hx": shop(use)}, dialect="haxe")) == use.faults


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ('--macro nullSafety("shop", Strict)', 2),
        ('--macro nullSafety("shop.Shop")', 1),
        ("--macro nullSafety('')", 1),
        ('--macro nullSafety("shopping")', 0),
        ('--macro nullSafety("", Strict, false)', 0),
        ('--macro nullSafety("shop", Strict, false)', 2),
        ('--macro keep("shop")', 0),
    ],
)
def test_an_hxml_switches_it_on_for_packages(line: str, faults: int) -> None:
    (build,), _ = builds("/shop/build.hxml", lambda path: f"--main shop.Shop\n{line}\n")
    project = Project({"shop/Shop.hx": shop(Use("", "", 0))}, dialect="haxe")
    project.db.set_input("null_safety", None, build.null_safety)
    assert null_faults(project) == faults


def null_faults(project: Project) -> int:
    return sum(fault.code == NULL_MISUSED for fault in project.faults("shop/Shop.hx"))


def test_a_mode_that_is_none_is_told() -> None:
    project = Project({"shop/Shop.hx": shop(Use("@:nullSafety(Sometimes)", "", 0))})
    (fault,) = [one for one in project.faults("shop/Shop.hx") if one.code == NULL_MISUSED]
    assert fault.word("why") == "mode"
    assert fault.word("name") == "Sometimes"
