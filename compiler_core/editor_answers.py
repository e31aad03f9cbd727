"""What an editor asks: the part of the façade (`analysis`) that only hands on to `ide`.

A method here has no thought of its own: it imports its module where it is first used, and asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from compiler_core.base.span import Span
from compiler_core.base.statistics import Statistics
from compiler_core.query import Database

if TYPE_CHECKING:
    from compiler_core.ide.actions import Action as Action
    from compiler_core.ide.completion_item import Completions as Completions
    from compiler_core.ide.completion_item import Item as Item
    from compiler_core.ide.document_links import Link as Link
    from compiler_core.ide.find_references import Reference as Reference
    from compiler_core.ide.folding import Fold as Fold
    from compiler_core.ide.hierarchies import Calls as Calls
    from compiler_core.ide.hierarchies import HierarchyNode as HierarchyNode
    from compiler_core.ide.inlay_hints import Hint as Hint
    from compiler_core.ide.lenses import Lens as Lens
    from compiler_core.ide.navigation import Highlight as Highlight
    from compiler_core.ide.navigation import Place as Place
    from compiler_core.ide.on_type import Edit as TypingEdit
    from compiler_core.ide.rename import Renamable as Renamable
    from compiler_core.ide.rename import Rename as Rename
    from compiler_core.ide.semantic_tokens.file import Run as Run
    from compiler_core.ide.semantic_tokens.walk import SemanticToken as SemanticToken
    from compiler_core.ide.signature_help import Signatures as Signatures
    from compiler_core.ide.symbols import Symbol as Symbol
    from compiler_core.ide.workspace_symbols import FoundSymbol as FoundSymbol


@dataclass(frozen=True, slots=True)
class TypeAt:
    text: str
    span: Span


class EditorAnswers:
    """Answers about the workspace in `db`; offsets are code points in a file's text."""

    db: Database

    def definition(self, path: str, offset: int) -> list[Place]:
        """Where what is named there is declared; files of libraries and shipped ones as well."""
        from compiler_core.ide.navigation import definition

        return definition(self.db, path, offset)

    def type_definition(self, path: str, offset: int) -> list[Place]:
        """Where the type of what is named there is declared."""
        from compiler_core.ide.navigation import type_definition

        return type_definition(self.db, path, offset)

    def implementations(self, path: str, offset: int) -> list[Place]:
        """What extends the type there, or overrides or implements the member."""
        from compiler_core.ide.navigation import implementations

        return implementations(self.db, path, offset)

    def references(
        self, path: str, offset: int, include_declaration: bool = True
    ) -> list[Reference]:
        """The uses of what is named there in the whole project."""
        from compiler_core.ide.find_references import references

        return references(self.db, path, offset, include_declaration)

    def highlights(self, path: str, offset: int) -> list[Highlight]:
        """The uses in this file of what is named there."""
        from compiler_core.ide.navigation import highlights

        return highlights(self.db, path, offset)

    def prepare_rename(self, path: str, offset: int) -> Renamable | str:
        """The name there that can be renamed, or why none can."""
        from compiler_core.ide.rename import prepare_rename

        return prepare_rename(self.db, path, offset)

    def rename(self, path: str, offset: int, new: str) -> Rename | str:
        """The edits, and the files to move, that give what is named there another name."""
        from compiler_core.ide.rename import rename

        return rename(self.db, path, offset, new)

    def move_file(self, old: str, new: str) -> Rename:
        """The edits that follow from giving a file another path, in the files as they are now."""
        from compiler_core.ide.rename_files import move_file

        return move_file(self.db, old, new)

    def workspace_symbols(self, asked: str) -> list[FoundSymbol]:
        """The project's declarations whose names match, the best first."""
        from compiler_core.ide.workspace_symbols import workspace_symbols

        return workspace_symbols(self.db, asked)

    def prepare_calls(self, path: str, offset: int) -> list[HierarchyNode]:
        """The function that is named there."""
        from compiler_core.ide.hierarchies import prepare_calls

        return prepare_calls(self.db, path, offset)

    def incoming_calls(self, path: str, offset: int) -> list[Calls]:
        """Who calls the function declared there."""
        from compiler_core.ide.hierarchies import incoming_calls

        return incoming_calls(self.db, path, offset)

    def outgoing_calls(self, path: str, offset: int) -> list[Calls]:
        """Whom the function declared there calls."""
        from compiler_core.ide.hierarchies import outgoing_calls

        return outgoing_calls(self.db, path, offset)

    def prepare_types(self, path: str, offset: int) -> list[HierarchyNode]:
        """The type that is named there."""
        from compiler_core.ide.hierarchies import prepare_types

        return prepare_types(self.db, path, offset)

    def supertypes(self, path: str, offset: int) -> list[HierarchyNode]:
        """What the type declared there extends and implements."""
        from compiler_core.ide.hierarchies import supertypes

        return supertypes(self.db, path, offset)

    def subtypes(self, path: str, offset: int) -> list[HierarchyNode]:
        """What extends or implements the type declared there."""
        from compiler_core.ide.hierarchies import subtypes

        return subtypes(self.db, path, offset)

    def lenses(self, path: str) -> list[Lens]:
        """The declarations above which the number of their uses may stand."""
        from compiler_core.ide.lenses import lenses

        return lenses(self.db, path)

    def lens_uses(self, path: str, span: Span) -> list[Reference]:
        """The uses of what is declared at a lens."""
        from compiler_core.ide.lenses import lens_uses

        return lens_uses(self.db, path, span)

    def type_at(self, path: str, offset: int) -> TypeAt | None:
        """The type of the smallest expression or declared name at `offset`, as Haxe writes it, and
        its range; None where there is neither."""
        from compiler_core.semantics.names import type_name
        from compiler_core.semantics.type_at import type_at

        found = type_at(self.db, path, offset)
        return None if found is None else TypeAt(type_name(self.db, found[0]), found[1])

    def statistics(self, path: str) -> Statistics:
        """How many expressions a file has, and of how many the type is not known."""
        from compiler_core.semantics.statistics import file_statistics

        return file_statistics(self.db, path)

    def document_symbols(self, path: str) -> list[Symbol]:
        from compiler_core.ide.symbols import document_symbols

        return document_symbols(self.db, path)

    def folding_ranges(self, path: str) -> list[Fold]:
        from compiler_core.ide.folding import folding_ranges

        return folding_ranges(self.db, path)

    def selection_ranges(self, path: str, offsets: Iterable[int]) -> list[list[Span]]:
        """For each place, what grows around it: innermost first, each strictly inside the next."""
        from compiler_core.ide.selection import selection_ranges

        return selection_ranges(self.db, path, offsets)

    def semantic_tokens(self, path: str) -> list[Run]:
        """What each word is, in runs of the file; tokens count from their run's start."""
        from compiler_core.ide.semantic_tokens.file import semantic_tokens

        return semantic_tokens(self.db, path)

    def on_type(
        self, path: str, offset: int, typed: str, *, tab_size: int, insert_spaces: bool
    ) -> list[TypingEdit]:
        """What to mend after `typed` (one character, a line break being "\n") before `offset`."""
        from compiler_core.ide.indentation import Style
        from compiler_core.ide.on_type import on_type

        return on_type(self.db, path, offset, typed, Style(tab_size, insert_spaces))

    def completions(self, path: str, offset: int) -> Completions:
        """What can be written at `offset`, the best first."""
        from compiler_core.ide.completion import completions

        return completions(self.db, path, offset)

    def resolve_completion(self, path: str, subject: tuple[str, ...]) -> tuple[str, str] | None:
        """A line of Haxe, and documentation as Markdown, of what a completion's item is about."""
        from compiler_core.ide.completion import resolve

        return resolve(self.db, path, subject)

    def signature_help(self, path: str, offset: int) -> Signatures | None:
        """The signatures of the call around `offset`, and which parameter is being written."""
        from compiler_core.ide.signature_help import signature_help

        return signature_help(self.db, path, offset)

    def code_actions(self, path: str, span: Span) -> list[Action]:
        """Fixes of the diagnostics that touch `span`, and what else can be done there."""
        from compiler_core.ide.actions import code_actions

        return code_actions(self.db, path, span)

    def inlay_hints(
        self,
        path: str,
        span: Span,
        *,
        variable_types: bool = True,
        parameter_types: bool = True,
        return_types: bool = True,
        parameter_names: Literal["none", "literals", "all"] = "literals",
        elixir_names: bool = False,
    ) -> list[Hint]:
        """What the source doesn't say, in a range of the file."""
        from compiler_core.ide.inlay_hints import Wanted, inlay_hints

        wanted = Wanted(
            variable_types, parameter_types, return_types, parameter_names, elixir_names
        )
        return inlay_hints(self.db, path, span, wanted)

    def hint_places(self, hint: Hint) -> list[Place | None]:
        """Where the types are declared that the parts of a hint name."""
        from compiler_core.ide.inlay_hints import type_place

        return [None if one.type is None else type_place(self.db, one.type) for one in hint.parts]

    def document_links(self, path: str) -> list[Link]:
        """What can be followed: imports, addresses, names in documentation."""
        from compiler_core.ide.document_links import document_links

        return document_links(self.db, path)
