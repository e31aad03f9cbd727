"""Behaviours and protocols, and the modules that keep what they promise.

@:behaviour class Storage {                          defmodule Storage do
    @:callback static function read(n: String): Int;     @callback read(String.t()) :: integer()
}                                                    end

@:impl("Storage") class Disk { … }                   @behaviour Storage, and `@impl true`
@:protocol class Shown { … }                         defprotocol Shown
@:impl("Shown", for: Int) class ShownInt { … }       defimpl Shown, for: Integer
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.otp import statements, with_statements
from compiler_core.annotations.site import Site
from compiler_core.annotations.written import given, text_of, value_of
from compiler_core.base.diagnostic import Severity
from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import specs
from compiler_core.lower.framework import MemberSite, ModuleSite
from compiler_core.lower.world import elixir_module
from compiler_core.project.files import files, module_of, module_path
from compiler_core.query import Database
from compiler_core.semantics.declared import DeclaredType, declared_type
from compiler_core.semantics.items import items
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import FunctionType, TypeId
from compiler_core.syntax import ast

CALLBACKS = ("@:callback", "@:optional_callback")
_TARGETS = {
    "Int": "Integer", "Integer": "Integer", "Float": "Float", "String": "BitString",
    "BitString": "BitString", "Bool": "Atom", "Atom": "Atom", "Array": "List", "List": "List",
    "Map": "Map", "Tuple": "Tuple", "Function": "Function", "Pid": "PID", "Dynamic": "Any",
    "Any": "Any",
}  # fmt: skip
"""Haxe's types, and Elixir's kinds of values."""


# --- what promises -------------------------------------------------------------------------------


def behaviour(site: ModuleSite, module: tree.Module) -> tree.Module:
    """Callbacks above the functions that the behaviour has itself."""
    members = list(_promised(site))
    names = {function_name(one.member.name) for one in members}
    lines = [_callback(site, one) for one in members]
    optional = [
        tree.Pair(function_name(one.member.name), tree.Integer(len(_parameters(one))))
        for one in members
        if _is_optional(one)
    ]
    if optional:
        lines.append(tree.Attribute("optional_callbacks", tree.List(tuple(optional))))
    spaced = [replace(one, blank_before=True) for one in lines]
    return _with(module, spaced, names)


def protocol(site: ModuleSite, module: tree.Module) -> tree.Module:
    """`defprotocol`: heads without bodies."""
    members = [one for one in site.declaration.members if isinstance(one.view, ast.FunctionMember)]
    lines: list[Node] = []
    for one in members:
        spec = _signature(site, one)
        head = tuple(tree.Variable(function_name(name)) for name in _parameters(one))
        name = function_name(one.member.name)
        lines.append(tree.Attribute("spec", spec, blank_before=True))
        lines.append(tree.Definition("def", name, head))
    arguments = given(site)
    fallback = value_of(arguments, "fallback_to_any")
    if isinstance(fallback, ast.BoolLiteral) and fallback.value:
        lines.insert(0, tree.Attribute("fallback_to_any", tree.TRUE, blank_before=True))
    names = {function_name(one.member.name) for one in members}
    return replace(_with(module, lines, names), kind="defprotocol")


def _with(module: tree.Module, lines: list[Node], names: set[str]) -> tree.Module:
    """The module with `lines` under its documentation, without the functions of these names."""
    moduledoc, *others = _without(statements(module), names)
    if others:
        others[0] = replace(others[0], blank_before=True)
    return with_statements(module, [moduledoc, *lines, *others])


def _without(nodes: tuple[Node, ...], names: set[str]) -> list[Node]:
    kept: list[Node] = []
    pending: list[Node] = []
    for node in nodes:
        if isinstance(node, tree.Attribute) and node.name in ("spec", "doc", "impl"):
            pending.append(node)
            continue
        if not (isinstance(node, tree.Definition) and node.name in names):
            kept += [*pending, node]
        pending = []
    return kept


def _promised(site: ModuleSite) -> Iterator[TypedMember]:
    for one in site.declaration.members:
        if isinstance(one.view, ast.FunctionMember):
            named = any(metadata.name in CALLBACKS for metadata in one.view.metadata)
            if named or one.view.function.body is None:
                yield one


def _is_optional(one: TypedMember) -> bool:
    return any(metadata.name == "@:optional_callback" for metadata in one.view.metadata)


def _callback(site: ModuleSite, one: TypedMember) -> Node:
    return tree.Attribute("callback", _signature(site, one))


def _parameters(one: TypedMember) -> list[str]:
    if not isinstance(one.view, ast.FunctionMember):
        return []
    named = [parameter.name for parameter in one.view.function.parameters]
    return ["value" if name is None else name.text for name in named]


def _signature(site: ModuleSite, one: TypedMember) -> Node:
    type = one.member.type
    types = type.parameters if isinstance(type, FunctionType) else ()
    names = _parameters(one)
    given_ = tuple(
        tree.Binary("::", tree.Variable(function_name(name)), specs.type_spec(site.unit, part.type))
        for name, part in zip(names, types, strict=False)
    )
    result = type.result if isinstance(type, FunctionType) else None
    answer = specs.TERM if result is None else specs.type_spec(site.unit, result)
    head = tree.LocalCall(function_name(one.member.name), given_, parens=True)
    return tree.Binary("::", head, answer)


# --- what keeps it -------------------------------------------------------------------------------


def directives(site: ModuleSite) -> Iterator[Node]:
    name = text_of(value_of(given(site), "name", 0))
    if name is not None and _target(site) is None:
        yield tree.Attribute("behaviour", tree.Alias(_module(site, name)), blank_before=True)


def implementation(site: ModuleSite, module: tree.Module) -> tree.Module:
    """`defimpl … for: …`, where the annotation names a type."""
    name = text_of(value_of(given(site), "name", 0))
    target = _target(site)
    if name is None or target is None:
        return module
    protocol_name = _module(site, name)
    kind = _TARGETS.get(target) or _module(site, target)
    return replace(module, name=protocol_name, kind="defimpl", target=tree.Alias(kind))


def _target(site: ModuleSite) -> str | None:
    return text_of(value_of(given(site), "for"))


def _module(site: ModuleSite, name: str) -> str:
    found = find_class(site.db, site.path, name)
    return name if found is None else elixir_module(site.db, found)


def kept(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """A function that is promised stands under `@impl true`."""
    name = text_of(value_of(given(site), "name", 0))
    found = None if name is None else find_class(site.db, site.path, name)
    declared = None if found is None else declared_type(site.db, found)
    if declared is None or member.member.name not in {*declared.static, *declared.instance}:
        return nodes
    return _with_impl(nodes)


def kept_function(site: MemberSite, nodes: list[Node]) -> list[Node]:
    return _with_impl(nodes)


def _with_impl(nodes: list[Node]) -> list[Node]:
    if not nodes or any(isinstance(one, tree.Attribute) and one.name == "impl" for one in nodes):
        return nodes
    comments = nodes[0].comments
    rest = [
        one
        for one in nodes
        if not (isinstance(one, tree.Attribute) and one.name in ("spec", "doc"))
    ]
    if not rest or not isinstance(rest[0], tree.Definition) or rest[0].kind != "def":
        return nodes
    rest[0] = replace(rest[0], comments=(), blank_before=False)
    impl = tree.Attribute("impl", tree.TRUE, comments=comments, blank_before=True)
    return [impl, *rest]


def find_class(db: Database, path: str, name: str) -> TypeId | None:
    """The class of a name: what the file means by it, or what the first file has that has one."""
    simple = name.rpartition(".")[2]
    meant = resolve_type(db, path, tuple(name.split(".")))
    if meant is not None and module_path(db, (*meant.id.package, meant.id.module)) in files(db):
        return meant.id
    for file in (path, *files(db)):
        *package, module = module_of(db, file)
        if file != path and module != simple:
            continue
        for item in items(db, file).types:
            if item.name == simple and item.kind in ("class", "interface"):
                return TypeId(tuple(package), module, simple)
    return None


# --- checks --------------------------------------------------------------------------------------

MISSING = "HX379"


def check_behaviour(site: Site) -> Iterator[Fault]:
    declaration = site.declaration
    if declaration is None:
        return
    for placed in declaration.members:
        member = placed.member
        if isinstance(member, ast.FunctionMember) and (
            member.function.body is None
            or any(metadata.name in CALLBACKS for metadata in member.metadata)
        ):
            return
    yield Finding(
        site.name_span,
        MISSING,
        f"`{declaration.name.text}` promises nothing: none of its functions has `@:callback`.",
        severity=Severity.WARNING,
    )


def missing(declared: DeclaredType, own: set[str]) -> list[str]:
    """The functions of a behaviour or protocol that a class lacks."""
    found = []
    is_protocol = "@:protocol" in declared.annotations
    for name, one in {**declared.instance, **declared.static}.items():
        notes = {note.name for note in one.item.annotations}
        is_promise = is_protocol or "@:callback" in notes or not one.item.has_body
        if one.item.kind == "function" and is_promise and "@:optional_callback" not in notes:
            if name not in own and name != "new":
                found.append(name)
    return found
