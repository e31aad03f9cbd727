"""`plain_form`: frozen values as JSON has them, and back, checked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compiler_core.base.plain import MalformedError, plain_form


class Shape:
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Dot(Shape):
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group(Shape):
    parts: tuple[Shape, ...]
    colour: Literal["red", "blue"] | None = None


class Key(NamedTuple):
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Picture:
    key: Key
    shapes: tuple[Shape, ...]
    tags: frozenset[str]
    finished: bool


PICTURE = Picture(
    Key("a", 1), (Group((Dot((1, 2)),), "red"), Dot((3, 4))), frozenset({"x", "y"}), True
)
PLAIN = [
    ["a", 1],
    [["Group", [["Dot", [1, 2]]], "red"], ["Dot", [3, 4]]],
    ["x", "y"],
    True,
]


def test_a_value_is_lists_of_what_its_fields_are() -> None:
    assert plain_form(Picture).write(PICTURE) == PLAIN


def test_it_is_read_back_as_the_same_value() -> None:
    assert plain_form(Picture).read(json.loads(json.dumps(PLAIN))) == PICTURE


@pytest.mark.parametrize(
    "plain",
    [
        None,
        {},
        PLAIN[:-1],
        [*PLAIN, 1],
        [["a", "1"], [], [], True],
        [["a", True], [], [], True],
        [["a", 1], [["Circle", 1]], [], True],
        [["a", 1], [["Group", [], "green"]], [], True],
        [["a", 1], [[]], [], True],
        [["a", 1], [], [1], True],
        [["a", 1], [], [], 1],
    ],
)
def test_anything_else_is_malformed(plain: Any) -> None:
    with pytest.raises(MalformedError):
        plain_form(Picture).read(plain)


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_JSON)
def test_whatever_json_there_is_reading_it_raises_nothing_else(plain: Any) -> None:
    try:
        found = plain_form(Picture).read(plain)
    except MalformedError:
        return
    assert isinstance(found, Picture)


def test_a_kind_without_a_form_is_a_defect() -> None:
    with pytest.raises(TypeError):
        plain_form(dict[str, int])
