"""A Haxe program that calls every member of a declaration, with every number of arguments it takes.

    @:native("Plug.Conn") extern class Conn {
        static function putStatus(conn:Conn, status:Dynamic):Conn;
    }

becomes

    class CallsOfConn {
        public static function f0(a0:Conn, a1:Dynamic):Dynamic { return Conn.putStatus(a0, a1); }
    }

Where a declaration asks for an atom or options, the argument is a literal, which has to become one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Severity
from compiler_core.project.files import DECLARATIONS
from compiler_core.project.sources import parse
from compiler_core.syntax import ast
from tests.support.elixir_oracle import FormatError, format_many

FRAMEWORKS = (
    *("absinthe", "bcrypt", "ecto", "ex_unit", "gettext", "jason", "joken", "oban", "phoenix"),
    *("plug", "redix", "stream_data", "swoosh"),
)
"""The folders of declarations of what is neither Haxe's nor comes with Elixir."""

ELIXIR = ("elixir", "otp")
"""The folders of declarations of what comes with Elixir."""

_LITERALS = {"Atom": '"name"', "Keyword": "{name: 1}", "Array<Atom>": '["name"]'}


@dataclass(frozen=True, slots=True)
class Declaration:
    path: Path
    package: str
    view: ast.TypeDeclaration
    imports: str
    """The lines with which the file imports."""

    @property
    def name(self) -> str:
        """As it is called from outside: `Task.Supervisor` for the module's second class."""
        own = self.view.name.text
        return own if own == self.path.stem else f"{self.path.stem}.{own}"

    @property
    def label(self) -> str:
        """With its package, as tests are called."""
        return f"{self.package}.{self.name}".lstrip(".")

    @property
    def program(self) -> str:
        """The class that calls it."""
        return f"CallsOf{self.name.replace('.', '')}"

    def text(self, view: ast.View | None, start: int) -> str:
        """What is written for a view of the member that starts there."""
        if view is None:
            return "Dynamic"
        return _text(self.path)[start + view.span.start : start + view.span.end]


def declarations(libraries: tuple[str, ...] = FRAMEWORKS) -> Iterator[Declaration]:
    """Every class that is declared for one of the libraries."""
    for library in libraries:
        root = DECLARATIONS / library
        for path in sorted(root.rglob("*.hx")):
            analysis = Analysis()
            analysis.open_file(str(path), _text(path))
            package = ".".join(path.parent.relative_to(root).parts)
            lines = (line for line in _text(path).splitlines() if line.startswith("import "))
            imports = "".join(f"{line}\n" for line in lines)
            for view in parse(analysis.db, str(path)).source.declarations:
                if view.kind == "class":
                    yield Declaration(path, package, view, imports)


def program(declaration: Declaration) -> tuple[str, int]:
    """The program and how many members it calls; members that only an annotation can lower are
    left out."""
    lines: list[str] = []
    members = 0
    for placed in declaration.view.members:
        member = placed.member
        notes = {note.name for note in member.metadata}
        if "@:framework" in notes:
            continue
        members += 1
        if isinstance(member, ast.FunctionMember):
            lines += _calls(declaration, member, placed.start, len(lines))
        elif isinstance(member, ast.VarMember):
            name = member.name.text
            lines.append(
                f"    public static function f{len(lines)}(value:{declaration.name}):Dynamic "
                f"{{ return value.{name}; }}"
            )
    path = ".".join(filter(None, (declaration.package, declaration.path.stem)))
    own = f"import {path};\n" if declaration.package and lines else ""
    body = "\n".join(lines)
    needed = [line for line in declaration.imports.splitlines() if _is_used(line, body)]
    head = "".join(f"{line}\n" for line in needed) + own
    return f"{head}class {declaration.program} {{\n{body}\n}}\n", members


def _is_used(line: str, body: str) -> bool:
    """Whether an import brings a name that stands in the program, or many."""
    name = re.split(r"[ .]", line.rstrip(";"))[-1]
    return name == "StdTypes" or re.search(rf"\b{name}\b", body) is not None


@cache
def compiled(declaration: Declaration) -> tuple[str, list[str]]:
    """The program's Elixir and what is wrong with it."""
    path = f"/calls/{declaration.program}.hx"
    analysis = Analysis()
    analysis.open_file(path, program(declaration)[0])
    wrong = [
        f"{one.code}: {one.message}"
        for one in analysis.diagnostics(path)
        if one.severity is not Severity.INFORMATION
    ]
    return analysis.compiled(path).text, wrong


def undocumented(declaration: Declaration) -> list[str]:
    """The names of its members that have no documentation."""
    return [
        placed.member.name.text
        for placed in declaration.view.members
        if placed.member.doc is None and hasattr(placed.member, "name")
    ]


def misformatted(declared: list[Declaration]) -> list[str]:
    """The labels of those whose programs' Elixir is no Elixir, or not as it is formatted."""
    texts = [compiled(declaration)[0] for declaration in declared]
    return [
        f"{declaration.label}: {formatted}"
        for declaration, text, formatted in zip(declared, texts, format_many(texts), strict=True)
        if isinstance(formatted, FormatError) or formatted != text
    ]


def _calls(
    declaration: Declaration, member: ast.FunctionMember, start: int, number: int
) -> Iterator[str]:
    for function in (member.function, *_overloads(member)):
        own = [parameter.name.text for parameter in function.type_parameters]
        own += [parameter.name.text for parameter in declaration.view.type_parameters]
        needed = sum(1 for one in function.parameters if not one.optional)
        for count in range(needed, len(function.parameters) + 1):
            parameters: list[str] = []
            arguments: list[str] = []
            for position, parameter in enumerate(function.parameters[:count]):
                written = declaration.text(parameter.type, start)
                type = re.sub(rf"\b({'|'.join(own) or '-'})\b", "Dynamic", written)
                literal = _LITERALS.get(type)
                arguments.append(literal or f"a{position}")
                if literal is None:
                    parameters.append(f"a{position}:{type}")
            name = _called(member)
            yield (
                f"    public static function f{number}({', '.join(parameters)}):Dynamic "
                f"{{ return {declaration.name}.{name}({', '.join(arguments)}); }}"
            )
            number += 1


def _overloads(member: ast.FunctionMember) -> Iterator[ast.FunctionParts]:
    """The other signatures, by `@:overload(function…)`."""
    for note in member.metadata:
        if note.name == "@:overload" and isinstance(note.args[0], ast.FunctionExpr):
            yield note.args[0].function


def _called(member: ast.FunctionMember) -> str:
    for note in member.metadata:
        if note.name == "@:named" and isinstance(note.args[0], ast.StringLiteral):
            return note.args[0].value
    return member.name.text


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
