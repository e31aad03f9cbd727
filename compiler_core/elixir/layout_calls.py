"""Calls: arguments inside parentheses or without, keyword arguments, do blocks.

    foo(a, b)     field :name, :string, default: ""     if ready do … end     fun.(x)     &1.name

A last argument that may break inside (`fn`, list, map) keeps the call's line; otherwise arguments
that don't fit go one per line. Keyword arguments break before positional ones do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from compiler_core.elixir import tree
from compiler_core.elixir.document import (
    BREAK,
    BREAK_EMPTY,
    CURSOR,
    EMPTY,
    INFINITY,
    LINE,
    Document,
    concat,
    flat_width,
    force_unfit,
    group,
    nest,
    next_break_fits,
)
from compiler_core.elixir.layout import (
    Context,
    Handler,
    Layout,
    arguments,
    block,
    parenthesised,
    surround,
    ungrouped,
)
from compiler_core.elixir.layout_clauses import clauses
from compiler_core.elixir.layout_operators import (
    keeps_open,
    parenthesised_if_operator,
)
from compiler_core.elixir.literals import remote_name_text

Parens: TypeAlias = Literal["skip_unless_many", "skip_if_do_end", "keep"]
"""When parentheses are left out: for names that go without them unless the call is itself one of
several arguments; before a do block; never."""

WITHOUT_PARENS_CONTEXTS = frozenset({"block", "operand", "no_parens_one_arg", "parens_one_arg"})


class Arguments(NamedTuple):
    """Positional arguments, keyword arguments, sections of a do block, one argument per line."""

    positional: tuple[tree.Node, ...]
    keywords: tuple[tree.Node, ...]
    sections: tuple[tree.Section, ...]
    one_per_line: bool = False

    @property
    def arity(self) -> int:
        return len(self.positional) + bool(self.keywords) + bool(self.sections)


def split_arguments(
    nodes: Sequence[tree.Node], sections: tuple[tree.Section, ...] = ()
) -> Arguments:
    """Trailing pairs, or the pairs of a last list that holds nothing else, are the keywords."""
    index = len(nodes)
    while index > 0 and is_keyword(nodes[index - 1]):
        index -= 1
    positional, keywords = tuple(nodes[:index]), tuple(nodes[index:])
    if all(isinstance(node, tree.Comment) for node in keywords):
        positional, keywords = tuple(nodes), ()
    if not keywords and positional:
        last = positional[-1]
        if isinstance(last, tree.List) and is_keyword_list(last) and not last.comments:
            positional, keywords = positional[:-1], last.elements
    return Arguments(tuple(as_element(node) for node in positional), keywords, sections)


def is_keyword(node: tree.Node) -> bool:
    if isinstance(node, tree.Pair):
        return isinstance(node.key, str)
    return isinstance(node, tree.Comment)


def is_keyword_list(node: tree.List) -> bool:
    return (
        bool(node.elements)
        and node.tail is None
        and not node.multiline
        and all(isinstance(e, tree.Pair) and isinstance(e.key, str) for e in node.elements)
    )


def as_element(node: tree.Node) -> tree.Node:
    """A pair where only an element can stand, as a tuple."""
    if not isinstance(node, tree.Pair):
        return node
    key = tree.Atom(node.key) if isinstance(node.key, str) else node.key
    return tree.Tuple((key, node.value), origin=node.origin, comments=node.comments)


# --- the call ---------------------------------------------------------------------------------


def call(
    layout: Layout, head: Document, given: Arguments, context: Context, parens: Parens
) -> Document:
    """`head` (a name, or a target with a dot) with its arguments."""
    if not given.positional and not given.keywords and not given.sections:
        return concat(head, "()")
    if given.sections:
        return _call_with_block(layout, head, given, context, parens)
    skip_parens = parens == "skip_unless_many" and context in WITHOUT_PARENS_CONTEXTS
    return concat(head, _arguments(layout, given, skip_parens, EMPTY))


def _call_with_block(
    layout: Layout, head: Document, given: Arguments, context: Context, parens: Parens
) -> Document:
    if given.positional or given.keywords:
        opening = _arguments(layout, given, parens != "keep", " do")
    else:
        opening = " do"
    parts: list[Document] = [head, opening]
    for index, section in enumerate(given.sections):
        if index > 0:
            parts.append(LINE)
        parts.append(_section(layout, section, with_keyword=index > 0))
    document = force_unfit(concat(*parts, LINE, "end"))
    if context in ("no_parens_arg", "no_parens_one_arg"):
        return parenthesised(document)
    return document


def _section(layout: Layout, section: tree.Section, *, with_keyword: bool) -> Document:
    layout.pending += section.comments
    if isinstance(section.body, tuple):
        body = clauses(layout, section.body)
    else:
        body = group(block(layout, section.body))
    keyword = section.keyword if with_keyword else EMPTY
    if body == EMPTY:
        return keyword
    return nest(concat(keyword, LINE, body), 2)


def _arguments(layout: Layout, given: Arguments, skip_parens: bool, extra: Document) -> Document:
    nodes = (*given.positional, *given.keywords)
    if not given.positional and not given.keywords:
        return EMPTY
    one = len(given.positional) == 1 and not given.keywords
    context: Context
    if one:
        context = "no_parens_one_arg" if skip_parens else "parens_one_arg"
    else:
        context = "no_parens_arg" if skip_parens else "parens_arg"
    has_generators = any(_is_generator(node) for node in given.positional)
    if given.positional and given.keywords and not has_generators:
        document = _keywords_last(layout, given, context, skip_parens)
        if skip_parens:
            document = group(concat(nest(concat(" ", document), 2), extra))
        else:
            document = _inside_parens(document, extra)
        return next_break_fits(document, False)
    one_per_line = given.one_per_line
    if layout.in_interpolation:
        one_per_line = _begin_on_lines_of_their_own(layout, nodes, context)
    stays_open = not given.keywords and not one_per_line and keeps_open(nodes[-1])
    document, _ = arguments(
        layout,
        nodes,
        lambda node: layout.expression(node, context),
        "line" if one_per_line else "break",
        skip_parens=skip_parens,
        last="next_break_fits" if stays_open else "none",
    )
    return _whole(document, skip_parens, stays_open, extra)


def _begin_on_lines_of_their_own(
    layout: Layout, nodes: Sequence[tree.Node], context: Context
) -> bool:
    """Each argument but the last ends on another line than it begins: the formatter takes that for
    what the author wanted."""
    documents = [layout.expression(node, context) for node in nodes[:-1]]
    return bool(documents) and all(flat_width(one) >= INFINITY for one in documents)


def _whole(document: Document, skip_parens: bool, stays_open: bool, extra: Document) -> Document:
    document = ungrouped(document)
    if skip_parens:
        document = group(concat(" ", nest(document, CURSOR, on_break=True), extra))
    else:
        inner = concat(nest(document, 2, on_break=True), BREAK_EMPTY)
        document = _inside_parens(inner, extra)
    return next_break_fits(document, False) if stays_open else document


def _inside_parens(inner: Document, extra: Document) -> Document:
    opening = nest(concat("(", BREAK_EMPTY), 2, on_break=True)
    return group(concat(opening, inner, ")", extra))


def _keywords_last(
    layout: Layout, given: Arguments, context: Context, skip_parens: bool
) -> Document:
    def build(node: tree.Node) -> Document:
        return layout.expression(node, context)

    left, _ = arguments(
        layout, given.positional, build, "break", skip_parens=skip_parens, last="comma"
    )
    right, _ = arguments(layout, given.keywords, build, "break")
    right = concat(BREAK, right)
    if skip_parens:
        kept = next_break_fits(group(right, inherit=True), True)
        return nest(concat(left, kept), CURSOR, on_break=True)
    right = concat(nest(right, 2, on_break=True), BREAK_EMPTY)
    return concat(nest(left, 2, on_break=True), next_break_fits(group(right, inherit=True), True))


def _is_generator(node: tree.Node) -> bool:
    return isinstance(node, tree.Generator) or (
        isinstance(node, tree.Binary) and node.operator == "<-"
    )


# --- the nodes --------------------------------------------------------------------------------


def named_call(
    layout: Layout,
    name: str,
    nodes: Sequence[tree.Node],
    context: Context,
    sections: tuple[tree.Section, ...] = (),
    parens: bool | None = None,
) -> Document:
    """A local call after the rules for its name."""
    given = split_arguments(nodes, sections)
    rule: Parens
    if parens is None:
        without = layout.goes_without_parens(name, given.arity)
        rule = "skip_unless_many" if without else "skip_if_do_end"
    else:
        rule = "keep" if parens else "skip_unless_many"
    return call(layout, name, given, context, rule)


def layout_local_call(layout: Layout, node: tree.LocalCall, context: Context) -> Document:
    return named_call(layout, node.name, node.arguments, context, node.sections, node.parens)


def layout_remote_call(layout: Layout, node: tree.RemoteCall, context: Context) -> Document:
    target = call_target(layout, node.target)
    head = concat(target, ".", remote_name_text(node.name))
    given = split_arguments(node.arguments, node.sections)
    return call(layout, head, given, context, "skip_if_do_end")


def layout_value_call(layout: Layout, node: tree.ValueCall, context: Context) -> Document:
    head = concat(call_target(layout, node.function), ".")
    return call(layout, head, split_arguments(node.arguments), context, "skip_if_do_end")


def layout_field_access(layout: Layout, node: tree.FieldAccess, _context: Context) -> Document:
    target = call_target(layout, node.target)
    # Behind a module's name the formatter takes the name for a call.
    ending = "()" if _is_module(node.target) else ""
    return concat(target, ".", remote_name_text(node.name), ending)


def layout_key_access(layout: Layout, node: tree.KeyAccess, _context: Context) -> Document:
    target = call_target(layout, node.target)
    key, _ = arguments(
        layout, (node.key,), lambda part: layout.expression(part, "parens_arg"), "break"
    )
    return concat(target, surround("[", key, "]"))


def call_target(layout: Layout, node: tree.Node) -> Document:
    """What stands before a dot or a bracket."""
    document = layout.expression(node, "no_parens_arg")
    if isinstance(node, tree.Fn):
        return parenthesised(document)
    return parenthesised_if_operator(document, node)


def _is_module(node: tree.Node) -> bool:
    if isinstance(node, tree.Variable):
        return node.name == "__MODULE__"
    return isinstance(node, tree.Alias | tree.Atom)


def layout_attribute(layout: Layout, node: tree.Attribute, context: Context) -> Document:
    """`@name value`: here a list of pairs keeps its brackets."""
    value = node.value
    given = Arguments((value,), (), ())
    if isinstance(value, tree.Pair):
        given = split_arguments((value,))
    return call(layout, f"@{node.name}", given, context, "skip_unless_many")


def layout_attribute_read(_layout: Layout, node: tree.AttributeRead, _context: Context) -> Document:
    return f"@{node.name}"


def layout_directive(layout: Layout, node: tree.Directive, context: Context) -> Document:
    return named_call(layout, node.kind, (node.target, *node.options), context)


def layout_alias_group(layout: Layout, node: tree.AliasGroup, _context: Context) -> Document:
    names, _ = arguments(
        layout,
        [tree.Alias(name) for name in node.names],
        lambda part: layout.expression(part, "parens_arg"),
        "break",
    )
    return concat(node.base + ".", surround("{", names, "}"))


HANDLERS: dict[type, Handler] = {
    tree.LocalCall: layout_local_call,
    tree.RemoteCall: layout_remote_call,
    tree.ValueCall: layout_value_call,
    tree.FieldAccess: layout_field_access,
    tree.KeyAccess: layout_key_access,
    tree.Attribute: layout_attribute,
    tree.AttributeRead: layout_attribute_read,
    tree.Directive: layout_directive,
    tree.AliasGroup: layout_alias_group,
}
