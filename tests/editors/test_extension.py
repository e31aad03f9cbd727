"""The parts of the VS Code extension that need no editor, by its own unit tests."""

from __future__ import annotations

import subprocess

from tests.editors.support.project import REPOSITORY, Script

EXTENSION = REPOSITORY / "vscode-extension"


def test_unit_tests_of_the_extension(script: Script) -> None:
    script("install_extension_modules.sh")
    done = subprocess.run(
        ["npm", "test", "--silent"], cwd=EXTENSION, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lock_file_names_no_host() -> None:
    text = (EXTENSION / "package-lock.json").read_text()
    assert '"resolved"' not in text
    assert '"integrity"' in text
