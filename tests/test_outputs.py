"""Writing: in one step, only what changed, and nothing is lost when the disk refuses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compiler_core import outputs
from compiler_core.outputs import OutputFile, differs, write


def test_folders_are_made(tmp_path: Path) -> None:
    assert write(tmp_path, OutputFile("a/b.ex", "ä\n"))
    assert (tmp_path / "a/b.ex").read_bytes() == "ä\n".encode()


def test_an_equal_file_is_not_touched(tmp_path: Path) -> None:
    file = OutputFile("b.ex", "x")
    write(tmp_path, file)
    os.utime(tmp_path / "b.ex", (1, 1))
    assert not write(tmp_path, file)
    assert (tmp_path / "b.ex").stat().st_mtime == 1


def test_the_mode_of_a_replaced_file_stays(tmp_path: Path) -> None:
    write(tmp_path, OutputFile("b.ex", "x"))
    (tmp_path / "b.ex").chmod(0o640)
    write(tmp_path, OutputFile("b.ex", "y"))
    assert (tmp_path / "b.ex").stat().st_mode & 0o777 == 0o640


def test_what_was_there_stays_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, OutputFile("b.ex", "old"))

    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(outputs.Path, "replace", refuse)
    with pytest.raises(OSError):
        write(tmp_path, OutputFile("b.ex", "new"))
    assert [path.name for path in tmp_path.iterdir()] == ["b.ex"]
    assert (tmp_path / "b.ex").read_text() == "old"


def test_what_is_not_there_differs(tmp_path: Path) -> None:
    assert differs(tmp_path, OutputFile("b.ex", ""))
