// dialect
class ChainAtoms {
    static function f(conn) return conn.put(:status, 200).assign(:user, {:some, 1}).halt();
}

// broken: `{:some, 1}).halt()` -> `{:some, 1}.halt()`
