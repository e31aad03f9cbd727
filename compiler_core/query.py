"""Incremental computation: memoised queries with revisions, early cutoff and cancellation.

The scheme is salsa's ("red-green", as in rust-analyzer and rustc). An *input* is set from outside
and bumps the revision. A *query* is a function of the database and plain arguments; the engine
records which inputs and queries it read. Asked again in a later revision, it first verifies those
dependencies: if none changed since, its memo stands without running. If it must run and its value
comes out equal to the old one, what depends on it stays valid (early cutoff): that is how an edit
in one body stops at `items`, which holds no positions.

    @query
    def line_count(db: Database, path: str) -> int:
        return db.input("text", path).count("\\n")

    db.set_input("text", "a.hx", "x\\n");  line_count(db, "a.hx")   # runs
    db.set_input("text", "b.hx", "y");     line_count(db, "a.hx")   # verified, not run

One thread owns a database. `Cancelled` may be raised at any query call or `db.check_cancelled()`
once another thread has called `db.cancel()`; it derives from BaseException so that no `except
Exception` on the way swallows it. What was computed before stays memoised.

A query that asks for itself, directly or through others, is a cycle: the asker gets the query's
declared `cycle` value, and the memos of the queries between are not kept, for they saw a
half-made answer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import islice
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_MISSING: Any = object()


class Cancelled(BaseException):
    """The caller no longer wants the answer (a newer edit, or a cancelled request)."""


class CycleError(RuntimeError):
    """A query without a `cycle` value depends on itself: a defect of the compiler."""


class _Memo:
    """An input's or a query's value, and what it was made of. One object for its key, for good:
    dependencies point at it, so that verifying looks nothing up.

    `volatile`: it reads, directly or not, an input that is expected to change often. A query that
    has no value (yet, or because a cycle spoilt it) is `verified_at` 0. An input is always
    verified.
    """

    __slots__ = ("changed_at", "dependencies", "key", "running", "value", "verified_at", "volatile")

    def __init__(self, key: Any) -> None:
        self.key = key
        self.value: Any = _MISSING
        self.changed_at = 0
        self.verified_at = 0
        self.dependencies: tuple[_Memo, ...] = ()
        self.volatile = False
        self.running: _Frame | None = None


_ALWAYS = 1 << 62


class _Frame:
    """A running query: what it has read so far, and whether a cycle spoilt its answer."""

    __slots__ = ("dependencies", "memo", "spoilt_by", "volatile")

    def __init__(self, memo: _Memo) -> None:
        self.memo = memo
        self.dependencies: dict[_Memo, None] = {}
        self.spoilt_by: set[_Memo] = set()
        self.volatile = False


class Database:
    """Inputs, memos and the current revision.

    `log`, when set to a list, collects the keys of queries that really ran, `(name, *arguments)`,
    for tests that assert what an edit costs.
    """

    def __init__(self) -> None:
        self.revision = 1
        self.log: list[tuple[Any, ...]] | None = None
        self.scratch: dict[Any, Any] = {}
        """What only saves work (a previous tree to reuse); no answer may depend on it."""
        self._loaders: dict[str, Callable[[Any], Any]] = {}
        self._inputs: dict[tuple[str, Hashable], _Memo] = {}
        self._memos: dict[Any, _Memo] = {}
        self._stack: list[_Frame] = []
        self._cancel_requested = False
        self._lasting_changed_at = 1
        """The revision in which an input last changed that was not volatile."""

    # -- inputs --

    def set_input(self, name: str, key: Hashable, value: Any, volatile: bool = False) -> None:
        """Set an input. An equal value changes nothing and costs no revision.

        `volatile` inputs are those that change with every keystroke. What reads none of them is
        verified in one step as long as no other input changed (salsa's durability).
        """
        assert not self._stack, "inputs are set between queries, not by them"
        memo = self._inputs.get((name, key))
        if memo is None:
            memo = self._new_input(name, key)
        elif memo.value is value or memo.value == value:
            return
        self.revision += 1
        if not volatile or not memo.volatile:
            self._lasting_changed_at = self.revision
        memo.value = value
        memo.changed_at = self.revision
        memo.volatile = volatile

    def _new_input(self, name: str, key: Hashable) -> _Memo:
        memo = self._inputs[(name, key)] = _Memo((None, name, key))
        memo.verified_at = _ALWAYS
        return memo

    def load_with(self, name: str, loader: Callable[[Any], Any]) -> None:
        """Inputs called `name` that nobody has set are had from `loader(key)`, once, when first
        read; what it gives counts as having been there from the start."""
        self._loaders[name] = loader

    def remove_input(self, name: str, key: Hashable) -> None:
        """Forget an input; readers see `default` again."""
        if (name, key) in self._inputs:
            self.set_input(name, key, _MISSING)

    def has_input(self, name: str, key: Hashable) -> bool:
        """Was it set, or loaded? For care, not for queries: nothing depends on the answer."""
        memo = self._inputs.get((name, key))
        return memo is not None and memo.value is not _MISSING

    def input(self, name: str, key: Hashable, default: Any = None) -> Any:
        """Read an input and depend on it; `default` where it was never set or was removed."""
        memo = self._inputs.get((name, key))
        if memo is None:
            # Absence is depended upon as well: the memo exists from now on and can change.
            memo = self._new_input(name, key)
            loader = self._loaders.get(name)
            found = None if loader is None else loader(key)
            memo.value = _MISSING if found is None else found
        if self._stack:
            frame = self._stack[-1]
            frame.dependencies[memo] = None
            frame.volatile |= memo.volatile
        return default if memo.value is _MISSING else memo.value

    # -- cancellation --

    def cancel(self) -> None:
        """Ask the running query to stop at its next check. May be called from any thread."""
        self._cancel_requested = True

    def resume(self) -> None:
        """Withdraw the request; called by the owner before it starts the next piece of work."""
        self._cancel_requested = False

    def check_cancelled(self) -> None:
        """For long loops inside a query. Raises `Cancelled`."""
        if self._cancel_requested:
            raise Cancelled

    # -- queries (called by `Query`) --

    def _get(self, query: Query[Any, Any], arguments: tuple[Any, ...]) -> Any:
        if self._cancel_requested:
            raise Cancelled
        key = (query, *arguments)
        memo = self._memos.get(key)
        if memo is None:
            memo = self._memos[key] = _Memo(key)
        elif memo.running is not None:
            return self._enter_cycle(query, memo.running, arguments)
        if memo.verified_at != self.revision and not self._verify(memo):
            value = self._run(memo)
            if memo.verified_at != self.revision:
                return value  # a cycle spoilt it: it is an answer for this asker only
        if self._stack:
            frame = self._stack[-1]
            frame.dependencies[memo] = None
            if memo.volatile:
                frame.volatile = True
        return memo.value

    def _run(self, memo: _Memo) -> Any:
        """Run the memo's query. Leaves the memo as it was if a cycle spoils the answer."""
        query: Query[Any, Any] = memo.key[0]
        arguments = memo.key[1:]
        frame = _Frame(memo)
        self._stack.append(frame)
        memo.running = frame
        try:
            value = query.function(self, *arguments)
        finally:
            self._stack.pop()
            memo.running = None
        if self.log is not None:
            self.log.append((query.name, *arguments))
        frame.spoilt_by.discard(memo)
        if frame.spoilt_by:
            self._hand_on(frame)
            return value
        if memo.value is _MISSING or not query.same(memo.value, value):
            memo.value = value
            memo.changed_at = self.revision
        memo.verified_at = self.revision
        memo.dependencies = tuple(frame.dependencies)
        memo.volatile = frame.volatile
        return memo.value

    def _hand_on(self, frame: _Frame) -> None:
        """What a spoilt query read, its asker read."""
        if self._stack:
            asker = self._stack[-1]
            asker.spoilt_by |= frame.spoilt_by
            asker.dependencies.update(frame.dependencies)
            asker.volatile |= frame.volatile

    def _enter_cycle(
        self, query: Query[Any, Any], running: _Frame, arguments: tuple[Any, ...]
    ) -> Any:
        if query.cycle is None:
            raise CycleError(f"{query.name}{arguments} depends on itself")
        # Everything between the asker and the running query saw a provisional answer.
        for frame in reversed(self._stack):
            if frame is running:
                break
            frame.spoilt_by.add(running.memo)
        return query.cycle(self, *arguments)

    def _verify(self, memo: _Memo) -> bool:
        """True if no dependency changed since the memo was last known to be right.

        A keystroke goes through here once for nearly every memo of the file: hence one loop, and
        no call for a dependency that is known to be right.
        """
        since = memo.verified_at
        if since == 0:
            return False
        revision, lasting = self.revision, self._lasting_changed_at
        if memo.volatile or lasting > since:
            for dependency in memo.dependencies:
                known = dependency.verified_at
                if known < revision:
                    if not dependency.volatile and lasting <= known:
                        dependency.verified_at = revision
                    elif not self._refresh(dependency):
                        return False
                if dependency.changed_at > since:
                    return False
                if dependency.volatile:
                    memo.volatile = True
        memo.verified_at = revision
        return True

    def _refresh(self, memo: _Memo) -> bool:
        """Bring a dependency up to date; False where it has no value that could be compared."""
        if memo.running is not None:
            return False
        if not self._verify(memo):
            self._run(memo)
        return memo.verified_at == self.revision

    # -- care --

    def forget(self, keep: Callable[[str, tuple[Any, ...]], bool]) -> int:
        """Drop the memos for which `keep(query name, arguments)` is false; how many went.

        For memory: the queries of closed files need not stay. Never wrong, for a memo that is gone
        is computed again.
        """
        return self._drop([key for key in self._memos if not keep(key[0].name, key[1:])])

    def mark(self) -> int:
        """How many memos there are: what is made from now on can be told from them."""
        return len(self._memos)

    def made_since(self, mark: int) -> list[tuple[str, tuple[Any, ...]]]:
        """The queries asked for the first time since the mark, the latest first."""
        made = islice(reversed(self._memos), max(0, len(self._memos) - mark))
        return [(key[0].name, key[1:]) for key in made]

    def forget_since(self, mark: int, keep: Callable[[str, tuple[Any, ...]], bool]) -> int:
        """`forget`, of what was made since the mark: nothing is looked at that was there before.
        Does nothing while a query runs."""
        if self._stack:
            return 0
        made = list(islice(reversed(self._memos), max(0, len(self._memos) - mark)))
        return self._drop([key for key in made if not keep(key[0].name, key[1:])])

    def _drop(self, keys: list[Any]) -> int:
        for key in keys:
            memo = self._memos.pop(key)
            memo.value, memo.verified_at, memo.dependencies = _MISSING, 0, ()
            memo.changed_at = _ALWAYS
        return len(keys)


class Query(Generic[P, R]):
    """A memoised function; made by `@query`."""

    def __init__(
        self,
        function: Callable[Concatenate[Database, P], R],
        cycle: Callable[Concatenate[Database, P], R] | None,
        same: Callable[[R, R], bool],
    ) -> None:
        self.function = function
        self.name = function.__name__
        self.cycle = cycle
        self.same = same
        self.__doc__ = function.__doc__

    if TYPE_CHECKING:

        def __call__(self, db: Database, /, *args: P.args, **kwargs: P.kwargs) -> R:
            """The answer. Queries take positional arguments: they are the memo's key."""

    else:

        def __call__(self, db, /, *args):
            # Nearly every question has been answered in this revision: that is told here at once.
            memo = db._memos.get((self, *args))
            if memo is None or memo.verified_at != db.revision or db._cancel_requested:
                return db._get(self, args)
            if db._stack:
                frame = db._stack[-1]
                frame.dependencies[memo] = None
                if memo.volatile:
                    frame.volatile = True
            return memo.value

    def __repr__(self) -> str:
        return f"<query {self.name}>"


def _equal(old: Any, new: Any) -> bool:
    return old is new or bool(old == new)


def query(function: Callable[Concatenate[Database, P], R]) -> Query[P, R]:
    """Make a function a query. Its value is compared by `==` for early cutoff."""
    return Query(function, None, _equal)


class _Decorator(Protocol):
    def __call__(self, function: Callable[Concatenate[Database, P], R], /) -> Query[P, R]: ...


def query_with(
    *,
    cycle: Callable[..., Any] | None = None,
    same: Callable[[Any, Any], bool] = _equal,
) -> _Decorator:
    """`@query_with(cycle=…, same=…)`: a query with a value for cycles or its own equality.

    `cycle` takes the query's arguments and gives the answer that the asker within a cycle gets.
    """

    def decorate(function: Callable[Concatenate[Database, P], R]) -> Query[P, R]:
        return Query(function, cycle, same)

    return decorate
