"""Idioms: small rewrites from what is right to what one would have written.

Each is a file of its own with one public function; `tidy` applies those on Elixir's tree to a
finished definition, in the order in which each leaves the next one its best input. Those on loops
look at the typed tree and are tried by `lower.loops`.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.elixir.tree import Node
from compiler_core.lower.idioms.arms import drop_unchanged
from compiler_core.lower.idioms.booleans import simplify
from compiler_core.lower.idioms.built import map_built
from compiler_core.lower.idioms.captures import applied, capture
from compiler_core.lower.idioms.cases import ask_once
from compiler_core.lower.idioms.certain import fold_certain
from compiler_core.lower.idioms.conds import chain
from compiler_core.lower.idioms.copies import drop_copies
from compiler_core.lower.idioms.inline import inline
from compiler_core.lower.idioms.keys import make_keys
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.idioms.layout import lay_out
from compiler_core.lower.idioms.lists import shorten
from compiler_core.lower.idioms.numbers import renumber
from compiler_core.lower.idioms.pipelines import pipe
from compiler_core.lower.idioms.pops import pop
from compiler_core.lower.idioms.shared_fields import update_fields
from compiler_core.lower.idioms.tallies import tally
from compiler_core.lower.idioms.turned import turn
from compiler_core.lower.idioms.unused import mark_unused
from compiler_core.lower.idioms.updates import flatten_updates, merge_updates
from compiler_core.lower.idioms.upserts import upsert

Pass = Callable[[Node, Known], Node]


def _plain(rewrite: Callable[[Node], Node]) -> Pass:
    return lambda node, _: rewrite(node)


PASSES: tuple[Pass, ...] = (
    drop_copies,
    _plain(merge_updates),
    _plain(simplify),
    _plain(drop_unchanged),
    _plain(mark_unused),
    _plain(ask_once),
    _plain(pop),
    _plain(make_keys),
    _plain(inline),
    _plain(upsert),
    _plain(inline),
    shorten,
    _plain(simplify),
    _plain(make_keys),
    _plain(map_built),
    _plain(inline),
    _plain(make_keys),
    _plain(tally),
    _plain(flatten_updates),
    _plain(fold_certain),
    _plain(mark_unused),
    renumber,
    _plain(turn),
    _plain(chain),
    _plain(capture),
    _plain(applied),
    _plain(update_fields),
    _plain(pipe),
    _plain(lay_out),
)


def tidy(node: Node, known: Known) -> Node:
    """A definition or expression, as one would have written it."""
    for rewrite in PASSES:
        node = rewrite(node, known)
    return node
