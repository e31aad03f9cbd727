"""A storm of broken texts: no crash, no delay, no lost character.

    python -m tests.syntax.storm --count 1000000 --seed 1 [--failures /tmp/storm]

An input is a random, mutated, truncated or spliced piece of good files, or of signs and words; from
some characters to whole files, with one to several damages. Of each reading it is asked that it
raises nothing, takes less than a second, prints the text back, and tells faults that are in it.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from compiler_core.reporting.syntax import tell
from compiler_core.syntax.dump import dump
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import Dialect, ParsedFile
from compiler_core.syntax.tree import nodes

ROOT = Path(__file__).parents[2]
STD = Path("/usr/share/haxe/std")
RECIPES = ROOT.parent / "shared" / "cookbook" / "recipes"

BITS = (
    *"{}()[]'\";:,.<>?#@$%&|+-*/~!=\\\n\t\r ",
    *("/*", "*/", "//", "#if x", "#else", "#end", "function ", "var ", "class ", "${", "@:", "%{"),
    *(
        "->",
        "=>",
        "++",
        "??",
        "?.",
        "\0",
        "\ud800",
        "é",
        "𝄞",
        "\r\n",
        "\ufeff",
        "case ",
        "default:",
    ),
    *("else", "macro ", "cast ", "new ", "in ", "is ", "with(", "receive {", "<-", "|>", ":ok"),
    *("{:ok, ", "hxx('", "untyped __elixir__('", "0x", "1.", "...", "/** d */", "typedef "),
    *(
        "#elseif (a && b)",
        "#if (",
        "#error 'x'",
        "#line",
        "enum ",
        "abstract ",
        "<div>",
        "</",
        "/>",
    ),
    *("@:a(", "~/", "final ", "public ", "switch ", "return ", "try ", "catch(", "};", "});", "in"),
)
DEFINES: tuple[dict[str, str], ...] = ({}, {"js": "1"}, {"debug": "1", "sys": "1", "cpp": "1"})
DIALECTS: tuple[Dialect, ...] = ("cookbook", "haxe")


@dataclass(slots=True)
class Storm:
    """What came out: inputs and characters read, failures by cause, the slowest reading."""

    inputs: int = 0
    characters: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    slowest: float = 0.0
    slowest_text: str = ""


def run(texts: list[str], count: int, seed: int, *, watch: bool = False) -> Storm:
    storm = Storm()
    for text, defines, dialect in inputs(texts, count, seed):
        storm.inputs += 1
        storm.characters += len(text)
        started = time.process_time()
        try:
            check(text, defines, dialect, deep=storm.inputs % 8 == 0)
        except Exception:
            cause = _cause()
            storm.failures[cause] += 1
            known = storm.examples.get(cause)
            if known is None or len(text) < len(known):
                storm.examples[cause] = text
        taken = time.process_time() - started
        if taken > storm.slowest:
            storm.slowest, storm.slowest_text = taken, text
        if watch and storm.inputs % 20_000 == 0:
            print(_summary(storm), file=sys.stderr, flush=True)
    return storm


def check(text: str, defines: dict[str, str], dialect: Dialect, *, deep: bool) -> ParsedFile:
    """Reads a text and asks of the reading what must hold for any; `deep` looks at every node."""
    parsed = parse_file(text, defines, dialect=dialect)
    assert parsed.print_back() == text, "not printed back"
    for fault in parsed.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text), "a fault outside of the text"
    if deep:
        for fault in parsed.faults:
            assert tell(fault, text).message
        assert dump(parsed.source)
        for node in nodes(parsed):
            assert 0 <= node.span.start < node.span.end <= len(text), "a node outside of the text"
    return parsed


def inputs(
    texts: list[str], count: int, seed: int
) -> Iterator[tuple[str, dict[str, str], Dialect]]:
    """`count` inputs, the same ones for the same seed."""
    chosen = random.Random(seed)
    for _ in range(count):
        yield _input(texts, chosen), chosen.choice(DEFINES), chosen.choice(DIALECTS)


def _input(texts: list[str], chosen: random.Random) -> str:
    what = chosen.random()
    if what < 0.15:
        text = "".join(chosen.choices(BITS, k=chosen.randrange(1, 40)))
        return text if chosen.random() < 0.5 else f"class A {{ function f() {{ {text} }} }}"
    text = chosen.choice(texts)
    if what < 0.80:
        text = _piece(text, chosen, 400)
    elif what < 0.99:
        text = _piece(text, chosen, 2_000)
    elif len(text) > 8_000 and what < 0.999:
        text = text[:4_000]
    if what < 0.3:
        other = _piece(chosen.choice(texts), chosen, 200)
        place = chosen.randrange(len(text) + 1)
        text = text[:place] + other + text[place:]
    for _ in range(chosen.choice((0, 1, 1, 1, 2, 3, 6))):
        text = damage(text, chosen)
    return text


def _piece(text: str, chosen: random.Random, longest: int) -> str:
    """A part of a text, on lines of its own in half of the cases."""
    start = chosen.randrange(max(1, len(text) - longest // 2))
    end = start + chosen.randrange(1, longest)
    if chosen.random() < 0.5:
        start = text.rfind("\n", 0, start) + 1
    return text[start:end]


def damage(text: str, chosen: random.Random) -> str:
    """One damage: something put in, left out, doubled, moved, swapped or cut off."""
    place = chosen.randrange(len(text) + 1)
    what = chosen.random()
    if what < 0.4:
        return text[:place] + chosen.choice(BITS) + text[place:]
    if what < 0.7:
        return text[:place] + text[place + chosen.choice((1, 1, 1, 2, 5, 30)) :]
    if what < 0.8:
        return text[: place + chosen.randrange(60)] + text[place:]
    if what < 0.85:
        return text[place:] + text[:place]
    if what < 0.95:
        return (
            text[:place] + chr(chosen.choice((chosen.randrange(128), 0xE9, 0x1D11E))) + text[place:]
        )
    return text[:place]


def good_files() -> list[str]:
    """The project's own Haxe, and of what is installed Haxe's standard library and the recipes."""
    folders = (ROOT / "tests", ROOT / "examples", ROOT / "compiler_core" / "declarations", RECIPES)
    files = [file for folder in folders for file in sorted(folder.rglob("*.hx"))]
    files.extend(sorted(STD.rglob("*.hx"))[::4])
    texts = [file.read_bytes().decode(errors="replace") for file in files]
    texts.extend(text.replace("\n", "\r\n") for text in texts[:20])
    return [text for text in texts if text]


def _cause() -> str:
    error = sys.exc_info()[1]
    assert error is not None
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    return f"{type(error).__name__}: {str(error)[:80]} ({Path(last.filename).name}:{last.lineno})"


def _summary(storm: Storm) -> str:
    return (
        f"{storm.inputs} inputs, {storm.characters} characters, {sum(storm.failures.values())} "
        f"failures, slowest {storm.slowest * 1000:.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="storm")
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", type=Path, help="a folder for an example of each cause")
    options = parser.parse_args()
    storm = run(good_files(), options.count, options.seed, watch=True)
    print(_summary(storm))
    for number, (cause, times) in enumerate(storm.failures.most_common()):
        print(f"{times:6} {cause}")
        if options.failures:
            options.failures.mkdir(parents=True, exist_ok=True)
            example = options.failures / f"{number}.hx"
            example.write_bytes(storm.examples[cause].encode(errors="surrogatepass"))
    if options.failures:
        options.failures.mkdir(parents=True, exist_ok=True)
        slow = storm.slowest_text.encode(errors="surrogatepass")
        (options.failures / "slowest.hx").write_bytes(slow)
    sys.exit(bool(storm.failures) or storm.slowest >= 1)


if __name__ == "__main__":
    main()
