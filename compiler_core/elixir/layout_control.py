"""Control structures and definitions: all of them are calls with do blocks or `do:` keywords.

`if c, do: a, else: b`, `case x do … end`, `def f(x) when x > 0, do: x`, `defmodule M do … end`.
Each layout here only says which arguments and sections the call has. The one-line forms are
printed where the tree asks for them and the parts are single expressions without comments.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.document import Document, flat_width
from compiler_core.elixir.layout import Context, Handler, Layout, statements
from compiler_core.elixir.layout_calls import Arguments, call, named_call

Body = tree.Node | tuple[tree.AnyClause, ...]


def layout_if(layout: Layout, node: tree.If, context: Context) -> Document:
    name = "unless" if node.unless else "if"
    parts = [("do", node.then)]
    if node.otherwise is not None:
        parts.append(("else", node.otherwise))
    if node.inline and all(_fits_inline(body) for _, body in parts):
        pairs = tuple(tree.Pair(keyword, body) for keyword, body in parts)
        return named_call(layout, name, (node.condition, *pairs), context)
    sections = tuple(tree.Section(keyword, body) for keyword, body in parts)
    return named_call(layout, name, (node.condition,), context, sections)


def layout_case(layout: Layout, node: tree.Case, context: Context) -> Document:
    sections = (tree.Section("do", node.clauses),)
    return named_call(layout, "case", (node.subject,), context, sections)


def layout_cond(layout: Layout, node: tree.Cond, context: Context) -> Document:
    return named_call(layout, "cond", (), context, (tree.Section("do", node.clauses),))


def layout_with(layout: Layout, node: tree.With, context: Context) -> Document:
    if node.inline and not node.otherwise and _fits_inline(node.body):
        return named_call(layout, "with", (*node.steps, tree.Pair("do", node.body)), context)
    sections = [tree.Section("do", node.body)]
    if node.otherwise:
        sections.append(tree.Section("else", node.otherwise))
    given = Arguments(node.steps, (), tuple(sections), one_per_line=len(node.steps) > 1)
    return call(layout, "with", given, context, "skip_unless_many")


def layout_for(layout: Layout, node: tree.For, context: Context) -> Document:
    arguments = (*node.steps, *node.options)
    if node.inline and not isinstance(node.body, tuple) and _fits_inline(node.body):
        return named_call(layout, "for", (*arguments, tree.Pair("do", node.body)), context)
    return named_call(layout, "for", arguments, context, (tree.Section("do", node.body),))


def layout_receive(layout: Layout, node: tree.Receive, context: Context) -> Document:
    sections = [tree.Section("do", node.clauses)] if node.clauses else []
    if not sections:
        sections.append(tree.Section("do", tree.Block()))
    if node.after_clause is not None:
        sections.append(tree.Section("after", (node.after_clause,)))
    return named_call(layout, "receive", (), context, tuple(sections))


def layout_try(layout: Layout, node: tree.Try, context: Context) -> Document:
    return named_call(layout, "try", (), context, _try_sections(node))


def _try_sections(node: tree.Try) -> tuple[tree.Section, ...]:
    sections = [tree.Section("do", node.body)]
    for keyword, given in (
        ("rescue", node.rescue),
        ("catch", node.catch),
        ("else", node.otherwise),
    ):
        if given:
            sections.append(tree.Section(keyword, given))
    if node.after is not None:
        sections.append(tree.Section("after", node.after))
    return tuple(sections)


def _fits_inline(body: tree.Node) -> bool:
    """Whether a body may stand behind `do:`."""
    if isinstance(body, tree.Try) or body.comments:
        return False
    return not isinstance(body, tree.Block) or (
        len(statements(body)) == 1 and not statements(body)[0].comments
    )


# --- definitions ------------------------------------------------------------------------------


def layout_definition(layout: Layout, node: tree.Definition, context: Context) -> Document:
    head: tree.Node = (
        tree.LocalCall(node.name, node.parameters, parens=True)
        if node.parameters
        else tree.Variable(node.name)
    )
    if node.guard is not None:
        head = tree.Binary("when", head, node.guard)
    body = node.body
    if body is None:
        return named_call(layout, node.kind, (head,), context)
    if node.inline and _fits_inline(body):
        pending = len(layout.pending)
        document = named_call(layout, node.kind, (head, tree.Pair("do", body)), context)
        if layout.indentation + flat_width(document) <= layout.line_length:
            return document
        del layout.pending[pending:]
    sections = _try_sections(body) if isinstance(body, tree.Try) else (tree.Section("do", body),)
    return named_call(layout, node.kind, (head,), context, sections)


def layout_module(layout: Layout, node: tree.Module, context: Context) -> Document:
    options = () if node.target is None else (tree.Pair("for", node.target),)
    arguments = (tree.Alias(node.name), *options)
    layout.indentation += 2
    document = named_call(layout, node.kind, arguments, context, (tree.Section("do", node.body),))
    layout.indentation -= 2
    return document


HANDLERS: dict[type, Handler] = {
    tree.If: layout_if,
    tree.Case: layout_case,
    tree.Cond: layout_cond,
    tree.With: layout_with,
    tree.For: layout_for,
    tree.Receive: layout_receive,
    tree.Try: layout_try,
    tree.Definition: layout_definition,
    tree.Module: layout_module,
}
