"""What an hxml file builds: class paths, libraries, defines, `main`, one build for each `--next`.

    builds("/shop/build.hxml", read)   →   (Build(class_paths=…, defines=…), …), faults

As Haxe reads it: nested files stand for their lines, all relative paths count from the folder that
the compiler runs in (the first file's, until `--cwd`), what is before `--each` holds for every
build, and `--next` starts another. A library's own hxml file is read by the same rules
(`libraries.py`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.project.faults import Place, ProjectFault
from compiler_core.project.hxml import FLAGS, TARGETS, Argument, arguments

Read = Callable[[str], str | None]
"""The text of a file, the editor's before the disk's; None where there is none."""


_NULL_SAFETY = re.compile(
    r"""(?:haxe\.macro\.Compiler\.)?nullSafety\(\s*["'](?P<path>[\w.]*)["']\s*"""
    r"""(?:,\s*(?P<mode>\w+)\s*)?(?:,\s*(?P<recursive>\w+)\s*)?\)"""
)
"""The one macro call that is understood: it says what `@:nullSafety` on the types would say."""


@dataclass(frozen=True, slots=True)
class ClassPath:
    path: str
    place: Place


@dataclass(frozen=True, slots=True)
class LibraryUse:
    """`-lib name:version`; `version` is "" where any will do."""

    name: str
    version: str
    place: Place


@dataclass(frozen=True, slots=True)
class Build:
    """One run of the Haxe compiler. Paths are absolute; `modules` are named without a flag."""

    file: str
    folder: str
    class_paths: tuple[ClassPath, ...] = ()
    libraries: tuple[LibraryUse, ...] = ()
    defines: Mapping[str, str] = field(default_factory=dict)
    main: str | None = None
    modules: tuple[str, ...] = ()
    target: str | None = None
    output: str | None = None
    null_safety: tuple[tuple[str, str, bool], ...] = ()
    """`--macro nullSafety("shop", Strict)`: a dotted path, the mode, and whether packages below it
    are meant as well."""

    @property
    def is_for_elixir(self) -> bool:
        """Whether it names Elixir's output, or the library that writes it."""
        return (
            self.target == "elixir"
            or "elixir_output" in self.defines
            or any(use.name.lower() == "reflaxe.elixir" for use in self.libraries)
        )


def builds(file: str, read: Read) -> tuple[tuple[Build, ...], tuple[ProjectFault, ...]]:
    """The builds of the hxml file at `file` (absolute), and what is wrong with it. Never raises;
    a file that is missing has no builds and one fault."""
    reader = _Reader(file, read)
    reader.file(file, None)
    reader.finish()
    return tuple(reader.done), tuple(reader.faults)


_NEEDS_VALUE = (TARGETS - {"--interp"}) | {
    "--class-path", "--library", "--define", "--main", "--cwd", "--macro", "--resource", "--cmd",
    "--dce",
}  # fmt: skip
_ALONE = {
    "--next", "--each", "--debug", "--interp", "--no-output", "--verbose", "--prompt", "--times",
    "--no-inline", "--no-opt", "--no-traces", "--flash-strict",
}  # fmt: skip
"""Flags that take no value: what stands behind one (`--next server.hxml`) is an argument itself."""


@dataclass(slots=True)
class _Draft:
    """A build while it is read."""

    class_paths: list[ClassPath] = field(default_factory=list)
    libraries: list[LibraryUse] = field(default_factory=list)
    defines: dict[str, str] = field(default_factory=dict)
    main: str | None = None
    modules: list[str] = field(default_factory=list)
    target: str | None = None
    output: str | None = None
    null_safety: list[tuple[str, str, bool]] = field(default_factory=list)

    def copied(self) -> _Draft:
        return _Draft(
            [*self.class_paths],
            [*self.libraries],
            {**self.defines},
            self.main,
            [*self.modules],
            self.target,
            self.output,
            [*self.null_safety],
        )


class _Reader:
    def __init__(self, file: str, read: Read) -> None:
        self.first = file
        self.read = read
        self.folder = os.path.dirname(file)  # noqa: PTH120
        self.each = _Draft()
        self.draft = _Draft()
        self.done: list[Build] = []
        self.faults: list[ProjectFault] = []
        self.open: list[str] = []

    def file(self, path: str, place: Place | None) -> None:
        """Reads the lines of `path`; `place` is where it is named."""
        text = self.read(path)
        if text is None:
            if place is not None:
                self.faults.append(ProjectFault("missing_hxml", place, path))
            return
        if path in self.open:
            if place is not None:
                self.faults.append(ProjectFault("nested_in_itself", place, path))
            return
        self.open.append(path)
        for argument in arguments(text):
            self.argument(argument, path)
        self.open.pop()

    def argument(self, argument: Argument, file: str) -> None:
        flag, value = argument.flag, argument.value
        place = Place(file, argument.value_span if value else argument.flag_span)
        if not flag:
            if value.endswith(".hxml"):
                self.file(self.absolute(value), place)
            else:
                self.draft.modules.append(value)
        elif flag not in FLAGS:
            at = Place(file, argument.flag_span)
            self.faults.append(ProjectFault("unknown_flag", at, flag, choices=tuple(sorted(FLAGS))))
        elif not value and flag in _NEEDS_VALUE:
            self.faults.append(ProjectFault("missing_value", place, flag))
        elif flag in TARGETS:
            self.target(flag, value)
        else:
            self.setting(flag, value, place)
        if value and flag in _ALONE:
            span = argument.value_span
            self.argument(Argument("", value, Span(span.start, span.start), span), file)

    def setting(self, flag: str, value: str, place: Place) -> None:
        draft = self.draft
        if flag == "--class-path":
            draft.class_paths.append(ClassPath(self.absolute(value), place))
        elif flag == "--library":
            name, _, version = value.partition(":")
            draft.libraries.append(LibraryUse(name, version, place))
        elif flag == "--define":
            name, _, meaning = value.partition("=")
            draft.defines[name.strip()] = meaning.strip() or "1"
        elif flag == "--debug":
            draft.defines["debug"] = "1"
        elif flag == "--main":
            draft.main = value
        elif flag == "--macro":
            found = _NULL_SAFETY.match(value)
            if found is not None:
                mode, recursive = found["mode"] or "Loose", found["recursive"] != "false"
                draft.null_safety.append((found["path"], mode, recursive))
        elif flag == "--cwd":
            self.folder = self.absolute(value)
        elif flag == "--each":
            self.each = draft.copied()
        elif flag == "--next":
            self.finish()

    def target(self, flag: str, value: str) -> None:
        if flag == "--custom-target":
            name, _, output = value.partition("=")
            self.draft.target, self.draft.output = name, output or None
        else:
            self.draft.target = flag.removeprefix("--")
            self.draft.output = value or None

    def finish(self) -> None:
        """The draft becomes a build, unless a `--next` is followed by nothing."""
        draft = self.draft
        if draft != self.each:
            self.done.append(
                Build(
                    file=self.first,
                    folder=self.folder,
                    class_paths=tuple(draft.class_paths),
                    libraries=tuple(draft.libraries),
                    defines=draft.defines,
                    main=draft.main,
                    modules=tuple(draft.modules),
                    target=draft.target,
                    output=draft.output,
                    null_safety=tuple(draft.null_safety),
                )
            )
        self.draft = self.each.copied()

    def absolute(self, path: str) -> str:
        return os.path.normpath(os.path.join(self.folder, path))  # noqa: PTH118
