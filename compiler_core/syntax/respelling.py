"""The additions of the dialect, spelt in standard Haxe: the edits behind the fixes.

Each function gives the edits that rewrite one use, or none where standard Haxe has no spelling that
is sure to mean the same; `docs/dialect.md` is the table of both. Only the use itself is rewritten,
by edits as small as they go: what stands inside keeps its text, and uses in it have edits of their
own. Names that the spellings lean on come with the compiler: `Atom`, `Keyword`, `Ok`, `Error`,
`Some`, `Lambda`, `Reflect`, `ObjectTools`.

    :ok                      ("ok" : Atom)
    {:ok, x}                 Ok(x)
    f(x, null: false)        f(x, ({"null": false} : Keyword))
    a |> f(b) |> g()         g(f(a, b))
    {...o, k: v}             ObjectTools.merge(o, {k: v})
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax import ast, walk
from compiler_core.syntax.vocabulary import KEYWORDS

if TYPE_CHECKING:
    from compiler_core.syntax.parser import Node
    from compiler_core.syntax.views import Builder

Edits = tuple[tuple[Span, str], ...]
"""Places and what is put there; they do not overlap."""

NONE: Edits = ()

_COMMENT = re.compile(r"//|/\*")
_RESULTS = {"ok": "Ok", "error": "Error", "some": "Some"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PLAIN_TEXT = re.compile(r'"[^"\\\'$#]*"')


def source(b: Builder, start: int, end: int) -> str:
    return b.text[start - b.offset : end - b.offset]


# ---- literals ---------------------------------------------------------------------------------


def atom(b: Builder, node: Node, in_metadata: bool) -> Edits:
    name = source(b, *b.span(node[2]))
    if name[:1] not in ("'", '"'):
        name = f'"{name}"'
    return ((b.span(node), name if in_metadata else f"({name} : Atom)"),)


def tuple_(b: Builder, node: Node, in_pattern: bool, bound: Iterable[str]) -> Edits:
    """`Ok(x)`, `Error(e)`, `Some(x)`; other tuples of plain values as text of Elixir's."""
    parts = b.inner(node)
    span = b.span(node)
    constructor = _RESULTS.get(_tag(b, parts[0])) if len(parts) == 2 else None
    if constructor is not None and b.kind(parts[1]) != "named_argument":
        value = b.span(parts[1])
        head, tail = Span(span[0], value[0]), Span(value[1], span[1])
        if _has_comment(b, head) or _has_comment(b, tail):
            return NONE
        return ((head, f"{constructor}("), (tail, ")"))
    if in_pattern:
        return NONE
    text = _elixir(b, node, set(bound))
    return NONE if text is None else ((span, f"untyped __elixir__('{text}')"),)


def _tag(b: Builder, node: Node | int) -> str:
    if type(node) is list and node[0] == "atom" and type(node[2]) is int:
        return b.texts[node[2]]
    return ""


def _elixir(b: Builder, node: Node | int, bound: set[str]) -> str | None:
    """The Elixir text of what reads the same there, variables as `$name`; else None."""
    if type(node) is int:
        kind, text = b.kinds[node], b.texts[node]
        if kind in ("TRUE", "FALSE"):
            return text
        if kind == "NULL":
            return "nil"
        if kind in ("INT", "FLOAT") and _NUMBER.fullmatch(text):
            return text
        if kind == "STRING" and _PLAIN_TEXT.fullmatch(text):
            return text
        return f"${text}" if kind == "ID" and text in bound else None
    assert type(node) is list
    if node[0] == "atom":
        text = source(b, *b.span(node))
        return None if "'" in text or "\\" in text else text
    if node[0] == "named_argument":
        value = _elixir(b, node[3], bound)
        plain = type(node[1]) is int and re.fullmatch(r"[a-z]\w*", b.texts[node[1]])
        return f"{b.texts[node[1]]}: {value}" if plain and value is not None else None
    if node[0] not in ("tuple", "array"):
        return None
    parts = [_elixir(b, part, bound) for part in b.inner(node)]
    opening, closing = ("{", "}") if node[0] == "tuple" else ("[", "]")
    inner = [part for part in parts if part is not None]
    return None if len(inner) < len(parts) else f"{opening}{', '.join(inner)}{closing}"


def elixir_map(b: Builder, node: Node, in_pattern: bool) -> Edits:
    """`%{a: 1}` is an object, `%{"k" => v}` a Haxe map; Haxe has nothing with both."""
    percent, opening = b.span(node)[0], b.span(node[2])[0]
    entries = [part for part in node[3:] if b.kind(part) not in ("COMMA", "RBRACE")]
    named = [part for part in entries if type(part) is list and part[0] == "named_argument"]
    if len(named) == len(entries):
        if _has_repeats(b, named):
            return NONE
        return ((Span(percent, opening), ""), *_quoted_keys(b, named))
    atoms = [part for part in entries if type(part) is list and _has_atom_key(b, part)]
    if in_pattern or named or 0 < len(atoms) < len(entries) or b.kind(node[-1]) != "RBRACE":
        return NONE
    closing = b.span(node[-1])
    return ((Span(percent, opening + 1), "["), (closing, "]"))


def _has_atom_key(b: Builder, entry: Node) -> bool:
    return b.kind(entry[1]) == "atom"


def _quoted(b: Builder, key: Node | int) -> str:
    text = source(b, *b.span(key))
    return text if text[:1] in ("'", '"') else f'"{text}"'


def _quoted_keys(b: Builder, named: list[Node]) -> Iterator[tuple[Span, str]]:
    """Haxe's objects take a reserved word as a key in quotes only."""
    for part in named:
        if type(part[1]) is int and b.texts[part[1]] in KEYWORDS:
            yield b.span(part[1]), _quoted(b, part[1])


def _has_repeats(b: Builder, named: list[Node]) -> bool:
    keys = [b.key(part[1]).text for part in named]
    return len(set(keys)) < len(keys)


def keyword_list(b: Builder, node: Node, named: list[Node], in_metadata: bool) -> Edits:
    """`[a: 1]`, all of it keywords; in metadata an object is enough."""
    if len(named) < len(b.inner(node)) or _has_repeats(b, named):
        return NONE
    if b.kind(node[-1]) != "RBRACKET":
        return NONE
    return (
        (b.span(node[1]), "{" if in_metadata else "({"),
        *_quoted_keys(b, named),
        (b.span(node[-1]), "}" if in_metadata else "} : Keyword)"),
    )


def keywords(b: Builder, node: Node, named: list[Node]) -> Edits:
    """`f(x, a: 1)`, and `@:m(a: 1)`, where an object is enough."""
    parts = b.inner(node)
    if any(part is not last for part, last in zip(parts[-len(named) :], named, strict=False)):
        return NONE
    if _has_repeats(b, named):
        return NONE
    first, last = b.span(named[0])[0], b.span(named[-1])[1]
    is_metadata = node[0] == "metadata"
    first_key = b.span(named[0][1])
    quoted = dict(_quoted_keys(b, named))
    key = quoted.pop(first_key, source(b, *first_key))
    return (
        (Span(first, first_key[1]), ("{" if is_metadata else "({") + key),
        *quoted.items(),
        (Span(last, last), "}" if is_metadata else "} : Keyword)"),
    )


def spread(b: Builder, node: Node) -> Edits:
    """`{...a, k: v}`, all of the object at once."""
    fields = [child for child in node[2:] if type(child) is list and child[0] == "object_field"]
    if not fields or b.kind(node[-1]) != "RBRACE" or _gaps_have_comments(b, fields):
        return NONE
    merged = ""
    plain: list[str] = []
    pieces: list[str] = []
    for field in fields:
        if b.kind(field[1]) == "ELLIPSIS":
            if plain:
                pieces.append(f"{{{', '.join(plain)}}}")
                plain = []
            pieces.append(source(b, *b.span(field[2])))
        else:
            key = b.span(field[1])
            is_reserved = type(field[1]) is int and b.texts[field[1]] in KEYWORDS
            name = _quoted(b, field[1]) if is_reserved else source(b, *key)
            plain.append(name + source(b, key[1], b.span(field)[1]))
    if plain:
        pieces.append(f"{{{', '.join(plain)}}}")
    merged = pieces[0]
    for piece in pieces[1:]:
        merged = f"ObjectTools.merge({merged}, {piece})"
    if len(pieces) == 1:
        merged = f"Reflect.copy({merged})"
    return ((b.span(node), merged),)


def _gaps_have_comments(b: Builder, nodes: list[Node]) -> bool:
    return any(
        _has_comment(b, Span(b.span(one)[1], b.span(other)[0]))
        for one, other in itertools.pairwise(nodes)
    )


def _has_comment(b: Builder, span: Span) -> bool:
    return span[0] < span[1] and _COMMENT.search(source(b, *span)) is not None


# ---- operators --------------------------------------------------------------------------------


def operators(b: Builder, node: Node) -> dict[Span, Edits]:
    """By place of the operator: the edits of each `|>`, `++` and `in` of a flat list."""
    found: dict[Span, Edits] = {}
    whole = b.expression(node)
    chained: set[int] = set()
    for view in walk.descendants(whole):
        if not isinstance(view, ast.Binary):
            continue
        if view.operator == "|>" and id(view) not in chained:
            _pipe(b, view, chained, found)
        elif view.operator == "++":
            found[view.operator_span] = _concatenation(b, view)
        elif view.operator == "in":
            found[view.operator_span] = _membership(b, view)
    return found


def _pipe(b: Builder, view: ast.Binary, chained: set[int], found: dict[Span, Edits]) -> None:
    """`a |> f(b) |> g()`: told at the first `|>`, rewritten as a whole."""
    steps: list[ast.Binary] = []
    value: ast.Expr = view
    while isinstance(value, ast.Binary) and value.operator == "|>":
        steps.append(value)
        chained.add(id(value))
        value = value.left
    steps.reverse()
    text = source(b, *value.span)
    edits: Edits = NONE
    for step in steps:
        piped = _piped(b, text, step)
        if piped is None:
            break
        text = piped
    else:
        edits = ((view.span, text),)
    found[steps[0].operator_span] = edits


def _piped(b: Builder, left: str, step: ast.Binary) -> str | None:
    """The call on the right of `|>` with `left` as its first argument."""
    call = step.right
    if not isinstance(call, ast.Call) or not isinstance(
        call.callee, ast.Identifier | ast.FieldAccess
    ):
        return None
    if isinstance(call.callee, ast.Identifier) and call.callee.name in KEYWORDS:
        return None  # `cast(…)` is Haxe's own
    if _has_comment(b, Span(step.left.span[1], call.span[0])):
        return None
    end = call.callee.span[1]
    rest = source(b, end, call.span[1])
    opening = rest.find("(")
    if rest[:opening].strip() or opening < 0:
        return None
    separator = ", " if call.args else ""
    return f"{source(b, call.span[0], end)}({left}{separator}{rest[opening + 1 :].lstrip(' ')}"


def _concatenation(b: Builder, view: ast.Binary) -> Edits:
    """A method where the left side is surely an array, else the function for all collections."""
    if _has_comment(b, Span(view.left.span[1], view.right.span[0])):
        return NONE
    between = Span(view.left.span[1], view.right.span[0])
    end = Span(view.right.span[1], view.right.span[1])
    if isinstance(view.left, ast.ArrayLiteral | ast.Comprehension):
        return ((between, ".concat("), (end, ")"))
    start = Span(view.left.span[0], view.left.span[0])
    return ((start, "Lambda.concat("), (between, ", "), (end, ")"))


def _membership(b: Builder, view: ast.Binary) -> Edits:
    """`[…].contains(x)`, or `Lambda.has(xs, x)` for what may be anything."""
    left, right = source(b, *view.left.span), source(b, *view.right.span)
    if _has_comment(b, Span(view.left.span[1], view.right.span[0])) or isinstance(
        view.right, ast.ErrorExpr
    ):
        return NONE
    if isinstance(view.right, ast.Binary) and view.right.operator == "...":
        return NONE
    if _acts(view.left) and _acts(view.right):
        return NONE  # the call would run them in the other order
    if isinstance(view.right, ast.ArrayLiteral | ast.Comprehension):
        return ((view.span, f"{right}.contains({left})"),)
    return ((view.span, f"Lambda.has({right}, {left})"),)


def _acts(view: ast.Expr) -> bool:
    return any(
        isinstance(one, ast.Call | ast.New | ast.RawElixir | ast.Untyped)
        for one in walk.descendants(view)
    )


# ---- statements -------------------------------------------------------------------------------


def guard(b: Builder, node: Node) -> Edits:
    start, end = b.span(node)
    return ((Span(start, start), "("), (Span(end, end), ")"))


def with_(b: Builder, node: Node) -> Edits:
    """Switches in each other, for a `with` without `else` over `Result`s or written patterns."""
    view = b.expression(node)
    if not isinstance(view, ast.With) or view.otherwise or not isinstance(view.body, ast.Block):
        return NONE
    if not view.clauses or _has_comment(b, Span(view.span[0], view.body.span[0])):
        return NONE
    text = source(b, *view.body.span)
    for clause in reversed(view.clauses):
        if not (isinstance(clause, ast.Binary) and clause.operator == "<-"):
            return NONE
        pattern, other = source(b, *clause.left.span), "other: other;"
        if isinstance(clause.left, ast.Identifier):
            pattern, other = f"Ok({pattern})", "Error(error): Error(error);"
        value = source(b, *clause.right.span)
        text = f"switch ({value}) {{ case {pattern}: {text} case {other} }}"
    return ((view.span, text),)


def macro_fields(b: Builder, node: Node) -> Edits:
    """`macro {` is token 1's place in the parent; the fields are those of a class."""
    word, body = b.span(node[1]), node[2]
    if b.kind(body[-1]) != "RBRACE":
        return NONE
    return (
        (Span(word[0], word[0]), "("),
        (b.span(body[1]), "class {"),
        (b.span(body[-1]), "}).fields"),
    )


def raw_elixir(b: Builder, token: int) -> Edits:
    """A `\\` before each `'` that would end the string."""
    text, start = b.texts[token], b.starts[token]
    edits: list[tuple[Span, str]] = []
    place = 1
    while place < len(text) - 1:
        if text[place] == "\\":
            place += 1
        elif text[place] == "'":
            edits.append((Span(start + place, start + place), "\\"))
        place += 1
    return tuple(edits)


# ---- reserved words ---------------------------------------------------------------------------


def quoted_key(b: Builder, token: int) -> Edits:
    return ((b.span(token), f'"{b.texts[token]}"'),)


def fields(b: Builder, node: Node, tokens: Iterable[int]) -> dict[int, Edits]:
    """By token: `Reflect.field(t, "default")` for a `t.default` that is only read."""
    wanted = {b.starts[token]: token for token in tokens}
    found: dict[int, Edits] = {}
    whole = b.expression(node)
    written: set[int] = set()
    for view in walk.descendants(whole):
        if isinstance(view, ast.Call):
            written.add(id(view.callee))
        elif isinstance(view, ast.Unary) and view.operator in ("++", "--"):
            written.add(id(view.operand))
        elif isinstance(view, ast.Binary) and view.operator.endswith("="):
            if view.operator not in ("==", "!=", "<=", ">="):
                written.add(id(view.left))
        if not isinstance(view, ast.FieldAccess) or view.name.span[0] not in wanted:
            continue
        if id(view) in written or view.safe:
            continue
        start, end = view.target.span
        found[wanted[view.name.span[0]]] = (
            (Span(start, start), "Reflect.field("),
            (Span(end, view.span[1]), f', "{view.name.text}")'),
        )
    return found
