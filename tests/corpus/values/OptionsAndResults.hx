/** Enums of one's own that work as option and result, chained through functions. **/
enum Maybe<T> {
    Just(value:T);
    Nothing;
}

enum Outcome {
    Success(value:Int);
    Failure(reason:String);
}

class OptionsAndResults {
    static function parse(text:String):Outcome {
        var number = Std.parseInt(text);
        if (number == null) {
            return Failure('"$text" is no number');
        }
        return Success(number);
    }

    static function divide(a:Int, b:Int):Outcome {
        return b == 0 ? Failure("division by zero") : Success(Std.int(a / b));
    }

    static function then(outcome:Outcome, next:Int -> Outcome):Outcome {
        return switch (outcome) {
            case Success(value): next(value);
            case Failure(_): outcome;
        }
    }

    static function report(outcome:Outcome):String {
        return switch outcome {
            case Success(value): "ok " + value;
            case Failure(reason): "error: " + reason;
        }
    }

    static function head<T>(values:Array<T>):Maybe<T> {
        return values.length > 0 ? Just(values[0]) : Nothing;
    }

    static function mapMaybe<A, B>(maybe:Maybe<A>, f:A -> B):Maybe<B> {
        return switch (maybe) {
            case Just(value): Just(f(value));
            case Nothing: Nothing;
        }
    }

    static function getOr<T>(maybe:Maybe<T>, fallback:T):T {
        return switch (maybe) {
            case Just(value): value;
            case Nothing: fallback;
        }
    }

    static function main() {
        Sys.println(report(then(parse("84"), n -> divide(n, 2))));
        Sys.println(report(then(parse("84"), n -> divide(n, 0))));
        Sys.println(report(then(parse("x"), n -> divide(n, 2))));
        Sys.println(getOr(mapMaybe(head(["pear"]), s -> s.length), 0));
        Sys.println(getOr(mapMaybe(head([]), (s:String) -> s.length), -1));
        Sys.println(head([]) == Nothing);
        var outcomes = ["1", "b", "3"].map(parse);
        var good = 0;
        for (outcome in outcomes) {
            switch (outcome) {
                case Success(value): good += value;
                case Failure(reason): Sys.println("skipped: " + reason);
            }
        }
        Sys.println(good);
    }
}
