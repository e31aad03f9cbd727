"""Many programs judged at once: one analysis, one Haxe, one request to Elixir.

A program by itself (`harness.judge`) costs what its Elixir's compiler costs to ask, some 0.4 s; a
hundred together share that. Each is put into a package of its own, so that their types may have the
same names, in Haxe as in Elixir, and what is called stays apart. What random programs have in
common is compiled once, as a file that they import.

    judge_many(programs) -> [Verdict, …]      # as `judge` says of each, in their order
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from random import Random

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file, runtime_module
from tests.behaviour import haxe_reference
from tests.behaviour.harness import (
    DOES_NOT_COMPILE,
    RUN_SECONDS,
    Generated,
    Program,
    Verdict,
    compiler_fault,
    difference,
    fault,
    meaning_faults,
)
from tests.behaviour.programs import program, without_common
from tests.behaviour.programs_common import COMMON
from tests.support.elixir_oracle import ProgramResult, run_programs

SAID = frozenset(f"unexpected HX4{number}" for number in ("03", "04", "05", "11", "12"))
"""What a diagnostic tells the user of is no failure of a random program, while it stays rare."""
Compiled = tuple[Generated, list[Generated]]
COMMON_PATH = "/behaviour/Common.hx"


def judge_many(programs: Sequence[Program]) -> list[Verdict]:
    """A verdict on each; never raises for what the compiler does."""
    return judged(programs, compiled(programs))


def judged(programs: Sequence[Program], made: Compiled) -> list[Verdict]:
    """The part of `judge_many` for which Elixir is asked."""
    common, generated = made
    helpers = frozenset().union(common.helpers, *(one.helpers for one in generated))
    beside = f"{common.elixir}\n{runtime_module(helpers)}"
    sound = [not one.crash for one in generated]
    given = [
        (f"{package(whole.name).title()}.{whole.name}", one.elixir)
        for whole, one, is_sound in zip(programs, generated, sound, strict=True)
        if is_sound
    ]
    results = iter(run_programs(given, beside, RUN_SECONDS))
    return [
        _verdict(whole, one, next(results) if is_sound else None)
        for whole, one, is_sound in zip(programs, generated, sound, strict=True)
    ]


def random_programs(seed: int, count: int) -> list[Program]:
    """Random programs with Haxe's output; raises `HaxeRefusesError`."""
    random = Random(seed)
    texts = {f"Random{n}": program(random, f"Random{n}") for n in range(count)}
    printed = expected(texts)
    return [Program(name, text, printed[name]) for name, text in texts.items()]


def package(name: str) -> str:
    """The package of the program."""
    return "p" + name.lower()


def file_text(program: Program) -> str:
    """The program as a file of a batch; its lines are those of the program's own part."""
    own = without_common(program.text)
    imported = "" if own is None else "import Common; "
    return f"package {package(program.name)}; {imported}{program.text if own is None else own}"


def expected(texts: Mapping[str, str]) -> dict[str, str]:
    """What Haxe prints for whole programs, by their names; raises `HaxeRefusesError`."""
    own = {name: without_common(text) for name, text in texts.items()}
    given = {n: texts[n] if one is None else f"import Common; {one}" for n, one in own.items()}
    return haxe_reference.outputs(given, shared={"Common.hx": COMMON})


def compiled(programs: Sequence[Program]) -> Compiled:
    """What stands for `COMMON`, and for each program: the part of `judge_many` that is ours."""
    analysis = Analysis()
    analysis.open_file(COMMON_PATH, COMMON)
    texts = {f"/behaviour/{package(one.name)}/{one.name}.hx": file_text(one) for one in programs}
    for path, text in texts.items():
        analysis.open_file(path, text)
    common = _one(analysis, COMMON_PATH, COMMON)
    return common, [_one(analysis, path, text) for path, text in texts.items()]


def _one(analysis: Analysis, path: str, text: str) -> Generated:
    try:
        faults = tuple(fault(found, text) for found in analysis.diagnostics(path))
        made = compile_file(analysis.db, path)
        helpers = frozenset() if made is None else frozenset(made.helpers)
        return Generated(analysis.compiled(path).text, faults, "", helpers)
    except Exception:
        return Generated("", (), traceback.format_exc())


def _verdict(program: Program, generated: Generated, result: ProgramResult | None) -> Verdict:
    cause, detail = compiler_fault(program, generated) or _elixir_fault(program, generated, result)
    return Verdict(program, generated, cause, detail)


def _elixir_fault(
    program: Program, generated: Generated, result: ProgramResult | None
) -> tuple[str, str]:
    assert result is not None
    told = "\n".join(f"line {one.line}: {one.message}" for one in result.diagnostics)
    if any(one.severity == "error" for one in result.diagnostics):
        return DOES_NOT_COMPILE, told
    run = result.run
    if not meaning_faults(generated):
        if run.status != "ok":
            return "fails in Elixir", f"{run.status} {run.message}\nafter\n{run.output}"
        if run.output != program.expected:
            return "other output", difference(program.expected, run.output, "Haxe", "Elixir")
    if told:
        return "Elixir warns", told
    if result.formatted != generated.elixir:
        shown = difference(generated.elixir, result.formatted, "ours", "mix format")
        return "mix format differs", shown
    return "", ""
