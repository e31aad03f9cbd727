"""What holds for any file: asking never fails, and a rename changes names only."""

from __future__ import annotations

import random
import re
from pathlib import Path

from compiler_core.analysis import Analysis
from compiler_core.base.span import Span
from compiler_core.ide.navigation import path_of
from compiler_core.ide.occurrences import Occurrence, occurrences
from compiler_core.ide.rename import Rename
from compiler_core.project.files import is_shipped
from tests.support.haxe_oracle import needs_std

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
STD = Path("/usr/share/haxe/std")
WORD = re.compile(r"[A-Za-z_]\w*")


def sample(root: Path, count: int) -> list[Path]:
    found = [path for path in sorted(root.rglob("*.hx")) if path.stat().st_size < 12_000]
    return random.Random(7).sample(found, min(count, len(found)))


def ask_everywhere(analysis: Analysis, path: str) -> int:
    """Asks about every word; how many have a definition."""
    text = analysis.text(path)
    defined = 0
    for word in WORD.finditer(text):
        places = analysis.definition(path, word.start())
        defined += bool(places)
        for place in places:
            assert analysis.text(place.path)[slice(*place.span)], place
        analysis.type_definition(path, word.start())
    return defined


@needs_std()
def test_every_name_of_the_standard_library_can_be_asked_about() -> None:
    analysis = Analysis()
    defined = 0
    for path in sample(STD, 8):
        analysis.open_file(str(path), path.read_text())
    for path in analysis.files()[:8]:
        defined += ask_everywhere(analysis, path)
    assert defined > 200


def test_a_damaged_file_can_be_asked_about() -> None:
    rng = random.Random(3)
    for path in sample(EXAMPLES, 4):
        text = path.read_text()
        analysis = Analysis()
        for _ in range(3):
            first = rng.randrange(len(text))
            damaged = text[:first] + text[first + rng.randrange(30) :]
            analysis.open_file("/p/A.hx", damaged)
            for offset in rng.sample(range(len(damaged)), 25):
                analysis.definition("/p/A.hx", offset)
                analysis.references("/p/A.hx", offset)
                analysis.rename("/p/A.hx", offset, "other")


def test_a_name_is_written_where_it_is_said_to_be() -> None:
    """But for aliases and constructors every use has the name of what it names."""
    analysis = project()
    for path in analysis.files():
        text = analysis.text(path)
        last = Span(0, 0)
        for one in occurrences(analysis.db, path):
            word = text[one.start : one.end]
            assert WORD.fullmatch(word), (path, word, one)
            other = word == "__MODULE__" or one.target.name == "new" or "import" in text
            shipped = is_shipped(path_of(analysis.db, one.target) or "")  # `cast` is `castMessage`
            assert other or shipped or word == one.target.name
            assert one.start >= last.end or (one.start, one.end) == last, (path, word)
            last = Span(one.start, one.end)


def test_a_rename_breaks_nothing_and_back_gives_the_same() -> None:
    analysis = project()
    rng = random.Random(11)
    before = {path: codes(analysis, path) for path in analysis.files()}
    texts = {path: analysis.text(path) for path in analysis.files()}
    renamed = 0
    for path in analysis.files():
        declared = [one for one in occurrences(analysis.db, path) if one.is_declaration]
        for one in rng.sample(declared, min(3, len(declared))):
            renamed += rename_and_back(analysis, path, one, before, texts)
    assert renamed >= 20


def rename_and_back(
    analysis: Analysis,
    path: str,
    one: Occurrence,
    before: dict[str, list[str]],
    texts: dict[str, str],
) -> bool:
    old = one.target.name
    new = "Renamed" if old[:1].isupper() else "renamed"
    there = analysis.rename(path, one.start, new)
    if not isinstance(there, Rename):
        return False
    apply(analysis, there)
    start = one.start + sum(
        len(edit.text) - (edit.span.end - edit.span.start)
        for edit in there.edits
        if edit.file == path and edit.span.end <= one.start
    )
    after = {path: codes(analysis, path) for path in analysis.files()}
    back = analysis.rename(path, start, old)
    if isinstance(back, Rename):
        apply(analysis, back)
    else:  # another local of that name in the function, elsewhere, is reason enough to refuse
        assert "already" in back, (path, old, back)
        for other, text in texts.items():
            analysis.change_file(other, text)
    assert {path: analysis.text(path) for path in analysis.files()} == texts, (path, old)
    assert after == before, (path, old)
    return True


def project() -> Analysis:
    analysis = Analysis()
    for path in sorted(EXAMPLES.rglob("*.hx")):
        # There a file is named after a type that others import: renamed without its file, the
        # type is imported as `file.Type`, and stays so when it gets its old name back.
        if "recipes" in path.parts:
            continue
        analysis.open_file(str(path), path.read_text())
    return analysis


def codes(analysis: Analysis, path: str) -> list[str]:
    """What names and types say; the spelling of a name may matter to Elixir."""
    found = analysis.first_diagnostics(path)
    return sorted(one.code for one in found if one.code.startswith("HX1"))


def apply(analysis: Analysis, rename: Rename) -> None:
    for path in {edit.file for edit in rename.edits}:
        assert path is not None
        text = analysis.text(path)
        edits = sorted((one.span, one.text) for one in rename.edits if one.file == path)
        for span, new in reversed(edits):
            text = text[: span.start] + new + text[span.end :]
        analysis.change_file(path, text)
