"""Imports point downward only: the folders are the picture of the data flow.

base, query -> syntax, elixir -> templates -> project -> semantics -> lower -> annotations ->
template_rules -> reporting -> compile -> ide -> editor_answers -> analysis -> server, command line.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAYERS: tuple[tuple[str, ...], ...] = (
    ("compiler_core.base",),
    ("compiler_core.query",),
    ("compiler_core.syntax", "compiler_core.elixir"),
    ("compiler_core.templates",),
    ("compiler_core.declarations",),
    ("compiler_core.project",),
    ("compiler_core.semantics",),
    ("compiler_core.lower",),
    ("compiler_core.annotations",),
    ("compiler_core.template_rules",),
    ("compiler_core.reporting",),
    ("compiler_core.compile",),
    ("compiler_core.compile_part",),
    ("compiler_core.ide",),
    ("compiler_core.indexing",),
    ("compiler_core.editor_answers",),
    ("compiler_core.analysis",),
    ("compiler_core.outputs",),
    ("compiler_core.workspace",),
    ("server",),
    ("command_line",),
)

LIGHT_CORE_MUST_NOT_IMPORT = {
    "pygls",
    "lsprotocol",
    "threading",
    "asyncio",
    "click",
    "rich",
    "lark",
}
"""The core knows no LSP, threads or terminal; lark is for building the table only."""

ALLOWED = {("compiler_core.syntax.build_table", "lark")}

FACES_MAY_IMPORT = {
    "compiler_core.workspace",
    "compiler_core.analysis",
    "compiler_core.compile",
    "compiler_core.outputs",
    "compiler_core.indexing",
    "compiler_core.base",
}


def modules() -> list[tuple[str, Path]]:
    found = []
    for package in ("compiler_core", "server", "command_line"):
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found.append((name, path))
    return found


def layer(module: str) -> int | None:
    for index, names in enumerate(LAYERS):
        if any(module == name or module.startswith(name + ".") for name in names):
            return index
    return None


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            found.add(module)
            found.update(f"{module}.{alias.name}" for alias in node.names)
    return found


@pytest.mark.parametrize(("name", "path"), modules(), ids=[name for name, _ in modules()])
def test_imports_point_downward(name: str, path: Path) -> None:
    own = layer(name)
    for imported in imports(path):
        theirs = layer(imported)
        if own is None or theirs is None:
            continue
        sibling = any(
            (name + ".").startswith(part + ".") and (imported + ".").startswith(part + ".")
            for part in LAYERS[own]
        )
        assert theirs < own or (theirs == own and sibling), f"{name} imports {imported}"


@pytest.mark.parametrize(
    ("name", "path"),
    [pair for pair in modules() if pair[0].startswith("compiler_core")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_core_knows_no_editor_thread_or_terminal(name: str, path: Path) -> None:
    for imported in imports(path):
        top = imported.split(".")[0]
        if (name, top) not in ALLOWED:
            assert top not in LIGHT_CORE_MUST_NOT_IMPORT, f"{name} imports {imported}"


@pytest.mark.parametrize(
    ("name", "path"),
    [pair for pair in modules() if not pair[0].startswith("compiler_core")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_face_sees_the_facade_only(name: str, path: Path) -> None:
    for imported in imports(path):
        if imported.startswith("compiler_core."):
            assert any(
                imported == allowed or imported.startswith(allowed + ".")
                for allowed in FACES_MAY_IMPORT
            ), f"{name} imports {imported}"
