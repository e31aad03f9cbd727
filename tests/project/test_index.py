"""Entries of the index as bytes: what is damaged or foreign gives nothing, and never raises."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compiler_core.project.index import (
    Entry,
    digest_of,
    entry_bytes,
    index_key,
    pack,
    read_entry,
    stored,
    unpack,
)
from compiler_core.query import Database

KEY = b"k" * 16
ENTRIES = [
    Entry(digest_of(b"one"), {"items": b'["a"]', "package": b'["shop"]'}),
    Entry(digest_of(b"two"), {}),
    Entry(digest_of("drei ü".encode()), {"größe": b"", "items": b"x" * 300}),
]
PACKED = pack(ENTRIES, KEY)


def test_what_is_packed_comes_out_again() -> None:
    assert unpack(PACKED, KEY) == {entry.digest: entry for entry in ENTRIES}


def test_an_entry_travels_alone() -> None:
    assert [read_entry(entry_bytes(entry)) for entry in ENTRIES] == ENTRIES


@given(st.integers(0, len(PACKED) - 1), st.integers(1, 255))
def test_a_damaged_byte_anywhere_makes_it_worthless(at: int, change: int) -> None:
    damaged = bytearray(PACKED)
    damaged[at] ^= change
    assert unpack(bytes(damaged), KEY) == {}


@given(st.integers(0, len(PACKED) - 1))
def test_so_does_an_end_that_is_missing(end: int) -> None:
    assert unpack(PACKED[:end], KEY) == {}


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_raising(content: bytes) -> None:
    assert unpack(content, KEY) == {}
    read_entry(content)


@given(st.binary(max_size=200))
def test_even_with_a_checksum_that_is_right(body: bytes) -> None:
    forged = PACKED[: len(b"haxe-elixir index\n")] + digest_of(KEY + body)
    unpack(forged + body, KEY)


def test_another_key_finds_nothing() -> None:
    assert unpack(PACKED, b"l" * 16) == {}


def test_the_key_tells_builds_apart() -> None:
    keys = {
        index_key({}, "cookbook"),
        index_key({}, "haxe"),
        index_key({"debug": "1"}, "haxe"),
        index_key({"debug": "2"}, "haxe"),
    }
    assert len(keys) == 4


@given(st.binary(max_size=60) | st.sampled_from([b'["a"]', b"[1]", b"null", b"[" * 5000]))
def test_a_section_is_of_the_wanted_kind_or_absent(content: bytes) -> None:
    db = Database()
    db.set_input("index", "a.hx", Entry(b"", {"package": content}))
    found = stored(db, "a.hx", "package", tuple[str, ...])
    assert found is None or all(isinstance(part, str) for part in found)
