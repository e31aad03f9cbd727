"""One use of an annotation: what it stands on and what was written.

A site gives the checks file-relative spans whether the annotation stands on a declaration (whose
views are file-relative already) or on a member (whose views are relative to the member).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler_core.annotations.model import Place
from compiler_core.base.span import Span
from compiler_core.syntax import ast


@dataclass(slots=True, eq=False)
class Given:
    """An argument as written. `name` is None for a positional one; spans are file-relative but
    for those inside `value`, which lack `base`."""

    name: str | None
    name_span: Span
    value: ast.Expr
    span: Span
    base: int

    def value_span(self) -> Span:
        return self.value.span.shifted(self.base)


@dataclass(slots=True, eq=False)
class Site:
    metadata: ast.Metadata
    place: Place
    declaration: ast.TypeDeclaration | None
    member: ast.Member | None
    base: int
    """What to add to the metadata's spans to have them in the file."""
    text: str
    """The file's text."""
    others: tuple[ast.Metadata, ...] = ()
    """Every annotation of the same target, this one included."""
    given: list[Given] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return self.metadata.span.shifted(self.base)

    @property
    def name_span(self) -> Span:
        return self.metadata.name_span.shifted(self.base)

    def value(self, name: str, index: int | None = None) -> Given | None:
        """The argument given by `name`, or else at position `index`."""
        for given in self.given:
            if given.name == name:
                return given
        if index is not None:
            positional = [given for given in self.given if given.name is None]
            if index < len(positional):
                return positional[index]
        return None


def read_given(metadata: ast.Metadata, base: int) -> list[Given]:
    """The arguments in order; the fields of an object literal that is the last one count as
    keywords, as in `@:migration({timestamp: "…"})`."""
    found: list[Given] = []
    for index, argument in enumerate(metadata.args):
        span = argument.span.shifted(base)
        if isinstance(argument, ast.NamedArg):
            name_span = argument.name.span.shifted(base)
            found.append(Given(argument.name.text, name_span, argument.value, span, base))
        elif isinstance(argument, ast.ObjectLiteral) and index == len(metadata.args) - 1:
            for entry in argument.fields:
                if isinstance(entry, ast.ObjectField):
                    name_span = entry.name.span.shifted(base)
                    entry_span = entry.span.shifted(base)
                    found.append(Given(entry.name.text, name_span, entry.value, entry_span, base))
        else:
            found.append(Given(None, span, argument, span, base))
    return found
