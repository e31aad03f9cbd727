"""Faults of names and types, in words. Codes HX101 to HX151; each has a page in `pages/`."""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Severity, Tag
from compiler_core.reporting import declarations, nulls, uses
from compiler_core.reporting.labels import labels
from compiler_core.semantics import faults
from compiler_core.semantics.faults import Fault


def describe(fault: Fault, strict: bool = False, dialect: str = "cookbook") -> Diagnostic:
    """The diagnostic of a fault, at the same span. What the cookbook's dialect takes for something
    that is still to be written is an error with `strict`, and in plain Haxe."""
    severity = _severity(fault, strict, dialect)
    tags = _TAGS.get(fault.code, ())
    message, help_line = _WORDS[fault.code](fault)
    if severity is Severity.ERROR and fault.code in _GUESSED:
        message = message.partition(_TAKEN)[0].rstrip(".") + "."
    return Diagnostic(
        fault.code,
        severity,
        fault.span,
        message,
        labels=labels(fault),
        help=help_line,
        fixes=_fixes(fault),
        tags=tags,
    )


def _severity(fault: Fault, strict: bool, dialect: str) -> Severity:
    if fault.word("word") == "catch" and dialect == "haxe":
        return Severity.ERROR
    if fault.word("owner") == "literal":
        return Severity.ERROR if dialect == "haxe" else Severity.WARNING
    severity = _SEVERITIES.get(fault.code, Severity.ERROR)
    if severity is Severity.WARNING and (
        (fault.code in _GUESSED and strict) or (fault.code in _DIALECT and dialect == "haxe")
    ):
        return Severity.ERROR
    return severity


Words = tuple[str, str | None]

_SEVERITIES = {
    faults.NUMBER_FROM_TEXT: Severity.INFORMATION,
    faults.UNDECLARED_MODULE: Severity.WARNING,
    faults.UNDECLARED_CONSTRUCTOR: Severity.WARNING,
    faults.UNDECLARED_FUNCTION: Severity.WARNING,
    faults.UNDECLARED_TYPE: Severity.WARNING,
    faults.UNDECLARED_IMPORT: Severity.WARNING,
    faults.MISSING_IMPORT: Severity.WARNING,
    faults.FIELD_ADDED_TO_LITERAL: Severity.WARNING,
    faults.UNUSED_LOCAL: Severity.HINT,
    faults.UNREACHABLE: Severity.HINT,
    faults.DEPRECATED: Severity.WARNING,
}
_TAGS: dict[str, tuple[Tag, ...]] = {
    **dict.fromkeys(
        (faults.UNUSED_LOCAL, faults.UNREACHABLE),
        ("unnecessary",),
    ),
    faults.DEPRECATED: ("deprecated",),
}
_GUESSED = frozenset(
    (
        faults.UNDECLARED_MODULE,
        faults.UNDECLARED_CONSTRUCTOR,
        faults.UNDECLARED_FUNCTION,
        faults.UNDECLARED_TYPE,
        faults.UNDECLARED_IMPORT,
    )
)
_TAKEN = ": it is taken for"
"""How the sentences of guesses go on; an error is no guess."""
_DIALECT = _GUESSED | {faults.MISSING_IMPORT, faults.FIELD_ADDED_TO_LITERAL}


def _fixes(fault: Fault) -> tuple[Fix, ...]:
    suggestion = fault.word("suggestion")
    if suggestion and fault.code in _RENAMED:
        return (Fix(f"Change to `{suggestion}`", (Edit(fault.span, suggestion),), preferred=True),)
    return declarations.fixes(fault)


_RENAMED = frozenset(
    (
        faults.UNDECLARED_MODULE,
        faults.UNDECLARED_CONSTRUCTOR,
        faults.UNDECLARED_FUNCTION,
        faults.UNDECLARED_VARIABLE,
        faults.UNDECLARED_FIELD,
        faults.UNKNOWN_STRUCTURE_FIELD,
    )
)
"""Where the span is just the misspelt name."""


def _did_you_mean(fault: Fault, otherwise: str | None = None) -> str | None:
    suggestion = fault.word("suggestion")
    return f"Did you mean `{suggestion}`?" if suggestion else otherwise


def _undeclared_module(fault: Fault) -> Words:
    name = fault.word("name")
    return (
        f"Nothing declares `{name}`: it is taken for an Elixir module of that name.",
        _did_you_mean(fault, _import(fault) or "An `extern class` says what the module can do."),
    )


def _undeclared_constructor(fault: Fault) -> Words:
    name = fault.word("name")
    return (
        f"Nothing declares `{name}`: it is taken for a constructor of an enum.",
        _did_you_mean(fault, _constructors(fault) or "Declare the enum that has it, or import it."),
    )


def _undeclared_function(fault: Fault) -> Words:
    name = fault.word("name")
    return (
        f"Nothing declares the function `{name}`: it is taken for one of this class that is still"
        " to be written.",
        _did_you_mean(fault),
    )


def _undeclared_variable(fault: Fault) -> Words:
    return f"There is no `{fault.word('name')}` here.", _did_you_mean(fault)


def _undeclared_field(fault: Fault) -> Words:
    name, type = fault.word("name"), fault.word("type")
    if fault.word("owner") == "literal":
        return f"The literal has no field `{name}`: it reads as null.", None
    offered = fault.word("using")
    if offered:
        lines = " or ".join(f"`using {one};`" for one in offered.split(", "))
        return f"`{type}` has no `{name}`.", f"Write {lines} at the top: it brings this function."
    known = fault.word("known")
    others = f"It has {_listed(known)}." if known and known.count(", ") < _FEW else None
    return f"`{type}` has no `{name}`.", _did_you_mean(fault, others)


_FEW = 8


def _undeclared_type(fault: Fault) -> Words:
    return (
        f"Nothing declares the type `{fault.word('name')}`: it is taken for `Dynamic`.",
        _did_you_mean(fault, _import(fault)),
    )


def _import(fault: Fault) -> str | None:
    paths = fault.word("path")
    lines = " or ".join(f"`import {path};`" for path in paths.split(", "))
    return f"Add {lines} at the top." if paths else None


def _constructors(fault: Fault) -> str | None:
    type, known = fault.word("type"), fault.word("known")
    return f"`{type}` has {_listed(known)}." if known and known.count(", ") < _FEW else None


def _undeclared_import(fault: Fault) -> Words:
    return (
        f"`{fault.word('name')}` is neither in the project nor in the declarations that come with"
        " the compiler.",
        _did_you_mean(fault),
    )


def _missing_import(fault: Fault) -> Words:
    name, path = fault.word("name"), fault.word("path")
    return f"`{name}` is used without an import.", f"Add `import {path};`."


def _too_few(fault: Fault) -> Words:
    name, missing = fault.word("name"), fault.word("missing")
    wanted, given = fault.word("wanted"), fault.word("given")
    takes = f"`{name}` takes {_bound(fault)}{_arguments(wanted)}, {_given(given)}"
    return (
        f"{takes}: `{missing}` is missing.",
        "Write `_` for what the pattern shall not look at."
        if fault.word("pattern")
        else _signature(fault),
    )


def _too_many(fault: Fault) -> Words:
    name, wanted, given = fault.word("name"), fault.word("wanted"), fault.word("given")
    said = f"`{name}` takes {_bound(fault)}{_arguments(wanted)}, {_given(given)}."
    return said, _signature(fault)


def _bound(fault: Fault) -> str:
    bound = fault.word("bound")
    return f"at {bound} " if bound and fault.word("wanted") != "0" else ""


def _signature(fault: Fault) -> str | None:
    signature = fault.word("signature")
    return f"It is called as `{signature}`." if signature else None


def _arguments(count: str) -> str:
    if count == "0":
        return "no arguments"
    return "one argument" if count == "1" else f"{count} arguments"


def _given(count: str) -> str:
    if count == "0":
        return "none is given"
    return "one is given" if count == "1" else f"{count} are given"


def _mismatch(fault: Fault) -> Words:
    expected, found = fault.word("expected"), fault.word("found")
    operator, what = fault.word("operator"), fault.word("what")
    field = fault.word("field")
    if field:
        name = fault.word("name")
        return f"`{name}` asks this for `{field}`, which `{found}` doesn't have.", None
    if operator:
        return f"`{operator}` works on `{expected}`, and this is `{found}`.", None
    if what == "a pattern":
        name = fault.word("name")
        help = (
            f"`{name}` means a value here; `var {name}`, or another name, captures."
            if name
            else None
        )
        return f"This pattern matches `{found}`, and the value is `{expected}`.", help
    if what:
        return (
            f"{what[0].upper()}{what[1:]} must be `{expected}`, and this is `{found}`.",
            _did_you_mean(fault),
        )
    return f"`{expected}` is expected here, and this is `{found}`.", None


def _missing_return(fault: Fault) -> Words:
    name, expected = fault.word("name"), fault.word("expected")
    return (
        f"`{name}` must return `{expected}`, and not every way through it does.",
        "Add a `return` where the function ends without one.",
    )


def _unused_local(fault: Fault) -> Words:
    name = fault.word("name")
    return f"`{name}` is never read.", f"Remove it, or call it `_{name}` if that is meant."


def _assigned_final(fault: Fault) -> Words:
    return f"`{fault.word('name')}` is final: it can't be assigned again.", None


def _not_callable(fault: Fault) -> Words:
    name = fault.word("name")
    help_line = f"Write `new {name}(…)` to make one." if name else None
    return f"`{fault.word('found')}` is no function: it can't be called.", help_line


def _instance_from_static(fault: Fault) -> Words:
    name, type = fault.word("name"), fault.word("type")
    if fault.word("why") == "initial":
        return (
            "There is no instance yet where a variable gets its first value.",
            "Give it that value in the constructor.",
        )
    if type:
        return f"`{name}` belongs to the instances of `{type}`, not to `{type}` itself.", None
    return (
        f"A static function has no instance to take `{name}` from.",
        None if name in ("this", "super") else f"Make `{name}` static, or hand an instance over.",
    )


def _field_added(fault: Fault) -> Words:
    return (
        f"The literal doesn't have the field `{fault.word('name')}` yet: it is added here.",
        "Haxe refuses this: give the literal the field, or its variable a type with"
        f" `?{fault.word('name')}`.",
    )


def _missing_field(fault: Fault) -> Words:
    type = fault.word("type")
    said = f"This `{type}`" if type else "The structure"
    return f"{said} lacks {_listed(fault.word('name'))}.", None


def _listed(names: str) -> str:
    *most, last = (f"`{name}`" for name in names.split(", "))
    return f"{', '.join(most)} and {last}" if most else last


def _unknown_field(fault: Fault) -> Words:
    name = fault.word("name")
    if fault.word("what") == "option":
        return f"There is no option `{name}` here.", _did_you_mean(fault)
    type = fault.word("type")
    said = f"`{type}`" if type else "The expected structure"
    return f"{said} has no field `{name}`.", _did_you_mean(fault)


def _not_assignable(fault: Fault) -> Words:
    name = fault.word("name")
    if fault.word("why") == "itself":
        return f"This gives `{name}` its own value.", "One of the two names is likely another's."
    if name:
        return f"`{name}` is a function of its class: it can't be assigned.", None
    return "This can't be assigned to.", None


def _not_iterable(fault: Fault) -> Words:
    if fault.word("with_key"):
        return "A range has no keys for `for` to go through.", "Write `for (i in 0...n)`."
    return (
        f"`for` can't go through `{fault.word('found')}`.",
        "It takes arrays, maps, ranges as `0...n`, and what has `iterator()`.",
    )


def _outside_of_loop(fault: Fault) -> Words:
    return f"There is no loop around this `{fault.word('name')}`.", None


_WORDS: dict[str, Callable[[Fault], Words]] = {
    faults.NULL_MISUSED: nulls.words,
    faults.UNDECLARED_MODULE: _undeclared_module,
    faults.UNDECLARED_CONSTRUCTOR: _undeclared_constructor,
    faults.UNDECLARED_FUNCTION: _undeclared_function,
    faults.UNDECLARED_VARIABLE: _undeclared_variable,
    faults.UNDECLARED_FIELD: _undeclared_field,
    faults.UNDECLARED_TYPE: _undeclared_type,
    faults.UNDECLARED_IMPORT: _undeclared_import,
    faults.MISSING_IMPORT: _missing_import,
    faults.TOO_FEW_ARGUMENTS: _too_few,
    faults.TOO_MANY_ARGUMENTS: _too_many,
    faults.TYPE_MISMATCH: _mismatch,
    faults.MISSING_RETURN: _missing_return,
    faults.UNUSED_LOCAL: _unused_local,
    faults.ASSIGNED_FINAL: _assigned_final,
    faults.NOT_CALLABLE: _not_callable,
    faults.INSTANCE_FROM_STATIC: _instance_from_static,
    faults.FIELD_ADDED_TO_LITERAL: _field_added,
    faults.MISSING_STRUCTURE_FIELD: _missing_field,
    faults.UNKNOWN_STRUCTURE_FIELD: _unknown_field,
    faults.NOT_ASSIGNABLE: _not_assignable,
    faults.NOT_ITERABLE: _not_iterable,
    faults.OUTSIDE_OF_LOOP: _outside_of_loop,
    **declarations.WORDS,
    **uses.WORDS,
}
