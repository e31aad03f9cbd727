"""`haxe-elixir watch` as a process: it writes what a save changes, and ends with Ctrl+C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest
from click.testing import CliRunner

from command_line.main import main
from tests.command_line.test_building import CART, TILL

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30.0


class Watch:
    """The process, and its lines as they come."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "command_line", "watch", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # A process in the background has Ctrl+C switched off, and so have its children.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        self.lines: Queue[str] = Queue()
        self.errors: list[str] = []
        for stream, take in (
            (self.process.stdout, self.lines.put),
            (self.process.stderr, self.errors.append),
        ):
            assert stream is not None
            threading.Thread(target=self._read, args=(stream, take), daemon=True).start()

    @staticmethod
    def _read(stream: Iterator[str], take: object) -> None:
        for line in stream:
            take(line.rstrip("\n"))  # type: ignore[operator]

    def line(self) -> str:
        try:
            return self.lines.get(timeout=PATIENCE)
        except Empty:
            pytest.fail(f"no line; standard error: {''.join(self.errors)}")

    def until_told(self, part: str) -> None:
        end = time.monotonic() + PATIENCE
        while part not in "\n".join(self.errors):
            assert time.monotonic() < end, self.errors
            time.sleep(0.02)

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "src/shop").mkdir(parents=True)
    (tmp_path / "src/shop/Cart.hx").write_text(CART)
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Watch]:
    started = Watch(folder, "src", "--out", "lib")
    yield started
    started.process.kill()
    started.process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is no signal there")
def test_a_day_of_saves(watching: Watch, folder: Path) -> None:
    assert "1 file compiled, 1 written" in watching.line()
    cart = folder / "src/shop/Cart.hx"

    cart.write_text(CART.replace("sum = 0", "sum = 1"))
    assert "1 file compiled, 1 written (" in watching.line()
    good = (folder / "lib/shop/cart.ex").read_text()

    cart.write_text(CART.replace("return sum;", "return sum +;"))
    assert "1 file compiled, 1 with an error (" in watching.line()
    watching.until_told("error[HX0")
    assert (folder / "lib/shop/cart.ex").read_text() == good

    # As editors save: a new file takes the old one's place.
    (folder / "src/shop/.Cart.tmp").write_text(CART.replace("sum = 0", "sum = 2"))
    (folder / "src/shop/.Cart.tmp").replace(cart)
    assert "1 written (" in watching.line()

    (folder / "src/shop/Till.hx").write_text(TILL)
    assert "1 file compiled, 1 written (" in watching.line()
    assert (folder / "lib/shop/till.ex").exists()

    (folder / "src/shop/Till.hx").unlink()
    assert "1 deleted (" in watching.line()
    assert not (folder / "lib/shop/till.ex").exists()

    assert watching.interrupt() == 0
    assert "Traceback" not in "".join(watching.errors)


def test_standard_input_can_not_be_watched(folder: Path) -> None:
    assert CliRunner().invoke(main, ["watch", "-", "--out", "lib"]).exit_code == 2
