"""What may be done at a place, as a refactoring offers it; the edits are made on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compiler_core.base.diagnostic import Edit


@dataclass(frozen=True, slots=True)
class Offer:
    """`kind` is the protocol's dotted name. `snippet`: the edits hold snippet stops."""

    title: str
    kind: str
    make: Callable[[], tuple[Edit, ...]]
    snippet: bool = False


def rewriting(title: str, *edits: Edit) -> Offer:
    """A change of form whose edits are known already."""
    return Offer(title, "refactor.rewrite", lambda: edits)
