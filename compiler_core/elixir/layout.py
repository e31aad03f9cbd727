"""What all layouts share: contexts, parentheses, argument sequences, comments, blocks.

A layout function takes the `Layout`, a node and the context that the node stands in, and gives a
document. The contexts are those of Elixir's grammar: a call may go without parentheses only where
its arguments can't be taken for somebody else's.

    block              a statement
    operand            beside an operator, in a block
    no_parens_one_arg  the only argument of a call without parentheses
    parens_one_arg     the only argument inside parentheses
    no_parens_arg, parens_arg   one of several

Comments climb: `Layout.expression` puts a node's comments on `Layout.pending`, and the nearest
place around it where a comment may stand (`collect`) takes them off and prints them above itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from compiler_core.elixir import tree
from compiler_core.elixir.document import (
    BREAK,
    BREAK_EMPTY,
    COLLAPSE,
    CURSOR,
    EMPTY,
    FLEX_BREAK,
    LINE,
    Concat,
    Document,
    Group,
    Marked,
    concat,
    concat_all,
    force_unfit,
    group,
    kept,
    marked,
    nest,
    next_break_fits,
    text,
)

Context: TypeAlias = Literal[
    "block", "operand", "no_parens_one_arg", "parens_one_arg", "no_parens_arg", "parens_arg"
]
Join: TypeAlias = Literal["line", "break", "flex"]
LastArgument: TypeAlias = Literal["none", "comma", "next_break_fits"]
Handler: TypeAlias = Callable[["Layout", Any, Context], Document]
_Key: TypeAlias = tuple[int, str]
Build: TypeAlias = Callable[[tree.Node], Document]

JOINS: Final[dict[Join, Document]] = {"line": LINE, "break": BREAK, "flex": FLEX_BREAK}


class Item(NamedTuple):
    """An element of a sequence: its document and what stands between it and the next."""

    document: Document
    next_line: Document
    """`BREAK_EMPTY` for statements: an empty line if they take several lines."""
    blank_after: bool


class PrintCache:
    """Documents of the definitions and attributes printed last time, for printing the next version
    of a module.

    Trees are immutable, so a `Definition` that is the same object, or a copy made of the same
    objects, needs no second layout. Only what
    the last printing used is kept. One cache serves one module with one set of options.
    """

    __slots__ = ("documents",)

    def __init__(self) -> None:
        self.documents: dict[_Key, tuple[tree.Node, Document, tuple[str, ...]]] = {}


def _key(node: tree.Node) -> _Key:
    """Of a definition the same for copies with another head."""
    if isinstance(node, tree.Definition) and node.body is not None:
        return id(node.body), node.name
    return id(node), ""


def _is_same(one: tree.Node, other: tree.Node) -> bool:
    """The same object, or a copy of it: its parts are the same objects."""
    if one is other:
        return True
    if not (isinstance(one, tree.Definition) and isinstance(other, tree.Definition)):
        return False
    return all(
        _are_same(getattr(one, part.name), getattr(other, part.name))
        for part in fields(one)
        if part.init
    )


def _are_same(one: Any, other: Any) -> bool:
    if one is other or isinstance(one, tree.Node):
        return one is other
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_are_same, one, other))
    return bool(one == other)


class Layout:
    """The dispatch over node classes, with the options and the comments on their way up."""

    __slots__ = (
        "cache",
        "handlers",
        "in_interpolation",
        "indentation",
        "line_length",
        "operand_nesting",
        "pending",
        "used",
        "without_parens",
    )

    def __init__(
        self,
        handlers: Mapping[type, Handler],
        without_parens: Mapping[str, frozenset[int] | None],
        line_length: int,
        cache: PrintCache | None = None,
    ) -> None:
        self.handlers = handlers
        self.without_parens = without_parens
        self.pending: list[str] = []
        self.operand_nesting = 2
        self.in_interpolation = False
        self.line_length = line_length
        self.indentation = 0
        """That of the module body being laid out."""
        self.cache = cache
        self.used: dict[_Key, tuple[tree.Node, Document, tuple[str, ...]]] = {}

    def expression(self, node: tree.Node, context: Context) -> Document:
        if node.comments:
            self.pending += node.comments
        document = self.handlers[node.__class__](self, node, context)
        return document if node.origin is None else self.marked(node, document)

    def definition(self, node: tree.Node) -> Document:
        """As `expression` in a block, from the cache where it has the very node."""
        if self.cache is None:
            return self.expression(node, "block")
        key = _key(node)
        entry = self.cache.documents.get(key)
        if entry is None or not _is_same(entry[0], node):
            mark = len(self.pending)
            document = self.expression(node, "block")
            entry = (node, kept(document), tuple(self.pending[mark:]))
        else:
            self.pending += entry[2]
        self.used[key] = entry
        return entry[1]

    def marked(self, node: tree.Node, document: Document) -> Document:
        """The document with the places where it begins and ends, for the source map."""
        if node.origin is None:
            return document
        return marked(document, node.origin)

    def join_of(self, node: tree.List | tree.Map | tree.Struct) -> Join:
        return "line" if node.multiline and not self.in_interpolation else "break"

    def goes_without_parens(self, name: str, arity: int) -> bool:
        if name not in self.without_parens or arity == 0:
            return False
        arities = self.without_parens[name]
        return arities is None or arity in arities


# --- parentheses ------------------------------------------------------------------------------


def parenthesised(document: Document) -> Document:
    return concat("(", nest(document, CURSOR), ")")


def surround(left: Document, document: Document, right: Document) -> Document:
    """A group that breaks behind `left` and in front of `right`, indented in between."""
    if document == EMPTY:
        return concat(left, right)
    opening = nest(concat(left, BREAK_EMPTY, document), 2, on_break=True)
    return group(concat(opening, BREAK_EMPTY, right))


def with_comma(document: Document) -> Document:
    """A comma behind the document, counted in where it ends with a group: the group's last line
    must have room for it."""
    moved = _comma_moved_in(document)
    return concat(document, ",") if moved is None else moved


def _comma_moved_in(document: Document) -> Document | None:
    if isinstance(document, Group):
        return Group(concat(document.inner, ","), document.inherit, document.flat + 1)
    if isinstance(document, Concat):
        moved = _comma_moved_in(document.parts[-1])
        if moved is not None:
            return Concat([*document.parts[:-1], moved], document.flat + 1)
    elif isinstance(document, Marked):
        moved = _comma_moved_in(document.inner)
        if moved is not None:
            return Marked(moved, document.origin, document.trim + 1, document.flat + 1)
    return None


def ungrouped(document: Document) -> Document:
    """The content of a group, of anything else itself."""
    return document.inner if isinstance(document, Group) else document


# --- sequences --------------------------------------------------------------------------------


def collect(
    layout: Layout, nodes: Sequence[tree.Node], build: Callable[[tree.Node, bool], Item]
) -> tuple[list[Item], bool]:
    """The items of nodes and of the comments found on and below them, and whether there are any.

    `build(node, is_last)` is not called for `Comment` nodes.
    """
    items: list[Item] = []
    any_comments = False
    pending = layout.pending
    last_index = last_node(nodes)
    for index, node in enumerate(nodes):
        if node.blank_before and items:
            items[-1] = items[-1]._replace(blank_after=True)
        if isinstance(node, tree.Comment):
            if layout.in_interpolation:
                pending += node.lines
                continue
            any_comments = True
            items.append(Item(comment_lines(node.lines), EMPTY, False))
            continue
        mark = len(pending)
        item = build(node, index == last_index)
        if len(pending) > mark and not layout.in_interpolation:
            any_comments = True
            items.append(Item(comment_lines(pending[mark:]), EMPTY, False))
            del pending[mark:]
        items.append(item)
    return items, any_comments


def last_node(nodes: Sequence[tree.Node]) -> int:
    """The index of the last node that isn't a comment, or -1."""
    for index in range(len(nodes) - 1, -1, -1):
        if not isinstance(nodes[index], tree.Comment):
            return index
    return -1


def comment_lines(lines: Sequence[str]) -> Document:
    parts: list[Document] = []
    for entry in lines:
        for line in entry.splitlines() or [""]:
            if parts:
                parts.append(LINE)
            parts.append(text(comment_text(line)))
    return concat_all(parts)


def comment_text(line: str) -> str:
    """With `#` and a space, as the formatter writes a comment; `# Title` becomes `## Title`."""
    line = line.strip()
    if not line:
        return "#"
    return "#" + line if line.startswith("#") else "# " + line


def merged(items: Sequence[Item]) -> list[Document]:
    """Each item as a group that also holds the empty lines around it: they come with its breaks."""
    documents: list[Document] = []
    left: Document = EMPTY
    last = len(items) - 1
    for index, item in enumerate(items):
        right = LINE if item.blank_after else item.next_line
        document = item.document if left == EMPTY else concat(left, item.document)
        if index < last and right != EMPTY:
            document = concat(document, COLLAPSE, right)
        documents.append(group(document))
        left = right
    return documents


def joined(documents: Sequence[Document], between: Document) -> Document:
    if len(documents) == 1:
        return documents[0]
    parts: list[Document] = []
    for document in documents:
        if parts:
            parts.append(between)
        parts.append(document)
    return concat_all(parts)


def arguments(
    layout: Layout,
    nodes: Sequence[tree.Node],
    build: Build,
    join: Join,
    *,
    skip_parens: bool = False,
    last: LastArgument = "none",
) -> tuple[Document, Join]:
    """Elements with commas, one per line if there is a comment among them (or join is "line").

    Without parentheses the first one's comments have no place and go on climbing.
    """

    documents: list[Document] = []
    any_comments = False
    pending = layout.pending
    last_index = last_node(nodes)
    skips_first = skip_parens
    for index, node in enumerate(nodes):
        if node.__class__ is tree.Comment:
            pending += node.lines
            if layout.in_interpolation or (skips_first and last_index >= 0):
                continue
            any_comments = True
            documents.append(comment_lines(pending[-len(node.lines) :]))
            del pending[-len(node.lines) :]
            continue
        mark = len(pending)
        document = build(node)
        if index != last_index or last == "comma":
            document = with_comma(document)
        elif last == "next_break_fits":
            document = next_break_fits(document, True)
        if len(pending) > mark and not layout.in_interpolation and not skips_first:
            any_comments = True
            documents.append(comment_lines(pending[mark:]))
            del pending[mark:]
        skips_first = False
        documents.append(group(document))
    if not documents:
        return EMPTY, join
    if join == "line" or any_comments:
        return force_unfit(joined(documents, LINE)), "line"
    return joined(documents, JOINS[join]), join


def comma_separated(documents: Sequence[Document]) -> Document:
    parts: list[Document] = []
    for document in documents:
        if parts:
            parts += [",", BREAK]
        parts.append(document)
    return concat_all(parts)


# --- blocks -----------------------------------------------------------------------------------


def statements(node: tree.Node) -> tuple[tree.Node, ...]:
    """A body's statements; blocks inside blocks are one scope in Elixir, hence one list."""
    if not isinstance(node, tree.Block):
        return (node,)
    if not any(isinstance(statement, tree.Block) for statement in node.statements):
        return node.statements
    found: list[tree.Node] = []
    for statement in node.statements:
        found += statements(statement)
    return tuple(found)


def block(layout: Layout, node: tree.Node) -> Document:
    """Statements one below the other; an empty document for none."""

    def item(statement: tree.Node, _is_last: bool) -> Item:
        is_attribute = isinstance(statement, tree.Attribute | tree.AttributeRead)
        if is_attribute or isinstance(statement, tree.Definition):
            document = layout.definition(statement)
        else:
            document = layout.expression(statement, "block")
        return Item(document, EMPTY if is_attribute else BREAK_EMPTY, False)

    if isinstance(node, tree.Block) and node.comments:
        layout.pending += node.comments
    items, _ = collect(layout, statements(node), item)
    documents = merged(items)
    if len(documents) <= 1:
        return documents[0] if documents else EMPTY
    return force_unfit(joined(documents, LINE))


def first_character(document: Document) -> str:
    """The first character that the document prints, or ""."""
    while not isinstance(document, str):
        if isinstance(document, Concat):
            document = next((part for part in document.parts if part != ""), "")
        elif hasattr(document, "inner"):
            document = document.inner
        elif hasattr(document, "string"):
            document = document.string
        else:
            return ""
    return document[:1]
