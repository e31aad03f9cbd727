"""Elixir's tree: what the lowering builds and the printer writes.

The nodes follow Elixir's quoted form in spirit (every construct is an expression) but speak the
language of a code generator: `Case`, `With`, `Definition`, `Pipeline` are nodes of their own, so
that a rewriting rule can match on them, and everything that is only notation (parentheses,
escapes, commas, line breaks, the order of `when` and `do`) is left to the printer.

Worked example: `def double(xs), do: Enum.map(xs, &(&1 * 2))` is

    Definition(
        "def", "double", (Variable("xs"),),
        RemoteCall(Alias("Enum"), "map", (
            Variable("xs"),
            Capture(Binary("*", CaptureArgument(1), Integer(2))),
        )),
        inline=True,
    )

Rules that hold for every node:

- `origin` is the span of the Haxe module's text (code points) that the node stands for, or None:
  then the nearest enclosing node with an origin answers for it. It takes no part in `==`.
- `comments` are printed directly above the node, one line each; the text is without `#` (`"Load
  it"`, `""` for an empty comment line). They are shown where the formatter lets a comment stand:
  statements, clauses, elements and arguments, pipeline steps. On any other node they move up to
  the nearest of those.
- `blank_before` asks for an empty line above a statement, clause or its comments. The formatter
  puts some of its own (around expressions of several lines), so that False means "none unless the
  formatter wants one".
- Children are tuples. A body is one node; several statements are a `Block`.
- A `Comment` may stand by itself among statements, clauses and elements, also as the last one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Literal, TypeAlias, TypeVar, dataclass_transform

from compiler_core.base.span import Span

Class = TypeVar("Class", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def node_class(cls: Class) -> Class:
    """A dataclass that the type checker holds to be frozen.

    Equality, hash and text are `Node`'s: generating them for fifty classes was measured to take
    40 ms of the program's start, and objects of frozen dataclasses take longer to build.
    """
    return dataclass(eq=False, repr=False, slots=True)(cls)  # type: ignore[return-value]


@node_class
class Node:
    """What all nodes have; never built itself."""

    origin: Span | None = field(default=None, kw_only=True)
    comments: tuple[str, ...] = field(default=(), kw_only=True)
    blank_before: bool = field(default=False, kw_only=True)
    kinds: int = field(default=0, init=False)
    """What `lower.rewrite` found out of the classes below the node; no part of what it says."""
    reads: Counter[str] | None = field(default=None, init=False)
    """What `lower.idioms.scope` found out of the variables that it reads, likewise."""

    def __eq__(self, other: object) -> bool:
        """The same class and the same content; origins don't count."""
        if self is other:
            return True
        if self.__class__ is not other.__class__:
            return False
        # The names that a class pattern takes are those of all fields but Node's own.
        names: tuple[str, ...] = self.__match_args__
        for name in names:
            if getattr(self, name) != getattr(other, name):
                return False
        assert isinstance(other, Node)
        return self.comments == other.comments and self.blank_before == other.blank_before

    def __hash__(self) -> int:
        names: tuple[str, ...] = self.__match_args__
        return hash((self.__class__, *(getattr(self, name) for name in names)))

    def __repr__(self) -> str:
        """As it would be built, without what has its default value."""
        shown = []
        for part in fields(self):
            value = getattr(self, part.name)
            if part.name in ("origin", "kinds", "reads") or value == part.default:
                continue
            shown.append(f"{part.name}={value!r}")
        return f"{type(self).__name__}({', '.join(shown)})"


# --- literals -----------------------------------------------------------------


@node_class
class Atom(Node):
    """`:name`, quoted if it has to be. `nil`, `true` and `false` are the atoms of these names."""

    name: str


@node_class
class Integer(Node):
    """An integer; a negative value prints as `-n`. `base` is 10, 16, 8 or 2 (`0xFF`)."""

    value: int
    base: Literal[2, 8, 10, 16] = 10


@node_class
class Float(Node):
    """A finite float, printed with the shortest digits that read back the same (`1.0e-7`)."""

    value: float


@node_class
class Character(Node):
    """`?a`: the code point of a character."""

    code_point: int


@node_class
class String(Node):
    """A string. `parts` are the text's value (unescaped) and interpolated expressions.

    `heredoc` prints it between lines of three quotes; the value has to end with a newline then
    (otherwise the plain form is used).
    """

    parts: tuple[str | Node, ...]
    heredoc: bool = False


@node_class
class Sigil(Node):
    """`~r/[a-z]+/i`, `~H` with a heredoc. Text parts are as they stand in the source between the
    delimiters.

    `delimiter` is the opening one; None: the first of `/ | " ' ( [ { <` that the text doesn't
    contain. A heredoc's text is what stands between the lines of quotes, without their
    indentation.
    """

    name: str
    parts: tuple[str | Node, ...]
    modifiers: str = ""
    delimiter: str | None = None
    heredoc: bool = False


@node_class
class Template(Node):
    """`~H` between lines of three quotes. Text parts are as they stand there; nodes are printed
    bare, each in one line, inside the braces that the text around has.

    `assigns` is what the template reads without naming it, `components` are the functions that its
    tags call; they aren't printed.
    """

    parts: tuple[str | Node, ...]
    assigns: Node
    components: tuple[Node, ...] = ()


# --- names --------------------------------------------------------------------


@node_class
class Variable(Node):
    """A variable, or one of `__MODULE__`, `__ENV__`, `__STACKTRACE__`, `_`, and `...` in types."""

    name: str


@node_class
class Alias(Node):
    """A module's name with its dots: `Utils.TextUtils`, also `__MODULE__.Inner`."""

    name: str


@node_class
class AttributeRead(Node):
    """`@name`: the value of a module attribute, or an assign inside HEEx."""

    name: str


# --- containers ---------------------------------------------------------------


@node_class
class Pair(Node):
    """A key and a value in a list, an argument list or a map.

    A key of type str is an atom written `key: value` (`"user id": value` where it has to be
    quoted); where the grammar has no room for that (something that isn't a pair follows) it
    prints as `{:key, value}` or `:key => value`. A key that is a node prints as `key => value`
    and belongs in maps only.
    """

    key: str | Node
    value: Node


@node_class
class Tuple(Node):
    """`{a, b}`."""

    elements: tuple[Node, ...] = ()


@node_class
class List(Node):
    """`[a, b]`, `[a, key: b]` (pairs come last), `[head | tail]`."""

    elements: tuple[Node, ...] = ()
    tail: Node | None = None
    multiline: bool = False
    """Keep it one element per line even where it would fit (the formatter respects that)."""


@node_class
class Map(Node):
    """`%{key: value, "key" => value}`; with `update` `%{update | key: value}`."""

    pairs: tuple[Node, ...] = ()
    update: Node | None = None
    multiline: bool = False


@node_class
class Struct(Node):
    """`%Name{key: value}`; `name` is an `Alias`, `Variable("__MODULE__")` or, in patterns, a
    variable.
    """

    name: Node
    pairs: tuple[Node, ...] = ()
    update: Node | None = None
    multiline: bool = False


@node_class
class Bitstring(Node):
    """`<<a, b::binary>>`; segments with sizes are `Binary("::", value, type)`."""

    elements: tuple[Node, ...] = ()


# --- calls --------------------------------------------------------------------


@node_class
class Section(Node):
    """One part of a do block: `keyword` is do, else, rescue, catch or after, `body` a node or
    clauses.
    """

    keyword: str
    body: Node | tuple[Clause | Comment, ...]


@node_class
class LocalCall(Node):
    """`name(arguments)`. Trailing `Pair`s with str keys are keyword arguments, written without
    brackets.

    Parentheses follow the names in `PrintOptions.locals_without_parens` (`field :name, :string`)
    unless `parens` says otherwise. `sections` are a do block: `schema "users" do … end`.
    """

    name: str
    arguments: tuple[Node, ...] = ()
    sections: tuple[Section, ...] = ()
    parens: bool | None = None


@node_class
class RemoteCall(Node):
    """`Target.name(arguments)`: `target` is an `Alias`, an `Atom` (`:crypto`) or any expression
    of a module.
    """

    target: Node
    name: str
    arguments: tuple[Node, ...] = ()
    sections: tuple[Section, ...] = ()


@node_class
class ValueCall(Node):
    """`function.(arguments)`: the call of a function value."""

    function: Node
    arguments: tuple[Node, ...] = ()


@node_class
class FieldAccess(Node):
    """`target.name`: a map's or struct's field that is certain to be there."""

    target: Node
    name: str


@node_class
class KeyAccess(Node):
    """`target[key]`."""

    target: Node
    key: Node


# --- operators ----------------------------------------------------------------


@node_class
class Unary(Node):
    """`not a`, `!a`, `-a`, `+a`, `^pin`, `~~~a`. (`&` is `Capture`.)"""

    operator: str
    operand: Node


@node_class
class Binary(Node):
    """Any binary operator: `+ - * / ++ -- <> == != === !== < > <= >= && || and or in not in |> =
    when :: | <- \\\\` `=~ ||| &&& <<< >>> ..` and so on. Parentheses around operands come from
    precedence.

    `multiline` keeps a line break behind the operator even where everything would fit.
    """

    operator: str
    left: Node
    right: Node
    multiline: bool = False


@node_class
class Match(Node):
    """`pattern = value`."""

    pattern: Node
    value: Node
    may_fail: bool = False
    """It stays though nobody reads what it binds: that the value can't be made shows."""


@node_class
class Pipeline(Node):
    """`start |> step |> step`. Steps are calls without their first argument.

    `multiline` None: one step per line from two steps on, one line for a single step if it fits.
    """

    start: Node
    steps: tuple[Node, ...]
    multiline: bool | None = None


@node_class
class Range(Node):
    """`first..last`, `first..last//step`."""

    first: Node
    last: Node
    step: Node | None = None


@node_class
class Capture(Node):
    """`&(&1 + 1)`, `&String.pad(&1, 2)`: an expression over `CaptureArgument`s."""

    body: Node


@node_class
class CaptureArgument(Node):
    """`&1`."""

    index: int


@node_class
class FunctionCapture(Node):
    """`&name/arity` (target None) or `&Target.name/arity`."""

    target: Node | None
    name: str
    arity: int


# --- clauses and control ------------------------------------------------------


@node_class
class Clause(Node):
    """`patterns when guard -> body` in fn, case, cond (one pattern: the condition), receive,
    else, rescue, catch.
    """

    patterns: tuple[Node, ...]
    body: Node
    guard: Node | None = None


@node_class
class Fn(Node):
    """`fn x -> … end`, with one or several clauses."""

    clauses: tuple[Clause | Comment, ...]


@node_class
class Block(Node):
    """Statements one below the other; also in parentheses where an expression is needed. Empty:
    nothing at all.
    """

    statements: tuple[Node, ...] = ()


@node_class
class Comment(Node):
    """Comment lines that belong to no node: among statements, clauses, elements. Text without
    `#`.
    """

    lines: tuple[str, ...]


@node_class
class If(Node):
    """`if`/`unless`; `inline` prints `if c, do: a, else: b`, which needs one-line branches to
    look well.
    """

    condition: Node
    then: Node
    otherwise: Node | None = None
    inline: bool = False
    unless: bool = False


@node_class
class Case(Node):
    subject: Node
    clauses: tuple[Clause | Comment, ...]


@node_class
class Cond(Node):
    clauses: tuple[Clause | Comment, ...]


@node_class
class Generator(Node):
    """`pattern when guard <- value` of `for` and `with`."""

    pattern: Node
    value: Node
    guard: Node | None = None


@node_class
class With(Node):
    """`with a <- f(), b = g(a) do … else … end`, several steps one per line; `inline` prints `with
    a <- f(), do: a`.
    """

    steps: tuple[Node, ...]
    body: Node
    otherwise: tuple[Clause | Comment, ...] = ()
    inline: bool = False


@node_class
class For(Node):
    """A comprehension: generators and filters, then options (`into:`, `uniq:`, `reduce:`).

    `body` is a node, or clauses with `reduce:`. `inline` prints `for x <- xs, do: x`.
    """

    steps: tuple[Node, ...]
    body: Node | tuple[Clause | Comment, ...]
    options: tuple[Pair, ...] = ()
    inline: bool = False


@node_class
class Receive(Node):
    """`after_clause` has the timeout as its one pattern."""

    clauses: tuple[Clause | Comment, ...]
    after_clause: Clause | None = None


@node_class
class Try(Node):
    """`try do … rescue … catch … else … after … end`; as a `Definition`'s body it needs no `try
    do` of its own.
    """

    body: Node
    rescue: tuple[Clause | Comment, ...] = ()
    catch: tuple[Clause | Comment, ...] = ()
    otherwise: tuple[Clause | Comment, ...] = ()
    after: Node | None = None


# --- types --------------------------------------------------------------------


@node_class
class FunctionType(Node):
    """`(a, b -> c)`; parameters `(Variable("..."),)` for any. Other types are ordinary nodes:

    `String.t()` is a `RemoteCall`, `integer()` a `LocalCall`, `a | b` a `Binary`, `%{optional(k)
    => v}` a `Map`.
    """

    parameters: tuple[Node, ...]
    result: Node


# --- modules ------------------------------------------------------------------


@node_class
class Attribute(Node):
    """`@name value`: `@doc`, `@spec f(a) :: b` (value `Binary("::", …)`), `@type`, `@impl true`,
    `@limit 10`.
    """

    name: str
    value: Node


@node_class
class Directive(Node):
    """`use`/`import`/`alias`/`require target, options`."""

    kind: Literal["use", "import", "alias", "require"]
    target: Node
    options: tuple[Node, ...] = ()


@node_class
class AliasGroup(Node):
    """`Base.{A, B}` as a directive's target."""

    base: str
    names: tuple[str, ...]


@node_class
class Definition(Node):
    """`def`, `defp`, `defmacro`, `defmacrop`, `defguard`, … with a head and a body.

    No body (None): a head alone, as in front of clauses with default arguments. `inline`: `, do:
    body` where that fits in one line, else do and end. No parameters: no parentheses. A default
    argument is `Binary("\\\\", name, value)`. A body that is a `Try` needs no `try do` of its own.
    """

    kind: str
    name: str
    parameters: tuple[Node, ...] = ()
    body: Node | None = None
    guard: Node | None = None
    inline: bool = False


@node_class
class Module(Node):
    """`defmodule Name do … end`; `kind` may be defprotocol or, with `target`, defimpl."""

    name: str
    body: Node
    kind: Literal["defmodule", "defprotocol", "defimpl"] = "defmodule"
    target: Node | None = None


@node_class
class File(Node):
    """What goes into one `.ex` file: modules one below the other."""

    items: tuple[Node, ...]


@node_class
class Raw(Node):
    """Elixir text that a person wrote, pasted verbatim.

    The common indentation of its lines is taken off and the current one put on (empty lines stay
    empty); nothing else changes, so that it equals `mix format`'s layout only if the person's
    text did. As an operand or the like it gets parentheses unless it is one name, literal or
    call. Lines inside a heredoc move with the rest, which Elixir strips again; a plain string
    over several lines would change its value, so that a text with one is pasted without any
    change of indentation.

    `mentioned` are nodes that the text was made of: what they read and call is read and called
    here, and they aren't printed.
    """

    text: str
    mentioned: tuple[Node, ...] = ()


AnyClause: TypeAlias = Clause | Comment

NIL = Atom("nil")
TRUE = Atom("true")
FALSE = Atom("false")
