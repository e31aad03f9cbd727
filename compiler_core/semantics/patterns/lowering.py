"""From typed patterns to the engine's: names, spans and spelling fall away, the type decides.

The same spelling means different things by the column that it stands in, so lowering goes from the
column down: `0` on an enum abstract is its value of that number, `{:error, e}` on a `Result` is
`Error(e)`, `[a, b]` on an array literal is a tuple.

    {:ok, Leaf(x)} on Result<Tree, E>   →   tagged ok(Leaf(anything))

On the way the place of every captured variable is noted, as the path of argument numbers and
field names that leads to it: guards of different arms that test the same place are recognised by
it (`semantics.patterns.guards`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from compiler_core.semantics import typed
from compiler_core.semantics.patterns.space import (
    ANYTHING,
    TAGGED_ENUMS,
    TAGS,
    Column,
    Constructor,
    Pattern,
    Space,
    column_of_enum,
)
from compiler_core.semantics.types import FLOAT

Opaque = Literal["nothing", "anything", "kept"]
"""What an extractor or regular expression stands for: as an arm above it covers nothing, as the
arm that is asked about it takes anything; the reading that follows Haxe keeps extractors."""

Path = tuple[int | str, ...]

Choices = Mapping[int, tuple[typed.Pattern, ...]]
"""By identity of an OrPattern: the alternatives that it is to stand for here."""

NO_CHOICES: Choices = MappingProxyType({})


@dataclass(slots=True)
class Lowering:
    """`places`: where each captured variable stands; None for one that stands in several."""

    space: Space
    opaque: Opaque = "nothing"
    choices: Choices = field(default_factory=lambda: NO_CHOICES)
    places: dict[typed.Variable, Path | None] = field(default_factory=dict)

    def lower(self, pattern: typed.Pattern, column: Column, path: Path = ()) -> Pattern | None:
        """None: it takes nothing that anybody could name."""
        match pattern:
            case typed.Wildcard():
                return ANYTHING
            case typed.Bind():
                known = self.places.get(pattern.variable, path)
                self.places[pattern.variable] = path if known == path else None
                return self.lower(pattern.inner, column, path) if pattern.inner else ANYTHING
            case typed.ConstantPattern():
                return self.space.apply(self._constant(pattern.value, column))
            case typed.MemberPattern():
                return self.space.apply(self._member(pattern.member, column))
            case typed.AtomPattern():
                return self._atom(pattern.name, column)
            case typed.ConstructorPattern():
                return self._constructor(pattern, column, path)
            case typed.ArrayPattern():
                return self._array(pattern, column, path)
            case typed.TuplePattern():
                return self._tuple(pattern.elements, column, path)
            case typed.StructurePattern():
                return self._structure(pattern, column, path)
            case typed.OrPattern():
                chosen = self.choices.get(id(pattern)) or alternatives_of(pattern)
                if len(chosen) == 1:
                    return self.lower(chosen[0], column, path)
                found = [self.lower(item, column, path) for item in chosen]
                usable = [item for item in found if item is not None]
                if self.opaque == "kept":
                    return self.space.written(usable)
                return self.space.either(usable) if usable else None
            case typed.ExtractorPattern():
                return self._extractor(pattern, column)
        return ANYTHING if self.opaque == "anything" else None

    def _constant(self, value: typed.ConstantValue, column: Column) -> Constructor:
        if value is None:
            self.space.names_null = True
            return self.space.null
        if column.shape.kind == "values":
            for name, constant in column.shape.values:
                if constant.__class__ is value.__class__ and constant == value:
                    return self.space.constructor("value", name)
        if isinstance(value, bool):
            return self.space.boolean(value)
        if isinstance(value, int) and column.type == FLOAT:
            value = float(value)  # 1 and 1.0 are one Float
        return self.space.constructor("constant", value=value)

    def _member(self, member: typed.Member, column: Column) -> Constructor:
        for name, constant in column.shape.values:
            if name == member.name:
                if constant is not None:  # two names of one constant are one value
                    return self._constant(constant, column)
                return self.space.constructor("value", name)
        value = self.space.shapes.constant(member)
        if value is not None:
            return self._constant(value, column)
        return self.space.constructor("static", member.name, owner=member.owner)

    def _atom(self, name: str, column: Column) -> Pattern:
        if column.shape.enum in TAGGED_ENUMS:
            self.space.writes_tuples = True
            for constructor in column.constructors:  # `:ok` for an Ok whose value is nothing
                if constructor.name == name:
                    return self.space.apply(constructor, (ANYTHING,) * constructor.arity)
        if column.shape.kind == "values":
            return self.space.apply(self._constant(name, column))
        return self.space.apply(self.space.constructor("atom", name))

    def _constructor(
        self, pattern: typed.ConstructorPattern, column: Column, path: Path
    ) -> Pattern | None:
        constructor, column = self._named(pattern, column)
        columns = column.arguments(constructor)
        given: list[Pattern] = []
        for index, (argument, place) in enumerate(zip(pattern.arguments, columns, strict=False)):
            lowered = self.lower(argument, place, (*path, constructor.name, index))
            if lowered is None:
                return None
            given.append(lowered)
        given += [ANYTHING] * (constructor.arity - len(given))
        return self.space.apply(constructor, given)

    def _named(
        self, pattern: typed.ConstructorPattern, column: Column
    ) -> tuple[Constructor, Column]:
        """The constructor of that name, and the column to which it belongs."""
        space = self.space
        if pattern.enum is None:
            for shape in column.shape.constructors:
                if shape.name == pattern.name:
                    return space.enum_constructor(column.shape.enum, shape), column
            if TAGS.get(pattern.name) and len(pattern.arguments) <= 1:
                return space.tagged(TAGS[pattern.name], len(pattern.arguments)), column
            arity = len(pattern.arguments)
            return space.constructor("enum", pattern.name, arity), column
        if column.shape.enum != pattern.enum:
            column = column_of_enum(space, pattern.enum)
        for shape in column.shape.constructors:
            if shape.name == pattern.name:
                return space.enum_constructor(pattern.enum, shape), column
        # A constructor that can't have made a value of this type; the typer says so.
        own = column_of_enum(space, pattern.enum)
        for shape in own.shape.constructors:
            if shape.name == pattern.name:
                return space.enum_constructor(pattern.enum, shape), own
        arity = len(pattern.arguments)
        return space.constructor("enum", pattern.name, arity, owner=pattern.enum), own

    def _array(self, pattern: typed.ArrayPattern, column: Column, path: Path) -> Pattern | None:
        kind: Literal["tuple", "array"] = "tuple" if column.shape.kind == "tuple" else "array"
        constructor = self.space.constructor(kind, "", len(pattern.elements))
        return self._apply(constructor, pattern.elements, column, path)

    def _tuple(self, elements: list[typed.Pattern], column: Column, path: Path) -> Pattern | None:
        """With an atom in front it is tagged; with several atoms to choose from, one of several."""
        space = self.space
        if column.shape.enum in TAGGED_ENUMS:
            space.writes_tuples = True
        found: list[Pattern] = []
        for first in heads(elements[0], self.choices) if elements else ():
            if not isinstance(first, typed.AtomPattern) or len(elements) < 2:
                # something else than atoms stands in front: no tag
                return self._apply(
                    space.constructor("tuple", "", len(elements)), elements, column, path
                )
            constructor = space.tagged(first.name, len(elements) - 1)
            tagged = self._apply(constructor, elements[1:], column, (*path, 1))
            if tagged is not None:
                found.append(tagged)
        if not elements:
            return space.apply(space.constructor("tuple", "", 0))
        self.lower(elements[0], space.unknown, (*path, 0))  # for its captures
        return space.either(found) if found else None

    def _apply(
        self,
        constructor: Constructor,
        elements: list[typed.Pattern],
        column: Column,
        path: Path,
    ) -> Pattern | None:
        given: list[Pattern] = []
        columns = column.arguments(constructor)
        for index, element in enumerate(elements):
            place = columns[index] if index < len(columns) else self.space.unknown
            lowered = self.lower(element, place, (*path, index))
            if lowered is None:
                return None
            given.append(lowered)
        return self.space.apply(constructor, given)

    def _structure(
        self, pattern: typed.StructurePattern, column: Column, path: Path
    ) -> Pattern | None:
        labels: list[str] = []
        given: list[Pattern] = []
        for name, inner in pattern.fields:
            label = f'"{name}"' if name in pattern.strings else name
            lowered = self.lower(inner, column.field(label), (*path, label))
            if lowered is None:
                return None
            if label not in labels:
                labels.append(label)
                given.append(lowered)
        name = ""
        if pattern.struct is not None and column.shape.kind != "structure":
            name = str(getattr(pattern.struct, "id", None) or getattr(pattern.struct, "name", ""))
        elif pattern.is_map and not _has_all(column, pattern):
            name = f"%{{{', '.join(sorted(labels))}}}"
        return self.space.apply(
            self.space.constructor("structure", name, len(labels), tuple(labels)), given
        )

    def _extractor(self, pattern: typed.ExtractorPattern, column: Column) -> Pattern | None:
        if self.opaque == "anything":
            return ANYTHING
        if self.opaque == "nothing":
            return None
        from compiler_core.semantics.patterns.guards import expression_key

        inner_column = self.space.column(pattern.value.type)
        inner = self.lower(pattern.pattern, inner_column, ())
        key = expression_key(pattern.value, {pattern.placeholder: ("placeholder",)})
        return self.space.extraction(key, inner_column, inner or ANYTHING)


def _has_all(column: Column, pattern: typed.StructurePattern) -> bool:
    """Whether each value of the column's type has the fields that the pattern asks for."""
    there = {item.name for item in column.shape.fields if not item.optional}
    return not pattern.strings and all(name in there for name, _ in pattern.fields)


def alternatives_of(pattern: typed.OrPattern) -> tuple[typed.Pattern, ...]:
    """The alternatives in order; `(A | B) | C` has three."""
    found: list[typed.Pattern] = []
    for item in pattern.alternatives:
        found.extend(alternatives_of(item) if isinstance(item, typed.OrPattern) else (item,))
    return tuple(found)


def heads(pattern: typed.Pattern, choices: Choices) -> Iterator[typed.Pattern]:
    """What can stand at a place: the alternatives of alternatives, what a capture captures."""
    match pattern:
        case typed.OrPattern():
            for item in choices.get(id(pattern)) or alternatives_of(pattern):
                yield from heads(item, choices)
        case typed.Bind(inner=typed.Pattern() as inner):
            yield from heads(inner, choices)
        case _:
            yield pattern
