"""Which Haxe files a folder holds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice

NEVER_SOURCES = frozenset({"node_modules", "_build", "deps", "__pycache__", "haxe_libraries"})


def haxe_files(root: str) -> Iterator[str]:
    """The paths of all `.hx` files below `root`; hidden folders and those of build tools are left
    out. A folder that can't be read holds nothing."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(
            name for name in folders if name not in NEVER_SOURCES and not name.startswith(".")
        )
        for name in sorted(names):
            if name.endswith(".hx"):
                yield os.path.join(folder, name)  # noqa: PTH118  (strings: this walks whole projects)


MODULE_FILE = re.compile(r"[A-Z]\w*\.hx")
MOST_NEIGHBOURS = 5_000


def neighbours(root: str) -> Iterator[str]:
    """The files below a root that nobody named as a project, such as a single file's: those that
    Haxe would find as modules. Bounded, for the root may be anybody's home folder."""
    found = islice(haxe_files(root), MOST_NEIGHBOURS)
    return (path for path in found if MODULE_FILE.fullmatch(os.path.basename(path)))  # noqa: PTH119
