"""Suites in Markdown: a section is a case, its fenced blocks are input and expectation.

    ## A missing constructor

    Prose that says what the rule is.

    ```haxe
    …a fixture, diagnostics marked as `tests.support.check` has it…
    ```

    ```haxe after Add `default`
    …the first file after the fix of that title…
    ```

    ```diff Add `default`
    …only the lines that the fix changes, one around them…
    ```

    ```help
    HX201 …the line of help of each diagnostic that has one…
    ```

    ```elixir
    …what it compiles to…
    ```

A block's first word is its language; `haxe Other.hx` is one more file, the first is `Main.hx`
unless it has a name; `haxe after TITLE` and `diff TITLE` are what a fix makes of the first;
`elixir` is the compilation; `settings` holds lines `name = value` of the project's settings
(`dialect = haxe`).
Headings nest: a section without blocks only groups those below it.

With `UPDATE_SUITES=1` in the environment the expectations are written instead of compared: look
at the difference before you commit it.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic, Fix
from tests.support.check import FOLDER, analysis_of, applied, marked, marks_of, unmarked

_FENCE = re.compile(r"^(`{3,})([^`\n]*.*)$")
_HEADING = re.compile(r"^(#+)\s+(.*\S)\s*$")


@dataclass(slots=True)
class Block:
    """`line` is the fence's, from 0; `text` what stands between the fences."""

    language: str
    argument: str
    line: int
    text: str


@dataclass(slots=True)
class Section:
    suite: Path
    title: str
    """The headings that lead here, joined by ` / `."""
    blocks: list[Block] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.suite.stem}: {self.title}"


def sections(path: Path) -> list[Section]:
    """The cases of a suite, in order."""
    found: list[Section] = []
    headings: list[str] = []
    current = Section(path, path.stem)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    index = 0
    while index < len(lines):
        line = lines[index]
        heading, fence = _HEADING.match(line), _FENCE.match(line)
        if heading:
            depth = len(heading[1])
            headings = [*headings[: depth - 1], heading[2]]
            current = Section(path, " / ".join(headings[1:] or headings))
            found.append(current)
        elif fence:
            block, index = _block(lines, index, fence)
            current.blocks.append(block)
        index += 1
    return [section for section in found if section.blocks]


def _block(lines: list[str], start: int, fence: re.Match[str]) -> tuple[Block, int]:
    end = start + 1
    while end < len(lines) and lines[end].rstrip() != fence[1]:
        end += 1
    language, _, argument = fence[2].strip().partition(" ")
    return Block(language, argument.strip(), start, "".join(lines[start + 1 : end])), end


def cases(folder: Path) -> list[Any]:
    """All sections of a folder's suites, as pytest's parameters."""
    import pytest

    return [
        pytest.param(section, id=str(section))
        for path in sorted(folder.glob("*.md"))
        for section in sections(path)
    ]


def run(section: Section, wanted: Callable[[Diagnostic], bool]) -> None:
    """Compare a section's expectations, or write them."""
    actual = dict(_actual(section, wanted))
    if os.environ.get("UPDATE_SUITES") == "1":
        _write(section, actual)
        return
    for line, text in actual.items():
        block = next(block for block in section.blocks if block.line == line)
        expected = block.text
        if block.language == "haxe" and not block.argument.startswith("after"):
            expected = marked(*unmarked(expected))
        where = f"{section.suite}:{line + 1}"
        assert text == expected, f"{where} is not as expected; it is\n{text}"


def _actual(section: Section, wanted: Callable[[Diagnostic], bool]) -> Iterator[tuple[int, str]]:
    """By line of its block: what each block should say."""
    inputs = [block for block in section.blocks if _is_input(block)]
    assert inputs, f"{section} has no input"
    named = [(block.argument or "Main.hx", block) for block in inputs]
    texts = {name: unmarked(block.text)[0] for name, block in named}
    analysis = analysis_of(texts, settings_of(section))
    for name, block in named:
        found = marks_of(analysis.diagnostics(FOLDER + name), texts[name], wanted)
        yield block.line, marked(texts[name], found)
    first = named[0][0]
    for block in section.blocks:
        if block.language == "haxe" and block.argument.startswith("after"):
            title = block.argument.removeprefix("after").strip()
            yield block.line, applied(texts[first], _fix(analysis, first, title))
        elif block.language == "diff":
            after = applied(texts[first], _fix(analysis, first, block.argument))
            yield block.line, changed_lines(texts[first], after)
        elif block.language == "help":
            yield block.line, _help(analysis, first, wanted)
        elif block.language == "elixir":
            yield block.line, analysis.compiled(FOLDER + first).text


def changed_lines(before: str, after: str) -> str:
    """The lines that differ and one around them; `@@` stands between places."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=1, lineterm="")
    shown = ["@@" if line.startswith("@@") else line for line in list(lines)[2:]]
    return "".join(f"{line.rstrip()}\n" for line in shown[1:])


def _help(analysis: Analysis, name: str, wanted: Callable[[Diagnostic], bool]) -> str:
    found = [d for d in analysis.diagnostics(FOLDER + name) if d.help is not None and wanted(d)]
    return "".join(dict.fromkeys(f"{d.code} {d.help}\n" for d in found))


def _is_input(block: Block) -> bool:
    return block.language == "haxe" and not block.argument.startswith("after")


def settings_of(section: Section) -> Settings:
    values: dict[str, Any] = {}
    for block in section.blocks:
        if block.language == "settings":
            for line in block.text.splitlines():
                name, _, value = line.partition("=")
                values[name.strip()] = {"true": True, "false": False}.get(
                    value.strip(), value.strip()
                )
    return Settings(**values)


def _fix(analysis: Analysis, name: str, title: str) -> Fix:
    titles: list[str] = []
    for diagnostic in analysis.diagnostics(FOLDER + name):
        for fix in diagnostic.fixes:
            if fix.title == title:
                return fix
            titles.append(fix.title)
    raise AssertionError(f"no fix is called {title!r}; there are {titles}")


def _write(section: Section, actual: dict[int, str]) -> None:
    """Replace the blocks in the suite's file; they are found by content, since lines may move."""
    text = section.suite.read_text(encoding="utf-8")
    for block in section.blocks:
        if block.line in actual and actual[block.line] != block.text:
            info = f"{block.language} {block.argument}".strip()
            place = text.index(f"```{info}\n{block.text}```", _start_of(text, section))
            start = place + len(f"```{info}\n")
            text = text[:start] + actual[block.line] + text[start + len(block.text) :]
    section.suite.write_text(text, encoding="utf-8")


def _start_of(text: str, section: Section) -> int:
    title = section.title.rpartition(" / ")[2]
    match = re.search(rf"^#+\s+{re.escape(title)}\s*$", text, re.MULTILINE)
    return match.start() if match else 0
