"""`-lib name`: where the library is, and what it brings.

Haxe asks `haxelib`, or lix in its place; both keep what they know in files, and these are read:

- lix: the nearest folder above with a `haxe_libraries/` has one `NAME.hxml` for each library, with
  `-cp ${HAXE_LIBCACHE}/name/1.2.3/src`, further `-lib`s and defines. `.haxerc` beside it says
  whether the libraries are `scoped` (only these), `mixed` (these, then haxelib's) or `haxelib`.
- haxelib: a repository has a folder `NAME/` with a file `.current` (`1.2.3`, `git`, …), one folder
  for each version (`1,2,3`, dots being commas), and `.dev` where a working copy is used instead. A
  version's `haxelib.json` names its class path and the libraries that it needs, and
  `extraParams.hxml` what else goes on the command line. The repository is the nearest `.haxelib/`
  above, else what `HAXELIB_PATH` or the file `~/.haxelib` says.

    found = find("tink_core", "", folder="/shop", read=read, environment=os.environ)
    found.class_paths, found.defines, found.uses, found.why
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from typing import Any

from compiler_core.project.builds import Read, builds


@dataclass(frozen=True, slots=True)
class Library:
    """A library that was found. `uses` are the libraries that it needs, as `name` or
    `name:version`; `why` says in words where it was found."""

    name: str
    version: str
    class_paths: tuple[str, ...]
    defines: Mapping[str, str] = field(default_factory=dict)
    uses: tuple[tuple[str, str], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class NotFound:
    """No such library, or not in this version; `looked` are the places, `known` other names or
    versions that are there."""

    name: str
    version: str
    looked: tuple[str, ...]
    known: tuple[str, ...] = ()


def find(
    name: str, version: str, folder: str, read: Read, environment: Mapping[str, str]
) -> Library | NotFound:
    """The library as a build that runs in `folder` (absolute) would find it. Never raises."""
    looked: list[str] = []
    known: set[str] = set()
    scope = _scope(folder)
    if scope is not None:
        place = scope / "haxe_libraries"
        looked.append(str(place / f"{name}.hxml"))
        found = _from_lix(name, scope, read, environment)
        if found is not None:
            return found
        known.update(path.stem for path in _entries(place) if path.suffix == ".hxml")
        if _resolution(scope, read) == "scoped":
            return NotFound(name, version, tuple(looked), tuple(sorted(known)))
    for repository in _repositories(folder, read, environment):
        looked.append(str(repository))
        answer = _from_haxelib(name, version, repository, read)
        if isinstance(answer, Library):
            return answer
        if answer:  # the library is there, this version is not
            return NotFound(name, version, (str(repository),), answer)
        known.update(_spoken(path.name) for path in _entries(repository) if path.is_dir())
    return NotFound(name, version, tuple(looked), tuple(sorted(known)))


# ---- lix --------------------------------------------------------------------------------------


def _scope(folder: str) -> Path | None:
    """The nearest folder above that lix manages."""
    for parent in _upwards(folder):
        if (parent / "haxe_libraries").is_dir():
            return parent
    return None


def _resolution(scope: Path, read: Read) -> str:
    settings = _json(read(str(scope / ".haxerc")))
    return str(settings.get("resolveLibs", "mixed"))


def _from_lix(name: str, scope: Path, read: Read, environment: Mapping[str, str]) -> Library | None:
    file = str(scope / "haxe_libraries" / f"{name}.hxml")
    text = read(file)
    if text is None:
        return None
    home = environment.get("HOME", str(Path.home()))
    cache = environment.get("HAXE_LIBCACHE") or environment.get("HAXESHIM_LIBCACHE")
    cache = cache or str(Path(home, "haxe", "haxe_libraries"))
    variables = {
        **environment,
        "HAXE_LIBCACHE": cache,
        "HAXESHIM_LIBCACHE": cache,
        "SCOPE_DIR": str(scope),
    }
    expanded = Template(text).safe_substitute(variables)
    found, _ = builds(file, {file: expanded}.get)
    if not found:
        return Library(name, "", (), why=f"{file} (it names no class path)")
    build = found[0]
    return Library(
        name,
        build.defines.get(name, ""),
        tuple(class_path.path for class_path in build.class_paths),
        build.defines,
        tuple((use.name, use.version) for use in build.libraries),
        why=file,
    )


# ---- haxelib ----------------------------------------------------------------------------------


def _repositories(folder: str, read: Read, environment: Mapping[str, str]) -> Iterator[Path]:
    for parent in _upwards(folder):
        if (parent / ".haxelib").is_dir():
            yield parent / ".haxelib"
            return  # a local repository hides the global one
    named = environment.get("HAXELIB_PATH")
    if named:
        yield Path(named)
        return
    home = environment.get("HOME", str(Path.home()))
    for file in (str(Path(home, ".haxelib")), "/etc/.haxelib"):
        text = read(file)
        if text is not None and text.strip():
            yield Path(text.strip())
            return
    for usual in (Path(home, "haxelib"), Path("/usr/share/haxe/lib"), Path("/usr/lib/haxe/lib")):
        if usual.is_dir():
            yield usual
            return


def _from_haxelib(
    name: str, version: str, repository: Path, read: Read
) -> Library | tuple[str, ...]:
    """The library; or the versions that are there instead, none where it isn't there at all."""
    place = _folder_named(repository, name)
    if place is None:
        return ()
    working_copy = (read(str(place / ".dev")) or "").strip()
    current = (read(str(place / ".current")) or "").strip()
    if working_copy and not version:
        root, version = Path(repository, working_copy), "dev"
    else:
        version = version or current
        root = place / version.replace(".", ",")
    if not version or not root.is_dir():
        versions = [_spoken(path.name) for path in _entries(place) if path.is_dir()]
        return tuple(sorted(versions)) or ("no version at all",)
    return _at(name, version, root, read)


def _at(name: str, version: str, root: Path, read: Read) -> Library:
    described = _json(read(str(root / "haxelib.json")))
    source = described.get("classPath", "")
    class_path = os.path.normpath(root / source) if isinstance(source, str) else str(root)
    needs = described.get("dependencies", {})
    uses = [
        (str(other), wanted if isinstance(wanted, str) else "")
        for other, wanted in (needs.items() if isinstance(needs, dict) else ())
    ]
    number = str(described.get("version", version))
    defines = {name: number}
    class_paths = [class_path]
    extra = str(root / "extraParams.hxml")
    if read(extra) is not None:
        for build in builds(extra, read)[0][:1]:
            defines.update(build.defines)
            class_paths.extend(each.path for each in build.class_paths)
            uses.extend((use.name, use.version) for use in build.libraries)
    return Library(name, number, tuple(class_paths), defines, tuple(uses), why=str(root))


def _folder_named(repository: Path, name: str) -> Path | None:
    """Dots are commas in a folder's name; capitals do not count."""
    wanted = name.replace(".", ",").lower()
    for path in _entries(repository):
        if path.name.lower() == wanted and path.is_dir():
            return path
    return None


def _spoken(folder: str) -> str:
    return folder.replace(",", ".")


# ---- files ------------------------------------------------------------------------------------


def _upwards(folder: str) -> Iterator[Path]:
    path = Path(folder)
    yield path
    yield from path.parents


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _json(text: str | None) -> dict[str, Any]:
    try:
        value = json.loads(text or "{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
