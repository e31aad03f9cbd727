"""Links: imports, addresses, names in documentation."""

from __future__ import annotations

from compiler_core.ide.document_links import document_links
from tests.support.places import fixture


def links(written: str) -> list[tuple[str, str]]:
    """What is marked, and where it leads."""
    made = fixture(written)
    text = made.text("/p/A.hx")
    return [
        (text[slice(*one.span)], one.address or (one.place.path if one.place else ""))
        for one in document_links(made.analysis.db, "/p/A.hx")
    ]


CART = "-- shop/Cart.hx\npackage shop;\nclass Cart { public static function total() {} }\n"


def test_imports_lead_to_files() -> None:
    written = f"-- A.hx\nimport shop.Cart;\nimport shop.Cart.total;\nimport no.Such;\n{CART}"
    assert links(written) == [
        ("shop.Cart", "/p/shop/Cart.hx"),
        ("shop.Cart.total", "/p/shop/Cart.hx"),
    ]


def test_addresses_in_comments_and_strings() -> None:
    text = (
        "// see https://example.org/a_(b).\nclass A {\n"
        '\tvar page = "http://example.org/x?y=1";\n\tvar no = "// plain";\n}\n'
    )
    assert [address for _, address in links(text)] == [
        "https://example.org/a_(b",
        "http://example.org/x?y=1",
    ]


def test_names_in_documentation() -> None:
    written = f"-- A.hx\n/** As [[shop.Cart]], not [[nothing.Such]]. */\nclass A {{}}\n{CART}"
    assert links(written) == [("shop.Cart", "/p/shop/Cart.hx")]
