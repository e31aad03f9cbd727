"""Measures a project whose classes all know each other: `python -m benchmarks coupled`.

Each class has fields of four others, changes what it is given and hands it on, and calls methods of
others that end up calling its own: the worst that "what does this call change?" can be asked of.

names          the first file's diagnostics with names and types
all            the first file's diagnostics and Elixir, from nothing: what its functions reach is
               nearly all of the project
edit           of one body of that file, until its diagnostics and Elixir are made again

Seconds of processor time, but for the edits' milliseconds; `memory` is the process's most.
"""

from __future__ import annotations

import random
import resource
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from compiler_core.outputs import judged
from compiler_core.workspace import Workspace

OTHERS = 4
"""Classes that each class names."""

_SETTINGS = 'class-paths = ["src"]\n'

_CLASS = """package world;

class {own} {{
  public var count: Int = 0;
  public var name: String;
  public var next: Null<{next}>;
  public var friend: Null<{friend}>;
  public var items: Array<{item}> = [];
  public var known: Map<String, {known}> = [];

  public function new(name: String) {{
    this.name = name;
  }}

  public function meet(other: {next}): Int {{
    other.count += 1;
    count += other.count;
    next = other;
    return count;
  }}

  public function rename(to: String): Void {{
    name = to;
    for (item in items) {{
      item.rename(to);
      item.refresh(total());
    }}
    final mate = friend;
    if (mate != null && mate.count > count) {{
      mate.rename(to);
      mate.add(mate.items[0]);
    }}
  }}

  public function refresh(n: Int): Void {{
    count = n;
    for (key => one in known) {{
      one.rename(key);
      final other = one.pick();
      if (other != null) {{
        other.count += n;
        other.refresh(n - 1);
      }}
    }}
  }}

  public function pick(): Null<{next}> {{
    if (items.length > 3) {{
      friend = null;
    }}
    return next;
  }}

  public function add(item: {item}, ?also: {known}): Void {{
    items.push(item);
    if (also != null) {{
      known.set(also.name, also);
      also.count++;
    }}
    item.count++;
  }}

  public function total(): Int {{
    var sum = count;
    for (item in items) {{
      sum += item.count;
    }}
    for (key => one in known) {{
      sum += one.count + key.length;
    }}
    final last = friend;
    if (last != null) {{
      last.count = sum;
      sum += last.name.length;
    }}
    return sum;
  }}
}}
"""


@dataclass(slots=True)
class Coupled:
    names: float = 0.0
    all: float = 0.0
    """Seconds."""
    edits: list[float] = field(default_factory=list)
    """Milliseconds."""
    memory: float = 0.0
    """Megabytes."""


def measure(classes: int, edits: int) -> Coupled:
    found = Coupled()
    with tempfile.TemporaryDirectory() as name:
        path, text = generate(Path(name), classes)
        workspace = Workspace()
        workspace.add_folder(name)
        started = time.process_time()
        workspace.open_file(path, text)
        analysis = workspace.analysis(path)
        analysis.first_diagnostics(path)
        found.names = time.process_time() - started
        judged(analysis, path)
        found.all = time.process_time() - started
        for number in range(edits):
            edited = text.replace("var sum = count;", f"var sum = count + {number + 1};")
            assert edited != text
            workspace.open_file(path, edited)
            started = time.process_time()
            judged(workspace.analysis(path), path)
            found.edits.append((time.process_time() - started) * 1000)
    found.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def generate(folder: Path, classes: int) -> tuple[str, str]:
    """Writes the project; the path and text of its first file."""
    chance = random.Random(1)
    source = folder / "src" / "world"
    source.mkdir(parents=True)
    (folder / "haxe-elixir.toml").write_text(_SETTINGS)
    for number in range(classes):
        others = chance.sample([one for one in range(classes) if one != number], OTHERS)
        next_, friend, item, known = (f"Unit{one}" for one in others)
        own = f"Unit{number}"
        written = _CLASS.format(own=own, next=next_, friend=friend, item=item, known=known)
        (source / f"{own}.hx").write_text(written)
    first = source / "Unit0.hx"
    return str(first), first.read_text()
