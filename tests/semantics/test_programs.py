"""No false alarm: programs that Haxe accepts have no error and no warning here.

Those in `programs/` are written by hand, one area of the language each; `program_families` makes
the others. That Haxe accepts them all is asked of Haxe itself, in one run.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Severity
from tests.semantics.program_families import programs
from tests.support.haxe_oracle import needs_haxe

FOLDER = Path(__file__).parent / "programs"
WRITTEN = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.hx"))}
MADE = dict(programs())
GROUPS = sorted({name.removeprefix("Values")[:2] for name in MADE})


def alarms(name: str, text: str, dialect: str) -> list[str]:
    analysis = Analysis(Settings("haxe" if dialect == "haxe" else "cookbook"))
    path = f"/programs/{name}.hx"
    analysis.open_file(path, text)
    return [
        f"{text.count(chr(10), 0, found.span.start) + 1}: {found.code} {found.message}"
        for found in analysis.first_diagnostics(path)
        if found.severity in (Severity.ERROR, Severity.WARNING)
    ]


@pytest.mark.parametrize("dialect", ["haxe", "cookbook"])
@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_a_written_program_has_no_error_and_no_warning(name: str, dialect: str) -> None:
    assert alarms(name, WRITTEN[name], dialect) == []


@pytest.mark.parametrize("group", GROUPS)
def test_every_type_in_every_form_at_every_position(group: str) -> None:
    found = {
        name: alarms(name, text, "haxe" if number % 3 else "cookbook")
        for number, (name, text) in enumerate(MADE.items())
        if name.removeprefix("Values").startswith(group)
    }
    assert {name: told for name, told in found.items() if told} == {}


def test_a_wrong_program_of_the_family_is_told() -> None:
    text = MADE["ValuesIntPlain"].replace("value = (1);", 'value = ("1");')
    assert [line.split()[1] for line in alarms("ValuesIntPlain", text, "haxe")] == ["HX112"]


def test_there_are_at_least_200_programs() -> None:
    assert len(WRITTEN) + len(MADE) >= 200


@needs_haxe()
def test_haxe_accepts_every_program(tmp_path: Path) -> None:
    """Each in a package of its own: their types have the same names."""
    modules = []
    for name, text in {**WRITTEN, **MADE}.items():
        package = name.lower()
        (tmp_path / package).mkdir()
        own = text.replace(f"using {name}", f"using {package}.{name}")
        for annotation in ("@:allow(", "@:access("):
            own = own.replace(annotation, f"{annotation}{package}.")
        whole = f"package {package};\n\n{own}"
        (tmp_path / package / f"{name}.hx").write_text(whole, encoding="utf-8")
        modules.append(f"{package}.{name}")
    finished = subprocess.run(
        ["haxe", "--no-output", "-cp", str(tmp_path), *modules],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert finished.stdout + finished.stderr == ""
