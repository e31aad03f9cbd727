"""The regular expression of a token, in two modes: for a text in which all that opens ends, and by
line, where a string ends with its line at the latest.

    "x = 'a ${f('b')} c';"      findall → "x", " =", " 'a ${f('b')} c'", ";", ""

Every quantifier that could backtrack is possessive: no text makes the scan slower than linear.
"""

from __future__ import annotations

import re

from compiler_core.syntax.vocabulary import PUNCTUATION

# Possessive quantifiers stand on single characters only: on groups, Python before 3.11.5 loses
# matches. The groups need none, for their alternatives exclude each other by their first
# characters: what is given back can be read in no other way, so that giving up is linear.
_NUMBER = (
    r"0[xX][0-9a-fA-F_]++(?:[iu]\d++)?|0[bB][01_]++(?:[iu]\d++)?"
    r"|(?:\d[\d_]*+(?:\.(?:\d[\d_]*+|(?=[eE][+-]?\d)|(?![.\w])))?|\.\d[\d_]*+)(?:[eE][+-]?\d[\d_]*+)?(?:[iuf]\d++)?"
)
_SYMBOLS = "|".join(
    re.escape(symbol)
    for symbol in sorted(PUNCTUATION, key=len, reverse=True)
    if symbol not in ("?.", "|")
)
_IN_ELIXIR = r"""#\{(?:[^{}"\\]++|\\.|\{[^{}"]*+\}|"(?:[^"\\]++|\\.)*")*\}"""
"""An interpolation of Elixir's, with the strings in it."""
_RAW_ELIXIR = (
    r"__elixir__[ \t\r\n]*+\([ \t\r\n]*+"
    rf"""'(?:[^'"\\]++|\\.|"(?:[^"\\#]++|\\.|{_IN_ELIXIR}|#(?!\{{))*")*'"""
    r"(?=[ \t\r\n]*+[,)]|[ \t]*+;)"
)
_WORD = r"[A-Za-z_][A-Za-z0-9_]*+"


def _single_quoted(plain: str, depth: int) -> str:
    """A `'…'` whose `${…}` holds strings and braces, `depth` levels of them."""
    inner = rf"|\${_code(plain, depth)}" if depth else ""
    return rf"'(?:{plain}++|\\.|\$\$|\$(?![{{$]){inner})*'"


def _code(plain: str, depth: int) -> str:
    if depth == 0:
        return r"\{[^{}'\"]*+\}"
    return (
        rf"\{{(?:[^{{}}\"']++|\"(?:[^\"\\]++|\\.)*\"|{_single_quoted(plain, depth - 1)}"
        rf"|{_code(plain, depth - 1)})*\}}"
    )


BLANKS = " \t\r\n\ufeff"


def _pattern(*, line_mode: bool) -> re.Pattern[str]:
    if line_mode:
        plain = r"[^'\\$\n\r]"
        strings = (
            rf"hxx\((?s:'(?:[^'\\]++|\\.)*')(?=[ \t\r\n]*+\))|(?s:{_RAW_ELIXIR})"
            r'|"(?:[^"\\\n\r]++|\\[^\n\r])*"?'
            rf"|{_single_quoted(plain, 2)}|'[^\n\r]*+"
        )
        comments = r"/\*(?s:[^*]*+(?:\*(?!/)[^*]*+)*\*/)|//[^\n\r]*+|/\*[^\n\r]*+"
        dot_all = ""
    else:
        plain = r"[^'\\$]"
        # What does not end takes the rest of the text, so that it is tried only once.
        strings = (
            rf'{_RAW_ELIXIR}|"(?:[^"\\]++|\\.)*(?:"|\\?\Z)|{_single_quoted(plain, 3)}'
            r"|'.*+"
        )
        comments = r"/\*[^*]*+(?:\*(?!/)[^*]*+)*(?:\*/|\*?\Z)|//[^\n\r]*+"
        dot_all = "s"
    return re.compile(
        rf"(?{dot_all or 'm'}:[{BLANKS}]*+(?:{strings}|{_WORD}|{comments}|{_NUMBER}"
        rf"|<(?<![\w)\]]<)(?:{_WORD}|[>:$])"
        rf"|@:?{_WORD}(?:\.{_WORD})*|@:|~/(?:[^/\\\n\r]++|\\[^\n\r])*(?:/[a-z]*+)?"
        rf"|\?\.(?!\d)|\|(?:>|\||=)?|{_SYMBOLS}|\${_WORD}|\$|@|#(?:[A-Za-z_][A-Za-z0-9_]*+)?"
        rf"|[^\x00-\x7f]++|[\x00-\x7f]|\Z))"
    )


WHOLE = _pattern(line_mode=False)
LINES = _pattern(line_mode=True)
