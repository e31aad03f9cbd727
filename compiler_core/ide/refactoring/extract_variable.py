"""Extract a variable or a constant: an expression gets a name.

    send([total * 2], 1);      →      var value = total * 2;
                                      send(value, 1);

    trace(["hello"]);          →      static inline final HELLO = "hello";  in the class

The expression must be selected. A variable is offered where evaluating it before its statement
makes no difference (`effects.can_be_first`); all its occurrences in the block where they are sure
to have the same value; a constant where the expression is made of literals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit
from compiler_core.base.snippet import escaped
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.effects import Effect, can_be_first, effect_of
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.site import Site
from compiler_core.ide.refactoring.slots import Slot, inserted, slot_of, statement_of
from compiler_core.ide.written_types import written_type
from compiler_core.semantics import typed
from compiler_core.semantics.types import (
    INT,
    STRING,
    VOID,
    AbstractType,
    ClassType,
    FunctionType,
    ModuleType,
    StructureType,
)
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants


def extractions(site: Site) -> Iterator[Offer]:
    """A variable for the selection, one for all that is the same, a constant."""
    view = site.selection()
    if view is None or site.is_opaque or not is_value(site, view):
        return
    constant = _constant(site, view)
    if constant is not None:
        yield constant
    slot = slot_of(site, view)
    if slot is None or _is_whole_statement(slot, view):
        return
    statement = statement_of(site, view, slot)
    if not can_be_first(site, view, statement):
        return
    kept = _type_hint(site, view)
    if kept is None:
        return
    yield Offer(
        "Extract variable",
        "refactor.extract",
        lambda: _edits(site, slot, statement, [view], view, kept),
        snippet=True,
    )
    same = _same(site, slot, statement, view)
    if len(same) > 1:
        yield Offer(
            f"Extract variable for all {len(same)} occurrences",
            "refactor.extract",
            lambda: _edits(site, slot, statement, same, view, kept),
            snippet=True,
        )


# --- what has a value that a variable can hold ---------------------------------------------------


def is_value(site: Site, view: ast.Expr) -> bool:
    """Whether `view` is evaluated where it stands, and answers something that can be kept."""
    node = site.value(view)
    if node is None or isinstance(node, typed.Error | typed.ModuleValue | typed.NotLowered):
        return False
    if node.type == VOID or isinstance(node.type, ModuleType):
        return False
    if isinstance(view, ast.Identifier) and isinstance(node, typed.Local | typed.This):
        return False  # it has a name
    if isinstance(view, _NO_VALUES) or isinstance(node, typed.Super | typed.Assign):
        return False
    parent = site.parent(view)
    match parent:
        case ast.Call() if parent.callee is view:
            return False
        case ast.FieldAccess() | ast.New() | ast.Case() | ast.Metadata() | ast.Parameter():
            if isinstance(parent, ast.FieldAccess) and _is_plain_target(site, parent, view):
                return not _is_in_pattern(site, view)
            return False
        case ast.Binary():
            is_assigned = parent.left is view and _assigns(parent.operator)
            if is_assigned or parent.operator in ("=>", "<-", "...", "|>", "in"):
                return False
        case ast.Unary(operator="++" | "--") | ast.SpreadExpr() | ast.Spread() | ast.IsCheck():
            return False
    return not _is_in_pattern(site, view)


_NO_VALUES = (
    ast.NamedArg,
    ast.Return,
    ast.Break,
    ast.Continue,
    ast.Throw,
    ast.Var,
    ast.While,
    ast.For,
    ast.SpreadExpr,
    ast.KeywordList,
    ast.MetaExpr,
    ast.Untyped,
    ast.NullLiteral,
    ast.MacroExpr,
    ast.Block,
    ast.Switch,
    ast.Try,
    ast.With,
    ast.Receive,
    ast.Parenthesis,
)


def _is_plain_target(site: Site, parent: ast.FieldAccess, view: ast.Expr) -> bool:
    """`a.b` in `a.b.c`: a value, unless `c` is what is special about a literal (`"a".code`)."""
    return parent.target is view and not isinstance(view, ast.StringLiteral | ast.IntLiteral)


def _assigns(operator: str) -> bool:
    return operator.endswith("=") and operator not in ("==", "!=", "<=", ">=")


def _is_in_pattern(site: Site, view: ast.View) -> bool:
    child = view
    for holder in site.around(view):
        if isinstance(holder, ast.Case):
            return child is not holder.body
        if isinstance(holder, ast.Binary) and holder.operator in ("<-", "=>"):
            return True
        child = holder
    return False


def _is_whole_statement(slot: Slot, view: ast.Expr) -> bool:
    return slot.statement is view and not slot.needs_braces


# --- types ---------------------------------------------------------------------------------------


def _type_hint(site: Site, view: ast.Expr) -> str | None:
    """What to write behind the variable's name: nothing where the value says it alone, else its
    type; None where it needs one that can't be written."""
    node = site.value(view)
    if node is None:
        return None
    bare = view
    while isinstance(bare, ast.Parenthesis):
        bare = bare.inner
    if not depends_on_place(bare, node):
        return ""
    written = written_type(site.db, site.where, node.type)
    return None if written is None else f":{written}"


def depends_on_place(view: ast.Expr, node: typed.Expr) -> bool:
    """Whether the type of the value is told by what is expected of it."""
    if isinstance(view, ast.Ternary | ast.If | ast.Cast | ast.Call | ast.New | ast.Index):
        return isinstance(node.type, ClassType | AbstractType | FunctionType | StructureType) and (
            node.type not in (INT, STRING)
        )
    if isinstance(node, typed.EnumConstructor):
        return True
    return isinstance(
        view,
        ast.FunctionExpr
        | ast.ArrayLiteral
        | ast.ObjectLiteral
        | ast.MapLiteral
        | ast.Comprehension
        | ast.TupleLiteral
        | ast.AtomLiteral
        | ast.ElixirMap,
    )


# --- edits ---------------------------------------------------------------------------------------


def _edits(
    site: Site,
    slot: Slot,
    statement: ast.View,
    places: list[ast.Expr],
    view: ast.Expr,
    hint: str,
) -> tuple[Edit, ...]:
    name = site.fresh(suggested_name(site, view))
    line = f"var ${{1:{name}}}{escaped(f'{hint} = {site.source(view)};')}"
    around, _ = inserted(site, slot, statement, "\0")
    uses = [site.edit(one.span, f"${{1:{name}}}") for one in places]
    texts = [Edit(one.span, escaped(one.text).replace("\0", line)) for one in around]
    if len(texts) == 2:
        return (texts[0], *uses, texts[1])
    return (*texts, *uses)


def _same(site: Site, slot: Slot, statement: ast.View, view: ast.Expr) -> list[ast.Expr]:
    """The expressions of the same text and meaning from the statement on, in its block: only where
    nothing changes what they read."""
    if effect_of(site, view) is not Effect.PURE or not isinstance(slot.holder, ast.Block):
        return [view]
    until = slot.holder.span.end
    meant = _meaning(site, view)
    for number in {number for _, number in meant}:
        writes = [one for one in site.uses(number) if one.is_write]
        if any(statement.span.start <= one.start <= until for one in writes):
            return [view]
        if writes and site.is_captured(number):
            return [view]
    return [
        one
        for one in site.views
        if isinstance(one, ast.Expr)
        and type(one) is type(view)
        and statement.span.start <= one.span.start
        and one.span.end <= until
        and site.source(one) == site.source(view)
        and _meaning(site, one) == meant
        and is_value(site, one)
        and not _is_in_literal_only_place(site, one)
    ]


def _is_in_literal_only_place(site: Site, view: ast.View) -> bool:
    return any(isinstance(one, ast.Parameter | ast.Metadata) for one in site.around(view))


def _meaning(site: Site, view: ast.View) -> list[tuple[int, int]]:
    """The locals of an expression and where in it they stand."""
    return [(one.start - view.span.start, one.target.number) for one in site.locals_in(view.span)]


# --- constants -----------------------------------------------------------------------------------


def _constant(site: Site, view: ast.Expr) -> Offer | None:
    """A static constant of the class; of the module for a function of the module."""
    if not all(isinstance(one, _CONSTANT_PARTS) for one in descendants(view)):
        return None
    if not isinstance(site.value(view), typed.Constant | typed.Binary | typed.Unary):
        return None
    if isinstance(site.member, ast.VarMember) and site.member.has("static"):
        return None
    if site.holder not in ("class", ""):
        return None
    if any(isinstance(one, ast.Metadata | ast.Parameter) for one in site.around(view)):
        return None
    return Offer("Extract constant", "refactor.extract", lambda: _constant_edits(site, view), True)


_CONSTANT_PARTS = (
    ast.IntLiteral,
    ast.FloatLiteral,
    ast.BoolLiteral,
    ast.StringLiteral,
    ast.Binary,
    ast.Unary,
    ast.Parenthesis,
)


def _constant_edits(site: Site, view: ast.Expr) -> tuple[Edit, ...]:
    name = site.fresh(_constant_name(site, view))
    words = "static inline final" if site.key.declaration else "final"
    indentation = site.indentation(0)
    value = escaped(site.source(view))
    line = f"{words} ${{1:{name}}} = {value};\n\n{indentation}"
    return (site.edit(Span(0, 0), line), site.edit(view.span, f"${{1:{name}}}"))


def _constant_name(site: Site, view: ast.Expr) -> str:
    words = re.findall(r"[A-Za-z]+", view.value) if isinstance(view, ast.StringLiteral) else []
    return "_".join(words[:3]).upper() or "VALUE"


# --- names ---------------------------------------------------------------------------------------


def suggested_name(site: Site, view: ast.Expr) -> str:
    """`user` for `getUser(id)`, `name` for `user.name`, `length2`-like numbers are added where the
    name is taken."""
    match view:
        case ast.Call():
            return suggested_name(site, view.callee)
        case ast.FieldAccess() if view.name.text:
            return _without_verb(view.name.text)
        case ast.Identifier() if view.name[:1].isalpha() and view.name != "this":
            return _without_verb(view.name)
        case ast.New() if view.type.path:
            return _lower_first(view.type.path[-1])
        case ast.StringLiteral() | ast.InterpolatedString():
            return "text"
        case ast.FunctionExpr():
            return "callback"
        case ast.Parenthesis():
            return suggested_name(site, view.inner)
    node = site.value(view)
    if node is not None and isinstance(node.type, ClassType) and node.type != STRING:
        return _lower_first(node.type.id.name.rpartition(".")[2])
    return "value"


def _without_verb(name: str) -> str:
    found = re.match(r"(?:get|find|fetch|load|make|create|to|is|has)(?=[A-Z])", name)
    return _lower_first(name if found is None else name[found.end() :])


def _lower_first(name: str) -> str:
    return name[:1].lower() + name[1:]
