"""Checks of supervisors: how the children of one are described.

    {id: "cache", start: {Cache, startLink, []}, restart: "allways"}
                                                          ^^^^^^^^^ HX361

A literal with `id` and `start` describes a child. Its words are those of OTP: bare in Haxe's
spelling, as text or as atoms in Elixir's. What a child's `start` names is looked up across files
(`across.promises`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.site import Site
from compiler_core.annotations.written import text_of
from compiler_core.base.diagnostic import Edit, Fix, Label
from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.elixir.names import function_name
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

SAME_ID, NOT_A_WORD, UNKNOWN_KEY = "HX360", "HX361", "HX362"

WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "restart": ("permanent", "transient", "temporary"),
        "shutdown": ("infinity", "brutal_kill"),
        "type": ("worker", "supervisor"),
        "strategy": ("one_for_one", "one_for_all", "rest_for_one"),
    }
)
_NO_SUCH = {
    "restart": "`{}` does not say when a child is started again.",
    "shutdown": "`{}` does not say how long a child may take to end.",
    "type": "`{}` is no type of child.",
    "strategy": "`{}` is no strategy of a supervisor.",
}
CHILD_KEYS = ("id", "start", "restart", "shutdown", "type", "modules", "significant")


def check(site: Site) -> Iterator[Fault]:
    """The descriptions of children in a supervisor's or application's class."""
    if site.declaration is None:
        return
    for placed in site.declaration.members:
        if isinstance(placed.member, ast.FunctionMember):
            yield from _check_function(placed.member, site.base + placed.start)


def _check_function(member: ast.FunctionMember, start: int) -> Iterator[Fault]:
    for node in descendants(member):
        if isinstance(node, ast.ArrayLiteral):
            yield from _same_ids(node, start)
        elif isinstance(node, ast.ObjectLiteral):
            fields = fields_of(node)
            if is_child(node):
                yield from _words(fields, start, ("restart", "shutdown", "type"))
                yield from _keys(fields, start)
            elif {"strategy", "children"} <= fields.keys():
                yield from _words(fields, start, ("strategy",))


def fields_of(literal: ast.ObjectLiteral) -> dict[str, ast.ObjectField]:
    return {one.name.text: one for one in literal.fields if isinstance(one, ast.ObjectField)}


def is_child(node: ast.Expr) -> bool:
    """The literal describes a supervisor's child."""
    return isinstance(node, ast.ObjectLiteral) and {"id", "start"} <= fields_of(node).keys()


def _same_ids(children: ast.ArrayLiteral, start: int) -> Iterator[Fault]:
    seen: dict[tuple[str, str], Span] = {}
    for child in children.elements:
        if not isinstance(child, ast.ObjectLiteral) or not is_child(child):
            continue
        value = fields_of(child)["id"].value
        text = text_of(value)
        if text is None or (isinstance(value, ast.Identifier) and not text[:1].isupper()):
            continue
        span = value.span.shifted(start)
        kind = "text" if isinstance(value, ast.StringLiteral) else "name"
        first = seen.setdefault((kind, text), span)
        if first is not span:
            yield Finding(
                span,
                SAME_ID,
                f"Two children of this supervisor have the id `{text}`.",
                help="A supervisor tells its children apart by their ids; it doesn't start with "
                "two of one.",
                labels=(Label(first, "the first one"),),
            )


def _words(
    fields: Mapping[str, ast.ObjectField], start: int, names: tuple[str, ...]
) -> Iterator[Fault]:
    for name in names:
        value = fields[name].value if name in fields else None
        if value is None:
            continue
        text = text_of(value)
        if text is None:
            if isinstance(value, ast.IntLiteral) and name != "shutdown":
                yield _not_a_word(value, start, name, value.text)
        elif isinstance(value, (ast.StringLiteral, ast.AtomLiteral)):
            if text not in WORDS[name]:
                yield _not_a_word(value, start, name, text)


def _not_a_word(value: ast.Expr, start: int, name: str, text: str) -> Finding:
    span = value.span.shifted(start)
    likely = closest(function_name(text), WORDS[name])
    written = f'"{likely}"' if isinstance(value, ast.StringLiteral) else f":{likely}"
    fix = Fix(f"Change to `{written}`", (Edit(span, written),), preferred=True)
    more = " or a number of milliseconds" if name == "shutdown" else ""
    return Finding(
        span,
        NOT_A_WORD,
        _NO_SUCH[name].format(text),
        help="It is one of " + ", ".join(f"`{word}`" for word in WORDS[name]) + more + ".",
        fixes=() if likely is None else (fix,),
    )


def _keys(fields: Mapping[str, ast.ObjectField], start: int) -> Iterator[Fault]:
    for name, field in fields.items():
        if name in CHILD_KEYS:
            continue
        span = field.name.span.shifted(start)
        likely = closest(name, [one for one in CHILD_KEYS if one not in fields])
        fix = Fix(f"Change to `{likely}`", (Edit(span, likely or ""),), preferred=True)
        yield Finding(
            span,
            UNKNOWN_KEY,
            f"A supervisor's child has no `{name}`.",
            help="It is described by " + ", ".join(f"`{one}`" for one in CHILD_KEYS) + ".",
            fixes=() if likely is None else (fix,),
        )
