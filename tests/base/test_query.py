"""The query engine: what runs again, what is cut off, cycles and cancellation."""

from __future__ import annotations

import pytest

from compiler_core.query import Cancelled, CycleError, Database, query, query_with


@query
def words(db: Database, path: str) -> tuple[str, ...]:
    return tuple(db.input("text", path, "").split())


@query
def word_count(db: Database, path: str) -> int:
    return len(words(db, path))


@query
def total(db: Database) -> int:
    return sum(word_count(db, path) for path in db.input("files", None, ()))


def database(**texts: str) -> Database:
    db = Database()
    for path, text in texts.items():
        db.set_input("text", path, text)
    db.set_input("files", None, tuple(texts))
    db.log = []
    return db


def ran(db: Database) -> list[tuple[object, ...]]:
    assert db.log is not None
    log = list(db.log)
    db.log.clear()
    return log


def test_a_query_runs_once_until_what_it_read_changes() -> None:
    db = database(a="x y", b="z")
    assert total(db) == 3
    assert len(ran(db)) == 5
    assert total(db) == 3
    assert ran(db) == []


def test_an_edit_runs_only_what_read_it() -> None:
    db = database(a="x y", b="z")
    total(db)
    ran(db)
    db.set_input("text", "b", "z z")
    assert total(db) == 4
    assert ran(db) == [("words", "b"), ("word_count", "b"), ("total",)]


def test_an_equal_result_stops_the_wave() -> None:
    db = database(a="x y", b="z")
    total(db)
    ran(db)
    db.set_input("text", "b", "other")
    assert total(db) == 3
    assert ran(db) == [("words", "b"), ("word_count", "b")]


def test_an_equal_input_is_no_edit() -> None:
    db = database(a="x")
    total(db)
    revision = db.revision
    db.set_input("text", "a", "x")
    assert db.revision == revision


def test_an_absent_input_is_depended_upon() -> None:
    db = database(a="x")
    db.set_input("files", None, ("a", "new"))
    assert total(db) == 1
    db.set_input("text", "new", "y y")
    assert total(db) == 3
    db.remove_input("text", "new")
    assert total(db) == 1


@query_with(cycle=lambda db, name: frozenset())
def reachable(db: Database, name: str) -> frozenset[str]:
    found = {name}
    for following in db.input("edges", name, ()):
        found |= reachable(db, following)
    return frozenset(found)


def graph(**edges: str) -> Database:
    db = Database()
    for name, following in edges.items():
        db.set_input("edges", name, tuple(following))
    return db


def test_a_cycle_takes_the_declared_value_and_each_member_is_right_when_asked() -> None:
    db = graph(a="b", b="c", c="a")
    assert reachable(db, "a") == {"a", "b", "c"}
    assert reachable(db, "b") == {"a", "b", "c"}
    assert reachable(db, "c") == {"a", "b", "c"}


def test_a_cycle_is_verified_after_an_edit() -> None:
    db = graph(a="b", b="a", c="")
    assert reachable(db, "a") == {"a", "b"}
    assert reachable(db, "b") == {"a", "b"}
    db.set_input("edges", "b", ("a", "c"))
    assert reachable(db, "b") == {"a", "b", "c"}
    assert reachable(db, "a") == {"a", "b", "c"}
    db.set_input("edges", "b", ())
    assert reachable(db, "a") == {"a", "b"}
    assert reachable(db, "b") == {"b"}


@query
def bottomless(db: Database, n: int) -> int:
    return bottomless(db, n)


def test_an_undeclared_cycle_is_a_defect() -> None:
    with pytest.raises(CycleError):
        bottomless(Database(), 1)


def test_cancelling_keeps_what_was_done() -> None:
    db = database(a="x y", b="z")
    word_count(db, "a")
    ran(db)
    db.cancel()
    with pytest.raises(Cancelled):
        total(db)
    db.resume()
    assert total(db) == 3
    assert ("words", "a") not in ran(db)


def test_a_query_that_fails_is_asked_again() -> None:
    db = Database()

    @query
    def fragile(db: Database) -> int:
        return 1 // int(db.input("divisor", None, 0))

    with pytest.raises(ZeroDivisionError):
        fragile(db)
    db.set_input("divisor", None, 1)
    assert fragile(db) == 1


def test_a_loader_gives_what_nobody_set_once_and_can_be_overruled() -> None:
    db = Database()
    asked: list[str] = []

    def load(path: str) -> str | None:
        asked.append(path)
        return "from disk" if path == "a" else None

    db.load_with("text", load)
    assert words(db, "a") == ("from", "disk")
    assert words(db, "missing") == ()
    assert words(db, "a") == ("from", "disk")
    assert asked == ["a", "missing"]
    db.set_input("text", "a", "typed")
    assert words(db, "a") == ("typed",)


def test_what_reads_nothing_volatile_is_verified_in_one_step() -> None:
    db = Database()
    for path in ("library", "other"):
        db.set_input("text", path, "a b")
    db.set_input("text", "open", "x", volatile=True)
    db.set_input("files", None, ("library", "other", "open"))
    assert total(db) == 5
    db.log = []
    db.set_input("text", "open", "x y", volatile=True)
    assert total(db) == 6
    assert ran(db) == [("words", "open"), ("word_count", "open"), ("total",)]


def test_a_lasting_input_that_changes_is_seen() -> None:
    db = Database()
    db.set_input("text", "a", "x")
    db.set_input("files", None, ("a",))
    assert total(db) == 1
    db.set_input("text", "a", "x y", volatile=True)  # opened in the editor
    assert total(db) == 2
    db.set_input("text", "a", "x y z", volatile=True)
    assert total(db) == 3
    db.set_input("text", "a", "x")  # closed
    assert total(db) == 1
    db.remove_input("text", "a")
    assert total(db) == 0


def test_what_is_forgotten_is_computed_again() -> None:
    db = database(a="x y", b="z")
    total(db)
    ran(db)
    assert db.forget(lambda name, arguments: name != "words") == 2
    assert total(db) == 3
    db.set_input("text", "a", "x")
    assert total(db) == 2


def test_what_was_made_since_a_mark_can_be_forgotten() -> None:
    db = database(a="x y", b="z")
    assert word_count(db, "a") == 2
    mark = db.mark()
    assert total(db) == 3
    assert [name for name, _ in db.made_since(mark)] == ["words", "word_count", "total"]
    assert db.forget_since(mark, lambda name, arguments: name == "total") == 2
    ran(db)
    assert total(db) == 3
    assert word_count(db, "a") == 2
    assert ran(db) == []
    db.set_input("text", "b", "z z z")
    assert total(db) == 5
    assert word_count(db, "b") == 3


def test_nothing_is_forgotten_under_a_running_query() -> None:
    @query
    def forgetful(db: Database) -> int:
        mark = db.mark()
        word_count(db, "a")
        return db.forget_since(mark, lambda name, arguments: False)

    db = database(a="x y")
    assert forgetful(db) == 0
    ran(db)
    assert word_count(db, "a") == 2
    assert ran(db) == []


def test_what_became_volatile_behind_an_equal_answer_is_still_watched() -> None:
    db = database(a="x y")
    assert word_count(db, "a") == 2
    total(db)
    db.set_input("text", "a", "p q", volatile=True)  # as many words: cut off at word_count
    assert total(db) == 2
    db.set_input("text", "a", "p q r", volatile=True)
    assert total(db) == 3
