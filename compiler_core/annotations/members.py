"""The members that an annotated class must or may have.

A missing callback is reported at the annotation that asks for it, with a fix that writes it at
the end of the class in the indentation of its other members. A function whose name is one slip
away from an absent callback's is most likely meant to be it.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations import faults
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.site import Site
from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.syntax import ast


def check_callbacks(site: Site, found: Annotation) -> Iterator[Fault]:
    declaration = site.declaration
    assert declaration is not None
    functions = _functions(declaration)
    names = {member.name.text for member, _ in functions}
    by_name = {callback.name: callback for callback in found.callbacks}
    for member, start in functions:
        callback = by_name.get(member.name.text)
        if callback is not None and not _arity_fits(member, callback):
            span = member.name.span.shifted(start)
            count = len(member.function.parameters)
            yield faults.WrongArity(span, found, callback, count)
    misspelt = dict(_misspelt(functions, names, found))
    for start_and_callback in misspelt.items():
        (member, start), callback = start_and_callback
        span = member.name.span.shifted(start)
        yield faults.MisspeltCallback(span, found, callback, member.name.text)
    for callback in found.callbacks:
        if callback.required:
            yield from missing_callback(site, found, callback)


def missing_callback(site: Site, found: Annotation, callback: Callback) -> Iterator[Fault]:
    """The fault of a class that has neither the callback nor what may be there instead."""
    declaration = site.declaration
    if declaration is None or _may_have_more(declaration):
        return
    functions = _functions(declaration)
    names = {member.name.text for member, _ in functions}
    meant = {one.name for _, one in _misspelt(functions, names, found)}
    if not {callback.name, *callback.instead} & (names | meant):
        place, text = _insertion(site, declaration, callback)
        yield faults.MissingCallback(
            site.name_span, found, callback, declaration.name.text, place, text
        )


def _functions(declaration: ast.TypeDeclaration) -> list[tuple[ast.FunctionMember, int]]:
    return [
        (placed.member, placed.start)
        for placed in declaration.members
        if isinstance(placed.member, ast.FunctionMember)
    ]


def _arity_fits(member: ast.FunctionMember, callback: Callback) -> bool:
    parameters = member.function.parameters
    if any(parameter.rest for parameter in parameters):
        return True
    required = sum(1 for one in parameters if not (one.optional or one.default is not None))
    right = {callback.arity, *callback.arities}
    return any(required <= arity <= len(parameters) for arity in right)


def _misspelt(
    functions: list[tuple[ast.FunctionMember, int]], names: set[str], found: Annotation
) -> Iterator[tuple[tuple[ast.FunctionMember, int], Callback]]:
    """Functions that nobody calls a callback, though they have its arity and almost its name."""
    absent = {callback.name: callback for callback in found.callbacks if callback.name not in names}
    known = {callback.name for callback in found.callbacks}
    for member, start in functions:
        name = member.name.text
        if name in known or len(name) < 4:
            continue
        likely = closest(name, absent)
        if likely is not None and _arity_fits(member, absent[likely]):
            yield (member, start), absent[likely]


def _may_have_more(declaration: ast.TypeDeclaration) -> bool:
    """A base class or a build macro may bring the callback; a damaged class may have lost it."""
    if declaration.extends:
        return True
    if any(metadata.name in ("@:build", "@:autoBuild") for metadata in declaration.metadata):
        return True
    return any(isinstance(placed.member, ast.ErrorMember) for placed in declaration.members)


def _insertion(
    site: Site, declaration: ast.TypeDeclaration, callback: Callback
) -> tuple[Span, str]:
    """The blanks before the class's closing brace, and what to put there instead."""
    text = site.text
    closing = _indentation(text, declaration.span.start)
    body = declaration.body_span
    if body is None:
        end = declaration.span.end
        written = _callback_text(callback, closing + "    ", "    ", False)
        return Span(end, end), f" {{\n{written}{closing}}}"
    end = body.end
    while end > body.start and text[end - 1].isspace():
        end -= 1
    indent = member_indentation(text, declaration) or closing + "    "
    step = indent[len(closing) :] or "    "
    written = _callback_text(callback, indent, step, _all_static(declaration))
    gap = "\n\n" if declaration.members else "\n"
    return Span(end, body.end), gap + written + closing


def _callback_text(callback: Callback, indent: str, step: str, static: bool) -> str:
    head = f"public {'static ' if static else ''}function {callback.name}"
    parameters = ", ".join(callback.parameters)
    lines = [f"{indent}{head}({parameters}): {callback.result} {{"]
    lines += [f"{indent}{step}{line}".rstrip() for line in callback.body]
    lines.append(f"{indent}}}")
    return "\n".join(lines) + "\n"


def _all_static(declaration: ast.TypeDeclaration) -> bool:
    functions = _functions(declaration)
    return bool(functions) and all(member.has("static") for member, _ in functions)


def member_indentation(text: str, declaration: ast.TypeDeclaration) -> str | None:
    for placed in declaration.members:
        indentation = _indentation(text, placed.start)
        if text[placed.start - len(indentation) - 1 : placed.start - len(indentation)] == "\n":
            return indentation
    return None


def _indentation(text: str, offset: int) -> str:
    """The blanks directly before `offset` on its line."""
    start = offset
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    return text[start:offset]
