"""How much the suites of annotations and templates hold: faults that are told, each by one
diagnostic, and programs of which nothing is to be said."""

from __future__ import annotations

from pathlib import Path

from tests.support.check import unmarked
from tests.support.markdown_suite import Section, sections

FOLDERS = (Path(__file__).parent, Path(__file__).parent.parent / "templates")
OWN = ("HX3", "HX5")

FAULTS = 300
RIGHT = 200


def _all() -> list[Section]:
    return [
        one for folder in FOLDERS for path in sorted(folder.glob("*.md")) for one in sections(path)
    ]


def _marks(section: Section) -> list[str]:
    """What is marked in a section's files, labels left out."""
    inputs = [
        one
        for one in section.blocks
        if one.language == "haxe" and not one.argument.startswith("after")
    ]
    return [mark.text for one in inputs for mark in unmarked(one.text)[1] if not mark.is_label]


def _faults(section: Section) -> int:
    return sum(text.startswith(OWN) for text in _marks(section))


def test_there_are_faults_enough() -> None:
    assert sum(map(_faults, _all())) >= FAULTS


def test_there_are_right_programs_enough() -> None:
    assert sum(not _marks(section) for section in _all()) >= RIGHT
