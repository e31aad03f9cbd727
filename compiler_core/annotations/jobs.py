"""What `@:job` makes of a class: an Oban worker.

    public function perform(args: {to: String}): JobResult {
        return Post.isClosed() ? {:retry, delay: 60} : {:ok};
    }

    def perform(%Oban.Job{args: args}) do
      if Post.is_closed(), do: {:snooze, 60}, else: :ok
    end

A job's arguments are kept as JSON: what `enqueue` is given with atoms for keys has strings for them
when `perform` gets it, in Elixir's spelling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.answers import keyed, tagged, with_answers
from compiler_core.annotations.otp import definitions, put_above, statements, with_statements
from compiler_core.annotations.written import elixir_of, text_of, use, value_of
from compiler_core.annotations.written import given as given_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.rebuild import rebuild
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.typed import Expr, Function, TypedMember
from compiler_core.semantics.types import (
    INT,
    VOID,
    ClassType,
    FunctionType,
    Type,
    TypedefType,
)

JOB = tree.Alias("Oban.Job")
OK = tree.Atom("ok")
_OPTIONS = ("queue", "max_attempts", "priority", "unique")
_RESULT = "JobResult"


def directives(site: ModuleSite) -> list[Node]:
    """`use Oban.Worker` with the annotation's arguments."""
    arguments = given_of(site)
    options: list[Node] = []
    for name in _OPTIONS:
        value = value_of(arguments, name)
        made = None if value is None else elixir_of(value, atoms=name in ("queue", "unique"))
        if made is not None:
            options.append(tree.Pair(name, made))
    return [use("Oban.Worker", *options)]


def with_keys(site: ModuleSite, member: TypedMember, function: Function) -> Function:
    """Keys of strings in the spelling that `enqueue` gives them."""

    def change(node: Expr) -> Expr | None:
        if isinstance(node, typed.StructureMember) and node.key == "string":
            target = rebuild(node.target, change)
            return replace(node, target=target, name=field_name(node.name))
        return None

    return rebuild(function, change)


def rewritten(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """A function of the class with Oban's form of its answers and of what it is given."""
    name, type = member.member.name, member.member.type
    result = type.result if isinstance(type, FunctionType) else None
    if name == "perform" or (isinstance(result, TypedefType) and result.id.name == _RESULT):
        nodes = with_answers(nodes, _answer)
        if result is not None and strip(site.db, result) == VOID:
            nodes = [_then_ok(one) if isinstance(one, tree.Definition) else one for one in nodes]
    if name == "perform" and not _takes_job(site, type):
        hooks = _hooks(site)
        return _guarded(nodes, hooks) if hooks else [_of_job(one, "args") for one in nodes]
    if name in ("backoff", "timeout") and isinstance(type, FunctionType) and type.parameters:
        if strip(site.db, type.parameters[0].type) == INT:
            return [_of_job(one, "attempt") for one in nodes]
    return nodes


def _takes_job(site: ModuleSite, type: Type | None) -> bool:
    if not isinstance(type, FunctionType) or not type.parameters:
        return False
    found = strip(site.db, type.parameters[0].type)
    return isinstance(found, ClassType) and found.id.package == ("oban",)


def _hooks(site: ModuleSite) -> set[str]:
    declared = declared_type(site.db, site.declaration.id)
    names = () if declared is None else (*declared.instance, *declared.static)
    return {"onFailure", "onSuccess"}.intersection(names)


def _functions(site: ModuleSite) -> Iterator[TypedMember]:
    yield from (one for one in site.declaration.members if one.function is not None)


def _answer(node: Node) -> Node:
    """`{:ok}` is `:ok`, `{:retry, delay: 60}` is `{:snooze, 60}`; nothing is `:ok`."""
    if node == tree.NIL or node == tree.Tuple((OK,)):
        return replace(OK, origin=node.origin, comments=node.comments)
    for tag in ("retry", "snooze"):
        found = tagged(node, tag)
        if found is not None and len(found) == 1:
            delay = keyed(found[0], "delay") or found[0]
            return replace(node, elements=(tree.Atom("snooze"), delay))  # type: ignore[call-arg]
    return node


def _then_ok(node: tree.Definition) -> Node:
    """A function without a value answers that all went well."""
    if node.body is None or node.body == OK:
        return node
    if isinstance(node.body, tree.Try):
        return replace(node, body=tree.Block((replace(node.body), replace(OK, blank_before=True))))
    before = node.body.statements if isinstance(node.body, tree.Block) else (node.body,)
    return replace(node, body=tree.Block((*before, OK)), inline=False)


def _of_job(node: Node, key: str) -> Node:
    """The function's parameter, taken out of the job that Oban hands over."""
    if not isinstance(node, tree.Definition) or len(node.parameters) != 1:
        return node
    (parameter,) = node.parameters
    if isinstance(parameter, tree.Variable) and parameter.name.startswith("_"):
        return replace(node, parameters=(tree.Variable("_job"),))
    return replace(node, parameters=(tree.Struct(JOB, (tree.Pair(key, parameter),)),))


def _guarded(nodes: list[Node], hooks: set[str]) -> list[Node]:
    """`perform` around the class's own, which is `do_perform` then: it tells how that went."""
    own = [
        replace(one, kind="defp", name="do_perform") if isinstance(one, tree.Definition) else one
        for one in nodes
        if isinstance(one, tree.Definition)
    ]
    heads = [one for one in nodes if not isinstance(one, tree.Definition)]
    args, job = tree.Variable("args"), tree.Variable("job")
    taken = tree.Struct(JOB, (tree.Pair("args", args),))
    body: Node = tree.Case(tree.LocalCall("do_perform", (args,)), tuple(_told(hooks, args, job)))
    if "onFailure" in hooks:
        body = tree.Try(body, rescue=(_raised(args, job),))
        taken_job: Node = tree.Match(taken, job)
    else:
        taken_job = taken
    comments = own[0].comments if own else ()
    if own:
        own[0] = replace(own[0], comments=(), blank_before=True)
    definition = tree.Definition("def", "perform", (taken_job,), body, comments=comments)
    return [*heads, definition, *own]


def _told(hooks: set[str], args: Node, job: Node) -> Iterator[tree.Clause]:
    answer = tree.Variable("answer")
    if "onFailure" in hooks:
        reason = tree.Variable("reason")
        failed = tree.LocalCall("on_failure", (args, reason))
        for tag, told in (("error", _if_last(job, failed)), ("cancel", failed)):
            pattern = tree.Match(tree.Tuple((tree.Atom(tag), reason)), answer)
            yield tree.Clause((pattern,), tree.Block((told, answer)))
    if "onSuccess" in hooks:
        tags = ("snooze",) if "onFailure" in hooks else ("error", "cancel", "snooze")
        for tag in tags:
            pattern = tree.Match(tree.Tuple((tree.Atom(tag), tree.Variable("_"))), answer)
            yield tree.Clause((pattern,), answer)
        succeeded = tree.LocalCall("on_success", (args,))
        yield tree.Clause((answer,), tree.Block((succeeded, answer)))
    else:
        yield tree.Clause((answer,), answer)


def _if_last(job: Node, told: Node) -> Node:
    """Oban tries again what failed; it has failed for good with the last attempt."""
    attempt = tree.FieldAccess(job, "attempt")
    most = tree.FieldAccess(job, "max_attempts")
    return tree.If(tree.Binary(">=", attempt, most), told, inline=True)


def _raised(args: Node, job: Node) -> tree.Clause:
    error = tree.Variable("error")
    message = tree.RemoteCall(tree.Alias("Exception"), "message", (error,))
    told = _if_last(job, tree.LocalCall("on_failure", (args, message)))
    again = tree.LocalCall("reraise", (error, tree.Variable("__STACKTRACE__")))
    return tree.Clause((error,), tree.Block((told, again)))


# --- the whole module --------------------------------------------------------------------------


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    """With `enqueue/2`, and what its scheduled functions need."""
    module = _with_schedule(site, module)
    if definitions(module, "enqueue"):
        return module
    return put_above(module, "perform", _enqueue())


def _enqueue() -> list[Node]:
    args, options = tree.Variable("args"), tree.Variable("options")
    result = tree.Binary(
        "|",
        tree.Tuple((OK, tree.RemoteCall(JOB, "t"))),
        tree.Tuple((tree.Atom("error"), tree.RemoteCall(tree.Alias("Ecto.Changeset"), "t"))),
    )
    head = tree.LocalCall(
        "enqueue", (tree.LocalCall("map"), tree.LocalCall("keyword")), parens=True
    )
    seconds, option = tree.Variable("seconds"), tree.Variable("option")
    renamed = tree.Fn(
        (
            tree.Clause(
                (tree.Tuple((tree.Atom("delay"), seconds)),),
                tree.Tuple((tree.Atom("schedule_in"), seconds)),
            ),
            tree.Clause((option,), option),
        )
    )
    mapped = tree.RemoteCall(tree.Alias("Enum"), "map", (options, renamed))
    inserted = tree.Pipeline(
        args,
        (
            tree.LocalCall("new", (options,), parens=True),
            tree.RemoteCall(tree.Alias("Oban"), "insert"),
        ),
    )
    default = tree.Binary("\\\\", options, tree.List())
    body = tree.Block((tree.Match(options, mapped), replace(inserted, blank_before=True)))
    return [
        tree.Attribute("doc", tree.String(("Adds a job; `delay` is in seconds.",))),
        tree.Attribute("spec", tree.Binary("::", head, result)),
        tree.Definition("def", "enqueue", (args, default), body),
    ]


def _with_schedule(site: ModuleSite, module: tree.Module) -> tree.Module:
    """`crontab/0`, and a clause of `perform` for each scheduled function but itself."""
    entries: list[Node] = []
    clauses: list[Node] = []
    for member in _functions(site):
        for metadata in member.view.metadata:
            if metadata.name != "@:scheduled":
                continue
            expression = text_of(metadata.args[0]) if metadata.args else None
            if expression is None:
                continue
            name = function_name(member.member.name)
            entry: tuple[Node, ...] = (tree.String((expression,)), tree.Variable("__MODULE__"))
            if name != "perform":
                task = tree.Map((tree.Pair("task", tree.String((name,))),))
                entry = (*entry, tree.List((tree.Pair("args", task),)))
                if not clauses or _task_of(clauses[-1]) != name:
                    clauses.append(_scheduled(site, member, name))
            entries.append(tree.Tuple(entry))
    if not entries:
        return module
    if clauses:
        module = _with_clauses(module, clauses)
    head = tree.LocalCall("crontab", (), parens=True)
    listed = tree.LocalCall("list", (tree.LocalCall("tuple"),))
    made = [
        tree.Attribute("doc", tree.String(("The entries for Oban's plugin `Cron`.",))),
        tree.Attribute("spec", tree.Binary("::", head, listed)),
        tree.Definition("def", "crontab", (), tree.List(tuple(entries), multiline=True)),
    ]
    return put_above(module, "perform", made)


def _task_of(clause: Node) -> str | None:
    match clause:
        case tree.Definition(body=tree.LocalCall(name=name)):
            return name
    return None


def _scheduled(site: ModuleSite, member: TypedMember, name: str) -> Node:
    args = tree.Map((tree.Pair(tree.String(("task",)), tree.String((name,))),))
    call: Node = tree.LocalCall(name, parens=True)
    type = member.member.type
    result = type.result if isinstance(type, FunctionType) else None
    if not (isinstance(result, TypedefType) and result.id.name == _RESULT):
        call = tree.Block((call, OK))
    taken = tree.Struct(JOB, (tree.Pair("args", args),))
    return tree.Definition("def", "perform", (taken,), call)


def _with_clauses(module: tree.Module, clauses: list[Node]) -> tree.Module:
    found = list(statements(module))
    clauses = [replace(one, blank_before=True) for one in clauses]
    for index, one in enumerate(found):
        if isinstance(one, tree.Definition) and one.name == "perform":
            first = replace(clauses[0], comments=one.comments, blank_before=False)
            after = [replace(one, comments=(), blank_before=True), *found[index + 1 :]]
            return with_statements(module, [*found[:index], first, *clauses[1:], *after])
    impl = tree.Attribute("impl", tree.TRUE, blank_before=True)
    first = replace(clauses[0], blank_before=False)
    return with_statements(module, [*found, impl, first, *clauses[1:]])
