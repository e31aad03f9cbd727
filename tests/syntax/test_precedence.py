"""Operators group as Haxe's own parser groups them.

`oracle/Oracle.hx` prints what Haxe (4.2) makes of an expression, fully bracketed; `show` prints our
views the same way. Expressions are generated with a fixed seed. What Haxe 4.2 cannot judge (`??`,
`?.`, the dialect) is written out by hand below.
"""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from compiler_core.syntax import ast
from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_haxe

_INFIX = (
    "+ - * / % << >> >>> & | ^ == != < > <= >= && || ... = += -= <<= >>= >>>= =>".split()  # noqa: SIM905
)
_FIXED = [
    "a + b is Int",
    "a is Int && b",
    "!a is Int",
    "@:m a = b",
    "@:m a + b",
    "@:m a ? b : c",
    "x + @:m a = b",
    "cast a + b",
    "cast (a) + b",
    "cast (a, Int) + b",
    "cast (a : Int) + b",
    "untyped a + b",
    "a + untyped b + c",
    "x = a ? b : c",
    "a ? b : c ? d : e",
    "a ? b = 1 : c = 2",
    "a || b ? c && d : e",
    "-a.b(c)[d]++",
    "- -a * b",
    "~a & b",
    "a -> b + c",
    "(a, b) -> a = b",
    "x = y -> y",
    "() -> {}",
    "(a:Int) -> a",
    "if (a) b else c + d",
    "if (a) b; else c",
    "return a + b",
    "throw a || b",
    "function(x) return x + 1",
    "for (i in 0...n) f(i)",
    "while (a < b) a++",
    "[for (i in 0...3) i * 2]",
    "new A<Int>(b).c",
    "a.b.c(d)(e)",
    "{a: 1, b: c + d}",
    "{ a; b; }",
    "switch (a) { case 1 | 2: b; default: c; }",
    "try a catch (e:Dynamic) b",
    "var x = a + b",
    "inline f(x) + 1",
    "a[b] = c",
    "(a : Int)",
    "0...10",
    "a...b + 1",
    "'x' + \"y\"",
    "macro_ + b",
    "do a while (b)",
]


def _expressions(count: int) -> list[str]:
    chosen = random.Random(4)
    made = list(_FIXED)
    for _ in range(count):
        parts = [_operand(chosen)]
        for _ in range(chosen.randrange(1, 6)):
            parts.append(chosen.choice(_INFIX) if chosen.random() < 0.9 else "? t :")
            parts.append(_operand(chosen))
        if "=>" in parts and "? t :" in parts:
            continue  # Haxe 4.3 groups these otherwise than 4.2 does
        made.append(" ".join(parts))
    return made


def _operand(chosen: random.Random) -> str:
    name = chosen.choice("abcdxyz")
    return chosen.choice(
        [name] * 6 + [f"-{name}", f"!{name}", f"{name}.f", f"{name}(1)", f"({name})"]
    )


@needs_haxe()
def test_operators_group_as_haxe_groups_them(tmp_path: Path) -> None:
    expressions = _expressions(400)
    source = tmp_path / "expressions.txt"
    source.write_text("\n".join(expressions) + "\n")
    folder = Path(__file__).parent / "oracle"
    run = subprocess.run(
        ["haxe", "-cp", str(folder), "-main", "Oracle", "-D", f"oracle-input={source}", "--interp"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    theirs = run.stdout.splitlines()
    assert len(theirs) == len(expressions)
    wrong = [
        (expression, ours, wanted)
        for expression, wanted in zip(expressions, theirs, strict=True)
        if wanted != "error" and (ours := show(read(expression))) != wanted
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("expression", "grouped"),
    [
        ("a ?? b || c", "[|| [?? a b] c]"),
        ("0 != a ?? b", "[!= 0 [?? a b]]"),
        ("a + 1 ?? b | c", "[?? [+ a 1] [| b c]]"),
        ("a ?? b ?? c", "[?? [?? a b] c]"),
        ("x in a ?? b", "[in x [?? a b]]"),
        ("a => b ? c : d", "[=> a [? b c d]]"),
        ("x = a => b + 1 ? c : d", "[= x [=> a [? [+ b 1] c d]]]"),
        ("x ??= a ?? b", "[??= x [?? a b]]"),
        ("a?.b ?? c", "[?? [?. a b] c]"),
        ("a |> f() |> g(b)", "[|> [|> a [call f]] [call g b]]"),
        ("x = a + b |> f()", "[= x [|> [+ a b] [call f]]]"),
        ("a ?? b |> f()", "[|> [?? a b] [call f]]"),
        ("c ? a |> f() : b", "[? c [|> a [call f]] b]"),
        ("a ++ b ++ c", "[++ a [++ b c]]"),
        ("a + b ++ c", "[++ [+ a b] c]"),
        ("x in [1] && y", "[&& [in x [array 1]] y]"),
        ("a % {b: 1}", "[% a [object b:1]]"),
    ],
)
def test_operators_that_haxe_4_2_does_not_know(expression: str, grouped: str) -> None:
    assert show(read(expression)) == grouped


def read(expression: str) -> ast.Expr:
    parsed = parse_file(f"class A {{ function f() return {expression}; }}")
    member = parsed.members[0].member
    assert isinstance(member, ast.FunctionMember)
    body = member.function.body
    assert isinstance(body, ast.Return) and body.value is not None, parsed.faults
    return body.value


def show(e: ast.Expr | None) -> str:
    match e:
        case None:
            return ""
        case ast.IntLiteral(text=text) | ast.FloatLiteral(text=text):
            return text
        case ast.StringLiteral(value=value):
            return f'"{value}"'
        case ast.Identifier(name=name):
            return name
        case ast.NullLiteral():
            return "null"
        case ast.Index(target=a, index=b):
            return f"[index {show(a)} {show(b)}]"
        case ast.Binary(operator=operator, left=a, right=b):
            return f"[{operator} {show(a)} {show(b)}]"
        case ast.FieldAccess(target=a, name=name, safe=safe):
            return f"[{'?.' if safe else '.'} {show(a)} {name.text}]"
        case ast.Parenthesis(inner=a):
            return f"[paren {show(a)}]"
        case ast.TypeCheck(value=a):
            return f"[paren [check {show(a)}]]"
        case ast.ObjectLiteral(fields=[]):
            return "[block]"
        case ast.ObjectLiteral(fields=fields):
            shown = [
                f" {f.name.text}:{show(f.value)}" for f in fields if isinstance(f, ast.ObjectField)
            ]
            return f"[object{''.join(shown)}]"
        case ast.ArrayLiteral(elements=values):
            return f"[array{many(values)}]"
        case ast.Comprehension(loop=loop):
            return f"[array {show(loop)}]"
        case ast.Call(callee=f, args=args):
            return f"[call {show(f)}{many(args)}]"
        case ast.New(type=t, args=args):
            return f"[new {t.path[-1]}{many(args)}]"
        case ast.Unary(operator="-", operand=ast.IntLiteral(text=text), prefix=True):
            return f"-{text}"
        case ast.Unary(operator=operator, operand=a, prefix=prefix):
            return f"[{'pre' if prefix else 'post'}{operator} {show(a)}]"
        case ast.FunctionExpr(function=f, is_arrow=is_arrow):
            names = "".join(f" {p.name.text}" for p in f.parameters if p.name)
            body = f"[return {show(f.body)}]" if is_arrow else show(f.body)
            return f"[function{names} {body}]"
        case ast.Block(statements=values):
            return f"[block{many(values)}]"
        case ast.For(key=None, value=name, iterable=a, body=b):
            return f"[for [in {name.text} {show(a)}] {show(b)}]"
        case ast.If(condition=a, then=b, otherwise=c):
            return f"[if {show(a)} {show(b)}{' ' + show(c) if c else ''}]"
        case ast.While(condition=a, body=b):
            return f"[while {show(a)} {show(b)}]"
        case ast.Return(value=a):
            return f"[return{' ' + show(a) if a else ''}]"
        case ast.Untyped(value=a):
            return f"[untyped {show(a)}]"
        case ast.Throw(value=a):
            return f"[throw {show(a)}]"
        case ast.Cast(value=ast.TypeCheck(value=a), type=None):
            return f"[cast [paren [check {show(a)}]]]"
        case ast.Cast(value=a, type=t):
            return f"[cast {show(a)}{' type' if t else ''}]"
        case ast.Ternary(condition=a, then=b, otherwise=c):
            return f"[? {show(a)} {show(b)} {show(c)}]"
        case ast.IsCheck(value=a):
            return f"[is {show(a)}]"
        case ast.MetaExpr(metadata=m, value=a):
            return f"[{m.name} {show(a)}]"
        case ast.Switch(subject=a, cases=cases):
            patterns = "".join(many(case.patterns) for case in cases)
            return f"[switch [paren {show(a)}]{patterns}]"
        case ast.Try(body=a):
            return f"[try {show(a)}]"
        case ast.Var(declarations=variables):
            shown = (
                f" {v.name.text}" + (f"={show(v.value)}" if v.value else "") for v in variables
            )
            return f"[var{''.join(shown)}]"
        case _:
            return "other"


def many(values: list[ast.Expr]) -> str:
    return "".join(" " + show(value) for value in values)
