"""A variable that is used once, directly behind its binding, gives way to its value.

    state = evict_oldest(state)      ->  evict_oldest(state)
    state

    value = get(key)                 ->  {:ok, get(key)}
    {:ok, value}

    {value, tap} = turn(tap)         ->  turn(tap)
    {value, tap}

    value = reader.pos               ->  next = Haxe.at(tokens, reader.pos)
    reader = %{reader | pos: 2}          reader = %{reader | pos: 2}
    next = Haxe.at(tokens, value)

    value = i                        ->  run_loop([Haxe.at(items, i) | found], i + 1)
    i = i + 1
    run_loop([Haxe.at(items, value) | found], i)

The value must be evaluated where it stood: the use is the first thing that has any effect in the
line behind it, outside of `fn` and of arms that may not run. And the line must fit then.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import is_pure
from compiler_core.lower.idioms.lists import shorten
from compiler_core.lower.idioms.scope import all_bound, bound_by, is_read_in, reads
from compiler_core.lower.idioms.width import WIDTH, fits
from compiler_core.lower.rewrite import bits_of, bottom_up, bottom_up_of, children, holds

_LARGE = (tree.Case, tree.Cond, tree.If, tree.With, tree.Try, tree.Receive, tree.Block, tree.Raw)
_OF_OTHERS = bits_of((tree.Fn, tree.Try, tree.Match, tree.Raw))
_SCOPES = (tree.Fn, tree.Capture, tree.For, tree.Clause, tree.With, tree.Try, tree.Receive)
_SCOPED = bits_of((*_LARGE, *_SCOPES))


def inline(node: Node) -> Node:
    return bottom_up_of((tree.Block,), node, _inline_block)


def _inline_block(node: Node) -> Node:
    if not isinstance(node, tree.Block):
        return node
    lines = _flat(node.statements)
    count = len(lines)
    index = len(lines) - 2
    while index >= 0:
        if _is_tiny(lines[index]) and _moved(lines, index):
            index -= 1
            continue
        ending = _with_old_value(lines[index:])
        if ending is not None:
            lines[index:] = [ending]
            index -= 1
            continue
        if _can_be_later(lines[index : index + 3], lines[index + 3 :]):
            lines[index + 1], lines[index + 2] = lines[index + 2], lines[index + 1]
        merged = _merged(lines[index], lines[index + 1], lines[index + 2 :])
        if merged is not None:
            lines[index : index + 2] = [merged]
            index = min(index, len(lines) - 2)
            if index == len(lines) - 1:
                index -= 1
        else:
            index -= 1
    if len(lines) == count == len(node.statements):
        return node
    if len(lines) == 1:
        return replace(lines[0], comments=(*node.comments, *lines[0].comments))
    return replace(node, statements=tuple(lines))


def _is_tiny(line: Node) -> bool:
    return (
        isinstance(line, tree.Match)
        and isinstance(line.pattern, tree.Variable)
        and line.value in _TINY
        and not line.comments
    )


def _moved(lines: list[Node], index: int) -> bool:
    """`found = []` stands in the one line that reads it, if others lie between."""
    first = lines[index]
    assert isinstance(first, tree.Match)
    (name,) = bound_by(first.pattern)
    for place in range(index + 1, len(lines)):
        line = lines[place]
        if reads(line)[name]:
            merged = None
            if place > index + 1:
                merged = _merged(first, line, lines[place + 1 :])
            if merged is None:
                return False
            lines[place] = merged
            del lines[index]
            return True
        if name in all_bound([line]):
            return False
    return False


def _can_be_later(lines: list[Node], rest: list[Node]) -> bool:
    """A value is kept, its variable changed, the value used: the use may come first."""
    if not rest or len(lines) < 3:
        return False
    match lines:
        case [
            tree.Match(pattern=tree.Variable(name=kept), value=value),
            tree.Match(pattern=tree.Variable(name=changed), value=new),
            tree.Match(pattern=tree.Variable(name=used), value=use),
        ] if not (lines[1].comments or lines[2].comments):
            pass
        case _:
            return False
    if not (is_pure(value) and is_pure(new) and is_pure(use)) or len({kept, changed, used}) < 3:
        return False
    if reads(use)[kept] != 1 or reads(use)[changed] or is_read_in(rest, kept):
        return False
    return not (reads(new)[kept] or reads(new)[used]) and bool(reads(value)[changed])


def _with_old_value(lines: list[Node]) -> Node | None:
    """A call at the end that takes a variable's old value and its new one."""
    match lines:
        case [
            tree.Match(pattern=tree.Variable(name=kept), value=tree.Variable() as old),
            tree.Match(pattern=tree.Variable() as changed, value=tree.Binary() as new),
            tree.LocalCall() as call,
        ] if changed == old and not (lines[1].comments or call.comments):
            pass
        case _:
            return None
    asked = reads(call)
    if asked[kept] != 1 or asked[old.name] != 1 or reads(new) != {old.name: 1}:
        return None
    if not is_pure(new) or holds(call, _SCOPED):
        return None

    def change(one: Node) -> Node:
        if isinstance(one, tree.Variable) and one.name in (kept, old.name):
            return old if one.name == kept else new
        return one

    made = bottom_up(call, change)
    return replace(made, comments=lines[0].comments) if fits(made) else None


def _flat(statements: tuple[Node, ...]) -> list[Node]:
    """Statements that another rewrite left inside of one, each on its own."""
    found: list[Node] = []
    for one in statements:
        inner = one.value if isinstance(one, tree.Match) else one
        if not isinstance(inner, tree.Block) or len(inner.statements) < 2:
            found.append(one)
            continue
        *before, last = inner.statements
        first = replace(before[0], comments=(*one.comments, *before[0].comments))
        first = replace(first, blank_before=one.blank_before)
        last = replace(one, value=last, comments=()) if isinstance(one, tree.Match) else last
        found += [first, *before[1:], last]
    return found


def _merged(first: Node, second: Node, rest: list[Node]) -> Node | None:
    """Both lines as one, if the first one's variable is used in the second one only, once."""
    if not isinstance(first, tree.Match):
        return None
    if isinstance(first.pattern, tree.Tuple) and first.pattern == second and not rest:
        comments = (*first.comments, *second.comments)
        return replace(first.value, comments=comments, origin=first.value.origin or first.origin)
    if not isinstance(first.pattern, tree.Variable):
        return None
    name = first.pattern.name
    if isinstance(second, tree.Variable) and second.name == name and not rest:
        comments = (*first.comments, *second.comments)
        return replace(first.value, comments=comments, origin=first.value.origin or first.origin)
    if second.comments:
        return None
    # What is told by a glance at the two lines comes before what all the others are read for.
    literal = _is_literal(first.value)
    if isinstance(first.value, _LARGE) and not isinstance(first.value, tree.Block):
        return None
    if not literal and holds(first.value, _OF_OTHERS):
        return None
    if reads(second)[name] != 1:
        return None
    again = isinstance(second, tree.Match) and name in bound_by(second.pattern)
    if not again and is_read_in(rest, name):
        return None
    if not _first_effect(second, name, literal):
        return None
    new = _substituted(second, name, first.value)
    if first.value in _TINY:
        return replace(shorten(new), comments=(*first.comments, *new.comments))
    if not isinstance(new, (tree.Fn, tree.Case, tree.If, tree.Pipeline)) and not fits(_line(new)):
        if not (literal and _is_broken(second) and fits(_line(_value(new)), WIDTH - 4)):
            return None
    return replace(new, comments=(*first.comments, *new.comments))


def _is_broken(line: Node) -> bool:
    """A loop that stands below what it is bound to, as both don't fit in one line."""
    match line:
        case tree.Match(value=tree.RemoteCall(arguments=(*_, tree.Fn()))):
            return not fits(_line(line))
    return False


def _value(line: Node) -> Node:
    return line.value if isinstance(line, tree.Match) else line


_TINY = (tree.List(), tree.Map(), tree.NIL, tree.TRUE, tree.FALSE, tree.Integer(0))


def _line(node: Node) -> Node:
    """What has to fit on one line: of a block construct, its head."""
    match node:
        case tree.Match(value=tree.Case() | tree.If() | tree.With() | tree.Cond()):
            return tree.Match(node.pattern, _line(node.value))
        case tree.Case(subject=subject):
            return tree.LocalCall("case_do", (subject,))
        case tree.If(condition=condition):
            return tree.LocalCall("if_do", (condition,))
        case tree.Pipeline(start=start):
            return start
        case tree.Match(value=tree.Pipeline(start=start)):
            return start
        case tree.RemoteCall(arguments=(*others, tree.Fn(clauses=(tree.Clause() as clause, *_)))):
            head = tree.LocalCall("fn", clause.patterns)
            return replace(node, arguments=(*others, head))
        case tree.Match(value=tree.RemoteCall(arguments=(*_, tree.Fn()))):
            return tree.Match(node.pattern, _line(node.value))
    return node


def _is_literal(node: Node) -> bool:
    match node:
        case tree.Integer() | tree.Float() | tree.Atom() | tree.Alias():
            return True
        case tree.Variable():
            return False
        case tree.String(parts=parts):
            return all(isinstance(part, str) for part in parts) and len(str(parts)) < 30
        case tree.List(elements=()) | tree.Map(pairs=(), update=None):
            return True
    return False


def _first_effect(node: Node, name: str, literal: bool) -> bool:
    """Nothing with an effect is evaluated before the variable, and it is evaluated once."""
    return _find(node, name, literal) == "found"


def _find(node: Node, name: str, literal: bool) -> str:
    """`found`, `clear` (not there, no effect), or `blocked`."""
    match node:
        case tree.Variable(name=other):
            return "found" if other == name else "clear"
        case tree.Fn() | tree.Capture() | tree.FunctionCapture() | tree.Template():
            return "blocked" if reads(node)[name] else "clear"
        case tree.Match(value=value):
            return _find(value, name, literal)
        case tree.If(condition=condition):
            return _find(condition, name, literal)
        case tree.Case(subject=subject):
            return _find(subject, name, literal)
        case tree.Binary(operator="and" | "or" | "&&" | "||", left=left):
            found = _find(left, name, literal)
            return "blocked" if found == "clear" and reads(node)[name] else found
        case tree.Sigil():
            return "clear"
        case tree.LocalCall(name="put_in" | "update_in", arguments=(path, *_)) if reads(path)[name]:
            return "blocked"
        case tree.RemoteCall(target=tree.Alias(name="Logger")) if not literal:
            # What is logged is evaluated only where the level is on.
            return "blocked" if reads(node)[name] else "clear"
        case tree.Block(statements=statements):
            return _find(statements[0], name, literal) if statements else "clear"
    if isinstance(node, (*_SCOPES, tree.Cond)):
        return "blocked"
    parts = children(node)
    if isinstance(node, tree.Map | tree.Struct) and node.update is not None:
        parts = [node.update, *(one for one in parts if one is not node.update)]
    for child in parts:
        found = _find(child, name, literal)
        if found != "clear":
            return found
    if isinstance(node, (tree.LocalCall, tree.RemoteCall, tree.ValueCall)):
        return "clear" if literal or _harmless(node) else "blocked"
    return "clear"


_HARMLESS = frozenset(
    ("length", "map_size", "is_nil", "elem", "hd", "tl", "rem", "div", "self", "has_key?", "get")
)


def _harmless(node: tree.LocalCall | tree.RemoteCall | tree.ValueCall) -> bool:
    if isinstance(node, tree.LocalCall) and node.parens:
        return False
    return not isinstance(node, tree.ValueCall) and node.name in _HARMLESS


def _substituted(node: Node, name: str, value: Node) -> Node:
    """The line with the variable replaced in its one place (not in patterns)."""
    if isinstance(node, tree.Match):
        return replace(node, value=_substituted(node.value, name, value))
    if isinstance(node, tree.Variable):
        return value if node.name == name else node
    if isinstance(node, tree.If):
        return replace(node, condition=_substituted(node.condition, name, value))
    if isinstance(node, tree.Case):
        return replace(node, subject=_substituted(node.subject, name, value))
    from compiler_core.lower.rewrite import map_children

    if isinstance(node, (tree.Fn, tree.Capture)):
        return node
    return map_children(node, lambda child: _substituted(child, name, value))
