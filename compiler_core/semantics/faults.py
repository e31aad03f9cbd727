"""What inference finds wrong, as data; `reporting.names` puts it into words.

A fault names its code, the narrowest span that shows it, and what the sentence needs. Spans are
relative to the member until `semantics.infer.faults` hands them out relative to the file. What it
is about may stand elsewhere (`related`): in the same member as a `Place`, anywhere as an `Anchor`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compiler_core.base.span import Span
from compiler_core.project.files import is_shipped
from compiler_core.query import Database
from compiler_core.semantics.anchors import Anchor, span_of

UNDECLARED_MODULE = "HX101"
UNDECLARED_CONSTRUCTOR = "HX102"
UNDECLARED_FUNCTION = "HX103"
UNDECLARED_VARIABLE = "HX104"
UNDECLARED_FIELD = "HX105"
UNDECLARED_TYPE = "HX106"
UNDECLARED_IMPORT = "HX107"
MISSING_IMPORT = "HX108"
NOT_INDEXABLE = "HX109"
TOO_FEW_ARGUMENTS = "HX110"
TOO_MANY_ARGUMENTS = "HX111"
TYPE_MISMATCH = "HX112"
MISSING_RETURN = "HX113"
UNUSED_LOCAL = "HX114"
ASSIGNED_FINAL = "HX115"
NOT_CALLABLE = "HX116"
INSTANCE_FROM_STATIC = "HX117"
FIELD_ADDED_TO_LITERAL = "HX118"
MISSING_STRUCTURE_FIELD = "HX119"
UNKNOWN_STRUCTURE_FIELD = "HX120"
NOT_ASSIGNABLE = "HX121"
NOT_ITERABLE = "HX122"
NULL_MISUSED = "HX123"
OUTSIDE_OF_LOOP = "HX124"
PRIVATE_ACCESS = "HX126"
DUPLICATE_DECLARATION = "HX127"
MISSING_MEMBER = "HX128"
WRONG_OVERRIDE = "HX129"
MISSING_OVERRIDE = "HX130"
NOTHING_OVERRIDDEN = "HX131"
CYCLIC_DECLARATION = "HX132"
WRONG_SUPERTYPE = "HX133"
TYPE_ARGUMENTS = "HX134"
CONSTRAINT = "HX135"
NOT_INSTANTIABLE = "HX136"
NO_ACCESS = "HX137"
MISSING_ACCESSOR = "HX138"
WRONG_ACCESSOR = "HX139"
UNREACHABLE = "HX140"
DEPRECATED = "HX143"
WRONG_CAST = "HX144"
MISSING_BODY = "HX145"
NOT_COMPARABLE = "HX146"
UNSET_FINAL = "HX147"
MISSING_SUPER_CALL = "HX148"
HIDDEN_MEMBER = "HX149"
NUMBER_FROM_TEXT = "HX150"
NO_MAIN = "HX151"
NOT_A_PATTERN = "HX213"

CODES = tuple(
    sorted(value for name, value in list(globals().items()) if name.isupper() and name != "CODES")
)


@dataclass(frozen=True, slots=True)
class Place:
    """A span in a file: where what a fault is about was declared. `file` None: the same file."""

    span: Span
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    code: str
    span: Span
    words: tuple[tuple[str, str], ...] = ()
    """What the sentence says, by name: `name`, `expected`, `found`, `suggestion`, …"""
    related: Place | Anchor | None = None
    """A second place: where something was declared, or why something is expected; the word `label`
    says which (`reporting.labels`)."""

    def word(self, name: str, default: str = "") -> str:
        return next((text for key, text in self.words if key == name), default)

    def shifted(self, offset: int) -> Fault:
        related = self.related
        if isinstance(related, Place) and related.file is None:
            related = Place(related.span.shifted(offset))
        return replace(self, span=self.span.shifted(offset), related=related)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is expected: a place, the kind of label for it, and a name for its words."""

    at: Place | Anchor
    label: str
    name: str = ""


def placed_at(db: Database, path: str, fault: Fault) -> Fault:
    """The fault with its second place in the text as it is now; without it, where that is gone."""
    related = fault.related
    if not isinstance(related, Anchor):
        return fault
    if is_shipped(related.path):
        return replace(fault, related=None)  # no place to send anybody to
    span = span_of(db, related)
    file = None if related.path == path else related.path
    return replace(fault, related=None if span is None else Place(span, file))


def fault(
    code: str, span: Span, related: Place | Anchor | Reason | None = None, /, **words: str | None
) -> Fault:
    """A fault with the words that are not None."""
    if isinstance(related, Reason):
        words = {**words, "label": related.label, "label_name": related.name or None}
        related = related.at
    said: Mapping[str, str] = {name: text for name, text in words.items() if text is not None}
    return Fault(code, span, tuple(said.items()), related)
