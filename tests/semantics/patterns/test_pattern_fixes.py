"""Every fix that the suites beside offer, applied: the text can be read, what it is for is gone,
nothing else is told; what has no error left with `dialect = "haxe"` the real Haxe accepts."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from compiler_core.analysis import Settings
from compiler_core.base.diagnostic import Diagnostic, Fix, Severity
from tests.support.check import FOLDER, analysis_of, applied, unmarked
from tests.support.haxe_oracle import needs_haxe
from tests.support.markdown_suite import Section, sections, settings_of

SUITES = sorted(Path(__file__).parent.glob("*.md"))
HAXE = Settings(dialect="haxe")
MISSING = ("HX201", "HX202", "HX206", "HX215")


@dataclass(frozen=True)
class Mended:
    """A fixture after one fix; `files` are all of its texts."""

    section: Section
    diagnostic: Diagnostic
    fix: Fix
    files: Mapping[str, str]

    def __str__(self) -> str:
        first = next(iter(self.files.values()))
        return f"{self.section}: {self.diagnostic.code} `{self.fix.title}`\n{first}"


def files_of(section: Section) -> dict[str, str]:
    return {
        block.argument or "Main.hx": unmarked(block.text)[0]
        for block in section.blocks
        if block.language == "haxe" and not block.argument.startswith("after")
    }


def diagnostics(files: Mapping[str, str], settings: Settings | None) -> tuple[Diagnostic, ...]:
    return tuple(analysis_of(files, settings).diagnostics(FOLDER + next(iter(files))))


def mended(
    section: Section, found: Sequence[Diagnostic], texts: Mapping[str, str] | None = None
) -> Iterator[Mended]:
    files = texts or files_of(section)
    first = next(iter(files))
    for one in found:
        for fix in one.fixes if one.code.startswith("HX2") else ():
            yield Mended(section, one, fix, {**files, first: applied(files[first], fix)})


def complaint(before: Sequence[Diagnostic], after: Sequence[Diagnostic], done: Mended) -> str:
    """What is wrong with a fix; "" for a good one."""
    what = _what(done.diagnostic)
    if Counter(map(_what, after))[what] >= Counter(map(_what, before))[what]:
        return "is told still"
    new = Counter(map(_kind, after)) - Counter(map(_kind, before))
    return f"brings {', '.join(new)}" if new else ""


def _kind(diagnostic: Diagnostic) -> str:
    """One case of several added: how much the others matter may be another matter."""
    return "missing" if diagnostic.code in MISSING else diagnostic.code


def _what(diagnostic: Diagnostic) -> tuple[str, str]:
    return diagnostic.code, diagnostic.message


def test_there_are_enough_fixtures() -> None:
    every = [section for path in SUITES for section in sections(path)]
    assert len(every) >= 150


@pytest.mark.parametrize("suite", SUITES, ids=lambda path: path.stem)
def test_a_fix_mends_what_it_is_for_and_brings_nothing(suite: Path) -> None:
    wrong = []
    for section in sections(suite):
        settings = settings_of(section)
        before = diagnostics(files_of(section), settings)
        for done in mended(section, before):
            said = complaint(before, diagnostics(done.files, settings), done)
            if said:
                wrong.append(f"{said}: {done}")
    assert not wrong, "\n".join(wrong)


@needs_haxe()
def test_haxe_accepts_what_is_mended(tmp_path: Path) -> None:
    accepted = []
    for suite in SUITES:
        for section in sections(suite):
            for done in mended(section, diagnostics(files_of(section), HAXE)):
                errors = [
                    one for one in diagnostics(done.files, HAXE) if one.severity is Severity.ERROR
                ]
                text = next(iter(done.files.values()))
                if errors or len(done.files) > 1 or _ONLY_IN_THE_DIALECT.search(text):
                    continue
                accepted.append(done)
    assert len(accepted) >= 100
    refused = _refused(accepted, tmp_path)
    assert not refused, "\n".join(refused)


_ONLY_IN_THE_DIALECT = re.compile(r"\b(Result|Option)<|\bDynamic\b|~/")
"""What some fixtures are about, and Haxe refuses whatever cases there are."""


def _refused(programs: Sequence[Mended], folder: Path) -> list[str]:
    """Halved until the ones that Haxe refuses are alone."""
    if not programs:
        return []
    inside = folder / f"p{len(list(folder.iterdir()))}"
    for number, program in enumerate(programs):
        package = inside / f"v{number}"
        package.mkdir(parents=True)
        text = next(iter(program.files.values()))
        (package / "Main.hx").write_text(f"package v{number}; {text}", "utf-8")
    modules = [f"v{number}.Main" for number in range(len(programs))]
    done = subprocess.run(
        ["haxe", "--no-output", "-cp", str(inside), *modules],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode == 0:
        return []
    if len(programs) == 1:
        return [f"{programs[0]}{done.stderr}"]
    half = len(programs) // 2
    return [*_refused(programs[:half], folder), *_refused(programs[half:], folder)]


_WITH_LINES = ("clauses", "fixes", "layout", "messages", "redundancy", "with_else")


@pytest.mark.parametrize("name", _WITH_LINES)
def test_line_breaks_of_windows_are_kept(name: str) -> None:
    """A fix of the text with `\r\n` makes what the fix of the text with `\n` makes, with `\r\n`."""
    for section in sections(Path(__file__).with_name(f"{name}.md")):
        settings = settings_of(section)
        files = files_of(section)
        first = next(iter(files))
        windows = {name: text.replace("\n", "\r\n") for name, text in files.items()}
        plain = list(mended(section, diagnostics(files, settings)))
        made = list(mended(section, diagnostics(windows, settings), windows))
        assert len(plain) == len(made)
        for one, other in zip(plain, made, strict=True):
            assert other.files[first] == one.files[first].replace("\n", "\r\n"), str(one)
