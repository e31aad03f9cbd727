"""A storm of broken programs: lowering gives an answer to any, and soon.

    python -m tests.lower.storm --count 10000 --seed 1 [--failures /tmp/storm]

`tests/syntax/storm.py` damages characters and asks the parser. Here most damages leave a text that
still parses: a word is taken for another, a line or a bracket's content goes, is doubled or changes
its place. So nonsense gets as far as Elixir: a class that extends itself, a constructor with the
parameters of another, a `switch` over nothing. What hover and code actions do is done: the Elixir
is made although the file has errors.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file

ROOT = Path(__file__).parents[2]
FOLDERS = (
    ROOT / "tests" / "corpus",
    ROOT / "tests" / "semantics" / "programs",
    ROOT / "examples",
    ROOT.parent / "shared" / "cookbook" / "recipes",
)
PATH = "/storm/Storm.hx"
LIMIT = 5.0
"""Seconds of the processor that one text may take."""
WATCHED = 600.0
"""Seconds by the clock, on a machine that may be busy with other things, until an answer counts as
one that never comes."""
LONGEST = 6_000
"""Characters; of a longer file a part is taken."""
KEPT = 100
"""Texts that one analysis sees, one as an edit of the other."""
TOKEN = re.compile(r"\w+|\s+|=>|->|\.\.\.|[<>=!+*/&|-]=|&&|\|\||\+\+|--|[^\w\s]")
WORD = re.compile(r"[^\W\d]\w*")
BRACKETS = {"(": ")", "[": "]", "{": "}"}


@dataclass(slots=True)
class Storm:
    """What came out: inputs and characters compiled, failures by cause, the slowest."""

    inputs: int = 0
    characters: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    traces: dict[str, str] = field(default_factory=dict)
    slowest: float = 0.0
    slowest_text: str = ""

    def told(self) -> str:
        return "\n".join(
            f"{times:6} {cause}\n{self.traces[cause]}"
            for cause, times in self.failures.most_common()
        )


def run(
    texts: list[str], count: int, seed: int, *, seconds: float = float("inf"), watch: bool = False
) -> Storm:
    """Ask for the Elixir of `count` damaged texts, or as many as there is time for.

    `watch` ends the process, and tells where it was, if an answer never comes.
    """
    storm = Storm()
    analysis = Analysis()
    ends = time.monotonic() + seconds
    for text in inputs(texts, count, seed):
        if time.monotonic() > ends:
            break
        if storm.inputs % KEPT == 0:
            analysis = Analysis()
        storm.inputs += 1
        storm.characters += len(text)
        started = time.process_time()
        if watch:
            faulthandler.dump_traceback_later(WATCHED, exit=True)
        try:
            ask(analysis, text)
        except Exception as error:
            _note(storm, _cause(error), text, traceback.format_exc(limit=-12))
            analysis = Analysis()
        taken = time.process_time() - started
        if taken > LIMIT:
            _note(storm, f"more than {LIMIT} s", text, f"{taken:.1f} s")
        if taken > storm.slowest:
            storm.slowest, storm.slowest_text = taken, text
    faulthandler.cancel_dump_traceback_later()
    return storm


def ask(analysis: Analysis, text: str) -> None:
    """What an editor asks for: diagnostics, and the Elixir of a place even if there are errors."""
    analysis.open_file(PATH, text)
    analysis.diagnostics(PATH)
    analysis.compiled(PATH)
    assert compile_file(analysis.db, PATH) is not None
    analysis.hover(PATH, len(text) // 2)


def inputs(texts: list[str], count: int, seed: int) -> Iterator[str]:
    """`count` damaged texts, the same ones for the same seed."""
    chosen = random.Random(seed)
    for _ in range(count):
        text = chosen.choice(texts)
        if len(text) > LONGEST:
            start = text.find("\n", chosen.randrange(len(text) - LONGEST // 2)) + 1
            text = text[start : start + LONGEST]
        if chosen.random() < 0.2:
            text += "\n" + chosen.choice(texts)[:LONGEST]
        tokens = TOKEN.findall(text)
        for _ in range(chosen.choice((1, 1, 1, 2, 3, 5, 8))):
            tokens = [token for token in damage(tokens, chosen) if token]
        text = "".join(tokens)
        yield text[: chosen.randrange(len(text) + 1)] if chosen.random() < 0.05 else text


def damage(tokens: list[str], chosen: random.Random) -> list[str]:
    """One damage: a word renamed, or something left out, doubled, moved or swapped."""
    if len(tokens) < 2:
        return tokens
    what = chosen.random()
    place = chosen.randrange(len(tokens))
    if what < 0.4:
        return _renamed(tokens, chosen, everywhere=what < 0.05)
    if what < 0.65:
        start, end = _bracketed(tokens, place)
    else:
        start, end = place, min(len(tokens), place + chosen.choice((1, 1, 1, 2, 4, 12)))
    part = tokens[start:end]
    rest = tokens[:start] + tokens[end:]
    how = chosen.choice(("leave out", "double", "move", "swap", "character"))
    if how == "leave out":
        return rest
    if how == "double":
        return tokens[:end] + part + tokens[end:]
    if how == "move":
        target = chosen.randrange(len(rest) + 1)
        return rest[:target] + part + rest[target:]
    if how == "swap":
        other = chosen.randrange(len(tokens))
        swapped = list(tokens)
        swapped[place], swapped[other] = swapped[other], swapped[place]
        return swapped
    word = tokens[place]
    cut = chosen.randrange(len(word))
    return [*tokens[:place], word[:cut] + word[cut + 1 :], *tokens[place + 1 :]]


def _renamed(tokens: list[str], chosen: random.Random, *, everywhere: bool) -> list[str]:
    """One word of the text in the place of another, or of all its equals."""
    places = [place for place, token in enumerate(tokens) if WORD.match(token)]
    if not places:
        return tokens
    place, word = chosen.choice(places), tokens[chosen.choice(places)]
    old = tokens[place]
    if everywhere:
        return [word if token == old else token for token in tokens]
    return [*tokens[:place], word, *tokens[place + 1 :]]


def _bracketed(tokens: list[str], place: int) -> tuple[int, int]:
    """What the next opening bracket encloses, without it in half of the places; or the token."""
    for start in range(place, len(tokens)):
        closing = BRACKETS.get(tokens[start])
        if closing is None:
            continue
        depth = 0
        for end in range(start, len(tokens)):
            depth += (tokens[end] == tokens[start]) - (tokens[end] == closing)
            if depth == 0:
                return (start, end + 1) if place % 2 else (start + 1, end)
        break
    return place, place + 1


def good_files() -> list[str]:
    """The Haxe of the tests, of the examples, and of the recipes if they are there."""
    files = (file for folder in FOLDERS for file in sorted(folder.rglob("*.hx")))
    texts = (file.read_text(encoding="utf-8", errors="replace") for file in files)
    return [text for text in texts if text]


def _note(storm: Storm, cause: str, text: str, trace: str) -> None:
    storm.failures[cause] += 1
    known = storm.examples.get(cause)
    if known is None or len(text) < len(known):
        storm.examples[cause], storm.traces[cause] = text, trace


def _cause(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {str(error)[:80]} ({Path(last.filename).name}:{last.lineno})"


def _write(storm: Storm, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, (cause, text) in enumerate(storm.examples.items()):
        (folder / f"{number}.hx").write_text(text, encoding="utf-8", errors="replace")
        (folder / f"{number}.txt").write_text(f"{cause}\n{storm.traces[cause]}", encoding="utf-8")
    (folder / "slowest.hx").write_text(storm.slowest_text, encoding="utf-8", errors="replace")


def main() -> None:
    parser = argparse.ArgumentParser(prog="storm")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--failures", type=Path, help="a folder for an example of each cause")
    options = parser.parse_args()
    storm = run(good_files(), options.count, options.seed, seconds=options.seconds, watch=True)
    print(
        f"{storm.inputs} inputs, {storm.characters} characters, {storm.failures.total()} failures, "
        f"slowest {storm.slowest:.2f} s"
    )
    print(storm.told())
    if options.failures:
        _write(storm, options.failures)
    sys.exit(bool(storm.failures))


if __name__ == "__main__":
    main()
