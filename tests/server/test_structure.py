"""What comes from the tree, over the wire: colours, selections, folds, outline, typing."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_lsp
from lsprotocol import types

from compiler_core.base.span import Span
from tests.server.editor import Editor, configuration, vscode

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT = """package shop;

import haxe.Json;
import haxe.ds.StringMap;

/** What a
 * customer wants. */
class Cart {
  /* 𝄞𝄞 */ static var taxRate = 0.19; // 𝄞
  @:deprecated public function total(prices: Array<Int>): Int {
    var sum = 0;
    for (price in prices) {
      sum += price; trace('𝄞 ${price} $sum');
    }
    return sum;
  }
  #if js
  function dead() {}
  #end
}
"""


def simple() -> types.InitializeParams:
    """A client that knows no more than the protocol's first version."""
    return types.InitializeParams(
        types.ClientCapabilities(
            text_document=types.TextDocumentClientCapabilities(
                folding_range=types.FoldingRangeClientCapabilities(
                    line_folding_only=True, range_limit=2
                ),
                document_symbol=types.DocumentSymbolClientCapabilities(),
            )
        )
    )


def complete() -> types.InitializeParams:
    """VS Code, and what it doesn't have of 3.17: UTF-32, multi-line tokens."""
    params = vscode()
    assert params.capabilities.general is not None
    assert params.capabilities.text_document is not None
    params.capabilities.general.position_encodings = [types.PositionEncodingKind.Utf32]
    folding = params.capabilities.text_document.folding_range
    assert folding is not None
    folding.line_folding_only = False
    folding.folding_range = types.ClientFoldingRangeOptions(collapsed_text=True)
    tokens = params.capabilities.text_document.semantic_tokens
    assert tokens is not None
    tokens.multiline_token_support = True
    return params


@pytest_lsp.fixture(scope="module", config=configuration())
async def old(lsp_client: Editor) -> AsyncIterator[None]:
    await lsp_client.begin(simple())
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(scope="module", config=configuration())
async def all_of_it(lsp_client: Editor) -> AsyncIterator[None]:
    await lsp_client.begin(complete())
    yield
    await lsp_client.shutdown_session()


@pytest.fixture(scope="module", params=["vs_code", "new_neovim", "old", "all_of_it"])
def editor(request: pytest.FixtureRequest) -> Editor:
    found: Editor = request.getfixturevalue(request.param)
    return found


def identifier(uri: str) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(uri)


# ---- semantic tokens ---------------------------------------------------------------------------


async def tokens_of(editor: Editor, uri: str) -> types.SemanticTokens:
    found = await editor.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(identifier(uri))
    )
    assert found is not None
    return found


def decoded(editor: Editor, text: str, data: Any) -> list[tuple[str, str]]:
    """Each token's text and what it is, as a client reads them."""
    provider = editor.begun.capabilities.semantic_tokens_provider
    assert provider is not None
    legend = provider.legend
    positions = editor.positions(text)
    line = column = 0
    found = []
    for place in range(0, len(data), 5):
        down, right, length, kind, bits = data[place : place + 5]
        line, column = (line + down, right) if down else (line, column + right)
        start = types.Position(line, column)
        stop = positions.offset(types.Position(line, column + length))
        names = [name for n, name in enumerate(legend.token_modifiers) if bits >> n & 1]
        word = text[positions.offset(start) : stop]
        found.append((word, ".".join([legend.token_types[kind], *names])))
    return found


async def test_tokens_stand_where_their_words_are(editor: Editor) -> None:
    uri = editor.open(TEXT)
    found = decoded(editor, TEXT, (await tokens_of(editor, uri)).data)
    for word, expected in [
        ("shop", "namespace"),
        ("Cart", "class.declaration"),
        ("/* 𝄞𝄞 */", "comment"),
        ("taxRate", "property.declaration.static"),
        ("// 𝄞", "comment"),
        ("total", "method.declaration.deprecated"),
        ("prices", "parameter.declaration"),
        ("price", "variable"),
        ("sum", "variable"),
        ("function dead() {}", "comment.inactive"),
    ]:
        assert (word, expected) in found


async def test_a_token_is_on_one_line(vs_code: Editor, all_of_it: Editor) -> None:
    for editor, expected in ((vs_code, ["/** What a", "* customer wants. */"]), (all_of_it, [])):
        data = (await tokens_of(editor, editor.open(TEXT))).data
        words = [
            word
            for word, what in decoded(editor, TEXT, data)
            if what == "comment.documentation" and word[:1] in "/*"
        ]
        assert words == expected or not expected
    long = [length for length in data[2::5] if length > 30]
    assert long, "one token over both lines where the client has such"


async def test_a_delta_gives_the_full_answer(editor: Editor) -> None:
    uri = editor.open(TEXT)
    first = await tokens_of(editor, uri)
    data, identity, text = list(first.data), first.result_id, TEXT
    chance = random.Random(7)
    for _ in range(12):
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice(["x", " ", "\n", ";", "{", "𝄞", "'"]) + text[place:]
        editor.change(uri, text)
        assert identity is not None
        found = await editor.text_document_semantic_tokens_full_delta_async(
            types.SemanticTokensDeltaParams(identifier(uri), identity)
        )
        assert isinstance(found, types.SemanticTokensDelta)
        for edit in sorted(found.edits, key=lambda edit: edit.start, reverse=True):
            data[edit.start : edit.start + edit.delete_count] = edit.data or []
        identity = found.result_id
        full = await tokens_of(editor, uri)
        assert data == list(full.data)
        identity = full.result_id


async def test_an_unknown_result_is_answered_in_full(editor: Editor) -> None:
    uri = editor.open(TEXT)
    found = await editor.text_document_semantic_tokens_full_delta_async(
        types.SemanticTokensDeltaParams(identifier(uri), "from yesterday")
    )
    assert isinstance(found, types.SemanticTokens)
    assert found.data == (await tokens_of(editor, uri)).data


async def test_a_small_edit_is_a_small_delta(vs_code: Editor) -> None:
    text = TEXT.replace("package shop;", "") * 30
    uri = vs_code.open(text)
    first = await tokens_of(vs_code, uri)
    vs_code.change(uri, text.replace("return sum;", "return sum + 1;", 1))
    assert first.result_id is not None
    found = await vs_code.text_document_semantic_tokens_full_delta_async(
        types.SemanticTokensDeltaParams(identifier(uri), first.result_id)
    )
    assert isinstance(found, types.SemanticTokensDelta)
    assert sum(len(edit.data or []) for edit in found.edits) <= 20


async def test_a_range_has_its_tokens_only(editor: Editor) -> None:
    uri = editor.open(TEXT)
    start = TEXT.index("var sum")
    place = editor.positions(TEXT).range(Span(start, TEXT.index("return sum")))
    part = await editor.text_document_semantic_tokens_range_async(
        types.SemanticTokensRangeParams(identifier(uri), place)
    )
    assert part is not None
    found = decoded(editor, TEXT, part.data)
    whole = decoded(editor, TEXT, (await tokens_of(editor, uri)).data)
    first = whole.index(("var", "keyword"), whole.index(("Int", "type"), 20))
    assert found == whole[first : first + len(found)]
    assert found[1] == ("sum", "variable.declaration")
    assert found[-1][0] in ("'", "price")


# ---- selections --------------------------------------------------------------------------------


async def test_selections_grow_for_every_cursor(editor: Editor) -> None:
    uri = editor.open(TEXT)
    places = [editor.at(TEXT, "price; trace"), editor.at(TEXT, "Json")]
    found = await editor.text_document_selection_range_async(
        types.SelectionRangeParams(identifier(uri), places)
    )
    assert found is not None
    first, second = (chain(editor, one) for one in found)
    assert first[:4] == ["price", "sum += price", "sum += price;", first[3]]
    assert first[3].startswith("sum += price; trace(")
    assert first[-1] == TEXT
    assert second[:3] == ["Json", "haxe.Json", "import haxe.Json;"]


def chain(editor: Editor, selection: types.SelectionRange | None) -> list[str]:
    found = []
    while selection is not None:
        found.append(editor.slice(TEXT, selection.range))
        selection = selection.parent
    return found


# ---- folds, outline ----------------------------------------------------------------------------


async def folds_of(editor: Editor) -> list[types.FoldingRange]:
    found = await editor.text_document_folding_range_async(
        types.FoldingRangeParams(identifier(editor.open(TEXT)))
    )
    assert found is not None
    return list(found)


async def test_folds_of_whole_lines(vs_code: Editor) -> None:
    lines = [(fold.start_line, fold.end_line) for fold in await folds_of(vs_code)]
    assert lines == [(2, 3), (5, 6), (7, 18), (9, 14), (11, 12), (16, 17)]
    assert all(fold.start_character is None for fold in await folds_of(vs_code))


async def test_folds_with_columns_and_a_text(all_of_it: Editor) -> None:
    found = {fold.start_line: fold for fold in await folds_of(all_of_it)}
    assert found[2].kind == types.FoldingRangeKind.Imports
    assert found[5].collapsed_text == " … */"
    body = found[9]
    assert TEXT.splitlines()[body.end_line][: body.end_character] == "  "
    assert body.start_character == len(TEXT.splitlines()[9])


async def test_no_more_folds_than_wanted(old: Editor) -> None:
    assert [fold.start_line for fold in await folds_of(old)] == [2, 5]


async def test_an_outline_as_a_list(old: Editor) -> None:
    uri = old.open(TEXT)
    found = await old.text_document_document_symbol_async(
        types.DocumentSymbolParams(identifier(uri))
    )
    assert found is not None
    told = []
    for symbol in found:
        assert isinstance(symbol, types.SymbolInformation)
        told.append((symbol.name, symbol.container_name, bool(symbol.tags)))
    assert told == [
        ("Cart", None, False),
        ("taxRate", "Cart", False),
        ("total", "Cart", True),
        ("dead", "Cart", False),
    ]


# ---- typing ------------------------------------------------------------------------------------


async def typed(editor: Editor, text: str, character: str) -> str:
    """The text after the edits that follow on a character typed before `$0`."""
    offset = text.index("$0")
    text = text.replace("$0", "")
    uri = editor.open(text)
    edits = await editor.text_document_on_type_formatting_async(
        types.DocumentOnTypeFormattingParams(
            identifier(uri),
            editor.positions(text).position(offset),
            character,
            types.FormattingOptions(tab_size=2, insert_spaces=True),
        )
    )
    for edit in sorted(
        edits or [], key=lambda one: (one.range.start.line, one.range.start.character), reverse=True
    ):
        start, end = editor.positions(text).span(edit.range)
        text = text[:start] + edit.new_text + text[end:]
    return text


async def test_typing(editor: Editor) -> None:
    assert await typed(editor, "class A {\n$0}\n", "\n") == "class A {\n  \n}\n"
    assert await typed(editor, "class A { /* 𝄞 */ var x = {\n  a: 1\n    }$0", "}") == (
        "class A { /* 𝄞 */ var x = {\n  a: 1\n}"
    )
    assert await typed(editor, "class A {\n  function f() {\n$0\n", "\n") == (
        "class A {\n  function f() {\n    \n  }\n"
    )


async def test_what_is_advertised(editor: Editor) -> None:
    told = editor.begun.capabilities
    assert told.selection_range_provider
    assert told.folding_range_provider
    on_type = told.document_on_type_formatting_provider
    assert on_type is not None
    assert on_type.first_trigger_character == "}"
    assert list(on_type.more_trigger_character or ()) == ["\n", ";", ")", "]", ":", ">"]
    tokens = told.semantic_tokens_provider
    assert isinstance(tokens, types.SemanticTokensOptions)
    assert isinstance(tokens.full, types.SemanticTokensFullDelta)
    assert tokens.full.delta
    assert tokens.range


async def test_documents_that_are_not_open(editor: Editor) -> None:
    uri = "file:///closed.hx"
    assert not (await tokens_of(editor, uri)).data
    nothing = await editor.text_document_selection_range_async(
        types.SelectionRangeParams(identifier(uri), [types.Position(3, 3)])
    )
    assert nothing is None
