"""Why our verdict differs from Haxe's, where it does: each cause is known and written down.

`docs/decisions/haxe-verdict.md` says what each is; `cause_of` finds it from the change itself.
"""

from __future__ import annotations

import re

from tests.syntax.oracle.compare import Judged

_TYPE_ARGUMENT = re.compile(
    r"[<,]\s*(?:var|final|continue|break|return|throw|untyped|cast|new|switch|if|for|while|do|try"
    r"|function|macro|inline|null|this|super|@\S*|[-!~+]+|\(|\{)"
)


def cause_of(one: Judged) -> str | None:
    """The cause of a difference by name, or None where it is a new one."""
    change = one.mutation
    around = change.text[max(0, change.offset - 40) : change.offset + 60]
    behind = change.text[change.offset : change.offset + 60]
    if one.ours is None:
        return None
    if one.ours.found == "super" or "super" in behind[:20]:
        return "super"
    if re.search(r"\(\s*[;})\],:]", around):
        return "swallowed parenthesis"
    if re.search(r"@[:\w.]+(?:\([^)]*\))?\s*\}", around):
        return "swallowed metadata"
    if one.ours.kind == "dialect_concatenation":
        return "increment before an operand"
    if one.ours.kind == "dialect_spread":
        return "spread"
    if re.search(r"\$\w*\s+\{", around):
        return "reification with a blank"
    if re.search(r"\bpackage\s+(?:macro|extern|function)\b", around):
        return "reserved word in a package"
    if _TYPE_ARGUMENT.search(around):
        return "expression as a type argument"
    return None
