"""Faults of declarations in words: what a class inherits, implements, declares twice, promises."""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.semantics import faults
from compiler_core.semantics.faults import Fault

Words = tuple[str, str | None]
"""The sentence, and the line of help."""


def _listed(names: str) -> str:
    parts = [f"`{name}`" for name in names.split(", ")]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _private(fault: Fault) -> Words:
    name, owner = fault.word("name"), fault.word("type")
    if name == "new":
        return (
            f"The constructor of `{owner}` is private.",
            f"Make it `public`, or let this class in with `@:allow` on `{owner}`.",
        )
    return (
        f"`{name}` is private in `{owner}`.",
        f"Make it `public`, or let this class in with `@:allow` on `{owner}`.",
    )


def _duplicate(fault: Fault) -> Words:
    name, what = fault.word("name"), fault.word("what")
    if what == "type":
        return f"This module has a type `{name}` already.", "Call one of them something else."
    if what == "constructor":
        return f"This enum has a constructor `{name}` already.", "Remove or rename one of them."
    if what == "field":
        return f"This structure has a field `{name}` already.", "Remove or rename one of them."
    if what == "modifier":
        return f"`{name}` stands here already.", "Remove one of them."
    if what == "default":
        return "This `switch` has a `default` already.", "Remove one of them."
    if what == "key":
        return f"This map has the key `{name}` already.", "Only one of the values could be kept."
    if name == "new":
        return "This class has a constructor already.", "Give it optional parameters instead."
    return f"There is a `{name}` here already.", "Remove or rename one of them."


def _missing_member(fault: Fault) -> Words:
    type, owner = fault.word("type"), fault.word("owner")
    verb = "implements" if fault.word("kind") == "interface" else "extends"
    return (
        f"`{type}` {verb} `{owner}`, but lacks {_listed(fault.word('name'))}.",
        None
        if fault.word("kind") == "interface"
        else f"Write what is missing, or make `{type}` abstract too.",
    )


def _wrong_override(fault: Fault) -> Words:
    name, owner, why = fault.word("name"), fault.word("owner"), fault.word("why")
    if why == "final":
        return f"`{name}` is final in `{owner}`: it can't be overridden.", None
    if why == "inline":
        return (
            f"`{name}` is inline in `{owner}`: it can't be overridden.",
            None,
        )
    if why == "private":
        return f"`{name}` is public in `{owner}`: it can't be private here.", "Make it `public`."
    if why == "variable":
        return (
            f"`{owner}` has a `{name}` already: a subclass can't have another one.",
            "Use the one that is inherited, or another name.",
        )
    if why == "access":
        return (
            f"`{name}` can't be read and written here as `{owner}` promises.",
            "Declare it as it is declared there.",
        )
    return (
        f"`{name}` is `{fault.word('expected')}` in `{owner}`, and here it is"
        f" `{fault.word('found')}`.",
        "It must take at least what the other takes, and give at most what the other gives.",
    )


def _missing_override(fault: Fault) -> Words:
    name, owner = fault.word("name"), fault.word("owner")
    return f"`{owner}` has a `{name}` already.", "Write `override` if it shall take its place."


def _nothing_overridden(fault: Fault) -> Words:
    name, why, near = fault.word("name"), fault.word("why"), fault.word("suggestion")
    if why == "static":
        return f"`{name}` is static: a static function overrides nothing.", "Remove `override`."
    if why == "no superclass":
        return f"This class extends none that `{name}` could override.", "Remove `override`."
    if why == "abstract":
        return f"`{name}` of `{fault.word('owner')}` has no body to override.", "Remove `override`."
    return (
        f"`{name}` overrides nothing: no class above has it.",
        f"Did you mean `{near}`?" if near else "Remove `override`.",
    )


def _cyclic(fault: Fault) -> Words:
    name = fault.word("name")
    if fault.word("kind") == "typedef":
        return f"`{name}` stands for itself: there is no type behind it.", None
    return f"`{name}` inherits from itself.", "One of the classes of the circle must not extend."


_A = {
    "class": "a class", "interface": "an interface", "enum": "an enum", "abstract": "an abstract",
    "enum abstract": "an enum abstract", "structure": "a structure", "final class": "a final class",
    "function type": "a function's type", "type parameter": "a type parameter",
}  # fmt: skip


def _wrong_supertype(fault: Fault) -> Words:
    name, kind = fault.word("name"), fault.word("kind")
    word, base = fault.word("word"), fault.word("base")
    said = f"`{name}` is {_A[base]}" if name else f"This is {_A[base]}"
    if base == "final class":
        return f"{said}: nothing extends it.", None
    if kind == "structure":
        return f"{said}: a structure extends structures only.", None
    if kind == "interface":
        return f"{said}: an interface extends interfaces only.", None
    if word == "implements":
        help = "Write `extends`." if base == "class" else None
        return f"{said}: only interfaces are implemented.", help
    help = "Write `implements`." if base == "interface" else None
    return f"{said}: a class extends classes only.", help


def _type_arguments(fault: Fault) -> Words:
    name, wanted, given = fault.word("name"), fault.word("wanted"), fault.word("given")
    parameters = fault.word("parameters")
    form = f"`{name}<{parameters}>`" if parameters else f"`{name}`"
    if wanted == "0":
        return f"{form} takes no type arguments.", None
    if given == "0":
        return f"{form} needs {_arguments(wanted)}, none is given.", None
    verb = "is" if given == "1" else "are"
    count = "one" if given == "1" else given
    return f"{form} takes {_arguments(wanted)}, {count} {verb} given.", None


def _arguments(count: str) -> str:
    return "one type argument" if count == "1" else f"{count} type arguments"


def _constraint(fault: Fault) -> Words:
    return (
        f"`{fault.word('parameter')}` of `{fault.word('name')}` must be"
        f" `{fault.word('expected')}`, and `{fault.word('found')}` is not.",
        None,
    )


def _not_instantiable(fault: Fault) -> Words:
    name, why = fault.word("name"), fault.word("why")
    if why == "abstract class":
        return (
            f"`{name}` is an abstract class: it can't be made.",
            "Make one of a class that extends it.",
        )
    if why == "no constructor":
        return f"`{name}` has no constructor: it can't be made.", "Declare `function new()` in it."
    if why == "enum":
        return f"`{name}` is an enum: its values are its constructors.", None
    if why == "structure":
        return f"`{name}` is a structure: write `{{…}}` for a value of it.", None
    return f"`{name}` is {_A.get(why, why)}: it can't be made.", None


def _no_access(fault: Fault) -> Words:
    name, access = fault.word("name"), fault.word("access")
    verb = "written" if fault.word("way") == "write" else "read"
    if access == "never":
        return f"`{name}` can never be {verb}.", None
    if access == "inline":
        return f"`{name}` is an inline constant: it can't be written.", None
    return f"`{name}` can be {verb} only inside of `{fault.word('type')}`.", None


def _missing_accessor(fault: Fault) -> Words:
    name, accessor, type = fault.word("name"), fault.word("accessor"), fault.word("type")
    parameter = f"value: {type}" if type else "value"
    inside = parameter if fault.word("word") == "set" else ""
    return (
        f"`{name}` needs the function `{accessor}`.",
        f"Write `function {accessor}({inside}){f': {type}' if type else ''}`.",
    )


def _wrong_accessor(fault: Fault) -> Words:
    name, type = fault.word("name"), fault.word("type")
    wanted = f"() -> {type}" if fault.word("word") == "get" else f"({type}) -> {type}"
    return f"`{name}` must be `{wanted}`, for `{fault.word('property')}` is `{type}`.", None


def _missing_body(fault: Fault) -> Words:
    name, what = fault.word("name"), fault.word("what")
    if what == "abstract with body":
        return (
            f"`{name}` is abstract: those that extend its class write its body.",
            "Remove the body, or `abstract`.",
        )
    if what == "class":
        type = fault.word("type")
        return (
            f"`{name}` is abstract, but its class `{type}` is not.",
            f"Write `abstract class {type}`.",
        )
    return f"`{name}` has no body.", "Only functions of interfaces and externs have none."


def _unset_final(fault: Fault) -> Words:
    return (
        f"The final field `{fault.word('name')}` never gets a value.",
        "Give it one here or in the constructor.",
    )


def _missing_super_call(fault: Fault) -> Words:
    if fault.word("why") == "none":
        return "This class extends none: there is no `super`.", None
    if fault.word("why") == "outside":
        return "Only the constructor can call the superclass's constructor.", None
    return (
        f"The constructor doesn't call that of `{fault.word('owner')}`.",
        "Call `super(…)` in it.",
    )


def _hidden_member(fault: Fault) -> Words:
    return (
        f"`{fault.word('name')}` must be public: `{fault.word('owner')}` promises it.",
        "Write `public`.",
    )


def fixes(fault: Fault) -> tuple[Fix, ...]:
    """The edit that likely mends the fault, where there is one."""
    if fault.word("gap"):
        span = Span(fault.span.start - int(fault.word("gap")), fault.span.end)
        return (Fix("Remove this `catch`", (Edit(span, ""),)),)
    if not fault.word("fix_start"):
        return ()
    span = Span(int(fault.word("fix_start")), int(fault.word("fix_end")))
    if fault.code == faults.MISSING_OVERRIDE:
        return (Fix("Add `override`", (Edit(span, "override "),), preferred=True),)
    if fault.code == faults.NOTHING_OVERRIDDEN:
        with_blank = Span(span.start, span.end + 1)
        return (Fix("Remove `override`", (Edit(with_blank, ""),)),)
    if fault.code == faults.MISSING_MEMBER:
        written = "\n".join(f"\t{line}" for line in fault.word("code").split("\n"))
        names = _listed(fault.word("name"))
        return (Fix(f"Implement {names}", (Edit(span, f"\n{written}\n"),), preferred=True),)
    return ()


def _no_main(fault: Fault) -> Words:
    return (
        f"The build starts with `{fault.word('name')}`, which has no static function `main`.",
        "Write `static function main()`, or name another class behind `--main`.",
    )


def _number_from_text(fault: Fault) -> Words:
    is_one = fault.word("count") == "1"
    name, type = fault.word("name"), fault.word("type")
    said = f"{name} is declared `{type}`" if is_one else f"{name} are declared as numbers or `Bool`"
    return (
        f"{said}, but from an address or a form Phoenix hands over text.",
        f"Declare `String`, and read {'it' if is_one else 'each'} with `Std.parseInt` or the like; "
        "only a body in JSON brings numbers.",
    )


WORDS: dict[str, Callable[[Fault], Words]] = {
    faults.NUMBER_FROM_TEXT: _number_from_text,
    faults.NO_MAIN: _no_main,
    faults.PRIVATE_ACCESS: _private,
    faults.DUPLICATE_DECLARATION: _duplicate,
    faults.MISSING_MEMBER: _missing_member,
    faults.WRONG_OVERRIDE: _wrong_override,
    faults.MISSING_OVERRIDE: _missing_override,
    faults.NOTHING_OVERRIDDEN: _nothing_overridden,
    faults.CYCLIC_DECLARATION: _cyclic,
    faults.WRONG_SUPERTYPE: _wrong_supertype,
    faults.TYPE_ARGUMENTS: _type_arguments,
    faults.CONSTRAINT: _constraint,
    faults.NOT_INSTANTIABLE: _not_instantiable,
    faults.NO_ACCESS: _no_access,
    faults.MISSING_ACCESSOR: _missing_accessor,
    faults.WRONG_ACCESSOR: _wrong_accessor,
    faults.MISSING_BODY: _missing_body,
    faults.UNSET_FINAL: _unset_final,
    faults.MISSING_SUPER_CALL: _missing_super_call,
    faults.HIDDEN_MEMBER: _hidden_member,
}
