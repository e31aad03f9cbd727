"""What the client said about itself in `initialize`, as questions that features ask."""

from __future__ import annotations

from typing import Any

from lsprotocol import types

_RUNS_SERVER_COMMANDS = ("neovim", "vim", "emacs", "eglot", "helix", "kate", "sublime", "zed")
"""Editors that send `workspace/executeCommand` without having commands of their own by that name.

VS Code's client registers every command that a server advertises; the extension's own would then
be there twice, and registering fails. An editor that isn't listed may still send the command.
"""


class Client:
    def __init__(self, params: types.InitializeParams | None = None) -> None:
        self._capabilities = types.ClientCapabilities() if params is None else params.capabilities
        info = None if params is None else params.client_info
        self.name = "" if info is None else info.name
        options = None if params is None else params.initialization_options
        named = _member(options, "clientCommands")
        self._commands = frozenset(named if isinstance(named, list | tuple) else ())

    def _has(self, path: str) -> bool:
        value: Any = self._capabilities
        for name in path.split("."):
            value = getattr(value, name, None)
            if value is None:
                return False
        return bool(value)

    @property
    def pulls_diagnostics(self) -> bool:
        """Then nothing is pushed: each would be shown twice."""
        return self._has_object("text_document.diagnostic")

    @property
    def refreshes_diagnostics(self) -> bool:
        return self._has("workspace.diagnostics.refresh_support")

    @property
    def has_text_document_content(self) -> bool:
        """It can show virtual documents whose text the server has."""
        return self._has_object("workspace.text_document_content")

    @property
    def shows_documents(self) -> bool:
        return self._has("window.show_document.support")

    @property
    def registers_watchers(self) -> bool:
        return self._has("workspace.did_change_watched_files.dynamic_registration")

    @property
    def registers_configuration(self) -> bool:
        return self._has("workspace.did_change_configuration.dynamic_registration")

    @property
    def has_configuration(self) -> bool:
        return self._has("workspace.configuration")

    @property
    def has_progress(self) -> bool:
        return self._has("window.work_done_progress")

    @property
    def has_snippet_edits(self) -> bool:
        return self._has("workspace.workspace_edit.snippet_edit_support")

    @property
    def has_versioned_edits(self) -> bool:
        return self._has("workspace.workspace_edit.document_changes")

    @property
    def renames_files(self) -> bool:
        """It can rename files as a part of an edit."""
        workspace = getattr(self._capabilities, "workspace", None)
        edit = getattr(workspace, "workspace_edit", None)
        operations = getattr(edit, "resource_operations", None) or ()
        return types.ResourceOperationKind.Rename in operations

    @property
    def has_action_literals(self) -> bool:
        return self._has_object("text_document.code_action.code_action_literal_support")

    @property
    def resolves_action_edits(self) -> bool:
        """It asks for an action's edits when one is chosen, and gives back what we attach."""
        properties = self._resolved("code_action")
        return "edit" in properties and self._has("text_document.code_action.data_support")

    @property
    def resolves_hint_places(self) -> bool:
        """It asks where a hint's parts lead when somebody points at them."""
        return "label.location" in self._resolved("inlay_hint")

    def _resolved(self, feature: str) -> frozenset[str]:
        capabilities = getattr(self._capabilities.text_document, feature, None)
        support = getattr(capabilities, "resolve_support", None)
        return frozenset(getattr(support, "properties", None) or ())

    @property
    def refreshes_hints(self) -> bool:
        return self._has("workspace.inlay_hint.refresh_support")

    @property
    def refreshes_lenses(self) -> bool:
        return self._has("workspace.code_lens.refresh_support")

    @property
    def has_symbol_tree(self) -> bool:
        return self._has("text_document.document_symbol.hierarchical_document_symbol_support")

    @property
    def folds_lines_only(self) -> bool:
        return self._has("text_document.folding_range.line_folding_only")

    @property
    def shows_collapsed_text(self) -> bool:
        """It shows a text of ours for what is folded (3.17)."""
        return self._has("text_document.folding_range.folding_range.collapsed_text")

    @property
    def fold_kinds(self) -> frozenset[str] | None:
        """The kinds of folds that it knows; None where it doesn't say."""
        folding = getattr(self._capabilities.text_document, "folding_range", None)
        kinds = getattr(getattr(folding, "folding_range_kind", None), "value_set", None)
        return None if kinds is None else frozenset(str(getattr(k, "value", k)) for k in kinds)

    @property
    def has_multiline_tokens(self) -> bool:
        return self._has("text_document.semantic_tokens.multiline_token_support")

    @property
    def fold_limit(self) -> int | None:
        folding = getattr(self._capabilities.text_document, "folding_range", None)
        limit: int | None = getattr(folding, "range_limit", None)
        return limit

    @property
    def hover_format(self) -> types.MarkupKind:
        """The first format that the client prefers; Markdown where it says nothing."""
        hover = getattr(self._capabilities.text_document, "hover", None)
        formats = getattr(hover, "content_format", None)
        return formats[0] if formats else types.MarkupKind.Markdown

    @property
    def has_snippets(self) -> bool:
        return self._has("text_document.completion.completion_item.snippet_support")

    @property
    def has_label_offsets(self) -> bool:
        """It takes a signature's parameters by their places in the label."""
        return self._has(
            "text_document.signature_help.signature_information"
            ".parameter_information.label_offset_support"
        )

    @property
    def has_commit_characters(self) -> bool:
        return self._has("text_document.completion.completion_item.commit_characters_support")

    @property
    def has_label_details(self) -> bool:
        return self._has("text_document.completion.completion_item.label_details_support")

    @property
    def documentation_format(self) -> types.MarkupKind:
        """Of what documents an item of a completion or a signature."""
        completion = getattr(self._capabilities.text_document, "completion", None)
        item = getattr(completion, "completion_item", None)
        formats = getattr(item, "documentation_format", None)
        return formats[0] if formats else types.MarkupKind.Markdown

    @property
    def diagnostics_have_related_information(self) -> bool:
        return self._has("text_document.publish_diagnostics.related_information") or self._has(
            "text_document.diagnostic.related_information"
        )

    @property
    def runs_server_commands(self) -> bool:
        return self.name.casefold().startswith(_RUNS_SERVER_COMMANDS)

    def runs(self, command: str) -> bool:
        """It runs the command of an action when that is chosen: one of its own
        (`initializationOptions.clientCommands`), or through us."""
        if command in self._commands:
            return True
        return self.runs_server_commands and self.shows_documents

    def _has_object(self, path: str) -> bool:
        """An empty object means yes, too."""
        value: Any = self._capabilities
        for name in path.split("."):
            value = getattr(value, name, None)
            if value is None:
                return False
        return True


def _member(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)
