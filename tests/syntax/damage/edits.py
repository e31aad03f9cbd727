"""Half-typed edits over real files: seeded, so that the same ones come in every run.

An edit takes `text[start:end]` out and types `typed` in its place, a character at a time. Four
sorts of it:

- a sign is dropped (`{`, `)`, a quote, …) or typed twice;
- a name behind a `.` is removed;
- half a form is typed on a line of its own: between two statements, before an arm of a `switch`,
  between two members, before an import;
- a line of a function is typed up to its middle.

Where the text is valid after all (`public` before `function f()`), the edit is not one of the
suite's; `measure.py` leaves it out.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile

ROOT = Path(__file__).parents[3]
STD = Path("/usr/share/haxe/std")
RECIPES = ROOT.parent / "shared" / "cookbook" / "recipes"


@dataclass(frozen=True)
class Edit:
    """`name` tells file, kind and number: enough to find it again."""

    kind: str
    name: str
    original: str
    start: int
    end: int
    typed: str

    @property
    def damaged(self) -> str:
        return self.original[: self.start] + self.typed + self.original[self.end :]

    def steps(self) -> Iterator[str]:
        """The text after each keystroke: the deletion, then the characters one by one."""
        before, after = self.original[: self.start], self.original[self.end :]
        if self.end > self.start:
            yield before + after
        for length in range(1, len(self.typed) + 1):
            yield before + self.typed[:length] + after


SIGNS = {
    "{": "LBRACE", "}": "RBRACE", "(": "LPAREN", ")": "RPAREN", "[": "LBRACKET", "]": "RBRACKET",
}  # fmt: skip

STATEMENTS = (
    "foo.", "foo.bar.", "f(", "f(a,", "f(a, b", "case Foo(", "case", "var x:", "var x:Map<",
    "var x", "var", "var x = ", "{a:", "var o = {a:", "{a: 1,", "return {a: 1,", "/*", '"', "'",
    'trace("a', "trace('a ${", "'${", "hxx('<div", "if (", "if", "if (a", "if (a) {", "for (x in",
    "for (", "while (", "switch (x) {", "switch (", "return", "return f(", "new", "new Foo",
    "new Foo(", "x = ", "a +", "a + b.", "[1, ", "xs.map(x ->", "function (", "try {", "throw",
    "} else {", "foo[", "foo(function() {", "@:", "foo(() -> {", "a ? b :", "a ?", "else", "do {",
)  # fmt: skip
ARMS = ("case Foo(", "case", "case Foo(a", "case A |", "case [", "case {a:", 'case "', "default")
MEMBERS = (
    "@:", "@:schema(", '@:schema("a', "var", "var x:", "var x:Map<", "var x = ", "function",
    "public function", "public", "public static", "function f(a:", "function f(", "function f",
    "function f()", "function f() {", "function f():", "override function foo(", "var x(default,",
    "final", "static inline var", "public var x:{a:", "/*", "/**", "foo",
)  # fmt: skip
IMPORTS = ("import a.", "import", "import a.b", "using", "using A.", "class", "class A", "typedef",
    "class A extends", "enum E", "typedef T =", "typedef T = {", "class A {", "abstract A(",
    "@:", "@:keep(",
)  # fmt: skip


def edits(each: int) -> Iterator[Edit]:
    """`each` edits of every kind (fewer where nothing fits)."""
    for kind, choose in _kinds().items():
        found = 0
        for attempt in range(each * 6):
            if found >= each:
                break
            chosen = random.Random(f"{kind} {attempt}")
            file = files()[chosen.randrange(len(files()))]
            place = choose(file, chosen)
            if place is None:
                continue
            found += 1
            name = f"{file.name} · {kind} · {attempt}"
            yield Edit(kind, name, file.parsed.text, *place)


Place = tuple[int, int, str]
Chooser = Callable[["File", random.Random], Place | None]


def _kinds() -> dict[str, Chooser]:
    kinds: dict[str, Chooser] = {}
    for sign, kind in SIGNS.items():
        kinds[f"dropped {sign}"] = _dropper(kind)
        kinds[f"doubled {sign}"] = _doubler(kind, sign)
    kinds["dropped { of a declaration"] = _body_brace(at_end=False)
    kinds["dropped } of a declaration"] = _body_brace(at_end=True)
    for quote in "\"'":
        kinds[f"dropped {quote} (opening)"] = _quote(quote, at_end=False, doubled=False)
        kinds[f"dropped {quote} (closing)"] = _quote(quote, at_end=True, doubled=False)
        kinds[f"doubled {quote}"] = _quote(quote, at_end=True, doubled=True)
    kinds["name behind `.` removed"] = _name_behind_dot
    kinds["dropped ;"] = _dropper("SEMI")
    kinds["a line up to its middle"] = _half_line
    for snippet in STATEMENTS:
        kinds[f"statement {snippet}"] = _typer(snippet, File.statement_places)
    for snippet in ARMS:
        kinds[f"in a switch {snippet}"] = _typer(snippet, File.arm_places)
    for snippet in MEMBERS:
        kinds[f"member {snippet}"] = _typer(snippet, File.member_places)
    for snippet in IMPORTS:
        kinds[f"file {snippet}"] = _typer(snippet, File.item_places)
    return kinds


# ---- files --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class File:
    """A file without a fault and with several members, and where edits may go in it."""

    name: str
    parsed: ParsedFile

    def __hash__(self) -> int:
        return hash(self.name)

    @cache  # noqa: B019 - as long as the run
    def tokens(self) -> list[tuple[str, int, int, int]]:
        """Kind, start, end and depth of `{` of each live token within a member."""
        found = []
        for placed in self.parsed.members:
            tokens = placed.unit.tokens
            depth = 0
            for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True):
                depth -= kind == "RBRACE"
                found.append((kind, start + placed.start, end + placed.start, depth))
                depth += kind == "LBRACE"
        return found

    def of_kind(self, kind: str) -> list[tuple[int, int]]:
        return [(start, end) for found, start, end, _ in self.tokens() if found == kind]

    def line_start(self, offset: int) -> int | None:
        """The start of the line whose first token starts at `offset`; None if it isn't first."""
        text = self.parsed.text
        start = text.rfind("\n", 0, offset) + 1
        return start if start and not text[start:offset].strip() else None

    @cache  # noqa: B019
    def statement_places(self) -> list[int]:
        """Where statements start: first on their line, behind a `;` within a body, or a `{`."""
        places = []
        tokens = self.tokens()
        for index in range(2, len(tokens)):
            kind, start, _, depth = tokens[index]
            before = tokens[index - 1][0]
            is_behind = before == "SEMI" or (
                before == "LBRACE" and tokens[index - 2][0] == "RPAREN" and kind != "CASE"
            )
            if depth and is_behind and kind not in ("CASE", "DEFAULT"):
                if self.line_start(start) is not None:
                    places.append(start)
        return places

    @cache  # noqa: B019
    def arm_places(self) -> list[int]:
        return [
            start
            for kind, start, _, _ in self.tokens()
            if kind == "CASE" and self.line_start(start) is not None
        ]

    @cache  # noqa: B019
    def member_places(self) -> list[int]:
        return [
            placed.start
            for section in self.parsed.sections
            for placed in section.members
            if self.line_start(placed.start) is not None and placed.unit.start == "class_member"
        ]

    @cache  # noqa: B019
    def item_places(self) -> list[int]:
        return [
            section.head.start
            for section in self.parsed.sections[1:]
            if self.line_start(section.head.start) is not None
        ]


@cache
def files() -> tuple[File, ...]:
    """std files, recipes and our own examples; without a syntax fault."""
    paths = sorted((ROOT / "examples" / "src").rglob("*.hx"))
    paths += sorted((ROOT / "tests" / "corpus").rglob("*.hx"))[::4]
    paths += sorted(RECIPES.glob("*.hx"))
    std = sorted(STD.rglob("*.hx"))
    random.Random("std").shuffle(std)
    found = []
    for path in [*paths, *std[:220]]:
        text = path.read_bytes().decode().replace("\r\n", "\n")
        if not 300 < len(text) < 12_000:
            continue
        parsed = parse_file(text)
        if not parsed.faults and len(parsed.members) >= 3:
            found.append(File(path.name, parsed))
    return tuple(found)


# ---- places -------------------------------------------------------------------------------------


def _dropper(kind: str) -> Chooser:
    def choose(file: File, chosen: random.Random) -> Place | None:
        places = file.of_kind(kind)
        return (*chosen.choice(places), "") if places else None

    return choose


def _doubler(kind: str, sign: str) -> Chooser:
    def choose(file: File, chosen: random.Random) -> Place | None:
        places = file.of_kind(kind)
        if not places:
            return None
        end = chosen.choice(places)[1]
        return end, end, sign

    return choose


def _body_brace(*, at_end: bool) -> Chooser:
    def choose(file: File, chosen: random.Random) -> Place | None:
        sections = [section for section in file.parsed.sections if section.members]
        if not sections:
            return None
        section = chosen.choice(sections)
        place = section.closing if at_end else section.opening
        return None if place is None else (place, place + 1, "")

    return choose


def _quote(quote: str, *, at_end: bool, doubled: bool) -> Chooser:
    def choose(file: File, chosen: random.Random) -> Place | None:
        text = file.parsed.text
        places = [
            (start, end)
            for start, end in file.of_kind("STRING")
            if text[start] == quote and "\n" not in text[start:end] and end - start > 2
        ]
        if not places:
            return None
        start, end = chosen.choice(places)
        if doubled:
            return end, end, quote
        return (end - 1, end, "") if at_end else (start, start + 1, "")

    return choose


def _name_behind_dot(file: File, chosen: random.Random) -> Place | None:
    tokens = file.tokens()
    places = [
        (tokens[index + 1][1], tokens[index + 1][2])
        for index in range(len(tokens) - 1)
        if tokens[index][0] == "DOT" and tokens[index + 1][0] == "ID"
    ]
    return (*chosen.choice(places), "") if places else None


def _half_line(file: File, chosen: random.Random) -> Place | None:
    places = file.statement_places()
    if not places:
        return None
    start = chosen.choice(places)
    text = file.parsed.text
    end = text.find("\n", start)
    on_line = [token for token in file.tokens() if start <= token[1] < end]
    if len(on_line) < 3 or on_line[-1][0] not in ("SEMI", "RPAREN"):
        return None
    kept = text[start : on_line[chosen.randrange(len(on_line) - 2)][2]]
    return start, end, kept


def _typer(snippet: str, places_of: Callable[[File], list[int]]) -> Chooser:
    """`snippet` on a new line before the place, as deep as the line that stands there."""

    def choose(file: File, chosen: random.Random) -> Place | None:
        places = places_of(file)
        if not places:
            return None
        place = chosen.choice(places)
        start = file.line_start(place)
        assert start is not None
        indentation = file.parsed.text[start:place]
        if file.parsed.text[place] == "}":  # the last statement of a block, as deep as the others
            before = file.parsed.text[:start].rstrip("\n").rpartition("\n")[2]
            indentation = before[: len(before) - len(before.lstrip())] or indentation
        return start - 1, start - 1, f"\n{indentation}{snippet}"

    return choose
