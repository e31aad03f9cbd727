"""The `catch`es of a `try` as the clauses of Elixir's `rescue`.

Texts are `RuntimeError`s, the project's own classes of exceptions are modules that `rescue` names;
all other values lie in `Haxe.Exception`, where a `case` asks for their types in the order of the
source. What no `catch` takes is raised again.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import conditionals
from compiler_core.lower.context import Context, Exit
from compiler_core.lower.exception_classes import is_base, is_exception_class, library_modules
from compiler_core.lower.kept_changes import Kept
from compiler_core.lower.types import kind_of, resolved
from compiler_core.lower.walk import variables_read, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import ClassType, EnumType, TypeId

MESSAGES = frozenset(("message", "toString", "details"))

_EOF = TypeId(("haxe", "io"), "Eof", "Eof")


def clauses(
    ctx: Context, node: typed.Try, exit: Exit, kept: Kept | None
) -> tuple[tree.Clause, ...]:
    return tuple(_Clauses(ctx, exit, kept).all(node.catches))


def exits(ctx: Context, node: typed.Try, exit: Exit, kept: Kept | None) -> tuple[tree.Clause, ...]:
    """The clause of Elixir's `catch` for calls that may exit, as `Task.await` does: it is taken by
    the first `catch` of everything, or of an enum that has a word for it.

    enum TaskError { Timeout; Exit(reason: Dynamic); }

        :exit, {:timeout, _} -> e = :timeout …        :exit, reason -> e = {:exit, reason} …
    """
    if not any(_may_exit(one) for one in walk(node.body)):
        return ()
    clauses = _Clauses(ctx, exit, kept)
    for one in node.catches:
        found = clauses.exits(one)
        if found:
            return found
    return ()


def _may_exit(node: Expr) -> bool:
    match node:
        case typed.Call(callee=typed.StaticMember(member=member)):
            return "@:exits" in member.metadata
    return False


def value_exception() -> tuple[Node, Node]:
    """What was thrown is no exception: a text, or what `Haxe.Exception` carries."""
    module, message = tree.Variable("module"), tree.Variable("message")
    pattern = tree.Struct(module, (tree.Pair("message", message),))
    carries = tree.Binary(
        "and",
        tree.Binary("==", module, tree.Alias("Haxe.Exception")),
        tree.LocalCall("is_nil", (message,)),
    )
    is_text = tree.Binary("==", module, tree.Alias("RuntimeError"))
    return pattern, tree.Binary("or", is_text, carries)


def is_own(ctx: Context, id: TypeId) -> bool:
    """A class of the project that is an exception."""
    return is_exception_class(ctx.unit.world, id)


class _Clauses:
    def __init__(self, ctx: Context, exit: Exit, kept: Kept | None) -> None:
        self.ctx = ctx
        self.exit = exit
        self.kept = kept

    def all(self, catches: list[typed.Catch]) -> Iterator[tree.Clause]:
        """A catch of everything ends them; with values before it, it ends their `case`."""
        if any(self._takes_values(catch) for catch in catches):
            yield self._by_what_it_is(catches)
            return
        inside: list[typed.Catch] = []
        last: typed.Catch | None = None
        for catch in catches:
            if self._takes_all(catch):
                last = catch
                break
            if self._is_value(catch):
                inside.append(catch)
            else:
                yield self._named(catch)
        if inside:
            yield self._values(inside, last)
        elif last is not None:
            yield self._everything(last)

    def _takes_all(self, catch: typed.Catch) -> bool:
        type = resolved(self.ctx, catch.caught)
        if isinstance(type, ClassType) and is_base(type.id):
            return True
        return kind_of(self.ctx, catch.caught) == "dynamic"

    def _is_value(self, catch: typed.Catch) -> bool:
        """It travels inside of `Haxe.Exception`."""
        return kind_of(self.ctx, catch.caught) != "string" and not self._modules(catch)

    def _modules(self, catch: typed.Catch) -> list[Node]:
        """The exceptions of Elixir that a class of exceptions stands for."""
        type = resolved(self.ctx, catch.caught)
        if not isinstance(type, ClassType):
            return []
        library = [tree.Alias(name) for name in library_modules(type.id)]
        if library or is_own(self.ctx, type.id):
            return [*library, *self._aliases(type.id)]
        return []

    def _takes_values(self, catch: typed.Catch) -> bool:
        """`haxe.ValueException`: what is thrown and is no exception itself."""
        type = resolved(self.ctx, catch.caught)
        return isinstance(type, ClassType) and type.id.name == "ValueException"

    def _by_what_it_is(self, catches: list[typed.Catch]) -> tree.Clause:
        """One `case` on the exception: which of them carry a value isn't said by their module."""
        ctx = self.ctx
        error = tree.Variable(ctx.names.fresh("error"))
        found: list[tree.Clause] = []
        for catch in catches:
            pattern, guard = self._exception_test(catch)
            first: list[Node] = []
            if self._is_used(catch) and kind_of(ctx, catch.caught) == "dynamic":
                first.append(tree.Match(ctx.variable(catch.variable), self._thrown(catch, error)))
            found.append(
                tree.Clause(
                    (pattern,),
                    self._body(catch, first),
                    guard,
                    origin=ctx.origin(catch),
                    comments=ctx.above.get(id(catch), ()),
                )
            )
            if self._takes_all(catch):
                break
        else:
            again = tree.LocalCall(
                "reraise", (error, tree.Variable("__STACKTRACE__")), parens=False
            )
            found.append(tree.Clause((tree.Variable("_"),), again))
        return tree.Clause((error,), tree.Case(error, tuple(found)))

    def _exception_test(self, catch: typed.Catch) -> tuple[Node, Node | None]:
        """Pattern and guard for an exception that a `catch` takes."""
        name, used = self.ctx.variable(catch.variable), self._is_used(catch)
        if self._takes_all(catch):
            is_value = kind_of(self.ctx, catch.caught) == "dynamic"
            return (name if used and not is_value else tree.Variable("_")), None
        if kind_of(self.ctx, catch.caught) == "string":
            text = name if used else tree.Variable("_")
            return tree.Struct(tree.Alias("RuntimeError"), (tree.Pair("message", text),)), None
        modules = self._modules(catch)
        pattern: Node
        guard: Node | None = None
        if self._takes_values(catch):
            pattern, guard = value_exception()
        elif len(modules) == 1:
            pattern = tree.Struct(modules[0], ())
        elif modules:
            pattern = tree.Struct(tree.Variable("module"))
            guard = tree.Binary("in", tree.Variable("module"), tree.List(tuple(modules)))
        else:
            value, guard = self._test(catch)
            carried = (tree.Pair("value", value), tree.Pair("message", tree.NIL))
            module = tree.Variable("module")
            is_carrier = tree.Binary("==", module, tree.Alias("Haxe.Exception"))
            guard = is_carrier if guard is None else tree.Binary("and", is_carrier, guard)
            return tree.Struct(module, carried), guard
        return (tree.Match(pattern, name) if used else pattern), guard

    def _aliases(self, id: TypeId) -> list[Node]:
        world = self.ctx.unit.world
        found: list[Node] = []
        for one in world.concrete(id):
            name = world.module_name(one)
            found.append(
                tree.Variable("__MODULE__") if name == self.ctx.unit.name else tree.Alias(name)
            )
        return found

    # -- the kinds of clauses --

    def _named(self, catch: typed.Catch) -> tree.Clause:
        """One of Elixir's exceptions, or several."""
        name = self.ctx.variable(catch.variable)
        modules = self._modules(catch)
        is_text = not modules
        if is_text:
            modules = [tree.Alias("RuntimeError")]
        which = modules[0] if len(modules) == 1 else tree.List(tuple(modules))
        first: list[Node] = []
        pattern: Node = which
        if self._is_used(catch):
            pattern = tree.Binary("in", name, which)
            if is_text:
                message = tree.RemoteCall(tree.Alias("Exception"), "message", (name,))
                first.append(tree.Match(name, message))
        return self._clause(catch, pattern, self._body(catch, first))

    def _everything(self, catch: typed.Catch) -> tree.Clause:
        if not self._is_used(catch):
            return self._clause(catch, tree.Variable("_"), self._body(catch, []))
        name = self.ctx.variable(catch.variable)
        first: list[Node] = []
        if kind_of(self.ctx, catch.caught) == "dynamic":
            first.append(tree.Match(name, self._thrown(catch, name)))
        return self._clause(catch, name, self._body(catch, first))

    def _thrown(self, catch: typed.Catch, name: Node) -> Node:
        """The thrown value; its text is enough where the catch does nothing but show it."""
        if _only_shown(self.ctx, catch.body, catch.variable):
            return tree.RemoteCall(tree.Alias("Exception"), "message", (name,))
        return self.ctx.helper("thrown", name)

    def _values(self, catches: list[typed.Catch], last: typed.Catch | None) -> tree.Clause:
        ctx = self.ctx
        error = tree.Variable(ctx.names.fresh("error"))
        found: list[tree.Clause] = []
        for catch in catches:
            pattern, guard = self._test(catch)
            above = ctx.above.get(id(catch), ())
            found.append(
                tree.Clause(
                    (pattern,),
                    self._body(catch, []),
                    guard,
                    origin=ctx.origin(catch),
                    comments=above,
                )
            )
        if last is None:
            stack = tree.Variable("__STACKTRACE__")
            again = tree.LocalCall("reraise", (error, stack), parens=False)
            found.append(tree.Clause((tree.Variable("_"),), again))
            value: Node = tree.FieldAccess(error, "value")
            head: Node = tree.Binary("in", error, tree.Alias("Haxe.Exception"))
            return tree.Clause((head,), tree.Case(value, tuple(found)))
        name: Node = tree.Variable("_")
        first: list[Node] = []
        if self._is_used(last):
            name = ctx.variable(last.variable)
            if kind_of(ctx, last.caught) != "dynamic":
                first.append(tree.Match(name, error))
                name = tree.Variable("_")
            elif _only_shown(ctx, last.body, last.variable):
                message = tree.RemoteCall(tree.Alias("Exception"), "message", (error,))
                first.append(tree.Match(name, message))
                name = tree.Variable("_")
        above = ctx.above.get(id(last), ())
        body = self._body(last, first)
        found.append(tree.Clause((name,), body, origin=ctx.origin(last), comments=above))
        return tree.Clause((error,), tree.Case(ctx.helper("thrown", error), tuple(found)))

    def _test(self, catch: typed.Catch) -> tuple[Node, Node | None]:
        """Pattern and guard for a value of the caught type."""
        ctx, name = self.ctx, self.ctx.variable(catch.variable)
        type = resolved(ctx, catch.caught)
        guards = {
            "int": "is_integer",
            "float": "is_number",
            "bool": "is_boolean",
            "array": "is_list",
            "map": "is_map",
            "structure": "is_map",
            "function": "is_function",
            "date": "is_struct",
            "atom": "is_atom",
            "tuple": "is_tuple",
        }
        used = self._is_used(catch)
        if isinstance(type, EnumType):
            return name, self._constructors(type, name)
        if isinstance(type, ClassType) and ctx.unit.world.has_instances(type.id):
            modules = self._aliases(type.id)
            if len(modules) == 1:
                struct = tree.Struct(modules[0], ())
                return (tree.Match(struct, name) if used else struct), None
            which = tree.Binary(
                "in", tree.FieldAccess(name, "__struct__"), tree.List(tuple(modules))
            )
            return name, tree.Binary("and", tree.LocalCall("is_struct", (name,)), which)
        if isinstance(type, ClassType) and type.id == _EOF:
            end = tree.Atom("eof")
            return (tree.Match(end, name) if used else end), None
        test = guards.get(kind_of(ctx, catch.caught))
        if test is None:
            return (name if used else tree.Variable("_")), None
        return name, tree.LocalCall(test, (name,))

    def _constructors(self, type: EnumType, name: Node) -> Node | None:
        declared = self.ctx.unit.world.declared(type.id)
        if declared is None:
            return None
        plain: list[Node] = []
        tagged: list[Node] = []
        for one in declared.constructors:
            group = tagged if one.parameters else plain
            group.append(tree.Atom(atom_name(one.name)))
        tests: list[Node] = []
        if plain:
            tests.append(tree.Binary("in", name, tree.List(tuple(plain))))
        if tagged:
            first = tree.LocalCall("elem", (name, tree.Integer(0)))
            is_one = tree.Binary("in", first, tree.List(tuple(tagged)))
            tests.append(tree.Binary("and", tree.LocalCall("is_tuple", (name,)), is_one))
        if not tests:
            return None
        return tests[0] if len(tests) == 1 else tree.Binary("or", tests[0], tests[1])

    # -- exits --

    def exits(self, catch: typed.Catch) -> tuple[tree.Clause, ...]:
        used = self._is_used(catch)
        name = self.ctx.variable(catch.variable)
        if self._takes_all(catch):
            if kind_of(self.ctx, catch.caught) != "dynamic" and used:
                return ()  # its text and stack are an exception's, which an exit is none
            pattern: Node = name if used else tree.Variable("_")
            return (self._exit(catch, pattern, []),)
        type = resolved(self.ctx, catch.caught)
        declared = self.ctx.unit.world.declared(type.id) if isinstance(type, EnumType) else None
        found: list[tree.Clause] = []
        for one in () if declared is None else declared.constructors:
            count = len(one.parameters or ())
            if one.name == "Timeout" and count == 0:
                timeout = tree.Tuple((tree.Atom("timeout"), tree.Variable("_")))
                first: list[Node] = [tree.Match(name, tree.Atom("timeout"))] if used else []
                found.insert(0, self._exit(catch, timeout, first))
            elif one.name == "Exit" and count == 1:
                reason = tree.Variable(self.ctx.names.fresh("reason") if used else "_")
                value = tree.Tuple((tree.Atom("exit"), reason))
                first = [tree.Match(name, value)] if used else []
                found.append(self._exit(catch, reason, first))
        return tuple(found)

    def _exit(self, catch: typed.Catch, pattern: Node, first: list[Node]) -> tree.Clause:
        body = self._body(catch, first)
        return tree.Clause((tree.Atom("exit"), pattern), body, origin=self.ctx.origin(catch))

    # -- bodies --

    def _is_used(self, catch: typed.Catch) -> bool:
        return catch.variable in variables_read(catch.body)

    def _body(self, catch: typed.Catch, first: list[Node]) -> Node:
        made = conditionals.arm(self.ctx, catch.body, self.exit)
        if self.kept is not None:
            back = self.kept.back(self.ctx, catch, self.exit.live)
            if back is not None:
                first = [*first, back]
        if not first:
            return made
        rest = made.statements if isinstance(made, tree.Block) else (made,)
        return tree.Block((*first, *rest))

    def _clause(self, catch: typed.Catch, pattern: Node, body: Node) -> tree.Clause:
        above = self.ctx.above.get(id(catch), ())
        return tree.Clause((pattern,), body, origin=self.ctx.origin(catch), comments=above)


def _only_shown(ctx: Context, body: Expr, variable: Variable) -> bool:
    shown: set[int] = set()
    for child in walk(body):
        match child:
            case typed.Binary(operator="+", left=left, right=right):
                if kind_of(ctx, child.type) == "string":
                    shown.update((id(left), id(right)))
            case typed.Interpolation(parts=parts):
                shown.update(id(part) for part in parts)
            case typed.Call(callee=typed.StaticMember(member=member), args=args):
                if member.name in ("trace", "string", "println", "print"):
                    shown.update(id(one) for one in args)
    return all(
        id(child) in shown
        for child in walk(body)
        if isinstance(child, typed.Local) and child.variable is variable
    )
