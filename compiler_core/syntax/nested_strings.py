"""Where a single-quoted string, or the code in it, ends, however deep they are nested.

    'a ${f('b ${g('c')}')} d'

The regular expression of a token knows three levels; this counts. Offsets are code points.
"""

from __future__ import annotations

import re


def end_of_single_quoted(text: str, start: int) -> int | None:
    """Behind the `'…'` that starts at `start`; None where it does not end."""
    closing = _closing(text, start + 1, len(text), "'")
    return None if closing is None else closing + 1


def end_of_code(text: str, start: int, limit: int) -> int:
    """Where the `}` stands that closes the `${` whose code starts at `start`; `limit` if none."""
    closing = _closing(text, start, limit, "{")
    return limit if closing is None else closing


def _closing(text: str, offset: int, limit: int, opened: str) -> int | None:
    """Where what was `opened` before `offset` is closed: `'` for a string, `{` for code."""
    stack = [opened]
    find = _INTERESTING.search
    while (found := find(text, offset, limit)) is not None:
        mark = found[0]
        offset = found.end()
        in_string = stack[-1] == "'"
        if mark == ("'" if in_string else "}"):
            stack.pop()
            if not stack:
                return found.start()
        elif mark == "${" or (mark == "{" and not in_string):
            stack.append("{")
        elif mark == "'":
            stack.append("'")
        elif mark == '"' and not in_string:
            closing = _DOUBLE_QUOTED_REST.match(text, offset, limit)
            if closing is None:
                return None
            offset = closing.end()
    return None


_INTERESTING = re.compile(r"""\\.|\$\$|\$\{|[{}'"]""", re.DOTALL)
_DOUBLE_QUOTED_REST = re.compile(r'(?:[^"\\]++|\\.)*"', re.DOTALL)
