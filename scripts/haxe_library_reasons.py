"""Why parts of Haxe's standard library are not declared, or not as Haxe has them.

These are the words of `docs/reference/haxe-library.md`.
"""

from __future__ import annotations

from collections.abc import Mapping

_NUMBERS = "arrays of machine numbers: Elixir has binaries, `haxe.io.Bytes`"
_INNER = "a part of Haxe's own machinery"
_NETWORK = "sockets wait for a process of their own: Elixir's `:gen_tcp` and `:ssl`"
_THREADS = "threads share memory: Elixir's processes (`Task`, `Agent`, `GenServer`)"
_DATABASE = "databases are Ecto's"

PACKAGES: Mapping[str, str] = {
    "haxe.macro": "macros are not run",
    "haxe.display": "the protocol of Haxe's own language server",
    "haxe.zip": "archives: Elixir's `:zlib` and `:zip`",
    "sys.db": _DATABASE,
    "sys.net": _NETWORK,
    "sys.ssl": _NETWORK,
    "sys.thread": _THREADS,
}
"""Packages that nothing is declared of."""

MODULES: Mapping[str, str] = {
    "Map": "it is `haxe.ds.Map` by another name",
    "haxe.EntryPoint": _INNER,
    "haxe.MainLoop": "there is no main loop: Elixir's processes",
    "haxe.NativeStackTrace": _INNER,
    "haxe.Resource": "a build for Elixir embeds no files: `priv` holds them",
    "haxe.Ucs2": "text of 16-bit units: Elixir's is UTF-8",
    "haxe.Utf8": "text that is UTF-8 by hand; it is deprecated, and Elixir's always is",
    "haxe.http.HttpJs": "the JavaScript target's",
    "haxe.http.HttpNodeJs": "the JavaScript target's",
    "haxe.io.ArrayBufferView": _NUMBERS,
    "haxe.io.BufferInput": "reads through a buffer by hand: Elixir's devices have one",
    "haxe.io.FPHelper": "`Bytes.getDouble` and its like do it",
    "haxe.io.Float32Array": _NUMBERS,
    "haxe.io.Float64Array": _NUMBERS,
    "haxe.io.Int32Array": _NUMBERS,
    "haxe.io.Mime": "a list of names that Plug's `MIME` has",
    "haxe.io.Scheme": "a list of names",
    "haxe.io.UInt16Array": _NUMBERS,
    "haxe.io.UInt32Array": _NUMBERS,
    "haxe.io.UInt8Array": _NUMBERS,
    "haxe.rtti.CType": "no types are known at run time",
    "haxe.rtti.Rtti": "no types are known at run time",
    "haxe.rtti.XmlParser": "no types are known at run time",
    "haxe.xml.Check": "rules for documents, which nobody uses",
    "haxe.xml.Fast": "the old name of `haxe.xml.Access`",
}
"""Modules by path."""

MEMBERS: Mapping[str, str] = {
    "sys.Http.customRequest": "it wants a socket",
}
"""Members that are missing."""

DIFFERENT: Mapping[str, str] = {
    "haxe.Log.trace": "`trace(a, b, c)` is typed by it",
    "haxe.ds.List.iterator": "Haxe's is a class of its own that nobody can name",
    "haxe.ds.List.keyValueIterator": "as `iterator`",
    "haxe.ds.Option.Some": "it is the dialect's `Option`, whose argument is called `value`",
    "haxe.ds.Option.None": "as `Some`",
}
"""Members whose type is another one than Haxe's."""

_ITS_CLASS = "not every value has one: written out where its type is a class of the project"
_ITS_MODULE = "it is `inspect` of the class's module, and lowered as that"
_ITS_BASE = "no module knows what it extends: written out where the source names the class"
_UNKNOWN_TYPES = "no classes or enums are known by name at run time"
_NO_INDEX = "an enum's value does not know its enum: written out where its type names it"
_NO_ENUM = "no enums are known by name at run time: written out where the source names one"
_REFERENCES = "its objects refer to each other, or to themselves"
_EVENTS = "what it calls later would share the variables of the function around it"
_KEY = "its keys are the same by `hashCode`, a map's by what they hold"
_FORM = "Haxe's own form, which names classes"
_POSITION = "where something stands in the source is not kept"
_HTTP = "its answers come through functions that are assigned: `Req` or `:httpc`"
_STATE = "reads and moves a position, also through the names that others have for it"

WITHOUT: Mapping[str, str] = {
    "EnumValue.match": "it is a `switch`, and lowered as one",
    "Std.is": "it is a test for a type, and lowered as one",
    "Std.isOfType": "it is a test for a type, and lowered as one",
    "Reflect.makeVarArgs": "every function of Elixir has a number of arguments",
    "Type": _UNKNOWN_TYPES,
    "Type.createInstance": "it is `new`: written out where the type says which classes it may be",
    "Type.getClass": _ITS_CLASS,
    "Type.getClassName": _ITS_MODULE,
    "Type.getSuperClass": _ITS_BASE,
    "Type.allEnums": _NO_ENUM,
    "Type.createEnum": _NO_ENUM,
    "Type.createEnumIndex": _NO_ENUM,
    "Type.enumIndex": _NO_INDEX,
    "Type.getEnumConstructs": _NO_ENUM,
    "Sys.setTimeLocale": "the virtual machine has no locale",
    "Sys.executablePath": "a release has no such file",
    "Sys.programPath": "a release has no such file",
    "Sys.getChar": "a terminal hands over lines",
    "Xml.parent": "a value does not know what it is a part of",
    "haxe.CallStack": _POSITION,
    "haxe.EnumFlags": _NO_INDEX,
    "haxe.EnumTools": _NO_ENUM,
    "haxe.EnumTools.getName": _UNKNOWN_TYPES,
    "haxe.EnumTools.EnumValueTools.getIndex": _NO_INDEX,
    "haxe.Exception.stack": _POSITION,
    "haxe.Exception.native": "Elixir's exceptions are what they are",
    "haxe.Http": _HTTP,
    "haxe.Int64.is": "a test at run time: an integer does not know how wide it was",
    "haxe.Int64.isInt64": "a test at run time: an integer does not know how wide it was",
    "haxe.Log.formatOutput": _POSITION,
    "haxe.Log.trace": "it is `trace`, and lowered as that",
    "haxe.Serializer": _FORM,
    "haxe.Unserializer": _FORM,
    "haxe.SysTools.quoteWinArg": "Windows's shell",
    "haxe.SysTools.winMetaCharacters": "Windows's shell",
    "haxe.Template": "templates are HEEx",
    "haxe.Timer": _EVENTS,
    "haxe.crypto.Adler32.read": _STATE,
    "haxe.ds.BalancedTree.TreeNode": "a map has no nodes",
    "haxe.ds.HashMap": _KEY,
    "haxe.iterators.HashMapKeyValueIterator": _KEY,
    "haxe.ds.ListSort": _REFERENCES,
    "haxe.ds.Vector.blit": "it is a method of its third argument, and lowered as one",
    "haxe.ds.WeakMap": "no map of Elixir lets go of its keys",
    "haxe.http": _HTTP,
    "haxe.io.BytesInput.readBytes": "it changes its argument",
    "haxe.io.Input": "it changes its argument, or the order of bytes from then on",
    "haxe.io.Output": "it changes its argument, or the order of bytes from then on",
    "haxe.rtti": "no metadata is kept at run time",
    "haxe.xml": "elements read by names that are no fields",
    "sys.FileSystem.fullPath": "symbolic links are not followed",
    "sys.Http": _HTTP,
    "sys.io.FileInput": "`:file.position` moves, and Elixir's `File` does not tell the end",
    "sys.io.FileOutput": "`:file.position` moves",
    "sys.io.Process": "Elixir's are ports, which send messages",
}
"""Why declared members have no Elixir: by member, or by the type or package that they belong to."""
