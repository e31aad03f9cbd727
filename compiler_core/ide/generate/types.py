"""Types that are used and nowhere declared, written at the end of the file.

new Cart(items)        →      class Cart { public function new(items:Array<Item>) { … } }
implements Shape       →      interface Shape {}
Tools.twice(1)         →      class Tools { public static function twice(…) { … } }
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix
from compiler_core.base.span import Span
from compiler_core.ide.completion_types import all_types
from compiler_core.ide.generate.use import Use, expected_text, parameters_text
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import faults
from compiler_core.syntax import ast

_CODES = (faults.UNDECLARED_TYPE, faults.UNDECLARED_MODULE)


def fixes(db: Database, path: str, diagnostic: Diagnostic, use: Use | None) -> Iterator[Fix]:
    if diagnostic.code not in _CODES:
        return
    parsed = parse(db, path)
    text = parsed.text
    name = text[slice(*diagnostic.span)].partition("<")[0].strip()
    if not name.isidentifier() or not name[:1].isupper():
        return
    if any(one.id.name == name for one in all_types(db)) or not _may_be_any(use):
        return
    at = Span(len(text), len(text))
    gap = "\n" if text.endswith("\n") else "\n\n"
    if _is_interface(parsed.source, diagnostic.span):
        yield Fix(f"Create interface `{name}`", (Edit(at, f"{gap}interface {name} {{}}\n"),))
        return
    body = "" if use is None else _body(use, name)
    yield Fix(f"Create class `{name}`", (Edit(at, f"{gap}class {name} {{{body}}}\n"),))
    if not body and use is not None and diagnostic.code == faults.UNDECLARED_TYPE:
        yield Fix(f"Create enum `{name}`", (Edit(at, f"{gap}enum {name} {{}}\n"),))


def _may_be_any(use: Use | None) -> bool:
    """Whether a new type would fit where it is named: not where a value is there that must have it,
    nor with arguments."""
    for view in () if use is None else use.site.views:
        assert use is not None
        if isinstance(view, ast.NamedType) and view.span.covers(use.span):
            parent = use.site.parent(view)
            value = getattr(parent, "value", None) or getattr(parent, "default", None)
            if view.args or (value is not None and not isinstance(value, ast.New)):
                return False
            if isinstance(parent, ast.FunctionParts) and parent.result is view:
                return parent.body is None
    return True


def _is_interface(source: ast.SourceFile, span: Span) -> bool:
    return any(
        one.span.covers(span)
        for declaration in source.declarations
        for one in (
            *declaration.implements,
            *(declaration.extends if declaration.kind == "interface" else ()),
        )
    )


def _body(use: Use, name: str) -> str:
    """What the use needs of the class: its constructor, or the function that is called on it."""
    site = use.site
    for view in site.views:
        if isinstance(view, ast.New) and view.type.path == (name,) and view.span.covers(use.span):
            parameters = parameters_text(use, view.args)
            return f"\n{site.unit}public function new({parameters}) {{}}\n"
        if isinstance(view, ast.FieldAccess) and view.target.span == use.span:
            call = use.call_of(view)
            member = view.name.text
            if not member.isidentifier():
                continue
            if call is None:
                type = expected_text(use, view)
                type = "Dynamic" if type == "Void" else type
                return f"\n{site.unit}public static var {member}:{type};\n"
            head = f"public static function {member}({parameters_text(use, call.args)})"
            thrown = f'throw "{member} is not written yet";'
            unit = site.unit
            return f"\n{unit}{head}:{expected_text(use, call)} {{\n{unit * 2}{thrown}\n{unit}}}\n"
    return ""
