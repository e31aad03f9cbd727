"""What stands around a fault, in the user's terms: whose bracket it is, what a word asks for.

Only the text is looked at, some characters back: a fault is told while a file is half typed, and
what is before it was written last.
"""

from __future__ import annotations

import re

from compiler_core.base.span import Span

_BEFORE = 200
"""How far back is looked."""


def opened_by(text: str, opened: Span) -> str | None:
    """The bracket at `opened` with what it belongs to: "The `(` of `if`", a sentence's start."""
    bracket = text[opened.start : opened.end]
    before = text[max(0, opened.start - _BEFORE) : opened.start]
    if bracket == "(":
        function = re.search(r"\bfunction(?:\s+(\w+))?(?:<[^<>]*>)?\s*\Z", before)
        if function is not None:
            name = f"of `{function[1]}`" if function[1] else "of this function"
            return f"The list of the parameters {name}"
        word = re.search(r"(@:?[\w.]+|\w+)\s*\Z", before)
        if word is not None and word[1] in _CONDITIONS:
            return f"The `(` of `{word[1]}`"
        if word is not None and word[1].startswith("@"):
            return f"The `(` of the annotation `{word[1]}`"
        if word is not None and word[1] not in _NO_CALL and not word[1][0].isdigit():
            return f"The `(` of `{word[1]}(…)`"
        return None
    if bracket == "{":
        head = re.search(
            r"\b(function\s+\w+|if|else|for|while|switch|try|catch|do)\b[^{};]*\Z", before
        )
        if head is not None:
            return f"The `{{` of `{re.sub(chr(92) + 's+', ' ', head[1])}`"
    return None


_CONDITIONS = {"if", "while", "for", "switch", "catch", "with", "receive"}
_NO_CALL = {"return", "throw", "case", "in", "else", "do", "untyped", "macro", "is"}


def parentheses_of(text: str, place: int) -> str | None:
    """The sentence for parentheses that are missing at `place`, whole."""
    before = text[max(0, place - _BEFORE) : place].rstrip()
    word = re.search(r"\b(if|while|for|switch|catch)\Z", before)
    if word is not None:
        return f"The parentheses of `{word[1]}` are missing: `{word[1]} (…)`."
    called = re.search(r"\bnew\s+([\w.]+(?:<[^()]*>)?)\Z", before)
    if called is not None:
        return f"The arguments of `new {called[1]}` are missing: `new {called[1]}(…)`."
    function = re.search(r"\bfunction(\s+\w+)?\Z", before)
    if function is not None:
        return f"The parameters of this function are missing: `function{function[1] or ''}(…)`."
    return None


def without_body(text: str, place: int) -> str | None:
    """The function whose head ends at `place`, where a body is missing: `function f`."""
    line = text[text.rfind("\n", 0, place) + 1 : place].rstrip()
    head = re.search(r"\b(function(?:\s+\w+)?)(?:<[^()]*>)?\s*\([^{}]*\)(?:\s*:[^{};]*)?\Z", line)
    return head[1] if head is not None else None


def wanted_behind(text: str, place: int) -> str | None:
    """The sentence for a name or type that is missing at `place`, where what stands before it
    tells which: `var`, `new`, the `:` of a type, `import`, …"""
    before = text[max(0, place - _BEFORE) : place].rstrip()
    for pattern, sentence in _WANTED:
        found = pattern.search(before)
        if found is not None:
            return sentence.format(*found.groups())
    return None


_WANTED = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (r"\b(var|final)\Z", "The name of the variable is missing after `{0}`."),
        (r"\bfunction\Z", "The name of the function is missing after `function`."),
        (r"\bnew\Z", "The class is missing after `new`."),
        (r"\b(extends|implements|from|to|is)\Z", "A type is missing after `{0}`."),
        (r"\b(import|using|package)\Z", "What to name is missing after `{0}`: a path, `a.b.C`."),
        (r"\b(class|interface|enum|abstract|typedef)\Z", "The name is missing after `{0}`."),
        (
            r"\b(?:import|using|package)\s[\w.]*\.\Z",
            "The path goes on after this `.`: a name is missing.",
        ),
        (r"\bcast\s*\([^()]*,\Z", "A type is missing after the `,` of this `cast`."),
        (r"\.\Z", "A name is missing after `.`."),
        (r"\)\s*:\Z", "The type that is returned is missing after `:`."),
        (r"\b\w+\s*:\Z", "A type is missing after `:`."),
        (r"(?::|\bnew)\s*[\w.]+<(?:[^()]*[<,])?\Z", "A type is missing between `<` and `>`."),
        (r"\btypedef\s+\w+(?:<[^=]*>)?\s*=\Z", "A type is missing after `=`."),
        (r"\bcatch\s*\(\Z", "The name of what is caught is missing: `catch (e)`."),
    )
)
