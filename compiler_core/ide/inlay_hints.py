"""What the source doesn't say, shown between its words.

    var half⟨:Float⟩ = total / 2;          the inferred type of a local, parameter, loop variable
    function sum(a:Int)⟨:Int⟩ { … }        of what a function answers
    send(⟨text:⟩"hi", ⟨times:⟩3)           the parameter of an argument that doesn't say it itself
    function getUser⟨get_user/1⟩(id:Int)   the name in Elixir, where it is another

A type that the value names anyway (`new Cart()`, a literal) is left out. Types come in parts, those
that a file of the project or of a library declares with where; a hint of a type can be written down
(`edits`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.elixir.names import function_name
from compiler_core.ide.navigation import Place, declarations
from compiler_core.ide.occurrences import where_of
from compiler_core.ide.refactoring.variable_forms import result_place
from compiler_core.ide.targets import type_target
from compiler_core.ide.written_types import written_type
from compiler_core.lower.world import elixir_module
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.infer import InferredMember, infer_member
from compiler_core.semantics.items import MemberKey, items, member_table
from compiler_core.semantics.names import type_name
from compiler_core.semantics.settle import holds_unknown
from compiler_core.semantics.type_at import typed_nodes
from compiler_core.semantics.typer.identifiers import LOG
from compiler_core.semantics.types import (
    NULL_ID,
    VOID,
    AbstractType,
    ClassType,
    EnumType,
    FunctionType,
    Monomorph,
    Type,
    TypedefType,
    TypeId,
)
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

HintKind = Literal["type", "parameter", "elixir"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which hints are shown."""

    variable_types: bool = True
    parameter_types: bool = True
    return_types: bool = True
    parameter_names: Literal["none", "literals", "all"] = "literals"
    elixir_names: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a label; `type` is what it names."""

    text: str
    type: TypeId | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """Stands before the character at `offset` of the file."""

    offset: int
    parts: tuple[Part, ...]
    kind: HintKind
    edits: tuple[Edit, ...] = ()
    """What a double click writes down."""
    tooltip: str | None = None

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


_LONGEST = 60
"""Characters of a type; what is longer is cut, and whole in the tooltip."""


def inlay_hints(db: Database, path: str, span: Span, wanted: Wanted) -> list[Hint]:
    """The hints in a range of the file, in their order."""
    found: list[Hint] = []
    if wanted.elixir_names:
        found += _modules(db, path, span)
    for key, placed in member_table(db, path).items():
        inside = placed.member.span.shifted(placed.start)
        if inside.end < span.start or span.end < inside.start:
            continue
        db.check_cancelled()
        if not isinstance(placed.member, ast.FunctionMember | ast.VarMember):
            continue
        found += _Hints(db, path, key, placed, wanted).all()
    return sorted(
        {hint for hint in found if span.contains(hint.offset)}, key=lambda hint: hint.offset
    )


def type_place(db: Database, id: TypeId) -> Place | None:
    """Where a part's type is declared."""
    places = declarations(db, type_target(id))
    return places[0] if places else None


class _Hints:
    """Of one member."""

    def __init__(
        self, db: Database, path: str, key: MemberKey, placed: ast.PlacedMember, wanted: Wanted
    ) -> None:
        self.db = db
        self.path = path
        self.key = key
        self.member = placed.member
        self.start = placed.start
        self.wanted = wanted
        text = parse(db, path).text
        self.text = text[placed.start : placed.start + placed.member.span.end]
        self.inferred: InferredMember = infer_member(db, path, key)
        self.where = where_of(db, path, key, placed.member)

    def all(self) -> Iterator[Hint]:
        if self.wanted.variable_types or self.wanted.parameter_types:
            yield from self._variables()
        if self.wanted.return_types:
            yield from self._result()
            yield from self._own_type()
        if self.wanted.parameter_names != "none":
            yield from self._arguments()
        if self.wanted.elixir_names:
            yield from self._elixir_name()

    # -- types -----------------------------------------------------------------------------------

    def _variables(self) -> Iterator[Hint]:
        unwritten = dict(self._unwritten())
        for variable in self.inferred.variables:
            can_write = unwritten.get(variable.span)
            if can_write is not None and variable.name != "_":
                yield from self._of_type(variable.span.end, variable.type, can_write)

    def _unwritten(self) -> Iterator[tuple[Span, bool]]:
        """The names of variables without a written type, and whether one may be written there."""
        for view in descendants(self.member):
            match view:
                case ast.VarDeclaration(type=None) if self.wanted.variable_types:
                    if view.value is None or not _says_its_type(view.value):
                        yield view.name.span, True
                case ast.For() if self.wanted.variable_types:
                    yield view.value.span, False
                    if view.key is not None:
                        yield view.key.span, False
                case ast.FunctionExpr() if self.wanted.parameter_types:
                    for one in view.function.parameters:
                        if one.type is None and one.name is not None:
                            yield one.name.span, one.span.start != view.span.start
                case ast.FunctionMember() if self.wanted.parameter_types:
                    for one in view.function.parameters:
                        if one.type is None and one.name is not None:
                            yield one.name.span, True
                case ast.Case() if self.wanted.variable_types:
                    for pattern in view.patterns:
                        for name in descendants(pattern):
                            if isinstance(name, ast.Identifier):
                                yield name.span, False

    def _result(self) -> Iterator[Hint]:
        member, type = self.member, self.inferred.type
        if isinstance(member, ast.FunctionMember) and isinstance(type, FunctionType):
            has_body = member.function.body is not None
            if member.function.result is None and has_body and member.name.text != "new":
                place = result_place(self.text, member)
                if place is not None:
                    yield from self._of_type(place, type.result, can_write=True)

    def _own_type(self) -> Iterator[Hint]:
        """Of a class's variable."""
        member = self.member
        if isinstance(member, ast.VarMember) and member.type is None and member.value is not None:
            if not _says_its_type(member.value) and member.property is None:
                yield from self._of_type(member.name.span.end, self.inferred.type, can_write=True)

    def _of_type(self, offset: int, type: Type, can_write: bool) -> Iterator[Hint]:
        name = type_name(self.db, type)
        if name in ("?", "Dynamic") or holds_unknown(type):
            return
        parts = (Part(":"), *_parts(self.db, type))
        tooltip = None
        if sum(len(part.text) for part in parts) > _LONGEST:
            parts, tooltip = (Part(f":{name[: _LONGEST - 1]}…"),), f"```haxe\n{name}\n```"
        edits: tuple[Edit, ...] = ()
        written = written_type(self.db, self.where, type) if can_write else None
        if written is not None:
            at = Span(offset, offset).shifted(self.start)
            edits = (Edit(at, f":{written}"),)
        yield Hint(offset + self.start, parts, "type", edits, tooltip)

    # -- arguments -------------------------------------------------------------------------------

    def _arguments(self) -> Iterator[Hint]:
        for node in typed_nodes(self.inferred):
            if isinstance(node, typed.Call):
                first = int(node.piped or node.via_using)
                yield from self._of_call(node.callee.type, node.args, first, node.callee)
            elif isinstance(node, typed.New) and node.constructor is not None:
                yield from self._of_call(node.constructor.type, node.args, 0, node)

    def _of_call(
        self, type: Type, args: list[typed.Expr | None], first: int, callee: typed.Expr
    ) -> Iterator[Hint]:
        if not isinstance(type, FunctionType):
            return
        if len(type.parameters) < 2 or _is_log(callee):
            return  # a function of one argument says by its name what that is
        for parameter, arg in list(zip(type.parameters, args, strict=False))[first:]:
            if arg is None or len(parameter.name) < 2 or parameter.rest:
                continue
            if arg.span.start < 0 or not self._wants_name(arg, parameter.name):
                continue
            if self.text[arg.span.start : arg.span.end].startswith(f"{parameter.name}:"):
                continue
            yield Hint(arg.span.start + self.start, (Part(f"{parameter.name}:"),), "parameter")

    def _wants_name(self, arg: typed.Expr, name: str) -> bool:
        if isinstance(arg, typed.Local | typed.InstanceMember | typed.StaticMember):
            said = self.text[arg.span.start : arg.span.end].rpartition(".")[2]
            return self.wanted.parameter_names == "all" and said.lower() != name.lower()
        if self.wanted.parameter_names == "all":
            return not isinstance(arg, typed.Function)
        if isinstance(arg, typed.Unary):
            arg = arg.operand
        is_empty = isinstance(arg, typed.Array | typed.Object) and arg.span.end - arg.span.start < 3
        return isinstance(arg, typed.Constant) or is_empty

    # -- Elixir ----------------------------------------------------------------------------------

    def _elixir_name(self) -> Iterator[Hint]:
        member, key = self.member, self.key
        if not isinstance(member, ast.FunctionMember) or member.name.text == "new":
            return
        native = next((one for one in member.metadata if one.name == "@:native"), None)
        if native is not None or not member.name.text:
            return
        name = function_name(member.name.text)
        if name != member.name.text:
            arity = len(member.function.parameters)
            arity += key.declaration != "" and not member.has("static")
            at = member.name.span.end + self.start
            yield Hint(at, (Part(f" {name}/{arity}"),), "elixir", tooltip="The name in Elixir.")


def _says_its_type(view: ast.Expr) -> bool:
    """Whether the value is named by its type, or is a literal of a plain one."""
    match view:
        case ast.New() | ast.TypeCheck() | ast.IntLiteral() | ast.FloatLiteral():
            return True
        case ast.StringLiteral() | ast.InterpolatedString() | ast.BoolLiteral():
            return True
        case ast.RegexLiteral():
            return True
        case ast.Cast():
            return view.type is not None
        case ast.Parenthesis():
            return _says_its_type(view.inner)
        case ast.Unary():
            return _says_its_type(view.operand)
    return False


def _is_log(callee: typed.Expr) -> bool:
    return isinstance(callee, typed.StaticMember) and callee.member.owner == LOG


def _modules(db: Database, path: str, span: Span) -> Iterator[Hint]:
    """The Elixir modules of a file's classes, where they have another name."""
    module = items(db, path)
    for view in parse(db, path).source.declarations:
        if view.kind != "class" or not span.contains(view.name.span.end):
            continue
        id = TypeId(module.package, module.name, view.name.text)
        name = elixir_module(db, id)
        if name != view.name.text:
            parts = (Part(f" {name}"),)
            yield Hint(view.name.span.end, parts, "elixir", tooltip="The module in Elixir.")


# --- labels --------------------------------------------------------------------------------------


def _parts(db: Database, type: Type) -> list[Part]:
    """The type's name, the names of declared types in it apart; joined it is `type_name`."""
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    if isinstance(type, ClassType | EnumType | AbstractType | TypedefType):
        id = None if type in (VOID,) else type.id
        parts = [Part("Null" if type.id == NULL_ID else type.id.name, id)]
        for number, arg in enumerate(type.args):
            parts.append(Part(", " if number else "<"))
            parts += _parts(db, arg)
        return [*parts, Part(">")] if type.args else parts
    return [Part(type_name(db, type))]
