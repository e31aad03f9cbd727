"""What the real Haxe prints: many programs in one run of `haxe --interp`.

A start of `haxe` costs 0.2 s, nearly all of it for its own library, so the programs are put into
one build: each into a package of its own (their helper types may share names), and a main that
calls theirs one after the other, with a line of marks before each.

    outputs({"Hello": 'class Hello { static function main() Sys.println("hi"); }'})
        -> {"Hello": "hi\\n"}
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

HAS_HAXE = shutil.which("haxe") is not None
IN_CI = os.environ.get("CI", "").lower() in {"true", "1"}
MARK = "\x1f--- "

needs_haxe = pytest.mark.skipif(
    not HAS_HAXE and not IN_CI, reason="needs the haxe command (Debian: apt install haxe)"
)


class HaxeRefusesError(Exception):
    """Haxe doesn't compile the programs, or one of them ended all of them; its own words."""


def outputs(
    programs: Mapping[str, str], timeout: float = 60.0, shared: Mapping[str, str] | None = None
) -> dict[str, str]:
    """What `main` of each class prints; class name → text of its file. No `package` in the texts.

    `shared` are files (path → text) that the programs may import.

    An exception that leaves a `main` is the last line of its output. Raises `HaxeRefusesError`.
    """
    with tempfile.TemporaryDirectory(prefix="haxe-reference-") as folder:
        root = Path(folder)
        for path, text in (shared or {}).items():
            (root / path).write_text(text, "utf-8")
        for name, text in programs.items():
            package = root / _package(name)
            package.mkdir()
            (package / f"{name}.hx").write_text(f"package {_package(name)}; {text}", "utf-8")
        (root / "EveryMain.hx").write_text(_every_main(list(programs)), "utf-8")
        printed = _run(root, timeout)
    parts = printed.split(MARK)[1:]
    found = dict(part.split("\n", 1) for part in parts)
    return {name: text.replace(f"{_package(name)}/", "") for name, text in found.items()}


def _package(name: str) -> str:
    return "p_" + name.lower()


def _every_main(names: list[str]) -> str:
    calls = "\n".join(
        f'Sys.println("{MARK}{name}"); '
        f"try @:privateAccess {_package(name)}.{name}.main() catch (e:Dynamic) Sys.println(e);"
        for name in names
    )
    return f"class EveryMain {{ static function main() {{\n{calls}\n}} }}\n"


def _run(root: Path, timeout: float) -> str:
    try:
        done = subprocess.run(
            ["haxe", "-cp", str(root), "-main", "EveryMain", "--interp"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise HaxeRefusesError(f"still running after {timeout} s") from error
    if done.returncode != 0:
        raise HaxeRefusesError(done.stderr or done.stdout)
    return done.stdout
