"""The place of a diagnostic in a member, and where new members go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.diagnostic import Diagnostic, Edit
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.site import Site, site_at
from compiler_core.ide.written_types import written_type
from compiler_core.project.files import files, module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.items import items
from compiler_core.semantics.types import BOOL, FLOAT, INT, STRING, FunctionType, Type, TypeId
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Use:
    """`span` is the diagnostic's, in the member of the site."""

    code: str
    site: Site
    span: Span

    def views(self, *kinds: type[ast.View]) -> Iterator[ast.View]:
        """Those that take exactly the diagnostic's range, the outermost first."""
        for view in self.site.views:
            if view.span == self.span and isinstance(view, kinds):
                yield view

    @property
    def name(self) -> str:
        return self.site.source(self.span)

    def access(self) -> ast.FieldAccess | None:
        """Where the range is the name of a member: the access around it."""
        for view in self.site.views:
            if isinstance(view, ast.FieldAccess) and self.span in (view.name.span, view.span):
                return view
        return None

    def call_of(self, view: ast.View) -> ast.Call | None:
        """The call whose function `view` is."""
        parent = self.site.parent(view)
        return parent if isinstance(parent, ast.Call) and parent.callee is view else None


def use_of(db: Database, path: str, diagnostic: Diagnostic) -> Use | None:
    site = site_at(db, path, diagnostic.span)
    if site is None:
        return None
    span = diagnostic.span.shifted(-site.start)
    inside = span.start >= 0 and span.end <= len(site.text)
    return Use(diagnostic.code, site, span) if inside else None


# --- types ---------------------------------------------------------------------------------------


def type_text(use: Use, view: ast.View | None) -> str:
    """The type of an expression as it may be written; `Dynamic` where it isn't known."""
    node = None if view is None else use.site.value(view)
    type = node.type if node is not None else _type_of(use, view)
    found = None if type is None else written_type(use.site.db, use.site.where, type)
    return "Dynamic" if found is None or found == "Void" else found


def _type_of(use: Use, view: ast.View | None) -> Type | None:
    """Of what the typer has left out, since it is a part of what it couldn't type."""
    match view:
        case ast.IntLiteral():
            return INT
        case ast.FloatLiteral():
            return FLOAT
        case ast.BoolLiteral():
            return BOOL
        case ast.StringLiteral() | ast.InterpolatedString():
            return STRING
        case ast.Parenthesis():
            return _type_of(use, view.inner)
        case ast.Identifier():
            before = [
                one
                for one in use.site.inferred.variables
                if one.name == view.name and one.span.start < view.span.start
            ]
            return before[-1].type if before else None
    return None


def expected_text(use: Use, view: ast.View) -> str:
    """The type that is wanted where `view` stands: of a variable's or function's declaration, of
    what it is assigned to; `Void` for a statement; else `Dynamic`."""
    site = use.site
    parent = site.parent(view)
    match parent:
        case ast.Block():
            return "Void"
        case ast.VarDeclaration() | ast.VarMember() if parent.type is not None:
            return site.source(parent.type)
        case ast.Return():
            return _result_text(use, parent)
        case ast.Binary(operator="="):
            return type_text(use, parent.left if parent.right is view else parent.right)
        case ast.Binary(operator="&&" | "||") | ast.Unary(operator="!"):
            return "Bool"
        case ast.Binary(operator="-" | "*" | "==" | "!=" | "<" | ">" | "<=" | ">="):
            return type_text(use, parent.left if parent.right is view else parent.right)
        case ast.If() | ast.While() | ast.Ternary() if parent.condition is view:
            return "Bool"
        case ast.Parenthesis():
            return expected_text(use, parent)
        case ast.Call() if view in parent.args:
            return _parameter_text(use, parent, parent.args.index(view))
    return "Dynamic"


def _result_text(use: Use, view: ast.View) -> str:
    for holder in use.site.around(view):
        if isinstance(holder, ast.FunctionParts):
            return "Dynamic" if holder.result is None else use.site.source(holder.result)
    return "Dynamic"


def _parameter_text(use: Use, call: ast.Call, index: int) -> str:
    node = use.site.value(call.callee)
    type: Type | None = None if node is None else node.type
    if isinstance(type, FunctionType) and index < len(type.parameters):
        found = written_type(use.site.db, use.site.where, type.parameters[index].type)
        return "Dynamic" if found is None else found
    return "Dynamic"


def parameters_text(use: Use, args: list[ast.Expr]) -> str:
    """Parameters for these arguments: `name:String, count:Int`."""
    taken: set[str] = set()
    parts: list[str] = []
    for number, arg in enumerate(args, 1):
        name = f"argument{number}"
        if isinstance(arg, ast.Identifier) and arg.name.isidentifier() and arg.name != "this":
            name = arg.name
        elif isinstance(arg, ast.FieldAccess) and arg.name.text:
            name = arg.name.text
        while name in taken:
            name += "2"
        taken.add(name)
        parts.append(f"{name}:{type_text(use, arg)}")
    return ", ".join(parts)


# --- where members go ----------------------------------------------------------------------------


def view_of(db: Database, id: TypeId) -> tuple[str, ast.TypeDeclaration] | None:
    """The declaration of a type of the project, and its file; None for what nobody edits here."""
    path = module_path(db, (*id.package, id.module))
    if path is None or path not in files(db):
        return None
    for view in parse(db, path).source.declarations:
        if view.name.text == id.name:
            return path, view
    return None


def own_type(use: Use) -> TypeId | None:
    """The declaration that the use stands in."""
    name = use.site.key.declaration
    if not name:
        return None
    module = items(use.site.db, use.site.path)
    return TypeId(module.package, module.name, name)


def member_edit(use: Use, path: str, view: ast.TypeDeclaration, text: str) -> Edit | None:
    """The edit that puts a member, written without indentation, at the end of a declaration."""
    body = view.body_span
    if body is None:
        return None
    written = parse(use.site.db, path).text[slice(*body)]
    kept = len(written.rstrip(" \t"))
    unit = use.site.unit
    lines = "\n".join(f"{unit}{line}" if line else "" for line in text.split("\n"))
    start = "" if written[:kept].endswith("\n") else "\n"
    gap = "\n" if written.strip() else ""
    span = Span(body.start + kept, body.end)
    return Edit(span, f"{start}{gap}{lines}\n", None if path == use.site.path else path)
