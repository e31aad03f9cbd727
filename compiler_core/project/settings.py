"""`haxe-elixir.toml`, or `[tool.haxe-elixir]` in a `pyproject.toml`: what a project sets.

    dialect = "haxe"            # report the dialect's additions; "cookbook" allows them
    strict = true               # what was assumed is an error
    hxml = "build.hxml"         # the build that this project is
    class-paths = ["src"]       # or without any hxml
    libraries = ["tink_core"]
    main = "Main"
    out = "lib"
    [defines]
    app_name = "Shop"
    [severities]
    HX125 = "off"

Each key is declared once, below, with the type of its value; a key that isn't known, and a value of
another type, is a fault at its place, and the rest counts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from compiler_core.base.span import Span
from compiler_core.project.faults import Place, ProjectFault

FILE = "haxe-elixir.toml"
TABLE = "haxe-elixir"


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """What the file says; None and empty where it says nothing. Paths are as written."""

    dialect: Literal["cookbook", "haxe"] | None = None
    strict: bool | None = None
    hxml: str | None = None
    class_paths: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    defines: Mapping[str, str] = field(default_factory=dict)
    main: str | None = None
    out: str | None = None
    severities: Mapping[str, str] = field(default_factory=dict)


def read_settings(file: str, text: str) -> tuple[ProjectSettings | None, tuple[ProjectFault, ...]]:
    """The settings in `text`, that of the file at `file`, and what is wrong with them. None where
    a `pyproject.toml` has no table for us. Never raises."""
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = ProjectFault("bad_settings", Place(file, _place_of_error(error, text)), str(error))
        return (None if file.endswith("pyproject.toml") else ProjectSettings()), (fault,)
    if file.endswith("pyproject.toml"):
        tools = whole.get("tool", {})
        if not isinstance(tools, dict) or not isinstance(tools.get(TABLE), dict):
            return None, ()
        whole = tools[TABLE]
    settings = ProjectSettings()
    faults: list[ProjectFault] = []
    for key, value in whole.items():
        place = Place(file, _place_of(key, text))
        reader = _READERS.get(key)
        if reader is None:
            faults.append(ProjectFault("unknown_setting", place, key, choices=tuple(_READERS)))
            continue
        name = key.replace("-", "_")
        wanted, convert = reader
        converted = convert(value)
        if converted is None:
            faults.append(ProjectFault("bad_setting", place, key, wanted))
        else:
            settings = replace(settings, **{name: converted})
    return settings, tuple(faults)


# ---- values -----------------------------------------------------------------------------------

Convert = Callable[[Any], Any]
"""The value as the settings keep it; None where it is of another type."""


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _truth(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _texts(value: Any) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    return None


def _flags(value: Any) -> dict[str, str] | None:
    """A table, or a list of `name` and `name=value`."""
    if isinstance(value, list):
        pairs = [str(one).partition("=") for one in value]
        return {name.strip(): meaning.strip() or "1" for name, _, meaning in pairs}
    if not isinstance(value, dict):
        return None
    found = {}
    for name, meaning in value.items():
        if isinstance(meaning, bool):
            if meaning:
                found[name] = "1"
        elif isinstance(meaning, (str, int, float)):
            found[name] = str(meaning)
        else:
            return None
    return found


def _one_of(*choices: str) -> Convert:
    return lambda value: value if value in choices else None


SEVERITIES = ("error", "warning", "information", "hint", "off")


def _severities(value: Any) -> dict[str, str] | None:
    if isinstance(value, dict) and all(one in SEVERITIES for one in value.values()):
        return dict(value)
    return None


_READERS: Mapping[str, tuple[str, Convert]] = MappingProxyType(
    {
        "dialect": ('"cookbook" or "haxe"', _one_of("cookbook", "haxe")),
        "strict": ("true or false", _truth),
        "hxml": ("the path of an hxml file", _text),
        "class-paths": ("a list of folders", _texts),
        "libraries": ("a list of names", _texts),
        "defines": ("a table of names and values", _flags),
        "main": ("the name of a module", _text),
        "out": ("a folder", _text),
        "severities": (f"a table of codes, each {', '.join(SEVERITIES)}", _severities),
    }
)


# ---- places -----------------------------------------------------------------------------------


def _place_of(key: str, text: str) -> Span:
    """Where a key stands. The TOML reader tells no places: its own line, or a table's head."""
    quoted = re.escape(key)
    found = re.search(rf"^[ \t]*(?:\[[^\]\n]*?)?[\"']?({quoted})\b", text, re.MULTILINE)
    return Span(*found.span(1)) if found else Span(0, 0)


_AT_LINE = re.compile(r"line (\d+), column (\d+)")


def _place_of_error(error: tomllib.TOMLDecodeError, text: str) -> Span:
    found = _AT_LINE.search(str(error))
    if found is None:
        return Span(max(0, len(text) - 1), len(text))
    lines = text.splitlines(keepends=True)
    line = int(found[1]) - 1
    start = sum(map(len, lines[:line])) + int(found[2]) - 1
    start = min(start, len(text))
    return Span(start, min(start + 1, len(text)))
