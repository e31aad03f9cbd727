"""Starts the server on standard input and output, a TCP port or a WebSocket.

Nothing of the compiler is imported before `initialize` is answered; the worker does that, while
the client prepares its next message.
"""

from __future__ import annotations

import gc
import logging
import sys
from typing import Literal

from server import features, garbage
from server.language_server import HaxeElixirServer

DEPTH = 10_000
"""Calls inside each other; the worker's stack is made for it."""

Transport = Literal["stdio", "tcp", "ws"]


def serve(transport: Transport = "stdio", host: str = "127.0.0.1", port: int = 0) -> int:
    """Serve one client until it says `exit` or is gone. Returns the process's exit code: 0 after
    `shutdown`, 1 without, as the protocol has it."""
    _log_to_stderr()
    _answer_between_steps()
    sys.setrecursionlimit(DEPTH)
    server = HaxeElixirServer()
    features.register(server)
    garbage.configure()
    gc.enable()
    try:
        if transport == "stdio":
            server.start_io()
        elif transport == "tcp":
            server.start_tcp(host, port)
        else:
            server.start_ws(host, port)
    except (KeyboardInterrupt, SystemExit):
        pass
    finally:
        server.indexer.stop()
        server.session.stop()
    return 0 if server.protocol._shutdown else 1


def _log_to_stderr() -> None:
    """Our own messages; pygls' are about each message that comes and goes."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(message)s")
    logging.getLogger("pygls").setLevel(logging.CRITICAL)


def _answer_between_steps() -> None:
    """While the worker computes, the event loop gets its turn within a millisecond, not five."""
    sys.setswitchinterval(0.001)
