"""The declarations of Elixir's and OTP's own modules.

A generated program calls every member with every number of arguments and in every signature
(`framework_calls`): Elixir must compile it without a warning, so that no name and no number of
arguments is wrong, and it must have called every public function of every declared module but those
that are left out for a reason. What calls answer stands in `elixir_calls.md`.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Severity
from compiler_core.compile import compile_file
from compiler_core.lower.runtime import module_text
from compiler_core.project.files import DECLARATIONS
from tests.declarations.framework_calls import (
    ELIXIR,
    Declaration,
    compiled,
    declarations,
    misformatted,
    program,
    undocumented,
)
from tests.support.elixir_oracle import needs_elixir

DECLARED = list(declarations(ELIXIR))

OF_HAXE = frozenset(("ObjectTools", "OptionTools", "ResultTools"))
"""What Elixir has no module for."""

LEFT_OUT = {
    "called by the behaviour or by `:via`, never by a project": """
        Task.Supervisor.init/1 GenServer.format_report/1 StringIO.handle_call/3
        StringIO.handle_info/2 StringIO.init/1
        DynamicSupervisor.code_change/3 DynamicSupervisor.format_report/1
        DynamicSupervisor.format_status/2 DynamicSupervisor.handle_call/3
        DynamicSupervisor.handle_cast/2 DynamicSupervisor.handle_info/2
        DynamicSupervisor.terminate/2
        PartitionSupervisor.init/1 PartitionSupervisor.register_name/2 PartitionSupervisor.send/2
        PartitionSupervisor.start_child/5 PartitionSupervisor.unregister_name/2
        PartitionSupervisor.whereis_name/1 Registry.register_name/2 Registry.send/2
        Registry.unregister_name/1 Registry.whereis_name/1
    """,
    "undocumented in Elixir, or deprecated there in its documentation alone": """
        Regex.regex?/1 Regex.unescape_map/1 Date.to_iso_days/1 IO.binstream/1 IO.stream/1
        IO.each_binstream/2 IO.each_stream/2 IO.warn_once/3 File.Stat.from_record/1
        File.Stat.to_record/1 Exception.exception?/1 Exception.format_error/2
        Exception.format_snippet/2 Logger.warn/1 Logger.warn/2 Kernel.to_char_list/1
        Module.check_derive_behaviours_and_impls/4 Module.compile_definition_attributes/6
        Module.eval_quoted/2 Module.eval_quoted/3 Module.eval_quoted/4
    """,
    "for macros and the bodies of modules, which Haxe's side does not write": """
        Application.compile_env/4 Application.compile_env!/3 Application.compile_env/2
        Application.compile_env/3 Application.compile_env!/2 Code.can_await_module_compilation?/0
        Code.eval_quoted_with_env/3 Code.string_to_quoted_with_comments/1
        Code.string_to_quoted_with_comments/2 Code.string_to_quoted_with_comments!/1
        Code.string_to_quoted_with_comments!/2 Config.import_config/1 Module.attributes_in/1
        Module.defines_type?/2 Module.definitions_in/1 Module.definitions_in/2
        Module.delete_attribute/2 Module.delete_definition/2 Module.get_definition/2
        Module.get_definition/3 Module.make_overridable/2 Module.overridable?/2
        Module.overridables_in/1 Module.register_attribute/3 Module.spec_to_callback/2
        Kernel.alias!/1 Kernel.binding/0 Kernel.binding/1 Kernel.dbg/0 Kernel.dbg/1 Kernel.dbg/2
        Kernel.def/1 Kernel.defdelegate/2 Kernel.defexception/1 Kernel.defguard/1 Kernel.defguardp/1
        Kernel.defimpl/2 Kernel.defimpl/3 Kernel.defmacro/1 Kernel.defmacro/2 Kernel.defmacrop/1
        Kernel.defmacrop/2 Kernel.defoverridable/1 Kernel.defp/1 Kernel.defp/2 Kernel.defprotocol/2
        Kernel.defstruct/1 Kernel.use/1 Kernel.use/2 Kernel.var!/1 Kernel.var!/2
    """,
    "Haxe, or its dialect, has syntax for it": """
        Bitwise.&&&/2 Bitwise.<<</2 Bitwise.>>>/2 Bitwise.^^^/2 Bitwise.|||/2 Bitwise.~~~/1
        Kernel.!=/2 Kernel.!==/2 Kernel.*/2 Kernel.**/2 Kernel.+/1 Kernel.+/2 Kernel.++/2 Kernel.-/1
        Kernel.-/2 Kernel.--/2 Kernel.//2 Kernel.</2 Kernel.<=/2 Kernel.===/2 Kernel.=~/2 Kernel.>/2
        Kernel.>=/2 Kernel.not/1 Kernel.throw/1 Kernel.!/1 Kernel.&&/2 Kernel.../0 Kernel.../2
        Kernel...///3 Kernel.<>/2 Kernel.and/2 Kernel.or/2 Kernel.if/2 Kernel.unless/2 Kernel.in/2
        Kernel.match?/2 Kernel.destructure/2 Kernel.|>/2 Kernel.||/2 Kernel.sigil_C/2
        Kernel.sigil_D/2 Kernel.sigil_N/2 Kernel.sigil_R/2 Kernel.sigil_S/2 Kernel.sigil_T/2
        Kernel.sigil_U/2 Kernel.sigil_W/2 Kernel.sigil_c/2 Kernel.sigil_r/2 Kernel.sigil_s/2
        Kernel.sigil_w/2
    """,
    "takes a path in Elixir's syntax; the form that takes it as a list is declared": """
        Kernel.get_and_update_in/2 Kernel.pop_in/1 Kernel.put_in/2 Kernel.update_in/2
    """,
    "`cast` is a word of Haxe's syntax, which takes one form of call alone": """
        Agent.cast/4
    """,
}


CALLS = re.compile(r"^## ([^\n]+)\n\n```haxe\n(.*?)^```$", re.MULTILINE | re.DOTALL)

TABLES = dict(CALLS.findall(Path(__file__).with_name("elixir_calls.md").read_text("utf-8")))


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The paths of the Elixir of all programs."""
    folder = tmp_path_factory.mktemp("calls")
    found = []
    for number, declaration in enumerate(DECLARED):
        if declaration.name not in OF_HAXE:
            path = folder / f"calls_{number}.ex"
            path.write_text(compiled(declaration)[0])
            found.append(str(path))
    return found


def test_the_declarations_are_without_a_fault() -> None:
    analysis = Analysis()
    faults = []
    for library in ELIXIR:
        for path in sorted((DECLARATIONS / library).rglob("*.hx")):
            analysis.open_file(str(path), path.read_text(encoding="utf-8"))
            faults += [
                f"{path.name}: {one.code} {one.message}"
                for one in analysis.diagnostics(str(path))
                if one.severity in (Severity.ERROR, Severity.WARNING)
            ]

    assert faults == []


@pytest.mark.parametrize("declaration", DECLARED, ids=lambda one: one.label)
def test_every_member_can_be_called_as_it_is_declared(declaration: Declaration) -> None:
    text, wrong = compiled(declaration)

    assert wrong == [], program(declaration)[0]
    assert "Haxe." not in text or declaration.name in OF_HAXE


def test_every_member_is_documented() -> None:
    silent = [f"{one.label}.{name}" for one in DECLARED for name in undocumented(one)]

    assert silent == []


@needs_elixir
def test_the_elixir_is_elixir_as_it_is_formatted() -> None:
    assert misformatted(DECLARED) == []


@needs_elixir
def test_the_elixir_compiles_without_a_warning(sources: list[str], tmp_path: Path) -> None:
    command = ["elixirc", "--warnings-as-errors", "-o", str(tmp_path), *sources]

    ran = subprocess.run(command, capture_output=True, text=True, timeout=300)

    assert ran.returncode == 0, ran.stdout + ran.stderr


@needs_elixir
def test_every_public_function_is_declared_or_left_out_for_a_reason(sources: list[str]) -> None:
    script = Path(__file__).with_name("elixir_coverage.exs")
    modules = {note for one in DECLARED if (note := _native(one)) and not note.startswith(":")}
    command = ["elixir", str(script), ",".join(sorted(modules)), *sources]

    ran = subprocess.run(command, capture_output=True, text=True, timeout=300)

    assert ran.returncode == 0, ran.stderr
    assert {"Enum", "Kernel", "Task.Supervisor", "File.Stat"} <= modules
    left_out = {name for names in LEFT_OUT.values() for name in names.split()}
    assert set(ran.stdout.split()) == left_out


def _native(declaration: Declaration) -> str | None:
    note = next((one for one in declaration.view.metadata if one.name == "@:native"), None)
    return None if note is None else str(getattr(note.args[0], "value", ""))


def test_types_of_elixir_become_their_typespecs() -> None:
    path = "/calls/Specs.hx"
    analysis = Analysis()
    analysis.open_file(
        path,
        """@:module class Specs {
    public static function save(text:String):Done<Atom> return File.write("a", text);
    public static function find(ages:Map<String, Int>):Found<Int> return Map.fetch(ages, "ann");
    public static function day(time:DateTime):elixir.Date return DateTime.toDate(time);
    public static function wait(level:LogLevel, timeout:Timeout):MapSet<Int> return MapSet.create();
    public static function read(s:String):OneOf<{Int, String}, :error> return Integer.parse(s);
}""",
    )

    specs = [line.strip() for line in analysis.compiled(path).text.splitlines() if "@spec" in line]

    assert specs == [
        "@spec save(String.t()) :: :ok | {:error, atom()}",
        "@spec find(%{String.t() => integer()}) :: {:ok, integer()} | :error",
        "@spec day(DateTime.t()) :: Date.t()",
        "@spec wait(atom(), atom() | integer()) :: MapSet.t()",
        "@spec read(String.t()) :: {integer(), String.t()} | :error",
    ]


# --- what calls answer ----------------------------------------------------------------------------


@needs_elixir
@pytest.mark.parametrize("title", TABLES)
def test_a_call_answers_as_elixir_does(title: str, tmp_path: Path) -> None:
    lines = [line.rpartition(" // ") for line in TABLES[title].splitlines()]
    expected = [(expression, printed.replace(" ⏎ ", "\n")) for expression, _, printed in lines]
    name = f"CallsOf{title.title().replace(' ', '')}"
    source = _printing(name, [expression for expression, _ in expected], tmp_path / "file.txt")
    path = f"/calls/{name}.hx"
    analysis = Analysis()
    analysis.open_file(path, source)
    wrong = [
        f"{source[one.span.start : one.span.end]}: {one.message}"
        for one in analysis.diagnostics(path)
        if one.severity in (Severity.ERROR, Severity.WARNING)
    ]
    assert wrong == []

    made = compile_file(analysis.db, path)
    script = tmp_path / "calls.exs"
    script.write_text("\n".join([module_text(made.helpers), made.text, f"{name}.main()"]))
    # Not by the oracle: what these processes leave behind would be in its way.
    ran = subprocess.run(["elixir", str(script)], capture_output=True, text=True, timeout=120)

    assert ran.returncode == 0, ran.stderr
    found = ran.stdout.split("<end>\n")[:-1]
    differing = [
        f"{expression}: {printed.rstrip()} instead of {wanted}"
        for (expression, wanted), printed in zip(expected, found, strict=True)
        if printed.rstrip("\n") != wanted
    ]
    assert differing == []


def test_there_are_some_hundred_calls() -> None:
    assert sum(len(table.splitlines()) for table in TABLES.values()) > 350


def _printing(name: str, expressions: list[str], file: Path) -> str:
    """A class that prints each value as Elixir's `inspect` writes it, and a mark behind it."""
    functions = []
    for index, expression in enumerate(expressions):
        functions.append(
            f"public static function case{index}() {{ var value:Dynamic = {expression}; "
            f"IO.puts(Kernel.inspect(value)); IO.puts('<end>'); }}"
        )
    members = "\n".join(functions)
    mains = " ".join(f"case{index}();" for index in range(len(expressions)))
    return f"""import elixir.Date as Day;
import erlang.*;
class {name} {{
static final ages:Map<String, Int> = ["ann" => 1, "bob" => 2];
static final path:String = "{file}";
static final date:Day = Day.createOrRaise(2024, 1, 31);
public static function started<T>(result:Result<T, Dynamic>):T {{
    return switch (result) {{ case Ok(value): value; case Error(_): null; }};
}}
{members}
public static function main() {{ {mains} }}
}}
"""
