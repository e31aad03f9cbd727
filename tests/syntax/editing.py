"""Random editing of real files: after each step, reading on top is compared with reading anew.

    python -m tests.syntax.editing --steps 100000 --seed 1

A session opens a file (good, damaged, with directives, with carriage returns, tabs or characters
outside of the basic plane) and types code key by key, deletes, cuts and pastes lines, moves
members, undoes and damages. Files are small, so that many steps are made; some are long.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from compiler_core.syntax.parse import parse_file
from tests.syntax.readings import Checked, differences
from tests.syntax.storm import BITS, DEFINES, DIALECTS, damage, good_files

SNIPPETS = (
    'if (a.length > 3) {\n      trace("more: " + a);\n    } else return [1, 2];\n',
    "\n  /** New. */\n  public function fresh(x:Int = 1):Array<Int> {\n    return [x];\n  }\n",
    "\n  @:keep(a, {b: 1}) var kept(get, never):Map<String, Int>;\n",
    "switch (e) { case {:ok, v}: v |> f(); default: null; }",
    "// a comment 'with' \"quotes\" }\n",
    "/* and { one */",
    "'in ${a + \"b\"} and $c'",
    "#if js\n  var only = 1;\n  #end\n",
    "#if (haxe >= 4) f( #else g( #end",
    "  Rgb(r:Int, g:Int);\n",
    "};",
    "  }\n\n",
    "class Other extends A {\n  var y = 1;\n}\n",
    'final 𝄞 = "é𝄞"; ',
    "\r\n\tvar tab:{x:Int, ?y:Float};\r\n",
    "macro $v{a}; ~/a+/g; 0x1F; .5; a...b; x -> y; ",
    "untyped __elixir__('IO.puts(\"it\\'s\")'); hxx('<p class={a}>{b}</p>');",
    "function f():{x:Int} return {x: 1};",
    "typedef P = {> Q, x:Int}\n",
    "import a.b.C;\n",
)


@dataclass(slots=True)
class Step:
    """One text of a session, and what was done last."""

    text: str
    what: str


@dataclass(slots=True)
class Result:
    steps: int = 0
    on_top: int = 0
    """Steps that took most units over as the same objects."""
    failures: list[tuple[str, str, list[str]]] = field(default_factory=list)
    """The text before, the text after, what differs."""


def run(texts: list[str], steps: int, seed: int, *, watch: bool = False) -> Result:
    """Sessions of some fifty steps until `steps` are made, or five failures found."""
    chosen = random.Random(seed)
    result = Result()
    while result.steps < steps and len(result.failures) < 5:
        text = _file(texts, chosen)
        session(text, chosen, min(50, steps - result.steps), result)
        if watch and result.steps % 5_000 < 50:
            print(result.steps, "steps", len(result.failures), "failures", file=sys.stderr)
    return result


def session(text: str, chosen: random.Random, steps: int, result: Result) -> None:
    defines, dialect = chosen.choice(DEFINES), chosen.choice(DIALECTS)
    parsed = parse_file(text, defines, dialect=dialect)
    checked: Checked = {}
    before = text
    for step in edits(text, chosen, steps):
        result.steps += 1
        units = {id(placed.unit) for placed in parsed.units()}
        parsed = parse_file(step.text, defines, parsed, dialect)
        known = sum(id(placed.unit) in units for placed in parsed.units())
        result.on_top += known * 2 > len(units)
        fresh = parse_file(step.text, defines, dialect=dialect)
        found = differences(parsed, fresh, checked)
        if found:
            result.failures.append(
                (before, step.text, [step.what, str((defines, dialect)), *found])
            )
            return
        before = step.text


def edits(text: str, chosen: random.Random, steps: int) -> Iterator[Step]:
    """The texts of a session, `steps` of them."""
    past = [text]
    clipboard = "\n"
    made = 0
    while made < steps:
        what = chosen.choice(_KINDS)
        place = _place(text, chosen)
        new: list[str] = []
        if what == "type":
            code = chosen.choice(SNIPPETS)
            length = min(len(code), chosen.choice((3, 10, 40)))
            new = [text[:place] + code[: n + 1] + text[place:] for n in range(length)]
        elif what == "delete back":
            count = min(place, chosen.choice((1, 1, 3, 12)))
            new = [text[: place - n - 1] + text[place:] for n in range(count)]
        elif what == "delete":
            new = [text[:place] + text[place + chosen.choice((1, 2, 20, 100)) :]]
        elif what == "cut lines":
            lines = text.splitlines(keepends=True)
            first = chosen.randrange(len(lines) + 1)
            last = first + chosen.choice((1, 1, 2, 5, 12))
            clipboard = "".join(lines[first:last]) or clipboard
            new = ["".join(lines[:first] + lines[last:])]
        elif what == "paste":
            place = text.rfind("\n", 0, place) + 1
            new = [text[:place] + clipboard + text[place:]]
        elif what == "insert":
            new = [text[:place] + chosen.choice(SNIPPETS) + text[place:]]
        elif what == "undo":
            count = min(len(past) - 1, chosen.choice((1, 2, 5)))
            new = [past.pop() for _ in range(count)]
        elif what == "swap":
            other = chosen.randrange(len(text) + 1)
            first, last = sorted((place, other))
            new = [text[:first] + chosen.choice(BITS) + text[first:last] + "\n" + text[last:]]
        else:
            new = [damage(text, chosen)]
        for text in new[: steps - made]:
            if what != "undo":
                past.append(text)
            made += 1
            yield Step(text, what)


_KINDS = (
    *("type",) * 8,
    *("delete back",) * 3,
    *("delete", "cut lines", "paste", "insert", "undo", "undo", "undo", "swap", "damage"),
)


def _place(text: str, chosen: random.Random) -> int:
    """Anywhere; more often at a line's end or start."""
    place = chosen.randrange(len(text) + 1)
    if chosen.random() < 0.4:
        found = text.find("\n", place)
        return place if found < 0 else found + chosen.randrange(2)
    return place


def _file(texts: list[str], chosen: random.Random) -> str:
    text = chosen.choice(texts)
    if len(text) > 2_500 and chosen.random() < 0.95:
        start = text.rfind("\n", 0, chosen.randrange(len(text) - 2_000)) + 1
        head = text[: text.find("{") + 1] if chosen.random() < 0.5 else ""
        text = head + "\n" + text[start : start + 2_000]
    for _ in range(chosen.choice((0, 0, 0, 1, 2))):
        text = damage(text, chosen)
    return text


def main() -> None:
    parser = argparse.ArgumentParser(prog="editing")
    parser.add_argument("--steps", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", type=Path)
    options = parser.parse_args()
    started = time.process_time()
    result = run(good_files(), options.steps, options.seed, watch=True)
    share = result.on_top / max(1, result.steps)
    print(f"{result.steps} steps, {share:.0%} on top, {time.process_time() - started:.0f} s")
    for number, (before, after, found) in enumerate(result.failures):
        print(number, "\n   ".join(line[:1000] for line in found))
        if options.failures:
            options.failures.mkdir(parents=True, exist_ok=True)
            for name, text in (("before", before), ("after", after)):
                data = text.encode(errors="surrogatepass")
                (options.failures / f"{number}.{name}.hx").write_bytes(data)
    sys.exit(bool(result.failures))


if __name__ == "__main__":
    main()
