"""A diagnostic as data: what every phase hands on and every face shows in its own way.

`code` is stable (`HX203`); its page, severity and title are in `reporting.pages`. Spans are code
points, relative to the file once a diagnostic leaves `analysis`, and relative to the member while
it is part of a member's own result (`shifted` moves it).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal

from compiler_core.base.span import Span

Tag = Literal["unnecessary", "deprecated"]


class Severity(IntEnum):
    """As LSP numbers them, so that a smaller number is worse."""

    ERROR = 1
    WARNING = 2
    INFORMATION = 3
    HINT = 4


@dataclass(frozen=True, slots=True)
class Label:
    """A related place. `file` is a path, or None for the diagnostic's own file."""

    span: Span
    message: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `span` by `text`. `file` is a path, or None for the diagnostic's own file."""

    span: Span
    text: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend the fault, as edits that do not overlap.

    `snippet` says that `text` holds LSP snippet stops (`$0`, `${1:name}`), which a face without
    snippets takes out. `preferred`: this is likely the one that is wanted.
    """

    title: str
    edits: tuple[Edit, ...]
    preferred: bool = False
    snippet: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    code: str
    severity: Severity
    span: Span
    message: str
    labels: tuple[Label, ...] = ()
    help: str | None = None
    fixes: tuple[Fix, ...] = ()
    tags: tuple[Tag, ...] = ()

    def shifted(self, offset: int) -> Diagnostic:
        """The same diagnostic with every span of its own file moved by `offset` code points."""
        if offset == 0:
            return self
        return replace(
            self,
            span=self.span.shifted(offset),
            labels=tuple(
                label if label.file else replace(label, span=label.span.shifted(offset))
                for label in self.labels
            ),
            fixes=tuple(
                replace(
                    fix,
                    edits=tuple(
                        edit if edit.file else replace(edit, span=edit.span.shifted(offset))
                        for edit in fix.edits
                    ),
                )
                for fix in self.fixes
            ),
        )
