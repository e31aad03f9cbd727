/** States in a loop until one of them ends it. */
enum State {
    Idle(left:Int);
    Busy(work:Int);
    Done(result:String);
}

class StepMachine {
    static function run(start:State):String {
        var state = start;
        var trail = "";
        while (true) {
            switch state {
                case Idle(0):
                    state = Done("bored");
                case Idle(left) if (left > 3):
                    trail += "!";
                    state = Busy(left);
                case Idle(left):
                    trail += ".";
                    state = Idle(left - 1);
                case Busy(work):
                    trail += "*";
                    if (work > 5) {
                        return trail + " overworked";
                    }
                    state = work == 1 ? Done("worked") : Busy(work - 1);
                case Done(result):
                    return trail + " " + result;
            }
        }
    }

    static function main() {
        Sys.println(run(Idle(2)));
        Sys.println(run(Idle(4)));
        Sys.println(run(Idle(6)));
        Sys.println(run(Done("at once")));
    }
}
