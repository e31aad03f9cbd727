"""Programs before and after a refactoring, and what Haxe's interpreter says of them.

`pairs` applies what is offered at the expressions and names of a program, each action by itself;
`printed` runs many programs in one start of Haxe and says what each prints. Lines that `trace`
begins with its place are compared without it: refactorings move lines.

    .venv/bin/python -m tests.ide.refactoring_pairs [HOW_MANY [SEED]]      a long run, by hand
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic, Edit, Severity
from compiler_core.base.snippet import without_stops
from compiler_core.base.span import Span
from compiler_core.ide.actions import Action, refactorings
from compiler_core.semantics.items import member_table
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

TESTS = Path(__file__).parent.parent
FOLDERS = (TESTS / "semantics" / "programs", *sorted((TESTS / "corpus").glob("*")))
_MARK = "\x1f--- "
_PLACE = re.compile(r"^[\w/]+\.hx:\d+: |\bv\d+\.", re.MULTILINE)
"""Where a line was printed, and the package that the program was put into."""


@dataclass(frozen=True)
class Pair:
    name: str
    title: str
    before: str
    after: str


def program_files() -> list[Path]:
    """Those that Haxe 4.2 runs to their end."""
    return [
        path
        for folder in FOLDERS
        for path in sorted(folder.glob("*.hx"))
        if "static function main" in path.read_text("utf-8") and path.stem not in _NOT_RUN
    ]


_NOT_RUN = frozenset(("BeyondAscii", "NullCoalescing"))
"""The interpreter of Haxe 4.2 doesn't come to the end of one, and can't read the other."""


def applied(text: str, edits: Sequence[Edit], snippet: bool) -> str:
    """The text after the edits, which don't overlap; those of other files are left out."""
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        if edit.file is None:
            new = without_stops(edit.text) if snippet else edit.text
            text = text[: edit.span.start] + new + text[edit.span.end :]
    return text


def ranges(analysis: Analysis, path: str) -> list[Span]:
    """Every expression, every run of statements, and the cursor at the start of every view."""
    found: dict[Span, None] = {}
    for placed in member_table(analysis.db, path).values():
        for view in descendants(placed.member):
            span = view.span.shifted(placed.start)
            found[Span(span.start, span.start)] = None
            if isinstance(view, ast.Expr):
                found[span] = None
            if isinstance(view, ast.Block) and len(view.statements) > 1:
                for first in range(len(view.statements)):
                    for last in range(first, min(first + 3, len(view.statements))):
                        start, end = (
                            view.statements[first].span.start,
                            view.statements[last].span.end,
                        )
                        found[Span(start, end).shifted(placed.start)] = None
    return list(found)


def offered(analysis: Analysis, path: str, chosen: Sequence[Span]) -> Iterator[Action]:
    for span in chosen:
        yield from refactorings(analysis.db, path, span)


def pairs(path: Path, how_many: int, chance: random.Random) -> list[Pair]:
    """Some of what is offered in a program, of many kinds."""
    text = path.read_text("utf-8")
    analysis = Analysis(Settings("haxe"))
    name = f"/programs/{path.name}"
    analysis.open_file(name, text)
    chosen = ranges(analysis, name)
    chance.shuffle(chosen)
    chosen = chosen[:MOST_RANGES]
    by_title: dict[str, list[Pair]] = {}
    seen: set[str] = set()
    for action in offered(analysis, name, chosen):
        after = applied(text, action.edits, action.snippet)
        if after not in seen:
            seen.add(after)
            by_title.setdefault(kind(action.title), []).append(
                Pair(path.stem, action.title, text, after)
            )
    found: list[Pair] = []
    kinds = sorted(by_title)
    chance.shuffle(kinds)
    while by_title and len(found) < how_many:
        for one in kinds:
            if one in by_title:
                found.append(by_title[one].pop())
                if not by_title[one]:
                    del by_title[one]
    return found[:how_many]


def kind(title: str) -> str:
    """The title without names and numbers."""
    return title if title.startswith("Write") else re.sub(r"`.*`|\d+", "_", title)


MOST_RANGES = 400


def new_errors(found: Sequence[Pair]) -> list[tuple[Pair, list[Diagnostic]]]:
    """The pairs whose second program has errors or warnings that the first one hasn't."""
    analysis = Analysis(Settings("haxe"))
    wrong: list[tuple[Pair, list[Diagnostic]]] = []
    for pair in found:
        old = _count(_errors(analysis, pair.name, pair.before))
        new = _errors(analysis, pair.name, pair.after)
        if _count(new) - old:
            wrong.append((pair, new))
    return wrong


def _count(found: Sequence[Diagnostic]) -> Counter[str]:
    return Counter(one.code for one in found)


def _errors(analysis: Analysis, name: str, text: str) -> list[Diagnostic]:
    path = f"/programs/{name}.hx"
    analysis.open_file(path, text)
    found = analysis.first_diagnostics(path)
    return [one for one in found if one.severity in (Severity.ERROR, Severity.WARNING)]


def printed(programs: Sequence[tuple[str, str]]) -> list[str | None]:
    """What each program (class name, text) prints; None where Haxe refuses it."""
    if not programs:
        return []
    output = _run(programs)
    if output is not None:
        parts = {part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in output.split(_MARK)[1:]}
        return [_PLACE.sub("", parts.get(str(number), "")) for number in range(len(programs))]
    if len(programs) == 1:
        return [None]
    half = len(programs) // 2
    return [*printed(programs[:half]), *printed(programs[half:])]


def _run(programs: Sequence[tuple[str, str]]) -> str | None:
    with tempfile.TemporaryDirectory(prefix="refactoring-") as folder:
        calls = []
        for number, (name, text) in enumerate(programs):
            package = Path(folder) / f"v{number}"
            package.mkdir()
            (package / f"{name}.hx").write_text(f"package v{number}; {text}", "utf-8")
            calls.append(
                f'Sys.println("{_MARK}{number}"); try @:privateAccess v{number}.{name}.main() '
                "catch (e:Dynamic) Sys.println(e);"
            )
        main = "\n".join(calls)
        (Path(folder) / "EveryMain.hx").write_text(
            f"class EveryMain {{ static function main() {{\n{main}\n}} }}\n", "utf-8"
        )
        done = subprocess.run(
            ["haxe", "-cp", folder, "-main", "EveryMain", "--interp"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )
        return done.stdout if done.returncode == 0 else None


def changed(found: Sequence[Pair], batch: int = 25) -> list[tuple[Pair, str | None, str | None]]:
    """The pairs whose programs don't print the same."""
    originals = list(dict.fromkeys((one.name, one.before) for one in found))
    plain: dict[tuple[str, str], str | None] = {}
    for start in range(0, len(originals), batch):
        some = originals[start : start + batch]
        plain.update(zip(some, printed(some), strict=True))
    wrong: list[tuple[Pair, str | None, str | None]] = []
    for start in range(0, len(found), batch):
        some_pairs = found[start : start + batch]
        outputs = printed([(one.name, one.after) for one in some_pairs])
        for one, output in zip(some_pairs, outputs, strict=True):
            before = plain[one.name, one.before]
            if before is not None and output != before:
                wrong.append((one, before, output))
    return wrong


def _main() -> None:
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    files = program_files()
    each = max(2, how_many // len(files) + 1)
    found = [pair for path in files for pair in pairs(path, each, chance)]
    kinds = Counter(kind(pair.title) for pair in found)
    print(len(found), dict(kinds))
    for pair, new in new_errors(found):
        print("NEW DIAGNOSTICS", pair.name, pair.title, [(one.code, one.message) for one in new])
        _show(pair)
    wrong = changed(found)
    for pair, before, after in wrong:
        print("CHANGED" if after is not None else "REFUSED", pair.name, pair.title)
        _show(pair)
        if after is not None and before is not None:
            print("  before:", before[:300], "\n  after:", after[:300])
    print(len(found), "pairs,", len(wrong), "wrong")


def _show(pair: Pair) -> None:
    import difflib

    lines = difflib.unified_diff(pair.before.split("\n"), pair.after.split("\n"), lineterm="", n=0)
    print("\n".join(f"    {line}" for line in list(lines)[2:]))


if __name__ == "__main__":
    _main()
