"""One Haxe program through our compiler and the real Elixir, judged by what Haxe prints.

    program file ──compile_haxe──▶ Elixir ──oracle──▶ warnings, layout, output ──▶ Verdict

A program of the corpus is a file `Name.hx` whose class `Name` has a `main`, with `Name.out` beside
it. Comments in it say what is expected beyond the output:

    // expect: HX4        at the end of a line: a diagnostic HX4… may stand on this line
    // scan: yes|no       in the head: Regex.scan must (not) be in the Elixir; `either`: both do
    // haxe: by hand …    in the head: the output was worked out by hand, for the reason given

A program either means in Elixir what it means in Haxe, or an HX4 warning stands on a line that is
marked so; an HX4 anywhere else is a failure, and so is other output without one. All verdicts of a
session share one Elixir (tests/support/elixir_oracle.py): a program costs some 50 ms.
"""

from __future__ import annotations

import difflib
import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from compiler_core.base.diagnostic import Diagnostic
from compiler_core.compile import runtime_module
from tests.support.elixir_oracle import compile_with_warnings, format_many, run_script

CORPUS = Path(__file__).parent.parent / "corpus"
RUN_SECONDS = 10.0
DOES_NOT_COMPILE = "Elixir doesn't compile"


@dataclass(frozen=True, slots=True)
class Program:
    """A text of the corpus, or one that a test made up. `expected` is Haxe's output."""

    name: str
    text: str
    expected: str

    @property
    def expected_lines(self) -> frozenset[int]:
        """The lines, counted from 1, on which an HX4 may stand."""
        lines = self.text.splitlines()
        return frozenset(n for n, line in enumerate(lines, 1) if "// expect: HX4" in line)

    def mark(self, key: str) -> str | None:
        """What a head comment `// key: value` says."""
        found = re.search(rf"^// {key}: (.*)$", self.text, re.MULTILINE)
        return found.group(1).strip() if found else None


@dataclass(frozen=True, slots=True)
class Fault:
    """A diagnostic as the tests compare it. `line` counts from 1."""

    code: str
    severity: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.severity} {self.code}: {self.message}"


@dataclass(frozen=True, slots=True)
class Generated:
    """What our compiler made of a text; `crash` is a traceback, which there must never be."""

    elixir: str
    faults: tuple[Fault, ...]
    crash: str = ""
    helpers: frozenset[str] = frozenset()
    """The functions of the run-time module `Haxe` that the Elixir calls."""

    @property
    def whole(self) -> str:
        """The Elixir with the run-time module, formatted as both are written to disk."""
        return "\n".join(filter(None, (self.elixir, runtime_module(self.helpers))))


@dataclass(frozen=True, slots=True)
class Verdict:
    """`cause` sorts failures (empty: passed); `detail` shows what is wrong."""

    program: Program
    generated: Generated
    cause: str = ""
    detail: str = ""

    def report(self) -> str:
        faults = "\n".join(map(str, self.generated.faults)) or "(none)"
        parts = {
            "Haxe": _numbered(self.program.text),
            "Diagnostics": faults,
            "Elixir": _numbered(self.generated.elixir),
            self.cause: self.detail,
        }
        shown = "\n\n".join(f"── {title}\n{body.rstrip()}" for title, body in parts.items())
        return f"{self.program.name}: {self.cause}\n\n{shown}"


def judge(program: Program) -> Verdict:
    """The whole way of one program; never raises for what the compiler does."""
    generated = compile_haxe(program.text, program.name)
    cause, detail = _fault_in(program, generated)
    return Verdict(program, generated, cause, detail)


def corpus(folder: str) -> list[Program]:
    """The programs of `tests/corpus/<folder>`, by name."""
    return [read_program(path) for path in sorted((CORPUS / folder).glob("*.hx"))]


def read_program(path: Path) -> Program:
    expected = path.with_suffix(".out")
    output = expected.read_text("utf-8") if expected.exists() else ""
    return Program(path.stem, path.read_text("utf-8"), output)


def compile_haxe(text: str, name: str = "Main") -> Generated:
    """One program, a file of its own."""
    return compile_project({f"{name}.hx": text})


def compile_project(sources: Mapping[str, str]) -> Generated:
    """Files that belong together (path below the class path → text), all into one Elixir text.

    The one place that knows our compiler's interface.
    """
    from compiler_core.analysis import Analysis
    from compiler_core.compile import compile_file

    try:
        analysis = Analysis()
        paths = {f"/behaviour/{path}": text for path, text in sources.items()}
        for path, text in paths.items():
            analysis.open_file(path, text)
        faults = [
            fault(found, text)
            for path, text in paths.items()
            for found in analysis.diagnostics(path)
        ]
        modules = [analysis.compiled(path).text for path in paths]
        helpers = [compile_file(analysis.db, path).helpers for path in paths]
    except Exception:
        return Generated("", (), traceback.format_exc())
    texts = [text for text in modules if text]  # declarations alone make no Elixir
    return Generated("\n".join(texts), tuple(faults), "", frozenset().union(*helpers))


def fault(found: Diagnostic, text: str) -> Fault:
    """The diagnostic with its line."""
    line = text.count("\n", 0, found.span.start) + 1
    return Fault(found.code, found.severity.name.lower(), line, found.message)


def _fault_in(program: Program, generated: Generated) -> tuple[str, str]:
    """Cause and detail of the first thing that is wrong, worst first."""
    if found := compiler_fault(program, generated):
        return found
    taken = elixir_fault(generated.whole)
    if taken and taken[0] == DOES_NOT_COMPILE:
        return taken
    output = None if meaning_faults(generated) else _output_fault(program, generated.whole)
    return output or taken or _scan_fault(program, generated.elixir) or ("", "")


def compiler_fault(program: Program, generated: Generated) -> tuple[str, str] | None:
    """What is wrong before Elixir is asked."""
    if generated.crash:
        return "the compiler crashes", generated.crash
    if errors := [fault for fault in generated.faults if fault.severity == "error"]:
        return "refused: " + errors[0].code, "\n".join(map(str, errors))
    meaning = meaning_faults(generated)
    if wrong := [fault for fault in meaning if fault.line not in program.expected_lines]:
        return "unexpected " + wrong[0].code, "\n".join(map(str, wrong))
    return None


def meaning_faults(generated: Generated) -> list[Fault]:
    """Where the compiler says that the Elixir will differ."""
    return [f for f in generated.faults if f.code.startswith("HX4") and f.severity == "warning"]


def elixir_fault(elixir: str, *stubs: str) -> tuple[str, str] | None:
    """What the real Elixir has against a generated text: errors, warnings, its layout.

    `stubs` are modules that it needs beside it.
    """
    found = compile_with_warnings("\n".join([elixir, *stubs]))
    if errors := [d for d in found if d.severity == "error"]:
        return DOES_NOT_COMPILE, "\n".join(f"line {d.line}: {d.message}" for d in errors)
    if found:
        return "Elixir warns", "\n".join(f"line {d.line}: {d.message}" for d in found)
    formatted = format_many([elixir])[0]
    if formatted != elixir:
        return "mix format differs", difference(elixir, formatted, "ours", "mix format")
    return None


def _output_fault(program: Program, elixir: str) -> tuple[str, str] | None:
    result = run_script(f"{elixir}\n{_fresh(program.name)}{program.name}.main()", RUN_SECONDS)
    if result.status != "ok":
        return "fails in Elixir", f"{result.status} {result.message}\nafter\n{result.output}"
    if result.output != program.expected:
        return "other output", difference(program.expected, result.output, "Haxe", "Elixir")
    return None


def _scan_fault(program: Program, elixir: str) -> tuple[str, str] | None:
    wanted = program.mark("scan")
    uses = "Regex.scan" in elixir
    if wanted == "yes" and not uses:
        return "scan loop not recognised", "Regex.scan was expected in the Elixir"
    if wanted == "no" and uses:
        return "scan loop wrongly rewritten", "Regex.scan means something else here"
    return None


def _fresh(name: str) -> str:
    """Elixir that forgets what an earlier run in the same virtual machine left behind."""
    return (
        f"for {{{{{name}, _}} = key, _}} <- :persistent_term.get(), "
        "do: :persistent_term.erase(key)\n"
    )


def difference(expected: str, found: str, left: str, right: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), found.splitlines(), left, right, lineterm="", n=3
    )
    return "\n".join(lines)


@cache
def _numbered(text: str) -> str:
    return "\n".join(f"{n:3} {line}" for n, line in enumerate(text.splitlines(), 1))
