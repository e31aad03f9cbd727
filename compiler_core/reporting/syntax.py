"""Faults of the text, in words. Codes HX001 to HX020 (and those of `dialect.py`); each has a page
in `pages/`.

The reader finds faults as data (`syntax.faults.SyntaxFault`); `tell` says each as a person would:
what is missing or too much, next to what, and what it belongs to; with a fix where one edit mends.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.reporting import conditional, dialect
from compiler_core.reporting.habits import recognise
from compiler_core.reporting.surroundings import (
    opened_by,
    parentheses_of,
    wanted_behind,
    without_body,
)
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.vocabulary import KEYWORDS, PUNCTUATION

_SPELLING = {kind: symbol for symbol, kind in PUNCTUATION.items() if kind != "ASSIGN_OPERATOR"} | {
    "LBRACE_OBJECT": "{", "LBRACE_TUPLE": "{", "LBRACE_FIELDS": "{", "LBRACE_REIFY": "{",
    "SEMI_ELSE": ";", "DOT_GAP": ".", "GT_JOINED": ">", "BIND": "<-", "MAP_PERCENT": "%",
    "CONCAT": "++",
}  # fmt: skip
_WORDS = {kind: word for word, kind in KEYWORDS.items()} | {
    "IS": "is", "AS": "as", "FROM": "from", "TO": "to", "USE": "use", "WITH": "with",
    "RECEIVE": "receive", "AFTER": "after", "FINALLY": "finally", "VAR_ONE": "var",
    "WITH_ELSE": "else",
}  # fmt: skip
_NAMES = {
    ";": "a `;`", ")": "a `)`", "]": "a `]`", "}": "a `}`", ",": "a `,`", ":": "a `:`",
    "(": "a `(`", "{": "a `{`", ">": "a `>`", "=": "a `=`", "[": "a `[`",
}  # fmt: skip
_PAIR = {")": "(", "]": "[", "}": "{", ">": "<"}


def tell(fault: SyntaxFault, text: str = "") -> Diagnostic:
    """The diagnostic of `fault`; its places stay relative to what the fault's are. `text` is the
    text that they are places in, asked for what surrounds a fault; it may be left out."""
    habit = recognise(fault, text)
    if habit is not None:
        return habit
    return _TELLERS.get(fault.kind, _unexpected)(fault, text)


def tell_inactive(fault: SyntaxFault, text: str = "") -> Diagnostic:
    """The same of a fault in a branch that is not compiled: a hint, whatever it would be alive."""
    told = tell(fault, text)
    help = told.help or "This code is inactive with the defines in force."
    return replace(told, severity=Severity.HINT, help=help, tags=("unnecessary",))


def _error(code: str, fault: SyntaxFault, message: str, help: str | None = None) -> Diagnostic:
    return Diagnostic(
        code, Severity.ERROR, fault.span, message, _labels(fault), help, _fixes(fault)
    )


def _labels(fault: SyntaxFault) -> tuple[Label, ...]:
    return (Label(fault.opened, "it is opened here"),) if fault.opened else ()


def _fixes(fault: SyntaxFault) -> tuple[Fix, ...]:
    fixes = []
    if fault.insert and fault.insert_at is not None:
        place = Span(fault.insert_at, fault.insert_at)
        title = f"Insert `{fault.insert.strip()}`"
        fixes.append(Fix(title, (Edit(place, fault.insert),), preferred=True))
    if fault.remove is not None:
        what = fault.found.strip() or "it"
        fixes.append(
            Fix(f"Remove `{what}`" if fault.found else "Remove it", (Edit(fault.remove, ""),))
        )
    return tuple(fixes)


def _found(fault: SyntaxFault) -> str:
    """What stands at the fault, for the middle of a sentence."""
    found = fault.found
    if not found:
        return "the end"
    if len(found) > 30:
        found = found[:27].split("\n")[0] + "…"
    return f"`{found.splitlines()[0]}`" if found.strip() else "this"


# ---- tokens -----------------------------------------------------------------------------------


def _missing(fault: SyntaxFault, text: str) -> Diagnostic:
    symbols = [_SPELLING.get(kind) or _WORDS.get(kind, "") for kind in fault.expected]
    symbols = [symbol for symbol in symbols if symbol]
    if len(symbols) > 1 and symbols[-1] == ";":
        symbols.pop()  # it goes without saying
    first = symbols[0] if symbols else "token"
    if fault.opened is not None:  # what else is to be written shows when the bracket is closed
        symbols = list(takewhile(lambda symbol: symbol in _PAIR or symbol == ":", symbols))
    named = [_NAMES.get(symbol, f"`{symbol}`") for symbol in dict.fromkeys(symbols)][:3]
    missing = " and ".join(named)
    verb = "are" if len(named) > 1 else "is"
    if fault.opened is not None:
        opener = _PAIR.get(first, "(")
        what = opened_by(text, fault.opened) or f"The `{opener}`"
        return _error("HX001", fault, f"{what} is not closed: {missing} {verb} missing here.")
    if first == "(":
        whole = parentheses_of(text, fault.span.end) if ")" in symbols else None
        if whole is not None:
            return _error("HX001", fault, whole)
    if first == ";":
        function = without_body(text, fault.span.end)
        if function is not None:
            return _error(
                "HX001", fault, f"The body of `{function}` is missing: `{{ … }}`.",
                "Only in an interface or an `extern` class a function ends with a `;`.",
            )  # fmt: skip
        return _error("HX001", fault, "A `;` is missing at the end of this statement.")
    if first == ",":
        return _error("HX001", fault, f"A `,` is missing between this and {_found(fault)}.")
    behind = text[fault.span.end :].partition(fault.found)[0] if fault.found else "\n"
    place = "here" if "\n" in behind else f"before {_found(fault)}"
    return _error("HX001", fault, f"{missing[0].upper()}{missing[1:]} {verb} missing {place}.")


def _unexpected(fault: SyntaxFault, text: str) -> Diagnostic:
    wanted = _one_of(fault.expected)
    if not fault.found:
        message = (
            f"{wanted or 'More'} is expected here." if wanted else "Something is missing here."
        )
        return _error("HX002", fault, message[0].upper() + message[1:])
    if fault.found in _ORPHANS:
        if fault.found in KEYWORDS:
            fault = replace(fault, remove=None)
        return _error("HX002", fault, _ORPHANS[fault.found])
    if {"CASE", "DEFAULT"} <= set(fault.expected) and "INT" not in fault.expected:
        return _error("HX002", fault, "An arm starts with `case` or `default`.")
    if fault.found in KEYWORDS:
        if wanted == "a name":
            return _reserved(fault)
        message = f"The keyword `{fault.found}` can't stand here."
    else:
        message = f"{_found(fault)} can't stand here."
    return _error("HX002", fault, message, f"Expected {wanted}." if wanted else None)


_ORPHANS = {
    "else": "This `else` belongs to no `if`.",
    "catch": "This `catch` belongs to no `try`.",
    "case": "A `case` stands in the braces of a `switch`.",
    ")": "This `)` closes nothing.",
    "]": "This `]` closes nothing.",
}


def _reserved(fault: SyntaxFault) -> Diagnostic:
    return _error(
        "HX004", fault, f"`{fault.found}` is a reserved word and can't be a name here.",
        f"Choose another name, such as `{fault.found}_`.",
    )  # fmt: skip


def _one_of(kinds: tuple[str, ...]) -> str:
    """The expected tokens in the user's terms: a few symbols, or what kind of thing begins here."""
    known = set(kinds)
    things = []
    if {"INT", "STRING", "LPAREN"} <= known:
        things.append("an expression")
        known &= {"RPAREN", "RBRACKET", "RBRACE", "SEMI"}
    elif {"PUBLIC", "STATIC"} <= known:
        things.append("a member (`var`, `function`, …)")
        known = set()
    elif {"PLUS", "EQUAL"} <= known:
        things.append("an operator")
        known &= {"RPAREN", "RBRACKET", "RBRACE", "SEMI", "COMMA"}
    if "ID" in known:
        things.append("a name")
    symbols = sorted(
        symbol
        for kind in known
        if kind not in ("ID", "ERROR", "$END")
        and (symbol := _SPELLING.get(kind) or _WORDS.get(kind)) is not None
    )
    things.extend(f"`{symbol}`" for symbol in dict.fromkeys(symbols))
    if not things or len(things) > 6:
        return ""
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} or {things[-1]}"


def _missing_expression(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX003", fault, _missing_thing("An expression", fault, text))


def _missing_name(fault: SyntaxFault, text: str) -> Diagnostic:
    what = wanted_behind(text, _place(fault, text))
    if fault.found in KEYWORDS and _is_on_line(fault, text):
        return _reserved(fault)
    if what is not None:
        return _error("HX004", fault, what)
    return _error("HX004", fault, _missing_thing("A name", fault, text))


def _missing_thing(what: str, fault: SyntaxFault, text: str) -> str:
    """`what` is missing behind the sign or word before, or before the one that stands there."""
    before = text[: _place(fault, text)].rstrip()
    sign = _LAST_SIGN.search(before)
    if sign is not None and before[-1] not in ";}":
        return f"{what} is missing after `{sign[0]}`."
    where = f"before {_found(fault)}" if fault.found and _is_on_line(fault, text) else "here"
    return f"{what} is missing {where}."


_LAST_SIGN = re.compile(
    r"(?:\b(?:return|throw|case|if|while|in|new|cast|untyped|is|else)|[-+*/%=<>!&|^~?:,.(\[{]+)\Z"
)


def _place(fault: SyntaxFault, text: str) -> int:
    """Where something is missing: before the token that stands there, behind the one before."""
    return fault.span.start if _is_on_line(fault, text) else fault.span.end


def _is_on_line(fault: SyntaxFault, text: str) -> bool:
    """Whether the fault points at what stands there, not at what is before it."""
    return bool(fault.found) and text.startswith(fault.found, fault.span.start)


def _missing_field_name(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX004", fault, "The name of a field or method is missing after this `.`.",
        "It has to follow the dot directly, without a blank.",
    )  # fmt: skip


def _missing_annotation_name(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX004", fault, "The name of an annotation is missing after `@:`.",
        "It has to follow directly, without a blank: `@:schema(\"users\")`.",
    )  # fmt: skip


_QUOTE_IN_WORD = re.compile(r"'[^'\n]*\w(')\w")


def _unclosed_string(fault: SyntaxFault, text: str) -> Diagnostic:
    quote = fault.found or '"'
    written = text[fault.span.start : fault.span.end].rstrip("); ,") if text else ""
    end = fault.span.start + len(written) if len(written) > 1 else fault.span.end
    inner = _QUOTE_IN_WORD.search(text, text.rfind("\n", 0, fault.span.start) + 1, fault.span.start)
    if quote == "'" and inner is not None:
        place = Span(inner.start(1), inner.start(1))
        escape = Fix("Write `\\'`", (Edit(place, "\\"),), preferred=True)
        return Diagnostic(
            "HX005", Severity.ERROR, Span(place.start, place.start + 1),
            "This ' ends the string; as a part of it, it is written `\\'`.", fixes=(escape,),
        )  # fmt: skip
    if text.startswith("${", end - 2) and "}" not in text[end - 2 : end]:
        quote = "}" + quote
    place = Span(end, end)
    fix = Fix(f"Close it with {quote}", (Edit(place, quote),), preferred=True)
    return Diagnostic(
        "HX005",
        Severity.ERROR,
        fault.span,
        f"This string has no closing {quote[-1]}.",
        fixes=(fix,),
    )


def _unclosed_comment(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX006", fault, "This comment has no closing `*/`.")


def _unclosed_regex(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX007", fault, "This regular expression has no closing `/` on its line.")


def _unclosed_markup(fault: SyntaxFault, text: str) -> Diagnostic:
    name = fault.found[1:].rstrip(">")
    return _error("HX031", fault, f"This markup literal has no closing `</{name}>`.")


def _unknown_character(fault: SyntaxFault, text: str) -> Diagnostic:
    found = fault.found
    shown = f"`{found}`" if found.isprintable() else f"U+{ord(found[0]):04X}"
    known = _LOOKALIKES.get(found[0])
    help = None
    fixes = [Fix("Remove it", (Edit(fault.span, ""),))]
    if known is not None and len(set(found)) == 1:
        help = f"Did you mean `{known}`?"
        fixes.insert(0, Fix(f"Replace by `{known}`", (Edit(fault.span, known * len(found)),), True))
    return Diagnostic(
        "HX008", Severity.ERROR, fault.span, f"{shown} has no meaning in Haxe.", (), help,
        tuple(fixes),
    )  # fmt: skip


_LOOKALIKES = {
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "×": "*",
    "\u00a0": " ", "；": ";", "，": ",", "（": "(", "）": ")", "…": "...",
}  # fmt: skip

# ---- braces and bodies ------------------------------------------------------------------------


def _unclosed_body(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX009", fault, "This `{` is not closed: a `}` is missing at the end of the body."
    )


def _unmatched_brace(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX010", fault, "This `}` closes nothing: there is one too many.")


def _member_without_keyword(fault: SyntaxFault, text: str) -> Diagnostic:
    name = f"`{fault.found}`" if fault.found else "A member"
    return _error("HX011", fault, f"{name} needs `var`, `final` or `function` before its name.")


def _missing_body(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX014", fault, "The body of this declaration is missing: `{ … }`.")


# ---- forms ------------------------------------------------------------------------------------


def _empty_parentheses(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX012", fault, "These parentheses are empty.",
        "A function without parameters is written `() -> …`.",
    )  # fmt: skip


def _parameters_without_arrow(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX012", fault, "This reads like the parameters of a function, but no `->` follows.",
        "Several values together are a tuple, `{a, b}`, or an array, `[a, b]`.",
    )  # fmt: skip


def _function_type_result(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX012", fault, "This reads like the parameters of a function type, but no `->` follows."
    )


def _for_without_in(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX013", fault, "A `for` needs `name in values` in its parentheses.")


def _loop_variable(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX013", fault, "Before the `in` of a `for` stands a name, or `key => value`.")


def _empty_interpolation(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX017", fault, "There is no expression in this `${}`.", "A literal `$` is written `$$`."
    )


def _element_behind_keywords(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX018", fault, "Keywords (`name: value`) come last: this has to stand before them."
    )


def _map_entry(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX018", fault, "An entry of a map is `key: value` or `key => value`.")


def _optional_member(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX019", fault, "Only fields of structures and parameters can be optional (`?`).")


# ---- what Haxe alone refuses (`syntax.haxe_rules`) ----------------------------------------------


def _type_name(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX002", fault, f"{_found(fault)} can't be a type: those start with an uppercase letter."
    )


def _package_name(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX002", fault,
        f"{_found(fault)} can't be part of a package: its name starts with a lowercase letter.",
    )  # fmt: skip


def _modifier(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX002", fault, f"A declaration of this kind can't be `{fault.found}`.")


def _parameter_type(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX002", fault, f"The parameter {_found(fault)} of a constructor needs a type.")


def _escape(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX008", fault, f"{_found(fault)} is no escape that Haxe knows.",
        "A literal `\\` is written `\\\\`.",
    )  # fmt: skip


def _regex_option(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX008", fault, f"{_found(fault)} is no option of a regular expression.",
        "The options are `g`, `i`, `m`, `s` and `u`.",
    )  # fmt: skip


# ---- limits -----------------------------------------------------------------------------------


def _too_deep(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX020", fault, "This is nested too deeply to be read.")


def _too_many(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error("HX020", fault, "There are too many faults here; the rest is not read.")


def _too_long(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(
        "HX020", fault, "This file is too long to be read (more than 2 million characters)."
    )


_TELLERS: dict[str, Callable[[SyntaxFault, str], Diagnostic]] = {
    **conditional.TELLERS,
    "missing": _missing,
    "unexpected": _unexpected,
    "missing_expression": _missing_expression,
    "missing_name": _missing_name,
    "missing_field_name": _missing_field_name,
    "missing_annotation_name": _missing_annotation_name,
    "unclosed_string": _unclosed_string,
    "unclosed_comment": _unclosed_comment,
    "unclosed_regex": _unclosed_regex,
    "unclosed_markup": _unclosed_markup,
    "unknown_character": _unknown_character,
    "unclosed_body": _unclosed_body,
    "unmatched_brace": _unmatched_brace,
    "member_without_keyword": _member_without_keyword,
    "missing_body": _missing_body,
    "empty_parentheses": _empty_parentheses,
    "parameters_without_arrow": _parameters_without_arrow,
    "function_type_result": _function_type_result,
    "for_without_in": _for_without_in,
    "loop_variable": _loop_variable,
    "empty_interpolation": _empty_interpolation,
    "element_behind_keywords": _element_behind_keywords,
    "map_entry": _map_entry,
    "optional_member": _optional_member,
    "type_name": _type_name,
    "package_name": _package_name,
    "modifier": _modifier,
    "parameter_type": _parameter_type,
    "escape": _escape,
    "regex_option": _regex_option,
    "too_deep": _too_deep,
    "too_many_faults": _too_many,
    "file_too_long": _too_long,
    **dialect.TELLERS,
}
