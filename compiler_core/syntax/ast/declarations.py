"""Views of members, declarations and of a whole file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from compiler_core.base.span import Span
from compiler_core.syntax.ast.base import Comment, Expr, Metadata, Name, TypeExpr, View

if TYPE_CHECKING:
    from compiler_core.syntax.ast.functions import FunctionParts, Parameter
    from compiler_core.syntax.ast.types import TypeParameter


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
    """A member and where it starts in the file (code points).

    In a declaration that is itself a member (`DeclarationMember`, `macro class`) `start` is 0 and
    all places of the inner member, its own span too, count from where those of the outer one do.
    """

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
