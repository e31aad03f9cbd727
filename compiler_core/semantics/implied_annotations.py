"""Annotations that a class has because its members have others.

Tests are often written without a word on their class; it is a case of tests all the same:

    class BasketTest {
        @:test function addsUp() { … }        @:exunit class BasketTest { @:test function … }
    }
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from compiler_core.syntax import ast

IMPLIED: Mapping[str, str] = MappingProxyType(
    {"@:test": "@:exunit", "@:property": "@:exunit", "@:describe": "@:exunit"}
)
"""By the annotation of a function: what its class is."""


def class_annotations(view: ast.TypeDeclaration) -> list[ast.Metadata]:
    """The annotations of a declaration, as written, and behind them those that it has besides."""
    if view.kind != "class":
        return view.metadata
    written = {metadata.name for metadata in view.metadata}
    implied: dict[str, ast.Metadata] = {}
    for placed in view.members:
        if isinstance(placed.member, ast.FunctionMember):
            for metadata in placed.member.metadata:
                name = IMPLIED.get(metadata.name)
                if name is not None and name not in written and name not in implied:
                    span = view.name.span
                    implied[name] = ast.Metadata(span, name, span, [], False)
    return [*view.metadata, *implied.values()] if implied else view.metadata
