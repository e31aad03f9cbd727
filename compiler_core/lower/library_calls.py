"""Calls of declared members: their templates, and the Elixir functions behind an `extern`.

    text.toUpperCase()       String.upcase(text)         template `String.upcase({this})`
    Node.self()              Node.self()                 no template: the function of its name

The template of a member that changes its receiver is the receiver's new value, and a second one,
`elixir_result`, what the call gives:

    list.push(4)             list = list ++ [4]
    var n = list.shift()     n = List.first(list)
                             list = Enum.drop(list, 1)
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    call_arguments,
    literals,
    members,
    raising,
    statics,
    stores,
    templates,
)
from compiler_core.lower.context import Context
from compiler_core.lower.forms import discarded, is_pure
from compiler_core.lower.null_places import is_null_here
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member


def template_call(ctx: Context, node: typed.Call, member: Member, receiver: Expr | None) -> Node:
    """The member's template with the call's values in it."""
    assert member.elixir is not None
    this, arguments = call_arguments.with_receiver(ctx, node, receiver)
    result = templates.fill_template(ctx, node, member.elixir, this, arguments, node.args)
    return _with_keywords(ctx, node, result)


def _with_keywords(ctx: Context, node: typed.Call, result: Node) -> Node:
    if not node.keywords:
        return result
    pairs = literals.keyword_pairs(ctx, node.keywords)
    if isinstance(result, (tree.LocalCall, tree.RemoteCall)):
        return replace(result, arguments=(*result.arguments, *pairs))
    return result


def foreign_call(ctx: Context, node: typed.Call, member: Member, receiver: Expr | None) -> Node:
    """An `extern` without a template: the Elixir function of its name."""
    this, given = call_arguments.with_receiver(ctx, node, receiver)
    while given and given[-1] is None:
        given.pop()
    arguments = [tree.NIL if one is None else one for one in given]
    if this is not None:
        arguments.insert(0, this)
    name = member.native or function_name(member.name)
    if raising.is_raising(ctx, node, member):
        name += "!"
    target = members.owner_module(ctx, member)
    if "." in name:
        module, _, name = name.rpartition(".")
        target = tree.Alias(module)
    pairs = literals.keyword_pairs(ctx, node.keywords)
    return templates.options_last(tree.RemoteCall(target, name, (*arguments, *pairs)))


def mutating_call(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    """The template is the receiver's new value; the call's own is that of `elixir_result`."""
    args = node.args
    is_argument = receiver is None
    if receiver is None:
        receiver, args = args[0], args[1:]
    assert receiver is not None and member.elixir is not None
    template = member.elixir

    def filled(template: str, old: Node, arguments: list[Node | None]) -> Node:
        """The changed value is `{this}`; of a static function it is the first argument, `{0}`."""
        if is_argument:
            given = [old, *arguments]
            return templates.fill_template(ctx, node, template, None, given, node.args)
        return templates.fill_template(ctx, node, template, old, arguments, args)

    located = stores.locate_changed(ctx, receiver)
    arguments = call_arguments.optional_operands(ctx, args)
    result: Node | None = None
    if wanted and member.elixir_result is not None:
        arguments = [call_arguments.made_simple(ctx, one) for one in arguments]
        old = stores.read(ctx, located)
        result = ctx.temporary("value", filled(member.elixir_result, old, arguments))
    elif member.elixir_result is not None and not args:
        # An iterator of the project's own goes on when it is asked, whoever wants the element.
        # Reading where the value lies does nothing; what is asked is whether the call does.
        if not is_pure(filled(member.elixir_result, tree.Variable("value"), [])):
            passed = filled(member.elixir_result, stores.read(ctx, located), [])
            ctx.out.append(discarded(passed))
    root = located.place.root
    is_null = is_null_here(ctx, receiver)
    arguments = [
        call_arguments.made_simple(ctx, made)
        if one is not None and statics.may_change(ctx, one, root)
        else made
        for one, made in zip(args, arguments, strict=True)
    ]
    if root in ctx.reversed and not located.place.steps and arguments and arguments[0] is not None:
        head = arguments[0]
        stores.store(ctx, node, located, lambda old: tree.List((head,), old))
    else:
        stores.store(
            ctx, node, located, lambda old: _failing(filled(template, old, arguments), is_null)
        )
    return result


def _failing(new: Node, is_null: bool) -> Node:
    """`[first | rest]` takes anything for the rest; where that may be null, it has to fail."""
    match new:
        case tree.List(elements=(head,), tail=tree.Node() as tail) if is_null:
            return tree.RemoteCall(tree.Alias("List"), "insert_at", (tail, tree.Integer(0), head))
    return new
