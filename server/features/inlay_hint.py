"""`textDocument/inlayHint`: types, names of parameters, names in Elixir, as the settings want them.

Where the client can ask again (`inlayHint/resolve`), the places that the parts of a label lead to
are looked up when somebody points at one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.settings import Settings
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Hint
    from compiler_core.base.span import Span


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT, types.InlayHintOptions(resolve_provider=True))
    async def inlay_hint(
        ls: HaxeElixirServer, params: types.InlayHintParams
    ) -> list[types.InlayHint] | None:
        settings, later = ls.settings, ls.client.resolves_hint_places

        def work(bench: Workbench, document: Document) -> list[types.InlayHint]:
            span = document.positions.span(params.range)
            return [
                _converted(bench, document, hint, places=not later)
                for hint in _hints(bench, document.path, span, settings)
            ]

        return await ls.ask_at(params.text_document.uri, work)

    @server.feature(types.INLAY_HINT_RESOLVE)
    async def resolve(ls: HaxeElixirServer, sent: types.InlayHint) -> types.InlayHint:
        settings = ls.settings
        uri, version = _member(sent.data, "uri"), _member(sent.data, "version")
        if not isinstance(uri, str):
            return sent

        def work(bench: Workbench, document: Document) -> types.InlayHint:
            span = document.positions.span(types.Range(sent.position, sent.position))
            found = _hints(bench, document.path, span, settings)
            for hint in found if document.version == version else ():
                converted = _converted(bench, document, hint, places=True)
                if hint.text == _text(sent):
                    return converted
            return sent

        return await ls.ask_at(uri, work) or sent


def _hints(bench: Workbench, path: str, span: Span, settings: Settings) -> list[Hint]:
    return bench.analysis(path).inlay_hints(
        path,
        span,
        variable_types=settings.variable_types,
        parameter_types=settings.parameter_types,
        return_types=settings.return_types,
        parameter_names=settings.parameter_names,
        elixir_names=settings.elixir_names,
    )


_KINDS = {"type": types.InlayHintKind.Type, "parameter": types.InlayHintKind.Parameter}


def _converted(bench: Workbench, document: Document, hint: Hint, places: bool) -> types.InlayHint:
    positions = document.positions
    edits = [types.TextEdit(positions.range(one.span), one.text) for one in hint.edits]
    return types.InlayHint(
        position=positions.position(hint.offset),
        label=_label(bench, document, hint, places),
        kind=_KINDS.get(hint.kind),
        text_edits=edits or None,
        tooltip=None
        if hint.tooltip is None
        else types.MarkupContent(types.MarkupKind.Markdown, hint.tooltip),
        padding_right=True if hint.kind == "parameter" else None,
        data={"uri": document.uri, "version": document.version},
    )


def _label(
    bench: Workbench, document: Document, hint: Hint, places: bool
) -> str | list[types.InlayHintLabelPart]:
    if all(part.type is None for part in hint.parts):
        return hint.text
    found = bench.analysis(document.path).hint_places(hint) if places else [None] * len(hint.parts)
    return [
        types.InlayHintLabelPart(
            part.text, location=None if place is None else bench.location(place.path, place.span)
        )
        for part, place in zip(hint.parts, found, strict=True)
    ]


def _text(sent: types.InlayHint) -> str:
    if isinstance(sent.label, str):
        return sent.label
    return "".join(part.value for part in sent.label)


def _member(data: Any, name: str) -> Any:
    return data.get(name) if isinstance(data, dict) else getattr(data, name, None)
