"""Measures questions in a large workspace: who uses what, and what can be written at a place.

references, Money.format   the first time, of a function that every file calls
references, again          the same once more
references, Named.title    of a method, with all that overrides it
references, a field        of a structure, and a constructor: every file has some

completion, …              after a keystroke in a file of 2,000 lines, with the reading of it
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from compiler_core.analysis import Analysis

AT_ONCE = 6
"""Files whose entries are made ready in a step, as the server does it."""

PLACES: tuple[tuple[str, str, str], ...] = (
    ("word", "", "pri"),
    ("letter", "", "s"),
    ("nothing", "", ""),
    ("type", "var q:", "Pa"),
    ("new", "var q = new ", "P"),
    ("member", "Math.", "r"),
)
"""What is asked for, what stands before it, what is typed of it; in the middle of a function."""


def references(analysis: Analysis, folder: Path) -> dict[str, float]:
    """Milliseconds of work, by question."""
    found: dict[str, float] = {}
    for name, file, word in (
        ("references, Money.format", "base/Money.hx", "format("),
        ("references, Named.title", "base/Named.hx", "title("),
        ("references, a layer's function", "area0/Part5.hx", "total0("),
        ("references, a field", "base/Status.hx", "price"),
        ("references, a constructor", "base/Status.hx", "Paid"),
    ):
        path = str(folder / "src/app" / file)
        text = Path(path).read_text()
        analysis.open_file(path, text)
        analysis.first_diagnostics(path)
        at = text.index(word) + 1
        found[name] = _worked(lambda path=path, at=at: analysis.references(path, at))  # type: ignore[misc]
    path = str(folder / "src/app/base/Money.hx")
    at = analysis.text(path).index("format(") + 1
    found["references, again"] = _worked(lambda: analysis.references(path, at))
    return found


def prepare(analysis: Analysis) -> list[float]:
    """What the worker does after the index was made; milliseconds of each step."""
    paths = analysis.files()
    return [
        _worked(lambda start=start: analysis.prepare(paths[start : start + AT_ONCE]))  # type: ignore[misc]
        for start in range(0, len(paths), AT_ONCE)
    ]


def completions(analysis: Analysis, path: str, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each, of an open file, whose text is as before afterwards."""
    base = analysis.text(path)
    at = base.index("var trimmed", len(base) // 2)
    found: dict[str, list[float]] = {}
    for name, lead, word in PLACES:
        times: list[float] = []
        for round_ in range(rounds + 1):
            text = f"{base[:at]}{lead}{word}{';' * bool(lead)}\n{' ' * round_}{base[at:]}"

            def ask(text: str = text, offset: int = at + len(lead) + len(word)) -> object:
                analysis.change_file(path, text)
                return analysis.completions(path, offset)

            times.append(_worked(ask))
        found[f"completion, {name}"] = times[1:]
    before = base.index("class ")
    found["completion, import"] = _imports(analysis, path, base, before, rounds)
    analysis.change_file(path, base)
    return found


def _imports(analysis: Analysis, path: str, base: str, at: int, rounds: int) -> list[float]:
    times: list[float] = []
    for round_ in range(rounds):
        written = "import app." + "ar"[: round_ % 3]
        text = f"{base[:at]}{written}\n{base[at:]}"

        def ask(text: str = text, offset: int = at + len(written)) -> object:
            analysis.change_file(path, text)
            return analysis.completions(path, offset)

        times.append(_worked(ask))
    return times


def _worked(ask: Callable[[], object]) -> float:
    started = time.process_time()
    ask()
    return (time.process_time() - started) * 1000
