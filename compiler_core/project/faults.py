"""What is wrong with a project's own files, as data; `reporting.project` says it in words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from compiler_core.base.span import Span

Kind = Literal[
    "unknown_flag",
    "missing_value",
    "missing_hxml",
    "nested_in_itself",
    "missing_class_path",
    "missing_library",
    "missing_library_version",
    "bad_settings",
    "unknown_setting",
    "bad_setting",
]


class Place(NamedTuple):
    """Where something stands: a path, and code points into that file."""

    file: str
    span: Span


class ProjectFault(NamedTuple):
    """`subject` is what the user wrote; `detail` what was found instead, or where was looked;
    `choices` are the names that it may have been meant for."""

    kind: Kind
    place: Place
    subject: str
    detail: str = ""
    choices: tuple[str, ...] = ()
