"""The compiler core: from Haxe text to diagnostics and Elixir, without LSP, threads or a terminal.

Faces (the server, the command line) import `compiler_core.analysis` and `compiler_core.compile`
only.
"""
