"""Repair: what to do with a token that cannot stand where it stands.

First the smallest change is looked for that lets the next tokens be read: a token put in (or up to
three: `)`, `;`, `}`), or the refused one left out. Each candidate is tried on a copy of the
parser's stack, and judged by how many tokens follow without another fault. Where none is good
enough, the statement is given up: everything back to a place where an expression may stand, and on
to the next `;`, `}` or arm, becomes one error node.

One fault gives one diagnostic: while the tokens directly behind a repair are read, a further fault
is repaired but not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.layout import STARTS_STATEMENT
from compiler_core.syntax.simulate import MARKED, accepts, advance, run_ahead
from compiler_core.syntax.telling import (
    add_fault,
    is_consequence,
    is_on_told_line,
    token_span,
    token_text,
)

if TYPE_CHECKING:
    from compiler_core.syntax.layout import Mark
    from compiler_core.syntax.parser import Parse
    from compiler_core.syntax.table import Table

SPELLING = {
    "SEMI": ";", "RPAREN": ")", "RBRACKET": "]", "RBRACE": "}", "COMMA": ",", "COLON": ":",
    "LPAREN": "(", "LBRACE": "{", "GT": ">", "ASSIGN": "=", "ID": "", "ERROR": "", "WHILE": "while",
    "LBRACKET": "[", "FAT_ARROW": "=>", "ARROW": "->", "VAR": "var", "FUNCTION": "function",
    "IN": "in", "LBRACE_OBJECT": "{", "LBRACE_TUPLE": "{", "LBRACE_FIELDS": "{",
}  # fmt: skip

_LOOK_AHEAD = 10
_ENOUGH = 3
_MAX_FAULTS = 50
_SINGLE = (
    "SEMI", "RPAREN", "RBRACKET", "COMMA", "COLON", "ID", "ERROR", "GT", "RBRACE", "LPAREN",
    "LBRACE", "ASSIGN", "WHILE", "VAR",
)  # fmt: skip
_CHAINED = (
    "SEMI",
    "RPAREN",
    "RBRACKET",
    "RBRACE",
    "ERROR",
    "ID",
    "LPAREN",
    "GT",
    "COLON",
    "LBRACE",
)
_COST = {
    "ID": 0.8,
    "ERROR": 0.6,
    "LBRACE": 1.5,
    "LPAREN": 1.2,
    "VAR": 1.6,
    "WHILE": 1.5,
    "ASSIGN": 1.4,
}


def repair(parse: Parse, index: int, kind: str) -> tuple[int, str] | None:
    """Changes the parser's stack so that it can go on; the place and kind to go on with, or None
    where everything is given up (`parse.tree` is set)."""
    if len(parse.faults) >= _MAX_FAULTS:
        parse.give_up(index, "too_many_faults")
        return None
    if not _moves_on(parse, index):
        parse.give_up(index, "unexpected")
        return None
    if kind == MARKED:
        return _follow_mark(parse, index)
    inserted = _best_insertion(parse, index)
    removed = _score_of_removal(parse, index)
    if inserted is not None and inserted[0] >= removed:
        _insert(parse, index, inserted[1])
        return index, parse.kinds[index]
    if removed > 0:
        add_fault(parse, index, "unexpected", removable=True)
        parse.skipped.append(index)
        return index + 1, parse.kinds[index + 1]
    return _give_up_statement(parse, index)


def _moves_on(parse: Parse, index: int) -> bool:
    """Whether a token was not repaired too often already: what is put in before it may make it
    readable by the look-ahead, and not by the parser, which reads a soft kind by another state."""
    if parse.repaired_at != index:
        parse.repaired_at, parse.repairs = index, 0
    parse.repairs += 1
    return parse.repairs <= _MOST_REPAIRS


_MOST_REPAIRS = 40
"""At one token; a chain of brackets that are all closed there takes one repair each."""


# ---- putting tokens in ------------------------------------------------------------------------


def _best_insertion(parse: Parse, index: int) -> tuple[float, tuple[str, ...]] | None:
    best: tuple[float, tuple[str, ...]] | None = None
    frontier: list[tuple[tuple[str, ...], list[int]]] = [((), list(parse.states))]
    at_end = parse.kinds[index] == "$END"
    for depth in range(8 if at_end else 4):
        following: list[tuple[tuple[str, ...], list[int]]] = []
        for chosen, stack in frontier:
            for kind in _SINGLE if depth == 0 else _CHAINED:
                if chosen and kind == chosen[-1] and kind in ("ID", "ERROR", "SEMI"):
                    continue
                trial = list(stack)
                if not _is_sensible(parse, stack, kind) or not advance(parse.table, trial, kind):
                    continue
                if kind == "LBRACE" and parse.kinds[index] == "RBRACE":
                    continue
                candidate = (*chosen, kind)
                taken, whole = run_ahead(parse.table, trial, parse.kinds, index, _LOOK_AHEAD)
                if taken >= _ENOUGH or (taken and whole):
                    score = (_LOOK_AHEAD if whole else taken) - sum(
                        _COST.get(part, 1.0) for part in candidate
                    )
                    if best is None or score > best[0]:
                        best = (score, candidate)
                if not taken:
                    following.append((candidate, trial))
        if best is not None:
            break
        frontier = following[:24]
    return best


def _is_sensible(parse: Parse, states: list[int], kind: str) -> bool:
    """A `>` is put in to close a `<`, a `=` behind a variable's name: never as operators. A `(` is
    not put in behind a parameter's name, which would make a pattern of it."""
    if kind == "GT":
        return _opener(parse, kind) is not None
    if kind == "LPAREN":
        return not _is_behind_parameter(parse.table, states)
    if kind == "ASSIGN":
        return any(
            isinstance(value, int) and parse.kinds[value] in ("VAR", "VAR_ONE", "TYPEDEF")
            for value in parse.values[-4:]
        )
    return True


def _is_behind_parameter(table: Table, states: list[int]) -> bool:
    """Behind a name that may get a type and be one of several, and is no operand."""
    may_follow = {kind: advance(table, list(states), kind) for kind in ("COLON", "COMMA", "PLUS")}
    return may_follow == {"COLON": True, "COMMA": True, "PLUS": False}


def _insert(parse: Parse, index: int, kinds: tuple[str, ...]) -> None:
    tokens = parse.tokens
    ends = tokens.ends
    at = ends[index - 1] if index else 0
    span = Span(max(0, at - 1), at) if index else token_span(parse, index)
    text = _text_of(kinds)
    first = kinds[0]
    name = "missing"
    if first in ("ID", "ERROR"):
        name = "missing_name" if first == "ID" else "missing_expression"
        if index < len(ends) and (
            "\n" not in tokens.text[at : tokens.starts[index]]
            or parse.kinds[index - 1] in _COMPLETE
        ):
            span = token_span(parse, index)
    elif first in _LEADS and index < len(ends) and "\n" in tokens.text[at : tokens.starts[index]]:
        span = token_span(parse, index)  # it belongs to what follows, on the next line
        at = span.start
        text = f"{text.lstrip()} " if text is not None else None
    elif first == "LPAREN" and index < len(ends) and len(kinds) == 1:
        at = tokens.starts[index]
    if not is_consequence(parse, index) and not is_on_told_line(parse, span):
        parse.faults.append(
            SyntaxFault(
                name,
                span,
                found=token_text(parse, index),
                expected=kinds,
                insert=text,
                insert_at=at,
                opened=_opener(parse, first),
            )
        )
    parse.fault_at = index
    for kind in kinds:
        parse.feed(kind, ["missing", kind, index])


_LEADS = {"VAR", "FUNCTION"}
_COMPLETE = {"SEMI", "LBRACE", "RBRACE"}
"""Behind them nothing is missing on their line."""


def _text_of(kinds: tuple[str, ...]) -> str | None:
    """What a fix puts in for `kinds`; None where that would mend nothing."""
    if kinds[-1] == "SEMI" and len(kinds) > 1 and kinds[-2] == "RBRACE":
        kinds = kinds[:-1]
    if len(kinds) > 3 or not {"ID", "ERROR"}.isdisjoint(kinds) or "SEMI" in kinds[:-1]:
        return None
    text = "".join(SPELLING[kind] for kind in kinds)
    return f" {text}" if text[:1].isalpha() else text


_OPENER_OF = {"RPAREN": "(", "RBRACKET": "[", "RBRACE": "{", "GT": "<"}


def _opener(parse: Parse, closer: str) -> Span | None:
    """The innermost bracket on the stack that `closer` would close."""
    wanted = _OPENER_OF.get(closer)
    if wanted is None:
        return None
    texts = parse.tokens.texts
    for value in reversed(parse.values):
        if isinstance(value, int) and texts[value] == wanted:
            return Span(parse.tokens.starts[value], parse.tokens.ends[value])
    return None


# ---- what the layout says -----------------------------------------------------------------------


def _follow_mark(parse: Parse, index: int) -> tuple[int, str]:
    """Does what the mark on token `index` says, as far as the grammar lets it."""
    mark, kind = parse.marks[index]
    parse.kinds[index] = kind
    if mark.kind == "stray":
        span = token_span(parse, index)
        parse.faults.append(SyntaxFault("unmatched_brace", span, remove=span))
        parse.fault_at = index
        parse.skipped.append(index)
        return index + 1, parse.kinds[index + 1]
    chain = (
        _opening_chain(parse, index) if mark.kind == "open" else _closing_chain(parse, index, mark)
    )
    if chain:
        _insert(parse, index, chain)
    return index, kind


def _opening_chain(parse: Parse, index: int) -> tuple[str, ...]:
    """A `{`, whichever kind of it lets the next tokens be read."""
    for kind in ("LBRACE", "LBRACE_OBJECT"):
        trial = list(parse.states)
        if advance(parse.table, trial, kind):
            if run_ahead(parse.table, trial, parse.kinds, index, _LOOK_AHEAD)[0] >= 2:
                return (kind,)
    return ()


def _closing_chain(parse: Parse, index: int, mark: Mark) -> tuple[str, ...]:
    """What finishes the brackets from the mark's on, and the statement that they are in."""
    states = list(parse.states)
    chain: list[str] = []
    if mark.opener is not None:
        for value in reversed(parse.values):
            if not isinstance(value, int) or parse.kinds[value] not in _OPENING:
                continue
            if value < mark.opener:
                break
            closer = _CLOSER_OF.get(parse.kinds[value], "RBRACE")
            found = _shortest_to(parse, states, closer, is_value=_holds_value(parse, value))
            if found is None:
                return ()
            chain.extend(found)
    ending = _ending(parse, states, index, is_empty_good=bool(chain))
    return (*chain, *ending) if ending is not None else ()


def _holds_value(parse: Parse, opener: int) -> bool:
    """Whether the `(` at `opener`, the last token that was read, has to hold an expression."""
    return parse.values[-1] == opener and parse.kinds[opener - 1] in (
        "IF",
        "WHILE",
        "SWITCH",
        "FOR",
        "ASSIGN",
        "RETURN",
    )


def _shortest_to(
    parse: Parse, states: list[int], closer: str, *, is_value: bool
) -> tuple[str, ...] | None:
    """The fewest tokens that end with `closer`; `states` become those behind it."""
    frontier: list[tuple[tuple[str, ...], list[int]]] = [((), list(states))]
    if is_value:
        frontier = list(_extended(parse, (), list(states), ("ERROR",)))
    for _ in range(4):
        following: list[tuple[tuple[str, ...], list[int]]] = []
        for chosen, stack in frontier:
            trial = list(stack)
            if advance(parse.table, trial, closer):
                states[:] = trial
                return (*chosen, closer)
            following.extend(_extended(parse, chosen, stack, _FINISHING))
        frontier = following[:_WIDTH]
    return None


def _ending(
    parse: Parse, states: list[int], index: int, *, is_empty_good: bool
) -> tuple[str, ...] | None:
    """What finishes a statement or arm, so that token `index` can be read behind it: what closes
    goes before what is still to be written, and that before what opens."""
    chain: list[str] = []
    kind = parse.kinds[index]
    if is_empty_good and kind not in STARTS_STATEMENT and _reads(parse, states, index):
        return ()
    for _ in range(_LONGEST_ENDING):
        for kind in _FINISHING:
            trial = list(states)
            if not (chain and chain[-1] == kind) and _is_sensible(parse, states, kind):
                if advance(parse.table, trial, kind):
                    break
        else:
            return None
        states = trial
        chain.append(kind)
        if kind in ("SEMI", "COLON") and _reads(parse, states, index):
            return tuple(chain)
    return None


def _reads(parse: Parse, states: list[int], index: int) -> bool:
    taken, whole = run_ahead(parse.table, states, parse.kinds, index, _ENOUGH)
    return taken > 1 or (taken > 0 and whole)


def _extended(
    parse: Parse, chosen: tuple[str, ...], stack: list[int], kinds: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    for kind in kinds:
        if chosen and kind == chosen[-1]:
            continue
        trial = list(stack)
        if _is_sensible(parse, stack, kind) and advance(parse.table, trial, kind):
            yield (*chosen, kind), trial


_WIDTH = 20
_LONGEST_ENDING = 8
_FINISHING = (
    "SEMI", "RPAREN", "RBRACKET", "ERROR", "COLON", "GT", "RBRACE", "ID", "LBRACE", "LPAREN",
    "IN", "FAT_ARROW", "WHILE",
)  # fmt: skip
_CLOSER_OF = {"LPAREN": "RPAREN", "LBRACKET": "RBRACKET"}


# ---- leaving tokens out -----------------------------------------------------------------------


def _score_of_removal(parse: Parse, index: int) -> float:
    kinds = parse.kinds
    if kinds[index] == "$END":
        return 0
    taken, whole = run_ahead(parse.table, parse.states, kinds, index + 1, _LOOK_AHEAD)
    if taken >= _ENOUGH or (taken and whole):
        return (_LOOK_AHEAD if whole else taken) - (3.0 if kinds[index] == "RBRACE" else 1.1)
    return 0


def _give_up_statement(parse: Parse, index: int) -> tuple[int, str] | None:
    """Makes one error node of what was begun and what follows, where an expression may stand."""
    kinds = parse.kinds
    least = index
    for _ in range(_MAX_STOPS):
        open_brackets = 0
        for height in range(len(parse.states), 0, -1):
            if height < len(parse.states):
                open_brackets += _opens(parse, parse.values[height - 1])
            stack = parse.states[:height]
            if not accepts(parse.table, stack, "ERROR"):
                continue
            stop = _sync_point(parse, least, open_brackets)
            needs_end = _fits(parse, stack, stop)
            if needs_end is None:
                continue
            add_fault(parse, index, "unexpected", keeps_dot=False)
            given_up: list[Any] = ["error"]
            for value in parse.values[height - 1 :]:
                _flatten(value, given_up)
            given_up.extend(range(index, stop))
            del parse.values[height - 1 :]
            del parse.states[height:]
            parse.feed("ERROR", given_up)
            if needs_end:
                parse.feed("SEMI", ["missing", "SEMI", stop])
            return stop, kinds[stop]
        least = _sync_point(parse, least, 0) + 1
        if least >= len(kinds):
            break
    is_told = is_on_told_line(parse, token_span(parse, index))
    parse.give_up(index, "unexpected")
    if is_told:
        parse.faults.pop()
    return None


_MAX_STOPS = 4


def _opens(parse: Parse, value: Any) -> int:
    """1 where `value` is a bracket that is still open, as a token on the parser's stack is."""
    return int(isinstance(value, int) and parse.kinds[value] in _OPENING)


def _fits(parse: Parse, stack: list[int], stop: int) -> bool | None:
    """Whether a `;` is needed between an error node and token `stop`; None: it does not fit."""
    trial = list(stack)
    if not advance(parse.table, trial, "ERROR"):
        return None
    if run_ahead(parse.table, trial, parse.kinds, stop, 2)[0]:
        return False
    if (
        advance(parse.table, trial, "SEMI")
        and run_ahead(parse.table, trial, parse.kinds, stop, 2)[0]
    ):
        return True
    return None


def _sync_point(parse: Parse, index: int, depth: int) -> int:
    """Where reading may go on: the next `;`, end of block or arm, `depth` brackets being open."""
    kinds = parse.kinds
    was_open = depth > 0
    while True:
        kind = kinds[index]
        if kind == "$END":
            return index
        if kind in _OPENING:
            depth += 1
        elif kind in _CLOSING:
            if depth == 0 and kind == "RBRACE":
                return index
            depth = max(0, depth - 1)
            if depth == 0 and was_open and kind == "RBRACE":
                return index + 1
        elif depth == 0 and kind in ("SEMI", "SEMI_ELSE_SOFT", "CASE", "DEFAULT"):
            return index
        index += 1


_OPENING = {
    "LPAREN", "LBRACKET", "LBRACE", "OBJECT_SOFT", "TUPLE_SOFT", "LBRACE_REIFY", "LBRACE_FIELDS",
    "LBRACE_OBJECT", "LBRACE_TUPLE",
}  # fmt: skip
_CLOSING = {"RPAREN", "RBRACKET", "RBRACE"}


def _flatten(value: Any, into: list[Any]) -> None:
    if isinstance(value, list) and not (value and isinstance(value[0], str)):
        into.extend(value)  # a sequence that was not finished
    else:
        into.append(value)
