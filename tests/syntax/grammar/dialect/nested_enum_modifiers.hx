// dialect
class NestedEnumModifiers {
    private enum Event<T> {
        @:a Started(at: T);
        Stopped;
    }
    @:keep public typedef Handler<T> = T -> Void;
}

// broken: `Started(at: T)` -> `Started(at: )`
