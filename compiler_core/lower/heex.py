"""Templates: `hxx('…')` becomes a `~H` sigil.

    var day = today();                       day = today()
    return hxx('<p>{@name} {day}</p>');      assigns = assign(assigns, :day, day)

                                             ~H\"\"\"
                                             <p>{@name} {@day}</p>
                                             \"\"\"

The pieces of Haxe in it (`semantics.typer.templates`) are lowered like any expression and put in
their places; `heex_text` writes what is around them. A template reads `assigns` alone: LiveView
can't see other variables change, so that a local of the function is assigned first. A function that
has no `assigns` gets them here, as a map of what its template reads; a page's `render` is handed
them, by `with_assigns`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.elixir.names import pascal_case
from compiler_core.elixir.read.walk import descendants
from compiler_core.elixir.tree import Node
from compiler_core.lower import heex_text, values
from compiler_core.lower.context import Context
from compiler_core.lower.rewrite import bits_of, bottom_up, holds, walk
from compiler_core.lower.walk import variables_read
from compiler_core.lower.walk import walk as walk_typed
from compiler_core.project.sources import defines
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.templates import tree as markup
from compiler_core.templates.reader import read_template


def template(ctx: Context, node: typed.Template) -> Node:
    """The sigil; assignments that it needs are in `ctx.out` then."""
    outer = _outer_locals(ctx, node)
    assigned = _assigned(ctx, node, outer)
    if assigned is not None:
        ctx.out.append(assigned)
    kept = {}
    for one in _locals(node):
        if one.variable in outer:
            kept[id(one)] = tree.AttributeRead(ctx.names.of(one.variable))
    ctx.substitutes.update(kept)
    pieces = lowered_pieces(ctx, node)
    for key in kept:
        del ctx.substitutes[key]
    for span, piece in pieces.items():
        if not isinstance(piece, str) and _has_deep_template(piece):
            pieces[span] = values.not_lowered(ctx, node, "a template within an expression")
    read = read_template(node.text)
    parts = heex_text.written(node.text, read.template, pieces)
    components = tuple(_core_components(ctx, read.template))
    return tree.Template(parts, ctx.variable(node.variable), components, origin=ctx.origin(node))


def elixir_code(ctx: Context, node: typed.ElixirCode) -> Node:
    """Elixir of a template as an operand of Haxe's: pasted, with its pieces."""
    pieces = lowered_pieces(ctx, node)
    text = heex_text.flat(heex_text.substituted(node.text, Span(0, len(node.text)), pieces))
    return tree.Raw(
        text, mentioned=tuple(one for one in pieces.values() if not isinstance(one, str))
    )


def with_assigns(function: Function) -> Function:
    """The function with `assigns` as its first parameter, if its templates have none to read."""
    for node in walk_typed(function.body):
        if isinstance(node, typed.Template) and not node.has_assigns:
            parameter = typed.Parameter(node.variable, None, False, False)
            return replace(function, parameters=[parameter, *function.parameters])
    return function


# ---- components ---------------------------------------------------------------------------------

CORE_COMPONENTS = frozenset(
    (
        *("modal", "flash", "flash_group", "simple_form", "button", "input", "label", "error"),
        *("header", "table", "list", "back", "icon"),
    )
)
"""What Phoenix's generator writes into each project's `CoreComponents`."""


def _core_components(ctx: Context, template: markup.Template) -> Iterator[Node]:
    """The project's own components, which a page imports where its class has none of the name."""
    names = {
        one.opening.name.text[1:]
        for one in descendants(template)
        if isinstance(one, markup.Element) and one.kind == "local component"
    }
    for name in sorted((names & CORE_COMPONENTS) - ctx.unit.function_names):
        module = _core_module(ctx)
        if module != ctx.unit.name:
            ctx.unit.imported.add(module)
            yield tree.FunctionCapture(tree.Alias(module), name, 1)


def _core_module(ctx: Context) -> str:
    """`ShopWeb.CoreComponents` in a module of `ShopWeb`, or where the project has a name."""
    first, dot, _ = ctx.unit.name.partition(".")
    if dot and first.endswith("Web"):
        return f"{first}.CoreComponents"
    app = defines(ctx.unit.world.db).get("app_name")
    return "CoreComponents" if not app else f"{pascal_case(app)}Web.CoreComponents"


# ---- variables ----------------------------------------------------------------------------------


def _locals(node: typed.Template) -> Iterator[typed.Local]:
    for one in walk_typed(node):
        if isinstance(one, typed.Local):
            yield one


def _outer_locals(ctx: Context, node: typed.Template) -> list[Variable]:
    """The function's variables that the template reads, but `assigns`."""
    inside = {node.variable, *node.bound}
    for one in walk_typed(node):
        match one:
            case typed.For(variable=variable):
                inside.add(variable)
            case typed.Function(parameters=parameters):
                inside.update(parameter.variable for parameter in parameters)
            case typed.Template(bound=bound):
                inside.update(bound)
            case typed.VariableDeclaration(variable=variable):
                inside.add(variable)
    return ctx.ordered(one for one in variables_read(node) if one not in inside)


def _assigned(ctx: Context, node: typed.Template, outer: list[Variable]) -> Node | None:
    """The line before the sigil, if it takes one."""
    function = ctx.facts.function
    given = node.has_assigns or (
        isinstance(function, Function)
        and any(one.variable is node.variable for one in function.parameters)
    )
    assigns = ctx.variable(node.variable)
    pairs = tuple(tree.Pair(ctx.names.of(one), ctx.variable(one)) for one in outer)
    if not given:
        return tree.Match(assigns, tree.Map(pairs))
    if not pairs:
        return None
    if len(pairs) == 1:
        key = tree.Atom(str(pairs[0].key))
        value = tree.LocalCall("assign", (assigns, key, pairs[0].value))
        return tree.Match(assigns, value)
    return tree.Match(assigns, tree.LocalCall("assign", (assigns, *pairs)))


# ---- pieces -------------------------------------------------------------------------------------


def lowered_pieces(ctx: Context, node: typed.Template | typed.ElixirCode) -> dict[Span, Node | str]:
    """What stands at each place of the text; a variable that a pattern binds for nothing gets its
    underscore."""
    read = _read_variables(node)
    found: dict[Span, Node | str] = {}
    for span, piece in node.pieces.items():
        if isinstance(piece, str):
            found[span] = piece
        elif _is_binder(node, piece) and piece.variable not in read:  # type: ignore[attr-defined]
            found[span] = "_" + ctx.names.of(piece.variable)  # type: ignore[attr-defined]
        else:
            found[span] = _piece(ctx, piece)
    return found


def _is_binder(node: typed.Template | typed.ElixirCode, piece: Expr) -> bool:
    return (
        isinstance(piece, typed.Local)
        and piece.variable.span == piece.span
        and not any(piece is one for one in node.code)
    )


def _read_variables(node: typed.Template | typed.ElixirCode) -> set[Variable]:
    return {one.variable for one in walk_typed(node) if isinstance(one, typed.Local)}


def _piece(ctx: Context, piece: Expr) -> Node:
    inner = ctx.inner(live=ctx.live)
    value = values.expression(inner, piece)
    value = bottom_up(value, _assign_read)
    if isinstance(value, tree.If):
        value = replace(value, inline=True)
    if inner.out:
        value = tree.Block((*inner.out, value))
    return value


def _assign_read(node: Node) -> Node:
    """`assigns.name` is `@name` in a template."""
    match node:
        case tree.FieldAccess(target=tree.Variable(name="assigns"), name=name):
            return tree.AttributeRead(name, origin=node.origin)
        case tree.KeyAccess(target=tree.Variable(name="assigns"), key=tree.Atom(name=name)):
            return tree.AttributeRead(name, origin=node.origin)
        case tree.RemoteCall(
            target=tree.Alias(name="Haxe"),
            name="get",
            arguments=(tree.Variable(name="assigns"), tree.Atom(name=name)),
        ):
            return tree.AttributeRead(name, origin=node.origin)
    return node


def _has_deep_template(piece: Node) -> bool:
    """A template that is neither the piece nor a branch of it."""
    shown = [piece, piece.then, piece.otherwise] if isinstance(piece, tree.If) else [piece]
    return any(
        isinstance(one, tree.Template) and not any(one is whole for whole in shown)
        for one in walk(piece)
    )


RENDERED = tree.RemoteCall(tree.Alias("Phoenix.LiveView.Rendered"), "t")


def gives_template(function: Function) -> bool:
    """Whether what it returns is a template; Haxe calls that a `String`."""
    match function.body:
        case typed.Template():
            return True
        case typed.Block(statements=[*_, typed.Return(value=typed.Template())]):
            return True
        case typed.Return(value=typed.Template()):
            return True
    return False


def has_templates(nodes: list[Node]) -> bool:
    """Whether a module's functions write `~H`, for which Phoenix's components must be in use."""
    return any(holds(node, _TEMPLATES) for node in nodes)


_TEMPLATES = bits_of((tree.Template,))
