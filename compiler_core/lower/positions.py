"""Where a `trace` stands in its file: the one position that a program prints.

    trace("ready", 3);          IO.puts("src/Main.hx:12: ready,3")

What is made of a function must not change when the function moves (`anchors`), so the lowering
writes a mark with the anchored position, and the module that the function goes into puts file and
line there. A function that stands on the same lines as before is the same object as before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from typing import cast

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.anchors import resolver
from compiler_core.lower.rewrite import bits_of, bottom_up_of, walk_of
from compiler_core.project.files import module_of
from compiler_core.project.sources import parse
from compiler_core.query import Database

_KEPT = 1000
"""Functions of a file, old ones included, that are kept as they were placed last."""
_MARK = re.compile("(\ue000|\ue002)(\\d*)\ue001")
_OF_LINE = "\ue002"


def mark(origin: Span) -> str:
    """What stands for `file:line` in a text until the function is part of its module."""
    return f"\ue000{origin.start}\ue001"


def file_mark() -> str:
    """What stands for the file alone."""
    return "\ue000\ue001"


def line_mark(origin: Span) -> str:
    """A text that stands for the number of the line."""
    return f"\ue002{origin.start}\ue001"


def resolved(db: Database, path: str, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes with files and lines in the place of marks."""
    resolve = resolver(db, path)
    text = parse(db, path).text
    file = _shown_path(db, path)
    known: dict[int, tuple[Node, tuple[str, ...], Node]] = db.scratch.setdefault(
        ("positions", path), {}
    )
    if len(known) > _KEPT:
        known.clear()

    def place(mark: re.Match[str]) -> str:
        if not mark[2]:
            return file
        start = resolve(Span(int(mark[2]), int(mark[2]))).start
        line = text.count(chr(10), 0, start) + 1
        return str(line) if mark[1] == _OF_LINE else f"{file}:{line}"

    def one(node: Node) -> Node:
        places = tuple(map(place, _marks(node)))
        if not places:
            return node
        before = known.get(id(node))
        if before is not None and before[0] is node and before[1] == places:
            return before[2]
        made = bottom_up_of((tree.String,), node, lambda part: _placed(part, place))
        known[id(node)] = (node, places, made)
        return made

    return tuple(map(one, nodes))


def _marks(node: Node) -> list[re.Match[str]]:
    return [
        mark
        for part in walk_of(_TEXTS, node)
        if isinstance(part, tree.String)
        for text in part.parts
        if isinstance(text, str)
        for mark in _MARK.finditer(text)
    ]


_TEXTS = bits_of((tree.String,))


def _placed(part: Node, place: Callable[[re.Match[str]], str]) -> Node:
    if not isinstance(part, tree.String):
        return part
    parts = tuple(_MARK.sub(place, one) if isinstance(one, str) else one for one in part.parts)
    match part.parts, parts:
        case [str(before)], [str(line)] if before.startswith(_OF_LINE):
            return tree.Integer(int(line), origin=part.origin)
    return part if parts == part.parts else replace(part, parts=parts)


def _shown_path(db: Database, path: str) -> str:
    """As Haxe shows it: below the project's folder, else from the class path on."""
    folder = cast("str", db.input("project_folder", None, ""))
    if folder and PurePath(path).is_relative_to(folder):
        return PurePath(path).relative_to(folder).as_posix()
    *package, _ = module_of(db, path)
    return "/".join((*package, PurePath(path).name))
