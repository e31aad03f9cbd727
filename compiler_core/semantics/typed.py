"""The typed tree: a member's meaning, with every name resolved and every expression typed.

`infer` builds it from the views, as Haxe's typer builds its `TypedExpr`; exhaustiveness, effects
and lowering read nothing else. What the source spells in several ways is one shape here: `using`
calls and pipes are calls whose first argument is the receiver, `if` and `?:` are `If`, `obj.f` is
an `InstanceMember` or a `StructureMember` by what `obj` is, and a bare `f()` has been looked up
in its surroundings. What cannot be understood is `Error`, already reported.

    return users |> Lambda.map(u -> u.name)

    Return(Call(StaticMember(Lambda.map),
                [Local(users), Function([u], Return(StructureMember(u, name)))], piped=True))

Spans are code points relative to the member. Nodes compare by identity; nothing writes to them once
`infer` has handed them over (but for `kinds`, which only saves work).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.semantics.types import FunctionParameter, Type, TypeId
from compiler_core.syntax import ast

ConstantValue = int | float | str | bool | None


@dataclass(slots=True, eq=False)
class Variable:
    """A local, parameter or captured pattern variable: its identity, not its name."""

    name: str
    type: Type
    span: Span
    is_final: bool = False
    kind: Literal["local", "parameter", "loop", "pattern", "catch", "function"] = "local"


@dataclass(frozen=True, slots=True)
class Member:
    """A declared member, as a use of it needs to know it; equal for equal declarations.

    `elixir` is the template of `@:elixir("…")` with `{this}`, `{0}`, `{1}`… ; `mutates` says that
    it changes its receiver (`@:mutates`), and what the template yields is the receiver's new value
    unless `elixir_result` says how the call's own value is had. `native` is `@:native`.
    """

    owner: TypeId | None
    """None for a function or variable at module level."""
    name: str
    kind: Literal["variable", "property", "method", "constructor"]
    type: Type
    is_static: bool = False
    is_public: bool = False
    is_final: bool = False
    is_extern: bool = False
    is_macro: bool = False
    native: str | None = None
    elixir: str | None = None
    mutates: bool = False
    elixir_result: str | None = None
    metadata: tuple[str, ...] = ()
    """Names of the other annotations on it, `@:` included."""
    path: str = ""
    """The file of a function or variable at module level; empty where there is an owner."""


# --- expressions ---------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Expr:
    span: Span
    type: Type
    kinds: int = field(default=0, init=False, repr=False)
    """What `lower.walk` found out of the classes below the node; no part of what it says."""


@dataclass(slots=True, eq=False)
class Constant(Expr):
    value: ConstantValue


@dataclass(slots=True, eq=False)
class Interpolation(Expr):
    parts: list[str | Expr]


@dataclass(slots=True, eq=False)
class Regex(Expr):
    pattern: str
    flags: str


@dataclass(slots=True, eq=False)
class Atom(Expr):
    name: str


@dataclass(slots=True, eq=False)
class Array(Expr):
    elements: list[Expr]


@dataclass(slots=True, eq=False)
class MapOf(Expr):
    """`[k => v]`; `new Map()` is a `New`."""

    entries: list[tuple[Expr, Expr]]


@dataclass(slots=True, eq=False)
class Comprehension(Expr):
    """`[for …]`/`[while …]`; each element is a `Yield` in the loop's innermost body."""

    loop: Expr


@dataclass(slots=True, eq=False)
class Yield(Expr):
    """An element of the comprehension around it; with `key`, an entry of a map."""

    key: Expr | None
    value: Expr


@dataclass(slots=True, eq=False)
class ObjectField:
    name: str
    value: Expr
    span: Span


@dataclass(slots=True, eq=False)
class ObjectSpread:
    value: Expr
    span: Span


@dataclass(slots=True, eq=False)
class Object(Expr):
    fields: list[ObjectField | ObjectSpread]


@dataclass(slots=True, eq=False)
class Tuple(Expr):
    elements: list[Expr]


@dataclass(slots=True, eq=False)
class Keyword(Expr):
    entries: list[tuple[str, Expr]]


@dataclass(slots=True, eq=False)
class ElixirMap(Expr):
    """`%{…}`, `%User{…}`; a key is an atom's name or an expression."""

    struct: Type | None
    entries: list[tuple[str | Expr, Expr]]


@dataclass(slots=True, eq=False)
class Local(Expr):
    variable: Variable


@dataclass(slots=True, eq=False)
class This(Expr):
    pass


@dataclass(slots=True, eq=False)
class Super(Expr):
    pass


@dataclass(slots=True, eq=False)
class ModuleValue(Expr):
    """A type's name as a value; `name` is the Elixir module's as far as the source says it, and
    `id` is None where nothing declares it. `__MODULE__` has `is_current`."""

    id: TypeId | None
    name: str
    is_current: bool = False


@dataclass(slots=True, eq=False)
class StaticMember(Expr):
    member: Member


@dataclass(slots=True, eq=False)
class InstanceMember(Expr):
    target: Expr
    member: Member
    safe: bool = False


@dataclass(slots=True, eq=False)
class StructureMember(Expr):
    """A field of an anonymous structure, or of a `Dynamic`: then `shape` says what is known of the
    target's value (`semantics.shapes`)."""

    target: Expr
    name: str
    safe: bool = False
    key: Literal["atom", "string", "either"] = "atom"
    certain: bool = True
    """The key is sure to be there (else a read answers nil)."""


@dataclass(slots=True, eq=False)
class Index(Expr):
    """`target[index]` on an array, a map or a Dynamic; by the target's type."""

    target: Expr
    index: Expr


@dataclass(slots=True, eq=False)
class EnumConstructor(Expr):
    """A constructor as a value; with arguments it is the callee of a `Call`."""

    enum: TypeId | None
    """None: nothing declares it, it is taken for a constructor (reported)."""
    name: str
    arity: int


@dataclass(slots=True, eq=False)
class UnknownFunction(Expr):
    """A called name that nothing declares: taken for a function of the class, to be written."""

    name: str


@dataclass(slots=True, eq=False)
class UnknownMember(Expr):
    """A member of a module that nothing declares: `UserService.listUsers`."""

    target: Expr
    name: str


@dataclass(slots=True, eq=False)
class Call(Expr):
    """`args` stand in parameter order; None: an optional one was left out before others."""

    callee: Expr
    args: list[Expr | None]
    keywords: list[tuple[str, Expr]] = field(default_factory=list)
    piped: bool = False
    """The first argument was written before `|>` (or before a dot, by `using`: `via_using`)."""
    via_using: bool = False
    safe: bool = False
    """Of one by `using`: `text?.trim()`."""


@dataclass(slots=True, eq=False)
class New(Expr):
    constructor: Member | None
    args: list[Expr | None]


@dataclass(slots=True, eq=False)
class Unary(Expr):
    """`-`, `!`, `~`."""

    operator: str
    operand: Expr


@dataclass(slots=True, eq=False)
class Increment(Expr):
    """`++`/`--` as prefix or postfix: `delta` is 1 or -1; the value is the new one if `prefix`."""

    target: Expr
    delta: int
    prefix: bool


@dataclass(slots=True, eq=False)
class Binary(Expr):
    """Every operator that assigns nothing; `"+"` on strings is told by the types."""

    operator: str
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class Assign(Expr):
    """`target = value`, or `target op= value` with `operator` (`"+"`, `"??"`, …)."""

    operator: str | None
    target: Expr
    value: Expr


@dataclass(slots=True, eq=False)
class TypeTest(Expr):
    """`value is T` and `Std.isOfType(value, T)`."""

    value: Expr
    tested: Type


@dataclass(slots=True, eq=False)
class Cast(Expr):
    value: Expr
    checked: bool
    is_annotation: bool = False
    """Written as `(value : T)`: an abstract's implicit cast may convert it."""


@dataclass(slots=True, eq=False)
class If(Expr):
    condition: Expr
    then: Expr
    otherwise: Expr | None


@dataclass(slots=True, eq=False)
class Case:
    pattern: Pattern
    guard: Expr | None
    body: Block
    span: Span
    is_default: bool
    header_span: Span
    """From `case`/`default` to its `:`."""


@dataclass(slots=True, eq=False)
class Switch(Expr):
    subject: Expr
    cases: list[Case]
    keyword_span: Span
    is_statement: bool = False
    """Its value is not used."""
    is_test: bool = False
    """Written as `value.match(pattern)`: the case for all other values is nobody's text."""


@dataclass(slots=True, eq=False)
class While(Expr):
    condition: Expr
    body: Expr
    is_do: bool


@dataclass(slots=True, eq=False)
class For(Expr):
    """`iterable` is a Range (`Binary` "..."), an array, a map (`key` set), or an iterator."""

    key: Variable | None
    variable: Variable
    iterable: Expr
    body: Expr


@dataclass(slots=True, eq=False)
class Return(Expr):
    value: Expr | None


@dataclass(slots=True, eq=False)
class Break(Expr):
    pass


@dataclass(slots=True, eq=False)
class Continue(Expr):
    pass


@dataclass(slots=True, eq=False)
class Throw(Expr):
    value: Expr


@dataclass(slots=True, eq=False)
class Catch:
    variable: Variable
    caught: Type
    body: Expr
    span: Span


@dataclass(slots=True, eq=False)
class Try(Expr):
    body: Expr
    catches: list[Catch]
    finally_body: Expr | None = None


@dataclass(slots=True, eq=False)
class Block(Expr):
    """`is_flat`: the declarations of one `var a = 1, b = 2;`, whose scope is the block around."""

    statements: list[Expr]
    is_flat: bool = False


@dataclass(slots=True, eq=False)
class VariableDeclaration(Expr):
    variable: Variable
    value: Expr | None


@dataclass(slots=True, eq=False)
class Parameter:
    variable: Variable
    default: Expr | None
    optional: bool
    rest: bool
    pattern: Pattern | None = None
    """The dialect's pattern parameter; `variable` then stands for the whole value."""


@dataclass(slots=True, eq=False)
class Function(Expr):
    """A function value; `name` and `self_variable` for a local named one, which may recurse."""

    parameters: list[Parameter]
    result: Type
    body: Expr
    name: str | None = None
    self_variable: Variable | None = None


@dataclass(slots=True, eq=False)
class WithClause:
    pattern: Pattern | None
    value: Expr
    span: Span


@dataclass(slots=True, eq=False)
class With(Expr):
    clauses: list[WithClause]
    body: Expr
    otherwise: list[Case]


@dataclass(slots=True, eq=False)
class Receive(Expr):
    cases: list[Case]
    timeout: Expr | None
    after: Block | None


@dataclass(slots=True, eq=False)
class RawElixir(Expr):
    text: str
    args: list[Expr]
    locals: dict[str, Variable]
    """The Haxe locals in scope, by name: those that the text names are used by it."""


@dataclass(slots=True, eq=False)
class SourcePlace(Expr):
    """Where a call stands, for a parameter of type `haxe.PosInfos` that it leaves out."""

    class_name: str
    """With its package."""
    method_name: str


@dataclass(slots=True, eq=False)
class ElixirCode(Expr):
    """Elixir within a template that says more than Haxe can: `text` as written, in which `pieces`,
    by their place in it, stand for what Haxe can say. A piece that is a text is put in as it is."""

    text: str
    code: list[Expr]
    """What is in it, for who asks what is read; the pieces are found in there."""
    pieces: dict[Span, Expr | str]


@dataclass(slots=True, eq=False)
class Template(Expr):
    """`hxx('…')`. `pieces` are by their place in `text` (`semantics.typer.templates`)."""

    text: str
    code: list[Expr]
    """What the template computes; a loop of it is a `For`, so that its variables have values."""
    pieces: dict[Span, Expr | str]
    variable: Variable
    """`assigns`."""
    has_assigns: bool
    """`assigns` is a variable of the function around."""
    bound: list[Variable]
    """What patterns of its Elixir bind."""
    unknown: list[Unknown]
    views: list[ast.Expr]
    """The Haxe that was read out of its Elixir: where its names stand."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name in a template that nothing declares; `span` is relative to the member, `arity` that of
    a call."""

    name: str
    span: Span
    arity: int | None = None


# --- queries (dialect) ---------------------------------------------------------------------------
# What a query says is a language of its own: the names that it binds are no variables of the
# function, its operators are the database's, and what comes from the function is pinned.


@dataclass(slots=True, eq=False)
class Query(Expr):
    """`from(u in User, {where: …})`, or `target.where(…)`, which goes on with another one.

    `words` and `values` are its parts in order: `"from"`, `"join"`, `"on"`, `"where"`, …; `bound`
    are the names that are bound, in order, those of the queries that it goes on with first.
    """

    target: Expr | None
    words: list[str]
    values: list[Expr]
    bound: list[Variable]
    runs: bool = False
    """Its results are wanted where it stands."""


@dataclass(slots=True, eq=False)
class QueryIn(Expr):
    """`u in User`, as what a query is over."""

    variable: Variable
    source: Expr


@dataclass(slots=True, eq=False)
class QueryName(Expr):
    """A name that the query binds."""

    variable: Variable


@dataclass(slots=True, eq=False)
class QueryField(Expr):
    """`u.name`."""

    variable: Variable
    name: str


@dataclass(slots=True, eq=False)
class QueryOperator(Expr):
    """`&&`, `==`, `in`, …; `!` and `-` have one operand."""

    operator: str
    operands: list[Expr]


@dataclass(slots=True, eq=False)
class QueryCall(Expr):
    """A function of the query's language: `count(u.id)`, `fragment("…", u.name)`."""

    name: str
    args: list[Expr]
    keywords: list[tuple[str, Expr]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class QueryPin(Expr):
    """A value of the function around, which the query takes as a parameter."""

    value: Expr


@dataclass(slots=True, eq=False)
class NotLowered(Expr):
    """A construct that is understood as syntax and not yet by the phases behind it: it gets a
    diagnostic and stands in the output as a failing line that says so."""

    what: str


@dataclass(slots=True, eq=False)
class Error(Expr):
    pass


# --- patterns ------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Pattern:
    span: Span
    type: Type


@dataclass(slots=True, eq=False)
class Wildcard(Pattern):
    pass


@dataclass(slots=True, eq=False)
class Bind(Pattern):
    """`x`, or `x = pattern`."""

    variable: Variable
    inner: Pattern | None


@dataclass(slots=True, eq=False)
class ConstantPattern(Pattern):
    value: ConstantValue


@dataclass(slots=True, eq=False)
class MemberPattern(Pattern):
    """A value of an enum abstract, or a static final one."""

    member: Member


@dataclass(slots=True, eq=False)
class AtomPattern(Pattern):
    name: str


@dataclass(slots=True, eq=False)
class ConstructorPattern(Pattern):
    """`fits`: unless it is another type's than the value's, of which the typer tells."""

    enum: TypeId | None
    name: str
    arguments: list[Pattern]
    fits: bool = True


@dataclass(slots=True, eq=False)
class ArrayPattern(Pattern):
    elements: list[Pattern]


@dataclass(slots=True, eq=False)
class TuplePattern(Pattern):
    elements: list[Pattern]


@dataclass(slots=True, eq=False)
class StructurePattern(Pattern):
    """`{name: p}`, and `%{name: p}`/`%User{…}` with `struct`."""

    fields: list[tuple[str, Pattern]]
    struct: Type | None = None
    strings: frozenset[str] = frozenset()
    """The fields whose keys are strings: `%{"name" => p}`, or where the value has such keys."""
    is_map: bool = False
    """Written as an Elixir map: a value that lacks one of the fields does not match."""
    optional: frozenset[str] = frozenset()
    """The fields that a value may lack; they are null then."""


@dataclass(slots=True, eq=False)
class OrPattern(Pattern):
    alternatives: list[Pattern]


@dataclass(slots=True, eq=False)
class ExtractorPattern(Pattern):
    """`f(_) => pattern`: `value` is `f(placeholder)`."""

    placeholder: Variable
    value: Expr
    pattern: Pattern
    not_null: bool = False
    """Null doesn't match, and nothing is asked of it."""


@dataclass(slots=True, eq=False)
class RegexPattern(Pattern):
    pattern: str
    flags: str


# --- members -------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class TypedMember:
    """What `infer` makes of one member: `function` for a method, `value` for a variable with an
    initialiser (both None for a declaration without a body). `start`: where it is in the file."""

    member: Member
    view: ast.Member
    start: int
    function: Function | None
    value: Expr | None


@dataclass(slots=True, eq=False)
class TypedConstructor:
    """One constructor of an enum; `index` counts in declaration order."""

    name: str
    index: int
    parameters: tuple[FunctionParameter, ...]
    view: ast.EnumConstructor
    start: int


@dataclass(slots=True, eq=False)
class TypedDeclaration:
    id: TypeId
    view: ast.TypeDeclaration
    members: list[TypedMember]
    constructors: list[TypedConstructor]
    aliased: Type | None
    """A typedef's type."""
    nested: list[TypedDeclaration]
    """Class-level typedefs and enums (dialect)."""


@dataclass(slots=True, eq=False)
class TypedModule:
    """One Haxe file, typed: what lowering starts from."""

    path: str
    package: tuple[str, ...]
    name: str
    source: ast.SourceFile
    declarations: list[TypedDeclaration]
    members: list[TypedMember]
    """Module-level functions and variables."""
