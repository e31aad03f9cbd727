"""Checks every annotation of a file against its declaration.

    @:genservr class Cache { … }
    ^^^^^^^^^^ unknown annotation; did you mean @:genserver?

Everything here is read from the tree alone, so it costs what the file's annotations cost. One
fault gives one report: an annotation in the wrong place is not asked for its arguments, a class
whose base class could hold a callback is not asked for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compiler_core.annotations import faults, members
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.model import Annotation, Argument, Place
from compiler_core.annotations.registry import annotation, declared, known_names
from compiler_core.annotations.site import Given, Site, read_given
from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.syntax import ast


def check_annotations(
    source: ast.SourceFile, text: str, macros: frozenset[str] = frozenset()
) -> list[Fault]:
    """The faults of every annotation in the file, in no particular order; `macros` are annotations
    that call one of the project's."""
    return [
        fault
        for site in sites(source, text)
        if site.metadata.name not in macros
        for fault in check_site(site)
    ]


def sites(source: ast.SourceFile, text: str) -> Iterator[Site]:
    """Every use of an annotation, outermost first."""
    for declaration in source.declarations:
        yield from _declaration_sites(declaration, 0, text)
    for placed in source.members:
        yield from _member_sites(placed, None, 0, text)


def _declaration_sites(declaration: ast.TypeDeclaration, base: int, text: str) -> Iterator[Site]:
    others = tuple(declaration.metadata)
    for metadata in others:
        given = read_given(metadata, base)
        yield Site(metadata, declaration.kind, declaration, None, base, text, others, given)
    for placed in declaration.members:
        yield from _member_sites(placed, declaration, base, text)


def _member_sites(
    placed: ast.PlacedMember, declaration: ast.TypeDeclaration | None, base: int, text: str
) -> Iterator[Site]:
    member, start = placed.member, base + placed.start
    if isinstance(member, ast.DeclarationMember):
        yield from _declaration_sites(member.declaration, start, text)
        return
    place: Place = "function" if isinstance(member, ast.FunctionMember) else "variable"
    others = tuple(member.metadata)
    for metadata in others:
        given = read_given(metadata, start)
        yield Site(metadata, place, declaration, member, start, text, others, given)


def check_site(site: Site) -> Iterator[Fault]:
    name = site.metadata.name
    if not name.startswith("@:"):
        return  # run-time metadata of Haxe: any name is right
    found = annotation(name)
    if found is None:
        if name not in known_names():
            yield faults.UnknownAnnotation(site.name_span, name, _similar(name))
        return
    if site.place not in found.places:
        yield faults.WrongPlace(site.name_span, found, site.place, _with_blanks(site))
        return
    yield from _repetition(site, found)
    yield from _conflicts(site, found)
    yield from _arguments(site, found)
    if site.declaration is not None and site.member is None:
        yield from members.check_callbacks(site, found)
    if found.check is not None:
        yield from found.check(site)


def _similar(name: str) -> str | None:
    """A declared annotation is meant rather than one of Haxe's hundreds."""
    return closest(name, declared()) or closest(name, known_names())


def _with_blanks(site: Site) -> Span:
    """The annotation and the blanks up to what follows it, so that removing leaves no gap."""
    start, end = site.span
    while end < len(site.text) and site.text[end].isspace():
        end += 1
    return Span(start, end)


def _first_of(site: Site, name: str) -> ast.Metadata:
    return next(other for other in site.others if other.name == name)


def _repetition(site: Site, found: Annotation) -> Iterator[Fault]:
    first = _first_of(site, site.metadata.name)
    if found.role and first is not site.metadata:
        yield faults.RepeatedAnnotation(
            site.name_span, found, first.name_span.shifted(site.base), _with_blanks(site)
        )


def _conflicts(site: Site, found: Annotation) -> Iterator[Fault]:
    """Reported once, on the later of the two."""
    for other in site.others:
        if other is site.metadata:
            return
        theirs = annotation(other.name)
        if theirs is None or theirs is found:
            continue
        roles = found.role and theirs.role
        excused = theirs.name in found.beside or found.name in theirs.beside
        named = theirs.name in found.conflicts or found.name in theirs.conflicts
        if named or (roles and not excused):
            yield faults.ConflictingAnnotations(
                site.name_span,
                found,
                theirs,
                other.name_span.shifted(site.base),
                _with_blanks(site),
            )
            return


# --- arguments ---------------------------------------------------------------------------------


def _arguments(site: Site, found: Annotation) -> Iterator[Fault]:
    seen: dict[str, Given] = {}
    position = 0
    for given in site.given:
        if given.name is None:
            if position >= len(found.positional):
                yield faults.TooManyArguments(given.span, found, _argument_with_comma(site, given))
                continue
            argument: Argument | None = found.positional[position]
            position += 1
        else:
            argument = found.argument(given.name)
        if argument is None:
            assert given.name is not None
            names = [known.name for known in found.arguments]
            yield faults.UnknownArgument(
                given.name_span, found, given.name, closest(given.name, names)
            )
            continue
        if argument.name in seen:
            yield faults.RepeatedArgument(
                given.span, found, argument.name, seen[argument.name].span
            )
            continue
        seen[argument.name] = given
        yield from _value(found, argument, given)
    yield from _missing(site, found, seen.keys())


def _missing(site: Site, found: Annotation, seen: Iterable[str]) -> Iterator[Fault]:
    given_names = set(seen)
    for argument in found.arguments:
        if argument.required and argument.name not in given_names:
            # A misspelt name stands for it already.
            unknown = [given.name for given in site.given if given.name is not None]
            if any(closest(name, [argument.name]) for name in unknown if name not in given_names):
                continue
            insert_at, text = _insertion(site, found, argument)
            yield faults.MissingArgument(site.name_span, found, argument, insert_at, text)


def _insertion(site: Site, found: Annotation, argument: Argument) -> tuple[int, str]:
    """Where a missing argument goes, and its text: positional ones have no name."""
    value = argument.example or _EXAMPLES[argument.kind]
    positional = argument in found.positional and not site.given
    text = value if positional else f"{argument.name}: {value}"
    if not site.metadata.has_parens:
        return site.span.end, f"({text})"
    if not site.metadata.args:
        return site.span.end - 1, text
    return site.metadata.args[-1].span.shifted(site.base).end, f", {text}"


_EXAMPLES = {
    "string": '""',
    "int": "0",
    "bool": "true",
    "name": "name",
    "strings": "[]",
    "regex": "~//",
    "object": "{}",
    "any": "null",
}


def _argument_with_comma(site: Site, given: Given) -> Span:
    """The argument and the comma before it, or after it where it is the first."""
    start, end = given.span
    text = site.text
    before = start
    while before > 0 and text[before - 1].isspace():
        before -= 1
    if before > 0 and text[before - 1] == ",":
        return Span(before - 1, end)
    after = end
    while after < len(text) and text[after].isspace():
        after += 1
    if after < len(text) and text[after] == ",":
        return Span(start, after + 1)
    return Span(start, end)


def _value(found: Annotation, argument: Argument, given: Given) -> Iterator[Fault]:
    kind, text = _kind_of(given.value)
    if kind == "unknown":
        return
    accepted = _ACCEPTED[argument.kind]
    if kind not in accepted:
        suggestion = f'"{text}"' if argument.kind == "string" and kind == "name" else None
        yield faults.WrongArgument(given.value_span(), found, argument, _SPOKEN[kind], suggestion)
        return
    if argument.choices and text is not None and text not in argument.choices:
        likely = closest(text, argument.choices)
        quoted = f'"{likely}"' if kind == "string" else likely
        yield faults.WrongArgument(
            given.value_span(), found, argument, f"`{text}`", quoted if likely else None
        )


_ACCEPTED: dict[str, frozenset[str]] = {
    "string": frozenset({"string"}),
    "int": frozenset({"int"}),
    "bool": frozenset({"bool"}),
    "name": frozenset({"name", "string"}),
    "strings": frozenset({"list"}),
    "regex": frozenset({"regex"}),
    "object": frozenset({"object"}),
    "any": frozenset({"string", "int", "float", "bool", "name", "list", "regex", "object", "null"}),
}

_SPOKEN = {
    "string": "a string",
    "int": "a number",
    "float": "a number",
    "bool": "a Bool",
    "name": "a name",
    "list": "a list",
    "regex": "a regular expression",
    "object": "an object",
    "null": "null",
}


def _kind_of(value: ast.Expr) -> tuple[str, str | None]:
    """What a literal is, and its text where that can be compared; `unknown` for anything else."""
    match value:
        case ast.StringLiteral():
            return "string", value.value
        case ast.IntLiteral():
            return "int", value.text
        case ast.FloatLiteral():
            return "float", value.text
        case ast.BoolLiteral():
            return "bool", None
        case ast.Identifier():
            return "name", value.name
        case ast.AtomLiteral():
            return "name", value.name
        case ast.ArrayLiteral() | ast.KeywordList() | ast.MapLiteral():
            return "list", None
        case ast.RegexLiteral():
            return "regex", None
        case ast.ObjectLiteral():
            return "object", None
        case ast.NullLiteral():
            return "null", None
        case _:
            return "unknown", None
