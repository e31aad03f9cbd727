"""Entries on disk, in the user's cache folder: one file for each project and build.

A file is written whole and put in place at once, so that a reader sees the old one or the new one.
What can't be read or written is as if it weren't there: the entries are made again.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from compiler_core.indexing import Digest, Entry, digest_of, pack, unpack

MOST_FILES = 64
"""Projects and builds that are kept; the ones longest unused go first."""


def cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("haxe-elixir", appauthor=False) / "index"


class IndexCache:
    """The entries of one project. `place` names it; `key` is `index_key`."""

    def __init__(self, folder: Path, place: str, key: bytes) -> None:
        self._key = key
        self._file = folder / f"{digest_of(place.encode() + key).hex()}.index"

    def load(self) -> dict[Digest, Entry]:
        try:
            content = self._file.read_bytes()
            os.utime(self._file)
        except OSError:
            return {}
        return unpack(content, self._key)

    def save(self, entries: Iterable[Entry]) -> None:
        folder = self._file.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, suffix=".new", delete=False) as made:
                made.write(pack(entries, self._key))
            Path(made.name).replace(self._file)
            _remove_old(folder)
        except OSError:
            return


def _remove_old(folder: Path) -> None:
    kept = sorted(folder.glob("*.index"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in kept[MOST_FILES:]:
        file.unlink(missing_ok=True)
