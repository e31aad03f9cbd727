"""The server's clients: each begins a session of its own for a module of tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_lsp

from tests.server.editor import Editor, configuration, neovim, vscode


@pytest_lsp.fixture(scope="module", config=configuration())
async def vs_code(lsp_client: Editor) -> AsyncIterator[None]:
    await lsp_client.begin(vscode())
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(scope="module", config=configuration())
async def old_neovim(lsp_client: Editor) -> AsyncIterator[None]:
    await lsp_client.begin(neovim())
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(scope="module", config=configuration())
async def new_neovim(lsp_client: Editor) -> AsyncIterator[None]:
    await lsp_client.begin(neovim("v0.11.0"))
    yield
    await lsp_client.shutdown_session()
