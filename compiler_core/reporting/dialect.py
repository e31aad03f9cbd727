"""The dialect's additions where the build runs Haxe, in words. Codes HX021 to HX029.

With `dialect = "haxe"` each use of an addition is an error, because the Haxe compiler refuses the
file: the sentence says what was written and what Haxe has instead; the fix rewrites it where
`syntax.respelling` has a spelling. `docs/dialect.md` is the table of all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.syntax.faults import SyntaxFault

_SHOWN = 40
"""Characters of a rewriting that its title still shows."""


class Words(NamedTuple):
    """`{found}` in a sentence is what the user wrote; `title` names the fix, `hand` says what to
    do where there is none."""

    code: str
    sentence: str
    title: str
    hand: str


def tell(fault: SyntaxFault, text: str = "") -> Diagnostic:
    """The diagnostic of an addition's use, its places those of the fault."""
    words = _WORDS[fault.kind]
    labels = (Label(fault.opened, "the first one is here"),) if fault.opened else ()
    fixes: tuple[Fix, ...] = ()
    if fault.edits:
        edits = tuple(Edit(span, new) for span, new in fault.edits)
        fixes = (Fix(_title(fault, words), edits, preferred=fault.kind not in _BY_TYPE),)
    return Diagnostic(
        words.code,
        Severity.ERROR,
        fault.span,
        words.sentence.format(found=_shown(fault.found)),
        labels,
        None if fixes else words.hand,
        fixes,
    )


_BY_TYPE = {"dialect_with"}
"""Whose rewriting is right for some types only: it is offered, not done on its own."""


def _title(fault: SyntaxFault, words: Words) -> str:
    if len(fault.edits) == 1:
        ((_, new),) = fault.edits
        if new and len(new) <= _SHOWN and "\n" not in new and not new.isspace() and new != "\\":
            return f"Write `{new}`"
    return words.title


def _shown(found: str) -> str:
    line, *more = found.splitlines() or [""]
    if len(line) > _SHOWN or more:
        return f"{line[: _SHOWN - 1].rstrip()}…"
    return line


_WORDS = {
    "dialect_atom": Words(
        "HX021",
        "`{found}` is an atom, which Haxe can't read.",
        "Write it as text that is an atom",
        "Haxe has no spelling for it here.",
    ),
    "dialect_tuple": Words(
        "HX022",
        "`{found}` is a tuple, which Haxe doesn't have.",
        "Write the tuple as Haxe reads it",
        "Use a constructor: of `enum Reply { Retry(after:Int); }`, `Retry(60)` is `{:retry, 60}`.",
    ),
    "dialect_tuple_type": Words(
        "HX022",
        "`{found}` is the type of a tuple, which Haxe doesn't have.",
        "Write the type as Haxe reads it",
        "Use `Result<T, E>`, an enum of your own or `Dynamic`.",
    ),
    "dialect_map": Words(
        "HX023",
        "`%{{…}}` is a map of Elixir's; Haxe takes the `%` for a modulo.",
        "Write it as an object or a map of Haxe's",
        "Haxe has no pattern for keys that are no names: read the values in the body.",
    ),
    "dialect_struct": Words(
        "HX023",
        "`{found}` is a struct of Elixir's; Haxe takes the `%` for a modulo.",
        "Write it as Haxe reads it",
        "Use `new` with the class, or a pattern of its fields: `{name: n}`.",
    ),
    "dialect_spread": Words(
        "HX023",
        "Haxe's objects can't take in the fields of another one: `{found}`.",
        "Merge the objects by a call",
        "Merge them by `ObjectTools.merge(a, b)`.",
    ),
    "dialect_keywords": Words(
        "HX024",
        "Haxe's arguments have no names: `{found}:` can't stand here.",
        "Write the keywords as an object",
        "Write the keywords as an object, behind the other arguments.",
    ),
    "dialect_keyword_list": Words(
        "HX024",
        "An array of Haxe's has no keys: `{found}:` can't stand here.",
        "Write the keyword list as an object",
        "Write the keywords as an object: `({size: 1} : Keyword)`.",
    ),
    "dialect_pipe": Words(
        "HX025",
        "Haxe has no `|>`.",
        "Write the pipe as calls",
        "Put the left side into the call, as its first argument.",
    ),
    "dialect_concatenation": Words(
        "HX025",
        "Haxe's `++` adds one to a variable; it doesn't put lists together.",
        "Put the lists together by a call",
        "Use `a.concat(b)`.",
    ),
    "dialect_membership": Words(
        "HX025",
        "Haxe's `in` stands in a `for` only.",
        "Ask by a call",
        "Use `values.contains(x)`.",
    ),
    "dialect_with": Words(
        "HX026",
        "Haxe has no `with`.",
        "Write it as a `switch` over `Ok` and `Error`",
        "Use a `switch` for each `<-`.",
    ),
    "dialect_receive": Words(
        "HX026",
        "Haxe has no `receive`.",
        "Write it as Haxe reads it",
        "Standard Haxe can't say it: take the messages in a `@:genserver`, or keep this part in a"
        " file of the dialect.",
    ),
    "dialect_finally": Words(
        "HX026",
        "Haxe has no `finally`.",
        "Write it as Haxe reads it",
        "Do it behind the `try`, and in each `catch`.",
    ),
    "dialect_query": Words(
        "HX026",
        "Haxe's `in` stands in a `for` only; it doesn't bind a name in a query.",
        "Write it as Haxe reads it",
        "Standard Haxe can't say it: keep the queries in a file of the dialect.",
    ),
    "dialect_repeated_key": Words(
        "HX026",
        "This object has `{found}` already: in Haxe each key stands once.",
        "Write it as Haxe reads it",
        "Standard Haxe can't say it: keep the queries in a file of the dialect.",
    ),
    "dialect_pattern_parameter": Words(
        "HX027",
        "`{found}` is a pattern; Haxe's parameters are names.",
        "Write it as Haxe reads it",
        "Give the parameter a name and `switch` on it.",
    ),
    "dialect_clauses": Words(
        "HX027",
        "`{found}` has several clauses; in Haxe a class has each function once.",
        "Write it as Haxe reads it",
        "Make them one function with a `switch`.",
    ),
    "dialect_guard": Words(
        "HX027",
        "Haxe's guards stand in parentheses.",
        "Put the guard into parentheses",
        "Put the guard into parentheses.",
    ),
    "dialect_use": Words(
        "HX028",
        "Haxe's classes have no `use`.",
        "Write it as Haxe reads it",
        "Standard Haxe can't say it.",
    ),
    "dialect_member_type": Words(
        "HX028",
        "In Haxe `{found}` stands outside of classes.",
        "Move it out of the class",
        "Move it out of the class.",
    ),
    "dialect_macro_fields": Words(
        "HX028",
        "Haxe's `macro {{…}}` holds statements, not the fields of a class.",
        "Write the fields of a `macro class`",
        "Use the fields of a `macro class`.",
    ),
    "dialect_reserved_word": Words(
        "HX029",
        "`{found}` is a reserved word: in Haxe it can't be a name here.",
        "Write it as text",
        "Use another name, with `@:native(…)` where Elixir has to see this one.",
    ),
    "dialect_trailing_comma": Words(
        "HX029",
        "In Haxe nothing is behind the last argument, not even a `,`.",
        "Remove the `,`",
        "Remove the `,`.",
    ),
    "dialect_module": Words(
        "HX029",
        "Haxe has no `__MODULE__`.",
        "Write the name of the class",
        "Write the name of the class.",
    ),
    "dialect_raw_elixir": Words(
        "HX029",
        "To Haxe this `'` ends the text.",
        "Write `\\'`",
        "Write `\\'`.",
    ),
    "dialect_template": Words(
        "HX029",
        "Haxe has no templates.",
        "Write it as Haxe reads it",
        "Standard Haxe can't say it: keep the template in a file of the dialect.",
    ),
}  # fmt: skip

TELLERS: dict[str, Callable[[SyntaxFault, str], Diagnostic]] = dict.fromkeys(_WORDS, tell)
