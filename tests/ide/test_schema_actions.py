"""Fields that a schema lacks, the migrations of those that it has, and classes that are one."""

from __future__ import annotations

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.actions import Action, code_actions
from tests.support.check import FOLDER, analysis_of

SCHEMA = """\
@:schema("books")
class Book {
    public var title: String;
    public var pages: Int;
}
"""
CHANGESET = """\
@:changeset
class BookChangeset {
    @:validate_required(["title", "weight"])
    public static function changeset(book: Book, attrs: Dynamic): Changeset {
        return book |> cast(attrs, ["title"]);
    }
}
"""
MIGRATION = """\
@:migration(20240131235900)
class CreateBooks {
    public function change(): Void {
        createTable("books", t -> {
            t.string("title");
        });
    }
}
"""


def actions(analysis: Analysis, file: str, text: str, marker: str) -> dict[str, Action]:
    at = text.index(marker)
    return {one.title: one for one in code_actions(analysis.db, FOLDER + file, Span(at, at))}


def changed(files: dict[str, str], own: str, edits: tuple[Edit, ...]) -> dict[str, str]:
    found = dict(files)
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        name = own if edit.file is None else edit.file.removeprefix(FOLDER)
        text = found[name]
        found[name] = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return found


def test_a_field_that_is_named_is_added_with_its_migration() -> None:
    files = {"Book.hx": SCHEMA, "BookChangeset.hx": CHANGESET, "CreateBooks.hx": MIGRATION}
    found = actions(analysis_of(files), "BookChangeset.hx", CHANGESET, "weight")
    made = changed(
        files, "BookChangeset.hx", found["Add `weight` to `Book`, with its migration"].edits
    )
    assert made["BookChangeset.hx"] == CHANGESET
    assert "    public var pages: Int;\n    public var weight: String;\n}" in made["Book.hx"]
    assert made["CreateBooks.hx"].endswith(
        """
@:migration(20240201000000)
class AddWeightToBooks {
    public function change(): Void {
        alterTable("books", function(t) {
            t.string("weight");
        });
    }
}
"""
    )
    after = analysis_of(made)
    for name in made:
        assert [one for one in after.diagnostics(FOLDER + name) if one.code == "HX323"] == []


def test_the_migration_of_a_field_that_no_table_has() -> None:
    files = {"Book.hx": SCHEMA, "CreateBooks.hx": MIGRATION}
    found = actions(analysis_of(files), "Book.hx", SCHEMA, "pages")
    made = changed(files, "Book.hx", found["Write a migration that adds `pages`"].edits)
    assert 't.integer("pages");' in made["CreateBooks.hx"]
    again = actions(analysis_of(made), "Book.hx", SCHEMA, "pages")
    assert "Write a migration that adds `pages`" not in again


def test_a_column_that_is_there_needs_no_migration() -> None:
    files = {"Book.hx": SCHEMA, "CreateBooks.hx": MIGRATION}
    found = actions(analysis_of(files), "Book.hx", SCHEMA, "title")
    assert "Write a migration that adds `title`" not in found


def test_a_class_is_a_schema_by_its_columns() -> None:
    text = "class Category {\n    @:field public var name: String;\n}\n"
    files = {"Category.hx": text}
    found = actions(analysis_of(files), "Category.hx", text, "Category")
    made = changed(files, "Category.hx", found['Make it a `@:schema("categories")`'].edits)
    assert made["Category.hx"] == f'@:schema("categories")\n{text}'


def test_a_class_is_a_schema_by_the_table_that_it_names() -> None:
    text = (
        'class Film {\n    static inline var TABLE = "movies";\n    public var name: String;\n}\n'
    )
    found = actions(analysis_of({"Film.hx": text}), "Film.hx", text, "Film")
    assert 'Make it a `@:schema("movies")`' in found


def test_other_classes_are_none() -> None:
    text = "class Point {\n    public var x: Int;\n}\n"
    found = actions(analysis_of({"Point.hx": text}), "Point.hx", text, "Point")
    assert not any("schema" in title for title in found)
