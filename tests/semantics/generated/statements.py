"""Bodies of generated functions: statements one to a line, then what is returned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.semantics.generated.expressions import Writer
from tests.semantics.generated.kinds import INT, STRING, VOID, array, bound, function_kind, map_kind
from tests.semantics.generated.scope import Local, Scope
from tests.semantics.generated.world import random_kind


def statements(
    writer: Writer, scope: Scope, count: int | None = None, is_exact: bool = False
) -> str:
    """A function's body for the scope; its last line returns unless the result is `Void`."""
    scope = replace(scope, locals=list(scope.locals))
    number = writer.random.randint(0, 4) if count is None else count
    lines = _lines(writer, scope, number, depth=2)
    if scope.result != VOID:
        lines.append(f"return {writer.value(scope.result, scope, 3, is_exact)};")
    for item in scope.locals:
        if item.name.startswith("v"):
            lines.insert(len(lines) - (scope.result != VOID), f"trace({item.name});")
    return "\n\t\t".join(lines)


def _lines(writer: Writer, scope: Scope, count: int, depth: int) -> list[str]:
    """Statements; what they declare is added to the scope's locals."""
    found = []
    for _ in range(count):
        form = writer.random.choice(_FORMS)
        line = form(writer, scope, depth)
        if line:
            found.append(line)
    return found


def _inner(writer: Writer, scope: Scope, depth: int, *more: Local) -> str:
    inside = scope.inner(*more)
    return "{ " + " ".join(_lines(writer, inside, writer.random.randint(1, 2), depth - 1)) + " }"


def _variable(writer: Writer, scope: Scope, depth: int) -> str:
    kind = random_kind(writer.random, writer.world, 2, scope.extra)
    name = writer.fresh()
    word = writer.random.choice(("var", "var", "final"))
    if writer.random.random() < 0.5:
        line = f"{word} {name}:{kind} = {writer.value(kind, scope)};"
    else:
        line = f"{word} {name} = {writer.value(kind, scope, exact=True)};"
    scope.locals.append(Local(name, kind, word == "var"))
    return line


def _late(writer: Writer, scope: Scope, depth: int) -> str:
    """A variable whose type is known only by what comes later."""
    kind = random_kind(writer.random, writer.world, 1, scope.extra)
    name = writer.fresh()
    first = writer.value(kind, scope, exact=True)
    if writer.random.random() < 0.5:
        line = f"var {name} = []; {name}.push({first});"
        kind = array(kind)
    elif writer.random.random() < 0.5:
        line = f'var {name} = new Map(); {name}.set("a", {first});'
        kind = map_kind(STRING, kind)
    else:
        line = f"var {name}; {name} = {first};"
    scope.locals.append(Local(name, kind))
    return line


def _assignment(writer: Writer, scope: Scope, depth: int) -> str:
    targets = [item for item in scope.locals if item.is_mutable and item.name[0] in "vp"]
    for item in writer.random.sample(targets, len(targets)):
        if item.kind == INT and writer.random.random() < 0.6:
            sign = writer.random.choice(("+=", "-=", "*=", "|="))
            return writer.random.choice(
                (f"{item.name}++;", f"{item.name} {sign} {writer.value(INT, scope, 1, True)};")
            )
        if item.kind == STRING and writer.random.random() < 0.5:
            return f"{item.name} += {writer.value(STRING, scope, 1, True)};"
        if item.kind.name == "Array" and writer.random.random() < 0.6:
            inner = writer.value(item.kind.args[0], scope, 2)
            return writer.random.choice(
                (f"{item.name}.push({inner});", f"{item.name}[0] = {inner};")
            )
        if item.kind.name == "Map" and writer.random.random() < 0.6:
            key = "1" if item.kind.args[0] == INT else '"z"'
            return f"{item.name}[{key}] = {writer.value(item.kind.args[1], scope, 2)};"
        value = writer.value(item.kind, scope, 2)
        return "" if value == item.name else f"{item.name} = {value};"
    return ""


def _field_assignment(writer: Writer, scope: Scope, depth: int) -> str:
    receivers = [(item.name, item.kind) for item in scope.locals]
    if scope.this is not None:
        receivers.append(("this", scope.this))
    writer.random.shuffle(receivers)
    for name, kind in receivers:
        for declared, bindings in writer.world.ancestors(kind):
            fields = [item for item in declared.fields if item.writable]
            if fields:
                item = writer.random.choice(fields)
                value = writer.value(bound(item.kind, bindings), scope, 2)
                own = f"{name}.{item.name}"
                return "" if value in (own, item.name) else f"{own} = {value};"
    return ""


def _if(writer: Writer, scope: Scope, depth: int) -> str:
    if depth <= 0:
        return ""
    line = f"if ({writer.condition(scope)}) {_inner(writer, scope, depth)}"
    if writer.random.random() < 0.4:
        line += f" else {_inner(writer, scope, depth)}"
    return line


def _for(writer: Writer, scope: Scope, depth: int) -> str:
    if depth <= 0:
        return ""
    kind = random_kind(writer.random, writer.world, 1, scope.extra)
    name = writer.fresh("i")
    inside = replace(scope, locals=list(scope.locals), in_loop=True)
    roll = writer.random.random()
    if roll < 0.3:
        body = _inner(writer, inside, depth, Local(name, INT, False))
        return f"for ({name} in 0...{writer.value(INT, scope, 1, True)}) {body}"
    if roll < 0.7:
        items = writer.value(array(kind), scope, 2, True)
        body = _inner(writer, inside, depth, Local(name, kind, False))
        return f"for ({name} in {items}) {body}"
    key = writer.random.choice((STRING, INT))
    table = writer.value(map_kind(key, kind), scope, 2, True)
    other = writer.fresh("i")
    body = _inner(writer, inside, depth, Local(name, key, False), Local(other, kind, False))
    return f"for ({name} => {other} in {table}) {body}"


def _while(writer: Writer, scope: Scope, depth: int) -> str:
    if depth <= 0:
        return ""
    name = writer.fresh("n")
    inside = replace(scope, locals=list(scope.locals), in_loop=True)
    body = _inner(writer, inside, depth, Local(name, INT, False))
    return f"var {name} = 3; while ({name}-- > 0) {body}"


def _leave(writer: Writer, scope: Scope, depth: int) -> str:
    condition = writer.condition(scope)
    if scope.in_loop and writer.random.random() < 0.6:
        return f"if ({condition}) {writer.random.choice(('break', 'continue'))};"
    if writer.random.random() < 0.3:
        return f'if ({condition}) throw "stop";'
    if scope.result == VOID:
        return f"if ({condition}) return;"
    return f"if ({condition}) return {writer.value(scope.result, scope, 1, True)};"


def _switch(writer: Writer, scope: Scope, depth: int) -> str:
    matched = writer._matchable(scope)
    if matched is None or depth <= 0:
        return ""
    subject, kind = matched
    arms = []
    for pattern, inner in writer.arms(kind, scope):
        lines = _lines(writer, replace(inner, locals=list(inner.locals)), 1, depth - 1)
        arms.append(f"case {pattern}: {' '.join(lines)}")
    return f"switch ({subject}) {{ {' '.join(arms)} }}"


def _local_function(writer: Writer, scope: Scope, depth: int) -> str:
    kind = random_kind(writer.random, writer.world, 1, scope.extra)
    given = random_kind(writer.random, writer.world, 0, scope.extra)
    name, parameter = writer.fresh("g"), writer.fresh("h")
    inner = scope.closure(kind, Local(parameter, given))
    written = writer.random.random() < 0.6
    body = writer.value(kind, inner, 2, not written)
    result = f":{kind}" if written else ""
    scope.locals.append(Local(name, function_kind([given], kind), False))
    return f"function {name}({parameter}:{given}){result} return {body};"


def _trace(writer: Writer, scope: Scope, depth: int) -> str:
    kind = random_kind(writer.random, writer.world, 1, scope.extra)
    return f"trace({writer.value(kind, scope, 3, writer.random.random() < 0.5)});"


def _call(writer: Writer, scope: Scope, depth: int) -> str:
    """A function of the program for its effect."""
    functions = [item for item in writer.world.statics if item.result == VOID]
    if not functions:
        return ""
    method = writer.random.choice(functions)
    return writer._called(f"{writer.world.name}.", method, {}, scope, 2) + ";"


def _try(writer: Writer, scope: Scope, depth: int) -> str:
    if depth <= 0:
        return ""
    name = writer.fresh("e")
    caught = _inner(writer, scope, depth, Local(name, STRING))
    return f"try {_inner(writer, scope, depth)} catch ({name}:String) {caught}"


_FORMS: tuple[Callable[[Writer, Scope, int], str], ...] = (
    _variable, _variable, _variable, _late, _assignment, _assignment, _field_assignment, _if, _for,
    _while, _leave, _switch, _local_function, _trace, _trace, _call, _try,
)  # fmt: skip
