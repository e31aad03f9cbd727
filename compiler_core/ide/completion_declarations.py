"""What may stand in the body of a class, and outside of all: members, modifiers, declarations.

class Dog extends Animal { over| }    →    override function speak(): String { … }
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.ide.completion_item import Cursor, Item
from compiler_core.query import Database
from compiler_core.semantics.declared import DeclaredMember, ancestors, declared_type
from compiler_core.semantics.infer import member_type
from compiler_core.semantics.items import items
from compiler_core.semantics.names import type_name
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import VOID, ClassType, FunctionType, ParameterType, Type, TypeId
from compiler_core.syntax import ast

_MODIFIERS = (
    "public", "private", "static", "override", "inline", "final", "var", "function", "extern",
    "dynamic", "macro", "abstract", "overload",
)  # fmt: skip
_TOP = (
    "package", "import", "using", "class", "interface", "enum", "typedef", "abstract", "private",
    "extern", "final", "function", "var",
)  # fmt: skip


def top_level() -> Iterator[Item]:
    for word in _TOP:
        yield Item(word, "keyword", word, locality=3)
    for word in ("class", "interface", "enum"):
        yield Item(word, "snippet", f"{word} ${{1:Name}} {{\n\t$0\n}}", True, "…", locality=4)


def in_body(cursor: Cursor) -> Iterator[Item]:
    """What may begin a member; whole members that are overridden or implemented."""
    view = cursor.declaration
    for word in _MODIFIERS:
        yield Item(word, "keyword", word, locality=3)
    if view is None or view.kind not in ("class", "interface"):
        return
    head = "function ${1:name}(${2}):${3:Void} {\n\t$0\n}"
    yield Item("function", "snippet", head, True, "…", locality=4)
    if view.kind == "class":
        new = "public function new(${1}) {\n\t$0\n}"
        yield Item("new", "snippet", new, True, "a constructor", locality=4)
        yield from overrides(cursor, view)


def overrides(cursor: Cursor, view: ast.TypeDeclaration) -> Iterator[Item]:
    """Functions of the classes and interfaces above that the class doesn't have itself."""
    db = cursor.db
    module = items(db, cursor.path)
    id = TypeId(module.package, module.name, view.name.text)
    line_start = cursor.text.rfind("\n", 0, cursor.start) + 1
    before = cursor.text[line_start : cursor.start]
    indentation = before[: len(before) - len(before.lstrip())]
    own = {placed.member.name.text for placed in view.members}
    words = set(before.split())
    if not words <= _WORDS:
        return
    span = Span(line_start + len(indentation), cursor.end)
    for is_interface, member, bindings in inherited_functions(db, id):
        if member.name in own:
            continue
        text = implementation(db, member, bindings, not is_interface, snippet=True)
        verb = "implements" if is_interface else "overrides"
        owner = "" if member.owner is None else member.owner.name
        yield Item(
            member.name,
            "method",
            text,
            True,
            detail=f"{verb} {owner}.{member.name}",
            subject=("member", str(member.owner), member.name, "", member.path),
            locality=1 if is_interface or "override" in words else 2,
            span=span,
            filter=f"{'' if is_interface else 'override '}public function {member.name}",
        )


_WORDS = {"public", "private", "override", "function", "inline"}


def inherited_functions(
    db: Database, id: TypeId
) -> Iterator[tuple[bool, DeclaredMember, dict[ParameterType, Type]]]:
    """What a class may override (False) or is to implement (True), nearest first, each once."""
    seen: set[str] = set()
    found = declared_type(db, id)
    if found is None:
        return
    for base, specialised in ancestors(db, ClassType(id, tuple(found.parameters))):
        if base.id == id:
            continue
        bindings = dict(zip(base.parameters, specialised.args, strict=False))
        for name, member in base.instance.items():
            item = member.item
            if name in seen or name == "new" or item.kind != "function":
                continue
            seen.add(name)
            if not {"final", "inline"} & item.modifiers:
                needs_body = base.kind == "interface" or "abstract" in item.modifiers
                yield needs_body, member, bindings


def implementation(
    db: Database,
    member: DeclaredMember,
    bindings: dict[ParameterType, Type],
    is_override: bool,
    snippet: bool = False,
) -> str:
    """A whole function with that member's signature, unindented."""
    type = member.type or member_type(db, member.path, member.key)
    type = substitute(type, bindings)
    item = member.item
    result: Type = VOID
    shown = [one.name for one in item.parameters]
    if isinstance(type, FunctionType):
        result = type.result
        shown = [
            f"{'?' * one.optional}{'...' * one.rest}{one.name}:{type_name(db, one.type)}"
            for one in type.parameters
        ]
    words = f"{'override ' * is_override}{'public ' * (item.is_public or not is_override)}"
    call = f"super.{item.name}({', '.join(one.name for one in item.parameters)});"
    stop = "$0" if snippet else ""
    if is_override:
        body = f"{'' if result == VOID else 'return '}{call}{stop}"
    else:
        body = f'throw "{item.name} is not implemented";{stop}'
    parameters = ""
    if member.parameters:
        parameters = f"<{', '.join(one.name for one in member.parameters)}>"
    head = f"{words}function {item.name}{parameters}({', '.join(shown)}):{type_name(db, result)}"
    return f"{head} {{\n\t{body}\n}}"
