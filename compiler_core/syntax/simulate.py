"""Running the automaton without building anything: what would happen if this token came next?"""

from __future__ import annotations

from collections.abc import Sequence

from compiler_core.syntax.table import Table

SOFT = {
    "COLON_SOFT": ("COLON", "ATOM"),
    "OBJECT_SOFT": ("LBRACE_OBJECT", "LBRACE"),
    "TUPLE_SOFT": ("LBRACE_TUPLE", "LBRACE"),
    "PERCENT_SOFT": ("PERCENT", "MAP_PERCENT"),
    "CONCAT_SOFT": ("CONCAT", "INCREMENT"),
    "DEFAULT_SOFT": ("DEFAULT", "ID"),
    "IS_SOFT": ("IS", "ID"),
    "AS_SOFT": ("AS", "ID"),
    "FROM_SOFT": ("FROM", "ID"),
    "TO_SOFT": ("TO", "ID"),
    "USE_SOFT": ("USE", "ID"),
    "SEMI_ELSE_SOFT": ("SEMI_ELSE", "SEMI"),
    "WITH_SOFT": ("WITH", "ID"),
    "RECEIVE_SOFT": ("RECEIVE", "ID"),
    "AFTER_SOFT": ("AFTER", "ID"),
    "FINALLY_SOFT": ("FINALLY", "ID"),
}
"""A soft kind (`tokens.py`): the reading taken where the state accepts it, and the other."""

MARKED = "MARKED"
"""A token before which the layout asks for a repair (`layout.py`); no state takes it."""


def advance(table: Table, stack: list[int], kind: str) -> bool:
    """Reduces and shifts `kind` on `stack` (which is changed); False where it is refused."""
    rows, gotos, lengths, origins = table.rows, table.gotos, table.lengths, table.origins
    while True:
        action = rows[stack[-1]].get(kind)
        if action is None:
            return False
        if action >= 0:
            stack.append(action)
            return True
        rule = ~action
        del stack[-lengths[rule] :]
        stack.append(gotos[stack[-1]][origins[rule]])


def accepts(table: Table, stack: Sequence[int], kind: str) -> bool:
    action = table.rows[stack[-1]].get(kind)
    if action is None:
        return False
    return action >= 0 or advance(table, list(stack), kind)


def run_ahead(
    table: Table, stack: Sequence[int], kinds: Sequence[str], index: int, limit: int
) -> tuple[int, bool]:
    """How many of the tokens from `index` on are taken, `limit` at most; and whether all were
    taken that there are."""
    states = list(stack)
    taken = 0
    inserted_at = -1
    previous = "" if index == 0 else kinds[index - 1]
    while taken < limit:
        kind = kinds[index]
        if kind == MARKED:
            return taken, True
        soft = SOFT.get(kind)
        width = 1
        if soft is not None:
            kind = soft[0] if accepts(table, states, soft[0]) else soft[1]
            if kind == "ATOM":
                width = 2
        trial = list(states)
        if advance(table, trial, kind) and (width == 1 or advance(table, trial, "ATOM_NAME")):
            if kind == "$END":
                return taken + 1, True
            states = trial
            taken += width
            previous = "RBRACE" if kind == "RBRACE" else kind
            index += width
            continue
        if previous == "RBRACE" and inserted_at != index:
            inserted_at = index
            if advance(table, states, "SEMI"):
                continue
        return taken, False
    return taken, True
