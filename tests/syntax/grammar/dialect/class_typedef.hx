// dialect
class ClassTypedef {
    typedef State = {count: Int, name: String};
    private typedef Id = Int;
    var s: State;
}

// broken: `State = {count` -> `State {count`
