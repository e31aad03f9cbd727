"""The page of each diagnostic: what `haxe-elixir explain CODE` prints and the docs show.

A page is a Markdown file in `pages/`, named by its code:

    # HX201: missing cases
    Severity: error

    A `switch` has to …

Its first two lines are data (title and usual severity); the rest is prose. The files are the only
list of codes there is: a test asks that every code that the compiler can give has a page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import resources

from compiler_core.base.diagnostic import Severity

_HEADER = re.compile(r"# (HX\d+): (.+)\nSeverity: (error|warning|information|hint)\n\s*")


@dataclass(frozen=True, slots=True)
class Page:
    code: str
    title: str
    severity: Severity
    text: str
    """Markdown, the heading included, the severity line left out."""


def page(code: str) -> Page | None:
    """The page of a code (in any case), or None where there is no such code."""
    code = code.upper()
    if not re.fullmatch(r"HX\d+", code):
        return None
    file = resources.files("compiler_core.reporting").joinpath("pages", f"{code}.md")
    try:
        content = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    header = _HEADER.match(content)
    assert header is not None, f"{code}.md does not start as a page does"
    text = f"# {code}: {header[2]}\n\n{content[header.end() :]}"
    return Page(code, header[2], Severity[header[3].upper()], text)


def codes() -> list[str]:
    """Every code that has a page, in order."""
    folder = resources.files("compiler_core.reporting").joinpath("pages")
    return sorted(file.name[:-3] for file in folder.iterdir() if file.name.endswith(".md"))
