"""The run-time module `Haxe`: what no short Elixir expression says.

Each function is a text of its own, so that a project's `haxe.ex` holds just those that it uses and
the ones that these call. `module_text({"char_at"})` is the whole file.

Beside functions the module may know how Haxe spells names that Elixir's don't tell: where
`"field userId"` is among the helpers a map's `:user_id` is printed as `userId`, and with
`"constructor HTTP"` an enum's `:http` as `HTTP`, each if something that prints is there;
`"own userId"` is a class's field. `"base Sub Super"` says whose methods a class inherits, and
`"calls_index_of"` that a value's kind decides what `index_of` of it is (`late_calls`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

from compiler_core.elixir.literals import atom_text
from compiler_core.elixir.names import atom_name, snake_case

_PART = re.compile(r"^  # -- (\w+[?!]?)\n", re.MULTILINE)
_CALL = re.compile(r"(?<![.\w:])([a-z_]\w*[?!]?)[(/]")
_ACTION = re.compile(r"\braise\b|\b(?:IO|File|System|Process)\.|\bnext\.\(\)")
"""The project's own iterators go on when they are asked for the next element."""
_CHOICE = re.compile(r"^ *# if (\w+(?: or \w+)*)\n(.*?)^ *# end\n", re.MULTILINE | re.DOTALL)
"""Lines for a project that uses a function: `# if share or share_structure` … `# end`."""
_SPELLING = re.compile(
    r'^  defp (field_text|constructor_name)\(:(?:\w+|"[^"\n]*")\), do: "([^"\n]*)"', re.MULTILINE
)
_BASE = re.compile(r"^  defp base_class\(([\w.]+)\), do: ([A-Z][\w.]*)", re.MULTILINE)
_METHOD = re.compile(r"^  defp method\(\w+, :(\w+),", re.MULTILINE)
_OF_OBJECTS = frozenset(("fields", "json_text", "has", "get", "put", "delete"))
"""What shows the names of an object's own fields."""
_EXCEPTION = "Exception"
_MODULES = re.compile(r"\n(?=defmodule )")
_MODULE_NAME = re.compile(r"^defmodule Haxe\.(\w+)")
_FILES = ("haxe.ex", "haxe_results.ex", "haxe_text.ex", "haxe_bytes.ex", "haxe_system.ex")


def module_text(helpers: Iterable[str]) -> str:
    """The file with the functions named, formatted; empty where there are none."""
    named = set(helpers)
    wanted = {one for one in named if " " not in one}
    if not wanted:
        return ""
    parts = _parts_for(wanted)
    kept = _closure((name for name in wanted if name in parts), parts)
    spelled = named - wanted
    if not kept & _OF_OBJECTS:
        spelled = {one for one in spelled if not one.startswith("own ")}
    parts = _with_spellings(parts, {one.replace("own ", "field ") for one in spelled})
    if _EXCEPTION in wanted or any(_EXCEPTION in parts[name] for name in kept):
        kept |= _closure(["string"], parts)
    bodies = [text.strip("\n") for name, text in parts.items() if name in kept]
    bodies = [body for body in bodies if body]
    text = "".join(one + "\n" for one in _exceptions(wanted, bodies))
    if not bodies:
        return text
    head = (
        'defmodule Haxe do\n  @moduledoc """\n  What Haxe says and Elixir has no word for.\n  """\n'
    )
    return text + head + "\n" + "\n\n".join(bodies) + "\nend\n"


def _parts_for(wanted: set[str]) -> dict[str, str]:
    """The functions without what they say of values that the project doesn't have."""

    def chosen(found: re.Match[str]) -> str:
        return found[2] if wanted.intersection(found[1].split(" or ")) else ""

    return {name: _CHOICE.sub(chosen, text) for name, text in functions().items()}


def _with_spellings(parts: dict[str, str], spellings: set[str]) -> dict[str, str]:
    """The parts that go from Elixir's names to Haxe's, with those that no rule tells."""
    clauses: dict[tuple[str, str], str] = {}
    for kind, name in sorted(tuple(one.split(" ", 1)) for one in spellings):
        atom = atom_text(snake_case(name))
        if kind == "base":
            heir, base = name.split(" ")
            clauses["base_class", heir] = base
        elif kind == "constructor":
            clauses.setdefault(("constructor_name", atom_text(atom_name(name))), f'"{name}"')
        else:
            clauses.setdefault(("field_text", atom), f'"{name}"')
            clauses["field_key", f'"{name}"'] = atom
    found = dict(parts)
    for (function, given), answer in reversed(clauses.items()):
        next_one = found[function]
        gap = "\n" if next_one.partition("\n")[0].endswith(" do") else ""
        found[function] = f"  defp {function}({given}), do: {answer}\n{gap}{next_one}"
    return found


def spellings_in(text: str) -> frozenset[str]:
    """The names that a written module knows, as `module_text` takes them."""
    names = {
        f"{'field' if kind == 'field_text' else 'constructor'} {name}"
        for kind, name in _SPELLING.findall(text)
    }
    bases = {f"base {heir} {base}" for heir, base in _BASE.findall(text)}
    return frozenset(names | bases | {f"calls_{name}" for name in _METHOD.findall(text)})


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


def _exceptions(wanted: set[str], bodies: list[str]) -> list[str]:
    """The modules of exceptions that are named, and the one that another's text comes from."""
    texts = {
        name: text
        for text in _MODULES.split(_source("haxe_exception.ex"))
        for name in _MODULE_NAME.findall(text)
    }
    kept = {name for name in texts if name in wanted}
    if kept - {_EXCEPTION}:
        kept.add("PosException")
    if any(_EXCEPTION in body for body in bodies):
        kept.add(_EXCEPTION)
    return [text for name, text in texts.items() if name in kept]


def _source(name: str) -> str:
    return resources.files("compiler_core.lower").joinpath("runtime_text", name).read_text("utf-8")
