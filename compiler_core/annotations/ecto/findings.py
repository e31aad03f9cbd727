"""What can be wrong with Ecto's annotations, in words: codes HX320 to HX339."""

from __future__ import annotations

from compiler_core.annotations.faults import Finding
from compiler_core.base.diagnostic import Edit, Fix, Label
from compiler_core.base.span import Span


def change(span: Span, text: str, shown: str) -> tuple[Fix, ...]:
    """The fix that is likely right: another word in this place."""
    return (Fix(f"Change to `{shown}`", (Edit(span, text),), preferred=True),)


def unknown_type(span: Span, name: str, suggestion: str | None, replacement: str | None) -> Finding:
    if suggestion is not None and replacement is not None:
        return Finding(
            span,
            "HX320",
            f"Ecto has no type `{name}`.",
            f"Did you mean `{suggestion}`?",
            fixes=change(span, replacement, suggestion),
        )
    help = "A type of the project's own is a module: write its name with a capital."
    return Finding(span, "HX320", f"Ecto has no type `{name}`.", help)


def contradiction(span: Span, name: str, other: str, other_span: Span) -> Finding:
    message = f"No value meets `{name}` and `{other}` at once."
    return Finding(span, "HX325", message, labels=(Label(other_span, f"`{other}` is here"),))


def below_zero(span: Span, name: str) -> Finding:
    return Finding(span, "HX325", f"No length meets `{name}`: it is never less than zero.")
