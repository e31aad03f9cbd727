"""Several projects side by side: which analysis answers for a file.

    workspace = Workspace(Settings())
    workspace.add_folder("/work")                    # what an editor has open
    analysis = workspace.analysis("/work/shop/src/Cart.hx")
    workspace.project("/work/shop/src/Cart.hx")      # its settings, roots, defines; or None

Each project (`project.project`) has an `Analysis` of its own, with the project's roots, defines
and settings; what belongs to none shares one, whose roots are the workspace's folders. A file
belongs to the nearest project above it, else to one that has it on a class path, as a library's
files are. What an editor holds open is known to every analysis that has the file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic

if TYPE_CHECKING:
    from compiler_core.project.project import Project

_PROJECT_FILES = {
    "haxe-elixir.toml", "pyproject.toml", ".haxerc", "haxelib.json", ".current", ".dev", ".haxelib",
}  # fmt: skip


class Workspace:
    """One thread uses it; another may call `cancel`."""

    def __init__(
        self,
        settings: Settings | None = None,
        environment: Mapping[str, str] | None = None,
        dialect: Literal["cookbook", "haxe"] | None = None,
    ) -> None:
        """`settings` hold where a project's own say nothing; `dialect` overrules them."""
        self._settings = settings or Settings()
        self._dialect = dialect
        self._environment = os.environ if environment is None else environment
        self._folders: tuple[str, ...] = ()
        self._texts: dict[str, str] = {}
        self._projects: dict[str, Project | None] = {}
        """By folder; several folders share one project, and so one analysis."""
        self._analyses: dict[str, Analysis] = {}
        """By a project's own folder; "" is that of no project."""

    # -- which one -----------------------------------------------------------------------------

    def project(self, path: str) -> Project | None:
        """The project of the file at `path` (absolute)."""
        folder = str(PurePath(path).parent)
        if folder not in self._projects:
            self._projects[folder] = self._find(folder)
        return self._projects[folder]

    def analysis(self, path: str) -> Analysis:
        """The analysis that answers for the file at `path` (absolute)."""
        project = self.project(path)
        key = "" if project is None else project.folder
        found = self._analyses.get(key)
        if found is None:
            found = self._analyses[key] = self._create(project)
        return found

    def settings(self, path: str) -> Settings:
        """What holds for the file at `path`: its project's settings over those given here."""
        return self._settings_of(self.project(path))

    @property
    def folders(self) -> tuple[str, ...]:
        """What an editor has open."""
        return self._folders

    def analyses(self) -> Iterator[Analysis]:
        """Those that were asked for so far."""
        yield from self._analyses.values()

    def projects(self) -> Iterator[Project]:
        """Those that a file was asked about so far, each once."""
        seen: set[str] = set()
        for project in self._projects.values():
            if project is not None and project.folder not in seen:
                seen.add(project.folder)
                yield project

    def project_diagnostics(self) -> dict[str, tuple[Diagnostic, ...]]:
        """What is wrong with the projects' own files, by path; files without a fault as well."""
        from compiler_core.reporting.project import describe

        found: dict[str, list[Diagnostic]] = {}
        for project in self.projects():
            for file in project.files:
                found.setdefault(file, [])
            for fault in project.faults:
                found.setdefault(fault.place.file, []).append(describe(fault))
        return {file: tuple(told) for file, told in found.items()}

    def _find(self, folder: str) -> Project | None:
        from compiler_core.project.project import project_of

        project = project_of(folder, _read, self._environment)
        if project is not None:
            return self._known(project)
        for known in self.projects():
            if any(PurePath(folder).is_relative_to(root) for root in known.roots):
                return known
        return None

    def _known(self, project: Project) -> Project:
        """The object that stands for this project already, if one does."""
        for known in self.projects():
            if known.folder == project.folder:
                return known
        return project

    def _create(self, project: Project | None) -> Analysis:
        analysis = Analysis(self._settings_of(project))
        if project is not None:
            analysis.set_class_paths(project.roots, project.folder)
        else:
            analysis.set_folders(self._folders)
        for path, text in self._texts.items():
            if self.project(path) is project or path in analysis.files():
                analysis.open_file(path, text)
        return analysis

    def _settings_of(self, project: Project | None) -> Settings:
        given = self._settings
        if project is None:
            return replace(given, dialect=self._dialect or given.dialect)
        own = project.settings
        return replace(
            given,
            dialect=self._dialect or own.dialect or given.dialect,
            strict=given.strict if own.strict is None else own.strict,
            defines=tuple((dict(project.defines) | dict(given.defines)).items()),
            severities=(*dict(given.severities).items(), *own.severities.items()),
            main=project.main,
            null_safety=() if project.build is None else project.build.null_safety,
        )

    def text(self, path: str) -> str:
        """The file's text, Haxe or a project's own; "" where there is none."""
        if path.endswith(".hx"):
            return self.analysis(path).text(path)
        return _read(path) or ""

    # -- the world outside ---------------------------------------------------------------------

    def configure(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._reconfigure()

    def set_dialect(self, dialect: Literal["cookbook", "haxe"] | None) -> None:
        """The dialect that overrules those of the projects; None: each says for itself."""
        if dialect != self._dialect:
            self._dialect = dialect
            self._reconfigure()

    def add_folder(self, path: str) -> None:
        """A folder of the editor's workspace: a class path root where it is no project's."""
        if path not in self._folders:
            self._folders = (*self._folders, path)
            self.project(os.path.join(path, "x.hx"))  # noqa: PTH118
            self._outside()

    def remove_folder(self, path: str) -> None:
        """Projects below it are forgotten, but for those of open files."""
        self._folders = tuple(folder for folder in self._folders if folder != path)
        gone = [folder for folder in self._projects if PurePath(folder).is_relative_to(path)]
        for folder in gone:
            del self._projects[folder]
        for opened in self._texts:
            self.project(opened)
        known = {project.folder for project in self.projects()}
        for key in [key for key in self._analyses if key and key not in known]:
            del self._analyses[key]
        self._outside()

    def _outside(self) -> None:
        if "" in self._analyses:
            self._analyses[""].set_folders(self._folders)

    def add_file(self, path: str) -> None:
        """A file that was named by itself."""
        self.analysis(path).add_file(path)

    def open_file(self, path: str, text: str) -> None:
        """From now on the editor's text counts, whatever is on disk."""
        self._texts[path] = text
        own = self.analysis(path)
        own.open_file(path, text)
        for analysis in self.analyses():
            if analysis is not own and path in analysis.files():
                analysis.open_file(path, text)

    def close_file(self, path: str) -> None:
        self._texts.pop(path, None)
        for analysis in self.analyses():
            if path in analysis.files():
                analysis.close_file(path)

    def disk_changed(self, paths: Iterable[str]) -> None:
        """Files were written, made or removed outside the editor."""
        changed = list(paths)
        if any(_is_project_file(path) for path in changed):
            self._projects.clear()
            self._reconfigure()
        sources = [path for path in changed if path.endswith(".hx")]
        for analysis in self.analyses():
            analysis.disk_changed(sources)

    def _reconfigure(self) -> None:
        """The projects may have other settings and roots, or not be there any more."""
        for key, analysis in [*self._analyses.items()]:
            project = self._again(key) if key else None
            if key and project is None:
                del self._analyses[key]
                continue
            analysis.configure(self._settings_of(project))
            if project is not None:
                analysis.set_class_paths(project.roots, project.folder)

    def _again(self, folder: str) -> Project | None:
        """The project whose folder that was, if it still is one's."""
        project = self.project(os.path.join(folder, "x.hx"))  # noqa: PTH118
        return project if project is not None and project.folder == folder else None

    def cancel(self) -> None:
        """From any thread: the running call ends with `Cancelled` at its next check."""
        for analysis in tuple(self._analyses.values()):
            analysis.cancel()

    def resume(self) -> None:
        for analysis in self.analyses():
            analysis.resume()


def _is_project_file(path: str) -> bool:
    name = PurePath(path).name
    return name in _PROJECT_FILES or name.endswith(".hxml")


def _read(path: str) -> str | None:
    from compiler_core.project.disk import read_text

    return read_text(path)
