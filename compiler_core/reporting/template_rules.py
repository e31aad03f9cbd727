"""HX509 to HX521: what `template_rules` finds in templates, in words.

HX509 a name that nothing declares, HX510 an attribute twice, HX511 `:for`, `:if`, `:let`, HX512 a
component, HX513 what a component doesn't take, HX514 what it lacks, HX515 a slot, HX516 an assign,
HX517 an event without a handler, HX518 a handler without an event, HX519 hooks and `phx-update`,
HX520 a misspelt tag, attribute or binding, HX521 what a click doesn't hand over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.template_rules.faults import RuleFault

Words = tuple[str, str | None, str | None]
"""The message, the help, and the title of the fix."""


def describe(fault: RuleFault) -> Diagnostic:
    """The diagnostic of a fault; spans stay relative to the file."""
    code, severity, words = _WORDS[fault.kind]
    message, help, title = words(fault)
    fixes: tuple[Fix, ...] = ()
    if fault.edit is not None and title is not None:
        place, text = fault.edit
        fixes = (Fix(title, (Edit(Span(*place), text),), preferred=True),)
    labels = () if fault.label is None else (Label(fault.label, "given here first"),)
    return Diagnostic(code, severity, fault.span, message, labels, help, fixes)


def _meant(fault: RuleFault) -> str | None:
    return None if fault.suggestion is None else f"Did you mean `{fault.suggestion}`?"


def _change(fault: RuleFault) -> str:
    return f"Change to `{fault.suggestion}`"


def _unknown_name(fault: RuleFault) -> Words:
    return (
        f"Nothing in this template is called `{fault.name}`.",
        _meant(fault)
        or "A template sees its assigns (`@name`), variables of its own loops, and locals of the "
        "function around.",
        _change(fault),
    )


def _unknown_function(fault: RuleFault) -> Words:
    return (
        f"`{fault.other}` has no function `{fault.name}`.",
        _meant(fault) or "A function of another module is called with its name: `Module.name(…)`.",
        _change(fault),
    )


def _repeated(fault: RuleFault) -> Words:
    return (
        f"`{fault.name}` stands twice on `<{fault.other}>`.",
        None,
        f"Remove the second `{fault.name}`",
    )


def _directive_value(fault: RuleFault) -> Words:
    return (
        f"The value of `{fault.name}` stands in braces: `{fault.name}={{…}}`.",
        None,
        "Write it in braces",
    )


def _no_generator(fault: RuleFault) -> Words:
    shown = ":for={item <- items}" if fault.other == ":for" else "{for item <- items}"
    return (
        f"`{fault.other}` wants what it goes through: `{shown}`.",
        None,
        "Write `<-`",
    )


def _unknown_directive(fault: RuleFault) -> Words:
    return (
        f"`<{fault.other}>` takes no `{fault.name}`.",
        _meant(fault),
        _change(fault),
    )


def _let(fault: RuleFault) -> Words:
    return (
        f"`:let` on `<{fault.other}>` is for its content, and it has none.",
        None,
        None,
    )


def _unknown_component(fault: RuleFault) -> Words:
    where = f"`{fault.other}` has no component" if fault.other else "There is no component"
    named = f"{fault.name}" if fault.other else f".{fault.name}"
    return (
        f"{where} `{named}`.",
        _meant(fault) or "A component is a function that takes `assigns` and returns a template.",
        _change(fault),
    )


def _without_function(fault: RuleFault) -> Words:
    return (
        f"`<{fault.name}>` names a module, but none of its components.",
        f"A component of another module is written `<{fault.name.rstrip('.')}.name>`.",
        None,
    )


def _unknown_prop(fault: RuleFault) -> Words:
    return (f"`{fault.other}` takes no `{fault.name}`.", _meant(fault), _change(fault))


def _prop_value(fault: RuleFault) -> Words:
    return (
        f"`{fault.name}` is of type `{fault.other}`, and this is a string.",
        f"In braces it is any value: `{fault.name}={{…}}`.",
        None,
    )


def _missing_prop(fault: RuleFault) -> Words:
    return (
        f"`<{fault.other}>` needs `{fault.name}`.",
        None,
        f"Add `{fault.name}`",
    )


def _missing_slot(fault: RuleFault) -> Words:
    if fault.name == "inner_block":
        return (f"`<{fault.other}>` needs content.", None, None)
    return (f"`<{fault.other}>` needs a slot `<:{fault.name}>`.", None, None)


def _unknown_slot(fault: RuleFault) -> Words:
    return (f"`{fault.other}` has no slot `{fault.name}`.", _meant(fault), _change(fault))


def _stray_slot(fault: RuleFault) -> Words:
    return (
        f"`<{fault.name}>` is a slot, and stands directly in no component.",
        None,
        None,
    )


def _unknown_assign(fault: RuleFault) -> Words:
    return (
        f"Nothing in `{fault.other}` assigns `{fault.name}`.",
        _meant(fault) or f'`mount` can: `assign(socket, "{fault.name}", …)`.',
        _change(fault),
    )


def _unhandled(fault: RuleFault) -> Words:
    return (
        f"`{fault.other}` handles no event `{fault.name}`.",
        _meant(fault) or "When it comes, the page's process ends with an error.",
        f"Write the handler of `{fault.name}`",
    )


def _idle(fault: RuleFault) -> Words:
    return (f"No template of `{fault.other}` raises the event `{fault.name}`.", None, None)


def _hook_id(fault: RuleFault) -> Words:
    return (
        f"A hook needs an `id` on its `<{fault.other}>`.",
        "The hook's name becomes the id." if fault.name else None,
        "Add an `id`",
    )


def _update_id(fault: RuleFault) -> Words:
    return (f"`phx-update` needs an `id` on its `<{fault.other}>`.", None, "Add an `id`")


def _update_value(fault: RuleFault) -> Words:
    return (
        f"`phx-update` knows no `{fault.name}`.",
        _meant(fault) or "It is `ignore`, `stream` or `replace`.",
        _change(fault),
    )


def _unknown_hook(fault: RuleFault) -> Words:
    return (
        f"`{fault.name}` is none of the declared hooks.",
        _meant(fault),
        _change(fault),
    )


def _binding(fault: RuleFault) -> Words:
    return (f"LiveView has no binding `{fault.name}`.", _meant(fault), _change(fault))


def _attribute(fault: RuleFault) -> Words:
    return (f"HTML has no attribute `{fault.name}`.", _meant(fault), _change(fault))


def _tag(fault: RuleFault) -> Words:
    return (f"HTML has no element `{fault.name}`.", _meant(fault), None)


def _unknown_value(fault: RuleFault) -> Words:
    return (
        f"No element that raises `{fault.other}` hands over `{fault.name}`.",
        _meant(fault) or f"It says so with `phx-value-{fault.name}={{…}}`.",
        None,
    )


def _no_assign(fault: RuleFault) -> Words:
    return ("`@` stands before the name of an assign, and nothing else.", None, None)


def _assign_set(fault: RuleFault) -> Words:
    return (
        f"A template can't set `{fault.name}`.",
        "Two values are compared with `==`.",
        None,
    )


def _before_clauses(fault: RuleFault) -> Words:
    return (f"Nothing can stand between `{fault.name}` and its first clause.", None, None)


_ERROR, _WARNING, _INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION

_WORDS: Mapping[str, tuple[str, Severity, Callable[[RuleFault], Words]]] = {
    "unknown_name": ("HX509", _ERROR, _unknown_name),
    "unknown_function": ("HX509", _WARNING, _unknown_function),
    "no_assign": ("HX507", _ERROR, _no_assign),
    "assign_set": ("HX507", _ERROR, _assign_set),
    "before_clauses": ("HX506", _ERROR, _before_clauses),
    "repeated_attribute": ("HX510", _ERROR, _repeated),
    "directive_value": ("HX511", _ERROR, _directive_value),
    "no_generator": ("HX511", _ERROR, _no_generator),
    "unknown_directive": ("HX511", _ERROR, _unknown_directive),
    "let_without_content": ("HX511", _ERROR, _let),
    "unknown_component": ("HX512", _ERROR, _unknown_component),
    "component_without_function": ("HX512", _ERROR, _without_function),
    "unknown_prop": ("HX513", _WARNING, _unknown_prop),
    "prop_value": ("HX513", _WARNING, _prop_value),
    "missing_prop": ("HX514", _WARNING, _missing_prop),
    "missing_slot": ("HX514", _WARNING, _missing_slot),
    "unknown_slot": ("HX515", _WARNING, _unknown_slot),
    "stray_slot": ("HX515", _ERROR, _stray_slot),
    "unknown_assign": ("HX516", _WARNING, _unknown_assign),
    "unhandled_event": ("HX517", _WARNING, _unhandled),
    "unknown_value": ("HX521", _WARNING, _unknown_value),
    "idle_handler": ("HX518", _INFORMATION, _idle),
    "hook_without_id": ("HX519", _WARNING, _hook_id),
    "update_without_id": ("HX519", _ERROR, _update_id),
    "update_value": ("HX519", _ERROR, _update_value),
    "unknown_hook": ("HX519", _WARNING, _unknown_hook),
    "unknown_binding": ("HX520", _WARNING, _binding),
    "unknown_attribute": ("HX520", _WARNING, _attribute),
    "unknown_tag": ("HX520", _WARNING, _tag),
}
