"""A process that makes index entries: it is told paths and answers with bytes.

    in    a line of JSON: the defines and the dialect
          lines of JSON: lists of paths
    out   for each path, in their order: its length in four bytes, and the entry; 0 for a file that
          can't be read

It ends when nobody writes to it any more, so it never outlives the server.
"""

from __future__ import annotations

import gc
import json
import os
import struct
import sys
from pathlib import Path
from typing import BinaryIO

LENGTH = struct.Struct(">I")

NICENESS = 19
"""What somebody waits for goes first: at 5, one key in twenty waited for more than a frame."""


def main() -> None:
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.set_threshold(20_000, 50, 1000)
    answer(sys.stdin.buffer, sys.stdout.buffer)


def answer(questions: BinaryIO, answers: BinaryIO) -> None:
    from compiler_core.indexing import entry_bytes, index_file

    defines, dialect = json.loads(questions.readline())
    gc.freeze()
    for line in questions:
        for path in json.loads(line):
            try:
                content = Path(path).read_bytes()
            except OSError:
                answers.write(LENGTH.pack(0))
                continue
            made = entry_bytes(index_file(content, defines, dialect))
            answers.write(LENGTH.pack(len(made)))
            answers.write(made)
        answers.flush()
        gc.collect(0)
