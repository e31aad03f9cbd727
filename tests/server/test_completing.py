"""Completion over the wire: the import edit, resolve, plain text for clients without snippets."""

from __future__ import annotations

import pytest
from lsprotocol import types

from tests.server.editor import Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")

CART = "file:///wire/shop/Cart.hx"
MAIN = "file:///wire/Main.hx"
CART_TEXT = "package shop;\n/** What is bought. */\nclass Cart { public function new() {} }\n"


@pytest.fixture(scope="module", params=["vs_code", "new_neovim"])
def editor(request: pytest.FixtureRequest) -> Editor:
    found: Editor = request.getfixturevalue(request.param)
    found.open(CART_TEXT, CART)
    return found


async def complete(editor: Editor, uri: str, text: str, typed: str) -> list[types.CompletionItem]:
    """The items at the end of `typed` in a document of its own."""
    editor.open(text, uri)
    place = editor.at(text, typed)
    place.character += len(typed)
    found = await editor.text_document_completion_async(
        types.CompletionParams(types.TextDocumentIdentifier(uri), place)
    )
    assert isinstance(found, types.CompletionList)
    return list(found.items)


async def test_an_import_comes_with_the_type_and_documentation_later(editor: Editor) -> None:
    text = "class Main { var cart:Car; }\n"
    found = await complete(editor, MAIN, text, "Car")
    item = next(one for one in found if one.label == "Cart")
    assert item.documentation is None
    assert item.additional_text_edits is not None
    assert [edit.new_text for edit in item.additional_text_edits] == ["import shop.Cart;\n\n"]
    resolved = await editor.completion_item_resolve_async(item)
    assert isinstance(resolved.documentation, types.MarkupContent)
    assert "What is bought." in resolved.documentation.value


async def test_half_typed_behind_a_wide_character(editor: Editor) -> None:
    text = "class Wide { function f(s:String) { /* 𝄞 */ s.\n trace(1); } }\n"
    found = await complete(editor, "file:///wire/Wide.hx", text, "s.")
    item = next(one for one in found if one.label == "charAt")
    assert isinstance(item.text_edit, types.TextEdit)
    at = item.text_edit.range
    assert at.start == at.end
    assert at.start.line == 0


async def test_the_signature_of_a_call_that_is_not_closed(editor: Editor) -> None:
    uri = "file:///wire/Calls.hx"
    text = "class Calls { function f(a:Int, b:String) { f(1, } }\n"
    editor.open(text, uri)
    place = editor.at(text, "1,")
    place.character += 2
    found = await editor.text_document_signature_help_async(
        types.SignatureHelpParams(types.TextDocumentIdentifier(uri), place)
    )
    assert found is not None
    assert found.signatures[0].label == "f(a: Int, b: String): Void"
    assert found.active_parameter == 1
