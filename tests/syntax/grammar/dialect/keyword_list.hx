// dialect
class KeywordLists {
    static var a = [name: 1, size: 2];
    static var b = [[name: 1], [name: 2]];
    static var c = [desc: f(1), null: false, default: 3];
}

// broken: `name: 1, size` -> `name: 1 size`
