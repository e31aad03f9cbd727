"""VS Code, the real one (code-server in Chromium), with the packaged extension.

Two layers: inside the extension host, where each of the things is asked of VS Code's own
interface; and through the page, where they are seen and done as a user does.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editors.support.code_server import CodeServer, Report, Run, passes
from tests.editors.support.project import Script, copy_project

INSIDE = [
    "a fault is underlined, with its code",
    "hover shows the generated Elixir",
    "the preview opens beside the source, read only",
    "the preview follows a save",
    "the cursor of each side leads the other",
    "scrolling either side scrolls the other",
    "the preview follows typing, if set so",
    "what an unsaved edit changes is compared",
    "the workspace's Elixir is written",
    "while the source has errors the last good output stays, and says so",
    "a quick fix is applied",
    "a use leads to its declaration, and that to its uses",
    "a rename changes every file that names it",
    "what the source doesn't say is shown, and can be written",
    "a selected expression becomes a variable",
    "a completed type brings its import",
    "the hover of a variable has its type",
    "words are coloured by what they are",
    "selections grow along the tree",
    "functions fold",
    "what is typed gets its indentation",
    "a missing case is on the subject, with its labels and a list of fixes",
    "add all leaves the cursor in the first new body, and the preview follows",
    "a case in vain is faded, and can be removed",
    "completion writes a switch with all cases",
    "a misspelt annotation is corrected",
    "a missing argument of an annotation is written",
    "a missing callback is written",
    "a class is annotated by its shape",
    "the handler of an event is written",
    "a function's callers are known, and what it calls",
    "comments and imports lead on",
    "a lens counts the uses",
    "imports are organized",
    "a rename is done in each file",
    "an extracted variable is named at once, wherever it stands",
    "files that nobody opened are checked, if set so",
    "a killed server is started again, and the preview goes on",
    "the page of a code explains it",
    "a severity set for this editor holds at once",
    "next to vshaxe nothing is shown twice",
]

THROUGH_THE_PAGE = [
    "the fault is underlined",
    "the file is coloured",
    "the message names the missing case, and a fix is offered",
    "the status bar shows the server",
    "the button in the title bar opens the preview",
    "types that are not written are shown in the line",
    "the hover shows coloured Elixir",
    "the preview follows a save made with the keyboard",
    "a case in vain is faded",
    "the list of fixes adds all cases, and typing fills the first",
    "a click on a lens shows the uses",
    "the problems of files that nobody opened are listed",
]

ON_A_BARE_MACHINE = [
    "without a Python a message says so, with a button",
    "when the package index can't be reached the message says that",
    "the button tries again, and the private environment serves",
]


@pytest.fixture(scope="session")
def editor(script: Script) -> CodeServer:
    entry = script("install_code_server.sh")
    return CodeServer(
        node=script("install_node.sh") / "node",
        modules=entry.parents[3],
        browser=script("install_browser.sh"),
    )


def run_of(editor: CodeServer, vsix: Path, scratch: Path, server: Path) -> Run:
    return Run(
        editor=editor,
        vsix=vsix,
        folder=copy_project(scratch),
        scratch=scratch,
        settings={"haxe-elixir.server.path": str(server)},
    )


@pytest.fixture(scope="module")
def inside(
    editor: CodeServer, vsix: Path, server: Path, tmp_path_factory: pytest.TempPathFactory
) -> Report:
    return run_of(editor, vsix, tmp_path_factory.mktemp("inside"), server).inside("everything.js")


@pytest.fixture(scope="module")
def page(
    editor: CodeServer, vsix: Path, server: Path, tmp_path_factory: pytest.TempPathFactory
) -> Report:
    run = run_of(editor, vsix, tmp_path_factory.mktemp("page"), server)
    run.settings["haxe-elixir.diagnostics.scope"] = "workspace"
    return run.page("run_page.mjs")


@pytest.fixture(scope="module")
def bare(editor: CodeServer, vsix: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    scratch = tmp_path_factory.mktemp("bare")
    run = Run(editor=editor, vsix=vsix, folder=copy_project(scratch), scratch=scratch)
    return run.page("run_bare.mjs")


@pytest.mark.parametrize("name", INSIDE)
def test_inside_the_extension_host(inside: Report, name: str) -> None:
    passes(inside, name)


@pytest.mark.parametrize("name", THROUGH_THE_PAGE)
def test_through_the_page(page: Report, name: str) -> None:
    passes(page, name)


@pytest.mark.parametrize("name", ON_A_BARE_MACHINE)
def test_on_a_bare_machine(bare: Report, name: str) -> None:
    """The extension alone, outside the repository: it installs the server that it carries."""
    passes(bare, name)


def test_every_check_is_listed(inside: Report, page: Report, bare: Report) -> None:
    assert [*inside] == INSIDE
    assert [*page] == THROUGH_THE_PAGE
    assert [*bare] == ON_A_BARE_MACHINE
