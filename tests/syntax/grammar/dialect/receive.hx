// dialect
class Receives {
    static function f() {
        return receive {
            case Message(x): x;
            case {:down, _}: 0;
            after 5000: 1;
        };
    }
}

// broken: `after 5000: 1;` -> `after 5000 1;`
