"""Our tree of Elixir's text is the one that Elixir's own parser makes: nodes, lines and columns.

Each line of `snippets.txt` is a text, and so are two lines together. Whether Elixir reads it at all
is compared as well. Beyond that: modules as people write them.
"""

from __future__ import annotations

import importlib.util
import json
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from compiler_core.elixir.read.parse import read
from tests.support.elixir_oracle import needs_elixir, oracle

pytestmark = needs_elixir

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent

KNOWN_DIFFERENCES = {":::"}
"""Before the text's end, the atom `:::` is read as a key."""


def _quoted() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quoted", HERE / "quoted.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


QUOTED = _quoted()


def differences(texts: list[str]) -> list[str]:
    answers = oracle().ask("quoted", texts)
    found: list[str] = []
    for text, status, answer in zip(texts, answers[::2], answers[1::2], strict=True):
        faults = read(text).faults
        if (status == "ok") != (not faults):
            found.append(f"{text!r}: Elixir says {answer[:120]!r}, we {faults}")
        elif status == "ok":
            theirs: Any = json.loads(answer)
            ours = QUOTED.quoted(text)
            if theirs != ours:
                found.append(f"{text!r}:\n  theirs {theirs}\n  ours   {ours}")
    return found


def snippets() -> list[str]:
    lines = (HERE / "snippets.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() not in KNOWN_DIFFERENCES]


def test_every_form_is_read_as_elixir_reads_it() -> None:
    assert differences(snippets()) == []


def test_lines_together_are_read_as_elixir_reads_them() -> None:
    lines = snippets()
    pairs = [f"{first}\n{second}" for first, second in pairwise(lines)]
    assert differences(pairs) == []


def test_modules_are_read_as_elixir_reads_them() -> None:
    files = sorted(ROOT.glob("tests/elixir/modules/*.ex"))[:200]
    assert files
    assert differences([file.read_text(encoding="utf-8") for file in files]) == []
