"""Checks of tests: what stands on a function that is none, what a test takes, titles twice."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.site import Site, read_given
from compiler_core.annotations.tests import title_of
from compiler_core.annotations.written import text_of
from compiler_core.base.diagnostic import Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.syntax import ast

NO_TEST, TAKES_TOO_MUCH, SAME_TITLE, NOTHING_TO_TEST = "HX368", "HX369", "HX370", "HX371"
TESTS = ("@:test", "@:property")
PARTS = (*TESTS, "@:setup", "@:setupAll", "@:setup_all", "@:teardown", "@:teardownAll",
         "@:teardown_all")  # fmt: skip


def check_part(site: Site) -> Iterator[Fault]:
    """`@:describe`, `@:tag` and `@:async` say something of a test, or of a class of tests."""
    name = site.metadata.name
    if isinstance(site.member, ast.FunctionMember):
        if any(one.name in TESTS for one in site.member.metadata):
            return
        what = site.member.name.text
        target = site.member.metadata[0].span.shifted(site.base)
        insertion = Span(target.start, target.start)
        fix = Fix("Add `@:test`", (Edit(insertion, "@:test "),), preferred=True)
    elif site.declaration is not None and site.member is None:
        if _has_tests(site.declaration):
            return
        what = site.declaration.name.text
        fix = None
    else:
        return
    yield Finding(
        site.name_span,
        NO_TEST,
        f"`{name}` is for tests; `{what}` is none.",
        severity=Severity.WARNING,
        fixes=() if fix is None else (fix,),
    )


def _has_tests(declaration: ast.TypeDeclaration) -> bool:
    if any(metadata.name == "@:exunit" for metadata in declaration.metadata):
        return True
    return any(
        metadata.name in TESTS
        for placed in declaration.members
        if isinstance(placed.member, ast.FunctionMember)
        for metadata in placed.member.metadata
    )


def check_test(site: Site) -> Iterator[Fault]:
    """A test takes nothing, or what was set up."""
    member = site.member
    if not isinstance(member, ast.FunctionMember):
        return
    first = next((one for one in member.metadata if one.name in PARTS), None)
    if first is not site.metadata:
        return
    parameters = member.function.parameters
    most = 0 if "eardown" in site.metadata.name and "All" in site.metadata.name else 1
    if len(parameters) > most:
        named = [one.name.text if one.name else "this" for one in parameters[most:]]
        names = ", ".join(f"`{name}`" for name in named)
        yield Finding(
            parameters[most].span.shifted(site.base),
            TAKES_TOO_MUCH,
            f"ExUnit gives `{member.name.text}` one thing at most, what was set up: nothing is "
            f"there for {names}.",
        )
    if site.declaration is not None and site.metadata.name in TESTS:
        yield from _same_title(site, member, site.declaration)


def _same_title(
    site: Site, member: ast.FunctionMember, declaration: ast.TypeDeclaration
) -> Iterator[Fault]:
    mine = _title(member)
    for placed in declaration.members:
        other = placed.member
        if not isinstance(other, ast.FunctionMember):
            continue
        if other is member:
            return
        if _title(other) == mine:
            given = read_given(site.metadata, site.base)
            yield Finding(
                given[0].value_span() if given else member.name.span.shifted(site.base),
                SAME_TITLE,
                f'Two tests are called "{mine[1] if mine else ""}".',
                help="ExUnit tells tests by their titles, within a description.",
                labels=(Label(other.name.span.shifted(placed.start), "the first one"),),
            )
            return


def _title(member: ast.FunctionMember) -> tuple[str, str] | None:
    """The description and the title of a test."""
    description = ""
    title: str | None = None
    for metadata in member.metadata:
        written = text_of(metadata.args[0]) if metadata.args else None
        if metadata.name == "@:describe":
            description = written or ""
        elif metadata.name in TESTS:
            title = written or title_of(member.name.text)
    return None if title is None else (description, title)


def check_case(site: Site) -> Iterator[Fault]:
    """A case of tests has one."""
    declaration = site.declaration
    if (
        declaration is None
        or declaration.extends
        or any(
            metadata.name in TESTS
            for placed in declaration.members
            if isinstance(placed.member, ast.FunctionMember)
            for metadata in placed.member.metadata
        )
    ):
        return
    if any(isinstance(placed.member, ast.ErrorMember) for placed in declaration.members):
        return
    yield Finding(
        site.name_span,
        NOTHING_TO_TEST,
        f"`{declaration.name.text}` has no test: none of its functions has `@:test` or "
        "`@:property`.",
        severity=Severity.WARNING,
    )
