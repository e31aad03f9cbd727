"""What a function without a result gives: `:ok`, as far as its last expressions show it.

    def greet(name), do: IO.puts("Hello, #{name}!")          @spec greet(String.t()) :: :ok
    def warn(n) do                                           @spec warn(integer()) :: :ok | nil
      if n > 9 do
        IO.puts("many")
      end
    end

A call of another function of the project gives what nobody promised: `any()`.
"""

from __future__ import annotations

from collections.abc import Collection

from compiler_core.elixir import tree
from compiler_core.elixir.tree import NIL, Node
from compiler_core.lower import specs
from compiler_core.lower.forms import raises

OK = tree.Atom("ok")
_GIVE_OK = frozenset((("IO", "puts"), ("IO", "write"), ("Enum", "each"), ("File", "write!")))


def spec(definitions: list[Node], setters: Collection[str]) -> Node | None:
    """`:ok`, `nil` or both; None where it may be something else. `setters` are the functions of
    the module that change static variables."""
    functions = [one for one in definitions if isinstance(one, tree.Definition)]
    if not functions:
        return None
    search = _Search(functions, frozenset(setters))
    name = functions[0].name
    found = search.function(name, len(functions[0].parameters))
    if not found:
        return None
    return specs.union([one for one in (OK, NIL) if one in found])


class _Search:
    """Functions that call each other are looked at once."""

    def __init__(self, functions: list[tree.Definition], setters: frozenset[str]) -> None:
        self.functions = functions
        self.setters = setters
        self.seen: set[tuple[str, int]] = set()

    def function(self, name: str, arity: int) -> list[Node] | None:
        """What it may give; None: anything."""
        clauses = [
            one for one in self.functions if one.name == name and len(one.parameters) == arity
        ]
        if not clauses:
            return None
        if (name, arity) in self.seen:
            return []
        self.seen.add((name, arity))
        return self.all([one.body for one in clauses if one.body is not None])

    def all(self, nodes: list[Node]) -> list[Node] | None:
        found: list[Node] = []
        for node in nodes:
            one = self.given(node)
            if one is None:
                return None
            found += one
        return found

    def given(self, node: Node) -> list[Node] | None:
        match node:
            case tree.Atom(name="ok" | "nil"):
                return [OK if node.name == "ok" else NIL]
            case tree.Block(statements=(*_, last)) | tree.Match(value=last):
                return self.given(last)
            case tree.Pipeline(steps=(*_, last)):
                return self.call(last, 1)
            case tree.If(then=then, otherwise=otherwise):
                return self.all([then, NIL if otherwise is None else otherwise])
            case tree.Case(clauses=clauses) | tree.Cond(clauses=clauses):
                return self.clauses(clauses)
            case tree.Try(body=body, rescue=rescue, catch=catch, otherwise=()):
                return self.both(self.given(body), self.clauses((*rescue, *catch)))
        if raises(node):
            return []
        return self.call(node, 0)

    def both(self, one: list[Node] | None, other: list[Node] | None) -> list[Node] | None:
        return None if one is None or other is None else [*one, *other]

    def clauses(self, clauses: tuple[tree.Clause | tree.Comment, ...]) -> list[Node] | None:
        return self.all([one.body for one in clauses if isinstance(one, tree.Clause)])

    def call(self, node: Node, piped: int) -> list[Node] | None:
        match node:
            case tree.RemoteCall(target=tree.Alias(name=module), name=name):
                return [OK] if (module, name) in _GIVE_OK else None
            case tree.RemoteCall(target=tree.Atom(name="persistent_term"), name="put"):
                return [OK]
            case tree.LocalCall(name=name, arguments=arguments, sections=()):
                if name in self.setters:
                    return [OK]
                return self.function(name, len(arguments) + piped)
        return None
