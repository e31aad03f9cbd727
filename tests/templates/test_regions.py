"""What stands at a place of the Haxe file, inside its templates and raw Elixir."""

from __future__ import annotations

from compiler_core.elixir.read import tree as elixir
from compiler_core.syntax.parse import parse_file
from compiler_core.templates import tree
from compiler_core.templates.regions import assign_uses, region_at, regions

TEXT = """class Page {
    static function render(assigns: Dynamic): String {
        return hxx('<p title="it\\'s" class={assigns.wide}>{String.upcase(@name)}</p>');
    }
    static function sign(claims: Dynamic): Dynamic {
        return untyped __elixir__('Joken.sign(\\'a\\', $claims, "$claims $1")');
    }
    static function other(): Dynamic {
        return untyped __elixir__("f(\\"a\\", [1])");
    }
}
"""


def test_a_place_behind_an_escape_is_found() -> None:
    parsed = parse_file(TEXT)
    region = region_at(parsed, TEXT.index("upcase"))
    assert region is not None
    path = region.path_to(TEXT.index("upcase") + 2)
    assert [type(node) for node in path[:3]] == [tree.Template, tree.Element, tree.Expression]
    assert isinstance(path[-2], elixir.RemoteCall)
    assert isinstance(path[-1], elixir.Name)
    place = region.place(path[-1].span)
    assert TEXT[place.start : place.end] == "upcase"


def test_assigns_are_found_in_both_spellings() -> None:
    (region, *_) = regions(parse_file(TEXT))
    uses = list(assign_uses(region.root))
    assert [use.name for use in uses] == ["wide", "name"]
    places = [region.place(use.name_span) for use in uses]
    assert [TEXT[place.start : place.end] for place in places] == ["wide", "name"]


def test_holes_are_places_of_the_haxe_file() -> None:
    region = regions(parse_file(TEXT))[1]
    holes = list(region.holes())
    assert [name for name, _ in holes] == ["claims", "claims"]
    assert [TEXT[place.start : place.end] for _, place in holes] == ["claims", "claims"]


def test_double_quotes_have_the_escapes_of_haxe() -> None:
    region = regions(parse_file(TEXT))[2]
    assert region.embedded.text == 'f("a", [1])'
    assert not region.elixir.faults
    number = region.path_to(TEXT.index("[1]") + 1)[-1]
    assert isinstance(number, elixir.Integer)


def test_reading_again_costs_nothing() -> None:
    first, second = regions(parse_file(TEXT))[0], regions(parse_file("\n" + TEXT))[0]
    assert first.template is second.template
    assert second.start == first.start + 1
