"""Random messages of a client, valid and not: the storm's weather (`storm`).

Documents are opened, edited at places that exist and at places that don't, closed and asked about
afterwards; items that the server gave are sent back changed; requests are cancelled.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cattrs import Converter
from lsprotocol import types
from pygls.protocol import default_converter

from server.documents import Documents
from tests.server.raw_server import Message

LONGEST = 4_000
"""Characters of a document; a longer one is opened anew."""

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


class Messages:
    """What is sent: what is random is decided here, and nowhere else."""

    def __init__(self, seed: int, root: Path) -> None:
        self.random = random.Random(seed)
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

    def request(self, method: str, params: Any) -> None:
        raise NotImplementedError

    def notify(self, method: str, params: Any) -> None:
        raise NotImplementedError

    def calm(self) -> None:
        """Wait until nothing is unanswered."""
        raise NotImplementedError

    def blow(self) -> None:
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
        self.notify("textDocument/didOpen", {"textDocument": item})

    def _close(self) -> None:
        uri = self._address()
        self.documents.close(uri)
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def _save(self) -> None:
        self.notify("textDocument/didSave", {"textDocument": {"uri": self._address()}})

    def _edit(self) -> None:
        uri = self._open_address()
        document = self.documents.get(uri)
        if document is None or len(document.text) > LONGEST:
            self._open()
            return
        if self.random.random() < 0.7:  # else questions about the text before are outdated
            self.calm()
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
        self.notify("textDocument/didChange", params)

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
        self.request(f"textDocument/{name}", at)

    def _ask_of_a_range(self) -> None:
        uri = self._address()
        params: Message = {"textDocument": {"uri": uri}, "range": self._range(uri)}
        name = self.random.choice(("codeAction", "codeAction", "inlayHint", "semanticTokens/range"))
        if name == "codeAction":
            only = self.random.choice(
                [None, [], ["quickfix"], ["source.fixAll"], ["refactor"], [""]]
            )
            params["context"] = {"diagnostics": []} | ({} if only is None else {"only": only})
        self.request(f"textDocument/{name}", params)

    def _ask_of_a_document(self) -> None:
        document = {"textDocument": {"uri": self._address()}}
        name = self.random.choice(
            (*OF_A_DOCUMENT, "semanticTokens/full", "semanticTokens/full/delta")
        )
        if name == "semanticTokens/full/delta":
            document["previousResultId"] = self.random.choice(self.results)  # type: ignore[assignment]
        self.request(f"textDocument/{name}", document)

    def _ask_of_an_item(self) -> None:
        name = self.random.choice(OF_AN_ITEM)
        if not self.items[name]:
            return
        item = self.random.choice(self.items[name])
        if self.random.random() < 0.4 and isinstance(item, dict):
            item = self._changed(item)
        self.request(name, {"item": item} if "Hierarchy" in name else item)

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
        self.request(method, params)

    def _cancel(self) -> None:
        for identity in self.random.sample([*self.waiting], min(len(self.waiting), 3)):
            self.notify("$/cancelRequest", {"id": identity})
        if self.random.random() < 0.1:
            self.notify("$/cancelRequest", {"id": self.random.choice([0, 10**9, "x"])})

    def _be_rude(self) -> None:
        value = self.random.choice(RUDE)
        name = self.random.choice(
            (*AT_A_PLACE, *OF_A_DOCUMENT, "codeAction", "rename", "unheardOf")
        )
        if self.random.random() < 0.7:
            self.request(f"textDocument/{name}", value)
        else:
            self.notify("textDocument/" + self.random.choice(["didSave", "didClose"]), value)

    def _turn_the_world(self) -> None:
        """Settings, files on disk, folders."""
        uri = self._address()
        method, params = self.random.choice(
            [
                (
                    "workspace/didChangeConfiguration",
                    {"settings": {"haxe-elixir": self.settings()}},
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
        self.notify(method, params)

    def settings(self) -> Message:
        return {
            "inlayHints": {"parameterNames": self.random.choice(["all", "none", 3])},
            "diagnostics": {"scope": self.random.choice(["openFiles", "workspace", None])},
        }

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
