"""Frozen dataclasses as plain lists, strings and numbers, and back, checked on the way.

For what leaves the process: JSON can write the plain form, and reading it runs no code of whoever
wrote it. A class says its form by its annotations; nothing else has to be written:

    @dataclass(frozen=True)
    class Point:                       plain_form(Point).write(Point(1, None))  →  [1, null]
        x: int                         plain_form(Point).read([1, None])        →  Point(1, None)
        y: int | None                  plain_form(Point).read(["1", None])      →  MalformedError

A class without fields stands for its subclasses, which are written with their names in front:
`["Named", ["String"], []]`. What a form reads compares equal to what it wrote.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Plain = Any
"""None, bool, int, float, str, or a list of them: what JSON has, without objects."""


class MalformedError(ValueError):
    """A plain value is not of the form that was asked for."""


@dataclass(frozen=True, slots=True)
class PlainForm:
    """How values of one kind are written and read. `read` raises `MalformedError`, only."""

    write: Callable[[Any], Plain]
    read: Callable[[Plain], Any]


@cache
def plain_form(kind: Any) -> PlainForm:
    """The form of a dataclass, named tuple, `tuple[…]`, `frozenset[…]`, `Literal[…]`, union with
    None, or simple type. Raises `TypeError` for other kinds: a defect of the compiler."""
    origin = get_origin(kind)
    if origin is Literal:
        return _literal(frozenset(get_args(kind)))
    if origin in (Union, types.UnionType):
        return _optional(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is frozenset:
        return _set(plain_form(get_args(kind)[0]))
    if kind in (str, int, bool, float):
        return _simple(kind)
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        hints = get_type_hints(kind)
        return _record(kind, tuple(hints[name] for name in kind._fields))
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return _record(kind, tuple(hints[field.name] for field in fields(kind)))
    if isinstance(kind, type) and kind.__subclasses__():
        return _one_of(kind)
    raise TypeError(f"no plain form for {kind!r}")


def _simple(kind: type) -> PlainForm:
    def read(plain: Plain) -> Any:
        if plain.__class__ is not kind:
            raise MalformedError(f"{kind.__name__} expected")
        return plain

    return PlainForm(lambda value: value, read)


def _literal(values: frozenset[Any]) -> PlainForm:
    def read(plain: Plain) -> Any:
        if plain.__class__ not in (str, int, bool) or plain not in values:
            raise MalformedError("one of a few values expected")
        return plain

    return PlainForm(lambda value: value, read)


def _optional(kind: Any) -> PlainForm:
    others = [one for one in get_args(kind) if one is not types.NoneType]
    if len(others) != 1 or len(get_args(kind)) != 2:
        raise TypeError(f"no plain form for {kind!r}")
    inner = _later(others[0])

    def write(value: Any) -> Plain:
        return None if value is None else inner().write(value)

    def read(plain: Plain) -> Any:
        return None if plain is None else inner().read(plain)

    return PlainForm(write, read)


def _tuple(arguments: tuple[Any, ...]) -> PlainForm:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        inner = _later(arguments[0])

        def write(value: Any) -> Plain:
            if not value:
                return []
            one = inner().write
            return [one(item) for item in value]

        def read(plain: Plain) -> Any:
            if plain.__class__ is not list:
                raise MalformedError("a list expected")
            if not plain:
                return ()
            one = inner().read
            return tuple([one(item) for item in plain])

        return PlainForm(write, read)
    return _record(tuple, arguments)


def _set(inner: PlainForm) -> PlainForm:
    def read(plain: Plain) -> Any:
        if plain.__class__ is not list:
            raise MalformedError("a list expected")
        return frozenset([inner.read(item) for item in plain])

    return PlainForm(lambda value: sorted(inner.write(item) for item in value), read)


def _record(kind: type, parts: tuple[Any, ...]) -> PlainForm:
    """A list with the value of each field; fields are read in the constructor's order."""
    forms = [_later(part) for part in parts]
    names = [] if kind is tuple else list(getattr(kind, "_fields", ()))
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
    writers: list[Callable[[Any], Plain]] = []
    readers: list[Callable[[Plain], Any]] = []

    def prepare() -> None:
        writers.extend(form().write for form in forms)
        readers.extend(form().read for form in forms)

    def write(value: Any) -> Plain:
        if len(writers) != len(forms):
            prepare()
        values = [getattr(value, name) for name in names] if names else list(value)
        return [one(item) for one, item in zip(writers, values, strict=True)]

    def read(plain: Plain) -> Any:
        if plain.__class__ is not list or len(plain) != len(forms):
            raise MalformedError(f"{len(forms)} values expected")
        if len(readers) != len(forms):
            prepare()
        values = [one(item) for one, item in zip(readers, plain, strict=True)]
        return tuple(values) if kind is tuple else kind(*values)

    return PlainForm(write, read)


def _one_of(base: type) -> PlainForm:
    kinds: list[type] = base.__subclasses__()
    forms = {kind.__name__: _later(kind) for kind in kinds}

    def write(value: Any) -> Plain:
        name: str = value.__class__.__name__
        return [name, *forms[name]().write(value)]

    def read(plain: Plain) -> Any:
        if plain.__class__ is not list or not plain or plain[0].__class__ is not str:
            raise MalformedError("a named list expected")
        form = forms.get(plain[0])
        if form is None:
            raise MalformedError(f"one of {', '.join(forms)} expected")
        return form().read(plain[1:])

    return PlainForm(write, read)


def _later(kind: Any) -> Callable[[], PlainForm]:
    """The form when it is needed: kinds may hold themselves."""
    return lambda: plain_form(kind)
