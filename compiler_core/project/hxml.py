"""`*.hxml`: the arguments of a Haxe build, one a line, with their places.

    # a comment
    -cp src
    --define app_name=Shop
    tools.hxml
    Main

A line that starts with `-` is a flag and, behind the first blank, its value; any other line is a
value alone: a nested hxml file or a module's path. A value may stand in quotes. What a flag is
called twice (`-lib`, `-L`, `--library`) becomes one name here, its longest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from compiler_core.base.span import Span


class Argument(NamedTuple):
    """One line. `flag` is the longest spelling, "" for a value alone; spans are code points into
    the file, `value_span` empty where there is no value."""

    flag: str
    value: str
    flag_span: Span
    value_span: Span


_LINE = re.compile(r"^[ \t]*+([^\r\n]*?)[ \t\r]*$", re.MULTILINE)

_SPELLINGS = {
    "--class-path": ("-p", "-cp"),
    "--library": ("-L", "-lib"),
    "--define": ("-D",),
    "--main": ("-m", "-main"),
    "--cwd": ("-C",),
    "--debug": ("-debug",),
    "--cmd": ("-cmd",),
    "--dce": ("-dce",),
    "--macro": (),
    "--next": (),
    "--each": (),
    "--run": (),
    "--execute": ("-x",),
    "--interp": (),
    "--no-output": (),
    "--no-traces": (),
    "--no-inline": (),
    "--no-opt": (),
    "--resource": ("-r", "-resource"),
    "--remap": (),
    "--verbose": ("-v",),
    "--warning": ("-w",),
    "--prompt": ("-prompt",),
    "--times": (),
    "--xml": ("-xml",),
    "--json": (),
    "--hxb": (),
    "--hxb-lib": (),
    "--connect": (),
    "--wait": (),
    "--server-listen": (),
    "--server-connect": (),
    "--display": (),
    "--haxelib-global": (),
    "--cs-lib": (),
    "--net-lib": ("-net-lib",),
    "--net-std": ("-net-std",),
    "--java-lib": ("-java-lib",),
    "--java-lib-extern": (),
    "--swf-lib": ("-swf-lib",),
    "--swf-lib-extern": ("-swf-lib-extern",),
    "--swf-version": ("-swf-version",),
    "--swf-header": ("-swf-header",),
    "--flash-strict": (),
    "--c-arg": ("-c-arg",),
    "--custom-target": (),
    "--js": ("-js",),
    "--lua": ("-lua",),
    "--swf": ("-swf",),
    "--neko": ("-neko",),
    "--php": ("-php",),
    "--cpp": ("-cpp",),
    "--cppia": ("-cppia",),
    "--cs": ("-cs",),
    "--java": ("-java",),
    "--jvm": (),
    "--python": ("-python",),
    "--hl": ("-hl",),
    "--gen-hx-classes": (),
}
_LONGEST = MappingProxyType(
    {short: long for long, shorts in _SPELLINGS.items() for short in (long, *shorts)}
)
FLAGS = frozenset(_SPELLINGS)
"""Every flag that Haxe 4.3 knows, in its longest spelling."""

TARGETS = frozenset(
    {
        "--js", "--lua", "--swf", "--neko", "--php", "--cpp", "--cppia", "--cs", "--java", "--jvm",
        "--python", "--hl", "--interp", "--custom-target",
    }
)  # fmt: skip


def arguments(text: str) -> Iterator[Argument]:
    """The arguments of an hxml file, in order. Any text has some; unknown flags stay as written."""
    for found in _LINE.finditer(text):
        line, start = found[1], found.start(1)
        if not line or line[0] == "#":
            continue
        flag = value = ""
        value_start = start
        if line[0] == "-":
            flag, blank, value = line.partition(" ")
            value_start = start + len(flag) + len(blank)
            value_start += len(value) - len(value.lstrip())
            value = value.strip()
        else:
            value = line
        value_span = Span(value_start, value_start + len(value))
        flag_span = Span(start, start + len(flag))
        yield Argument(_LONGEST.get(flag, flag), _unquoted(value), flag_span, value_span)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
        return value[1:-1]
    return value
