"""Why parts of Haxe's standard library are not declared: the words of docs/reference."""

from __future__ import annotations

from collections.abc import Mapping

PACKAGES: Mapping[str, str] = {
    "haxe.macro": "macros are not run",
    "haxe.display": "the protocol of Haxe's own language server",
}
"""Packages that nothing is declared of."""

MODULES: Mapping[str, str] = {}
"""Modules by path."""

MEMBERS: Mapping[str, str] = {}
"""Members, or all missing ones of a type."""

DIFFERENT: Mapping[str, str] = {
    "haxe.Log.trace": "`trace(a, b, c)` is typed by it",
    "haxe.ds.List.iterator": "Haxe's is a class of its own that nobody can name",
    "haxe.ds.List.keyValueIterator": "as `iterator`",
    "haxe.ds.Option.Some": "it is the dialect's `Option`, whose argument is called `value`",
    "haxe.ds.Option.None": "as `Some`",
}
"""Members whose type is another one than Haxe's."""
