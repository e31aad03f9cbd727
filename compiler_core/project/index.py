"""What is known of a file without reading it: its entry in the index.

A project of a thousand files takes seconds to parse, and nearly all that anybody asks of most files
is what they declare and which names they hold. So that is computed by other processes, kept on
disk, and handed to the database as it is: bytes, by file.

    Entry(digest=b"…", sections={"items": b'[["haxe"],…', "mentions": b'[["Config","level"],…'})

An entry belongs to a text, by `digest`, and to an `index_key`: what else decides about its content.
Each section is JSON that the module which asks for it writes and reads; whoever finds it missing or
malformed computes the answer from the text, as if there were no index: an entry only saves work.

`pack` puts the entries of a project into one file and `unpack` takes them out again. A file that
was damaged, or written for another key, gives no entries.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, cast

from compiler_core.base.plain import plain_form
from compiler_core.query import Database

Digest = bytes

WORDS = "words"
"""The section of an entry that has a line for each word of the file: a tab ends the word."""

_DIGEST_SIZE = 16
_MAGIC = b"haxe-elixir index\n"
_COUNT = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one text. `sections` holds JSON by name; it may come from anybody."""

    digest: Digest
    sections: Mapping[str, bytes]


def stored(db: Database, path: str, name: str, kind: Any) -> Any:
    """A section of the file's entry, a value of `kind` (`base.plain`); None where there is none.

    The input `index` has the entry of a file for as long as that is the entry of its text."""
    content = stored_bytes(db, path, name)
    if content is None:
        return None
    try:
        return plain_form(kind).read(json.loads(content))
    except (ValueError, RecursionError):
        return None


def stored_bytes(db: Database, path: str, name: str) -> bytes | None:
    """A section of the file's entry as it is."""
    entry = cast("Entry | None", db.input("index", path))
    return None if entry is None else entry.sections.get(name)


def section(value: object, kind: Any) -> bytes:
    """What `stored` reads."""
    return json.dumps(plain_form(kind).write(value), separators=(",", ":")).encode()


def digest_of(content: bytes) -> Digest:
    """What identifies a text, by its bytes on disk."""
    return blake2b(content, digest_size=_DIGEST_SIZE).digest()


def index_key(defines: Mapping[str, str], dialect: str) -> bytes:
    """What else than its text decides about a file's entry: the compiler and the build's flags."""
    flags = json.dumps([sorted(defines.items()), dialect, _compiler()])
    return digest_of(flags.encode())


@cache
def _compiler() -> str:
    """This very compiler: a change of any of its modules makes another one of it."""
    import sys

    core = Path(__file__).parent.parent
    found = blake2b(digest_size=_DIGEST_SIZE)
    for folder in ("base", "syntax", "project", "semantics", "lower", "ide"):
        for file in sorted((core / folder).rglob("*.*")):
            if file.suffix in (".py", ".lark", ".pickle"):
                about = file.stat()
                found.update(f"{file.name} {about.st_size} {about.st_mtime_ns}\n".encode())
    return f"{sys.version} {found.hexdigest()}"


# --- entries as bytes --------------------------------------------------------------------------


def entry_bytes(entry: Entry) -> bytes:
    """An entry on its way from another process, or to the disk."""
    parts = [entry.digest, _COUNT.pack(len(entry.sections))]
    for name, content in entry.sections.items():
        encoded = name.encode()
        parts += [_COUNT.pack(len(encoded)), encoded, _COUNT.pack(len(content)), content]
    return b"".join(parts)


def read_entry(content: bytes) -> Entry | None:
    """The entry that `entry_bytes` wrote; None where that is not what it is."""
    try:
        entry, end = _entry_at(content, 0)
    except (struct.error, UnicodeDecodeError, _TooShortError):
        return None
    return entry if end == len(content) else None


class _TooShortError(ValueError):
    pass


def _entry_at(content: bytes, at: int) -> tuple[Entry, int]:
    digest, at = _bytes_at(content, at, _DIGEST_SIZE)
    (count,) = _COUNT.unpack_from(content, at)
    at += _COUNT.size
    sections: dict[str, bytes] = {}
    for _ in range(count):
        name, at = _sized_at(content, at)
        section, at = _sized_at(content, at)
        sections[name.decode()] = section
    return Entry(digest, sections), at


def _sized_at(content: bytes, at: int) -> tuple[bytes, int]:
    (size,) = _COUNT.unpack_from(content, at)
    return _bytes_at(content, at + _COUNT.size, size)


def _bytes_at(content: bytes, at: int, size: int) -> tuple[bytes, int]:
    if at + size > len(content):
        raise _TooShortError
    return content[at : at + size], at + size


# --- many of them, on disk ---------------------------------------------------------------------


def pack(entries: Iterable[Entry], key: bytes) -> bytes:
    """The content of a file that keeps the entries."""
    body = b"".join(
        _COUNT.pack(len(content)) + content for content in (entry_bytes(one) for one in entries)
    )
    return b"".join((_MAGIC, digest_of(key + body), body))


def unpack(content: bytes, key: bytes) -> dict[Digest, Entry]:
    """The entries of such a file, by digest: all of them, or none where a single bit is wrong or
    the key is another one."""
    start = len(_MAGIC) + _DIGEST_SIZE
    body = content[start:]
    if content[: len(_MAGIC)] != _MAGIC or content[len(_MAGIC) : start] != digest_of(key + body):
        return {}
    found: dict[Digest, Entry] = {}
    at = 0
    try:
        while at < len(body):
            one, at = _sized_at(body, at)
            entry, _ = _entry_at(one, 0)
            found[entry.digest] = entry
    except (struct.error, UnicodeDecodeError, _TooShortError):
        return {}  # written so by another program
    return found
