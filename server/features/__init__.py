"""One file per request: a handler converts, asks and converts back. `register` adds them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.features import (
    code_action,
    code_lens,
    commands,
    compiled_diff,
    compiled_output,
    completion,
    configuration,
    definition,
    document_diagnostic,
    document_highlight,
    document_link,
    document_symbol,
    folding_range,
    hierarchies,
    hover,
    inlay_hint,
    lifecycle,
    on_type_formatting,
    references,
    rename,
    selection_range,
    semantic_tokens,
    signature_help,
    text_document_content,
    workspace_files,
    workspace_symbol,
)

if TYPE_CHECKING:
    from server.language_server import HaxeElixirServer


def register(server: HaxeElixirServer) -> None:
    for feature in (
        lifecycle,
        configuration,
        workspace_files,
        hover,
        completion,
        signature_help,
        definition,
        references,
        document_highlight,
        rename,
        hierarchies,
        code_lens,
        inlay_hint,
        document_link,
        workspace_symbol,
        document_symbol,
        folding_range,
        selection_range,
        semantic_tokens,
        on_type_formatting,
        code_action,
        compiled_output,
        compiled_diff,
        text_document_content,
        commands,
    ):
        feature.register(server)


def register_for_client(server: HaxeElixirServer) -> None:
    """What is advertised only to clients that have it, once `initialize` has told us."""
    document_diagnostic.register(server)
    commands.register_for_client(server)
