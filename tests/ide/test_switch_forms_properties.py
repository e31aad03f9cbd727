"""Generated switches before and after a rewriting: Haxe's interpreter gives the same numbers.

Each function of a generated world gets one of the rewritings that are offered in it (cases merged,
split or named, a `switch` made an `if`); all of them are run with generated values, before and
after. Switches that name `null` are left out: Haxe tries those cases first, wherever they stand,
but not when the others are taken apart further. `SWITCH_SEED=12 pytest …` makes a run again.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from compiler_core.base.diagnostic import Edit, Severity
from compiler_core.base.span import Span
from compiler_core.ide.refactoring import switch_arms, switch_conditions
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.site import site_at
from compiler_core.query import Database
from compiler_core.semantics.items import member_table
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants
from tests.behaviour import haxe_reference
from tests.semantics.patterns.comparison import HAXE, diagnostics_by_function
from tests.semantics.patterns.generated import GeneratedSwitch, generate, module
from tests.semantics.patterns.generated_types import World
from tests.semantics.patterns.running import _calls, _complete, _numbered
from tests.support.check import FOLDER, analysis_of
from tests.support.haxe_oracle import name_of, needs_haxe, verdict

pytestmark = needs_haxe()

SEED = int(os.environ.get("SWITCH_SEED", "0"))
SWITCHES = int(os.environ.get("SWITCHES", "30"))
PATH = FOLDER + "Main.hx"


def test_the_same_arm_is_chosen_afterwards(tmp_path: Path) -> None:
    found, offered = changed_numbers(SEED, SWITCHES, tmp_path)
    assert offered.total() >= SWITCHES // 5
    assert not found, f"SWITCH_SEED={SEED}: {len(found)} differ\n" + "\n".join(found[:3])


def changed_numbers(seed: int, count: int, folder: Path) -> tuple[list[str], Counter[str]]:
    """The lines that differ, and how many rewritings of each title were applied."""
    world = World(seed)
    switches = [_with_pairs(_numbered(generate(world, f"f{i}"))) for i in range(count)]
    functions = _complete(world, switches, Counter())
    refused = verdict(folder, lambda chosen: module(world, list(chosen)), functions)
    bad = refused.refused.union(name for name, _ in refused.errors)
    functions = [one for one in functions if name_of(one) not in bad and "null" not in one]
    by_name = {switch.name: switch for switch in switches}
    main = "".join(_calls(world, by_name[name_of(function)]) for function in functions)
    text = module(world, functions, "Main", main)
    after, titles = rewritten(text, random.Random(seed))
    errors = [
        f"{name}: {one.code} {one.message}"
        for name, found in diagnostics_by_function(after).items()
        for _, one in found
        if one.severity is Severity.ERROR
    ]
    if errors:
        return errors, titles
    outputs = [haxe_reference.outputs({"Main": one}, 120.0)["Main"] for one in (text, after)]
    lines = zip(*(one.splitlines() for one in outputs), strict=True)
    return [f"{one} is now {other}" for one, other in lines if one != other], titles


def _with_pairs(switch: GeneratedSwitch) -> GeneratedSwitch:
    """Two neighbours do the same, so that they can be merged."""
    arms = list(switch.arms)
    for index in range(0, len(arms) - 1, 2):
        arms[index + 1] = (arms[index + 1][0], arms[index][1])
    return replace(switch, arms=tuple(arms))


def rewritten(text: str, chance: random.Random) -> tuple[str, Counter[str]]:
    """The module with one of the rewritings of each function applied."""
    db = analysis_of({"Main.hx": text}, HAXE).db
    edits: list[Edit] = []
    titles: Counter[str] = Counter()
    for placed in member_table(db, PATH).values():
        member = placed.member
        if not isinstance(member, ast.FunctionMember) or member.name.text == "main":
            continue
        offers = list(_offers(db, placed))
        if offers:
            offer = chance.choice(offers)
            titles[offer.title] += 1
            edits += offer.make()
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text, titles


def _offers(db: Database, placed: ast.PlacedMember) -> Iterator[Offer]:
    for view in descendants(placed.member):
        if not isinstance(view, ast.Case | ast.Switch | ast.If | ast.Identifier):
            continue
        at = view.span.start + placed.start
        site = site_at(db, PATH, Span(at, at))
        if site is not None:
            yield from switch_arms.rewritings(site)
            yield from switch_conditions.rewritings(site)
