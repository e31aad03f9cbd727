"""A value that says how control left, and the `case` that goes on from there.

    result =                                  try do
      Enum.reduce_while(xs, :next, …)           load(path)
                                              rescue
    case result do                              e -> "no: #{Exception.message(e)}"
      {:done, result} -> result               else
      :next -> rest                             _ -> rest
    end                                       end

What takes several lines is bound first. Where every `rescue` of a `try` leaves the function, what
follows is its `else`, outside of its reach as well.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context, Lines
from compiler_core.lower.idioms.arms import ends, with_ends
from compiler_core.lower.rewrite import walk

_LARGE = (tree.Case, tree.Cond, tree.If, tree.Try, tree.With, tree.Receive, tree.Fn)


def case_of(
    ctx: Context,
    subject: Node,
    clauses: tuple[tree.Clause, ...],
    name: tree.Variable,
    origin: Span | None,
) -> Lines:
    """`case subject do clauses end`; `name` is that of the value that a clause hands on."""
    if isinstance(subject, tree.Try):
        made = _with_else(subject, clauses)
        if made is not None:
            return [made]
    if not any(isinstance(one, _LARGE) for one in walk(subject)):
        return [tree.Case(subject, clauses, origin=origin)]
    return [tree.Match(name, subject), tree.Case(name, clauses, origin=origin)]


def _with_else(subject: tree.Try, clauses: tuple[tree.Clause, ...]) -> Node | None:
    """The `try` whose `rescue`s hand their values on as they are."""
    if subject.after is not None or subject.otherwise:
        return None
    handed_on = next((one for one in clauses if _tag(one.patterns[0]) and _hands_on(one)), None)
    if handed_on is None:
        return None
    tag = _tag(handed_on.patterns[0])
    rescued = [one for one in (*subject.rescue, *subject.catch) if isinstance(one, tree.Clause)]
    if not all(_tag(end) == tag for one in rescued for end in ends(one.body)):
        return None
    left = [_tag(end) for end in ends(subject.body)]
    rest = tuple(one for one in clauses if one is not handed_on or tag in left)
    body = subject.body
    if len(rest) == 1 and rest[0].patterns == (tree.Atom("next"),):
        shorter = _without_end(body)
        if shorter is not None:
            body = shorter
            rest = (replace(rest[0], patterns=(tree.Variable("_"),)),)
    return replace(
        subject,
        body=body,
        rescue=_stripped(subject.rescue),
        catch=_stripped(subject.catch),
        otherwise=rest,
    )


def _tag(node: Node) -> str | None:
    match node:
        case tree.Tuple(elements=(tree.Atom(name=name), _)) | tree.Atom(name=name):
            return name
        case tree.Tuple(elements=(tree.Atom(name=name), *_)):
            return name
    return None


def _hands_on(clause: tree.Clause) -> bool:
    match clause.patterns:
        case (tree.Tuple(elements=(_, tree.Variable() as value)),):
            return clause.body == value and clause.guard is None
    return False


def _stripped(
    clauses: tuple[tree.Clause | tree.Comment, ...],
) -> tuple[tree.Clause | tree.Comment, ...]:
    def value(end: Node) -> Node:
        assert isinstance(end, tree.Tuple)
        return replace(end.elements[1], comments=end.comments)

    return tuple(
        replace(one, body=with_ends(one.body, value)) if isinstance(one, tree.Clause) else one
        for one in clauses
    )


def _without_end(body: Node) -> Node | None:
    """A body that ends in `:next`, without it."""
    match body:
        case tree.Block(statements=(*before, tree.Atom(name="next"))) if before:
            if isinstance(before[-1], (tree.Match, tree.Comment)):
                return None
            return before[0] if len(before) == 1 else replace(body, statements=tuple(before))
    return None
