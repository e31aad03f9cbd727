"""Definition, references, highlights and rename over the wire, as three editors ask for them."""

from __future__ import annotations

from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.server.editor import Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")

TOOLS = "file:///wire/shop/Tools.hx"
CART = "file:///wire/shop/Cart.hx"
TOOLS_TEXT = (
    "package shop;\nclass Tools {\n  public static function twice(n:Int):Int return n + n;\n}\n"
)
CART_TEXT = (
    "package shop;\nclass Cart {\n  /* 𝄞 */ public function total(price:Int):String\n"
    "    return '𝄞 ${Tools.twice(price)} $price';\n}\n"
)


@pytest.fixture(scope="module", params=["vs_code", "old_neovim", "new_neovim"])
def editor(request: pytest.FixtureRequest) -> Editor:
    found: Editor = request.getfixturevalue(request.param)
    found.open(TOOLS_TEXT, TOOLS)
    found.open(CART_TEXT, CART)
    return found


TEXTS = {TOOLS: TOOLS_TEXT, CART: CART_TEXT}


def at(editor: Editor, uri: str, part: str) -> dict[str, Any]:
    return {
        "text_document": types.TextDocumentIdentifier(uri),
        "position": editor.at(TEXTS[uri], part),
    }


def shown(editor: Editor, found: Any) -> list[tuple[str, str]]:
    return [(one.uri, editor.slice(TEXTS[one.uri], one.range)) for one in found]


async def test_definition_in_another_file(editor: Editor) -> None:
    params = types.DefinitionParams(**at(editor, CART, "twice"))
    found = await editor.text_document_definition_async(params)
    assert shown(editor, found) == [(TOOLS, "twice")]


async def test_the_other_ways_to_ask(editor: Editor) -> None:
    place = at(editor, CART, "twice")
    declaration = await editor.text_document_declaration_async(types.DeclarationParams(**place))
    assert shown(editor, declaration) == [(TOOLS, "twice")]
    place = at(editor, CART, "Tools.")
    for answer in (
        await editor.text_document_type_definition_async(types.TypeDefinitionParams(**place)),
        await editor.text_document_definition_async(types.DefinitionParams(**place)),
    ):
        assert shown(editor, answer) == [(TOOLS, "Tools")]
    implementation = await editor.text_document_implementation_async(
        types.ImplementationParams(**at(editor, CART, "twice"))
    )
    assert shown(editor, implementation) == [(TOOLS, "twice")]


async def test_references_in_the_whole_project(editor: Editor) -> None:
    for declared, expected in ((True, [TOOLS, CART]), (False, [CART])):
        params = types.ReferenceParams(
            **at(editor, TOOLS, "twice"), context=types.ReferenceContext(declared)
        )
        found = await editor.text_document_references_async(params)
        assert shown(editor, found) == [(uri, "twice") for uri in expected]


async def test_highlights(editor: Editor) -> None:
    params = types.DocumentHighlightParams(**at(editor, CART, "price:"))
    found = await editor.text_document_document_highlight_async(params)
    assert found is not None
    assert [editor.slice(CART_TEXT, one.range) for one in found] == ["price"] * 3
    assert found[0].kind == types.DocumentHighlightKind.Write


async def test_rename_inside_of_strings(editor: Editor) -> None:
    place = at(editor, CART, "price:")
    prepared = await editor.text_document_prepare_rename_async(types.PrepareRenameParams(**place))
    assert isinstance(prepared, types.PrepareRenamePlaceholder)
    assert prepared.placeholder == "price"
    edit = await editor.text_document_rename_async(types.RenameParams(**place, new_name="cost"))
    assert applied(editor, edit) == {CART: CART_TEXT.replace("price", "cost")}


async def test_rename_of_a_class_moves_its_file(editor: Editor) -> None:
    edit = await editor.text_document_rename_async(
        types.RenameParams(**at(editor, CART, "Tools."), new_name="Helpers")
    )
    assert edit is not None
    assert applied(editor, edit) == {
        uri: text.replace("Tools", "Helpers") for uri, text in TEXTS.items()
    }
    moves = [one for one in edit.document_changes or () if isinstance(one, types.RenameFile)]
    capabilities = editor.capabilities
    assert capabilities is not None and capabilities.workspace is not None
    edits = capabilities.workspace.workspace_edit
    can_move = edits is not None and "rename" in (edits.resource_operations or ())
    expected = [(TOOLS, TOOLS.replace("Tools", "Helpers"))] if can_move else []
    assert [(one.old_uri, one.new_uri) for one in moves] == expected


@pytest.mark.parametrize("new", ["switch", "twice 2", ""])
async def test_a_refused_rename_says_why(editor: Editor, new: str) -> None:
    with pytest.raises(JsonRpcException, match="is not a name"):
        await editor.text_document_rename_async(
            types.RenameParams(**at(editor, CART, "twice"), new_name=new)
        )


async def test_what_has_no_name_cannot_be_renamed(editor: Editor) -> None:
    with pytest.raises(JsonRpcException, match="no name"):
        await editor.text_document_prepare_rename_async(
            types.PrepareRenameParams(**at(editor, CART, "{\n"))
        )


async def test_a_file_that_the_editor_renames_takes_its_class_along(editor: Editor) -> None:
    move = types.FileRename(TOOLS, TOOLS.replace("shop/Tools", "util/Helpers"))
    edit = await editor.workspace_will_rename_files_async(types.RenameFilesParams([move]))
    texts = applied(editor, edit)
    assert "package util;\nclass Helpers {" in texts[TOOLS]
    assert "import util.Helpers;" in texts[CART]
    assert "Helpers.twice" in texts[CART]


async def test_symbols_of_the_project(editor: Editor) -> None:
    found = await editor.workspace_symbol_async(types.WorkspaceSymbolParams("tw"))
    assert [(one.name, one.container_name) for one in found or ()] == [("twice", "shop.Tools")]
    assert isinstance(found[0].location, types.Location)
    assert shown(editor, [found[0].location]) == [(TOOLS, "twice")]


async def test_who_calls(editor: Editor) -> None:
    (item,) = await editor.text_document_prepare_call_hierarchy_async(
        types.CallHierarchyPrepareParams(**at(editor, CART, "twice"))
    )
    assert (item.name, item.uri, item.detail) == ("twice", TOOLS, "shop.Tools")
    (call,) = await editor.call_hierarchy_incoming_calls_async(
        types.CallHierarchyIncomingCallsParams(item)
    )
    assert call.from_.name == "total"
    assert [editor.slice(CART_TEXT, one) for one in call.from_ranges] == ["twice"]
    (back,) = await editor.call_hierarchy_outgoing_calls_async(
        types.CallHierarchyOutgoingCallsParams(call.from_)
    )
    assert back.to == item
    assert back.from_ranges == call.from_ranges


async def test_what_a_type_is(editor: Editor) -> None:
    (item,) = await editor.text_document_prepare_type_hierarchy_async(
        types.TypeHierarchyPrepareParams(**at(editor, CART, "Cart"))
    )
    assert (item.name, item.kind) == ("Cart", types.SymbolKind.Class)
    above = types.TypeHierarchySupertypesParams(item)
    assert not await editor.type_hierarchy_supertypes_async(above)
    below = types.TypeHierarchySubtypesParams(item)
    assert not await editor.type_hierarchy_subtypes_async(below)


async def test_lenses_count_when_they_are_shown(editor: Editor) -> None:
    params = types.CodeLensParams(types.TextDocumentIdentifier(TOOLS))
    found = await editor.text_document_code_lens_async(params)
    assert found is not None
    assert found[0].command is not None
    assert found[0].command.command == "haxe-elixir.showCompiledOutput"
    assert [editor.slice(TOOLS_TEXT, one.range) for one in found[1:]] == ["Tools", "twice"]
    resolved = await editor.code_lens_resolve_async(found[2])
    assert resolved.command is not None
    assert resolved.command.title == "1 reference"
    assert resolved.command.arguments is not None
    (argument,) = resolved.command.arguments
    (place,) = argument["locations"] if isinstance(argument, dict) else argument.locations
    assert (place["uri"] if isinstance(place, dict) else place.uri) == CART


def applied(editor: Editor, edit: types.WorkspaceEdit | None) -> dict[str, str]:
    assert edit is not None
    changes = dict(edit.changes or {})
    for change in edit.document_changes or ():
        if isinstance(change, types.TextDocumentEdit):
            changes[change.text_document.uri] = [
                one for one in change.edits if isinstance(one, types.TextEdit)
            ]
    texts = {}
    for uri, edits in changes.items():
        text = TEXTS[uri]
        positions = editor.positions(text)
        spans = sorted(((positions.span(one.range), one.new_text) for one in edits), reverse=True)
        for span, new in spans:
            text = text[: span.start] + new + text[span.end :]
        texts[uri] = text
    return texts
