"""HX5: faults of a template's text, in words. `templates.reader` finds them; pages in `pages/`.

HX501 a tag without its end, HX502 an end without its tag, HX503 a brace, HX504 a tag that is not
finished, HX505 an attribute, HX506 a block, HX507 the Elixir in braces, HX508 a comment or `<%`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.reporting import raw_elixir
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.templates.faults import TemplateFault
from compiler_core.templates.regions import Region, regions


def embedded_diagnostics(parsed: ParsedFile) -> Iterator[Diagnostic]:
    """Those of all templates and raw Elixir of a file, places relative to the file."""
    for region in regions(parsed):
        if region.language == "template":
            for fault in region.template.faults:
                yield tell(fault, region)
        else:
            for elixir_fault in region.elixir.faults:
                yield raw_elixir.tell(elixir_fault, region)


def tell(fault: TemplateFault, region: Region) -> Diagnostic:
    """The diagnostic of a template's fault."""
    if fault.elixir is not None:
        return raw_elixir.tell(fault.elixir, region, "HX507")
    code, words = _WORDS[fault.kind]
    labels = (
        (Label(region.place(fault.opened), "it is opened here"),)
        if fault.opened is not None
        else ()
    )
    message = words(fault)
    place = region.place(fault.span)
    # Phoenix takes a `}` that closes nothing for text.
    severity = Severity.WARNING if fault.kind == "stray_brace" else Severity.ERROR
    return Diagnostic(code, severity, place, message, labels, fixes=_fixes(fault, region))


def _fixes(fault: TemplateFault, region: Region) -> tuple[Fix, ...]:
    place = region.place(fault.span)
    if fault.kind == "mismatched_tag":
        edit = Edit(place, fault.expected)
        return (Fix(f"Close `<{fault.expected}>` here", (edit,), preferred=True),)
    if fault.kind == "stray_tag":
        return (Fix(f"Remove `</{fault.found}>`", (Edit(place, ""),)),)
    if fault.end >= 0:
        at = region.place(Span(fault.end, fault.end))
        closing = f"{{/{fault.found}}}" if fault.kind == "unclosed_block" else f"</{fault.found}>"
        if fault.expected:
            closing = "<% end %>"
        return (Fix(f"Write `{closing}`", (Edit(at, closing),), preferred=True),)
    if fault.kind == "bare_value":
        edit = Edit(place, f'"{fault.found}"')
        return (Fix(f'Write `"{fault.found}"`', (edit,), preferred=True),)
    if fault.kind == "missing_tag_name" and fault.expected:
        end = Span(place.end, place.end)
        title = f"Write `</{fault.expected}>`"
        return (Fix(title, (Edit(end, f"{fault.expected}>"),), preferred=True),)
    return ()


def _missing_tag_name(fault: TemplateFault) -> str:
    if fault.found == "</":
        behind = f", such as `{fault.expected}>`" if fault.expected else ""
        return f"A tag's name is missing behind `</`{behind}."
    if fault.found == "<":
        return "A tag's name is missing behind `<`; as a character it is written `&lt;`."
    return f"A name is missing behind `{fault.found}`."


def _stray_block(fault: TemplateFault) -> str:
    word = fault.found or "->"
    if fault.expected:
        return f"This `{word}` does not go with the `{fault.expected}` that is open."
    return f"There is no block that this `{word}` belongs to."


_WORDS: dict[str, tuple[str, Callable[[TemplateFault], str]]] = {
    "unclosed_tag": ("HX501", lambda fault: f"`<{fault.found}>` has no `</{fault.found}>`."),
    "mismatched_tag": (
        "HX502",
        lambda fault: f"`</{fault.found}>` stands where `</{fault.expected}>` is due.",
    ),
    "stray_tag": ("HX502", lambda fault: f"`</{fault.found}>` closes nothing."),
    "unclosed_brace": ("HX503", lambda fault: "This `{` has no `}`."),
    "stray_brace": (
        "HX503",
        lambda fault: "This `}` closes nothing; as a character it is written `&rbrace;`.",
    ),
    "unfinished_tag": (
        "HX504",
        lambda fault: f"The `>` of `<{fault.found}` is missing.",
    ),
    "missing_tag_name": ("HX504", _missing_tag_name),
    "missing_value": ("HX505", lambda fault: f"`{fault.found}=` has no value."),
    "bare_value": (
        "HX505",
        lambda fault: f"The value `{fault.found}` needs quotes or braces.",
    ),
    "unclosed_quote": ("HX505", lambda fault: f"This `{fault.found}` is not closed."),
    "bad_attribute": ("HX505", lambda fault: f"No attribute can start with `{fault.found}`."),
    "unclosed_block": (
        "HX506",
        lambda fault: f"This `{fault.found}` has no `{{/{fault.found}}}` (in EEx: `<% end %>`).",
    ),
    "stray_block": ("HX506", _stray_block),
    "unclosed_comment": ("HX508", lambda fault: f"This `{fault.found}` is not closed."),
    "unclosed_eex": ("HX508", lambda fault: f"This `{fault.found}` has no `%>`."),
}
