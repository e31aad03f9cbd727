"""Regular expressions whose last match is asked for elsewhere than where it was made.

An `EReg` remembers its last match. Mostly a function matches and reads, and a variable is enough
(`regexes`). Where one function matches and another one reads, the process remembers:

    function accept(s) return word.match(s);       Haxe.remember_match(scanner.word, s)
    function found() return word.matched(1);       Enum.at(Haxe.last_match(scanner.word).groups, 1)

Which fields and static variables are read so is found out once for the project, from the files that
ask for a match at all; then every match of these is remembered. An expression that is read by
another name than it was matched (a parameter, a local) makes all be remembered that are handed
about. Two objects of one pattern are taken for one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from compiler_core.lower import regex_uses
from compiler_core.lower.liveness import NOTHING, Targets, live_before
from compiler_core.lower.places import NO_EFFECTS, Facts
from compiler_core.lower.prepared import prepared
from compiler_core.lower.walk import nodes
from compiler_core.project.files import files
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import DYNAMIC

Name = tuple[str, str]
"""A class and its field or static variable; `ANY` for what has no such name."""
ANY: Name = ("", "")
_READS = re.compile(r"\bmatched(?:Left|Right|Pos)?\s*\(")


def remembered(db: Database, function: Function) -> frozenset[object]:
    """The keys (`regex_uses.key_of`) of the expressions whose match the process keeps."""
    targets = regex_uses.targets(function)
    if not targets:
        return frozenset()
    found = set(_open_keys(function))
    asked = read_elsewhere(db)
    if asked:
        own = _own_keys(function, targets)
        for key, target in targets.items():
            name = _name(target)
            if key not in own and (name in asked or name == ANY or ANY in asked):
                found.add(key)
    return frozenset(found)


@query
def read_elsewhere(db: Database) -> frozenset[Name]:
    """The fields and static variables whose matches a function asks for that hasn't made them."""
    return frozenset(
        name
        for path in files(db)
        if _asks(db, path)
        for key in file_keys(db, path)
        for name in _open_names(db, path, key)
    )


@query
def _asks(db: Database, path: str) -> bool:
    return _READS.search(text(db, path) or "") is not None


@query
def _open_names(db: Database, path: str, key: MemberKey) -> frozenset[Name]:
    """What a function asks without having matched it."""
    function = prepared(db, path, key).function
    targets = {} if function is None else regex_uses.targets(function)
    if function is None or not targets:
        return frozenset()
    own = _own_keys(function, targets)
    return frozenset(_name(targets[one]) for one in _open_keys(function) if one not in own)


def _open_keys(function: Function) -> Iterator[object]:
    """The expressions of which a match may be read that the function hasn't made before."""
    facts = Facts(lambda member: NO_EFFECTS, Variable("this", DYNAMIC, function.span))
    regex_uses.analyse(function, facts)
    before = live_before(function.body, NOTHING, Targets(), facts)
    handed = _handed_by_map(function)
    for key, use in facts.regexes.items():
        if use.variable in before or (use.variable is key and key not in handed):
            yield key


def _handed_by_map(function: Function) -> set[object]:
    """The parameters to which `EReg.map` hands the match itself."""
    found: set[object] = set()
    for node in nodes(function):
        called = regex_uses.method(node)
        match called:
            case (_, "map", [_, Function(parameters=[parameter])]):
                found.add(parameter.variable)
    return found


def _own_keys(function: Function, targets: Mapping[object, Expr]) -> frozenset[object]:
    """Those that are made in the function and stay in it."""
    literals: set[object] = set()
    uses: Counter[object] = Counter()
    asked: Counter[object] = Counter()
    for node in nodes(function):
        match node:
            case typed.VariableDeclaration(variable=variable, value=typed.Regex() | typed.New()):
                literals.add(variable)
            case typed.Local(variable=variable):
                uses[variable] += 1
            case typed.Call() if (called := regex_uses.method(node)) is not None:
                asked[regex_uses.key_of(called[0])] += 1
    own = {one for one in literals if uses[one] == asked[one]}
    made = {key for key, one in targets.items() if isinstance(one, typed.Regex | typed.New)}
    return frozenset(own | made | _handed_by_map(function))


def _name(target: Expr) -> Name:
    match target:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return (str(member.owner), member.name)
    return ANY
