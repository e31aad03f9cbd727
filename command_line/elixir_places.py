"""Places that Elixir tells in its messages, and the Haxe places that they are from.

Elixir names a file and a line in a handful of shapes:

    (shop 0.1.0) lib/shop/cart.ex:12: Shop.Cart.total/1        a stack trace
      lib/shop/cart.ex:12: Shop.Cart.total/1                   a warning's place
    └─ lib/shop/cart.ex:12:7: Shop.Cart.total/1                the same since 1.16, with a column
    ** (CompileError) lib/shop/cart.ex:12: undefined …         an error of the compiler
    {Shop.Cart, :total, 1, [file: 'lib/shop/cart.ex', line: 12]}   an inspected stack trace

The map beside the file (`cart.ex.map`) says what the place is from. A line may stand for two
things: what happens in `def half(n), do: div(n, 2)` happens in its body, which may be a line of its
own in the Haxe text, and so it is with a clause, and with a function value where the message names
one. In a stack trace the frame above names the call that the line made, which often stands there
once: then the place is that call's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass

from compiler_core.outputs import SourceMap

_PLACE = re.compile(r"(?P<file>[^\s:'\"(){}\[\],│└]+\.ex):(?P<line>\d+)(?::(?P<column>\d+))?")
_INSPECTED = re.compile(
    r"""file[:,]\s*(?:~c)?(?P<quote>['"])(?P<file>[^'"]+\.ex)(?P=quote)\}?,\s*"""
    r"""\{?line[:,]\s*(?P<line>\d+)"""
)
_FRAME = re.compile(
    r"\s+(?:\([^)]*\) )?(?:\S+\.[a-z]+:\d+: )?(?!anonymous )"
    r"(?::?\w[\w.]*)\.(?P<name>[^\s.(/]+|/)[(/]"
)
"""`    (app 0.1.0) lib/a.ex:12: A.f/1`, `    :erlang.div(1, 0)`."""

_COLOUR = re.compile("\x1b\\[[0-9;]*m")

_DEFINITION = re.compile(r"\s*(?:defp?|defmacrop?) .*?, do: (?=\S)")
_CLAUSE = re.compile(r"(?:(?!\bfn\b|\bdefp?\b).)*? -> (?=\S)")
_CLOSURE = re.compile(r".*?\bfn\b.*? -> (?=\S)")
_RAISING = re.compile(r".*?, (?:do|else): (?=raise|throw|reraise|Haxe\.throw)")


@dataclass(frozen=True, slots=True)
class HaxePlace:
    """`file` as it is to be printed; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Mapped:
    """An Elixir file's text and its map, whose source is seen from `folder`."""

    text: str
    map: SourceMap
    folder: str


Find = Callable[[str], Mapped | None]
"""From a file as Elixir names it to what is known about it."""


class Translation:
    """Lines of messages, one after another: what a stack trace says of a line depends on the one
    before."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self._called: str | None = None

    def annotated(self, line: str) -> str:
        """The line with the Haxe places of its Elixir places behind it; itself without any."""
        places = dict.fromkeys(str(place) for _, place in self.places(line))
        if not places:
            return line
        body = line.rstrip("\r\n")
        return f"{body}  ← {', '.join(places)}{line[len(body) :]}"

    def replaced(self, line: str) -> str:
        """The line with Haxe places instead of its Elixir places: for files that nobody sees."""
        made, done = "", 0
        for found, place in self.places(line):
            if found.re is _PLACE:
                made += f"{line[done : found.start()]}{place}"
                done = found.end()
        return made + line[done:]

    def places(self, line: str) -> list[tuple[re.Match[str], HaxePlace]]:
        """The places in a line that are known, in its order."""
        plain = _COLOUR.sub(lambda colour: " " * len(colour[0]), line)
        matches = [*_PLACE.finditer(plain), *_INSPECTED.finditer(plain)]
        called = self._called
        frame = _FRAME.match(plain)
        self._called = None if frame is None else frame["name"]
        found: list[tuple[re.Match[str], HaxePlace]] = []
        for match in sorted(matches, key=lambda one: one.start()):
            mapped = self._find(match["file"])
            if mapped is None:
                continue
            column = match.groupdict().get("column")
            place = place_of(
                mapped,
                int(match["line"]),
                int(column) if column else None,
                called=called,
                in_closure="anonymous fn/" in plain or "-fun-" in plain,
            )
            if place is not None:
                found.append((match, place))
        return found


def place_of(
    mapped: Mapped,
    line: int,
    column: int | None = None,
    *,
    called: str | None = None,
    in_closure: bool = False,
) -> HaxePlace | None:
    """The Haxe place of a line, and column, of an Elixir file; both count from 1. `called`: the
    function or operator that the line called; `in_closure`: it did so in a function value."""
    lines = mapped.text.split("\n")
    if not 1 <= line <= len(lines):
        return None
    text = lines[line - 1]
    if column is not None:
        wanted = column - 1
    else:
        call = None if called is None else _call(text, called)
        wanted = _beginning(text, in_closure) if call is None else call
    found = mapped.map.at(line - 1, len(text[:wanted].encode("utf-16-le", "replace")) // 2)
    if found is None:
        return None
    path = os.path.normpath(os.path.join(mapped.folder, mapped.map.source))  # noqa: PTH118
    return HaxePlace(_shown(path), found[0] + 1, found[1] + 1)


def _call(text: str, name: str) -> int | None:
    """Where a line calls a function of that name, if it does so in one place."""
    if re.match(r"\w", name):
        calls = [*re.finditer(rf"(?<![\w.])(?:[\w.]+\.|:\w+\.)?{re.escape(name)}(?=\()", text)]
    else:
        calls = [*re.finditer(rf"(?<= ){re.escape(name)}(?= )", text)]
    return calls[0].start() if len(calls) == 1 else None


def _beginning(text: str, in_closure: bool) -> int:
    """Where what happens in a line begins; 0 for the line as a whole."""
    start = 0
    for opening in (_DEFINITION, _CLAUSE, _CLOSURE if in_closure else None, _RAISING):
        found = None if opening is None else opening.match(text, start)
        if found is not None:
            start = found.end()
    return start


def _shown(path: str) -> str:
    """Relative to the current folder where it is below that."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative
