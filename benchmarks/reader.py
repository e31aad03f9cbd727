"""Measures the reader alone: `python -m benchmarks reader [--lines 2000]`.

cold              a file of 2,000 dense lines, lexed and parsed, with all of its views
one keystroke     reading on top of the reading before it, while real code is typed:
  paired            with the brackets and quotes that an editor closes
  unpaired          without: braces and quotes are open until their end is typed
  directives        unpaired, in a file with `#if` here and there
  damaged           unpaired, below a member that has lost its `}`
  new member        unpaired, a whole function between two others
lines             cut and put back: one to thirty lines, wherever they are
the std           lines a second of Haxe's standard library, where it is installed
memory            bytes that a reading with its views holds, for a byte of its text
table             loading the parse table

Times are those of the process, with the collector as the server configures it.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

from benchmarks.source import generate
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.table import load_table
from server.garbage import configure

STD = Path("/usr/share/haxe/std")

BODY = """
    var found: Array<String> = [];
    for (name in names) {
      if (name.length > 3 && !found.contains(name)) {
        found.push('$name: ${name.length + 1}');
      } else {
        switch (name.charAt(0)) {
          case "a" | "b": found.push("one of two");
          case other: trace(other + "!", { at: found.length });
        }
      }
    }
    var sums = [for (name in found) name => name.split(",").map(part -> part.trim())];
    // and so on
    if (sums.exists("x")) return null;
"""
MEMBER = f"""
  /** What is new. */
  public static function fresh(names: Array<String>, ?limit: Int = 10): Null<String> {{{BODY}
    return found.join(", ");
  }}
"""
PAIRS = {"(": ")", "[": "]", "{": "}", '"': '"', "'": "'"}

Times = dict[str, list[float]]
"""Milliseconds by what was measured."""


def measure(lines: int) -> tuple[Times, dict[str, str]]:
    """Times, and what is told in other units."""
    configure()
    text = generate(lines)
    trees, views = cold(text)
    times: Times = {"cold": trees, "  with views": views}
    for name, file, place, code, paired in scenarios(text):
        times[name] = typing(file, place, code, paired=paired)
    times["lines"] = cutting(text, 150)
    rest = {"memory": memory(text), "table": table()}
    if STD.exists():
        rest["the std"] = whole_std()
    return times, rest


def cold(text: str, rounds: int = 25) -> tuple[list[float], list[float]]:
    """From text to trees, and to views as well: those are made when they are asked for."""
    load_table()
    trees, views = [], []
    for _ in range(rounds):
        started = time.process_time()
        parsed = parse_file(text)
        trees.append((time.process_time() - started) * 1000)
        assert parsed.source.declarations
        views.append((time.process_time() - started) * 1000)
    return trees, views


def scenarios(text: str) -> list[tuple[str, str, int, str, bool]]:
    """(name, file, place to type at, what, whether brackets are closed by the editor)"""
    place = statement_place(text)
    between = text.rindex("\n\n", 0, place) + 1
    conditional = with_directives(text)
    damaged = without_a_brace(text, place)
    return [
        ("  paired", text, place, BODY, True),
        ("  unpaired", text, place, BODY, False),
        ("  directives", conditional, statement_place(conditional), BODY, False),
        ("  damaged", damaged, statement_place(damaged), BODY, False),
        ("  new member", text, between, MEMBER, False),
    ]


def statement_place(text: str) -> int:
    """Behind a statement in a function in the middle."""
    return text.index("var trimmed", len(text) // 2) + len("var trimmed = name.trim();")


def with_directives(text: str) -> str:
    lines = text.splitlines(keepends=True)
    head = "#if js\nimport js.Browser;\n#else\nimport sys.FileSystem;\n#end\n"
    chosen = [n for n, line in enumerate(lines) if line.startswith("  public static")][3::20]
    for number in reversed(chosen):
        lines.insert(number, f"  #if debug\n  static var count{number} = 0;\n  #end\n")
    return "".join([lines[0], head, *lines[1:]])


def without_a_brace(text: str, place: int) -> str:
    """The file with a member some way above `place` that lacks its last `}`."""
    last = text.rindex("\n  }\n", 0, text.rindex("\n\n", 0, place - 3000))
    return text[:last] + text[last + len("\n  }") :]


def typing(text: str, place: int, code: str, *, paired: bool) -> list[float]:
    """One key at a time; with `paired`, what an editor closes is there at once."""
    parsed = opened(text)
    times: list[float] = []
    expected: list[str] = []
    for key in code:
        insert = key
        if paired and expected and key == expected[-1]:
            expected.pop()
            place += 1
            continue
        if paired and key in PAIRS:
            insert += PAIRS[key]
            expected.append(PAIRS[key])
        text = text[:place] + insert + text[place:]
        place += 1
        parsed = timed(text, parsed, times)
    return times


def cutting(text: str, rounds: int) -> list[float]:
    """Lines are cut, and put back: at one place or another."""
    chosen = random.Random(5)
    parsed = opened(text)
    times: list[float] = []
    for _ in range(rounds):
        lines = text.splitlines(keepends=True)
        first = chosen.randrange(len(lines))
        last = first + chosen.choice((1, 1, 2, 5, 12, 30))
        kept = lines[:first] + lines[last:]
        parsed = timed("".join(kept), parsed, times)
        back = chosen.choice((first, first, chosen.randrange(len(kept))))
        parsed = timed("".join(kept[:back] + lines[first:last] + kept[back:]), parsed, times)
        parsed = timed(text, parsed, times)
    return times


def opened(text: str) -> ParsedFile:
    parsed = parse_file(text)
    _ = parsed.source
    return parsed


def timed(text: str, previous: ParsedFile, times: list[float]) -> ParsedFile:
    started = time.process_time()
    parsed = parse_file(text, previous=previous)
    times.append((time.process_time() - started) * 1000)
    return parsed


def whole_std() -> str:
    texts = [file.read_bytes().decode() for file in sorted(STD.rglob("*.hx"))[::4]]
    lines = sum(text.count("\n") for text in texts)
    started = time.process_time()
    for text in texts:
        _ = parse_file(text, {"js": "1"}, dialect="haxe").source
    return f"{lines / (time.process_time() - started):,.0f} lines a second"


def memory(text: str) -> str:
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    parsed = parse_file(text)
    _ = parsed.faults
    bytes_held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return f"{bytes_held / len(text.encode()):.0f} bytes for a byte of text"


def table() -> str:
    """In a process of its own, where nothing is loaded; lark must not be imported there."""
    code = (
        "import sys, time; import compiler_core.syntax.parse; "
        "from compiler_core.syntax.table import load_table; "
        "at = time.perf_counter(); load_table(); "
        "print((time.perf_counter() - at) * 1000, 'lark' in sys.modules)"
    )
    root = Path(__file__).parent.parent
    answers = [
        subprocess.check_output([sys.executable, "-c", code], text=True, cwd=root).split()
        for _ in range(5)
    ]
    milliseconds = sorted(float(answer[0]) for answer in answers)[2]
    lark = "lark is imported" if answers[0][1] == "True" else "lark is not imported"
    return f"{milliseconds:.1f} ms to load, {lark}"
