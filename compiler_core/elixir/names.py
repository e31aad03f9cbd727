"""From Haxe's names to Elixir's.

    snake_case("userID")  -> "user_id"          snake_case("HTTPServer") -> "http_server"
    variable_name("end")  -> "end_"             field_name("end")        -> "end"
    module_name("mix.tasks", "DataMigration")   -> "Mix.Tasks.DataMigration"

Two Haxe names may fall together (`userId`, `user_id`): `lower.clashes` tells; and a function may
bear the name of one that `Kernel` imports into every module: `kernel_kind` answers that.

Sources: the syntax reference of Elixir 1.14 for reserved words, `Kernel.__info__/1` and
`Kernel.SpecialForms.__info__/1` of that version for the names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from compiler_core.elixir.literals import is_identifier

KernelKind: TypeAlias = Literal["function", "macro", "special form"]


RESERVED_WORDS: Final = frozenset(
    (
        "true",
        "false",
        "nil",
        "when",
        "and",
        "or",
        "not",
        "in",
        "fn",
        "do",
        "end",
        "catch",
        "rescue",
        "after",
        "else",
    )
)
"""Never a variable or a local function; allowed as atoms, keys and behind a dot."""

PSEUDO_VARIABLES: Final = frozenset(
    ("__MODULE__", "__ENV__", "__DIR__", "__CALLER__", "__STACKTRACE__", "__block__", "__aliases__")
)

_BOUNDARY: Final = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # userID: user|ID, utf8Text: utf8|Text
    r"|(?<=[A-Z0-9])(?=[A-Z][a-z])"  # HTTPServer: HTTP|Server, UTF8Decoder: UTF8|Decoder
)
_PLURAL_CAPITALS: Final = re.compile(r"([A-Z]{2,})s(?![a-z])")


@lru_cache(maxsize=8192)
def snake_case(name: str) -> str:
    """Words in lower case with underscores between them; underscores that are there stay.

    A run of capitals is one word up to the capital that begins the next: `toJSON2` is `to_json2`,
    `isHTMLPage` is `is_html_page`. A plural's `s` belongs to the run: `userIDs` is `user_ids`.
    """
    joined = _PLURAL_CAPITALS.sub(r"\1S", name)
    return _BOUNDARY.sub("_", joined).lower()


def variable_name(name: str) -> str:
    """A local variable's or parameter's name. An underscore in front of it would say in Elixir that
    nobody reads it; that is written where it is so (`idioms`). `_1` and `__` are no names without
    theirs."""
    bare = name.lstrip("_")
    if name != "_" and not bare[:1].isalpha():
        bare = f"value{bare}"
    return _unreserved(snake_case(bare or name))


def function_name(name: str) -> str:
    """A function's name. Those of special forms (`case`, `with`, `for`) can't be called locally."""
    converted = _unreserved(snake_case(name))
    return converted + "_" if converted in SPECIAL_FORMS else converted


def attribute_name(name: str) -> str:
    """A module attribute that holds a constant: not one that Elixir itself reads (`@doc`)."""
    converted = function_name(name)
    return converted + "_" if converted in READ_ATTRIBUTES else converted


READ_ATTRIBUTES: Final = frozenset(
    (
        *("after_compile", "after_verify", "before_compile", "behaviour", "callback", "compile"),
        *("deprecated", "derive", "dialyzer", "doc", "enforce_keys", "external_resource"),
        *("fallback_to_any", "file", "impl", "macrocallback", "moduledoc", "nifs"),
        *("on_definition", "on_load", "opaque", "optional_callbacks", "record", "spec"),
        *("type", "typedoc", "typep", "vsn"),
    )
)
"""Of `Module`'s documentation, Elixir 1.14."""


def field_name(name: str) -> str:
    """A field of a map or struct, an atom: reserved words are allowed here."""
    return snake_case(name)


def atom_name(name: str) -> str:
    """The atom of an enum's constructor: `Nil`, `True` and `False` are none of Elixir's values."""
    converted = field_name(name)
    return converted + "_" if converted in _VALUES else converted


_VALUES: Final = frozenset(("nil", "true", "false"))


def module_name(package: str, type_name: str) -> str:
    """`utils`, `TextUtils` -> `Utils.TextUtils`; a type's private underscore falls off."""
    segments = [pascal_case(segment) for segment in package.split(".") if segment]
    segments.append(_capitalised(type_name.lstrip("_")) or "Module")
    return ".".join(segments)


ELIXIR_MODULES: Final = frozenset(
    """
    Access Agent Application ArgumentError ArithmeticError Atom BadArityError BadBooleanError
    BadFunctionError BadMapError BadStructError Base Behaviour Bitwise Calendar CaseClauseError Code
    Collectable CompileError CondClauseError Config Date DateTime Dict Duration DynamicSupervisor
    Enum Enumerable ErlangError Exception File Float Function FunctionClauseError GenEvent GenServer
    HashDict HashSet Haxe IO Inspect Integer JSON Kernel KeyError Keyword List Logger Macro Map
    MapSet MatchError Mix Module NaiveDateTime Node OptionParser PartitionSupervisor Path Port
    Process Protocol Range Record Regex Registry RuntimeError Set Stream String StringIO Supervisor
    SyntaxError System SystemLimitError Task Time TokenMissingError TryClauseError Tuple URI
    UndefinedFunctionError UnicodeConversionError Version WithClauseError
    """.split()  # noqa: SIM905
)
"""Modules that are there in every Elixir program, and this compiler's own `Haxe`: a project's class
of such a name would take their place."""


def camel_case(name: str) -> str:
    """`dark_blue` -> `darkBlue`, as names are spelled in Haxe."""
    first, *others = name.split("_")
    return first + "".join(_capitalised(word) for word in others)


def pascal_case(name: str) -> str:
    """`dark_blue` -> `DarkBlue`, `myApp` -> `MyApp`, as `Macro.camelize` has it."""
    return "".join(_capitalised(word) for word in name.split("_"))


def is_variable_name(name: str) -> bool:
    """Whether Elixir accepts it as a variable."""
    return (
        bool(name)
        and is_identifier(name)
        and name[-1] not in "?!"
        and name not in RESERVED_WORDS
        and name not in PSEUDO_VARIABLES
    )


_ALIAS: Final = re.compile(r"[A-Z][A-Za-z0-9_]*(\.[A-Z][A-Za-z0-9_]*)*\Z")


def is_module_name(name: str) -> bool:
    """Whether it is an alias as Elixir writes them (`@:native("My.Module")` may name one)."""
    return _ALIAS.match(name) is not None


def kernel_kind(name: str, arity: int) -> KernelKind | None:
    """What `name/arity` is in every Elixir module, or None.

    A module that defines such a function or macro itself and calls it by its bare name needs
    `import Kernel, except: [name: arity]`, else Elixir refuses the call as ambiguous.
    """
    if name in SPECIAL_FORMS:
        return "special form"
    if arity in KERNEL_FUNCTIONS.get(name, ()):
        return "function"
    if arity in KERNEL_MACROS.get(name, ()):
        return "macro"
    return None


def _unreserved(name: str) -> str:
    return name + "_" if name in RESERVED_WORDS or name in PSEUDO_VARIABLES else name


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _arities(listed: str) -> dict[str, frozenset[int]]:
    """`inspect/1/2 self/0` as a table."""
    entries = (entry.split("/") for entry in listed.split())
    return {name: frozenset(map(int, arities)) for name, *arities in entries}


SPECIAL_FORMS: Final = frozenset(
    (
        "alias",
        "case",
        "cond",
        "for",
        "import",
        "quote",
        "receive",
        "require",
        "super",
        "try",
        "unquote",
        "unquote_splicing",
        "with",
    )
)

KERNEL_FUNCTIONS: Final = _arities(
    """
    abs/1 apply/2/3 binary_part/3 binary_slice/2/3 bit_size/1 byte_size/1 ceil/1 div/2 elem/2 exit/1
    floor/1 function_exported?/3 get_and_update_in/3 get_in/2 hd/1 inspect/1/2 is_atom/1 is_binary/1
    is_bitstring/1 is_boolean/1 is_float/1 is_function/1/2 is_integer/1 is_list/1 is_map/1
    is_map_key/2 is_number/1 is_pid/1 is_port/1 is_reference/1 is_tuple/1 length/1 macro_exported?/3
    make_ref/0 map_size/1 max/2 min/2 node/0/1 pop_in/2 put_elem/3 put_in/3 rem/2 round/1 self/0
    send/2 spawn/1/3 spawn_link/1/3 spawn_monitor/1/3 struct!/1/2 struct/1/2 throw/1 tl/1 trunc/1
    tuple_size/1 update_in/3
    """
)

KERNEL_MACROS: Final = _arities(
    """
    alias!/1 binding/0/1 dbg/0/1/2 def/1/2 defdelegate/2 defexception/1 defguard/1 defguardp/1
    defimpl/2/3 defmacro/1/2 defmacrop/1/2 defmodule/2 defoverridable/1 defp/1/2 defprotocol/2
    defstruct/1 destructure/2 get_and_update_in/2 if/2 is_exception/1/2 is_nil/1 is_struct/1/2
    match?/2 pop_in/1 put_in/2 raise/1/2 reraise/2/3 tap/2 then/2 to_char_list/1 to_charlist/1
    to_string/1 unless/2 update_in/2 use/1/2 var!/1/2
    """
)
