"""An empty machine for what is tried on its own: an empty home, and no more of the environment
than how programs are found and how packages are reached from here."""

from __future__ import annotations

import os
from pathlib import Path

_WAYS_OUT = ("PIP_", "SSL_CERT_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE")


def environment(home: Path, **more: str) -> dict[str, str]:
    home.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name.upper().startswith(_WAYS_OUT)}
    configured = Path.home() / ".config" / "pip" / "pip.conf"
    if configured.exists():
        kept.setdefault("PIP_CONFIG_FILE", str(configured))
    return {**kept, "PATH": system_path(), "LANG": "C.UTF-8", "HOME": str(home), **more}


def system_path() -> str:
    """The PATH without the environment that the tests run in, which has a `haxe-elixir`."""
    return os.pathsep.join(
        folder
        for folder in os.environ["PATH"].split(os.pathsep)
        if folder and not (Path(folder) / "haxe-elixir").exists()
    )
