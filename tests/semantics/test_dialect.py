"""Names and literals of the dialect whose meaning isn't in the text alone: guesses between loose
files, bare words of a declared set, maps in patterns."""

from __future__ import annotations

from compiler_core.analysis import Analysis, Settings
from compiler_core.semantics import typed
from tests.semantics.project import Project, nodes

WATCHER = """@:supervisor class Watcher {
    public function init(args: Dynamic): Dynamic {
        return [
            {id: "a", start: {Queue, startLink, []}, restart: transient, type: worker},
            {id: "b", start: {Queue, startLink, []}, shutdown: infinity, type: supervisor}
        ];
    }
}"""


def test_words_of_a_child_specification_are_atoms() -> None:
    project = Project({"/p/Watcher.hx": WATCHER, "/p/Queue.hx": "class Queue {}"})
    assert project.faults("/p/Watcher.hx") == ()
    found = nodes(project.member("/p/Watcher.hx", "Watcher", "init"))
    words = [node.member.name for node in found if isinstance(node, typed.StaticMember)]
    assert words == ["transient", "worker", "infinity", "supervisor"]
    atoms = {node.name for node in found if isinstance(node, typed.Atom)}
    assert atoms == {"start_link"}


def test_the_same_words_as_text_are_atoms_too() -> None:
    source = WATCHER.replace("transient", '"transient"').replace("infinity", '"soon"')
    project = Project({"/p/Watcher.hx": source, "/p/Queue.hx": "class Queue {}"})
    assert project.faults("/p/Watcher.hx") == ()
    found = nodes(project.member("/p/Watcher.hx", "Watcher", "init"))
    assert {node.name for node in found if isinstance(node, typed.Atom)} == {
        "start_link",
        "transient",
    }
    texts = [node.value for node in found if isinstance(node, typed.Constant)]
    assert texts == ["a", "b", "soon"]  # no word of the set: left to whoever reads it


def test_a_type_of_the_projects_own_may_leave_the_words_open() -> None:
    source = WATCHER.replace("return [", "var all: Array<Spec> = [").replace(
        "];", "]; return all;"
    ) + (
        " enum Again { transient; } typedef Spec = {id: String,"
        " start: {module: Dynamic, function: String, args: Array<Dynamic>},"
        " ?restart: Again, ?shutdown: Dynamic, ?type: Dynamic}"
    )
    project = Project({"/p/Watcher.hx": source, "/p/Queue.hx": "class Queue {}"})
    assert project.faults("/p/Watcher.hx") == ()


def test_elsewhere_they_are_names_like_any_other() -> None:
    source = WATCHER.replace("@:supervisor ", "")
    project = Project({"/p/Watcher.hx": source, "/p/Queue.hx": "class Queue {}"})
    told = {dict(fault.words)["name"] for fault in project.faults("/p/Watcher.hx")}
    assert told == {"transient", "worker", "infinity", "supervisor", "startLink"}
    unknown = WATCHER.replace("transient", "sometimes")
    project = Project({"/p/Watcher.hx": unknown, "/p/Queue.hx": "class Queue {}"})
    assert [dict(fault.words)["name"] for fault in project.faults("/p/Watcher.hx")] == ["sometimes"]


VAULT = (
    "package keys; @:module class Vault { public static function open(s: String): Int return 1; }"
)


def test_loose_files_know_each_other_only_as_far_as_they_fit() -> None:
    """`001_….hx` is nobody's module: what calls members that its class lacks means another."""
    fits = "package keys; class Door { static function f(): Int return Vault.open('a'); }"
    other = "package keys; class Door { static function f(): Int { Vault.open(); return"
    other += " Vault.seal('a'); } }"
    project = Project({"/p/001_vault.hx": VAULT, "/p/002_fits.hx": fits, "/p/003_other.hx": other})
    assert project.faults("/p/002_fits.hx") == ()
    assert [
        (fault.code, dict(fault.words)["name"]) for fault in project.faults("/p/003_other.hx")
    ] == [("HX101", "Vault")]


def test_a_module_of_the_build_is_meant_whatever_is_called() -> None:
    other = "package keys; class Door { static function f() Vault.seal('a'); }"
    project = Project({"/p/keys/Vault.hx": VAULT, "/p/keys/Door.hx": other})
    assert [fault.code for fault in project.faults("/p/keys/Door.hx")] == ["HX105"]


def test_maps_in_patterns_keep_the_form_of_their_keys() -> None:
    source = """class A { static function f(m: Dynamic): Dynamic return switch (m) {
        case %{"k" => v, :j => w}: v;
        case %{k: v}: v;
        default: null;
    } }"""
    project = Project({"A.hx": source})
    assert project.faults("A.hx") == ()
    (switch,) = [
        node for node in nodes(project.member("A.hx", "A", "f")) if isinstance(node, typed.Switch)
    ]
    found = [case.pattern for case in switch.cases[:2]]
    assert all(isinstance(pattern, typed.StructurePattern) for pattern in found)
    assert [getattr(pattern, "strings", None) for pattern in found] == [{"k"}, frozenset()]


def test_raw_elixir_uses_its_arguments_and_undeclared_structs_keep_their_name() -> None:
    source = """@:module class A {
        public static function f(s: String): Dynamic {
            var doubled = s + s;
            return untyped __elixir__("size({0})", doubled);
        }
        public static function g(m: Dynamic): Dynamic return switch (m) {
            case %Parcel{weight: w}: w;
            default: %Parcel{weight: 1};
        }
    }"""
    analysis = Analysis(Settings("cookbook"))
    analysis.open_file("/p/A.hx", source)
    text = analysis.compiled("/p/A.hx").text
    assert "size(s <> s)" in text
    assert "%Parcel{weight: w}" in text and "%Parcel{weight: 1}" in text


def test_a_match_has_no_case_of_its_own() -> None:
    source = (
        "enum E { A; B; } class M { public static function f(e: E): Bool return e.match(A | B); }"
    )
    analysis = Analysis(Settings("cookbook"))
    analysis.open_file("/p/M.hx", source)
    assert [item.code for item in analysis.diagnostics("/p/M.hx") if item.code < "HX3"] == []
