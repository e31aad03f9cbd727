"""`@:factory`: records for tests."""

from __future__ import annotations

from compiler_core.annotations.model import Annotation, Callback
from compiler_core.elixir.names import snake_case
from compiler_core.lower.framework import Lowering, ModuleSite
from compiler_core.project.files import module_of


def place(site: ModuleSite) -> str:
    """Below `test/support`, which Mix compiles for tests only."""
    *package, _ = module_of(site.db, site.path)
    folders = [snake_case(one) for one in package if one not in ("test", "support")]
    name = snake_case(site.declaration.view.name.text)
    return "/".join(("../test/support", *folders, f"{name}.ex"))


ANNOTATION = Annotation(
    name="@:factory",
    summary="Makes the class a module that builds records for tests.",
    places=("class",),
    role=True,
    becomes="a plain module in `test/support`",
    callbacks=(
        Callback(
            "build",
            ("name: String", "?attrs: Dynamic"),
            "Dynamic",
            "A record by its name, with some of it given.",
            body=(
                "return switch (name) {",
                "    default: throw 'Unknown factory: $name';",
                "};",
            ),
            required=True,
            arities=(1, 2, 3),
        ),
    ),
    example="""\
@:factory
class Factory {
    public static function build(name: String, ?attrs: Dynamic): Dynamic {
        return switch (name) {
            case "user": {name: "Ada", ...attrs};
            default: throw 'Unknown factory: $name';
        };
    }
}""",
    elixir="""\
defmodule Factory do
  def build(name, attrs \\\\ nil)

  def build("user", attrs), do: Map.merge(%{name: "Ada"}, attrs || %{})
  def build(name, _attrs), do: raise("Unknown factory: #{name}")
end""",
    lowering=Lowering(path=place),
)
