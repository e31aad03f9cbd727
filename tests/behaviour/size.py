"""How large the generated Elixir is, and which of its names nobody wrote.

    python -m tests.behaviour.size

prints a table over the corpus and the examples: lines of code of both sides (no blank lines, no
comments, no specs, types and docs), their ratio, and *invented names*: variables of a function that
no word of the Haxe text stands for. `total2` is one where Haxe has `total`, `acc` where it hasn't.

It reads the Elixir as text, with the few rules that formatted code needs, so that it shares nothing
with the compiler that it judges but the spelling of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from compiler_core.elixir.names import variable_name

ROOT = Path(__file__).parent.parent.parent
RECIPES = ROOT.parent / "shared" / "cookbook" / "recipes"

_RESERVED = frozenset(
    re.findall(
        r"\w+",
        """
        after and case catch cond def defdelegate defexception defguard defguardp defimpl defmacro
        defmodule defp defprotocol defstruct do else end false fn for if import in alias nil not or
        quote raise receive rescue reraise require true try unless unquote use when with
        """,
    )
)
_TEXT = re.compile(
    r'~[a-zA-Z]"""[\s\S]*?"""|"""[\s\S]*?"""|~[a-zA-Z](?:\((?:\\.|[^)])*\)|/(?:\\.|[^/])*/|"(?:\\.|[^"])*")'
    r"|\?\\?.|#(?!\{)[^\n]*"
)
_WORD = re.compile(r"(?<![\w.:@&?])([a-z_]\w*)(?![\w?!(]|:(?!:))")
_ATTRIBUTE = re.compile(r"@(?:spec|type|typep|opaque|doc|typedoc|moduledoc|callback|impl|derive)\b")


@dataclass(slots=True)
class Size:
    """Lines of code, and the invented names as `Module.function: name`."""

    haxe: int = 0
    elixir: int = 0
    invented: list[str] = field(default_factory=list)

    def add(self, other: Size) -> None:
        self.haxe += other.haxe
        self.elixir += other.elixir
        self.invented += other.invented

    @property
    def ratio(self) -> float:
        return self.elixir / max(1, self.haxe)

    @property
    def lines_to_a_name(self) -> float:
        return self.elixir / max(1, len(self.invented))


def size(haxe: str, elixir: str) -> Size:
    """Of a source and its output, all modules."""
    code = code_lines(elixir)
    words = {variable_name(word) for word in re.findall(r"[A-Za-z_]\w*", haxe)}
    words |= {f"{word}_" for word in words} | {word.lower() for word in words}
    return Size(len(haxe_lines(haxe)), len(code), list(_invented(code, words)))


def haxe_lines(text: str) -> list[str]:
    without = re.sub(r"/\*[\s\S]*?\*/", "", text)
    lines = (re.sub(r"(?<![:\"'])//.*", "", line).strip() for line in without.splitlines())
    return [line for line in lines if line]


def code_lines(text: str) -> list[str]:
    """The lines that do something: no blank ones, no comments, no attributes that describe."""
    bare = _TEXT.sub(_blanked, text)
    found: list[str] = []
    describing: int | None = None
    for line in bare.splitlines():
        if not line.strip():
            continue
        indentation = len(line) - len(line.lstrip())
        if describing is not None and indentation > describing:
            continue
        describing = indentation if _ATTRIBUTE.match(line.strip()) else None
        if describing is None:
            found.append(line)
    return found


def _blanked(found: re.Match[str]) -> str:
    """Something else in place of a text, which keeps the lines that it takes."""
    if found[0].startswith("#"):
        return ""
    return '""' + "\n".join("" if i == 0 else "   ~" for i in range(found[0].count("\n") + 1))


def _invented(code: Iterable[str], words: set[str]) -> Iterable[str]:
    where, seen = "", set[str]()
    for line in code:
        head = re.match(r"\s*(?:defmodule|defp?|defmacrop?) ([\w.?!]+)", line)
        if head is not None:
            where, seen = head[1], set()
        for name in _names(line):
            if name.lstrip("_") in words or name in seen:
                continue
            seen.add(name)
            yield f"{where}: {name}"


def _names(line: str) -> Iterable[str]:
    """The variables in a line of code, those in interpolations as well."""
    outside = outside_of_strings(line)
    for word in _WORD.findall(outside):
        if word not in _RESERVED and word.strip("_") and not word.startswith("__"):
            yield word


def outside_of_strings(line: str) -> str:
    """The line without its strings, but with what stands in their `#{…}`."""
    out, depth, index, in_string = "", [], 0, False  # type: ignore[var-annotated]
    while index < len(line):
        character = line[index]
        if in_string:
            if character == "\\":
                index += 1
            elif line.startswith("#{", index):
                depth.append(1)
                in_string = False
                out += " "
                index += 1
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif depth and character in "{}":
            depth[-1] += 1 if character == "{" else -1
            if depth[-1] == 0:
                depth.pop()
                in_string = True
                out += " "
            else:
                out += character
        else:
            out += character
        index += 1
    return out


def main() -> None:
    from tests.behaviour.harness import compile_haxe, corpus
    from tests.behaviour.test_corpus import FOLDERS

    total = Size()
    print(f"{'':20} {'Haxe':>7} {'Elixir':>7} {'ratio':>6} {'invented':>9}  lines to a name")
    for folder in FOLDERS:
        found = Size()
        for program in corpus(folder):
            found.add(size(program.text, compile_haxe(program.text, program.name).elixir))
        _row(folder, found)
        total.add(found)
    _row("corpus", total)
    for name, folder_path in recipe_like().items():
        _row(name, of_folder(folder_path))
    by_name: dict[str, int] = {}
    for one in total.invented:
        by_name[one.partition(": ")[2]] = by_name.get(one.partition(": ")[2], 0) + 1
    most = sorted(by_name.items(), key=lambda pair: -pair[1])[:20]
    print("most often:", ", ".join(f"{name} ({count})" for name, count in most))


def recipe_like() -> dict[str, Path]:
    """Folders with code as projects have it."""
    folders = {"examples": ROOT / "examples" / "src", "recipes": RECIPES}
    return {name: folder for name, folder in folders.items() if folder.is_dir()}


def of_folder(folder: Path) -> Size:
    """Of the sources below a folder that compile, all in one project."""
    from compiler_core.outputs import judged
    from compiler_core.workspace import Workspace

    workspace = Workspace()
    workspace.add_folder(str(folder))
    found = Size()
    for path in sorted(folder.rglob("*.hx")):
        analysis = workspace.analysis(str(path))
        output = judged(analysis, str(path)).output
        if output is not None:
            found.add(size(path.read_text("utf-8"), output.text))
    return found


def _row(name: str, found: Size) -> None:
    print(
        f"{name:20} {found.haxe:7} {found.elixir:7} {found.ratio:6.2f} {len(found.invented):9}"
        f"  {found.lines_to_a_name:6.1f}"
    )


if __name__ == "__main__":
    main()
