"""Whole programs that are meant to be right: `program(seed)` is always the same text.

Each is one module: a world of types (`world`), bodies that use it (`expressions`, `statements`),
and pieces on one feature of the language each (`features`). Nearly all are right; whether one is,
Haxe tells (`judge`).
"""

from __future__ import annotations

from random import Random

from tests.semantics.generated.expressions import Writer
from tests.semantics.generated.features import features
from tests.semantics.generated.kinds import VOID, Kind, bound
from tests.semantics.generated.scope import Local, Scope
from tests.semantics.generated.statements import statements
from tests.semantics.generated.world import (
    AbstractDeclaration,
    ClassDeclaration,
    Method,
    World,
    make_world,
)


def program(seed: int, name: str = "Main") -> str:
    random = Random(seed)
    world = make_world(random, name)
    writer = Writer(random, world)
    parts = [f"using {name}.Extra{name};"]
    if random.random() < 0.5:
        parts.append("using Lambda;")
    parts.extend(_typedefs(world))
    parts.extend(_enums(world))
    parts.extend(_abstract(writer, item) for item in world.abstracts.values())
    parts.extend(_class(writer, item) for item in world.classes.values())
    parts.append(_extension_class(writer, name))
    told, calls = features(random)
    parts.extend(told)
    parts.append(_main(writer, name, calls))
    return "\n\n".join(parts) + "\n"


def _typedefs(world: World) -> list[str]:
    return [
        f"typedef {Kind(name, tuple(map(Kind, parameters)))} = {target};"
        for name, (parameters, target) in world.typedefs.items()
    ]


def _enums(world: World) -> list[str]:
    found = []
    for item in world.enums.values():
        lines = [
            f"\t{name}({', '.join(map(str, parameters))});" if parameters else f"\t{name};"
            for name, parameters in item.constructors
        ]
        head = Kind(item.name, tuple(map(Kind, item.type_parameters)))
        found.append(f"enum {head} {{\n" + "\n".join(lines) + "\n}")
    return found


def _abstract(writer: Writer, item: AbstractDeclaration) -> str:
    casts = "".join(f" from {kind}" for kind in item.from_kinds)
    casts += "".join(f" to {kind}" for kind in item.to_kinds)
    if item.values:
        values = [
            f"\tvar {name} = {index if item.underlying == Kind('Int') else repr(name)};"
            for index, name in enumerate(item.values)
        ]
        body = "\n".join(values).replace("'", '"')
        return f"enum abstract {item.name}({item.underlying}){casts} {{\n{body}\n}}"
    lines = [f"\tpublic function new(raw:{item.underlying})\n\t\tthis = raw;"]
    lines.extend(_operators(item))
    scope = Scope(this=Kind(item.name))
    lines.extend(_method(writer, method, scope, item.name) for method in item.methods)
    return f"abstract {item.name}({item.underlying}){casts} {{\n" + "\n\n".join(lines) + "\n}"


def _operators(item: AbstractDeclaration) -> list[str]:
    found = []
    for index, (sign, right, result) in enumerate(item.operators):
        head = f"\t@:op(A {sign} B) public function op{index}(right:{right}):{result}"
        other = "(cast right : " + str(item.underlying) + ")"
        if right == item.underlying or sign == "*":
            other = "right"
        value = f"this {sign} {other}"
        if sign == "*" and item.underlying == Kind("Int"):
            value = "this * right"
        body = (
            f"return new {item.name}({value});" if result.name == item.name else f"return {value};"
        )
        found.append(f"{head}\n\t\t{body}")
    return found


def _class(writer: Writer, item: ClassDeclaration) -> str:
    head = f"{'interface' if item.is_interface else 'class'} {item.kind}"
    if item.parent is not None:
        head += f" extends {item.parent}"
    head += "".join(f" implements {kind}" for kind in item.interfaces)
    lines = []
    for field in item.fields:
        word = "final" if field.is_final else "var"
        lines.append(f"\tpublic {word} {field.name}{field.access}:{field.kind};")
    scope = Scope(this=item.kind, extra=tuple(map(Kind, item.type_parameters)))
    if item.is_interface:
        for method in item.methods:
            given = ", ".join(map(str, method.parameters))
            lines.append(f"\tfunction {method.name}({given}):{method.result};")
    else:
        lines.append(_constructor(writer, item))
        lines.extend(_method(writer, method, scope, item.name) for method in item.methods)
    return head + " {\n" + "\n\n".join(lines) + "\n}"


def _constructor(writer: Writer, item: ClassDeclaration) -> str:
    inherited: list[str] = []
    given: list[str] = []
    above = item.parent
    bindings = dict(zip(item.type_parameters, map(Kind, item.type_parameters), strict=True))
    number = 0
    chain = []
    if above is not None:
        chain = list(reversed([pair for pair in writer.world.ancestors(item.kind)[1:]
                               if not pair[0].is_interface]))  # fmt: skip
    for declared, inner in chain:
        for parameter in declared.constructor:
            given.append(f"up{number}:{bound(parameter.kind, {**bindings, **inner})}")
            inherited.append(f"up{number}")
            number += 1
    given.extend(str(parameter) for parameter in item.constructor)
    lines = [f"\t\tsuper({', '.join(inherited)});"] if above is not None else []
    lines.extend(f"\t\tthis.{parameter.name} = {parameter.name};" for parameter in item.constructor)
    body = "\n".join(lines)
    return f"\tpublic function new({', '.join(given)}) {{\n{body}\n\t}}"


def _method(writer: Writer, method: Method, scope: Scope, owner: str) -> str:
    inner = Scope(
        [Local(item.name, item.inside) for item in method.parameters if item.inside is not None],
        None if method.is_static else scope.this,
        method.result,
        (*scope.extra, *map(Kind, method.type_parameters)),
        is_main=scope.is_main,
    )
    body = method.body
    if body is None:
        body = statements(writer, inner, is_exact=not method.writes_result)
    words = " ".join(word for word in (method.modifiers, "static" if method.is_static else "")
                     if word)  # fmt: skip
    name = str(Kind(method.name, tuple(map(Kind, method.type_parameters))))
    result = f":{method.result}" if method.writes_result else ""
    given = ", ".join(map(str, method.parameters))
    head = f"\t{words} function {name}({given}){result}".replace("\t ", "\t")
    return f"{head} {{\n\t\t{body}\n\t}}"


def _extension_class(writer: Writer, name: str) -> str:
    methods = [_method(writer, item, Scope(), name) for item in writer.world.extensions]
    return f"class Extra{name} {{\n" + "\n\n".join(methods) + "\n}"


def _main(writer: Writer, name: str, calls: list[str]) -> str:
    methods = [_method(writer, item, Scope(is_main=True), name) for item in writer.world.statics]
    body = statements(writer, Scope(result=VOID, is_main=True), count=7)
    more = "\n\t\t".join(calls)
    methods.append(f"\tstatic function main() {{\n\t\t{body}\n\t\t{more}\n\t}}")
    return f"class {name} {{\n" + "\n\n".join(methods) + "\n}"
