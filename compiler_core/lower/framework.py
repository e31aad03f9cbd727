"""What an annotation does to a class's Elixir, as data that the annotation's own file gives.

The lowering knows no framework: a `Lowering` says at each place where a module is put together what
an annotation has to say there. The annotations' registry, which stands above, hands them in as the
database's input `lowerings`, by the annotation's name.

    defmodule Book do
      @moduledoc false

      use Ecto.Schema                       directives

      schema "books" do                     parts, which ask
        field :title, :string                 `member` of the annotations on the variables
      end

      @impl true                            entries: what the framework calls
      def render(assigns), do: …            prepare (Haxe's typed tree), then
                                              `definitions` (Elixir's)
      def child_spec(…), do: …              ending
    end

Every hook gets a site: the class or member, the annotation as written, and a list for faults. What
a hook does must depend on nothing else but the database, for its results are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context, Unit
from compiler_core.lower.faults import Fault
from compiler_core.lower.process import Plan
from compiler_core.lower.rewrite import bottom_up, walk
from compiler_core.query import Database
from compiler_core.semantics.typed import (
    Call,
    Expr,
    Function,
    Member,
    TypedDeclaration,
    TypedMember,
)
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Entry:
    """A function that the framework calls, by its Haxe name."""

    arity: int
    """Of the Haxe function; another one of its name is the class's own."""
    is_callback: bool = True
    """It stands under `@impl true`."""
    others: tuple[int, ...] = ()
    """Other arities in Haxe that are the same function in Elixir."""


@dataclass(slots=True)
class ModuleSite:
    """An annotated class while its module is put together."""

    db: Database
    path: str
    unit: Unit
    declaration: TypedDeclaration
    """With all its members; spans of the view are relative to the file."""
    metadata: ast.Metadata
    """The annotation, as written on the class."""
    faults: list[Fault]
    imported: frozenset[str] = frozenset()
    """Those of the `imports` that a function of the class needs; known once all are lowered."""

    def annotated(self, member: TypedMember) -> Iterable[tuple[Lowering, MemberSite]]:
        """The annotations of a member that say something here, in their order."""
        known = lowerings(self.db)
        for metadata in member.view.metadata:
            found = known.get(metadata.name)
            if found is not None:
                yield found, MemberSite(self.db, self.unit, member, metadata, self.faults)

    def lines(self, member: TypedMember) -> list[Node]:
        """What a member's annotations write among the module's parts."""
        origin = member.view.span.shifted(member.start)
        return [
            line if line.origin is not None else replace(line, origin=origin)
            for lowering, site in self.annotated(member)
            if lowering.member is not None
            for line in lowering.member(site)
        ]


@dataclass(slots=True)
class MemberSite:
    """An annotated member. `member.start` is what to add to the spans of its view."""

    db: Database
    unit: Unit
    member: TypedMember
    metadata: ast.Metadata
    faults: list[Fault]


@dataclass(frozen=True, slots=True)
class Lowering:
    """All hooks are optional. Those of the first group are asked of a class's annotations, those
    of the second of a member's."""

    is_role: bool = True
    """It makes the class one kind of Elixir module, of which there are no objects."""
    has_objects: bool = False
    """Objects of the class are structs that the annotation declares (Ecto's schemas)."""
    entries: Mapping[str, Entry] = field(default_factory=dict, hash=False)
    without_parens: tuple[str, ...] = ()
    """`name/arity` of macros that the framework wants called without parentheses."""
    imports: tuple[str, ...] = ()
    """Elixir modules whose functions the class calls without their module: `directives` import
    them. One that the class has a function of the same name for keeps its module."""
    call: Callable[[Context, Call, Member, Expr | None, bool], Node | None] | None = None
    """A call, inside of the class, of a declared function marked `@:framework`: its receiver (of a
    method), and whether its value is wanted. None: it isn't one of this annotation's."""
    expressions: Mapping[type[Expr], Callable[[Context, Expr], Node]] = field(
        default_factory=dict, hash=False
    )
    """Expressions of the dialect that only this framework has a meaning for, in any class."""
    directives: Callable[[ModuleSite], Iterable[Node]] | None = None
    """`use`, `import` and what else stands right under `@moduledoc`."""
    parts: Callable[[ModuleSite], Iterable[Node]] | None = None
    """What stands above the functions."""
    ending: Callable[[ModuleSite, Iterable[Node]], Iterable[Node]] | None = None
    """What stands below them; it sees the functions that are there."""
    module: Callable[[ModuleSite, tree.Module], tree.Module] | None = None
    """The whole module, once it is there."""
    plan: Callable[[Unit, TypedDeclaration], Plan] | None = None
    """How fields of the class are read and written where its object is a process."""
    owns_variables: bool = False
    """The class's variables are told by `parts` alone: no field, attribute or function is made of
    them."""
    web_folder: str | None = None
    """Where Phoenix's layout has such modules, below `lib/shop_web/`: `controllers`; empty for that
    folder itself. In a project with an application's name the module is one of `ShopWeb`."""
    path: Callable[[ModuleSite], str] | None = None
    """Where the module's file is, below `lib/` (`../priv/…` leaves it)."""

    prepare: Callable[[ModuleSite, TypedMember, Function], Function] | None = None
    """A function of the annotated class before it is lowered."""
    function: Callable[[ModuleSite, TypedMember, list[Node]], list[Node]] | None = None
    """One function of the annotated class: its attributes and clauses, rewritten."""

    member: Callable[[MemberSite], Iterable[Node]] | None = None
    """The annotated variable's lines in its module."""
    definitions: Callable[[MemberSite, list[Node]], list[Node]] | None = None
    """The annotated function's attributes and clauses, rewritten."""


def lowerings(db: Database) -> Mapping[str, Lowering]:
    """Every annotation's lowering, by its name and its aliases."""
    return cast("Mapping[str, Lowering]", db.input("lowerings", None, {}))


def of_class(db: Database, names: Iterable[str]) -> Iterable[tuple[str, Lowering]]:
    """The lowerings of a class's annotations, in their order."""
    known = lowerings(db)
    for name in names:
        found = known.get(name)
        if found is not None:
            yield name, found


def expression(ctx: Context, node: Expr) -> Node | None:
    """An expression as the framework writes it that has a meaning for it."""
    for lowering in lowerings(ctx.unit.world.db).values():
        write = lowering.expressions.get(node.__class__)
        if write is not None:
            return write(ctx, node)
    return None


def web_folder(db: Database, annotations: Iterable[str]) -> str | None:
    """The folder that a class's annotation gives it in Phoenix's layout."""
    found = (one.web_folder for _, one in of_class(db, annotations))
    return next((folder for folder in found if folder is not None), None)


def entry(db: Database, annotations: Iterable[str], name: str, arity: int | None) -> Entry | None:
    """What a framework calls a function for, if it does."""
    for _, lowering in of_class(db, annotations):
        found = lowering.entries.get(name)
        if found is not None and arity in (None, found.arity, *found.others):
            return found
    return None


def without_imported(
    db: Database,
    annotations: Iterable[str],
    own: Iterable[str],
    nodes: Iterable[Node],
    further: Iterable[str] = (),
) -> list[Node]:
    """The nodes with imported functions called without their module; `own` are the class's, and
    `further` modules are imported for what stands in the nodes."""
    modules = {module for _, one in of_class(db, annotations) for module in one.imports}
    modules.update(further)
    if not modules:
        return list(nodes)
    taken = frozenset(own)

    def change(node: Node) -> Node:
        match node:
            case tree.RemoteCall(target=tree.Alias(name=module), name=name):
                if module in modules and name not in taken:
                    return tree.LocalCall(
                        name,
                        node.arguments,
                        node.sections,
                        origin=node.origin,
                        comments=node.comments,
                        blank_before=node.blank_before,
                    )
            case tree.FunctionCapture(target=tree.Alias(name=module), name=name):
                if module in modules and name not in taken:
                    return replace(node, target=None)
        return node

    return [node if _is_of_types(node) else bottom_up(node, change) for node in nodes]


def _is_of_types(node: Node) -> bool:
    """An import brings functions, no types: a `@spec` names them by their module."""
    return isinstance(node, tree.Attribute)


def imported(
    db: Database,
    annotations: Iterable[str],
    own: Iterable[str],
    nodes: Iterable[Node],
    further: Iterable[str] = (),
) -> frozenset[str]:
    """The modules whose import `without_imported` relies on."""
    modules = {module for _, one in of_class(db, annotations) for module in one.imports}
    modules.update(further)
    taken = frozenset(own)
    return frozenset(
        found.target.name
        for node in nodes
        if modules and not _is_of_types(node)
        for found in walk(node)
        if isinstance(found, tree.RemoteCall | tree.FunctionCapture)
        and isinstance(found.target, tree.Alias)
        and found.target.name in modules
        and found.name not in taken
    )
