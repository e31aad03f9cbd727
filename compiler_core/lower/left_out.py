"""Arguments that a call leaves out in the middle, or gives as `null`: Haxe takes the default.

    function label(text: String, size = 3, ?mark: String) …

    label("a", null, "!")       label("a", 3, "!")
    label("a", null)            label("a")
    label("a", perhaps)         label("a", perhaps ?? 3)

What is left out at the end is Elixir's own default (`\\\\`).
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import NULL_ID, AbstractType, DynamicType, Monomorph


def with_defaults(db: Database, node: typed.Call | typed.New) -> typed.Call | typed.New:
    """The call with the parameters' constants where Haxe would put them."""
    member = _called(node)
    if member is None or member.owner is None or member.is_extern:
        return node
    if not any(_is_missing(one) or _may_be_null(one) for one in node.args):
        return node
    defaults = constant_defaults(db, member)
    args = list(node.args)
    behind = False
    for index in range(len(args) - 1, -1, -1):
        one = args[index]
        default = defaults[index] if index < len(defaults) else None
        if default is not None and _is_missing(one):
            args[index] = replace(default, span=node.span) if behind else None
        elif default is not None and one is not None and _may_be_null(one):
            instead = replace(default, span=one.span)
            args[index] = typed.Binary(one.span, default.type, "??", one, instead)
        behind = behind or args[index] is not None
    if all(a is b for a, b in zip(args, node.args, strict=True)):
        return node
    return replace(node, args=args)


def _called(node: typed.Call | typed.New) -> Member | None:
    if isinstance(node, typed.New):
        return node.constructor
    match node.callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return member if member.kind == "method" else None
    return None


def _is_missing(arg: Expr | None) -> bool:
    return arg is None or (isinstance(arg, typed.Constant) and arg.value is None)


def _may_be_null(arg: Expr | None) -> bool:
    type = None if arg is None else arg.type
    while isinstance(type, Monomorph):
        type = type.link
    if isinstance(type, DynamicType):
        return True  # who hands it over doesn't know either
    return isinstance(type, AbstractType) and type.id == NULL_ID


def constant_defaults(db: Database, member: Member) -> list[typed.Constant | None]:
    """The parameters' defaults, as far as they are constants other than null."""
    declared = None if member.owner is None else declared_type(db, member.owner)
    if declared is None:
        return []
    group = declared.static if member.is_static else declared.instance
    found = group.get("new" if member.kind == "constructor" else member.name)
    if found is None or not any(one.optional for one in found.item.parameters):
        return []
    function = infer_member(db, found.path, found.key).function
    if function is None:
        return []
    return [
        one.default
        if isinstance(one.default, typed.Constant) and one.default.value is not None
        else None
        for one in function.parameters
    ]
