"""Forms: the ways in which a part of a file can be read by itself.

A *form* completes a branch's tokens to something that the grammar can start with: `, b` becomes
`_(0` `, b` `)`, a call; `+ b` becomes `_` `+ b`. What is put around stands outside of the branch's
text (before its first character, behind its last), and the views that a branch has are the
outermost ones that lie within it: of `_ + b` that is `b`.

Which forms are tried first is a matter of the place (`branch_places.py`); the first that the
automaton takes without a fault is the reading. Trying builds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from compiler_core.syntax import ast, view_types
from compiler_core.syntax.branch_places import StackCursor
from compiler_core.syntax.branches import BranchKind
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, Tokens, lex
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.tokens import refine
from compiler_core.syntax.views import Builder
from compiler_core.syntax.walk import children

FormStart = Literal[
    "expression", "type_text", "class_member", "enum_member", "declaration_head", "file_item"
]


@dataclass(frozen=True, slots=True)
class Form:
    """`before` and `behind` complete a branch to a `start` of the grammar. A `,` at the end of
    `before` is left out where the branch begins with one; `filler` is put where it ends so."""

    kind: BranchKind
    start: FormStart
    before: str
    behind: str
    filler: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class FormReading:
    """A branch read in a form. `kinds` are those of the branch's own tokens; `prefix` tokens of
    the form stand before them. Places are the branch's."""

    form: Form
    all_kinds: list[str]
    prefix: int
    kinds: tuple[str, ...]
    views: tuple[ast.View, ...]
    faults: tuple[SyntaxFault, ...]


def fits(form: Form, tokens: Tokens) -> tuple[bool, bool]:
    """Whether the tokens read as `form` without a fault; and whether they are all taken, although
    what the form has behind them may then be refused."""
    completed, prefix = _completed(form, tokens)
    kinds = refine(completed)
    taken = StackCursor(form.start, kinds).taken()
    return taken == len(kinds), taken >= prefix + len(tokens.kinds)


def read_as(form: Form, tokens: Tokens) -> FormReading:
    """The tokens read in a form; faults are those within the branch."""
    completed, prefix = _completed(form, tokens)
    parse = Parse(completed)
    tree = parse.run(form.start)
    offset = -len(_texts(form, tokens)[0])
    builder = Builder(parse, offset)
    length = len(tokens.text)
    kinds = tuple(parse.kinds[prefix : prefix + len(tokens.kinds)])
    views = tuple(_within(_view(builder, form, tree), length))
    shifted = [fault.shifted(offset) for fault in parse.faults] + builder.faults
    faults = tuple(fault for fault in shifted if fault.span.start >= 0 and fault.span.end <= length)
    return FormReading(form, parse.kinds, prefix, kinds, views, faults)


def _view(builder: Builder, form: Form, tree: Node) -> ast.View:
    if tree[0] == "error":
        return ast.ErrorExpr(builder.span(tree))
    if form.start == "expression":
        return builder.expression(tree)
    if form.start == "type_text":
        return view_types.build_type(builder, tree[1] if tree[0] == "type_text" else tree)
    if form.start in ("class_member", "enum_member"):
        return builder.member(tree)
    if form.start == "file_item":
        node = tree[1] if tree[0] == "file_item" else tree
        assert isinstance(node, list)
        if node[0] == "typedef_declaration":
            return builder.declaration(node)
        return builder.import_item(node)
    return builder.declaration(tree)


def _within(view: ast.View, length: int) -> Iterator[ast.View]:
    """The outermost views that lie in the branch and take room."""
    start, end = view.span
    if isinstance(view, ast.Comment):
        return
    if start >= 0 and end <= length and not isinstance(view, ast.TypeDeclaration):
        if start < end:
            yield view
        return
    if end <= 0 or start >= length:
        return
    for child in children(view):
        yield from _within(child, length)


# ---- completing -------------------------------------------------------------------------------


def _texts(form: Form, tokens: Tokens) -> tuple[str, str]:
    before, behind = form.before, form.behind
    kinds = tokens.kinds
    if before.endswith(",") and kinds and kinds[0] == "COMMA":
        before = before[:-1]
    if form.filler and kinds and kinds[-1] == "COMMA":
        behind = form.filler + behind
    return before + "\n", "\n" + behind


@cache
def _lexed(text: str) -> Tokens:
    return lex(text)


def _completed(form: Form, tokens: Tokens) -> tuple[Tokens, int]:
    """The branch's tokens among those of the form, and how many stand before them."""
    before, behind = _texts(form, tokens)
    first, last = _lexed(before), _lexed(behind)
    offset = len(before)
    end = offset + len(tokens.text)
    whole = Tokens(
        before + tokens.text + behind,
        first.kinds + tokens.kinds + last.kinds,
        first.texts + tokens.texts + last.texts,
        first.starts + [at + offset for at in tokens.starts] + [at + end for at in last.starts],
        first.ends + [at + offset for at in tokens.ends] + [at + end for at in last.ends],
        [Comment(one.start + offset, one.end + offset) for one in tokens.comments],
    )
    return whole, len(first.kinds)


# ---- the forms --------------------------------------------------------------------------------

_STATEMENTS = (
    Form("statements", "expression", "{_;", "}"),
    Form("statements", "expression", "{_;", ";}"),
)
_EXPRESSION = (Form("expression", "expression", "", ""),)
_CASES = (
    Form("cases", "expression", "switch 0 {", "}"),
    Form("cases", "expression", "switch 0 { case _:", "}"),
    Form("cases", "expression", "switch 0 {", ";}"),
    Form("cases", "expression", "switch 0 { case _", ": }"),
    Form("cases", "expression", "switch 0 {", ": }"),
)
_TAIL = (
    Form("tail", "expression", "_", ""),
    Form("tail", "expression", "{_;_", "}"),
    Form("tail", "expression", "{_;_", ";}"),
    Form("tail", "expression", "_", " 0"),
    Form("tail", "expression", "{_;_", " 0;}"),
    Form("tail", "expression", "(_", ")"),
    Form("tail", "expression", "switch 0 { case _", ": }"),
)
_OPENING = (
    Form("opening", "expression", "", "0"),
    Form("opening", "expression", "{_;", "0;}"),
    Form("opening", "expression", "{_;", "{}}"),
    Form("opening", "expression", "{_;", "_(0)}"),
    Form("opening", "expression", "{_;", ": 0;}"),
)
_ARGUMENTS = (
    Form("arguments", "expression", "_(0,", ")"),
    Form("arguments", "expression", "_(0,", "0)"),
    Form("arguments", "expression", "_(0", ")"),
    Form("arguments", "expression", "[0,", "]"),
)
_PARAMETERS = (
    Form("parameters", "expression", "function(_,", ") {}"),
    Form("parameters", "expression", "function(_,", "_) {}"),
    Form("parameters", "expression", "function(_", ") {}"),
)
_OBJECT = (
    Form("object_fields", "expression", "{_:0,", "}"),
    Form("object_fields", "expression", "{_:0,", "_:0}"),
    Form("object_fields", "expression", "{_:0", "}"),
)
_STRUCTURE = (
    Form("structure_fields", "type_text", "{", "}"),
    Form("structure_fields", "type_text", "{_:_,", "}"),
    Form("structure_fields", "type_text", "{", ",_:_}"),
    Form("structure_fields", "type_text", "{_:_,", "_:_}"),
    Form("structure_fields", "type_text", "{_:_", "}"),
    Form("structure_fields", "type_text", "{", "var _;}"),
)
_TYPE = (
    Form("type", "type_text", "", ""),
    Form("types", "type_text", "_", ""),
    Form("types", "type_text", "", "_"),
)
_TYPES = (
    Form("types", "type_text", "_<_,", ">", "_"),
    Form("types", "type_text", "(_,", ")->_"),
    Form("types", "type_text", "(_", ")->_"),
)
_TYPE_PARAMETERS = (
    Form("type_parameters", "declaration_head", "class _<_,", ">", "_"),
    Form("type_parameters", "declaration_head", "class _<_", ">", "_"),
    Form("type_parameters", "declaration_head", "class _", ""),
)
_REST = (
    Form("hint", "class_member", "function _", "{}"),
    Form("hint", "class_member", "function _", ";"),
    Form("hint", "class_member", "function _", ""),
)
_HINT = (
    Form("hint", "class_member", "var _", ";"),
    *_REST,
    Form("hint", "class_member", "function _()", ";"),
    Form("hint", "class_member", "function _()", "{}"),
    Form("hint", "class_member", "function _()", ""),
    Form("hint", "class_member", "var _", ""),
)
_HERITAGE = (
    Form("heritage", "declaration_head", "class _", ""),
    Form("heritage", "declaration_head", "abstract _", ""),
    Form("heritage", "declaration_head", "abstract _(_)", ""),
    Form("heritage", "declaration_head", "class _ ", " extends _"),
)
_MODIFIERS = (
    Form("modifiers", "class_member", "", "var _;"),
    Form("modifiers", "class_member", "", "function _();"),
    Form("modifiers", "declaration_head", "", "class _"),
    Form("modifiers", "declaration_head", "", "enum _"),
    Form("modifiers", "enum_member", "", "_;"),
    Form("modifiers", "type_text", "{", "var _;}"),
)
_HEAD = (
    Form("head", "declaration_head", "", ""),
    Form("head", "class_member", "", "{}"),
    Form("head", "class_member", "", ";"),
    Form("head", "file_item", "", ";"),
)
_NAMELESS = (
    Form("head", "class_member", "", "_;"),
    Form("head", "class_member", "", "_() {}"),
    Form("head", "declaration_head", "", "_"),
    Form("head", "file_item", "", "_;"),
    Form("head", "enum_member", "", ";"),
)
_VARIABLES = (
    Form("variables", "expression", "{_;var _,", ";}"),
    Form("variables", "expression", "{_;var _,", "}"),
    Form("variables", "expression", "{_;var _", ";}"),
    Form("variables", "expression", "{_;var _", "}"),
)
_OTHERWISE = (
    Form("otherwise", "expression", "{_;if (_) {}", "}"),
    Form("otherwise", "expression", "{_;if (_) {}", ";}"),
    Form("otherwise", "expression", "{_;if (_) {}", "0;}"),
    Form("otherwise", "expression", "{_;if (_) _", "}"),
    Form("otherwise", "expression", "if (_) _", ""),
    Form("otherwise", "expression", "if (_) _", "0"),
)
_CATCHES = (
    Form("catches", "expression", "{_;try {}", "}"),
    Form("catches", "expression", "{_;try {}", ";}"),
    Form("catches", "expression", "try {}", ""),
)

_CROSSING = (
    Form("crossing", "expression", "{_;", "}}"),
    Form("crossing", "expression", "{_;", "0;}}"),
    Form("crossing", "expression", "{_;if (_) {", "}"),
    Form("crossing", "expression", "{_;if (_) {", "}}"),
    Form("crossing", "expression", "{_;switch 0 {", "}}"),
    Form("crossing", "expression", "{_;switch 0 { case _:", "}"),
    Form("crossing", "expression", "{_;", "}}}"),
    Form("crossing", "expression", "{_;{{_;", "}"),
    Form("crossing", "class_member", "", "}"),
    Form("crossing", "class_member", "function _() {", ""),
)
"""One brace, or two, that the branch opens and something else closes, or the other way round."""

_OWN: dict[str, tuple[Form, ...]] = {
    "statements": (*_STATEMENTS, *_EXPRESSION, *_OPENING, *_CASES, *_OTHERWISE, *_CATCHES, *_TAIL),
    "cases": (*_CASES, *_STATEMENTS),
    "expression": (*_EXPRESSION, *_STATEMENTS, *_OPENING, *_ARGUMENTS, *_TAIL),
    "arguments": (*_EXPRESSION, *_ARGUMENTS, *_OPENING),
    "parameters": _PARAMETERS,
    "object_fields": _OBJECT,
    "structure_fields": _STRUCTURE,
    "type": (*_TYPE, *_HINT),
    "types": (*_TYPES, *_TYPE),
    "type_parameters": _TYPE_PARAMETERS,
    "tail": (*_TAIL, *_HINT),
    "hint": (*_HINT, *_VARIABLES),
    "path": (*_TYPE, *_NAMELESS),
    "rest": _REST,
    "heritage": _HERITAGE,
    "modifiers": (*_HEAD, *_MODIFIERS, *_NAMELESS),
    "guard": _TAIL,
    "variables": (*_VARIABLES, *_HINT),
    "otherwise": _OTHERWISE,
    "catches": _CATCHES,
    "members": (*_HEAD, *_MODIFIERS, *_NAMELESS, *_HINT),
    "enum_members": (*_HEAD, *_MODIFIERS, *_NAMELESS, *_HINT),
    "file": (*_HEAD, *_MODIFIERS, *_NAMELESS, *_HERITAGE, *_TYPE, *_HINT),
    "unknown": (),
}
_ALL = (
    *_STATEMENTS, *_EXPRESSION, *_CASES, *_OPENING, *_TAIL, *_OTHERWISE, *_CATCHES, *_HINT,
    *_ARGUMENTS, *_PARAMETERS, *_OBJECT, *_STRUCTURE, *_TYPE, *_TYPES, *_MODIFIERS, *_HERITAGE,
    *_HEAD, *_NAMELESS, *_VARIABLES, *_TYPE_PARAMETERS, *_CROSSING,
)  # fmt: skip


@cache
def forms_at(place: str) -> tuple[Form, ...]:
    """The forms in the order in which they are tried at a place."""
    return tuple(dict.fromkeys((*_OWN.get(place, ()), *_ALL)))
