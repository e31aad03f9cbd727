"""Writes the reference of diagnostics and annotations from the data that the tool itself uses.

python -m scripts.reference docs/reference           # writes
python -m scripts.reference docs/reference --check   # exits 1 where it would change something
"""

from __future__ import annotations

import sys
from pathlib import Path

from compiler_core.annotations.documentation import full, signature
from compiler_core.annotations.registry import declared
from compiler_core.reporting.pages import Page, codes, page

RANGES = {
    "HX0": "Text and syntax",
    "HX1": "Names and types",
    "HX2": "Patterns",
    "HX3": "Annotations",
    "HX4": "Meaning that Elixir can't keep",
    "HX5": "Templates",
    "HX6": "Project",
}

WRITTEN_ELSEWHERE = ("haxe-library.md",)
"""`scripts.haxe_library` writes it, where Haxe's library is installed."""


def main(folder: Path, check: bool) -> int:
    wanted = {folder / name: text for name, text in reference().items()}
    stale = [path for path, text in wanted.items() if _read(path) != text]
    extra = [
        path
        for path in folder.rglob("*.md")
        if path not in wanted and path.name not in WRITTEN_ELSEWHERE
    ]
    if check:
        for path in (*stale, *extra):
            print(f"{path} is out of date: run make docs")
        return 1 if stale or extra else 0
    for path in extra:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8")
    return 0


def reference() -> dict[str, str]:
    """File name below the folder -> its text."""
    pages = [found for found in map(page, codes()) if found is not None]
    annotations = sorted(set(declared().values()), key=lambda one: one.name)
    files = {"diagnostics.md": _diagnostics(pages), "annotations.md": ""}
    files |= {f"diagnostics/{one.code}.md": one.text for one in pages}
    rows = ["# Annotations", ""]
    for annotation in annotations:
        name = annotation.name.removeprefix("@:")
        files[f"annotations/{name}.md"] = full(annotation)
        rows.append(f"- [`{signature(annotation)}`](annotations/{name}.md): {annotation.summary}")
    files["annotations.md"] = "\n".join(rows) + "\n"
    return files


def _diagnostics(pages: list[Page]) -> str:
    lines = ["# Diagnostics", ""]
    for prefix, about in RANGES.items():
        mine = [one for one in pages if one.code.startswith(prefix)]
        if mine:
            lines += [f"## {prefix}xx: {about}", ""]
            lines += [
                f"- [{one.code}](diagnostics/{one.code}.md) ({one.severity.name.lower()}): "
                f"{one.title}"
                for one in mine
            ]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "--check" in sys.argv[2:]))
