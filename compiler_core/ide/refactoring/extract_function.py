"""Extract a function: the selected expression or statements become a function of their own.

    [var half = total / 2;            var half = halved(total);
    log(half);]                       trace(half);
    trace(half);               →   }

                                   static function halved(total:Int):Float { … return half; }

Parameters are the locals that the selection uses and doesn't declare; its result is the one local
that it declares or changes and that is used behind it. It is not offered where there are two of
those, where the selection leaves what is around it (`return`, `break`, `continue`), or where a
function inside shares a variable with the selection that somebody changes. A rest argument stays
one (`...parts:String`, called with `...parts`), and so there may be one of them, and it is last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.diagnostic import Edit
from compiler_core.base.snippet import escaped
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.extract_variable import is_value, suggested_name
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.site import Site
from compiler_core.ide.written_types import written_type
from compiler_core.semantics import typed
from compiler_core.semantics.declared import follow
from compiler_core.semantics.types import REST_ID, VOID, AbstractType, ModuleType, Type
from compiler_core.syntax import ast
from compiler_core.syntax.walk import children, descendants


@dataclass(frozen=True, slots=True)
class Flow:
    """`inputs` and `output` are numbers of the member's variables."""

    inputs: tuple[int, ...]
    output: int | None
    declares_output: bool = False


def extractions(site: Site) -> Iterator[Offer]:
    """At most one: the selection as a function."""
    member = site.member
    if not isinstance(member, ast.FunctionMember) or site.is_opaque or not _may_have_more(site):
        return
    chosen = _statements(site)
    expression = None if chosen else site.selection()
    if expression is not None:
        if not is_value(site, expression) or _is_constant_place(site, expression):
            return
        chosen = [expression]
    if not chosen or any(_leaves(one) for one in chosen) or _is_bound(site, chosen):
        return
    span = Span(chosen[0].span.start, chosen[-1].span.end)
    flow = _flow(site, span, is_expression=expression is not None)
    if flow is None:
        return
    signature = _signature(site, flow, expression)
    if signature is None:
        return
    what = "method" if site.key.declaration and not member.has("static") else "function"
    yield Offer(
        f"Extract {what}",
        "refactor.extract",
        lambda: _edits(site, span, flow, signature, expression),
        snippet=True,
    )


def _may_have_more(site: Site) -> bool:
    """Whether what is around may get one more function that does what this one does."""
    name = site.member.name.text
    if name == "new" or name.startswith(("get_", "set_")) or site.member.has("macro"):
        return False
    return site.holder in ("", "class", "abstract", "enum abstract")


# --- what is selected ----------------------------------------------------------------------------


def _statements(site: Site) -> list[ast.Expr]:
    """The statements of one block that the selection is made of; none where it cuts one."""
    if site.selected.start >= site.selected.end:
        return []
    for view in site.views:
        if isinstance(view, ast.Block) and view.span.covers(site.selected):
            inside = [one for one in view.statements if site.selected.covers(one.span)]
            cut = any(
                one.span.start < site.selected.end and site.selected.start < one.span.end
                for one in view.statements
                if one not in inside
            )
            starts = inside and inside[0].span.start == site.selected.start
            if starts and inside[-1].span.end == site.selected.end and not cut:
                is_value_block = inside[-1] is view.statements[-1] and _has_value(site, view)
                return [] if is_value_block else inside
    return []


def _has_value(site: Site, block: ast.Block) -> bool:
    """Whether the block's last statement is what the block is worth: then it is no statement."""
    parent = site.parent(block)
    if isinstance(parent, ast.FunctionParts):
        return False
    if isinstance(parent, ast.For | ast.While) and block is parent.body:
        return any(isinstance(one, ast.Comprehension) for one in site.around(parent))
    current: ast.View = block
    for holder in site.around(block):
        if isinstance(holder, ast.FunctionParts | ast.FunctionMember):
            return False
        if isinstance(holder, ast.Block):
            return holder.statements[-1] is current and _has_value(site, holder)
        if not isinstance(holder, ast.If | ast.Try | ast.Catch | ast.Case | ast.Switch):
            return not isinstance(holder, ast.For | ast.While)
        current = holder
    return False


def _is_constant_place(site: Site, view: ast.View) -> bool:
    return any(isinstance(one, ast.Parameter | ast.Metadata) for one in site.around(view))


def _leaves(view: ast.View) -> bool:
    """Whether it may leave what is around it: a `return` of this function, a `break` of a loop
    that isn't in it."""
    pending: list[tuple[ast.View, bool]] = [(view, False)]
    while pending:
        current, in_loop = pending.pop()
        if isinstance(current, ast.FunctionExpr):
            continue
        if isinstance(current, ast.Return):
            return True
        if isinstance(current, ast.Break | ast.Continue) and not in_loop:
            return True
        inner = in_loop or isinstance(current, ast.For | ast.While)
        pending += [(child, inner) for child in children(current)]
    return False


def _is_bound(site: Site, chosen: list[ast.Expr]) -> bool:
    """Whether it only means what it means where it stands: `super`, access that metadata around it
    gives, type parameters of a local function."""
    for one in chosen:
        for view in descendants(one):
            if isinstance(view, ast.Identifier) and view.name == "super":
                return True
        for holder in site.around(one):
            if isinstance(holder, ast.MetaExpr | ast.Untyped):
                return True
            if isinstance(holder, ast.FunctionExpr) and holder.function.type_parameters:
                return True
    return False


# --- data flow -----------------------------------------------------------------------------------


def _flow(site: Site, span: Span, is_expression: bool) -> Flow | None:
    """Which locals go in and come out; None where that can't be said with parameters and a
    result."""
    inputs: dict[int, None] = {}
    outputs: dict[int, bool] = {}
    for one in site.locals_in(span):
        number = one.target.number
        variable = site.variable(number)
        is_inside = span.covers(variable.span)
        if not is_inside:
            inputs[number] = None
            if variable.kind == "local" and not _is_set_at_once(site, number):
                return None
        uses = site.uses(number)
        outside = [use for use in uses if not span.covers(Span(use.start, use.end))]
        inside_writes = any(use.is_write for use in uses if span.covers(Span(use.start, use.end)))
        if is_inside and any(use.start > span.end for use in outside):
            outputs[number] = True
        elif not is_inside and inside_writes:
            outputs[number] = False
        if _shares(site, number, span):
            return None
    if len(outputs) > 1 or (is_expression and outputs):
        return None
    for number, declares in outputs.items():
        return Flow(tuple(inputs), number, declares) if _fits(site, number, span) else None
    return Flow(tuple(inputs), None)


def _is_set_at_once(site: Site, number: int) -> bool:
    declared = site.variable(number).span
    for view in site.views:
        if isinstance(view, ast.VarDeclaration) and view.name.span == declared:
            return view.value is not None
    return True


def _shares(site: Site, number: int, span: Span) -> bool:
    """Whether a function inside the member uses the variable, and somebody changes it: a copy of it
    would not do."""
    if not site.is_captured(number):
        return False
    if any(one.is_write for one in site.uses(number)):
        declared = site.variable(number).span
        is_private = span.covers(declared) and all(
            span.covers(Span(one.start, one.end)) for one in site.uses(number)
        )
        return not is_private
    return False


def _fits(site: Site, number: int, span: Span) -> bool:
    """A result that the selection declares must be declared by one of its own statements."""
    if not span.covers(site.variable(number).span):
        return True
    for view in site.views:
        if isinstance(view, ast.Var) and any(
            one.name.span == site.variable(number).span for one in view.declarations
        ):
            parent = site.parent(view)
            is_top = isinstance(parent, ast.Block) and not span.covers(parent.span)
            return is_top and _is_set_at_once(site, number)
    return False


# --- the new function ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Signature:
    parameters: str
    arguments: str
    result: str


def _signature(site: Site, flow: Flow, expression: ast.Expr | None) -> Signature | None:
    inputs = sorted(flow.inputs, key=lambda number: _rest_of(site, number) is not None)
    if sum(_rest_of(site, number) is not None for number in inputs) > 1:
        return None
    parameters: list[str] = []
    arguments: list[str] = []
    for number in inputs:
        variable = site.variable(number)
        if isinstance(variable.type, ModuleType):
            return None
        rest = _rest_of(site, number)
        written = written_type(site.db, site.where, variable.type if rest is None else rest)
        if written is None:
            return None
        dots = "" if rest is None else "..."
        parameters.append(f"{dots}{variable.name}:{written}")
        arguments.append(f"{dots}{variable.name}")
    result: str | None = "Void"
    if expression is not None:
        node = site.value(expression)
        if node is None or isinstance(node, typed.EnumConstructor) or node.type == VOID:
            return None
        result = written_type(site.db, site.where, node.type)
    elif flow.output is not None:
        result = written_type(site.db, site.where, site.variable(flow.output).type)
    if result is None:
        return None
    return Signature(", ".join(parameters), ", ".join(arguments), result)


def _rest_of(site: Site, number: int) -> Type | None:
    """What a variable that is a rest argument, or a copy of one, has many of: a parameter of that
    type would be a rest argument, whether it is written so or not."""
    type = follow(site.db, site.variable(number).type)
    if isinstance(type, AbstractType) and type.id == REST_ID and type.args:
        return type.args[0]
    return None


def _edits(
    site: Site, span: Span, flow: Flow, signature: Signature, expression: ast.Expr | None
) -> tuple[Edit, ...]:
    wanted = suggested_name(site, expression) if expression is not None else "extracted"
    name = site.fresh(wanted if wanted != "value" else "extracted")
    stop = f"${{1:{name}}}"
    call = f"{stop}({escaped(signature.arguments)})"
    text = escaped(_body(site, span, flow, expression))
    indentation = site.indentation(0)
    end = _end_of_member(site)
    function = (
        f"\n\n{indentation}{_words(site)}function {stop}{escaped(_type_parameters(site))}"
        f"({escaped(signature.parameters)}):{escaped(signature.result)} {{\n{text}\n{indentation}}}"
    )
    if flow.output is not None:
        variable = site.variable(flow.output).name
        call = f"{'var ' * flow.declares_output}{variable} = {call}"
    if expression is None and site.behind_semicolon(span.end) == span.end:
        call += ";"
    return (site.edit(span, call), site.edit(Span(end, end), function))


def _end_of_member(site: Site) -> int:
    return len(site.text.rstrip())


def _words(site: Site) -> str:
    if not site.key.declaration:
        return ""
    is_static = "static " * site.member.has("static")
    return f"{is_static}{'inline ' * (site.member.has('inline') and bool(is_static))}"


def _type_parameters(site: Site) -> str:
    """Those of the function around: the types of the parameters may name them."""
    member = site.member
    assert isinstance(member, ast.FunctionMember)
    written = [site.source(one) for one in member.function.type_parameters]
    return f"<{', '.join(written)}>" if written else ""


def _body(site: Site, span: Span, flow: Flow, expression: ast.Expr | None) -> str:
    inner = site.indentation(0) + site.unit
    if expression is not None:
        return f"{inner}return {_moved(site, span, inner)};"
    text = _moved(site, span, inner)
    end = ";" if not text.endswith(("}", ";")) else ""
    lines = f"{inner}{text}{end}"
    if flow.output is not None:
        lines += f"\n{inner}return {site.variable(flow.output).name};"
    return lines


def _moved(site: Site, span: Span, inner: str) -> str:
    """The text with the indentation of its new place; what a string or comment holds stays."""
    old = site.indentation(span.start)
    text = site.source(span)
    kept = [
        one.span
        for one in site.views
        if isinstance(one, ast.StringLiteral | ast.InterpolatedString)
    ]
    lines: list[str] = []
    at = span.start
    for number, line in enumerate(text.split("\n")):
        in_string = any(one.start < at < one.end for one in kept)
        if number and not in_string and line.startswith(old):
            line = inner + line[len(old) :] if line.strip() else line
        lines.append(line)
        at += len(text.split("\n")[number]) + 1
    return "\n".join(lines)
