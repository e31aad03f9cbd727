"""`haxe-elixir doctor`: what a file or folder is compiled with, where that comes from, what lacks.

Each line says one thing that was looked for and what was found; a line that starts with `✗` is
something to mend, and makes the exit code 1. Nothing is changed.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from command_line.progress import plural
from compiler_core.base.version import VERSION


@dataclass(frozen=True, slots=True)
class Check:
    """`mark` is "✓" (found), "✗" (to mend), "–" (not there, and not needed)."""

    mark: str
    what: str
    result: str


@click.command("doctor")
@click.argument("path", default=".", type=click.Path(exists=True))
@click.pass_context
def command(ctx: click.Context, path: str) -> None:
    """Tell what a file or folder is compiled with, and what is missing.

    Exits with 1 if something needs to be mended.
    """
    checks = [*tools(), *project(os.path.abspath(path))]  # noqa: PTH100
    width = max(len(check.what) for check in checks)
    for check in checks:
        click.echo(f"{check.mark} {check.what:<{width}}  {check.result}")
    ctx.exit(1 if any(check.mark == "✗" for check in checks) else 0)


# ---- the machine ------------------------------------------------------------------------------


def tools() -> Iterator[Check]:
    yield Check("✓", "haxe-elixir", f"{VERSION} (Python {platform.python_version()})")
    yield _tool("elixir", ["--version"], "run, and a check of the output by the real compiler")
    yield _tool("haxe", ["--version"], "nothing here; a build of your own may")


def _tool(name: str, arguments: list[str], needed_for: str) -> Check:
    """A program on the PATH: neither is needed for diagnostics or Elixir."""
    place = shutil.which(name)
    if place is None:
        return Check("–", name, f"not on the PATH (needed for: {needed_for})")
    try:
        finished = subprocess.run(
            [place, *arguments], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Check("✗", name, f"{place}: {error}")
    lines = [line for line in (finished.stdout + finished.stderr).splitlines() if line.strip()]
    said = next((line for line in lines if name in line.lower()), lines[0] if lines else "?")
    return Check("✓", name, f"{said.strip()} ({place})")


# ---- the project ------------------------------------------------------------------------------


def project(path: str) -> Iterator[Check]:
    from compiler_core.workspace import Workspace

    inside = os.path.join(path, "x.hx") if Path(path).is_dir() else path  # noqa: PTH118
    workspace = Workspace()
    found = workspace.project(inside)
    if found is None:
        yield Check("–", "project", "none: no haxe-elixir.toml and no hxml that names Elixir")
        yield Check("✓", "class path", "the folder where a file's `package` starts")
        return
    yield Check("✓", "project", found.folder)
    for step in found.trail:
        missing = "not found" in step.result or "no such" in step.result
        yield Check("✗" if missing else "✓", step.what, step.result)
    shown = sorted(f"{name}={value}" for name, value in found.defines.items())
    yield Check("✓", "defines", " ".join(shown))
    if found.main is not None:
        yield Check("✓", "main", found.main)
    settings = workspace.settings(inside)
    yield Check("✓", "dialect", settings.dialect + (", strict" if settings.strict else ""))
    for file, told in workspace.project_diagnostics().items():
        for diagnostic in told:
            text = workspace.text(file)
            line = text.count("\n", 0, diagnostic.span.start) + 1
            yield Check("✗", f"{diagnostic.code}", f"{file}:{line}: {diagnostic.message}")
    own = [file for root in found.own_roots for file in Path(root).rglob("*.hx")]
    yield Check("✓" if own else "✗", "sources", plural(len(own), "Haxe file"))
