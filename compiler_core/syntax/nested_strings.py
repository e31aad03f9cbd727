"""The end of a single-quoted string, however deep the strings in its code are nested.

    'a ${f('b ${g('c')}')} d'

The regular expression of a token knows three levels; this counts.
"""

from __future__ import annotations

import re


def end_of_single_quoted(text: str, start: int) -> int | None:
    """Where the `'…'` at `start` ends, however deep it is nested; None where it does not."""
    stack = ["'"]  # `'`: in a string; `{`: in code
    find = _INTERESTING.search
    offset = start + 1
    while stack:
        found = find(text, offset)
        if found is None:
            return None
        mark = found[0]
        offset = found.end()
        if stack[-1] == "'":
            if mark == "'":
                stack.pop()
            elif mark == "${":
                stack.append("{")
        elif mark == "{" or mark == "${":
            stack.append("{")
        elif mark == "}":
            stack.pop()
        elif mark == "'":
            stack.append("'")
        elif mark == '"':
            closing = _DOUBLE_QUOTED_REST.match(text, offset)
            if closing is None:
                return None
            offset = closing.end()
    return offset


_INTERESTING = re.compile(r"""\\.|\$\$|\$\{|[{}'"]""", re.DOTALL)
_DOUBLE_QUOTED_REST = re.compile(r'(?:[^"\\]++|\\.)*"', re.DOTALL)
