"""`@:registry`: processes by keys that they take."""

from __future__ import annotations

from dataclasses import replace

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.otp import MODULE, definitions, statements, with_statements
from compiler_core.annotations.written import elixir_of, given, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    """With `child_spec/1`, by which a supervisor starts it."""
    if definitions(module, "child_spec"):
        return module
    call = tree.RemoteCall(tree.Alias("Registry"), "child_spec", tuple(_options(site)))
    head = tree.LocalCall("child_spec", (tree.LocalCall("term"),), parens=True)
    result = tree.RemoteCall(tree.Alias("Supervisor"), "child_spec")
    made = [
        tree.Attribute("doc", tree.FALSE, blank_before=True),
        tree.Attribute("spec", tree.Binary("::", head, result)),
        tree.Definition("def", "child_spec", (tree.Variable("_options"),), call),
    ]
    moduledoc, *others = statements(module)
    if others:
        others[0] = replace(others[0], blank_before=True)
    return with_statements(module, [moduledoc, *made, *others])


def _options(site: ModuleSite) -> list[Node]:
    arguments = given(site)
    keys = value_of(arguments, "keys", 0)
    kind = None if keys is None else elixir_of(keys, atoms=True)
    partitions = value_of(arguments, "partitions")
    count = None if partitions is None else elixir_of(partitions)
    return [
        tree.Pair("keys", kind or tree.Atom("unique")),
        tree.Pair("name", MODULE),
        *([] if count is None else [tree.Pair("partitions", count)]),
    ]


ANNOTATION = Annotation(
    name="@:registry",
    summary="Makes the class a registry: processes are found by keys that they have taken.",
    places=("class",),
    role=True,
    becomes="a module whose `child_spec/1` starts a `Registry` of its name",
    keywords=(
        Argument(
            "keys",
            "name",
            "Whether a key is one process's, or several may take it.",
            choices=("unique", "duplicate"),
            default="`unique`",
        ),
        Argument("partitions", "int", "Into how many parts it is divided.", default="1"),
    ),
    example="""\
@:registry(keys: "unique")
class Rooms {
    public static function find(name: String): Dynamic {
        return Registry.lookup(__MODULE__, name);
    }
}""",
    elixir="""\
defmodule Rooms do
  @doc false
  def child_spec(_options) do
    Registry.child_spec(keys: :unique, name: __MODULE__)
  end

  def find(name) do
    Registry.lookup(__MODULE__, name)
  end
end""",
    scope=("Registry",),
    lowering=Lowering(module=whole),
)
