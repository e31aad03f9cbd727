"""What the classes of a file are sent and don't take, as data that can be kept and compared.

`semantics.patterns.messages` finds it in the typed functions of a class; here these are asked for,
and places become those of members. `reporting.messages` puts it into words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.project.sources import dialect, parse
from compiler_core.query import Database, query
from compiler_core.reporting.replies import class_annotations
from compiler_core.semantics import infer, typed
from compiler_core.semantics.items import MemberKey, file_keys, items
from compiler_core.semantics.patterns.check import layout_of, receive_layout
from compiler_core.semantics.patterns.faults import SwitchLayout
from compiler_core.semantics.patterns.messages import (
    CALLBACKS,
    Handler,
    Sent,
    constructors_of,
    handler,
    sent_as,
    sent_messages,
    unreceived,
    untaken,
)
from compiler_core.semantics.patterns.space import Space
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.patterns.witness import Witness
from compiler_core.semantics.types import TypeId


@dataclass(frozen=True, slots=True)
class Untaken:
    """Messages that the callback of a server doesn't take. `key` is its first clause's, and that of
    the `switch` where it has one; `senders` are where each is sent first, by member."""

    callback: str
    key: MemberKey
    switch: SwitchLayout | None
    witnesses: tuple[Witness, ...]
    senders: tuple[tuple[MemberKey, Span], ...]


@dataclass(frozen=True, slots=True)
class Unreceived:
    """Messages that no `receive` of a process takes, told at the one with `layout` in `key`."""

    key: MemberKey
    layout: SwitchLayout
    enum: str
    is_guessed: bool
    witnesses: tuple[Witness, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ClassMessages:
    """`known`: the callbacks whose messages the class itself sends."""

    untaken: tuple[Untaken, ...] = ()
    unreceived: tuple[Unreceived, ...] = ()
    known: frozenset[str] = frozenset()
    switches: tuple[tuple[MemberKey, Span], ...] = ()
    """The `switch`es over such messages, by their spans in their members."""
    constructors: tuple[tuple[str, frozenset[str]], ...] = ()
    """By callback, the names of the constructors that its clauses or cases take."""

    def taken_elsewhere(self, callback: str) -> frozenset[str]:
        """The constructors that other callbacks take: one enum may have the messages of several."""
        others = (names for name, names in self.constructors if name != callback)
        return frozenset().union(*others)


_WORDS = re.compile(r"\b(?:receive|handle(?:Call|Cast|Info|Continue))\b")
_SERVER = "@:genserver"


def _has_words(text: str) -> bool:
    """Asked at each key, of the whole text: the plain searches are a hundred times as fast."""
    return ("receive" in text or "handleC" in text or "handleI" in text) and bool(
        _WORDS.search(text)
    )


def messages_of_file(db: Database, path: str) -> tuple[tuple[str, ClassMessages], ...]:
    """Of each class of the file by its name, where there is anything to say."""
    if not _has_words(parse(db, path).text):
        return ()
    names = dict.fromkeys(key.declaration for key in file_keys(db, path))
    return tuple((name, class_messages(db, path, name)) for name in names)


@query
def class_messages(db: Database, path: str, declaration: str) -> ClassMessages:
    """What the class `declaration` (or the module itself, where empty) of the file says."""
    if dialect(db) == "haxe" or not _has_words(parse(db, path).text):
        return ClassMessages()
    members: dict[str, list[typed.Function]] = {}
    keys: dict[int, MemberKey] = {}
    for key in file_keys(db, path):
        if key.declaration != declaration:
            continue
        function = infer.infer_member(db, path, key).function
        if function is not None:
            members.setdefault(key.name, []).append(function)
            keys[id(function)] = key
    module = items(db, path)
    owner = TypeId(module.package, module.name, declaration)
    shapes = DeclaredShapes(db)
    waiting = tuple(
        Unreceived(
            keys[id(one.function)],
            receive_layout(one.receive),
            one.process.messages.id.name,
            one.process.is_guessed,
            one.witnesses,
            one.count,
        )
        for one in unreceived(shapes, owner, members)
    )
    if _SERVER not in class_annotations(db, path, declaration):
        return ClassMessages(unreceived=waiting)
    found, known, switches = [], set(), []
    space = Space(shapes)
    clients = frozenset(
        one.name
        for type in module.types
        if type.name == declaration
        for one in type.members
        if "public" in one.modifiers or one.is_static
    )
    sent = list(sent_messages(space, owner, members, clients))
    handlers = {callback: handler(space, callback, members) for callback in CALLBACKS}
    for callback, takes in handlers.items():
        own = [one for one in sent if one.callback == callback]
        if not own or takes is None:
            continue
        key = keys[id(takes.clauses[0])]
        missing = list(untaken(space, own, takes.rows))
        if callback == "handleInfo" and not missing:
            continue  # anybody may send it anything
        known.add(callback)
        if takes.switch is not None:
            switches.append((key, takes.switch.span))
        if missing:
            found.append(_untaken(key, takes, missing, keys))
    constructors = tuple(
        (callback, constructors_of(takes.rows))
        for callback, takes in handlers.items()
        if takes is not None
    )
    return ClassMessages(tuple(found), waiting, frozenset(known), tuple(switches), constructors)


def _untaken(
    key: MemberKey, takes: Handler, missing: list[Sent], keys: dict[int, MemberKey]
) -> Untaken:
    """Each message once, with the first place that sends it."""
    first: dict[object, Sent] = {}
    for one in missing:
        made = None if one.pattern is None else one.pattern.constructor
        first.setdefault(made and (sent_as(made) or made), one)
    layout = None if takes.switch is None else layout_of(takes.switch)
    return Untaken(
        takes.name,
        key,
        layout,
        tuple(one.witness for one in first.values()),
        tuple((keys[id(one.by)], one.span) for one in first.values()),
    )
