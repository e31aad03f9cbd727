"""A `receive` in the real Elixir: what a case's test refuses goes on with the cases below, and what
no case takes stays in the mailbox."""

from __future__ import annotations

from compiler_core.analysis import Analysis
from tests.behaviour.harness import compile_haxe
from tests.support.elixir_oracle import needs_elixir, run_script

SHOP = """\
enum Order { Buy(item: String, n: Int); Gift(item: String); Stop; }
class %s {
    static function isSold(item: String): Bool {
        return item == "tea" || item.length > 9;
    }
    public static function next(): String {
        return receive {
%s
            after 0: "nothing";
        };
    }
}
"""
ALL = """\
            case Buy(item, n) if (isSold(item) && n > 1): 'many $item';
            case Buy(item, 2) if (isSold(item + "-and-more")): 'two $item';
            case Buy(_, n) if (n < 0): "back";
            case Gift(item) if (isSold(item)): 'gift $item';
            case Buy(item, _): 'buy $item';
            case Gift(_): "no gift";
"""
SOME = """\
            case Buy(item, _) if (isSold(item)): item;
            case Gift(_): "gift";
"""


def script(name: str, cases: str, *messages: str) -> str:
    """Prints what `next` makes of each message, and what is left in the mailbox."""
    generated = compile_haxe(SHOP % (name, cases.rstrip("\n")), name)
    sent = "; ".join(f"send(self(), {message})" for message in messages)
    return f"""{generated.whole}
{sent}
for _ <- 1..{len(messages)}, do: IO.puts({name}.next())
{{:messages, left}} = Process.info(self(), :messages)
IO.puts("left: " <> inspect(left))
for _ <- left, do: (receive do _ -> :ok end)
"""


@needs_elixir
def test_a_test_that_says_no_goes_on_below() -> None:
    messages = (
        '{:buy, "tea", 2}', '{:buy, "tea", 1}', '{:buy, "soap", 2}', '{:buy, "x", -1}',
        '{:gift, "tea"}', '{:gift, "soap"}', ":stop",
    )  # fmt: skip
    result = run_script(script("ReceiveAll", ALL, *messages))
    assert result.status == "ok", result.message
    assert result.output.splitlines() == [
        "many tea", "buy tea", "two soap", "back", "gift tea", "no gift", "nothing",
        "left: [:stop]",
    ]  # fmt: skip


@needs_elixir
def test_what_no_head_takes_stays() -> None:
    result = run_script(script("ReceiveSome", SOME, ":stop", '{:buy, "tea", 1}', '{:gift, "x"}'))
    assert result.status == "ok", result.message
    assert result.output.splitlines() == ["tea", "gift", "nothing", "left: [:stop]"]


def test_a_message_that_a_test_may_lose_is_told() -> None:
    told = [codes(SHOP % ("Shop", cases)) for cases in (SOME, ALL)]
    assert ["HX414" in found for found in told] == [True, False]


def codes(text: str) -> set[str]:
    analysis = Analysis()
    analysis.open_file("/p/Shop.hx", text)
    return {one.code for one in analysis.diagnostics("/p/Shop.hx")}
