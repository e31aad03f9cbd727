"""`python -m command_line`, for a checkout that isn't installed."""

from command_line.main import main

main(prog_name="haxe-elixir")
