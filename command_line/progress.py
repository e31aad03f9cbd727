"""A line that says how far a command is, on a terminal and nowhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

T = TypeVar("T")

_BEFORE = 0.5
"""Seconds of work before the line is first shown."""


def progress(items: Iterable[T], total: int, verb: str) -> Iterator[T]:
    """The same items; standard error counts them where it is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    started = time.monotonic()
    shown = 0.0
    try:
        for done, item in enumerate(items):
            now = time.monotonic()
            if now - started > _BEFORE and now - shown > 0.1:
                shown = now
                sys.stderr.write(f"\r\x1b[K{verb} {done}/{total}")
                sys.stderr.flush()
            yield item
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def plural(things: Sized | int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    count = things if isinstance(things, int) else len(things)
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
