// dialect
class ReservedNames {
    typedef Spec = {module: String, function: String, default: Int};
    static function f(t) return t.default + t.function + t.new;
    static var a = {class: "btn", if: true, for: "x"};
}

// broken: `class: "btn",` -> `class: "btn"`
