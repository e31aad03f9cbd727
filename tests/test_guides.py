"""The guides say all that can be set and called: read from where it is declared."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE: dict[str, Any] = json.loads((ROOT / "vscode-extension" / "package.json").read_text())
CONTRIBUTES: dict[str, Any] = PACKAGE["contributes"]
SETTINGS: dict[str, dict[str, Any]] = CONTRIBUTES["configuration"]["properties"]
NEOVIM = ROOT / "editors" / "nvim"


def guide(name: str) -> str:
    return (ROOT / "docs" / "guide" / name).read_text()


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_of_vs_code_is_in_its_table_with_its_default(name: str) -> None:
    (row,) = re.findall(rf"^\| `{re.escape(name)}` \|(.*?)\| .+ \|$", guide("vscode.md"), re.M)
    default = SETTINGS[name]["default"]
    written = default if isinstance(default, str) else json.dumps(default)
    assert row.strip("` ").strip('"') == written


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_of_vs_code_says_what_each_value_does(name: str) -> None:
    setting = SETTINGS[name]
    assert setting.get("description") or setting.get("markdownDescription")
    if "enum" in setting and name != "haxe-elixir.trace.server":
        assert len(setting["enumDescriptions"]) == len(setting["enum"])


@pytest.mark.parametrize("command", CONTRIBUTES["commands"], ids=lambda one: one["command"])
def test_a_command_of_vs_code_is_in_its_table(command: dict[str, str]) -> None:
    assert f"| {command['title']} | `{command['command']}` |" in guide("vscode.md")
    assert command["category"] == PACKAGE["displayName"]


@pytest.mark.parametrize(
    "name", re.findall(r"^command\('(\w+)'", (NEOVIM / "plugin/haxe_elixir.lua").read_text(), re.M)
)
def test_a_command_of_neovim_is_in_the_guide_and_its_help(name: str) -> None:
    assert f"`:{name}`" in guide("neovim.md")
    assert f"*:{name}*" in (NEOVIM / "doc/haxe-elixir.txt").read_text()


def neovim_settings() -> list[str]:
    source = (NEOVIM / "lua/haxe_elixir/init.lua").read_text()
    table = source[source.index("local settings = {") : source.index("\n}\n")]
    return re.findall(r"^  (\w+) = ", table, re.M)


@pytest.mark.parametrize("name", neovim_settings())
def test_a_setting_of_neovim_is_in_the_guide_and_its_help(name: str) -> None:
    assert re.search(rf"^  {name} = ", guide("neovim.md"), re.M)
    assert re.search(rf"^{name} ", (NEOVIM / "doc/haxe-elixir.txt").read_text(), re.M)


def test_what_the_server_is_told_by_other_editors_is_said() -> None:
    text = guide("other-editors.md")
    for name in ("haxe-elixir.select", "haxe-elixir.showCompiledOutput", "clientCommands"):
        assert name in text
