"""HEEx from a template's tree: its text, with Elixir's nodes where code stands.

What the cookbook writes and HEEx doesn't know is written as HEEx has it:

    {for x <- xs}<li>{x}</li>{/for}      <li :for={x <- xs}>{x}</li>
    {for x <- xs}a {x}, {/for}           <%= for x <- xs do %>a {x}, <% end %>
    {if c}a{else}b{/if}                  <%= if c do %>a<% else %>b<% end %>
    {if c then a else b}                 {if c, do: a, else: b}
    class="a #{b}"  class="a ${b}"       class={"a #{b}"}
    class="a" class={b}                  class={["a", b]}
    let={f}                              :let={f}
    phx-hook="Map"                       phx-hook="Map" id="Map"

All else stays as it was written, but for the margin that all lines share. While it is put together,
a node is a private character with the node's number, so that lines can be measured and moved.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence

from compiler_core.base.span import Span
from compiler_core.elixir import tree as elixir
from compiler_core.elixir.literals import string_text
from compiler_core.elixir.printer import PrintOptions, print_elixir
from compiler_core.lower.heex_margins import (
    margin_of,
    split_list,
    step_of,
    with_escaped_braces,
    without_margin,
)
from compiler_core.templates import tree
from compiler_core.templates.reader import RAW_TEXT

LINE_LENGTH = 98
_NODE = re.compile("\ue000(\\d+)\ue001")
_FLAT = PrintOptions(line_length=100_000)
_BRACE = re.compile(r"\\[{}]|[{}]")
_KEPT_BLANKS = frozenset(("pre", "textarea", *RAW_TEXT))
_SIMPLE = (
    elixir.Variable,
    elixir.AttributeRead,
    elixir.FieldAccess,
    elixir.KeyAccess,
    elixir.RemoteCall,
    elixir.LocalCall,
    elixir.ValueCall,
    elixir.Atom,
    elixir.Alias,
    elixir.Integer,
    elixir.String,
    elixir.List,
    elixir.Tuple,
    elixir.Map,
)

Piece = elixir.Node | str
Pieces = Mapping[Span, Piece]


def written(text: str, template: tree.Template, pieces: Pieces) -> tuple[Piece, ...]:
    """The lines between a sigil's quotes, the last one with its line break."""
    writer = _Writer(text, pieces)
    made = writer.contents(template.children)
    lines = writer.indented(without_margin(made))
    return writer.split("".join(line + "\n" for line in lines) or "\n")


def substituted(text: str, span: Span, pieces: Pieces) -> list[Piece]:
    """The text at `span`, with the outermost pieces in their places."""
    found: list[Piece] = []
    offset = span.start
    for place in sorted(pieces, key=lambda one: (one.start, -one.end)):
        if place.start < offset or place.end > span.end:
            continue
        found.append(text[offset : place.start])
        piece = pieces[place]
        is_part = place != span and not isinstance(piece, str) and not isinstance(piece, _SIMPLE)
        found += ["(", piece, ")"] if is_part else [piece]
        offset = place.end
    found.append(text[offset : span.end])
    return [one for one in found if one != ""]


def flat(parts: Iterable[Piece]) -> str:
    """The parts as one text, nodes in a line."""
    return "".join(one if isinstance(one, str) else _printed(one) for one in parts)


def _printed(node: elixir.Node) -> str:
    return print_elixir(node, _FLAT).text.rstrip("\n")


class _Writer:
    __slots__ = ("margin", "nodes", "pieces", "step", "text")

    def __init__(self, text: str, pieces: Pieces) -> None:
        self.text = text
        self.pieces = pieces
        self.nodes: list[elixir.Node] = []
        self.margin = margin_of(text)
        self.step = step_of(text, self.margin)

    def indented(self, lines: list[str]) -> list[str]:
        """Lines with Elixir's two blanks for each step of the source's."""
        if self.step == "  ":
            return lines
        size = len(self.step)
        made: list[str] = []
        for line in lines:
            blanks = len(line) - len(line.lstrip(self.step[0]))
            steps, rest = divmod(blanks, size)
            made.append("  " * steps + " " * min(rest, 2) + line[blanks:])
        return made

    def split(self, made: str) -> tuple[Piece, ...]:
        """The text with its nodes for their private characters."""
        parts: list[Piece] = []
        offset = 0
        for match in _NODE.finditer(made):
            parts += [made[offset : match.start()], self.nodes[int(match[1])]]
            offset = match.end()
        parts.append(made[offset:])
        return tuple(one for one in parts if one != "")

    def keep(self, parts: Iterable[Piece]) -> str:
        """The parts as text, nodes as private characters."""
        made: list[str] = []
        for part in parts:
            if isinstance(part, str):
                made.append(part)
            else:
                made.append(f"\ue000{len(self.nodes)}\ue001")
                self.nodes.append(part)
        return "".join(made)

    def width(self, made: str) -> int:
        return len(_NODE.sub(lambda match: _printed(self.nodes[int(match[1])]), made))

    def source(self, span: Span) -> str:
        return self.text[span.start : span.end]

    # ---- contents -------------------------------------------------------------------------------

    def contents(self, nodes: Iterable[tree.Content]) -> str:
        return "".join(self.content(node) for node in nodes)

    def content(self, node: tree.Content) -> str:
        match node:
            case tree.Comment(is_sent=False):
                return self.comment(node)
            case tree.Expression(code=code):
                if not code.body.statements:
                    return self.note(node)
                return self.braces(self.code(code))
            case tree.ConditionalExpression(conditional=conditional):
                return self.braces(self.conditional(conditional))
            case tree.HaxeCode(span=span):
                return self.hole(span)
            case tree.Eex(marker=marker, code=code):
                return f"{marker} {self.code(code)} %>"
            case tree.Element():
                return self.element(node, [])
            case tree.Block():
                return self.block(node)
        return self.source(node.span)

    def comment(self, node: tree.Comment) -> str:
        written = self.source(node.span)
        if written.startswith("<%#"):
            return f"<%!-- {written[3:-2].strip()} --%>"
        return written

    def note(self, node: tree.Expression) -> str:
        """`{# …}`, or nothing at all."""
        note = self.source(node.span)[1:-1].strip().lstrip("#").strip()
        return f"<%!-- {note} --%>" if note else ""

    def code(self, code: tree.Code) -> str:
        return self.keep(substituted(self.text, code.span, self.pieces))

    def haxe(self, span: Span) -> str:
        return self.keep([self.pieces.get(span, self.source(span)[2:-1])])

    def hole(self, span: Span) -> str:
        """`${…}` among the content. Templates in its branches are content as well."""
        piece = self.pieces.get(span)
        if piece is None:  # in double quotes a dollar is text
            return self.source(span)
        if isinstance(piece, elixir.Template):
            return self.fragment(piece)
        if isinstance(piece, elixir.If) and any(
            isinstance(one, elixir.Template) for one in (piece.then, piece.otherwise)
        ):
            head = self.keep(
                [f"<%= {'unless' if piece.unless else 'if'} ", piece.condition, " do %>"]
            )
            made = head + self.fragment(piece.then)
            if piece.otherwise not in (None, elixir.NIL):
                made += "<% else %>" + self.fragment(piece.otherwise)
            return made + "<% end %>"
        return self.braces(self.keep([piece]))

    def braces(self, made: str) -> str:
        """Code in braces. LiveView finds the end by counting them, in strings too, but for those
        behind a backslash."""
        depth = 0
        flat_text = _NODE.sub(lambda match: _printed(self.nodes[int(match[1])]), made)
        for character in _BRACE.findall(flat_text):
            depth += {"{": 1, "}": -1}.get(character, 0)
            if depth < 0:
                break
        if depth == 0:
            return "{" + made + "}"
        mentioned = tuple(self.nodes[int(match[1])] for match in _NODE.finditer(made))
        return "{" + self.keep([elixir.Raw(with_escaped_braces(flat_text), mentioned)]) + "}"

    def fragment(self, node: elixir.Node | None) -> str:
        """A template within the template."""
        if isinstance(node, elixir.Template):
            return self.keep(node.parts).removesuffix("\n")
        return "" if node is None else self.braces(self.keep([node]))

    def conditional(self, node: tree.Conditional, in_list: bool = False) -> str:
        made = f"{self.code(node.condition)}, do: {self.code(node.then)}"
        if isinstance(node.otherwise, tree.Conditional):
            made += f", else: {self.conditional(node.otherwise, True)}"
        elif node.otherwise is not None:
            made += f", else: {self.code(node.otherwise)}"
        return f"if({made})" if in_list else f"if {made}"

    # ---- tags -----------------------------------------------------------------------------------

    def element(self, element: tree.Element, added: list[str]) -> str:
        """A tag with what is in it; `added` are attributes that stand first."""
        opening = element.opening
        made = self.open_tag(opening, added)
        if element.closing is None and not element.children:
            return made
        end = "" if element.closing is None else f"</{self.tag(element.closing.name)}>"
        return made + self.contents(element.children) + end

    def tag(self, name: tree.Name) -> str:
        """A tag's name; of a component of the project, its function's in Elixir."""
        local = self.pieces.get(Span(name.span.start + 1, name.span.end))
        if isinstance(local, str):
            return "." + local
        match self.pieces.get(name.span):
            case elixir.FunctionCapture(target=elixir.Alias(name=module), name=function):
                return f"{module}.{function}"
        return name.text

    def open_tag(self, tag: tree.OpenTag, added: list[str]) -> str:
        source = self.source(tag.span)
        ending = "/>" if tag.is_closed else ">"
        attributes = self.attributes(tag)
        is_changed = (
            bool(added)
            or self.tag(tag.name) != tag.name.text
            or any(one != self.source(span) for span, one in attributes if span)
        )
        gaps = self.gaps(tag)
        is_open = "\n" in source and any("\n" in gap for gap in gaps)
        texts = [*added, *(one for _, one in attributes)]
        if not is_open:
            column = self.column(tag.span.start, is_first=bool(added))
            before_end = gaps[-1] if gaps and not is_changed else (" " if tag.is_closed else "")
            line = (
                f"<{self.tag(tag.name)}"
                + "".join(f" {one}" for one in texts)
                + before_end.rstrip("\n")
            )
            line += ending
            if not is_changed or column + self.width(line) <= LINE_LENGTH or not texts:
                return line
            lines = [self.opened(one, column, self.pad(tag)) for one in texts]
            inner = "".join(f"\n{self.pad(tag)}{self.step}{one}" for one in lines)
            return f"<{self.tag(tag.name)}{inner}\n{self.pad(tag)}{ending}"
        first = next((gap for gap in gaps if "\n" in gap), " ")
        made = f"<{self.tag(tag.name)}" + "".join(f"{first}{one}" for one in added)
        spans = {span: one for span, one in attributes if span is not None}
        for gap, attribute in zip(gaps, tag.attributes, strict=False):
            if attribute.span in spans:
                made += gap + spans.pop(attribute.span)
        made += "".join(f"{first}{one}" for span, one in attributes if span is None)
        return made + gaps[-1] + ending

    def gaps(self, tag: tree.OpenTag) -> list[str]:
        """The blanks before each attribute, and those before the end."""
        found: list[str] = []
        offset = tag.name.span.end
        for attribute in tag.attributes:
            found.append(self.text[offset : attribute.span.start])
            offset = attribute.span.end
        end = tag.span.end - (2 if tag.is_closed else 1)
        return [*found, self.text[offset : max(offset, end)]]

    def column(self, offset: int, is_first: bool) -> int:
        """Where a place will stand in its line; `is_first`: as the first in it."""
        line = self.text.rfind("\n", 0, offset) + 1
        start = self.text[line:offset]
        lead = len(start) - len(start.lstrip())
        steps, rest = divmod(max(0, lead - self.margin), len(self.step))
        return 2 * steps + min(rest, 2) + (0 if is_first else len(start.strip()))

    def opened(self, attribute: str, column: int, pad: str) -> str:
        """An attribute on its own line; a list that doesn't fit there has one element a line."""
        start = "class={["
        if column + 2 + self.width(attribute) <= LINE_LENGTH or not attribute.startswith(start):
            return attribute
        pad += self.step
        inner = f",\n{pad}{self.step}".join(split_list(attribute[len(start) : -2]))
        return f"{start}\n{pad}{self.step}{inner}\n{pad}]}}"

    def pad(self, tag: tree.OpenTag) -> str:
        """The blanks that the line of a tag starts with, as in the source."""
        line = self.text.rfind("\n", 0, tag.span.start) + 1
        start = self.text[line : tag.span.start]
        return start[: len(start) - len(start.lstrip())]

    def attributes(self, tag: tree.OpenTag) -> list[tuple[Span | None, str]]:
        """Each with its place; what is added has none, and a second `class` is with the first."""
        classes = [one for one in tag.attributes if _name(one) == "class"]
        found: list[tuple[Span | None, str]] = []
        for attribute in tag.attributes:
            if attribute.directive == "key":  # since LiveView 1.1; it only makes changes smaller
                continue
            if attribute in classes and len(classes) > 1:
                if attribute is classes[0]:
                    items = ", ".join(self.item(one) for one in classes)
                    found.append((attribute.span, f"class={self.braces(f'[{items}]')}"))
                continue
            found.append((attribute.span, self.attribute(attribute)))
        hook = _hook_without_id(tag)
        if hook is not None:
            found.append((None, f"id={self.source(hook.span)}"))
        return found

    def attribute(self, attribute: tree.Attribute) -> str:
        name = _name(attribute)
        if attribute.directive == "let":
            name = ":let"
        value = attribute.value
        if name and value is None:
            return name
        if isinstance(value, tree.Quoted):
            if all(isinstance(part, tree.Text | tree.Entity) for part in value.parts):
                return f"{name}={self.source(value.span)}" if name else ""
            return f"{name}={self.braces(self.quoted(value))}"
        inside = self.braces(self.inside(value))
        return f"{name}={inside}" if name else inside

    def inside(
        self,
        value: tree.Quoted | tree.Braces | tree.Eex | tree.HaxeCode | None,
        in_list: bool = False,
    ) -> str:
        """The Elixir of a value."""
        match value:
            case tree.Braces(value=tree.Conditional() as conditional):
                return self.conditional(conditional, in_list)
            case tree.Braces(value=tree.Code() as code) | tree.Eex(code=code):
                made = self.code(code)
                bare = re.match(r"(if|unless|case|cond|for) ", made)
                return f"({made})" if in_list and bare else made
            case tree.HaxeCode(span=span):
                return self.haxe(span)
            case tree.Quoted():
                return self.quoted(value)
        return "nil"

    def item(self, attribute: tree.Attribute) -> str:
        return self.inside(attribute.value, in_list=True) if attribute.value is not None else '""'

    def quoted(self, value: tree.Quoted) -> str:
        """A quoted value as a string of Elixir, in which no entity is left."""
        made = []
        for part in value.parts:
            match part:
                case tree.Interpolation(code=code):
                    made.append("#{" + self.code(code) + "}")
                case tree.HaxeCode(span=span):
                    made.append("#{" + self.haxe(span) + "}")
                case _:
                    made.append(string_text(html.unescape(self.source(part.span))))
        return '"' + "".join(made) + '"'

    # ---- blocks ---------------------------------------------------------------------------------

    def block(self, block: tree.Block) -> str:
        if block.is_eex:
            return self.eex_block(block)
        first = block.branches[0]
        only = _only_element(self.text, block)
        if only is not None and first.code is not None:
            directive = "for" if block.kind == "for" else "if"
            made = self.element(only, [f":{directive}={{{self.generator(block, first.code)}}}"])
            return self.moved(made, only, block)
        heads = self.heads(block)
        return (
            "".join(
                head + self.contents(branch.children)
                for head, branch in zip(heads, block.branches, strict=True)
            )
            + "<% end %>"
        )

    def heads(self, block: tree.Block) -> list[str]:
        codes = [None if one.code is None else one.code for one in block.branches]
        if sum(code is not None for code in codes) > 1:
            made = [f"<% {'true' if code is None else self.code(code)} -> %>" for code in codes]
            made[0] = "<%= cond do %>" + made[0]
            return made
        first = codes[0]
        head = "" if first is None else self.generator(block, first)
        return [f"<%= {block.kind} {head} do %>", *("<% else %>" for _ in codes[1:])]

    def generator(self, block: tree.Block, code: tree.Code) -> str:
        """`x in xs` is Haxe's way to say `x <- xs`."""
        parts = substituted(self.text, code.span, self.pieces)
        if block.kind == "for" and len(code.body.statements) == 1:
            statement = code.body.statements[0]
            operator = getattr(statement, "operator", None)
            if operator is not None and operator.text == "in":
                left = substituted(self.text, statement.left.span, self.pieces)  # type: ignore[attr-defined]
                right = substituted(self.text, statement.right.span, self.pieces)  # type: ignore[attr-defined]
                parts = [*left, " <- ", *right]
        return self.keep(parts)

    def eex_block(self, block: tree.Block) -> str:
        """As it was written, each code with its pieces."""
        made = []
        for branch in block.branches:
            head = self.source(branch.head)
            if branch.code is not None:
                start = branch.code.span.start - branch.head.start
                stop = branch.code.span.end - branch.head.start
                head = head[:start] + self.code(branch.code) + head[stop:]
            made += [head, self.contents(branch.children)]
        end = "<% end %>" if block.closing is None else self.source(block.closing)
        return "".join(made) + end

    def moved(self, made: str, element: tree.Element, block: tree.Block) -> str:
        """An element in the place of the block that was around it."""
        shift = self.line_indent(element.span.start) - self.line_indent(block.span.start)
        if shift <= 0 or "\n" not in made:
            return made
        first, *lines = made.split("\n")
        moved = [line[min(shift, len(line) - len(line.lstrip())) :] for line in lines]
        return "\n".join([first, *moved])

    def line_indent(self, offset: int) -> int:
        line = self.text.rfind("\n", 0, offset) + 1
        start = self.text[line:]
        return len(start) - len(start.lstrip(" \t"))


def _name(attribute: tree.Attribute) -> str:
    return "" if attribute.name is None else attribute.name.text


def _hook_without_id(tag: tree.OpenTag) -> tree.Quoted | None:
    """The name of a hook whose element has no `id`, as a hook must."""
    names = {_name(one): one for one in tag.attributes}
    hook = names.get("phx-hook")
    if hook is None or "id" in names or "" in names or not isinstance(hook.value, tree.Quoted):
        return None
    if not all(isinstance(part, tree.Text) for part in hook.value.parts):
        return None
    return hook.value


def _only_element(text: str, block: tree.Block) -> tree.Element | None:
    """The one element that a loop or a condition without `else` is around, if it can take the
    directive."""
    if block.kind not in ("for", "if") or len(block.branches) != 1:
        return None
    children: Sequence[tree.Content] = [
        one
        for one in block.branches[0].children
        if not (isinstance(one, tree.Text) and not text[one.span.start : one.span.end].strip())
    ]
    if len(children) != 1 or not isinstance(children[0], tree.Element):
        return None
    element = children[0]
    used = {one.directive for one in element.opening.attributes}
    if "for" in used or block.kind in used or element.opening.name.text in _KEPT_BLANKS:
        return None
    return element
