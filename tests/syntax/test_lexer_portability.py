"""What the lexer's patterns must not use: possessive *groups*.

Python 3.11.0 to 3.11.4, which Debian 12 has, loses matches of those whose inside could backtrack
(fixed in 3.11.5). Possessive single characters are fine.
"""

from __future__ import annotations

import re
from pathlib import Path

CORE = Path(__file__).parent.parent.parent / "compiler_core"
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+(?![\w\s])|\(\?>")


def test_no_pattern_has_a_possessive_group() -> None:
    for file in CORE.rglob("*.py"):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if 'r"' in line or "r'" in line or 'rf"' in line or "rf'" in line:
                assert not POSSESSIVE_GROUP.search(line), f"{file}:{number}: {line.strip()}"
