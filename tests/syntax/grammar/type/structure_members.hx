class StructureMembers {
    var a: {
        @:optional var a: Int;
        final b: String;
        var c(get, never): Int;
        function d<T>(x: T): Void;
        public var e: Int;
    };
    var f: {a: Int, ?b: String};
}

// broken: `final b: String;` -> `final b String;`
