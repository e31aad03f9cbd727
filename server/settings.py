"""What a client may set for the server, as `haxe-elixir.…` in its configuration.

Anything that isn't understood is left at its default: a client's settings are not ours to judge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, cast

SECTION = "haxe-elixir"


@dataclass(frozen=True, slots=True)
class Settings:
    diagnostics_page: str | None = None
    """`diagnostics.page`: the address of a code's page, with `{code}` where the code stands."""

    checks_workspace: bool = False
    """`diagnostics.scope` is `"workspace"`, not `"openFiles"`: files that nobody has opened are
    checked in the background, too."""

    dialect: Literal["cookbook", "haxe"] | None = None
    """`dialect`: whether the additions are read, or told as faults; None: as the project says."""

    variable_types: bool = True
    """`inlayHints.variableTypes`, and so on: which hints are shown."""
    parameter_types: bool = True
    return_types: bool = True
    parameter_names: Literal["none", "literals", "all"] = "literals"
    elixir_names: bool = False

    counts_uses_of: Literal["none", "functions", "all"] = "functions"
    """`codeLens.references`: of types and functions, or of an enum's constructors, too."""
    links_elixir: bool = True
    """`codeLens.elixir`: above a file's first declaration a link to its Elixir."""

    writes_on_save: bool = False
    """`output.writeOnSave`: a saved source's Elixir is written where the build puts it."""
    writes_maps: bool = False
    """`output.sourceMaps`: what is written gets a `.ex.map` beside it."""

    def page_of(self, code: str) -> str | None:
        page = self.diagnostics_page
        return None if page is None else page.replace("{code}", code)


def settings_of(value: Any) -> Settings:
    """The settings in the section's value as a client sends it: nested, or with dotted names."""
    page = _lookup(value, "diagnostics", "page")
    return Settings(
        diagnostics_page=page if isinstance(page, str) and page else None,
        checks_workspace=_lookup(value, "diagnostics", "scope") == "workspace",
        dialect=_dialect(_lookup(value, "dialect")),
        variable_types=_switch(value, "variableTypes", default=True),
        parameter_types=_switch(value, "parameterTypes", default=True),
        return_types=_switch(value, "returnTypes", default=True),
        parameter_names=_names(_lookup(value, "inlayHints", "parameterNames")),
        elixir_names=_switch(value, "elixirNames", default=False),
        counts_uses_of=_counted(_lookup(value, "codeLens", "references")),
        links_elixir=_lookup(value, "codeLens", "elixir") is not False,
        writes_on_save=_lookup(value, "output", "writeOnSave") is True,
        writes_maps=_lookup(value, "output", "sourceMaps") is True,
    )


def _switch(value: Any, name: str, *, default: bool) -> bool:
    found = _lookup(value, "inlayHints", name)
    return found if isinstance(found, bool) else default


def _names(value: Any) -> Literal["none", "literals", "all"]:
    known = value in ("none", "literals", "all")
    return cast(Literal["none", "literals", "all"], value) if known else "literals"


def _counted(value: Any) -> Literal["none", "functions", "all"]:
    known = value in ("none", "functions", "all")
    return cast(Literal["none", "functions", "all"], value) if known else "functions"


def _dialect(value: Any) -> Literal["cookbook", "haxe"] | None:
    if value == "haxe":
        return "haxe"
    return "cookbook" if value == "cookbook" else None


def _lookup(value: Any, *names: str) -> Any:
    dotted = _member(value, ".".join(names))
    if dotted is not None:
        return dotted
    for name in names:
        value = _member(value, name)
    return value


def _member(value: Any, name: str) -> Any:
    """Of a JSON object, or of the named tuple that pygls makes of one."""
    if isinstance(value, dict):
        return value.get(name)
    return getattr(value, name, None)
