"""URIs and paths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.uris import path_of, preview_source, preview_uri, uri_of


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///work/App.hx", "/work/App.hx"),
        ("file:///a%20b/%C3%A4.hx", "/a b/ä.hx"),
        ("file://localhost/a.hx", "/a.hx"),
        ("file://server/share/a.hx", "//server/share/a.hx"),
        ("file:///a%23b.hx", "/a#b.hx"),
        ("FILE:///a.hx", "/a.hx"),
        ("untitled:Untitled-1", "untitled:Untitled-1"),
        ("vscode-vfs://somewhere/a.hx", "vscode-vfs://somewhere/a.hx"),
        ("file://[/a.hx", "file://[/a.hx"),
        ("file:///a%00.hx", "file:///a%00.hx"),
        ("", ""),
        ("not an address", "not an address"),
    ],
)
def test_the_path_of_an_address(uri: str, path: str) -> None:
    assert path_of(uri) == path


@pytest.mark.parametrize(
    "path", ["/work/App.hx", "/a b/ä.hx", "/a#b?c%d.hx", "untitled:Untitled-1", "/\udcff.hx"]
)
def test_a_path_comes_back(path: str) -> None:
    assert path_of(uri_of(path)) == path


@given(st.text())
def test_no_address_is_too_odd(uri: str) -> None:
    assert isinstance(path_of(uri), str)
    preview_source(uri)
    preview_source("haxe-elixir:" + uri)


def test_a_preview_names_its_source() -> None:
    uri = preview_uri("utils/text.ex", "file:///a%20b/Text.hx")
    assert uri == "haxe-elixir:/utils/text.ex?source=file%3A%2F%2F%2Fa%2520b%2FText.hx"
    assert preview_source(uri) == "file:///a%20b/Text.hx"


@pytest.mark.parametrize(
    "query",
    [
        "source=file:///a%20b.hx",
        "source%3Dfile%3A///a%2520b.hx",
        "source%3Dfile%253A%252F%252F%252Fa%252520b.hx",
    ],
)
def test_an_editor_may_write_the_query_its_own_way(query: str) -> None:
    assert preview_source(f"haxe-elixir:/a.ex?{query}") == "file:///a%20b.hx"


@pytest.mark.parametrize("uri", ["file:///a.hx", "haxe-elixir:/a.ex", "haxe-elixir:/a.ex?x=1"])
def test_other_addresses_are_no_previews(uri: str) -> None:
    assert preview_source(uri) is None
