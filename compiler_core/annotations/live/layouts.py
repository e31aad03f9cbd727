"""The layout that `@:layout` names, as Elixir wants it: `{MyAppWeb.Layouts, :app}`."""

from __future__ import annotations

from compiler_core.annotations.site import read_given
from compiler_core.annotations.written import text_of, use, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.semantics.typed import TypedDeclaration
from compiler_core.syntax import ast


def layout_of(declaration: TypedDeclaration) -> Node | None:
    for metadata in declaration.view.metadata:
        if metadata.name == "@:layout":
            arguments = read_given(metadata, 0)
            module = _module(value_of(arguments, "module", 0))
            name = text_of(value_of(arguments, "name", 1)) or "app"
            if module is not None:
                return tree.Tuple((tree.Alias(module), tree.Atom(name)))
    return None


def _module(value: ast.Expr | None) -> str | None:
    """A module's name, as text or as a path of names."""
    parts: list[str] = []
    while isinstance(value, ast.FieldAccess):
        parts.append(value.name.text)
        value = value.target
    text = text_of(value)
    return None if text is None else ".".join((text, *reversed(parts)))


def use_with_layout(module: str, site: ModuleSite) -> Node:
    """`use Phoenix.LiveView`, with the class's layout."""
    layout = layout_of(site.declaration)
    options = () if layout is None else (tree.Pair("layout", layout),)
    return use(module, *options)
