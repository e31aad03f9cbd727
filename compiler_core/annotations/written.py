"""What annotations write: directives, calls of macros, and arguments as Elixir.

    @:field({type: "decimal", null: false, default: 0})

has the keywords `type`, `null`, `default`; `elixir_of` makes `:decimal` or `"decimal"`, `false` and
`0` of them, as the place wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from compiler_core.annotations.site import Given, read_given
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import MemberSite, ModuleSite
from compiler_core.syntax import ast


def use(module: str, *options: Node) -> Node:
    return tree.Directive("use", tree.Alias(module), options, blank_before=True)


def import_(module: str, *options: Node) -> Node:
    return tree.Directive("import", tree.Alias(module), options, blank_before=True)


def macro(name: str, *arguments: Node, body: Iterable[Node] | None = None) -> tree.LocalCall:
    """`name arguments`, with a do block where there is a body."""
    sections = () if body is None else (tree.Section("do", tree.Block(tuple(body))),)
    return tree.LocalCall(name, arguments, sections, parens=False if arguments else None)


def given(site: ModuleSite | MemberSite) -> list[Given]:
    """The annotation's arguments. Spans are relative to the file for a class's annotation; for a
    member's they are anchored, as what the lowering says of it."""
    base = site.member.start if isinstance(site, MemberSite) else 0
    return read_given(site.metadata, base)


def value_of(arguments: list[Given], name: str, position: int | None = None) -> ast.Expr | None:
    """The argument of a name, or else at a position among those without one."""
    for one in arguments:
        if one.name is not None and name in (one.name, snake_case(one.name)):
            return one.value
    positional = [one.value for one in arguments if one.name is None]
    if position is not None and position < len(positional):
        return positional[position]
    return None


def text_of(value: ast.Expr | None) -> str | None:
    """What a string, an atom or a bare word says."""
    match value:
        case ast.StringLiteral(value=text):
            return text
        case ast.AtomLiteral(name=name) | ast.Identifier(name=name):
            return name
    return None


def texts_of(value: ast.Expr | None) -> list[str]:
    """What a list of strings, atoms or bare words says."""
    elements = value.elements if isinstance(value, ast.ArrayLiteral) else []
    return [text for one in elements if (text := text_of(one)) is not None]


def elixir_of(
    value: ast.Expr, *, atoms: bool = False, named: Callable[[str], Node | None] = lambda _: None
) -> Node | None:
    """A literal as Elixir, or None for what is none; with `atoms` strings are atoms.

    An object is a keyword list's pairs in brackets, a capitalised word a module, another an atom;
    `named` may know better what a capitalised word is.
    """
    match value:
        case ast.StringLiteral(value=text):
            return tree.Atom(text) if atoms else tree.String((text,))
        case ast.AtomLiteral(name=name):
            return tree.Atom(name)
        case ast.IntLiteral(value=number):
            return tree.Integer(number)
        case ast.FloatLiteral(value=number):
            return tree.Float(number)
        case ast.BoolLiteral(value=is_true):
            return tree.TRUE if is_true else tree.FALSE
        case ast.NullLiteral():
            return tree.NIL
        case ast.Identifier(name="__MODULE__"):
            return tree.Variable("__MODULE__")
        case ast.Identifier(name=name):
            if name[:1].isupper():
                return named(name) or tree.Alias(name)
            return tree.Atom(field_name(name))
        case ast.RegexLiteral(pattern=pattern, flags=flags):
            return tree.Sigil("r", (pattern,), flags.replace("g", ""))
        case ast.Unary(operator="-", operand=operand, prefix=True):
            inner = elixir_of(operand)
            return None if inner is None else tree.Unary("-", inner)
        case ast.ArrayLiteral(elements=elements):
            return _list(elixir_of(one, atoms=atoms, named=named) for one in elements)
        case ast.TupleLiteral(elements=elements):
            made = [elixir_of(one, atoms=atoms, named=named) for one in elements]
            return None if None in made else tree.Tuple(tuple(one for one in made if one))
        case ast.ObjectLiteral(fields=fields):
            known = [one for one in fields if isinstance(one, ast.ObjectField)]
            return _list(_pair(one.name.text, one.value, atoms, named) for one in known)
        case ast.KeywordList(entries=entries):
            return _list(_pair(one.name.text, one.value, atoms, named) for one in entries)
    return None


def _pair(
    name: str, value: ast.Expr, atoms: bool, named: Callable[[str], Node | None]
) -> Node | None:
    made = elixir_of(value, atoms=atoms, named=named)
    return None if made is None else tree.Pair(field_name(name), made)


def _list(elements: Iterable[Node | None]) -> Node | None:
    made = list(elements)
    if any(one is None for one in made):
        return None
    return tree.List(tuple(one for one in made if one is not None))
