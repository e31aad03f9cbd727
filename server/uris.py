"""URIs of a client and paths of the core, both ways; no text is too odd for it.

A `file:` URI is a path. Any other (`untitled:Untitled-1`, a virtual file system) stands for itself:
the core takes a path as a name, and finds no such file on disk.
"""

from __future__ import annotations

import re
import sys
from urllib.parse import quote, unquote, urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_DRIVE = re.compile(r"/[A-Za-z]:")

PREVIEW_SCHEME = "haxe-elixir"


def path_of(uri: str) -> str:
    """The path that a URI names; the URI itself where it names none."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return uri
    if parts.scheme != "file" or parts.query or parts.fragment:
        return uri
    path = unquote(parts.path, errors="surrogateescape")
    if not path or "\0" in path:
        return uri
    if parts.netloc and parts.netloc != "localhost":
        path = f"//{parts.netloc}{path}"
    if _DRIVE.match(path):
        path = path[1].lower() + path[2:]
    return path.replace("/", "\\") if sys.platform == "win32" else path


def uri_of(path: str) -> str:
    """The URI of a path that `path_of` gave or that the core found."""
    if _SCHEME.match(path) and not (sys.platform == "win32" and path[1] == ":"):
        return path
    slashed = path.replace("\\", "/") if sys.platform == "win32" else path
    if not slashed.startswith("/"):
        slashed = "/" + slashed
    return "file://" + quote(slashed.encode("utf-8", "surrogateescape"), safe="/~!$&'()*+,;=@")


def preview_uri(module_path: str, source_uri: str, shows: str = "source") -> str:
    """`haxe-elixir:/utils/text.ex?source=…`: the document of what a source compiles to."""
    query = quote(source_uri, safe="")
    return f"{PREVIEW_SCHEME}:/{quote(module_path.lstrip('/'))}?{shows}={query}"


def preview_source(uri: str) -> str | None:
    """The source's URI in a preview's URI, or None if it isn't one."""
    found = preview_of(uri)
    return found[1] if found is not None and found[0] == "source" else None


def preview_of(uri: str) -> tuple[str, str] | None:
    """What a URI of ours shows, and the source's URI: `source` is the compiled output as a preview
    follows it, `saved` that of the text on disk, `unsaved` that of the editor's text. None for
    another URI.

    Editors write a URI's query anew when they print it (`?source%3Dfile%253A…`), so it is decoded
    until `source=` and a scheme are readable.
    """
    scheme, colon, rest = uri.partition(":")
    if not colon or scheme.lower() != PREVIEW_SCHEME:
        return None
    query = rest.partition("?")[2].partition("#")[0]
    for _ in range(3):
        found = re.match(r"(source|saved|unsaved)=([A-Za-z][A-Za-z0-9+.-]*:.*)", query, re.DOTALL)
        if found is not None:
            return found[1], found[2]
        query = unquote(query)
    return None
