"""An annotation as data.

Everything that the tool knows of an annotation is one `Annotation` value in one file of
`annotations/rules/`: where it may stand, its arguments, the members that it expects, what it
excludes, its documentation. The checks, the fixes, hover, `explain --annotations` and the docs
page are all read from it, so that adding an annotation is adding a file.

    ANNOTATION = Annotation(
        name="@:channel",
        places=("class",),
        positional=(Argument("topic", "string", required=True, doc="…"),),
        role=True,
        callbacks=(Callback("join", ("topic: String", …), "Dynamic", required=True, …),),
        …
    )

A *role* makes the class one kind of Elixir module; a class has at most one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from compiler_core.elixir.names import snake_case

if TYPE_CHECKING:
    from compiler_core.annotations.faults import Fault
    from compiler_core.annotations.site import Site
    from compiler_core.lower.framework import Lowering
    from compiler_core.syntax import ast

Place = Literal[
    "class", "interface", "enum", "typedef", "abstract", "enum abstract", "function", "variable"
]

ValueKind = Literal["string", "int", "bool", "name", "strings", "regex", "object", "any"]
"""What may be written: `name` is an identifier, atom or string; `strings` a list of strings."""

Names = Literal[
    "field", "association", "schema", "table", "ecto type", "controller", "action"
]  # fmt: skip
"""What the words of an argument, or of a list that it is, name: `named` knows what there is."""


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    kind: ValueKind
    doc: str
    required: bool = False
    choices: tuple[str, ...] = ()
    default: str | None = None
    """As shown in the documentation; what holds when the argument is left out."""
    example: str | None = None
    """What a fix writes for a missing one; None: by `kind`."""
    names: Names | None = None
    entries: tuple[Argument, ...] = ()
    """Of a list of objects: the fields of each."""


@dataclass(frozen=True, slots=True)
class Callback:
    """A member function that the framework calls."""

    name: str
    parameters: tuple[str, ...]
    """As written in Haxe: `"socket: Socket"`; their number is the arity."""
    result: str
    doc: str
    body: tuple[str, ...] = ()
    """The lines that a fix writes, without indentation."""
    required: bool = False
    instead: tuple[str, ...] = ()
    """A required callback is not missed where one of these is there."""
    arities: tuple[int, ...] = ()
    """Other numbers of parameters that are right as well."""

    @property
    def arity(self) -> int:
        return len(self.parameters)


@dataclass(frozen=True, slots=True)
class Annotation:
    name: str
    summary: str
    """One sentence."""
    places: tuple[Place, ...]
    becomes: str
    """What it is in Elixir, one line of Markdown."""
    example: str
    """Haxe that is right."""
    elixir: str
    """What the example becomes."""
    positional: tuple[Argument, ...] = ()
    keywords: tuple[Argument, ...] = ()
    """May be given as `name: value` or as fields of one object literal."""
    role: bool = False
    beside: tuple[str, ...] = ()
    """Roles that it may share a class with."""
    conflicts: tuple[str, ...] = ()
    """Further annotations that it excludes."""
    callbacks: tuple[Callback, ...] = ()
    aliases: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    """Declared types whose static functions are in scope in the class."""
    details: str = ""
    """Further Markdown for its page."""
    shapes: tuple[tuple[str, ...], ...] = ()
    """What gives a class away that lacks the annotation: callbacks, or annotations of variables,
    that are there together; each tuple is one such set."""
    suggested: Callable[[ast.TypeDeclaration], str] | None = None
    """The arguments that a fix writes with it; None: the examples of those that are required."""
    check: Callable[[Site], Iterable[Fault]] | None = None
    """What can be said of this annotation only."""
    lowering: Lowering | None = None
    """What it does to the Elixir of its class; None: nothing."""

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Every argument once, by its name."""
        names = {argument.name for argument in self.positional}
        return (
            *self.positional,
            *(argument for argument in self.keywords if argument.name not in names),
        )

    def argument(self, name: str) -> Argument | None:
        """By its name, or by that in Haxe's spelling: `foreignKey` for `foreign_key`."""
        wanted = (name, snake_case(name))
        return next((argument for argument in self.arguments if argument.name in wanted), None)
