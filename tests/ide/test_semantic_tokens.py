"""Semantic tokens, drawn: carets under a word say what it is.

class A {}
      ^ class.declaration
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from textwrap import dedent

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.base.semantic_roles import names_of
from compiler_core.ide.semantic_tokens.file import Run, runs_of
from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_std

STD = Path("/usr/share/haxe/std")
_CARETS = re.compile(r"^( *)(\^+) (\S+)$")


def check(fixture: str, **defines: str) -> None:
    """Each line of carets tells of the last line of code before it; `-` is no token at all."""
    code: list[str] = []
    wanted: list[tuple[int, int, int, str]] = []
    for line in dedent(fixture).strip("\n").split("\n"):
        found = _CARETS.match(line)
        if found is None:
            code.append(line)
        else:
            start = len(found[1])
            wanted.append((len(code) - 1, start, start + len(found[2]), found[3]))
    text = "\n".join(code) + "\n"
    starts = [0]
    for line in code:
        starts.append(starts[-1] + len(line) + 1)
    tokens = {
        (run.start + token.start, run.start + token.end): names_of(token.role)
        for run in runs_of(parse_file(text, defines), {})[0]
        for token in run.tokens
    }
    for number, start, end, expected in wanted:
        told = tokens.get((starts[number] + start, starts[number] + end), "-")
        assert told == expected, f"{code[number][start:end]!r} in {code[number]!r}: {told}"


def test_imports_and_packages() -> None:
    check(
        """
        package shop.front;
                ^^^^ namespace
        import haxe.ds.StringMap in Strings;
               ^^^^ namespace
                       ^^^^^^^^^ class
                                 ^^ keyword
                                    ^^^^^^^ class.declaration
        using StringTools;
              ^^^^^^^^^^^ class
        """
    )


def test_declarations() -> None:
    check(
        """
        abstract class A<T:B> extends C<T> implements I {}
        ^^^^^^^^ keyword
                       ^ class.declaration.abstract
                         ^ typeParameter.declaration
                           ^ type
                                      ^ type
                                        ^ typeParameter
        interface I {}
                  ^ interface.declaration
        enum Color { Red; Rgb(r:Int); }
             ^^^^^ enum.declaration
                     ^^^ enumMember.declaration
                              ^ parameter.declaration
                                ^^^ type
        typedef Point = {x:Int, ?y:Int};
                ^^^^^ struct.declaration
                         ^ property.declaration
                                 ^ property.declaration
        typedef Named = {final name:String; function f(a:Int):Void;};
                         ^^^^^ modifier
                               ^^^^ property.declaration.readonly
                                                     ^ method.declaration
                                                       ^ parameter.declaration
        typedef Id = Int;
                ^^ type.declaration
        abstract Meters(Float) {}
                 ^^^^^^ type.declaration
        @:deprecated class Old {}
        ^^^^^^^^^^^^ decorator
                           ^^^ class.declaration.deprecated
        """
    )


def test_members() -> None:
    check(
        """
        class A {
          static final LIMIT = 10;
          ^^^^^^ modifier
                       ^^^^^ property.declaration.static.readonly
                               ^^ number
          var n(get, never):Int;
          ^^^ keyword
              ^ property.declaration
                ^^^ keyword
          @:deprecated("no") function old() {}
                             ^^^^^^^^ keyword
                                      ^^^ method.declaration.deprecated
          static function make<K>(key:K, ?size:Int = 1, ...rest:K):Map<String, K> {
                          ^^^^ method.declaration.static
                               ^ typeParameter.declaration
                                  ^^^ parameter.declaration
                                      ^ typeParameter
                                          ^^^^ parameter.declaration
                                                                   ^^^ type
                                                                               ^ typeParameter
            old();
            ^^^ method.deprecated
            return make(key, LIMIT);
                   ^^^^ method.static
                        ^^^ parameter
                             ^^^^^ property.static.readonly
          }
        }
        function main() {}
                 ^^^^ function.declaration
        var version = 1;
            ^^^^^^^ variable.declaration
        """
    )


def test_names_are_resolved_in_their_scopes() -> None:
    check(
        """
        class A {
          var x:Int;
          function f(y:Int) {
            x; y; z;
            ^ property
               ^ parameter
                  ^ property
            final x = x;
                  ^ variable.declaration.readonly
                      ^ property
            x;
            ^ variable.readonly
            { var y = 1; y; }
                         ^ variable
            y;
            ^ parameter
            for (k => v in x) v;
                 ^ variable.declaration
                              ^ variable
            v;
            ^ property
            var g = (a, b:Int) -> a + h(b);
                     ^ parameter.declaration
                                  ^ parameter
                                      ^ function
            function local() local();
                     ^^^^^ function.declaration
                             ^^^^^ function
            try {} catch (e:Error) e;
                          ^ parameter.declaration
                            ^^^^^ type
                                   ^ parameter
          }
          function g() { y; }
                         ^ property
        }
        """
    )


def test_patterns_capture() -> None:
    check(
        """
        class A { function f(a) { switch (a) {
          case Some(x) if (x > 1): x;
               ^^^^ enumMember
                    ^ variable.declaration
                           ^ variable
                                   ^ variable
          case {name: n}: n;
                ^^^^ property
                      ^ variable.declaration
          case Color.Red | Blue: x;
               ^^^^^ class
                     ^^^ enumMember
                           ^^^^ enumMember
                                 ^ property
          case y = [z]: y;
               ^ variable.declaration
                    ^ variable.declaration
        } } }
        """
    )


def test_paths_and_chains() -> None:
    check(
        """
        class A { function f(a) {
          haxe.Json.parse(a.b.c(1).d).e;
          ^^^^ namespace
               ^^^^ class
                    ^^^^^ method.static
                          ^ parameter
                            ^ property
                              ^ method
                                   ^ property
          Math.PI; Some(1); new Foo<Int>(2);
          ^^^^ class
               ^^ property.static.readonly
                   ^^^^ enumMember
                                ^^^ type
        } }
        """
    )


def test_the_dialect() -> None:
    check(
        """
        @:schema("users", prefix: "a")
        ^^^^^^^^ decorator
                          ^^^^^^ property
        class A { function f(:ok, {:error, e}) {
                             ^^^ atom
                                   ^^^^^^ atom
                                           ^ parameter.declaration
          %{a: 1}; f(x, null: false); e |> g();
          ^ operator
            ^ property
                        ^^^^ property
                                      ^ parameter
                                        ^^ operator
          with (a <- f(), {:ok, b} <- g(a)) { b; } else { case :no: 1; }
          ^^^^ keyword
                ^ variable.declaration
                                        ^ variable
                                              ^ variable
        } }
        """
    )


def test_text() -> None:
    check(
        r"""
        class A { function f(x) { return 'a\n$x ${x + g(1)}$$' + "b$x\t" + ~/a/g; } }
                                         ^^ string
                                           ^^ escapeSequence
                                             ^ operator
                                              ^ parameter
                                                ^^ operator
                                                  ^ parameter
                                                      ^ function
                                                           ^^ escapeSequence
                                                                 ^^^^ string
                                                                     ^^ escapeSequence
                                                                           ^^^^^ regexp
        """
    )


def test_comments() -> None:
    check(
        """
        // plain
        ^^^^^^^^ comment
        /** Doc @param x y */
        ^^^^^^^^^^^^^^^^^^^^^ comment.documentation
        class A {
          /** @param size how many */
              ^^^^^^ keyword.documentation
                     ^^^^ parameter.documentation
          function f(size) {}
        }
        """
    )


def test_dead_branches() -> None:
    check(
        """
        class A {
          #if (js && !debug)
          ^^^ macro
               ^^ macro
                  ^^ operator
          function f() {}
          ^^^^^^^^^^^^^^^ comment.inactive
          #else
          function g() {
                   ^ method.declaration
            #if js a(); #else b(); #end
                   ^^^^ comment.inactive
                              ^ function
          }
          #end
        }
        """,
        debug="1",
    )


def test_macros() -> None:
    check(
        """
        class A { function f(x) {
          macro $v{x}; macro $i; hxx('<a/>'); untyped __elixir__('a');
                ^^ macro
                   ^ parameter
                             ^^ macro
                                 ^^^ macro
        } }
        """.replace("                             ^^ macro\n", "")
    )


def test_templates_and_raw_elixir_have_their_own() -> None:
    check(
        """
        class A { function f(assigns, n) {
          hxx('<p class="a #{b}" :if={@n}>{f(x.y)} &amp; text</p>');
          ^^^ macro
                ^ tag
                  ^^^^^ attribute
                         ^^ string
                             ^ variable
                                 ^^^ keyword
                                       ^ property
                                           ^ function
                                             ^ variable
                                               ^ property
                                                   ^^^^^ escapeSequence
                                                               ^ tag
          untyped __elixir__('Enum.map(xs, &f/1) |> g(:ok, $n)');
                              ^^^^ class
                                   ^^^ function
                                       ^^ variable
                                                 ^^ operator
                                                    ^ function
                                                      ^^^ atom
                                                           ^^ variable
        } }
        """
    )


# ---- invariants --------------------------------------------------------------------------------


def holds(text: str, runs: list[Run]) -> None:
    """In order, none touching another's inside, none empty, all in the text."""
    end = 0
    for run in runs:
        assert text[run.start : run.start + len(run.text)] == run.text
        for token in run.tokens:
            assert end <= run.start + token.start < run.start + token.end <= len(text)
            end = run.start + token.end


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("class A {", "}", "\n", " ", "function f(", ")", "{", "x", "X", ".", ":ok", "'"),
                *("$x", "${", '"', "//", "/**", "*/", "@param x", "#if js", "#else", "#end", ";"),
                *("case", "switch (a) {", "->", "for (i in", "var y =", "@:a(", "%{a: 1", "<", "𝄞"),
                *("typedef T = {", "enum E {", "macro ", "$v{", "with (a <- b", "import a.B;"),
            ]
        ),
        max_size=40,
    )
)
def test_any_text_has_tokens_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    parsed = parse_file(text)
    runs, kept = runs_of(parsed, {})
    holds(text, runs)
    again, _ = runs_of(parsed, kept)
    assert [run.tokens for run in again] == [run.tokens for run in runs]


@needs_std()
def test_the_std_has_tokens_in_order_and_no_name_without() -> None:
    for path in sorted(STD.glob("haxe/**/*.hx"))[::9]:
        text = path.read_text(encoding="utf-8", errors="replace")
        runs, _ = runs_of(parse_file(text), {})
        holds(text, runs)
        covered = {
            place
            for run in runs
            for token in run.tokens
            for place in range(run.start + token.start, run.start + token.end)
        }
        for word in re.finditer(r"[A-Za-z_]\w*", text):
            assert word.start() in covered, f"{path}: {word[0]} at {word.start()}"


# ---- what an edit costs ------------------------------------------------------------------------

TEXT = """class A {
  var a:Int;
  function f() { return a; }
  function g() { return b; }
}
"""


def runs_around(change: tuple[str, str]) -> tuple[list[Run], list[Run]]:
    analysis = Analysis()
    analysis.open_file("/a.hx", TEXT)
    before = analysis.semantic_tokens("/a.hx")
    analysis.change_file("/a.hx", TEXT.replace(*change))
    return before, analysis.semantic_tokens("/a.hx")


def test_an_edit_costs_its_member() -> None:
    before, after = runs_around(("return b", "return a + b"))
    same = [one.tokens is other.tokens for one, other in zip(before, after, strict=True)]
    assert same == [True, True, True, False]


def test_a_new_name_costs_those_who_use_it() -> None:
    before, after = runs_around(("var a:Int", "static var b:Int"))
    same = [one.tokens is other.tokens for one, other in zip(before, after, strict=True)]
    assert same == [True, False, False, False]
    assert names_of(after[3].tokens[-1].role) == "property.static"


def test_a_member_that_leaves_its_class_is_a_function() -> None:
    """Its text, and so its unit, is the same."""
    text = "class A {\n  var a:Int;\n  function f() {}\n}\n"
    analysis = Analysis()
    analysis.open_file("/a.hx", text)
    inside = analysis.semantic_tokens("/a.hx")[-1].tokens
    analysis.change_file("/a.hx", text.replace("Int;\n", "Int;\n}\n").removesuffix("}\n"))
    outside = analysis.semantic_tokens("/a.hx")[-1].tokens
    assert names_of(inside[1].role) == "method.declaration"
    assert names_of(outside[1].role) == "function.declaration"


def test_the_same_after_any_edits_as_from_scratch() -> None:
    chance = random.Random(5)
    text = TEXT + "enum E { B; C(x:Int); }\nfunction main() { f(B, C(1)); }\n"
    analysis = Analysis()
    for _ in range(150):
        place = chance.randrange(len(text) + 1)
        if chance.random() < 0.6:
            text = text[:place] + chance.choice([*"{};()ab\n'", "var ", "//", ":x"]) + text[place:]
        else:
            text = text[:place] + text[place + chance.randrange(1, 6) :]
        analysis.change_file("/a.hx", text)
        found = [(run.start, run.tokens) for run in analysis.semantic_tokens("/a.hx")]
        assert found == [(run.start, run.tokens) for run in runs_of(parse_file(text), {})[0]]
