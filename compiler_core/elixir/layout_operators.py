"""Operators: which operands get parentheses, and where a chain of them breaks.

Three kinds of line break, after the operator's name (`operators.py`): none (`1..2`, `x in xs`);
in front of the operator, all or none (`|>`, `|`, `when`); behind the operator as needed (`<>`,
`and`, `=`). A left-leaning chain is indented once, not once per operator.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.elixir import operators, tree
from compiler_core.elixir.document import (
    BREAK,
    EMPTY,
    LINE,
    Document,
    concat,
    force_unfit,
    group,
    nest,
    next_break_fits,
)
from compiler_core.elixir.layout import (
    Context,
    Handler,
    Item,
    Layout,
    collect,
    comma_separated,
    first_character,
    joined,
    merged,
    parenthesised,
)
from compiler_core.elixir.literals import remote_name_text
from compiler_core.elixir.raw_text import is_one_statement, is_one_term

KEEPS_OPEN_ALWAYS = (tree.List, tree.Fn, tree.AliasGroup, tree.Struct)


def binary_form(node: tree.Node) -> tree.Binary | None:
    """The node as a plain binary operator, if it is one in Elixir's grammar."""
    match node:
        case tree.Binary():
            return node
        case tree.Match(pattern, value):
            return tree.Binary("=", pattern, value)
        case tree.Pipeline(start, steps, multiline) if steps:
            breaks = len(steps) > 1 if multiline is None else multiline
            for step in steps:
                start = tree.Binary("|>", start, step, multiline=breaks)
            return start if isinstance(start, tree.Binary) else None
        case tree.Range(first, last, step):
            limits = tree.Binary("..", first, last)
            return limits if step is None else tree.Binary("//", limits, step)
        case tree.Generator(pattern, value, guard):
            left = pattern if guard is None else tree.Binary("when", pattern, guard)
            return tree.Binary("<-", left, value)
        case _:
            return None


def is_binary(node: tree.Node) -> bool:
    if isinstance(node, tree.Pipeline):
        return bool(node.steps)
    if isinstance(node, tree.Block):
        return len(node.statements) == 1 and is_binary(node.statements[0])
    if isinstance(node, tree.Binary):
        return node.operator != "not in"  # in the grammar a unary operator around `in`
    return isinstance(node, tree.Match | tree.Range | tree.Generator)


def is_operator(node: tree.Node) -> bool:
    """Whether it needs parentheses as a call's target or a unary operator's operand."""
    if isinstance(node, tree.Integer | tree.Float):
        return node.value < 0
    if isinstance(node, tree.Block):
        return len(node.statements) == 1 and is_operator(node.statements[0])
    if isinstance(node, tree.Raw):
        return not is_one_term(node.text)
    return is_binary(node) or isinstance(
        node, tree.Unary | tree.Binary | tree.Capture | tree.FunctionCapture | tree.Attribute
    )


def parenthesised_if_operator(document: Document, node: tree.Node) -> Document:
    return parenthesised(document) if is_operator(node) else document


def keeps_open(node: tree.Node) -> bool:
    """Whether the node, last on its line, may break inside while what is around it doesn't."""
    if isinstance(node, KEEPS_OPEN_ALWAYS):
        return True
    if isinstance(node, tree.Map):
        return bool(node.pairs) or node.update is not None
    if isinstance(node, tree.String | tree.Sigil):
        return is_heredoc(node)
    if isinstance(node, tree.Template):
        return True
    if isinstance(node, tree.Pair):
        return isinstance(node.key, str | tree.Atom) and keeps_open(node.value)
    return False


def is_heredoc(node: tree.String | tree.Sigil) -> bool:
    if not node.heredoc:
        return False
    last = node.parts[-1] if node.parts else ""
    return isinstance(last, str) and last.endswith("\n")


# --- binary -----------------------------------------------------------------------------------


def layout_binary(layout: Layout, node: tree.Node, context: Context) -> Document:
    form = binary_form(node)
    if form is None:  # a pipeline without steps
        assert isinstance(node, tree.Pipeline)
        return layout.expression(node.start, context)
    return _binary(layout, form, context, layout.operand_nesting)


def _binary(layout: Layout, node: tree.Binary, context: Context, nesting: int) -> Document:
    operator = node.operator
    if operator in operators.LINE_STARTING:
        return _line_starting(layout, node, context)
    if operator in operators.PIPES:
        return _pipes(layout, node, context)
    left = _operand(layout, node.left, _left_context(context), node, "left", 2)
    right = _operand(layout, node.right, _right_context(context), node, "right", 0)
    if operator in operators.NO_SPACE:
        return concat(group(left), operator, group(right))
    if operator in operators.NO_LINE_BREAK:
        return concat(group(left), f" {operator} ", group(right))
    stays_open = (
        operator in operators.KEEPS_RIGHT_OPEN and not node.multiline and keeps_open(node.right)
    )
    if stays_open:
        right = next_break_fits(right, True)
    right = nest(concat(" " + operator, BREAK, group(right)), nesting, on_break=True)
    if node.multiline and not layout.in_interpolation:
        right = force_unfit(right)
    document = concat(group(left), group(right))
    return next_break_fits(document, False) if stays_open else document


def _line_starting(layout: Layout, node: tree.Binary, context: Context) -> Document:
    """`a | b | c` and `head when guard`: right-associative, breaks in front of all or none."""
    operator = node.operator
    right_context = _right_context(context)
    operands: list[tuple[str, Context, tree.Node]] = [("root", _left_context(context), node.left)]
    multiline = node.multiline
    right = node.right
    while isinstance(right, tree.Binary) and right.operator == operator:
        layout.pending += right.comments
        operands.append(("left", _left_context(right_context), right.left))
        right = right.right
    operands.append(("right", right_context, right))

    def build(kind: str, place: Context, operand: tree.Node) -> Document:
        if kind == "root":
            return _operand(layout, operand, place, node, "left", 2)
        if kind == "right" and operator == "when" and _is_keyword_list(operand):
            document = _bare_keywords(layout, operand)
        else:
            side: operators.Side = "left" if kind == "left" else "right"
            document = _operand(layout, operand, place, node, side, 0)
        return concat(operator + " ", nest(document, len(operator) + 1))

    return _chain(layout, operands, build, context, multiline)


def _pipes(layout: Layout, node: tree.Binary, context: Context) -> Document:
    """`a |> b() |> c()`: left-associative, breaks in front of all or none."""
    right_context = _right_context(context)
    operands: list[tuple[str, Context, tree.Node]] = [(node.operator, right_context, node.right)]
    multiline = node.multiline
    left, place = node.left, _left_context(context)
    while (form := binary_form(left)) is not None and form.operator in operators.PIPES:
        layout.pending += left.comments
        operands.insert(0, (form.operator, _right_context(place), form.right))
        left, place = form.left, _left_context(place)
    operands.insert(0, ("root", place, left))

    def build(kind: str, place: Context, operand: tree.Node) -> Document:
        if kind == "root":
            return _operand(layout, operand, place, node, "left", 2)
        return concat(kind + " ", _operand(layout, operand, place, node, "right", 0))

    return _chain(layout, operands, build, context, multiline)


def _chain(
    layout: Layout,
    operands: list[tuple[str, Context, tree.Node]],
    build: Callable[[str, Context, tree.Node], Document],
    context: Context,
    multiline: bool,
) -> Document:
    places = iter(operands)

    def item(operand: tree.Node, _is_last: bool) -> Item:
        kind, place, _ = next(places)
        return Item(build(kind, place, operand), EMPTY, False)

    items: list[Item] = []
    nodes = [operand for _, _, operand in operands]
    if context == "no_parens_one_arg":  # a comment on the first operand has no place there
        items.append(item(nodes[0], False))
        nodes = nodes[1:]
    more, any_comments = collect(layout, nodes, item)
    documents = merged([entry._replace(blank_after=False) for entry in items + more])
    if any_comments or (multiline and not layout.in_interpolation):
        return force_unfit(joined(documents, LINE))
    return joined(documents, BREAK)


def _operand(
    layout: Layout,
    operand: tree.Node,
    context: Context,
    parent: tree.Binary,
    side: operators.Side,
    nesting: int,
) -> Document:
    if isinstance(operand, tree.Block) and len(operand.statements) == 1 and not operand.comments:
        return _operand(layout, operand.statements[0], context, parent, side, nesting)
    form = binary_form(operand)
    parent_precedence, parent_side = operators.BINARY[parent.operator]
    if form is None:
        document = layout.expression(operand, context)
        if _unary_needs_parens(operand, parent, side):
            return parenthesised(document)
        return document
    if operand is not form or operand.origin is not None or operand.comments:
        return _marked_operand(layout, operand, form, context, parent, side, nesting)
    if form.operator == "not in":  # in the grammar a `not` around an `in`: never parenthesised
        return _binary(layout, form, context, 2)
    precedence, _ = operators.BINARY[form.operator]
    if (
        parent_precedence == precedence
        and parent_side == side
        and (side == "left" or form.operator == parent.operator)
    ):
        return _binary(layout, form, context, nesting)
    document = _binary(layout, form, context, 2)
    if _binary_needs_parens(form.operator, parent.operator, side):
        return parenthesised(document)
    return document


def _marked_operand(
    layout: Layout,
    operand: tree.Node,
    form: tree.Binary,
    context: Context,
    parent: tree.Binary,
    side: operators.Side,
    nesting: int,
) -> Document:
    """An operand that carries an origin or comments of its own."""
    layout.pending += operand.comments
    plain = tree.Binary(form.operator, form.left, form.right, form.multiline)
    document = _operand(layout, plain, context, parent, side, nesting)
    return layout.marked(operand, document)


def _binary_needs_parens(operator: str, parent: str, side: operators.Side) -> bool:
    precedence, _ = operators.BINARY[operator]
    parent_precedence, parent_side = operators.BINARY[parent]
    return (
        (parent in operators.PARENTHESISED_OPERANDS and operator not in operators.NO_SPACE)
        or (operator in operators.LOGICAL and parent in operators.LOGICAL)
        or parent_precedence > precedence
        or (parent_precedence == precedence and parent_side != side)
    )


def _unary_needs_parens(operand: tree.Node, parent: tree.Binary, side: operators.Side) -> bool:
    precedence, associativity = operators.BINARY[parent.operator]
    if isinstance(operand, tree.Capture | tree.FunctionCapture):
        return side == "left" or (
            associativity == "left" and precedence > operators.CAPTURE_PRECEDENCE
        )
    if isinstance(operand, tree.Unary):
        return (
            parent.operator in ("in", "not in")
            and side == "left"
            and operand.operator in ("not", "!")
        )
    if isinstance(operand, tree.Raw):
        is_bound = parent.operator == "=" and side == "right" and is_one_statement(operand.text)
        return not is_bound and not is_one_term(operand.text)
    return False


def _left_context(context: Context) -> Context:
    return _inner_context(context, "parens_arg")


def _right_context(context: Context) -> Context:
    return _inner_context(context, "operand")


def _inner_context(context: Context, choice: Context) -> Context:
    if context in ("no_parens_one_arg", "no_parens_arg"):
        return "no_parens_arg"
    if context in ("parens_one_arg", "parens_arg"):
        return "parens_arg"
    return choice


def _is_keyword_list(node: tree.Node) -> bool:
    return (
        isinstance(node, tree.List)
        and bool(node.elements)
        and node.tail is None
        and all(isinstance(e, tree.Pair) and isinstance(e.key, str) for e in node.elements)
    )


def _bare_keywords(layout: Layout, node: tree.Node) -> Document:
    assert isinstance(node, tree.List)
    return comma_separated([layout.expression(pair, "operand") for pair in node.elements])


# --- unary and captures -----------------------------------------------------------------------


def layout_unary(layout: Layout, node: tree.Unary, context: Context) -> Document:
    operand = node.operand
    if node.operator == "not" and isinstance(operand, tree.Binary) and operand.operator == "in":
        layout.pending += operand.comments
        negated = tree.Binary("not in", operand.left, operand.right)
        return _binary(layout, negated, context, layout.operand_nesting)
    document = layout.expression(operand, _right_context(context))
    repeated = (
        isinstance(operand, tree.Unary)
        and operand.operator == node.operator
        and node.operator in ("!", "not")
    )
    if not repeated:
        document = parenthesised_if_operator(document, operand)
    return concat("not " if node.operator == "not" else node.operator, document)


def layout_capture(layout: Layout, node: tree.Capture, context: Context) -> Document:
    document = parenthesised_if_operator(layout.expression(node.body, context), node.body)
    return concat("& " if first_character(document) == "&" else "&", document)


def layout_capture_argument(
    _layout: Layout, node: tree.CaptureArgument, _context: Context
) -> Document:
    return f"&{node.index}"


def layout_function_capture(
    layout: Layout, node: tree.FunctionCapture, _context: Context
) -> Document:
    if node.target is None:
        return f"&{node.name}/{node.arity}"
    target = parenthesised_if_operator(layout.expression(node.target, "no_parens_arg"), node.target)
    spaced = "& " if first_character(target) == "&" else "&"
    return concat(spaced, nest(target, 1), f".{remote_name_text(node.name)}/{node.arity}")


HANDLERS: dict[type, Handler] = {
    tree.Binary: layout_binary,
    tree.Match: layout_binary,
    tree.Pipeline: layout_binary,
    tree.Range: layout_binary,
    tree.Generator: layout_binary,
    tree.Unary: layout_unary,
    tree.Capture: layout_capture,
    tree.CaptureArgument: layout_capture_argument,
    tree.FunctionCapture: layout_function_capture,
}
