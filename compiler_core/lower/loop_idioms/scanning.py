"""A loop over the matches of a regular expression is a loop over `Regex.scan`.

    var pos = 0;
    while (re.matchSub(text, pos)) {            for each [_, word] in Regex.scan(re, text):
        words.push(re.matched(1));                  words.push(word)
        pos = re.matchedPos().pos + re.matchedPos().len;
    }

or with `match(rest)` and `rest = re.matchedRight()`. It means the same only where each search goes
on directly behind the last match, from the start of the text, and nothing else needs to know where
that is: the position is moved at one place, on every way through the body, by exactly the match's
own end, and neither read otherwise nor live behind the loop. A pattern that looks behind itself
(`^`, `\\b`, `(?<=`) isn't searched in the rest of the text as in the whole.

The loop that results is a `For` of the typed tree, so that every other idiom of loops applies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.elixir import tree
from compiler_core.elixir.names import variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import iterables, loops, regex_uses
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.places import assigned
from compiler_core.lower.pushes import pushed_variable
from compiler_core.lower.walk import escapes, variables_read, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import DYNAMIC


@dataclass(slots=True)
class _Loop:
    """What the loop searches: `position` is the variable that moves, `rest` where it is a text."""

    regex: Expr
    text: Expr
    position: Variable
    is_rest: bool


def scan(ctx: Context, node: typed.While | typed.For, exit: Exit) -> Lines | None:
    if not isinstance(node, typed.While) or node.is_do:
        return None
    found = _condition(ctx, node.condition)
    if found is None or found.position in exit.live or escapes(node.body) - {"continue"}:
        return None
    use = ctx.facts.regexes.get(regex_uses.key_of(found.regex))
    if use is not None and use.mode == "remembered":
        return None
    literal = regex_uses.literal_of(found.regex, ctx.facts.function or node)
    if literal is None or not _may_scan(literal, found):
        return None
    if not found.is_rest and not isinstance(ctx.starts.get(found.position), typed.Constant):
        return None
    body = _without_move(node.body, found)
    if body is None or not _is_closed(ctx, node, body, found):
        return None
    return _rewritten(ctx, node, body, found, literal, exit)


def _condition(ctx: Context, condition: Expr) -> _Loop | None:
    method = regex_uses.method(condition)
    if method is None:
        return None
    target, name, args = method
    match name, args:
        case "matchSub", [text, typed.Local(variable=position), *rest]:
            if text is None or any(rest) or not isinstance(text, (typed.Local, typed.Constant)):
                return None
            return _Loop(target, text, position, False)
        case "match", [typed.Local(variable=position)]:
            source = ctx.starts.get(position)
            if source is None or not isinstance(source, typed.Local):
                return None
            return _Loop(target, source, position, True)
    return None


def _may_scan(literal: regex_uses.Literal, found: _Loop) -> bool:
    pattern = literal.pattern
    if found.is_rest and re.search(r"\^|\\[bBAG]|\(\?<", pattern):
        return False
    return not re.search(r"\\G|\(\?<[=!]|\(\?P?<\w", pattern)


# --- the move ------------------------------------------------------------------------------------


def _without_move(body: Expr, found: _Loop) -> list[Expr] | None:
    """The body's statements without the one move of the position and what only serves it."""
    statements = body.statements if isinstance(body, typed.Block) else [body]
    moves = [one for one in statements if _is_move(one, found, statements)]
    if len(moves) != 1:
        return None
    rest = [one for one in statements if one is not moves[0]]
    where = _where(moves[0])
    if where is not None:
        users = [one for one in rest if where in variables_read(one)]
        if users:
            return None
        rest = [
            one
            for one in rest
            if not (isinstance(one, typed.VariableDeclaration) and one.variable is where)
        ]
    return rest


def _is_move(node: Expr, found: _Loop, statements: list[Expr]) -> bool:
    if not isinstance(node, typed.Assign) or node.operator is not None:
        return False
    if not isinstance(node.target, typed.Local) or node.target.variable is not found.position:
        return False
    if found.is_rest:
        method = regex_uses.method(node.value)
        return method is not None and method[1] == "matchedRight"
    value = node.value
    if not isinstance(value, typed.Binary) or value.operator != "+":
        return False
    parts = {_part(value.left, statements), _part(value.right, statements)}
    return parts == {"pos", "len"}


def _part(node: Expr, statements: list[Expr]) -> str | None:
    """`pos` or `len` of the match's position, by way of a variable or not."""
    if not isinstance(node, (typed.StructureMember, typed.InstanceMember)):
        return None
    name = node.name if isinstance(node, typed.StructureMember) else node.member.name
    holder: Expr | None = node.target
    if isinstance(holder, typed.Local):
        declared = [
            one.value
            for one in statements
            if isinstance(one, typed.VariableDeclaration) and one.variable is holder.variable
        ]
        holder = declared[0] if len(declared) == 1 else None
    method = None if holder is None else regex_uses.method(holder)
    return name if method is not None and method[1] == "matchedPos" else None


def _where(move: Expr) -> Variable | None:
    """The variable that held the match's position for the move."""
    if not isinstance(move, typed.Assign) or not isinstance(move.value, typed.Binary):
        return None
    for side in (move.value.left, move.value.right):
        if isinstance(side, (typed.StructureMember, typed.InstanceMember)):
            if isinstance(side.target, typed.Local):
                return side.target.variable
    return None


def _is_closed(ctx: Context, node: typed.While, body: list[Expr], found: _Loop) -> bool:
    """Nothing else knows the position, and text and expression stay what they are."""
    block = typed.Block(node.body.span, DYNAMIC, body)
    used = variables_read(block)
    if found.position in used or "continue" in escapes(block):
        return False
    changed = assigned(block, ctx.facts)
    if isinstance(found.text, typed.Local) and found.text.variable in changed:
        return False
    for child in walk(block):
        method = regex_uses.method(child)
        if method is not None and method[1] != "matched":
            return False
        if method is not None and not isinstance(method[2][0], typed.Constant):
            return False
    return True


# --- the loop it becomes -------------------------------------------------------------------------


def _rewritten(
    ctx: Context,
    node: typed.While,
    body: list[Expr],
    found: _Loop,
    literal: regex_uses.Literal,
    exit: Exit,
) -> Lines | None:
    block = typed.Block(node.body.span, node.body.type, body)
    reads = [child for child in walk(block) if regex_uses.method(child) is not None]
    groups = _group_count(literal.pattern)
    pattern: Node
    if _has_optional(literal.pattern):
        if not _optional_at_end(literal.pattern):
            return None
        whole = tree.Variable(ctx.names.fresh("match"))
        for read in reads:
            index = tree.Integer(_number(read))
            ctx.substitutes[id(read)] = tree.RemoteCall(tree.Alias("Enum"), "at", (whole, index))
        pattern = whole
    else:
        named: dict[int, Node] = {}
        for read in reads:
            number = _number(read)
            if number not in named:
                named[number] = tree.Variable(_name(ctx, read, block, number))
            ctx.substitutes[id(read)] = named[number]
        blank = tree.Variable("_")
        names = [named.get(number, blank) for number in range(groups + 1)]
        pattern = tree.List(tuple(names))
        if any(number > groups for number in named):
            return None
    element = Variable("match", DYNAMIC, node.condition.span)
    source = iterables.ScanSource(
        node.condition.span, DYNAMIC, regex=found.regex, text=found.text, pattern=pattern
    )
    made = typed.For(node.span, node.type, None, element, source, block)
    return loops.loop(ctx.inner(), made, exit)


def _number(read: Expr) -> int:
    method = regex_uses.method(read)
    assert method is not None and isinstance(method[2][0], typed.Constant)
    value = method[2][0].value
    return value if isinstance(value, int) else 0


def _group_count(pattern: str) -> int:
    plain = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "", pattern)
    return len(re.findall(r"\((?!\?)", plain))


def _has_optional(pattern: str) -> bool:
    """A group may take no part in a match."""
    plain = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "", pattern)
    if re.search(r"\)[?*{]", plain):
        return True
    depth = 0
    for character in plain:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "|" and (depth == 0 or plain.count("(") > 1) and "(" in plain:
            # An alternative outside of the innermost group leaves groups out.
            if depth == 0 or re.search(r"\([^()]*\([^()]*\)[^()]*\|", plain):
                return True
    return False


def _optional_at_end(pattern: str) -> bool:
    """Only the last groups may be absent: then the match's list is just shorter."""
    plain = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "", pattern)
    if "|" in plain:
        return False
    first = re.search(r"\)[?*{]", plain)
    return first is None or not re.search(r"\((?!\?)", plain[first.end() :])


def _name(ctx: Context, read: Expr, block: typed.Block, number: int) -> str:
    """What the source calls the group: a variable that holds it, or one of the list it goes to."""
    for child in walk(block):
        if isinstance(child, typed.VariableDeclaration) and child.value is read:
            return ctx.names.of(child.variable)
        pushed = pushed_variable(child)
        if pushed is not None and isinstance(child, typed.Call) and child.args[0] is read:
            name = variable_name(pushed.name)
            if name.endswith("s") and len(name) > 2:
                return ctx.names.fresh(name[:-1])
    return ctx.names.fresh("match" if number == 0 else "group")
