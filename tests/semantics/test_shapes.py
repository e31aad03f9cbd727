"""What a class's functions together say of values that are declared `Dynamic`
(docs/decisions/dynamic.md)."""

from __future__ import annotations

from compiler_core.semantics import typed
from compiler_core.semantics.items import file_keys
from compiler_core.semantics.shapes import class_shapes, may_be_shaped
from tests.semantics.project import Project, nodes, types_of

SERVER = """
@:genserver
class Counter {
    var names: Map<String, Int> = new Map();

    public function init(options: Dynamic): Dynamic {
        var limit = options.limit ?? 10;
        return {:ok, {names: names, total: 0, limit: limit, log: [], info: {since: 1.5}}};
    }

    public function handleCall(request: Dynamic, from: Dynamic, state: Dynamic): Dynamic {
        return switch (request) {
            case {:add, name}: add(name, state);
            case :total: {:reply, state.total, state};
            default: {:reply, :unknown, state};
        };
    }

    public function handleInfo(message: Dynamic, state: Dynamic): Dynamic {
        var next = cleaned(state);
        return {:noreply, next};
    }

    function add(name: Dynamic, state: Dynamic): Dynamic {
        state.names.set(name.trim(), 1);
        state.total++;
        state.log.push(name);
        return {:reply, :ok, state};
    }

    function cleaned(state: Dynamic): Dynamic {
        if (state.total > state.limit) state.total = 0;
        var since = state.info.since;
        trace(since);
        return state;
    }
}
"""
STATE = "{info: {since: Float}, limit: Int, log: Array<?>, names: Map<String, Int>, total: Int}"


def counter() -> Project:
    return Project({"Counter.hx": SERVER})


def test_the_state_that_init_returns_is_the_state_of_every_callback_and_helper() -> None:
    project = counter()
    for name in ("handleCall", "handleInfo", "add", "cleaned"):
        found = types_of(project.member("Counter.hx", "Counter", name))
        assert found["state"] == STATE
    assert types_of(project.member("Counter.hx", "Counter", "handleInfo"))["next"] == STATE
    assert types_of(project.member("Counter.hx", "Counter", "cleaned"))["since"] == "Float"


def test_methods_of_what_it_holds_are_the_declared_ones() -> None:
    called = [
        node.member.name
        for node in nodes(counter().member("Counter.hx", "Counter", "add"))
        if isinstance(node, typed.InstanceMember)
    ]
    assert {"set", "push", "trim"} <= set(called)


def test_fields_of_literals_are_certain_and_those_from_outside_are_not() -> None:
    project = counter()
    reads = {
        node.name: (node.key, node.certain)
        for name in ("init", "cleaned")
        for node in nodes(project.member("Counter.hx", "Counter", name))
        if isinstance(node, typed.StructureMember)
    }
    assert reads["total"] == ("atom", True)
    assert reads["since"] == ("atom", True)
    assert reads["limit"] in (("atom", True), ("atom", False))
    options = [
        node
        for node in nodes(project.member("Counter.hx", "Counter", "init"))
        if isinstance(node, typed.StructureMember)
    ]
    assert [(node.name, node.key, node.certain) for node in options] == [("limit", "atom", False)]


def test_shapes_never_make_a_fault() -> None:
    source = SERVER.replace("state.total++;", "state.totl++; state.names.anything();")
    assert Project({"Counter.hx": source}).faults("Counter.hx") == ()


def test_where_nobody_says_what_it_is_it_stays_open() -> None:
    source = "class A { public static function f(x: Dynamic): Dynamic { return x.name; } }"
    (read,) = [
        node
        for node in nodes(Project({"A.hx": source}).member("A.hx", "A", "f"))
        if isinstance(node, typed.StructureMember)
    ]
    assert (read.key, read.certain) == ("either", False)


def test_callers_that_disagree_leave_a_parameter_dynamic() -> None:
    source = """class A {
        static function show(x: Dynamic): Void { trace(x); }
        static function f() { show(1); show("a"); }
        static function only(x: Dynamic): Void { trace(x); }
        static function g() { only("a"); only("b"); }
        public static function open(x: Dynamic): Void { trace(x); }
        static function h() { open("a"); }
    }"""
    project = Project({"A.hx": source})
    assert types_of(project.member("A.hx", "A", "show"))["x"] == "Dynamic"
    assert types_of(project.member("A.hx", "A", "only"))["x"] == "String"
    assert types_of(project.member("A.hx", "A", "open"))["x"] == "Dynamic"


def test_a_literal_gains_fields() -> None:
    source = """class A {
        static function f(note: Null<String>): Dynamic {
            var reply = {ok: true, error: {message: "m"}};
            if (note != null) { reply.note = note; reply.error.code = 5; }
            return reply;
        }
    }"""
    project = Project({"A.hx": source})
    found = types_of(project.member("A.hx", "A", "f"))["reply"]
    assert found == "{ok: Bool, error: {message: String, ?code: Int}, ?note: Null<String>}"
    assert [fault.code for fault in project.faults("A.hx")] == ["HX118", "HX118"]


def test_uses_say_what_a_parameter_is() -> None:
    source = """class A {
        public static function f(m: Dynamic, s: Dynamic, xs: Dynamic): Void {
            m.set("k", 1);
            trace(s.trim());
            xs.push(1);
        }
    }"""
    found = types_of(Project({"A.hx": source}).member("A.hx", "A", "f"))
    assert (found["m"], found["s"], found["xs"]) == (
        "Map<String, Dynamic>",
        "String",
        "Array<Dynamic>",
    )


def test_an_edit_that_tells_nothing_new_leaves_the_other_members_alone() -> None:
    project = counter()
    project.faults("Counter.hx")
    project.ran()
    project.edit("Counter.hx", "state.total > state.limit", "state.total >= state.limit")
    project.faults("Counter.hx")
    ran = [entry[2].name for entry in project.ran() if entry[0] == "infer_member"]  # type: ignore[attr-defined]
    assert ran == ["cleaned"]


def test_a_function_in_which_nothing_is_dynamic_needs_no_other_of_its_class() -> None:
    source = """class A {
        public static function f(n: Int): String return "" + g(n);
        public static function g(n: Int): Int return n + 1;
        public static function h(d: Dynamic): Dynamic return d.name;
    }"""
    project = Project({"A.hx": source})
    project.ran()
    project.member("A.hx", "A", "f")
    typed_ones = {entry[2].name for entry in project.ran() if entry[0] == "infer_declared"}  # type: ignore[attr-defined]
    assert typed_ones == {"f"}
    project.member("A.hx", "A", "h")
    typed_ones = {entry[2].name for entry in project.ran() if entry[0] == "infer_declared"}  # type: ignore[attr-defined]
    assert typed_ones == {"g", "h"}


def test_what_may_not_be_shaped_is_not_touched() -> None:
    project = counter()
    keys = file_keys(project.db, "Counter.hx")
    shapes = class_shapes(project.db, "Counter.hx", "Counter")
    assert shapes is not None
    assert {key.name for key in keys if shapes.touches(key)} == {
        key.name for key in keys if may_be_shaped(project.db, "Counter.hx", key)
    }
