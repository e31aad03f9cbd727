"""`haxe-elixir`: one command with a file for each of its parts, imported when it is called."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from types import MappingProxyType

import click

from compiler_core.base.version import VERSION

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "serve": "Run the language server.",
        "check": "Report what is wrong in files and folders.",
        "compile": "Write the Elixir of files and folders.",
        "run": "Compile a file and run its main function.",
        "watch": "Compile, and again whenever a source is saved.",
        "trace": "Print Elixir's stack traces with the Haxe places.",
        "doctor": "Tell what a project is compiled with, and what is missing.",
        "explain": "Print the page of a diagnostic or an annotation.",
    }
)


class _LazyGroup(click.Group):
    """Knows its commands' names and summaries; imports one only to run it or to help with it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"command_line.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="%(prog)s %(version)s")
def main() -> None:
    """From Haxe to idiomatic Elixir."""
