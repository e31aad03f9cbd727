"""How much of a file is understood: its expressions, and those whose type nobody knows.

An expression is of unknown type if the typer found none (`Unknown`), or if it is what comes out of
something that nothing declares: a member of an outside module, a call of it, a local that holds the
result, a field of that. A call of an undeclared function is known where the program tells what it
gives (`typer.undeclared`). `Dynamic` as such is a type: somebody wrote it. `return`, `throw` and
the like have no value and aren't counted.

    var user = Outside.find(1);     `Outside`, `Outside.find` and the call are unknown, `1` is not
    trace(user.name);               `user` and `user.name` are
"""

from __future__ import annotations

from compiler_core.base.statistics import Statistics
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import member_table
from compiler_core.semantics.type_at import typed_nodes
from compiler_core.semantics.types import (
    NULL_ID,
    AbstractType,
    DynamicType,
    FunctionType,
    StructureType,
    Type,
    UnknownType,
)
from compiler_core.syntax import ast


@query
def file_statistics(db: Database, path: str) -> Statistics:
    """The figures of one file."""
    members = expressions = unknown = 0
    for key, placed in member_table(db, path).items():
        members += 1
        if isinstance(placed.member, ast.EnumConstructor):
            continue
        outside: set[int] = set()
        for node in typed_nodes(infer_member(db, path, key)):
            if isinstance(node, typed.VariableDeclaration) and node.value is not None:
                if _is_from_outside(node.value, outside):
                    outside.add(id(node.variable))
            if isinstance(node, typed.Expr) and not isinstance(node, _NO_VALUES):
                expressions += 1
                unknown += _is_unknown(node, outside)
    lines = parse(db, path).text.count("\n") + 1
    return Statistics(1, lines, members, expressions, unknown)


_NO_VALUES = (
    typed.Return,
    typed.Throw,
    typed.Break,
    typed.Continue,
    typed.VariableDeclaration,
    typed.Block,
    typed.Yield,
)
_UNDECLARED = (typed.Error, typed.NotLowered, typed.UnknownFunction, typed.UnknownMember)


def _is_unknown(node: typed.Expr, outside: set[int]) -> bool:
    """`outside`: `id`s of the variables that hold what comes from an undeclared name."""
    if isinstance(node.type, UnknownType):
        return True
    if isinstance(node, _UNDECLARED):
        return not isinstance(node.type, FunctionType) or _is_dynamic(node.type.result)
    if isinstance(node, typed.ModuleValue):
        return node.id is None and not node.is_current
    return _is_dynamic(node.type) and _is_from_outside(node, outside)


def _is_dynamic(type: Type) -> bool:
    if isinstance(type, AbstractType) and type.id == NULL_ID and type.args:
        return _is_dynamic(type.args[0])
    if isinstance(type, StructureType) and type.is_open:
        # fields that are read and of which nothing else is known tell little of a value
        return all(_is_dynamic(field.type) for field in type.fields)
    return isinstance(type, DynamicType)


def _is_from_outside(node: typed.Expr, outside: set[int]) -> bool:
    match node:
        case typed.Local():
            return id(node.variable) in outside
        case typed.Call():
            return _is_from_outside(node.callee, outside)
        case typed.StructureMember() | typed.InstanceMember() | typed.Index():
            return _is_from_outside(node.target, outside)
        case typed.ModuleValue():
            return node.id is None and not node.is_current
    return isinstance(node, _UNDECLARED) or isinstance(node.type, UnknownType)
