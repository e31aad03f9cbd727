"""What an Elixir expression's form tells: whether it is simple, pure, a boolean; its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import KERNEL_FUNCTIONS, KERNEL_MACROS
from compiler_core.elixir.tree import Node
from compiler_core.lower import runtime
from compiler_core.lower.rewrite import walk


def raises(node: Node) -> bool:
    """It is a call that never comes back."""
    if not isinstance(node, tree.LocalCall) or node.parens:
        return False
    return node.name in ("raise", "reraise", "throw", "exit")


def own_call(name: str, arguments: tuple[Node, ...] = ()) -> tree.LocalCall:
    """A call of a function of the module. One that bears a name of Kernel's shows by its
    parentheses that it is another: `raise(person)`; nothing is known of what it does."""
    is_kernel = name in KERNEL_FUNCTIONS or name in KERNEL_MACROS
    return tree.LocalCall(name, arguments, parens=True if is_kernel else None)


def variables_in(node: Node) -> Iterator[str]:
    return (child.name for child in walk(node) if isinstance(child, tree.Variable))


def is_stable(node: Node) -> bool:
    """It has no effect and reads nothing but variables: it may be evaluated later, or twice."""
    allowed = (
        tree.Atom,
        tree.Integer,
        tree.Float,
        tree.String,
        tree.Variable,
        tree.Alias,
        tree.FieldAccess,
        tree.Fn,
        tree.FunctionCapture,
        tree.AttributeRead,
    )
    if isinstance(node, (tree.Fn, tree.FunctionCapture)):
        return True
    return all(isinstance(child, allowed) for child in walk(node))


def is_simple(node: Node) -> bool:
    """Short enough and without effect: it may stand in several places."""
    match node:
        case tree.Variable() | tree.Integer() | tree.Atom() | tree.Alias() | tree.Float():
            return True
        case tree.String(parts=parts):
            return all(isinstance(part, str) for part in parts)
        case tree.FieldAccess(target=target):
            return is_simple(target)
        case tree.KeyAccess(target=target, key=key):
            return is_simple(target) and is_simple(key)
    return False


_PURE_CALLS = frozenset(
    [
        "length",
        "map_size",
        "to_string",
        "is_nil",
        "elem",
        "hd",
        "tl",
        "abs",
        "rem",
        "div",
        "min",
        "max",
        "round",
        "trunc",
        "floor",
        "ceil",
    ]
)
_GUARDS = frozenset(
    f"is_{kind}"
    for kind in (
        "atom",
        "binary",
        "boolean",
        "float",
        "function",
        "integer",
        "list",
        "map",
        "number",
        "struct",
        "tuple",
    )
)
_EXPANDED = frozenset(("put_in", "update_in"))
"""Macros that are written as calls of pure functions, whose results Elixir wants used."""
_PURE_MODULES = frozenset(
    ("String", "Map", "List", "Enum", "Integer", "Float", "Bitwise", "Haxe", "Kernel", "Regex")
)
_EFFECTS = frozenset(("each", "map", "reduce", "throw", "reduce_while", "map_reduce", "filter"))
_INLINED = frozenset(("Bitwise", "Integer", "Float", "has_key?", "to_integer", "to_float"))
"""Modules and functions that Elixir writes as the operators and guards that they stand for."""


def attempted(node: Node) -> Node:
    """A value that nobody uses, made because that may fail."""
    made = discarded(node)
    return replace(made, may_fail=True) if isinstance(made, tree.Match) else made


def discarded(node: Node) -> Node:
    """A value that nobody uses, evaluated for its effects: anything but a call says so."""
    if isinstance(node, tree.For) and not isinstance(node.body, tuple):
        # Elixir looks through the comprehension and warns of its body's value.
        return replace(node, body=_last_discarded(node.body))
    if isinstance(node, tree.Binary) and node.operator in ("==", "!=", "<", ">", "<=", ">="):
        # A comparison itself does nothing.
        if is_pure(node.right) and not is_pure(node.left):
            return discarded(node.left)
        if is_pure(node.left) and not is_pure(node.right):
            return discarded(node.right)
    calls = (tree.LocalCall, tree.RemoteCall, tree.ValueCall, tree.Match, tree.Pipeline)
    blocks = (tree.If, tree.Case, tree.Cond, tree.Try, tree.Receive, tree.Raw, tree.With)
    last = node.steps[-1] if isinstance(node, tree.Pipeline) else node
    pure = isinstance(last, tree.LocalCall) and not last.parens and _gives_only(last.name)
    if isinstance(node, tree.RemoteCall) and node.target == tree.Atom("math"):
        pure = True
    elif isinstance(node, tree.RemoteCall) and isinstance(node.target, tree.Alias):
        pure = node.target.name in _PURE_MODULES and node.name not in _EFFECTS
        pure = pure and not (node.target.name == "Haxe" and node.name in runtime.acting())
    if isinstance(node, (*calls, *blocks)) and not pure and not _has_idle_arm(node):
        return node
    return tree.Match(tree.Variable("_"), node, origin=node.origin)


def _gives_only(name: str) -> bool:
    return name in _PURE_CALLS or name in _EXPANDED or name in _GUARDS


def _has_idle_arm(node: Node) -> bool:
    """An arm ends in a computed value: Elixir warns of it as if it stood alone."""
    match node:
        case tree.If(then=then, otherwise=otherwise):
            arms = [then] if otherwise is None else [then, otherwise]
        case tree.Case(clauses=clauses) | tree.Cond(clauses=clauses):
            arms = [one.body for one in clauses if isinstance(one, tree.Clause)]
        case tree.ValueCall(function=tree.Fn(clauses=clauses)):
            # Elixir writes the function's body where it is called.
            arms = [one.body for one in clauses if isinstance(one, tree.Clause)]
        case _:
            return False
    return any(is_computed(_last(arm)) for arm in arms)


def _last(body: Node) -> Node:
    """The value that an arm ends in, also by way of a variable that is named for it."""
    if not isinstance(body, tree.Block) or not body.statements:
        return body
    *before, last = body.statements
    if isinstance(last, tree.Variable) and before:
        match before[-1]:
            case tree.Match(pattern=tree.Variable(name=name), value=value) if name == last.name:
                return value
    return last


def is_computed(node: Node) -> bool:
    """Elixir warns where nobody takes such a value."""
    match node:
        case tree.Binary() | tree.Unary() | tree.FieldAccess() | tree.KeyAccess():
            return True
        case tree.Tuple() | tree.List() | tree.Map() | tree.String():
            return True
        case tree.Integer(value=number) | tree.Float(value=number):
            # Elixir takes the sign for an operator.
            return number < 0
        case tree.LocalCall(name=name, parens=own):
            return _gives_only(name) and not own
        case tree.Pipeline(steps=(*_, last)):
            return is_computed(last)
        case tree.If() | tree.Case() | tree.Cond():
            return _has_idle_arm(node)
        case tree.RemoteCall(target=tree.Alias(name=module), arguments=arguments):
            if module not in _PURE_MODULES or node.name in _EFFECTS:
                return False
            if module in _INLINED or node.name in _INLINED:
                return True
            return any(is_computed(one) for one in arguments)
    return False


def _last_discarded(body: Node) -> Node:
    if isinstance(body, tree.Block) and body.statements:
        *before, last = body.statements
        return replace(body, statements=(*before, discarded(last)))
    return discarded(body)


def is_pure(node: Node) -> bool:
    """Leaving it out changes nothing."""
    for child in walk(node):
        match child:
            case tree.LocalCall(name=name, parens=own) if own or name not in _PURE_CALLS:
                return False
            case tree.RemoteCall(target=tree.Alias(name=name)) if name in _PURE_MODULES:
                if child.name in _EFFECTS or (name == "Haxe" and child.name in runtime.acting()):
                    return False
            case tree.RemoteCall() | tree.ValueCall() | tree.Match() | tree.Raw() | tree.Receive():
                return False
    return True


_OPPOSITE = {
    "==": "!=", "!=": "==", "in": "not in", "not in": "in",
    "<": ">=", ">=": "<", ">": "<=", "<=": ">",
}  # fmt: skip
"""Elixir orders all terms: of two, one is at most the other."""


def negated(node: Node) -> Node:
    """The opposite of a boolean."""
    match node:
        case tree.Binary(operator=operator, left=left, right=right) if operator in _OPPOSITE:
            return tree.Binary(_OPPOSITE[operator], left, right)
        case tree.Unary(operator="not" | "!", operand=operand):
            return operand
        case tree.LocalCall(name="is_nil", arguments=(value,)):
            return tree.Binary("!=", value, tree.NIL)
    return tree.Unary("not" if is_boolean(node) else "!", node)


_BOOLEAN_OPERATORS = frozenset(
    ("==", "!=", "===", "!==", "<", ">", "<=", ">=", "and", "or", "in", "not in", "=~")
)


def is_boolean(node: Node) -> bool:
    """Surely true or false, as its form shows."""
    match node:
        case tree.Binary(operator=operator):
            return operator in _BOOLEAN_OPERATORS
        case tree.Unary(operator="not" | "!"):
            return True
        case tree.Atom(name="true" | "false"):
            return True
        case tree.LocalCall(name=name) | tree.RemoteCall(name=name):
            return name.endswith("?") or name.startswith("is_")
    return False
