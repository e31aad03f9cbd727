"""What the idioms know of where a definition stands."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_GIVEN = re.compile(r"(value|result|changed|elements|match|group|saved|error|otherwise)(\d*)")


@dataclass(frozen=True, slots=True)
class Known:
    """`functions` of the module may hide Kernel's; `variables` are the names that Haxe's code has
    for them; `has_numbers`: the lowering gave names that it had to number."""

    functions: Collection[str]
    variables: Collection[str]
    has_numbers: bool = False

    def given(self, name: str) -> re.Match[str] | None:
        """The base and the number of a name that the lowering gave."""
        return None if name in self.variables else _GIVEN.fullmatch(name)
