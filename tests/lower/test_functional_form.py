"""Statements as expressions: each rule of the functional form on its smallest example."""

from __future__ import annotations

from tests.lower.support import check, faults


def test_a_branch_that_assigns_returns_the_variable() -> None:
    check(
        "public static function f(n: Int): Int { if (n > 9) n = 9; return n * 2; }",
        """
        def f(n) do
          min(n, 9) * 2
        end
        """,
    )


def test_a_variable_that_nobody_reads_afterwards_is_not_returned() -> None:
    check(
        """public static function f(n: Int): Int {
            var log = "";
            if (n > 9) { log = "big"; n = 9; }
            return n * 2;
        }""",
        """
        def f(n) do
          min(n, 9) * 2
        end
        """,
    )


def test_a_loop_that_asks_how_long_the_list_is_that_it_builds() -> None:
    check(
        """public static function f(xs: Array<Int>): Array<Int> {
            var ys = [];
            for (x in xs) { if (ys.length < 3) ys.push(x); }
            return ys;
        }""",
        """
        def f(xs) do
          ys =
            Enum.reduce(xs, [], fn x, ys ->
              if length(ys) < 3 do
                [x | ys]
              else
                ys
              end
            end)

          Enum.reverse(ys)
        end
        """,
    )


def test_a_default_in_the_middle_comes_last() -> None:
    check(
        """public static function f(n: Int): String {
            return switch (n) { default: "many"; case 0: "none"; };
        }""",
        """
        def f(0), do: "none"
        def f(_n), do: "many"
        """,
    )


def test_an_early_return_takes_the_rest_into_the_other_arm() -> None:
    check(
        """public static function f(n: Int): Int {
            if (n < 0) return 0;
            var m = g(n);
            return m * m;
        }
        static function g(n: Int): Int return n + 1;""",
        """
        def f(n) when n < 0, do: 0

        def f(n) do
          m = g(n)
          m * m
        end

        defp g(n) do
          n + 1
        end
        """,
    )


def test_two_ways_out_meet_in_a_case() -> None:
    check(
        """public static function f(a: Int, b: Int): Int {
            var x = 0;
            if (a > 0) { if (b > 0) return 1; x = a; } else { x = b; }
            Sys.println(x);
            return x * x;
        }""",
        """
        def f(a, b) do
          result =
            if a > 0 do
              if b > 0 do
                {:done, 1}
              else
                {:next, a}
              end
            else
              {:next, b}
            end

          case result do
            {:done, result} ->
              result

            {:next, x} ->
              IO.puts(x)
              x * x
          end
        end
        """,
    )


def test_a_loop_folds_what_it_changes() -> None:
    check(
        """public static function f(xs: Array<Int>): Int {
            var sum = 0;
            for (x in xs) sum += x;
            return sum;
        }""",
        """
        def f(xs) do
          Enum.sum(xs)
        end
        """,
    )


def test_break_halts_and_continue_goes_on() -> None:
    check(
        """public static function f(xs: Array<Int>): Int {
            var sum = 0;
            for (x in xs) { if (x < 0) continue; if (x > 9) break; sum += x; }
            return sum;
        }""",
        """
        def f(xs) do
          Enum.reduce_while(xs, 0, fn x, sum ->
            cond do
              x < 0 -> {:cont, sum}
              x > 9 -> {:halt, sum}
              true -> {:cont, sum + x}
            end
          end)
        end
        """,
    )


def test_while_is_a_function_that_calls_itself() -> None:
    check(
        """public static function gcd(a: Int, b: Int): Int {
            while (b != 0) { var rest = a % b; a = b; b = rest; }
            return a;
        }""",
        """
        def gcd(a, b) do
          gcd_loop(a, b)
        end

        defp gcd_loop(a, b) when b == 0, do: a
        defp gcd_loop(a, b), do: gcd_loop(b, rem(a, b))
        """,
    )


def test_searching_loops_have_names() -> None:
    check(
        """public static function f(xs: Array<Int>): Bool {
            for (x in xs) if (x > 9) return true;
            return false;
        }
        public static function g(xs: Array<String>): Null<String> {
            for (x in xs) if (x.length > 9) return x;
            return null;
        }""",
        """
        def f(xs) do
          Enum.any?(xs, &(&1 > 9))
        end

        def g(xs) do
          Enum.find(xs, &(String.length(&1) > 9))
        end
        """,
    )


def test_pushing_loops_are_comprehensions() -> None:
    check(
        """public static function f(xs: Array<Int>): Array<Int> {
            var found = [];
            for (x in xs) if (x > 9) found.push(x * 2);
            return found;
        }
        public static function g(xs: Array<Int>): Array<Int> {
            var found = [];
            for (x in xs) found.push(x * 2);
            return found;
        }""",
        """
        def f(xs) do
          for x <- xs, x > 9, do: x * 2
        end

        def g(xs) do
          Enum.map(xs, &(&1 * 2))
        end
        """,
    )


def test_a_list_that_is_pushed_to_among_other_things_is_turned_round_once() -> None:
    check(
        """public static function f(xs: Array<Int>): String {
            var found = [];
            var sum = 0;
            for (x in xs) { sum += x; found.push(sum); }
            return found.length + ":" + sum + found.join(" ");
        }""",
        """
        def f(xs) do
          {found, sum} =
            Enum.reduce(xs, {[], 0}, fn x, {found, sum} ->
              sum = sum + x
              {[sum | found], sum}
            end)

          found = Enum.reverse(found)
          "#{length(found)}:#{sum}#{Enum.join(found, " ")}"
        end
        """,
    )


def test_a_helper_that_changes_its_argument_returns_it() -> None:
    check(
        """static function add(xs: Array<Int>, x: Int): Void { xs.push(x); }
        public static function f(): Int {
            var xs = [1];
            add(xs, 2);
            return xs.length;
        }""",
        """
        defp add(xs, x) do
          xs ++ [x]
        end

        def f do
          length(add([1], 2))
        end
        """,
    )


def test_a_result_and_a_changed_argument_come_back_together() -> None:
    check(
        """static function take(xs: Array<Int>): Null<Int> { return xs.pop(); }
        public static function f(): Void {
            var xs = [1, 2];
            var last = take(xs);
            Sys.println(last == 2);
            Sys.println(xs.length);
        }""",
        """
        defp take(xs) do
          List.pop_at(xs, -1)
        end

        def f do
          {last, xs} = take([1, 2])
          IO.puts(last == 2)
          IO.puts(length(xs))
        end
        """,
    )


def test_a_switch_that_is_the_whole_body_is_clauses() -> None:
    check(
        """public static function f(n: Int): String {
            return switch (n) {
                case 0: "none";
                case 1 | 2: "few";
                case x if (x > 99): "very many";
                default: "many";
            }
        }""",
        """
        def f(0), do: "none"
        def f(n) when n in [1, 2], do: "few"
        def f(x) when x > 99, do: "very many"
        def f(_n), do: "many"
        """,
    )


def test_a_guard_that_elixir_refuses_is_tested_in_the_body() -> None:
    check(
        """public static function f(s: String): Int {
            return switch (s) { case t if (t.length > 3): 1; default: 0; }
        }""",
        """
        def f(s) do
          case s do
            t -> if String.length(t) > 3, do: 1, else: 0
          end
        end
        """,
    )


def test_nothing_is_left_out_silently() -> None:
    assert faults(
        "public static function f(): Void { var n = 0; Kernel.spawn(() -> n++); trace(n); }"
    ) == [("HX404", "n", "")]


def test_a_static_variable_is_read_after_the_call_that_changes_it() -> None:
    check(
        """static var log: Array<Int> = [];
        static function add(n: Int): Int { log.push(n); return n; }
        public static function f(): Void { log.push(add(1)); }""",
        """
        defp add(n) do
          put_log(log() ++ [n])
          n
        end

        def f do
          value = add(1)
          put_log(log() ++ [value])
        end

        defp log, do: :persistent_term.get({__MODULE__, :log}, [])

        defp put_log(log), do: :persistent_term.put({__MODULE__, :log}, log)
        """,
    )


def test_an_operand_is_the_object_that_a_later_operand_changes() -> None:
    check(
        """static function add(xs: Array<Int>): Int { xs.push(4); return 4; }
        static function both(xs: Array<Int>, n: Int): Int return xs.length + n;
        public static function f(): Int { var ys = [1]; return both(ys, add(ys)); }
        """,
        """
        defp add(xs) do
          {4, xs ++ [4]}
        end

        defp both(xs, n) do
          length(xs) + n
        end

        def f do
          {value, ys} = add([1])
          both(ys, value)
        end
        """,
    )


def test_a_variable_that_takes_the_name_of_the_changed_one() -> None:
    check(
        """static function cut(xs: Array<Int>): Int { xs.shift(); return xs.length; }
        public static function f(given: Int): Int {
            var n = [given, 2];
            var n = cut(n);
            return n;
        }""",
        """
        defp cut(xs) do
          xs = Enum.drop(xs, 1)
          {length(xs), xs}
        end

        def f(given) do
          {n, _} = cut([given, 2])
          n
        end
        """,
    )


def test_a_type_that_is_called_converts() -> None:
    check(
        "public static function f(n:Int):String { return String(n).lpad('0', 2); }",
        """
        def f(n) do
          n
          |> to_string()
          |> String.pad_leading(2, "0")
        end
        """,
    )


def test_names_that_are_one_in_elixir_are_told_on_the_later_one() -> None:
    found = faults(
        """
        public var userId:Int = 1;
        public var user_id:Int = 2;
        public function new() {}
        public function getUser() return userId;
        public function get_user() return user_id;
        """
    )
    assert [name for code, name, _ in found if code == "HX401"] == [
        "the fields `userId` and `user_id`, which are one in Elixir",
        "the functions `getUser` and `get_user`, which are one in Elixir",
    ]


def test_a_module_that_nothing_declares_has_elixirs_name() -> None:
    check(
        "public static function f(text: String): Bool return my.tools.Words.known(text);",
        """
        def f(text) do
          My.Tools.Words.known(text)
        end
        """,
    )
