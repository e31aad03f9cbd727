"""The signatures of the call around a cursor, and which parameter is being written.

    cart.add(item, |)      add(item: Item, ?count: Int): Void      the second is active
    "a" |> f(|)            f(text: String, times: Int)             the second: `"a"` is the first

The call is found in the text with a mark at the cursor (`completion_item.Cursor`), so that strings,
nested calls and half-typed arguments are told apart by the reader, not by counting commas.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.annotations.documentation import signature as annotation_signature
from compiler_core.annotations.model import Argument
from compiler_core.annotations.registry import annotation
from compiler_core.base.span import Span
from compiler_core.ide.completion_item import Cursor
from compiler_core.ide.describe import describe_constructor, describe_member
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.names import type_name
from compiler_core.semantics.probe import Called, calls
from compiler_core.semantics.types import FunctionType, KeywordType
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Signature:
    """`parameters` are the places of the parameters in `label`, code points."""

    label: str
    parameters: tuple[Span, ...]
    documentation: str = ""
    active_parameter: int | None = None
    """None: the argument is one too many."""


@dataclass(frozen=True, slots=True)
class Signatures:
    signatures: tuple[Signature, ...]
    active: int = 0


def signature_help(db: Database, path: str, offset: int) -> Signatures | None:
    """The signatures at `offset`; None outside of the brackets of a call."""
    cursor = Cursor(db, path, offset)
    for index, view in reversed(list(enumerate(cursor.chain))):
        inside = cursor.chain[index + 1 :]
        if isinstance(view, ast.Block) and inside:
            return None  # the body of a function among the arguments
        if isinstance(view, ast.Metadata) and view.has_parens:
            return _of_annotation(cursor, view)
        if isinstance(view, ast.Call | ast.New) and _in_arguments(cursor, view, inside):
            return _of_call(cursor, view)
    return None


def _start(cursor: Cursor) -> int:
    return 0 if cursor.placed is None else cursor.placed[1].start


def _in_arguments(cursor: Cursor, view: ast.Call | ast.New, inside: list[ast.View]) -> bool:
    head = view.callee if isinstance(view, ast.Call) else view.type
    return head not in inside and cursor.mark - _start(cursor) > head.span.end


def _of_call(cursor: Cursor, view: ast.Call | ast.New) -> Signatures | None:
    if cursor.placed is None:
        return None
    key, placed = cursor.placed
    known = calls(cursor.db, cursor.path, key, placed.member).get(id(view))
    if known is None:
        return None
    position, name = _position(view.args, cursor.mark - placed.start)
    position += 0 if known.is_hidden else known.before
    types = [known.type, *_overloads(cursor.db, known)]
    made = tuple(_signature(cursor.db, cursor.path, known, one, position, name) for one in types)
    active = next((i for i, one in enumerate(made) if one.active_parameter is not None), 0)
    return Signatures(made, active)


def _position(args: list[ast.Expr], offset: int) -> tuple[int, str | None]:
    """Which argument is at the offset, and its name if it has one."""
    for index, arg in enumerate(args):
        if offset <= arg.span.end:
            return index, arg.name.text if isinstance(arg, ast.NamedArg) else None
    return len(args), None


def _signature(
    db: Database, path: str, known: Called, type: FunctionType, position: int, name: str | None
) -> Signature:
    shown = type.parameters[known.before :] if known.is_hidden else type.parameters
    label, spans = f"{_name(known.callee)}(", []
    for index, one in enumerate(shown):
        text = f"{'?' * one.optional}{'...' * one.rest}"
        text += f"{one.name}: {type_name(db, one.type)}" if one.name else type_name(db, one.type)
        label += ", " * (index > 0)
        spans.append(Span(len(label), len(label) + len(text)))
        label += text
    label += ")" if isinstance(known.callee, typed.New) else f"): {type_name(db, type.result)}"
    active: int | None = position if position < len(shown) else None
    if shown and (shown[-1].rest and position >= len(shown)):
        active = len(shown) - 1
    if name is not None and shown:
        by_name = [index for index, one in enumerate(shown) if one.name == name]
        takes_keywords = isinstance(shown[-1].type, KeywordType)
        active = by_name[0] if by_name else len(shown) - 1 if takes_keywords else active
    return Signature(label, tuple(spans), _documentation(db, path, known.callee), active)


def _name(callee: typed.Expr) -> str:
    match callee:
        case typed.New():
            return "new"
        case typed.StaticMember() | typed.InstanceMember():
            return callee.member.name
        case typed.EnumConstructor() | typed.StructureMember():
            return callee.name
        case typed.Local():
            return callee.variable.name
    return "function"


def _documentation(db: Database, path: str, callee: typed.Expr) -> str:
    found = None
    match callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            found = describe_member(db, path, member)
        case typed.New(constructor=constructor) if constructor is not None:
            found = describe_member(db, path, constructor)
        case typed.EnumConstructor(enum=enum) if enum is not None:
            found = describe_constructor(db, enum, callee.name)
    return "" if found is None else found.documentation or ""


def _overloads(db: Database, known: Called) -> Iterator[FunctionType]:
    """The other functions of the name."""
    callee = known.callee
    if not isinstance(callee, typed.StaticMember | typed.InstanceMember):
        return
    member = callee.member
    found = None if member.owner is None else declared_type(db, member.owner)
    if found is None:
        return
    declared = (found.static if member.is_static else found.instance).get(member.name)
    for one in () if declared is None else declared.overloads:
        yield one.type


def _of_annotation(cursor: Cursor, view: ast.Metadata) -> Signatures | None:
    found = annotation(view.name)
    if found is None or not found.arguments:
        return None
    label = annotation_signature(found)
    position, name = _position(view.args, cursor.mark - _start(cursor))
    spans: list[Span] = []
    place = label.index("(") + 1
    for part in label[place:-1].split(", "):
        spans.append(Span(place, place + len(part)))
        place += len(part) + 2
    active: int | None = position if position < len(spans) else None
    if name is not None:
        names = [one.name for one in found.arguments]
        active = names.index(name) if name in names else None
    told = found.summary
    if active is not None:
        told += f"\n\n{_of_argument(found.arguments[active])}"
    return Signatures((Signature(label, tuple(spans), told, active),))


def _of_argument(argument: Argument) -> str:
    choices = ", ".join(f"`{one}`" for one in argument.choices)
    return f"`{argument.name}`: {argument.doc}" + (f" One of {choices}." if choices else "")
