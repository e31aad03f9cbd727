"""Cases that only ask, and cases that ask again for what they know.

    case op do                         match?({:label, _}, op)
      {:label, _} -> true
      _ -> false
    end

    case e do                          case e do
      {:drop, item} ->                   {:drop, item} ->
        if has(item) do                    if has(item) do
          f(item)                            f(item)
        else                               else
          case e do                          g(item)
            {:drop, item} -> g(item)       end
          end                          end
        end
    end

The second is what is left of two cases of Haxe's, the first of them with a condition that is no
guard of Elixir's. What only sorts for a case of its own gives way to that case's clauses:

    case error.value do                                  case error.value do
      e when is_tuple(e) and elem(e, 0) in [:a, :b] ->     {:a, x} -> f(x)
        case e do                                          {:b, y} -> g(y)
          {:a, x} -> f(x)                                  _ -> reraise error, __STACKTRACE__
          {:b, y} -> g(y)                                end
        end

      _ -> reraise error, __STACKTRACE__
    end
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import FALSE, TRUE, Node
from compiler_core.lower.idioms.scope import all_bound, bound_by, reads
from compiler_core.lower.rewrite import bits_of, bottom_up_of, holds

_ANY = tree.Variable("_")
_CASE = bits_of((tree.Case,))
_UNTOLD = bits_of((tree.Raw, tree.Unary))
"""Raw Elixir may bind anything; a pinned variable is none of the pattern's own."""


def ask_once(node: Node) -> Node:
    return bottom_up_of((tree.Case,), node, _asked)


def _asked(node: Node) -> Node:
    if not isinstance(node, tree.Case):
        return node
    return _matches(node) or _sorted(_known(node))


def _sorted(node: Node) -> Node:
    """The case with the clauses of those in it that ask for the whole of what a clause took."""
    if not isinstance(node, tree.Case):
        return node
    clauses: list[tree.Clause | tree.Comment] = []
    for one in node.clauses:
        clauses += _own_clauses(one) or (one,)
    return node if len(clauses) == len(node.clauses) else replace(node, clauses=tuple(clauses))


def _own_clauses(clause: tree.Clause | tree.Comment) -> tuple[tree.Clause, ...]:
    """Those that stand for a clause whose guard lists the tags that they ask for."""
    match clause:
        case tree.Clause(
            patterns=(tree.Variable() as name,),
            guard=Node() as guard,
            body=tree.Case(subject=subject, clauses=inner) as asked,
        ) if subject == name and not (clause.comments or asked.comments):
            tags = _tags(guard, name)
        case _:
            return ()
    found: list[tree.Clause] = []
    for one in inner:
        if not isinstance(one, tree.Clause) or reads(one)[name.name]:
            return ()
        if not isinstance(one.patterns[0], tree.Tuple) or one.patterns[0].elements[0] not in tags:
            return ()
        found.append(one)
    return tuple(found) if len(found) > 1 else ()


def _tags(guard: Node, name: tree.Variable) -> tuple[Node, ...]:
    """What `is_tuple(e) and elem(e, 0) in [:a, :b]` allows."""
    first = tree.LocalCall("elem", (name, tree.Integer(0)))
    match guard:
        case tree.Binary(
            operator="and", left=left, right=tree.Binary(operator="in", left=asked, right=tags)
        ) if left == tree.LocalCall("is_tuple", (name,)) and asked == first:
            if isinstance(tags, tree.List) and tags.tail is None:
                return tags.elements
    return ()


def _matches(node: tree.Case) -> Node | None:
    """The question whether the subject matches."""
    match node.clauses:
        case (tree.Clause(patterns=(asked,)) as first, tree.Clause(patterns=(rest,)) as second):
            pass
        case _:
            return None
    if first.guard is not None or second.guard is not None or rest != _ANY:
        return None
    if not isinstance(asked, (tree.Tuple, tree.Map, tree.Struct)) or holds(asked, _UNTOLD):
        return None
    test = tree.LocalCall("match?", (asked, node.subject), origin=node.origin)
    if (first.body, second.body) == (TRUE, FALSE):
        return replace(test, comments=node.comments, blank_before=node.blank_before)
    if (first.body, second.body) == (FALSE, TRUE) and not node.comments:
        return tree.Unary("not", test, origin=node.origin, blank_before=node.blank_before)
    return None


def _known(node: tree.Case) -> Node:
    if not isinstance(node.subject, tree.Variable):
        return node
    clauses = tuple(
        _without_asking(one, node.subject) if isinstance(one, tree.Clause) else one
        for one in node.clauses
    )
    return node if clauses == node.clauses else replace(node, clauses=clauses)


def _without_asking(clause: tree.Clause, subject: tree.Variable) -> tree.Clause:
    """The clause without the case in its body that asks for the very same pattern."""
    pattern = clause.patterns[0]
    if not holds(clause.body, _CASE) or holds(pattern, _UNTOLD):
        return clause

    def change(one: Node) -> Node:
        match one:
            case tree.Case(subject=asked, clauses=(tree.Clause(patterns=(same,)) as only,)):
                if (asked, same, only.guard) == (subject, pattern, None):
                    return replace(only.body, comments=(*one.comments, *only.body.comments))
        return one

    body = bottom_up_of((tree.Case,), clause.body, change)
    if all_bound((body,)) & (bound_by(pattern) | {subject.name}):
        return clause
    return replace(clause, body=body)
