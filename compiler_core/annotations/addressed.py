"""Which servers the project addresses by their module: those are registered under its name.

    GenServer.call(Cache, {:get, key})      a server `Cache` must be found by that name

The texts are looked through, not the trees: a name too many does no harm.
"""

from __future__ import annotations

import re

from compiler_core.elixir import tree
from compiler_core.lower.rewrite import walk
from compiler_core.project.files import files
from compiler_core.project.sources import text
from compiler_core.query import Database, query

_ADDRESSED = re.compile(
    r"\bGenServer\s*\.\s*(?:call|cast|stop|whereis)\s*\(\s*(?:\w+\s*\.\s*)*(\w+)"
)
_FUNCTIONS = frozenset(("call", "cast", "stop", "whereis"))


@query
def addressed(db: Database) -> frozenset[str]:
    """The simple names of the classes that are addressed as servers."""
    return frozenset().union(*(_addressed_in(db, path) for path in files(db)))


@query
def _addressed_in(db: Database, path: str) -> frozenset[str]:
    source = text(db, path) or ""
    return frozenset(_ADDRESSED.findall(source)) if "GenServer" in source else frozenset()


def addresses_itself(module: tree.Module) -> bool:
    """`GenServer.call(__MODULE__, …)`: the module's own functions ask the server by its name."""
    for node in walk(module):
        match node:
            case tree.RemoteCall(
                target=tree.Alias(name="GenServer"),
                name=name,
                arguments=(tree.Variable(name="__MODULE__"), *_),
            ) if name in _FUNCTIONS:
                return True
            case tree.Pipeline(
                start=tree.Variable(name="__MODULE__"),
                steps=(tree.RemoteCall(target=tree.Alias(name="GenServer")), *_),
            ):
                return True
    return False
