"""A `switch` on a variable whose value Elixir's compiler knows.

Of a guard whose outcome it can tell it warns; a test that is a condition it leaves alone. So the
guards of such a `switch` are conditions, as one would have asked for a score that is given above:

    var score = 85;                                score = 85
    switch (score) {
        case s if (s >= 90): "A";           ->     cond do
        case 0: "none";                              score >= 90 -> "A"
        default: "B";                                score == 0 -> "none"
    }                                                true -> "B"
                                                   end
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context
from compiler_core.lower.rewrite import block, bottom_up, names_in
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr

_Named = tree.Variable | tree.AttributeRead
_CONSTANTS = (tree.Integer, tree.Float, tree.Atom, tree.String)


def is_known(ctx: Context, subject: Expr) -> bool:
    """Whether Elixir's compiler sees which number or text it is: of `n when n in [1, 2]` it warns
    where n is 7."""
    match _initial(ctx, subject):
        case typed.Constant(value=value):
            return isinstance(value, int | float | str)
        case typed.Unary(operator="-", operand=operand):
            return is_known(ctx, operand)
        case typed.Binary(operator="+" | "-" | "*", left=left, right=right):
            return is_known(ctx, left) and is_known(ctx, right)
        case typed.StaticMember(member=member):
            return member.owner == ctx.unit.id and member.name in ctx.unit.attributes
    return False


def is_partly_known(ctx: Context, subject: Expr) -> bool:
    """Whether it is a constructor's value with a part that is known."""
    match _initial(ctx, subject):
        case typed.Call(callee=typed.EnumConstructor(), args=arguments):
            return any(one is not None and is_known(ctx, one) for one in arguments)
    return False


def _initial(ctx: Context, node: Expr) -> Expr:
    """What a variable holds that nothing assigns; anything else as it is."""
    function = ctx.facts.function
    if not isinstance(node, typed.Local) or function is None or ctx.assignments.get(node.variable):
        return node
    for one in nodes(function):
        if isinstance(one, typed.VariableDeclaration) and one.variable is node.variable:
            return node if one.value is None else _initial(ctx, one.value)
    return node


def without_guards(made: Node) -> Node:
    """The `case` on what is known; where it has guards, conditions one behind the other.

    As it is where a head takes more than a value apart, or no clause takes all that is left."""
    if not isinstance(made, tree.Case) or not isinstance(made.subject, _Named):
        return made
    clauses = [one for one in made.clauses if isinstance(one, tree.Clause) and _is_plain(one)]
    is_whole = len(clauses) == len(made.clauses)
    if not is_whole or all(clause.guard is None for clause in clauses):
        return made
    *before, last = clauses
    if _condition(last, made.subject) is not None:
        return made
    otherwise: Node | None = _body(last, made.subject)
    if otherwise == tree.Block(()):
        otherwise = None
    for clause in reversed(before):
        condition = _condition(clause, made.subject)
        if condition is None:
            return made
        then = _body(clause, made.subject)
        otherwise = tree.If(
            condition, then, otherwise, origin=clause.origin, comments=clause.comments
        )
    assert otherwise is not None
    return replace(otherwise, comments=(*made.comments, *otherwise.comments))


def _is_plain(clause: tree.Clause) -> bool:
    return isinstance(clause.patterns[0], (tree.Variable, *_CONSTANTS))


def _condition(clause: tree.Clause, subject: _Named) -> Node | None:
    """What must hold for the clause; None: nothing."""
    head = clause.patterns[0]
    if not isinstance(head, tree.Variable):
        equal = tree.Binary("==", subject, head)
        return equal if clause.guard is None else tree.Binary("and", equal, clause.guard)
    if clause.guard is None:
        return None

    def named(node: Node) -> Node:
        is_head = isinstance(node, tree.Variable) and node.name == head.name
        return subject if is_head else node

    return bottom_up(clause.guard, named)


def _body(clause: tree.Clause, subject: _Named) -> Node:
    """The clause's body, with what its head names."""
    head = clause.patterns[0]
    if isinstance(head, tree.Variable) and head != subject and head.name in names_in(clause.body):
        return block([tree.Match(head, subject), clause.body])
    return clause.body
