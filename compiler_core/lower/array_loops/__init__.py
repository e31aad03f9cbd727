"""Arrays as what a loop makes of them: Elixir's lists are quick at their front, and no further.

Each file knows one way in which people use an array in a loop, and says it in the typed tree, for
the lowering to write down as always:

    for (i in 0...xs.length) f(xs[i]);          for (x in xs) f(x);               `elements`
    for (i in 0...items.length) f(items[i]);    where a field holds the array         `fields`
    stack.push(n); … stack.pop() …              a list that stands on its head    `ends`
    queue.push(n); … queue.shift() …            a queue of Erlang's               `ends`
    table[i] = table[i - 1] + table[i - 2];     a map by index                    `by_index`
    if (sorted[middle] < x) low = middle + 1;   a tuple, read within its bounds   `tuples`
    if (!seen[node]) seen[node] = true;         a set of indexes                  `sets`
    for (i in 0...text.length) text.charAt(i)   for (char in characters)          `texts`

so that the loop's cost grows as it does in Haxe. It is done for arrays that local variables and
parameters hold and that no function value takes hold of. An array that a field holds stays a list
otherwise, whatever is done with it (docs/mapping.md says what that costs).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from compiler_core.lower.array_loops import by_index, elements, ends, fields, texts
from compiler_core.lower.array_loops.uses import outermost, uses_in
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import bits_of, children, escapes, holds
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable

_LOOPS = bits_of((typed.For, typed.While))
_RAW = bits_of((typed.RawElixir, typed.ElixirCode, typed.Template, typed.Query))
"""Code that may use a variable otherwise than its nodes say."""
_FOREIGN = bits_of((typed.Try, typed.Receive))
"""Code that may go on behind a part of the loop."""
_ARRAYS = bits_of((typed.Index, typed.Call))


def with_fitting_arrays(db: Database, function: Function) -> Function:
    """The function itself where no loop uses an array so."""
    body = function.body
    if not holds(body, _LOOPS) or not holds(body, _ARRAYS) or holds(body, _RAW):
        return function
    function = texts.with_characters(function)
    if holds(body, _FOREIGN):
        return function
    function = fields.with_elements_of_fields(db, function)
    function = elements.with_elements(db, function)
    function = by_index.with_maps(db, function)
    return _with_ends(function)


# --- stacks and queues ---------------------------------------------------------------------------


def _with_ends(function: Function) -> Function:
    wanted: dict[Variable, None] = {}
    for one in uses_in(function.body):
        if one.name in ("pop", "shift") and not one.indexes:
            wanted[one.variable] = None
    for variable in wanted:
        function = _planned(function, variable).of(function)
    return function


@dataclass(slots=True)
class _Plan:
    """What is to be done for one variable with statements, by the identities of those."""

    variable: Variable
    shapes: dict[int, ends.Shape] = field(default_factory=dict)
    """Of loops."""
    started: dict[int, ends.Shape] = field(default_factory=dict)
    """A declaration, which makes the array as its loop wants it."""
    bare: set[int] = field(default_factory=set)
    """The loop behind that."""
    lasting: set[int] = field(default_factory=set)
    """Loops behind which the array is used."""
    everywhere: ends.Shape | None = None
    """The array is used so in the whole function, from its beginning on."""

    def of(self, function: Function) -> Function:
        if not self.shapes:
            return function
        function = rebuild(function, self.change)
        if self.everywhere is None:
            return function
        return ends.rewritten(function, self.variable, self.everywhere)

    def change(self, node: Expr) -> Expr | None:
        if id(node) in self.started:
            assert isinstance(node, typed.VariableDeclaration) and node.value is not None
            return replace(node, value=ends.started(node.value, self.started[id(node)]))
        shape = self.shapes.get(id(node))
        if shape is None or self.everywhere is not None:
            return None
        parts = [ends.rewritten(node, self.variable, shape)]
        if ends.is_arranged(shape) and id(node) not in self.bare:
            parts.insert(0, ends.before(self.variable, node, shape))
        if ends.is_arranged(shape) and id(node) in self.lasting:
            parts.append(ends.behind(self.variable, node, shape))
        if len(parts) == 1:
            return parts[0]
        return typed.Block(node.span, node.type, parts, is_flat=True)


def _planned(function: Function, variable: Variable) -> _Plan:
    """For the outermost loops that use the variable, where it is declared as deep as they stand."""
    plan = _Plan(variable)
    uses = [one for one in uses_in(function.body) if one.variable is variable]
    if any(one.kind == "captured" for one in uses):
        return plan
    is_parameter = any(one.variable is variable for one in function.parameters)
    block, at, loops = _home(function.body, variable, is_parameter)
    for loop in loops:
        inside = [one for one in uses_in(loop) if one.variable is variable]
        shape = ends.shape_of(inside)
        if shape is None or (is_parameter and "return" in escapes(loop)):
            continue
        plan.shapes[id(loop)] = shape
        within = {id(one.node) for one in inside}
        last = max(index for index, one in enumerate(uses) if id(one.node) in within)
        if is_parameter or last < len(uses) - 1:
            plan.lasting.add(id(loop))
        declaration = block.statements[at] if block is not None else None
        if id(uses[0].node) in within and isinstance(declaration, typed.VariableDeclaration):
            if declaration.value is not None and ends.started(declaration.value, shape) is not None:
                plan.started[id(declaration)] = shape
                plan.bare.add(id(loop))
                if ends.shape_of(uses) == shape:
                    plan.everywhere = shape
    return plan


def _home(
    body: Expr, variable: Variable, is_parameter: bool
) -> tuple[typed.Block | None, int, list[typed.For | typed.While]]:
    """The block that declares the variable, where in it, and the loops behind it in this block and
    in the branches of its statements."""
    if is_parameter:
        loops = [one for one in outermost(body) if isinstance(one, (typed.For, typed.While))]
        return None, 0, loops
    block = _declaring(body, variable)
    if block is None:
        return None, 0, []
    at = next(
        index
        for index, one in enumerate(block.statements)
        if isinstance(one, typed.VariableDeclaration) and one.variable is variable
    )
    loops = [
        loop
        for one in block.statements[at + 1 :]
        for loop in outermost(one)
        if isinstance(loop, (typed.For, typed.While))
    ]
    return block, at, loops


def _declaring(node: Expr, variable: Variable) -> typed.Block | None:
    if isinstance(node, typed.Block) and any(
        isinstance(one, typed.VariableDeclaration) and one.variable is variable
        for one in node.statements
    ):
        return node
    for child in children(node):
        if not isinstance(child, Function):
            found = _declaring(child, variable)
            if found is not None:
                return found
    return None
