"""The parse loop: tokens to a tree, over the table that lark built.

A plain LALR(1) loop, with three things that a table alone cannot do:

- *Soft kinds* (`tokens.py`) become one kind or another by what the state takes. An entry in a row
  proves nothing (LALR merges states), so the reductions are simulated before one is believed.
- *The missing `;` behind a `}`*: Haxe allows it wherever the last token is a `}`. It is put in when
  a token is refused after the reductions, at most once a place.
- *Repair* (`repair.py`): any other token that is refused is a fault, and parsing goes on.

The tree is made of lists: `[name, child, …]`, a child being a node or the index of a token. A token
that was put in is a node `["missing", kind, index]`, `index` being that of the token it stands
before; what was skipped or given up is `["error", …]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from compiler_core.base.span import Span
from compiler_core.syntax.build_table import NODE, PASS, SEQUENCE, TERMS
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.layout import Mark, mended
from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.repair import repair
from compiler_core.syntax.simulate import MARKED, SOFT, advance
from compiler_core.syntax.table import ADD_ONE, PASS_ONE, PLAIN_NODE, Table, load_table
from compiler_core.syntax.tokens import refine

Node = list[Any]

MAX_DEPTH = 1_000
"""Entries on the parser's stack: some 250 brackets within each other."""


class Parse:
    """One run of the loop. `tree` is the result, `faults` what was wrong on the way."""

    __slots__ = (
        "fault_at", "faults", "inserted_at", "kinds", "marks", "repaired_at", "repairs",
        "skipped", "states", "table", "tokens", "tree", "values",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, marks: Mapping[int, Mark] | None = None) -> None:
        self.tokens = tokens
        self.marks: dict[int, tuple[Mark, str]] = {}
        """What the layout says of a token, and its kind: it is refused, so that `repair` comes."""
        self.kinds = self.marked_kinds(marks) if marks else refine(tokens)
        self.table: Table = load_table()
        self.states: list[int] = []
        self.values: list[Any] = []
        self.faults: list[SyntaxFault] = []
        self.inserted_at = -1
        self.fault_at = -2
        """The token that the last fault was found at."""
        self.repaired_at = -1
        self.repairs = 0
        """How often the token at `repaired_at` was repaired, one time behind the other."""
        self.tree: Node = []
        self.skipped: list[int] = []
        """Tokens that a repair left out: they are in no node."""

    def marked_kinds(self, marks: Mapping[int, Mark]) -> list[str]:
        """The kinds as they are where the marks are followed; `MARKED` where there is one."""
        tokens, places = mended(self.tokens, marks)
        refined = refine(tokens)
        kinds = [refined[place] for place in places]
        for index, mark in marks.items():
            self.marks[index] = mark, kinds[index]
            kinds[index] = MARKED
        return kinds

    def run(self, start: str) -> Node:
        """The tree of all the tokens as a `start` (a rule of the grammar)."""
        table = self.table
        rows, gotos, plans = table.rows, table.gotos, table.plans
        kinds = self.kinds
        states, values = self.states, self.values
        push_state, push_value = states.append, values.append

        state = table.starts[start]
        push_state(state)
        index = 0
        kind = kinds[0]
        while True:
            action = rows[state].get(kind)
            if action is None:
                step = self.refused(index, kind)
                if step is None:
                    return self.tree
                index, kind = step
                state = states[-1]
                continue
            if action >= 0:
                if kind == "$END":
                    self.tree = values[-1]
                    return self.tree
                push_state(action)
                push_value(index)
                state = action
                index += 1
                kind = kinds[index]
                if len(states) > MAX_DEPTH:
                    return self.give_up(index, "too_deep")
                continue
            plan, length, origin, name, places = plans[~action]
            if plan == PASS_ONE:
                states[-1] = state = gotos[states[-2]][origin]
                continue
            if plan == PLAIN_NODE:
                values[-length:] = ([name, *values[-length:]],)
            elif plan == ADD_ONE:
                node = values.pop()
                values[-1].append(node)
            elif plan != PASS:
                children = values[-length:]
                if plan == NODE:
                    node = [name]
                    for place, child in enumerate(children):
                        if place in places:
                            node.extend(child)
                        else:
                            node.append(child)
                elif plan == SEQUENCE:
                    if places and places[0] == 0:
                        node = children[0]
                        first = 1
                    else:
                        node = []
                        first = 0
                    for place in range(first, length):
                        if place in places:
                            node.extend(children[place])
                        else:
                            node.append(children[place])
                else:
                    node = self.flat(children, places, origin)
                values[-length:] = (node,)
            state = gotos[states[-length - 1]][origin]
            states[-length:] = (state,)

    # ---- what the table refuses -------------------------------------------------------------

    def refused(self, index: int, kind: str) -> tuple[int, str] | None:
        """The place and kind to go on with; None where parsing ends here (`tree` is set)."""
        soft = SOFT.get(kind)
        if soft is not None:
            wanted, otherwise = soft
            resolved = wanted
            if not self.accepts(wanted):
                if not self.accepts(otherwise):
                    if self.needs_semicolon(index):
                        return index, kind
                    if kind == "COLON_SOFT":
                        otherwise = "COLON"
                resolved = otherwise
            self.kinds[index] = resolved
            if resolved == "ATOM":
                self.kinds[index + 1] = "ATOM_NAME"
            return index, resolved
        if self.needs_semicolon(index):
            return index, self.kinds[index]
        return repair(self, index, kind)

    def needs_semicolon(self, index: int) -> bool:
        """Puts the `;` in that may be left out behind a `}`; False where it doesn't help."""
        if index == 0 or self.inserted_at == index or self.kinds[index - 1] != "RBRACE":
            return False
        if not self.accepts("SEMI"):
            return False
        self.inserted_at = index
        self.feed("SEMI", ["missing", "SEMI", index])
        return True

    def accepts(self, kind: str) -> bool:
        """Whether the state takes `kind`, found by simulating the reductions."""
        action = self.table.rows[self.states[-1]].get(kind)
        if action is None:
            return False
        return action >= 0 or advance(self.table, list(self.states), kind)

    def feed(self, kind: str, value: Any) -> None:
        """Reduces what `kind` makes ready and shifts it as `value`; `kind` must be accepted."""
        table = self.table
        while True:
            action = table.rows[self.states[-1]][kind]
            if action >= 0:
                self.states.append(action)
                self.values.append(value)
                return
            self.reduce(~action)

    def reduce(self, rule: int) -> None:
        table = self.table
        length, mode, places = table.lengths[rule], table.modes[rule], table.sequences[rule]
        if mode != PASS:
            children = self.values[-length:]
            del self.values[-length:]
            if mode == TERMS:
                node = self.flat(children, places, table.origins[rule])
            else:
                node = [table.names[rule]] if mode == NODE else []
                for place, child in enumerate(children):
                    if place in places:
                        node.extend(child)
                    else:
                        node.append(child)
            self.values.append(node)
        del self.states[-length:]
        self.states.append(table.gotos[self.states[-1]][table.origins[rule]])

    def give_up(self, index: int, fault: str) -> Node:
        """One error node for everything, and one fault at token `index`."""
        starts, ends = self.tokens.starts, self.tokens.ends
        if index < len(starts):
            span = Span(starts[index], ends[index])
        else:
            span = Span(ends[-1] - 1, ends[-1]) if ends else Span(0, 0)
        self.faults.append(SyntaxFault(fault, span))
        self.tree = ["error", *range(len(starts))]
        return self.tree

    @staticmethod
    def flat(children: list[Any], places: tuple[int, ...], origin: str) -> Node:
        """One more piece of a flat list: `terms` and `expr` behind a `terms` share one node."""
        name = "types" if origin == "types" else "terms"
        head = children[0]
        if 0 in places:
            node: Node = [name, *head]
        elif type(head) is list and head[0] == name:
            node = head
        else:
            node = [name, head]
        for place in range(1, len(children)):
            if place in places:
                node.extend(children[place])
            else:
                node.append(children[place])
        return node
