"""Measures loops: `python -m benchmarks loops`, against Elixir written by hand.

`benchmarks/loops` has programs in Haxe, each beside what an Elixir programmer would write for it.
Both are compiled and run in one virtual machine, in turns, so that a busy machine is busy for both;
what they give must be the same. Told are the medians and how many times as long ours takes.
"""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file, runtime_module

PROGRAMS = Path(__file__).parent / "loops"
_RUN = """
[folder, size, rounds | names] = System.argv()
Code.compiler_options(ignore_module_conflict: true)
Enum.each(Path.wildcard(folder <> "/*.ex"), &Code.compile_file/1)
size = String.to_integer(size)

timed = fn module ->
  task = Task.async(fn -> :timer.tc(fn -> module.run(size) end) end)
  Task.await(task, :infinity)
end

for name <- names do
  ours = Module.concat([name])
  hand = Module.concat(["ByHand", name])

  pairs =
    for _ <- 0..String.to_integer(rounds) do
      {ours_time, ours_result} = timed.(ours)
      {hand_time, hand_result} = timed.(hand)
      if ours_result != hand_result, do: raise("#{name}: #{ours_result}, by hand #{hand_result}")
      {ours_time, hand_time}
    end

  for {ours_time, hand_time} <- tl(pairs), do: IO.puts("#{name} #{ours_time} #{hand_time}")
end
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Milliseconds of each round."""

    ours: list[float]
    by_hand: list[float]


def measure(size: int, rounds: int) -> dict[str, Pair]:
    """By the programs' names, which go through some `size` elements each."""
    found: dict[str, Pair] = {}
    with tempfile.TemporaryDirectory() as name:
        names = _written(Path(name))
        script = Path(name) / "run.exs"
        script.write_text(_RUN, "utf-8")
        command = ["elixir", str(script), name, str(size), str(rounds), *names]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for line in told.splitlines():
        program, ours, by_hand = line.split()
        pair = found.setdefault(program, Pair([], []))
        pair.ours.append(int(ours) / 1000)
        pair.by_hand.append(int(by_hand) / 1000)
    return found


def _written(folder: Path) -> list[str]:
    """The names of the programs, whose Elixir is put into the folder with that by hand."""
    analysis = Analysis()
    helpers: set[str] = set()
    sources = sorted(PROGRAMS.glob("*.hx"))
    for path in sources:
        analysis.open_file(str(path), path.read_text("utf-8"))
    for path in sources:
        made = compile_file(analysis.db, str(path))
        assert made is not None
        helpers |= made.helpers
        (folder / f"{path.stem}.ex").write_text(analysis.compiled(str(path)).text, "utf-8")
        by_hand = path.with_suffix(".ex").read_text("utf-8")
        (folder / f"{path.stem}_by_hand.ex").write_text(by_hand, "utf-8")
    (folder / "A_runtime.ex").write_text(runtime_module(helpers), "utf-8")
    return [path.stem for path in sources]
