"""A short storm for each kind of client; `tests.server.storm` has the long ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.storm import weather

MESSAGES = 400


@pytest.mark.parametrize("seed", [1, 2], ids=["like VS Code", "like Neovim"])
def test_every_request_is_answered_and_nothing_breaks(tmp_path: Path, seed: int) -> None:
    outcome = weather(seed, MESSAGES, tmp_path)
    assert outcome.faults == []
    assert outcome.answers["result"] > MESSAGES / 4, "most are asked of a text that still counts"
