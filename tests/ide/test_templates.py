"""Inside templates: completion, hover, definition, references and renaming."""

from __future__ import annotations

import pytest

from compiler_core.ide.rename import Rename
from tests.support.check import FOLDER, analysis_of

PATH = FOLDER + "Main.hx"

SHOP = """@:phxHookNames
enum abstract Hooks(String) {
    var Map = "Map";
}

@:liveview
class ShopLive {
    public function mount(params: Dynamic, session: Dynamic, socket: Socket): Socket {
        return socket |> assign("items", ["pen"]) |> assign("open", true);
    }

    public function handleEvent("save", params: Dynamic, socket: Socket): Socket {
        return socket |> assign("open", !socket.assigns.open);
    }

    public function render(): String {
        return hxx('
            <p :for={item <- @items} class={assigns.open}>{shout(item)} {item}</p>
            <.card title="a" wide={true}>b</.card>
            <.link navigate="/">c</.link>
            <button phx-click="save">a</button>
        ');
    }

    static function shout(name: String): String return name.toUpperCase();

    @:slot("foot")
    static function card(assigns: {title: String, ?wide: Bool}): String {
        return hxx('<p class={@wide}>{@title}</p>');
    }
}
"""
LINE = '            <.link navigate="/">c</.link>'


def offered(written: str) -> list[str]:
    """The labels, best first, where `$0` stands in a line of the page."""
    text = SHOP.replace(LINE, written)
    offset = text.index("$0")
    analysis = analysis_of({"Main.hx": text.replace("$0", "")})
    return [item.label for item in analysis.completions(PATH, offset).items]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<p>{@i$0}</p>", ["items"]),
        ("<p>{assigns.$0}</p>", ["items", "open"]),
        ("<p class={@$0} />", ["items", "open"]),
        ('<button phx-click="$0">', ["save"]),
        ('<button phx-hook="$0">', ["Map"]),
        ("<.card $0 />", ["title", "wide"]),
        ("<.card ti$0 />", ["title"]),
        ("<.ca$0", [".card"]),
        ("<.card><$0", [".card"]),
        ("<.card title={1}><:$0</.card>", [":foot"]),
        ("<p>a</$0", ["p"]),
        ("<p>{shou$0}</p>", ["shout"]),
        ("<p :for={one <- @items}>{o$0}</p>", ["one"]),
        ("<butt$0", ["button"]),
        ("<p titl$0>", ["title"]),
        ("<p phx-cli$0>", ["phx-click"]),
        ('<ul phx-update="s$0">', ["stream"]),
        ("<p :f$0>", [":for"]),
    ],
)
def test_what_may_be_written(written: str, expected: list[str]) -> None:
    assert offered(written)[: len(expected)] == expected


def test_text_of_a_page_is_the_users() -> None:
    assert offered("<p>hello $0 there</p>") == []


def test_a_hole_offers_haxe() -> None:
    assert "shout" in offered("<p>${sho$0}</p>")


def shown(mark: str, within: int) -> str:
    analysis = analysis_of({"Main.hx": SHOP})
    found = analysis.hover(PATH, SHOP.index(mark) + within)
    return "" if found is None else found.markdown.split("\n")[1]


@pytest.mark.parametrize(
    ("mark", "within", "expected"),
    [
        ("shout(item)", 2, "static function ShopLive.shout(name: String): String"),
        ("{item}", 2, "(loop variable) item: String"),
        ("@items", 3, "(field) items: Null<Array<String>>"),
        ("@title", 3, "(field) title: String"),
        (
            ".card title",
            2,
            "static function ShopLive.card(assigns: {title: String, ?wide: Bool}): String",
        ),
        (".link navigate", 2, "<.link>"),
        ('"save">', 2, 'function handleEvent("save", …)'),
    ],
)
def test_what_is_under_the_cursor(mark: str, within: int, expected: str) -> None:
    assert shown(mark, within) == expected


@pytest.mark.parametrize(
    ("mark", "within", "expected"),
    [
        ("shout(item)", 2, "function shout"),
        ("{item}", 2, ":for={item"),
        ("@items", 3, 'assign("items'),
        ("assigns.open}", 9, 'assign("open'),
        (".card title", 2, "function card"),
        ('"save">', 2, 'handleEvent("save'),
    ],
)
def test_where_it_is_declared(mark: str, within: int, expected: str) -> None:
    analysis = analysis_of({"Main.hx": SHOP})
    places = analysis.definition(PATH, SHOP.index(mark) + within)
    assert SHOP[: places[0].span.end].endswith(expected)


def renamed(mark: str, within: int, new: str) -> str:
    analysis = analysis_of({"Main.hx": SHOP})
    found = analysis.rename(PATH, SHOP.index(mark) + within, new)
    assert isinstance(found, Rename), found
    text = SHOP
    for edit in sorted(found.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_a_function_is_renamed_in_templates() -> None:
    after = renamed("shout(name", 2, "yell")
    assert "{yell(item)} {item}" in after
    assert "function yell(name" in after


def test_a_component_is_renamed_at_both_ends_of_its_tags() -> None:
    after = renamed("card(assigns", 2, "box")
    assert '<.box title="a" wide={true}>b</.box>' in after
    assert "function box(assigns" in after


def test_a_variable_of_a_template_is_renamed() -> None:
    assert "<p :for={one <- @items} class={assigns.open}>{shout(one)} {one}</p>" in renamed(
        "item <-", 1, "one"
    )


@pytest.mark.parametrize("mark", ['"open", true', "assigns.open}", "assigns.open)"])
def test_an_assign_is_renamed_wherever_it_is_named(mark: str) -> None:
    after = renamed(mark, mark.index("open") + 1, "shown")
    assert 'assign("shown", true)' in after
    assert 'assign("shown", !socket.assigns.shown)' in after
    assert "class={assigns.shown}" in after
    assert "open" not in after


def test_an_assign_takes_no_name_that_is_taken() -> None:
    analysis = analysis_of({"Main.hx": SHOP})
    answer = analysis.rename(PATH, SHOP.index('"open", true') + 2, "items")
    assert answer == "`items` is assigned already."
