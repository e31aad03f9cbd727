"""Where things are, and a workspace of its own for each run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

EDITOR_TESTS = Path(__file__).parent.parent
REPOSITORY = EDITOR_TESTS.parent.parent
SCRIPTS = REPOSITORY / "scripts" / "editors"

Script = Callable[..., Path]
"""Runs a script of `scripts/editors`; the path that it prints last."""


def copy_project(folder: Path) -> Path:
    """The project that the checks work on, outside the repository."""
    return Path(shutil.copytree(EDITOR_TESTS / "project", folder / "workspace"))
