"""The run-time module `Haxe`: what no short Elixir expression says.

Each function is a text of its own, so that a project's `haxe.ex` holds just those that it uses and
the ones that these call. `module_text({"char_at"})` is the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

_PART = re.compile(r"^  # -- (\w+)\n", re.MULTILINE)
_CALL = re.compile(r"(?<![.\w:])([a-z_]\w*[?!]?)[(/]")
_ACTION = re.compile(r"\braise\b|\b(?:IO|File|System|Process)\.")
_EXCEPTION = "Exception"
_FILES = ("haxe.ex", "haxe_text.ex", "haxe_bytes.ex", "haxe_system.ex")


def module_text(helpers: Iterable[str]) -> str:
    """The file with the functions named, formatted; empty where there are none."""
    wanted = set(helpers)
    if not wanted:
        return ""
    parts = functions()
    kept = _closure((name for name in wanted if name in parts), parts)
    if any(_EXCEPTION in part for part in (*wanted, *(parts[name] for name in kept))):
        kept |= _closure(["string"], parts)
    bodies = [text.strip("\n") for name, text in parts.items() if name in kept]
    bodies = [body for body in bodies if body]
    text = ""
    if any(_EXCEPTION in part for part in (*wanted, *bodies)):
        text += _exception() + "\n"
    if not bodies:
        return text
    head = (
        'defmodule Haxe do\n  @moduledoc """\n  What Haxe says and Elixir has no word for.\n  """\n'
    )
    return text + head + "\n" + "\n\n".join(bodies) + "\nend\n"


def _closure(names: Iterable[str], parts: dict[str, str]) -> set[str]:
    """The functions and all that they call."""
    pending = list(names)
    kept = set(pending)
    while pending:
        for name in _calls(parts[pending.pop()], parts):
            if name not in kept:
                kept.add(name)
                pending.append(name)
    return kept


def known() -> frozenset[str]:
    """Every function that there is."""
    return frozenset(functions())


@cache
def functions() -> dict[str, str]:
    """Name to text, in the order of the file."""
    found: dict[str, str] = {}
    for file in _FILES:
        pieces = _PART.split(_source(file))
        found.update(zip(pieces[1::2], pieces[2::2], strict=True))
    return found


@cache
def acting() -> frozenset[str]:
    """Those that do more than give a value back: they may raise, read or write."""
    parts = functions()
    found = {name for name, text in parts.items() if _ACTION.search(text)}
    while True:
        more = {name for name, text in parts.items() if _calls(text, parts) & found} - found
        if not more:
            return frozenset(found)
        found |= more


def _calls(text: str, parts: dict[str, str]) -> set[str]:
    return {name for name in _CALL.findall(text) if name in parts}


def _exception() -> str:
    return _source("haxe_exception.ex")


def _source(name: str) -> str:
    return resources.files("compiler_core.lower").joinpath("runtime_text", name).read_text("utf-8")
