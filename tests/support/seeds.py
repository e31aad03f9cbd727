"""The seed of the random programs: of the last commit's files, unless `PROGRAMS_SEED` says another.

Each commit gets programs that no other had, and every worker of a run, and every run of the commit,
the same ones.
"""

from __future__ import annotations

import os
import secrets
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
_OUTSIDE_GIT = 4000


def _seed() -> int:
    asked = os.environ.get("PROGRAMS_SEED", "")
    if asked == "fresh":
        # The workers of a run are started with the environment of the first process.
        os.environ["PROGRAMS_SEED"] = asked = str(secrets.randbelow(10**9))
    if asked:
        return int(asked)
    try:
        done = subprocess.run(
            ["git", "rev-parse", "HEAD^{tree}"],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return _OUTSIDE_GIT
    return int(done.stdout[:8], 16) % 10**9


PROGRAMS_SEED = _seed()
