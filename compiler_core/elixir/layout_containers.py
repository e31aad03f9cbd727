"""Literals and containers: numbers, strings, sigils, tuples, lists, maps, structs, raw text.

A list, map or struct that doesn't fit goes one element per line; a tuple fills its lines. The
update form puts the map on a line of its own: `%{`, `  state`, `  | a: 1,`, `    b: 2`, `}`.
"""

from __future__ import annotations

from collections.abc import Sequence

from compiler_core.elixir import tree
from compiler_core.elixir.document import (
    BREAK,
    EMPTY,
    LINE,
    RESET,
    Document,
    concat,
    concat_all,
    force_unfit,
    group,
    nest,
    next_break_fits,
    text,
    unlimited,
)
from compiler_core.elixir.layout import (
    Context,
    Handler,
    Join,
    Layout,
    arguments,
    block,
    first_character,
    joined,
    parenthesised,
    surround,
)
from compiler_core.elixir.layout_calls import as_element, is_keyword
from compiler_core.elixir.layout_operators import is_binary, is_heredoc, keeps_open
from compiler_core.elixir.literals import (
    SIGIL_DELIMITERS,
    atom_text,
    character_text,
    escape_delimiter,
    float_text,
    heredoc_text,
    integer_text,
    key_text,
    sigil_delimiter,
    string_text,
)
from compiler_core.elixir.raw_text import keeps_its_indentation, raw_lines

# --- literals and names -----------------------------------------------------------------------


def layout_atom(_layout: Layout, node: tree.Atom, _context: Context) -> Document:
    return text(atom_text(node.name))


def layout_integer(_layout: Layout, node: tree.Integer, _context: Context) -> Document:
    digits = integer_text(abs(node.value), node.base)
    return "-" + digits if node.value < 0 else digits


def layout_float(_layout: Layout, node: tree.Float, _context: Context) -> Document:
    digits = float_text(abs(node.value))
    negative = node.value < 0 or str(node.value).startswith("-")
    return "-" + digits if negative else digits


def layout_character(_layout: Layout, node: tree.Character, _context: Context) -> Document:
    return text(character_text(node.code_point))


def layout_variable(_layout: Layout, node: tree.Variable, _context: Context) -> Document:
    return text(node.name)


def layout_alias(_layout: Layout, node: tree.Alias, _context: Context) -> Document:
    return text(node.name)


# --- strings ----------------------------------------------------------------------------------


def layout_string(layout: Layout, node: tree.String, _context: Context) -> Document:
    if is_heredoc(node):
        escaped = [heredoc_text(part) if isinstance(part, str) else part for part in node.parts]
        inner = _heredoc_lines(layout, escaped)
        return force_unfit(concat('"""', inner, '"""'))
    parts: list[Document] = ['"']
    for part in node.parts:
        if isinstance(part, str):
            parts.append(text(string_text(part)))
        else:
            parts.append(_interpolation(layout, part))
    return concat(*parts, '"')


def layout_sigil(layout: Layout, node: tree.Sigil, _context: Context) -> Document:
    if is_heredoc(node):
        has_quotes = any(isinstance(part, str) and '"""' in part for part in node.parts)
        quotes = "'''" if has_quotes else '"""'
        inner = _heredoc_lines(layout, node.parts)
        return force_unfit(concat(f"~{node.name}{quotes}", inner, quotes, node.modifiers))
    plain = "".join(part for part in node.parts if isinstance(part, str))
    opening = node.delimiter or sigil_delimiter(plain)
    closing = SIGIL_DELIMITERS[opening]
    parts: list[Document] = [f"~{node.name}{opening}"]
    for part in node.parts:
        if not isinstance(part, str):
            parts.append(_interpolation(layout, part))
            continue
        escaped = escape_delimiter(part, closing)
        if opening != closing:
            escaped = escape_delimiter(escaped, opening) if "[" not in opening else escaped
        lines: list[Document] = [text(line) for line in escaped.split("\n")]
        parts.append(joined(lines, nest(LINE, RESET)))
    return concat(*parts, closing + node.modifiers)


def layout_template(layout: Layout, node: tree.Template, _context: Context) -> Document:
    has_quotes = any(isinstance(part, str) and '"""' in part for part in node.parts)
    quotes = "'''" if has_quotes else '"""'
    inner = _heredoc_lines(layout, node.parts, bare=True)
    return force_unfit(concat(f"~H{quotes}", inner, quotes))


def _heredoc_lines(
    layout: Layout, parts: Sequence[str | tree.Node], bare: bool = False
) -> Document:
    """The lines between the quotes; only lines with text are indented. `bare`: the braces around a
    node are in the text."""
    documents: list[Document] = []
    pieces = list(parts)
    if pieces and isinstance(pieces[0], str):
        pieces[0] = "\n" + pieces[0]
    else:
        pieces.insert(0, "\n")
    for piece in pieces:
        if not isinstance(piece, str):
            documents.append(_interpolation(layout, piece, bare))
            continue
        lines = piece.split("\n")
        last = len(lines) - 1
        for index, line in enumerate(lines):
            if index > 0:
                blank = not line and index < last
                documents.append(nest(LINE, RESET) if blank else LINE)
            documents.append(text(line))
    return concat_all(documents)


def _interpolation(layout: Layout, node: tree.Node, bare: bool = False) -> Document:
    """Here the formatter keeps no line breaks and no comments."""
    outside = layout.in_interpolation
    layout.in_interpolation = True
    document = block(layout, node)
    layout.in_interpolation = outside
    return unlimited(document if bare else surround("#{", document, "}"))


# --- containers -------------------------------------------------------------------------------


def layout_pair(layout: Layout, node: tree.Pair, _context: Context) -> Document:
    """`key: value` or `key => value`."""
    context: Context = _context
    if isinstance(node.key, str):
        left, operator = text(key_text(node.key)), ""
    else:
        left, operator = layout.expression(node.key, context), " =>"
        if is_binary(node.key):
            left = parenthesised(left)
    right = layout.expression(node.value, context)
    stays_open = keeps_open(node.value)
    if stays_open:
        right = next_break_fits(right, True)
    right = group(nest(concat(operator, BREAK, group(right)), 2, on_break=True))
    document = concat(group(left), right)
    return next_break_fits(document, False) if stays_open else document


def layout_tuple(layout: Layout, node: tree.Tuple, _context: Context) -> Document:
    elements = list(node.elements)
    index = len(elements)
    while index > 0 and isinstance(elements[index - 1], tree.Pair):
        index -= 1
    if index < len(elements):
        elements[index:] = [tree.List(tuple(elements[index:]))]
    inner, join = _elements(layout, elements, "flex")
    if join == "flex":
        return group(concat(nest(concat("{", inner), 1), "}"))
    return surround("{", inner, "}")


def layout_list(layout: Layout, node: tree.List, _context: Context) -> Document:
    elements = _with_trailing_keywords(node.elements)
    if node.tail is not None and elements:
        elements = [as_element(element) for element in elements]
        elements[-1] = tree.Binary("|", elements[-1], node.tail)
    inner, _ = _elements(layout, elements, layout.join_of(node))
    return surround("[", inner, "]")


def layout_bitstring(layout: Layout, node: tree.Bitstring, _context: Context) -> Document:
    last = len(node.elements) - 1
    positions = iter(range(last + 1))
    inner, join = arguments(
        layout,
        node.elements,
        lambda element: _segment(layout, element, next(positions), last),
        "flex",
    )
    if not node.elements:
        return "<<>>"
    if join == "flex":
        return group(concat(nest(concat("<<", inner), 2), ">>"))
    return surround("<<", inner, ">>")


def _segment(layout: Layout, node: tree.Node, index: int, last: int) -> Document:
    if isinstance(node, tree.Generator) and node.guard is None:
        left = _segment(layout, node.pattern, index, -1)
        right = _segment(layout, node.value, -1, -1)
        generated = layout.marked(node, concat(left, " <- ", group(right)))
        return _segment_parens(generated, node, index, last)
    if not isinstance(node, tree.Binary) or node.operator != "::":
        return _segment_parens(layout.expression(node, "parens_arg"), node, index, last)
    layout.pending += node.comments
    value = layout.expression(node.left, "parens_arg")
    value = _segment_parens(value, node.left, index, -1)
    return layout.marked(node, concat(value, "::", _segment_type(layout, node.right)))


def _segment_type(layout: Layout, node: tree.Node) -> Document:
    if isinstance(node, tree.Binary) and node.operator in ("-", "*"):
        left = _segment_type(layout, node.left)
        return concat(left, node.operator, _segment_type(layout, node.right))
    document = layout.expression(node, "parens_arg")
    return parenthesised(document) if is_binary(node) else document


def _segment_parens(document: Document, node: tree.Node, index: int, last: int) -> Document:
    """`<< <<` and `>> >>` would run together."""
    begins = index == 0 and (
        isinstance(node, tree.Bitstring) or first_character(document) in ("~", "<")
    )
    ends = index == last and isinstance(node, tree.Bitstring)
    return parenthesised(document) if begins or ends else document


def layout_map(layout: Layout, node: tree.Map, _context: Context) -> Document:
    return _map(layout, "%{", node.pairs, node.update, layout.join_of(node))


def layout_struct(layout: Layout, node: tree.Struct, _context: Context) -> Document:
    opening = concat("%", layout.expression(node.name, "parens_arg"), "{")
    return _map(layout, opening, node.pairs, node.update, layout.join_of(node))


def _map(
    layout: Layout,
    opening: Document,
    pairs: tuple[tree.Node, ...],
    update: tree.Node | None,
    join: Join,
) -> Document:
    if update is None:
        inner, _ = _elements(layout, _map_pairs(pairs), join)
        return surround(opening, inner, "}")
    updated = layout.expression(update, "parens_arg")
    if is_binary(update):
        updated = parenthesised(updated)
    inner, _ = _elements(layout, _map_pairs(pairs), join)
    return surround(opening, concat(updated, BREAK, "| ", nest(inner, 2)), "}")


def _elements(layout: Layout, nodes: Sequence[tree.Node], join: Join) -> tuple[Document, Join]:
    return arguments(layout, nodes, lambda node: layout.expression(node, "parens_arg"), join)


def _with_trailing_keywords(nodes: tuple[tree.Node, ...]) -> list[tree.Node]:
    """Pairs in front of something that isn't one become tuples."""
    index = len(nodes)
    while index > 0 and is_keyword(nodes[index - 1]):
        index -= 1
    return [*(as_element(node) for node in nodes[:index]), *nodes[index:]]


def _map_pairs(nodes: tuple[tree.Node, ...]) -> list[tree.Node]:
    """`key: value` pairs in front of a `=>` pair become `:key => value`."""
    index = len(nodes)
    while index > 0 and is_keyword(nodes[index - 1]):
        index -= 1
    changed: list[tree.Node] = []
    for node in nodes[:index]:
        if isinstance(node, tree.Pair) and isinstance(node.key, str):
            key = tree.Atom(node.key)
            node = tree.Pair(key, node.value, origin=node.origin, comments=node.comments)
        changed.append(node)
    return [*changed, *nodes[index:]]


# --- blocks and raw text in expressions -------------------------------------------------------


def layout_block(layout: Layout, node: tree.Block, context: Context) -> Document:
    """A block where an expression is wanted: in parentheses if it is more than one."""
    if len(node.statements) == 1 and not isinstance(node.statements[0], tree.Comment):
        return layout.expression(node.statements[0], context)
    document = block(layout, node)
    return surround("(", document, ")") if document != EMPTY else "nil"


def layout_comment(layout: Layout, node: tree.Comment, _context: Context) -> Document:
    """A comment where none can stand climbs up."""
    layout.pending += node.lines
    return "nil"


def layout_raw(_layout: Layout, node: tree.Raw, _context: Context) -> Document:
    lines = raw_lines(node.text)
    if len(lines) <= 1:
        return text("".join(lines)) or "nil"
    verbatim = keeps_its_indentation(node.text)
    parts: list[Document] = [text(lines[0])]
    for line in lines[1:]:
        parts += [nest(LINE, RESET) if verbatim or not line else LINE, text(line)]
    return force_unfit(concat_all(parts))


def layout_file(layout: Layout, node: tree.File, _context: Context) -> Document:
    return block(layout, tree.Block(node.items))


HANDLERS: dict[type, Handler] = {
    tree.Atom: layout_atom,
    tree.Integer: layout_integer,
    tree.Float: layout_float,
    tree.Character: layout_character,
    tree.Variable: layout_variable,
    tree.Alias: layout_alias,
    tree.String: layout_string,
    tree.Sigil: layout_sigil,
    tree.Template: layout_template,
    tree.Pair: layout_pair,
    tree.Tuple: layout_tuple,
    tree.List: layout_list,
    tree.Bitstring: layout_bitstring,
    tree.Map: layout_map,
    tree.Struct: layout_struct,
    tree.Block: layout_block,
    tree.Comment: layout_comment,
    tree.Raw: layout_raw,
    tree.File: layout_file,
}
