"""All annotations, found in `rules/`: a file there that defines `ANNOTATION` is one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from compiler_core.annotations import known, rules
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering


@cache
def declared() -> Mapping[str, Annotation]:
    """Every declared annotation by its name and by each alias."""
    found: dict[str, Annotation] = {}
    for module in sorted(iter_modules(rules.__path__), key=lambda module: module.name):
        annotation = import_module(f"{rules.__name__}.{module.name}").ANNOTATION
        assert isinstance(annotation, Annotation)
        for name in (annotation.name, *annotation.aliases):
            assert name not in found, f"{name} is declared twice"
            found[name] = annotation
    return found


def annotation(name: str) -> Annotation | None:
    return declared().get(name)


def known_names() -> frozenset[str]:
    """Every name that is not reported as unknown, for "did you mean" as well."""
    return known.KNOWN | declared().keys()


def lowerings() -> dict[str, Lowering]:
    """By annotation: what it does to the Elixir of its class."""
    return {name: found.lowering for name, found in declared().items() if found.lowering}


def framework_scopes() -> dict[str, tuple[str, ...]]:
    """By annotation: the declared types whose static functions are in scope in its class."""
    return {name: found.scope for name, found in declared().items() if found.scope}
