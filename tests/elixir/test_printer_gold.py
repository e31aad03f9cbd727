"""Real modules, read by Elixir's parser into our tree, print as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.elixir.layout import PrintCache
from compiler_core.elixir.locals_without_parens import ECTO, ECTO_MIGRATIONS, PHOENIX, PLUG
from compiler_core.elixir.printer import PrintOptions, print_elixir
from tests.support.elixir_oracle import needs_elixir
from tests.support.elixir_reader import read_tree

pytestmark = needs_elixir
SHARED = Path(__file__).parents[3] / "shared/design/gold"
MODULES = sorted(SHARED.glob("*.ex")) + sorted(Path(__file__).parent.glob("modules/*.ex"))
OPTIONS = PrintOptions(locals_without_parens=ECTO + ECTO_MIGRATIONS + PLUG + PHOENIX)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_prints_as_it_was(path: Path) -> None:
    tree = read_tree(path)
    assert print_elixir(tree, OPTIONS).text == path.read_text()
    cache = PrintCache()
    first = print_elixir(tree, OPTIONS, cache)
    assert print_elixir(tree, OPTIONS, cache) == first
