"""Statements that are left from the middle of an expression, taken apart.

In Haxe `return`, `break`, `continue` and `throw` are expressions: they may stand in an argument, an
operand, a condition. The functional form knows ways out only where a statement or a bound value
stands. So the statement is taken apart in the order in which Haxe evaluates it (A-normal form, as
Flanagan and others call it, 1993), down to the part that may leave and no further:

    return add(n, if (n > 5) return -n else 2);     var value = if (n > 5) return -n else 2;
                                                    return add(n, value);
    var city = user.city ?? return "nowhere";       var value = user.city;
                                                    var city = value == null ? return … : value;

What is evaluated before the part that leaves gets a name of its own, but where it is a constant or
a variable that nothing else in the statement changes. The conditions of loops become the first (of
`do`: the last) statement of their body.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.lower.rebuild import rebuild, rebuild_of
from compiler_core.lower.walk import WAYS_OUT, children, escapes, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import BOOL, DYNAMIC, VOID


def straightened(function: typed.Function) -> typed.Function:
    """The function itself where nothing leaves from the middle of an expression."""
    return rebuild_of(WAYS_OUT, function, _change)


_WAYS = (typed.Return, typed.Break, typed.Continue)
_BRANCHING = (typed.Block, typed.If, typed.Switch, typed.Try, typed.Receive, typed.With)


def _change(node: Expr) -> Expr | None:
    match node:
        case typed.Block(statements=statements):
            made: list[Expr] = []
            for one in statements:
                made += _apart(one)
            same = len(made) == len(statements) and all(map(_is, made, statements))
            plain = node if same else replace(node, statements=made)
            inner = [rebuild_of(WAYS_OUT, one, _change) for one in plain.statements]
            if all(map(_is, inner, plain.statements)):
                return plain
            return replace(plain, statements=inner)
        case typed.While() if escapes(node.condition):
            return rebuild_of(WAYS_OUT, _endless(node), _change)
        case _ if isinstance(node, typed.Function):
            # Its body may be an expression alone.
            if not isinstance(node.body, typed.Block) and len(found := _apart(node.body)) > 1:
                body = typed.Block(node.body.span, node.body.type, found)
                return replace(node, body=rebuild_of(WAYS_OUT, body, _change))
        case _ if escapes(node) and not isinstance(node, (*_BRANCHING, *_WAYS)):
            found = _apart(node)
            if len(found) > 1 or found[0] is not node:
                return rebuild_of(WAYS_OUT, typed.Block(node.span, node.type, found), _change)
    return None


def _is(one: Expr, other: Expr) -> bool:
    return one is other


def _endless(node: typed.While) -> Expr:
    """The condition inside of the body, where leaving is known."""
    span = node.condition.span
    test = typed.Unary(span, BOOL, "!", node.condition)
    stop = typed.If(span, VOID, test, typed.Break(span, VOID), None)
    forever = typed.Constant(span, BOOL, True)
    body = node.body.statements if isinstance(node.body, typed.Block) else [node.body]
    if not node.is_do:
        whole = [stop, *body]
    elif "continue" not in escapes(node.body):
        whole = [*body, stop]
    else:
        # `continue` goes on to the condition: it is asked before each round but the first.
        is_first = Variable("first", BOOL, span)
        local = typed.Local(span, BOOL, is_first)
        passed = typed.Assign(span, BOOL, None, local, typed.Constant(span, BOOL, False))
        whole = [typed.If(span, VOID, local, _blocked(passed), _blocked(stop)), *body]
        loop = typed.While(node.span, node.type, forever, replace_body(node.body, whole), False)
        begin = typed.VariableDeclaration(span, VOID, is_first, forever)
        return typed.Block(node.span, node.type, [begin, loop])
    return typed.While(node.span, node.type, forever, replace_body(node.body, whole), False)


def replace_body(body: Expr, statements: list[Expr]) -> typed.Block:
    return typed.Block(body.span, body.type, statements)


# --- one statement -------------------------------------------------------------------------------


def _apart(node: Expr) -> list[Expr]:
    """The statements that it stands for; alone where it is straight already."""
    if not escapes(node):
        return [node]
    match node:
        case typed.Block() | typed.Try() | typed.Receive() | typed.With():
            return [node]
        case typed.Return(value=None) | typed.Break() | typed.Continue():
            return [node]
        case typed.While() | typed.Function():
            return [node]
        case typed.If(condition=held) | typed.Switch(subject=held) if not escapes(held):
            return [node]
        case typed.For(iterable=held) if not escapes(held):
            return [node]
        case typed.Binary(operator="&&" | "||" | "??") if not escapes(node.left):
            return _short(node)
        case typed.Return(value=value) if value is not None and _is_straight(value):
            return [node]
        case typed.VariableDeclaration(value=value) if value is not None and _is_straight(value):
            return [node]
        case typed.Assign(operator=None, target=typed.Local(), value=value):
            if _is_straight(value):
                return [node]
        case typed.Assign(operator="??", target=target, value=value) if not escapes(target):
            # `a ??= return` is asked first.
            test = typed.Binary(node.span, BOOL, "==", target, _null(node))
            assign = replace(node, operator=None)
            return _apart(typed.If(node.span, node.type, test, _blocked(assign), None))
        case typed.Assign(operator=str(operator), target=target, value=value) if _is_named(
            target, value
        ):
            # Haxe reads the place before it evaluates the value.
            sum = typed.Binary(node.span, node.type, operator, target, value)
            return _apart(replace(node, operator=None, value=sum))
    match node:
        case typed.Return(value=value) | typed.VariableDeclaration(value=value):
            return _with_value(node, value)
        case typed.Assign(target=typed.Local(), value=value):
            return _with_value(node, value)
    return _operands(node)


def _with_value(node: Expr, value: Expr | None) -> list[Expr]:
    assert value is not None
    *first, last = _apart(value)
    if not first and last is value:
        # A loop has no value: what is broken stays as it is.
        return [node]
    if isinstance(last, _WAYS):
        return [*first, last]
    return [*first, replace(node, value=last)]  # type: ignore[call-arg]


def _blocked(node: Expr) -> Expr:
    return typed.Block(node.span, node.type, [node])


def _null(node: Expr) -> Expr:
    return typed.Constant(node.span, DYNAMIC, None)


def _is_straight(value: Expr) -> bool:
    """The lowering takes it as a bound value."""
    if not escapes(value):
        return True
    match value:
        case typed.If(condition=held) | typed.Switch(subject=held):
            return not escapes(held)
        case typed.Try() | typed.Receive() | typed.With() | typed.Block():
            return True
        case typed.Return(value=inner):
            return inner is None or _is_straight(inner)
        case typed.Break() | typed.Continue():
            return True
    return False


def _short(node: typed.Binary) -> list[Expr]:
    """`&&`, `||` and `??` whose right side may leave are an `if`."""
    span, type = node.span, node.type
    right = node.right
    if node.operator == "&&":
        no = typed.Constant(span, BOOL, False)
        return [typed.If(span, type, node.left, _blocked(right), no)]
    if node.operator == "||":
        yes = typed.Constant(span, BOOL, True)
        return [typed.If(span, type, node.left, yes, _blocked(right))]
    before, name = _named(node.left)
    test = typed.Binary(span, BOOL, "==", name, _null(node))
    return [before, typed.If(span, type, test, _blocked(right), name)]


def _operands(node: Expr) -> list[Expr]:
    """The operands up to the one that may leave, each under a name; then the node of the names."""
    first: list[Expr] = []
    changed: dict[int, Expr] = {}
    parts = _parts(node)
    leaving = next((i for i, one in enumerate(parts) if escapes(one)), None)
    if leaving is None:
        return [node]
    rest = parts[leaving:]
    for one in parts[:leaving]:
        if _is_stable(one, rest):
            continue
        before, name = _named(one)
        first.append(before)
        changed[id(one)] = name
    part = parts[leaving]
    if isinstance(part, _WAYS):
        # What would follow is never reached.
        return [*first, *_apart(part)]
    before, name = _named(part)
    first += _apart(before)
    changed[id(part)] = name
    made = rebuild(node, lambda one: changed.get(id(one)))
    return [*first, *_apart(made)]


def _parts(node: Expr) -> list[Expr]:
    """Operands in the order of evaluation; of a place and a callee, what they are reached from."""
    match node:
        case typed.Assign(target=target, value=value):
            return [*_place_parts(target), value]
        case typed.Call(callee=callee):
            inner = [one for one in children(node) if one is not callee]
            return [*_place_parts(callee), *inner]
        case typed.If(condition=condition):
            return [condition]
        case typed.Switch(subject=subject):
            return [subject]
        case typed.For(iterable=iterable):
            return [iterable]
    return list(children(node))


def _place_parts(target: Expr) -> list[Expr]:
    match target:
        case typed.InstanceMember(target=inner) | typed.StructureMember(target=inner):
            return [inner] if escapes(inner) else []
        case typed.Index(target=inner, index=index):
            return [*_place_parts(inner), index]
    return []


def _is_named(target: Expr, value: Expr) -> bool:
    """A place that names alone lead to, the same before `value` and after it."""
    match target:
        case typed.Local() | typed.StaticMember():
            return True
        case typed.InstanceMember(target=inner) | typed.StructureMember(target=inner):
            return _leads_on(inner, value)
        case typed.Index(target=inner, index=index):
            return _leads_on(inner, value) and _is_stable(index, [value])
    return False


def _leads_on(inner: Expr, value: Expr) -> bool:
    if isinstance(inner, typed.InstanceMember | typed.StructureMember):
        return _leads_on(inner.target, value)
    return isinstance(inner, typed.StaticMember) or _is_stable(inner, [value])


def _is_stable(node: Expr, rest: list[Expr]) -> bool:
    """Reading it later gives the same."""
    match node:
        case typed.Constant() | typed.This() | typed.ModuleValue() | typed.Atom():
            return True
        case typed.StaticMember(member=member):
            return member.kind == "method" or member.is_final
        case typed.EnumConstructor() | typed.Function():
            return True
        case typed.Local(variable=variable):
            return not any(_assigns(child, variable) for one in rest for child in walk(one))
    return False


def _assigns(node: Expr, variable: Variable) -> bool:
    match node:
        case typed.Assign(target=typed.Local(variable=one)):
            return one is variable
        case typed.Call(callee=typed.Local()):
            return True  # a function inside of this one may
        case typed.Increment(target=typed.Local(variable=one)):
            return one is variable
    return False


def _named(value: Expr) -> tuple[Expr, typed.Local]:
    variable = Variable("value", value.type, value.span)
    declaration = typed.VariableDeclaration(value.span, VOID, variable, value)
    return declaration, typed.Local(value.span, value.type, variable)
