"""Templates, typed: what each piece of Haxe and of Elixir in them computes.

    hxx('<p :for={m <- @messages}>{m.text} ${clock(m.at)}</p>')

is a `typed.Template` whose code is `For m in assigns.messages { m.text; clock(m.at) }` and whose
pieces say where in the text each of these stands, the two `m`s of the Elixir among them. `assigns`
is the variable of that name; a function without one gets it here, and who lowers the function
hands it over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress

from compiler_core.base.span import Span
from compiler_core.elixir.read import tree as elixir
from compiler_core.elixir.read.embedded import embedded
from compiler_core.elixir.read.parse import read
from compiler_core.semantics import typed
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.template_code import CodeReader, Sink
from compiler_core.semantics.types import DYNAMIC, VOID, Type
from compiler_core.syntax import ast
from compiler_core.templates import tree
from compiler_core.templates.reader import read_template


def template(typer: Typer, view: ast.Template, expected: Type | None) -> typed.Expr:
    literal = embedded(view.text, view.quote)
    found = read_template(literal.text)
    assigns = typer.local("assigns")
    if assigns is None:
        nowhere = Span(view.span.start, view.span.start)
        assigns = typer.make_variable("assigns", DYNAMIC, nowhere, "pattern")
        typer.scopes[0]["assigns"] = assigns

    def place(span: Span) -> Span:
        return literal.source_span(span).shifted(view.text_span.start)

    typer.used.add(id(assigns))
    code = CodeReader(typer, literal.text, place, assigns)
    reader = _Reader(typer, view, code)
    sink = code.sink
    typer.scopes.append({})
    reader.contents(found.template.children, sink)
    typer.scopes.pop()
    return typed.Template(
        view.span,
        expected or DYNAMIC,
        literal.text,
        sink.code,
        sink.pieces,
        assigns,
        bool(assigns.span.end - assigns.span.start),
        sink.bound,
        sink.unknown,
        sink.views,
    )


_FUNCTION_HEAD = re.compile(r"\bfn\s+([^\n]*?)\s*->\s*%>")
_Body = Callable[[Sink], None]


class _Reader:
    """The walk over a template's tree."""

    __slots__ = ("code", "typer", "view")

    def __init__(self, typer: Typer, view: ast.Template, code: CodeReader) -> None:
        self.typer = typer
        self.view = view
        self.code = code

    def contents(self, nodes: Iterable[tree.Content], sink: Sink) -> None:
        for node in nodes:
            match node:
                case tree.Element():
                    self.element(node, sink)
                case tree.Block():
                    self.block(node, sink)
                case tree.Expression(code=code) | tree.Eex(code=code):
                    self.code.expression(code.body, sink)
                case tree.ConditionalExpression(conditional=conditional):
                    self.conditional(conditional, sink)
                case tree.HaxeCode():
                    self.haxe(node, sink)

    # ---- tags -----------------------------------------------------------------------------------

    def element(self, element: tree.Element, sink: Sink) -> None:
        """`:for` is around everything, `:let` around the children."""
        self.component(element, sink)
        attributes = element.opening.attributes
        loops = [one for one in attributes if one.directive == "for"]
        generator = _code_of(loops[0]) if loops else None
        if generator is not None:
            rest = [one for one in attributes if one is not loops[0]]
            self.loop(element.span, generator, sink, lambda inner: self._rest(element, rest, inner))
        else:
            self._rest(element, attributes, sink)

    def component(self, element: tree.Element, sink: Sink) -> None:
        """`<.card>` and `<Cards.small>` call functions of the project."""
        names = [element.opening.name]
        if element.closing is not None and element.closing.name.text == names[0].text:
            names.append(element.closing.name)
        for name in names:
            if element.kind == "local component":
                self.code.local_component(
                    name.text[1:], Span(name.span.start + 1, name.span.end), sink
                )
            elif element.kind == "remote component":
                self.code.remote_component(name.text, name.span, sink)

    def _rest(
        self, element: tree.Element, attributes: Iterable[tree.Attribute], sink: Sink
    ) -> None:
        lets = []
        for attribute in attributes:
            if attribute.directive == "let":
                lets.append(attribute)
            else:
                self.attribute(attribute, sink)
        self.typer.scopes.append({})
        for one in lets:
            pattern = _code_of(one)
            if pattern is not None:
                self.code.bind(pattern, DYNAMIC, sink)
        self.contents(element.children, sink)
        self.typer.scopes.pop()

    def attribute(self, attribute: tree.Attribute, sink: Sink) -> None:
        match attribute.value:
            case tree.Braces(value=tree.Conditional() as conditional):
                self.conditional(conditional, sink)
            case tree.Braces(value=tree.Code() as code) | tree.Eex(code=code):
                self.code.expression(code.body, sink)
            case tree.HaxeCode() as hole:
                self.haxe(hole, sink)
            case tree.Quoted(parts=parts):
                for part in parts:
                    if isinstance(part, tree.Interpolation):
                        self.code.expression(part.code.body, sink)
                    elif isinstance(part, tree.HaxeCode):
                        self.haxe(part, sink)

    # ---- what has branches ----------------------------------------------------------------------

    def conditional(self, node: tree.Conditional, sink: Sink) -> None:
        self.code.expression(node.condition.body, sink)
        self.code.expression(node.then.body, sink)
        if isinstance(node.otherwise, tree.Conditional):
            self.conditional(node.otherwise, sink)
        elif node.otherwise is not None:
            self.code.expression(node.otherwise.body, sink)

    def block(self, block: tree.Block, sink: Sink) -> None:
        """Of an EEx `case` each branch has the pattern before its arrow, in its own scope."""
        first = block.branches[0]
        generator = None if first.code is None else _loop_head(block, first.code.body)
        if generator is not None:
            self.loop(
                block.span, generator, sink, lambda inner: self.contents(first.children, inner)
            )
            return
        for branch in block.branches:
            self.typer.scopes.append({})
            if block.is_eex:
                self.function_head(branch, sink)
            if branch.code is not None:
                if block.is_eex and not branch.keyword.text:
                    for pattern in branch.code.body.statements:
                        self.code.bind(pattern, DYNAMIC, sink)
                else:
                    self.code.expression(branch.code.body, sink)
            self.contents(branch.children, sink)
            self.typer.scopes.pop()

    def function_head(self, branch: tree.Branch, sink: Sink) -> None:
        """`<%= form_for @data, fn form -> %>` binds what stands before the arrow."""
        found = _FUNCTION_HEAD.search(self.code.text, branch.head.start, branch.head.end)
        if found is not None:
            for pattern in read(self.code.text, *found.span(1)).body.statements:
                self.code.bind(pattern, DYNAMIC, sink)

    def loop(self, span: Span, generator: elixir.Node, sink: Sink, body: _Body) -> None:
        self.typer.scopes.append({})
        found = self.code.generator(generator, sink)
        inner = sink.inner()
        if found is None:
            self.code.expression(generator, sink)
        body(inner)
        self.typer.scopes.pop()
        if found is None:
            sink.code.extend(inner.code)
            return
        variable, source = found
        place = self.code.place(span)
        block = typed.Block(place, VOID, inner.code)
        with suppress(ValueError):
            sink.code.remove(source)  # it is the loop's now
        sink.code.append(typed.For(place, VOID, None, variable, source, block))

    # ---- Haxe -----------------------------------------------------------------------------------

    def haxe(self, node: tree.HaxeCode, sink: Sink) -> None:
        """`${…}`: the expression that was read there with the file."""
        place = self.code.place(node.span)
        for hole in self.view.holes:
            if place.covers(hole.span):
                found = self.typer.infer(hole)
                sink.pieces[node.span] = found
                sink.code.append(found)
                return


def _code_of(attribute: tree.Attribute) -> elixir.Node | None:
    """The one expression of an attribute's braces."""
    match attribute.value:
        case tree.Braces(value=tree.Code(body=elixir.Block(statements=(statement,)))):
            return statement
    return None


def _loop_head(block: tree.Block, code: elixir.Block) -> elixir.Node | None:
    """The generator of `{for x <- xs}` or `<%= for x <- xs do %>`, if it has just one."""
    if block.kind != "for" or len(code.statements) != 1:
        return None
    (statement,) = code.statements
    if not block.is_eex:
        return statement
    match statement:
        case elixir.LocalCall(arguments=(generator,)):
            return generator
    return None
