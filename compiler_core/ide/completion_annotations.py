"""Annotations: their names where they may stand, and their arguments, from the registry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compiler_core.annotations import named
from compiler_core.annotations.across.ecto_changesets import CHANGESET, named_by_parameter
from compiler_core.annotations.documentation import signature
from compiler_core.annotations.known import HAXE
from compiler_core.annotations.model import Annotation, Argument, Names
from compiler_core.annotations.registry import declared
from compiler_core.annotations.written import text_of
from compiler_core.base.span import Span
from compiler_core.ide.completion_item import Cursor, Item
from compiler_core.project.files import module_of
from compiler_core.semantics import typed
from compiler_core.semantics.probe import calls
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast


def names(cursor: Cursor) -> Iterator[Item]:
    """`@:|`. The item replaces the sign as well: editors differ in what they take for a word."""
    before = cursor.text[: cursor.start]
    sign = 2 if before.endswith("@:") else 1 if before.endswith("@") else 0
    span = Span(cursor.start - sign, cursor.end)
    place = _place(cursor)
    for name, found in declared().items():
        insert, snippet = _written(found, name)
        here = place is None or place in found.places
        yield Item(
            name,
            "annotation",
            insert,
            snippet,
            detail=signature(found),
            subject=("annotation", name),
            locality=2 if here else 6,
            fits=here and name == found.name,
            span=span,
        )
    for name in sorted(HAXE - declared().keys()):
        yield Item(name, "annotation", name, detail="Haxe", locality=7, span=span)


def _written(found: Annotation, name: str) -> tuple[str, bool]:
    """The name with what must be given."""
    needed = [one for one in found.positional if one.required]
    if not needed:
        return name, False
    stops = ", ".join(
        f'"${{{number}:{one.name}}}"'
        if one.kind in ("string", "regex")
        else f"${{{number}:{one.name}}}"
        for number, one in enumerate(needed, 1)
    )
    return f"{name}({stops})", True


def arguments(cursor: Cursor, view: ast.Metadata) -> Iterator[Item]:
    """`@:schema(|)`: named arguments that aren't given, and what the one at hand may be."""
    place = named.place_at(view, cursor.mark + 1 - _start(cursor))
    if place is None:
        return
    if place.argument is not None:
        yield from _choices(place.argument)
        yield from _unquoted(cursor, place)
    given = {one.name.text for one in view.args if isinstance(one, ast.NamedArg)}
    given |= place.beside.keys()
    for argument in place.keys:
        if argument.name not in given:
            yield Item(
                argument.name,
                "field",
                f"{argument.name}: ",
                detail=argument.doc,
                fits=argument.required,
                locality=1,
            )


def words(cursor: Cursor) -> Iterator[Item]:
    """Inside a text or an atom that names something: `@:validate_required(["|"])`."""
    literal = cursor.innermost
    if not isinstance(literal, ast.StringLiteral | ast.AtomLiteral):
        return
    start = _start(cursor)
    metadata = next((one for one in cursor.chain if isinstance(one, ast.Metadata)), None)
    names: Names | None
    argument: Argument | None = None
    if metadata is not None:
        place = named.place_at(metadata, cursor.mark + 1 - start)
        argument = None if place is None else place.argument
        names = None if argument is None else argument.names
        beside = {} if place is None else place.beside
    else:
        names, beside = _by_call(cursor, literal), {}
    sign = ":" if isinstance(literal, ast.AtomLiteral) else ""
    first = literal.span.start + start + 1
    span = Span(first - len(sign), cursor.end)
    for choice in () if argument is None else argument.choices:
        yield _word(sign + choice, argument.doc if argument else "", span, 0)
    for one in () if names is None else _named(cursor, names, beside):
        yield _word(sign + one.text, one.detail, span, one.rank)


def _word(text: str, detail: str, span: Span, rank: int) -> Item:
    return Item(text, "value", text, detail=detail, fits=True, locality=rank, span=span)


def _unquoted(cursor: Cursor, place: named.Place) -> Iterator[Item]:
    """What an argument may name, where no text is begun: a class by its name, all else quoted."""
    argument = place.argument
    if argument is None or argument.names is None:
        return
    chain = cursor.chain
    is_list = any(isinstance(one, ast.ArrayLiteral) for one in chain)
    for one in _named(cursor, argument.names, place.beside):
        text = one.text if argument.names == "controller" else f'"{one.text}"'
        if argument.kind == "strings" and not is_list:
            text = f"[{text}]"
        yield Item(
            one.text,
            "class" if argument.names in ("controller", "schema") else "value",
            text,
            detail=one.detail,
            fits=True,
            locality=one.rank,
        )


def _named(cursor: Cursor, names: Names, beside: Mapping[str, ast.Expr]) -> Iterator[named.Choice]:
    """The choices that the list around doesn't hold yet."""
    declaration = cursor.declaration
    if declaration is None:
        return
    module = module_of(cursor.db, cursor.path)
    id = TypeId(module[:-1], module[-1], declaration.name.text)
    around = next((one for one in cursor.chain if isinstance(one, ast.ArrayLiteral)), None)
    taken = {text_of(one) for one in around.elements} if around is not None else set()
    for one in named.choices(cursor.db, cursor.path, id, names, beside):
        if one.text not in taken:
            yield one


def _by_call(cursor: Cursor, literal: ast.View) -> Names | None:
    """What a text in a call of Ecto's functions names."""
    placed, chain = cursor.placed, cursor.chain
    index = next((i for i in reversed(range(len(chain))) if isinstance(chain[i], ast.Call)), None)
    if placed is None or index is None or "Changeset" not in cursor.text:
        return None
    call = chain[index]
    inside = chain[index + 1 :]
    assert isinstance(call, ast.Call)
    found = calls(cursor.db, cursor.path, placed[0], placed[1].member)
    called = found.get(id(call))
    if called is None or not isinstance(called.callee, typed.StaticMember | typed.InstanceMember):
        return None
    position = next((i for i, one in enumerate(call.args) if one in inside), None)
    parameters = called.type.parameters
    member = called.callee.member
    if position is None or member.owner != CHANGESET:
        return None
    position += called.before
    if position >= len(parameters):
        return None
    return named_by_parameter(member.name, parameters[position].name or "")


def _start(cursor: Cursor) -> int:
    """Where what the views' spans count from stands."""
    return 0 if cursor.placed is None else cursor.placed[1].start


def _choices(argument: Argument) -> Iterator[Item]:
    for choice in argument.choices:
        text = choice
        if argument.kind == "string" and not choice.startswith(('"', ":")):
            text = f'"{choice}"'
        yield Item(choice, "value", text, detail=argument.doc, fits=True, locality=0)
    if argument.kind == "bool":
        for word in ("true", "false"):
            yield Item(word, "keyword", word, fits=True, locality=0)


def _place(cursor: Cursor) -> str | None:
    """What the annotation stands on; None where that isn't known yet."""
    for view in reversed(cursor.chain):
        if isinstance(view, ast.FunctionMember):
            return "function"
        if isinstance(view, ast.VarMember):
            return "variable" if view.name.text else None
        if isinstance(view, ast.TypeDeclaration):
            return view.kind
    return None
