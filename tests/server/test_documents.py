"""Documents: incremental edits give the text that the client has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from compiler_core.base.text import Encoding, LineIndex
from compiler_core.base.text import Position as LinePosition
from server.documents import Document, Documents

URI = "file:///a.hx"


def opened(text: str, encoding: Encoding = "utf-16") -> Documents:
    documents = Documents(encoding)
    documents.open(types.TextDocumentItem(URI, "haxe", 1, text))
    return documents


def edited(documents: Documents, *changes: types.TextDocumentContentChangeEvent) -> Document:
    identifier = types.VersionedTextDocumentIdentifier(2, URI)
    document = documents.change(identifier, changes)
    assert document is not None
    return document


def part(
    start: tuple[int, int], end: tuple[int, int], text: str
) -> types.TextDocumentContentChangePartial:
    return types.TextDocumentContentChangePartial(
        types.Range(types.Position(*start), types.Position(*end)), text
    )


def test_a_part_is_replaced() -> None:
    document = edited(opened("one\ntwo\n"), part((1, 0), (1, 3), "zwei"))
    assert (document.text, document.version) == ("one\nzwei\n", 2)


def test_changes_count_on_the_ones_before_them() -> None:
    document = edited(opened("ab"), part((0, 1), (0, 1), "\n"), part((1, 0), (1, 1), "c"))
    assert document.text == "a\nc"


def test_a_whole_text_can_come() -> None:
    document = edited(opened("ab"), types.TextDocumentContentChangeWholeDocument("new"))
    assert document.text == "new"


def test_only_the_protocols_line_ends_end_lines() -> None:
    """A form feed or U+2028 ends a line for Python, not for an editor."""
    document = edited(opened("a\fb\u2028c\nd"), part((1, 0), (1, 1), "e"))
    assert document.text == "a\fb\u2028c\ne"


def test_columns_count_in_the_documents_encoding() -> None:
    for encoding, column in (("utf-8", 4), ("utf-16", 2), ("utf-32", 1)):
        document = edited(opened("𝄞x", encoding), part((0, column), (0, column + 1), "y"))  # type: ignore[arg-type]
        assert document.text == "𝄞y"


def test_a_document_that_is_not_open_has_no_change() -> None:
    identifier = types.VersionedTextDocumentIdentifier(2, URI)
    assert Documents().change(identifier, [part((0, 0), (0, 0), "x")]) is None


def test_older_values_stay() -> None:
    documents = opened("old")
    before = documents.get(URI)
    edited(documents, part((0, 0), (0, 3), "new"))
    assert before is not None
    assert before.text == "old"


def test_an_address_can_be_spelt_differently() -> None:
    documents = Documents()
    documents.open(types.TextDocumentItem("file:///a%20b.hx", "haxe", 1, "x"))
    assert documents.get("file:///a b.hx") is not None


LINES = st.text(alphabet="ab\n\r\fä𝄞", max_size=30)


@given(LINES, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), LINES), max_size=4))
def test_an_edited_index_is_that_of_the_edited_text(
    text: str, edits: list[tuple[int, int, str]]
) -> None:
    index = LineIndex(text)
    for one, other, replacement in edits:
        start, end = sorted(min(place, len(text)) for place in (one, other))
        text = text[:start] + replacement + text[end:]
        index = index.edited(start, end, replacement)
        assert index.text == text
        assert index.starts == LineIndex(text).starts


@given(LINES, st.tuples(st.integers(0, 5), st.integers(0, 9)), LINES)
def test_any_change_is_applied_where_the_index_says(
    text: str, place: tuple[int, int], replacement: str
) -> None:
    document = edited(opened(text), part(place, place, replacement))
    offset = LineIndex(text).offset(LinePosition(*place), "utf-16")
    assert document.text == text[:offset] + replacement + text[offset:]
