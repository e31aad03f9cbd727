"""The parse table: loaded from `haxe_table.pickle`, which a release carries.

In a development checkout (`haxe.lark` and lark are there) a table that is missing or older than the
grammar is built first. Loading takes some 3 ms; lark, which takes 130, is only imported to build.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from compiler_core.syntax.build_table import NODE, PASS, SEQUENCE

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Table:
    """An LALR(1) automaton.

    `rows[state][terminal]` is the next state (a shift) or `~rule` (a reduction); `gotos[state]`
    maps the rule that was reduced to the next state. A rule's data is spread over the tuples below,
    by its number.
    """

    rows: list[dict[str, int]]
    gotos: list[dict[str, int]]
    origins: tuple[str, ...]
    lengths: tuple[int, ...]
    modes: tuple[int, ...]
    names: tuple[str, ...]
    sequences: tuple[tuple[int, ...], ...]
    starts: dict[str, int]
    plans: tuple[Plan, ...]
    """The same rules, as the parse loop reads them: one look-up each."""


Plan = tuple[int, int, str, str, tuple[int, ...]]
"""What is done with the children (a mode of `build_table`, or one of those below), length, origin,
node's name, places of sequences."""
PASS_ONE, PLAIN_NODE, ADD_ONE = 10, 11, 12
"""A unit rule without a node; a node whose children are no sequences; a sequence and one more."""


def _plan(rule: tuple[str, int, int, str, tuple[int, ...]]) -> Plan:
    origin, length, mode, name, places = rule
    plan = mode
    if mode == PASS and length == 1:
        plan = PASS_ONE
    elif mode == NODE and not places:
        plan = PLAIN_NODE
    elif mode == SEQUENCE and length == 2 and places == (0,):
        plan = ADD_ONE
    return plan, length, origin, name, places


@cache
def load_table() -> Table:
    """The table, read once a process."""
    data = _read()
    grammar = _FOLDER / "haxe.lark"
    if data is None or _is_stale(data, grammar):
        from compiler_core.syntax.build_table import write_table

        data = pickle.loads(write_table(_FOLDER).read_bytes())
    origins, lengths, modes, names, sequences = zip(*data["rules"], strict=True)
    return Table(
        data["rows"], data["gotos"], origins, lengths, modes, names, sequences, data["starts"],
        tuple(map(_plan, data["rules"])),
    )  # fmt: skip


def _read() -> dict[str, Any] | None:
    try:
        data: dict[str, Any] = pickle.loads((_FOLDER / "haxe_table.pickle").read_bytes())
        return data
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, KeyError):
        return None


def _is_stale(data: dict[str, Any], grammar: Path) -> bool:
    from compiler_core.syntax.build_table import grammar_hash

    try:
        return bool(data.get("hash") != grammar_hash(grammar.read_bytes()))
    except OSError:  # an installation without the grammar
        return False
