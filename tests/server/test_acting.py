"""Actions and hints over the wire: edits when one is chosen, places when one is pointed at."""

from __future__ import annotations

import pytest
from lsprotocol import types

from compiler_core.base.snippet import without_stops
from tests.server.editor import Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT = """class A {
	function f(a:Int) {
		/* 𝄞 */ trace(a * 2 + 1);
		var all = [new A()];
	}
	function new() {}
}
"""


@pytest.fixture(scope="module", params=["vs_code", "new_neovim"])
def editor(request: pytest.FixtureRequest) -> Editor:
    found: Editor = request.getfixturevalue(request.param)
    return found


def selection(editor: Editor, part: str, text: str = TEXT) -> types.Range:
    start = editor.at(text, part)
    return types.Range(start, types.Position(start.line, start.character + len(part)))


async def action(
    editor: Editor, uri: str, title: str, part: str, text: str = TEXT
) -> types.CodeAction:
    place = selection(editor, part, text)
    found = await editor.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(uri), place, types.CodeActionContext([])
        )
    )
    assert found is not None
    by_title = {one.title: one for one in found if isinstance(one, types.CodeAction)}
    assert title in by_title, found
    return by_title[title]


def new_texts(edit: types.WorkspaceEdit | None) -> list[str]:
    assert edit is not None
    changes = edit.document_changes or ()
    edits = [one for change in changes for one in getattr(change, "edits", ())]
    edits += [one for found in (edit.changes or {}).values() for one in found]
    return [
        one.snippet.value if isinstance(one, types.SnippetTextEdit) else one.new_text
        for one in edits
    ]


async def test_a_refactoring_makes_its_edits_when_it_is_chosen(editor: Editor) -> None:
    uri = editor.open(TEXT)
    found = await action(editor, uri, "Extract variable", "a * 2")
    assert found.edit is None
    resolved = await editor.code_action_resolve_async(found)
    assert "value" in "".join(new_texts(resolved.edit))


async def test_of_another_text_nothing_is_made(editor: Editor) -> None:
    uri = editor.open(TEXT)
    found = await action(editor, uri, "Extract variable", "a * 2")
    editor.change(uri, "class B {}\n")
    with pytest.raises(Exception, match=r"[Mm]odified"):
        await editor.code_action_resolve_async(found)


SWITCH = """enum Lamp { Off; On(level:Int); Blinking(every:Float); }
class Lamps {
	static function tell(lamp:Lamp):String {
		/* 𝄞 */ return switch (lamp) {
			case Off: "off";
		}
	}
}
"""


async def test_the_cursor_goes_into_the_first_new_case(editor: Editor) -> None:
    """As the stop of a snippet, or by a command that selects what the stop holds."""
    uri = editor.open(SWITCH)
    found = await action(editor, uri, "Add the 2 missing cases", "lamp)", SWITCH)
    inserted = "".join(new_texts(found.edit))
    if "${1:" in inserted:
        assert inserted.index("${1:") < inserted.index("Blinking") < inserted.index("${2:")
        assert found.command is None
        return
    assert found.command is not None and found.command.command == "haxe-elixir.select"
    after = SWITCH.replace('"off";', '"off";' + inserted)
    assert found.command.arguments is not None
    (argument,) = found.command.arguments
    start, end = (types.Position(**argument["range"][one]) for one in ("start", "end"))
    assert (argument["uri"], start.line) == (uri, 5)
    assert editor.slice(after, types.Range(start, end)) == 'throw "TODO"'


ON_LINES_OF_THEIR_OWN = SWITCH.replace(' "off"', '\n\t\t\t\t"off"')


async def test_an_editor_indents_what_it_inserts_and_it_is_right_afterwards(
    vs_code: Editor,
) -> None:
    """The new cases have less indentation than the body behind which they are put."""
    text = ON_LINES_OF_THEIR_OWN
    uri = vs_code.open(text)
    found = await action(vs_code, uri, "Add the 2 missing cases", "lamp)", text)
    assert found.edit is not None and found.edit.document_changes is not None
    (change,) = found.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    (edit,) = change.edits
    assert isinstance(edit, types.SnippetTextEdit)
    start, end = vs_code.positions(text).span(edit.range)
    before = text[text.rfind("\n", 0, start) + 1 : start]
    indentation = before[: len(before) - len(before.lstrip())]
    inserted = without_stops(edit.snippet.value).replace("\n", "\n" + indentation)
    assert '"off";\n\t\t\tcase On(level):\n\t\t\t\tthrow' in text[:start] + inserted + text[end:]


async def hints(editor: Editor, uri: str) -> list[types.InlayHint]:
    everything = types.Range(types.Position(0, 0), types.Position(99, 0))
    found = await editor.text_document_inlay_hint_async(
        types.InlayHintParams(types.TextDocumentIdentifier(uri), everything)
    )
    return list(found or ())


def label(hint: types.InlayHint) -> str:
    if isinstance(hint.label, str):
        return hint.label
    return "".join(part.value for part in hint.label)


async def test_hints_lead_to_their_types_and_can_be_written(editor: Editor) -> None:
    uri = editor.open(TEXT)
    found = next(one for one in await hints(editor, uri) if label(one) == ":Array<A>")
    assert [edit.new_text for edit in found.text_edits or ()] == [":Array<A>"]
    resolved = await editor.inlay_hint_resolve_async(found)
    assert not isinstance(resolved.label, str)
    places = [part.location for part in resolved.label if part.location is not None]
    assert any("A.hx" in place.uri or place.uri == uri for place in places)


async def test_links(editor: Editor) -> None:
    uri = editor.open("// see https://example.org/page\nclass C {}\n")
    found = await editor.text_document_document_link_async(
        types.DocumentLinkParams(types.TextDocumentIdentifier(uri))
    )
    assert [link.target for link in found or ()] == ["https://example.org/page"]
