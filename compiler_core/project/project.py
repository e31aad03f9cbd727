"""A file's project: the settings, the build, the roots and defines that it is compiled with.

    project = project_of("/shop/src/Cart.hx", read, environment)
    project.roots       # ("/shop/src", "/libs/tink_core/src"), the first that has a module wins
    project.defines     # {"elixir": "1", "app_name": "Shop", …}
    project.trail       # what was found and why, for `doctor`

The nearest `haxe-elixir.toml` (or `pyproject.toml` with our table) decides, with the hxml file that
it names or that lies beside it; else the nearest folder with an hxml file that names Elixir; else
there is no project, and a file's own `package` says where its class path starts (`roots.py`).
Of several builds in one hxml file the first that is for Elixir counts, else the first. Haxe's own
library is a project of its own (`standard_library`). Libraries are looked for as Haxe does, each
once, with those that they need. Of two class paths Haxe looks into the later one first, and into
libraries behind the project's own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from compiler_core.base.span import Span
from compiler_core.project import libraries
from compiler_core.project.builds import Build, LibraryUse, Read, builds
from compiler_core.project.faults import Place, ProjectFault
from compiler_core.project.settings import FILE, ProjectSettings, read_settings
from compiler_core.project.standard_library import Part, targets_part

ALWAYS = {
    "elixir": "1",
    "reflaxe": "1",
    "haxe": "4.3.7",
    "haxe_ver": "4.307",
    "haxe3": "1",
    "haxe4": "1",
}
"""Defines of every build for Elixir; Haxe 4.3 is the language that is read."""


@dataclass(frozen=True, slots=True)
class Found:
    """One step of the way: what was looked for, and what came of it."""

    what: str
    result: str


@dataclass(frozen=True, slots=True)
class Project:
    """All that a build says. `folder` is where its relative paths start; `files` are those that it
    was read from, so that a change of one of them is a change of the project."""

    folder: str
    settings: ProjectSettings
    build: Build | None
    roots: tuple[str, ...]
    own_roots: tuple[str, ...]
    """Those that are the project's own, not its libraries'."""
    defines: Mapping[str, str]
    main: str | None
    files: tuple[str, ...]
    faults: tuple[ProjectFault, ...]
    trail: tuple[Found, ...] = ()

    @property
    def output_folder(self) -> str | None:
        """Where the Elixir files belong (absolute); None where nothing says it."""
        if self.settings.out is not None:
            return os.path.normpath(os.path.join(self.folder, self.settings.out))  # noqa: PTH118
        build = self.build
        said = self.defines.get("elixir_output")
        if said is None and build is not None and build.target == "elixir":
            said = build.output
        folder = self.folder if build is None else build.folder
        return None if not said else os.path.normpath(os.path.join(folder, said))  # noqa: PTH118


def project_of(path: str, read: Read, environment: Mapping[str, str]) -> Project | None:
    """The project of the file or folder at `path` (absolute); None where there is none. Never
    raises: what is wrong is among the project's faults."""
    start = path if os.path.isdir(path) else os.path.dirname(path)  # noqa: PTH112, PTH120
    for folder in (Path(start), *Path(start).parents):
        project = _project_in(folder, read, environment)
        if project is not None:
            return project
        part = targets_part(Path(start), folder)
        if part is not None:
            return _standard_library(part)
    return None


def _standard_library(part: Part) -> Project:
    """Haxe's own library needs no settings: its folders say what sees what."""
    trail = (
        Found("standard library", f"{part.folder}, as the target {part.target} sees it"),
        *(Found("class path", root) for root in part.roots),
    )
    versions = {name: ALWAYS[name] for name in ALWAYS if name.startswith("haxe")}
    defines = {**versions, **part.defines}
    roots = part.roots
    return Project(part.folder, ProjectSettings(), None, roots, roots, defines, None, (), (), trail)


def _project_in(folder: Path, read: Read, environment: Mapping[str, str]) -> Project | None:
    for name in (FILE, "pyproject.toml"):
        file = str(folder / name)
        text = read(file)
        if text is not None:
            settings, faults = read_settings(file, text)
            if settings is not None:
                return _Resolver(folder, read, environment).with_settings(file, settings, faults)
    for file in _hxml_files(folder):
        found, faults = builds(file, read)
        if any(build.is_for_elixir for build in found):
            return _Resolver(folder, read, environment).with_hxml(file, found, faults)
    return None


def _hxml_files(folder: Path) -> Iterator[str]:
    """`build.hxml` first, the others by name."""
    try:
        names = sorted(entry.name for entry in folder.iterdir() if entry.suffix == ".hxml")
    except OSError:
        return
    for name in sorted(names, key=lambda name: name != "build.hxml"):
        yield str(folder / name)


class _Resolver:
    def __init__(self, folder: Path, read: Read, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self.read = read
        self.environment = environment
        self.faults: list[ProjectFault] = []
        self.trail: list[Found] = []
        self.files: list[str] = []
        self.roots: list[str] = []
        self.known: set[str] = set()
        self.defines: dict[str, str] = {}

    def with_settings(
        self, file: str, settings: ProjectSettings, faults: tuple[ProjectFault, ...]
    ) -> Project:
        self.files.append(file)
        self.faults.extend(faults)
        self.trail.append(Found("settings", file))
        place = Place(file, Span(0, 0))
        build: Build | None = None
        if settings.hxml is not None:
            hxml = os.path.normpath(self.folder / settings.hxml)
            if self.read(hxml) is None:
                self.faults.append(ProjectFault("missing_hxml", place, settings.hxml))
            build = self.chosen(hxml, *builds(hxml, self.read))
        elif not settings.class_paths:
            build = self.beside_the_settings()
        return self.project(settings, build, place)

    def beside_the_settings(self) -> Build | None:
        """The build that settings mean which name neither an hxml nor a class path: the one in
        their folder that is for Elixir, else what `build.hxml` says."""
        read = [(file, *builds(file, self.read)) for file in _hxml_files(self.folder)]
        for file, found, faults in read:
            if any(build.is_for_elixir for build in found):
                return self.chosen(file, found, faults)
        for file, found, faults in read[:1]:
            if Path(file).name == "build.hxml":
                return self.chosen(file, found, faults)
        return None

    def with_hxml(
        self, file: str, found: tuple[Build, ...], faults: tuple[ProjectFault, ...]
    ) -> Project:
        build = self.chosen(file, found, faults)
        return self.project(ProjectSettings(), build, Place(file, Span(0, 0)))

    def chosen(
        self, file: str, found: tuple[Build, ...], faults: tuple[ProjectFault, ...]
    ) -> Build | None:
        self.files.append(file)
        self.faults.extend(faults)
        for_elixir = [build for build in found if build.is_for_elixir]
        build = next(iter(for_elixir or found), None)
        if build is None:
            self.trail.append(Found("hxml", f"{file}: no build in it"))
            return None
        number = found.index(build) + 1
        which = f", build {number} of {len(found)}" if len(found) > 1 else ""
        self.trail.append(Found("hxml", f"{file}{which}"))
        return build

    def project(self, settings: ProjectSettings, build: Build | None, place: Place) -> Project:
        self.own_roots(settings, build)
        self.roots.reverse()
        own = tuple(self.roots)
        for use in self.uses(settings, build, place):
            self.library(use)
        self.defines = {
            **ALWAYS,
            **self.defines,
            **(build.defines if build is not None else {}),
            **settings.defines,
        }
        main = settings.main or (build.main if build is not None else None)
        return Project(
            str(self.folder),
            settings,
            build,
            tuple(dict.fromkeys(self.roots)),
            own,
            self.defines,
            main,
            tuple(dict.fromkeys(self.files)),
            tuple(self.faults),
            tuple(self.trail),
        )

    def own_roots(self, settings: ProjectSettings, build: Build | None) -> None:
        for written in settings.class_paths:
            path = os.path.normpath(self.folder / written)
            self.root(path, Place(self.files[0], Span(0, 0)), written)
        for class_path in build.class_paths if build is not None else ():
            self.root(class_path.path, class_path.place, class_path.path)
        if not self.roots:
            self.default_root(is_for_haxe=build is not None)

    def default_root(self, is_for_haxe: bool) -> None:
        """Haxe's own default is the folder that it runs in. Settings alone promise nothing of the
        kind: sources in `src` are then where everybody keeps them."""
        sources = self.folder / "src"
        root = self.folder if is_for_haxe or not sources.is_dir() else sources
        self.roots.append(str(root))
        self.trail.append(Found("class path", f"{root} (none is named)"))

    def root(self, path: str, place: Place, written: str) -> None:
        if os.path.isdir(path):  # noqa: PTH112
            self.roots.append(path)
            self.trail.append(Found("class path", path))
        else:
            self.faults.append(ProjectFault("missing_class_path", place, written))
            self.trail.append(Found("class path", f"{path} (there is no such folder)"))

    def uses(
        self, settings: ProjectSettings, build: Build | None, place: Place
    ) -> Iterator[LibraryUse]:
        for written in settings.libraries:
            name, _, version = written.partition(":")
            yield LibraryUse(name, version, place)
        yield from build.libraries if build is not None else ()

    def library(self, use: LibraryUse) -> None:
        """A library and those that it needs, each once: libraries may need each other."""
        if use.name.lower() in self.known:
            return
        self.known.add(use.name.lower())
        found = libraries.find(use.name, use.version, str(self.folder), self.read, self.environment)
        if isinstance(found, libraries.NotFound):
            self.missing(use, found)
            return
        self.roots.extend(reversed(found.class_paths))
        self.defines.update(found.defines)
        self.defines.setdefault(found.name, found.version or "1")
        version = f" {found.version}" if found.version else ""
        self.trail.append(Found("library", f"{found.name}{version}: {found.why}"))
        for name, wanted in found.uses:
            self.library(LibraryUse(name, wanted, use.place))

    def missing(self, use: LibraryUse, found: libraries.NotFound) -> None:
        looked = ", ".join(found.looked) or "nowhere: no library folder was found"
        kind = "missing_library_version" if use.version and found.known else "missing_library"
        self.faults.append(
            ProjectFault(kind, use.place, use.name, looked, found.known)  # type: ignore[arg-type]
        )
        self.trail.append(Found("library", f"{use.name}: not found (looked in {looked})"))
