"""The rows of a pattern matrix, sorted by the constructor of their first pattern.

    Circle(_) true            Circle:  _ true          default: (none)
    Square    _        →      Square:  _

Most constructors take only their own patterns. Two kinds cross: `{:ok, x}` and `{tag, x}` are one
tuple seen with and without its tag, and structure patterns name different fields of one structure.
"""

from __future__ import annotations

from compiler_core.semantics.patterns.space import ANYTHING, Constructor, Pattern, Space

Row = tuple[Pattern, ...]


class Parts:
    """The rows of a matrix by the constructor of their first pattern; a row whose first pattern has
    alternatives counts once for each. `default` is what is left for constructors that no row names.
    """

    __slots__ = ("_any", "_by_head", "_crossing", "_space", "default", "heads")

    def __init__(self, space: Space, rows: tuple[Row, ...]) -> None:
        self._space = space
        self._any: list[tuple[int, Row]] = []
        self._by_head: dict[Constructor, list[tuple[int, Pattern, Row]]] = {}
        for index, row in enumerate(rows):
            first = row[0]
            for item in first.alternatives or (first,):
                if item.constructor is None:
                    self._any.append((index, row[1:]))
                else:
                    entry = (index, item, row[1:])
                    self._by_head.setdefault(item.constructor, []).append(entry)
        self.heads = list(self._by_head)
        self._crossing = [head for head in self.heads if head.kind in _CROSSING]
        self.default: tuple[Row, ...] = tuple(dict.fromkeys(row for _, row in self._any))

    def name(self, constructor: Constructor) -> bool:
        """Whether some row names the constructor."""
        return constructor in self._by_head or any(
            takes(head, constructor) for head in self._crossing
        )

    def specialised(self, constructor: Constructor) -> tuple[Row, ...]:
        """The rows that can take the constructor, its arguments in front."""
        blank = (ANYTHING,) * constructor.arity
        found: list[tuple[int, Row]] = [(index, (*blank, *row)) for index, row in self._any]
        for index, pattern, row in self._by_head.get(constructor, ()):
            found.append((index, (*pattern.arguments, *row)))
        for head in self._crossing:
            if head is not constructor and takes(head, constructor):
                for index, pattern, row in self._by_head[head]:
                    arguments = _converted(self._space, pattern, constructor)
                    if arguments is not None:
                        found.append((index, (*arguments, *row)))
        found.sort(key=_place)
        return tuple(dict.fromkeys(row for _, row in found))


def specialised(rows: tuple[Row, ...], constructor: Constructor) -> tuple[Row, ...]:
    """As `Parts.specialised`, of a constructor that no other's patterns take: faster for one."""
    blank = (ANYTHING,) * constructor.arity
    found: dict[Row, None] = {}
    for row in rows:
        for item in row[0].alternatives or row[:1]:
            if item.constructor is constructor:
                found[(*item.arguments, *row[1:])] = None
            elif item.constructor is None:
                found[(*blank, *row[1:])] = None
    return tuple(found)


def _place(entry: tuple[int, Row]) -> int:
    return entry[0]


_CROSSING = frozenset(("tuple", "tagged", "structure"))


def takes(head: Constructor, constructor: Constructor) -> bool:
    """Whether a pattern with that head can take a value of that constructor."""
    if head is constructor:
        return True
    match head.kind, constructor.kind:
        case ("tuple", "tagged") | ("tagged", "tuple"):
            return _length(head) == _length(constructor)
        case "structure", "structure":
            return not head.name or head.name == constructor.name
    return False


def _converted(
    space: Space, pattern: Pattern, constructor: Constructor
) -> tuple[Pattern, ...] | None:
    """A pattern's arguments as those of another constructor that it may take, or None."""
    head = pattern.constructor
    if head is None or not takes(head, constructor):
        return None
    if constructor.kind == "structure":
        given = dict(zip(head.labels, pattern.arguments, strict=True))
        return tuple(given.get(label, ANYTHING) for label in constructor.labels)
    if constructor.kind == "tagged":
        first = pattern.arguments[0]
        tag = space.constructor("atom", constructor.name)
        if first is ANYTHING or first.constructor is tag:
            return pattern.arguments[1:]
        if any(item.constructor is tag for item in first.alternatives):
            return pattern.arguments[1:]
        return None
    return (space.apply(space.constructor("atom", head.name)), *pattern.arguments)


def _length(constructor: Constructor) -> int:
    return constructor.arity + (constructor.kind == "tagged")
