"""Which anonymous structures become references, and what is said where they can't be."""

from __future__ import annotations

import pytest

from tests.behaviour.harness import compile_haxe

SONG = "typedef Song = {title:String, plays:Int};"
TWICE = (
    'var song:Song = {title: "a", plays: 0}; var all = [song]; var best = [song];'
    " all[0].plays++; trace(best[0].plays);"
)


def elixir(body: str, more: str = "") -> str:
    return compile_haxe(
        f"{SONG}\n{more}\nclass Main {{ static function main() {{ {body} }} }}"
    ).elixir


def codes(body: str, more: str = "") -> set[str]:
    text = f"{SONG}\n{more}\nclass Main {{ static function main() {{ {body} }} }}"
    return {one.code for one in compile_haxe(text).faults}


@pytest.mark.parametrize(
    "body",
    [
        'var song = {title: "a", plays: 0}; song.plays++; trace(song.plays);',
        'var songs = [{title: "a", plays: 0}]; for (song in songs) song.plays++; trace(songs);',
        'var a = {title: "a", plays: 0}; var b = a; b.plays++; trace(a.plays);',
        'var a = {title: "a", plays: 0}; var all = [a]; var best = [a];'
        " trace(all.length + best.length);",
    ],
    ids=["alone", "loop", "two names", "never changed"],
)
def test_structures_that_values_can_be_are(body: str) -> None:
    assert "share_structure" not in elixir(body)


def test_one_in_two_lists_is_a_reference() -> None:
    assert "Haxe.share_structure(%{title:" in elixir(TWICE)
    assert not {one for one in codes(TWICE) if one.startswith("HX40")}


def test_one_that_is_given_for_another_is_so_with_it() -> None:
    made = elixir(
        TWICE + ' var other = {title: "b"}; var named:{title:String} = song; trace(named, other);'
    )
    assert 'Haxe.share_structure(%{title: "b"})' in made


@pytest.mark.parametrize(
    "body",
    [
        " var any:Dynamic = song; trace(any.title);",
        ' Reflect.deleteField(song, "title");',
        " throw song;",
    ],
    ids=["Dynamic", "asked for anything", "thrown"],
)
def test_what_goes_out_of_sight_stays_a_value_and_is_told(body: str) -> None:
    assert "share_structure" not in elixir(TWICE + body)
    assert codes(TWICE + body) & {"HX403", "HX411"}


def test_what_nobody_makes_stays_a_value() -> None:
    body = "trace(1);"
    more = (
        "class Songs { public static function f(songs:Array<Song>):Int {"
        " var song = songs.filter(one -> one.plays > 0)[0]; song.plays++;"
        " return songs[0].plays; } }"
    )
    assert "share_structure" not in elixir(body, more)
    assert "HX411" in codes(body, more)


def test_a_list_that_two_of_them_hold_is_told() -> None:
    body = (
        "var one = {items: [1], n: 0}; var all = [one]; var best = [one]; all[0].n++;"
        " var two = {items: one.items, n: 1}; two.items.push(2);"
        " trace(best[0].n + one.items.length);"
    )
    assert "HX403" in codes(body)
