"""Migrations: tables' columns are written as Ecto's blocks.

    createTable("books", function(t) {          create table(:books) do
        t.string("title", null: false);           add :title, :string, null: false
        t.belongsTo("authors");                   add :author_id, references(:authors)
        t.index(["title"]);                     end
    });
                                                create index(:books, [:title])

The function's body is lowered like any other, so that loops and conditions may stand in it; what is
no column (an index, another name for a column) follows the block, in its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compiler_core.annotations.ecto.english import singular
from compiler_core.annotations.site import read_given
from compiler_core.annotations.written import given, text_of, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower import expression_statements, literals, statements, values
from compiler_core.lower.context import Context, Exit
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.rewrite import bottom_up
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, TypedMember
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

MODULE = "Ecto.Migration"
MIGRATION = TypeId(("ecto",), "Migration", "Migration")
TABLE = TypeId(("ecto",), "Table", "Table")

BLOCKS = {
    "createTable": "create",
    "createTableIfNotExists": "create_if_not_exists",
    "alterTable": "alter",
}

COLUMNS = {
    "string": "string",
    "text": "text",
    "integer": "integer",
    "bigint": "bigint",
    "float": "float",
    "decimal": "decimal",
    "boolean": "boolean",
    "date": "date",
    "time": "time",
    "datetime": "naive_datetime",
    "utcDatetime": "utc_datetime",
    "binary": "binary",
    "uuid": "uuid",
    "map": "map",
}
"""Functions of a table that add a column of their type."""

TYPES = {
    "datetime": "naive_datetime",
    "timestamp": "naive_datetime",
    "json": "map",
    "jsonb": "map",
    "object": "map",
    "bool": "boolean",
    "varchar": "string",
    "number": "integer",
}
"""Names of types that are Ecto's under another name."""

BEHIND = frozenset(("index", "uniqueIndex", "renameColumn"))
"""Functions of a table that are no column."""

OF_REFERENCES = frozenset(
    ("on_delete", "on_update", "type", "column", "with", "match", "validate", "prefix", "options")
)
"""Options of `references`; all others are the column's."""


def call(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    """A call of a migration's functions that aren't Elixir's."""
    if member.owner == MIGRATION:
        if member.name in BLOCKS:
            return _table(ctx, node, BLOCKS[member.name])
        return _call("flush") if member.name == "flush" else None
    if member.owner == TABLE:
        if isinstance(receiver, typed.Call):
            expression_statements.effect(ctx, receiver)
        return _column(ctx, node, member.name)
    return None


def _call(name: str, *arguments: Node, body: list[Node] | None = None) -> Node:
    sections = () if body is None else (tree.Section("do", tree.Block(tuple(body))),)
    return tree.RemoteCall(tree.Alias(MODULE), name, arguments, sections)


# --- a table -------------------------------------------------------------------------------------


def _table(ctx: Context, node: typed.Call, macro: str) -> Node | None:
    name_view, function = [*node.args, None, None][:2]
    if name_view is None or not isinstance(function, typed.Function):
        return None
    name = values.expression(ctx, name_view)
    options = _options(ctx, node, 2)
    inside, behind = _parted(function.body)
    if any(_is_own_key(one) for one in inside):
        options = [tree.Pair("primary_key", tree.FALSE), *options]
    inner = ctx.inner()
    variable = function.parameters[0].variable if function.parameters else None
    if variable is not None and _is_handed_on(inside, variable):
        # A helper of the class gets the table's name for its table.
        ctx.out.append(tree.Match(ctx.variable(variable), name))
    lines = statements.sequence(inner, inside, Exit(lambda at, _: [], ctx.live)) if inside else []
    later = [one for step in behind for one in _behind(ctx, step, name)]
    table = _call("table", name, *options)
    origin = ctx.origin(node)
    made: list[Node] = []
    if lines or macro != "alter":
        made.append(replace(_call(macro, table, body=lines), origin=origin))
    made += later
    ctx.out += made[:-1]
    return made[-1] if made else tree.Atom("ok")


def _parted(body: Expr) -> tuple[list[Expr], list[typed.Call]]:
    """What stands in the block, and what follows it."""
    inside: list[Expr] = []
    behind: list[typed.Call] = []
    for one in body.statements if isinstance(body, typed.Block) else [body]:
        statement = one.value if isinstance(one, typed.Return) else one
        if statement is None:
            continue
        chain = list(_chain(statement))
        if not chain:
            inside.append(statement)
            continue
        rest: Expr | None = None
        for link in chain:
            name = link.callee.member.name if isinstance(link.callee, typed.InstanceMember) else ""
            if name in BEHIND:
                behind.append(link)
            elif name != "id" or _gives_options(link):
                rest = link if rest is None else _linked(link, rest)
        if rest is not None:
            inside.append(rest)
    return inside, behind


def _chain(node: Expr) -> Iterator[typed.Call]:
    """The calls of `t.string("a").text("b")`, first to last; none if it isn't a table's."""
    if not isinstance(node, typed.Call) or not isinstance(node.callee, typed.InstanceMember):
        return
    if node.callee.member.owner != TABLE:
        return
    yield from _chain(node.callee.target)
    yield node


def _linked(link: typed.Call, before: Expr) -> typed.Call:
    """A call of a chain whose receiver is another of its calls."""
    assert isinstance(link.callee, typed.InstanceMember)
    if link.callee.target is before:
        return link
    return replace(link, callee=replace(link.callee, target=before))


def _gives_options(link: typed.Call) -> bool:
    return bool(link.keywords) or any(one is not None for one in link.args)


def _is_own_key(node: Expr) -> bool:
    return any(
        isinstance(link.callee, typed.InstanceMember) and link.callee.member.name == "id"
        for link in _chain(node)
    )


def _is_handed_on(inside: list[Expr], variable: typed.Variable) -> bool:
    """The table is more than the receiver of calls."""
    for root in inside:
        receivers = {
            id(one.callee.target)
            for one in walk(root)
            if isinstance(one, typed.Call) and isinstance(one.callee, typed.InstanceMember)
        }
        for one in walk(root):
            if isinstance(one, typed.Local) and one.variable is variable:
                if id(one) not in receivers:
                    return True
    return False


def _behind(ctx: Context, node: typed.Call, table: Node) -> Iterator[Node]:
    assert isinstance(node.callee, typed.InstanceMember)
    name = node.callee.member.name
    if name == "renameColumn":
        old, new = (values.expression(ctx, one) for one in node.args[:2] if one is not None)
        made = _call("rename", _call("table", table), old, tree.Pair("to", new))
    else:
        columns = (
            values.expression(ctx, node.args[0]) if node.args and node.args[0] else tree.List()
        )
        options = _options(ctx, node, 1)
        unique = name == "uniqueIndex" or tree.Pair("unique", tree.TRUE) in options
        options = [one for one in options if not _is_pair(one, "unique")]
        kind = "unique_index" if unique else "index"
        made = _call("create", _call(kind, table, columns, *options))
    comments = ctx.above.get(id(node), ())
    yield replace(made, origin=ctx.origin(node), comments=comments)


# --- a column ------------------------------------------------------------------------------------


def _column(ctx: Context, node: typed.Call, name: str) -> Node | None:
    args = [None if one is None else values.expression(ctx, one) for one in _plain(node, name)]
    first = args[0] if args and args[0] is not None else tree.NIL
    second = args[1] if len(args) > 1 and args[1] is not None else None
    options = _options(ctx, node, _POSITIONS.get(name, 1))
    if name in COLUMNS:
        return _call("add", first, tree.Atom(COLUMNS[name]), *options)
    match name:
        case "id":
            type = _option(options, "type") or tree.Atom("id")
            rest = [one for one in options if not _is_pair(one, "type")]
            key = tree.Pair("primary_key", tree.TRUE)
            return _call("add", tree.Atom("id"), type, key, *rest)
        case "array":
            of = tree.Tuple((tree.Atom("array"), _type(second)))
            return _call("add", first, of, *options)
        case "belongsTo" | "references":
            return _reference(first, options)
        case "timestamps":
            return _call("timestamps", *options)
        case "addColumn":
            return _call("add", first, _type(second), *options)
        case "modifyColumn":
            return _call("modify", first, _type(second), *options)
        case "removeColumn":
            more = () if second is None else (_type(second), *options)
            return _call("remove", first, *more)
    return None


_POSITIONS = {
    **dict.fromkeys(("array", "addColumn", "modifyColumn", "removeColumn"), 2),
    **dict.fromkeys(("id", "timestamps"), 0),
}
"""How many arguments stand before the options, where it isn't one."""


def _plain(node: typed.Call, name: str) -> list[Expr | None]:
    return list(node.args[: _POSITIONS.get(name, 1)])


def _type(node: Node | None) -> Node:
    if isinstance(node, tree.Atom):
        return tree.Atom(TYPES.get(node.name, node.name))
    return node or tree.Atom("string")


def _reference(table: Node, options: list[Node]) -> Node:
    """`add :category_id, references(:categories, on_delete: …), null: false`."""
    target = table.name if isinstance(table, tree.Atom) else ""
    key = _option(options, "foreign_key")
    if isinstance(key, tree.String):
        key = tree.Atom(str(key.parts[0]))
    own = [one for one in options if isinstance(one, tree.Pair) and one.key in OF_REFERENCES]
    rest = [one for one in options if one not in own and not _is_pair(one, "foreign_key")]
    reference = _call("references", table, *(_with_atom(one) for one in own))
    return _call("add", key or tree.Atom(f"{singular(target)}_id"), reference, *rest)


def _with_atom(pair: Node) -> Node:
    """`on_delete: "delete_all"`: the words of these options are atoms."""
    if isinstance(pair, tree.Pair) and isinstance(pair.value, tree.String):
        if pair.key not in ("prefix", "options"):
            return replace(pair, value=tree.Atom(str(pair.value.parts[0])))
    return pair


def _is_pair(node: Node, key: str) -> bool:
    return isinstance(node, tree.Pair) and node.key == key


def _option(options: list[Node], key: str) -> Node | None:
    found = (one.value for one in options if isinstance(one, tree.Pair) and one.key == key)
    return next(found, None)


def _options(ctx: Context, node: typed.Call, position: int) -> list[Node]:
    """The options of a call, given as an object, a keyword list or `name: value`."""
    found: list[Node] = []
    for one in node.args[position:]:
        made = None if one is None else values.expression(ctx, one)
        if isinstance(made, tree.List):
            found += made.elements
        elif isinstance(made, tree.Map):
            found += made.pairs
    found += literals.keyword_pairs(ctx, node.keywords)
    return [_with_type(one) for one in found]


def _with_type(pair: Node) -> Node:
    if (
        isinstance(pair, tree.Pair)
        and pair.key in ("type", "from")
        and isinstance(pair.value, tree.String)
    ):
        return replace(pair, value=tree.Atom(str(pair.value.parts[0])))
    return pair


# --- the module ----------------------------------------------------------------------------------


def with_heredocs(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """SQL of several lines as a heredoc; its indentation is the program's, not SQL's."""

    def change(node: Node) -> Node:
        match node:
            case tree.RemoteCall(target=tree.Alias(name=module), name="execute"):
                if module == MODULE:
                    return replace(node, arguments=tuple(_heredoc(one) for one in node.arguments))
        return node

    return [bottom_up(node, change) for node in nodes]


def _heredoc(node: Node) -> Node:
    if not isinstance(node, tree.String) or node.heredoc or len(node.parts) != 1:
        return node
    text = node.parts[0]
    if not isinstance(text, str) or "\n" not in text:
        return node
    return replace(node, parts=(dedented(text),), heredoc=True)


def dedented(text: str) -> str:
    """Without the empty lines around, the common indentation and blanks at the ends of lines."""
    lines = [line.rstrip() for line in text.split("\n")]
    first, *rest = lines
    while rest and not rest[-1]:
        rest.pop()
    indents = [len(line) - len(line.lstrip()) for line in rest if line]
    indent = min(indents, default=0)
    kept = [line[indent:] for line in rest]
    if first.strip():
        kept.insert(0, first.strip())
    while kept and not kept[0]:
        kept.pop(0)
    return "\n".join(kept) + "\n"


def path(site: ModuleSite) -> str:
    """`priv/repo/migrations/20240101120000_create_books.exs`, beside `lib`."""
    name = snake_case(site.unit.name.split(".")[-1])
    return f"../priv/repo/migrations/{version(site.metadata) or '0'}_{name}.exs"


def version(metadata: ast.Metadata) -> str | None:
    """The digits of `@:migration(…)`."""
    value = value_of(read_given(metadata, 0), "timestamp", 0)
    text = value.text if isinstance(value, ast.IntLiteral) else text_of(value)
    return None if text is None else text.replace("_", "")


def attributes(site: ModuleSite) -> Iterable[Node]:
    """`@disable_ddl_transaction true`, as an index that is made concurrently needs it."""
    arguments = given(site)
    names = ("disable_ddl_transaction", "disable_migration_lock")
    found = [
        name
        for name in names
        if isinstance(value := value_of(arguments, name), ast.BoolLiteral) and value.value
    ]
    for index, name in enumerate(found):
        yield tree.Attribute(name, tree.TRUE, blank_before=index == 0)
