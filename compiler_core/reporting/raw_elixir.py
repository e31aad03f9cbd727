"""HX030: raw Elixir that Elixir can't read, in words; also for the Elixir within templates."""

from __future__ import annotations

from compiler_core.base.diagnostic import Diagnostic, Fix, Label, Severity
from compiler_core.base.diagnostic import Edit as TextEdit
from compiler_core.base.span import Span
from compiler_core.elixir.read.tokens import ReadFault
from compiler_core.templates.regions import Region

_AFTER = {"do": "end", "fn": "end"}


def tell(fault: ReadFault, region: Region, code: str = "HX030") -> Diagnostic:
    """The diagnostic, its places in the file."""
    message, help = words(fault)
    labels: tuple[Label, ...] = ()
    if fault.opened is not None and fault.opened != fault.span:
        labels = (Label(region.place(fault.opened), "it is opened here"),)
    fixes: tuple[Fix, ...] = ()
    if fault.kind in ("missing_comma", "keyword_space"):
        place = region.place(Span(fault.span.end, fault.span.end))
        text = "," if fault.kind == "missing_comma" else " "
        title = "Insert `,`" if text == "," else "Insert a blank"
        fixes = (Fix(title, (TextEdit(place, text),), preferred=True),)
    return Diagnostic(code, Severity.ERROR, region.place(fault.span), message, labels, help, fixes)


def words(fault: ReadFault) -> tuple[str, str | None]:
    """The sentence of a fault, and what helps."""
    found = fault.found.strip().split("\n")[0]
    match fault.kind:
        case "unclosed":
            closing = fault.expected
            return f"Elixir's `{found}` is not closed: a `{closing}` is missing.", None
        case "unclosed_string" | "unclosed_heredoc":
            return f"This string of Elixir's has no closing `{found}`.", None
        case "unclosed_sigil":
            return f"This sigil's `{found}` is not closed.", None
        case "unclosed_interpolation":
            return "This `#{` has no `}`.", None
        case "missing_operand":
            if found:
                return f"An expression is missing behind `{found}`.", None
            return "An expression is missing here.", None
        case "missing_name":
            return "A name is missing behind this dot.", None
        case "missing_comma":
            return (
                f"A `,` is missing before `{found}`." if found else "A `,` is missing here.",
                None,
            )
        case "missing_arrow":
            return "This `fn` has no `->`.", "A function of Elixir is written `fn x -> x + 1 end`."
        case "missing_struct":
            return "Behind `%` a `{` is missing, or a name and `{`.", None
        case "stray_closing":
            return f"This `{found}` closes nothing.", None
        case "unknown_character":
            return f"Elixir has no meaning for `{found}` here.", None
        case "bad_number":
            return f"`{found}` is no number of Elixir's.", None
        case "bad_alias":
            return (
                f"`{found}` is no name for a module: ASCII letters and digits only.",
                None,
            )
        case "keyword_space":
            return f"Elixir wants a blank behind `{found}`.", None
        case "heredoc_line":
            return "The text of a heredoc starts on the line below its quotes.", None
        case "ambiguous_comma":
            return (
                f"It is not clear what this `,` belongs to: the call of `{found}` needs "
                "parentheses.",
                None,
            )
        case "trailing_comma":
            return "A call can't end with a `,`.", None
        case "after_keywords":
            return "Nothing can follow the keywords, which stand last.", None
        case "keywords_first" | "keywords_alone":
            return "Keywords can't stand alone here; a list of them is `[key: value]`.", None
        case "access_of_many":
            return "Brackets behind a value take one key.", None
        case "step_without_range":
            return "`//` is the step of a range (`1..9//2`); a division is `/`.", None
        case "alias_called":
            return f"`{found}` is a module's name and can't be called.", None
        case "too_deep":
            return "The code is nested too deeply to be read here.", None
    if found:
        return f"Elixir can't have `{found}` here.", None
    return "Elixir's expression can't end here.", None
