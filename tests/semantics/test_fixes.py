"""Every fix of the planted faults and of the message suites, applied: the text can be read, what
the fix was for is told no more, and no error is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic, Fix, Severity
from tests.semantics.planted.programs import programs
from tests.support.check import applied, unmarked
from tests.support.markdown_suite import sections, settings_of

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    name: str
    files: Mapping[str, str]
    """The first is the one that is looked at."""
    settings: Settings


def planted() -> Iterator[Case]:
    for program in programs():
        yield Case(program.name, {f"{program.module}.hx": program.text}, Settings("haxe"))


def messages() -> Iterator[Case]:
    for suite in sorted((HERE / "messages").glob("*.md")):
        for section in sections(suite):
            files = {
                block.argument or "Main.hx": unmarked(block.text)[0]
                for block in section.blocks
                if block.language == "haxe" and not block.argument.startswith("after")
            }
            yield Case(str(section), files, settings_of(section))


def diagnostics(case: Case, text: str) -> tuple[Diagnostic, ...]:
    analysis = Analysis(case.settings)
    analysis.set_folders(("/project",))
    first, *_ = case.files
    for name, content in {**case.files, first: text}.items():
        analysis.open_file(f"/project/{name}", content)
    return analysis.first_diagnostics(f"/project/{first}")


def complaint(
    case: Case, text: str, before: tuple[Diagnostic, ...], one: Diagnostic, fix: Fix
) -> str:
    """What is wrong with a fix; "" for a good one."""
    after = diagnostics(case, applied(text, fix))
    if (one.code, one.message) in Counter((other.code, other.message) for other in after):
        if sum(other.message == one.message for other in before) == 1:
            return "is told still"
    known = Counter(other.code for other in before if other.severity is Severity.ERROR)
    found = Counter(other.code for other in after if other.severity is Severity.ERROR)
    new = found - known
    return f"brings {', '.join(new)}" if new else ""


@pytest.mark.parametrize("cases", [planted, messages])
def test_a_fix_mends_what_it_is_for(cases: object) -> None:
    assert callable(cases)
    wrong, applied_fixes = [], 0
    for case in cases():
        text = next(iter(case.files.values()))
        before = diagnostics(case, text)
        for one in before:
            for fix in one.fixes:
                applied_fixes += 1
                said = complaint(case, text, before, one, fix)
                if said:
                    wrong.append(f"{case.name}: {one.code} `{fix.title}` {said}")
    assert not wrong, "\n".join(wrong)
    assert applied_fixes >= 10
