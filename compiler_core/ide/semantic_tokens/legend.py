"""What a token's kind alone says of its role: keywords, modifiers, operators, literals.

The rest are names, which `unit` and its neighbours resolve.
"""

from __future__ import annotations

from compiler_core.base.semantic_roles import Role, role

DECLARATION = role("namespace", "declaration")
STATIC = role("namespace", "static")
READONLY = role("namespace", "readonly")
DEPRECATED = role("namespace", "deprecated")
ABSTRACT = role("namespace", "abstract")
"""Modifiers alone, to be joined with `|` to a role."""

NAMESPACE, CLASS, TYPE = role("namespace"), role("class"), role("type")
VARIABLE, PARAMETER, PROPERTY = role("variable"), role("parameter"), role("property")
FUNCTION, METHOD, ENUM_MEMBER = role("function"), role("method"), role("enumMember")
MACRO, KEYWORD, OPERATOR = role("macro"), role("keyword"), role("operator")
TYPE_PARAMETER = role("typeParameter")
STRING, ESCAPE = role("string"), role("escapeSequence")

_KEYWORDS = (
    "PACKAGE IMPORT USING AS IN CLASS INTERFACE ENUM TYPEDEF EXTENDS IMPLEMENTS FROM TO USE VAR "
    "VAR_ONE CASE_VAR FUNCTION NEW DEFAULT NULL TRUE FALSE THIS SUPER IF ELSE FOR WHILE DO SWITCH "
    "CASE TRY CATCH FINALLY RETURN BREAK CONTINUE THROW UNTYPED CAST WITH WITH_ELSE "
    "RECEIVE AFTER IS"
)
_MODIFIERS = "PUBLIC PRIVATE STATIC OVERRIDE INLINE DYNAMIC EXTERN MACRO FINAL OVERLOAD ABSTRACT"
_OPERATORS = (
    "ARROW FAT_ARROW ELLIPSIS BIND BIND_DASH PIPE CONCAT PLUS MINUS STAR SLASH PERCENT EQUAL "
    "NOT_EQUAL LESS_EQUAL SHIFT_LEFT AND OR XOR BOOL_AND BOOL_OR NOT TILDE INCREMENT DECREMENT "
    "COALESCE ASSIGN ASSIGN_OPERATOR MAP_PERCENT QUESTION"
)

OF_KIND: dict[str, Role] = {
    **dict.fromkeys(_KEYWORDS.split(), role("keyword")),
    **dict.fromkeys(_MODIFIERS.split(), role("modifier")),
    **dict.fromkeys(_OPERATORS.split(), role("operator")),
    "INT": role("number"),
    "FLOAT": role("number"),
    "STRING": role("string"),
    "MARKUP": role("string"),
    "REGEX": role("regexp"),
    "ATOM": role("atom"),
    "ATOM_NAME": role("atom"),
    "META": role("decorator"),
    "META_CALL": role("decorator"),
    "REIFY": role("macro"),
}
"""The role of a token by its kind (a terminal of the grammar), wherever it stands."""
