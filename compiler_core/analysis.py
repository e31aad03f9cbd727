"""The façade: the only module of the core that a face imports, beside `compile` and `base`.

An `Analysis` owns the query database of one workspace. One thread uses it; another may call
`cancel`. Offsets are code points in the file's text, results are plain data. Nothing here raises
for what a user typed or a client asked: an unknown file is an empty one.

    analysis = Analysis()
    analysis.open_file("/project/src/App.hx", "class App { … }")
    analysis.diagnostics("/project/src/App.hx")
    analysis.compiled("/project/src/App.hx").text

The phases are imported where they are first used: a server answers `initialize` before the
compiler is loaded.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from compiler_core.base.diagnostic import Diagnostic
from compiler_core.compile import NO_MAPPINGS, Compilation, Mappings, OutputModule
from compiler_core.editor_answers import EditorAnswers, TypeAt
from compiler_core.query import Cancelled, Database

if TYPE_CHECKING:
    from compiler_core.ide.actions import Action as Action
    from compiler_core.ide.completion_item import Completions as Completions
    from compiler_core.ide.completion_item import Item as Item
    from compiler_core.ide.document_links import Link as Link
    from compiler_core.ide.find_references import Reference as Reference
    from compiler_core.ide.folding import Fold as Fold
    from compiler_core.ide.hierarchies import Calls as Calls
    from compiler_core.ide.hierarchies import HierarchyNode as HierarchyNode
    from compiler_core.ide.hover import Hover as Hover
    from compiler_core.ide.inlay_hints import Hint as Hint
    from compiler_core.ide.lenses import Lens as Lens
    from compiler_core.ide.navigation import Highlight as Highlight
    from compiler_core.ide.navigation import Place as Place
    from compiler_core.ide.rename import Renamable as Renamable
    from compiler_core.ide.rename import Rename as Rename
    from compiler_core.ide.semantic_tokens.file import Run as Run
    from compiler_core.ide.semantic_tokens.walk import SemanticToken as SemanticToken
    from compiler_core.ide.signature_help import Signatures as Signatures
    from compiler_core.ide.symbols import Symbol as Symbol
    from compiler_core.ide.workspace_symbols import FoundSymbol as FoundSymbol
    from compiler_core.lower.framework import Lowering
    from compiler_core.project.index import Entry
    from compiler_core.reporting.pages import Page

__all__ = [
    "Analysis",
    "Cancelled",
    "CompiledOutput",
    "Settings",
    "TypeAt",
    "annotation_summaries",
    "explain",
    "explain_annotation",
    "explanations",
    "haxe_files",
]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project may set. `severities` overrules the severity of a code (`"off"` drops it)."""

    dialect: Literal["cookbook", "haxe"] = "cookbook"
    strict: bool = False
    defines: tuple[tuple[str, str], ...] = ()
    severities: tuple[tuple[str, str], ...] = ()
    main: str | None = None
    """The class that a build starts with (`--main`), with its package."""
    null_safety: tuple[tuple[str, str, bool], ...] = ()
    """Dotted paths for whose types it is on, its mode there, and whether packages below count."""


@dataclass(frozen=True, slots=True)
class CompiledOutput:
    """What the preview shows. While the file has errors, `stale` is true and text and mappings are
    those of the last good output, under a banner; `since` is when the file went bad (seconds since
    the epoch). Without any good output yet, `text` is the banner alone."""

    text: str
    modules: tuple[OutputModule, ...]
    mappings: Mappings
    stale: bool
    since: float | None
    version: int
    """Grows with every change of `text`."""
    helpers: frozenset[str] = frozenset()
    """The functions of the run-time module that the modules call (`compile.runtime_module`)."""


class Analysis(EditorAnswers):
    def __init__(self, settings: Settings | None = None) -> None:
        self.db = Database()
        self.db.load_with("text", _read_file)
        self.db.load_with("framework_scopes", _framework_scopes)
        self.db.load_with("lowerings", _lowerings)
        self._index: dict[str, Entry] = {}
        self.db.load_with("index", self._index.get)
        self._folders: tuple[str, ...] = ()
        self._class_paths: tuple[str, ...] = ()
        self._named: set[str] = set()
        self._open: set[str] = set()
        self._last_found: dict[str, tuple[str, tuple[Diagnostic, ...]]] = {}
        """By open file: a text, and what lowering found in it."""
        self._last_good: dict[str, Compilation] = {}
        self._bad_since: dict[str, float] = {}
        self._outputs: dict[str, CompiledOutput] = {}
        self._settings = settings or Settings()
        self.configure(self._settings)

    # -- the world outside ---------------------------------------------------------------------

    def configure(self, settings: Settings) -> None:
        if (settings.dialect, settings.defines) != (self._settings.dialect, self._settings.defines):
            for path in tuple(self._index):
                self._forget_entry(path)
        self._settings = settings
        self.db.set_input("dialect", None, settings.dialect)
        self.db.set_input("strict", None, settings.strict)
        self.db.set_input("defines", None, dict(settings.defines))
        self.db.set_input("severities", None, dict(settings.severities))
        self.db.set_input("null_safety", None, settings.null_safety)
        self.db.set_input("main", None, settings.main)

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def roots(self) -> tuple[str, ...]:
        """The class paths and folders whose files belong together."""
        return (*self._class_paths, *self._folders)

    def set_class_paths(self, paths: tuple[str, ...], folder: str = "") -> None:
        """Where modules are looked for: below each the folders are the package. Of two files for
        one module the one counts whose class path comes first. `folder` is the project's: what
        `trace` prints of a file's path starts there."""
        self.db.set_input("project_folder", None, folder)
        if paths != self._class_paths:
            self._class_paths = paths
            self.rescan()

    def set_folders(self, folders: tuple[str, ...]) -> None:
        """Folders whose `.hx` files belong together, each in the package that it names."""
        if folders != self._folders:
            self._folders = folders
            self.rescan()

    def add_root(self, path: str) -> None:
        """One more folder whose `.hx` files belong together. Reads names, not texts."""
        if path not in self._folders:
            self.set_folders((*self._folders, path))

    def rescan(self) -> None:
        """Look again which files the roots hold, and what stands beside the files outside."""
        from compiler_core.project.disk import haxe_files, neighbours
        from compiler_core.project.roots import package_of, root_of

        self.db.set_input("class_paths", None, self._class_paths)
        found = dict.fromkeys(path for root in self.roots for path in haxe_files(root))
        beside: dict[str, frozenset[str]] = {}
        outside = {path for path in self._named | self._open if path not in found}
        for path in sorted(outside):
            root = root_of(path, package_of(self.db, path))
            if root not in beside:
                beside[root] = frozenset(neighbours(root))
            found.update(dict.fromkeys(sorted(beside[root])))
        found.update(dict.fromkeys(sorted(outside)))
        self.db.set_input("files", None, tuple(found))

    def add_file(self, path: str) -> None:
        """A file that belongs to no root but is part of the build: its class path root is the
        folder where its `package` starts."""
        if path not in self.files():
            self._named.add(path)
            self.rescan()

    def to_index(self) -> tuple[str, ...]:
        """The files of which nobody has asked anything yet, whose entries would save work."""
        return tuple(
            path
            for path in self.files()
            if path not in self._index
            and path not in self._open
            and not self.db.has_input("text", path)
        )

    def add_entries(self, entries: Mapping[str, Entry]) -> None:
        """Take in what other processes know of files on disk (`compiler_core.indexing`), under the
        defines and dialect of this analysis. It changes no answer: a file that was read already
        goes on with its text."""
        for path, entry in entries.items():
            if path not in self._open:
                self._index[path] = entry

    def prepare(self, paths: Iterable[str]) -> None:
        """Take out of the files' entries what questions about the whole project begin with, so that
        the first of them finds it ready. To be called with a few files at a time."""
        from compiler_core.ide.completion_types import type_names
        from compiler_core.semantics.scope import file_scope

        for path in paths:
            type_names(self.db, path)
            file_scope(self.db, path)

    def _forget_entry(self, path: str) -> None:
        self._index.pop(path, None)
        self.db.remove_input("index", path)

    def open_file(self, path: str, text: str) -> None:
        """From now on the editor's text counts, whatever is on disk."""
        if path not in self._open:
            self._forget_entry(path)
        self._open.add(path)
        self.db.set_input("text", path, text, volatile=True)
        if path not in self.files():
            self.rescan()

    def change_file(self, path: str, text: str) -> None:
        self.open_file(path, text)

    def close_file(self, path: str) -> None:
        self._open.discard(path)
        self._last_found.pop(path, None)
        self._from_disk(path)

    def disk_changed(self, paths: Iterable[str]) -> None:
        """Files were written, made or removed outside the editor; open ones keep their text."""
        for path in paths:
            if path not in self._open:
                self._from_disk(path)
        self.rescan()

    def _from_disk(self, path: str) -> None:
        self._forget_entry(path)
        text = _read_file(path)
        if text is None:
            self.db.remove_input("text", path)
        else:
            self.db.set_input("text", path, text)

    def text(self, path: str) -> str:
        return self.db.input("text", path) or ""

    def files(self) -> tuple[str, ...]:
        files: tuple[str, ...] = self.db.input("files", None, ())
        return files

    def cancel(self) -> None:
        """From any thread: the running call ends with `Cancelled` at its next check."""
        self.db.cancel()

    def resume(self) -> None:
        self.db.resume()

    # -- answers -------------------------------------------------------------------------------

    def diagnostics(self, path: str) -> tuple[Diagnostic, ...]:
        from compiler_core.compile import check
        from compiler_core.reporting.meaning import is_found_by_lowering

        found = check(self.db, path)
        if path in self._open:
            late = tuple(one for one in found if is_found_by_lowering(one.code))
            self._last_found[path] = (self.text(path), late)
        return found

    def first_diagnostics(self, path: str) -> tuple[Diagnostic, ...]:
        """Those of `diagnostics` that are known before any Elixir is made, which for a file that
        was just opened takes more than half of the time."""
        from compiler_core.reporting import collect

        return collect.diagnostics(self.db, path, with_lowering=False)

    def quick_diagnostics(self, path: str) -> tuple[Diagnostic, ...]:
        """What is known before any Elixir is made, and what was found last time when it was made:
        moved with its text, and without what stands where the text has changed. For the time until
        `diagnostics` are there, which are mostly the same."""
        from compiler_core.reporting.carried import carried, merged

        first = self.first_diagnostics(path)
        text, late = self._last_found.get(path, ("", ()))
        return merged(first, carried(late, text, self.text(path))) if late else first

    def compiled(self, path: str) -> CompiledOutput:
        """The file's Elixir, or its last good one with a banner while the file has errors."""
        from compiler_core.compile import blocking, check, compile_file

        if blocking(check(self.db, path)):
            since = self._bad_since.setdefault(path, time.time())
            return self._keep(path, self._last_good.get(path), since)
        self._bad_since.pop(path, None)
        compilation = compile_file(self.db, path)
        self._last_good[path] = compilation
        return self._keep(path, compilation, None)

    def _keep(
        self, path: str, compilation: Compilation | None, since: float | None
    ) -> CompiledOutput:
        shown = _with_banner(compilation, since)
        old = self._outputs.get(path)
        version = 1 if old is None else old.version + (old.text != shown.text)
        output = CompiledOutput(
            shown.text,
            shown.modules,
            shown.mappings,
            since is not None,
            since,
            version,
            shown.helpers,
        )
        self._outputs[path] = output
        return output

    def compiled_as_on_disk(self, path: str) -> Compilation | None:
        """What the file at `path` compiles to as it is on disk, whatever the editor's text is; None
        where that has errors. A file that isn't there compiles to nothing."""
        from compiler_core.compile import blocking, check, compile_file

        shown, on_disk = self.text(path), _read_file(path)
        if on_disk is None:
            return Compilation("", (), NO_MAPPINGS, frozenset())
        self.db.set_input("text", path, on_disk, volatile=True)
        try:
            return None if blocking(check(self.db, path)) else compile_file(self.db, path)
        finally:
            self.db.set_input("text", path, shown, volatile=path in self._open)

    def dependencies(self, path: str) -> tuple[str, ...]:
        """The project's other files whose modules this file's Elixir names, and theirs in turn."""
        from compiler_core.compile import files_named_by

        found: dict[str, None] = {path: None}
        pending = [path]
        while pending:
            for other in files_named_by(self.db, pending.pop()):
                if other not in found:
                    found[other] = None
                    pending.append(other)
        return tuple(found)[1:]

    def hover(self, path: str, offset: int) -> Hover | None:
        """Type, documentation, and the Elixir of the construct: of the newest text, also where
        there are errors, as long as they are in other members."""
        from compiler_core.compile_part import outputs_at
        from compiler_core.ide.hover import hover

        return hover(self.db, path, offset, outputs_at(self.db, path, offset))


def haxe_files(folder: str) -> Iterator[str]:
    """The paths of the `.hx` files below a folder that count as its sources."""
    from compiler_core.project.disk import haxe_files as found

    return found(folder)


def explain(code: str) -> Page | None:
    """The page of a diagnostic's code."""
    from compiler_core.reporting.pages import page

    return page(code)


def explanations() -> list[Page]:
    """Every page of a diagnostic, in the order of the codes."""
    from compiler_core.reporting.pages import codes, page

    return [found for found in map(page, codes()) if found is not None]


def explain_annotation(name: str) -> str | None:
    """An annotation's page as Markdown; `name` with or without its `@:`, and its aliases."""
    from compiler_core.annotations.documentation import full
    from compiler_core.annotations.registry import annotation

    found = annotation("@:" + name.removeprefix("@").removeprefix(":"))
    return None if found is None else full(found)


def annotation_summaries() -> list[tuple[str, str]]:
    """Every annotation: `@:schema(table: String, ?prefix: String)` and its summary, by name."""
    from compiler_core.annotations.documentation import signature
    from compiler_core.annotations.registry import declared

    ordered = sorted(set(declared().values()), key=lambda one: one.name)
    return [(signature(one), one.summary) for one in ordered]


def _with_banner(compilation: Compilation | None, since: float | None) -> Compilation:
    """The compilation with, if it is stale, two comment lines on top that say so."""
    if since is None and compilation is not None:
        return compilation
    when = time.strftime("%H:%M:%S", time.localtime(since))
    if compilation is None:
        text = f"# The Haxe source has errors (since {when}); there is no output yet.\n"
        return Compilation(text, (), NO_MAPPINGS, frozenset())
    banner = (
        f"# The Haxe source has errors since {when}.\n"
        "# This is the last good output; it is not written to disk.\n\n"
    )
    offset = len(banner)
    return Compilation(
        banner + compilation.text,
        tuple(
            OutputModule(module.name, module.path, module.text, module.span.shifted(offset))
            for module in compilation.modules
        ),
        compilation.mappings.shifted(offset),
        compilation.helpers,
    )


def _framework_scopes(_: None) -> dict[str, tuple[str, ...]]:
    from compiler_core.annotations.registry import framework_scopes

    return framework_scopes()


def _lowerings(_: None) -> Mapping[str, Lowering]:
    from compiler_core.annotations.registry import lowerings

    return lowerings()


def _read_file(path: str) -> str | None:
    from compiler_core.project.disk import read_text

    return read_text(path)
