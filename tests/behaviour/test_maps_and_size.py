"""Of every program of the corpus: each line of its Elixir leads to the Haxe lines that it stands
for; over all of them, few names are invented, and code as projects have it gets no longer.

The maps are read by a reader of their format that shares nothing with ours, and judged by what the
texts themselves say: a text or number that stands once on both sides is in both the same, and what
stands in a function was written in the function of that name.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.span import NOWHERE
from compiler_core.elixir.names import function_name
from compiler_core.outputs import FileOutput, judged
from tests.behaviour.harness import Program, corpus
from tests.behaviour.size import Size, of_folder, outside_of_strings, recipe_like, size
from tests.behaviour.test_corpus import FOLDERS
from tests.support.source_maps import Decoded, decoded

LITERAL = re.compile(r'"([^"\\#${}\n]{4,})"|(?<![\w.])(\d{3,})(?![\w.])')
CONSTANT = re.compile(r"\s+(?:inline )?var ([A-Z]\w*)\b.*=")
"""A value of an enum abstract, which is written, and leads, where it is used."""
DEFINITION = re.compile(r"^  defp? (\w+)", re.MULTILINE)


@cache
def analyses(folder: str) -> list[tuple[Program, Analysis, str]]:
    """Each program, opened, and its path."""
    found = []
    for program in corpus(folder):
        analysis = Analysis()
        path = f"/behaviour/{program.name}.hx"
        analysis.open_file(path, program.text)
        found.append((program, analysis, path))
    return found


@cache
def outputs(folder: str) -> list[tuple[Program, FileOutput]]:
    found = []
    for program, analysis, path in analyses(folder):
        output = judged(analysis, path, "/behaviour/lib").output
        assert output is not None, program.name
        found.append((program, output))
    return found


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_line_leads_to_what_it_stands_for(folder: str) -> None:
    wrong = [
        f"{program.name}: {fault}"
        for program, output in outputs(folder)
        for module, map_ in zip(output.modules, output.maps, strict=True)
        for fault in faults(program.text, module.text, decoded(map_))
    ]
    assert not wrong, "\n".join(wrong[:30])


def faults(haxe: str, elixir: str, found: Decoded) -> list[str]:
    told = [*unmapped(haxe, elixir, found), *misplaced_literals(haxe, elixir, found)]
    return [*told, *strange_functions(haxe, elixir, found)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_leads_to_where_nothing_stands(folder: str) -> None:
    """What a class has from another one is answered for by what stands around it."""
    for program, analysis, path in analyses(folder):
        empty = [one for one in analysis.compiled(path).mappings if one.source == NOWHERE]
        assert not empty, f"{program.name}: {empty[:3]}"


def unmapped(haxe: str, elixir: str, found: Decoded) -> list[str]:
    lines, count = elixir.splitlines(), haxe.count("\n") + 1
    return [
        f"line {number + 1} leads nowhere: {line}"
        for number, line in enumerate(lines)
        if line.strip() and not 0 <= (found.at(number, 0) or (-1, 0))[0] < count
    ]


def misplaced_literals(haxe: str, elixir: str, found: Decoded) -> list[str]:
    """What stands once in each text must be the same place."""
    told = []
    haxe = re.sub(r"'([^'\\$\n]*)'", r'"\1"', haxe)
    there = [match[0] for match in LITERAL.finditer(haxe)]
    here = [match[0] for match in LITERAL.finditer(elixir)]
    for match in LITERAL.finditer(elixir):
        text = match[0]
        if there.count(text) != 1 or here.count(text) != 1 or haxe.count(text.strip('"')) != 1:
            continue
        line = elixir.count("\n", 0, match.start())
        start = elixir.rfind("\n", 0, match.start()) + 1
        if match[2] and text not in outside_of_strings(elixir.splitlines()[line]):
            continue
        wanted = haxe.count("\n", 0, haxe.index(text))
        constant = CONSTANT.match(haxe.splitlines()[wanted])
        place = found.at(line, len(elixir[start : match.start()].encode("utf-16-le")) // 2)
        if constant and place and constant[1] in haxe.splitlines()[place[0]]:
            continue
        if place is None or place[0] != wanted:
            told.append(f"{text} of line {line + 1} leads to {place}, stands in line {wanted + 1}")
    return told


def strange_functions(haxe: str, elixir: str, found: Decoded) -> list[str]:
    """The head of a function whose name stands once in the Haxe text leads to its line there."""
    told = []
    declared = [(match[1], match.start()) for match in re.finditer(r"\bfunction (\w+)", haxe)]
    for match in DEFINITION.finditer(elixir):
        places = [start for name, start in declared if function_name(name) == match[1]]
        if len(places) != 1 or len(re.findall(rf"^  defp? {match[1]}\b", elixir, re.M)) != 1:
            continue
        line = elixir.count("\n", 0, match.start())
        place = found.at(line, 0)
        end = haxe.count("\n", 0, places[0])
        first = end - len(haxe[: places[0]].rpartition("}")[2].splitlines())
        if place is None or not first <= place[0] <= end:
            told.append(f"`{match[1]}` leads to {place}, not to line {end + 1}")
    return told


def test_few_names_are_invented() -> None:
    """Below one for twenty lines."""
    total = Size()
    for folder in FOLDERS:
        for program, output in outputs(folder):
            total.add(size(program.text, output.text))
    assert total.elixir > 10_000
    assert total.lines_to_a_name > 20, total.invented[:50]


@pytest.mark.parametrize("name", recipe_like())
def test_code_as_projects_have_it_gets_no_longer(name: str) -> None:
    found = of_folder(recipe_like()[name])
    assert found.haxe > 200
    assert found.ratio < 1.0, found


def test_names_that_the_source_has_are_not_invented() -> None:
    haxe = "function f(itemCount) { var total = 0; for (x in xs) total += x; }"
    elixir = """defmodule A do
  @spec f(integer()) :: any()
  def f(item_count) do
    # by_hand
    total = 0
    {total2, _rest} = go(fn acc -> acc + x end, "#{total3} text", [key: item_count, other: :atom])
    ~r/word/
  end
end
"""
    found = size(haxe, elixir)
    assert found.invented == ["f: total2", "f: _rest", "f: acc", "f: total3"]
    assert (found.haxe, found.elixir) == (1, 7)
