"""Indentation against the standard library, which is indented by its formatter: each line gets the
blanks that it has, told from what stands before it alone."""

from __future__ import annotations

from pathlib import Path

from compiler_core.ide.indentation import Style, indentation_at
from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_std

STD = Path("/usr/share/haxe/std")


@needs_std()
def test_lines_of_the_std_stay_where_they_are() -> None:
    same = other = 0
    for path in sorted(STD.glob("haxe/**/*.hx"))[::5]:
        text = path.read_text(encoding="utf-8", errors="replace")
        if "\n\t" not in text:
            continue
        parsed = parse_file(text)
        offset = 0
        for line in text.splitlines(keepends=True):
            content = line.strip()
            if content and not content.startswith(("//", "/*", "*")):
                wanted = indentation_at(parsed, offset, Style(4, insert_spaces=False))
                blanks = line[: len(line) - len(line.lstrip())]
                same += wanted == blanks
                other += wanted is not None and wanted != blanks
            offset += len(line)
    assert same > 1_000
    assert other / (same + other) < 0.01


def test_nothing_is_said_of_strings_comments_and_dead_branches() -> None:
    text = "class A {\n  /* a\n  b */\n  var x = 'c\n  d';\n#if js\n var y;\n#end\n}\n"
    parsed = parse_file(text)
    for part in ("  b */", "  d'", " var y", "#if", "#end"):
        assert indentation_at(parsed, text.index(part), Style()) is None
