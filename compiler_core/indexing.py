"""From a file's text to its entry in the index, for the processes that compute entries and for
those that keep them.

    index_file(b"class Cart { … }", {"elixir": "1"}, "cookbook")   →  Entry(digest, sections)

Each phase has a section of its own, which it reads through `project.index.stored`. A pure function
of its arguments: an entry may be kept for as long as `index_key` stays the same.

The phases are imported when the first file is indexed; who only keeps entries doesn't need them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from compiler_core.project.index import (
    Digest,
    Entry,
    digest_of,
    entry_bytes,
    index_key,
    pack,
    read_entry,
    unpack,
)
from compiler_core.query import Database

__all__ = [
    "Digest",
    "Entry",
    "digest_of",
    "entry_bytes",
    "index_file",
    "index_key",
    "pack",
    "read_entry",
    "unpack",
]

_PATH = "/Indexed.hx"
"""An entry says nothing of where its file is."""


def index_file(
    content: bytes, defines: Mapping[str, str], dialect: Literal["cookbook", "haxe"]
) -> Entry:
    """The entry of a file with these bytes."""
    from compiler_core.ide.spelling import words_section
    from compiler_core.lower.heritage import HEIRS, may_have_heirs
    from compiler_core.lower.static_mentions import MENTIONS, Mentions, mentions_in
    from compiler_core.project.index import WORDS, section
    from compiler_core.project.roots import PACKAGE, package_of
    from compiler_core.semantics.items import ITEMS, items_section

    text = content.decode("utf-8", "replace")
    db = Database()
    db.set_input("text", _PATH, text)
    db.set_input("defines", None, dict(defines))
    db.set_input("dialect", None, dialect)
    return Entry(
        digest_of(content),
        {
            PACKAGE: section(package_of(db, _PATH), tuple[str, ...]),
            ITEMS: items_section(db, _PATH),
            HEIRS: section(may_have_heirs(text), bool),
            MENTIONS: section(mentions_in(text), Mentions),
            WORDS: words_section(db, _PATH),
        },
    )
