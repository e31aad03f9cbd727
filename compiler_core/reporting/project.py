"""Faults of a project's own files, in words. Codes HX601 to HX609; each has a page in `pages/`."""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Severity
from compiler_core.base.suggest import closest
from compiler_core.project.faults import ProjectFault


def describe(fault: ProjectFault) -> Diagnostic:
    """The diagnostic of `fault`, at its place in the file `fault.place.file`."""
    code, severity, say = _TELLERS[fault.kind]
    message, help_line = say(fault)
    meant = closest(fault.subject, fault.choices) if fault.choices else None
    fixes: tuple[Fix, ...] = ()
    if meant is not None:
        help_line = f"Did you mean `{meant}`?"
        if fault.kind != "missing_library_version":
            edit = Edit(fault.place.span, meant)
            fixes = (Fix(f"Change to `{meant}`", (edit,), preferred=True),)
    return Diagnostic(code, severity, fault.place.span, message, help=help_line, fixes=fixes)


Words = tuple[str, str | None]


def _unknown_flag(fault: ProjectFault) -> Words:
    return f"Haxe has no option `{fault.subject}`.", None


def _missing_value(fault: ProjectFault) -> Words:
    return f"`{fault.subject}` needs a value behind it, on its line.", None


def _missing_hxml(fault: ProjectFault) -> Words:
    return f"There is no file `{fault.subject}`.", None


def _nested(fault: ProjectFault) -> Words:
    return f"`{fault.subject}` is being read already: it would include itself.", None


def _missing_class_path(fault: ProjectFault) -> Words:
    return f"There is no folder `{fault.subject}` for this class path.", None


def _missing_library(fault: ProjectFault) -> Words:
    return f"The library `{fault.subject}` is not installed.", f"Looked in {fault.detail}."


def _missing_version(fault: ProjectFault) -> Words:
    there = ", ".join(fault.choices)
    return f"The library `{fault.subject}` is not there in this version.", f"There is {there}."


def _bad_settings(fault: ProjectFault) -> Words:
    return f"This is not TOML: {fault.subject}.", None


def _unknown_setting(fault: ProjectFault) -> Words:
    return f"There is no setting `{fault.subject}`.", None


def _bad_setting(fault: ProjectFault) -> Words:
    return f"`{fault.subject}` takes {fault.detail}.", None


_TELLERS: dict[str, tuple[str, Severity, Callable[[ProjectFault], Words]]] = {
    "unknown_flag": ("HX601", Severity.WARNING, _unknown_flag),
    "missing_value": ("HX602", Severity.ERROR, _missing_value),
    "missing_hxml": ("HX603", Severity.ERROR, _missing_hxml),
    "nested_in_itself": ("HX604", Severity.ERROR, _nested),
    "missing_class_path": ("HX605", Severity.WARNING, _missing_class_path),
    "missing_library": ("HX606", Severity.ERROR, _missing_library),
    "missing_library_version": ("HX606", Severity.ERROR, _missing_version),
    "bad_settings": ("HX607", Severity.ERROR, _bad_settings),
    "unknown_setting": ("HX608", Severity.WARNING, _unknown_setting),
    "bad_setting": ("HX609", Severity.ERROR, _bad_setting),
}
