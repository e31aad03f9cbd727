"""Tables of Haxe expressions: a class of them for Haxe and for our compiler.

A file `tables/Name.txt` has `import` and `using` lines, members (`static …`), and an expression on
each other line; `{ a; b; c; }` is the value of `c` after `a` and `b`. Every table knows `shape`, a
value of an enum of the constructors `Circle(radius)` and `Dot`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "tables"


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    head: tuple[str, ...]
    members: tuple[str, ...]
    expressions: tuple[str, ...]

    @property
    def class_name(self) -> str:
        return f"{self.name}Table"

    @property
    def text(self) -> str:
        """The class whose `main` prints the value of each expression on a line."""
        functions = [
            f"static function case{index}() {{ {_printed(expression)} }}"
            for index, expression in enumerate(self.expressions)
        ]
        calls = " ".join(f"case{index}();" for index in range(len(functions)))
        return "\n".join(
            (
                *self.head,
                f"enum {self.name}Shape {{ Circle(radius:Int); Dot; }}",
                f"class {self.class_name} {{",
                f"static var shape:{self.name}Shape = Circle(2);",
                *self.members,
                *functions,
                f"static function main() {{ {calls} }}",
                "}",
            )
        )


def tables() -> list[Table]:
    return [read(path) for path in sorted(FOLDER.glob("*.txt"))]


def read(path: Path) -> Table:
    lines = [line for line in path.read_text("utf-8").splitlines() if line]
    head = tuple(line for line in lines if line.startswith(("import ", "using ")))
    members = tuple(line for line in lines if line.startswith("static "))
    rest = tuple(line for line in lines if line not in head and line not in members)
    return Table(path.stem, head, members, rest)


def _printed(expression: str) -> str:
    if not expression.startswith("{ "):
        return f"Sys.println({expression});"
    statements, last = _last(expression[1:-1].strip().rstrip(";"))
    return f"{statements} Sys.println({last});"


def _last(text: str) -> tuple[str, str]:
    """What stands behind the last `;` outside of brackets, and what stands before."""
    depth, cut = 0, 0
    for index, character in enumerate(text):
        depth += (character in "({[") - (character in ")}]")
        if character == ";" and depth == 0:
            cut = index + 1
    return text[:cut], text[cut:].strip()
