"""Elixir in a template, typed as the Haxe that it also is.

What stands between a template's braces is Elixir. Much of it says the same in Haxe: `assigns.user`
(and `@user`), a loop's variable, `message.sentAt`, `formatTime(message.sentAt)`. Such a piece is
typed like any Haxe expression, so that its names are found, checked and renamed, and it is lowered
as one; the text around it stays as it is.

    formatTime(m.sentAt) || "-"    →   formatTime(m.sentAt) is a piece: Call(formatTime, [m.sentAt])

A function of the class takes any Elixir as argument: what is no Haxe becomes an `ElixirCode` with
pieces of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.elixir.names import KERNEL_FUNCTIONS, KERNEL_MACROS, function_name, variable_name
from compiler_core.elixir.read import tree as elixir
from compiler_core.elixir.read.walk import children
from compiler_core.project.files import is_shipped
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, find_static_member
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.dialect import Made
from compiler_core.semantics.typer.identifiers import own_function, own_variable
from compiler_core.semantics.typer.loops import iterated
from compiler_core.semantics.types import (
    ARRAY_ID,
    DYNAMIC,
    INT,
    MAP_ID,
    AbstractType,
    ClassType,
    Type,
)
from compiler_core.syntax import ast

_HAXE_NAME = re.compile(r"[A-Za-z_]\w*")
_KERNEL = frozenset(KERNEL_FUNCTIONS) | frozenset(KERNEL_MACROS)
_FORMS = frozenset(
    (
        *("__MODULE__", "__ENV__", "__STACKTRACE__", "__CALLER__", "__DIR__", "_", "case", "cond"),
        *("for", "fn", "quote", "receive", "try", "unquote", "with", "alias", "import", "require"),
        *("super", "do", "else", "end"),
    )
)


_MARKUP = frozenset(("raw", "html_escape", "safe_to_string"))
"""Functions of `Phoenix.HTML`, which a template sees in most projects."""


@dataclass(slots=True)
class Sink:
    """What was found so far: `code` in order, `pieces` by their place in the text."""

    code: list[typed.Expr]
    pieces: dict[Span, typed.Expr | str]
    unknown: list[typed.Unknown]
    bound: list[typed.Variable]
    views: list[ast.Expr]
    """The Haxe that was read."""

    def inner(self) -> Sink:
        return Sink([], self.pieces, self.unknown, self.bound, self.views)


class CodeReader:
    """Reads the Elixir of one template. `place` gives a span of the text in the member."""

    __slots__ = ("assigns", "place", "sink", "text", "typer")

    def __init__(
        self, typer: Typer, text: str, place: Callable[[Span], Span], assigns: typed.Variable
    ) -> None:
        self.typer = typer
        self.text = text
        self.place = place
        self.assigns = assigns
        self.sink = Sink([], {}, [], [], [])
        """The whole template's."""

    # ---- a whole expression ---------------------------------------------------------------------

    def expression(self, node: elixir.Node, sink: Sink) -> typed.Expr | None:
        """The node's value, where it is Haxe as a whole; its pieces are in the sink either way."""
        if isinstance(node, elixir.Block) and len(node.statements) == 1:
            return self.expression(node.statements[0], sink)
        view = self.view(node)
        if view is not None:
            found = self.typer.infer(view)
            sink.views.append(view)
            sink.pieces[node.span] = found
            sink.code.append(found)
            return found
        self._parts(node, sink)
        return None

    def value(self, node: elixir.Node, sink: Sink) -> typed.Expr:
        """The node's value, as `ElixirCode` where it is no Haxe."""
        found = self.expression(node, sink)
        return found if found is not None else self.code(node)

    def code(self, node: elixir.Node) -> typed.ElixirCode:
        """Any Elixir by itself."""
        sink = Sink([], {}, self.sink.unknown, self.sink.bound, self.sink.views)
        self._parts(node, sink)
        start = node.span.start
        pieces = {span.shifted(-start): piece for span, piece in sink.pieces.items()}
        text = self.text[start : node.span.end]
        return typed.ElixirCode(self.place(node.span), DYNAMIC, text, sink.code, pieces)

    # ---- as Haxe --------------------------------------------------------------------------------

    def view(self, node: elixir.Node) -> ast.Expr | None:
        """The Haxe that says what this Elixir says; None where there is none. A literal by itself
        is left to the Elixir that it is."""
        match node:
            case elixir.Variable():
                return self._variable(node)
            case elixir.Unary(operator=elixir.Name(text="@"), operand=elixir.Variable() as name):
                return self._assign(node.span, name.span, name.name)
            case elixir.RemoteCall(target=elixir.Alias() as module, sections=()):
                return self._remote(node, module, ())
            case elixir.RemoteCall(sections=()) if _HAXE_NAME.fullmatch(node.name.text):
                target = self.view(node.target)
                if target is None:
                    return None
                span = self.place(node.span)
                field = ast.FieldAccess(
                    self.place(Span(node.target.span.start, node.name.span.end)),
                    target,
                    ast.Name(self.place(node.name.span), node.name.text),
                )
                if not node.has_parentheses:
                    return field if not node.arguments else None
                return ast.Call(span, field, self._arguments(node.arguments))
            case elixir.LocalCall(sections=()):
                return self._local_call(node, ())
            case elixir.Binary(operator=elixir.Name(text="|>"), left=left, right=right):
                match right:
                    case elixir.LocalCall(sections=()):
                        return self._local_call(right, (left,), node.span)
                    case elixir.RemoteCall(target=elixir.Alias() as module, sections=()):
                        return self._remote(right, module, (left,), node.span)
        return None

    def _variable(self, node: elixir.Variable) -> ast.Expr | None:
        span = self.place(node.span)
        if node.name == "assigns":
            return ast.Identifier(span, "assigns")
        local = self.local(node.name)
        if local is not None:
            return ast.Identifier(span, local)
        if own_variable(self.typer, node.name):
            return self._assign(node.span, node.span, node.name)
        return None

    def local(self, name: str) -> str | None:
        """The Haxe name of the local that `name` means, which may be written as in Elixir."""
        visible = self.typer.locals()
        if name in visible:
            return name
        return next((one for one in visible if variable_name(one) == name), None)

    def _assign(self, span: Span, name_span: Span, name: str) -> ast.Expr:
        start = self.place(Span(span.start, span.start)).start
        assigns = ast.Identifier(Span(start, start), "assigns")
        place = self.place(name_span)
        return ast.FieldAccess(self.place(span), assigns, ast.Name(place, name))

    def _local_call(
        self, node: elixir.LocalCall, piped: tuple[elixir.Node, ...], span: Span | None = None
    ) -> ast.Expr | None:
        name = own_function(self.typer, node.name.text)
        if name is None:
            return None
        callee = ast.Identifier(self.place(node.name.span), name)
        given = self._arguments((*piped, *node.arguments))
        return ast.Call(self.place(span or node.span), callee, given)

    def _remote(
        self,
        node: elixir.RemoteCall,
        module: elixir.Alias,
        piped: tuple[elixir.Node, ...],
        span: Span | None = None,
    ) -> ast.Expr | None:
        """A static function of a class of the project."""
        if module.base is not None or not node.has_parentheses:
            return None
        path = tuple(name.text for name in module.names)
        name = self._static_function(path, node.name.text)
        if name is None:
            return None
        target: ast.Expr = ast.Identifier(self.place(module.names[0].span), path[0])
        for part in module.names[1:]:
            whole = self.place(Span(module.span.start, part.span.end))
            target = ast.FieldAccess(whole, target, ast.Name(self.place(part.span), part.text))
        callee = ast.FieldAccess(
            self.place(Span(node.span.start, node.name.span.end)),
            target,
            ast.Name(self.place(node.name.span), name),
        )
        given = self._arguments((*piped, *node.arguments))
        return ast.Call(self.place(span or node.span), callee, given)

    def _static_function(self, path: tuple[str, ...], name: str) -> str | None:
        if len(path) != 1:
            return None
        found = find_type(self.typer.db, self.typer.where, path)
        declared = None if found is None else declared_type(self.typer.db, found[0])
        if declared is None or is_shipped(declared.path):
            return None
        if find_static_member(self.typer.db, declared.id, name) is not None:
            return name
        return next((one for one in declared.static if function_name(one) == name), None)

    def _arguments(self, nodes: tuple[elixir.Node, ...]) -> list[ast.Expr]:
        return [self._argument(node) for node in nodes]

    def _argument(self, node: elixir.Node) -> ast.Expr:
        span = self.place(node.span)
        match node:
            case elixir.Atom(name="true" | "false" as word):
                return ast.BoolLiteral(span, word == "true")
            case elixir.Atom(name="nil"):
                return ast.NullLiteral(span)
            case elixir.Atom(name=name):
                return ast.AtomLiteral(span, name)
            case elixir.Integer(text=text) if text.replace("_", "").isdigit():
                return ast.IntLiteral(span, text, int(text.replace("_", "")))
            case elixir.Float(text=text):
                return ast.FloatLiteral(span, text, float(text.replace("_", "")))
            case elixir.String(delimiter='"', parts=()):
                return ast.StringLiteral(span, "", '"')
            case elixir.String(delimiter='"', parts=(elixir.Text(value=value),)) if (
                "\\" not in value
            ):
                return ast.StringLiteral(span, value, '"')
        return self.view(node) or Made(span, lambda: self.code(node))

    # ---- components -----------------------------------------------------------------------------

    def local_component(self, name: str, span: Span, sink: Sink) -> None:
        """The function of the class that `<.name>` calls."""
        own = own_function(self.typer, name)
        if own is not None:
            view = ast.Identifier(self.place(span), own)
            sink.views.append(view)
            sink.code.append(self.typer.infer(view))
            sink.pieces[span] = function_name(own)

    def remote_component(self, name: str, span: Span, sink: Sink) -> None:
        """The function of another class of the project that `<Module.name>` calls."""
        module, _, function = name.rpartition(".")
        own = self._static_function((module,), function)
        if own is None:
            return
        middle = span.start + len(module)
        target = ast.Identifier(self.place(Span(span.start, middle)), module)
        word = ast.Name(self.place(Span(middle + 1, span.end)), own)
        view = ast.FieldAccess(self.place(span), target, word)
        sink.views.append(view)
        found = self.typer.infer(view)
        sink.code.append(found)
        sink.pieces[span] = found

    # ---- Elixir with Haxe in it -----------------------------------------------------------------

    def _parts(self, node: elixir.Node, sink: Sink) -> None:
        match node:
            case elixir.Clause():
                self.typer.scopes.append({})
                for pattern in node.patterns:
                    self.bind(pattern, DYNAMIC, sink)
                if node.guard is not None:
                    self.expression(node.guard, sink)
                self.expression(node.body, sink)
                self.typer.scopes.pop()
            case elixir.Binary(operator=elixir.Name(text="=" | "<-"), left=left, right=right):
                self.expression(right, sink)
                self.bind(left, DYNAMIC, sink)
            case elixir.LocalCall():
                self._call(node, sink)
            case elixir.RemoteCall(target=elixir.Alias(names=(elixir.Name(text="JS"), *_))):
                self._commands(node, sink)
            case elixir.Unary(
                operator=elixir.Name(text="&"),
                operand=elixir.Binary(
                    operator=elixir.Name(text="/"), left=elixir.Variable() as left
                ),
            ):
                name = own_function(self.typer, left.name)
                if name is not None:
                    sink.pieces[left.span] = function_name(name)
                elif left.name not in _KERNEL:
                    arity = node.operand.right  # type: ignore[attr-defined]
                    count = int(arity.text) if isinstance(arity, elixir.Integer) else None
                    self._unknown(left.name, left.span, sink, count)
            case elixir.Unary(operator=elixir.Name(text="&")) | elixir.CaptureArgument():
                self._children(node, sink)
            case elixir.Variable(name=name):
                if name not in _FORMS and name not in _KERNEL and not name.startswith("_"):
                    self._unknown(name, node.span, sink, None)
            case elixir.Unary(operator=elixir.Name(text="@")):
                return
            case _:
                self._children(node, sink)

    def _call(self, node: elixir.LocalCall, sink: Sink) -> None:
        name = node.name.text
        binds = name in ("for", "with")
        if binds:
            self.typer.scopes.append({})
        if name in _MARKUP:
            sink.pieces[node.name.span] = f"Phoenix.HTML.{name}"
        elif name not in _KERNEL and name not in _FORMS:
            self._unknown(name, node.name.span, sink, len(node.arguments))
        for argument in node.arguments:
            self._within(argument, sink)
        for section in node.sections:
            self.expression(section.body, sink)
        if binds:
            self.typer.scopes.pop()

    def _commands(self, node: elixir.RemoteCall, sink: Sink) -> None:
        """`JS.push("save")`: Phoenix's commands, by the name that its projects give them."""
        alias = node.target
        assert isinstance(alias, elixir.Alias)
        found = find_type(self.typer.db, self.typer.where, ("JS",))
        declared = None if found is None else declared_type(self.typer.db, found[0])
        if len(alias.names) == 1 and (declared is None or is_shipped(declared.path)):
            sink.pieces[alias.span] = "Phoenix.LiveView.JS"
        for argument in node.arguments:
            self._within(argument, sink)

    def _within(self, node: elixir.Node, sink: Sink) -> None:
        match node:
            case elixir.Pair(value=value):
                if not node.is_keyword:
                    self._within(node.key, sink)
                self._within(value, sink)
            case _:
                self.expression(node, sink)

    def _children(self, node: elixir.Node, sink: Sink) -> None:
        for child in children(node):
            if isinstance(child, elixir.Name | elixir.Text):
                continue
            if isinstance(child, elixir.Pair):
                self._within(child, sink)
            elif isinstance(child, elixir.Node):
                self.expression(child, sink)

    def _unknown(self, name: str, span: Span, sink: Sink, arity: int | None) -> None:
        sink.unknown.append(typed.Unknown(name, self.place(span), arity))

    # ---- what binds -----------------------------------------------------------------------------

    def bind(self, pattern: elixir.Node, type: Type, sink: Sink) -> typed.Variable | None:
        """The variables of a pattern come into scope; the answer is the one that is all of it."""
        if isinstance(pattern, elixir.Variable):
            return self._bound(pattern, type, sink)
        for node in _bound_variables(pattern):
            self._bound(node, DYNAMIC, sink)
        return None

    def _bound(self, node: elixir.Variable, type: Type, sink: Sink) -> typed.Variable | None:
        if node.name.startswith("_"):
            return None
        span = self.place(node.span)
        variable = self.typer.declare(node.name, type, span, "loop")
        sink.pieces[node.span] = typed.Local(span, variable.type, variable)
        sink.bound.append(variable)
        return variable

    def generator(self, node: elixir.Node, sink: Sink) -> tuple[typed.Variable, typed.Expr] | None:
        """`pattern <- values`: the variables come into scope; the first, and what it goes through.
        None where this is no generator."""
        if not isinstance(node, elixir.Binary) or node.operator.text not in ("<-", "in"):
            return None
        values = node.right
        with_index = _with_index(values)
        source = self.value(with_index or values, sink)
        element = self._element(source)
        pattern = node.left
        if isinstance(pattern, elixir.Tuple) and len(pattern.elements) == 2:
            first, second = pattern.elements
            types = (element, INT) if with_index is not None else self._pairs(source)
            variable = self.bind(first, types[0], sink)
            self.bind(second, types[1], sink)
        else:
            is_whole = with_index is None and not self._is_map(source)
            variable = self.bind(pattern, element if is_whole else DYNAMIC, sink)
            if not is_whole:
                variable = None
        if variable is None:
            variable = self.typer.make_variable("_", DYNAMIC, self.place(pattern.span), "loop")
        return variable, source

    def _element(self, source: typed.Expr) -> Type:
        if isinstance(source, typed.ElixirCode) or self._is_map(source):
            return DYNAMIC
        return iterated(self.typer, source, False)[1]

    def _is_map(self, source: typed.Expr) -> bool:
        type = self.typer.strip(source.type)
        return isinstance(type, AbstractType) and type.id == MAP_ID

    def _pairs(self, source: typed.Expr) -> tuple[Type, Type]:
        type = self.typer.strip(source.type)
        if isinstance(type, AbstractType) and type.id == MAP_ID and len(type.args) == 2:
            return type.args[0], type.args[1]
        return DYNAMIC, DYNAMIC


def _with_index(node: elixir.Node) -> elixir.Node | None:
    """The list of `Enum.with_index(list)`."""
    match node:
        case elixir.RemoteCall(
            target=elixir.Alias(names=(elixir.Name(text="Enum"),)),
            name=elixir.Name(text="with_index"),
            arguments=(values,),
        ):
            return values
    return None


def _bound_variables(pattern: elixir.Node) -> Iterator[elixir.Variable]:
    if isinstance(pattern, elixir.Variable):
        yield pattern
    elif isinstance(pattern, elixir.Unary) and pattern.operator.text == "^":
        return
    elif isinstance(pattern, elixir.Binary) and pattern.operator.text == "::":
        yield from _bound_variables(pattern.left)
    else:
        for child in children(pattern):
            if isinstance(child, elixir.Node):
                yield from _bound_variables(child)


def is_list(typer: Typer, type: Type) -> bool:
    """Whether a value of the type is a list in Elixir."""
    stripped = typer.strip(type)
    return isinstance(stripped, ClassType) and stripped.id == ARRAY_ID
