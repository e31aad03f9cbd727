"""The singular of an English plural, as far as tables' names need it.

singular("categories")  ->  "category"
"""

from __future__ import annotations

_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "movies": "movie",
    "cookies": "cookie",
    "series": "series",
    "news": "news",
    "species": "species",
    "statuses": "status",
    "aliases": "alias",
    "indices": "index",
    "vertices": "vertex",
    "matrices": "matrix",
    "criteria": "criterion",
    "media": "medium",
    "data": "datum",
    "leaves": "leaf",
    "lives": "life",
    "knives": "knife",
    "shelves": "shelf",
    "wolves": "wolf",
    "halves": "half",
    "viruses": "virus",
    "bonuses": "bonus",
    "campuses": "campus",
    "buses": "bus",
    "quizzes": "quiz",
}


def singular(name: str) -> str:
    """Of the last word of a name in snake_case."""
    head, separator, word = name.rpartition("_")
    return head + separator + _word(word)


def _word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def plural(name: str) -> str:
    """Of the last word of a name in snake_case: what `singular` takes back."""
    head, separator, word = name.rpartition("_")
    irregular = next((many for many, one in _IRREGULAR.items() if one == word), None)
    if irregular is not None:
        return head + separator + irregular
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return head + separator + word[:-1] + "ies"
    ending = "es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return head + separator + word + ending
