"""What a fault often is when somebody comes from another language: `let x`, `elif`, `===`, `fn`.

Each habit is a pattern over one line. Where it covers the place of a fault, and only there, the
diagnostic names the habit, says how Haxe writes it, and offers that as the fix. A line without a
fault is never looked at: `let` is a fine name for a variable.

    if (ready and open) run();      `and` is `&&` in Haxe.        [Write `&&`]
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Severity
from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault


def recognise(fault: SyntaxFault, text: str) -> Diagnostic | None:
    """The diagnostic of a habit that explains `fault`, a place in `text`; None where none does."""
    if fault.kind not in _KINDS or not text:
        return None
    start = text.rfind("\n", 0, fault.span.start) + 1
    end = text.find("\n", fault.span.start)
    line = text[start:] if end < 0 else text[start:end]
    if len(line) > _LONGEST_LINE:
        return None
    place = fault.span.start - start
    for habit in HABITS:
        for match in habit.pattern.finditer(line):
            if match.start() <= place <= match.end() and not _is_in_string(line, match):
                return _diagnostic(habit, match, start)
    return None


_KINDS = {
    "missing", "unexpected", "missing_expression", "missing_name", "missing_field_name",
    "parameters_without_arrow", "member_without_keyword", "empty_parentheses", "for_without_in",
}  # fmt: skip
_LONGEST_LINE = 300


@dataclass(frozen=True, slots=True)
class Habit:
    """The group `bad` of `pattern` is the place to point at; the other groups may stand in
    `message` and `edits`: what replaces which groups, "" for nothing."""

    code: str
    pattern: re.Pattern[str]
    message: str
    edits: tuple[tuple[str, str], ...] = ()
    help: str | None = None


def _diagnostic(habit: Habit, match: re.Match[str], base: int) -> Diagnostic:
    words = {name: (value or "").strip() for name, value in match.groupdict().items()}
    words["right"] = _RIGHT.get(words.get("bad", ""), "")
    words["type"] = _TYPES.get(words.get("type", ""), words.get("type", ""))
    fixes: tuple[Fix, ...] = ()
    if habit.edits:
        edits = tuple(
            Edit(Span(base + match.start(group), base + match.end(group)), new.format(**words))
            for group, new in habit.edits
        )
        written = " … ".join(edit.text.strip() for edit in edits if edit.text.strip())
        title = f"Write `{written}`" if written else f"Remove `{words['bad']}`"
        if len(edits) > 1:
            title = "Add the parentheses"
        fixes = (Fix(title, edits, preferred=True),)
    return Diagnostic(
        habit.code,
        Severity.ERROR,
        _without_blanks(match, base),
        habit.message.format(**words),
        (),
        habit.help,
        fixes,
    )


def _without_blanks(match: re.Match[str], base: int) -> Span:
    bad = match["bad"]
    start = base + match.start("bad") + len(bad) - len(bad.lstrip())
    return Span(start, start + len(bad.strip()))


def _is_in_string(line: str, match: re.Match[str]) -> bool:
    before = line[: match.start("bad")]
    return before.count('"') % 2 == 1 or before.count("'") % 2 == 1


_RIGHT = {
    "let": "var", "auto": "var", "local": "var", "const": "final", "val": "final", "===": "==",
    "!==": "!=", "and": "&&", "or": "||", "not": "!", "<>": "!=", ":=": "=", "::": ".",
}  # fmt: skip
_TYPES = {
    "int": "Int", "long": "Int", "float": "Float", "double": "Float", "bool": "Bool",
    "boolean": "Bool", "string": "String", "char": "String", "void": "Void",
}  # fmt: skip
_TYPE_WORDS = r"int|long|float|double|bool|boolean|string|char|[A-Z]\w*(?:<[^<>]*>)?"
_TYPE = rf"(?P<type>{_TYPE_WORDS})"
_MEMBER = r"(?:^|[;{}(])\s*(?:public |private |static )*"
_GROUP = r"\s*(?:\([^()]*\))?"


def _habit(
    code: str, pattern: str, message: str, *edits: tuple[str, str], help: str | None = None
) -> Habit:
    return Habit(code, re.compile(pattern), message, edits, help)


HABITS: tuple[Habit, ...] = (
    _habit(
        "HX002", r"(?P<bad>===|!==)",
        "`{bad}` is `{right}` in Haxe.", ("bad", "{right}"),
    ),
    _habit(
        "HX002", r"\b(?P<bad>and|or)\b",
        "`{bad}` is `{right}` in Haxe.", ("bad", "{right}"),
    ),
    _habit(
        "HX002", r"\b(?P<bad>not\s+)(?=[\w(])",
        "`not` is `!` in Haxe.", ("bad", "!"),
    ),
    _habit(
        "HX002", r"(?P<bad><>)",
        "`<>` is `!=` in Haxe.", ("bad", "!="),
    ),
    _habit(
        "HX002", r"(?P<bad>:=)",
        "`:=` is `=` in Haxe; a new variable is declared with `var`.", ("bad", "="),
    ),
    _habit(
        "HX002", r"\w+(?P<bad>::)",
        "What is in a class or module is reached with a `.`, not `::`.", ("bad", "."),
    ),
    _habit(
        "HX002", r"\w\s*(?P<bad>\*\*)",
        "Haxe has no `**`: a power is `Math.pow(a, b)`.",
    ),
    _habit(
        "HX002", r"\d(?P<bad>\.\.)(?=\d)",
        "A range is written with three dots, and its end is not part of it.", ("bad", "..."),
    ),
    _habit(
        "HX002", r"\b(?P<bad>elif|elsif|elseif)\b" + _GROUP,
        "`{bad}` is `else if` in Haxe.", ("bad", "else if"),
    ),
    _habit(
        "HX002", r"\b(?P<bad>foreach)\b" + _GROUP,
        "`foreach` is `for` in Haxe: `for (name in values)`.", ("bad", "for"),
    ),
    _habit(
        "HX013", r"\bfor\s*\(\s*(?:(?:var|let|const|final)\s+)?\w+\s+(?P<bad>of)\b",
        "Before the values of a `for` stands `in`, not `of`.", ("bad", "in"),
    ),
    _habit(
        "HX013",
        r"\bfor\s*(?P<bad>\(\s*(?:(?:var|let|int)\s+)?(?P<name>\w+)\s*=\s*(?P<first>[^;]+);\s*\w+\s*<"
        r"\s*(?P<last>[^;=]+);[^)]*\))",
        "Haxe counts with a range: `for ({name} in {first}...{last})`.",
        ("bad", "({name} in {first}...{last})"),
    ),
    _habit(
        "HX013", r"\bfor\s*(?P<bad>\([^()]*;[^()]*;[^()]*\)?)",
        "A `for` goes over values, `for (name in values)`; it has no condition or step.",
        help="Count with `for (i in 0...n)`, or write a `while`.",
    ),
    _habit(
        "HX001",
        r"\b(?P<bad>(?P<word>if|while)(?P<open> +)(?P<condition>[^\s({][^{;]*?))(?P<end>) *(?=\{)",
        "The condition of `{word}` stands in parentheses: `{word} ({condition})`.",
        ("open", " ("), ("end", ")"),
    ),
    _habit(
        "HX001", r"\b(?P<bad>for(?P<open> +)(?P<head>\w+ in [^{;]*?))(?P<end>) *(?=\{)",
        "What a `for` goes over stands in parentheses: `for ({head})`.",
        ("open", " ("), ("end", ")"),
    ),
    _habit(
        "HX002", r"\)\s*(?P<bad>then\b *)",
        "Haxe has no `then`: what is done stands right behind the condition.", ("bad", ""),
    ),
    _habit(
        "HX002", r"\b(?P<bad>except|rescue)\b" + _GROUP,
        "`{bad}` is `catch` in Haxe: `catch (e)`.", ("bad", "catch"),
    ),
    _habit(
        "HX002", r"\bcase\b[^:;{}]*?(?P<bad>\s*(?:->|=>)).*",
        "The pattern of an arm ends with a `:`.", ("bad", ":"),
    ),
    _habit(
        "HX002", r"\bfunction\b[^{};]*\)(?P<bad>\s*->)\s*\w",
        "The type that a function returns stands after a `:`.", ("bad", ":"),
    ),
    _habit(
        "HX002", r"\bfunction\b[^{};]*\)(?:\s*:\s*[\w.<>]+)?(?P<bad>\s*;)(?=\s*\{)",
        "This `;` ends the function before its body.", ("bad", ""),
    ),
    _habit(
        "HX012", r"\([^()]*\)\s*(?P<bad>=>)",
        "A function is written with `->`: `(a, b) -> …`.", ("bad", "->"),
    ),
    _habit(
        "HX002", _MEMBER + r"(?P<bad>fn|def|defp|func|fun|sub)\s+\w+\s*\(.*",
        "A function starts with `function` in Haxe, not with `{bad}`.", ("bad", "function"),
    ),
    _habit(
        "HX002", _MEMBER + r"(?P<bad>let|auto|local)\s+\w+",
        "A variable is declared with `var` in Haxe, or `final` where it is set once.",
        ("bad", "var"),
    ),
    _habit(
        "HX002", _MEMBER + r"(?P<bad>const|val)\s+\w+",
        "What is set once is declared with `final` in Haxe.", ("bad", "final"),
    ),
    _habit(
        "HX002", _MEMBER + r"(?P<bad>(?:void|" + _TYPE_WORDS
        + r")(?P<gap>\s+))\w+\s*\(.*",
        "A function starts with `function`; what it returns stands behind its parameters.",
        ("bad", "function "),
    ),
    _habit(
        "HX002", _MEMBER + r"(?P<bad>" + _TYPE
        + r"\s+(?P<name>[a-z_]\w*))\s*(?:=(?!=)|;|$)",
        "The type of a variable stands behind its name: `var {name}:{type}`.",
        ("bad", "var {name}:{type}"),
    ),
    _habit(
        "HX002", r"[(,]\s*(?P<bad>" + _TYPE + r"\s+(?P<name>[a-z_]\w*))\s*(?=[,)=])",
        "The type of a parameter stands behind its name: `{name}:{type}`.",
        ("bad", "{name}:{type}"),
    ),
    _habit(
        "HX001",
        r"(?:^|[;{}])\s*(?!return|throw|case|var|new)(?P<bad>(?P<name>[a-z_][\w.]*)(?P<open> +)"
        r"""(?P<values>(?:"[^"]*"|'[^']*')[^;{}]*?))(?P<end>)(?=\s*(?:;|$))""",
        "The arguments of a call stand in parentheses: `{name}({values})`.",
        ("open", "("), ("end", ")"),
    ),
)  # fmt: skip
"""Looked through in this order: the more particular ones come first."""
