"""Measures the reader alone (`reader.py`), the checking of switches (`patterns.py`), compiling
(`compiling.py`), classes that all know each other (`coupled.py`), an interpreter in one file
(`interpreter.py`), typing in a schema (`across.py`),
a workspace of a thousand files (`indexing.py`),
loops in the Elixir that is made, next to Elixir written by hand (`against_hand.py`),
then the server over real standard input and output, next to a bare pygls server.

    python -m benchmarks [all | reader | patterns | compile | coupled | interpreter | across
                         | workspace | loops | server]
                         [--lines 2000] [--keys 200] [--files 1000] [--json]

keystroke        from the change notification to the diagnostics of that text, in a file of 2,000
                 lines, one key every 40 ms at a place in the middle; waiting included
keys in a burst  one key every 5 ms, from the last of ten to the diagnostics of that text
hover            with the Elixir of the construct, after an edit
save to preview  from the save to the new text of the compiled output at the client
initialize       from the start of the process to the answer
cold start       from the start of the process to the first diagnostics of the file
all diagnostics  the same, to those that are found when its Elixir is made, too

The bare server and ours run alternately, so that a busy machine is busy for both.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from dataclasses import dataclass, field

from benchmarks import (
    across,
    against_hand,
    compiling,
    coupled,
    indexing,
    interpreter,
    patterns,
    reader,
)
from benchmarks.client import Client
from benchmarks.source import generate
from server.publisher import LONG

PARTS = (
    "all", "reader", "patterns", "compile", "coupled", "interpreter", "across", "workspace",
    "loops", "server",
)  # fmt: skip
OURS = [sys.executable, "-m", "command_line", "serve", "--stdio"]
BARE = [sys.executable, "-m", "benchmarks.bare_server"]
URI = "file:///bench/shop/Orders.hx"
PREVIEW = "haxe-elixir:/orders.ex?source=file%3A%2F%2F%2Fbench%2Fshop%2FOrders.hx"


@dataclass(slots=True)
class Measured:
    """Milliseconds by what was measured, for one server."""

    times: dict[str, list[float]] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, seconds: float) -> None:
        self.times.setdefault(name, []).append(seconds * 1000)


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("part", nargs="?", choices=PARTS, default="all")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--lines", type=int, default=2000)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.part in ("all", "reader"):
        reading(options.lines, as_json=options.json)
    if options.part in ("all", "patterns"):
        switching(options.keys // 2, as_json=options.json)
    if options.part in ("all", "compile"):
        compiling_workspace(options.files, options.keys // 4, as_json=options.json)
    if options.part in ("all", "coupled"):
        coupled_classes(options.files * 3 // 10, options.keys // 10, as_json=options.json)
    if options.part in ("all", "interpreter"):
        interpreting(options.keys // 10, as_json=options.json)
    if options.part in ("all", "across"):
        typing_in_a_schema(options.keys // 10, as_json=options.json)
    if options.part in ("all", "workspace"):
        indexing_workspace(options.files, options.keys, as_json=options.json)
    if options.part in ("all", "loops"):
        looping(100_000, options.starts, as_json=options.json)
    if options.part in ("all", "server"):
        serving(options)


def reading(lines: int, *, as_json: bool) -> None:
    times, rest = reader.measure(lines)
    if as_json:
        print(json.dumps({"reader": times, **rest}))
        return
    print(f"{'the reader, ms':16} {'p50':>8} {'p95':>8} {'p99':>8}   n")
    for name, values in times.items():
        p50, p95, p99 = (percentile(values, share) for share in (50, 95, 99))
        print(f"{name:16} {p50:8.2f} {p95:8.2f} {p99:8.2f}   {len(values)}")
    for name, told in rest.items():
        print(f"{name:16} {told}")
    print()


def switching(rounds: int, *, as_json: bool) -> None:
    found = patterns.measure(rounds)
    if as_json:
        print(json.dumps({"patterns": {name: one.milliseconds for name, one in found.items()}}))
        return
    print(f"{'a switch, ms':20} {'p50':>8} {'p95':>8} {'p99':>8}   n   found")
    for name, one in found.items():
        p50, p95, p99 = (percentile(one.milliseconds, share) for share in (50, 95, 99))
        told = ", ".join(f"{count} {kind}" for kind, count in one.faults.items()) or "nothing"
        print(f"{name:20} {p50:8.2f} {p95:8.2f} {p99:8.2f}   {len(one.milliseconds)}   {told}")
    print()


def compiling_workspace(files: int, edits: int, *, as_json: bool) -> None:
    found = compiling.measure(files, edits)
    if as_json:
        figures = {"lines": found.lines, "wall": found.wall, "cpu": found.cpu}
        print(json.dumps({"compile": figures, "edits": found.edits}))
        return
    print(f"{'compiling':30} {'p50':>8} {'p95':>8} {'p99':>8}   n")
    p50, p95, p99 = (percentile(found.edits, share) for share in (50, 95, 99))
    print(f"{'edit to new output, cpu ms':30} {p50:8.1f} {p95:8.1f} {p99:8.1f}   {edits}")
    print(f"{'compile, first: lines':34} {found.lines:8}")
    print(f"{'compile, first: wall':34} {found.wall:8.1f} s")
    print(f"{'compile, first: cpu':34} {found.cpu:8.1f} s")
    print()


def coupled_classes(classes: int, edits: int, *, as_json: bool) -> None:
    found = coupled.measure(classes, edits)
    if as_json:
        figures = {"names": found.names, "all": found.all, "memory": found.memory}
        print(json.dumps({"coupled": figures, "edits": found.edits}))
        return
    print(f"{'coupled classes':30} {'p50':>8} {'p95':>8} {'p99':>8}   n")
    p50, p95, p99 = (percentile(found.edits, share) for share in (50, 95, 99))
    print(f"{'edit to new output, cpu ms':30} {p50:8.1f} {p95:8.1f} {p99:8.1f}   {edits}")
    print(f"{'classes':34} {classes:8}")
    print(f"{'first file, names: cpu':34} {found.names:8.1f} s")
    print(f"{'first file, all: cpu':34} {found.all:8.1f} s")
    print(f"{'memory':34} {found.memory:8.0f} MB")
    print()


def interpreting(edits: int, *, as_json: bool) -> None:
    found = interpreter.measure(edits)
    if as_json:
        figures = {"lines": found.lines, "first": found.first}
        print(json.dumps({"interpreter": figures, "edits": found.edits}))
        return
    print(f"{'an interpreter':30} {'p50':>8} {'p95':>8} {'p99':>8}   n")
    p50, p95, p99 = (percentile(found.edits, share) for share in (50, 95, 99))
    print(f"{'edit to new output, cpu ms':30} {p50:8.1f} {p95:8.1f} {p99:8.1f}   {edits}")
    print(f"{'first: lines':34} {found.lines:8}")
    print(f"{'first: cpu':34} {found.first:8.1f} s")
    print()


def typing_in_a_schema(rounds: int, *, as_json: bool) -> None:
    found = across.measure(rounds)
    if as_json:
        print(json.dumps({"across": found.times, "wrong": found.wrong}))
        return
    print(f"{'typing in a schema, ms':24} {'p50':>8} {'p95':>8} {'p99':>8}   n")
    for name, values in found.times.items():
        p50, p95, p99 = (percentile(values, share) for share in (50, 95, 99))
        print(f"{name:24} {p50:8.1f} {p95:8.1f} {p99:8.1f}   {len(values)}")
    print(f"{'files open besides it':24} {across.OTHERS:8}")
    print(f"{'keys told wrongly':24} {found.wrong:8}\n")


def indexing_workspace(files: int, keys: int, *, as_json: bool) -> None:
    figures = indexing.measure(files, keys)
    if as_json:
        print(json.dumps({"workspace": figures.times, "figures": figures.single}))
        return
    print(f"{'a workspace, ms':30} {'p50':>8} {'p95':>8} {'p99':>8}   n")
    for name, values in figures.times.items():
        if values:
            p50, p95, p99 = (percentile(values, share) for share in (50, 95, 99))
            print(f"{name:30} {p50:8.1f} {p95:8.1f} {p99:8.1f}   {len(values)}")
    for name, figure, unit in figures.single:
        print(f"{name:34} {figure:8.2f} {unit}")
    print()


def looping(size: int, rounds: int, *, as_json: bool) -> None:
    found = against_hand.measure(size, rounds)
    if as_json:
        print(json.dumps({"loops": {name: [one.ours, one.by_hand] for name, one in found.items()}}))
        return
    print(f"{f'a loop over {size:,}, ms':24} {'ours':>8} {'by hand':>8} {'ratio':>6}")
    for name, one in found.items():
        ours, by_hand = statistics.median(one.ours), statistics.median(one.by_hand)
        print(f"{name:24} {ours:8.1f} {by_hand:8.1f} {ours / by_hand:6.2f}")
    print()


def serving(options: argparse.Namespace) -> None:
    text = generate(options.lines)
    ours, bare = Measured(), Measured()
    for _ in range(options.starts):
        cold_start(BARE, text, bare)
        cold_start(OURS, text, ours)
    typing(BARE, text, options.keys, bare)
    memory = typing(OURS, text, options.keys, ours)
    attempt(hovering, text, options.keys // 4, ours)
    attempt(previewing, text, max(10, options.keys // 10), ours)
    if options.json:
        print(json.dumps({"ours": ours.times, "bare": bare.times, "memory": memory}))
    else:
        print_table(ours, bare, memory)


def attempt(measure: object, text: str, rounds: int, measured: Measured) -> None:
    """A part that fails says so in the table; the others are still measured."""
    try:
        measure(text, rounds, measured)  # type: ignore[operator]
    except Exception as error:
        measured.failures[measure.__name__] = str(error).splitlines()[0][:90]  # type: ignore[attr-defined]


def cold_start(command: list[str], text: str, measured: Measured) -> None:
    client = Client(command)
    try:
        measured.add("initialize", client.initialize() - client.started)
        client.open(URI, text)
        measured.add("cold start", client.diagnostics(1)[0] - client.started)
        if command is OURS and len(text) >= LONG:
            measured.add("all diagnostics", client.diagnostics(1)[0] - client.started)
    finally:
        client.close()


def typing(command: list[str], text: str, keys: int, measured: Measured) -> float:
    """Keystrokes at a place that stays correct Haxe at every key; memory afterwards."""
    client = Client(command)
    try:
        client.initialize()
        client.open(URI, text)
        ready(client, command, text)
        line, column = place_to_type(text)
        version = 1
        for key in range(keys):
            version += 1
            time.sleep(0.04)
            at = client.insert(URI, version, line, column + key, "ab1_"[key % 4])
            measured.add("keystroke", client.diagnostics(version)[0] - at)
        for _ in range(max(1, keys // 20)):
            time.sleep(0.2)
            for _ in range(10):
                version += 1
                time.sleep(0.005)
                at = client.insert(URI, version, line, column, "x")
            measured.add("keys in a burst", client.diagnostics(version)[0] - at)
        return client.memory()
    finally:
        client.close()


def ready(client: Client, command: list[str], text: str) -> None:
    """Wait until the server has nothing more to say about the opened text."""
    answers = 2 if command is OURS and len(text) >= LONG else 1
    for _ in range(answers):
        client.diagnostics(1)


def place_to_type(text: str) -> tuple[int, int]:
    """Behind the name of a local variable in the middle of the file, which is used further on."""
    lines = text.splitlines()
    middle = len(lines) // 2
    line = next(n for n in range(middle, len(lines)) if "var trimmed" in lines[n])
    return line, lines[line].index("var trimmed") + len("var trimmed")


def hovering(text: str, rounds: int, measured: Measured) -> None:
    client = Client(OURS)
    try:
        client.initialize()
        client.open(URI, text)
        ready(client, OURS, text)
        line, column = place_to_type(text)
        for round_ in range(rounds):
            version = round_ + 2
            client.insert(URI, version, line, column - len("var trimmed"), "/* x */ ")
            client.diagnostics(version)
            at = time.perf_counter()
            position = {"line": line + 1, "character": len("      if (")}
            params = {"textDocument": {"uri": URI}, "position": position}
            answered, result = client.request("textDocument/hover", params)
            if result is None:
                raise RuntimeError("no hover")
            measured.add("hover", answered - at)
    finally:
        client.close()


def previewing(text: str, rounds: int, measured: Measured) -> None:
    client = Client(OURS)
    try:
        client.initialize({"workspace": {"textDocumentContent": {"dynamicRegistration": True}}})
        client.open(URI, text)
        ready(client, OURS, text)
        client.request("workspace/textDocumentContent", {"uri": PREVIEW})
        line, column = place_to_type(text)
        for round_ in range(rounds):
            version = round_ + 2
            client.insert(URI, version, line, column - len(" trimmed"), " /* x */")
            at = time.perf_counter()
            client.notify("textDocument/didSave", {"textDocument": {"uri": URI}})
            _, refresh = client.wait(
                lambda message: message.get("method") == "workspace/textDocumentContent/refresh"
            )
            client.answer(refresh)
            answered, _ = client.request("workspace/textDocumentContent", {"uri": PREVIEW})
            measured.add("save to preview", answered - at)
    finally:
        client.close()


ROWS = (
    "keystroke",
    "keys in a burst",
    "hover",
    "save to preview",
    "initialize",
    "cold start",
    "all diagnostics",
)


def print_table(ours: Measured, bare: Measured, memory: float) -> None:
    print(f"{'ms':16} {'p50':>8} {'p95':>8} {'p99':>8} {'bare p50':>9} {'ratio':>6}   n")
    for name in ROWS:
        times = ours.times.get(name)
        if not times:
            continue
        p50, p95, p99 = (percentile(times, share) for share in (50, 95, 99))
        other = bare.times.get(name)
        base = percentile(other, 50) if other else None
        paired = f"{base:9.1f} {p50 / base:6.1f}" if base else " " * 16
        print(f"{name:16} {p50:8.1f} {p95:8.1f} {p99:8.1f} {paired}   {len(times)}")
    print(f"memory           {memory:8.0f} MB")
    for name, failure in ours.failures.items():
        print(f"{name} failed: {failure}")


def percentile(values: list[float], share: int) -> float:
    ordered = sorted(values)
    if len(ordered) < 3:
        return statistics.median(ordered)
    return ordered[min(len(ordered) - 1, round(share / 100 * (len(ordered) - 1)))]


if __name__ == "__main__":
    main()
