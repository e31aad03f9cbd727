"""Random Haxe, as odd as its grammar allows: every production of expressions, types and members.

    Writer(random.Random(1)).member(3)   # 'static inline function a<T:B & C>(?x:Int) return …;'

The code needs to parse, not to mean anything. Only what Haxe 4.2 knows is written.
"""

from __future__ import annotations

import random

_NAMES = "a b c d foo Bar is from to as with use receive after hxx _ __x x1".split()  # noqa: SIM905
_TYPES = "Int String T Array a.b.C a.b.C.D Void Dynamic".split()  # noqa: SIM905
_METAS = [
    "@m", "@:m", "@:a.b.c", "@m(1)", "@:m(a, b + c)", "@:m()", "@:m(@:n c)", "@m({a: 1})",
    "@m([1])",
]  # fmt: skip
_INFIX = "+ - * / % << >> >>> & | ^ == != < > <= >= && || ... =>".split()  # noqa: SIM905
_ASSIGN = "= += -= *= /= %= &= |= ^= <<= >>= >>>=".split()  # noqa: SIM905
_PREFIX = "! - ~ ++ -- - -".split()  # noqa: SIM905
_MODIFIERS = "public private static override inline dynamic extern macro overload".split()  # noqa: SIM905
_LITERALS = [
    "1", "0xFF", "1.5", ".5", "1e3", "1.5e-3", "0", '"a"', '"a\\n\\"b"', "'a'", "'a $b c'",
    "'${a + b}'", "'$$a'", "'${f({a: 1})} x'", "'a ${'b $c'} d'", "~/a[b]*/", "~/a\\/b/gimsu",
    "null", "true", "false", "this", "super", "'$'", "'a $ b'", "'\\x41'", '"\\u00e9\\u{1F600}"',
    "[]", "({})", "'a{b}c'", "'$a$b'", "'$a.b'", "'${\"x\"}y'",
]  # fmt: skip


class Writer:
    def __init__(self, chosen: random.Random) -> None:
        self.chosen = chosen

    def _any(self, *ways: str) -> str:
        return self.chosen.choice(ways)

    def _maybe(self, text: str, chance: float = 0.5) -> str:
        return text if self.chosen.random() < chance else ""

    def _some(self, least: int, most: int) -> range:
        return range(self.chosen.randint(least, most))

    def name(self) -> str:
        return self.chosen.choice(_NAMES)

    # ---- types ------------------------------------------------------------------------------

    def path(self, depth: int) -> str:
        path = self.chosen.choice(_TYPES)
        if depth > 0 and self.chosen.random() < 0.3:
            arguments = ", ".join(self.type_argument(depth - 1) for _ in self._some(1, 2))
            return f"{path}<{arguments}>"
        return path

    def type_argument(self, depth: int) -> str:
        if self.chosen.random() < 0.2:
            return self._any("1", '"a"', "-1", "1.5", "true", "[1, 2]", "'a'")
        return self.type(depth)

    def type(self, depth: int) -> str:
        if depth <= 0:
            return self.path(0)
        inner = depth - 1
        kind = self.chosen.randrange(14)
        if kind == 0:
            return f"{self._operand_type(inner)} -> {self.type(inner)}"
        if kind == 1:
            parts = ", ".join(self.parameter_type(inner) for _ in self._some(0, 3))
            if ":" not in parts and "," not in parts:
                return f"() -> {self._operand_type(inner)}"
            return f"({parts}) -> {self._operand_type(inner)}"
        if kind == 2:
            return f"({self.type(inner)})"
        if kind == 3:
            fields = [
                f"{self._maybe('?')}{self.name()}:{self.type(inner)}" for _ in self._some(0, 3)
            ]
            return "{" + ", ".join(fields) + (self._maybe(",") if fields else "") + "}"
        if kind == 4:
            return "{" + " ".join(self.member(inner, "") for _ in self._some(1, 2)) + "}"
        if kind == 5:
            bases = " ".join(f"> {self.path(inner)}," for _ in self._some(1, 2))
            return "{" + bases + " " + self._maybe(self._typed_name(inner)) + "}"
        if kind == 6:
            return f"{self._operand_type(inner)} & {self._operand_type(inner)}"
        if kind == 7:
            return f"?{self.path(inner)} -> {self.type(inner)}"
        return self.path(depth)

    def _typed_name(self, depth: int) -> str:
        return f"{self.name()}:{self.type(depth)}"

    def _operand_type(self, depth: int) -> str:
        return self._any(self.path(depth), f"({self.type(depth)})", f"{{a:{self.type(depth)}}}")

    def parameter_type(self, depth: int) -> str:
        named = f"{self._any('', '', '?')}{self.name()}:{self.type(depth)}"
        return self._any(named, named, self.type(depth), f"...r:{self.path(depth)}")

    # ---- functions --------------------------------------------------------------------------

    def type_parameters(self, depth: int) -> str:
        made = []
        for _ in self._some(1, 2):
            metadata = self._maybe("@:m ", 0.2)
            made.append(f"{metadata}T{self._maybe(':' + self.type(depth), 0.4)}")
        return f"<{', '.join(made)}>"

    def parameters(self, depth: int) -> str:
        made = []
        for _ in self._some(0, 3):
            metadata = self._maybe(self.metadata(depth) + " ", 0.15)
            hint = self._maybe(f":{self.type(depth)}")
            value = self._maybe(f" = {self.expression(depth)}", 0.2)
            made.append(f"{metadata}{self._maybe('?', 0.2)}{self.name()}{hint}{value}")
        if self.chosen.random() < 0.1:
            made.append(f"...rest{self._maybe(':Int')}")
        return f"({', '.join(made)})"

    def metadata(self, depth: int) -> str:
        plain = self.chosen.choice(_METAS)
        if depth > 0 and self.chosen.random() < 0.2:
            return f"@:m({self.expression(depth - 1)})"
        return plain

    def function(self, depth: int, name: str) -> str:
        parameters = self._maybe(self.type_parameters(depth), 0.2) + self.parameters(depth)
        return f"function {name}{parameters}{self._maybe(':' + self.type(depth), 0.4)}"

    def member(self, depth: int, modifiers: str | None = None) -> str:
        metadata = "".join(self.metadata(depth) + " " for _ in self._some(0, 2))
        if modifiers is None:
            chosen = self.chosen.sample(_MODIFIERS, self.chosen.randrange(3))
            modifiers = "".join(f"{modifier} " for modifier in chosen)
        kind = self.chosen.randrange(5)
        hint = self._maybe(f":{self.type(depth)}")
        if kind == 0:
            accessors = self._any("(get, set)", "(default, null)", "(never, dynamic)", "")
            value = self._maybe(f" = {self.expression(depth)}")
            return f"{metadata}{modifiers}var {self.name()}{accessors}{hint}{value};"
        if kind == 1:
            return f"{metadata}{modifiers}final {self.name()}{hint} = {self.expression(depth)};"
        head = self.function(depth, self._any(self.name(), "new"))
        if kind == 2:
            return f"{metadata}{modifiers}{self._maybe('final ')}{head};"
        body = self._any(self.block(depth), f"return {self.expression(depth)};")
        return f"{metadata}{modifiers}{head} {body}"

    # ---- expressions ------------------------------------------------------------------------

    def expression(self, depth: int) -> str:
        """Operands in a row; what takes all that follows may stand last."""
        if depth < 0:
            return self.name()
        parts = []
        for _ in self._some(0, 2 if depth > 0 else 1):
            parts.append(self.operand(depth))
            parts.append(self._infix(depth))
        if depth > 0 and self.chosen.random() < 0.3:
            parts.append(self._maybe(self.chosen.choice(_PREFIX) + " ", 0.1) + self.last(depth))
        else:
            parts.append(self.operand(depth))
        return " ".join(parts)

    def _infix(self, depth: int) -> str:
        if self.chosen.random() < 0.12:
            return f"? {self.expression(depth - 1)} :"
        return self.chosen.choice(_ASSIGN if self.chosen.random() < 0.15 else _INFIX)

    def operand(self, depth: int) -> str:
        prefix = ""
        if self.chosen.random() < 0.2:
            prefix = self.chosen.choice(_PREFIX) + " "
        if self.chosen.random() < 0.08:
            prefix += self.metadata(depth) + " "
        if self.chosen.random() < 0.04:
            prefix += "inline "
        text = self.primary(depth)
        for _ in self._some(0, 2):
            text += self._suffix(depth)
        return prefix + text + self._maybe(f" is {self.path(0)}", 0.05)

    def _suffix(self, depth: int) -> str:
        kind = self.chosen.randrange(9)
        if kind == 0:
            return f"({', '.join(self.expression(depth - 1) for _ in self._some(0, 2))})"
        if kind == 1:
            return f"[{self.expression(depth - 1)}]"
        return self._any("", "", ".f", ".g", "++", "--", "!", ".macro", ".new")

    def primary(self, depth: int) -> str:
        if depth <= 0 or self.chosen.random() < 0.3:
            return self._any(self.name(), self.chosen.choice(_LITERALS), self.name())
        inner = depth - 1
        e = self.expression
        kind = self.chosen.randrange(12)
        if kind < 3:
            return self._any(f"({e(inner)})", f"({e(inner)} : {self.type(inner)})")
        if kind == 3:
            return "[" + ", ".join(e(inner) for _ in self._some(1, 3)) + self._maybe(",") + "]"
        if kind == 4:
            return "[" + ", ".join(f"{self.operand(inner)} => {e(inner)}" for _ in range(2)) + "]"
        if kind == 5:
            loop = self._any(f"for ({self._binding()} in {e(inner)})", f"while ({e(inner)})")
            return f"[{loop} {e(inner)}]"
        if kind == 6:
            return self.object(inner)
        if kind == 7:
            return f"new {self.path(inner)}({self._maybe(e(inner))})"
        if kind == 8:
            return f"cast({e(inner)}, {self.type(inner)})"
        if kind == 9:
            return f"cast ({e(inner)} : {self.type(inner)})"
        return self.name()

    def object(self, depth: int) -> str:
        keys = self.chosen.sample(["a", "b", "c", '"d e"', "from", "'q'"], 2)
        return "{" + ", ".join(f"{key}: {self.expression(depth)}" for key in keys) + "}"

    def _binding(self) -> str:
        return self._any(self.name(), f"{self.name()} => {self.name()}")

    def block(self, depth: int) -> str:
        return "{ " + " ".join(self.statement(depth) for _ in self._some(0, 3)) + " }"

    def statement(self, depth: int) -> str:
        inner = depth - 1
        if depth <= 0 or self.chosen.random() < 0.5:
            return self.expression(depth) + ";"
        name = self._maybe(self.name())
        ways = [
            lambda: f"var {self.name()} = {self.expression(inner)}, b:{self.type(inner)};",
            lambda: f"final {self.name()}:{self.type(inner)} = {self.expression(inner)};",
            lambda: f"var @:m {self.name()};",
            lambda: f"inline {self.function(inner, name)} {self.block(inner)}",
            lambda: f"if (a) {self.statement(inner)} else {self.statement(inner)}",
            lambda: self.block(inner),
            lambda: "return;",
            lambda: f"return {self.expression(inner)};",
        ]
        return self.chosen.choice(ways)()

    def last(self, depth: int) -> str:
        inner = depth - 1
        e = self.expression
        name = self._maybe(f" {self.name()}")
        ways = [
            lambda: f"if ({e(inner)}) {e(inner)}",
            lambda: f"if ({e(inner)}) {e(inner)}{self._maybe(';')} else {e(inner)}",
            lambda: f"for ({self._binding()} in {e(inner)}) {e(inner)}",
            lambda: f"while ({e(inner)}) {e(inner)}",
            lambda: f"do {e(inner)} while ({e(inner)})",
            lambda: f"try {e(inner)} catch (e{self._maybe(':' + self.type(inner))}) {e(inner)}",
            lambda: f"return {e(inner)}",
            lambda: self._any("break", "continue", "return"),
            lambda: f"throw {e(inner)}",
            lambda: f"untyped {e(inner)}",
            lambda: f"cast {e(inner)}",
            lambda: f"{self.name()} -> {e(inner)}",
            lambda: f"({self._arrow_parameters(inner)}) -> {e(inner)}",
            lambda: f"{self.function(inner, name)} {e(inner)}",
            lambda: self.block(inner),
            lambda: self.switch(inner),
            lambda: f"macro {e(inner)}",
            lambda: f"macro : {self.type(inner)}",
            lambda: f"macro class X {{ {self.member(inner)} }}",
            lambda: f"macro {self.reification(inner)}",
            lambda: f"{self.metadata(inner)} {e(inner)}",
            lambda: f"inline {e(inner)}",
        ]
        return self.chosen.choice(ways)()

    def reification(self, depth: int) -> str:
        value = self.expression(depth)
        return self._any(
            f"${{{value}}}", f"$e{{{value}}}", f"$v{{{value}}}", f"$i{{{value}}}",
            f"$p{{{value}}}", f"$a{{{value}}}", f"$b{{{value}}}", f"[$a{{{value}}}]",
            f"f($a{{{value}}})", f"{{ $b{{{value}}}; a; }}", "$x.$y", "$x = ${y} + $v{z}",
            "{ var $x:$y = $z; }", "function $x($y:$z) return $e{w}", f"@:pos({value}) a + $b",
            f"(${{{value}}} : $t)", "new $T(a)", "a.$b.c", "for ($i in $x) ${y}",
            "{a: $x, b: ${y}}", "$x[$y]", "macro $x", "macro $v{$x}",
        )  # fmt: skip

    def _arrow_parameters(self, depth: int) -> str:
        made = []
        for place in self._some(0, 3):
            hint = self._maybe(f":{self.type(depth)}")
            value = self._maybe(f" = {self.expression(depth)}", 0.2)
            optional = "?" if self.chosen.random() < 0.2 else ""
            made.append(f"{optional}{self._any('a', 'b', 'c')}{place}{hint}{value}")
        return ", ".join(made)

    def switch(self, depth: int) -> str:
        subject = self._any(f"({self.expression(depth)})", "x", "a.b", "f(c)")
        cases = []
        for _ in self._some(0, 3):
            guard = self._maybe(f" if ({self.expression(depth)})", 0.3)
            patterns = ", ".join(self.pattern(depth) for _ in self._some(1, 2))
            body = " ".join(self.statement(depth) for _ in self._some(0, 2))
            cases.append(f"case {patterns}{guard}: {body}")
        if self.chosen.random() < 0.5:
            cases.append(f"default: {self._maybe(self.statement(depth))}")
        return f"switch {subject} {{ {' '.join(cases)} }}"

    def pattern(self, depth: int) -> str:
        name = self.name()
        return self._any(
            name, "_", f"var {name}", f"final {name}", "Some(x)", "A | B", "[a, _]", "{a: b, c: 1}",
            f"{name} = Some(_)", f"_.f({name}) => true", f"A(_) | B(_, {name})", '"a" | "b"', "-1",
            self.expression(depth), "(macro $x)", f"{name}.{name}", "null", "[]",
            "f(_) => g(_) => x",
        )  # fmt: skip
