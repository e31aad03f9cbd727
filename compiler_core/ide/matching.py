"""How well a name fits what was typed: its letters in their order, whatever their case.

gu:  `Guest` (2, start) before `getUser` (3, humps) before `vague` (4, inside)
"""

from __future__ import annotations


def match_rank(name: str, wanted: str) -> int | None:
    """0 (the same) to 5 (letters scattered over the name); None where it doesn't match."""
    if not wanted:
        return 2
    small, small_wanted = name.lower(), wanted.lower()
    if small_wanted[0] not in small:
        return None  # most names, of hundreds
    if name == wanted:
        return 0
    if small == small_wanted:
        return 1
    if small.startswith(small_wanted):
        return 2
    if humps(name).startswith(small_wanted):
        return 3
    if small_wanted in small:
        return 4
    letters = iter(small)
    return 5 if all(letter in letters for letter in small_wanted) else None


def humps(name: str) -> str:
    """`getUserName` → `gun`, `HTTP_CODE` → `httpc`, `user_id` → `ui`."""
    return "".join(
        one.lower()
        for index, one in enumerate(name)
        if index == 0 or one.isupper() or (name[index - 1] == "_" and one != "_")
    )
