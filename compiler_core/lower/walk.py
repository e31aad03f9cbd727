"""Walking the typed tree: children in the order of evaluation, and what a subtree mentions.

Nothing here knows Elixir. `Function` bodies are children like any others; who must not look into
them (what a closure does happens later) asks `own_children`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import Field, fields, is_dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

_NOT_CHILDREN = frozenset(
    (
        *("span", "type", "variable", "member", "key_variable", "locals", "header_span", "view"),
        *("kinds", "pieces", "bound", "unknown", "views"),
    )
)

_PLAIN = frozenset(
    (
        *("str", "str | None", "bool", "int", "Span", "Type", "Type | None", "TypeId | None"),
        *("Member | None", "Variable | None", "Literal['atom', 'string', 'either']"),
    )
)
"""The types, as the classes write them, of what can't hold an expression."""


def children(node: Any) -> Sequence[Expr]:
    """The expressions directly below a node, patterns' extractors and clauses' guards included."""
    return _reader(node.__class__)(node)


@cache
def _reader(kind: Any) -> Callable[[Any], Sequence[Expr]]:
    """`children` of a class: a fifth of a compilation is spent here, and most classes are plain."""
    held = [one.type for one in _held(kind)]
    parts = _parts(kind)
    if not held:
        return lambda node: ()
    if all(one == "Expr" for one in held):
        return parts
    if all(one in ("Expr", "Expr | None") for one in held):
        return lambda node: [one for one in parts(node) if one is not None]
    if held == ["list[Expr]"]:
        return lambda node: parts(node)[0]

    def read(node: Any) -> list[Expr]:
        found: list[Expr] = []
        _add_children(node, found)
        return found

    return read


def _add_children(node: Any, found: list[Expr]) -> None:
    for value in _parts(node.__class__)(node):
        if value is not None:
            role = role_of(value.__class__)
            if role == EXPRESSION:
                found.append(value)
            elif role == ITEMS:
                _add_items(value, found)
            elif role == PART:
                _add_children(value, found)


def _add_items(items: Any, found: list[Expr]) -> None:
    for item in items:
        role = role_of(item.__class__)
        if role == EXPRESSION:
            found.append(item)
        elif role == PART:
            _add_children(item, found)
        elif role == ITEMS:
            _add_items(item, found)


OTHER, EXPRESSION, ITEMS, PART = range(4)


@cache
def role_of(kind: Any) -> int:
    """What a value of this class is to its owner: a part is what only holds expressions."""
    if issubclass(kind, Expr):
        return EXPRESSION
    if issubclass(kind, list | tuple):
        return ITEMS
    if not issubclass(kind, Variable | typed.Member) and is_dataclass(kind):
        return PART if kind.__module__ == typed.__name__ else OTHER
    return OTHER


@cache
def _parts(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """The values of a node's fields that may hold expressions."""
    return values_of(tuple(one.name for one in _held(kind)))


def _held(kind: Any) -> list[Field[Any]]:
    return [one for one in fields(kind) if one.name not in _NOT_CHILDREN and one.type not in _PLAIN]


def values_of(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """A function from an object to its attributes of these names."""
    if len(names) > 1:
        return attrgetter(*names)
    if not names:
        return lambda node: ()
    get = attrgetter(names[0])
    return lambda node: (get(node),)


def walk(node: Expr) -> Iterator[Expr]:
    """The node and all below it."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        stack += reversed(children(one))


@lru_cache(maxsize=16)
def nodes(body: Expr) -> tuple[Expr, ...]:
    """`walk`, kept for the next who asks: of a function's body, which a dozen analyses go through
    one after the other."""
    return tuple(walk(body))


def walk_own(node: Expr) -> Iterator[Expr]:
    """The node and all below it that runs when it runs: closures' bodies are left out."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        if not isinstance(one, typed.Function):
            stack += reversed(children(one))


def variables_read(node: Expr) -> set[Variable]:
    """Every variable that occurs in the node, but as the target of a plain assignment only."""
    found: set[Variable] = set()
    _read(node, found)
    return found


def _read(node: Expr, found: set[Variable]) -> None:
    if isinstance(node, typed.Local):
        found.add(node.variable)
    elif isinstance(node, typed.RawElixir):
        found.update(mentioned(node))
    elif isinstance(node, typed.Template):
        found.add(node.variable)
    if isinstance(node, typed.Assign) and node.operator is None:
        if isinstance(node.target, typed.Local):
            _read(node.value, found)
            return
    for child in children(node):
        _read(child, found)


def mentioned(node: typed.RawElixir) -> set[Variable]:
    """The locals whose names a piece of raw Elixir holds."""
    import re

    words = set(re.findall(r"[A-Za-z_]\w*", node.text))
    return {variable for name, variable in node.locals.items() if name in words}


def declared_in(node: Expr) -> set[Variable]:
    """Variables that the node itself introduces, at any depth."""
    found: set[Variable] = set()
    for child in walk(node):
        found.update(introduced_by(child))
    return found


def introduced_by(node: Expr) -> list[Variable]:
    """Variables that this very node introduces."""
    match node:
        case typed.VariableDeclaration(variable=variable):
            return [variable]
        case typed.For(key=key, variable=variable):
            return [variable] if key is None else [key, variable]
        case typed.Function(parameters=parameters, self_variable=own):
            found = [parameter.variable for parameter in parameters]
            for parameter in parameters:
                if parameter.pattern is not None:
                    found += _introduced(parameter.pattern)
            return found if own is None else [*found, own]
        case typed.Switch(cases=cases) | typed.Receive(cases=cases):
            return [name for case in cases for name in _introduced(case.pattern)]
        case typed.Try(catches=catches):
            return [catch.variable for catch in catches]
        case typed.With(clauses=clauses, otherwise=otherwise):
            patterns = [clause.pattern for clause in clauses if clause.pattern is not None]
            patterns += [case.pattern for case in otherwise]
            return [name for pattern in patterns for name in _introduced(pattern)]
        case typed.Template(variable=assigns, has_assigns=has_assigns, bound=bound):
            return bound if has_assigns else [assigns, *bound]
    return []


def _introduced(pattern: typed.Pattern) -> list[Variable]:
    """The variables of a pattern, and what its extractors call the value they are given."""
    return [*pattern_variables(pattern), *placeholders(pattern)]


def placeholders(pattern: typed.Pattern) -> list[Variable]:
    """What the extractors of a pattern call the value that they are given."""
    match pattern:
        case typed.ExtractorPattern(placeholder=own, pattern=inner_pattern):
            return [own, *placeholders(inner_pattern)]
        case typed.Bind(inner=inner):
            return [] if inner is None else placeholders(inner)
        case typed.ConstructorPattern(arguments=inner_patterns):
            pass
        case typed.ArrayPattern(elements=inner_patterns):
            pass
        case typed.TuplePattern(elements=inner_patterns):
            pass
        case typed.OrPattern(alternatives=inner_patterns):
            pass
        case typed.StructurePattern(fields=named):
            inner_patterns = [item for _, item in named]
        case _:
            return []
    return [name for item in inner_patterns for name in placeholders(item)]


def pattern_variables(pattern: typed.Pattern) -> list[Variable]:
    match pattern:
        case typed.Bind(variable=variable, inner=inner):
            return [variable, *(pattern_variables(inner) if inner is not None else [])]
        case typed.ConstructorPattern(arguments=inner_patterns):
            return [name for item in inner_patterns for name in pattern_variables(item)]
        case typed.ArrayPattern(elements=inner_patterns):
            return [name for item in inner_patterns for name in pattern_variables(item)]
        case typed.TuplePattern(elements=inner_patterns):
            return [name for item in inner_patterns for name in pattern_variables(item)]
        case typed.OrPattern(alternatives=inner_patterns):
            return [name for item in inner_patterns for name in pattern_variables(item)]
        case typed.StructurePattern(fields=named):
            return [name for _, item in named for name in pattern_variables(item)]
        case typed.ExtractorPattern(pattern=inner_pattern):
            return pattern_variables(inner_pattern)
    return []


def escapes(node: Expr) -> frozenset[str]:
    """How control may leave the node early: `return`, `break`/`continue` of a loop around it."""
    if not has_way_out(node):
        return _NO_ESCAPES
    found: set[str] = set()
    _escapes(node, False, found)
    return frozenset(found)


def has_way_out(node: Expr) -> bool:
    """A `return`, `break` or `continue` stands in it, in a closure's body too."""
    return bool((node.kinds or _find_kinds(node)) & _WAY_OUT)


_NO_ESCAPES: frozenset[str] = frozenset()
_LOOKED_AT, _WAY_OUT = 1, 2


def _find_kinds(node: Expr) -> int:
    """Whether a statement that leaves is in the node, whatever it leaves; and `_LOOKED_AT`."""
    found = _LOOKED_AT
    if isinstance(node, (typed.Return, typed.Break, typed.Continue)):
        found |= _WAY_OUT
    for child in children(node):
        found |= child.kinds or _find_kinds(child)
    node.kinds = found
    return found


def _escapes(node: Expr, in_loop: bool, found: set[str]) -> None:
    if not (node.kinds or _find_kinds(node)) & _WAY_OUT:
        return
    match node:
        case typed.Return():
            found.add("return")
        case typed.Break() if not in_loop:
            found.add("break")
        case typed.Continue() if not in_loop:
            found.add("continue")
        case typed.Function():
            return
    inner_loop = in_loop or isinstance(node, (typed.While, typed.For))
    for child in children(node):
        _escapes(child, inner_loop, found)


def always_leaves(node: Expr) -> bool:
    """Control never comes out at the node's end."""
    match node:
        case typed.Return() | typed.Break() | typed.Continue() | typed.Throw():
            return True
        case typed.Block(statements=statements):
            return any(always_leaves(statement) for statement in statements)
        case typed.If(then=then, otherwise=otherwise) if otherwise is not None:
            return always_leaves(then) and always_leaves(otherwise)
        case typed.Switch(cases=cases):
            closed = not node.is_statement or any(case.is_default for case in cases)
            return bool(cases) and closed and all(always_leaves(case.body) for case in cases)
        case typed.Try(body=body, catches=catches):
            return always_leaves(body) and all(always_leaves(catch.body) for catch in catches)
        case typed.While(condition=typed.Constant(value=True), body=body):
            return "break" not in escapes(body)
        case typed.VariableDeclaration(value=value) if value is not None:
            return always_leaves(value)
    return False
