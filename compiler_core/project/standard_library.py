"""Haxe's own standard library, opened or checked by itself: the targets' parts of it.

A folder with `StdTypes.hx` is the library. Below it each target has a folder of its own, whose
`_std` stands in for the common files; Haxe looks there first, and only when it compiles for that
target. A file below `js` is read as the JavaScript target sees it, a common one as `--interp`
does, which runs in the target `eval`.

    targets_part("/std/js/html", "/std")     →  Part("/std/js", ("/std/js/_std", "/std"))
    targets_part("/std/haxe/ds", "/std")     →  Part("/std", ("/std/eval/_std", "/std"))
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MARK = "StdTypes.hx"
COMMON = "eval"
"""The target whose view of the common files counts where nobody names one."""


@dataclass(frozen=True, slots=True)
class Part:
    """`folder` holds the files, `roots` are the class paths that they see."""

    folder: str
    target: str
    roots: tuple[str, ...]
    defines: Mapping[str, str]


def targets_part(start: Path, library: Path) -> Part | None:
    """The part of the library in the folder `library` that has the folder `start`, which is it or
    is below it; None where `library` is no standard library."""
    if not (library / MARK).is_file() or not (library / COMMON / "_std").is_dir():
        return None
    below = start.relative_to(library).parts
    is_target = bool(below) and (library / below[0] / "_std").is_dir()
    target = below[0] if is_target else COMMON
    roots = [library / target / "_std"]
    if target == "jvm":  # the same classes as in Java, but for a few
        roots.append(library / "java" / "_std")
    roots.append(library)
    folder = library / target if is_target else library
    return Part(str(folder), target, tuple(map(str, roots)), _defines(target))


def _defines(target: str) -> Mapping[str, str]:
    """What Haxe defines for a target beside its own version."""
    found = {target: "1", "target.name": target, **_MORE.get(target, {})}
    if target not in ("js", "flash"):
        found |= {"sys": "1", "target.sys": "true"}
    if target in ("cpp", "cs", "java", "jvm", "hl", "flash"):
        found |= {"static": "1", "target.static": "true"}
    if target in ("cpp", "cs", "java", "jvm", "hl", "neko", "python", "eval"):
        found["target.threaded"] = "true"
    if target in ("js", "cpp", "cs", "java", "jvm", "hl", "flash"):
        found |= {"utf16": "1", "target.utf16": "true"}
    if target != "neko":
        found["target.unicode"] = "true"
    return found


_MORE: Mapping[str, Mapping[str, str]] = {
    "eval": {"interp": "1"},
    "js": {"js_es": "5", "js_es5": "1"},
    "cpp": {"hxcpp_api_level": "400", "hxcpp_smart_strings": "1"},
    "hl": {"hl_ver": "1.10.0"},
    "python": {"python_version": "3.3"},
    "flash": {"flash9": "1", "flash10": "1"},
    "jvm": {"java": "1", "target.name": "jvm"},
}
