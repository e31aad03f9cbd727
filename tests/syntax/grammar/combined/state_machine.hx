enum State {
    Idle;
    Running(speed: Int);
}

class Machine {
    var state = Idle;
    public function new() {}
    public function step(input: String) {
        state = switch [state, input] {
            case [Idle, "start"]: Running(1);
            case [Running(s), "faster"] if (s < 10): Running(s + 1);
            case [Running(_), "stop"]: Idle;
            case [s, _]: s;
        }
    }
}

// broken: `Running(s + 1);` -> `Running(s + );`
// broken: `[Running(_), "stop"]:` -> `[Running(_), "stop":`
