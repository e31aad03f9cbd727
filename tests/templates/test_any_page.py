"""Any text between the quotes is answered: diagnostics, output, completion, hover, definition."""

from __future__ import annotations

import random
from pathlib import Path

from tests.support.check import FOLDER, analysis_of, unmarked
from tests.support.markdown_suite import sections

HERE = Path(__file__).parent
PATH = FOLDER + "Main.hx"
PIECES = (
    *("<", "/", ">", "{", "}", "@", '"', "#{", "${", "<%=", "%>", "fn x ->", "{if ", "{/for}"),
    *("|>", "<.", "<:", "&", "->"),
)


def test_any_text_is_answered() -> None:
    chosen = random.Random(20_000)
    texts = [
        unmarked(section.blocks[0].text)[0]
        for suite in ("rules", "accepted", "correct")
        for section in sections(HERE / f"{suite}.md")
        if section.blocks and "hxx('" in section.blocks[0].text
    ]
    for _ in range(60):
        text = chosen.choice(texts)
        start, end = text.index("hxx('") + 5, text.rindex("')")
        place = chosen.randint(start, end)
        cut = chosen.choice((0, 0, 3))
        text = text[:place] + chosen.choice(PIECES) + text[min(end, place + cut) :]
        analysis = analysis_of({"Main.hx": text})
        analysis.diagnostics(PATH)
        analysis.compiled(PATH)
        for offset in (place, place + 1, end):
            analysis.completions(PATH, offset)
            analysis.hover(PATH, offset)
            analysis.definition(PATH, offset)
            analysis.prepare_rename(PATH, offset)
