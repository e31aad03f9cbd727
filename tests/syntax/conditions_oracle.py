"""Random conditions and defines, and which of them hold in the real Haxe.

`python -m tests.syntax.conditions_oracle 200` compares 200 batches (`test_conditional_values.py`
compares a few). A batch is one program whose `main` prints the number of each live branch.

Debian's Haxe is 4.2, where `a != b` is false if `a` is not defined; 4.3 made it the opposite of
`a == b`. So Haxe is asked about `!(a == b)`.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from compiler_core.syntax.parse import parse_file

NAMES = [
    "alpha", "beta_1", "Gamma", "delta.one", "delta.two.x", "target.none", "if_", "true", "omega",
]  # fmt: skip
VALUES = ["1", "", "0", "false", "2", "10", "1.5", "1e1", "0x10", "1_0", "abc", "b", "4.2.5", " 3"]
TEXTS = ["", "1", "2", "10", "abc", "b", "1.50", "4.2.5", "-1", "Z", "é"]
NUMBERS = ["0", "1", "2", "10", "1.5", "0.0", "16", "1e1", "0x10", "-1", "3"]
VERSIONS = [
    "4.2.5", "4.3.0", "1.0.0-rc.1", "1.0.0-rc.2", "1.0.0-alpha", "1.0.0", "10.0.0", "1.0.0-1+b",
]  # fmt: skip
_LEVEL = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 3, ">": 3, "<=": 3, ">=": 3}


@dataclass(frozen=True)
class Written:
    """A condition as it is written, for us and for Haxe 4.2, and how tightly it binds."""

    ours: str
    theirs: str
    level: int = 4


def condition(chosen: random.Random, depth: int) -> Written:
    if depth == 0 or chosen.random() < 0.2:
        return _single(chosen)
    if chosen.random() < 0.2:
        inner = _in_level(condition(chosen, depth - 1), 4)
        return Written("!" + inner.ours, "!" + inner.theirs)
    operator = chosen.choice([*_LEVEL, "&&", "||", "=="])
    level = _LEVEL[operator]
    smaller = 0 if level == 3 and chosen.random() < 0.8 else depth - 1
    left = _in_level(condition(chosen, smaller), level)
    right = _in_level(condition(chosen, smaller), level + 1)
    blank = chosen.choice(["", " "])
    ours = f"{left.ours}{blank}{operator}{blank}{right.ours}"
    if operator == "!=":
        return Written(ours, f"!({left.theirs} == {right.theirs})", level)
    return Written(ours, f"{left.theirs}{blank}{operator}{blank}{right.theirs}", level)


def _single(chosen: random.Random) -> Written:
    kind = chosen.random()
    if kind < 0.55:
        text = chosen.choice(NAMES)
    elif kind < 0.7:
        text = chosen.choice(NUMBERS)
    elif kind < 0.85:
        text = chosen.choice(['"{}"', "'{}'"]).format(chosen.choice(TEXTS))
    else:
        text = f'version("{chosen.choice(VERSIONS)}")'
    return Written(text, text)


def _in_level(written: Written, level: int) -> Written:
    if written.level >= level:
        return written
    return Written(f"({written.ours})", f"({written.theirs})")


def defines(chosen: random.Random) -> dict[str, str]:
    names = [name for name in NAMES if name not in ("target.none", "true", "omega")]
    found = {name: chosen.choice(VALUES) for name in names if chosen.random() < 0.6}
    if chosen.random() < 0.5:
        found["beta-1"] = found.pop("beta_1", "1")
    return found


def ours(conditions: list[str], known: Mapping[str, str]) -> tuple[set[int], set[int]]:
    """The numbers of those that hold, and of those that have no value."""
    text = _program(conditions)
    parsed = parse_file(text, known)
    assert len(parsed.conditionals) == len(conditions), parsed.faults
    live: set[int] = set()
    refused: set[int] = set()
    for number, conditional in enumerate(parsed.conditionals):
        branch = conditional.branches[0]
        if branch.is_live:
            live.add(number)
        if any(
            fault.kind == "bad_condition" and branch.directive.covers(fault.span)
            for fault in parsed.faults
        ):
            refused.add(number)
    return live, refused


def theirs(conditions: list[str], known: Mapping[str, str], folder: Path) -> set[int] | str:
    """The numbers of those that hold, or what Haxe says instead."""
    (folder / "Main.hx").write_text(_program(conditions), encoding="utf-8")
    options = [part for name, value in known.items() for part in ("-D", f"{name}={value}")]
    finished = subprocess.run(
        ["haxe", *options, "-main", "Main", "--interp"],
        cwd=folder, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if finished.returncode:
        return finished.stdout + finished.stderr
    return {int(line) for line in finished.stdout.split()}


def _program(conditions: list[str]) -> str:
    lines = [
        f"#if ({written})\nSys.println({number});\n#end\n"
        for number, written in enumerate(conditions)
    ]
    return f"class Main {{ static function main() {{\n{''.join(lines)}}} }}\n"


def refused(seed: int, count: int, folder: Path) -> list[str]:
    """Conditions that have no value for us, and one for Haxe, of `count` that have none for us."""
    chosen = random.Random(seed)
    known = defines(chosen)
    written = [condition(chosen, 2) for _ in range(count * 20)]
    _, without = ours([one.ours for one in written], known)
    asked = [written[number] for number in sorted(without)[:count]]
    return [
        f"{one.ours} with {known}"
        for one in asked
        if not isinstance(theirs([one.theirs], known, folder), str)
    ]


def compare(seed: int, count: int, folder: Path) -> list[str]:
    """What differs in a batch of `count` conditions; none of them is one that Haxe refuses."""
    chosen = random.Random(seed)
    known = defines(chosen)
    written = [condition(chosen, chosen.randint(0, 3)) for _ in range(count)]
    written = list({one.ours: one for one in written}.values())
    _, refused = ours([one.ours for one in written], known)
    kept = [one for number, one in enumerate(written) if number not in refused]
    live, _ = ours([one.ours for one in kept], known)
    answer = theirs([one.theirs for one in kept], known, folder)
    if isinstance(answer, str):
        return [f"{known}: {answer}"]
    return [f"{kept[number].ours} with {known}" for number in sorted(live ^ answer)]


if __name__ == "__main__":
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        for seed in range(int(sys.argv[1])):
            failures += compare(seed, 250, Path(temporary))
    print("\n".join(failures[:20]), len(failures), sep="\n")
