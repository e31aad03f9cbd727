"""Elixir files as trees, read by the real parser: real code as input for the printer.

`read_tree(path)` gives the `tree.File` whose printing should be the file again, if the file is
formatted and keeps to what the tree can say. It is for tests only: the project never reads Elixir.
Raises `UnsupportedError` for constructs that the tree doesn't have.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, TypeAlias

from compiler_core.elixir import operators
from compiler_core.elixir import tree as t
from compiler_core.elixir.literals import string_text

SCRIPT = Path(__file__).with_name("elixir_reader.exs")


CommentLine: TypeAlias = tuple[int, str, int]
"""Line, text with `#`, line breaks in front of it."""


class UnsupportedError(Exception):
    """A construct that the tree has no node for."""


def read_tree(path: Path) -> t.File:
    done = subprocess.run(["elixir", str(SCRIPT), str(path)], capture_output=True, check=True)
    quoted, comments = json.loads(done.stdout.decode())
    reader = Reader([(line, text, before) for line, text, before in comments])
    body = reader.block(quoted, 10**9)
    return t.File(body.statements if isinstance(body, t.Block) else (body,))


def is_form(node: Any, name: str | None = None) -> bool:
    if not (isinstance(node, dict) and "form" in node):
        return False
    return name is None or node["form"] == {"atom": name}


def form_name(node: Any) -> str | None:
    form = node["form"]
    return form["atom"] if isinstance(form, dict) and "atom" in form else None


def literal(node: Any) -> Any:
    """The value inside the wrapper that the parser puts around literals."""
    if is_form(node, "__block__") and len(node["arguments"]) == 1:
        return node["arguments"][0]
    return node


def first_line(node: Any) -> int:
    lines = [10**9]
    if isinstance(node, dict):
        if "pair" in node:
            return min(first_line(part) for part in node["pair"])
        if "form" in node:
            lines.append(node["meta"]["line"] or 10**9)
            lines += [first_line(node["form"]), first_line(node["arguments"])]
    elif isinstance(node, list):
        lines += [first_line(part) for part in node]
    return min(lines)


def comment_texts(comments: list[CommentLine]) -> tuple[str, ...]:
    return tuple(text[1:].removeprefix(" ") for _, text, _ in comments)


def detached_runs(comments: list[CommentLine], statement_line: int) -> list[list[CommentLine]]:
    """Runs of comment lines that an empty line separates from what follows."""
    if not comments:
        return []
    runs: list[list[CommentLine]] = []
    run: list[CommentLine] = []
    lines = [line for line, _, _ in comments[1:]] + [statement_line]
    for comment, following in zip(comments, lines, strict=True):
        run.append(comment)
        if following > comment[0] + 1:
            runs.append(run)
            run = []
    return runs


class Reader:
    def __init__(self, comments: list[CommentLine]) -> None:
        self.comments = comments

    # --- comments and blocks ---

    def comments_before(self, line: int) -> list[CommentLine]:
        found = [comment for comment in self.comments if comment[0] < line]
        self.comments = [comment for comment in self.comments if comment[0] >= line]
        return found

    def block(self, node: Any, end: int) -> t.Node:
        statements = [node]
        if is_form(node, "__block__") and (len(node["arguments"]) != 1):
            statements = node["arguments"]
        built: list[t.Node] = []
        blank = False
        for statement in statements:
            before = self.comments_before(first_line(statement))
            expression = self.expression(statement)
            blank = blank or bool(before and before[0][2] > 1)
            for run in detached_runs(before, first_line(statement)):
                built.append(t.Comment(comment_texts(run), blank_before=blank and bool(built)))
                before = before[len(run) :]
                blank = True
            blank = blank and bool(built)
            built.append(changed(expression, comments=comment_texts(before), blank_before=blank))
            blank = (statement["meta"]["blank"] or 0) > 1 if is_form(statement) else False
        rest = self.comments_before(end)
        if rest:
            built.append(t.Comment(comment_texts(rest), blank_before=rest[0][2] > 1))
        return built[0] if len(built) == 1 and not rest else t.Block(tuple(built))

    def body(self, node: Any, end: int) -> Any:
        if isinstance(node, list) and node and is_form(node[0], "->"):
            return self.clauses(node, end)
        return self.block(node, end)

    def clauses(self, nodes: list[Any], end: int) -> tuple[t.Clause, ...]:
        built = []
        ends = [first_line(node) for node in nodes[1:]] + [end]
        for node, stop in zip(nodes, ends, strict=True):
            patterns, body = node["arguments"]
            before = self.comments_before(first_line(patterns) if patterns else 0)
            guard = None
            if len(patterns) == 1 and is_form(patterns[0], "when"):
                *patterns, guard = patterns[0]["arguments"]
            heads = tuple(self.expression(pattern) for pattern in patterns)
            condition = None if guard is None else self.expression(guard)
            body_end = stop if stop == end else first_line(body) + 1
            built.append(
                t.Clause(
                    heads, self.block(body, body_end), condition, comments=comment_texts(before)
                )
            )
        return tuple(built)

    # --- expressions ---

    def every(self, nodes: list[Any]) -> tuple[t.Node, ...]:
        """Elements; a list in last place without brackets is its pairs."""
        built: list[t.Node] = []
        for node in nodes:
            if isinstance(node, list) and not (node and is_form(node[0], "->")):
                built += [self.pair(pair) for pair in node]
            elif isinstance(node, dict) and "pair" in node:
                built.append(self.pair(node))
            else:
                built.append(self.expression(node))
        return tuple(built)

    def pair(self, node: Any) -> t.Pair:
        if "pair" not in node:
            raise UnsupportedError("keyword list")
        key, value = node["pair"]
        name = literal(key)
        if is_form(key) and key["meta"]["keyword"] and isinstance(name, dict) and "atom" in name:
            return t.Pair(name["atom"], self.expression(value))
        return t.Pair(self.expression(key), self.expression(value))

    def expression(self, node: Any) -> t.Node:
        if isinstance(node, list):
            if node and is_form(node[0], "->"):
                patterns, result = node[0]["arguments"]
                return t.FunctionType(self.every(patterns), self.expression(result))
            return t.List(self.every(node))
        if not is_form(node):
            raise UnsupportedError(str(node)[:80])
        name, meta, arguments = form_name(node), node["meta"], node["arguments"]
        if name == "__block__":
            return self.literal(node)
        if isinstance(arguments, dict):
            return t.Variable(name or "")
        if name is None:
            return self.remote(node)
        builder = getattr(self, BUILDERS.get(name, ""), None)
        if builder is not None:
            built: t.Node = builder(meta, arguments)
            return built
        if name.startswith("sigil_"):
            return self.sigil(name, meta, arguments)
        if len(arguments) == 2 and name in operators.BINARY:
            left, right = (self.expression(part) for part in arguments)
            return as_own_operator(name, left, right, bool(meta["newlines"]))
        if len(arguments) == 1 and name in operators.UNARY:
            return self.unary(name, arguments[0])
        given, sections = self.call_parts(meta, arguments)
        parens = bool(meta["parens"]) if given else None
        return as_own_node(t.LocalCall(name, given, sections, parens=parens))

    def literal(self, node: Any) -> t.Node:
        meta, arguments = node["meta"], node["arguments"]
        if len(arguments) != 1:
            return self.block(node, 0)
        value = arguments[0]
        if isinstance(value, str):
            return t.String((value,), heredoc=meta["delimiter"] == '"""')
        if isinstance(value, dict) and "atom" in value:
            return t.Atom(value["atom"])
        if isinstance(value, dict) and "pair" in value:
            return t.Tuple(tuple(self.element(part) for part in value["pair"]))
        if isinstance(value, dict) and "float" in value:
            return t.Float(float(meta["token"].replace("_", "")))
        if isinstance(value, int):
            return self.integer(meta["token"], value)
        if isinstance(value, list):
            if meta["delimiter"] == "'":
                characters = "".join(map(chr, value))
                return t.Raw("'" + string_text(characters).replace("'", "\\'") + "'")
            return self.list_of(meta, value)
        return self.expression(value)

    def element(self, node: Any) -> t.Node:
        return self.expression(node)

    def integer(self, token: str, value: int) -> t.Node:
        if token.startswith("?"):
            return t.Character(value)
        bases: dict[str, Literal[2, 8, 16]] = {"0x": 16, "0o": 8, "0b": 2}
        return t.Integer(value, bases.get(token[:2], 10))

    def list_of(self, meta: Any, elements: Any) -> t.Node:
        multiline = bool(meta["newlines"])
        if elements and is_form(elements[-1], "|"):
            last, tail = elements[-1]["arguments"]
            head = (*elements[:-1], last)
            return t.List(self.every(list(head)), self.expression(tail), multiline)
        return t.List(self.every(elements), None, multiline)

    def map_(self, meta: Any, arguments: Any) -> t.Node:
        multiline = bool(meta["newlines"])
        if len(arguments) == 1 and is_form(arguments[0], "|"):
            update, pairs = arguments[0]["arguments"]
            return t.Map(self.every(pairs), self.expression(update), multiline)
        return t.Map(self.every(arguments), None, multiline)

    def struct(self, _meta: Any, arguments: Any) -> t.Node:
        name, inner = arguments
        found = self.map_(inner["meta"], inner["arguments"])
        assert isinstance(found, t.Map)
        return t.Struct(self.expression(name), found.pairs, found.update, found.multiline)

    def tuple_of(self, _meta: Any, arguments: Any) -> t.Node:
        return t.Tuple(tuple(self.expression(part) for part in arguments))

    def alias(self, _meta: Any, arguments: Any) -> t.Node:
        parts = [part["atom"] if "atom" in part else form_name(part) or "" for part in arguments]
        return t.Alias(".".join(parts))

    def unary(self, name: str, argument: Any) -> t.Node:
        if name == "not" and is_form(argument, "in"):
            left, right = (self.expression(part) for part in argument["arguments"])
            return t.Binary("not in", left, right)
        return t.Unary(name, self.expression(argument))

    def range_step(self, _meta: Any, arguments: Any) -> t.Node:
        first, last, step = (self.expression(part) for part in arguments)
        return t.Range(first, last, step)

    def interpolated(self, meta: Any, arguments: Any) -> t.Node:
        if meta["delimiter"] is None:
            elements = [self.expression(part) for part in arguments if not isinstance(part, str)]
            if len(elements) != len(arguments):
                raise UnsupportedError("text in a bitstring")
            return t.Bitstring(tuple(elements))
        return t.String(self.string_parts(arguments), heredoc=meta["delimiter"] == '"""')

    def string_parts(self, arguments: Any) -> tuple[str | t.Node, ...]:
        parts: list[str | t.Node] = []
        for part in arguments:
            if isinstance(part, str):
                parts.append(part)
            else:
                parts.append(self.block(part["arguments"][0]["arguments"][0], 0))
        return tuple(parts)

    def sigil(self, name: str, meta: Any, arguments: Any) -> t.Node:
        inner, modifiers = arguments
        parts = self.string_parts(inner["arguments"])
        delimiter = meta["delimiter"]
        heredoc = len(delimiter) == 3
        flags = "".join(map(chr, modifiers))
        plain = None if heredoc else delimiter
        return t.Sigil(name.removeprefix("sigil_"), parts, flags, plain, heredoc)

    def fn(self, _meta: Any, arguments: Any) -> t.Node:
        return t.Fn(self.clauses(arguments, _meta["closing"] or 0))

    def capture(self, _meta: Any, arguments: Any) -> t.Node:
        body = arguments[0]
        if isinstance(body, int):
            return t.CaptureArgument(body)
        if is_form(body, "/"):
            target, arity = body["arguments"]
            count = literal(arity)
            if isinstance(count, int) and is_form(target):
                if isinstance(target["arguments"], dict):
                    return t.FunctionCapture(None, form_name(target) or "", count)
                if is_form(target["form"], ".") and not target["arguments"]:
                    owner, function = target["form"]["arguments"]
                    return t.FunctionCapture(self.expression(owner), function["atom"], count)
        return t.Capture(self.expression(body))

    def attribute(self, _meta: Any, arguments: Any) -> t.Node:
        inner = arguments[0]
        if isinstance(inner["arguments"], dict):
            return t.AttributeRead(form_name(inner) or "")
        (value,) = inner["arguments"]
        if isinstance(value, list):
            if len(value) != 1:
                raise UnsupportedError("attribute with several bare pairs")
            return t.Attribute(form_name(inner) or "", self.pair(value[0]))
        return t.Attribute(form_name(inner) or "", self.expression(value))

    def remote(self, node: Any) -> t.Node:
        form, meta, arguments = node["form"], node["meta"], node["arguments"]
        if not is_form(form, "."):
            raise UnsupportedError("call of a call")
        target, *rest = form["arguments"]
        if not rest:
            return t.ValueCall(self.expression(target), self.call_parts(meta, arguments)[0])
        name = rest[0]["atom"]
        if target == {"atom": "Elixir.Access"} and name == "get":
            return t.KeyAccess(self.expression(arguments[0]), self.expression(arguments[1]))
        if name == "{}":
            names = tuple(self.expression(part).name for part in arguments)  # type: ignore[attr-defined]
            return t.AliasGroup(self.expression(target).name, names)  # type: ignore[attr-defined]
        if not arguments and not meta["parens"]:
            return t.FieldAccess(self.expression(target), name)
        given, sections = self.call_parts(meta, arguments)
        return t.RemoteCall(self.expression(target), name, given, sections)

    def call_parts(self, meta: Any, arguments: Any) -> Any:
        sections: list[t.Section] = []
        if meta["has_do"]:
            *arguments, blocks = arguments
            given = self.every(arguments)
            starts = [block["pair"][0]["meta"]["line"] for block in blocks[1:]]
            for block, end in zip(blocks, [*starts, meta["end"]], strict=True):
                key, body = block["pair"]
                sections.append(t.Section(literal(key)["atom"], self.body(body, end)))
            return given, tuple(sections)
        return self.every(arguments), ()


BUILDERS = {
    "%{}": "map_",
    "%": "struct",
    "{}": "tuple_of",
    "__aliases__": "alias",
    "..//": "range_step",
    "<<>>": "interpolated",
    "fn": "fn",
    "&": "capture",
    "@": "attribute",
}


def as_own_operator(name: str, left: t.Node, right: t.Node, multiline: bool) -> t.Node:
    """Operators that the tree has nodes for."""
    if name == "=" and not multiline:
        return t.Match(left, right)
    if name == "<-" and not multiline:
        if isinstance(left, t.Binary) and left.operator == "when":
            return t.Generator(left.left, right, left.right)
        return t.Generator(left, right)
    if name == "|>":
        if isinstance(left, t.Pipeline):
            return t.Pipeline(left.start, (*left.steps, right), multiline)
        return t.Pipeline(left, (right,), multiline)
    return t.Binary(name, left, right, multiline=multiline)


def as_own_node(call: t.LocalCall) -> t.Node:
    """Calls that the tree has nodes for: control structures and definitions."""
    if call.parens:
        return call
    inline = not call.sections
    keywords = {p.key: p.value for p in call.arguments if isinstance(p, t.Pair)}
    parts: dict[Any, Any] = {part.keyword: part.body for part in call.sections} or keywords
    plain = tuple(p for p in call.arguments if not isinstance(p, t.Pair))
    body = parts.get("do")
    match call.name:
        case "def" | "defp" | "defmacro" | "defmacrop" if len(plain) == 1 and len(parts) < 2:
            return as_definition(call.name, plain[0], body, inline) or call
        case "if" | "unless" if body is not None and len(plain) == 1:
            return t.If(plain[0], body, parts.get("else"), inline, call.name == "unless")
        case "case" if isinstance(body, tuple):
            return t.Case(plain[0], body)
        case "cond" if isinstance(body, tuple):
            return t.Cond(body)
        case "with" if body is not None and (not inline or len(keywords) == 1):
            otherwise = parts.get("else", ())
            return t.With(plain, body, otherwise, inline) if isinstance(otherwise, tuple) else call
        case "for" if body is not None:
            options = tuple(p for p in call.arguments if isinstance(p, t.Pair) and p.key != "do")
            return t.For(plain, body, options, inline)
        case "defmodule" if isinstance(plain[0], t.Alias) and body is not None:
            return t.Module(plain[0].name, body)
        case "use" | "import" | "alias" | "require" if inline:
            return t.Directive(call.name, plain[0], call.arguments[1:])
        case "try" if not inline and isinstance(body, t.Node):
            rescue, catch, otherwise = (parts.get(key, ()) for key in ("rescue", "catch", "else"))
            return t.Try(body, rescue, catch, otherwise, parts.get("after"))
    return call


def as_definition(kind: str, head: t.Node, body: Any, inline: bool) -> t.Node | None:
    guard = None
    if isinstance(head, t.Binary) and head.operator == "when" and not head.multiline:
        guard, head = head.right, head.left
    if isinstance(head, t.Variable):
        return t.Definition(kind, head.name, (), body, guard, inline)
    if isinstance(head, t.LocalCall) and head.arguments:
        return t.Definition(kind, head.name, head.arguments, body, guard, inline)
    return None


def changed(node: t.Node, **values: Any) -> t.Node:
    return replace(node, **values)
