"""Where null can come to in a `switch`: which arms meet it, and which captured names may hold it.

    switch [name, kind] {
        case [null, _]: …        name is null
        case ["", 1]: …          it is not: the arm asks for a text
        case [n, _]: …           nor is `n`: the first arm has taken null away
    }

A place in an arm's pattern can be null where the pattern takes anything there, and no arm above
matches all that this arm matches with null at that place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compiler_core.semantics import typed

Path = tuple[int | str, ...]

NULL = "null"


@dataclass(frozen=True, slots=True)
class Bound:
    """A captured name, and whether null may come to where it stands."""

    variable: typed.Variable
    path: Path
    meets_null: bool


def bound(cases: Sequence[typed.Case], index: int) -> Iterator[Bound]:
    """The names that an arm captures, in the order of the text."""
    for path, pattern in _places(cases[index].pattern, ()):
        if isinstance(pattern, typed.Bind):
            yield Bound(pattern.variable, path, meets_null(cases, index, path))


def meets_null(cases: Sequence[typed.Case], index: int, path: Path = ()) -> bool:
    """Whether the arm at `index` can be reached by a value that is null at `path`."""
    wanted = cases[index].pattern
    if not _takes_null(wanted, path):
        return False
    with_null = _with_null(wanted, path)
    return not any(
        case.guard is None and _covers(_simple(case.pattern), with_null) for case in cases[:index]
    )


def is_tested(cases: Sequence[typed.Case]) -> typed.Case | None:
    """The one arm that asks what the value is, where the only other one takes the rest: Haxe makes
    an `if` of it."""
    asking = [case for case in cases if case.guard is not None or not _is_any(case.pattern)]
    if len(cases) != 2 or len(asking) != 1 or asking[0].guard is not None:
        return None
    pattern = asking[0].pattern
    return None if isinstance(pattern, typed.OrPattern) else asking[0]


def asks_constructor(cases: Sequence[typed.Case]) -> bool:
    return any(
        isinstance(pattern, typed.ConstructorPattern)
        for case in cases
        for pattern in _alternatives(case.pattern)
    )


def _places(pattern: typed.Pattern, path: Path) -> Iterator[tuple[Path, typed.Pattern]]:
    yield path, pattern
    match pattern:
        case typed.Bind(inner=typed.Pattern() as inner):
            yield from _places(inner, path)
        case typed.OrPattern():
            for alternative in pattern.alternatives:
                yield from _places(alternative, path)
        case _:
            for key, part in _parts(pattern):
                yield from _places(part, (*path, key))


def _parts(pattern: typed.Pattern) -> list[tuple[int | str, typed.Pattern]]:
    match pattern:
        case typed.ConstructorPattern():
            return list(enumerate(pattern.arguments))
        case typed.ArrayPattern() | typed.TuplePattern():
            return list(enumerate(pattern.elements))
        case typed.StructurePattern():
            return list(pattern.fields)
        case _:
            return []


def _alternatives(pattern: typed.Pattern) -> Iterator[typed.Pattern]:
    if isinstance(pattern, typed.OrPattern):
        for alternative in pattern.alternatives:
            yield from _alternatives(alternative)
    elif isinstance(pattern, typed.Bind) and pattern.inner is not None:
        yield from _alternatives(pattern.inner)
    else:
        yield pattern


def _is_any(pattern: typed.Pattern) -> bool:
    return isinstance(pattern, typed.Wildcard) or (
        isinstance(pattern, typed.Bind) and pattern.inner is None
    )


def _is_null(pattern: typed.Pattern) -> bool:
    return isinstance(pattern, typed.ConstantPattern) and pattern.value is None


def _takes_null(pattern: typed.Pattern, path: Path) -> bool:
    """Whether null at `path` matches."""
    for one in _alternatives(pattern):
        if not path and (_is_any(one) or _is_null(one)):
            return True
        if path and _is_any(one):
            return True
        if path and any(
            key == path[0] and _takes_null(part, path[1:]) for key, part in _parts(one)
        ):
            return True
    return False


# --- what an arm matches, as a plain value that can be compared ----------------------------------


@dataclass(frozen=True, slots=True)
class _Shape:
    """`head` None takes anything; `parts` by index or field name; `choices` of an or-pattern."""

    head: object = None
    parts: tuple[tuple[int | str, _Shape], ...] = ()
    choices: tuple[_Shape, ...] = ()


_ANY = _Shape()
_NULL_SHAPE = _Shape((NULL,))


def _simple(pattern: typed.Pattern) -> _Shape:
    match pattern:
        case typed.Bind(inner=typed.Pattern() as inner):
            return _simple(inner)
        case typed.Wildcard() | typed.Bind():
            return _ANY
        case typed.OrPattern():
            return _Shape(choices=tuple(_simple(item) for item in pattern.alternatives))
        case typed.ConstantPattern(value=None):
            return _NULL_SHAPE
        case typed.ConstantPattern():
            return _Shape((type(pattern.value), pattern.value))
        case typed.MemberPattern():
            return _Shape(pattern.member)
        case typed.ConstructorPattern():
            head: object = pattern.name
        case typed.ArrayPattern() | typed.TuplePattern():
            head = len(pattern.elements)
        case typed.StructurePattern():
            head = "structure"
        case _:
            return _Shape(id(pattern))
    return _Shape((head,), tuple((key, _simple(part)) for key, part in _parts(pattern)))


def _with_null(pattern: typed.Pattern, path: Path) -> _Shape:
    """What the arm matches of the values that have null at `path`."""
    return _put_null(_simple(pattern), path)


def _put_null(shape: _Shape, path: Path) -> _Shape:
    if not path:
        return _NULL_SHAPE
    if shape.choices:
        return _Shape(choices=tuple(_put_null(item, path) for item in shape.choices))
    parts = tuple(
        (key, _put_null(part, path[1:]) if key == path[0] else part) for key, part in shape.parts
    )
    return _Shape(shape.head, parts)


def _covers(wide: _Shape, narrow: _Shape) -> bool:
    """Whether `wide` matches all that `narrow` matches. May say no where several arms together
    would."""
    if narrow.choices:
        return all(_covers(wide, item) for item in narrow.choices)
    if wide.choices:
        return any(_covers(item, narrow) for item in wide.choices)
    if wide.head is None:
        return True
    if wide.head != narrow.head:
        return False
    others = dict(narrow.parts)
    return all(_covers(part, others.get(key, _ANY)) for key, part in wide.parts)
