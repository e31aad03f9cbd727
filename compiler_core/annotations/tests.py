"""What the annotations of tests make of a class and its functions: a case of ExUnit.

@:describe("a basket") @:test @:tag("slow")     describe "a basket" do
function addsUpPrices() {                         @tag :slow
    assert(Basket.total([1, 2]) == 3);            test "adds up prices" do
}                                                   assert Basket.total([1, 2]) == 3
                                                  end
                                                end
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compiler_core.annotations.answers import answered
from compiler_core.annotations.otp import statements, with_statements
from compiler_core.annotations.site import read_given
from compiler_core.annotations.written import elixir_of, given, text_of, use, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower import closures, values
from compiler_core.lower.context import Context
from compiler_core.lower.framework import MemberSite, ModuleSite
from compiler_core.lower.rewrite import bottom_up
from compiler_core.lower.walk import walk_own
from compiler_core.project.files import module_of
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import VOID, FunctionType
from compiler_core.syntax import ast

OK = tree.Atom("ok")
PROPERTY = "@:property"


# --- the class ---------------------------------------------------------------------------------


def directives(site: ModuleSite) -> Iterator[Node]:
    """`use ExUnit.Case`, and `use ExUnitProperties` where the class has properties."""
    names = {metadata.name for metadata in site.declaration.view.metadata}
    asked = value_of(given(site), "async")
    is_async = "@:async" in names or (isinstance(asked, ast.BoolLiteral) and asked.value)
    options = (tree.Pair("async", tree.TRUE),) if is_async else ()
    yield use("ExUnit.Case", *options)
    if any(metadata.name == PROPERTY for metadata in _of_functions(site)):
        yield replace(use("ExUnitProperties"), blank_before=False)


def _of_functions(site: ModuleSite) -> Iterator[ast.Metadata]:
    for placed in site.declaration.view.members:
        if isinstance(placed.member, ast.FunctionMember):
            yield from placed.member.metadata


def parts(site: ModuleSite) -> Iterator[Node]:
    """`@moduletag`s."""
    for index, tag in enumerate(_tags(site.declaration.view.metadata, "moduletag")):
        yield replace(tag, blank_before=index == 0)


def place(site: ModuleSite) -> str:
    """Below `test/`, in a file whose name Mix knows for a test's."""
    *package, _ = module_of(site.db, site.path)
    folders = [snake_case(one) for one in package if one != "test"]
    name = snake_case(site.declaration.view.name.text)
    name = name if name.endswith("_test") else f"{name}_test"
    return "/".join(("../test", *folders, f"{name}.exs"))


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    """Tests of one description stand together, where the first of them stands."""
    found: list[Node] = []
    places: dict[str, int] = {}
    for node in statements(module):
        title = _described(node)
        if title is None or title not in places:
            if title is not None:
                places[title] = len(found)
            found.append(node)
            continue
        first = found[places[title]]
        assert isinstance(first, tree.LocalCall) and isinstance(node, tree.LocalCall)
        inside = [*_inside(first), *_inside(node)]
        found[places[title]] = replace(first, sections=_do(inside))
    return with_statements(module, found)


def _described(node: Node) -> str | None:
    match node:
        case tree.LocalCall(name="describe", arguments=(tree.String(parts=(str() as title,)),)):
            return title
    return None


def _inside(node: tree.LocalCall) -> tuple[Node, ...]:
    body = node.sections[0].body
    return body.statements if isinstance(body, tree.Block) else ()


def _do(body: Iterable[Node]) -> tuple[tree.Section, ...]:
    return (tree.Section("do", tree.Block(tuple(body))),)


# --- its functions -----------------------------------------------------------------------------


def test(site: MemberSite, nodes: list[Node]) -> list[Node]:
    return _test(site, nodes, "test")


def property_test(site: MemberSite, nodes: list[Node]) -> list[Node]:
    return _test(site, nodes, "property")


def _test(site: MemberSite, nodes: list[Node], macro: str) -> list[Node]:
    """`test "title" do`, with its tags, in its description."""
    own, lifted = _parted([bottom_up(one, _unpiped) for one in nodes])
    if own is None or own.body is None:
        return nodes
    named = tree.String((title(site),))
    call = tree.LocalCall(macro, (named, *_context(own)), _do(_lines(own.body)), origin=own.origin)
    first, *others = [*_tags(site.member.view.metadata, "tag"), call]
    made: list[Node] = [
        replace(first, comments=_comments(nodes), blank_before=True),
        *others,
    ]
    description = _text(site, "@:describe")
    if description is not None:
        block = tree.LocalCall("describe", (tree.String((description,)),), _do(made))
        made = [replace(block, blank_before=True, origin=own.origin)]
    return [*made, *lifted]


def title(site: MemberSite) -> str:
    """What the annotation says, or the function's name in words."""
    written = text_of(value_of(given(site), "name", 0))
    return written or title_of(site.member.member.name)


def title_of(name: str) -> str:
    """`testAddsUpPrices` is "adds up prices"."""
    words = snake_case(name).split("_")
    if words[0] == "test" and len(words) > 1:
        words = words[1:]
    return " ".join(words)


def _text(site: MemberSite, name: str) -> str | None:
    for metadata in site.member.view.metadata:
        if metadata.name == name and metadata.args:
            return text_of(metadata.args[0])
    return None


def _tags(annotations: Iterable[ast.Metadata], attribute: str) -> Iterator[Node]:
    """`@tag :slow`, `@tag timeout: 100`."""
    for metadata in annotations:
        if metadata.name != "@:tag":
            continue
        for one in read_given(metadata, 0):
            value = elixir_of(one.value, atoms=one.name is None)
            if value is not None and one.name is None:
                yield tree.Attribute(attribute, value)
            elif value is not None and one.name is not None:
                pair = tree.Pair(snake_case(one.name), value)
                yield tree.Attribute(attribute, pair)


def _parted(nodes: list[Node]) -> tuple[tree.Definition | None, list[Node]]:
    """The function itself, and what was lifted out of it."""
    for index, one in enumerate(nodes):
        if isinstance(one, tree.Definition):
            return one, nodes[index + 1 :]
    return None, []


def _comments(nodes: list[Node]) -> tuple[str, ...]:
    found: list[str] = []
    for one in nodes:
        found += one.comments
        if isinstance(one, tree.Definition):
            break
    return tuple(found)


def _context(own: tree.Definition) -> tuple[Node, ...]:
    """The parameter for what was set up, if it is read."""
    match own.parameters:
        case (tree.Variable(name=name),) if not name.startswith("_"):
            return own.parameters
        case (tree.Variable(),):
            return ()
    return own.parameters


def _lines(body: Node) -> tuple[Node, ...]:
    return body.statements if isinstance(body, tree.Block) else (body,)


def setup(site: MemberSite, nodes: list[Node]) -> list[Node]:
    return _setup(site, nodes, "setup")


def setup_all(site: MemberSite, nodes: list[Node]) -> list[Node]:
    return _setup(site, nodes, "setup_all")


def _setup(site: MemberSite, nodes: list[Node], macro: str) -> list[Node]:
    """`setup do`: what it answers is what the tests are given; nothing is `:ok`."""
    own, lifted = _parted(nodes)
    if own is None or own.body is None:
        return nodes
    body: Node = own.body
    type = site.member.member.type
    if isinstance(type, FunctionType) and strip(site.db, type.result) == VOID:
        body = tree.Block((*_lines(body), OK))
    else:
        body = answered(body, lambda node: OK if node == tree.NIL else node)
    return [_block(macro, own, _lines(body), nodes), *lifted]


def teardown(site: MemberSite, nodes: list[Node]) -> list[Node]:
    return _teardown(nodes, "setup")


def teardown_all(site: MemberSite, nodes: list[Node]) -> list[Node]:
    return _teardown(nodes, "setup_all")


def _teardown(nodes: list[Node], macro: str) -> list[Node]:
    """What ExUnit is to call when the test, or the last one, is over."""
    own, lifted = _parted(nodes)
    if own is None or own.body is None:
        return nodes
    work = tree.Fn((tree.Clause((), own.body),))
    lines = (tree.LocalCall("on_exit", (work,), parens=True), OK)
    return [_block(macro, own, lines, nodes), *lifted]


def _block(macro: str, own: tree.Definition, lines: tuple[Node, ...], nodes: list[Node]) -> Node:
    return tree.LocalCall(
        macro,
        _context(own),
        _do(lines),
        origin=own.origin,
        comments=_comments(nodes),
        blank_before=True,
    )


# --- properties --------------------------------------------------------------------------------


def call(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    """`forAll(generator, function(x) …)` is `check all x <- generator do … end`."""
    if member.name != "forAll" or member.owner is None:
        return None
    *generators, check = node.args
    if not isinstance(check, typed.Function) or len(check.parameters) != len(generators):
        return None
    given_ = [one for one in generators if one is not None]
    lowered = values.operands(ctx, given_)
    function = closures.function(ctx, check)
    if not isinstance(function, tree.Fn) or not isinstance(function.clauses[0], tree.Clause):
        return None
    clause = function.clauses[0]
    names = [
        replace(one, name=one.name.lstrip("_")) if isinstance(one, tree.Variable) else one
        for one in clause.patterns
    ]
    steps = tuple(tree.Generator(name, value) for name, value in zip(names, lowered, strict=True))
    body = clause.body
    if _answers(check):
        body = answered(body, _asserted)
    all_ = tree.LocalCall("all", steps, parens=False)
    return tree.LocalCall("check", (all_,), _do(_lines(body)), parens=False)


def _answers(check: typed.Function) -> bool:
    """It gives a value, rather than to demand what it wants."""
    return any(isinstance(one, typed.Return) and one.value for one in walk_own(check.body))


def _asserted(node: Node) -> Node:
    match node:
        case tree.LocalCall(name=name) | tree.RemoteCall(name=name):
            if name.startswith(("assert", "refute")) or name == "flunk":
                return node
    return tree.LocalCall("assert", (node,))


def _unpiped(node: Node) -> Node:
    """`assert f(x)` shows what `f(x)` was where it fails; `x |> f() |> assert()` doesn't."""
    match node:
        case tree.Pipeline(
            start=start,
            steps=(
                *before,
                tree.RemoteCall(target=tree.Alias(name="ExUnit.Assertions")) as last,
            ),
        ):
            match before:
                case []:
                    value = start
                case [tree.LocalCall() | tree.RemoteCall() as only]:
                    value = replace(only, arguments=(start, *only.arguments))
                case _:
                    value = replace(node, steps=tuple(before))
            return replace(last, arguments=(value, *last.arguments))
    return node
