"""Comments stay with the case that they stand in."""

from __future__ import annotations

from tests.support.check import FOLDER, analysis_of

SOURCE = """
@:module
class Steps {
    public static function word(n: Int): String {
        return switch (n) {
            case 1: // the first
                "one";
            case 2:
                // the second
                "two";
            // all others
            default: "many";
        };
    }

    public static function total(n: Int): Int {
        var found = switch (n) {
            case 1:
                // alone
                n;
            default:
                // together
                var more = n + 1;
                more * more;
        };
        return found;
    }
}
"""


def test_a_comment_in_a_case_stands_above_its_clause() -> None:
    lines = [
        line.strip()
        for line in analysis_of({"Steps.hx": SOURCE}).compiled(FOLDER + "Steps.hx").text.split("\n")
    ]

    def below(comment: str) -> str:
        start = lines.index(f"# {comment}") + 1
        return next(line for line in lines[start:] if line and not line.startswith("@"))

    assert below("the first") == 'def word(1), do: "one"'
    assert below("the second") == 'def word(2), do: "two"'
    assert below("all others") == 'def word(_n), do: "many"'
    assert below("alone") == "1 ->"
    assert below("together") == "_ ->"


def test_what_stands_above_the_imports_is_the_class_s_documentation_if_it_has_none() -> None:
    above = "/** Steps of a walk. **/\nimport haxe.ds.StringMap;\n"
    walk = "class Steps { public static function one():Int return 1; }"
    path = FOLDER + "Steps.hx"
    assert "Steps of a walk." in analysis_of({"Steps.hx": above + walk}).compiled(path).text
    own = analysis_of({"Steps.hx": f"{above}/** Its own. **/\n{walk}"}).compiled(path).text
    assert "Its own." in own and "Steps of a walk." not in own
