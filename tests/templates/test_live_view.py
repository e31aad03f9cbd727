"""The HEEx of `lowered.md` is what LiveView compiles, with no warning: the real one where
`HAXE_ELIXIR_ERL_LIBS` names its libraries, else the stand-ins of `tests/support/frameworks`."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.behaviour.recipes.frameworks import LIBRARIES, environment, stand_ins
from tests.support.elixir_oracle import needs_elixir

SUITE = Path(__file__).parent / "lowered.md"
HELPERS = """
defmodule Haxe do
  def get(map, key), do: Map.get(map, key)
  def string(value), do: to_string(value)
end

defmodule CoreComponents do
  use Phoenix.Component
  def list(assigns), do: ~H"<p>{render_slot(@col)}</p>"
end
"""
MARKUP = """
defmodule Phoenix.HTML do
  def raw(text), do: {:safe, text}
end

defmodule Phoenix.LiveView.JS do
  def push(event), do: [push: event]
  def hide(js, options), do: [{:hide, options} | js]
end
"""
NEEDED = ("heex", "phoenix_component", "live_view")
RUN = """
for file <- System.argv() do
  case Kernel.ParallelCompiler.compile([file]) do
    {:ok, _, []} -> :ok
    {:ok, _, warnings} -> IO.puts("WARNS #{file}: #{inspect(warnings)}")
    {:error, errors, _} -> IO.puts("REFUSED #{file}: #{inspect(errors)}")
  end
end
"""


@needs_elixir
def test_live_view_takes_what_templates_become(tmp_path: Path) -> None:
    text = SUITE.read_text(encoding="utf-8")
    found = re.findall(r"^## (.+?)\n.*?^```elixir\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    if not LIBRARIES:  # the stand-ins know no EEx
        found = [(title, module) for title, module in found if "<%" not in module]
    files = []
    for number, (title, module) in enumerate(found):
        file = tmp_path / f"{number:02} {re.sub(r'[^a-z]+', '_', title.lower())}.ex"
        file.write_text(module.replace("defmodule Page do", f"defmodule Page{number} do", 1))
        files.append(str(file))
    helpers = tmp_path / "helpers.ex"
    helpers.write_text(HELPERS if LIBRARIES else HELPERS + MARKUP)
    script = tmp_path / "run.exs"
    script.write_text(RUN)
    needed = [one for name in NEEDED for one in stand_ins() if one.stem == name]
    given = [*(str(one) for one in needed), str(helpers)]
    command = ["elixir", str(script), *given, *files]
    run = subprocess.run(
        command, env=environment(), capture_output=True, text=True, timeout=240, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "", run.stdout
    assert len(files) > (30 if LIBRARIES else 20)
