"""How much of some files is understood, in figures (`semantics.statistics` counts them)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statistics:
    files: int = 0
    lines: int = 0
    members: int = 0
    expressions: int = 0
    unknown: int = 0
    """Expressions of unknown type."""

    @property
    def share(self) -> float:
        """Of the expressions those of unknown type, from 0 to 1."""
        return self.unknown / self.expressions if self.expressions else 0.0


def total(parts: Iterable[Statistics]) -> Statistics:
    """The sum over files."""
    files = lines = members = expressions = unknown = 0
    for part in parts:
        files += part.files
        lines += part.lines
        members += part.members
        expressions += part.expressions
        unknown += part.unknown
    return Statistics(files, lines, members, expressions, unknown)
