"""What can be wrong with a text, as data; `reporting.syntax` gives each fault its sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.base.span import Span


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """`kind` names the fault (see `reporting.syntax`), `found` is what stands there.

    `expected` are grammar terminals that could stand there instead; `insert` is the text that would
    mend it when put at `insert_at`, `remove` the span that would mend it when taken out. `opened`
    is the bracket that is not closed, or the place that the fault goes back to.
    """

    kind: str
    span: Span
    found: str = ""
    expected: tuple[str, ...] = ()
    insert: str | None = None
    insert_at: int | None = None
    remove: Span | None = None
    opened: Span | None = None
    edits: tuple[tuple[Span, str], ...] = ()
    """Replacements that do not overlap and mend it together."""

    def shifted(self, offset: int) -> SyntaxFault:
        if offset == 0:
            return self
        return replace(
            self,
            span=self.span.shifted(offset),
            insert_at=None if self.insert_at is None else self.insert_at + offset,
            remove=None if self.remove is None else self.remove.shifted(offset),
            opened=None if self.opened is None else self.opened.shifted(offset),
            edits=tuple((span.shifted(offset), text) for span, text in self.edits),
        )
