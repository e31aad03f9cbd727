"""What is left of a program when a line or a block is taken out: repeated while a failure stays,
that leaves a few lines.
"""

from __future__ import annotations

from collections.abc import Iterator


def smaller(text: str) -> Iterator[str]:
    """The text without one of its blocks, without a block's head and end, without one of its lines.

    The largest pieces first; most of the results still compile.
    """
    lines = text.splitlines()
    blocks = _blocks(lines)
    for start, end in sorted(blocks, key=lambda block: block[0] - block[1]):
        yield _joined(lines[:start], lines[end + 1 :])
    for start, end in blocks:
        yield _joined(lines[:start], lines[start + 1 : end], lines[end + 1 :])
    for at in reversed(range(len(lines))):
        yield _joined(lines[:at], lines[at + 1 :])


def _joined(*parts: list[str]) -> str:
    return "\n".join(line for part in parts for line in part) + "\n"


def _blocks(lines: list[str]) -> list[tuple[int, int]]:
    """First and last line of each `… {` to the line of its `}`; an `} else {` ends one only."""
    open_lines: list[int] = []
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if line.lstrip().startswith("}") and open_lines:
            found.append((open_lines.pop(), at))
        if line.endswith("{"):
            open_lines.append(at)
    return found
