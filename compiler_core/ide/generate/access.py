"""A private member that is used from outside: made public, or its privacy set aside here.

account.balance      →      public var balance …          in `Account`
                     →      @:access(bank.Account)        on the class that uses it
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.ide.generate.use import Use, own_type, view_of
from compiler_core.project.files import files
from compiler_core.project.sources import parse
from compiler_core.semantics import faults, typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.items import member_table
from compiler_core.syntax import ast


def fixes(use: Use) -> Iterator[Fix]:
    if use.code != faults.PRIVATE_ACCESS:
        return
    member = _member(use)
    if member is None or member.owner is None:
        return
    public = _made_public(use, member)
    if public is not None:
        yield public
    id = own_type(use)
    found = None if id is None else view_of(use.site.db, id)
    if found is not None:
        start = found[1].span.start
        yield Fix(
            f"Allow it here with `@:access({member.owner})`",
            (Edit(Span(start, start), f"@:access({member.owner})\n"),),
        )


def _member(use: Use) -> typed.Member | None:
    access = use.access()
    node = None if access is None else use.site.value(access)
    if isinstance(node, typed.StaticMember | typed.InstanceMember):
        return node.member
    for view in use.site.views:
        if isinstance(view, ast.New) and view.span.covers(use.span):
            made = use.site.value(view)
            if isinstance(made, typed.New):
                return made.constructor
    return None


def _made_public(use: Use, member: typed.Member) -> Fix | None:
    db = use.site.db
    assert member.owner is not None
    owner = declared_type(db, member.owner)
    if owner is None or owner.path not in files(db):
        return None
    declared = (owner.static if member.is_static else owner.instance).get(member.name)
    placed = None if declared is None else member_table(db, owner.path).get(declared.key)
    if placed is None:
        return None
    view = placed.member
    text = parse(db, owner.path).text
    private = next((one for one in view.modifiers if one.text == "private"), None)
    if private is not None:
        span, written = private.span.shifted(placed.start), "public"
    else:
        start = placed.start + _after_documentation(text[placed.start :], view)
        span, written = Span(start, start), "public "
    file = None if owner.path == use.site.path else owner.path
    return Fix(f"Make `{member.name}` public", (Edit(span, written, file),))


def _after_documentation(text: str, view: ast.Member) -> int:
    """Where the first modifier or keyword is, behind comments and metadata."""
    end = view.metadata[-1].span.end if view.metadata else 0
    if view.modifiers:
        return view.modifiers[0].span.start
    found = re.compile(r"\b(?:var|final|function)\b").search(text, end)
    while found is not None and _is_in_comment(text, found.start(), view):
        found = re.compile(r"\b(?:var|final|function)\b").search(text, found.end())
    return end if found is None else found.start()


def _is_in_comment(text: str, at: int, view: ast.Member) -> bool:
    if any(one.span.contains(at) for one in view.comments):
        return True
    opened = text.rfind("/**", 0, at)
    return opened >= 0 and text.find("*/", opened) > at
