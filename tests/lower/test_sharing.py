"""Two names for one value: followed where Elixir can, said where it can't."""

from __future__ import annotations

import pytest

from tests.lower.support import faults


def test_the_other_name_is_bound_as_well() -> None:
    members = (
        "public static function f(a: Array<Int>): Int { var b = a.copy(); var c = b;"
        " c.push(1); return b.length; }"
    )
    assert faults(members) == []


def test_a_part_is_written_back_to_its_whole() -> None:
    members = (
        "public static function f(): Int { var s = {stats: {hits: 0}}; var t = s.stats;"
        " t.hits++; return s.stats.hits; }"
    )
    assert faults(members) == []


def test_an_element_by_its_index_is_written_back() -> None:
    members = (
        "public static function f(jobs: Array<{n: Int}>): Int { var job = jobs[0];"
        " job.n++; return jobs[0].n; }"
    )
    assert faults(members) == []


def test_an_element_that_was_found_is_not() -> None:
    members = (
        "public static function f(jobs: Array<{n: Int}>): Int {"
        " var job = jobs.filter(j -> j.n > 0)[0]; job.n++; return jobs[0].n; }"
    )
    assert [code for code, _, _ in faults(members)] == ["HX411"]


def test_one_of_two_values_is_not_followed() -> None:
    members = (
        "public static function f(a: Array<Int>, b: Array<Int>, c: Bool): Int {"
        " var d = c ? a : b; d.push(1); return a.length; }"
    )
    assert "HX403" in {code for code, _, _ in faults(members)}


def test_a_copy_is_another_value() -> None:
    members = (
        "public static function f(a: Array<Int>): Int { var b = a.copy(); b.push(1);"
        " return a.length; }"
    )
    assert faults(members) == []


@pytest.mark.parametrize(
    "body",
    (
        "var a = Bytes.alloc(2); var b = a.sub(0, 2); b.set(0, 1); return a.toHex();",
        "var a = Bytes.alloc(2); var b = Bytes.alloc(2); b.blit(0, a, 0, 1); a.set(0, 1);"
        " return b.toHex();",
        "var a = Bytes.alloc(2); var b = new haxe.io.BytesBuffer(); b.add(a); a.set(0, 1);"
        " return b.getBytes().toHex();",
        "var a = [1]; var b = new StringBuf(); b.add(a); a.push(2); return b.toString() + a;",
    ),
)
def test_buffers_take_what_is_in_an_object_not_the_object(body: str) -> None:
    body = body.replace(" Bytes.", " haxe.io.Bytes.")
    assert faults(f"public static function f(): String {{ {body} }}") == []


def test_another_name_for_bytes_is_the_same_object() -> None:
    members = (
        "public static function f(a: haxe.io.Bytes, b: haxe.io.Bytes, c: Bool): String {"
        " var d = c ? a : b; d.set(0, 1); return a.toHex(); }"
    )
    assert "HX403" in {code for code, _, _ in faults(members)}


def test_what_was_flushed_is_not_what_is_being_filled() -> None:
    members = """public static function f(xs: Array<Int>): Array<Array<Int>> {
        var chunks = [];
        var current = [];
        for (x in xs) {
            current.push(x);
            if (current.length == 3) { chunks.push(current); current = []; }
        }
        return chunks;
    }"""
    assert faults(members) == []


def test_a_replaced_parameter_is_said() -> None:
    members = (
        "public static function f(a: Array<Int>): Void { a.push(1); a = []; trace(a.length); }"
    )
    assert ("HX410", "a", "") in faults(members)
