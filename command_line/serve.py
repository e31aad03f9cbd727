"""`haxe-elixir serve`."""

from __future__ import annotations

import gc

import click


class _Address(click.ParamType[tuple[str, int]]):
    name = "HOST:PORT"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        host, _, port = str(value).rpartition(":")
        if not port.isdigit() or int(port) > 65535:
            self.fail(f"{value!r} is not HOST:PORT", param, ctx)
        return host.strip("[]") or "127.0.0.1", int(port)


@click.command("serve")
@click.option("--stdio", is_flag=True, help="Speak on standard input and output (the default).")
@click.option("--tcp", type=_Address(), help="Wait for one client on a TCP port.")
@click.option("--ws", type=_Address(), help="Wait for one client on a WebSocket.")
@click.pass_context
def command(
    ctx: click.Context, stdio: bool, tcp: tuple[str, int] | None, ws: tuple[str, int] | None
) -> None:
    """Run the language server."""
    if sum((stdio, tcp is not None, ws is not None)) > 1:
        raise click.UsageError("--stdio, --tcp and --ws exclude each other.")
    # Until the server is up, garbage collection only looks at modules that stay (30 ms each time).
    gc.disable()
    from server.main import serve

    if tcp is not None:
        code = serve("tcp", *tcp)
    elif ws is not None:
        code = serve("ws", *ws)
    else:
        code = serve("stdio")
    ctx.exit(code)
