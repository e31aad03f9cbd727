/** A Result made of an exception, and back. */
enum Outcome {
    Success(value:Int);
    Failure(message:String);
}

class ErrorsAsMessages {
    static function attempt(f:Void->Int):Outcome {
        return try Success(f()) catch (e:String) Failure(e);
    }

    static function force(outcome:Outcome):Int {
        return switch outcome {
            case Success(value): value;
            case Failure(message): throw message;
        }
    }

    static function main() {
        var outcomes = [attempt(() -> 3), attempt(() -> throw "none")];
        for (outcome in outcomes) {
            try {
                Sys.println(force(outcome));
            } catch (e:String) {
                Sys.println("forced: " + e);
            }
        }
    }
}
