"""Whole programs with one planted fault each, as the Markdown files beside this one hold them.

A program is a heading and a Haxe text; `// ERROR` stands on the line where real Haxe finds the
fault, with our code behind it. A paragraph `Ours: …` says why our answer is another one (then the
mark has no code): the list of what is left.

    ## a misspelt local

    ```haxe
    class Main {
        static function main() {
            var total = 1;
            trace(totl); // ERROR HX104
        }
    }
    ```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
_PROGRAM = re.compile(
    r"^## (?P<title>.*)\n+(?:Ours: (?P<ours>.*)\n+)?```haxe\n(?P<text>[^`]*)```", re.MULTILINE
)
_ERROR = re.compile(r"// ERROR(?: (?P<code>HX\d+))?")


@dataclass(frozen=True)
class Program:
    file: str
    title: str
    text: str
    line: int
    """From 1: where Haxe finds the fault."""
    code: str | None
    """Ours on that line; None where we differ."""
    difference: str | None
    module: str

    @property
    def name(self) -> str:
        return f"{self.file}: {self.title}"


def programs() -> tuple[Program, ...]:
    return tuple(_programs())


def _programs() -> Iterator[Program]:
    number = 0
    for path in sorted(FOLDER.glob("*.md")):
        for match in _PROGRAM.finditer(path.read_text(encoding="utf-8")):
            number += 1
            text = match["text"]
            marks = [
                (row, mark["code"])
                for row, line in enumerate(text.splitlines(), 1)
                if (mark := _ERROR.search(line))
            ]
            assert len(marks) == 1, f"{path.name}: {match['title']} has {len(marks)} marks"
            line, code = marks[0]
            module = f"Planted{number:03}"
            yield Program(path.stem, match["title"], text, line, code, match["ours"], module)
