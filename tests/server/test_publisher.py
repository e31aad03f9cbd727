"""Pushing diagnostics: at once when idle, once after a burst, never to who pulls."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from lsprotocol import types

from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.span import Span
from compiler_core.query import Cancelled
from server.client import Client
from server.language_server import HaxeElixirServer
from server.publisher import LONG
from server.workbench import Workbench

pytestmark = pytest.mark.asyncio


class SlowAnalysis:
    """Takes its time over diagnostics, and finds one for each `!` of a text. It is the workspace
    as well, of no project."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.texts: dict[str, str] = {}
        self.checked: list[str] = []
        self.finished: list[str] = []
        self.wanted = True
        self.diagnosed = 0

    def analyses(self) -> tuple[Any, ...]:
        return ()

    def analysis(self, path: str) -> SlowAnalysis:
        return self

    def project_diagnostics(self) -> dict[str, tuple[Diagnostic, ...]]:
        return {}

    def open_file(self, path: str, text: str) -> None:
        self.texts[path] = text

    def close_file(self, path: str) -> None:
        del self.texts[path]

    def cancel(self) -> None:
        self.wanted = False

    def resume(self) -> None:
        self.wanted = True

    def diagnostics(self, path: str) -> list[Diagnostic]:
        import time

        text = self.texts[path]
        self.checked.append(text)
        until = time.monotonic() + self.seconds
        while time.monotonic() < until:
            if not self.wanted:
                raise Cancelled
            time.sleep(0.001)
        self.finished.append(text)
        found = [
            Diagnostic("HX001", Severity.ERROR, Span(index, index + 1), "!")
            for index, character in enumerate(text)
            if character == "!"
        ]
        self.diagnosed = len(found)
        return found

    def quick_diagnostics(self, path: str) -> list[Diagnostic]:
        """The first `!`, and what is carried over from the last answer: as many as there were."""
        before = self.diagnosed
        found = self.diagnostics(path)
        self.diagnosed = before
        return found[: max(1, before)]


class Setup:
    def __init__(self, seconds: float, capabilities: types.ClientCapabilities) -> None:
        self.analysis = SlowAnalysis(seconds)
        bench = Workbench(self.analysis, Cancelled)  # type: ignore[arg-type]
        self.server = HaxeElixirServer(lambda: bench)
        self.server.client = Client(types.InitializeParams(capabilities))
        self.sent: list[tuple[str, int | None, int]] = []
        self.server.text_document_publish_diagnostics = self._sent  # type: ignore[method-assign]

    def _sent(self, params: types.PublishDiagnosticsParams) -> None:
        self.sent.append((params.uri, params.version, len(params.diagnostics)))

    def open(self, uri: str, text: str) -> None:
        self.server.document_opened(types.TextDocumentItem(uri, "haxe", 1, text))

    def change(self, uri: str, version: int, text: str) -> None:
        self.server.document_changed(
            types.VersionedTextDocumentIdentifier(version, uri),
            [types.TextDocumentContentChangeWholeDocument(text)],
        )

    async def until_sent(self, what: tuple[str, int | None, int]) -> None:
        async with asyncio.timeout(5):
            while what not in self.sent:
                await asyncio.sleep(0.002)


def setup(seconds: float = 0.0, **capabilities: Any) -> Setup:
    return Setup(seconds, types.ClientCapabilities(**capabilities))


A, B = "file:///a.hx", "file:///b.hx"


async def test_an_idle_server_answers_at_once() -> None:
    made = setup()
    made.open(A, "!")
    await made.until_sent((A, 1, 1))
    for version in range(2, 6):
        await asyncio.sleep(0.02)
        made.change(A, version, "!" * version)
        await made.until_sent((A, version, version))
    assert len(made.analysis.checked) == 5


async def test_a_burst_is_checked_at_its_start_and_at_its_end() -> None:
    made = setup(0.05)
    made.open(A, "")
    await made.until_sent((A, 1, 0))
    for version in range(2, 22):
        made.change(A, version, "!" * version)
        await asyncio.sleep(0.005)
    await made.until_sent((A, 21, 21))
    assert made.analysis.finished == ["", "!" * 21]
    assert len(made.analysis.checked) <= 4
    assert [version for _, version, _ in made.sent] == [1, 21]


async def test_files_have_their_own_pauses() -> None:
    made = setup(0.02)
    made.open(A, "")
    made.open(B, "!")
    await made.until_sent((A, 1, 0))
    await made.until_sent((B, 1, 1))


async def test_other_open_files_are_looked_at_after_a_pause() -> None:
    made = setup()
    made.open(A, "")
    made.open(B, "")
    await made.until_sent((B, 1, 0))
    made.change(A, 2, "x")
    made.analysis.texts["/b.hx"] = "!"  # as if the edit of one changed what the other says
    await made.until_sent((B, 1, 1))


async def test_an_unchanged_report_of_another_file_is_not_sent_again() -> None:
    made = setup()
    made.open(A, "")
    made.open(B, "!")
    await made.until_sent((B, 1, 1))
    made.change(A, 2, "x")
    await made.until_sent((A, 2, 0))
    await asyncio.sleep(0.4)
    assert made.sent.count((B, 1, 1)) == 1


async def test_closing_clears() -> None:
    made = setup()
    made.open(A, "!")
    await made.until_sent((A, 1, 1))
    made.server.document_closed(A)
    await made.until_sent((A, None, 0))


async def test_closing_a_file_in_work_sends_nothing_more() -> None:
    made = setup(1.0)
    made.open(A, "!")
    await asyncio.sleep(0.02)
    made.server.document_closed(A)
    await asyncio.sleep(1.2)
    assert made.sent == []


async def test_nothing_is_pushed_to_who_pulls() -> None:
    made = setup(text_document=types.TextDocumentClientCapabilities(
        diagnostic=types.DiagnosticClientCapabilities()
    ))  # fmt: skip
    made.open(A, "!")
    await asyncio.sleep(0.05)
    assert made.sent == []
    assert made.analysis.checked == []


async def test_a_long_file_is_answered_twice_where_the_second_answer_says_more() -> None:
    made = setup()
    text = "!" + " " * LONG + "!"
    made.open(A, text)
    await made.until_sent((A, 1, 2))
    made.change(A, 2, text + "!")
    await made.until_sent((A, 2, 3))
    made.change(A, 3, "-" + text + "!")
    await made.until_sent((A, 3, 3))
    await asyncio.sleep(0.02)
    assert made.sent == [(A, 1, 1), (A, 1, 2), (A, 2, 2), (A, 2, 3), (A, 3, 3)]


async def test_an_edit_before_the_second_answer_is_answered_at_once() -> None:
    made = setup(0.03)
    text = "!" + " " * LONG + "!"
    made.open(A, text)
    await made.until_sent((A, 1, 1))
    made.change(A, 2, text + "!")
    await made.until_sent((A, 2, 3))
    assert made.sent == [(A, 1, 1), (A, 2, 1), (A, 2, 3)]
