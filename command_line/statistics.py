"""What `check --stats` prints: how much is understood, by folder.

folder       files    lines  members  expressions  unknown
std/haxe       312   41,204    3,980       61,077    2.1 %
…
all          1,020  104,771    9,112      151,300    2.4 %    21,900 lines/s
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from compiler_core.base.statistics import Statistics, total

if TYPE_CHECKING:
    from command_line.sources import Sources

_HEAD = ("folder", "files", "lines", "members", "expressions", "unknown")


def report(loaded: Sources, seconds: float) -> str:
    """The table; `seconds` is how long checking took."""
    groups: dict[str, list[Statistics]] = {}
    depth = _common_depth([PurePath(file.shown) for file in loaded.files])
    for file in loaded.files:
        group = _group(PurePath(file.shown), depth)
        groups.setdefault(group, []).append(loaded.analysis(file.path).statistics(file.path))
    rows = [(name, total(parts)) for name, parts in sorted(groups.items())]
    everything = total(part for _, part in rows)
    rows.append(("all", everything))
    table = [_HEAD, *(_row(name, figures) for name, figures in rows)]
    widths = [max(len(row[column]) for row in table) for column in range(len(_HEAD))]
    lines = [_line(row, widths) for row in table]
    speed = everything.lines / max(seconds, 1e-6)
    return "\n".join(lines) + f"    {speed:,.0f} lines/s"


def _common_depth(paths: list[PurePath]) -> int:
    """How many folders all of the paths share."""
    folders = [path.parent.parts for path in paths]
    depth = 0
    while folders and all(len(one) > depth and one[depth] == folders[0][depth] for one in folders):
        depth += 1
    return depth


def _group(path: PurePath, depth: int) -> str:
    """The folder that a file is counted in: the first below what all of them share."""
    return str(PurePath(*path.parent.parts[: depth + 1]))


def _row(name: str, figures: Statistics) -> tuple[str, ...]:
    counts = (figures.files, figures.lines, figures.members, figures.expressions)
    return (name, *(f"{count:,}" for count in counts), f"{100 * figures.share:.1f} %")


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    first = row[0].ljust(widths[0])
    cells = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
    return "  ".join((first, *cells))
