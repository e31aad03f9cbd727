"""What the types are compared in: Haxe's standard library as `--interp` sees it, and programs.

`modules.txt` lists the modules of the standard library that Haxe compiles with `--interp`, as
`python -m tests.semantics.oracle_types.modules` finds them: what it refuses has no types.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from compiler_core.analysis import Analysis, Settings
from tests.semantics.oracle_std.targets import TARGETS
from tests.semantics.oracle_std.verdict import accepted
from tests.semantics.oracle_types.hover import Program

LIST = Path(__file__).with_name("modules.txt")
PROGRAMS = Path(__file__).parent.parent / "programs"
MAX_LETTERS = 60_000
"""Larger files are data, not programs."""


@dataclass(frozen=True)
class Corpus:
    name: str
    class_paths: tuple[str, ...]
    flags: tuple[str, ...]
    files: Mapping[str, str]
    """By their dotted names."""

    def programs(self) -> list[Program]:
        found = []
        for name, path in sorted(self.files.items()):
            if "/_std/" in path:
                continue  # asked by its file, Haxe takes it for a module of another package
            text = Path(path).read_bytes().decode("utf-8", "replace")
            if len(text) < MAX_LETTERS and text.isascii():
                found.append(Program(name, path, text, self.flags))
        return found

    def analysis(self) -> Analysis:
        defines = (*TARGETS["eval"].defines.items(), ("display", "1"))
        analysis = Analysis(Settings("haxe", defines=defines))
        analysis.set_class_paths(self.class_paths)
        return analysis


def corpora() -> dict[str, Corpus]:
    return {"std": _standard_library(), "programs": _programs()}


def _standard_library() -> Corpus:
    target = TARGETS["eval"]
    known = target.modules()
    listed = LIST.read_text(encoding="utf-8").split() if LIST.exists() else []
    files = {name: known[name] for name in listed if name in known}
    return Corpus("std", target.class_paths, target.flags, files)


def _programs() -> Corpus:
    """Whole programs of one file each, all in one folder."""
    files = {path.stem: str(path) for path in sorted(PROGRAMS.glob("*.hx"))}
    paths = (str(PROGRAMS), *TARGETS["eval"].class_paths)
    return Corpus("programs", paths, ("--interp", "-cp", str(PROGRAMS)), files)


def _write_list() -> None:
    target = TARGETS["eval"]
    with tempfile.TemporaryDirectory() as folder:
        found = accepted(target, sorted(target.modules()), folder)
    LIST.write_text("\n".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write_list()
