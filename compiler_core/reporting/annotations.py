"""Faults of annotations, in words. Codes HX301 to HX313; each has a page in `pages/`."""

from __future__ import annotations

from compiler_core.annotations import faults
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.model import Annotation, Argument, Callback, Place
from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span


def describe(fault: Fault) -> Diagnostic:
    """The diagnostic of a fault; spans stay relative to the file."""
    match fault:
        case faults.UnknownAnnotation():
            return _unknown(fault)
        case faults.WrongPlace(span, annotation, place, remove):
            return Diagnostic(
                "HX303",
                Severity.ERROR,
                span,
                f"`{annotation.name}` can't stand on {_a_place(place)}.",
                help=f"It belongs on {_join_or([_a_place(one) for one in annotation.places])}.",
                fixes=(_removal(f"Remove `{annotation.name}`", remove),),
            )
        case faults.UnknownArgument():
            return _unknown_argument(fault)
        case faults.MissingArgument(span, annotation, argument, insert_at, text):
            return Diagnostic(
                "HX305",
                Severity.ERROR,
                span,
                f"`{annotation.name}` needs its argument `{argument.name}`.",
                help=argument.doc,
                fixes=(
                    Fix(
                        f"Add `{argument.name}`",
                        (Edit(Span(insert_at, insert_at), text),),
                        preferred=True,
                    ),
                ),
            )
        case faults.WrongArgument():
            return _wrong_argument(fault)
        case faults.TooManyArguments(span, annotation, remove):
            return Diagnostic(
                "HX307",
                Severity.ERROR,
                span,
                f"`{annotation.name}` takes {_how_many(annotation)}.",
                help=_argument_help(annotation),
                fixes=(_removal("Remove this argument", remove),),
            )
        case faults.RepeatedArgument(span, annotation, name, first):
            return Diagnostic(
                "HX308",
                Severity.ERROR,
                span,
                f"The argument `{name}` of `{annotation.name}` is given twice.",
                labels=(Label(first, "given here first"),),
            )
        case faults.RepeatedAnnotation(span, annotation, first, remove):
            return Diagnostic(
                "HX308",
                Severity.WARNING,
                span,
                f"`{annotation.name}` stands here twice.",
                labels=(Label(first, "the first one"),),
                fixes=(_removal("Remove the second", remove),),
                tags=("unnecessary",),
            )
        case faults.ConflictingAnnotations():
            return _conflict(fault)
        case faults.MissingCallback():
            return _missing_callback(fault)
        case faults.WrongArity(span, annotation, callback, found):
            expected = ", ".join(callback.parameters) or "no parameters"
            return Diagnostic(
                "HX311",
                Severity.ERROR,
                span,
                f"`{callback.name}` of a `{annotation.name}` has {_arities(callback)}, "
                f"here it has {found}.",
                help=f"It is called with ({expected}).",
            )
        case faults.MisspeltCallback(span, annotation, callback, name):
            return Diagnostic(
                "HX313",
                Severity.WARNING,
                span,
                f"Nothing calls `{name}`; the callback of a `{annotation.name}` is "
                f"`{callback.name}`.",
                help=callback.doc,
                fixes=(
                    Fix(
                        f"Change to `{callback.name}`",
                        (Edit(span, callback.name),),
                        preferred=True,
                    ),
                ),
            )
        case faults.InvalidValue(span, _, message, help_line):
            return Diagnostic("HX312", Severity.ERROR, span, message, help=help_line)
        case faults.Finding(span, code, message, help_line, severity, labels, fixes):
            return Diagnostic(
                code, severity, span, message, labels=labels, help=help_line, fixes=fixes
            )
        case _:
            raise AssertionError(f"no words for {fault!r}")


def _unknown(fault: faults.UnknownAnnotation) -> Diagnostic:
    if fault.suggestion is None:
        return Diagnostic(
            "HX302",
            Severity.INFORMATION,
            fault.span,
            f"Nothing declares the annotation `{fault.name}`; it has no effect.",
            help="A project may declare its own annotations; this one may be meant for a macro.",
        )
    return Diagnostic(
        "HX301",
        Severity.WARNING,
        fault.span,
        f"There is no annotation `{fault.name}`; it has no effect.",
        help=f"Did you mean `{fault.suggestion}`?",
        fixes=(
            Fix(
                f"Change to `{fault.suggestion}`",
                (Edit(fault.span, fault.suggestion),),
                preferred=True,
            ),
        ),
    )


def _unknown_argument(fault: faults.UnknownArgument) -> Diagnostic:
    annotation, suggestion = fault.annotation, fault.suggestion
    fixes: tuple[Fix, ...] = ()
    help_line = _argument_help(annotation)
    if suggestion is not None:
        help_line = f"Did you mean `{suggestion}`?"
        fixes = (Fix(f"Change to `{suggestion}`", (Edit(fault.span, suggestion),), preferred=True),)
    return Diagnostic(
        "HX304",
        Severity.ERROR,
        fault.span,
        f"`{annotation.name}` has no argument `{fault.name}`.",
        help=help_line,
        fixes=fixes,
    )


def _wrong_argument(fault: faults.WrongArgument) -> Diagnostic:
    argument, suggestion = fault.argument, fault.suggestion
    fixes: tuple[Fix, ...] = ()
    if suggestion is not None:
        fixes = (Fix(f"Change to `{suggestion}`", (Edit(fault.span, suggestion),), preferred=True),)
    return Diagnostic(
        "HX306",
        Severity.ERROR,
        fault.span,
        f"`{argument.name}` of `{fault.annotation.name}` is {_expected(argument)}, "
        f"not {fault.found}.",
        help=argument.doc,
        fixes=fixes,
    )


def _conflict(fault: faults.ConflictingAnnotations) -> Diagnostic:
    annotation, other = fault.annotation, fault.other
    reason = "A class becomes one kind of module." if annotation.role and other.role else None
    return Diagnostic(
        "HX309",
        Severity.ERROR,
        fault.span,
        f"`{annotation.name}` can't stand beside `{other.name}`.",
        labels=(Label(fault.other_span, f"`{other.name}` is here"),),
        help=reason,
        fixes=(_removal(f"Remove `{annotation.name}`", fault.remove),),
    )


def _missing_callback(fault: faults.MissingCallback) -> Diagnostic:
    callback = fault.callback
    instead = "".join(f" or `{name}`" for name in callback.instead)
    return Diagnostic(
        "HX310",
        Severity.ERROR,
        fault.span,
        f"`{fault.annotation.name}` needs a function `{callback.name}`{instead} in "
        f"`{fault.class_name}`.",
        help=callback.doc,
        fixes=(Fix(f"Write `{callback.name}`", (Edit(fault.place, fault.text),), preferred=True),),
    )


def _removal(title: str, span: Span) -> Fix:
    return Fix(title, (Edit(span, ""),))


def _a_place(place: Place) -> str:
    article = "an" if place[0] in "aeiou" else "a"
    return f"{article} {place}"


def _join_or(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]


def _how_many(annotation: Annotation) -> str:
    count = len(annotation.positional)
    if not annotation.arguments:
        return "no arguments"
    if count == 0:
        return "named arguments only"
    return "one argument" if count == 1 else f"at most {count} arguments without a name"


def _argument_help(annotation: Annotation) -> str | None:
    if not annotation.arguments:
        return None
    names = ", ".join(f"`{argument.name}`" for argument in annotation.arguments)
    return f"It takes {names}."


_KINDS = {
    "string": "a string",
    "int": "a number",
    "bool": "`true` or `false`",
    "name": "a name",
    "strings": "a list of strings",
    "regex": "a regular expression",
    "object": "an object",
    "any": "a value",
}


def _expected(argument: Argument) -> str:
    if argument.choices:
        return "one of " + ", ".join(f"`{choice}`" for choice in argument.choices)
    return _KINDS[argument.kind]


def _arities(callback: Callback) -> str:
    arities = sorted({callback.arity, *callback.arities})
    words = ["no parameters" if arity == 0 else str(arity) for arity in arities]
    unit = "" if arities == [0] else " parameter" if arities == [1] else " parameters"
    return _join_or(words) + unit
