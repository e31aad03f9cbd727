"""What the frameworks hand to the functions that they call: the contracts of annotated classes.

A callback's parameters are declared `Dynamic` as often as not, and what they hold is the
framework's word: a controller's `params` have strings for keys, all the way down; a page's session
has them at the top; a server's callbacks pass one state on; `conn` and `socket` are structs. One
table says so, by annotation and callback:

    "@:liveview": {"mount": Callback({0: STRINGS, 1: STRINGS_ON_TOP, 2: SOCKET}, …), …}

An *action* has no name of its own: in a controller it is each public function of two parameters. In
a plain module such a function is one if all that it returns are sent answers (`Answers` below).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from compiler_core.semantics.items import MemberItem, TypeItem
from compiler_core.semantics.types import ClassType, TypeId

Form = Literal["atom", "string"]
"""How the keys of a map are written."""


@dataclass(frozen=True, slots=True)
class Keys:
    """A map with such keys; `is_deep`: the maps in it have them too."""

    form: Form
    is_deep: bool = False


CONN = ClassType(TypeId((), "Conn", "Conn"))
SOCKET = ClassType(TypeId((), "Socket", "Socket"))
RESOLUTION = ClassType(TypeId((), "Resolution", "Resolution"))
ATOMS = Keys("atom")
STRINGS = Keys("string", is_deep=True)
STRINGS_ON_TOP = Keys("string")

Given = Keys | ClassType


@dataclass(frozen=True, slots=True)
class Callback:
    """`given`: what the framework hands over, by parameter. A `shared` parameter is what other
    callbacks gave back: `results` says where in a result, by the result tuple's tag (by "" where it
    is the result itself)."""

    given: Mapping[int, Given] = field(default_factory=dict)
    shared: int | None = None
    results: Mapping[str, int] = field(default_factory=dict)
    assigns: int | None = None
    """The parameter that holds what the class assigns."""
    message: int | None = None
    """The parameter that is a message to the class's own server."""


_REPLIES = MappingProxyType({"reply": 2, "noreply": 1})
_NO_REPLIES = MappingProxyType({"noreply": 1})
_ACTION = Callback({0: CONN, 1: STRINGS})
_ON_SOCKET = Callback({1: SOCKET})
_ON_EVENT = Callback({1: STRINGS, 2: SOCKET})
_RECEIVES = Callback({0: ATOMS, 1: SOCKET})
_LIVE = {
    "mount": Callback({0: STRINGS, 1: STRINGS_ON_TOP, 2: SOCKET}),
    "handleParams": Callback({0: STRINGS, 2: SOCKET}),
    "handleEvent": _ON_EVENT,
    "handleInfo": _RECEIVES,
    "handleCast": _ON_SOCKET,
    "handleCall": Callback({2: SOCKET}),
    "handleAsync": Callback({2: SOCKET}),
    "render": Callback(assigns=0),
    "terminate": _ON_SOCKET,
}

CONTRACTS: Mapping[str, Mapping[str, Callback]] = MappingProxyType(
    {
        "@:genserver": {
            "init": Callback({0: ATOMS}, None, MappingProxyType({"ok": 1})),
            "handleCall": Callback(shared=2, results=_REPLIES, message=0),
            "handleCast": Callback(shared=1, results=_NO_REPLIES, message=0),
            "handleInfo": Callback(shared=1, results=_NO_REPLIES, message=0),
            "handleContinue": Callback(shared=1, results=_NO_REPLIES, message=0),
            "terminate": Callback(shared=1),
            "codeChange": Callback(shared=1, results=MappingProxyType({"ok": 1})),
        },
        "@:supervisor": {"init": Callback({0: ATOMS})},
        "@:application": {"start": Callback({1: ATOMS})},
        "@:plug": {
            "init": Callback({0: ATOMS}, None, MappingProxyType({"": 0})),
            "call": Callback({0: CONN, 1: ATOMS}, shared=1),
        },
        "@:fallback_controller": {"call": Callback({0: CONN})},
        "@:liveview": _LIVE,
        "@:live_component": {
            **_LIVE,
            "mount": Callback({0: SOCKET}),
            "update": Callback({0: ATOMS, 1: SOCKET}),
        },
        "@:channel": {
            "join": _ON_EVENT,
            "handleIn": _ON_EVENT,
            "handleOut": Callback({1: ATOMS, 2: SOCKET}),
            "handleInfo": _RECEIVES,
            "terminate": _ON_SOCKET,
        },
        "@:socket": {"connect": Callback({0: STRINGS, 1: SOCKET}), "id": Callback({0: SOCKET})},
        "@:job": {
            "perform": Callback({0: STRINGS}),
            "onFailure": Callback({0: STRINGS}),
            "onSuccess": Callback({0: STRINGS}),
        },
    }
)

SENDERS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("GenServer", "call"): "handleCall",
        ("GenServer", "castMessage"): "handleCast",
        ("Process", "send"): "handleInfo",
        ("Process", "sendAfter"): "handleInfo",
        ("Kernel", "send"): "handleInfo",
    }
)
"""The functions whose second argument is a message, and the callback that takes it."""

_ACTIONS = frozenset(("@:controller",))
_RESOLVERS = frozenset(("@:graphql", "@:resolver"))

RESPONSES = frozenset(
    (
        *("json", "text", "html", "render", "redirect", "sendDownload"),
        *("sendResp", "send", "sendFile", "sendChunked"),
    )
)
"""Plug's and Phoenix's functions that send an answer: what returns their results is an action."""


def callbacks(owner: TypeItem) -> Mapping[str, tuple[Callback, ...]]:
    """What the annotations of a class say of its functions, by name."""
    found: dict[str, tuple[Callback, ...]] = {}
    names = {annotation.name for annotation in owner.annotations}
    for item in owner.members:
        if item.kind == "function":
            known = [
                CONTRACTS[name][item.name]
                for name in CONTRACTS
                if name in names and item.name in CONTRACTS[name]
            ]
            if names & _ACTIONS and may_be_action(item):
                known.append(_ACTION)
            if names & _RESOLVERS and item.is_public and len(item.parameters) >= 2:
                last = len(item.parameters) - 1
                known.append(Callback({last - 1: ATOMS, last: RESOLUTION}))
            if known:
                found[item.name] = tuple(known)
    return found


def may_be_action(item: MemberItem) -> bool:
    return item.is_public and item.kind == "function" and len(item.parameters) == 2


def action(item: MemberItem) -> Callback:
    """The contract of a function that answers a request."""
    return _ACTION
