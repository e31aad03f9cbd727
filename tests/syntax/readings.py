"""What a reading says, as plain data that compares by value: views compare by identity.

    differences(parse_file(new, previous=old), parse_file(new)) == []

Everything is compared: sections and members with their places, trees, tokens, views with all their
places, faults, comments, dead branches.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from compiler_core.syntax.dump import dump
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedUnit, ReadUnit

Checked = dict[int, ReadUnit]
"""Units of the reading on top that were compared before: they are not looked into again."""


def differences(built: ParsedFile, fresh: ParsedFile, checked: Checked | None = None) -> list[str]:
    """Which parts of two readings are not the same; empty where all are. A unit is a function of
    its text and start, so one that was `checked` only has to stand at its place again."""
    known: Checked = {} if checked is None else checked
    found = [
        f"{field.name}: {getattr(built, field.name)!r} is not {getattr(fresh, field.name)!r}"
        for field in fields(built)
        if field.name not in ("sections", "alike")
        and _differ(getattr(built, field.name), fresh, field.name)
    ]
    if len(built.sections) != len(fresh.sections):
        return [*found, f"{len(built.sections)} sections, not {len(fresh.sections)}"]
    for one, two in zip(built.sections, fresh.sections, strict=True):
        braces = (one.kind, one.opening, one.closing), (two.kind, two.opening, two.closing)
        if braces[0] != braces[1]:
            found.append(f"section {braces[0]} is not {braces[1]}")
        if len(one.members) != len(two.members):
            found.append(f"{len(one.members)} members, not {len(two.members)}, at {one.head.start}")
            continue
        for mine, theirs in zip((one.head, *one.members), (two.head, *two.members), strict=True):
            found.extend(_unit_differences(mine, theirs, known))
    if built.faults != fresh.faults:
        found.append(f"faults: {built.faults} are not {fresh.faults}")
    if not found and _outside_of_members(built) != _outside_of_members(fresh):
        found.append("views at file level")
    return found


def _differ(value: Any, fresh: ParsedFile, name: str) -> bool:
    other = getattr(fresh, name)
    return bool(value != other)


def _unit_differences(mine: PlacedUnit, theirs: PlacedUnit, known: Checked) -> list[str]:
    one, two = mine.unit, theirs.unit
    at = f"unit at {mine.start}"
    if (mine.start, one.start, one.text) != (theirs.start, two.start, two.text):
        return [f"{at} ({one.start}) is not that at {theirs.start} ({two.start})"]
    if known.get(id(one)) is one:
        return []
    found = [
        f"{at}: {name}"
        for name, left, right in (
            ("kinds", one.parse.kinds, two.parse.kinds),
            ("starts", one.tokens.starts, two.tokens.starts),
            ("ends", one.tokens.ends, two.tokens.ends),
            ("comments", one.tokens.comments, two.tokens.comments),
            ("tree", one.tree, two.tree),
            ("faults", one.faults, two.faults),
        )
        if left != right
    ]
    if (one.member is None) != (two.member is None) or (
        one.member is not None and dump(one.member, spans=True) != dump(two.member, spans=True)
    ):
        found.append(f"{at}: views")
    if not found:
        known[id(one)] = one
    return found


def _outside_of_members(parsed: ParsedFile) -> str:
    """The views of imports and of declarations' heads; members are their places alone."""
    source = parsed.source
    parts: list[object] = [source.package, source.package_span, source.imports]
    parts.append([placed.start for placed in source.members])
    for declaration in source.declarations:
        parts.append([placed.start for placed in declaration.members])
        for field in fields(declaration):
            if field.name != "members":
                parts.append(getattr(declaration, field.name))
    return " ".join(dump(part, spans=True) for part in parts)
