"""Controllers, fallback controllers and plugs: modules that are handed a connection.

    @:controller class Books {                    defmodule Books do
        use Faults;                                 use Phoenix.Controller, formats: [:json]

                                                    action_fallback Faults

        function show(conn, params): Result<…> {    def show(conn, params) do
            return find(params.id).map(…)             with {:ok, book} <- find(params["id"]) do
        }                                               json(conn, book)
    }                                                 end …

Phoenix takes what an action returns for a connection, or hands it to the fallback: so an action's
`Ok(conn)` is the bare connection, and `Error(e)` is `{:error, e}`, which the fallback's `call` is
given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compiler_core.annotations.answers import answered, tagged, with_answers
from compiler_core.annotations.written import import_, macro, use
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import specs
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.rewrite import bottom_up
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import (
    BOOL,
    FLOAT,
    INT,
    RESULT_ID,
    ClassType,
    EnumType,
    FunctionType,
    StructureType,
    TypeId,
)
from compiler_core.syntax import ast

CONTROLLER = "Phoenix.Controller"
CONN = "Plug.Conn"
CONN_ID = TypeId((), "Conn", "Conn")
ACTION_ARITY = 2
"""An action takes the connection and the parameters."""


def uses_of_controller(site: ModuleSite) -> Iterator[Node]:
    """`use Phoenix.Controller`, and imports without the names that the class has itself."""
    formats = tree.List(tuple(tree.Atom(one) for one in formats_of(site)))
    yield use(CONTROLLER, tree.Pair("formats", formats))
    own = _own_functions(site)
    taken = [one for one in IMPORTED[CONTROLLER] if one in own]
    if taken:
        yield import_(CONTROLLER, _except(taken))
    for line in _conn_import(site):
        yield replace(line, blank_before=not taken)


def uses_of_plug(site: ModuleSite) -> Iterator[Node]:
    """`@behaviour Plug` and the imports that are needed."""
    yield tree.Attribute("behaviour", tree.Alias("Plug"), blank_before=True)
    yield from _conn_import(site)
    if CONTROLLER in site.imported:
        own = _own_functions(site)
        taken = [one for one in IMPORTED[CONTROLLER] if one in own]
        line = import_(CONTROLLER, *([_except(taken)] if taken else []))
        yield replace(line, blank_before=CONN not in site.imported)


def _conn_import(site: ModuleSite) -> Iterator[Node]:
    own = _own_functions(site)
    taken = [one for one in IMPORTED[CONN] if one in own]
    if CONN in site.imported or (taken and site.metadata.name != "@:plug"):
        yield import_(CONN, *([_except(taken)] if taken else []))


def _except(taken: Iterable[tuple[str, int]]) -> Node:
    pairs = tuple(tree.Pair(name, tree.Integer(arity)) for name, arity in taken)
    return tree.Pair("except", tree.List(pairs))


def _own_functions(site: ModuleSite) -> set[tuple[str, int]]:
    """The Elixir names and arities of the class's functions."""
    from compiler_core.lower.members import elixir_name

    return {
        (elixir_name(one.member), len(one.function.parameters))
        for one in site.declaration.members
        if one.function is not None
    }


def formats_of(site: ModuleSite) -> list[str]:
    """What the controller's views are asked for: by the templates that it renders."""
    wanted: set[str] = set()
    for member in site.declaration.members:
        for node in walk(member.function) if member.function is not None else ():
            if isinstance(node, typed.Call) and isinstance(node.callee, typed.StaticMember):
                wanted |= _formats(node.callee.member.name, node.args)
    return [one for one in ("html", "json") if one in wanted] or ["json"]


def _formats(function: str, arguments: list[typed.Expr | None]) -> set[str]:
    if function in ("html", "json"):
        return {function}
    if function != "render" or len(arguments) < 2:
        return set()
    match arguments[1]:
        case typed.Constant(value=str(template)) if "." in template:
            return {template.rsplit(".", 1)[1]}
        case typed.Constant(value=str()) | typed.Atom():
            return {"html"}
    return set()


# --- the fallback --------------------------------------------------------------------------------


def fallback_line(site: ModuleSite) -> Iterator[Node]:
    """`action_fallback Faults`, of the class's `use Faults;`."""
    for placed in site.declaration.view.members:
        if isinstance(placed.member, ast.UseMember):
            name = module_of(site, placed.member.path)
            origin = placed.member.span.shifted(placed.start)
            line = macro("action_fallback", tree.Alias(name))
            yield replace(line, blank_before=True, origin=origin)


def module_of(site: ModuleSite, path: tuple[str, ...]) -> str:
    """The Elixir module that a dotted path means where the class stands."""
    found = resolve_type(site.db, site.path, path)
    id = getattr(found, "id", None)
    return site.unit.world.module_name(id) if isinstance(id, TypeId) else ".".join(path)


def is_action(member: TypedMember) -> bool:
    function = member.function
    return (
        function is not None
        and member.member.is_public
        and len(function.parameters) == ACTION_ARITY
    )


def action(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """An action with what Phoenix wants of its result, and a spec that is true of `params`."""
    if not is_action(member):
        return nodes
    error = _error_of(site, member)
    if error is not None:
        nodes = with_answers(nodes, bare_conn)
    nodes = [bottom_up(one, _sent_at_once) for one in nodes]
    nodes = _with_numbers(site, member, nodes)
    return [_with_true_spec(one, error) for one in nodes]


def _error_of(site: ModuleSite, member: TypedMember) -> Node | None:
    """The `E` of an action that returns a `Result<Conn, E>`, as a typespec."""
    type = member.member.type
    if not isinstance(type, FunctionType):
        return None
    result = site.unit.world.follow(type.result)
    if not isinstance(result, EnumType) or result.id != RESULT_ID or len(result.args) != 2:
        return None
    value = site.unit.world.follow(result.args[0])
    if not isinstance(value, ClassType) or value.id != CONN_ID:
        return None
    return specs.type_spec(site.unit, result.args[1])


def _with_true_spec(node: Node, error: Node | None) -> Node:
    """What Phoenix hands over is a map with strings for keys, whatever Haxe's type says of it."""
    match node:
        case tree.Attribute(name="spec", value=tree.Binary(left=tree.LocalCall() as call) as spec):
            connection, _ = call.arguments
            arguments = (connection, tree.LocalCall("map"))
            result = spec.right
            if error is not None:
                result = specs.union([_CONN_SPEC, tree.Tuple((tree.Atom("error"), error))])
            changed = replace(spec, left=replace(call, arguments=arguments), right=result)
            return replace(node, value=changed)
    return node


def _with_numbers(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """What an address or a form brings is text: where the action's type says a number, it is made
    one as it is read. A number, of a body in JSON, stays one; what is neither is nil."""
    helpers = dict(_numbers_of(site, member))
    if not helpers:
        return nodes

    def read(node: Node) -> Node:
        match node:
            case tree.KeyAccess(
                target=tree.Variable(name=name), key=tree.String(parts=(str(key),))
            ):
                if name == given and key in helpers:
                    return tree.RemoteCall(tree.Alias("Haxe"), helpers[key], (node,))
        return node

    changed: list[Node] = []
    for node in nodes:
        second = node.parameters[1:2] if isinstance(node, tree.Definition) else ()
        given = second[0].name if second and isinstance(second[0], tree.Variable) else ""
        if isinstance(node, tree.Definition) and node.body is not None and given:
            node = replace(node, body=bottom_up(node.body, read))
        changed.append(node)
    return changed


def _numbers_of(site: ModuleSite, member: TypedMember) -> Iterator[tuple[str, str]]:
    """The keys of an action's parameters that are declared as numbers or `Bool`."""
    type = member.member.type
    if not isinstance(type, FunctionType) or len(type.parameters) != ACTION_ARITY:
        return
    params = site.unit.world.follow(type.parameters[1].type)
    for field in params.fields if isinstance(params, StructureType) else ():
        type_of_field = site.unit.world.follow(field.type)
        for known, helper in _CONVERSIONS:
            if type_of_field == known:
                yield field_name(field.name), helper


_CONVERSIONS = ((INT, "to_integer"), (FLOAT, "to_float"), (BOOL, "to_boolean"))


def _sent_at_once(node: Node) -> Node:
    """A status that is set to send an empty answer right away: `send_resp(conn, 204, "")`."""
    match node:
        case tree.Block(
            statements=(
                *before,
                tree.Match(
                    pattern=tree.Variable(name=held),
                    value=tree.RemoteCall(
                        name="put_status", arguments=(tree.Variable() as conn, status)
                    ),
                ),
                tree.RemoteCall(
                    name="send_resp",
                    arguments=(
                        tree.Variable(name=sent),
                        tree.Binary(left=tree.FieldAccess(name="status"), operator="||"),
                        tree.Binary(
                            left=tree.FieldAccess(name="resp_body"), operator="||", right=body
                        ),
                    ),
                ) as call,
            )
        ) if held == sent:
            made = replace(call, arguments=(conn, status, body))
            return replace(node, statements=(*before, made)) if before else made
    return node


_CONN_SPEC = tree.RemoteCall(tree.Alias(CONN), "t")


def bare_conn(node: Node) -> Node:
    """`{:ok, conn}` is the connection itself; what may be either is taken apart."""
    done = tagged(node, "ok")
    if done is not None and len(done) == 1:
        return done[0]
    if tagged(node, "error") is not None:
        return node
    match helper_call(node):
        case "result_map", [result, function]:
            return _with_value(node, result, function, is_bare=True)
        case "result_flat_map", [result, function]:
            return _with_value(node, result, function, is_bare=False)
        case "option_to_result", [option, reason]:
            inner = helper_call(option)
            match inner:
                case "option_map", [taken, function]:
                    return _of_option(node, taken, function, reason)
    value = tree.Variable("conn")
    step = tree.Generator(tree.Tuple((tree.Atom("ok"), value)), node)
    return tree.With((step,), value, origin=node.origin)


def helper_call(node: Node) -> tuple[str, list[Node]] | None:
    """The function of the run-time module that makes the node's value, and its arguments; a pipe's
    last step has what stands before it as its first."""
    match node:
        case tree.RemoteCall(target=tree.Alias(name="Haxe"), name=name, arguments=arguments):
            return name, list(arguments)
        case tree.Pipeline(start=start, steps=(*before, tree.RemoteCall() as last)):
            if last.target == tree.Alias("Haxe"):
                return last.name, [_piped(start, before), *last.arguments]
    return None


def _piped(start: Node, steps: list[Node]) -> Node:
    match steps:
        case []:
            return start
        case [tree.LocalCall() | tree.RemoteCall() as only]:
            return replace(only, arguments=(start, *only.arguments))
    return tree.Pipeline(start, tuple(steps))


def _with_value(node: Node, result: Node, function: Node, *, is_bare: bool) -> Node:
    """`with {:ok, x} <- result do … end`: an error passes by."""
    pattern, body = _taken(function)
    step = tree.Generator(tree.Tuple((tree.Atom("ok"), pattern)), result)
    body = body if is_bare else answered(body, bare_conn)
    return tree.With((step,), body, origin=node.origin, comments=node.comments)


def _of_option(node: Node, option: Node, function: Node, reason: Node) -> Node:
    pattern, body = _taken(function)
    clauses = (
        tree.Clause((tree.Tuple((tree.Atom("some"), pattern)),), body),
        tree.Clause((tree.Atom("none"),), tree.Tuple((tree.Atom("error"), reason))),
    )
    return tree.Case(option, clauses, origin=node.origin, comments=node.comments)


def _taken(function: Node) -> tuple[Node, Node]:
    """The parameter and the body of a function value."""
    match function:
        case tree.Fn(clauses=(tree.Clause(patterns=(pattern,), guard=None, body=body),)):
            return pattern, body
    value = tree.Variable("value")
    return value, tree.ValueCall(function, (value,))


# --- what is called by the framework -------------------------------------------------------------


def fallback(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """A fallback's `call` is given `{:error, e}` where Haxe's function takes `e`."""
    if member.member.name != "call" or not is_action(member):
        return nodes
    given = _second_type(member)
    if given is None or (isinstance(given, EnumType) and given.id == RESULT_ID):
        return nodes
    return [_taking_error(one) for one in nodes]


def _second_type(member: TypedMember) -> object | None:
    type = member.member.type
    if not isinstance(type, FunctionType) or len(type.parameters) != ACTION_ARITY:
        return None
    second = type.parameters[1].type
    return second if isinstance(second, EnumType) else None


def _taking_error(node: Node) -> Node:
    match node:
        case tree.Definition(name="call", parameters=(connection, error)):
            taken = tree.Tuple((tree.Atom("error"), error))
            return replace(node, parameters=(connection, taken))
        case tree.Attribute(name="spec", value=tree.Binary(left=tree.LocalCall() as call) as spec):
            connection, error = call.arguments
            taken = tree.Tuple((tree.Atom("error"), error))
            changed = replace(call, arguments=(connection, taken))
            return replace(node, value=replace(spec, left=changed))
    return node


def init_of_plug(site: ModuleSite) -> Iterator[Node]:
    """`init/1`, where the class has none: its options are what `call` is handed."""
    names = {one.member.name for one in site.declaration.members if one.function is not None}
    if "init" not in names:
        yield tree.Attribute("impl", tree.TRUE, blank_before=True)
        options = tree.Variable("opts")
        yield tree.Definition("def", "init", (options,), options, inline=True)


def _names(text: str) -> tuple[tuple[str, int], ...]:
    found = (word.rsplit("/", 1) for word in text.split())
    return tuple((name, int(arity)) for name, arity in found)


IMPORTED = {
    CONN: _names("""
        assign/3 async_assign/3 await_assign/2 await_assign/3 chunk/2 clear_session/1
        configure_session/2 delete_req_header/2 delete_resp_cookie/2 delete_resp_cookie/3
        delete_resp_header/2 delete_session/2 fetch_cookies/1 fetch_cookies/2 fetch_query_params/1
        fetch_query_params/2 fetch_session/1 fetch_session/2 get_cookies/1 get_http_protocol/1
        get_peer_data/1 get_req_header/2 get_resp_cookies/1 get_resp_header/2 get_session/1
        get_session/2 get_session/3 halt/1 inform/2 inform/3 merge_assigns/2 merge_private/2
        merge_req_headers/2 merge_resp_headers/2 prepend_req_headers/2 prepend_resp_headers/2 push/2
        push/3 put_private/3 put_req_header/3 put_resp_content_type/2 put_resp_content_type/3
        put_resp_cookie/3 put_resp_cookie/4 put_resp_header/3 put_session/3 put_status/2 read_body/1
        read_body/2 read_part_body/2 read_part_headers/1 read_part_headers/2 register_before_send/2
        request_url/1 resp/3 send_chunked/2 send_file/3 send_file/4 send_file/5 send_resp/1
        send_resp/3 update_req_header/4 update_resp_header/4 upgrade_adapter/3
    """),
    CONTROLLER: _names("""
        accepts/2 action_name/1 allow_jsonp/1 allow_jsonp/2 clear_flash/1 controller_module/1
        current_path/1 current_path/2 current_url/1 current_url/2 delete_csrf_token/0
        endpoint_module/1 fetch_flash/1 fetch_flash/2 get_csrf_token/0 get_flash/1 get_flash/2
        get_format/1 html/2 json/2 layout/1 layout/2 layout_formats/1 merge_flash/2
        protect_from_forgery/1 protect_from_forgery/2 put_flash/3 put_format/2 put_layout/2
        put_layout_formats/2 put_new_layout/2 put_new_view/2 put_root_layout/2 put_router_url/2
        put_secure_browser_headers/1 put_secure_browser_headers/2 put_static_url/2 put_view/2
        redirect/2 render/1 render/2 render/3 render/4 root_layout/1 root_layout/2 router_module/1
        scrub_params/2 send_download/2 send_download/3 text/2 view_module/1 view_module/2
        view_template/1
    """),
}
"""What the two modules bring into a class: a function of its own of such a name and arity hides it,
which Elixir wants said."""
