"""What Haxe sees of its own standard library on a target: class paths, defines, modules.

Below `std` each platform has a folder of its own (`js`, `cpp`, …), whose `_std` stands in for the
common files. Haxe looks into `std/js/_std` before it looks into `std`.

Three of Haxe's targets are no targets here: without the platform's class files, which come by
haxelib, Haxe itself finds `java.lang.Object` nowhere (java, jvm) or no .NET at all (cs).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

STD = Path("/usr/share/haxe/std")

PLATFORMS = frozenset(
    ("cpp", "cs", "eval", "flash", "hl", "java", "jvm", "js", "lua", "neko", "php", "python")
)


@dataclass(frozen=True)
class Target:
    name: str
    flags: tuple[str, ...]
    """How Haxe is told: `-js x.js`."""
    defines: Mapping[str, str]

    @property
    def class_paths(self) -> tuple[str, ...]:
        """The one that is looked into first comes first."""
        return str(STD / self.name / "_std"), str(STD)

    def modules(self) -> dict[str, str]:
        """The modules that may be compiled on the target, by their dotted names: their files."""
        found: dict[str, str] = {}
        for root in self.class_paths:
            for path in _haxe_files(Path(root)):
                parts = path.relative_to(root).with_suffix("").parts
                if "_std" in parts or (parts[0] in PLATFORMS - {self.name}):
                    continue
                if path.name != "import.hx":
                    found.setdefault(".".join(parts), str(path))
        return found


def _haxe_files(root: Path) -> Iterator[Path]:
    yield from sorted(root.rglob("*.hx"))


_COMMON = {
    "haxe": "4.2.5",
    "haxe_ver": "4.205",
    "haxe3": "1",
    "haxe4": "1",
    "dce": "std",
    "target.unicode": "true",
}
_SYS = {"sys": "1", "target.sys": "true"}

TARGETS: Mapping[str, Target] = {
    "eval": Target(
        "eval",
        ("--interp",),
        {**_COMMON, **_SYS, "eval": "1", "interp": "1", "target.name": "eval"}
        | {"target.threaded": "true"},
    ),
    "js": Target(
        "js",
        ("-js", "x.js"),
        {**_COMMON, "js": "1", "js_es": "5", "js_es5": "1", "utf16": "1"}
        | {"target.name": "js", "target.utf16": "true"},
    ),
    "php": Target("php", ("-php", "x"), {**_COMMON, **_SYS, "php": "1", "target.name": "php"}),
    "cpp": Target(
        "cpp",
        ("-cpp", "x"),
        {**_COMMON, **_SYS, "cpp": "1", "static": "1", "utf16": "1", "hxcpp_api_level": "400"}
        | {"hxcpp_smart_strings": "1", "target.name": "cpp", "target.static": "true"}
        | {"target.threaded": "true", "target.utf16": "true"},
    ),
    "hl": Target(
        "hl",
        ("-hl", "x.hl"),
        {**_COMMON, **_SYS, "hl": "1", "hl_ver": "1.10.0", "static": "1", "utf16": "1"}
        | {"target.name": "hl", "target.static": "true", "target.threaded": "true"}
        | {"target.utf16": "true"},
    ),
    "lua": Target("lua", ("-lua", "x.lua"), {**_COMMON, **_SYS, "lua": "1", "target.name": "lua"}),
    "neko": Target(
        "neko",
        ("-neko", "x.n"),
        {name: value for name, value in _COMMON.items() if name != "target.unicode"}
        | {**_SYS, "neko": "1", "target.name": "neko", "target.threaded": "true"},
    ),
    "python": Target(
        "python",
        ("-python", "x.py"),
        {**_COMMON, **_SYS, "python": "1", "python_version": "3.3", "target.name": "python"}
        | {"target.threaded": "true"},
    ),
    "flash": Target(
        "flash",
        ("-swf", "x.swf"),
        {**_COMMON, "flash": "1", "flash9": "1", "flash10": "1", "static": "1", "utf16": "1"}
        | {"target.name": "flash", "target.static": "true", "target.utf16": "true"},
    ),
}
