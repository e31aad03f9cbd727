"""For all tests: in CI Hypothesis takes the same examples each time, for a change shall not be
refused by chance; elsewhere it looks for new ones in every run. What it finds is kept."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.support.seeds import PROGRAMS_SEED

settings.register_profile("ci", derandomize=True, database=None, print_blob=True)
if os.environ.get("CI") == "true":
    settings.load_profile("ci")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(f"PROGRAMS_SEED={PROGRAMS_SEED}")
