"""The real Haxe compiler as a judge of switches.

`verdict` compiles one module without output and says which of its functions Haxe refuses with
"Unmatched patterns", and which cases it finds unused. Haxe reports every switch of a file, so that
a batch costs one run. Where its own report fails (4.2.5 ends with `Not_found` while it puts a
missing enum abstract's value into words) the batch is halved until the function is alone: it was
about to be refused.

On a build machine (`CI=true`) a missing `haxe` is a failure, elsewhere the tests are skipped.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

_FUNCTION = re.compile(r"^\s*static function (\w+)")
_MESSAGE = re.compile(r"^Main\.hx:(\d+): (?:characters|lines) (\d+)-\d+ : (.*)$")
_UNMATCHED = (
    "Unmatched patterns",
    # what a switch that misses something is typed as, where its value is wanted
    "Void should be Int",
    "Int should be Void",
    "Variables of type Void are not allowed",
)


def needs_haxe() -> pytest.MarkDecorator:
    missing = shutil.which("haxe") is None
    return pytest.mark.skipif(
        missing and os.environ.get("CI") != "true", reason="the haxe compiler is not installed"
    )


STD = Path("/usr/share/haxe/std")
"""Haxe's standard library, where Debian's package puts it."""


def needs_std() -> pytest.MarkDecorator:
    """As `needs_haxe`, of the library's files: without them a loop over them would pass."""
    missing = not STD.is_dir()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"Haxe's standard library is not in {STD}", pytrace=False)
    return pytest.mark.skipif(missing, reason="Haxe's standard library is not installed")


@dataclass(frozen=True, slots=True)
class HaxeVerdict:
    """What Haxe says of functions, by name. `refused` has those whose patterns don't match all;
    places of what is in vain are lines from the function's first, counted from 0, and columns."""

    refused: frozenset[str] = frozenset()
    unused_cases: frozenset[tuple[str, int]] = frozenset()
    unused_patterns: frozenset[tuple[str, int, int]] = frozenset()
    errors: tuple[tuple[str, str], ...] = ()
    """All others, by function, with what Haxe said."""
    crashed: frozenset[str] = frozenset()
    """Those refused of which Haxe said no more: its report failed."""

    def joined(self, other: HaxeVerdict) -> HaxeVerdict:
        return HaxeVerdict(
            self.refused | other.refused,
            self.unused_cases | other.unused_cases,
            self.unused_patterns | other.unused_patterns,
            (*self.errors, *other.errors),
            self.crashed | other.crashed,
        )


def unmatched(
    folder: Path, module: Callable[[Sequence[str]], str], functions: Sequence[str]
) -> frozenset[str]:
    """Names of the functions that Haxe finds not exhaustive; any other error of Haxe fails the
    test: the program is meant to be right."""
    found = verdict(folder, module, functions)
    assert not found.errors, f"Haxe said: {found.errors[0]}"
    return found.refused


def verdict(
    folder: Path, module: Callable[[Sequence[str]], str], functions: Sequence[str]
) -> HaxeVerdict:
    """What Haxe says of these functions. `module` makes a whole `Main.hx` of functions.

    Some errors end Haxe's run, so that it says nothing of what stands below: the functions that it
    does not refuse are asked again until it has nothing against them."""
    if not functions:
        return HaxeVerdict()
    found = _once(folder, module, functions)
    bad = found.refused.union(name for name, _ in found.errors)
    others = [function for function in functions if name_of(function) not in bad]
    return found.joined(verdict(folder, module, others)) if bad else found


def said_by_haxe(folder: Path, main: str) -> str:
    """What the compiler prints of a folder's program, without making anything of it."""
    finished = subprocess.run(
        ["haxe", "--no-output", "-main", main],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return finished.stdout + finished.stderr


def _once(
    folder: Path, module: Callable[[Sequence[str]], str], functions: Sequence[str]
) -> HaxeVerdict:
    text = module(functions)
    (folder / "Main.hx").write_text(text, encoding="utf-8")
    output = said_by_haxe(folder, "Main")
    if "Not_found" in output:
        if len(functions) == 1:
            name = frozenset((name_of(functions[0]),))
            return HaxeVerdict(refused=name, crashed=name)
        middle = len(functions) // 2
        first = verdict(folder, module, functions[:middle])
        return first.joined(verdict(folder, module, functions[middle:]))
    return _read(text, output)


def name_of(function: str) -> str:
    match = _FUNCTION.match(function)
    assert match is not None, function
    return match[1]


def functions_by_line(text: str) -> dict[int, str]:
    """By line, from 1: the function that it belongs to."""
    found: dict[int, str] = {}
    current = ""
    for number, line in enumerate(text.splitlines(), 1):
        match = _FUNCTION.match(line)
        current = match[1] if match else current
        found[number] = current
    return found


def _read(text: str, output: str) -> HaxeVerdict:
    owner = functions_by_line(text)
    starts: dict[str, int] = {}
    for number, name in owner.items():
        starts.setdefault(name, number)
    refused: set[str] = set()
    cases: set[tuple[str, int]] = set()
    patterns: set[tuple[str, int, int]] = set()
    errors: list[tuple[str, str]] = []
    for line in output.splitlines():
        match = _MESSAGE.match(line)
        assert match is not None, f"Haxe said: {line}"
        number, column, message = int(match[1]), int(match[2]), match[3]
        name = owner[number]
        place = number - starts[name]
        if message.startswith(_UNMATCHED):
            refused.add(name)
        elif message == "Warning : This case is unused":
            cases.add((name, place))
        elif message == "Warning : This pattern is unused":
            patterns.add((name, place, column - 1))
        elif not message.startswith(("Warning", "...")):
            errors.append((name, message))
    return HaxeVerdict(frozenset(refused), frozenset(cases), frozenset(patterns), tuple(errors))
