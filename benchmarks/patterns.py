"""Measures the checking of switches: `python -m benchmarks patterns [--keys 200]`.

200 constructors     an enum of 200, a case for each; the same with each second one missing
60 arms, 30^3        60 arms over a triple of enums of 30 constructors each, nothing ordered
guards               40 guarded cases, their tests in pairs of opposites
entangled            24 flags, 12 arms that each ask for two: exponential for any algorithm, so it
                     ends where its budget does, and the diagnostic says that it wasn't decided

What is timed is what a keystroke in the function repeats: all that `check_body` does with the typed
tree, missing cases, arms and alternatives in vain, captures. Half of `--keys` rounds each; the page
of what was found is the last column.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from dataclasses import dataclass

from compiler_core.analysis import Analysis
from compiler_core.semantics import typed
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import file_keys
from compiler_core.semantics.patterns.check import check_body
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from server.garbage import configure

PATH = "/bench/Switches.hx"


@dataclass(frozen=True, slots=True)
class Decided:
    """`milliseconds` of each round; how many faults of each kind were found."""

    milliseconds: list[float]
    faults: Counter[str]


def measure(rounds: int) -> dict[str, Decided]:
    configure()
    return {name: _decided(text, rounds) for name, text in SWITCHES.items()}


def _decided(text: str, rounds: int) -> Decided:
    analysis = Analysis()
    analysis.open_file(PATH, text)
    db = analysis.db
    (body,) = (
        member.function
        for key in file_keys(db, PATH)
        if (member := infer_member(db, PATH, key)).function is not None
    )
    assert isinstance(body, typed.Function)
    times = []
    faults: Counter[str] = Counter()
    for _ in range(rounds):
        start = time.process_time()
        found = check_body(DeclaredShapes(db), body)
        times.append((time.process_time() - start) * 1000)
        faults = Counter(type(fault).__name__ for fault in found)
    return Decided(times, faults)


# --- what is switched on -------------------------------------------------------------------------


def switch(declarations: str, parameters: str, subject: str, arms: list[str]) -> str:
    lines = "\n".join(f"            case {arm}: 0;" for arm in arms)
    return (
        f"{declarations}\nclass Switches {{\n"
        f"    public static function decide({parameters}): Int {{\n"
        f"        return switch ({subject}) {{\n{lines}\n        }};\n    }}\n}}\n"
    )


def enum(name: str, constructors: int) -> str:
    made = " ".join(
        f"{name}{n}({'flag: Bool' if n % 2 else 'count: Int'});" for n in range(constructors)
    )
    return f"enum {name} {{ {made} }}"


def plain_enum(name: str, constructors: int) -> str:
    return f"enum {name} {{ {' '.join(f'{name}{n};' for n in range(constructors))} }}"


def triples(arms: int, constructors: int) -> str:
    pick = random.Random(7)

    def arm() -> str:
        open_place = pick.choice((0, 1, 2, None))
        places = (
            "_" if place == open_place else f"{name}{pick.randrange(constructors)}"
            for place, name in enumerate("ABC")
        )
        return f"[{', '.join(places)}]"

    found = [arm() for _ in range(arms)]
    declarations = "\n".join(plain_enum(name, constructors) for name in "ABC")
    return switch(declarations, "a: A, b: B, c: C", "[a, b, c]", found)


def guards(count: int) -> str:
    tests = ["a", "!a", "b", "!b", "n > 0", "n <= 0", "n == 3", "n != 3"]
    found = [f"Big{k % 20}(_) if ({tests[k % len(tests)]})" for k in range(count)]
    return switch(enum("Big", 20), "big: Big, a: Bool, b: Bool, n: Int", "big", found)


def entangled(flags: int, arms: int) -> str:
    found = [
        "[" + ", ".join("true" if place % arms == arm else "_" for place in range(flags)) + "]"
        for arm in range(arms)
    ]
    names = [f"p{n}" for n in range(flags)]
    parameters = ", ".join(f"{name}: Bool" for name in names)
    return switch("", parameters, f"[{', '.join(names)}]", found)


BIG = enum("Big", 200)

SWITCHES = {
    "200 constructors": switch(BIG, "big: Big", "big", [f"Big{n}(_)" for n in range(200)]),
    "100 of them missing": switch(BIG, "big: Big", "big", [f"Big{n}(_)" for n in range(0, 200, 2)]),
    "60 arms, 30^3": triples(60, 30),
    "40 guards": guards(40),
    "entangled": entangled(24, 12),
}
