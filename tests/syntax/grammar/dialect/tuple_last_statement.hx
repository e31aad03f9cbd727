// dialect
class TupleStatement {
    static function f(state) {
        g(state);
        {:noreply, state};
    }
}

// broken: `{:noreply, state};` -> `{:noreply, state;`
