"""The legend of semantic tokens: types, modifiers, and a role that packs both into one number.

The names are the protocol's own, so that every theme has colours for them, but for these, which the
guides describe:

    atom              `:ok`, `:"with space"`
    escapeSequence    `\\n` and `$$` in a string
    tag, attribute    of a template
    inactive          (modifier) code that `#if` leaves out; its type is `comment`

A role is `type | modifiers << 8`: what a token is called on the wire, without any strings.
"""

from __future__ import annotations

TYPES = (
    "namespace",
    "class",
    "enum",
    "interface",
    "struct",
    "typeParameter",
    "type",
    "parameter",
    "variable",
    "property",
    "enumMember",
    "function",
    "method",
    "macro",
    "keyword",
    "modifier",
    "comment",
    "string",
    "number",
    "regexp",
    "operator",
    "decorator",
    "atom",
    "escapeSequence",
    "tag",
    "attribute",
)

MODIFIERS = (
    "declaration",
    "static",
    "readonly",
    "deprecated",
    "abstract",
    "documentation",
    "inactive",
)

Role = int


def role(kind: str, *modifiers: str) -> Role:
    """The number of a type of the legend with modifiers of the legend."""
    packed = TYPES.index(kind)
    for modifier in modifiers:
        packed |= 1 << (8 + MODIFIERS.index(modifier))
    return packed


def type_of(packed: Role) -> int:
    """The index into `TYPES`."""
    return packed & 0xFF


def modifiers_of(packed: Role) -> int:
    """The set of modifiers as bits, the first of `MODIFIERS` lowest."""
    return packed >> 8


def names_of(packed: Role) -> str:
    """`method.declaration.static`: for people and tests."""
    bits = modifiers_of(packed)
    found = [name for place, name in enumerate(MODIFIERS) if bits >> place & 1]
    return ".".join([TYPES[type_of(packed)], *found])
