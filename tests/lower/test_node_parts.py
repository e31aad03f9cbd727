"""Parts of nodes, as the functions made for each class read and rebuild them."""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.lower.expression_parts import CHILDREN, INSIDE
from compiler_core.lower.rewrite import bits_of, children, holds, map_children, walk_of
from compiler_core.semantics import typed
from compiler_core.semantics.types import DYNAMIC

ONE, TWO = tree.Integer(1), tree.Integer(2)
HERE = Span(0, 1)


def test_children_are_the_nodes_in_a_nodes_fields() -> None:
    clause = tree.Clause((tree.Variable("x"),), ONE)
    assert list(children(tree.If(ONE, TWO))) == [ONE, TWO]
    assert list(children(tree.Fn((clause,)))) == [clause]
    assert list(children(tree.Pair("key", ONE))) == [ONE]
    assert list(children(tree.String(("a", ONE, "b")))) == [ONE]
    assert list(children(tree.Try(ONE, after=TWO))) == [ONE, TWO]
    assert list(children(tree.Atom("ok"))) == []


def test_a_node_none_of_whose_children_changed_is_itself() -> None:
    node = tree.RemoteCall(tree.Alias("Enum"), "map", (ONE, TWO))
    assert map_children(node, lambda child: child) is node


def test_a_changed_node_keeps_what_is_no_child() -> None:
    node = tree.LocalCall("f", (ONE,), parens=True, origin=HERE, comments=("why",))
    made = map_children(node, lambda child: TWO)
    assert made == tree.LocalCall("f", (TWO,), parens=True, comments=("why",))
    assert made.origin == HERE


def test_what_holds_none_of_the_classes_is_not_looked_through() -> None:
    node = tree.Block((tree.Match(tree.Variable("x"), ONE), TWO))
    integers = bits_of((tree.Integer,))
    assert list(walk_of(integers, node)) == [ONE, TWO]
    assert holds(node, integers)
    assert not holds(node, bits_of((tree.Fn,)))


def test_expressions_are_found_in_cases_and_left_out_where_there_are_none() -> None:
    value = typed.Constant(HERE, DYNAMIC, 1)
    body = typed.Block(HERE, DYNAMIC, [value])
    case = typed.Case(typed.Wildcard(HERE, DYNAMIC), None, body, HERE, True, HERE)
    switch = typed.Switch(HERE, DYNAMIC, value, [case], HERE)
    assert list(CHILDREN[typed.Switch](switch)) == [value, body]
    call = typed.Call(HERE, DYNAMIC, value, [None, value])
    assert list(CHILDREN[typed.Call](call)) == [value, value]


def test_an_expression_is_rebuilt_only_where_something_in_it_changed() -> None:
    value, other = (typed.Constant(HERE, DYNAMIC, number) for number in (1, 2))
    call = typed.Call(HERE, DYNAMIC, value, [None, value], piped=True)
    call.kinds = 3
    assert INSIDE[typed.Call](call, lambda one: one) is call
    made = INSIDE[typed.Call](call, lambda one: other)
    assert (made.callee, made.args, made.piped) == (other, [None, other], True)
    assert made.kinds == 0
