"""The pages of HX1: the wrong example has that fault, the right one none of it. HX151 takes a build
that names its main class: `tests/project/test_workspace.py` has it."""

from __future__ import annotations

import re

import pytest

from compiler_core.reporting.names import describe
from compiler_core.reporting.pages import page
from compiler_core.semantics.faults import CODES, MISSING_BODY, MISSING_OVERRIDE, NO_MAIN
from tests.semantics.project import Project

ONLY_IN_HAXE = frozenset((MISSING_OVERRIDE, MISSING_BODY))
_EXAMPLE = re.compile(r"```haxe\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("code", [code for code in CODES if code != NO_MAIN])
def test_the_examples_on_the_page_say_what_the_compiler_says(code: str) -> None:
    found = page(code)
    assert found is not None
    wrong, right = _EXAMPLE.findall(found.text)
    other = {"shop/model/Order.hx": "package shop.model;\nclass Order {}"}
    dialect = "haxe" if code in ONLY_IN_HAXE else "cookbook"
    path = "shop/web/Example.hx"
    faults = Project({**other, path: wrong}, dialect=dialect).faults(path)
    assert code in [fault.code for fault in faults]
    assert {describe(fault).severity for fault in faults if fault.code == code} == {found.severity}
    after = Project({**other, path: right}, dialect=dialect).faults(path)
    assert code not in [fault.code for fault in after]
