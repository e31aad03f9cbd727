"""Clauses: `patterns when guard -> body`, alone in a `fn` and in numbers in `case` and its kin.

Clauses are one group: if the body of one has to go on a line of its own, those of all do, with
empty lines between the clauses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.document import (
    BREAK,
    BREAK_EMPTY,
    CURSOR,
    EMPTY,
    LINE,
    RESET,
    Document,
    concat,
    force_unfit,
    group,
    nest,
)
from compiler_core.elixir.layout import (
    Context,
    Handler,
    Item,
    Layout,
    block,
    collect,
    comma_separated,
    joined,
    merged,
    parenthesised,
    statements,
    ungrouped,
)

EMPTY_LINE_ON_BREAK = nest(BREAK_EMPTY, RESET)


def clauses(layout: Layout, given: Sequence[tree.AnyClause]) -> Document:
    """The clauses one below the other; empty for none."""
    found = _clauses_with_their_comments(given)
    if not found:
        return EMPTY
    parts: list[Document] = []
    for clause in found:
        if parts:
            parts += [EMPTY_LINE_ON_BREAK, LINE]
        parts.append(_clause(layout, clause))
    document = concat(*parts)
    return group(force_unfit(document) if _any_takes_lines(found) else document)


def _clauses_with_their_comments(given: Sequence[tree.AnyClause]) -> list[tree.Clause]:
    """Comments between clauses go to the one that follows; behind the last, into its body."""
    found: list[tree.Clause] = []
    waiting: list[str] = []
    for node in given:
        if isinstance(node, tree.Comment):
            waiting += node.lines
            continue
        if waiting:
            node = tree.Clause(
                node.patterns,
                node.body,
                node.guard,
                origin=node.origin,
                comments=(*waiting, *node.comments),
            )
            waiting = []
        found.append(node)
    if waiting and found:
        last = found[-1]
        body = tree.Block((*statements(last.body), tree.Comment(tuple(waiting))))
        found[-1] = tree.Clause(
            last.patterns, body, last.guard, origin=last.origin, comments=last.comments
        )
    return [_with_a_value(clause) for clause in found]


def _with_a_value(clause: tree.Clause) -> tree.Clause:
    """Behind an arrow something must stand: a body of comments only gets the value that it has."""
    body = statements(clause.body)
    if not body or not all(isinstance(one, tree.Comment) for one in body):
        return clause
    return replace(clause, body=tree.Block((*body, tree.NIL)))


def _any_takes_lines(given: Sequence[tree.Clause]) -> bool:
    return any(len(statements(clause.body)) > 1 for clause in given)


def _clause(layout: Layout, clause: tree.Clause) -> Document:
    if not clause.patterns and clause.guard is None:
        layout.pending += clause.comments
        document = nest(concat("() ->", BREAK, _body(layout, clause)), 2)
    else:
        layout.operand_nesting += 2
        head = group(concat(ungrouped(_commented_patterns(layout, clause)), " ->"))
        layout.operand_nesting -= 2
        document = concat(head, nest(concat(BREAK, _body(layout, clause)), 2))
    return layout.marked(clause, document)


def _body(layout: Layout, clause: tree.Clause) -> Document:
    document = block(layout, clause.body)
    return "nil" if document == EMPTY else document


def _commented_patterns(layout: Layout, clause: tree.Clause) -> Document:
    """The patterns and guard, below the clause's own comments."""

    def item(_node: tree.Node, _is_last: bool) -> Item:
        layout.pending += clause.comments
        return Item(patterns(layout, clause), EMPTY, False)

    items, _ = collect(layout, (tree.Variable("_"),), item)
    return joined(merged(items), LINE)


def patterns(layout: Layout, clause: tree.Clause) -> Document:
    """`a, b when guard` without the arrow."""
    if clause.guard is not None:
        guarded = tree.Binary("when", PatternList(clause.patterns), clause.guard)
        return layout.expression(guarded, "no_parens_arg")
    if not clause.patterns:
        return "()"
    return comma_separated(
        [layout.expression(pattern, "no_parens_arg") for pattern in clause.patterns]
    )


@tree.node_class
class PatternList(tree.Node):
    """Several patterns as the left operand of `when`."""

    patterns: tuple[tree.Node, ...]


def layout_pattern_list(layout: Layout, node: PatternList, _context: Context) -> Document:
    if not node.patterns:
        return "()"
    return group(
        comma_separated([layout.expression(part, "no_parens_arg") for part in node.patterns])
    )


# --- fn ---------------------------------------------------------------------------------------


def layout_fn(layout: Layout, node: tree.Fn, _context: Context) -> Document:
    found = _clauses_with_their_comments(node.clauses)
    if len(found) != 1:
        inner = nest(concat("fn", LINE, clauses(layout, node.clauses)), 2)
        return force_unfit(concat(inner, LINE, "end"))
    clause = found[0]
    takes_lines = _any_takes_lines(found)
    break_or_line = LINE if takes_lines else BREAK
    layout.pending += clause.comments  # nothing can stand between `fn` and its patterns
    if not clause.patterns and clause.guard is None:
        head: Document = "fn ->"
    else:
        inner = concat(ungrouped(patterns(layout, clause)), " ->")
        head = concat("fn ", group(nest(inner, CURSOR)))
    inside = nest(concat(head, break_or_line, _body(layout, clause)), 2)
    document = layout.marked(clause, concat(inside, break_or_line, "end"))
    return group(force_unfit(document) if takes_lines else document)


def layout_function_type(layout: Layout, node: tree.FunctionType, _context: Context) -> Document:
    result = block(layout, node.result)
    if not node.parameters:
        return group(concat("(() -> ", nest(result, CURSOR), ")"))
    head = comma_separated(
        [layout.expression(parameter, "no_parens_arg") for parameter in node.parameters]
    )
    head = group(concat(head, " ->"))
    return group(parenthesised(concat(head, nest(concat(BREAK, result), 2))))


HANDLERS: dict[type, Handler] = {
    PatternList: layout_pattern_list,
    tree.Fn: layout_fn,
    tree.FunctionType: layout_function_type,
}
