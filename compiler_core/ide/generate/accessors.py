"""The functions that a property names and nobody has written, or has written otherwise.

var size(get, set):Int;      →      function get_size():Int { … }      function set_size(…)
function getSize() …         →      function get_size() …
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Diagnostic, Fix
from compiler_core.base.suggest import is_slip
from compiler_core.ide.generate.use import Use, member_edit, own_type, use_of, view_of
from compiler_core.ide.rename import rename_target
from compiler_core.ide.targets import Target
from compiler_core.ide.written_types import written_type
from compiler_core.query import Database
from compiler_core.semantics import faults
from compiler_core.syntax import ast


def fixes(db: Database, path: str, diagnostic: Diagnostic) -> Iterator[Fix]:
    use = use_of(db, path, diagnostic) if diagnostic.code == faults.MISSING_ACCESSOR else None
    if use is None or not isinstance(use.site.member, ast.VarMember):
        return
    member = use.site.member
    id = own_type(use)
    found = None if id is None else view_of(db, id)
    if found is None or member.property is None:
        return
    has = {placed.member.name.text for placed in found[1].members}
    wanted = [
        word
        for access, word in zip(member.property, ("get", "set"), strict=True)
        if access == word and f"{word}_{member.name.text}" not in has
    ]
    renamed = list(_renamings(use, found[1], member, wanted))
    yield from renamed
    text = "\n\n".join(_function(use, member, word) for word in wanted)
    edit = member_edit(use, *found, text) if text else None
    if edit is not None:
        names = " and ".join(f"`{word}_{member.name.text}`" for word in wanted)
        yield Fix(f"Create {names}", (edit,), preferred=not renamed)


def _renamings(
    use: Use, view: ast.TypeDeclaration, member: ast.VarMember, wanted: list[str]
) -> Iterator[Fix]:
    """A function that is called nearly as the accessor must be called is likely meant for it."""
    id = own_type(use)
    for word in wanted:
        name = f"{word}_{member.name.text}"
        for placed in view.members:
            one = placed.member
            if not isinstance(one, ast.FunctionMember) or one.name.text == name:
                continue
            if _plain(one.name.text) != _plain(name) and not is_slip(one.name.text, name):
                continue
            target = Target("member", one.name.text, id, is_static=one.has("static"))
            made = rename_target(use.site.db, target, name)
            if not isinstance(made, str):
                yield Fix(f"Rename `{one.name.text}` to `{name}`", made.edits, preferred=True)
                break


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _function(use: Use, member: ast.VarMember, word: str) -> str:
    name, site = member.name.text, use.site
    type = written_type(site.db, site.where, site.inferred.type) or "Dynamic"
    if member.type is not None:
        type = site.source(member.type)
    parameter = f"value:{type}" if word == "set" else ""
    static = "static " if member.has("static") else ""
    head = f"{static}function {word}_{name}({parameter}):{type}"
    return f'{head} {{\n{site.unit}throw "{word}_{name} is not written yet";\n}}'
