"""Our types beside Haxe's: a seeded sample of positions of a program, each with a verdict.

A position is a token of the program's code, anywhere in it: Haxe is asked what is there and answers
with a range and a type. Compared is *our type of that range*, by Haxe's rules alone: without the
shapes that `Dynamic` values are found to have. Left out are answers that are no expression's (what
stands in a type position, a package), those that hold a type that Haxe itself does not know yet
(`Unknown<n>`), and the few whose type is not that of their range:

- a local told with the range of the cast or check around it (`(n : Int)`, `cast n`);
- `a...b`, `new Map()` and `~/e/`, told as the constructor behind them;
- `"a" | "b"` in a pattern, told as if the bits were counted.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.type_at import type_of_span
from compiler_core.syntax import ast
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.walk import descendants
from tests.semantics.oracle_types.hover import HaxeHover, Hover, Program, line_of
from tests.semantics.oracle_types.normal import is_known, read, text

_CONDITION = re.compile(r"#(?:if|elseif)\b[^\n]*")

_ENDS_IN_THROW = re.compile(r"\bthrow$")

_NAME = re.compile(r"\??\w+$")
_RANGE = re.compile(r"^[^(]*\.\.\.|\)\.\.\.")
_ALTERNATIVES = re.compile(r"""(["'])[^"']*\1 \| (["'])""")

Verdict = Literal["same", "other type", "no type", "no range"]


@dataclass(frozen=True, slots=True)
class Compared:
    program: Program
    offset: int
    range: Span
    kind: str
    verdict: Verdict
    """`no type`: ours is unknown; `no range`: nothing of ours takes Haxe's range."""
    theirs: str
    ours: str

    def __str__(self) -> str:
        words = " ".join(self.program.text[self.range.start : self.range.end].split())
        place = f"{self.program.path}:{line_of(self.program.text, self.range.start)}"
        return (
            f"{place}: {self.verdict} [{self.kind}] `{words[:70]}`\n"
            f"    Haxe {self.theirs}\n    ours {self.ours}"
        )


def positions(program: Program, generator: random.Random, count: int | None) -> list[int]:
    """Offsets of tokens in the bodies of a program's declarations; all of them for None."""
    tokens = lex(program.text)
    conditions = {
        offset
        for condition in _CONDITION.finditer(program.text)
        for offset in range(condition.start(), condition.end())
    }
    found = [
        start
        for start, end in zip(tokens.starts, tokens.ends, strict=True)
        if end > start and program.text[start] not in ";,)]}{:@#" and start not in conditions
    ]
    if count is None or count >= len(found):
        return found
    return sorted(generator.sample(found, count))


def compare(
    db: Database, haxe: HaxeHover, program: Program, offsets: Iterable[int]
) -> Iterator[Compared]:
    """Verdicts of the offsets that Haxe answers, each range once."""
    members = _member_spans(db, program.path)
    types = _type_spans(db, program.path)
    seen: set[Span] = set()
    for offset in offsets:
        if not _in_any(members, offset) or _in_any(types, offset):
            continue
        answer = haxe.ask(program, offset)
        if answer is None or answer.range in seen or not _counts(program, answer):
            continue
        answer = _without_quirks(program, offset, answer)
        seen.add(answer.range)
        yield _verdict(db, program, offset, answer)


def _member_spans(db: Database, path: str) -> list[Span]:
    return [
        placed.member.span.shifted(placed.start)
        for declaration in parse(db, path).source.declarations
        for placed in declaration.members
        if declaration.kind != "typedef"
    ]


def _in_any(spans: list[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _type_spans(db: Database, path: str) -> list[Span]:
    """Where types are written in members: Haxe tells of the fields of structures there."""
    return [
        view.span.shifted(placed.start)
        for declaration in parse(db, path).source.declarations
        for placed in declaration.members
        for view in descendants(placed.member)
        if isinstance(view, ast.TypeExpr)
    ]


def _counts(program: Program, answer: Hover) -> bool:
    """False for what is no expression, and for Haxe's answers that are not about their range."""
    if answer.type is None or answer.kind in _NO_EXPRESSIONS or not is_known(answer.type):
        return False
    words = program.text[answer.range.start : answer.range.end]
    if answer.kind == "Literal" and answer.type.get("args", {}) and _is_string(answer.type):
        return words[:1] in "\"'"  # else a piece of an interpolated string
    if answer.kind == "ClassField" and words in ("new", "get", "set"):
        return False  # a constructor's or accessor's name in its declaration
    if answer.kind == "Local" and not _NAME.match(words):
        return False  # a cast or check, told as the local in it
    if answer.kind == "ClassField" and (_RANGE.search(words) or words.startswith("~/")):
        return False
    if words.startswith("new ") and str(_path(answer.type)).endswith("_Impl_"):
        return False  # of a multi-type abstract
    if answer.kind == "Expression" and _ALTERNATIVES.match(words):
        return False
    before = program.text[answer.range.start - 1 : answer.range.start]
    if answer.kind == "Expression" and _is_string(answer.type) and before == "'":
        return False  # an interpolated string, told without its quotes
    if words == "trace" or _ENDS_IN_THROW.search(words):
        return False  # told without its places; a `throw` whose range lacks its value
    return not words.startswith(("super(", "case ", "default:"))


_NO_EXPRESSIONS = ("Type", "Package", "Metadata", "Module", "Define")


def _is_string(told: Any) -> bool:
    return told["kind"] == "TInst" and _path(told) == "String"


def _path(told: Any) -> str:
    """The name of a declared type, or of what a function gives."""
    if told["kind"] == "TFun":
        return _path(told["args"]["ret"])
    args = told.get("args") or {}
    return args["path"]["typeName"] if "path" in args else ""


def _without_quirks(program: Program, offset: int, answer: Hover) -> Hover:
    """`0...` is `0`; at `new` Haxe tells the constructor, of the range of the whole expression."""
    words = program.text[answer.range.start : answer.range.end]
    if answer.kind == "Literal" and words.endswith("..."):
        shorter = Span(answer.range.start, answer.range.end - 3)
        return Hover(answer.kind, shorter, answer.type)
    is_new = offset == answer.range.start and words.startswith("new ")
    if answer.kind == "ClassField" and is_new and answer.type["kind"] == "TFun":
        return Hover(answer.kind, answer.range, answer.type["args"]["ret"])
    return answer


def _verdict(db: Database, program: Program, offset: int, answer: Hover) -> Compared:
    theirs = text(db, read(db, answer.type))
    type = type_of_span(db, program.path, answer.range, with_shapes=False)
    ours = "" if type is None else text(db, type)
    verdict: Verdict = "other type"
    if type is None:
        verdict = "no range"
    elif ours == theirs:
        verdict = "same"
    elif ours == "?":
        verdict = "no type"
    return Compared(program, offset, answer.range, answer.kind, verdict, theirs, ours)
