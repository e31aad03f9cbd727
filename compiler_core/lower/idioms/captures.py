"""Short functions are captures.

fn x -> String.upcase(x) end      &String.upcase/1
fn x -> x * 2 end                 &(&1 * 2)
fn job -> job.id == id end        &(&1.id == id)
fn a, b -> a + b end              &(&1 + &2)
fn x -> f.(x) end                 f
fn -> next() end                  &next/0
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.idioms.scope import reads
from compiler_core.lower.idioms.width import fits
from compiler_core.lower.rewrite import bottom_up, bottom_up_of, walk

SHORT = 40
SHORTER = 20
_NOT_INSIDE = (
    tree.Fn, tree.Capture, tree.FunctionCapture, tree.Block, tree.If, tree.Case,
    tree.Match, tree.For, tree.Cond, tree.With, tree.Try, tree.Raw, tree.Receive, tree.String,
)  # fmt: skip
_SHORT_BODIES = (
    tree.Binary, tree.LocalCall, tree.RemoteCall, tree.FieldAccess, tree.Unary, tree.Tuple,
    tree.KeyAccess, tree.ValueCall,
)  # fmt: skip


def capture(node: Node) -> Node:
    return bottom_up_of((tree.Fn,), node, _capture)


def applied(node: Node) -> Node:
    """`(&f(x, &1)).(y)` is `f(x, y)`."""
    return bottom_up_of((tree.ValueCall,), node, _applied)


def _applied(node: Node) -> Node:
    match node:
        case tree.ValueCall(function=tree.Capture(body=body), arguments=arguments):
            places = [one.index for one in walk(body) if isinstance(one, tree.CaptureArgument)]
            if places != list(range(1, len(arguments) + 1)):
                return node
            return bottom_up(
                body,
                lambda one: (
                    arguments[one.index - 1] if isinstance(one, tree.CaptureArgument) else one
                ),
            )
    return node


def _capture(node: Node) -> Node:
    if not isinstance(node, tree.Fn) or len(node.clauses) != 1:
        return node
    clause = node.clauses[0]
    if not isinstance(clause, tree.Clause) or clause.guard is not None:
        return node
    if clause.body.comments or not all(isinstance(one, tree.Variable) for one in clause.patterns):
        return node
    names = [one.name for one in clause.patterns if isinstance(one, tree.Variable)]
    body = clause.body
    if isinstance(body, (tree.LocalCall, tree.RemoteCall)) and not body.sections:
        if body.arguments == clause.patterns and len(set(names)) == len(names):
            target = body.target if isinstance(body, tree.RemoteCall) else None
            if target is None or isinstance(target, (tree.Alias, tree.Atom)):
                return tree.FunctionCapture(target, body.name, len(names), origin=node.origin)
    match body:
        case tree.ValueCall(function=tree.Variable() as function, arguments=arguments):
            if arguments == clause.patterns and function.name not in names and names:
                return function
        case tree.Binary(left=left, right=right) if len(set(names)) == len(names) == 2:
            if all(reads(body)[name] == 1 for name in names) and _is_part(left, right):
                both = tree.Capture(_with_arguments(body, names), origin=node.origin)
                return both if fits(both, SHORTER) else node
    if len(names) != 1 or not isinstance(body, _SHORT_BODIES):
        return node
    if any(isinstance(child, _NOT_INSIDE) for child in walk(body)) or not reads(body)[names[0]]:
        return node
    if isinstance(body, tree.LocalCall) and body.name == "raise":
        return node
    made = tree.Capture(_with_arguments(body, names), origin=node.origin)
    return made if fits(made, SHORT) else node


def _with_arguments(body: Node, names: list[str]) -> Node:
    def change(child: Node) -> Node:
        if isinstance(child, tree.Variable) and child.name in names:
            return tree.CaptureArgument(names.index(child.name) + 1)
        return child

    return bottom_up(body, change)


def _is_part(*operands: Node) -> bool:
    return all(isinstance(one, (tree.Variable, tree.FieldAccess)) for one in operands)
