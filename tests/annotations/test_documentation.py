"""The documentation is made from the declaration, so nothing of it is forgotten."""

from __future__ import annotations

import pytest

from compiler_core.annotations.documentation import full, short, signature
from compiler_core.annotations.model import Annotation
from compiler_core.annotations.registry import annotation, declared


def test_a_signature_marks_what_may_be_left_out() -> None:
    schema = annotation("@:schema")
    assert schema is not None
    assert signature(schema) == "@:schema(table: String, ?prefix: String, ?primary_key: Any)"


@pytest.mark.parametrize("one", declared().values(), ids=lambda one: one.name)
def test_the_page_names_every_argument_and_callback(one: Annotation) -> None:
    text = full(one)
    for argument in one.arguments:
        assert f"- `{argument.name}`" in text
        assert argument.doc in text
    for callback in one.callbacks:
        assert f"- `{callback.name}(" in text
        assert callback.doc in text
    assert one.example in text
    assert one.elixir in text
    assert one.summary in short(one)
