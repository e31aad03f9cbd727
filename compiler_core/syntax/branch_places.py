"""Where in the grammar a conditional stands: what can begin at a place, asked of the automaton.

A branch `x` may be a statement, an argument, a type, a parameter: its text alone does not say. But
the parser's stack before its directive does. The tokens up to there are run through the automaton
without building anything, the reductions that the branch's first token asks for are made, and what
has a transition in the state reached then is what can begin there: an `arg`, a `_statement`, an
`operator`, …

    f(a, #if js b #end);        stack behind `f ( a ,`: transitions for `arg`   → "arguments"
    var x #if js : T #end = 1;  stack behind `var x`, `:` reduces to `_field_name`: `type_hint`
                                                                                → "hint"
"""

from __future__ import annotations

from compiler_core.syntax.simulate import SOFT, accepts, advance
from compiler_core.syntax.table import Table, load_table

PLACES = {
    "_statement": "statements",
    "case": "cases",
    "after_part": "cases",
    "object_field": "object_fields",
    "struct_field": "structure_fields",
    "short_field": "structure_fields",
    "struct_base": "structure_fields",
    "parameter": "parameters",
    "type_parameter": "type_parameters",
    "enum_member": "enum_members",
    "class_member": "members",
    "pattern": "arguments",
    "arg": "arguments",
    "entry": "arguments",
    "paren_item": "arguments",
    "clause": "arguments",
    "type_argument": "types",
    "function_type_parameter": "types",
    "variable": "variables",
    "_member_rest": "modifiers",
    "_head": "modifiers",
    "_struct_member": "modifiers",
    "expr": "expression",
    "primary": "expression",
    "type": "type",
    "type_operand": "type",
    "type_path": "type",
    "catch_part": "catches",
    "operator": "tail",
    "heritage": "heritage",
    "relation": "heritage",
    "guard": "guard",
    "type_hint": "hint",
    "initializer": "hint",
    "function_rest": "rest",
    "parameters": "rest",
}
"""What can begin in a state, by the first of these that has a transition there."""

UNKNOWN = "unknown"


class StackCursor:
    """The automaton's stack at any token of a unit. Asking from left to right costs one run."""

    __slots__ = ("count", "kinds", "stack", "start", "table")

    def __init__(self, start: str, kinds: list[str]) -> None:
        self.table = load_table()
        self.start = start
        self.kinds = list(kinds)
        self.count = 0
        self.stack: list[int] | None = None

    def behind(self, count: int) -> list[int] | None:
        """The stack behind the first `count` of the kinds (as they were read); None where they
        cannot be read without a repair."""
        if self.start not in self.table.starts:
            return None
        if self.count == 0 or count < self.count:
            self.count = 0
            self.stack = [self.table.starts[self.start]]
        stack = self.stack
        while stack is not None and self.count < count:
            if not self.take(stack, self.count):
                self.stack = stack = None
            self.count += 1
        return None if stack is None else list(stack)

    def taken(self) -> int:
        """How many of the kinds are taken, one after the other."""
        stack = [self.table.starts[self.start]]
        for index in range(len(self.kinds)):
            if not self.take(stack, index):
                return index
        return len(self.kinds)

    def take(self, stack: list[int], index: int) -> bool:
        rows = self.table.rows
        kind = self.kinds[index]
        for reading in SOFT.get(kind, (kind,)):
            if reading in rows[stack[-1]]:
                saved = list(stack) if kind in SOFT else stack
                if advance(self.table, stack, reading):
                    if reading == "ATOM":
                        self.kinds[index + 1] = "ATOM_NAME"
                    return True
                stack[:] = saved
            if index and self.kinds[index - 1] == "RBRACE" and "SEMI" in rows[stack[-1]]:
                trial = list(stack)
                if advance(self.table, trial, "SEMI") and advance(self.table, trial, reading):
                    stack[:] = trial
                    return True
        return False


def place_of(stack: list[int] | None, first: str) -> str:
    """The place that a branch whose first token is of kind `first` stands at: a value of `PLACES`,
    `otherwise` before an `else`, or `unknown`."""
    if stack is None:
        return UNKNOWN
    table = load_table()
    readings: tuple[str, ...] = _READINGS.get(first) or SOFT.get(first) or (first,)
    for reading in readings:
        reached = _ready(table, stack, reading)
        if reached is None:
            trial = list(stack)
            if accepts(table, trial, "SEMI") and advance(table, trial, "SEMI"):
                reached = _ready(table, trial, reading)
        if reached is None:
            continue
        if first == "ELSE":
            return "otherwise"
        if first == "COMMA":
            advance(table, reached, "COMMA")
        gotos = table.gotos[reached[-1]]
        for name in (*_BY_FIRST.get(reading, ()), *PLACES):
            if name in gotos:
                return PLACES[name]
    return UNKNOWN


_BY_FIRST = {"COLON": ("type_hint",), "ASSIGN": ("initializer",), "IF": ("guard",)}
"""What a token begins, where the state takes an expression as well."""
_READINGS = {
    "LBRACE": ("LBRACE", "LBRACE_OBJECT", "LBRACE_TUPLE"),
    "ELSE": ("ELSE", "SEMI_ELSE"),
    "META": ("META", "META_CALL"),
    "DOT": ("DOT", "DOT_GAP"),
    "VAR": ("VAR", "VAR_ONE", "CASE_VAR"),
    "FINAL": ("FINAL", "VAR_ONE", "CASE_VAR"),
    "GT": ("GT", "GT_JOINED"),
    "PERCENT": ("PERCENT", "MAP_PERCENT"),
    "COLON": ("COLON", "ATOM"),
    "INCREMENT": ("INCREMENT", "CONCAT"),
}
"""What a token's kind may become in the pass before the parser (`tokens.py`)."""


def _ready(table: Table, stack: list[int], kind: str) -> list[int] | None:
    """The stack after the reductions that `kind` asks for; None where it is refused."""
    states = list(stack)
    while True:
        action = table.rows[states[-1]].get(kind)
        if action is None:
            return None
        if action >= 0:
            return states
        rule = ~action
        del states[-table.lengths[rule] :]
        states.append(table.gotos[states[-1]][table.origins[rule]])
