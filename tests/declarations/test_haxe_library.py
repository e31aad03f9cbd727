"""Haxe's own library as it is declared: complete, of Haxe's types, and with Elixir that says the
same.

`scripts/haxe_library.py` compares the declarations with the library's files; `tables/` holds
expressions whose values the real Haxe and the real Elixir print, what is out of range among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file
from compiler_core.elixir import tree
from compiler_core.elixir.printer import print_elixir
from compiler_core.lower.elixir_text import Hole, parse
from compiler_core.lower.rewrite import bottom_up
from compiler_core.lower.runtime import known, module_text
from compiler_core.semantics.declared import DeclaredType, declared_type
from compiler_core.semantics.items import items
from compiler_core.semantics.types import TypeId
from scripts import haxe_library
from tests.behaviour.haxe_reference import needs_haxe, outputs
from tests.declarations.haxe_tables import Table, tables
from tests.support.elixir_oracle import compile_with_warnings, needs_elixir, run_script
from tests.support.haxe_oracle import needs_std

ROOT = Path(__file__).parent.parent.parent
TABLES = tables()


def declared() -> Iterator[DeclaredType]:
    """Every type that is declared of Haxe's library."""
    db = haxe_library.ours()
    for path in sorted(haxe_library.OURS.rglob("*.hx")):
        *package, module = path.relative_to(haxe_library.OURS).with_suffix("").parts
        for item in items(db, str(path)).types:
            found = declared_type(db, TypeId(tuple(package), module, item.name))
            if found is not None:
                yield found


def templates() -> dict[str, str]:
    """By the member's name, with `=` behind it where it is what a call gives back."""
    found = {}
    for type in declared():
        for member in (*type.instance.values(), *type.static.values()):
            for note in member.item.annotations:
                if note.name in ("@:elixir", "@:elixirResult") and note.text is not None:
                    sign = "=" if note.name == "@:elixirResult" else ""
                    found[f"{type.id}.{member.name}{sign}"] = note.text
    return found


# --- with Haxe's library -------------------------------------------------------------------------


@needs_std()
def test_every_member_has_the_type_that_haxe_gives_it() -> None:
    assert [line for one in haxe_library.entries() for line in one.different] == []


@needs_std()
def test_what_is_missing_has_a_reason() -> None:
    assert haxe_library.unexplained() == []


@needs_std()
def test_the_page_is_up_to_date() -> None:
    page = ROOT / "docs" / "reference" / "haxe-library.md"
    assert haxe_library.main([str(page), "--check"]) == 0, "run make docs"


@needs_std()
def test_a_difference_and_a_gap_would_be_found() -> None:
    db = haxe_library.library()
    theirs = declared_type(db, TypeId((), "Lambda", "Lambda"))
    mine = declared_type(haxe_library.ours(), TypeId((), "Math", "Math"))
    assert theirs is not None and mine is not None
    entry = haxe_library._entry(theirs.id, theirs, mine)
    assert "fold" in entry.missing
    text = haxe_library.members(db, theirs)["exists"].type
    assert text.endswith("f:(item:A) -> Bool) -> Bool")


# --- the declarations themselves -----------------------------------------------------------------


def test_there_are_hundreds_of_templates() -> None:
    assert len(templates()) > 600


@needs_elixir
def test_every_template_compiles_without_a_warning() -> None:
    """Each is a function of the operands that it names, all in one module."""
    functions = [
        _function(index, name, text) for index, (name, text) in enumerate(templates().items())
    ]
    exceptions = ("Exception", "ArgumentException", "NotImplementedException")
    code = module_text((*known(), *exceptions))
    code += "\ndefmodule Templates do\n" + "\n".join(functions) + "\nend\n"
    lines = code.splitlines()
    told = [f"{one.message}: {lines[one.line - 1]}" for one in compile_with_warnings(code)]
    assert told == []


def _function(index: int, name: str, template: str) -> str:
    used: list[str] = []

    def named(node: tree.Node) -> tree.Node:
        if not isinstance(node, Hole):
            return node
        variable = node.name if node.name == "this" else f"a{node.name}"
        used.append(variable)
        return tree.Variable(variable)

    body = print_elixir(bottom_up(parse(template), named)).text.strip().replace("\n", " ")
    parameters = ", ".join(dict.fromkeys(used))
    return f"def f{index}({parameters}), do: ({body}) # {name}"


def test_every_member_is_documented_or_says_all_by_its_name() -> None:
    texts = {path: path.read_text("utf-8") for path in haxe_library.OURS.rglob("*.hx")}
    silent = [path.name for path, text in texts.items() if "/**" not in text]
    assert silent == []


def test_the_declarations_have_no_fault() -> None:
    found = []
    for path in sorted(haxe_library.OURS.rglob("*.hx")):
        analysis = Analysis()
        told = analysis.first_diagnostics(str(path))
        found += [f"{path.name}: {one.code} {one.message}" for one in told if one.severity == 1]
    assert found == []


UNKEPT = {
    "Type.getClass([1 => 2])": "`Type.getClass`",
    "Type.getEnum(Red)": "`Type.getEnum`",
    "haxe.Serializer.run(1)": "`haxe.Serializer.run`",
    "new haxe.Template('x')": "`haxe.Template.new`",
    "new haxe.ds.WeakMap<Main, Int>()": "`haxe.ds.WeakMap.new`",
    "haxe.Timer.delay(() -> null, 5)": "`haxe.Timer.delay`",
    "Xml.createDocument().parent": "`Xml.parent`",
    "Type.resolveClass": "`Type.resolveClass`",
}


@pytest.mark.parametrize("expression", UNKEPT)
def test_what_has_no_elixir_is_a_failing_line_and_told(expression: str) -> None:
    """Never a call of an Elixir function that happens to have its name."""
    text = f"""enum Colour {{ Red; }}
class Main {{ public static function main():Dynamic {{ return {expression}; }} }}"""
    analysis = Analysis()
    analysis.open_file("/unkept/Main.hx", text)
    told = [one.message for one in analysis.diagnostics("/unkept/Main.hx") if one.code == "HX401"]
    assert len(told) == 1 and UNKEPT[expression] in told[0]
    assert '"not compiled: ' in analysis.compiled("/unkept/Main.hx").text


# --- what they mean ------------------------------------------------------------------------------


@cache
def of_haxe() -> dict[str, str]:
    return outputs({table.class_name: table.text for table in TABLES})


def of_elixir(table: Table) -> str:
    path = f"/tables/{table.class_name}.hx"
    analysis = Analysis()
    analysis.open_file(path, table.text)
    faults = [found.message for found in analysis.diagnostics(path) if found.severity <= 2]
    assert faults == []
    made = compile_file(analysis.db, path)
    code = "\n".join([module_text(made.helpers), made.text])
    warnings = [one for one in compile_with_warnings(code) if not _is_about_the_table(one.message)]
    assert warnings == []
    result = run_script(f"{code}\n{table.class_name}.main()", 20.0)
    assert result.status == "ok", f"{result.message}\n{result.output}"
    return result.output


def _is_about_the_table(message: str) -> bool:
    """A table has functions that it does not use, and constants that are compared."""
    return bool(re.search(r"is unused|always|never", message))


@needs_haxe
@needs_elixir
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_expressions_have_the_values_that_haxe_gives_them(table: Table) -> None:
    expected, found = of_haxe()[table.class_name], of_elixir(table)
    if expected == found:
        return
    pairs = zip(expected.splitlines(), found.splitlines(), strict=False)
    differing = [
        f"line {n}: Haxe {a!r}, Elixir {b!r}" for n, (a, b) in enumerate(pairs, 1) if a != b
    ]
    pytest.fail("\n".join(differing or [f"Haxe:\n{expected}\nElixir:\n{found}"]), pytrace=False)


def test_there_are_hundreds_of_expressions() -> None:
    assert sum(len(table.expressions) for table in TABLES) > 400
