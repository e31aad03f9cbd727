"""What can be wrong with an annotation, as data; `reporting.annotations` puts it into words.

Spans are relative to the file.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.annotations.model import Annotation, Argument, Callback, Place
from compiler_core.base.diagnostic import Fix, Label, Severity
from compiler_core.base.span import Span


@dataclass(frozen=True, slots=True)
class Fault:
    span: Span


@dataclass(frozen=True, slots=True)
class UnknownAnnotation(Fault):
    name: str
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class WrongPlace(Fault):
    annotation: Annotation
    place: Place
    remove: Span
    """The annotation with the blanks behind it."""


@dataclass(frozen=True, slots=True)
class UnknownArgument(Fault):
    annotation: Annotation
    name: str
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class MissingArgument(Fault):
    annotation: Annotation
    argument: Argument
    insert_at: int
    text: str
    """What a fix inserts there."""


@dataclass(frozen=True, slots=True)
class WrongArgument(Fault):
    """`found` is what was written, in words; `suggestion` is what likely belongs there."""

    annotation: Annotation
    argument: Argument
    found: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class TooManyArguments(Fault):
    annotation: Annotation
    remove: Span


@dataclass(frozen=True, slots=True)
class RepeatedArgument(Fault):
    annotation: Annotation
    name: str
    first: Span


@dataclass(frozen=True, slots=True)
class RepeatedAnnotation(Fault):
    annotation: Annotation
    first: Span
    remove: Span


@dataclass(frozen=True, slots=True)
class ConflictingAnnotations(Fault):
    annotation: Annotation
    other: Annotation
    other_span: Span
    remove: Span


@dataclass(frozen=True, slots=True)
class MissingCallback(Fault):
    annotation: Annotation
    callback: Callback
    class_name: str
    place: Span
    """The blanks that `text` replaces."""
    text: str


@dataclass(frozen=True, slots=True)
class WrongArity(Fault):
    annotation: Annotation
    callback: Callback
    found: int


@dataclass(frozen=True, slots=True)
class MisspeltCallback(Fault):
    annotation: Annotation
    callback: Callback
    name: str


@dataclass(frozen=True, slots=True)
class InvalidValue(Fault):
    """A value of the right kind that can't be right; `message` says why, as a sentence."""

    annotation: Annotation
    message: str
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Finding(Fault):
    """What one family of annotations checks, in words of its own; `code` has its page."""

    code: str
    message: str
    help: str | None = None
    severity: Severity = Severity.ERROR
    labels: tuple[Label, ...] = ()
    fixes: tuple[Fix, ...] = ()
