"""Haxe's own verdict on modules of its standard library: which it compiles without an error.

Modules are compiled many at a time. Haxe names the file of an error (or the module that the target
must not use): that one is refused, and the rest is tried again. An error in a file that nobody
asked about tells nothing of the modules, so the batch is halved until the culprit is alone.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence

from tests.semantics.oracle_std.targets import Target

_PLACE = re.compile(r"^(?P<file>/[^:]+\.hx):\d+: ")
_WARNING = re.compile(r": (?:character|characters|lines?) [\d-]+ : Warning : ")
_FOR = re.compile(r"\(for (?P<module>[\w.]+)\)")
BATCH = 60


def accepted(target: Target, modules: Sequence[str], folder: str) -> set[str]:
    """Those of the modules that Haxe compiles on the target; it runs in `folder`."""
    files = target.modules()
    found: set[str] = set()
    for start in range(0, len(modules), BATCH):
        found.update(_judge(target, list(modules[start : start + BATCH]), files, folder))
    return found


def _judge(target: Target, batch: list[str], files: dict[str, str], folder: str) -> Iterator[str]:
    while batch:
        output = _compile(target, batch, folder)
        if output is None:
            yield from batch
            return
        blamed = set(_blamed(output, batch, files))
        if not blamed:
            if len(batch) == 1:
                return
            middle = len(batch) // 2
            yield from _judge(target, batch[:middle], files, folder)
            yield from _judge(target, batch[middle:], files, folder)
            return
        batch = [module for module in batch if module not in blamed]


def _compile(target: Target, modules: Sequence[str], folder: str) -> str | None:
    """What Haxe says, or None where it is content."""
    finished = subprocess.run(
        ["haxe", *target.flags, "--no-output", *modules],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return None if finished.returncode == 0 else finished.stderr + finished.stdout


def _blamed(output: str, batch: Sequence[str], files: dict[str, str]) -> Iterator[str]:
    asked = {files[module]: module for module in batch}
    for line in output.splitlines():
        place = _PLACE.match(line)
        if place is not None and place["file"] in asked and not _WARNING.search(line):
            yield asked[place["file"]]
        named = _FOR.search(line)
        if named is not None and named["module"] in batch:
            yield named["module"]
