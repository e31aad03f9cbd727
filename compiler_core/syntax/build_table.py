"""Builds the parse table from `haxe.lark`, once: when the package is built, or the grammar changed.

lark (MIT) checks the grammar and computes the LALR(1) automaton; what is kept of it is plain data,
so that reading it needs no lark. Two things are added:

- *How each rule builds its value* is decided here (`PASS`, `SEQUENCE`, `NODE`, `TERMS`), so that
  the parse loop only looks a number up.
- *Unit rules are short-cut*: where a state can do nothing but reduce a rule with one child and no
  node of its own, a transition into it leads on to where that reduction ends. `f(a)` shifts `a`
  straight into the state behind an operand. (Errors are still found before anything is shifted:
  the state that is reached instead has no wrong transition either.)
"""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

STARTS = (
    "file_item",
    "declaration_head",
    "class_member",
    "enum_member",
    "expression",
    "type_text",
)

PASS, SEQUENCE, NODE, TERMS = range(4)
FLAT = {"terms", "expr", "types"}
"""Rules whose value is one flat list, see `haxe.lark`."""


def grammar_hash(grammar: bytes) -> str:
    """What the table is compared with: the grammar's text and this builder's."""
    return hashlib.sha256(grammar + Path(__file__).read_bytes()).hexdigest()


def write_table(folder: Path) -> Path:
    """Builds the table of `folder/haxe.lark` and writes `folder/haxe_table.pickle` in one step.

    Several processes may do this at once: each writes a file of its own and renames it into place.
    """
    source = (folder / "haxe.lark").read_bytes()
    data = pickle.dumps(build(source), protocol=5)
    target = folder / "haxe_table.pickle"
    handle, temporary = tempfile.mkstemp(dir=folder, prefix="haxe_table", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return target


def build(grammar: bytes) -> dict[str, Any]:
    """The table as plain data: see `table.Table` for its fields."""
    from lark import Lark
    from lark.lexer import Lexer
    from lark.parsers.lalr_analysis import Shift

    class NoLexer(Lexer):
        def __init__(self, conf: object) -> None:
            pass

        def lex(self, data: object) -> Iterator[Any]:  # type: ignore[override]
            return iter(())

    parser: Any = Lark(grammar.decode(), parser="lalr", lexer=NoLexer, start=list(STARTS))
    table = parser.parser.parser._parse_table

    rules: list[tuple[str, int, int, str, tuple[int, ...]]] = []
    numbers: dict[Any, int] = {}
    rows: list[dict[str, int]] = [{} for _ in table.states]
    gotos: list[dict[str, int]] = [{} for _ in table.states]
    nonterminals = {rule.origin.name for rule in parser.rules}

    for state, actions in table.states.items():
        for symbol, (action, argument) in actions.items():
            if action is Shift:
                (gotos if symbol in nonterminals else rows)[state][str(symbol)] = argument
                continue
            if argument not in numbers:
                numbers[argument] = len(rules)
                rules.append(_describe(argument))
            rows[state][str(symbol)] = ~numbers[argument]

    for start in STARTS:
        end = table.end_states[start]
        rows[end]["$END"] = end  # the parse loop takes a shift of the end for success
    _short_cut_units(rows, gotos, rules)
    return {
        "hash": grammar_hash(grammar),
        "rows": rows,
        "gotos": gotos,
        "rules": rules,
        "starts": {name: table.start_states[name] for name in STARTS},
    }


def _describe(rule: Any) -> tuple[str, int, int, str, tuple[int, ...]]:
    """(origin, length, how it builds, node's name, positions of children that are sequences)"""
    origin = str(rule.origin.name)
    length = len(rule.expansion)
    if length == 0:
        raise ValueError(f"the rule {origin} may be empty: the parse loop has no empty reductions")
    sequences = tuple(
        index
        for index, symbol in enumerate(rule.expansion)
        if not symbol.is_term and symbol.name.startswith("_")
    )
    if origin.startswith("_"):
        mode = PASS if length == 1 and sequences else SEQUENCE
    elif rule.alias:
        mode = NODE
    elif origin in FLAT:
        mode = PASS if length == 1 else TERMS
    elif length == 1 and rule.options.expand1:
        mode = PASS
    else:
        mode = NODE
    return origin, length, mode, str(rule.alias or origin), sequences


def _short_cut_units(
    rows: list[dict[str, int]],
    gotos: list[dict[str, int]],
    rules: list[tuple[str, int, int, str, tuple[int, ...]]],
) -> None:
    unit_of: list[str | None] = []
    for row, goto in zip(rows, gotos, strict=True):
        actions = set(row.values())
        unit: str | None = None
        if not goto and len(actions) == 1:
            (action,) = actions
            if action < 0:
                origin, length, mode, _, _ = rules[~action]
                if length == 1 and mode == PASS:
                    unit = origin
        unit_of.append(unit)
    for row, goto in zip(rows, gotos, strict=True):
        for transitions in (row, goto):
            for symbol, target in transitions.items():
                while target >= 0 and (unit := unit_of[target]) is not None:
                    target = goto[unit]
                transitions[symbol] = target
