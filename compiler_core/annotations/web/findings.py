"""What can be wrong with a web application's annotations, in words: codes HX340 to HX351."""

from __future__ import annotations

from compiler_core.annotations.faults import Finding
from compiler_core.annotations.web.routes import Said
from compiler_core.base.diagnostic import Edit, Fix, Label, Severity
from compiler_core.base.span import Span


def _changed(said: Said, name: str) -> tuple[Fix, ...]:
    edit = Edit(said.last_span, said.with_last(name))
    return (Fix(f"Change to `{name}`", (edit,), preferred=True),)


# --- what a route leads to -----------------------------------------------------------------------


def unknown_controller(said: Said, suggestion: str | None) -> Finding:
    if suggestion is None:
        return Finding(
            said.last_span,
            "HX340",
            f"Nothing in the project declares `{said.text}`: it is taken for an Elixir module.",
            severity=Severity.WARNING,
        )
    return Finding(
        said.last_span,
        "HX340",
        f"There is no controller `{said.last}`.",
        f"Did you mean `{suggestion}`?",
        fixes=_changed(said, suggestion),
    )


def no_controller(said: Said, wanted: str) -> Finding:
    message = f"`{said.last}` is no `{wanted}`: no request can be sent there."
    return Finding(said.last_span, "HX340", message, f"Annotate the class with `{wanted}`.")


def unknown_action(
    said: Said, controller: str, suggestion: str | None, written: Edit | None
) -> Finding:
    fixes: tuple[Fix, ...] = () if suggestion is None else _changed(said, suggestion)
    if written is not None:
        title = f"Write `{said.last}` in `{controller}`"
        fixes = (*fixes, Fix(title, (written,), preferred=suggestion is None))
    return Finding(
        said.last_span,
        "HX341",
        f"`{controller}` has no action `{said.last}`.",
        None if suggestion is None else f"Did you mean `{suggestion}`?",
        fixes=fixes,
    )


def not_an_action(span: Span, name: str, controller: str, why: str, fix: Fix | None) -> Finding:
    return Finding(
        span,
        "HX345",
        f"`{name}` of `{controller}` answers no request: {why}.",
        "An action is a public function `(conn, params)`.",
        fixes=() if fix is None else (fix,),
    )


# --- how a route is written ----------------------------------------------------------------------


def bad_path(said: Said, why: str, better: str | None) -> Finding:
    fixes: tuple[Fix, ...] = ()
    if better is not None:
        text = f"{said.quote}{better}{said.quote}"
        fixes = (Fix(f"Change to `{better}`", (Edit(said.span, text),), preferred=True),)
    return Finding(said.span, "HX342", f"`{said.text}` is no path of a route: {why}.", fixes=fixes)


def twice(said: Said, what: str, first: Span) -> Finding:
    labels = (Label(first, "here first"),)
    return Finding(said.span, "HX343", f"{what} is there twice.", labels=labels)


def unreachable(said: Said, method: str, above: Said) -> Finding:
    return Finding(
        said.span,
        "HX343",
        f"No request reaches `{method} {said.text}`: `{above.text}` above takes it.",
        "The first route that fits is taken: put the more particular one first.",
        Severity.WARNING,
        (Label(above.span, "this one takes it"),),
    )


def unknown_method(said: Said, suggestion: str | None, known: str) -> Finding:
    return Finding(
        said.last_span,
        "HX344",
        f"There is no method `{said.last}`.",
        f"Did you mean `{suggestion}`?" if suggestion else f"There are {known}.",
        fixes=() if suggestion is None else _changed(said, suggestion),
    )


def unknown_field(said: Said, suggestion: str | None, known: str) -> Finding:
    fixes = () if suggestion is None else _changed(said, suggestion)
    message = f"A route has no `{said.text}`."
    help = f"Did you mean `{suggestion}`?" if suggestion else f"It has {known}."
    return Finding(said.span, "HX304", message, help, fixes=fixes)


def missing(span: Span, name: str) -> Finding:
    return Finding(span, "HX305", f"This route needs its `{name}`.")


def unknown_pipeline(said: Said, suggestion: str | None) -> Finding:
    return Finding(
        said.last_span,
        "HX346",
        f"The router has no pipeline `{said.text}`.",
        f"Did you mean `{suggestion}`?"
        if suggestion
        else f'Declare it: `@:pipeline("{said.text}", […])`.',
        fixes=() if suggestion is None else _changed(said, suggestion),
    )


def in_no_router(span: Span, controller: str, fix: Fix | None) -> Finding:
    return Finding(
        span,
        "HX349",
        f"No router includes `{controller}`: this route leads nowhere.",
        f'Add `@:include_controller("{controller}")` to the router.',
        Severity.INFORMATION,
        fixes=() if fix is None else (fix,),
    )


def without_route(span: Span, name: str, fix: Fix | None) -> Finding:
    return Finding(
        span,
        "HX351",
        f"No route leads to `{name}`.",
        severity=Severity.INFORMATION,
        fixes=() if fix is None else (fix,),
    )


# --- fallbacks -----------------------------------------------------------------------------------


def no_fallback(span: Span, name: str, error: str, fix: Fix | None) -> Finding:
    return Finding(
        span,
        "HX347",
        f"`{name}` may give a `{error}`, and its controller has no fallback to answer for it.",
        "Name one in the class: `use SomeFallback;`.",
        fixes=() if fix is None else (fix,),
    )


def not_a_fallback(span: Span, name: str) -> Finding:
    message = f"`{name}` is no `@:fallback_controller`."
    return Finding(span, "HX348", message, "What a controller uses answers for its errors.")


def other_error(
    span: Span, name: str, error: str, fallback: str, taken: str, where: Label | None
) -> Finding:
    return Finding(
        span,
        "HX348",
        f"`{name}` may give a `{error}`, but `{fallback}` answers for a `{taken}` only.",
        labels=() if where is None else (where,),
    )


# --- channels ------------------------------------------------------------------------------------


def same_topic(span: Span, topic: str, other: str) -> Finding:
    return Finding(
        span,
        "HX350",
        f"`{other}` takes the topic `{topic}` as well: only one of the two is ever joined.",
        severity=Severity.WARNING,
    )
