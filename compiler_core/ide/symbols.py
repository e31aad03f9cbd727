"""The outline of a file: its declarations, their members, theirs.

    class Cart {                     Cart            class
      var items: Array<Item>;          items         field         Array<Item>
      function total(): Float …        total         method        (): Float
    }

Details are the source's own words, one line and not too long. Local functions are listed below the
member that they stand in; each clause of a function is a symbol of its own, its patterns in the
detail. Of a member that could not be read the name is told where its keyword stands before it; what
has no name yet is left out.

What `#if` leaves out is there, too, where it would be, and says so: `(): Void  inactive: #if js`.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.syntax import ast
from compiler_core.syntax.branches import Branch, Conditional
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedUnit

Kind = Literal[
    "class",
    "interface",
    "enum",
    "structure",
    "typedef",
    "abstract",
    "function",
    "method",
    "constructor",
    "field",
    "property",
    "constant",
    "variable",
    "enum member",
]

_LONGEST_DETAIL = 80


@dataclass(frozen=True, slots=True)
class Symbol:
    """`span` is the whole construct, `selection` its name, inside it; both in the file."""

    name: str
    kind: Kind
    detail: str | None
    span: Span
    selection: Span
    children: tuple[Symbol, ...] = ()
    deprecated: bool = False
    inactive: bool = False
    """`#if` leaves it out of this build."""


def document_symbols(db: Database, path: str) -> list[Symbol]:
    return symbols_of(parse(db, path))


def symbols_of(parsed: ParsedFile) -> list[Symbol]:
    """The outline, in the order of the text at every level."""
    source = parsed.text
    file = parsed.source
    found = [_declaration(declaration, 0, source) for declaration in file.declarations]
    found += [
        symbol
        for placed in file.members
        if (symbol := _member(placed, "module", 0, source)) is not None
    ]
    found.sort(key=_start)
    for damaged in _damaged(parsed):
        _add(found, damaged)
    for inactive in _inactive(parsed, parsed.conditionals):
        _add(found, inactive)
    return found


def _start(symbol: Symbol) -> int:
    return symbol.span.start


def _add(symbols: list[Symbol], new: Symbol) -> None:
    """Puts `new` among `symbols`, or into the declaration that it stands in."""
    for place, symbol in enumerate(symbols):
        if symbol.kind in _CONTAINERS and symbol.span.covers(new.span):
            children = list(symbol.children)
            insort(children, new, key=_start)
            symbols[place] = replace(symbol, children=tuple(children))
            return
    insort(symbols, new, key=_start)


_CONTAINERS = frozenset({"class", "interface", "enum", "abstract"})


# ---- damaged members, dead branches -------------------------------------------------------------


def _damaged(parsed: ParsedFile) -> Iterator[Symbol]:
    """Members that could not be read, by the name behind their keyword."""
    for placed in parsed.members:
        if isinstance(placed.unit.member, ast.ErrorMember):
            symbol = _by_keyword(placed)
            if symbol is not None:
                yield symbol


def _by_keyword(placed: PlacedUnit) -> Symbol | None:
    tokens = placed.unit.tokens
    for index, kind in enumerate(tokens.kinds[:-1]):
        if kind not in ("FUNCTION", "VAR", "FINAL"):
            continue
        behind = index + 1
        if kind != "FINAL" and tokens.kinds[behind] == "NEW":
            name: Kind = "constructor"
        elif tokens.kinds[behind] != "ID":
            continue
        else:
            name = "method" if kind == "FUNCTION" else "field"
        selection = Span(tokens.starts[behind], tokens.ends[behind]).shifted(placed.start)
        return Symbol(tokens.texts[behind], name, None, Span(placed.start, placed.end), selection)
    return None


def _inactive(parsed: ParsedFile, conditionals: tuple[Conditional, ...]) -> Iterator[Symbol]:
    """What the dead branches would declare, each marked."""
    for conditional in conditionals:
        for branch in conditional.branches:
            if branch.reading is not None:
                mark = " ".join(parsed.text[slice(*branch.directive)].split())
                for symbol in _of_branch(parsed, branch):
                    yield _marked(symbol, f"inactive: {_shortened(mark)}")
            yield from _inactive(parsed, branch.conditionals)


def _of_branch(parsed: ParsedFile, branch: Branch) -> Iterator[Symbol]:
    assert branch.reading is not None
    if branch.sections:
        yield from symbols_of(
            replace(
                parsed,
                sections=branch.sections,
                outer_comments=(),
                outer_faults=(),
                inactive=(),
                directives=(),
                conditionals=(),
            )
        )
    owner = "enum" if branch.reading.kind == "enum_members" else "class"
    for placed in branch.reading.members:
        member = placed.shifted(branch.span.start)
        if member.unit.member is not None:
            symbol = _member(
                ast.PlacedMember(member.unit.member, member.start), owner, 0, parsed.text
            )
            if symbol is not None:
                yield symbol


def _marked(symbol: Symbol, mark: str) -> Symbol:
    return replace(
        symbol,
        detail=mark if symbol.detail is None else f"{symbol.detail}  {mark}",
        inactive=True,
        children=tuple(replace(child, inactive=True) for child in symbol.children),
    )


# ---- declarations and members -------------------------------------------------------------------

_DECLARATION_KINDS: dict[ast.DeclarationKind, Kind] = {
    "class": "class",
    "interface": "interface",
    "enum": "enum",
    "typedef": "typedef",
    "abstract": "abstract",
    "enum abstract": "enum",
}


def _declaration(declaration: ast.TypeDeclaration, start: int, source: str) -> Symbol:
    """`start`: where the declaration's spans count from (0, or the member that it stands in)."""
    kind = _DECLARATION_KINDS[declaration.kind]
    detail = None
    aliased = declaration.aliased
    if isinstance(aliased, ast.StructType):
        kind = "structure"
    elif aliased is not None:
        detail = _words(source, aliased.span.shifted(start))
    elif declaration.underlying is not None:
        detail = _words(source, declaration.underlying.span.shifted(start))
    children = [
        symbol
        for placed in declaration.members
        if (symbol := _member(placed, declaration.kind, start, source)) is not None
    ]
    if isinstance(aliased, ast.StructType):
        children += [_structure_field(field, start, source) for field in aliased.fields]
    return Symbol(
        declaration.name.text or "(unnamed)",
        kind,
        detail,
        declaration.span.shifted(start),
        _inside(declaration.name.span, declaration.span).shifted(start),
        tuple(children),
        _is_deprecated(declaration.metadata),
    )


def _member(placed: ast.PlacedMember, owner: str, start: int, source: str) -> Symbol | None:
    member, start = placed.member, start + placed.start
    if isinstance(member, ast.DeclarationMember):
        return _declaration(member.declaration, start, source)
    if isinstance(member, ast.ErrorMember | ast.UseMember) or not member.name.text:
        return None
    children: tuple[Symbol, ...] = ()
    detail: str | None = None
    if isinstance(member, ast.FunctionMember):
        detail = _signature(member.function, start, source)
        children = tuple(_local_functions(member.function.body, start, source))
    elif isinstance(member, ast.VarMember) and member.type is not None:
        detail = _words(source, member.type.span.shifted(start))
    elif isinstance(member, ast.EnumConstructor) and member.parameters:
        first, last = member.parameters[0], member.parameters[-1]
        inner = Span(first.span.start, last.span.end).shifted(start)
        detail = f"({_words(source, inner)})"
    return Symbol(
        member.name.text,
        _member_kind(member, owner),
        detail,
        member.span.shifted(start),
        _inside(member.name.span, member.span).shifted(start),
        children,
        _is_deprecated(member.metadata),
    )


def _member_kind(member: ast.Member, owner: str) -> Kind:
    if isinstance(member, ast.FunctionMember):
        if owner == "module":
            return "function"
        return "constructor" if member.name.text == "new" else "method"
    if isinstance(member, ast.EnumConstructor) or owner == "enum abstract":
        return "enum member"
    if isinstance(member, ast.VarMember):
        if member.property is not None:
            return "property"
        if member.is_final and (owner == "module" or member.has("static")):
            return "constant"
    return "variable" if owner == "module" else "field"


def _structure_field(field: ast.StructField, start: int, source: str) -> Symbol:
    detail: str | None = None
    if field.method is not None:
        detail = _signature(field.method, start, source)
    elif field.type is not None:
        detail = _words(source, field.type.span.shifted(start))
    return Symbol(
        field.name.text,
        "field" if field.method is None else "method",
        detail,
        field.span.shifted(start),
        _inside(field.name.span, field.span).shifted(start),
    )


def _local_functions(body: ast.Expr | None, start: int, source: str) -> Iterator[Symbol]:
    """Named functions among a body's statements."""
    if not isinstance(body, ast.Block):
        return
    for statement in body.statements:
        if isinstance(statement, ast.FunctionExpr) and statement.name is not None:
            yield Symbol(
                statement.name.text,
                "function",
                _signature(statement.function, start, source),
                statement.span.shifted(start),
                _inside(statement.name.span, statement.span).shifted(start),
                tuple(_local_functions(statement.function.body, start, source)),
            )


def _signature(function: ast.FunctionParts, start: int, source: str) -> str:
    """`<T>(a: Int, ?b): Float`, in the source's words."""
    generic = ", ".join(
        _words(source, parameter.span.shifted(start)) for parameter in function.type_parameters
    )
    parameters = ", ".join(
        _words(source, parameter.span.shifted(start)) for parameter in function.parameters
    )
    result = function.result
    suffix = "" if result is None else f": {_words(source, result.span.shifted(start))}"
    return _shortened(f"{f'<{generic}>' if generic else ''}({parameters}){suffix}")


def _words(source: str, span: Span) -> str:
    return _shortened(re.sub(r"\s+", " ", source[span.start : span.end]).strip())


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_DETAIL else words[: _LONGEST_DETAIL - 1] + "…"


def _inside(name: Span, whole: Span) -> Span:
    """Editors refuse a symbol whose name is not inside it, as after a fault it may be."""
    return name if whole.covers(name) else Span(whole.start, whole.start)


def _is_deprecated(metadata: list[ast.Metadata]) -> bool:
    return any(meta.name == "@:deprecated" for meta in metadata)
