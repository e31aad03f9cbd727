"""Cron expressions, as Oban reads them: minutes, hours, days, months, weekdays.

faults("0 25 * * MON")   ->   [(2, 4, "`25` is no hour: it is 0 to 23.")]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NICKNAMES = (
    *("@annually", "@yearly", "@monthly", "@weekly", "@midnight", "@daily", "@hourly", "@reboot"),
)
_MOST_STEPS = 99
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    least: int
    most: int
    words: tuple[str, ...] = ()
    """Names for `least` and the numbers behind it."""


_FIELDS = (
    _Field("minute", 0, 59),
    _Field("hour", 0, 23),
    _Field("day of the month", 1, 31),
    _Field(
        "month",
        1,
        12,
        ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
    ),
    _Field("day of the week", 0, 6, ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),
)


@dataclass(frozen=True, slots=True)
class CronFault:
    """`start` and `end` count in the expression."""

    start: int
    end: int
    message: str


def faults(expression: str) -> list[CronFault]:
    """What Oban would refuse, at the part that it would refuse."""
    words = list(_WORD.finditer(expression))
    if len(words) == 1 and words[0][0].startswith("@"):
        if words[0][0] in NICKNAMES:
            return []
        message = f"`{words[0][0]}` is no time that cron knows."
        return [CronFault(words[0].start(), words[0].end(), message)]
    if len(words) != len(_FIELDS):
        count = f"{len(words)} {'field' if len(words) == 1 else 'fields'}"
        return [CronFault(0, len(expression), f"`{expression}` has {count}; a time of cron has 5.")]
    return [
        fault
        for word, field in zip(words, _FIELDS, strict=True)
        for fault in _field(word[0], word.start(), field)
    ]


def _field(text: str, start: int, field: _Field) -> Iterator[CronFault]:
    for part in text.split(","):
        reason = _part(part, field)
        if reason is not None:
            yield CronFault(start, start + len(part), reason)
        start += len(part) + 1


def _part(part: str, field: _Field) -> str | None:
    range_, slash, step = part.partition("/")
    if slash and not (step.isdecimal() and 0 < int(step) <= _MOST_STEPS):
        return f"`{step}` is no step: it is 1 to {_MOST_STEPS}."
    if range_ == "*":
        return None
    first, dash, last = range_.partition("-")
    numbers = []
    for bound in (first, last) if dash else (first,):
        number = _number(bound, field)
        if number is None:
            return f"`{bound}` is no {field.name}: it is {_expected(field)}."
        numbers.append(number)
    if dash and numbers[0] > numbers[1]:
        return f"`{range_}` ends before it begins."
    return None


def _number(text: str, field: _Field) -> int | None:
    if text in field.words:
        return field.least + field.words.index(text)
    if not text.isdecimal():
        return None
    number = int(text)
    return number if field.least <= number <= field.most else None


def _expected(field: _Field) -> str:
    words = f", or {field.words[0]} to {field.words[-1]}" if field.words else ""
    return f"{field.least} to {field.most}{words}"
