"""Words in annotations, and in calls of Ecto's functions, that name something declared."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from tests.support.places import fixture

BOOK = """-- Book.hx
@:schema("books")
class Book {
    public var title: String;
    public var pageCount: Int;
    @:belongs_to("Author") public var author: Author;
}
"""
AUTHOR = """-- Author.hx
@:schema("authors")
class Author {
    public var name: String;
    @:has_many("Book") public var books: Array<Book>;
}
"""
CONTROLLER = """-- BookController.hx
@:controller
class BookController {
    public function show(conn: Conn, params: Dynamic): Conn { return conn; }
    public function index(conn: Conn, params: Dynamic): Conn { return conn; }
    public function helper(count: Int): Int { return count; }
}
"""
LIBRARY = BOOK + AUTHOR + CONTROLLER


def labels(main: str) -> list[str]:
    made = fixture(f"-- Main.hx\n{main}\n{LIBRARY}")
    return [item.label for item in made.analysis.completions(made.path, made.offset).items]


def changeset(note: str, body: str = 'book |> cast(attrs, ["title"])') -> str:
    return (
        f"@:changeset\nclass BookChangeset {{\n    {note}\n"
        "    static function changeset(book: Book, attrs: Dynamic): Changeset "
        f"return {body};\n}}"
    )


def router(entry: str) -> str:
    return f"@:router\n@:routes([{entry}])\nclass Router {{}}"


FIELDS = ["author_id", "page_count", "title"]


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        pytest.param(changeset('@:validate_required(["$0"])'), FIELDS, id="of a list"),
        pytest.param(changeset('@:validate_length("$0", min: 1)'), FIELDS, id="of one text"),
        pytest.param(changeset('@:validate_required(["title", "$0"])'), FIELDS[:2], id="not twice"),
        pytest.param(changeset("@:validate_required([:$0])"), [":" + f for f in FIELDS], id="atom"),
        pytest.param(changeset('@:validate_required(["pa$0"])'), ["page_count"], id="by its start"),
        pytest.param(
            changeset("", 'validateRequired(change(book, attrs), ["$0"])'), FIELDS, id="of a call"
        ),
        pytest.param(changeset("", 'book |> cast(attrs, ["$0"])'), FIELDS, id="of a piped call"),
        pytest.param(changeset('@:assoc_constraint("$0")'), ["author"], id="association"),
        pytest.param(
            '@:schema("reviews")\nclass Review { @:belongs_to("$0") var book: Book; }',
            ["Author", "Book", "Review"],
            id="schema",
        ),
        pytest.param(
            '@:schema("$0")\nclass Review { var text: String; }', ["authors", "books"], id="table"
        ),
        pytest.param(
            '@:schema("r")\nclass Review { @:field({type: "naive_datetime_u$0"}) var at: Date; }',
            ["naive_datetime_usec"],
            id="Ecto's types",
        ),
        pytest.param(
            router('{name: "b", method: "GET", path: "/", controller: $0, action: "show"}'),
            ["BookController"],
            id="controller",
        ),
        pytest.param(
            router('{method: "GET", path: "/", controller: BookController, action: "$0"}'),
            ["index", "show"],
            id="action",
        ),
        pytest.param(
            router('{method: "P$0", path: "/", controller: BookController}'),
            ["PATCH", "POST", "PUT"],
            id="method",
        ),
        pytest.param(router('{name: "a", pa$0}'), ["path"], id="field of a route"),
        pytest.param(
            '@:router\n@:include_controller("$0")\nclass Router {}',
            ["BookController"],
            id="controller in a text",
        ),
    ],
)
def test_what_is_offered(main: str, expected: list[str]) -> None:
    assert labels(main)[: len(expected)] == expected
    if expected[0].islower() and "type" not in main:
        assert len(labels(main)) <= len(expected) + 3  # the key and what embeds


@pytest.mark.parametrize(
    "main",
    [
        pytest.param(changeset('@:validate_format("title", ~/a/, message: "$0")'), id="message"),
        pytest.param(
            changeset("", 'validateRequired(change(book, attrs), [trim("$0")])'),
            id="another call inside",
        ),
        pytest.param('class A { var text = "$0"; }', id="any text"),
    ],
)
def test_a_text_that_names_nothing_is_the_users(main: str) -> None:
    assert labels(main) == []


def defined(main: str) -> list[str]:
    made = fixture(f"-- Main.hx\n{main}\n{LIBRARY}")
    places = made.analysis.definition(made.path, made.offset)
    return [f"{PurePath(one.path).name}: {made.text(one.path)[slice(*one.span)]}" for one in places]


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        (changeset('@:validate_required(["ti$0tle"])'), ["Book.hx: title"]),
        (changeset("@:validate_required([:ti$0tle])"), ["Book.hx: title"]),
        (changeset('@:validate_required(["page_$0count"])'), ["Book.hx: pageCount"]),
        (changeset('@:foreign_key_constraint("author$0_id")'), ["Book.hx: author"]),
        (changeset("", 'book |> cast(attrs, ["ti$0tle"])'), ["Book.hx: title"]),
        (
            '@:schema("reviews")\nclass Review { @:belongs_to("Bo$0ok") var book: Book; }',
            ["Book.hx: Book"],
        ),
        (
            router('{method: "GET", path: "/", controller: BookController, action: "sh$0ow"}'),
            ["BookController.hx: show"],
        ),
        (
            '@:router\n@:include_controller("Book$0Controller")\nclass Router {}',
            ["BookController.hx: BookController"],
        ),
        (changeset('@:validate_format("title", ~/a/, message: "ti$0tle")'), []),
    ],
)
def test_a_word_leads_to_what_it_names(main: str, expected: list[str]) -> None:
    assert defined(main) == expected


def renamed(main: str, new: str) -> dict[str, str]:
    made = fixture(f"-- Main.hx\n{main}\n{LIBRARY}")
    found = made.analysis.rename(made.path, made.offset, new)
    assert not isinstance(found, str), found
    texts = {one.file or made.path: made.text(one.file or made.path) for one in found.edits}
    for edit in sorted(found.edits, key=lambda one: one.span, reverse=True):
        file = edit.file or made.path
        texts[file] = texts[file][: edit.span.start] + edit.text + texts[file][edit.span.end :]
    return {PurePath(path).name: text for path, text in texts.items()}


def test_a_column_is_renamed_with_the_words_that_name_it() -> None:
    main = changeset('@:validate_required(["ti$0tle", :title])')
    texts = renamed(main, "heading")
    assert '@:validate_required(["heading", :heading])' in texts["Main.hx"]
    assert 'cast(attrs, ["heading"])' in texts["Main.hx"]
    assert "public var heading: String" in texts["Book.hx"]


def test_a_word_in_elixirs_spelling_keeps_it() -> None:
    texts = renamed(changeset('@:validate_number("page_c$0ount", greater_than: 0)'), "sheetCount")
    assert '@:validate_number("sheet_count", greater_than: 0)' in texts["Main.hx"]
    assert "public var sheetCount: Int" in texts["Book.hx"]


def test_an_action_is_renamed_with_its_route() -> None:
    entry = '{method: "GET", path: "/", controller: BookController, action: "sh$0ow"}'
    texts = renamed(router(entry), "display")
    assert 'action: "display"' in texts["Main.hx"]
    assert "function display(" in texts["BookController.hx"]


def test_an_association_is_renamed() -> None:
    texts = renamed(changeset('@:assoc_constraint("auth$0or")'), "writer")
    assert '@:assoc_constraint("writer")' in texts["Main.hx"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ('@:validate_required(["ti$0tle"])', "Book.title: String"),
        ('@:validate_number("page_c$0ount", greater_than: 0)', "Book.pageCount: Int"),
    ],
)
def test_a_word_is_described(note: str, expected: str) -> None:
    made = fixture(f"-- Main.hx\n{changeset(note)}\n{LIBRARY}")
    found = made.analysis.hover(made.path, made.offset)
    assert found is not None
    assert expected in found.markdown


def test_an_annotation_is_described_with_an_example_and_its_elixir() -> None:
    made = fixture(f"-- Main.hx\n{changeset('@:validate_req$0uired([])')}\n{LIBRARY}")
    found = made.analysis.hover(made.path, made.offset)
    assert found is not None
    assert "|> validate_required([:title, :pages])" in found.markdown


def test_the_argument_at_hand_is_told() -> None:
    made = fixture(f"-- Main.hx\n{changeset('@:validate_length($0)')}\n{LIBRARY}")
    found = made.analysis.signature_help(made.path, made.offset)
    assert found is not None
    assert found.signatures[0].documentation.endswith("`field`: The field.")
