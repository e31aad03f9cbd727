"""The typer's state while it infers one member: locals, faults, the way back to `infer`.

A `Typer` lives for one run over one member; nothing of it outlives the run but the tree that it
built. Variables are numbered in the order in which they are made, which depends on the member's
text alone: a second run can be told by number what the first found out (`seeds`), for locals whose
type is only known further down (`best.score` before `best = item`), for literals that gain fields
later, and for `Dynamic` variables whose shape the class's other functions settle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, follow, strip
from compiler_core.semantics.faults import TYPE_MISMATCH, UNUSED_LOCAL, Fault, Reason, fault
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.names import type_name, type_names
from compiler_core.semantics.resolve import Surroundings
from compiler_core.semantics.scope import FileScope
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import (
    DYNAMIC,
    UNKNOWN,
    VOID,
    FunctionType,
    Monomorph,
    ParameterType,
    Type,
    TypeId,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast

Handler = Callable[["Typer", ast.Expr, Type | None, bool], typed.Expr]
VariableKind = Literal["local", "parameter", "loop", "pattern", "catch", "function"]

MAX_DEPTH = 1000
"""Nested expressions beyond this are not typed: they would exhaust Python's stack."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What the class's functions together say of values that are declared `Dynamic`."""

    variables: Mapping[tuple[MemberKey, int], Type] = field(default_factory=dict)
    """By the member and the variable's number in it."""
    parameters: Mapping[tuple[MemberKey, int], Type] = field(default_factory=dict)
    results: Mapping[MemberKey, Type] = field(default_factory=dict)
    fields: Mapping[MemberKey, Type] = field(default_factory=dict)
    marked: Mapping[tuple[str, str], Type] = field(default_factory=dict)
    """Of declared members whose keys are told, by type and name: `conn.params`, the assigns."""
    undeclared: Mapping[str, Type] = field(default_factory=dict)
    """What functions that nothing declares give, by their names."""
    elsewhere: Mapping[tuple[str, MemberKey], Type] = field(default_factory=dict)
    """Results and fields of other classes, by file and member."""
    touched: frozenset[MemberKey] = frozenset()
    """The members whose typing a shape changes."""

    def touches(self, key: MemberKey) -> bool:
        return key in self.touched

    def of_member(self, key: MemberKey) -> dict[int, Type]:
        """The types of a member's variables, by their numbers."""
        return {number: type for (of, number), type in self.variables.items() if of == key}


@dataclass(slots=True)
class FunctionFrame:
    """A function whose body is being typed."""

    result: Type
    is_written: bool
    """Its result type stands in the source."""
    returns_value: bool = False
    returns_nothing: bool = False
    loops: int = 0
    """How many loops of it are around the expression at hand."""
    reason: Reason | None = None
    """Why it must return what it must: its written type, or its first `return`."""


@dataclass(slots=True)
class ComprehensionFrame:
    """A comprehension whose loop is being typed, and the elements found in it so far."""

    is_map: bool | None = None
    yields: list[typed.Yield] = field(default_factory=list)
    expected_key: Type | None = None
    expected_value: Type | None = None


@dataclass(slots=True)
class Extension:
    """A field that a literal in a local gains: `response.error.code = x`."""

    variable: int
    path: tuple[str, ...]
    type: Type


class Typer:
    __slots__ = (
        "asked",
        "comprehensions",
        "db",
        "deferred",
        "depth",
        "extensions",
        "faults",
        "file_scope",
        "framework_types",
        "functions",
        "generic",
        "handlers",
        "is_static",
        "key",
        "literals",
        "loops",
        "own_type",
        "owner",
        "path",
        "reason",
        "refined",
        "refinements",
        "reported",
        "scopes",
        "seeds",
        "self_type",
        "shapes",
        "signature",
        "silent",
        "used",
        "variables",
        "where",
    )

    def __init__(
        self,
        db: Database,
        path: str,
        key: MemberKey,
        where: Surroundings,
        file_scope: FileScope,
        handlers: Mapping[type, Handler],
        signature: Callable[[DeclaredMember], Type],
        owner: TypeId | None,
        self_type: Type | None,
        is_static: bool,
        seeds: Mapping[int, Type],
        shapes: Shapes | None,
        framework_types: tuple[TypeId, ...],
    ) -> None:
        self.db = db
        self.path = path
        self.key = key
        self.where = where
        self.file_scope = file_scope
        self.handlers = handlers
        self.signature = signature
        self.owner = owner
        self.self_type = self_type
        self.is_static = is_static
        self.seeds = seeds
        self.shapes = shapes
        self.framework_types = framework_types
        self.own_type: Type | None = None
        """The type of the member itself while its body is typed, for recursion."""
        self.faults: list[Fault] = []
        self.scopes: list[dict[str, typed.Variable]] = [{}]
        self.variables: list[typed.Variable] = []
        self.used: set[int] = set()
        """`id`s of the variables that are read."""
        self.functions: list[FunctionFrame] = []
        self.comprehensions: list[ComprehensionFrame] = []
        self.deferred: dict[int, int] = {}
        """Numbers of variables whose fields were read before their type was known."""
        self.generic: dict[int, tuple[ParameterType, ...]] = {}
        """By the `id` of a local function's variable: its own type parameters."""
        self.extensions: list[Extension] = []
        self.literals: set[int] = set()
        """`id`s of the variables whose value is an object literal."""
        self.refinements: dict[ParameterType, Type] = {}
        """What the pattern of the arm at hand tells of type parameters in sight (GADTs)."""
        self.refined: dict[int, Type] = {}
        """By the `id` of an arm's value: what it must be by the arm's refinements."""
        self.reason: tuple[Type, Reason] | None = None
        """Of the value at hand: what it must be, and why."""
        self.asked: dict[int, list[ast.FieldAccess]] = {}
        """By the `id` of a parameter's type that isn't known yet: the fields asked of it."""
        self.reported: set[str] = set()
        self.silent = 0
        self.depth = 0
        self.loops = 0

    # -- expressions --

    def infer(self, view: ast.Expr, expected: Type | None = None, used: bool = True) -> typed.Expr:
        """The typed form of `view`. `expected` guides (arrow parameters, constructors, literals)
        and is not checked here; `used`: somebody wants the value."""
        handler = self.handlers.get(view.__class__)
        if handler is None:
            return typed.NotLowered(view.span, UNKNOWN, type(view).__name__)
        if self.depth > MAX_DEPTH:
            return typed.NotLowered(view.span, UNKNOWN, "expressions nested this deep")
        self.depth += 1
        try:
            return handler(self, view, expected, used)
        finally:
            self.depth -= 1

    def check(
        self,
        view: ast.Expr,
        expected: Type,
        what: str | None = None,
        reason: Reason | None = None,
    ) -> typed.Expr:
        """`infer`, and a fault where the value may not stand where `expected` is wanted."""
        found = self.guided(view, expected, reason)
        self.require(found, expected, what, reason)
        return found

    def guided(self, view: ast.Expr, expected: Type, reason: Reason | None) -> typed.Expr:
        """`infer`; where branches of `view` must be `expected`, `reason` says why."""
        around, self.reason = self.reason, None if reason is None else (expected, reason)
        found = self.infer(view, expected)
        self.reason = around
        return found

    def require(
        self,
        found: typed.Expr,
        expected: Type,
        what: str | None = None,
        reason: Reason | None = None,
    ) -> bool:
        if unify(self.db, found.type, expected):
            return True
        self.mismatch(found.span, found.type, expected, what, reason)
        return False

    def mismatch(
        self,
        span: Span,
        found: Type,
        expected: Type,
        what: str | None = None,
        reason: Reason | None = None,
    ) -> None:
        wanted, given = type_names(self.db, expected, found)
        self.report(fault(TYPE_MISMATCH, span, reason, expected=wanted, found=given, what=what))

    def reason_for(self, expected: Type) -> Reason | None:
        """Why a branch must be `expected`, if what is around it has said so."""
        if self.reason is None or self.reason[0] is not expected:
            return None
        return self.reason[1]

    def meets_pattern(self, view: ast.Expr, subject: Type) -> None:
        """A pattern for values of type `subject` is about to be typed: for who looks on."""

    def error(self, span: Span) -> typed.Expr:
        return typed.Error(span, UNKNOWN)

    def tried(self, view: ast.Expr) -> Type:
        """The type of `view`, typed for the sake of a choice: nothing of it is kept, no fault
        reported. What it tells of types that were open stays told."""
        faults, variables = len(self.faults), len(self.variables)
        used, deferred = set(self.used), dict(self.deferred)
        extensions, literals = len(self.extensions), set(self.literals)
        self.silent += 1
        found = self.infer(view)
        self.silent -= 1
        del self.faults[faults:], self.variables[variables:], self.extensions[extensions:]
        self.used, self.deferred, self.literals = used, deferred, literals
        return found.type

    # -- faults --

    def report(self, found: Fault, once: str | None = None) -> None:
        """Keep a fault; with `once`, only the first of that name in this member."""
        if self.silent:
            return
        if once is not None:
            mark = f"{found.code} {once}"
            if mark in self.reported:
                return
            self.reported.add(mark)
        self.faults.append(found)

    def suggest(self, name: str, known: set[str]) -> str | None:
        known.discard(name)
        return closest(name, sorted(known))

    # -- locals --

    def declare(
        self,
        name: str,
        type: Type,
        span: Span,
        kind: VariableKind = "local",
        is_final: bool = False,
    ) -> typed.Variable:
        """A new variable in the innermost scope, shadowing what had its name."""
        variable = self.make_variable(name, type, span, kind, is_final)
        self.scopes[-1][name] = variable
        return variable

    def make_variable(
        self, name: str, type: Type, span: Span, kind: VariableKind, is_final: bool = False
    ) -> typed.Variable:
        seed = self.seeds.get(len(self.variables))
        variable = typed.Variable(name, type if seed is None else seed, span, is_final, kind)
        self.variables.append(variable)
        return variable

    def local(self, name: str) -> typed.Variable | None:
        for scope in reversed(self.scopes):
            found = scope.get(name)
            if found is not None:
                return found
        return None

    def locals(self) -> dict[str, typed.Variable]:
        """Every local in scope, by name."""
        visible: dict[str, typed.Variable] = {}
        for scope in self.scopes:
            visible.update(scope)
        return visible

    def number(self, variable: typed.Variable) -> int:
        for index in range(len(self.variables) - 1, -1, -1):
            if self.variables[index] is variable:
                return index
        return -1

    def report_unused(self) -> None:
        for variable in self.variables:
            if (
                variable.kind == "local"
                and id(variable) not in self.used
                and not variable.name.startswith("_")
            ):
                self.report(fault(UNUSED_LOCAL, variable.span, name=variable.name))

    def type_of(self, variable: typed.Variable) -> Type:
        """The type of a variable at a use: a generic local function's own parameters are fresh."""
        parameters = self.generic.get(id(variable))
        if parameters is None:
            return variable.type
        return substitute(variable.type, {item: Monomorph() for item in parameters})

    # -- types --

    def follow(self, type: Type) -> Type:
        return follow(self.db, type)

    def strip(self, type: Type) -> Type:
        return strip(self.db, type)

    def unify(self, actual: Type, expected: Type) -> bool:
        return unify(self.db, actual, expected)

    def name_of(self, type: Type) -> str:
        return type_name(self.db, type)

    # -- the member around --

    def this_type(self) -> Type:
        return DYNAMIC if self.self_type is None else self.self_type


def is_void(typer: Typer, type: Type) -> bool:
    return typer.follow(type) == VOID


def function_of(typer: Typer, type: Type) -> FunctionType | None:
    found = typer.strip(type)
    return found if isinstance(found, FunctionType) else None
