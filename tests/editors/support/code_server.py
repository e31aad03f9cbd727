"""Runs one of `tests/editors/vscode/run_*.mjs`, which drive VS Code, and reads its report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.editors.support import machine
from tests.editors.support.project import EDITOR_TESTS

DRIVERS = EDITOR_TESTS / "vscode"
PATIENCE = 240
"""Seconds for one run: several times what it takes on a quiet machine."""

Report = dict[str, dict[str, Any]]
"""By check: `fault` (null when all is well) and `milliseconds`."""


@dataclass(frozen=True, slots=True)
class CodeServer:
    node: Path
    modules: Path
    browser: Path


@dataclass(frozen=True, slots=True)
class Run:
    editor: CodeServer
    vsix: Path
    folder: Path
    scratch: Path
    settings: dict[str, Any] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    def inside(self, checks: str) -> Report:
        """The checks of a file `vscode/<checks>`, run in the extension host."""
        report = self.scratch / "report.json"
        done = self._drive(
            "run_inside.mjs",
            {"checks": str(DRIVERS / checks)},
            {"HAXE_ELIXIR_REPORT": str(report)},
        )
        assert report.exists(), f"no check came to its end:\n{_tail(done)}"
        found: Report = json.loads(report.read_text())
        return found

    def page(self, driver: str) -> Report:
        """The steps of a driver that looks at the page."""
        done = self._drive(driver, {}, {})
        assert done.stdout.strip(), f"no report:\n{_tail(done)}"
        found: Report = json.loads(done.stdout.strip().splitlines()[-1])
        return found

    def _drive(
        self, driver: str, more: dict[str, str], environment: dict[str, str]
    ) -> subprocess.CompletedProcess[str]:
        configuration = {
            "scratch": str(self.scratch),
            "folder": str(self.folder),
            "vsix": str(self.vsix),
            "codeServer": str(self.editor.modules),
            "browser": str(self.editor.browser),
            "settings": self.settings,
            "environment": {
                **machine.environment(self.scratch / "home"),
                **self.environment,
                **environment,
            },
            "python": os.path.realpath(sys.executable),
            "picture": str(self.scratch / "page.png"),
            **more,
        }
        return subprocess.run(
            [self.editor.node, DRIVERS / driver, json.dumps(configuration)],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )


def _tail(done: subprocess.CompletedProcess[str]) -> str:
    return (done.stdout + done.stderr)[-4000:]


def passes(report: Report, name: str) -> None:
    """Fails with the check's own words."""
    assert name in report, f"{name!r} did not run; these did: {list(report)}"
    fault = report[name]["fault"]
    assert fault is None, f"{name}:\n{fault}"
