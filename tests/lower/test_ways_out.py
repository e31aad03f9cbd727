"""Ways out of loops, `try` and expressions, and what is caught, as Elixir shows them.

That they mean the same is the corpus's matter (tests/corpus/control_*): here is their form.
"""

from __future__ import annotations

from typing import Any

import pytest

from compiler_core.lower import exceptions
from tests.behaviour.harness import compile_haxe


def elixir(body: str, more: str = "") -> str:
    """The Elixir of a class `A` with the function `f`, and what stands beside it."""
    text = f"{more}\nclass A {{\n{body}\n}}"
    made = compile_haxe(text, "A")
    assert not made.crash, made.crash
    assert not [one for one in made.faults if one.code == "HX401"], made.faults
    return made.elixir


def codes(body: str) -> set[str]:
    return {one.code for one in compile_haxe(f"class A {{\n{body}\n}}", "A").faults}


RISKY = "static function risky(n:Int):Int { if (n > 3) throw 'big'; return n; }\n"


def test_return_inside_of_an_argument() -> None:
    made = elixir(
        "public static function f(n:Int):Int return g(n, if (n > 5) return -n else n * 2);"
        "static function g(a:Int, b:Int):Int return a + b;"
    )
    assert "def f(n) when n > 5, do: -n\n  def f(n), do: g(n, n * 2)" in made


def test_what_is_evaluated_before_the_way_out_stays_before_it() -> None:
    made = elixir(
        "public static function f(n:Int):Int return g(g(n, 1), if (n > 5) return -n else n);"
        "static function g(a:Int, b:Int):Int { trace(a); return a + b; }"
    )
    assert made.index("value = g(n, 1)") < made.index("if n > 5")


def test_an_element_is_written_back_where_the_loop_may_end() -> None:
    made = elixir(
        "public static function f(all:Array<Point>):Bool {"
        " for (one in all) if (one.x == 1) { one.y = 2; return true; } return false; }",
        "typedef Point = {x:Int, y:Int};",
    )
    assert "Enum.with_index()" in made
    assert "List.replace_at(all, index, %{one | y: 2})" in made


def test_a_typed_catch_asks_and_raises_again() -> None:
    made = elixir(
        RISKY + "public static function f(n:Int):Int {"
        " try return risky(n) catch (e:Int) return e; }"
    )
    assert "e when is_integer(e) -> e" in made
    assert "_ -> reraise error, __STACKTRACE__" in made


def test_an_exception_class_is_an_exception() -> None:
    made = elixir(
        "public static function f(n:Int):Int {"
        " if (n > 1) throw new Denied('eve'); try return n catch (e:Denied) return e.who.length; }",
        "class Denied extends haxe.Exception { public final who:String;"
        " public function new(who:String) { super('no ' + who); this.who = who; } }",
    )
    assert "defexception [:message, :previous, :who]" in made
    assert '%__MODULE__{message: "no #{who}", who: who}' in made
    assert "e in Denied ->" in made


def test_the_rest_of_a_loop_never_stands_inside_try() -> None:
    made = elixir(
        RISKY + "public static function f(limit:Int):Int { var n = 0; while (true) { n++;"
        " try { if (n == 2) continue; if (risky(n) > limit) return n; } catch (e:String) break; }"
        " return 0; }"
    )
    after = made.index("rescue")
    assert "f_loop(" not in made[made.index("try do") : after]


def test_many_tries_in_one_function_are_lowered_once_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lowered: list[object] = []
    lower = exceptions._lower

    def counted(ctx: Any, node: Any, exit: Any, kept: Any) -> Any:
        lowered.append(node)
        return lower(ctx, node, exit, kept)

    monkeypatch.setattr(exceptions, "_lower", counted)
    one = "try { s += risky(s); if (s == 7) continue; if (s == 9) break; } catch (e:String) s++;"
    made = elixir(
        RISKY
        + f"public static function f(s:Int):Int {{ while (s < 99) {{ {one * 9} }} return s; }}"
    )
    assert len(lowered) == 9
    assert made.count("rescue") == 9


def test_changes_are_kept_only_where_an_exception_may_follow() -> None:
    kept = elixir(
        RISKY + "public static function f(n:Int):Int { var steps = 0;"
        " try { steps++; risky(n); } catch (e:String) steps += 10; return steps; }"
    )
    assert "Process.put(saved, steps)" in kept
    plain = elixir(
        RISKY + "public static function f(n:Int):Int { var steps = 0;"
        " try { risky(n); steps++; } catch (e:String) steps += 10; return steps; }"
    )
    assert "Process" not in plain


def test_a_change_that_a_function_loses_is_said() -> None:
    text = (
        "static function add(all:Array<Int>):Void {"
        " all.push(1); if (all.length > 2) throw 'full'; }"
        "public static function f(all:Array<Int>):Int {"
        " try add(all) catch (e:String) trace(e); return all.length; }"
    )
    assert "HX405" in codes(text)


GUARDED = (
    "static var n = 0;"
    "static function h(all:Array<Int>, f:Int->Int) { all.push(f(n)); }"
    "static function quiet(all:Array<Int>) { all.push(1); try risky(n) catch (e) trace(n); }"
    "static function typed(all:Array<Int>) { all.push(1); try risky(n) catch (e:Int) trace(n); }"
)


@pytest.mark.parametrize(
    ("call", "is_lost"),
    [
        ("quiet(all)", False),
        ("typed(all)", True),
        ("h(all, a -> a + 1)", False),
        ("h(all, a -> risky(a))", False),
    ],
)
def test_an_exception_that_a_function_catches_itself_loses_nothing(
    call: str, is_lost: bool
) -> None:
    found = codes(
        f"{RISKY} {GUARDED} public static function f(all:Array<Int>):Int {{"
        f" try {call} catch (e:String) trace(n); return all.length; }}"
    )
    assert ("HX405" in found) == is_lost


def test_an_object_that_an_exception_would_leave_behind_is_shared() -> None:
    """Its field changes before a function throws, and a `catch` reads it: as a reference it keeps
    the change, so nothing is lost and nothing told."""
    text = (
        f"{RISKY} var n = 0;"
        "function typed() { n++; try risky(n) catch (e:Int) trace(n); }"
        "function f() { try typed() catch (e:String) trace(n); }"
    )
    assert "HX405" not in codes(text)
    assert "Haxe.update_state(a, :n, &(&1 + 1))" in elixir(text)


def test_a_default_that_changes_something_runs_only_for_null() -> None:
    made = elixir(
        "public static function f(a:Null<Int>):Int { var n = 1; var b = a ?? n++; return b + n; }"
    )
    assert "{n + 1, n}" in made
    assert "{n, b" in made
