"""From Elixir's tree to text that `mix format` leaves as it is, with its source map, in one pass.

    print_elixir(File((Module("A", Definition("def", "one", (), Integer(1), inline=True)),))).text

is

    defmodule A do
      def one, do: 1
    end

The layouts are in `layout_*.py`, one file per concern: each makes a document (`document.py`) of a
node, and rendering the document chooses the line breaks. Where the formatter accepts several
layouts (it keeps line breaks that a person put in lists or pipelines, `do:` or do blocks, empty
lines) the tree decides, and its defaults are the usual ones; see `tree.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from compiler_core.elixir import (
    layout_calls,
    layout_clauses,
    layout_containers,
    layout_control,
    layout_operators,
    tree,
)
from compiler_core.elixir.document import INFINITY, LINE, concat, flat_width
from compiler_core.elixir.layout import Handler, Layout, PrintCache, block, comment_lines
from compiler_core.elixir.marks import Marks
from compiler_core.elixir.render import render

LINE_LENGTH: Final = 98
RECURSION_LIMIT: Final = 50_000

HANDLERS: Final[Mapping[type, Handler]] = {
    **layout_containers.HANDLERS,
    **layout_operators.HANDLERS,
    **layout_calls.HANDLERS,
    **layout_clauses.HANDLERS,
    **layout_control.HANDLERS,
}

_DEFAULT_NAMES: Final = """
    alias/1 alias/2 case/2 cond/1 for/* import/1 import/2 quote/1 quote/2 receive/1 require/1
    require/2 try/1 with/*
    def/1 def/2 defp/1 defp/2 defguard/1 defguardp/1 defmacro/1 defmacro/2 defmacrop/1 defmacrop/2
    defmodule/2 defdelegate/2 defexception/1 defoverridable/1 defstruct/1 destructure/2 raise/1
    raise/2 reraise/2 reraise/3 if/2 unless/2 use/1 use/2
    defrecord/2 defrecord/3 defrecordp/2 defrecordp/3
    assert/1 assert/2 assert_in_delta/3 assert_in_delta/4 assert_raise/2 assert_raise/3
    assert_receive/1 assert_receive/2 assert_receive/3 assert_received/1 assert_received/2
    doctest/1 doctest/2 refute/1 refute/2 refute_in_delta/3 refute_in_delta/4 refute_receive/1
    refute_receive/2 refute_receive/3 refute_received/1 refute_received/2 setup/1 setup/2
    setup_all/1 setup_all/2 test/1 test/2
    config/2 config/3 import_config/1
"""
"""What the formatter itself writes without parentheses (Elixir 1.14)."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """`locals_without_parens`: `name/arity` or `name/*`, as a project's formatter settings say.

    A module gets those of the frameworks that it uses (`locals_without_parens.py`); what it defines
    itself under such a name is called with `LocalCall(…, parens=True)`.
    """

    line_length: int = LINE_LENGTH
    locals_without_parens: tuple[str, ...] = field(default=())


class Printed(NamedTuple):
    """The text, with its final newline, and which pieces of it come from which Haxe spans."""

    text: str
    marks: Marks


def print_elixir(
    node: tree.Node, options: PrintOptions | None = None, cache: PrintCache | None = None
) -> Printed:
    """Prints a file, a module or any other node as the content of a file.

    With a `cache` the definitions that it has seen as the same objects aren't laid out again.
    Any tree of the right types is printed; an operator that Elixir doesn't have raises KeyError.
    """
    with _room_for_deep_trees():
        return _print(node, options or PrintOptions(), cache)


def _print(node: tree.Node, options: PrintOptions, cache: PrintCache | None) -> Printed:
    names = _without_parens(options.locals_without_parens)
    layout = Layout(HANDLERS, names, options.line_length, cache)
    document = block(layout, tree.Block(node.items) if isinstance(node, tree.File) else node)
    if cache is not None:
        cache.documents = layout.used
    if layout.pending:
        document = concat(comment_lines(layout.pending), LINE, document)
    text, marks = render(document, options.line_length)
    return Printed(text + "\n" if text else "", marks)


def one_line_width(node: tree.Node) -> int | None:
    """The columns that the node takes by itself; None where it takes several lines.

    Most documents know it of themselves, and are not written for this.
    """
    with _room_for_deep_trees():
        layout = Layout(HANDLERS, _without_parens(()), LINE_LENGTH, None)
        document = block(layout, node)
        if layout.pending:
            return None  # comments have lines of their own
        width = flat_width(document)
        if width < INFINITY:
            return width
        text = render(document, LINE_LENGTH).text
    return None if "\n" in text else len(text)


@contextmanager
def _room_for_deep_trees() -> Iterator[None]:
    """A chain of a thousand operators is a tree of that depth, and the layouts recurse over it.

    Calls between Python functions take no C stack from Python 3.11 on, so the limit may be high.
    """
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


@lru_cache(maxsize=64)
def _without_parens(names: tuple[str, ...]) -> dict[str, frozenset[int] | None]:
    arities: dict[str, frozenset[int] | None] = {}
    for entry in (*_DEFAULT_NAMES.split(), *names):
        name, _, arity = entry.partition("/")
        known = arities.get(name, frozenset())
        if arity == "*" or known is None:
            arities[name] = None
        else:
            arities[name] = known | {int(arity)}
    return arities
