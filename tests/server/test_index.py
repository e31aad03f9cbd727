"""The index: processes that make entries, the cache that keeps them, and the server with both."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.client import Client, Message
from compiler_core.indexing import Entry, digest_of, index_file, index_key
from server.index.cache import IndexCache
from server.index.pool import Pool

ROOT = Path(__file__).parent.parent.parent

CRASHES = f"""
import sys, os
sys.path.insert(0, {str(ROOT)!r})
import compiler_core.indexing as indexing
made = indexing.index_file
def index_file(content, defines, dialect):
    if b"crash" in content:
        os._exit(3)
    return made(content, defines, dialect)
indexing.index_file = index_file
import server.index.process as process
process.main()
"""
"""The process as it is, with a file on which it dies."""

HANGS = "import time; time.sleep(60)"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    return [str(write(tmp_path / f"A{number}.hx", f"class A{number} {{}}")) for number in range(20)]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def expected(path: str) -> Entry:
    return index_file(Path(path).read_bytes(), {}, "cookbook")


def test_other_processes_make_the_entries_that_we_would_make(files: list[str]) -> None:
    made = dict(Pool({}, "cookbook").entries(files))
    assert made == {path: expected(path) for path in files}


def test_a_file_that_is_gone_has_no_entry(files: list[str]) -> None:
    missing = str(Path(files[0]).parent / "Gone.hx")
    assert dict(Pool({}, "cookbook").entries([missing])) == {missing: None}


def test_a_process_that_dies_costs_the_one_file(files: list[str]) -> None:
    Path(files[5]).write_text("class Boom { /* crash */ }")
    made = dict(Pool({}, "cookbook", program=CRASHES).entries(files))
    assert made.keys() == set(files)
    assert [path for path, entry in made.items() if entry is None] == [files[5]]


def test_to_stop_ends_the_processes_at_once(files: list[str]) -> None:
    pool = Pool({}, "cookbook", program=HANGS)
    answers: list[Any] = []
    asking = threading.Thread(target=lambda: answers.extend(pool.entries(files)))
    asking.start()
    wait_for(lambda: len(pool.running) == 2)
    pool.stop()
    asking.join(5)
    assert not asking.is_alive()
    assert answers == []
    wait_for(lambda: not pool.running)


def test_entries_are_kept_for_the_next_start(tmp_path: Path) -> None:
    entry = Entry(digest_of(b"x"), {"items": b"[]"})
    key = index_key({}, "haxe")
    IndexCache(tmp_path, "/shop", key).save([entry])
    assert IndexCache(tmp_path, "/shop", key).load() == {entry.digest: entry}
    assert IndexCache(tmp_path, "/blog", key).load() == {}
    assert IndexCache(tmp_path, "/shop", index_key({}, "cookbook")).load() == {}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=st.binary(max_size=100))
def test_whatever_stands_in_a_cache_file_is_no_entry(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged"
    key = index_key({}, "haxe")
    IndexCache(folder, "/shop", key).save([])
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert IndexCache(folder, "/shop", key).load() == {}


def test_a_folder_that_cannot_be_written_is_none_at_all(tmp_path: Path) -> None:
    file = write(tmp_path / "file", "")
    cache = IndexCache(file / "below", "/shop", b"")
    cache.save([])
    assert cache.load() == {}


# --- the server --------------------------------------------------------------------------------


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Client]]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    started: list[Client] = []

    def new() -> Client:
        started.append(Client([sys.executable, "-m", "command_line", "serve"]))
        return started[-1]

    yield new
    for client in started:
        client.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    write(root / "haxe-elixir.toml", 'class-paths = ["src"]')
    for number in range(60):
        text = f"class A{number} {{ public static function f(): Int return {number}; }}"
        write(root / f"src/A{number}.hx", text)
    write(root / "src/Main.hx", "class Main { static function main() { A59.g(); } }")
    return root


def test_a_project_is_indexed_and_the_index_is_kept(
    start: Callable[[], Client], project: Path
) -> None:
    for _ in range(2):
        client = start()
        client.initialize()
        codes = opened(client, project / "src/Main.hx")
        assert codes == ["HX105"]
        wait_for(lambda: len(cached(project)) == 1)
    (file,) = cached(project)
    assert file.stat().st_size > 60 * 100


def test_a_damaged_cache_is_thrown_away_and_made_again(
    start: Callable[[], Client], project: Path
) -> None:
    client = start()
    client.initialize()
    opened(client, project / "src/Main.hx")
    wait_for(lambda: len(cached(project)) == 1)
    (file,) = cached(project)
    good = file.read_bytes()
    file.write_bytes(good[:1000] + b"?" + good[1001:])
    client = start()
    client.initialize()
    assert opened(client, project / "src/Main.hx") == ["HX105"]
    wait_for(lambda: file.read_bytes() == good)


def test_what_changed_while_the_server_was_away_counts(
    start: Callable[[], Client], project: Path
) -> None:
    client = start()
    client.initialize()
    opened(client, project / "src/Main.hx")
    wait_for(lambda: len(cached(project)) == 1)
    client.close()
    write(project / "src/A59.hx", "class A59 { public static function g(): Int return 1; }")
    client = start()
    client.initialize()
    assert opened(client, project / "src/Main.hx") == []


def test_a_change_on_disk_counts_over_the_index(start: Callable[[], Client], project: Path) -> None:
    client = start()
    client.initialize()
    main = project / "src/Main.hx"
    assert opened(client, main) == ["HX105"]
    wait_for(lambda: len(cached(project)) == 1)
    other = write(project / "src/A59.hx", "class A59 { public static function g(): Int return 1; }")
    client.notify(
        "workspace/didChangeWatchedFiles", {"changes": [{"uri": other.as_uri(), "type": 2}]}
    )
    client.wait(lambda message: codes_of(message, main) == [])


def test_long_work_shows_progress(start: Callable[[], Client], project: Path) -> None:
    for number in range(60, 400):
        functions = "".join(f"function f{n}(a: Int): Int return a + {n};" for n in range(60))
        write(project / f"src/A{number}.hx", f"class A{number} {{ {functions} }}")
    client = start()
    client.initialize({"window": {"workDoneProgress": True}})
    main = project / "src/Main.hx"
    document = {"uri": main.as_uri(), "languageId": "haxe", "version": 1, "text": main.read_text()}
    client.notify("textDocument/didOpen", {"textDocument": document})
    seen: list[str] = []
    while "end" not in seen:
        _, message = client.wait(lambda message: message.get("method") == "$/progress")
        value = message["params"]["value"]
        if "index" in str(message["params"]["token"]):
            seen.append(value["kind"])
    assert seen[0] == "begin"
    assert seen[-1] == "end"


@pytest.mark.skipif(not Path("/proc").exists(), reason="processes are looked up in /proc")
def test_no_process_outlives_the_server(start: Callable[[], Client], project: Path) -> None:
    client = start()
    client.initialize()
    for number in range(60, 300):
        write(project / f"src/A{number}.hx", "class A { " + "function f() {}" * 300 + "}")
    opened(client, project / "src/Main.hx")
    wait_for(lambda: bool(children(client.process.pid)))
    found = children(client.process.pid)
    client.close()
    wait_for(lambda: not any(is_running(pid) for pid in found))


def opened(client: Client, path: Path) -> list[str]:
    client.open(path.as_uri(), path.read_text())
    return [one["code"] for one in client.diagnostics(1)[1]]


def codes_of(message: Message, path: Path) -> list[str] | None:
    if message.get("method") != "textDocument/publishDiagnostics":
        return None
    if message["params"]["uri"] != path.as_uri():
        return None
    return [one["code"] for one in message["params"]["diagnostics"]]


def cached(project: Path) -> list[Path]:
    return [*(project.parent / "cache").rglob("*.index")]


def children(pid: int) -> list[int]:
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        return [int(one) for task in tasks for one in (task / "children").read_text().split()]
    except OSError:
        return []


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_for(condition: Callable[[], bool], patience: float = 20.0) -> None:
    until = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)
