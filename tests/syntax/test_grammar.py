"""Every production of the grammar, in a file that uses it and in forms of that file that break it.

`grammar/AREA/NAME.hx` is valid: Haxe 4.2.5 reads it, unless its first line says `// since 4.3` or
`// dialect`. Its last lines each name one replacement that breaks it:

    // broken: `if (a)` -> `if (a`

A broken form has one fault, on the line of the replacement or next to it, and the faults of other
lines are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from compiler_core.syntax.build_table import PASS
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.simulate import accepts
from compiler_core.syntax.table import Table, load_table
from compiler_core.syntax.units import ReadUnit

FOLDER = Path(__file__).parent / "grammar"
FILES = sorted(FOLDER.rglob("*.hx"))
_BROKEN = re.compile(r"^// broken: `(.*)` -> `(.*)`$", re.MULTILINE)


class Broken(NamedTuple):
    """One broken form: the whole text, and where (line, from 0) it was broken."""

    name: str
    text: str
    line: int


def valid_text(path: Path) -> str:
    """The file without its list of broken forms."""
    return _BROKEN.sub("", path.read_text()).rstrip("\n") + "\n"


def broken_forms(path: Path) -> Iterator[Broken]:
    text = valid_text(path)
    for found in _BROKEN.finditer(path.read_text()):
        before, after = found[1], found[2]
        assert text.count(before), f"{path}: `{before}` is not in it"
        start = text.index(before)
        name = f"{path.relative_to(FOLDER)}: {before} -> {after}"
        line = text.count("\n", 0, start + len(before))
        yield Broken(name, text[:start] + after + text[start + len(before) :], line)


WEAK = frozenset((FOLDER / "weak.txt").read_text().splitlines())
"""Broken forms that still give more than one fault, or one elsewhere: each is work to do."""

BROKEN = [
    pytest.param(
        form, id=form.name, marks=[pytest.mark.xfail(strict=True)] if form.name in WEAK else []
    )
    for path in FILES
    for form in broken_forms(path)
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_valid_files_have_no_fault(path: Path) -> None:
    text = valid_text(path)
    parsed = parse_file(text)
    assert not parsed.faults
    assert parsed.print_back() == text


@pytest.mark.parametrize("form", BROKEN)
def test_broken_forms_have_one_fault_where_they_are_broken(form: Broken) -> None:
    parsed = parse_file(form.text)
    assert len(parsed.faults) == 1, parsed.faults
    line = form.text.count("\n", 0, parsed.faults[0].span.start)
    assert abs(line - form.line) <= 1, parsed.faults
    assert parsed.print_back() == form.text


def test_the_files_cover_each_production() -> None:
    """Every named production is reduced, and every terminal shifted, in some valid file."""
    assert len(FILES) >= 300
    table = load_table()
    rules: set[int] = set()
    terminals: set[str] = set()
    for path in FILES:
        for section in parse_file(valid_text(path)).sections:
            for placed in (section.head, *section.members):
                rules |= rules_used(placed.unit)
                terminals.update(placed.unit.parse.kinds)
    used = {production(table, rule) for rule in rules}
    wanted = {
        production(table, rule) for rule in range(len(table.origins)) if has_node(table, rule)
    }
    assert sorted(wanted - used - READ_ALONE) == []
    known = {kind for row in table.rows for kind in row}
    assert sorted(known - terminals - {"ERROR"}) == []


READ_ALONE = {("expression", "expression"), ("type_text", "type_text")}
"""What stands alone is read from an interpolated string, by a run of its own."""


def production(table: Table, rule: int) -> tuple[str, str]:
    return table.origins[rule], table.names[rule]


def has_node(table: Table, rule: int) -> bool:
    """Not for `?rule`s around one child: the table takes the short cut to what reduces them."""
    return not (table.modes[rule] == PASS and table.lengths[rule] == 1)


def rules_used(unit: ReadUnit) -> set[int]:
    """The rules that reading `unit`, which has no fault, reduces; by a loop of its own, because
    many rules leave no node."""
    table = load_table()
    states = [table.starts[unit.start]]
    used: set[int] = set()
    kinds = unit.parse.kinds
    index = 0
    while True:
        kind = kinds[index]
        if not accepts(table, states, kind):
            kind = "SEMI"  # which may be left out behind a `}`
            index -= 1
        while (action := table.rows[states[-1]][kind]) < 0:
            used.add(~action)
            del states[-table.lengths[~action] :]
            states.append(table.gotos[states[-1]][table.origins[~action]])
        if kind == "$END":
            return used
        states.append(action)
        index += 1
