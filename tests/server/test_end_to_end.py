"""The server in its own process, as three kinds of editors see it."""

from __future__ import annotations

import asyncio

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.server.editor import Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")

GOOD = """package shop;

/** What a customer wants. */
@:module
class Cart {
  // 𝄞 columns behind this count differently
  public static function total(prices: Array<Int>): Int {
    var sum = 0;
    for (price in prices) {
      sum += price;
    }
    return sum;
  }
}
"""

MISSPELT = GOOD.replace("@:module", "/* 𝄞𝄞 */ @:modul")


@pytest.fixture(scope="module", params=["vs_code", "old_neovim", "new_neovim"])
def editor(request: pytest.FixtureRequest) -> Editor:
    found: Editor = request.getfixturevalue(request.param)
    return found


async def diagnostics(editor: Editor, uri: str, version: int = 1) -> list[types.Diagnostic]:
    """However this editor gets them."""
    if editor.capabilities is not None and editor.capabilities.text_document is not None:
        if editor.capabilities.text_document.diagnostic is not None:
            return list((await editor.pulled(uri)).items)
    return await editor.pushed(uri, version)


# --- diagnostics -------------------------------------------------------------------------------


async def test_a_good_file_has_no_diagnostics(editor: Editor) -> None:
    assert await diagnostics(editor, editor.open(GOOD)) == []


async def test_a_diagnostic_is_at_its_place_in_every_encoding(editor: Editor) -> None:
    (found,) = await diagnostics(editor, editor.open(MISSPELT))
    assert editor.slice(MISSPELT, found.range).startswith("@:modul")
    assert found.severity is not None
    assert str(found.code).startswith("HX3")
    assert found.source == "haxe-elixir"


async def test_diagnostics_follow_incremental_edits(editor: Editor) -> None:
    uri = editor.open(GOOD)
    assert await diagnostics(editor, uri) == []
    version = editor.replace(uri, GOOD, "@:module", "/* 𝄞𝄞 */ @:modul")
    assert len(await diagnostics(editor, uri, version)) == 1
    version = editor.replace(uri, MISSPELT, "@:modul", "@:module")
    assert await diagnostics(editor, uri, version) == []


async def test_a_burst_of_edits_ends_with_the_last_text(editor: Editor) -> None:
    uri = editor.open(GOOD)
    version = 1
    for number in range(30):
        version = editor.change(uri, GOOD.replace("sum", f"sum{number}"))
    version = editor.change(uri, MISSPELT)
    assert len(await diagnostics(editor, uri, version)) == 1


async def test_closing_clears_what_was_pushed(old_neovim: Editor) -> None:
    uri = old_neovim.open(MISSPELT)
    assert await old_neovim.pushed(uri)
    old_neovim.close(uri)
    assert await old_neovim.pushed(uri, None) == []


async def test_nothing_is_pushed_to_an_editor_that_pulls(vs_code: Editor) -> None:
    uri = vs_code.open(MISSPELT)
    assert (await vs_code.pulled(uri)).items
    assert vs_code.published == []


async def test_an_equal_report_is_unchanged(vs_code: Editor) -> None:
    uri = vs_code.open(MISSPELT)
    first = await vs_code.pulled(uri)
    again = await vs_code.pulled(uri, first.result_id)
    assert (again.kind, again.result_id) == ("unchanged", first.result_id)
    vs_code.change(uri, GOOD)
    assert (await vs_code.pulled(uri, first.result_id)).kind == "full"


# --- what the cursor asks for -------------------------------------------------------------------


async def hover(editor: Editor, uri: str, text: str, part: str) -> types.Hover | None:
    return await editor.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(uri), editor.at(text, part))
    )


async def test_hover_says_the_type(editor: Editor) -> None:
    found = await hover(editor, editor.open(GOOD), GOOD, "price in")
    assert found is not None
    assert isinstance(found.contents, types.MarkupContent)
    assert "price: Int" in found.contents.value
    assert found.range is not None
    assert editor.slice(GOOD, found.range) == "price"


async def test_hover_shows_the_generated_elixir(editor: Editor) -> None:
    found = await hover(editor, editor.open(GOOD), GOOD, "total(")
    assert found is not None
    assert isinstance(found.contents, types.MarkupContent)
    assert "def total(prices) do" in found.contents.value


async def test_hover_on_nothing_is_nothing(editor: Editor) -> None:
    assert await hover(editor, editor.open("\n\n" + GOOD), "\n\n" + GOOD, "\n\n") is None


async def test_a_fix_corrects_the_spelling(editor: Editor) -> None:
    uri = editor.open(MISSPELT)
    (found,) = await diagnostics(editor, uri)
    actions = await editor.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(uri),
            found.range,
            types.CodeActionContext([found], only=[types.CodeActionKind.QuickFix]),
        )
    )
    assert actions
    action = actions[0]
    assert isinstance(action, types.CodeAction)
    assert action.kind == types.CodeActionKind.QuickFix
    assert list(action.diagnostics or ()) == [found]
    assert action.edit is not None
    (edit,) = text_edits(action.edit, uri)
    positions = editor.positions(MISSPELT)
    span = positions.span(edit.range)
    assert MISSPELT[: span.start] + edit.new_text + MISSPELT[span.end :] == MISSPELT.replace(
        "@:modul", "@:module"
    )


def text_edits(edit: types.WorkspaceEdit, uri: str) -> list[types.TextEdit]:
    if edit.changes is not None:
        return list(edit.changes[uri])
    assert edit.document_changes is not None
    (change,) = edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.uri == uri
    return [one for one in change.edits if isinstance(one, types.TextEdit)]


async def test_other_kinds_of_actions_can_be_asked_for(editor: Editor) -> None:
    uri = editor.open(MISSPELT)
    (found,) = await diagnostics(editor, uri)
    actions = await editor.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(uri),
            found.range,
            types.CodeActionContext([found], only=[types.CodeActionKind.SourceOrganizeImports]),
        )
    )
    assert not actions


async def test_the_outline(editor: Editor) -> None:
    uri = editor.open(GOOD)
    symbols = await editor.text_document_document_symbol_async(
        types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    )
    assert symbols is not None
    (cart,) = symbols
    assert isinstance(cart, types.DocumentSymbol)
    assert (cart.name, cart.kind) == ("Cart", types.SymbolKind.Class)
    assert [child.name for child in cart.children or ()] == ["total"]
    assert editor.slice(GOOD, cart.selection_range) == "Cart"


async def test_folds(editor: Editor) -> None:
    uri = editor.open(GOOD)
    folds = await editor.text_document_folding_range_async(
        types.FoldingRangeParams(types.TextDocumentIdentifier(uri))
    )
    assert folds is not None
    lines = GOOD.splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("class"))
    assert first in [fold.start_line for fold in folds]


# --- the compiled output ------------------------------------------------------------------------


async def test_the_compiled_output(editor: Editor) -> None:
    uri = editor.open(GOOD)
    output = await editor.protocol.send_request_async("haxeElixir/compiledOutput", {"uri": uri})
    assert "def total(prices) do" in output.text
    assert (output.version, output.stale) == (1, False)
    assert [module.name for module in output.modules] == ["Shop.Cart"]
    assert output.mappings


async def test_the_last_good_output_stays_while_there_are_errors(editor: Editor) -> None:
    uri = editor.open(GOOD)
    request = "haxeElixir/compiledOutput"
    good = await editor.protocol.send_request_async(request, {"uri": uri})
    editor.change(uri, GOOD.replace("return sum;", "return sum +;"))
    stale = await editor.protocol.send_request_async(request, {"uri": uri})
    assert stale.stale
    assert stale.text.startswith("# ")
    assert stale.text.endswith(good.text)
    editor.change(uri, GOOD)
    again = await editor.protocol.send_request_async(request, {"uri": uri})
    assert (again.stale, again.text) == (False, good.text)


async def test_an_unknown_file_has_no_compiled_output(editor: Editor) -> None:
    request = "haxeElixir/compiledOutput"
    for uri in ("file:///nowhere.hx", "untitled:x", "", "::"):
        assert await editor.protocol.send_request_async(request, {"uri": uri}) is None


async def test_the_compiled_output_as_a_document(vs_code: Editor) -> None:
    await vs_code.until(
        lambda: any(
            one.method == types.WORKSPACE_TEXT_DOCUMENT_CONTENT for one in vs_code.registered
        )
    )
    uri = vs_code.open(GOOD)
    preview = f"haxe-elixir:/shop/cart.ex?source%3D{uri.replace(':', '%3A')}"
    params = types.TextDocumentContentParams(preview)
    first = await vs_code.workspace_text_document_content_async(params)
    assert "def total(prices) do" in first.text
    vs_code.change(uri, GOOD.replace("total", "all"))
    vs_code.save(uri)
    await vs_code.until(lambda: preview in vs_code.refreshed)
    assert (
        "def all(prices) do" in (await vs_code.workspace_text_document_content_async(params)).text
    )


async def test_the_command_shows_the_document_where_that_is_possible(vs_code: Editor) -> None:
    uri = vs_code.open(GOOD)
    output = await vs_code.workspace_execute_command_async(
        types.ExecuteCommandParams("haxe-elixir.showCompiledOutput", [{"uri": uri}])
    )
    assert "def total(prices) do" in output["text"]
    assert vs_code.shown_documents[-1].uri.startswith("haxe-elixir:/")


async def test_the_command_is_advertised_only_where_it_cannot_clash(
    vs_code: Editor, old_neovim: Editor
) -> None:
    for editor, expected in (
        (vs_code, []),
        (
            old_neovim,
            [
                "haxe-elixir.showCompiledOutput",
                "haxe-elixir.showCompiledDiff",
                "haxe-elixir.compileWorkspace",
                "haxe-elixir.select",
            ],
        ),
    ):
        result = editor.begun
        assert result.capabilities.execute_command_provider is not None
        assert list(result.capabilities.execute_command_provider.commands) == expected


# --- bad manners --------------------------------------------------------------------------------


async def test_a_cancelled_request_is_answered(editor: Editor) -> None:
    uri = editor.open(GOOD * 200)
    asked = editor.protocol.send_request(
        "textDocument/hover",
        types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(5, 5)),
        msg_id="doomed",
    )
    editor.cancel_request(types.CancelParams("doomed"))
    try:
        await asyncio.wait_for(asyncio.wrap_future(asked), 10)
    except JsonRpcException as error:
        assert error.code == types.LSPErrorCodes.RequestCancelled
    assert await hover(editor, editor.open(GOOD), GOOD, "price in")


async def test_positions_outside_the_text_are_survived(editor: Editor) -> None:
    uri = editor.open(GOOD)
    for position in (types.Position(9999, 0), types.Position(0, 2**31 - 1)):
        await editor.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), position)
        )


async def test_documents_that_are_not_open_have_empty_answers(editor: Editor) -> None:
    identifier = types.TextDocumentIdentifier("file:///closed.hx")
    position = types.Position(0, 0)
    assert await editor.text_document_hover_async(types.HoverParams(identifier, position)) is None
    assert not await editor.text_document_document_symbol_async(
        types.DocumentSymbolParams(identifier)
    )
    editor.close("file:///never.hx")
    editor._versions["file:///never.hx"] = 1
    editor.change("file:///never.hx", "x")
    assert await hover(editor, editor.open(GOOD), GOOD, "price in")


async def test_an_unknown_request_is_refused(editor: Editor) -> None:
    with pytest.raises(JsonRpcException) as refusal:
        await editor.protocol.send_request_async("haxeElixir/unheardOf", {})
    assert refusal.value.code == types.ErrorCodes.MethodNotFound


async def test_an_unknown_command_is_refused(editor: Editor) -> None:
    with pytest.raises(JsonRpcException) as refusal:
        await editor.workspace_execute_command_async(types.ExecuteCommandParams("x.y"))
    assert refusal.value.code == types.ErrorCodes.InvalidParams


@pytest.mark.parametrize(
    "text", ["", "\0", "\ud800 class A {", "\ufeffclass A {}\r\n", "(" * 10_000, "x" * 1_000_000]
)
async def test_no_text_is_too_odd(old_neovim: Editor, text: str) -> None:
    uri = old_neovim.open(text)
    await old_neovim.pushed(uri)
    await old_neovim.text_document_document_symbol_async(
        types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    )
    old_neovim.close(uri)
