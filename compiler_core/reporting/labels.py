"""What is said at the second place of a fault: where something was declared, why it is expected."""

from __future__ import annotations

from compiler_core.base.diagnostic import Label
from compiler_core.semantics.faults import Fault, Place


def labels(fault: Fault) -> tuple[Label, ...]:
    """The label of a fault's second place, if it has one that isn't its own."""
    place = fault.related
    if not isinstance(place, Place) or (place.file is None and place.span == fault.span):
        return ()
    return (Label(place.span, _words(fault), place.file),)


def _words(fault: Fault) -> str:
    kind, name = fault.word("label"), fault.word("label_name")
    if kind == "written":
        return "expected because of this"
    if kind == "result":
        return "what the function gives back"
    if kind == "parameter":
        return f"the parameter `{name}`" if name else "the parameter"
    if kind == "before":
        return "what is behind this is left out"
    if kind == "value":
        return name
    return f"`{name}` is declared here" if name else "declared here"
