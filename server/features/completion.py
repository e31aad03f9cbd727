"""`textDocument/completion` and `completionItem/resolve`.

Items carry what they insert; documentation is made for the one that is looked at (`resolve`), by
the subject in its `data`. Clients without snippets get the plain text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types

from compiler_core.base.snippet import without_stops
from server.documents import Document
from server.language_server import HaxeElixirServer
from server.uris import path_of
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Completions, Item
    from server.client import Client
    from server.positions import Positions

_KIND = types.CompletionItemKind
_KINDS = {
    "variable": _KIND.Variable,
    "field": _KIND.Field,
    "property": _KIND.Property,
    "method": _KIND.Method,
    "function": _KIND.Function,
    "constructor": _KIND.Constructor,
    "class": _KIND.Class,
    "interface": _KIND.Interface,
    "enum": _KIND.Enum,
    "enum member": _KIND.EnumMember,
    "struct": _KIND.Struct,
    "module": _KIND.Module,
    "keyword": _KIND.Keyword,
    "snippet": _KIND.Snippet,
    "value": _KIND.Value,
    "type parameter": _KIND.TypeParameter,
    "annotation": _KIND.Event,
}
_COMMITTED = {
    _KIND.Method: ["("],
    _KIND.Function: ["("],
    _KIND.Class: ["."],
    _KIND.Module: ["."],
    _KIND.Variable: ["."],
    _KIND.Field: ["."],
}


def register(server: HaxeElixirServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION,
        types.CompletionOptions(
            trigger_characters=[".", "@", ":", "|", ">", '"'], resolve_provider=True
        ),
    )
    async def completion(
        ls: HaxeElixirServer, params: types.CompletionParams
    ) -> types.CompletionList | None:
        client = ls.client
        uri = params.text_document.uri
        typed = params.context.trigger_character if params.context else None

        def work(bench: Workbench, document: Document) -> types.CompletionList:
            positions = document.positions
            offset = positions.offset(params.position)
            if typed and not _asks(document.text[:offset], typed):
                return types.CompletionList(False, [])
            found = bench.analysis(document.path).completions(document.path, offset)
            return _list(found, positions, client, uri)

        return await ls.ask_at(uri, work)

    @server.feature(types.COMPLETION_ITEM_RESOLVE)
    async def resolve(ls: HaxeElixirServer, item: types.CompletionItem) -> types.CompletionItem:
        data: Any = item.data
        uri = _of(data, "uri")
        subject = _of(data, "subject")
        if not isinstance(uri, str) or not isinstance(subject, list | tuple):
            return item
        path, kind = path_of(uri), ls.client.documentation_format
        about = tuple(str(part) for part in subject)
        found = await ls.ask(lambda bench: bench.analysis(path).resolve_completion(path, about))
        if found is not None:
            line, documentation = found
            item.detail = item.detail or line
            if about[0] != "annotation":
                documentation = "\n\n".join(
                    part for part in (f"```haxe\n{line}\n```", documentation) if part
                )
            item.documentation = types.MarkupContent(kind, documentation)
        return item


def _of(data: Any, name: str) -> Any:
    return data.get(name) if isinstance(data, dict) else getattr(data, name, None)


def _asks(before: str, typed: str) -> bool:
    """A sign begins a completion only where it means something: `@:`, `|>`, an atom's colon, an
    argument's quote."""
    if typed == ":":
        return before.endswith("@:") or before[-2:-1] in (" ", "(", "[", "{", ",")
    if typed == ">":
        return before.endswith("|>")
    if typed == '"':  # a text that may name a field, a table, …
        return before[:-1].rstrip()[-1:] in ("(", "[", ",", ":")
    return typed != "|"


def _list(
    found: Completions, positions: Positions, client: Client, uri: str
) -> types.CompletionList:
    return types.CompletionList(
        found.is_incomplete,
        [
            _item(item, order, found, positions, client, uri)
            for order, item in enumerate(found.items)
        ],
    )


def _item(
    item: Item,
    order: int,
    found: Completions,
    positions: Positions,
    client: Client,
    uri: str,
) -> types.CompletionItem:
    is_snippet = item.snippet and client.has_snippets
    text = item.insert if is_snippet or not item.snippet else without_stops(item.insert)
    kind = _KINDS[item.kind]
    made = types.CompletionItem(
        label=item.label,
        kind=kind,
        detail=item.detail or None,
        sort_text=f"{order:04d}",
        filter_text=item.filter or None,
        insert_text_format=(
            types.InsertTextFormat.Snippet if is_snippet else types.InsertTextFormat.PlainText
        ),
        text_edit=types.TextEdit(positions.range(item.span or found.span), text),
        data={"uri": uri, "subject": list(item.subject)} if item.subject else None,
    )
    if item.edits:
        made.additional_text_edits = [
            types.TextEdit(positions.range(edit.span), edit.text) for edit in item.edits
        ]
    if item.source and client.has_label_details:
        made.label_details = types.CompletionItemLabelDetails(description=item.source)
    if item.deprecated:
        made.deprecated = True
    if client.has_commit_characters and not is_snippet and kind in _COMMITTED:
        made.commit_characters = _COMMITTED[kind]
    if order == 0 and item.fits:
        made.preselect = True
    return made
