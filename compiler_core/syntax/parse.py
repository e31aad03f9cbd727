"""Reading a file: text to tree, views and faults, anew or on top of an earlier reading.

    parsed = parse_file(text)
    parsed.source                   # views (`ast`), places relative to their member
    parsed.faults                   # places relative to the file; `reporting.syntax` tells them
    parse_file(new_text, previous=parsed)

A file is lexed, cut into sections and members (`split.py`), and each of these is read on its own
(`sections.py`, `units.py`). A unit whose text is unchanged is taken over from `previous` **as the
same object**; an edit among members costs these members alone (`incremental.py`). Reading on top of
an earlier reading gives what reading anew gives.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from compiler_core.base.span import Span
from compiler_core.syntax.branch_reading import read_branches
from compiler_core.syntax.conditional import keep_alive
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.incremental import edit_members
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.markup import may_hold_markup
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.sections import SectionReader, comments_outside, faults_outside
from compiler_core.syntax.split import Balance, balance, split
from compiler_core.syntax.units import Dialect

# Trees are up to some thousand deep (`parser.MAX_DEPTH`, `MAX_TERMS`), and phases go down them by
# recursion, some calls a level. A call from Python to Python takes none of C's stack.
sys.setrecursionlimit(max(sys.getrecursionlimit(), 20_000))

MAX_LENGTH = 2_000_000
"""Characters of the longest file that is read; a longer one is one fault."""


def parse_file(
    text: str,
    defines: Mapping[str, str] | None = None,
    previous: ParsedFile | None = None,
    dialect: Dialect = "cookbook",
) -> ParsedFile:
    """Reads any text. `defines` are those of `#if`; `previous` is an earlier reading of the file,
    whose unchanged parts are taken over. Never raises for what the text holds."""
    known = dict(defines or {})
    if previous is not None and (previous.dialect != dialect or previous.defines != known):
        previous = None
    if previous is not None:
        if previous.text == text:
            return previous
        # What ends a markup literal may stand anywhere: such a file is read anew.
        has_markup = may_hold_markup(text) or may_hold_markup(previous.text)
        edited = None if has_markup else edit_members(previous, text)
        if edited is not None:
            return edited
    return _read_whole(text, known, previous, dialect)


# ---- anew -------------------------------------------------------------------------------------


def _read_whole(
    text: str, defines: dict[str, str], previous: ParsedFile | None, dialect: Dialect
) -> ParsedFile:
    if len(text) > MAX_LENGTH:
        fault = SyntaxFault("file_too_long", Span(0, min(len(text), 1)))
        return ParsedFile(text, dialect, defines, (), (), (fault,), (), (), _NOTHING)
    tokens = lex(text)
    alive = keep_alive(tokens, defines, report=True)
    known = [] if previous is None else [placed.unit for placed in previous.units()]
    reader = SectionReader(text, alive.tokens, defines, known, dialect)
    sections = tuple(reader.section(section) for section in split(alive.tokens))
    outer_faults = [*reader.faults, *faults_outside(alive.tokens.faults, sections)]
    return ParsedFile(
        text,
        dialect,
        defines,
        sections,
        tuple(comments_outside(tokens.comments, sections)),
        tuple(outer_faults),
        tuple(alive.inactive),
        tuple(alive.directives),
        balance(alive.tokens),
        read_branches(
            tokens,
            alive.parts,
            sections,
            defines,
            dialect,
            () if previous is None else previous.conditionals,
        ),
    )


_NOTHING = Balance(False, False, 0)
