"""Generated switches that run: the arm that real Elixir chooses is the one that Haxe's does.

    world of a seed ─▶ switches ─▶ what is missing added ─▶ haxe --interp ─┐
                                                        └▶ our Elixir ─────┴▶ the same numbers?

A switch is a function that gives the number of the arm that it chose (`ADDED` for a case that we
said was missing); `main` calls it with generated values of its parameters' types. Functions that
Haxe refuses still (it forgets some of what types say) are left out, and so are those of which we
say that Elixir means something else (HX4). No diagnostic of missing cases is left, so that there is
no `CaseClauseError` to be raised: it would be in the output.

    python -m tests.semantics.patterns.running --programs 1000 --seed 0
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compiler_core.base.diagnostic import Fix, Severity
from tests.behaviour import haxe_reference
from tests.behaviour.harness import compile_haxe
from tests.semantics.patterns.comparison import added_cases, diagnostics_by_function
from tests.semantics.patterns.generated import GeneratedSwitch, generate, module
from tests.semantics.patterns.generated_types import World
from tests.support.check import applied
from tests.support.elixir_oracle import run_script
from tests.support.haxe_oracle import name_of, verdict

CALLS = 12
"""Calls of a function, each with other values."""

ADDED = "-1"
MISSING = ("HX201", "HX202", "HX206", "HX210")


@dataclass(frozen=True, slots=True)
class Run:
    """Functions that ran, and what was otherwise in Elixir: the function with both results."""

    ran: int
    left_out: Counter[str]
    differences: tuple[str, ...]


def run_world(seed: int, count: int, folder: Path) -> Run:
    world = World(seed)
    switches = [_numbered(generate(world, f"f{index}")) for index in range(count)]
    left_out: Counter[str] = Counter()
    functions = _complete(world, switches, left_out)
    refused = verdict(folder, lambda chosen: module(world, list(chosen)), functions)
    bad = refused.refused.union(name for name, _ in refused.errors)
    left_out["refused by Haxe"] += len(bad)
    functions = [function for function in functions if name_of(function) not in bad]
    by_name = {switch.name: switch for switch in switches}
    calls = [_calls(world, by_name[name_of(function)]) for function in functions]
    name = f"Switches{seed}"
    text = module(world, functions, name, "".join(calls))
    expected = haxe_reference.outputs({name: text}, 300.0)[name]
    generated = compile_haxe(text, name)
    if generated.crash:
        return Run(0, left_out, (generated.crash,))
    result = run_script(f"{generated.whole}\n{name}.main()", 300.0)
    found = _different(functions, expected, result.output)
    if result.status != "ok":
        found += (f"{result.status} {result.message}\n{result.output[-300:]}",)
    return Run(len(functions), left_out, found)


def _numbered(switch: GeneratedSwitch) -> GeneratedSwitch:
    """The switch, its arms giving their numbers."""
    arms = tuple(
        (head, str(number) if body == "0" else body)
        for number, (head, body) in enumerate(switch.arms)
    )
    form = "var r = -2; {}; return r;" if switch.is_statement else "return {};"
    if switch.is_statement:
        arms = tuple((head, f"r = {body}") for head, body in arms)
    return replace(switch, arms=arms, form=form)


def _complete(
    world: World, switches: Sequence[GeneratedSwitch], left_out: Counter[str]
) -> list[str]:
    """The functions with what was missing added."""
    functions = {switch.name: switch.text() for switch in switches}
    found = diagnostics_by_function(module(world, list(functions.values())), None)
    for name in list(functions):
        fixes = [added_cases(d) for _, d in found.get(name, ()) if d.code in MISSING and d.fixes]
        if fixes:
            every = Fix("", tuple(e for fix in fixes for e in fix.edits), snippet=fixes[0].snippet)
            body = f"r = {ADDED}" if "var r = -2" in functions[name] else ADDED
            mended = applied(functions[name], every)
            functions[name] = mended.replace('throw "TODO"', body)
    found = diagnostics_by_function(module(world, list(functions.values())), None)
    for name in list(functions):
        codes = {d.code for _, d in found.get(name, ()) if d.severity is Severity.ERROR}
        codes |= {d.code for _, d in found.get(name, ()) if d.code in MISSING}
        codes |= {d.code for _, d in found.get(name, ()) if d.code.startswith("HX4")}
        if codes:
            left_out[min(codes)] += 1
            del functions[name]
    return list(functions.values())


def _calls(world: World, switch: GeneratedSwitch) -> str:
    lines = []
    for _ in range(CALLS):
        values = [world.value(type) for type in switch.parameters.values()]
        values += [world.random.choice(("true", "false")) for _ in range(2)]
        call = f"{switch.name}({', '.join(values)})"
        lines.append(f'        Sys.println("{switch.name} " + {call});\n')
    return "".join(lines)


def _different(functions: Sequence[str], expected: str, found: str) -> tuple[str, ...]:
    texts = {name_of(function): function for function in functions}
    different: dict[str, str] = {}
    ours = found.splitlines()
    for number, line in enumerate(expected.splitlines()):
        other = ours[number] if number < len(ours) else "nothing"
        if line != other:
            name = line.split(" ")[0]
            text = texts.get(name, "")
            if _null_came_first(text, line, other):
                continue
            different.setdefault(name, f"{text}call {number}: Haxe {line}, Elixir {other}")
    return tuple(different.values())


def _null_came_first(function: str, haxe: str, elixir: str) -> bool:
    """Haxe tries the cases that name null first, wherever they stand; Elixir keeps the order."""
    arms = [line for line in function.splitlines() if line.lstrip().startswith(("case", "default"))]
    chosen = [
        index for index, arm in enumerate(arms) if re.search(rf"[ =]{haxe.split()[1]};$", arm)
    ]
    other = [index for index, arm in enumerate(arms) if elixir.endswith(f" {_number(arm)}")]
    return any("null" in arms[index] and index > other[0] for index in chosen if other)


def _number(arm: str) -> str:
    found = re.search(r"(-?\d+);$", arm)
    return found[1] if found else "?"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--batch", type=int, default=40)
    parser.add_argument("--show", type=int, default=3)
    options = parser.parse_args()
    ran, seed, found = 0, options.seed, 0
    left_out: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        while ran < options.programs:
            run = run_world(seed, options.batch, Path(folder))
            ran += run.ran
            left_out += run.left_out
            for difference in run.differences[: options.show]:
                print(f"seed {seed}: {difference}")
            found += len(run.differences)
            seed += 1
            print(f"seed {seed - 1}: {ran} have run", flush=True)
    print(f"{ran} programs, {found} differences; left out: {dict(left_out)}")


if __name__ == "__main__":
    main()
