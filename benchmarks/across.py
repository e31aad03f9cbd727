"""Measures typing in a schema: `python -m benchmarks across`.

A column of a schema is renamed letter by letter, and back. After each key the diagnostics of the
other open files (its changesets, queries, templates, a context, a migration) must be right again:
they name the column that is gone, and nothing once it is back. The figures are of the worker alone.

own file         to the diagnostics of the schema's own file
others, names    to those of all other open files, before any Elixir is made
others, all      to all of theirs
body             as `others, names`, after a key in the body of one of the functions of the schema
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from compiler_core.analysis import Analysis
from server.garbage import configure

FOLDER = "/bench/src/shop/"
SCHEMA = f"{FOLDER}Book.hx"
OTHERS = 12
"""Open files besides the schema's."""


@dataclass(slots=True)
class Measured:
    """Milliseconds of one key each; `wrong` counts keys after which a file said something else
    than it should."""

    times: dict[str, list[float]] = field(default_factory=dict)
    wrong: int = 0

    def add(self, name: str, seconds: float) -> None:
        self.times.setdefault(name, []).append(seconds * 1000)


def measure(keys: int) -> Measured:
    configure()
    texts = files()
    analysis = Analysis()
    for path, text in texts.items():
        analysis.open_file(path, text)
    for path in texts:
        analysis.diagnostics(path)
    others = [path for path in texts if path != SCHEMA]
    quiet = {path: _codes(analysis, path) for path in others}
    measured = Measured()
    schema = texts[SCHEMA]
    for number in range(keys):
        for name in _typed("title", "titles"):
            _key(analysis, schema.replace("var title:", f"var {name}:"), others, measured)
            said = {path for path in others if _codes(analysis, path) != quiet[path]}
            if bool(said) == (name == "title"):
                measured.wrong += 1
        analysis.change_file(SCHEMA, schema.replace("+ 1", f"+ {number + 2}"))
        start = time.perf_counter()
        for path in others:
            analysis.first_diagnostics(path)
        measured.add("body", time.perf_counter() - start)
    return measured


def _typed(old: str, new: str) -> list[str]:
    """One letter more, one that was never there, and the old name again."""
    return [new, f"{old[:-1]}x", old]


def _codes(analysis: Analysis, path: str) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in analysis.first_diagnostics(path)]


def _key(analysis: Analysis, text: str, others: list[str], measured: Measured) -> None:
    analysis.change_file(SCHEMA, text)
    start = time.perf_counter()
    analysis.first_diagnostics(SCHEMA)
    own = time.perf_counter()
    for path in others:
        analysis.first_diagnostics(path)
    names = time.perf_counter()
    for path in others:
        analysis.diagnostics(path)
    measured.add("own file", own - start)
    measured.add("others, names", names - own)
    measured.add("others, all", time.perf_counter() - own)


# --- the project ---------------------------------------------------------------------------------


def files() -> dict[str, str]:
    """A schema, and the open files that its columns matter to."""
    found = {SCHEMA: _BOOK, f"{FOLDER}Author.hx": _AUTHOR, f"{FOLDER}CreateBooks.hx": _MIGRATION}
    for number in range(4):
        found[f"{FOLDER}Book{number}Changeset.hx"] = _CHANGESET.format(number=number)
    for number in range(3):
        found[f"{FOLDER}Shelf{number}.hx"] = _QUERIES.format(number=number)
    for number in range(3):
        found[f"{FOLDER}Shelf{number}Live.hx"] = _LIVE.format(number=number)
    assert len(found) == OTHERS + 1
    return found


_BOOK = """package shop;

@:schema("books")
@:timestamps
class Book {
    @:field({type: "string", null: false}) public var title: String;
    @:field({type: "string"}) public var isbn: String;
    public var pages: Int;
    public var price: Float;
    public var isSold: Bool;
    public var tags: Array<String>;
    @:belongs_to("Author") public var author: Author;

    public static function sheets(book: Book): Int {
        return book.pages + 1;
    }
}
"""

_AUTHOR = """package shop;

@:schema("authors")
class Author {
    public var name: String;
    @:has_many("Book", foreign_key: "author_id") public var books: Array<Book>;
}
"""

_MIGRATION = """package shop;

@:migration(20240131120000)
class CreateBooks {
    public function up(): Void {
        createTable("books", function(t) {
            t.string("title", null: false);
            t.string("isbn");
            t.integer("pages");
            t.timestamps();
        });
    }

    public function down(): Void {
        dropTable("books");
    }
}
"""

_CHANGESET = """package shop;

@:changeset
class Book{number}Changeset {{
    @:validate_required(["title", "pages"])
    @:validate_length("title", min: 1, max: 200)
    @:validate_number("pages", greater_than: 0)
    @:unique_constraint("isbn")
    @:assoc_constraint("author")
    public static function changeset(book: Book, attrs: Dynamic): Changeset {{
        return book |> cast(attrs, ["title", "isbn", "pages", "price", "tags", "author_id"]);
    }}

    @:validate_required(["title"])
    public static function draft(book: Book, attrs: Dynamic): Changeset {{
        return book |> cast(attrs, ["title", "price"]);
    }}
}}
"""

_QUERIES = """package shop;

@:query
class Shelf{number} {{
    public static function thick(least: Int): Dynamic {{
        return from(b in Book, {{where: b.pages > least, select: b.title}});
    }}

    public static function names(books: Array<Book>): Array<String> {{
        return books.map(book -> book.title);
    }}

    public static function dear(books: Array<Book>): Array<Book> {{
        return books.filter(book -> book.price > 10.0 && !book.isSold);
    }}
}}
"""

_LIVE = """package shop;

@:liveview
class Shelf{number}Live {{
    public static function mount(params: Dynamic, session: Dynamic, socket: Socket): Dynamic {{
        var books: Array<Book> = [];
        return {{status: "ok", socket: assign(socket, {{books: books, open: true}})}};
    }}

    public static function render(assigns: {{books: Array<Book>, open: Bool}}): Dynamic {{
        return hxx('
            <ul :if={{@open}}>
                <li :for={{book <- @books}}>{{book.title}}, {{book.pages}}</li>
            </ul>
        ');
    }}
}}
"""
