"""`@:module`: a plain Elixir module, or a task of Mix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.model import Annotation
from compiler_core.annotations.written import use
from compiler_core.elixir import tree
from compiler_core.elixir.names import snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.typed import TypedMember

TASKS = ("mix", "tasks")


def is_task(site: ModuleSite) -> bool:
    """It lies where Mix looks for tasks, and has what Mix calls."""
    id = site.declaration.id
    declared = declared_type(site.db, id)
    run = None if declared is None else declared.static.get("run")
    return id.package[:2] == TASKS and run is not None and len(run.item.parameters) == 1


def directives(site: ModuleSite) -> Iterator[Node]:
    if is_task(site):
        yield use("Mix.Task")


def parts(site: ModuleSite) -> Iterator[Node]:
    """What `mix help` says of a task: the first line of its documentation, or its name."""
    if is_task(site):
        lines = (site.declaration.view.doc or "").strip().splitlines()
        words = snake_case(site.declaration.view.name.text).replace("_", " ").capitalize()
        short = lines[0].strip(" *") if lines else words
        yield tree.Attribute("shortdoc", tree.String((short,)), blank_before=True)


def rewritten(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """`run/1` is a task's callback."""
    if member.member.name != "run" or not is_task(site):
        return nodes
    impl = tree.Attribute("impl", tree.TRUE)
    kept = [
        one
        for one in nodes
        if not (isinstance(one, tree.Attribute) and one.name in ("spec", "doc"))
    ]
    kept[0] = replace(kept[0], comments=())
    return [replace(impl, comments=nodes[0].comments, blank_before=True), *kept]


ANNOTATION = Annotation(
    name="@:module",
    summary="Makes the class a plain Elixir module.",
    places=("class",),
    role=True,
    becomes="`defmodule` with a function for each static function",
    example="""\
package utils;

@:module
class Words {
    public static function shout(text: String): String {
        return text.toUpperCase() + "!";
    }
}""",
    elixir="""\
defmodule Utils.Words do
  def shout(text) do
    "#{String.upcase(text)}!"
  end
end""",
    details="""\
A class without any annotation becomes a module as well; `@:module` says that this is all it is.
In package `mix.tasks`, with a function `run(args)`, the module is a task of Mix: `DataMigration`
runs as `mix data_migration`.""",
    lowering=Lowering(directives=directives, parts=parts, function=rewritten),
)
