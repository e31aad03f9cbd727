"""Which function types which kind of expression."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from compiler_core.semantics.typer import (
    calls,
    comprehensions,
    control,
    dialect,
    extensions,
    functions,
    identifiers,
    literals,
    loops,
    operators,
)
from compiler_core.syntax import ast

HANDLERS: Mapping[type, Any] = MappingProxyType(
    {
        ast.Identifier: identifiers.identifier,
        ast.NullLiteral: literals.null,
        ast.BoolLiteral: literals.boolean,
        ast.IntLiteral: literals.integer,
        ast.FloatLiteral: literals.real,
        ast.StringLiteral: literals.string,
        ast.InterpolatedString: literals.interpolation,
        ast.RegexLiteral: literals.regex,
        ast.AtomLiteral: literals.atom,
        ast.ArrayLiteral: literals.array,
        ast.MapLiteral: literals.map_literal,
        ast.Comprehension: comprehensions.comprehension,
        ast.KeywordList: literals.keyword_list,
        ast.ObjectLiteral: literals.structure,
        ast.TupleLiteral: literals.tuple_literal,
        ast.ElixirMap: literals.elixir_map,
        ast.FieldAccess: extensions.field_access,
        ast.Index: operators.index,
        ast.Call: calls.call,
        ast.New: calls.new,
        ast.Unary: operators.unary,
        ast.Binary: operators.binary,
        ast.IsCheck: operators.is_check,
        ast.Ternary: control.ternary,
        ast.Parenthesis: operators.parenthesis,
        ast.TypeCheck: operators.type_check,
        ast.Cast: operators.cast,
        ast.Untyped: operators.untyped,
        ast.MetaExpr: operators.with_metadata,
        ast.FunctionExpr: functions.function,
        ast.Var: control.variables,
        ast.Block: control.block,
        ast.If: control.conditional,
        ast.Switch: control.switch,
        ast.While: loops.loop,
        ast.For: loops.loop,
        ast.Return: control.return_,
        ast.Break: control.break_,
        ast.Continue: control.continue_,
        ast.Throw: control.throw,
        ast.Try: control.try_,
        ast.With: dialect.with_,
        ast.Receive: dialect.receive,
        ast.RawElixir: dialect.raw_elixir,
        ast.Template: dialect.template,
        dialect.Made: dialect.made,
        ast.ErrorExpr: dialect.failed,
        ast.NamedArg: dialect.stray,
        ast.SpreadExpr: dialect.stray,
        ast.MacroExpr: dialect.macro,
        ast.MacroFields: dialect.macro_fields,
        ast.Markup: dialect.markup,
    }
)
