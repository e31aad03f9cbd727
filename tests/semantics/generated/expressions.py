"""Expressions of a wanted type, drawn from what is in scope and what the program declares.

    Writer(random, world).value(FLOAT, scope)           `this.side * 2`, `cond ? 1 : 2.5`, …

`exact` asks for one whose type, inferred on its own, is the wanted one (for `var x = …`): there
`null`, an `Int` for a `Float`, `[]` or an implicit cast won't do; `(value : Type)` always does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.semantics.generated.kinds import (
    BOOL,
    DYNAMIC,
    FLOAT,
    FUNCTION,
    INT,
    STRING,
    STRUCTURE,
    VOID,
    Kind,
    array,
    bound,
    match,
    null,
)
from tests.semantics.generated.own_forms import OWN_FORMS, operand
from tests.semantics.generated.scope import Local, Scope
from tests.semantics.generated.world import Method, Parameter, World, random_kind

DEEPEST = 20
"""Below it a value is what every type has: classes whose constructors want one another, or lists
of functions of lists, never end of themselves."""


class Writer:
    def __init__(self, random: Random, world: World) -> None:
        self.random = random
        self.world = world
        self.names = 0
        self.nesting = 0

    def fresh(self, stem: str = "v") -> str:
        self.names += 1
        return f"{stem}{self.names}"

    # -- values --

    def value(self, kind: Kind, scope: Scope, depth: int = 3, exact: bool = False) -> str:
        """An expression of the type, safe to put anywhere an operand may stand."""
        if self.nesting > DEEPEST:
            return f"(cast null : {kind})"
        self.nesting += 1
        try:
            return self._value(kind, scope, depth, exact)
        finally:
            self.nesting -= 1

    def _value(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        if not exact and self.random.random() < 0.12:
            converted = self._converted(kind, scope, depth)
            if converted is not None:
                return converted
        if self.random.random() < 0.45 or depth <= 0:
            known = self._locals_of(kind, scope)
            if known and (depth <= 0 or self.random.random() < 0.8):
                return self.random.choice(known)
        if depth > 0 and self.random.random() < 0.6:
            found = self._compound(kind, scope, depth, exact)
            if found is not None:
                return found
        return self._leaf(kind, scope, depth, exact)

    def _locals_of(self, kind: Kind, scope: Scope) -> list[str]:
        found = [item.name for item in scope.locals if item.kind == kind]
        for name, given in self._readable(scope):
            if given == kind:
                found.append(name)
        return found

    def _readable(self, scope: Scope) -> list[tuple[str, Kind]]:
        """Fields of `this` and of locals."""
        found: list[tuple[str, Kind]] = []
        if scope.this is not None:
            prefixes = [("this.", scope.this), ("", scope.this)]
            found.extend(self._fields(self.random.choice(prefixes)))
        for item in scope.locals:
            found.extend(self._fields((f"{item.name}.", item.kind)))
        return found

    def _fields(self, of: tuple[str, Kind]) -> list[tuple[str, Kind]]:
        prefix, kind = of
        target = self.expanded(kind)
        if target.name == STRUCTURE:
            return [
                (prefix + name.removeprefix("?"), null(type) if name[0] == "?" else type)
                for name, type in zip(target.fields, target.args, strict=True)
            ]
        if target in (STRING,) or target.name == "Array":
            return [(f"{prefix}length", INT)]
        return [
            (prefix + item.name, bound(item.kind, bindings))
            for declared, bindings in self.world.ancestors(target)
            for item in declared.fields
            if not item.is_static
        ]

    def expanded(self, kind: Kind) -> Kind:
        """Typedefs followed."""
        while kind.name in self.world.typedefs:
            parameters, target = self.world.typedefs[kind.name]
            kind = bound(target, dict(zip(parameters, kind.args, strict=True)))
        return kind

    def _converted(self, kind: Kind, scope: Scope, depth: int) -> str | None:
        """A value of another type that may stand for this one."""
        if kind == FLOAT:
            return self.value(INT, scope, depth - 1)
        if kind.name == "Null":
            return self.random.choice(("null", self.value(kind.args[0], scope, depth - 1)))
        if kind == DYNAMIC:
            return self.value(random_kind(self.random, self.world, 1), scope, depth - 1)
        declared = self.world.abstracts.get(kind.name)
        if declared is not None and declared.from_kinds:
            return self.value(declared.from_kinds[0], scope, depth - 1)
        for abstract in self.world.abstracts.values():
            if kind in abstract.to_kinds and self.random.random() < 0.5:
                return self.value(Kind(abstract.name), scope, depth - 1)
        for child in self.world.classes.values():
            if child.name != kind.name and not child.is_interface and not child.type_parameters:
                for owner, bindings in self.world.ancestors(child.kind):
                    args = tuple(bindings[item] for item in owner.type_parameters)
                    if Kind(owner.name, args) == kind:
                        return self.value(child.kind, scope, depth - 1)
        return None

    # -- compound forms --

    def _compound(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str | None:
        forms: list[Callable[[Kind, Scope, int, bool], str | None]] = [
            self._ternary, self._switch, self._block, self._call, self._call, self._call,
            self._checked, self._element, self._closure_call, self._try, self._own, self._own,
            self._own, self._enum_switch, self._if,
        ]  # fmt: skip
        for form in self.random.sample(forms, 3):
            found = form(kind, scope, depth - 1, exact)
            if found is not None:
                return found
        return None

    def _ternary(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        first = self.value(kind, scope, depth, exact)
        second = self.value(kind, scope, depth, exact)
        return f"({self.condition(scope, depth)} ? {first} : {second})"

    def _if(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        first = self.value(kind, scope, depth, exact)
        second = self.value(kind, scope, depth, exact)
        return f"(if ({self.condition(scope, depth)}) {first} else {second})"

    def _switch(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        if self.random.random() < 0.5:
            subject = self.value(INT, scope, depth, True)
            labels: tuple[str, ...] = ("case 0:", "case 1 | 2:", "case n if (n > 5):", "case _:")
        else:
            subject = self.value(STRING, scope, depth, True)
            labels = ('case "a":', 'case "b" | "c":', "default:")
        arms = " ".join(f"{label} {self.value(kind, scope, depth, exact)};" for label in labels)
        return f"(switch ({subject}) {{ {arms} }})"

    def _enum_switch(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str | None:
        matched = self._matchable(scope)
        if matched is None:
            return None
        subject, type = matched
        arms = [
            f"case {pattern}: {self.value(kind, inner, depth, exact)};"
            for pattern, inner in self.arms(type, scope)
        ]
        return f"(switch ({subject}) {{ {' '.join(arms)} }})"

    def _matchable(self, scope: Scope) -> tuple[str, Kind] | None:
        found = [
            (item.name, item.kind) for item in scope.locals if item.kind.name in self.world.enums
        ]
        if found:
            return self.random.choice(found)
        plain = [item for item in self.world.enums.values() if not item.type_parameters]
        if not plain:
            return None
        kind = Kind(self.random.choice(plain).name)
        return self.value(kind, scope, 1, True), kind

    def arms(self, kind: Kind, scope: Scope) -> list[tuple[str, Scope]]:
        """Patterns that together match every value, with what they bring into scope."""
        declared = self.world.enums[kind.name]
        bindings = dict(zip(declared.type_parameters, kind.args, strict=True))
        found: list[tuple[str, Scope]] = []
        constructors = list(declared.constructors)
        self.random.shuffle(constructors)
        for index, (name, parameters) in enumerate(constructors):
            if index and self.random.random() < 0.15:
                found.append((self.random.choice(("_", self.fresh("rest"))), scope))
                return found
            if not parameters:
                found.append((name, scope))
                continue
            bound_names = [
                "_" if self.random.random() < 0.2 else self.fresh("c") for _ in parameters
            ]
            more = [
                Local(own, bound(item.kind, bindings))
                for own, item in zip(bound_names, parameters, strict=True)
                if own != "_"
            ]
            found.append((f"{name}({', '.join(bound_names)})", scope.inner(*more)))
        return found

    def _block(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        name = self.fresh()
        inner = random_kind(self.random, self.world, 1, scope.extra)
        local = Local(name, inner)
        first = self.value(inner, scope, depth)
        last = self.value(kind, scope.inner(local), depth, exact)
        return f"({{ var {name}:{inner} = {first}; {last}; }})"

    def _checked(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        return f"({self.value(kind, scope, depth)} : {kind})"

    def _element(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        items = self.value(array(kind), scope, depth, True)
        return f"{operand(items)}[{self.value(INT, scope, 0)}]"

    def _closure_call(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        name = self.fresh("q")
        given = random_kind(self.random, self.world, 0, scope.extra)
        inner = scope.closure(kind, Local(name, given))
        body = self.value(kind, inner, depth, exact)
        argument = self.value(given, scope, depth)
        return f"(function({name}:{given}):{kind} return {body})({argument})"

    def _try(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        name = self.fresh("e")
        caught = self.random.choice(("haxe.Exception", "String", "Dynamic"))
        inner = scope.inner(*([Local(name, STRING)] if caught == "String" else []))
        first = self.value(kind, scope, depth, exact)
        return f"(try {first} catch ({name}:{caught}) {self.value(kind, inner, depth, exact)})"

    def _call(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str | None:
        """A function of the program whose result is of the type."""
        choices: list[tuple[str, Method, dict[str, Kind]]] = []
        for method in self.world.statics:
            prefix = f"{self.world.name}."
            choices.append(
                (self.random.choice(("", prefix)) if scope.is_main else prefix, method, {})
            )
        for receiver, type in self._receivers(scope):
            for declared, bindings in self.world.ancestors(type):
                choices.extend(
                    (f"{receiver}.", method, bindings)
                    for method in declared.methods
                    if method.modifiers.startswith("public") and not method.is_static
                )
        self.random.shuffle(choices)
        for prefix, method, bindings in choices[:25]:
            if not scope.this and not prefix and not method.is_static:
                continue
            open_result = bound(method.result, bindings)
            found = match(open_result, kind, method.type_parameters)
            if found is not None and method.result != VOID:
                return self._called(prefix, method, {**bindings, **found}, scope, depth)
        return self._extension_call(kind, scope, depth)

    def _receivers(self, scope: Scope) -> list[tuple[str, Kind]]:
        found = [(item.name, item.kind) for item in scope.locals]
        if scope.this is not None:
            found.append(("this", scope.this))
        return found

    def _extension_call(self, kind: Kind, scope: Scope, depth: int) -> str | None:
        for method in self.random.sample(self.world.extensions, len(self.world.extensions)):
            found = match(method.result, kind, method.type_parameters)
            if found is None:
                continue
            bindings = self._all_bound(method, found, scope)
            receiver = self.value(bound(method.parameters[0].kind, bindings), scope, depth, True)
            rest = replace(method, parameters=method.parameters[1:])
            return self._called(f"{operand(receiver)}.", rest, bindings, scope, depth)
        return None

    def _all_bound(self, method: Method, found: dict[str, Kind], scope: Scope) -> dict[str, Kind]:
        return {
            name: found.get(name) or random_kind(self.random, self.world, 0, scope.extra)
            for name in method.type_parameters
        } | {name: kind for name, kind in found.items() if name not in method.type_parameters}

    def _called(
        self, prefix: str, method: Method, found: dict[str, Kind], scope: Scope, depth: int
    ) -> str:
        bindings = self._all_bound(method, found, scope)
        return f"{prefix}{method.name}({self.arguments(method.parameters, bindings, scope, depth)})"

    def arguments(
        self,
        parameters: tuple[Parameter, ...],
        bindings: dict[str, Kind],
        scope: Scope,
        depth: int,
    ) -> str:
        found: list[str] = []
        for item in parameters:
            kind = bound(item.kind, bindings)
            if item.rest:
                found.extend(
                    self.value(kind, scope, depth - 1) for _ in range(self.random.randint(0, 2))
                )
            elif not item.optional or self.random.random() < 0.5:
                is_open = item.kind.name in bindings and item.kind != kind
                found.append(self.value(kind, scope, depth - 1, exact=is_open))
        return ", ".join(found)

    # -- forms of a type's own --

    def _own(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str | None:
        writer = OWN_FORMS.get(kind.name)
        if writer is not None:
            return writer(self, kind, scope, depth)
        declared = self.world.abstracts.get(kind.name)
        if declared is not None:
            for sign, right, result in declared.operators:
                if result == kind:
                    left = self.value(kind, scope, depth, True)
                    return f"({left} {sign} {self.value(right, scope, depth, True)})"
        return None

    def condition(self, scope: Scope, depth: int = 1) -> str:
        return self.value(BOOL, scope, min(depth, 1), True)

    # -- leaves --

    def _leaf(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        target = self.expanded(kind)
        if target != kind:
            written = self._leaf(target, scope, depth, exact)
            return f"({written} : {kind})" if exact else written
        choose = self.random.choice
        if kind == INT:
            return choose(("0", "1", "2", "17", "(-4)", "0xff"))
        if kind == FLOAT:
            return choose(("0.5", "2.0", "1e3", "(-0.25)"))
        if kind == BOOL:
            return choose(("true", "false"))
        if kind == STRING:
            return choose(('"a"', "'b'", '""', "'one two'"))
        if kind == DYNAMIC:
            return "(1 : Dynamic)"
        if kind.name == "Null":
            if exact or self.random.random() < 0.3:
                return f"({choose(('null', self.value(kind.args[0], scope, 0)))} : {kind})"
            return choose(("null", self._leaf(kind.args[0], scope, depth, exact)))
        if kind.name in ("Array", "Map"):
            return self._collection(kind, scope, depth, exact)
        if kind.name == FUNCTION:
            return self._function(kind, scope, depth, exact)
        if kind.name == STRUCTURE:
            written = self._structure(kind, scope, depth)
            return f"({written} : {kind})" if exact else written
        return self._declared_leaf(kind, scope, depth, exact)

    def _declared_leaf(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        declared = self.world.classes.get(kind.name)
        if declared is not None and depth < -3:
            return f"(null : {kind})"
        if declared is not None and declared.is_interface:
            return self._implementation(kind, scope, depth, exact)
        if declared is not None:
            bindings = dict(zip(declared.type_parameters, kind.args, strict=True))
            given = self.constructor(declared.name, bindings, scope, depth)
            args = kind if exact or self.random.random() < 0.6 else declared.name
            return f"new {args}({given})"
        if kind.name in self.world.enums:
            return self._enum_value(kind, scope, depth, exact)
        abstract = self.world.abstracts.get(kind.name)
        if abstract is not None and abstract.values:
            prefix = self.random.choice(("", f"{abstract.name}."))
            return prefix + self.random.choice(abstract.values)
        if abstract is not None:
            return f"new {kind.name}({self.value(abstract.underlying, scope, depth - 1)})"
        return f"(cast null : {kind})"  # a type parameter

    def constructor(self, name: str, bindings: dict[str, Kind], scope: Scope, depth: int) -> str:
        """Arguments for a class's constructor, its parents' ones first."""
        declared = self.world.classes[name]
        given: list[str] = []
        if declared.parent is not None:
            parent = self.world.classes[declared.parent.name]
            above = bound(declared.parent, bindings)
            inner = dict(zip(parent.type_parameters, above.args, strict=True))
            inherited = self.constructor(parent.name, inner, scope, depth)
            given.extend([inherited] if inherited else [])
        own = self.arguments(declared.constructor, bindings, scope, depth)
        return ", ".join([*given, *([own] if own else [])])

    def _implementation(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        for child in self.world.classes.values() if depth > -3 else ():
            if child.is_interface or child.type_parameters:
                continue
            for owner, bindings in self.world.ancestors(child.kind):
                args = tuple(bindings[item] for item in owner.type_parameters)
                if Kind(owner.name, args) == kind:
                    made = self._declared_leaf(child.kind, scope, depth, exact)
                    return f"({made} : {kind})" if exact else made
        return f"(null : {kind})"

    def _enum_value(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        declared = self.world.enums[kind.name]
        bindings = dict(zip(declared.type_parameters, kind.args, strict=True))
        name, parameters = declared.constructors[0]
        if depth > 0:
            name, parameters = self.random.choice(declared.constructors)
        prefix = self.random.choice(("", "", f"{kind.name}."))
        given = ", ".join(
            self.value(bound(item.kind, bindings), scope, depth - 1) for item in parameters
        )
        written = f"{prefix}{name}({given})" if parameters else f"{prefix}{name}"
        return f"({written} : {kind})" if exact and kind.args else written

    def _collection(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        inner = kind.args[-1]
        count = self.random.randint(1 if exact else 0, 2)
        values = [self.value(inner, scope, depth - 1, exact) for _ in range(count)]
        if kind.name == "Array":
            written = f"[{', '.join(values)}]"
        elif not values:
            return f"new {kind}()" if exact or self.random.random() < 0.5 else "new Map()"
        else:
            keys = ("1", "2") if kind.args[0] == INT else ('"k"', '"l"')
            pairs = (f"{key} => {value}" for key, value in zip(keys, values, strict=False))
            written = f"[{', '.join(pairs)}]"
        return f"({written} : {kind})" if exact else written

    def _function(self, kind: Kind, scope: Scope, depth: int, exact: bool) -> str:
        *given, result = kind.args
        names = [self.fresh("f") for _ in given]
        inner = scope.closure(
            result, *(Local(name, type) for name, type in zip(names, given, strict=True))
        )
        body = "{}" if result == VOID else self.value(result, inner, depth - 1, exact)
        if result == VOID and given and self.random.random() < 0.5:
            body = f"trace({names[0]})"
        typed = ", ".join(f"{n}:{t}" for n, t in zip(names, given, strict=True))
        plain = ", ".join(names)
        if exact:
            ended = "{}" if result == VOID else f"return {body}"
            return f"(function({typed}):{result} {ended})"
        arrow = f"({plain}) -> {body}" if len(names) != 1 else f"{plain} -> {body}"
        long = f"function({plain}) {'return ' if result != VOID else ''}{body}"
        return "(" + self.random.choice((arrow, f"({typed}) -> {body}", long)) + ")"

    def _structure(self, kind: Kind, scope: Scope, depth: int) -> str:
        fields = []
        for name, type in zip(kind.fields, kind.args, strict=True):
            if name[0] == "?" and self.random.random() < 0.5:
                continue
            fields.append(f"{name.removeprefix('?')}: {self.value(type, scope, depth - 1)}")
        return "{" + ", ".join(fields) + "}"
