"""What a class's annotations say while its module is put together (`framework.Lowering`'s hooks).

    @:schema("books")        directives: use Ecto.Schema
                             parts:      schema "books" do … end
                             place:      ‹the default›

Each hook is asked of every annotation of the class, in their order; all of them see the same sites.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite


@dataclass(frozen=True, slots=True)
class Annotated:
    """The annotations of one class; `imported` are the Elixir modules whose functions it calls
    without their module."""

    sites: tuple[tuple[Lowering, ModuleSite], ...]
    imported: frozenset[str]

    def directives(self) -> list[Node]:
        found: list[Node] = []
        for lowering, site in self.sites:
            if lowering.directives is not None:
                found += (one for one in lowering.directives(site) if one not in found)
        own = {module for lowering, _ in self.sites for module in lowering.imports}
        for module in sorted(self.imported - own):
            found.append(tree.Directive("import", tree.Alias(module), blank_before=True))
        kinds = [one.kind if isinstance(one, tree.Directive) else None for one in found]
        return [
            replace(one, blank_before=False)
            if index and kinds[index - 1] == "import" == kind
            else one
            for index, (one, kind) in enumerate(zip(found, kinds, strict=True))
        ]

    def parts(self) -> list[Node]:
        return [
            node
            for lowering, site in self.sites
            if lowering.parts is not None
            for node in lowering.parts(site)
        ]

    def ending(self, functions: list[Node]) -> list[Node]:
        return [
            node
            for lowering, site in self.sites
            if lowering.ending is not None
            for node in lowering.ending(site, functions)
        ]

    def whole(self, module: tree.Module) -> tree.Module:
        for lowering, site in self.sites:
            if lowering.module is not None:
                module = lowering.module(site, module)
        return module

    def place(self) -> str | None:
        """Where an annotation wants the module's file."""
        for lowering, site in self.sites:
            if lowering.path is not None:
                return lowering.path(site)
        return None

    def without_parens(self) -> tuple[str, ...]:
        return tuple(macro for lowering, _ in self.sites for macro in lowering.without_parens)
