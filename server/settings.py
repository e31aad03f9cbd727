"""What a client may set for the server, as `haxe-elixir.…` in its configuration.

Anything that isn't understood is left at its default: a client's settings are not ours to judge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

SECTION = "haxe-elixir"


@dataclass(frozen=True, slots=True)
class Settings:
    diagnostics_page: str | None = None
    """`diagnostics.page`: the address of a code's page, with `{code}` where the code stands."""

    dialect: Literal["cookbook", "haxe"] | None = None
    """`dialect`: whether the additions are read, or told as faults; None: as the project says."""

    def page_of(self, code: str) -> str | None:
        page = self.diagnostics_page
        return None if page is None else page.replace("{code}", code)


def settings_of(value: Any) -> Settings:
    """The settings in the section's value as a client sends it: nested, or with dotted names."""
    page = _lookup(value, "diagnostics", "page")
    return Settings(
        diagnostics_page=page if isinstance(page, str) and page else None,
        dialect=_dialect(_lookup(value, "dialect")),
    )


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
