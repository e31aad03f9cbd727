"""Renaming a declared thing everywhere it is named.

    class A { function f(count:Int) trace('$count'); }     count → total
    class A { function f(total:Int) trace('$total'); }

A member is renamed with what it overrides and what overrides it; a property with its accessors
(`get_x`); a module's main type with its file. What would change the meaning of the program (the new
name is taken, or would hide something) is refused with the reason, and so is what can't be changed
in all places: shipped declarations, names inside of raw Elixir.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.ide.families import descendants_of, related
from compiler_core.ide.find_references import Reference, uses
from compiler_core.ide.navigation import path_of
from compiler_core.ide.occurrences import Occurrence, occurrences_at
from compiler_core.ide.receivers import declared_names
from compiler_core.ide.targets import Target
from compiler_core.ide.templates import assign_at, assign_edits
from compiler_core.project.files import is_shipped, module_of
from compiler_core.project.sources import parse, text
from compiler_core.query import Database
from compiler_core.semantics.declared import ancestors, declared_type, module_members
from compiler_core.semantics.items import MemberKey, items, member_view
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.types import ClassType, TypeId
from compiler_core.syntax import ast
from compiler_core.syntax.vocabulary import KEYWORDS
from compiler_core.syntax.walk import Nodes, descendants
from compiler_core.templates.regions import has_templates

_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Renamable:
    """The name at a place, and what it is now."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Rename:
    """`moves`: files that get another name, from and to; edits name the old one."""

    edits: tuple[Edit, ...]
    moves: tuple[tuple[str, str], ...] = ()


def prepare_rename(db: Database, path: str, offset: int) -> Renamable | str:
    """What would be renamed at `offset`, or the reason why nothing can be: a sentence."""
    found = _named(db, path, offset)
    if isinstance(found, str):
        assign = assign_at(db, path, offset) if has_templates(parse(db, path)) else None
        if assign is None:
            return found
        return Renamable(assign[2], (text(db, path) or "")[assign[2].start : assign[2].end])
    return Renamable(Span(found.start, found.end), found.target.name)


def rename(db: Database, path: str, offset: int, new: str) -> Rename | str:
    """What to change so that the thing named at `offset` is called `new`; or the reason why that
    can't be."""
    found = _named(db, path, offset)
    if isinstance(found, str):
        return _renamed_assign(db, path, offset, new) or found
    return rename_target(db, found.target, new)


def _renamed_assign(db: Database, path: str, offset: int, new: str) -> Rename | str | None:
    if not has_templates(parse(db, path)) or not _NAME.fullmatch(new):
        return None
    places = assign_edits(db, path, offset, new)
    if places is None or isinstance(places, str):
        return places
    return Rename(tuple(Edit(span, new, path) for span in places))


def rename_target(db: Database, target: Target, new: str) -> Rename | str:
    """As `rename`, for a thing that is known already."""
    if new == target.name:
        return Rename(())
    wrong = _unfit(target, new)
    if wrong is not None:
        return wrong
    edits: dict[tuple[str, Span], Edit] = {}
    for targets, name in _groups(db, related(db, target), new):
        if any(is_shipped(path_of(db, one) or "") for one in targets):
            return f"`{target.name}` is declared in a library and can't be renamed here."
        old = next(iter(targets)).name
        spellings = {old: name}
        words = {field_name(old): field_name(name), **spellings}
        found = [
            one
            for one in uses(db, targets)
            if _text(db, one) in (words if one.occurrence.is_word else spellings)
        ]
        reason = _conflict(db, targets, name, found)
        if reason is not None:
            return reason
        for one in found:
            edits[one.path, one.span] = Edit(one.span, words[_text(db, one)], one.path)
    return Rename(tuple(edits.values()), tuple(_moves(db, target, new)))


def _named(db: Database, path: str, offset: int) -> Occurrence | str:
    found = occurrences_at(db, path, offset)
    written = text(db, path) or ""
    for one in found:
        name = one.target.name
        if written[one.start : one.end] not in (
            (name, field_name(name)) if one.is_word else (name,)
        ):
            continue
        if one.target.name == "new" and one.target.kind == "member":
            return "A constructor has no name of its own; rename its class."
        if is_shipped(path_of(db, one.target) or ""):
            return f"`{one.target.name}` is declared in a library and can't be renamed."
        owner = _accessed(db, one.target)
        if owner is not None:
            return f"This is an accessor of `{owner}`; rename the property."
        return one
    if found:
        return "This is another name for it, given by the import; rename it there by hand."
    return "There is no name here that could be renamed."


def _text(db: Database, one: Reference) -> str:
    return (text(db, one.path) or "")[one.span.start : one.span.end]


# --- what the new name must be ---------------------------------------------------------------


def _unfit(target: Target, new: str) -> str | None:
    """Why `new` can't be the name of such a thing at all."""
    if not _NAME.fullmatch(new) or new in KEYWORDS or new in ("new", "this", "super", "_"):
        return f"`{new}` is not a name in Haxe."
    starts_upper = new.lstrip("_")[:1].isupper()
    if target.kind in ("type", "type parameter") and not starts_upper:
        return "The name of a type starts with a capital letter."
    if target.kind == "local" and starts_upper and not target.name.lstrip("_")[:1].isupper():
        return "The name of a variable starts with a small letter."
    return None


def _groups(
    db: Database, targets: frozenset[Target], new: str
) -> Iterator[tuple[frozenset[Target], str]]:
    """What is renamed together, and to what: a property's accessors follow it."""
    yield targets, new
    for prefix in ("get_", "set_"):
        accessors = {
            Target("member", prefix + one.name, one.owner, one.path, is_static=one.is_static)
            for one in targets
            if one.kind == "member" and _is_property(db, one)
        }
        declared = [one for one in accessors if _is_declared(db, one)]
        own = frozenset(other for one in declared for other in related(db, one))
        if own:
            yield own, prefix + new


def _is_property(db: Database, target: Target) -> bool:
    declared = None if target.owner is None else declared_type(db, target.owner)
    if declared is None:
        return False
    group = declared.static if target.is_static else declared.instance
    return target.name in group and group[target.name].item.kind == "property"


def _is_declared(db: Database, target: Target) -> bool:
    declared = None if target.owner is None else declared_type(db, target.owner)
    if declared is None:
        return False
    return target.name in (declared.static if target.is_static else declared.instance)


def _accessed(db: Database, target: Target) -> str | None:
    """The property that the function is an accessor of."""
    if target.kind != "member" or target.name[:4] not in ("get_", "set_"):
        return None
    name = target.name[4:]
    if _is_property(db, Target("member", name, target.owner, is_static=target.is_static)):
        return name
    return None


def _moves(db: Database, target: Target, new: str) -> Iterator[tuple[str, str]]:
    """A module's file is called after its main type."""
    owner = target.owner
    if target.kind != "type" or owner is None or owner.name != owner.module:
        return
    path = path_of(db, target)
    if path is not None and PurePath(path).name == f"{target.name}.hx":
        yield path, str(PurePath(path).with_name(f"{new}.hx"))


# --- what the new name would run into --------------------------------------------------------


def _conflict(
    db: Database, targets: frozenset[Target], new: str, found: list[Reference]
) -> str | None:
    """Why the program would mean something else, or nothing."""
    for target in targets:
        match target.kind:
            case "local":
                reason = _conflict_of_local(db, target, new, found)
            case "member" | "constructor":
                reason = _conflict_of_member(db, target, new)
            case "field":
                declared = None if target.owner is None else declared_type(db, target.owner)
                field = getattr(getattr(declared, "aliased", None), "field", lambda name: None)
                reason = f"The structure has a field `{new}` already." if field(new) else None
            case "type":
                reason = _conflict_of_type(db, target, new, found)
            case _:
                reason = None
        if reason is not None:
            return reason
    return _hidden(db, new, found)


def _conflict_of_local(
    db: Database, target: Target, new: str, found: list[Reference]
) -> str | None:
    for key in dict.fromkeys(one.member for one in found if one.member is not None):
        if new in _bare_names(db, target.path, key):
            return f"`{new}` means something else in this function already."
        view = member_view(db, target.path, key)
        for part in descendants(view) if view is not None else ():
            if isinstance(part, ast.RawElixir | ast.Markup):
                if re.search(rf"\b{re.escape(target.name)}\b", part.text):
                    return f"`{target.name}` is used in a text that is not Haxe; rename it by hand."
    return None


def _bare_names(db: Database, path: str, key: MemberKey) -> set[str]:
    """The names that stand alone in a member: its locals, and what they could hide."""
    view = member_view(db, path, key)
    if view is None:
        return set()
    own = {one.name for one in descendants(view) if isinstance(one, ast.Identifier)}
    return own | _locals(db, path, key)


def _locals(db: Database, path: str, key: MemberKey) -> set[str]:
    view = member_view(db, path, key)
    return set() if view is None else set(declared_names(Nodes(view)))


def _conflict_of_member(db: Database, target: Target, new: str) -> str | None:
    owner = target.owner
    if owner is None:
        if new in module_members(db, target.path):
            return f"The module has a `{new}` already."
        return None
    for id in (owner, *descendants_of(db, owner)):
        if _declares(db, id, new):
            return f"`{id.name}` has a member `{new}` already."
        for above, _ in ancestors(db, ClassType(id)):
            if new in above.instance:
                return f"`{above.id.name}` has a member `{new}` already."
    return None


def _declares(db: Database, id: TypeId, name: str) -> bool:
    declared = declared_type(db, id)
    if declared is None:
        return False
    constructor = declared.constructor(name)
    return name in declared.instance or name in declared.static or constructor is not None


def _conflict_of_type(db: Database, target: Target, new: str, found: list[Reference]) -> str | None:
    path = path_of(db, target)
    if path is None or target.owner is None:
        return None
    outer = target.owner.name.rpartition(".")[0]
    wanted = f"{outer}.{new}" if outer else new
    if items(db, path).type(wanted) is not None:
        return f"The module has a type `{new}` already."
    for one in found:
        other = resolve_type(db, one.path, (new,)) if one.occurrence.is_bare else None
        if other is not None and not other.guessed:
            module = ".".join(module_of(db, one.path))
            return f"In `{module}` the name `{new}` means `{other.id}` already."
    return None


def _hidden(db: Database, new: str, found: list[Reference]) -> str | None:
    """A local of the new name would stand before a member or type that is named without its
    owner."""
    for one in found:
        bare = one.occurrence.is_bare and one.occurrence.target.kind != "local"
        if bare and one.member is not None and new in _locals(db, one.path, one.member):
            return f"A local variable `{new}` of `{one.member.name}` would hide it."
    return None
