"""The parse table: built by lark from the grammar, loaded without it."""

from __future__ import annotations

import logging
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

from compiler_core.syntax import build_table
from compiler_core.syntax.table import load_table

FOLDER = Path(build_table.__file__).parent


def test_lark_is_not_imported_to_read_a_file() -> None:
    load_table()
    program = (
        "import sys; from compiler_core.syntax.parse import parse_file; parse_file('class A {}');"
        "sys.exit('lark' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=FOLDER.parents[1]).returncode == 0


def test_the_table_is_plain_data_and_names_its_grammar(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "haxe.lark", tmp_path)
    data = pickle.loads(build_table.write_table(tmp_path).read_bytes())
    assert data["hash"] == build_table.grammar_hash((FOLDER / "haxe.lark").read_bytes())
    assert [file.name for file in tmp_path.iterdir()] != ["haxe.lark"]
    assert {type(origin) for origin, *_ in data["rules"]} == {str}
    assert b"lark" not in pickle.dumps(data)


def test_conflicts_are_those_that_are_known() -> None:
    """All are resolved as shifts: `else`, `catch`, a list's `,`, … take what is nearest."""
    from lark import logger

    conflicts: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "conflict" in record.getMessage():
                conflicts.append(record.getMessage().split("terminal ")[1].split(":")[0])

    collect = Collect()
    logger.addHandler(collect)
    level = logger.level
    logger.setLevel(logging.DEBUG)
    try:
        build_table.build((FOLDER / "haxe.lark").read_bytes())
    finally:
        logger.removeHandler(collect)
        logger.setLevel(level)
    assert len(conflicts) <= 31
    assert set(conflicts) <= {
        "AND", "CATCH", "CLASS", "COLON", "COMMA", "DOT", "DOT_GAP", "ELSE", "FINALLY", "FUNCTION",
        "IF", "INTERFACE", "LBRACE", "LT", "RPAREN", "SEMI_ELSE", "WHILE", "ARROW", "WITH_ELSE",
    }  # fmt: skip
