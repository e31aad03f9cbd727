"""Null where it can't be (HX123), in words: what would be null, and what shows that it isn't."""

from __future__ import annotations

from compiler_core.semantics.faults import Fault

Words = tuple[str, str | None]


def words(fault: Fault) -> Words:
    """The sentence and the help; `why` says at what kind of place the null came in."""
    why = fault.word("why")
    if why.startswith(("unset", "early")):
        return _of_field(fault, why)
    if why == "mode":
        said = f"`{fault.word('name')}` is no mode" if fault.word("name") else "This is no mode"
        return (
            f"{said} of null safety.",
            "The modes are `Off`, `Loose`, `Strict` and `StrictThreaded`.",
        )
    if why == "types":
        return (
            f"`{fault.word('found')}` may hold null where `{fault.word('expected')}` has none.",
            None,
        )
    if why == "concatenation":
        return _concatenation(fault)
    return f"{_value(fault)} {_may_be(fault)}: {_demand(fault, why)}.", _help(fault)


def _value(fault: Fault) -> str:
    name = fault.word("name")
    if name == "null":
        return "This"
    return f"`{name}`" if name else "This value"


def _may_be(fault: Fault) -> str:
    return "is null" if fault.word("name") == "null" else "may be null"


def _demand(fault: Fault, why: str) -> str:
    type, operator = fault.word("type"), fault.word("operator")
    match why:
        case "access":
            return f"it has no `{fault.word('member')}` then"
        case "argument" if fault.word("function") and fault.word("argument"):
            return (
                f"the argument `{fault.word('argument')}` of `{fault.word('function')}` must be"
                f" `{type}`"
            )
        case "argument":
            return f"this argument must be `{type}`"
        case "return":
            return f"the function returns `{type}`"
        case "assign" if fault.word("target"):
            return f"`{fault.word('target')}` is `{type}`"
        case "item":
            return f"the elements are `{type}`"
        case "operation":
            return f"`{operator}` needs a value"
        case "condition":
            return "a condition is true or false"
        case "iterate":
            return "`for` needs something to go through"
        case "throw":
            return "there would be nothing to throw"
        case "call":
            return "it can't be called then"
        case "index of":
            return "it has no elements then"
        case "index":
            return "it is no index then"
        case "switch":
            return "no `case null` takes it"
        case _:
            return f"`{type}` is expected here"


def _help(fault: Fault) -> str | None:
    name = fault.word("name")
    if not name or name == "null":
        return None
    if name.endswith(")"):
        return "Keep the result in a variable, and test that with `!= null` first."
    return f"Test it first: `if ({name} != null)`."


def _concatenation(fault: Fault) -> Words:
    one, other = fault.word("name"), fault.word("other")
    both = f"`{one}` and `{other}`" if one and other else "Both sides"
    return f"{both} may be null: one of them must be a string.", None


def _of_field(fault: Fault, why: str) -> Words:
    name = fault.word("name")
    match why:
        case "unset static":
            return f"`{name}` can't be null, and nothing gives it a first value.", None
        case "unset field":
            return (
                f"`{name}` can't be null, and not every way through the constructor sets it.",
                "Give it a value where it is declared, or set it in `new`.",
            )
        case "early field":
            return f"`{name}` has no value yet.", "Set it further up in the constructor."
        case "early method":
            return (
                f"`{name}` can't be used before all fields have a value.",
                "Set the fields first.",
            )
        case _:
            return (
                f"`{name}` can't be handed out before all fields have a value.",
                "Set the fields first.",
            )
