// dialect
class SoftWords {
    static function f(with, receive, after, use, finally) {
        var x = with + receive(after);
        use.finally = x;
        return with.receive;
    }
}

// broken: `receive(after)` -> `receive(after`
