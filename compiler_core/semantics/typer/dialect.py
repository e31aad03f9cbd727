"""`with`, `receive`, raw Elixir and templates."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from compiler_core.elixir.read.embedded import embedded_elixir
from compiler_core.semantics import typed
from compiler_core.semantics.declared import find_static_member
from compiler_core.semantics.typer.case_patterns import pattern
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.control import arms, case, statements_block
from compiler_core.semantics.types import (
    DYNAMIC,
    FOUND_ID,
    INT,
    OPTION_ID,
    RESULT_ID,
    UNKNOWN,
    VOID,
    AtomType,
    EnumType,
    TupleType,
    Type,
    UnionType,
)
from compiler_core.semantics.with_names import success_of
from compiler_core.syntax import ast
from compiler_core.syntax.nested_strings import end_of_code

_BOUND = frozenset((RESULT_ID, OPTION_ID, FOUND_ID))
"""What `user <- find(id)` can bind the inside of."""


def with_(typer: Typer, view: ast.With, expected: Type | None, used: bool) -> typed.Expr:
    """`user <- find(id)` binds what an `Ok` or `{:ok, …}` holds; any other value is handed to the
    `else`."""
    typer.scopes.append({})
    clauses: list[typed.WithClause] = []
    rejected: list[Type] = []
    for item in view.clauses:
        if isinstance(item, ast.Binary) and item.operator == "<-":
            value = typer.infer(item.right)
            bound = item.left
            rejected.append(value.type)
            typer.scopes.append({})
            made = pattern(typer, bound, _bound(typer, bound, value.type))
            clauses.append(typed.WithClause(made, value, item.span))
        else:
            clauses.append(typed.WithClause(None, typer.infer(item, None, False), item.span))
    body = typer.infer(view.body, expected, used)
    unbound = _any_of(typer, rejected)
    for _ in range(min(len(rejected), len(typer.scopes) - 1)):
        typer.scopes.pop()
    typer.scopes.pop()
    otherwise = [case(typer, item, unbound, expected, used) for item in view.otherwise]
    type = arms(typer, [body, *(item.body for item in otherwise)], expected) if used else VOID
    return typed.With(view.span, type, clauses, body, otherwise)


def _any_of(typer: Typer, types: list[Type]) -> Type:
    """What the `else` may be handed: of one enum what all its values have in common."""
    first, *others = [typer.strip(type) for type in types] or [DYNAMIC]
    if not isinstance(first, EnumType):
        return DYNAMIC
    args = first.args
    for other in others:
        if not isinstance(other, EnumType) or other.id != first.id:
            return DYNAMIC
        pairs = zip(args, other.args, strict=True)
        args = tuple(one if one == two else DYNAMIC for one, two in pairs)
    return EnumType(first.id, args)


def _bound(typer: Typer, view: ast.Expr, type: Type) -> Type:
    """A name binds the inside of a `Result`; a written pattern meets the whole value."""
    if not isinstance(view, ast.Identifier):
        return type
    stripped = typer.strip(type)
    members = stripped.members if isinstance(stripped, UnionType) else (stripped,)
    for member in members:
        if isinstance(member, EnumType) and member.id in _BOUND and member.args:
            return member.args[0]
        if isinstance(member, TupleType) and len(member.elements) == 2:
            head = member.elements[0]
            if isinstance(head, AtomType) and head.name == "ok":
                return member.elements[1]
    return type if success_of(stripped) == "whole" else DYNAMIC


def receive(typer: Typer, view: ast.Receive, expected: Type | None, used: bool) -> typed.Expr:
    cases = [case(typer, item, DYNAMIC, expected, used) for item in view.cases]
    timeout = None
    after = None
    if view.after is not None:
        timeout = typer.check(view.after.timeout, INT)
        after = statements_block(typer, view.after.body, expected, used)
    bodies: list[typed.Expr] = [item.body for item in cases]
    if after is not None:
        bodies.append(after)
    type = arms(typer, bodies, expected) if used else VOID
    return typed.Receive(view.span, type, cases, timeout, after)


def raw_elixir(typer: Typer, view: ast.RawElixir, expected: Type | None, used: bool) -> typed.Expr:
    args = [typer.infer(item) for item in (*view.args, *view.holes)]
    visible = typer.locals()
    for name, variable in visible.items():
        if name in view.text:
            typer.used.add(id(variable))
    text = _numbered(embedded_elixir(view.text, view.quote).text, view)
    for name in dict.fromkeys(_DOLLAR.findall(text)):
        if name not in visible and _is_own_static(typer, name):
            text = re.sub(rf"\${name}\b", f"${{{len(args)}}}", text)
            args.append(typer.infer(ast.Identifier(view.span, name)))
    return typed.RawElixir(view.span, expected or DYNAMIC, text, args, visible)


_DOLLAR = re.compile(r"\$([A-Za-z_]\w*)")


def _numbered(text: str, view: ast.RawElixir) -> str:
    """The text with a number for each `${…}`, counted behind the arguments: `f({0}, ${a + b})` is
    `f({0}, ${1})`."""
    pieces: list[str] = []
    offset = 0
    for index in range(len(view.args), len(view.args) + len(view.holes)):
        start = text.find("${", offset)
        if start < 0:
            break
        pieces += [text[offset:start], f"${{{index}}}"]
        offset = min(end_of_code(text, start + 2, len(text)) + 1, len(text))
    return "".join((*pieces, text[offset:]))


def _is_own_static(typer: Typer, name: str) -> bool:
    """A variable of the class around: `$limit` in raw Elixir is its value, as a local's is."""
    if typer.owner is None:
        return False
    declared = find_static_member(typer.db, typer.owner, name)
    return declared is not None and declared.item.kind != "function"


def template(typer: Typer, view: ast.Template, expected: Type | None, used: bool) -> typed.Expr:
    from compiler_core.semantics.typer import templates  # with the reader of templates, for few

    return templates.template(typer, view, expected)


@dataclass(slots=True, eq=False)
class Made(ast.Expr):
    """Stands among Haxe's arguments for what is typed already, or otherwise."""

    make: Callable[[], typed.Expr]


def made(typer: Typer, view: Made, expected: Type | None, used: bool) -> typed.Expr:
    return view.make()


def failed(typer: Typer, view: ast.ErrorExpr, expected: Type | None, used: bool) -> typed.Expr:
    return typed.Error(view.span, UNKNOWN)


def stray(typer: Typer, view: ast.Expr, expected: Type | None, used: bool) -> typed.Expr:
    """`name: value` or `...value` outside of a call's arguments."""
    inner = view.value if isinstance(view, ast.NamedArg | ast.SpreadExpr) else view
    return typer.infer(inner, expected, used)


def macro(typer: Typer, view: ast.Expr, expected: Type | None, used: bool) -> typed.Expr:
    return typed.NotLowered(view.span, UNKNOWN, "macros")


def macro_fields(
    typer: Typer, view: ast.MacroFields, expected: Type | None, used: bool
) -> typed.Expr:
    return typed.NotLowered(view.span, UNKNOWN, "class fields in a macro block")


def markup(typer: Typer, view: ast.Markup, expected: Type | None, used: bool) -> typed.Expr:
    return typed.NotLowered(view.span, UNKNOWN, "inline markup")
