"""The formats for programs: JSON, SARIF, GitHub's annotations."""

from __future__ import annotations

import json
from typing import Any

from command_line.formats import github, sarif
from command_line.formats import json as json_format
from tests.command_line.findings import MISSING, WIDE, finding, sources


def test_json_has_the_documented_shape() -> None:
    printed = json.loads(json_format.render([finding(MISSING)], sources()))
    assert printed == [
        {
            "file": "src/Paint.hx",
            "line": 3,
            "column": 3,
            "endLine": 3,
            "endColumn": 9,
            "severity": "error",
            "code": "HX201",
            "message": "the case `Blue` is missing",
            "related": [
                {
                    "file": "src/Paint.hx",
                    "line": 2,
                    "column": 16,
                    "endLine": 2,
                    "endColumn": 28,
                    "message": "of this type",
                },
                {
                    "file": "src/Color.hx",
                    "line": 3,
                    "column": 3,
                    "endLine": 3,
                    "endColumn": 7,
                    "message": "declared here",
                },
            ],
            "fixes": [
                {
                    "title": "Add the missing case",
                    "edits": [
                        {
                            "file": "src/Paint.hx",
                            "line": 3,
                            "column": 39,
                            "endLine": 3,
                            "endColumn": 39,
                            "text": 'case Blue: throw "TODO";',
                        }
                    ],
                }
            ],
        }
    ]


def test_json_columns_count_characters() -> None:
    printed = json.loads(json_format.render([finding(WIDE)], sources()))
    line = '\t\tswitch (color) { case Red: "ä𝄞 red"; }'
    assert printed[0]["column"] == line.index('red"') + 1


def test_json_without_findings_is_an_empty_array() -> None:
    assert json.loads(json_format.render([], sources())) == []


def test_github_annotations_are_escaped() -> None:
    printed = github.render([finding(MISSING), finding(WIDE)], sources()).splitlines()
    assert printed[0] == (
        "::error file=src/Paint.hx,line=3,endLine=3,col=3,endColumn=9,title=HX201::"
        "the case `Blue` is missing%0Ahelp: add the case, or a `default`"
    )
    assert printed[1].startswith("::warning ")
    assert printed[1].endswith("::nothing is red, 100 %25")


def test_sarif_keeps_the_rules_of_its_schema() -> None:
    log = json.loads(sarif.render([finding(MISSING), finding(WIDE)], sources()))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "haxe-elixir"
    rules = [rule["id"] for rule in driver["rules"]]
    assert rules == sorted(set(rules))
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            check_location(location)
        for fix in result.get("fixes", ()):
            check_fix(fix)


def check_location(location: dict[str, Any]) -> None:
    physical = location["physicalLocation"]
    assert ":" not in physical["artifactLocation"]["uri"]
    check_region(physical["region"])


def check_region(region: dict[str, int]) -> None:
    assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
    assert all(number >= 1 for number in region.values())
    assert (region["startLine"], region["startColumn"]) <= (
        region["endLine"],
        region["endColumn"],
    )


def check_fix(fix: dict[str, Any]) -> None:
    assert fix["description"]["text"]
    assert fix["artifactChanges"]
    for change in fix["artifactChanges"]:
        assert change["artifactLocation"]["uri"]
        assert change["replacements"]
        for replacement in change["replacements"]:
            check_region(replacement["deletedRegion"])
            assert "$" not in replacement["insertedContent"]["text"]
