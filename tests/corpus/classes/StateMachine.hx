interface State {
    function name():String;
    function next(input:String):State;
}

class Closed implements State {
    public function new() {}

    public function name():String {
        return "closed";
    }

    public function next(input:String):State {
        return switch (input) {
            case "open": new Open(0);
            case "lock": new Locked(1);
            case _: this;
        }
    }
}

class Open implements State {
    final times:Int;

    public function new(times:Int) {
        this.times = times;
    }

    public function name():String {
        return "open " + times;
    }

    public function next(input:String):State {
        return switch (input) {
            case "close": new Closed();
            case "open": new Open(times + 1);
            case _: this;
        }
    }
}

class Locked implements State {
    final tries:Int;

    public function new(tries:Int) {
        this.tries = tries;
    }

    public function name():String {
        return "locked " + tries;
    }

    public function next(input:String):State {
        if (input == "unlock") return new Closed();
        return new Locked(tries + 1);
    }
}

class StateMachine {
    static function main() {
        var state:State = new Closed();
        for (input in ["open", "open", "close", "lock", "open", "unlock", "what"]) {
            state = state.next(input);
            Sys.println(input + " -> " + state.name());
        }
    }
}
