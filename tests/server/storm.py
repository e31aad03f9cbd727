"""A client gone wild: random messages, valid and not, in any order, at full speed.

    python -m tests.server.storm --messages 20000 --seed 1

Documents are opened, edited at places that exist and at places that don't, closed and asked about
afterwards; items are sent back changed; requests are cancelled while they run. What must hold:

- every request is answered once, by a result or by an error that the protocol knows and that isn't
  our own fault (`InternalError`);
- nothing but messages is on standard output, and no traceback on standard error;
- the server lives, and what it then says of each open document is what a fresh one says of the
  same text.
"""

from __future__ import annotations

import argparse
import itertools
import json
import queue
import sys
import tempfile
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.protocol import default_converter

from tests.server.editor import ROOT, neovim, vscode
from tests.server.raw_server import PATIENCE, Message, Server
from tests.server.storm_messages import OF_AN_ITEM, Messages

WINDOW = 24
"""Requests that may be unanswered at a time."""

ERRORS = {
    -32601: "MethodNotFound",
    -32602: "InvalidParams",
    -32800: "RequestCancelled",
    -32801: "ContentModified",
    -32803: "RequestFailed",
}

KEPT = {
    "textDocument/codeAction": ("codeAction/resolve",),
    "textDocument/completion": ("completionItem/resolve",),
    "textDocument/codeLens": ("codeLens/resolve",),
    "textDocument/inlayHint": ("inlayHint/resolve",),
    "textDocument/prepareCallHierarchy": OF_AN_ITEM[4:6],
    "textDocument/prepareTypeHierarchy": OF_AN_ITEM[6:8],
}
"""Of which request's answer the items are sent back, with what."""


@dataclass(slots=True)
class Outcome:
    answers: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    sent: deque[str] = field(default_factory=lambda: deque(maxlen=40))
    seconds: float = 0.0


class Storm(Messages):
    """The messages of one seed, and what came back."""

    def __init__(self, seed: int, root: Path, params: Message, log: BinaryIO) -> None:
        super().__init__(seed, root)
        self.params = params
        self.server = Server(params, root, log)
        self.outcome = Outcome()
        self.identity = 0

    def run(self, messages: int) -> Outcome:
        started = time.perf_counter()
        for _ in range(messages):
            self.blow()
            while len(self.waiting) >= WINDOW or not self.server.came.empty():
                self._take()
        self.calm()
        self.outcome.seconds = time.perf_counter() - started
        return self.outcome

    def calm(self) -> None:
        while self.waiting:
            self._take()

    def _take(self) -> None:
        message = self.server.came.get(timeout=PATIENCE)
        if message is None:
            raise EOFError("the server has ended")
        if "method" in message:
            if "id" in message:
                self._reply(message)
            return
        method = self.waiting.pop(message.get("id"), None)  # type: ignore[arg-type]
        if method is None:
            self._fault(f"an answer that nobody waits for: {message}")
        elif "error" in message:
            code = message["error"]["code"]
            self.outcome.answers[ERRORS.get(code, str(code))] += 1
            if code not in ERRORS:
                self._fault(f"{method}: {_last_of(message['error'])}")
        else:
            self.outcome.answers["result"] += 1
            self._keep(method, message["result"])

    def _keep(self, method: str, result: Any) -> None:
        found = result.get("items") if isinstance(result, dict) else result
        if isinstance(result, dict) and isinstance(result.get("resultId"), str):
            self.results.append(result["resultId"])
        for name in KEPT.get(method, ()):
            if isinstance(found, list) and found:
                self.items[name].append(self.random.choice(found))

    def _reply(self, message: Message) -> None:
        if message["method"] == "workspace/configuration":
            values = [self.settings() for _ in message["params"]["items"]]
            self.server.send(id=message["id"], result=values)
        elif self.random.random() < 0.1:
            error = {"code": -32603, "message": "no"}
            self.server.send(id=message["id"], error=error)
        else:
            self.server.send(id=message["id"], result=None)

    def _fault(self, text: str) -> None:
        self.outcome.faults.append(f"{text[:2500]}\nafter\n  " + "\n  ".join(self.outcome.sent))

    def notify(self, method: str, params: Any) -> None:
        self.outcome.sent.append(f"{method} {json.dumps(params)[:300]}")
        self.server.send(method=method, params=params)

    def request(self, method: str, params: Any) -> None:
        self.identity += 1
        self.waiting[self.identity] = method
        self.outcome.sent.append(f"{self.identity} {method} {json.dumps(params)[:300]}")
        self.server.send(id=self.identity, method=method, params=params)


def _last_of(error: Message) -> str:
    """The error with the end of its traceback, where the fault is."""
    trace = (error.get("data") or {}).get("traceback") or []
    return f"{error['code']} {error['message']}\n" + "".join(trace[-4:])


SETTLING = 20.0
"""Seconds: while the project's files are read, diagnostics are those that are quickly had."""

SAID = ("documentSymbol", "foldingRange", "diagnostic", "semanticTokens/full")


def disagreements(storm: Storm, root: Path, log: BinaryIO) -> list[str]:
    """What the server after the storm says otherwise of open documents than a fresh one does."""
    fresh = Server(storm.params, root, log)
    found: list[str] = []
    identities = itertools.count(10**6)

    def said(server: Server, name: str, uri: str) -> Any:
        params = {"textDocument": {"uri": uri}}
        result = server.ask(next(identities), f"textDocument/{name}", params)
        if isinstance(result, dict):
            return {key: value for key, value in result.items() if key != "resultId"}
        return result

    try:
        for document in storm.documents:
            item = {"uri": document.uri, "languageId": "haxe", "version": 1, "text": document.text}
            fresh.send(method="textDocument/didOpen", params={"textDocument": item})
        for document in storm.documents:
            for name in SAID:
                until = time.monotonic() + SETTLING
                while True:
                    old, new = (said(one, name, document.uri) for one in (storm.server, fresh))
                    if old == new or time.monotonic() > until:
                        break
                    time.sleep(0.3)
                if old != new:
                    texts = json.dumps(old)[:700], json.dumps(new)[:700]
                    found.append(f"{name} of {document.uri}:\n  {texts[0]}\nfresh:\n  {texts[1]}")
    finally:
        fresh.end()
    return found


def weather(seed: int, messages: int, folder: Path) -> Outcome:
    """One storm on a copy of the example projects in `folder`; what went wrong is in `faults`."""
    for source in (ROOT / "examples", ROOT / "tests" / "editors" / "project"):
        for path in source.rglob("*.hx"):
            target = folder / source.name / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text())
    (folder / "haxe-elixir.toml").write_text('sources = ["examples/src", "project"]\n')
    converter = default_converter()
    editor = vscode() if seed % 2 else neovim()
    params: Message = converter.unstructure(editor, types.InitializeParams)
    general = params["capabilities"].get("general") or {}
    general["positionEncodings"] = ["utf-16"]
    params["capabilities"]["general"] = general
    log_path = folder / "stderr.txt"
    with log_path.open("wb") as log:
        storm = Storm(seed, folder, params, log)
        try:
            outcome = storm.run(messages)
            outcome.faults += disagreements(storm, folder, log)
        except (EOFError, OSError, queue.Empty) as error:
            outcome = storm.outcome
            storm._fault(f"{type(error).__name__} {error}; unanswered: {storm.waiting}")
        finally:
            storm.server.end()
    said = log_path.read_text(errors="replace")
    if "Traceback" in said:
        outcome.faults.append(said[said.index("Traceback") :][:20_000])
    return outcome


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--messages", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = weather(chosen.seed, chosen.messages, Path(folder))
    print(f"{chosen.messages} messages in {outcome.seconds:.0f} s; {dict(outcome.answers)}")
    print("\n\n".join(outcome.faults[:10]) or "no fault")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
