"""A function that first asks for its parameters, and has little to say in one case, is two clauses.

    defp factorial(n) do            ->  defp factorial(n) when n <= 1, do: 1
      if n <= 1 do                      defp factorial(n), do: n * factorial(n - 1)
        1
      else
        n * factorial(n - 1)
      end
    end

The condition must be a guard that can't fail: comparisons of parameters and constants. `nil` and a
text stand in the parameter's place, and so do a list that is taken apart and an empty one:

    defp drain(xs, sum) do          ->  defp drain([x | xs], sum), do: drain(xs, sum + x)
      if xs != [] do                    defp drain([], sum), do: sum
        [x | xs] = xs
        drain(xs, sum + x)
      else
        sum
      end
    end
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import NIL, TRUE, Node
from compiler_core.lower.forms import is_simple, negated
from compiler_core.lower.idioms.layout import on_one_line
from compiler_core.lower.idioms.scope import all_bound, bound_by, reads
from compiler_core.lower.idioms.unused import mark_unused
from compiler_core.lower.rewrite import bits_of, block, bottom_up, holds

_RAW = bits_of((tree.Raw,))
_COMPARISONS = frozenset(("==", "!=", "<", ">", "<=", ">="))


def as_clauses(node: Node) -> list[Node]:
    """The definition itself, or its clauses."""
    if not isinstance(node, tree.Definition) or node.guard is not None or node.inline:
        return [node]
    test = _as_choice(node.body)
    if not isinstance(test, tree.If) or test.otherwise is None or test.unless or test.comments:
        return [node]
    if not all(isinstance(one, tree.Variable) for one in node.parameters):
        return [node]
    taken_apart = _taken_apart(node, test)
    if taken_apart is not None:
        return taken_apart
    names = {one.name for one in node.parameters if isinstance(one, tree.Variable)}
    if not _is_guard(test.condition, names) or (is_simple(test.then) and is_simple(test.otherwise)):
        return [node]
    return (
        _guarded(node, test.condition, test.then, test.otherwise)
        or _guarded(node, negated(test.condition), test.otherwise, test.then)
        or [node]
    )


def _guarded(
    node: tree.Definition, condition: Node, then: Node, otherwise: Node
) -> list[Node] | None:
    """The clauses, if one of the first two has a line of its own that is enough for it."""
    if not isinstance(condition, tree.Binary | tree.LocalCall):
        return None
    first = _clause(node, condition, then)
    last = replace(node, body=otherwise, comments=(), blank_before=True)
    if first.inline:
        return _marked([first, *as_clauses(last)])
    short = on_one_line(last)
    if isinstance(short, tree.Definition) and short.inline:
        return _marked([first, short])
    return None


def _as_choice(body: Node | None) -> Node | None:
    """A `cond` that asks for null first, as the choice between that and the rest of it."""
    match body:
        case tree.Cond(clauses=(tree.Clause(comments=(), patterns=(asked,)) as first, *rest)):
            if isinstance(asked, tree.LocalCall) and asked.name == "is_nil" and not body.comments:
                return tree.If(asked, first.body, _rest(rest))
    return body


def _rest(clauses: list[tree.Clause | tree.Comment]) -> Node:
    match clauses:
        case [tree.Clause() as one, tree.Clause(patterns=(always,)) as other] if always == TRUE:
            chosen = tree.If(one.patterns[0], one.body, other.body, comments=one.comments)
            return chosen if not other.comments else tree.Cond(tuple(clauses))
    return tree.Cond(tuple(clauses))


def _taken_apart(node: tree.Definition, test: tree.If) -> list[Node] | None:
    """The clauses for a list with a first element and for one without; the second is short."""
    match test:
        case tree.If(
            condition=tree.Binary(operator="!=", left=tree.Variable() as xs, right=tree.List()),
            then=tree.Block(
                statements=(tree.Match(pattern=tree.List(elements=(_,)) as pattern) as line, *rest)
            ),
            otherwise=Node() as otherwise,
        ) if rest and xs in node.parameters and line.value == xs == pattern.tail:
            if test.condition != tree.Binary("!=", xs, tree.List()) or line.comments:
                return None
        case _:
            return None
    if xs.name in all_bound((otherwise,)) or holds(otherwise, _RAW):
        return None
    empty = bottom_up(otherwise, lambda one: tree.List() if one == xs else one)
    last = on_one_line(_of(node, xs, tree.List(), empty))
    if not isinstance(last, tree.Definition) or not last.inline:
        return None
    first = replace(_of(node, xs, pattern, block(rest)), comments=node.comments)
    return _marked([replace(first, blank_before=node.blank_before), last])


def _of(node: tree.Definition, name: tree.Variable, pattern: Node, body: Node) -> tree.Definition:
    """The clause for what the parameter's pattern takes; it has what the pattern binds."""
    bound = bound_by(pattern) - {name.name}
    parameters = tuple(
        pattern
        if one == name
        else tree.Variable(f"_{one.name}")
        if isinstance(one, tree.Variable) and one.name in bound
        else one
        for one in node.parameters
    )
    return replace(node, parameters=parameters, body=body, comments=(), blank_before=True)


def _marked(clauses: list[Node]) -> list[Node]:
    found = [on_one_line(mark_unused(one)) for one in clauses]
    return [
        replace(one, blank_before=_is_apart(found[index - 1], one)) if index else one
        for index, one in enumerate(found)
    ]


def _is_apart(above: Node, below: Node) -> bool:
    return not all(isinstance(one, tree.Definition) and one.inline for one in (above, below))


def _clause(node: tree.Definition, condition: Node, body: Node) -> tree.Definition:
    """The clause for where the condition holds."""
    found = _constant(condition)
    parameters, guard = node.parameters, condition
    made: tree.Definition
    if found is not None and not reads(body)[found[0].name]:
        name, value = found
        parameters = tuple(value if one == name else one for one in node.parameters)
        made = replace(node, parameters=parameters, body=body)
    else:
        made = replace(node, guard=guard, body=body)
    short = on_one_line(made)
    assert isinstance(short, tree.Definition)
    return short


def _constant(condition: Node) -> tuple[tree.Variable, Node] | None:
    """What the parameter is, where a pattern says it as well."""
    match condition:
        case tree.LocalCall(name="is_nil", arguments=(tree.Variable() as name,)):
            return name, NIL
        case tree.Binary(
            operator="==", left=tree.Variable() as name, right=tree.Atom() | tree.String() as value
        ):
            return name, value
    return None


def _is_guard(node: Node, names: set[str]) -> bool:
    match node:
        case tree.Binary(operator="and" | "or", left=left, right=right):
            return _is_guard(left, names) and _is_guard(right, names)
        case tree.LocalCall(name="is_nil", arguments=(tree.Variable(name=name),)):
            return name in names
        case tree.Binary(operator=operator, left=left, right=right) if operator in _COMPARISONS:
            has_parameter = isinstance(left, tree.Variable) or isinstance(right, tree.Variable)
            return has_parameter and _is_operand(left, names) and _is_operand(right, names)
    return False


def _is_operand(node: Node, names: set[str]) -> bool:
    match node:
        case tree.Variable(name=name):
            return name in names
        case tree.Integer() | tree.Float() | tree.Atom():
            return True
        case tree.String(parts=parts):
            return all(isinstance(part, str) for part in parts)
    return False
