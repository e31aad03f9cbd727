"""Handlers of texts as cases of a type: what is written, and that the Elixir stays as it is."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Severity
from compiler_core.base.span import Span

PATH = "/nowhere/ShopLive.hx"
HEAD = """@:liveview
class ShopLive {
    public static function mount(params: Dynamic, session: Dynamic, socket: Socket): Socket {
        return socket.assign("count", 0);
    }

    public static function render(assigns: {count: Int}): String {
        return hxx('<b phx-click="more">{@count}</b><i phx-click="clear_all">x</i>');
    }

"""
CLAUSES = """    public static function handleEvent("more", params: Dynamic, socket: Socket) {
        return socket.assign("count", 1);
    }

    public static function handleEvent("clear_all", params: Dynamic, socket: Socket) {
        return socket.assign("count", 0);
    }
"""
SWITCH = """    public static function handleEvent(event: String, params: Dynamic, socket: Socket) {
        return switch (event) {
            case "more": socket.assign("count", 1);
            case "clear_all": socket.assign("count", 0);
            case _: socket;
        };
    }
"""
TITLE = "Take the events as `ShopLiveEvent`"


def converted(text: str) -> str | None:
    analysis = Analysis()
    analysis.open_file(PATH, text)
    at = text.index("handleEvent")
    for one in analysis.code_actions(PATH, Span(at, at)):
        if one.title == TITLE:
            for edit in sorted(one.edits, key=lambda edit: edit.span, reverse=True):
                text = text[: edit.span.start] + edit.text + text[edit.span.end :]
            return text
    return None


def elixir(text: str) -> str:
    analysis = Analysis()
    analysis.open_file(PATH, text)
    wrong = [one for one in analysis.diagnostics(PATH) if one.severity is Severity.ERROR]
    assert wrong == []
    return analysis.compiled(PATH).text


@pytest.mark.parametrize("handlers", [CLAUSES, SWITCH], ids=["clauses", "a switch"])
def test_the_elixir_is_the_same(handlers: str) -> None:
    before = f"{HEAD}{handlers}}}\n"
    after = converted(before)
    assert after is not None
    assert elixir(after) == elixir(before)


def test_clauses_become_one_function() -> None:
    after = converted(f"{HEAD}{CLAUSES}}}\n")
    assert after is not None
    assert after.removeprefix(HEAD) == (
        "    public static function handleEvent(event: ShopLiveEvent, params: Dynamic, "
        "socket: Socket) {\n"
        "        return switch (event) {\n"
        "            case More:\n"
        '                socket.assign("count", 1);\n'
        "            case ClearAll:\n"
        '                socket.assign("count", 0);\n'
        "        };\n"
        "    }\n"
        "}\n\n"
        "@:phxEventNames\n"
        "enum abstract ShopLiveEvent(String) to String {\n"
        '    var More = "more";\n'
        '    var ClearAll = "clear_all";\n'
        "}\n"
    )


def test_an_event_that_no_case_takes_is_told_afterwards() -> None:
    after = converted(f"{HEAD}{CLAUSES}}}\n")
    assert after is not None
    analysis = Analysis()
    analysis.open_file(PATH, after.replace('phx-click="more"', 'phx-click="mor"'))
    told = [one.message for one in analysis.diagnostics(PATH) if one.code == "HX517"]
    assert told == ["`ShopLive` handles no event `mor`."]


@pytest.mark.parametrize(
    "handlers",
    [
        pytest.param(CLAUSES.replace("\n\n", "\n    // the other\n"), id="a comment between"),
        pytest.param(CLAUSES.replace("params: Dynamic", "{id: id}", 1), id="a pattern beside it"),
        pytest.param(CLAUSES.replace("params", "given", 1), id="other names"),
        pytest.param(SWITCH.replace("case _: socket", "case other: socket"), id="another pattern"),
        pytest.param(SWITCH.replace("return switch", "trace(event); return switch"), id="used"),
        pytest.param(CLAUSES.replace('"clear_all"', '"More"'), id="two of one name"),
    ],
)
def test_it_is_not_offered_where_something_would_be_lost(handlers: str) -> None:
    assert converted(f"{HEAD}{handlers}}}\n") is None
