"""What is asked of a variable whose value stands right above.

Elixir's compiler carries such a value on, and warns of a test whose outcome it then knows, and of
a field of what it knows to be `nil`:

    tags = ["new"]                            tags = ["new"]
    count(tags || [], tags && f(tags))        count(tags, f(tags))

    next = nil                                next = nil
    if is_nil(next), do: 0, else: next.size   0

    shape = {:circle, 2}                      shape = {:circle, 2}
    case shape do                             case shape do
      s when s in [:none, :dot] -> 0            :none -> 0
      {:circle, r} -> r                         :dot -> 0
    end                                         {:circle, r} -> r
                                              end

Of a constructor's value it tells what its parts are, unless it can't see where that is from:

    case {:circle, 2} do                      case Function.identity({:circle, 2}) do
      {:circle, r} when r > 1 -> …              {:circle, r} when r > 1 -> …

A variable keeps its value till its name is bound again. Guards over numbers and texts become
conditions (`known_subjects`), of which Elixir doesn't warn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import add, ge, gt, le, lt, mul, sub

from compiler_core.elixir import tree
from compiler_core.elixir.tree import FALSE, NIL, TRUE, Node
from compiler_core.lower.forms import is_pure
from compiler_core.lower.idioms.scope import all_bound, bound_by, reads
from compiler_core.lower.known_subjects import without_guards
from compiler_core.lower.rewrite import bits_of, block, holds, map_children, walk

Values = Mapping[str, Node]
"""What the variables hold, of those whose value is in sight."""
_MATCH = bits_of((tree.Match,))
_ASKING = bits_of((tree.Binary, tree.Case, tree.If))
_RAW = bits_of((tree.Raw,))
_PRESENT = (
    tree.Integer, tree.Float, tree.String, tree.Tuple, tree.List, tree.Map, tree.Struct, tree.Fn,
)  # fmt: skip
_ARITHMETIC = {"+": add, "-": sub, "*": mul}
_COMPARED: Mapping[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
_COUNTS = frozenset(("length", "map_size", "byte_size", "abs", "round", "trunc"))


def fold_certain(node: Node) -> Node:
    """The definition or expression without tests whose outcome Elixir knows."""
    if not holds(node, _ASKING) or holds(node, _RAW):
        return node
    return _folded(node, {})


def _folded(node: Node, values: Values) -> Node:
    match node:
        case tree.Block(statements=lines):
            return _in_lines(node, lines, values)
        case tree.Clause(patterns=patterns):
            return map_children(node, lambda one: _folded(one, _without(values, patterns)))
        case tree.For() | tree.With() | tree.Try() | tree.Definition():
            inside = _without(values, (), all_bound([node]))
            return map_children(node, lambda one: _folded(one, inside))
    made = map_children(node, lambda one: _folded(one, values))
    match made:
        case tree.Binary():
            return _operation(made, values)
        case tree.If():
            return _choice(made, values)
        case tree.Case(subject=tree.Variable(name=name)) if name in values:
            asked = without_guards(_apart(made, name))
            return _unseen(asked, values[name]) if isinstance(asked, tree.Case) else asked
        case tree.Case(subject=tree.Tuple() as subject):
            return _unseen(made, subject)
    return made


def _in_lines(node: tree.Block, lines: tuple[Node, ...], values: Values) -> Node:
    known = dict(values)
    made: list[Node] = []
    for line in lines:
        folded = _folded(line, known)
        if folded is line or line is lines[-1] or not is_pure(folded):
            made.append(folded)
        held = _held(folded.value, known) if isinstance(folded, tree.Match) else None
        for name in all_bound([line]) if holds(line, _MATCH) else ():
            known.pop(name, None)
        match folded:
            case tree.Match(pattern=tree.Variable(name=name)) if held is not None:
                known[name] = held
    if all(old is new for old, new in zip(lines, made, strict=False)) and len(made) == len(lines):
        return node
    return replace(node, statements=tuple(made))


def _without(
    values: Values, patterns: tuple[Node, ...], names: set[str] | None = None
) -> dict[str, Node]:
    bound = set().union(*(bound_by(one) for one in patterns)) if names is None else names
    return {name: value for name, value in values.items() if name not in bound}


def _held(value: Node, values: Values) -> Node | None:
    """What the value is, as far as Elixir's compiler sees it: itself, or that of a variable."""
    match value:
        case tree.Variable(name=name):
            return values.get(name)
        case tree.Unary(operator="-", operand=operand):
            held = _held(operand, values)
            return held and _counted("-", tree.Integer(0), held)
        case tree.Binary(operator=operator, left=left, right=right) if operator in _ARITHMETIC:
            held, other = _held(left, values), _held(right, values)
            return held and other and _counted(operator, held, other)
        case tree.Binary(operator="||", left=left, right=right):
            held = _held(left, values)
            return _held(right, values) if held == NIL else held
        case tree.If(condition=condition, then=then, otherwise=Node() as otherwise, unless=False):
            arms = _held(then, values), _held(otherwise, values)
            outcome = _outcome(condition, values)
            if outcome is not None:
                return arms[0] if outcome else arms[1]
            return arms[0] if _is_present(arms[1]) and _is_present(arms[0]) else None
        case tree.LocalCall(name=name, parens=None) if name in _COUNTS:
            return value
        case tree.Atom():
            return value
    return value if isinstance(value, _PRESENT) else None


def _counted(operator: str, left: Node, right: Node) -> Node:
    """The number that two come to; where they aren't whole ones, the operation itself."""
    if isinstance(left, tree.Integer) and isinstance(right, tree.Integer):
        return tree.Integer(_ARITHMETIC[operator](left.value, right.value))
    return tree.Binary(operator, left, right)


def _is_present(value: Node | None) -> bool:
    """It is surely neither `nil` nor `false`."""
    return value is not None and value not in (NIL, FALSE)


def _operation(node: tree.Binary, values: Values) -> Node:
    left, right = node.left, node.right
    if node.operator in ("||", "&&") and _is_present(_held(left, values)) and is_pure(left):
        return left if node.operator == "||" else right
    if node.operator == "&&" and _held(left, values) == NIL:
        return NIL if _needs_more_than_nil(right, values) else node
    if node.operator in ("and", "or") and is_pure(left):
        outcome = _outcome(left, values)
        if outcome is (node.operator == "or") and _needs_more_than_nil(right, values):
            return TRUE if outcome else FALSE
    return node


def _choice(node: tree.If, values: Values) -> Node:
    """The arm that is taken, where Elixir would warn of what the other does with `nil`."""
    outcome = _outcome(node.condition, values)
    if outcome is None or not is_pure(node.condition):
        return node
    otherwise = NIL if node.otherwise is None else node.otherwise
    taken, left_out = (node.then, otherwise) if outcome != node.unless else (otherwise, node.then)
    if isinstance(taken, tree.Block) or not _needs_more_than_nil(left_out, values):
        return node
    return replace(taken, comments=(*node.comments, *taken.comments))


def _outcome(condition: Node, values: Values) -> bool | None:
    """What a question for `nil` comes to, of a variable that is, and one of a number."""
    match condition:
        case tree.Unary(operator="not", operand=operand):
            outcome = _outcome(operand, values)
            return None if outcome is None else not outcome
        case tree.Binary(operator=operator, left=left, right=right) if operator in _COMPARED:
            numbers = _held(left, values), _held(right, values)
            return _compared(operator, *numbers)
        case tree.LocalCall(name="is_nil", arguments=(tree.Variable(name=name),)):
            return True if values.get(name) == NIL else None
        case tree.Binary(operator="==", left=tree.Variable(name=name), right=right):
            return True if right == NIL and values.get(name) == NIL else None
        case tree.Binary(operator="!=", left=tree.Variable(name=name), right=right):
            return False if right == NIL and values.get(name) == NIL else None
        case tree.Binary(operator="and", left=left, right=right):
            return False if False in (_outcome(left, values), _outcome(right, values)) else None
        case tree.Binary(operator="or", left=left, right=right):
            return True if True in (_outcome(left, values), _outcome(right, values)) else None
    return None


def _compared(operator: str, left: Node | None, right: Node | None) -> bool | None:
    numbers = tree.Integer | tree.Float
    if isinstance(left, numbers) and isinstance(right, numbers):
        return _COMPARED[operator](left.value, right.value)
    return None


def _needs_more_than_nil(node: Node, values: Values) -> bool:
    """It does with a variable that is `nil` what Elixir knows that can't be done."""
    for one in walk(node):
        match one:
            case tree.FieldAccess(target=tree.Variable(name=name)):
                if values.get(name) == NIL:
                    return True
            case tree.Map(update=tree.Variable(name=name)):
                if values.get(name) == NIL:
                    return True
            case tree.Binary(operator="<>", left=left, right=right):
                sides = [side.name for side in (left, right) if isinstance(side, tree.Variable)]
                if any(values.get(name) == NIL for name in sides):
                    return True
    return False


def _apart(node: tree.Case, subject: str) -> tree.Case:
    """A clause for each constant of a guard that asks for several."""
    clauses: list[tree.Clause | tree.Comment] = []
    for clause in node.clauses:
        constants = _asked_for(clause)
        if constants is None or not isinstance(clause, tree.Clause):
            clauses.append(clause)
            continue
        head = clause.patterns[0]
        body = clause.body
        assert isinstance(head, tree.Variable)
        if head.name != subject and reads(body)[head.name]:
            body = block([tree.Match(head, tree.Variable(subject)), body])
        made = [replace(clause, patterns=(one,), guard=None, body=body) for one in constants]
        clauses += [made[0], *(replace(one, comments=()) for one in made[1:])]
    return replace(node, clauses=tuple(clauses))


def _unseen(node: tree.Case, value: Node) -> tree.Case:
    """Of a guard over a known part of a constructor's value Elixir warns as well: it isn't to see
    where the value comes from."""
    if not isinstance(value, tree.Tuple) or not any(
        isinstance(one, tree.Integer | tree.Float | tree.String) for one in value.elements
    ):
        return node
    if not any(_asks_part(one) for one in node.clauses):
        return node
    hidden = tree.RemoteCall(tree.Alias("Function"), "identity", (node.subject,))
    return replace(node, subject=hidden)


def _asks_part(clause: Node) -> bool:
    """By a guard, or by a float, which Elixir compares in one."""
    if not isinstance(clause, tree.Clause) or not isinstance(clause.patterns[0], tree.Tuple):
        return False
    parts = clause.patterns[0].elements
    return clause.guard is not None or any(isinstance(one, tree.Float) for one in parts)


def _asked_for(clause: Node) -> tuple[Node, ...] | None:
    match clause:
        case tree.Clause(
            patterns=(tree.Variable(name=name),),
            guard=tree.Binary(
                operator="in",
                left=tree.Variable(name=asked),
                right=tree.List(elements=constants, tail=None),
            ),
        ) if name == asked:
            if all(isinstance(one, tree.Atom) for one in constants):
                return constants
    return None
