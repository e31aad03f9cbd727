"""A clause of a function (dialect), split by what a variable in its head can be.

    function handleCast(message, state) …       function handleCast(Add(n), state) …
                                           →    function handleCast(Clear, state) …

What the clauses above take already is left out. The body is copied with the clause; a variable that
it reads keeps its name (`Add(_) = message`).
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.site import Site
from compiler_core.project.sources import dialect
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics import infer, typed
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.semantics.patterns.clauses import clause_cases_at
from compiler_core.semantics.patterns.split import is_plain
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.patterns.values_in_scope import values_in_scope
from compiler_core.semantics.patterns.witness import Witness
from compiler_core.semantics.typed_walk import walk
from compiler_core.syntax import ast

MOST = 40
"""Into more clauses nobody wants one to be split."""


def rewritings(site: Site) -> Iterator[Offer]:
    """Of the variable in a clause's head that the range starts at."""
    member = site.member
    if not isinstance(member, ast.FunctionMember) or site.is_opaque:
        return
    if dialect(site.db) == "haxe":
        return
    clauses = _clauses(site, member)
    found = _place(site, member, clauses)
    if found is None:
        return
    span, name, place = found
    index = next(i for i, (key, _) in enumerate(clauses) if key == site.key)
    shapes = DeclaredShapes(site.db)
    functions = [function for _, function in clauses]
    witnesses = clause_cases_at(shapes, functions, index, place)
    is_read = _is_read(functions[index], place)
    if not 2 <= len(witnesses) <= MOST:
        return
    if isinstance(place, typed.Pattern) and not is_plain(shapes, place.type):
        return
    if isinstance(place, typed.Parameter) and is_read:
        if any(witness_text(one).isidentifier() for one in witnesses):
            return  # `Clear = message` is a parameter with a default
    yield Offer(
        f"Split `{name}` into its cases",
        "refactor.rewrite",
        lambda: (_split(site, member, span, place, is_read, witnesses),),
    )


def _clauses(site: Site, member: ast.FunctionMember) -> list[tuple[MemberKey, typed.Function]]:
    """All of the function; none where it has one, without a pattern."""
    count = len(member.function.parameters)
    found = []
    for key, placed in member_table(site.db, site.path).items():
        if (key.declaration, key.name) != (site.key.declaration, site.key.name):
            continue
        function = infer.infer_member(site.db, site.path, key).function
        if isinstance(placed.member, ast.FunctionMember) and function is not None:
            if len(function.parameters) == count:
                found.append((key, function))
    heads = (one for _, function in found for one in function.parameters)
    return found if any(one.pattern is not None for one in heads) else []


def _place(
    site: Site, member: ast.FunctionMember, clauses: list[tuple[MemberKey, typed.Function]]
) -> tuple[Span, str, typed.Pattern | typed.Parameter] | None:
    """Where the range starts in the head: what is written there, its name, and what it means."""
    own = next((function for key, function in clauses if key == site.key), None)
    at = site.selected.start
    for view, parameter in zip(
        member.function.parameters, own.parameters if own else (), strict=False
    ):
        if not view.span.start <= at <= view.span.end:
            continue
        if parameter.pattern is None:
            is_name = view.name is not None and at <= view.name.span.end
            is_plain_name = view.default is None and not view.optional and not view.rest
            if view.name is not None and is_name and is_plain_name:
                return view.span, view.name.text, parameter
            return None
        for node in walk(parameter.pattern):
            is_variable = isinstance(node, typed.Wildcard) or (
                isinstance(node, typed.Bind) and node.inner is None
            )
            if is_variable and isinstance(node, typed.Pattern):
                if node.span.start <= at <= node.span.end:
                    return node.span, site.source(node.span), node
    return None


def _is_read(function: typed.Function, place: typed.Pattern | typed.Parameter) -> bool:
    if not isinstance(place, typed.Bind | typed.Parameter):
        return False
    return any(
        isinstance(node, typed.Local) and node.variable is place.variable
        for node in walk(function.body)
    )


def _split(
    site: Site,
    member: ast.FunctionMember,
    span: Span,
    place: typed.Pattern | typed.Parameter,
    is_read: bool,
    witnesses: tuple[Witness, ...],
) -> Edit:
    text = site.text.rstrip()
    before, after = text[: span.start], text[span.end :]
    name = ""
    if isinstance(place, typed.Bind | typed.Parameter) and is_read:
        name = place.variable.name
    taken = {one.name.text for one in member.function.parameters if one.name is not None}
    taken |= values_in_scope(site.db, site.path, site.key.declaration)
    made = []
    for witness in witnesses:
        pattern = witness_text(witness, named=False, constants=taken)
        if name and isinstance(place, typed.Parameter):
            pattern = f"{pattern} = {name}"
        elif name:
            pattern = f"{name} = {pattern}"
        made.append(before + pattern + after)
    newline = "\r\n" if "\r\n" in site.file_text else "\n"
    between = newline * 2 + site.indentation(0)
    return site.edit(Span(0, len(text)), between.join(made))
