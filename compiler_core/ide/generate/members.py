"""Members that are used and nowhere declared.

    total(1, "a")        →  function total(argument1:Int, argument2:String):Void { … }
    count = 1            →  var count:Int;    or a local, or an optional parameter
    cart.add(item)       →  public function add(item:Item):Void { … }      in `Cart`
    Color.Purple         →  Purple;                                        in `Color`

A new function throws what says that it isn't written yet; it never looks done.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.ide.completion_item import Cursor
from compiler_core.ide.families import descendants_of
from compiler_core.ide.generate.use import (
    Use,
    expected_text,
    member_edit,
    own_type,
    parameters_text,
    view_of,
)
from compiler_core.ide.refactoring.site import Site
from compiler_core.ide.refactoring.variable_forms import result_place
from compiler_core.project.sources import parse
from compiler_core.semantics import faults, typed
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    EnumType,
    Type,
    TypedefType,
    TypeId,
)
from compiler_core.syntax import ast


def fixes(use: Use) -> Iterator[Fix]:
    if use.code in (faults.UNDECLARED_FUNCTION, faults.UNDECLARED_VARIABLE):
        yield from _own(use)
    elif use.code == faults.UNDECLARED_FIELD:
        yield from _of_others(use)
    elif use.code == faults.UNDECLARED_CONSTRUCTOR:
        yield from _constructor(use)


# --- of the class that uses them -----------------------------------------------------------------


def _own(use: Use) -> Iterator[Fix]:
    name = use.name
    if not name.isidentifier() or not (name[:1].islower() or name[:1] == "_"):
        return
    for view in use.views(ast.Identifier):
        call = use.call_of(view)
        if call is not None:
            yield from _own_function(use, name, call)
        else:
            yield from _own_variable(use, name, view)
        return


def _own_function(use: Use, name: str, call: ast.Call) -> Iterator[Fix]:
    text = _function(use, name, call, "")
    edit = _own_edit(use, _static(use) + text)
    if edit is not None:
        yield Fix(f"Create function `{name}`", (edit,))


def _own_variable(use: Use, name: str, view: ast.View) -> Iterator[Fix]:
    site = use.site
    parent = site.parent(view)
    type = expected_text(use, view)
    is_assigned = isinstance(parent, ast.Binary) and parent.operator == "=" and parent.left is view
    if is_assigned and isinstance(site.parent(parent), ast.Block):  # type: ignore[arg-type]
        at = Span(view.span.start, view.span.start)
        yield Fix(f"Create local variable `{name}`", (site.edit(at, "var "),))
    type = "Dynamic" if type == "Void" else type
    edit = _own_edit(use, f"{_static(use)}var {name}:{type};")
    if edit is not None:
        yield Fix(f"Create field `{name}`", (edit,))
    member = site.member
    if isinstance(member, ast.FunctionMember) and not _is_default(site, view):
        end = _end_of_parameters(use, member)
        if end is not None:
            comma = ", " if member.function.parameters else ""
            added = site.edit(Span(end, end), f"{comma}?{name}:{type}")
            yield Fix(f"Create optional parameter `{name}`", (added,))


def _is_default(site: Site, view: ast.View) -> bool:
    return any(isinstance(one, ast.Parameter) for one in site.around(view))


def _end_of_parameters(use: Use, member: ast.FunctionMember) -> int | None:
    parameters = member.function.parameters
    if parameters:
        return parameters[-1].span.end
    place = result_place(use.site.text, member)
    return None if place is None else place - 1


def _static(use: Use) -> str:
    """An initialiser of a class's variable can use what is static only."""
    member = use.site.member
    is_static = member.has("static") or isinstance(member, ast.VarMember)
    return "static " if is_static and use.site.key.declaration else ""


def _own_edit(use: Use, text: str) -> Edit | None:
    id = own_type(use)
    if id is None:
        end = len(use.site.text.rstrip())
        return use.site.edit(Span(end, end), f"\n\n{text}")
    found = view_of(use.site.db, id)
    return None if found is None else member_edit(use, *found, text)


def _function(use: Use, name: str, call: ast.Call, words: str) -> str:
    result = expected_text(use, call)
    head = f"{words}function {name}({parameters_text(use, call.args)}):{result}"
    return f'{head} {{\n{use.site.unit}throw "{name} is not written yet";\n}}'


# --- of other types ------------------------------------------------------------------------------


def _of_others(use: Use) -> Iterator[Fix]:
    access = use.access()
    if access is None or not access.name.text.isidentifier():
        return
    site = use.site
    sight = Cursor(site.db, site.path, site.start + access.name.span.end).sight
    node = None if sight is None else sight.target
    is_static = isinstance(node, typed.ModuleValue)
    id = _owner(use, node)
    found = None if id is None else view_of(use.site.db, id)
    name, call = access.name.text, use.call_of(access)
    if id is None or found is None or _is_declared(use, id, name):
        return
    path, view = found
    if view.kind == "enum" and not is_static:
        return
    if view.kind == "enum":
        arguments = "" if call is None else f"({parameters_text(use, call.args)})"
        yield from _added(use, f"Create constructor `{name}`", path, view, f"{name}{arguments};")
        return
    if view.kind == "typedef":
        yield from _structure_field(use, path, view, access)
        return
    if view.kind == "enum abstract" and is_static and call is None:
        yield from _added(use, f"Create value `{name}`", path, view, f"var {name};")
        return
    is_own = own_type(use) == id
    words = f"{'' if is_own or view.kind == 'interface' else 'public '}{'static ' * is_static}"
    if call is not None:
        text = _function(use, name, call, words)
        if view.kind == "interface":
            text = text.split(" {\n")[0] + ";"
        yield from _added(use, f"Create function `{name}` in `{id.name}`", path, view, text)
        return
    type = _type_of_use(use, access)
    if view.kind != "abstract" or is_static:
        text = f"{words}var {name}:{type};"
        yield from _added(use, f"Create field `{name}` in `{id.name}`", path, view, text)


def _is_declared(use: Use, id: TypeId, name: str) -> bool:
    """By the type itself, for other uses than this one; or by one that extends it, whose member
    would become an override."""
    for one in (id, *descendants_of(use.site.db, id)):
        declared = declared_type(use.site.db, one)
        if declared is not None and (name in declared.instance or name in declared.static):
            return True
    return False


def _type_of_use(use: Use, access: ast.FieldAccess) -> str:
    type = expected_text(use, access)
    return "Dynamic" if type == "Void" else type


def _owner(use: Use, node: typed.Expr | None) -> TypeId | None:
    if isinstance(node, typed.ModuleValue):
        return node.id
    if isinstance(node, typed.This):
        return own_type(use)
    return None if node is None else _id(use, node.type)


def _id(use: Use, type: Type) -> TypeId | None:
    if isinstance(type, TypedefType):
        return type.id
    type = strip(use.site.db, type)
    return type.id if isinstance(type, ClassType | AbstractType | EnumType) else None


def _added(use: Use, title: str, path: str, view: ast.TypeDeclaration, text: str) -> Iterator[Fix]:
    edit = member_edit(use, path, view, text)
    if edit is not None:
        yield Fix(title, (edit,))


def _structure_field(
    use: Use, path: str, view: ast.TypeDeclaration, access: ast.FieldAccess
) -> Iterator[Fix]:
    aliased = view.aliased
    if not isinstance(aliased, ast.StructType) or not aliased.fields:
        return
    call = use.call_of(access)
    type = _type_of_use(use, access) if call is None else "Dynamic"
    text = parse(use.site.db, path).text
    last = aliased.fields[-1]
    is_class_notation = text[last.span.start : last.span.end].startswith(("var ", "final ", "?var"))
    at = last.span.end
    if is_class_notation:
        at += text[at : at + 1] == ";"
        written = f"\n{use.site.unit}@:optional var {access.name.text}:{type};"
    else:
        written = f", ?{access.name.text}:{type}"
    edit = Edit(Span(at, at), written, None if path == use.site.path else path)
    yield Fix(f"Create optional field `{access.name.text}` in `{view.name.text}`", (edit,))


# --- constructors of enums -----------------------------------------------------------------------


def _constructor(use: Use) -> Iterator[Fix]:
    """In a pattern: the enum is that of what is matched."""
    name = use.name.rpartition(".")[2].partition("(")[0]
    if not name.isidentifier():
        return
    subject: Type | None = None
    for view in use.site.views:
        if isinstance(view, ast.Switch) and view.span.covers(use.span):
            node = use.site.value(view.subject)
            in_head = any(one.header_span.covers(use.span) for one in view.cases)
            if node is not None and in_head:
                subject = node.type
    id = None if subject is None else _id(use, subject)
    found = None if id is None else view_of(use.site.db, id)
    if found is None or found[1].kind != "enum":
        return
    arguments = ""
    for view in use.site.views:
        if isinstance(view, ast.Call) and view.callee.span == use.span:
            count = range(1, len(view.args) + 1)
            arguments = f"({', '.join(f'argument{number}:Dynamic' for number in count)})"
    yield from _added(use, f"Create constructor `{name}`", *found, f"{name}{arguments};")
