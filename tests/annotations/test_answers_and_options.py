"""What a process's callbacks answer, what a plug is handed, and which behaviour a name means."""

from __future__ import annotations

from tests.support.check import FOLDER, analysis_of


def compiled(files: dict[str, str], asked: str) -> str:
    return analysis_of(files).compiled(FOLDER + asked).text


SERVER = """
typedef Tally = {count: Int}

@:genserver
class Tallies {
    public function init(start: Int): Tally {
        return {count: start};
    }

    public function handleCast(request: Dynamic, state: Tally): Tally {
        return switch (request) {
            case :up: {count: state.count + 1};
            default: state;
        };
    }

    public function handleInfo(message: Dynamic, state: Dynamic): Dynamic {
        return next(message, state);
    }

    static function next(message: Dynamic, state: Dynamic): Dynamic {
        return {:stop, message, state};
    }
}
"""


def test_a_result_that_is_a_state_is_wrapped_and_any_other_left() -> None:
    text = compiled({"Tallies.hx": SERVER}, "Tallies.hx")
    assert "{:ok, %{count: start}}" in text
    assert "def handle_cast(:up, state), do: {:noreply, %{count: state.count + 1}}" in text
    assert "def handle_cast(_request, state), do: {:noreply, state}" in text
    assert "  def handle_info(message, state) do\n    next(message, state)\n" in text


GATES = """
package gates;

enum Rank { Guest; HeadOfHouse; }

typedef GateOptions = {rank: Rank, ?word: String}

@:plug
class Gate {
    public static function init(options: GateOptions): GateOptions {
        return options;
    }

    public static function call(conn: Conn, options: GateOptions): Conn {
        return options.rank == Guest ? conn : conn.halt();
    }
}
"""
ROUTER = """
import gates.Gate;

@:router
@:pipeline("house", [{Gate, {rank: HeadOfHouse, word: "no"}}, {Gate, [rank: Guest]}])
@:pipeline("other", [{:put_secure_browser_headers, {x: "1"}}, {Elsewhere, {module: Gate}}])
class Router {}
"""


def test_a_plugs_options_know_enums_and_classes() -> None:
    text = compiled({"gates/Gate.hx": GATES, "Router.hx": ROUTER}, "Router.hx")
    assert 'plug Gates.Gate, %{rank: :head_of_house, word: "no"}' in text
    assert "plug Gates.Gate, rank: :guest" in text
    assert 'plug :put_secure_browser_headers, x: "1"' in text
    assert "plug Elsewhere, module: Gates.Gate" in text


PROMISE = """
package stores;

class Kind {}

@:behaviour
class Storage {
    @:callback
    public static function read(name: String): String;
}
"""
KEPT = """
import stores.Kind;

@:impl("Storage")
class Shelf {
    public static function read(name: String): String {
        return name;
    }
}
"""


def test_a_behaviour_beside_an_imported_class_is_found() -> None:
    text = compiled({"stores/Kind.hx": PROMISE, "Shelf.hx": KEPT}, "Shelf.hx")
    assert "@behaviour Stores.Storage" in text
    assert "@impl true\n  def read(name) do" in text


def test_a_prop_that_is_a_slot_is_declared_as_one() -> None:
    files = {
        "Cards.hx": "typedef Props = {title: String, ?feet: Slot}\n@:component class Cards {"
        " public static function card(assigns: Props): String {"
        " return hxx('<p>{@title}{render_slot(@feet)}</p>'); } }"
    }
    analysis = analysis_of(files)
    assert not list(analysis.diagnostics(FOLDER + "Cards.hx"))
    assert "  slot :feet\n" in analysis.compiled(FOLDER + "Cards.hx").text


PAGE = """
typedef Entry = {label: String, ?hint: String}

@:liveview
class Page {
    public function mount(params: Dynamic, session: Dynamic, socket: Socket): Socket {
        return socket;
    }

    public function render(assigns: {title: String}): String {
        return hxx('<h1>{@title}</h1><.entry label="a" />');
    }

    public static function entry(assigns: Entry): String {
        return hxx('<label>{@label}</label>');
    }

    public static function worded(entry: Entry): String {
        return entry.label;
    }
}
"""


def test_a_pages_own_components_have_props_its_callbacks_and_helpers_none() -> None:
    text = compiled({"Page.hx": PAGE}, "Page.hx")
    assert text.count("  attr :") == 2
    assert "  attr :hint, :string, default: nil\n\n  def entry(assigns) do" in text
