"""Each annotation's example becomes the Elixir that its page shows, `@spec`s, `@type`s and
`@moduledoc` aside."""

from __future__ import annotations

import re

import pytest

from compiler_core.annotations.model import Annotation
from compiler_core.annotations.registry import declared
from compiler_core.base.diagnostic import Severity
from tests.support.check import FOLDER, analysis_of

LOWERED = [one for name, one in declared().items() if one.lowering is not None and name == one.name]
NOT_SHOWN = re.compile(
    r"^ *@(?:spec|type|moduledoc)\b(?:.*(?:\n {6,}.*)*)\n(?:\n(?= *end\b))?", re.MULTILINE
)


def shown(elixir: str) -> str:
    """Without what the pages leave out, and without the empty lines that are left over."""
    text = NOT_SHOWN.sub("", elixir)
    text = re.sub(r"(defmodule .* do\n)\n+", r"\1", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


@pytest.mark.parametrize("one", LOWERED, ids=lambda one: one.name)
def test_the_example_becomes_its_elixir(one: Annotation) -> None:
    analysis = analysis_of({"Example.hx": one.example})
    compiled = analysis.compiled(FOLDER + "Example.hx").text
    assert shown(compiled) == shown(one.elixir)


@pytest.mark.parametrize("one", LOWERED, ids=lambda one: one.name)
def test_nothing_is_wrong_with_the_example(one: Annotation) -> None:
    analysis = analysis_of({"Example.hx": one.example})
    found = analysis.diagnostics(FOLDER + "Example.hx")
    assert [one.message for one in found if one.severity is Severity.ERROR] == []
