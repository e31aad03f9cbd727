"""The servers of `messages.md` in the real Elixir: one of which we say that it doesn't take what it
is sent ends when it is sent it; with the clauses that the fix adds it lives, and so does every one
of which nothing is said.

A server is started, the public functions of its class are called with values of their parameters'
types, and what it sends itself is waited for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from compiler_core.base.diagnostic import Diagnostic
from compiler_core.elixir.names import snake_case
from tests.behaviour.harness import compile_haxe
from tests.semantics.patterns.test_pattern_fixes import diagnostics, files_of
from tests.support.check import applied
from tests.support.elixir_oracle import needs_elixir, run_script
from tests.support.markdown_suite import sections

SUITE = Path(__file__).with_name("messages.md")
TOLD = ("HX215", "HX212", "HX201")
VALUES = {"Int": ("1",), "Request": (":clear", "{:add, 1}", '{:rename, "a", nil}')}
EVENTS = {"handleInfo(:tick": "send(server, :tick)", "handleCast(:load": "cast.(:load)"}
"""What some servers need to be told before they send themselves anything."""
ENUMS = {
    "handleCast(Add(n": 'cast.(:clear); cast.({:rename, "a", nil})',
    "case Get(key)": 'call.({:put, "a", 1})',
}
"""What others send a server whose clauses or cases name an enum."""


@dataclass(frozen=True)
class Server:
    module: str
    text: str
    title: str
    told: tuple[Diagnostic, ...]

    def mended(self) -> str:
        text = self.text
        while found := [one for one in _told(self.module, text) if one.code in TOLD]:
            text = applied(text, found[0].fixes[0])
        return text

    def script(self, text: str) -> str:
        """Prints whether the server lives after all that it is sent."""
        generated = compile_haxe(text, self.module)
        assert not generated.crash
        state = "%{count: 0}" if "%{count" in text else '%{"a" => 1}' if "Map<" in text else "0"
        sent = [line for mark, line in {**EVENTS, **ENUMS}.items() if mark in text]
        sent += _calls(self.module, text)
        lines = "\n".join(f"try do {line} catch _, _ -> :ended end" for line in sent)
        return f"""{generated.whole}
{{:ok, server}} = GenServer.start({self.module}, {state}, name: {self.module})
cast = fn message -> GenServer.cast(server, message) end
call = fn message -> GenServer.call(server, message) end
{lines}
try do :sys.get_state(server) catch _, _ -> :ended end
Process.sleep(if {str("sendAfter" in text).lower()}, do: 150, else: 0)
try do :sys.get_state(server) catch _, _ -> :ended end
IO.puts("{self.module} " <> if(Process.alive?(server), do: "lives", else: "has ended"))
if Process.alive?(server), do: Process.exit(server, :kill)
"""


def _calls(module: str, text: str) -> list[str]:
    """A line for each public function, with each of the values of its second parameter."""
    found = re.findall(r"public static function (\w+)\((\w*)[^,)]*(?:, \w+: (\w+))?\)", text)
    lines = []
    for name, server, type in found:
        for value in VALUES.get(type, ("",)):
            given = ", ".join(filter(None, ["server" if server else "", value]))
            lines.append(f"{module}.{snake_case(name)}({given})")
    return lines


def _told(module: str, text: str) -> tuple[Diagnostic, ...]:
    return diagnostics({f"{module}.hx": text}, None)


def servers() -> list[Server]:
    found = []
    for number, section in enumerate(sections(SUITE)):
        text = next(iter(files_of(section).values()))
        if "@:genserver" in text:
            module = f"Counter{number}"
            text = text.replace("Counter", module)
            found.append(Server(module, text, section.title, _told(module, text)))
    return found


@needs_elixir
def test_a_server_lives_once_it_takes_what_it_is_sent() -> None:
    every = servers()
    assert len(every) >= 18
    quiet = "Logger.configure(level: :none)\n"
    after = quiet + "".join(one.script(one.mended()) for one in every)
    result = run_script(after, 60.0)
    assert result.status == "ok", result.message
    ended = [one for one in every if f"{one.module} lives" not in result.output]
    assert not ended, "\n".join(f"{one.title}\n{one.mended()}" for one in ended)


@needs_elixir
def test_a_server_ends_that_does_not_take_what_it_is_sent() -> None:
    told = [one for one in servers() if any(found.code in ("HX215", "HX212") for found in one.told)]
    assert len(told) >= 12
    quiet = "Logger.configure(level: :none)\n"
    result = run_script(quiet + "".join(one.script(one.text) for one in told), 60.0)
    assert result.status == "ok", result.message
    lives = [one for one in told if f"{one.module} has ended" not in result.output]
    assert not lives, "\n".join(f"{one.title}\n{one.text}" for one in lives)
