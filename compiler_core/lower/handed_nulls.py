"""Where the functions of a file put null: as an argument, into a field, into a structure.

    greet(null);                  the first parameter of `greet`
    new Person(null, 3);          the first one of `Person.new`
    person.name = null;           the field `name` of `Person`
    {name: null, age: 3}          the field `name` of structures

Haxe lets null stand for any text. What may be null is asked where it is printed (`nulls`). What is
handed null by another file is found where the word stands in the same statement as the name of
the function or field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compiler_core.lower.walk import nodes
from compiler_core.project.files import files
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Expr, Member


@dataclass(frozen=True, slots=True)
class HandedNulls:
    parameters: frozenset[tuple[str, str, int]] = frozenset()
    """Class, function and index."""
    fields: frozenset[tuple[str, str]] = frozenset()
    """Class and field; no class: a structure's."""


@query
def handed_nulls(db: Database, path: str) -> HandedNulls:
    """All of the file at `path`."""
    found = [_of_member(db, path, key) for key in file_keys(db, path)]
    return HandedNulls(
        frozenset().union(*(one.parameters for one in found)),
        frozenset().union(*(one.fields for one in found)),
    )


def all_handed_nulls(db: Database, path: str, name: str) -> HandedNulls:
    """Those of the file at `path`, and what other files give to a function or field of the name
    (a constructor's is its class's)."""
    paths = (path, *(one for one in _by_name(db).get(name, ()) if one != path))
    found = [handed_nulls(db, one) for one in paths]
    if len(found) == 1:
        return found[0]
    return HandedNulls(
        frozenset().union(*(one.parameters for one in found)),
        frozenset().union(*(one.fields for one in found)),
    )


@query
def _by_name(db: Database) -> Mapping[str, tuple[str, ...]]:
    """By the name of what may be given null, the files that may give it."""
    found: dict[str, list[str]] = {}
    for path in files(db):
        for name in _given_names(db, path):
            found.setdefault(name, []).append(path)
    return {name: tuple(paths) for name, paths in found.items()}


_BETWEEN_STATEMENTS = ";{}"
_STATEMENT_END = re.compile(f"[{_BETWEEN_STATEMENTS}]")
_NULL = re.compile(r"\bnull\b")
_GIVEN = re.compile(r"(\w+)\s*(?:[(:]|=(?!=))")


@query
def _given_names(db: Database, path: str) -> frozenset[str]:
    """The names before a bracket, a colon or an equals sign in statements that say `null`."""
    parts = _parts_with_null(text(db, path) or "")
    return frozenset(name for part in parts if _NULL.search(part) for name in _GIVEN.findall(part))


def _parts_with_null(content: str) -> Iterator[str]:
    """The statements that have the letters: nothing else of a text is taken apart."""
    end = 0
    while (found := content.find("null", end)) >= 0:
        start = max(content.rfind(mark, end, found) for mark in _BETWEEN_STATEMENTS) + 1
        behind = _STATEMENT_END.search(content, found)
        last, end = max(start, end), len(content) if behind is None else behind.end()
        yield content[last:end]


@query
def _of_member(db: Database, path: str, key: MemberKey) -> HandedNulls:
    inferred = infer_member(db, path, key)
    parameters: set[tuple[str, str, int]] = set()
    fields: set[tuple[str, str]] = set()
    for body in (inferred.function, inferred.value):
        for node in () if body is None else nodes(body):
            match node:
                case typed.Call(
                    callee=typed.StaticMember(member=member) | typed.InstanceMember(member=member),
                    args=args,
                ):
                    parameters.update(_given(member, args))
                case typed.New(constructor=Member() as member, args=args):
                    parameters.update(_given(member, args))
                case typed.Object(fields=entries):
                    fields.update(
                        ("", one.name)
                        for one in entries
                        if isinstance(one, typed.ObjectField) and is_null(one.value)
                    )
                case typed.Assign(target=typed.StructureMember(name=name), value=value):
                    if is_null(value):
                        fields.add(("", name))
                case typed.Assign(
                    target=typed.InstanceMember(member=member) | typed.StaticMember(member=member),
                    value=value,
                ):
                    if is_null(value):
                        fields.add((str(member.owner), member.name))
    return HandedNulls(frozenset(parameters), frozenset(fields))


def _given(member: Member, args: Sequence[Expr | None]) -> Iterator[tuple[str, str, int]]:
    if member.is_extern or member.elixir is not None:
        return
    for index, one in enumerate(args):
        if one is not None and is_null(one):
            yield str(member.owner), member.name, index


def is_null(node: Expr | None) -> bool:
    """`null`, or a choice of which one is."""
    return any(isinstance(one, typed.Constant) and one.value is None for one in results(node))


def results(node: Expr | None) -> Iterator[Expr]:
    """The expressions that a value comes from: the branches of an `if` or `switch`."""
    match node:
        case None:
            return
        case typed.If(then=then, otherwise=otherwise):
            yield from results(then)
            yield from results(otherwise)
        case typed.Switch(cases=cases):
            for case in cases:
                yield from results(case.body)
        case typed.Block(statements=[*_, last]):
            yield from results(last)
        case _:
            yield node
