"""The words of a file, counted on from edit to edit."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.project.words import recounted, words

PATH = "/words/Example.hx"
TEXTS = st.text("ab1_ .\n\r", max_size=30)


def counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_counting_on_is_counting_anew(before: str, old: str, new: str, behind: str) -> None:
    first, second = before + old + behind, before + new + behind
    assert recounted(first, counted(first), second) == counted(second)


def test_the_words_of_an_edited_file() -> None:
    analysis = Analysis()
    for text in ("var a = b;\nvar a;", "var a = c;\nvar a;", "\nvar a;", ""):
        analysis.open_file(PATH, text)
        assert words(analysis.db, PATH) == frozenset(counted(text))
