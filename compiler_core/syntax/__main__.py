"""`python -m compiler_core.syntax FILE`: the views and faults of a file, for contributors."""

from __future__ import annotations

import sys
from pathlib import Path

from compiler_core.base.text import LineIndex
from compiler_core.syntax.dump import dump
from compiler_core.syntax.parse import parse_file


def main() -> None:
    text = Path(sys.argv[1]).read_bytes().decode("utf-8", "surrogateescape")
    parsed = parse_file(text)
    lines = LineIndex(text)
    print(dump(parsed.source, spans="--spans" in sys.argv))
    for fault in parsed.faults:
        line, column = lines.position(fault.span.start)
        print(f"{sys.argv[1]}:{line + 1}:{column + 1}: {fault}", file=sys.stderr)


main()
