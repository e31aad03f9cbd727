"""Comparing and writing outputs over the wire: with files on disk, in a project that says where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from tests.server.editor import Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")

CART = """package shop;

class Cart {
  public static function total(prices: Array<Int>): Int {
    var sum = 0;
    for (price in prices) sum += price;
    return sum;
  }
}
"""
TILL = """package shop;

class Till {
  public static function pay(prices: Array<Int>): String {
    return "pay " + Cart.total(prices);
  }
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "src/shop").mkdir(parents=True)
    (tmp_path / "haxe-elixir.toml").write_text('class-paths = ["src"]\nout = "lib"\n')
    (tmp_path / "src/shop/Cart.hx").write_text(CART)
    (tmp_path / "src/shop/Till.hx").write_text(TILL)
    return tmp_path


def opened(editor: Editor, folder: Path, name: str = "Cart.hx") -> str:
    path = folder / "src/shop" / name
    return editor.open(path.read_text(), path.as_uri())


async def command(editor: Editor, name: str, *arguments: Any) -> Any:
    return await editor.workspace_execute_command_async(
        types.ExecuteCommandParams(f"haxe-elixir.{name}", list(arguments))
    )


@pytest.fixture(scope="module", params=["vs_code", "new_neovim"])
def editor(request: pytest.FixtureRequest) -> Editor:
    found: Editor = request.getfixturevalue(request.param)
    return found


# ---- what an unsaved edit changes --------------------------------------------------------------


async def test_what_an_unsaved_edit_changes(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder)
    same = await command(editor, "showCompiledDiff", {"uri": uri})
    assert same["diff"] == "" and same["saved"] == same["unsaved"]
    assert (same["path"], same["stale"]) == ("shop/cart.ex", False)

    editor.change(uri, CART.replace("total", "all"))
    found = await command(editor, "showCompiledDiff", {"uri": uri})
    assert "\n-  def total(prices) do\n" in found["diff"]
    assert "\n+  def all(prices) do\n" in found["diff"]
    assert found["saved"] == same["saved"] and "def all(" in found["unsaved"]

    request = {"uri": uri}
    asked = await editor.protocol.send_request_async("haxeElixir/compiledDiff", request)
    assert asked.diff == found["diff"]
    output = await editor.protocol.send_request_async("haxeElixir/compiledOutput", request)
    assert output.text == found["unsaved"], "the editor's text counts again afterwards"
    editor.close(uri)


async def test_while_there_are_errors_the_last_good_output_is_compared(
    editor: Editor, folder: Path
) -> None:
    uri = opened(editor, folder)
    await editor.protocol.send_request_async("haxeElixir/compiledOutput", {"uri": uri})
    editor.change(uri, CART.replace("return sum;", "return sum +;"))
    found = await command(editor, "showCompiledDiff", {"uri": uri})
    assert found["stale"] and "def total(" in found["unsaved"] and "def total(" in found["saved"]
    editor.close(uri)


async def test_a_text_on_disk_with_errors_has_no_output(editor: Editor, folder: Path) -> None:
    (folder / "src/shop/Cart.hx").write_text(CART.replace("return sum;", "return sum +;"))
    uri = editor.open(CART, (folder / "src/shop/Cart.hx").as_uri())
    found = await command(editor, "showCompiledDiff", {"uri": uri})
    assert (found["saved"], found["diff"]) == (None, "")
    assert "def total(" in found["unsaved"]
    editor.close(uri)


async def test_what_is_on_no_disk_is_all_new(editor: Editor) -> None:
    uri = editor.open(CART, "untitled:Untitled-7")
    found = await command(editor, "showCompiledDiff", {"uri": uri})
    assert found["saved"] == "" and "\n+  def total(prices) do\n" in found["diff"]
    assert await command(editor, "showCompiledDiff", {"uri": "file:///nowhere.hx"}) is None
    assert await command(editor, "showCompiledDiff") is None
    editor.close(uri)


async def test_both_sides_are_documents(vs_code: Editor, folder: Path) -> None:
    uri = opened(vs_code, folder)
    vs_code.change(uri, CART.replace("total", "all"))

    async def shown(side: str) -> str:
        address = f"haxe-elixir:/shop/cart.ex?{side}={uri}"
        found = await vs_code.workspace_text_document_content_async(
            types.TextDocumentContentParams(address)
        )
        return found.text

    assert "def total(" in await shown("saved")
    assert "def all(" in await shown("unsaved")
    vs_code.close(uri)


# ---- writing -----------------------------------------------------------------------------------


async def test_the_workspace_is_written(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder)
    first = await command(editor, "compileWorkspace")
    own = [path for path in first["written"] if path.startswith(str(folder))]
    assert sorted(own) == [str(folder / "lib/shop" / name) for name in ("cart.ex", "till.ex")]
    assert (folder / "lib/shop/cart.ex").read_text().startswith("defmodule Shop.Cart do\n")
    assert "written" in editor.messages[-1].message

    editor.change(uri, CART.replace("sum = 0", "sum = 1"))
    second = await command(editor, "compileWorkspace")
    assert second["written"] == [str(folder / "lib/shop/cart.ex")]

    editor.change(uri, CART.replace("return sum;", "return sum +;"))
    before = (folder / "lib/shop/cart.ex").read_text()
    third = await command(editor, "compileWorkspace")
    assert third["written"] == [] and uri in third["failed"]
    assert (folder / "lib/shop/cart.ex").read_text() == before
    assert "with errors" in editor.messages[-1].message
    editor.close(uri)


async def test_what_has_no_output_folder_is_told(editor: Editor, folder: Path) -> None:
    (folder / "haxe-elixir.toml").write_text('class-paths = ["src"]\n')
    uri = opened(editor, folder)
    found = await command(editor, "compileWorkspace")
    assert uri in found["homeless"]
    assert not (folder / "lib").exists()
    editor.close(uri)


async def test_a_saved_source_is_written_if_set_so(vs_code: Editor, folder: Path) -> None:
    vs_code.set_configuration(
        {"haxe-elixir": {"output": {"writeOnSave": True, "sourceMaps": True}}}
    )
    vs_code.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    uri = opened(vs_code, folder)
    await vs_code.protocol.send_request_async("haxeElixir/compiledOutput", {"uri": uri})
    vs_code.save(uri)
    for _ in range(100):
        await vs_code.protocol.send_request_async("haxeElixir/compiledOutput", {"uri": uri})
        if (folder / "lib/shop/cart.ex.map").exists():
            break
    assert (folder / "lib/shop/cart.ex").exists()
    assert not (folder / "lib/shop/till.ex").exists()
    vs_code.close(uri)
