// dialect
class ReceiveAfter {
    static function f(ms) {
        receive {
            after ms:
                g();
                h();
        }
        return receive {
            case x: x;
        };
    }
}

// broken: `after ms:` -> `after ms`
