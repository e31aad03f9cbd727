"""One function as it stands in its module, made without the module: for who asks of a place.

Most of what a module decides once all of its functions are there (`module_body`) stays outside of
them. An annotation that rewrites the whole module does not, nor do a module's own functions that
bear names of Kernel's: there nothing is answered here. And of a private function the head hangs on
who calls it, with how many arguments (`unused_functions`, `defaults`), or whether anybody does: it
has no origin here, so that nobody takes it for the real one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import framework, positions
from compiler_core.lower.anchors import resolver
from compiler_core.lower.faults import Fault
from compiler_core.lower.group import group_of, lowered_group
from compiler_core.lower.kernel_imports import keeps_macros
from compiler_core.lower.units import class_facts, class_header
from compiler_core.query import Database, query_with
from compiler_core.semantics.implied_annotations import class_annotations
from compiler_core.semantics.items import MemberKey


@dataclass(frozen=True, slots=True, eq=False)
class FunctionAlone:
    """`tree` is the module with this function only, its origins anchored; `faults` are those found
    in the function, with spans of the file."""

    tree: tree.Module
    faults: tuple[Fault, ...]
    without_parens: tuple[str, ...]
    is_whole: bool
    """The head is told as well."""


@query_with(same=lambda old, new: old is new)
def function_alone(db: Database, path: str, key: MemberKey) -> FunctionAlone | None:
    """All clauses of the function that `key` is one of; None where it takes the whole module."""
    header = class_header(db, path, key.declaration)
    if header is None or header.view.kind != "class" or header.view.has("extern"):
        return None
    known = framework.lowerings(db)
    annotations = [one.name for one in class_annotations(header.view) if one.name in known]
    if any(known[name].module is not None for name in annotations):
        return None
    facts = class_facts(db, path, key.declaration)
    keys = group_of(db, path, key)
    if key not in keys or keeps_macros(facts.function_names):
        return None
    group = lowered_group(db, path, key.declaration, keys)
    nodes = positions.resolved(db, path, group.nodes) if group.has_positions else group.nodes
    is_whole = _is_public(nodes)
    if not is_whole:
        nodes = _without_head(nodes)
    resolve = resolver(db, path)
    return FunctionAlone(
        tree.Module(facts.name, tree.Block(nodes)),
        tuple(replace(fault, span=resolve(fault.span)) for fault in group.faults),
        tuple(macro for name in annotations for macro in known[name].without_parens),
        is_whole,
    )


def _is_public(nodes: tuple[Node, ...]) -> bool:
    first = next((one for one in nodes if isinstance(one, tree.Definition)), None)
    return first is not None and first.kind != "defp"


def _without_head(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The clauses and attributes without origins; what was lifted out of them has its own."""
    name = next((one.name for one in nodes if isinstance(one, tree.Definition)), None)
    return tuple(
        replace(one, origin=None)
        if isinstance(one, tree.Attribute)
        or (isinstance(one, tree.Definition) and one.name == name)
        else one
        for one in nodes
    )
