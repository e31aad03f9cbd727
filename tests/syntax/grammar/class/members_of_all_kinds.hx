class MembersOfAllKinds<T> extends Base<T> implements A implements B {
    public static inline var LIMIT = 10;
    static final names: Array<String> = ["a", "b"];
    public var size(get, never): Int;
    var items: Array<T> = [];
    public function new(items: Array<T>) {
        super();
        this.items = items;
    }
    inline function get_size() return items.length;
    @:keep override public function toString(): String {
        return 'items: ${items.join(", ")}';
    }
    static function main() {
        trace(new MembersOfAllKinds([1, 2]).size);
    }
}

// broken: `super();` -> `super(;`
// broken: `items.length;` -> `items.;`
// broken: `["a", "b"];` -> `["a", "b";`
