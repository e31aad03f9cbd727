"""What an edit costs: the other members that lost their trees, and the diagnostics.

    .venv/bin/python -m tests.syntax.damage.measure 12          # cold, 12 edits of every kind
    .venv/bin/python -m tests.syntax.damage.measure 3 --typing  # after every keystroke
    .venv/bin/python -m tests.syntax.damage.measure 12 --show 'dropped {'

A member is another one where the edit does not touch its text. It kept its tree where the damaged
file has a member of the same text (a unit's tree is a function of its text) in a declaration of
the same head. Declarations' heads, imports and typedefs count as members do. What was typed before
a member and belongs to it (`@:`, `final`) is not counted as a change of that member.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from compiler_core.reporting.syntax import tell
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile

from .edits import Edit, edits

Key = tuple[str, str, str]


@dataclass
class Tally:
    """The figures of one kind of damage. `readings` is the number of texts that were read."""

    edits: int = 0
    valid: int = 0
    one: int = 0
    readings: int = 0
    lost: int = 0
    many: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.edits += other.edits
        self.valid += other.valid
        self.one += other.one
        self.readings += other.readings
        self.lost += other.lost

    @property
    def share_of_one(self) -> float:
        return self.one / (self.edits - self.valid) if self.edits > self.valid else 1.0

    @property
    def lost_on_average(self) -> float:
        return self.lost / self.readings if self.readings else 0.0


def measure(each: int, *, typing: bool) -> dict[str, Tally]:
    """The tally of each kind. `typing`: members are counted after every keystroke, each text read
    on top of the one before; else once, in the damaged text read anew."""
    found: dict[str, Tally] = defaultdict(Tally)
    for edit in edits(each):
        tally = found[edit.kind]
        tally.edits += 1
        parsed = parse_file(edit.original)
        for text in edit.steps() if typing else [edit.damaged]:
            parsed = parse_file(text, previous=parsed if typing else None)
            if parsed.faults:
                tally.readings += 1
                tally.lost += len(lost_members(edit, text, parsed))
        if not parsed.faults:
            tally.valid += 1
        elif len(parsed.faults) == 1:
            tally.one += 1
        else:
            tally.many.append(edit.name)
    return found


def lost_members(edit: Edit, text: str, parsed: ParsedFile) -> list[Key]:
    """The members beside the edit that `parsed` does not have as they were."""
    before = parse_file(edit.original)
    edited_head = any(
        section.head.start <= edit.start < section.head.end or edit.start == section.opening
        for section in before.sections
    )
    there = Counter(_keys(parsed, with_head=not edited_head))
    lost = []
    for key in _keys(before, with_head=not edited_head, apart_from=edit):
        if there[key]:
            there[key] -= 1
        else:
            lost.append(key)
    return [key for key in lost if not _is_kept_behind(edit.typed.strip(), key, there)]


def _keys(parsed: ParsedFile, *, with_head: bool, apart_from: Edit | None = None) -> Iterator[Key]:
    """Start, text and declaration of each unit that the edit does not touch."""
    edit = apart_from
    for section in parsed.sections:
        for placed in (section.head, *section.members):
            if edit is not None and placed.start <= edit.start and edit.end <= placed.end:
                continue
            has_head = with_head and section.kind == "declaration"
            yield placed.unit.start, placed.text, section.head.text if has_head else ""


def _is_kept_behind(typed: str, lost: Key, there: Counter[Key]) -> bool:
    """Whether the unit is there with nothing but `typed` before it (or before its head)."""
    return typed != "" and any(
        number and key[0] == lost[0] and _is_same(key[1], lost[1], typed)
        and _is_same(key[2], lost[2], typed)
        for key, number in there.items()
    )  # fmt: skip


def _is_same(text: str, wanted: str, typed: str) -> bool:
    return text == wanted or (
        text.startswith(typed) and text.removeprefix(typed).lstrip() == wanted
    )


# ---- the command --------------------------------------------------------------------------------


def main() -> None:
    arguments = sys.argv[1:]
    if "--show" in arguments:
        show(int(arguments[0]), arguments[arguments.index("--show") + 1])
        return
    tallies = measure(int(arguments[0]), typing="--typing" in arguments)
    print(table(tallies))


def table(tallies: dict[str, Tally]) -> str:
    """A Markdown table by kind, a row for all of them at its end."""
    rows = ["| kind | edits | one diagnostic | lost |", "|---|---|---|---|"]
    total = Tally()
    for kind, tally in tallies.items():
        total.add(tally)
        rows.append(_row(f"`{kind}`", tally))
    rows.append(_row("all", total))
    return "\n".join(rows)


def _row(name: str, tally: Tally) -> str:
    return (
        f"| {name} | {tally.edits - tally.valid} | {tally.share_of_one:.0%} "
        f"| {tally.lost_on_average:.2f} |"
    )


def show(each: int, kind: str) -> None:
    """Each edit of a kind that costs more than one diagnostic, or a member."""
    for edit in edits(each):
        if edit.kind != kind:
            continue
        parsed = parse_file(edit.damaged)
        lost = lost_members(edit, edit.damaged, parsed)
        if len(parsed.faults) <= 1 and not lost:
            continue
        line = edit.damaged.count("\n", 0, edit.start)
        print("=" * 30, edit.name, "line", line + 1)
        lines = edit.damaged.split("\n")
        told = defaultdict(list)
        for fault in parsed.faults:
            diagnostic = tell(fault, edit.damaged)
            place = edit.damaged.count("\n", 0, diagnostic.span.start)
            told[place].append(f"{diagnostic.code} {diagnostic.message}")
        for number in range(max(0, line - 6), min(len(lines), line + 9)):
            print(f"{number + 1:4} {'>' if number == line else ' '} {lines[number]}")
            for message in told.pop(number, ()):
                print(f"       ^^^ {message}")
        for number, messages in told.items():
            print(f"  elsewhere, line {number + 1}: {messages} {lines[number]}")
        for key in lost:
            print("  lost:", key[0], repr(key[1][:70]))


if __name__ == "__main__":
    main()
