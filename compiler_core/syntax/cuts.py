"""Members that one unit swallowed: cut apart again by indentation.

Where braces match, the splitter knows one sign of a member's end: a `;` or a `}`. Half a member has
neither, and takes the next one in:

    var
    function load() {}        `var function` is no member

A unit that has a fault is looked at once more: a line in it that starts a member, no deeper than
the unit's own first line and outside of braces, starts one. A unit without a fault is never cut,
whatever its indentation, so that every valid file is split by its signs alone. Whether a unit is
cut follows from its tokens and their lines, and from nothing around it.
"""

from __future__ import annotations

from compiler_core.syntax.columns import Columns
from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.prefixes import prefix_finder
from compiler_core.syntax.split import MEMBER_STARTS, Range


def cut_by_layout(tokens: Tokens, found: Range) -> list[Range]:
    """The members in `found`, the range of a unit with a fault; itself where there is but one."""
    columns = Columns(tokens)
    kinds = tokens.kinds
    own = columns.column(columns.line_first(found.first))
    cuts = [found.first]
    depth = 0
    first, last = found.first, found.last
    part = Tokens(  # alone, so that many damaged units cost what their tokens cost
        tokens.text,
        kinds[first:last],
        tokens.texts[first:last],
        tokens.starts[first:last],
        tokens.ends[first:last],
    )
    behind_prefix = prefix_finder(part)
    word = first + behind_prefix(0)
    for index in range(found.first, found.last):
        kind = kinds[index]
        if kind == "LBRACE":
            depth += 1
        elif kind == "RBRACE":
            depth = max(0, depth - 1)
        elif depth == 0 and index > word and kind in MEMBER_STARTS:
            if columns.is_first_on_line(index) and columns.column(index) <= own:
                cuts.append(index)
                word = first + behind_prefix(index - first)
    ends = [*cuts[1:], found.last]
    return [
        Range(start, end, found.closed if end == last else False)
        for start, end in zip(cuts, ends, strict=True)
    ]
