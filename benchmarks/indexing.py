"""Measures a workspace of many files: `python -m benchmarks workspace [--files 1000]`.

index, cold           making all entries, as two processes do it; `cpu` is theirs and ours
index, warm           the same with all of them in the cache on disk: what the server's thread does
diagnostics           the first, with names and types, and all, of a file of the indexed workspace
memory                of the server with one file open, after the index was made
twice the files       the same for twice as many, by how much more that is
keystroke             in a file of 2,000 lines of the workspace: the work that it causes, in the
                      worker alone, to the diagnostics with types, and to all of them
keys while indexing   over the wire, while the first indexing runs: from the change to diagnostics
keys while checking   the same while all files are checked in the background

What `asking.py` measures is told with these.

Times are of the processes' own work where it says cpu, and by the clock where it says wall: on a
machine that is busy with other things the two differ.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import asking
from benchmarks.client import Client
from benchmarks.source import generate as generate_file
from benchmarks.workspace import generate
from compiler_core.analysis import Analysis, Settings
from compiler_core.indexing import Entry, digest_of, index_key
from server.garbage import Collector, configure
from server.index.cache import IndexCache
from server.index.pool import PROCESSES, Pool

SERVER = [sys.executable, "-m", "command_line", "serve", "--stdio"]
SETTINGS = Settings()


@dataclass(slots=True)
class Figures:
    """`times`: milliseconds of one key each; `single`: (what, figure, unit)."""

    times: dict[str, list[float]] = field(default_factory=dict)
    single: list[tuple[str, float, str]] = field(default_factory=list)

    def tell(self, name: str, figure: float, unit: str) -> None:
        self.single.append((name, figure, unit))


def measure(files: int, keys: int, growth: bool = True) -> Figures:
    configure()
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        once = workspace(Path(folder, "once"), files)
        first = costs(once, figures)
        typing(once, keys, figures)
        if growth:
            twice = workspace(Path(folder, "twice"), files * 2)
            second = costs(twice, None)
            for name, figure in second.items():
                figures.tell(f"{name}, ×2", figure / first[name], "times")
        figures.times["keys while indexing"] = typing_meanwhile(once, keys, "openFiles")
        figures.times["keys while checking"] = typing_meanwhile(once, keys, "workspace")
    return figures


def workspace(folder: Path, files: int) -> Path:
    generate(folder, files - 1)
    text = generate_file(2000).replace("package shop;", "package app.shop;")
    path = folder / "src" / "app" / "shop" / "Orders.hx"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return folder


def analysis_of(folder: Path) -> Analysis:
    analysis = Analysis(SETTINGS)
    analysis.set_class_paths((str(folder / "src"),))
    return analysis


def costs(folder: Path, figures: Figures | None) -> dict[str, float]:
    """What the index of the workspace costs; told as well where somebody listens."""
    analysis = analysis_of(folder)
    paths = analysis.files()
    defines, dialect = dict(SETTINGS.defines), SETTINGS.dialect
    wall, cpu = time.perf_counter(), total_cpu()
    made = dict(Pool(defines, dialect).entries(paths))
    wall, cpu = time.perf_counter() - wall, total_cpu() - cpu
    key = index_key(defines, dialect)
    cache = IndexCache(folder / "cache", "bench", key)
    cache.save(entry for entry in made.values() if entry is not None)
    warm = timed(lambda: analysis.add_entries(from_cache(paths, cache)))
    memory = server_memory(folder)
    found = {"index, cold": cpu, "index, warm": warm, "memory": memory}
    if figures is not None:
        lines = sum(Path(path).read_bytes().count(b"\n") for path in paths)
        figures.tell("files", len(paths), f"files, {lines:,} lines")
        figures.tell("index, cold", cpu / PROCESSES, f"s cpu for each of {PROCESSES} processes")
        figures.tell("index, cold", wall, "s wall")
        figures.tell("index, warm", warm, "s cpu")
        opened = str(folder / "src/app/area0/Part19.hx")
        figures.tell("diagnostics", timed(lambda: analysis.first_diagnostics(opened)), "s cpu")
        figures.tell("all diagnostics", timed(lambda: analysis.diagnostics(opened)), "s cpu more")
        figures.tell("memory", memory, "MB")
    steps = asking.prepare(analysis)
    asked = asking.references(analysis, folder)
    if figures is not None:
        figures.times["preparing, a step"] = steps
        for name, figure in asked.items():
            figures.tell(name, figure, "ms cpu")
    orders = str(folder / "src/app/shop/Orders.hx")
    analysis.open_file(orders, Path(orders).read_text())
    analysis.first_diagnostics(orders)
    completed = asking.completions(analysis, orders, rounds=30)
    if figures is not None:
        figures.times |= completed
    found |= asked
    found |= {name: sorted(times)[len(times) // 2] for name, times in completed.items()}
    return found


def from_cache(paths: tuple[str, ...], cache: IndexCache) -> dict[str, Entry]:
    known = cache.load()
    return {path: known[digest_of(Path(path).read_bytes())] for path in paths}


def total_cpu() -> float:
    """Seconds of this process and of those that it has waited for."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def typing(folder: Path, keys: int, figures: Figures) -> None:
    """In this process: the work of a key, nothing else."""
    analysis = analysis_of(folder)
    cache = IndexCache(folder / "cache", "bench", index_key({}, SETTINGS.dialect))
    analysis.add_entries(from_cache(analysis.files(), cache))
    path = str(folder / "src/app/shop/Orders.hx")
    text = Path(path).read_text()
    analysis.open_file(path, text)
    analysis.diagnostics(path)
    Collector().rest(1.0)
    place = text.index("var trimmed", len(text) // 2) + len("var trimmed")
    first: list[float] = []
    everything: list[float] = []
    for key in range(keys):
        text = text[:place] + "ab1_"[key % 4] + text[place:]
        place += 1
        started = time.process_time()
        analysis.change_file(path, text)
        analysis.first_diagnostics(path)
        first.append((time.process_time() - started) * 1000)
        analysis.diagnostics(path)
        everything.append((time.process_time() - started) * 1000)
    figures.times["keystroke, types"] = first
    figures.times["keystroke, all"] = everything


def typing_meanwhile(folder: Path, keys: int, scope: str) -> list[float]:
    """Over the wire: with an empty cache until the index is there, or, where the whole workspace
    is checked, with the index, while that goes on."""
    checking = scope == "workspace"
    client = started(folder, folder / "cold" if not checking else folder / "memory", scope)
    uri = (folder / "src/app/shop/Orders.hx").as_uri()
    text = (folder / "src/app/shop/Orders.hx").read_text()
    times: list[float] = []
    try:
        client.open(uri, text)
        client.diagnostics(1)
        if checking:
            time.sleep(8)  # the other process has begun
        lines = text.splitlines()
        line = next(n for n in range(len(lines) // 2, len(lines)) if "var trimmed" in lines[n])
        column = lines[line].index("var trimmed") + len("var trimmed")
        for key in range(keys):
            if not checking and any((folder / "cold").rglob("*.index")):
                break
            time.sleep(0.04)
            at = client.insert(uri, key + 2, line, column + key, "ab1_"[key % 4])
            times.append((client.diagnostics(key + 2)[0] - at) * 1000)
    finally:
        client.close()
    return times


def server_memory(folder: Path) -> float:
    """MB of a server that has indexed the workspace and answered for a file."""
    client = started(folder, folder / "memory")
    path = folder / "src/app/area0/Part19.hx"
    try:
        client.open(path.as_uri(), path.read_text())
        client.diagnostics(1)
        while not any((folder / "memory").rglob("*.index")):
            time.sleep(0.1)
        client.request("textDocument/hover", hover_at(path))
        return client.memory()
    finally:
        client.close()


def hover_at(path: Path) -> dict[str, object]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": 20, "character": 10},
    }


def started(folder: Path, cache: Path, scope: str = "openFiles") -> Client:
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(cache)
    try:
        client = Client(SERVER)
    finally:
        if before is None:
            del os.environ["XDG_CACHE_HOME"]
        else:
            os.environ["XDG_CACHE_HOME"] = before
    client.initialize(root=folder.as_uri(), options={"diagnostics": {"scope": scope}})
    return client
