"""Our views as the canonical text that `Canonical.hx` prints of Haxe's own trees.

Everything that is grouped is in parentheses, so that two texts are equal only if the trees are.
Constants and identifiers carry their place (`@12`, counted from the piece's first character).
What the two trees tell differently by design is told one way here:

    ours                                  Haxe's
    `-1` is Unary("-", 1)                 the constant -1
    an empty `{}` may be an object        always a block
    TypeCheck                             parentheses around a bare check
    While.is_do, For with key and value   as they are written
    a regular expression as written       `\\/` without its `\\`, `\\r`, `\\n`, `\\t` as characters
    `macro e` keeps `e`                   code that builds `e`: read back by `Reified.hx`
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from compiler_core.syntax import ast

_REGEX_ESCAPES = {"\\/": "/", "\\r": "\r", "\\n": "\n", "\\t": "\t", "\\\\": "\\\\"}
_IN_REGEX = re.compile(r"\\[/rnt\\]")


class DialectOnly(Exception):  # noqa: N818  # it is no error
    """The tree holds an addition of the dialect, which Haxe cannot judge."""


class Canonical:
    """Prints views whose places count from `base`."""

    def __init__(self, base: int = 0) -> None:
        self.base = base
        self.in_string = 0
        self.in_macro = False
        self.pinned: int | None = None
        """In a macro, the place that `@:pos(…)` gives to all of its expression."""

    # ---- expressions ------------------------------------------------------------------------

    def expr(self, e: ast.Expr | None) -> str:
        if e is None:
            return "-"
        method = getattr(self, f"_{type(e).__name__}", None)
        if method is None:
            raise DialectOnly(type(e).__name__)
        text: str = method(e)
        return text

    def at(self, view: ast.View) -> str:
        if self.in_string:
            return ""
        start = view.span[0] if self.pinned is None else self.pinned
        return f"@{start - self.base}"

    def many(self, values: Iterable[ast.Expr]) -> str:
        """A list of expressions; in a macro `$a{…}` alone in it stands for all of it."""
        values = list(values)
        if self.in_macro and len(values) == 1:
            (only,) = values
            if isinstance(only, ast.MetaExpr) and only.metadata.name == "$a":
                return self._spliced_list(only.value)
        return "".join(" " + self.expr(value) for value in values)

    def _spliced_list(self, value: ast.Expr) -> str:
        if isinstance(value, ast.ArrayLiteral):
            return self.many(value.elements)
        return f" (meta ($a) {self._outside_macro(value)})"

    def _outside_macro(self, value: ast.Expr) -> str:
        pinned = self.pinned
        self.in_macro, self.pinned = False, None
        text = self.expr(value)
        self.in_macro, self.pinned = True, pinned
        return text

    def _Identifier(self, e: ast.Identifier) -> str:  # noqa: N802
        if self.in_macro and len(e.name) > 1 and e.name[0] == "$":
            return f"(splice (id {e.name[1:]}@{e.span[0] - self.base}))"
        return f"(id {e.name}{self.at(e)})"

    def _NullLiteral(self, e: ast.NullLiteral) -> str:  # noqa: N802
        return f"(id null{self.at(e)})"

    def _BoolLiteral(self, e: ast.BoolLiteral) -> str:  # noqa: N802
        return f"(id {'true' if e.value else 'false'}{self.at(e)})"

    def _IntLiteral(self, e: ast.IntLiteral) -> str:  # noqa: N802
        return f"(int {e.text}{self.at(e)})"

    def _FloatLiteral(self, e: ast.FloatLiteral) -> str:  # noqa: N802
        return f"(float {e.text}{self.at(e)})"

    def _StringLiteral(self, e: ast.StringLiteral) -> str:  # noqa: N802
        return f"(string {quote(e.value)}{self.at(e)})"

    def _InterpolatedString(self, e: ast.InterpolatedString) -> str:  # noqa: N802
        self.in_string += 1
        was, self.in_macro = self.in_macro, False
        shown: list[str] = []
        text = ""
        for part in e.parts:
            if isinstance(part, str):
                text += part
            elif isinstance(part, ast.StringLiteral) and part.quote == '"':
                text += part.value
            else:
                if text:
                    shown.append(quote(text))
                text = ""
                shown.append(self.expr(part))
        if text or not shown:
            shown.append(quote(text))
        self.in_string -= 1
        self.in_macro = was
        if len(shown) == 1 and shown[0][0] == '"':
            return f"(string {shown[0]}{self.at(e)})"
        return f"(format {' '.join(shown)})"

    def _RegexLiteral(self, e: ast.RegexLiteral) -> str:  # noqa: N802
        pattern = _IN_REGEX.sub(lambda found: _REGEX_ESCAPES[found[0]], e.pattern)
        return f"(regex {quote(pattern)} {e.flags}{self.at(e)})"

    def _Markup(self, e: ast.Markup) -> str:  # noqa: N802
        return f"(meta (:markup) (string {quote(e.text)}{self.at(e)}))"

    def _ArrayLiteral(self, e: ast.ArrayLiteral) -> str:  # noqa: N802
        return f"(array{self.many(e.elements)})"

    def _MapLiteral(self, e: ast.MapLiteral) -> str:  # noqa: N802
        entries = (f" (=> {self.expr(entry.key)} {self.expr(entry.value)})" for entry in e.entries)
        return f"(array{''.join(entries)})"

    def _Comprehension(self, e: ast.Comprehension) -> str:  # noqa: N802
        return f"(array {self.expr(e.loop)})"

    def _ObjectLiteral(self, e: ast.ObjectLiteral) -> str:  # noqa: N802
        if not e.fields:
            return "(block)"
        shown = []
        for field in e.fields:
            if isinstance(field, ast.Spread):
                raise DialectOnly("spread")
            quoted = "true" if field.quoted else "false"
            shown.append(f" ({quote(field.name.text)} {quoted} {self.expr(field.value)})")
        return f"(object{''.join(shown)})"

    def _FieldAccess(self, e: ast.FieldAccess) -> str:  # noqa: N802
        return f"({'?.' if e.safe else '.'} {self.expr(e.target)} {e.name.text})"

    def _Index(self, e: ast.Index) -> str:  # noqa: N802
        return f"(index {self.expr(e.target)} {self.expr(e.index)})"

    def _Call(self, e: ast.Call) -> str:  # noqa: N802
        return f"(call {self.expr(e.callee)}{self.many(e.args)})"

    def _New(self, e: ast.New) -> str:  # noqa: N802
        return f"(new {self.type(e.type)}{self.many(e.args)})"

    def _Unary(self, e: ast.Unary) -> str:  # noqa: N802
        if e.operator == "-" and e.prefix:
            kind, text = self._number(e)
            if kind:
                return f"({kind} {text}{self.at(e)})"
        return f"({'pre' if e.prefix else 'post'}{e.operator} {self.expr(e.operand)})"

    def _number(self, e: ast.Expr) -> tuple[str, str]:
        """A constant and its signs: Haxe takes `- -1` for `1`."""
        if isinstance(e, ast.IntLiteral):
            return "int", e.text
        if isinstance(e, ast.FloatLiteral):
            return "float", e.text
        if isinstance(e, ast.Unary) and e.operator == "-" and e.prefix:
            kind, text = self._number(e.operand)
            return kind, text[1:] if text[:1] == "-" else "-" + text
        return "", ""

    def _SpreadExpr(self, e: ast.SpreadExpr) -> str:  # noqa: N802
        return f"(pre... {self.expr(e.value)})"

    def _Binary(self, e: ast.Binary) -> str:  # noqa: N802
        if e.operator in ("|>", "<-", "++"):
            raise DialectOnly(e.operator)
        return f"({e.operator} {self.expr(e.left)} {self.expr(e.right)})"

    def _IsCheck(self, e: ast.IsCheck) -> str:  # noqa: N802
        return f"(is {self.expr(e.value)} {self.type(e.type)})"

    def _Ternary(self, e: ast.Ternary) -> str:  # noqa: N802
        return f"(? {self.expr(e.condition)} {self.expr(e.then)} {self.expr(e.otherwise)})"

    def _Parenthesis(self, e: ast.Parenthesis) -> str:  # noqa: N802
        return f"(paren {self.expr(e.inner)})"

    def _TypeCheck(self, e: ast.TypeCheck) -> str:  # noqa: N802
        return f"(paren (check {self.expr(e.value)} {self.type(e.type)}))"

    def _Cast(self, e: ast.Cast) -> str:  # noqa: N802
        return f"(cast {self.expr(e.value)} {self.type(e.type)})"

    def _Untyped(self, e: ast.Untyped) -> str:  # noqa: N802
        return f"(untyped {self.expr(e.value)})"

    def _MetaExpr(self, e: ast.MetaExpr) -> str:  # noqa: N802
        name = e.metadata.name
        if self.in_macro:
            if name in ("$", "$e"):
                return f"(splice {self._outside_macro(e.value)})"
            if name == "$a":
                return f"(array{self._spliced_list(e.value)})"
            if name == "$b":
                return f"(block (meta ($a) {self._outside_macro(e.value)}))"
            if name[0] == "$":
                return f"(meta ({name}) {self._outside_macro(e.value)})"
            if name == "@:pos" and len(e.metadata.args) == 1:
                pinned, self.pinned = self.pinned, e.metadata.args[0].span[0]
                text = self.expr(e.value)
                self.pinned = pinned
                return text
        return f"(meta {self.metadata(e.metadata)} {self.expr(e.value)})"

    def _MacroExpr(self, e: ast.MacroExpr) -> str:  # noqa: N802
        was, self.in_macro = self.in_macro, True
        if isinstance(e.body, ast.TypeExpr):
            text = self.type(e.body)
        elif isinstance(e.body, ast.TypeDeclaration):
            text = self.class_head(e.body)
        else:
            text = self.expr(e.body)
        self.in_macro = was
        return f"(macro {text})"

    def _FunctionExpr(self, e: ast.FunctionExpr) -> str:  # noqa: N802
        text = self._function_value(e, is_inline=False)
        return f"(meta (:inline) {text})" if e.is_inline else text

    def _function_value(self, e: ast.FunctionExpr, *, is_inline: bool) -> str:
        if e.is_arrow:
            kind = "arrow"
        elif e.name is None:
            kind = "plain"
        else:
            kind = f"{'inline' if is_inline else 'named'} {e.name.text}"
        return f"(function {kind} {self.function(e.function, is_arrow=e.is_arrow)})"

    def _Var(self, e: ast.Var) -> str:  # noqa: N802
        final = "true" if e.is_final else "false"
        shown = [
            f" ({v.name.text} {final} [{self.metas(v.metadata)}] {self.type(v.type)}"
            f" {self.expr(v.value)})"
            for v in e.declarations
        ]
        return f"({'static ' if e.is_static else ''}vars{''.join(shown)})"

    def _Block(self, e: ast.Block) -> str:  # noqa: N802
        if any(isinstance(statement, ast.FunctionExpr) for statement in e.statements):
            return f"(block {' '.join(self._statement(value) for value in e.statements)})"
        return f"(block{self.many(e.statements)})"

    def _statement(self, e: ast.Expr) -> str:
        """`inline function` as a statement is a kind of function, elsewhere it has metadata."""
        if isinstance(e, ast.FunctionExpr):
            return self._function_value(e, is_inline=e.is_inline)
        return self.expr(e)

    def _If(self, e: ast.If) -> str:  # noqa: N802
        return f"(if {self.expr(e.condition)} {self.expr(e.then)} {self.expr(e.otherwise)})"

    def _Switch(self, e: ast.Switch) -> str:  # noqa: N802
        default = ""
        shown = []
        for case in e.cases:
            body = self.expr(case.body) if case.body.statements else "-"
            if case.is_default:
                if body != "-" or not self.in_macro:
                    default = f" (default {body})"
            else:
                values = self.many(case.patterns).strip()
                shown.append(f" (case [{values}] {self.expr(case.guard)} {body})")
        return f"(switch {self.expr(e.subject)}{''.join(shown)}{default})"

    def _While(self, e: ast.While) -> str:  # noqa: N802
        return f"({'do' if e.is_do else 'while'} {self.expr(e.condition)} {self.expr(e.body)})"

    def _For(self, e: ast.For) -> str:  # noqa: N802
        value = self._Identifier(ast.Identifier(e.value.span, e.value.text))
        if e.key is not None:
            value = f"(=> {self._Identifier(ast.Identifier(e.key.span, e.key.text))} {value})"
        return f"(for {value} {self.expr(e.iterable)} {self.expr(e.body)})"

    def _Return(self, e: ast.Return) -> str:  # noqa: N802
        return f"(return {self.expr(e.value)})"

    def _Break(self, e: ast.Break) -> str:  # noqa: N802
        return "(break)"

    def _Continue(self, e: ast.Continue) -> str:  # noqa: N802
        return "(continue)"

    def _Throw(self, e: ast.Throw) -> str:  # noqa: N802
        return f"(throw {self.expr(e.value)})"

    def _Try(self, e: ast.Try) -> str:  # noqa: N802
        if e.finally_body is not None:
            raise DialectOnly("finally")
        catches = (
            f" (catch {c.name.text} {self.type(c.type)} {self.expr(c.body)})" for c in e.catches
        )
        return f"(try {self.expr(e.body)}{''.join(catches)})"

    def _ErrorExpr(self, e: ast.ErrorExpr) -> str:  # noqa: N802
        return "(error)"

    # ---- functions and metadata -------------------------------------------------------------

    def function(self, parts: ast.FunctionParts, *, is_arrow: bool = False) -> str:
        parameters = " ".join(
            self.parameter(parameter, is_first_of_arrow=is_arrow and place == 0)
            for place, parameter in enumerate(parts.parameters)
        )
        return (
            f"[{self.type_parameters(parts.type_parameters)}] [{parameters}]"
            f" {self.type(parts.result)} {self.expr(parts.body)}"
        )

    def parameter(self, parameter: ast.Parameter, *, is_first_of_arrow: bool = False) -> str:
        """An arrow's first parameter counts as optional if it has a default (Haxe's parser)."""
        if parameter.name is None:
            raise DialectOnly("pattern parameter")
        optional = parameter.optional or (is_first_of_arrow and parameter.default is not None)
        type_ = self.type(parameter.type)
        if parameter.rest:
            type_ = f"(haxe.Rest {'$._hx_mono' if parameter.type is None else type_})"
        metas = "" if self.in_macro else self.metas(parameter.metadata)
        return (
            f"({parameter.name.text} {'true' if optional else 'false'}"
            f" [{metas}] {type_} {self.expr(parameter.default)})"
        )

    def type_parameters(self, parameters: list[ast.TypeParameter]) -> str:
        """Of a function: those in a `macro` lose their metadata."""
        has_metadata = not self.in_macro
        return " ".join(self.type_parameter(of, has_metadata=has_metadata) for of in parameters)

    def type_parameter(self, parameter: ast.TypeParameter, *, has_metadata: bool) -> str:
        constraint = parameter.constraint
        if isinstance(constraint, ast.ParenthesisType):
            constraint = constraint.inner
        constraints = [] if constraint is None else [constraint]
        if isinstance(constraint, ast.IntersectionType):
            constraints = constraint.members
        shown = " ".join(self.type(constraint) for constraint in constraints)
        metas = self.metas(parameter.metadata) if has_metadata else ""
        return f"({parameter.name.text} [{metas}] [{shown}])"

    def metas(self, metadata: list[ast.Metadata]) -> str:
        return " ".join(self.metadata(meta) for meta in metadata)

    def metadata(self, meta: ast.Metadata) -> str:
        return f"({meta.name.removeprefix('@')}{self.many(meta.args)})"

    # ---- types ------------------------------------------------------------------------------

    def type(self, t: ast.TypeExpr | None) -> str:
        match t:
            case None:
                return "-"
            case ast.NamedType(path=path, args=args):
                name = ".".join(path)
                return f"({name}{''.join(self._type_argument(a) for a in args)})" if args else name
            case ast.FunctionType(parameters=parameters, result=result):
                shown = " ".join(self._function_type_parameter(p) for p in parameters)
                return f"(-> [{shown}] {self.type(result)})"
            case ast.StructType(extends=extends, fields=fields):
                bases = " ".join(self.type(base) for base in extends)
                return f"(struct [{bases}] [{' '.join(self.struct_field(f) for f in fields)}])"
            case ast.ParenthesisType(inner=inner):
                return f"(paren {self.type(inner)})"
            case ast.OptionalType(inner=inner):
                return f"(optional {self.type(inner)})"
            case ast.IntersectionType(members=members):
                return f"(and{''.join(' ' + self.type(member) for member in members)})"
            case _:
                raise DialectOnly(type(t).__name__)

    def _type_argument(self, argument: ast.TypeExpr | ast.Expr) -> str:
        if isinstance(argument, ast.Expr):
            return f" (value {self.expr(argument)})"
        return " " + self.type(argument)

    def _function_type_parameter(self, parameter: ast.FunctionTypeParameter) -> str:
        text = self.type(parameter.type)
        if parameter.rest:
            return f"(haxe.Rest {text})"
        if parameter.name is not None:
            text = f"(named {parameter.name} {text})"
        return f"(optional {text})" if parameter.optional else text

    def struct_field(self, field: ast.StructField) -> str:
        access = " ".join(sorted(modifier.text for modifier in field.modifiers))
        metas = self.metas(field.metadata)
        if field.optional:
            metas = f"(:optional) {metas}".strip()
        if field.method is not None:
            kind = f"(method {self.function(field.method)})"
        else:
            kind = self._variable(field.property, field.type, field.value)
        return f"(field {field.name.text} [{access}] [{metas}] {kind})"

    # ---- members ----------------------------------------------------------------------------

    def _variable(
        self,
        accessors: tuple[str, str] | None,
        type_: ast.TypeExpr | None,
        value: ast.Expr | None,
    ) -> str:
        head = "var" if accessors is None else f"property {accessors[0]} {accessors[1]}"
        return f"({head} {self.type(type_)} {self.expr(value)})"

    def member(self, member: ast.Member) -> str:
        """Of a class's member, or of an enum's constructor as the method that it is like."""
        access = " ".join(sorted(modifier.text for modifier in member.modifiers))
        match member:
            case ast.FunctionMember(function=function):
                kind = f"(method {self.function(function)})"
            case ast.VarMember(property=accessors, type=type_, value=value):
                kind = self._variable(accessors, type_, value)
            case ast.EnumConstructor(type_parameters=of, parameters=parameters, result=result):
                shown = " ".join(self.parameter(parameter) for parameter in parameters or [])
                kind = f"(method [{self.type_parameters(of)}] [{shown}] {self.type(result)} -)"
            case _:
                raise DialectOnly(type(member).__name__)
        metas = self.metas(member.metadata)
        return f"(field {member.name.text} [{access}] [{metas}] {kind})"

    def class_head(self, declaration: ast.TypeDeclaration) -> str:
        bases = sorted(self.type(base) for base in (*declaration.extends, *declaration.implements))
        members = " ".join(self.member(placed.member) for placed in declaration.members)
        parameters = " ".join(
            self.type_parameter(of, has_metadata=True) for of in declaration.type_parameters
        )
        return (
            f"(class {'true' if declaration.kind == 'interface' else 'false'}"
            f" {declaration.name.text} [{parameters}]"
            f" [{' '.join(bases)}] [{members}])"
        )


def quote(text: str) -> str:
    for mark, code in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(mark, code)
    return f'"{text}"'
