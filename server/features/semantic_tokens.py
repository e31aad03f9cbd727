"""`textDocument/semanticTokens`: full, of a range, and what changed since the last answer.

The core gives runs (a member each) whose tokens stay the same objects while the member is the same.
What a run is on the wire, five numbers a token relative to the token before, is kept with it; a
file's answer is put together from these, and only the first token of each run is counted anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from compiler_core.base.semantic_roles import MODIFIERS, TYPES, modifiers_of, type_of
from compiler_core.base.text import Encoding, LineIndex
from server.language_server import HaxeElixirServer
from server.positions import Positions
from server.uris import path_of
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Run, SemanticToken

LEGEND = types.SemanticTokensLegend(token_types=list(TYPES), token_modifiers=list(MODIFIERS))


def register(server: HaxeElixirServer) -> None:
    memory = Memory()

    @server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, LEGEND)
    async def full(
        ls: HaxeElixirServer, params: types.SemanticTokensParams
    ) -> types.SemanticTokens:
        path = path_of(params.text_document.uri)
        multiline = ls.client.has_multiline_tokens

        def work(bench: Workbench) -> types.SemanticTokens:
            data = memory.encoded(bench, path, multiline)
            return types.SemanticTokens(data, memory.remember(bench, path, data))

        return await ls.ask(work)

    @server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA)
    async def delta(
        ls: HaxeElixirServer, params: types.SemanticTokensDeltaParams
    ) -> types.SemanticTokens | types.SemanticTokensDelta:
        path = path_of(params.text_document.uri)
        multiline = ls.client.has_multiline_tokens

        def work(bench: Workbench) -> types.SemanticTokens | types.SemanticTokensDelta:
            previous = memory.previous(path, params.previous_result_id)
            data = memory.encoded(bench, path, multiline)
            identity = memory.remember(bench, path, data)
            if previous is None:
                return types.SemanticTokens(data, identity)
            return types.SemanticTokensDelta(edits_between(previous, data), identity)

        return await ls.ask(work)

    @server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE)
    async def of_range(
        ls: HaxeElixirServer, params: types.SemanticTokensRangeParams
    ) -> types.SemanticTokens:
        path = path_of(params.text_document.uri)
        multiline = ls.client.has_multiline_tokens

        def work(bench: Workbench) -> types.SemanticTokens:
            span = bench.positions(path).span(params.range)
            return types.SemanticTokens(memory.encoded(bench, path, multiline, span))

        return await ls.ask(work)


# ---- what was answered before -------------------------------------------------------------------


class Memory:
    """The last answer of each open document, and what its runs are on the wire.

    Used by the worker's thread alone. An encoded run is kept by its tokens' identity, and with
    them, so that the identity stays theirs.
    """

    def __init__(self) -> None:
        self._answers: dict[str, tuple[str, list[int]]] = {}
        self._runs: dict[str, dict[int, _Encoded]] = {}
        self._count = 0

    def previous(self, path: str, identity: str) -> list[int] | None:
        known = self._answers.get(path)
        return known[1] if known is not None and known[0] == identity else None

    def remember(self, bench: Workbench, path: str, data: list[int]) -> str:
        """The answer's name; nothing is kept of documents that are not open."""
        self._count += 1
        identity = str(self._count)
        if bench.version(path) is None:
            self._answers.pop(path, None)
            self._runs.pop(path, None)
        else:
            self._answers[path] = identity, data
        return identity

    def encoded(
        self,
        bench: Workbench,
        path: str,
        multiline: bool,
        span: tuple[int, int] | None = None,
    ) -> list[int]:
        """The file's tokens on the wire, or those that touch `span`."""
        positions = bench.positions(path)
        known = self._runs.get(path, {})
        kept: dict[int, _Encoded] = {}
        pieces: list[tuple[Run, _Encoded]] = []
        for run in bench.analysis(path).semantic_tokens(path):
            key = id(run.tokens)
            found = known.get(key)
            if span is not None:
                if run.start >= span[1] or run.start + len(run.text) <= span[0]:
                    continue
                if run.start < span[0] or run.start + len(run.text) > span[1]:
                    found = None
            if found is None:
                tokens = run.tokens
                if span is not None:
                    low, high = span[0] - run.start, span[1] - run.start
                    tokens = tuple(
                        token for token in tokens if low < token.end and token.start < high
                    )
                found = encode(run.text, tokens, positions.encoding, multiline)
            kept[key] = found
            pieces.append((run, found))
        if span is None:
            self._runs[path] = kept
        return _joined(pieces, positions)


class _Encoded(NamedTuple):
    """A run on the wire: the first token counts from the run's start."""

    tokens: tuple[SemanticToken, ...]
    data: list[int]
    last_line: int
    """Of the last token, from the run's first line."""
    last_column: int
    """Of the last token; from the run's start where it is on its first line."""


def encode(
    text: str, tokens: tuple[SemanticToken, ...], encoding: Encoding, multiline: bool
) -> _Encoded:
    """`tokens`, relative to `text`, in the protocol's five numbers each."""
    index = LineIndex(text)
    starts = index.starts
    counts_alike = encoding == "utf-32" or text.isascii()
    data: list[int] = []
    add = data.extend
    line = column = 0
    here, next_start = 0, starts[1] if len(starts) > 1 else len(text) + 1
    for start, end, role in tokens:
        kind, modifiers = type_of(role), modifiers_of(role)
        while start >= next_start:
            here += 1
            next_start = starts[here + 1] if here + 1 < len(starts) else len(text) + 1
        if end <= next_start or multiline:
            parts: Iterable[tuple[int, int, int]] = ((here, start, end),)
        else:
            parts = _by_line(index, here, start, end)
        for on, first, last in parts:
            if counts_alike:
                at, length = first - starts[on], last - first
            else:
                at = _units(text[starts[on] : first], encoding)
                length = _units(text[first:last], encoding)
            if length:
                add((on - line, at - column if on == line else at, length, kind, modifiers))
                line, column = on, at
    return _Encoded(tokens, data, line, column)


def _by_line(index: LineIndex, line: int, start: int, end: int) -> Iterable[tuple[int, int, int]]:
    """The parts of a token that spans several lines, blanks at their starts left out."""
    while True:
        stop = min(end, index.line_end(line))
        text = index.text[start:stop]
        blank = len(text) - len(text.lstrip(" \t"))
        if start + blank < stop:
            yield line, start + blank, stop
        line += 1
        if line >= len(index.starts) or index.starts[line] >= end:
            return
        start = index.starts[line]


def _units(text: str, encoding: Encoding) -> int:
    if text.isascii() or encoding == "utf-32":
        return len(text)
    if encoding == "utf-16":
        return len(text) + sum(1 for character in text if character > "\uffff")
    return len(text.encode("utf-8", "surrogatepass"))


def _joined(pieces: Sequence[tuple[Run, _Encoded]], positions: Positions) -> list[int]:
    data: list[int] = []
    line = column = 0
    for run, encoded in pieces:
        if not encoded.data:
            continue
        first_line, first_column = positions.index.position(run.start, positions.encoding)
        down, right = encoded.data[0], encoded.data[1]
        at_line = first_line + down
        at_column = right if down else first_column + right
        place = len(data)
        data += encoded.data
        data[place] = at_line - line
        data[place + 1] = at_column if at_line != line else at_column - column
        line = first_line + encoded.last_line
        column = encoded.last_column + (0 if encoded.last_line else first_column)
    return data


def edits_between(old: list[int], new: list[int]) -> list[types.SemanticTokensEdit]:
    """One edit from the first difference to the last, in whole tokens; none where all is equal."""
    if old == new:
        return []
    limit = min(len(old), len(new))
    start = _common(old, new, limit, 1) // 5 * 5
    end = _common(old, new, limit - start, -1) // 5 * 5
    return [
        types.SemanticTokensEdit(
            start=start,
            delete_count=len(old) - end - start,
            data=new[start : len(new) - end],
        )
    ]


def _common(one: list[int], two: list[int], limit: int, side: int) -> int:
    """How many numbers are the same at the start (`side` 1) or end (-1); at most `limit`."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if side == 1:
            same = one[low:middle] == two[low:middle]
        else:
            same = (
                one[len(one) - middle : len(one) - low] == two[len(two) - middle : len(two) - low]
            )
        low, high = (middle, high) if same else (low, middle - 1)
    return low
