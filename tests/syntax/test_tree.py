"""The lossless tree: every token and node with its place in the file."""

from __future__ import annotations

from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.tree import nodes, tokens

TEXT = "package a;\n// c\nclass A {\n\tvar x = :ok;\n\tfunction f() { if (x) { y() } }\n}\n"


def test_tokens_have_their_place_in_the_file_and_the_kind_they_were_read_as() -> None:
    found = [
        (token.kind, TEXT[token.span.start : token.span.end]) for token in tokens(parse_file(TEXT))
    ]
    assert found[:3] == [("PACKAGE", "package"), ("ID", "a"), ("SEMI", ";")]
    assert ("ATOM", ":") in found
    assert ("ATOM_NAME", "ok") in found
    assert found[-1] == ("RBRACE", "}")
    assert "".join(text for _, text in found) == "".join(TEXT.replace("// c", "").split())


def test_nodes_hold_their_tokens_and_missing_ones_have_no_place() -> None:
    parsed = parse_file(TEXT)
    spans = {node.name: TEXT[node.span.start : node.span.end] for node in nodes(parsed)}
    assert spans["if_else"] == "if (x) { y() }"
    assert spans["atom"] == ":ok"
    for node in nodes(parsed):
        assert 0 <= node.span.start < node.span.end <= len(TEXT)
