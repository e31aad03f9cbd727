"""Walking the typed tree: children in the order of evaluation, and what a subtree mentions.

Nothing here knows Elixir. `Function` bodies are children like any others; who must not look into
them (what a closure does happens later) asks `walk_own`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, reduce
from operator import or_
from typing import Any

from compiler_core.lower.expression_parts import CHILDREN
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

_children = CHILDREN


def children(node: Any) -> Sequence[Expr]:
    """The expressions directly below a node, patterns' extractors and clauses' guards included."""
    return _children[node.__class__](node)


def walk(node: Expr) -> Iterator[Expr]:
    """The node and all below it."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        stack += reversed(_children[one.__class__](one))


def is_null_constant(node: Expr | None) -> bool:
    """`null`, written out."""
    return isinstance(node, typed.Constant) and node.value is None


@lru_cache(maxsize=64)
def nodes(body: Expr) -> tuple[Expr, ...]:
    """`walk`, kept for the next who asks: of a function's body, which a dozen analyses go through
    one after the other, and the lowering when the effects of all functions of the file are known.
    """
    found: list[Expr] = []
    stack = [body]
    while stack:
        one = stack.pop()
        found.append(one)
        stack += reversed(_children[one.__class__](one))
    return tuple(found)


def walk_own(node: Expr) -> Iterator[Expr]:
    """The node and all below it that runs when it runs: closures' bodies are left out."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        if one.__class__ is not typed.Function:
            stack += reversed(_children[one.__class__](one))


def variables_read(node: Expr) -> set[Variable]:
    """Every variable that occurs in the node, but as the target of a plain assignment only."""
    found: set[Variable] = set()
    _read(node, found)
    return found


_READING = frozenset((typed.Local, typed.RawElixir, typed.Template, typed.Assign))


def _read(node: Expr, found: set[Variable]) -> None:
    kind = node.__class__
    if kind in _READING:
        if isinstance(node, typed.Local):
            found.add(node.variable)
        elif isinstance(node, typed.RawElixir):
            found.update(mentioned(node))
        elif isinstance(node, typed.Template):
            found.add(node.variable)
        elif isinstance(node, typed.Assign) and node.operator is None:
            if isinstance(node.target, typed.Local):
                _read(node.value, found)
                return
    for child in _children[kind](node):
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
    return bool((node.kinds or _find_kinds(node)) & WAYS_OUT)


def holds(node: Expr, kinds: int) -> bool:
    """Is the node or one below it, in a closure's body too, of these classes (`bits_of`)?"""
    return bool((node.kinds or _find_kinds(node)) & kinds)


def holds_only(node: Expr, kinds: int) -> bool:
    """Are the node and all below it of these classes (`bits_of`)?"""
    return not (node.kinds or _find_kinds(node)) & ~(kinds | _LOOKED_AT)


@cache
def bits_of(kinds: tuple[type[Expr], ...]) -> int:
    """The classes as one number."""
    return reduce(or_, (_bits[kind] for kind in kinds))


class _Bits(dict[type, int]):
    """One bit for each class of expressions."""

    def __missing__(self, kind: type) -> int:
        bit = self[kind] = 2 << len(self)
        return bit


_bits = _Bits()
_NO_ESCAPES: frozenset[str] = frozenset()
_LOOKED_AT = 1


def _find_kinds(node: Expr) -> int:
    """The classes of the node and of those below it, one bit each, and `_LOOKED_AT`."""
    found = _LOOKED_AT | _bits[node.__class__]
    for child in _children[node.__class__](node):
        found |= child.kinds or _find_kinds(child)
    node.kinds = found
    return found


WAYS_OUT = bits_of((typed.Return, typed.Break, typed.Continue))


def _escapes(node: Expr, in_loop: bool, found: set[str]) -> None:
    if not (node.kinds or _find_kinds(node)) & WAYS_OUT:
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
