"""The real Haxe compiler as a judge of switches.

`unmatched` compiles one module without output and says which of its functions Haxe refuses with
"Unmatched patterns". Haxe reports every switch of a file, so that a batch costs one run. Where its
own report fails (4.2.5 ends with `Not_found` while it puts a missing enum abstract's value into
words) the batch is halved until the function is alone: it was about to be refused.

On a build machine (`CI=true`) a missing `haxe` is a failure, elsewhere the tests are skipped.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_FUNCTION = re.compile(r"^\s*static function (\w+)")
_MESSAGE = re.compile(r"^Main\.hx:(\d+): .*? : (.*)$")


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


def unmatched(
    folder: Path, module: Callable[[Sequence[str]], str], functions: Sequence[str]
) -> set[str]:
    """Names of the functions that Haxe finds not exhaustive. `module` makes a whole `Main.hx` of
    functions; any other error of Haxe fails the test: the program is meant to be right."""
    if not functions:
        return set()
    text = module(functions)
    (folder / "Main.hx").write_text(text, encoding="utf-8")
    finished = subprocess.run(
        ["haxe", "--no-output", "-main", "Main"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    output = finished.stdout + finished.stderr
    if "Not_found" in output:
        if len(functions) == 1:
            return {name_of(functions[0])}
        middle = len(functions) // 2
        first = unmatched(folder, module, functions[:middle])
        return first | unmatched(folder, module, functions[middle:])
    return _refused(text, output)


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


def _refused(text: str, output: str) -> set[str]:
    owner = functions_by_line(text)
    refused: set[str] = set()
    for line in output.splitlines():
        match = _MESSAGE.match(line)
        assert match is not None, f"Haxe said: {line}"
        if match[2].startswith("Unmatched patterns"):
            refused.add(owner[int(match[1])])
        else:
            assert match[2].startswith("Warning"), f"Haxe said: {line}"
    return refused
