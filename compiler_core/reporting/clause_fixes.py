"""Edits that mend a function of several clauses: clauses added, clauses removed.

    function flip(true): Bool {             function flip(true): Bool {
        return false;                           return false;
    }                               →       }
                                            function flip(false): Bool {
                                                throw "TODO";
                                            }

A clause that is added stands behind the last one and is written as the first one is: its modifiers,
its names and types, a blank line where there is one between clauses.
"""

from __future__ import annotations

import re

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.snippet import escaped
from compiler_core.base.span import Span
from compiler_core.reporting.pattern_fixes import PLACEHOLDER
from compiler_core.reporting.replies import state_name
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics.patterns.clauses import MissingClauses
from compiler_core.semantics.patterns.witness import Blank, Witness
from compiler_core.syntax import ast

Clause = tuple[ast.FunctionMember, int]
"""A member and where it starts in the file."""

MOST = 5


def added_clauses(
    text: str, clauses: list[Clause], fault: MissingClauses, reply: str | None = None
) -> tuple[Fix, ...]:
    """All that are missing, then each of the first few. `reply`: what such a function gives back
    that does nothing yet."""
    name = clauses[0][0].name.text
    lists = [_parameters(text, clauses[0], arguments, reply) for arguments in fault.arguments]
    fixes: list[Fix] = []
    if len(lists) == fault.count and len(lists) > 1:
        fixes.append(_added(text, clauses, lists, f"Add the {len(lists)} missing clauses", reply))
    for arguments, parameters in list(zip(fault.arguments, lists, strict=True))[:MOST]:
        shown = ", ".join(witness_text(one) for one in arguments)
        fixes.append(_added(text, clauses, [parameters], f"Add `{name}({shown})`", reply))
    first = fixes[0]
    return (Fix(first.title, first.edits, preferred=True, snippet=True), *fixes[1:])


def added_rest(text: str, clauses: list[Clause], reply: str | None = None) -> Fix:
    """A clause below that takes whatever else comes."""
    blanks = tuple(Blank() for _ in clauses[0][0].function.parameters)
    parameters = _parameters(text, clauses[0], blanks, reply)
    return _added(text, clauses, [parameters], "Add a clause that takes the rest", reply)


def removed_clause(text: str, clause: Clause) -> Fix:
    """The clause with its documentation and lines; blank lines around it don't add up."""
    member, start = clause
    end = start + member.span.end
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    rest = re.compile(r"[ \t]*;?[ \t]*(?://[^\r\n]*)?(?:\r\n|\r|\n|\Z)").match(text, end)
    if text[line_start:start].strip() or rest is None:
        return Fix("Remove this clause", (Edit(Span(start, end), ""),))
    end = rest.end()
    above = re.search(r"(?<=\n)(?:[ \t]*\r?\n)+\Z", text[:line_start])
    if above is not None:
        line_start = above.start()
    return Fix("Remove this clause", (Edit(Span(line_start, end), ""),))


# --- the text ------------------------------------------------------------------------------------


def _added(
    text: str, clauses: list[Clause], lists: list[str], title: str, reply: str | None
) -> Fix:
    member, start = clauses[-1]
    at = start + member.span.end
    newline = "\r\n" if "\r\n" in text else "\n"
    indentation = _indentation(text, start)
    between = newline * (2 if _stand_apart(text, clauses) else 1)
    made = [
        between + _clause(text, clauses[0], parameters, indentation, newline, number, reply)
        for number, parameters in enumerate(lists, 1)
    ]
    return Fix(title, (Edit(Span(at, at), "".join(made)),), snippet=True)


def _clause(
    text: str,
    first: Clause,
    parameters: str,
    indentation: str,
    newline: str,
    number: int,
    reply: str | None,
) -> str:
    member, start = first
    words = "".join(f"{modifier.text} " for modifier in member.modifiers)
    result = member.function.result
    type = (
        "" if result is None else f": {text[start + result.span.start : start + result.span.end]}"
    )
    unit = "\t" if indentation.startswith("\t") else " " * _width(text)
    head = escaped(f"{words}function {member.name.text}({parameters}){type} {{")
    written = escaped(PLACEHOLDER if reply is None else reply)
    body = f"{'' if reply is None else 'return '}${{{number}:{written}}};"
    lines = [indentation + head, indentation + unit + body, indentation + escaped("}")]
    return newline.join(lines)


def _parameters(text: str, first: Clause, arguments: tuple[Witness, ...], reply: str | None) -> str:
    """Patterns where the first clause has patterns, its own names and types elsewhere."""
    member, start = first
    named = {one.name.text for one in member.function.parameters if one.name is not None}
    written: list[str] = []
    for parameter, argument in zip(member.function.parameters, arguments, strict=True):
        type = parameter.type
        said = "" if type is None else _source(text, start, type)
        name = witness_text(argument, constants=named)
        if isinstance(argument, Blank) and (own := _own_name(member, parameter, reply)):
            name = own
        else:
            named.update(re.findall(r"\w+", name))
        if name[:1].isupper() and name.isidentifier():
            said = ""  # with a type, a bare constructor is a parameter's name
        written.append(f"{name}: {said}" if said else name)
    return ", ".join(written)


def _own_name(
    member: ast.FunctionMember, parameter: ast.Parameter, reply: str | None
) -> str | None:
    """A bare capitalised name is a constructor. What is given back unchanged needs a name."""
    if parameter.name is not None and not parameter.name.text[:1].isupper():
        return parameter.name.text
    if reply is not None and parameter is member.function.parameters[-1]:
        return state_name(parameter)
    return None


def _source(text: str, start: int, view: ast.View) -> str:
    return text[start + view.span.start : start + view.span.end]


def _indentation(text: str, start: int) -> str:
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    blanks = re.compile(r"[ \t]*").match(text, line_start)
    return "" if blanks is None else blanks.group()


def _width(text: str) -> int:
    """Of one step, as the file has it."""
    found = re.search(r"\n( +)\S", text)
    return 2 if found and len(found[1]) % 4 else 4


def _stand_apart(text: str, clauses: list[Clause]) -> bool:
    """Whether there is a blank line above the clauses below the first."""
    return all(re.search(r"\n[ \t]*\r?\n[ \t]*\Z", text[:start]) for _, start in clauses[1:])
