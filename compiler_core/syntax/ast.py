"""Typed views of the tree: what a Haxe file says, without how it is spelt.

The lossless tree (`syntax.tree`) holds every token; these classes are the view of it that the
compiler's phases read. A view is made once per member, when the member's text changes, and then
never written to. Spans are code points **relative to the start of the member** (`Member.start`
moves them into the file); views at file level (package, imports, headers) are relative to the
file. Views compare and hash by identity, so that a phase can key its findings by them.

Patterns are expressions, as in Haxe's own grammar: `case Some({name: n}) | None if (n > 1):` has
two `patterns`; `semantics` gives them their meaning.

They are slotted rather than frozen: freezing triples the time to build one, and a keystroke
builds a whole member of them. Nothing outside `syntax.views` may assign to their fields.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from compiler_core.base.span import Span


@dataclass(slots=True, eq=False)
class View:
    span: Span


# --- names, metadata -----------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Name(View):
    text: str


@dataclass(slots=True, eq=False)
class Metadata(View):
    """`@:schema(table: "orders")`: `name` is `@:schema`; `args` may hold NamedArg."""

    name: str
    name_span: Span
    args: list[Expr]
    has_parens: bool


# --- types -----------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class TypeExpr(View):
    pass


@dataclass(slots=True, eq=False)
class NamedType(TypeExpr):
    """`a.b.Type<A, B>`: `path` is `("a", "b", "Type")`. An argument may be a constant `Expr`."""

    path: tuple[str, ...]
    args: list[TypeExpr | Expr]


@dataclass(slots=True, eq=False)
class FunctionTypeParameter(View):
    name: str | None
    type: TypeExpr
    optional: bool
    rest: bool = False


@dataclass(slots=True, eq=False)
class FunctionType(TypeExpr):
    parameters: list[FunctionTypeParameter]
    result: TypeExpr


@dataclass(slots=True, eq=False)
class StructField(View):
    name: Name
    type: TypeExpr | None
    optional: bool
    is_final: bool
    metadata: list[Metadata]
    doc: str | None = None
    property: tuple[str, str] | None = None
    """`var x(get, never): T` in a structure."""
    method: FunctionParts | None = None
    """`function f(x: Int): Int;` in a structure."""


@dataclass(slots=True, eq=False)
class StructType(TypeExpr):
    """`{> Base, x: Int, ?y: Float, var z: T;}`"""

    extends: list[TypeExpr]
    fields: list[StructField]


@dataclass(slots=True, eq=False)
class IntersectionType(TypeExpr):
    members: list[TypeExpr]


@dataclass(slots=True, eq=False)
class TupleType(TypeExpr):
    elements: list[TypeExpr]


@dataclass(slots=True, eq=False)
class ParenthesisType(TypeExpr):
    inner: TypeExpr


@dataclass(slots=True, eq=False)
class OptionalType(TypeExpr):
    """`?Int` in the old function type notation."""

    inner: TypeExpr


@dataclass(slots=True, eq=False)
class TypeParameter(View):
    """`@:meta T: Constraint & Other = Default`"""

    name: Name
    constraint: TypeExpr | None
    default: TypeExpr | None
    metadata: list[Metadata]


# --- expressions -----------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Expr(View):
    pass


@dataclass(slots=True, eq=False)
class Identifier(Expr):
    """Any plain name, `this`, `super`, `__MODULE__`, `_` and macro `$name` included."""

    name: str


@dataclass(slots=True, eq=False)
class NullLiteral(Expr):
    pass


@dataclass(slots=True, eq=False)
class BoolLiteral(Expr):
    value: bool


@dataclass(slots=True, eq=False)
class IntLiteral(Expr):
    """`text` as written (`1_000`, `0xFF`, `12i32`)."""

    text: str
    value: int
    suffix: str | None = None


@dataclass(slots=True, eq=False)
class FloatLiteral(Expr):
    text: str
    value: float
    suffix: str | None = None


@dataclass(slots=True, eq=False)
class StringLiteral(Expr):
    """A string without interpolation; `value` has its escapes resolved."""

    value: str
    quote: str


@dataclass(slots=True, eq=False)
class InterpolatedString(Expr):
    """`'a ${x} $y'`: literal text (escapes resolved, `$$` is `$`) and expressions in turn."""

    parts: list[str | Expr]


@dataclass(slots=True, eq=False)
class RegexLiteral(Expr):
    """`~/pattern/flags`, `pattern` as written between the slashes."""

    pattern: str
    flags: str


@dataclass(slots=True, eq=False)
class AtomLiteral(Expr):
    """`:ok`, `:"with space"`; `name` without colon and quotes."""

    name: str


@dataclass(slots=True, eq=False)
class ArrayLiteral(Expr):
    """`[a, b]`."""

    elements: list[Expr]


@dataclass(slots=True, eq=False)
class ArrowEntry(View):
    key: Expr
    value: Expr


@dataclass(slots=True, eq=False)
class MapLiteral(Expr):
    """Haxe's `[k => v, …]` (not empty)."""

    entries: list[ArrowEntry]


@dataclass(slots=True, eq=False)
class Comprehension(Expr):
    """`[for (…) …]`, `[while (…) …]`; a body `k => v` makes a map."""

    loop: For | While


@dataclass(slots=True, eq=False)
class KeywordList(Expr):
    """`[name: X, size: 1]` (dialect)."""

    entries: list[NamedArg]


@dataclass(slots=True, eq=False)
class ObjectField(View):
    name: Name
    value: Expr
    quoted: bool = False


@dataclass(slots=True, eq=False)
class Spread(View):
    """`...value` in an object literal (dialect), or a rest argument of a call (Haxe 4.2)."""

    value: Expr


@dataclass(slots=True, eq=False)
class SpreadExpr(Expr):
    """`...rest` as an argument of a call."""

    value: Expr


@dataclass(slots=True, eq=False)
class ObjectLiteral(Expr):
    fields: list[ObjectField | Spread]


@dataclass(slots=True, eq=False)
class TupleLiteral(Expr):
    """`{:ok, x}` (dialect). A keyword tail is a last element `KeywordList`."""

    elements: list[Expr]


@dataclass(slots=True, eq=False)
class ElixirMap(Expr):
    """`%{a: 1, "k" => v}` or `%User{…}` (dialect)."""

    struct: NamedType | None
    entries: list[ObjectField | ArrowEntry]


@dataclass(slots=True, eq=False)
class FieldAccess(Expr):
    """`target.name`, `target?.name` (`safe`). `name.text` is empty after a half-typed `target.`"""

    target: Expr
    name: Name
    safe: bool = False


@dataclass(slots=True, eq=False)
class Index(Expr):
    target: Expr
    index: Expr


@dataclass(slots=True, eq=False)
class NamedArg(Expr):
    """`name: value` among the arguments of a call or annotation, or in a keyword list (dialect)."""

    name: Name
    value: Expr


@dataclass(slots=True, eq=False)
class Call(Expr):
    callee: Expr
    args: list[Expr]


@dataclass(slots=True, eq=False)
class New(Expr):
    type: NamedType
    args: list[Expr]


UnaryOperator = Literal["-", "!", "~", "++", "--"]


@dataclass(slots=True, eq=False)
class Unary(Expr):
    operator: str
    operand: Expr
    prefix: bool


@dataclass(slots=True, eq=False)
class Binary(Expr):
    """Every infix operator, assignments (`=`, `+=`, `??=`) among them; also `=>` in patterns and
    entries, `|>`, infix `++`, `in`, `...`, `<-` of the dialect."""

    operator: str
    operator_span: Span
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class IsCheck(Expr):
    value: Expr
    type: TypeExpr


@dataclass(slots=True, eq=False)
class Ternary(Expr):
    condition: Expr
    then: Expr
    otherwise: Expr


@dataclass(slots=True, eq=False)
class Parenthesis(Expr):
    inner: Expr


@dataclass(slots=True, eq=False)
class TypeCheck(Expr):
    """`(value : Type)`"""

    value: Expr
    type: TypeExpr


@dataclass(slots=True, eq=False)
class Cast(Expr):
    """`cast value` (`type` None) or `cast(value, Type)`."""

    value: Expr
    type: TypeExpr | None


@dataclass(slots=True, eq=False)
class Untyped(Expr):
    value: Expr


@dataclass(slots=True, eq=False)
class MetaExpr(Expr):
    metadata: Metadata
    value: Expr


@dataclass(slots=True, eq=False)
class MacroExpr(Expr):
    """`macro expr`, `macro : Type`, `macro class …`: kept, not run."""

    body: Expr | TypeExpr | TypeDeclaration


@dataclass(slots=True, eq=False)
class Parameter(View):
    """`@meta ?name: Type = default`, `...rest: T`, or, in the dialect, a `pattern` instead of a
    name: `"save"`, `{:notify, id}`, `:refresh`."""

    name: Name | None
    type: TypeExpr | None
    default: Expr | None
    optional: bool
    rest: bool
    metadata: list[Metadata]
    pattern: Expr | None = None


@dataclass(slots=True, eq=False)
class FunctionParts(View):
    type_parameters: list[TypeParameter]
    parameters: list[Parameter]
    result: TypeExpr | None
    body: Expr | None


@dataclass(slots=True, eq=False)
class FunctionExpr(Expr):
    """`function name(…) …`, `function(…) …` or `(x, y) -> …`."""

    name: Name | None
    function: FunctionParts
    is_arrow: bool
    is_inline: bool = False


@dataclass(slots=True, eq=False)
class VarDeclaration(View):
    name: Name
    type: TypeExpr | None
    value: Expr | None
    metadata: list[Metadata] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Var(Expr):
    """`var a = 1, b: Int;`, `final c = 2;`, `static var n = 0;` as a statement, `var x` in a
    pattern."""

    declarations: list[VarDeclaration]
    is_final: bool
    is_static: bool = False


@dataclass(slots=True, eq=False)
class Block(Expr):
    statements: list[Expr]


@dataclass(slots=True, eq=False)
class If(Expr):
    condition: Expr
    then: Expr
    otherwise: Expr | None


@dataclass(slots=True, eq=False)
class Case(View):
    """One arm, its body's statements (maybe none); `default` is an arm without patterns."""

    patterns: list[Expr]
    guard: Expr | None
    body: Block
    is_default: bool
    header_span: Span
    """From `case`/`default` to its `:`."""


@dataclass(slots=True, eq=False)
class Switch(Expr):
    subject: Expr
    cases: list[Case]
    keyword_span: Span


@dataclass(slots=True, eq=False)
class While(Expr):
    condition: Expr
    body: Expr
    is_do: bool


@dataclass(slots=True, eq=False)
class For(Expr):
    """`for (value in iterable)`, `for (key => value in iterable)`."""

    key: Name | None
    value: Name
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
class Catch(View):
    name: Name
    type: TypeExpr | None
    body: Expr


@dataclass(slots=True, eq=False)
class Try(Expr):
    """`finally_body` is the dialect's (and Haxe's reserved) `finally`."""

    body: Expr
    catches: list[Catch]
    finally_body: Expr | None = None


@dataclass(slots=True, eq=False)
class With(Expr):
    """`with (a <- f(), …) { … } else { case …: … }` (dialect); a clause is a Binary `<-` or any
    expression."""

    clauses: list[Expr]
    body: Expr
    otherwise: list[Case]


@dataclass(slots=True, eq=False)
class After(View):
    timeout: Expr
    body: Block


@dataclass(slots=True, eq=False)
class Receive(Expr):
    """`receive { case …: …; after 5000: …; }` (dialect)."""

    cases: list[Case]
    after: After | None


@dataclass(slots=True, eq=False)
class RawElixir(Expr):
    """`untyped __elixir__('…', args)`: the Elixir `text` as written between the quotes, where
    `text_span` says where it stands, so that it can have positions of its own."""

    text: str
    text_span: Span
    args: list[Expr]


@dataclass(slots=True, eq=False)
class Template(Expr):
    """`hxx('…')`: `text` as written between the quotes."""

    text: str
    text_span: Span


@dataclass(slots=True, eq=False)
class Markup(Expr):
    """Haxe's inline markup literal `<a>…</a>`."""

    text: str


@dataclass(slots=True, eq=False)
class MacroFields(Expr):
    """`macro { @:field public var x; … }`: class fields in a macro block (dialect)."""

    members: list[Member]


@dataclass(slots=True, eq=False)
class ErrorExpr(Expr):
    """What could not be read; its diagnostic is in the parse result. Typed as unknown, silently."""


@dataclass(slots=True, eq=False)
class Comment(View):
    """A comment that documents nothing. `text` without its marks; `own_line`: nothing but blanks
    stand before it on its line."""

    text: str
    own_line: bool


# --- members and declarations ----------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Member(View):
    """A part of a declaration or module that is read on its own, the unit of reuse.

    `span` is relative to the member (it starts at 0), and so is every span inside. Where it stands
    in the file is `PlacedMember.start`: the only thing that changes when text above it does. The
    text of a member starts at its doc comment, metadata or first modifier.
    """

    name: Name
    metadata: list[Metadata]
    modifiers: list[Name]
    doc: str | None
    """The doc comment's text, stars and indentation removed."""
    comments: list[Comment]
    """Every comment inside the member but `doc`, in order: the output keeps them."""

    def has(self, modifier: str) -> bool:
        return any(name.text == modifier for name in self.modifiers)


@dataclass(slots=True, eq=False)
class FunctionMember(Member):
    """`function name…` in a class, or at module level. `new` is called `new`."""

    function: FunctionParts


@dataclass(slots=True, eq=False)
class VarMember(Member):
    """`var name(get, set): T = value;` or `final name = …;` (`is_final`)."""

    type: TypeExpr | None
    value: Expr | None
    property: tuple[str, str] | None
    is_final: bool


@dataclass(slots=True, eq=False)
class EnumConstructor(Member):
    """`Move(x: Int, ?y: Int): Type<T>;`. `parameters` is None where it has no parentheses."""

    type_parameters: list[TypeParameter]
    parameters: list[Parameter] | None
    result: TypeExpr | None


@dataclass(slots=True, eq=False)
class UseMember(Member):
    """`use FallbackController;` in a class body (dialect). `name` is the last part of the path."""

    path: tuple[str, ...]


@dataclass(slots=True, eq=False)
class DeclarationMember(Member):
    """A typedef or enum in a class body (dialect)."""

    declaration: TypeDeclaration


@dataclass(slots=True, eq=False)
class ErrorMember(Member):
    """Text in a body that is no member; its diagnostic is in the parse result."""


DeclarationKind = Literal["class", "interface", "enum", "typedef", "abstract", "enum abstract"]


@dataclass(slots=True, eq=False)
class PlacedMember:
    """A member and where it starts in the file (code points)."""

    member: Member
    start: int


@dataclass(slots=True, eq=False)
class TypeDeclaration(View):
    """Any type declaration; which fields are filled depends on `kind`.

    All its spans but those inside `members` are relative to the file, or to the member that a
    class-level one stands in.
    """

    kind: DeclarationKind
    name: Name
    metadata: list[Metadata]
    modifiers: list[Name]
    type_parameters: list[TypeParameter]
    doc: str | None
    extends: list[TypeExpr]
    """A class has one at most, an interface several."""
    implements: list[TypeExpr]
    members: list[PlacedMember]
    aliased: TypeExpr | None = None
    """A typedef's type."""
    underlying: TypeExpr | None = None
    """An abstract's `(Int)`."""
    from_types: list[TypeExpr] = field(default_factory=list)
    to_types: list[TypeExpr] = field(default_factory=list)
    body_span: Span | None = None
    """Between the braces, those left out."""
    comments: list[Comment] = field(default_factory=list)
    """Those directly before the declaration and, in its body, outside of any member."""

    def has(self, modifier: str) -> bool:
        return any(name.text == modifier for name in self.modifiers)


ImportMode = Literal["plain", "wildcard", "alias"]


@dataclass(slots=True, eq=False)
class Import(View):
    """`import a.b.C;`, `import a.b.*;`, `import a.b.C.f as g;`, and `using a.b.C;` (`is_using`)."""

    path: tuple[str, ...]
    mode: ImportMode
    alias: Name | None
    is_using: bool


@dataclass(slots=True, eq=False)
class SourceFile(View):
    package: tuple[str, ...]
    package_span: Span | None
    imports: list[Import]
    declarations: list[TypeDeclaration]
    members: list[PlacedMember]
    """Module-level functions and variables (Haxe 4.2)."""
