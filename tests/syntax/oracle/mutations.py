"""One-token mutations of live code: the same ones for the same seed.

A mutation deletes, doubles, swaps with its neighbour or replaces one token of a file, or inserts
one; new tokens are those of the file, and now and then any other of Haxe's. Only live tokens are
touched (no dead `#if` branch, no directive, no comment), and only files that both readers take.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.vocabulary import KEYWORDS
from tests.syntax.oracle.haxe_parser import DEFINES

_SIGNS = (
    *"()[]{};,:.?=<>+-*/%!~&|^",
    *("->", "=>", "...", "==", "++", "--", "&&", "||", "+=", "@:m", "@m"),
)
_OTHER = (*_SIGNS, *KEYWORDS, "x", "T", "1", "1.5", '"s"', "'s'", "~/r/", "is", "from", "$x")
KINDS = ("delete", "double", "swap", "replace", "insert")


@dataclass(frozen=True, slots=True)
class Mutation:
    """`text` is the whole file; its change is at `offset` (code points), on `line` (from 1)."""

    file: str
    kind: str
    text: str
    offset: int

    @property
    def line(self) -> int:
        return self.text.count("\n", 0, self.offset) + 1

    def excerpt(self) -> str:
        """Three lines around the change."""
        lines = self.text.split("\n")
        return "\n".join(lines[max(0, self.line - 2) : self.line + 2])


def mutations(file: str, text: str, count: int, seed: int) -> Iterator[Mutation]:
    chosen = random.Random(f"{seed} {file}")
    spans = [tuple(span) for span in parse_file(text, DEFINES, dialect="haxe").token_spans()]
    if len(spans) < 3:
        return
    words = [text[start:end] for start, end in spans]
    for _ in range(count):
        yield _mutation(file, text, spans, words, chosen)


def _mutation(
    file: str,
    text: str,
    spans: Sequence[tuple[int, int]],
    words: Sequence[str],
    chosen: random.Random,
) -> Mutation:
    kind = chosen.choice(KINDS)
    place = chosen.randrange(len(spans) - 1)
    start, end = spans[place]
    word = words[place]
    new = chosen.choice(words) if chosen.random() < 0.7 else chosen.choice(_OTHER)
    if kind == "delete":
        changed = text[:start] + text[end:]
    elif kind == "double":
        changed = f"{text[:end]} {word}{text[end:]}"
    elif kind == "swap":
        next_start, next_end = spans[place + 1]
        gap = text[end:next_start] or " "
        changed = text[:start] + words[place + 1] + gap + word + text[next_end:]
    elif kind == "replace":
        changed = f"{text[:start]}{new}{text[end:]}"
    else:
        changed = f"{text[:start]}{new} {text[start:]}"
    return Mutation(file, kind, changed, start)
