"""What can be seen from a place in a member: the locals, the type that is expected, what stands
before the dot.

An editor asks what may be written at a cursor. There a name is put in (`MARK`), the member is read
and typed once more with it, and when the typer comes to that name, it tells what it knows.

    var half = total / 2; trace(half.|)     →  target: `half`, a Float; locals: half, …
    switch color { case | }                 →  expected: Color, in a pattern

The typer is the one that types the program, so a cursor sees what the program would. Nothing of the
run is kept: it is no query, and its tree is thrown away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_member
from compiler_core.semantics.infer import run_typer
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.settle import settled
from compiler_core.semantics.shapes import class_shapes
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.paths import dotted, is_value
from compiler_core.semantics.types import FunctionType, ModuleType, Type
from compiler_core.syntax import ast

MARK = "completionMark__"
"""No program has a variable of this name."""


@dataclass(slots=True)
class Sight:
    """What is visible from the mark. Types are settled: what is not known is `Dynamic`."""

    typer: Typer
    locals: dict[str, typed.Variable]
    expected: Type | None
    """What the place wants; of a pattern, the type of the value that it matches."""
    target: typed.Expr | None = None
    """What stands before the dot."""
    path: tuple[str, ...] = ()
    """What stands before the dot, where it is a dotted name: it may be a package."""
    piped: Type | None = None
    """Of the right side of `|>`: what comes in."""
    is_pattern: bool = False
    is_statement: bool = False
    is_callee: bool = False
    called: Mapping[int, Called] = field(default_factory=dict)
    """What the calls around are of, by the `id` of their views."""


@dataclass(frozen=True, slots=True)
class Called:
    """What is called: its type, and how many of its parameters stand before the call (by a pipe,
    or before the dot of an extension: `is_hidden`)."""

    callee: typed.Expr
    type: FunctionType
    before: int = 0
    is_hidden: bool = False


class ProbingTyper(Typer):
    """A typer that stops at the mark to look around; what it saw last is `sight`."""

    __slots__ = ("called", "sight")

    sight: Sight | None
    called: dict[int, Called]

    def infer(self, view: ast.Expr, expected: Type | None = None, used: bool = True) -> typed.Expr:
        marked = _marked(view)
        if marked is not None:
            return self._look(view, marked, expected, None, not used)
        if _names_mark(view):
            self.sight = Sight(self, self.locals(), expected)
        if isinstance(view, ast.Binary) and view.operator == "|>":
            marked = _marked(view.right)
            if marked is not None:
                left = self.infer(view.left)
                return self._look(view.right, marked, expected, left.type, False)
        found = super().infer(view, expected, used)
        self._note_call(view, found)
        return found

    def _note_call(self, view: ast.Expr, found: typed.Expr) -> None:
        if isinstance(view, ast.Binary) and view.operator == "|>":
            view = view.right
        if isinstance(found, typed.Call):
            function = self.strip(found.callee.type)
            if isinstance(function, FunctionType):
                before = int(found.piped or found.via_using)
                self._called()[id(view)] = Called(found.callee, function, before, found.via_using)
        elif isinstance(found, typed.New) and found.constructor is not None:
            function = self.strip(found.constructor.type)
            if isinstance(function, FunctionType):
                self._called()[id(view)] = Called(found, function)

    def _called(self) -> dict[int, Called]:
        if not hasattr(self, "called"):
            self.called = {}
        return self.called

    def meets_pattern(self, view: ast.Expr, subject: Type) -> None:
        marked = _marked(view)
        if marked is not None:
            self._look(view, marked, subject, None, False)
            if self.sight is not None:
                self.sight.is_pattern = True

    def _look(
        self,
        view: ast.Expr,
        marked: ast.Identifier | ast.FieldAccess,
        expected: Type | None,
        piped: Type | None,
        is_statement: bool,
    ) -> typed.Expr:
        sight = Sight(self, self.locals(), expected, piped=piped, is_statement=is_statement)
        sight.is_callee = isinstance(view, ast.Call)
        if isinstance(marked, ast.FieldAccess):
            sight.path = dotted(marked.target) or ()
            sight.target = self._target(marked.target, sight.path)
        self.sight = sight
        for argument in view.args if isinstance(view, ast.Call) else ():
            self.infer(argument)
        return self.error(view.span)

    def _target(self, view: ast.Expr, path: tuple[str, ...]) -> typed.Expr | None:
        if path and not is_value(self, path[0]):
            found = find_type(self.db, self.where, path)
            if found is not None:
                name = str(found[0])
                return typed.ModuleValue(view.span, ModuleType(found[0], name), found[0], name)
        return self.infer(view)


def look(db: Database, path: str, key: MemberKey, view: ast.Member) -> Sight | None:
    """What is seen from the mark in `view`, the member `key` of the file with the mark put in; None
    where the mark is no expression or pattern, or the member is not known without it."""
    typer = _run(db, path, key, view)
    if typer is None:
        return None
    found = getattr(typer, "sight", None)
    if not isinstance(found, Sight):
        return None
    found.called = getattr(typer, "called", {})
    for variable in typer.variables:
        variable.type = settled(variable.type)
    if found.expected is not None:
        found.expected = settled(found.expected)
    if found.piped is not None:
        found.piped = settled(found.piped)
    if found.target is not None:
        found.target.type = settled(found.target.type)
    return found


def calls(db: Database, path: str, key: MemberKey, view: ast.Member) -> Mapping[int, Called]:
    """What each call of a member calls, by the `id` of the call's view."""
    typer = _run(db, path, key, view)
    found: Mapping[int, Called] = {} if typer is None else getattr(typer, "called", {})
    return found


def _run(db: Database, path: str, key: MemberKey, view: ast.Member) -> Typer | None:
    declared = declared_member(db, path, key)
    if declared is None:
        return None
    shapes = class_shapes(db, path, key.declaration)
    return run_typer(db, path, key, declared, view, shapes, ProbingTyper)


def _names_mark(view: ast.Expr) -> bool:
    """A literal with the mark as an atom or a field's name."""
    if isinstance(view, ast.AtomLiteral):
        return view.name == MARK
    return isinstance(view, ast.ObjectLiteral) and any(
        isinstance(one, ast.ObjectField) and one.name.text == MARK for one in view.fields
    )


def _marked(view: ast.Expr) -> ast.Identifier | ast.FieldAccess | None:
    """The name with the mark that an expression is, or that it calls."""
    if isinstance(view, ast.Call):
        view = view.callee
    if isinstance(view, ast.Identifier) and view.name == MARK:
        return view
    if isinstance(view, ast.FieldAccess) and view.name.text == MARK:
        return view
    return None
