"""The disk: a file's text, and which Haxe files a folder holds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

NEVER_SOURCES = frozenset({"node_modules", "_build", "deps", "__pycache__", "haxe_libraries"})


def haxe_files(root: str, most_folders: int | None = None) -> Iterator[str]:
    """The paths of all `.hx` files below `root`; hidden folders and those of build tools are left
    out. A folder that can't be read holds nothing. Stops after `most_folders`."""
    for folder, folders, names in islice(os.walk(root), most_folders):
        folders[:] = sorted(
            name for name in folders if name not in NEVER_SOURCES and not name.startswith(".")
        )
        for name in sorted(names):
            if name.endswith(".hx"):
                yield os.path.join(folder, name)  # noqa: PTH118  (strings: this walks whole projects)


MODULE_FILE = re.compile(r"[A-Z]\w*\.hx")
MOST_FOLDERS = 500


def neighbours(root: str) -> Iterator[str]:
    """The files below a root that nobody named as a project, such as a single file's: those that
    Haxe would find as modules. Bounded, for the root may be anybody's home folder."""
    for path in haxe_files(root, MOST_FOLDERS):
        if MODULE_FILE.fullmatch(os.path.basename(path)):  # noqa: PTH119
            yield path


def read_text(path: str) -> str | None:
    """The file's text with its line ends as they are, or None. Bytes that are not UTF-8 become
    U+FFFD: the reader then points at them."""
    try:
        return Path(path).read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError):
        return None
