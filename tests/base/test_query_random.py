"""Incremental = from scratch: after any edits, any query of a random graph gives what a fresh
database gives."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.query import Database, query, query_with

NODES = 6


@query_with(cycle=lambda db, node: 0)
def value(db: Database, node: int) -> int:
    """The node's own number plus what it reads; `%` makes early cutoffs likely."""
    number, edges = db.input("node", node, (0, ()))
    return (number + sum(value(db, other) for other in edges)) % 3


@query
def above(db: Database, node: int) -> bool:
    return value(db, node) > 0


def acyclic(node: int) -> st.SearchStrategy[tuple[int, tuple[int, ...]]]:
    edges = st.lists(st.integers(0, node - 1), max_size=3) if node else st.just([])
    return st.tuples(st.integers(0, 4), edges.map(tuple))


def edits() -> st.SearchStrategy[list[tuple[int, tuple[int, tuple[int, ...]], bool]]]:
    one = st.integers(0, NODES - 1).flatmap(
        lambda node: st.tuples(st.just(node), acyclic(node), st.booleans())
    )
    return st.lists(one, max_size=25)


@settings(max_examples=200, deadline=None)
@given(edits(), st.lists(st.integers(0, NODES - 1), min_size=1, max_size=25))
def test_any_edits_give_what_a_fresh_database_gives(
    steps: list[tuple[int, tuple[int, tuple[int, ...]], bool]], asked: list[int]
) -> None:
    db = Database()
    nodes: dict[int, tuple[int, tuple[int, ...]]] = {}
    for index, (node, content, volatile) in enumerate(steps):
        nodes[node] = content
        db.set_input("node", node, content, volatile)
        question = asked[index % len(asked)]
        fresh = Database()
        for known, known_content in nodes.items():
            fresh.set_input("node", known, known_content)
        assert value(db, question) == value(fresh, question)
        assert above(db, question) == above(fresh, question)
