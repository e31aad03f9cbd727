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
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from cattrs import Converter
from lsprotocol import types
from pygls.protocol import default_converter

from server.documents import Documents
from tests.server.editor import ROOT, neovim, vscode

Message = dict[str, Any]

WINDOW = 24
"""Requests that may be unanswered at a time."""
PATIENCE = 40.0
"""Seconds for an answer, on a machine that has others to serve."""
LONGEST = 4_000
"""Characters of a document; a longer one is opened anew."""
ERRORS = {
    -32601: "MethodNotFound",
    -32602: "InvalidParams",
    -32800: "RequestCancelled",
    -32801: "ContentModified",
    -32803: "RequestFailed",
}

AT_A_PLACE = (
    *("hover", "definition", "declaration", "typeDefinition", "implementation"),
    *("documentHighlight", "signatureHelp", "prepareRename"),
    *("prepareCallHierarchy", "prepareTypeHierarchy", "completion"),
)
OF_A_DOCUMENT = ("documentSymbol", "foldingRange", "documentLink", "codeLens", "diagnostic")
OF_AN_ITEM = (
    *("codeAction/resolve", "completionItem/resolve", "codeLens/resolve", "inlayHint/resolve"),
    *("callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"),
    *("typeHierarchy/supertypes", "typeHierarchy/subtypes"),
)
KEPT = {
    "textDocument/codeAction": ("codeAction/resolve",),
    "textDocument/completion": ("completionItem/resolve",),
    "textDocument/codeLens": ("codeLens/resolve",),
    "textDocument/inlayHint": ("inlayHint/resolve",),
    "textDocument/prepareCallHierarchy": OF_AN_ITEM[4:6],
    "textDocument/prepareTypeHierarchy": OF_AN_ITEM[6:8],
}
"""Of which request's answer the items are sent back, with what."""
PIECES = (
    *("", "\n", "\r\n", "\t", " ", ";", ".", ",", ":", "(", ")", "{", "}", "[", "]", "'", '"', "$"),
    *("x", "case ", "switch (x) {", "class ", "function f() ", "var y = ", "@:genserver\n", ":ok"),
    *("import shop.Basket;\n", "/* ", " */", "//", "#if js\n", "#end\n", "é", "𝄞", "\ud800", "\0"),
    *("\u2028", "|> ", "${", "~/", "enum Z { A; B(z:Z); }\n", "lamp.", "new ", "<", ">", "\r"),
)

RUDE: tuple[Any, ...] = (
    *(None, [], {}, 3, "x", {"textDocument": 3}, {"textDocument": {"uri": None}}),
    {"textDocument": {"uri": "x"}, "position": {"line": -1, "character": 0}},
    {"textDocument": {"uri": "x"}, "range": {"start": {}}},
)


@dataclass(slots=True)
class Outcome:
    answers: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    sent: deque[str] = field(default_factory=lambda: deque(maxlen=40))
    seconds: float = 0.0


class Server:
    """One server process and what came from it."""

    def __init__(self, capabilities: Message, root: Path, log: BinaryIO) -> None:
        command = [sys.executable, "-m", "command_line", "serve"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, cwd=ROOT
        )
        self.came: queue.Queue[Message | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        folder = {"uri": root.as_uri(), "name": "storm"}
        self.send(
            id=0,
            method="initialize",
            params={**capabilities, "processId": None, "workspaceFolders": [folder]},
        )
        self.until(lambda message: message.get("id") == 0 and "method" not in message)
        self.send(method="initialized", params={})

    def send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def until(self, wanted: Callable[[Message], bool]) -> Message:
        """The next message that is wanted; questions of the server are answered with null."""
        while (message := self.came.get(timeout=PATIENCE)) is not None:
            if wanted(message):
                return message
            if "method" in message and "id" in message:
                self.send(id=message["id"], result=None)
        raise EOFError("the server has ended")

    def ask(self, identity: int, method: str, params: Any) -> Any:
        self.send(id=identity, method=method, params=params)
        answer = self.until(lambda one: one.get("id") == identity and "method" not in one)
        return answer.get("result", answer.get("error"))

    def end(self) -> None:
        self.process.kill()
        self.process.wait()

    def _read(self) -> None:
        assert self.process.stdout is not None
        stream = self.process.stdout
        while header := stream.readline():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                while stream.readline() not in (b"\r\n", b""):
                    pass
                self.came.put(json.loads(stream.read(int(value))))
        self.came.put(None)


class Storm:
    """The messages of one seed: what is random is decided here, and nowhere else."""

    def __init__(self, seed: int, root: Path, params: Message, log: BinaryIO) -> None:
        self.random = random.Random(seed)
        self.params = params
        self.server = Server(params, root, log)
        self.outcome = Outcome()
        self.documents = Documents()
        self.converter: Converter = default_converter()
        self.texts = [path.read_text() for path in sorted(root.rglob("*.hx"))]
        self.addresses = [path.as_uri() for path in sorted(root.rglob("*.hx"))]
        self.addresses += [
            "untitled:Untitled-1",
            "file:///nowhere/None.hx",
            f"{root.as_uri()}/N.hx",
        ]
        self.strange = [
            "file://[",
            "",
            "haxe-elixir:/a.ex?source=x",
            "http://x/y.hx",
            "file:///%zz",
        ]
        self.waiting: dict[int, str] = {}
        self.items: dict[str, deque[Any]] = {name: deque(maxlen=30) for name in OF_AN_ITEM}
        self.results: deque[str] = deque(["", "0", "none"], maxlen=10)
        self.version = 1
        self.identity = 0

    # -- the run -------------------------------------------------------------------------------

    def run(self, messages: int) -> Outcome:
        started = time.perf_counter()
        for _ in range(messages):
            self._blow()
            while len(self.waiting) >= WINDOW or not self.server.came.empty():
                self._take()
        self._calm()
        self.outcome.seconds = time.perf_counter() - started
        return self.outcome

    def _calm(self) -> None:
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
            values = [self._settings() for _ in message["params"]["items"]]
            self.server.send(id=message["id"], result=values)
        elif self.random.random() < 0.1:
            error = {"code": -32603, "message": "no"}
            self.server.send(id=message["id"], error=error)
        else:
            self.server.send(id=message["id"], result=None)

    def _fault(self, text: str) -> None:
        self.outcome.faults.append(f"{text[:2500]}\nafter\n  " + "\n  ".join(self.outcome.sent))

    # -- sending -------------------------------------------------------------------------------

    def _notify(self, method: str, params: Any) -> None:
        self.outcome.sent.append(f"{method} {json.dumps(params)[:300]}")
        self.server.send(method=method, params=params)

    def _request(self, method: str, params: Any) -> None:
        self.identity += 1
        self.waiting[self.identity] = method
        self.outcome.sent.append(f"{self.identity} {method} {json.dumps(params)[:300]}")
        self.server.send(id=self.identity, method=method, params=params)

    def _blow(self) -> None:
        kinds: list[tuple[int, Callable[[], None]]] = [
            (22, self._edit),
            (3, self._open),
            (2, self._close),
            (3, self._save),
            (30, self._ask_at_a_place),
            (14, self._ask_of_a_range),
            (10, self._ask_of_a_document),
            (10, self._ask_of_an_item),
            (4, self._ask_of_all),
            (6, self._cancel),
            (4, self._be_rude),
            (1, self._turn_the_world),
        ]
        weights, senders = zip(*kinds, strict=True)
        self.random.choices(senders, weights)[0]()

    def _open(self) -> None:
        uri = self.random.choice(self.addresses)
        text = self.random.choice([*self.texts, "", "class A {}", "\ufeffclass B {"])
        self.version += 1
        item = {"uri": uri, "languageId": "haxe", "version": self.version, "text": text}
        self.documents.open(self.converter.structure(item, types.TextDocumentItem))
        self._notify("textDocument/didOpen", {"textDocument": item})

    def _close(self) -> None:
        uri = self._address()
        self.documents.close(uri)
        self._notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def _save(self) -> None:
        self._notify("textDocument/didSave", {"textDocument": {"uri": self._address()}})

    def _edit(self) -> None:
        uri = self._open_address()
        document = self.documents.get(uri)
        if document is None or len(document.text) > LONGEST:
            self._open()
            return
        if self.random.random() < 0.7:  # else questions about the text before are outdated
            self._calm()
        self.version += 1
        changes = [self._change(uri) for _ in range(self.random.choice((1, 1, 1, 1, 2, 3)))]
        identifier = {"uri": uri, "version": self.version}
        self.documents.change(
            self.converter.structure(identifier, types.VersionedTextDocumentIdentifier),
            [
                self.converter.structure(
                    change,
                    types.TextDocumentContentChangePartial
                    if "range" in change
                    else types.TextDocumentContentChangeWholeDocument,
                )
                for change in changes
            ],
        )
        params = {"textDocument": identifier, "contentChanges": changes}
        self._notify("textDocument/didChange", params)

    def _change(self, uri: str) -> Message:
        text = "".join(self.random.choices(PIECES, k=self.random.choice((0, 1, 1, 1, 2, 5))))
        if self.random.random() < 0.02:
            return {"text": self.random.choice(self.texts)}
        start = self._position(uri)
        if self.random.random() < 0.5:
            return {"range": {"start": start, "end": start}, "text": text}
        if self.random.random() < 0.7:  # a few characters on
            end = {
                **start,
                "character": min(start["character"] + self.random.randrange(8), 2**31 - 1),
            }
            return {"range": {"start": start, "end": end}, "text": text}
        return {"range": {"start": start, "end": self._position(uri)}, "text": text}

    def _ask_at_a_place(self) -> None:
        uri = self._address()
        at = {"textDocument": {"uri": uri}, "position": self._position(uri)}
        name = self.random.choice(
            (*AT_A_PLACE, "references", "rename", "onTypeFormatting", "range")
        )
        if name == "references":
            at["context"] = {"includeDeclaration": self.random.random() < 0.5}
        elif name == "rename":
            at["newName"] = self.random.choice(["y", "Z", "case", "", "a b", "é", "x" * 300])
        elif name == "onTypeFormatting":
            at["ch"] = self.random.choice(["}", "\n", ":", "x", ""])
            at["options"] = {"tabSize": self.random.choice([0, 1, 4, 1000]), "insertSpaces": True}
        elif name == "range":
            name = "selectionRange"
            places = [self._position(uri) for _ in range(self.random.randrange(4))]
            at = {"textDocument": {"uri": uri}, "positions": places}
        self._request(f"textDocument/{name}", at)

    def _ask_of_a_range(self) -> None:
        uri = self._address()
        params: Message = {"textDocument": {"uri": uri}, "range": self._range(uri)}
        name = self.random.choice(("codeAction", "codeAction", "inlayHint", "semanticTokens/range"))
        if name == "codeAction":
            only = self.random.choice(
                [None, [], ["quickfix"], ["source.fixAll"], ["refactor"], [""]]
            )
            params["context"] = {"diagnostics": []} | ({} if only is None else {"only": only})
        self._request(f"textDocument/{name}", params)

    def _ask_of_a_document(self) -> None:
        document = {"textDocument": {"uri": self._address()}}
        name = self.random.choice(
            (*OF_A_DOCUMENT, "semanticTokens/full", "semanticTokens/full/delta")
        )
        if name == "semanticTokens/full/delta":
            document["previousResultId"] = self.random.choice(self.results)  # type: ignore[assignment]
        self._request(f"textDocument/{name}", document)

    def _ask_of_an_item(self) -> None:
        name = self.random.choice(OF_AN_ITEM)
        if not self.items[name]:
            return
        item = self.random.choice(self.items[name])
        if self.random.random() < 0.4 and isinstance(item, dict):
            item = self._changed(item)
        self._request(name, {"item": item} if "Hierarchy" in name else item)

    def _changed(self, item: Message) -> Message:
        """The item as a client might give it back that keeps it badly."""
        name = self.random.choice([*item, "data"])
        value = self.random.choice([None, 3, "x", {}, [], {"uri": 3}, {"uri": "x", "span": 5}])
        return {**item, name: value}

    def _ask_of_all(self) -> None:
        uri = self._address()
        method, params = self.random.choice(
            [
                (
                    "workspace/symbol",
                    {"query": self.random.choice(["", "a", "Lamp", "é", "x" * 99])},
                ),
                ("haxeElixir/compiledOutput", {"uri": uri}),
                ("workspace/textDocumentContent", {"uri": f"haxe-elixir:/a.ex?source={uri}"}),
                (
                    "workspace/willRenameFiles",
                    {"files": [{"oldUri": uri, "newUri": self._address()}]},
                ),
                (
                    "workspace/executeCommand",
                    {
                        "command": self.random.choice(
                            ["haxe-elixir.showCompiledOutput", "haxe-elixir.select", "none"]
                        ),
                        "arguments": [{"uri": uri, "range": self._range(uri)}, 3][
                            : self.random.randrange(3)
                        ],
                    },
                ),
            ]
        )
        self._request(method, params)

    def _cancel(self) -> None:
        for identity in self.random.sample([*self.waiting], min(len(self.waiting), 3)):
            self._notify("$/cancelRequest", {"id": identity})
        if self.random.random() < 0.1:
            self._notify("$/cancelRequest", {"id": self.random.choice([0, 10**9, "x"])})

    def _be_rude(self) -> None:
        value = self.random.choice(RUDE)
        name = self.random.choice(
            (*AT_A_PLACE, *OF_A_DOCUMENT, "codeAction", "rename", "unheardOf")
        )
        if self.random.random() < 0.7:
            self._request(f"textDocument/{name}", value)
        else:
            self._notify("textDocument/" + self.random.choice(["didSave", "didClose"]), value)

    def _turn_the_world(self) -> None:
        """Settings, files on disk, folders."""
        uri = self._address()
        method, params = self.random.choice(
            [
                (
                    "workspace/didChangeConfiguration",
                    {"settings": {"haxe-elixir": self._settings()}},
                ),
                (
                    "workspace/didChangeWatchedFiles",
                    {"changes": [{"uri": uri, "type": self.random.choice([1, 2, 3])}]},
                ),
                (
                    "workspace/didChangeWorkspaceFolders",
                    {"event": {"added": [], "removed": [{"uri": "file:///nowhere", "name": "n"}]}},
                ),
                ("window/workDoneProgress/cancel", {"token": "x"}),
            ]
        )
        self._notify(method, params)

    def _settings(self) -> Message:
        return {
            "inlayHints": {"parameterNames": self.random.choice(["all", "none", 3])},
            "diagnostics": {"scope": self.random.choice(["openFiles", "workspace", None])},
        }

    # -- where ---------------------------------------------------------------------------------

    def _open_address(self) -> str:
        found = [document.uri for document in self.documents]
        return self.random.choice(found) if found else self.addresses[0]

    def _address(self) -> str:
        chance = self.random.random()
        if chance < 0.9:
            return self._open_address()
        return self.random.choice(self.addresses if chance < 0.98 else self.strange)

    def _position(self, uri: str) -> Message:
        """In the text, mostly; else behind a line's end, the text's, or all."""
        document = self.documents.get(uri)
        chance = self.random.random()
        if document is None or chance < 0.05:
            far = self.random.choice([0, 1, 7, 500, 2**31 - 1])
            return {"line": self.random.choice([0, 3, far]), "character": far}
        place = document.positions.position(self.random.randrange(len(document.text) + 1))
        beyond = self.random.choice([1, 2, 90]) if chance < 0.12 else 0
        return {"line": place.line, "character": place.character + beyond}

    def _range(self, uri: str) -> Message:
        start = self._position(uri)
        return {"start": start, "end": start if self.random.random() < 0.4 else self._position(uri)}


def _last_of(error: Message) -> str:
    """The error with the end of its traceback, where the fault is."""
    trace = (error.get("data") or {}).get("traceback") or []
    return f"{error['code']} {error['message']}\n" + "".join(trace[-4:])


# --- afterwards -----------------------------------------------------------------------------------


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
