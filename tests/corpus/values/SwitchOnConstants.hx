/** A `switch` on what is a constant: no guard whose outcome Elixir would know. */
class SwitchOnConstants {
    static final LEVEL = 3;
    static inline var MODE = "dev";
    static final ON = true;
    static final RATE = 0.5;
    static function grade():String {
        return switch (LEVEL) { case k if (k < 0): "neg"; case 0: "zero"; case 3: "three"; case _: "pos"; };
    }
    static function mode():Int {
        switch (MODE) { case "dev": return 1; case "prod" | "test": return 2; default: return 3; }
    }
    static function main() {
        Sys.println(grade());
        Sys.println(mode());
        if (MODE == "dev") Sys.println("dev");
        if (LEVEL > 2) Sys.println("more");
        if (ON) Sys.println("on") else Sys.println("off");
        Sys.println(ON && LEVEL > 2);
        Sys.println(switch (RATE) { case r if (r > 1): "big"; case _: "small"; });
        var x = LEVEL;
        switch (x) { case k if (k > 10): Sys.println("a"); case 3: Sys.println("b " + x); case n: Sys.println("c" + n); }
        var y = LEVEL + 4;
        switch (y) { case k if (k > 10): Sys.println("a"); case 3: Sys.println("b"); case n: Sys.println("c" + n); }
        var score = 85;
        var grade = switch (score) { case s if (s >= 90): "A"; case s if (s >= 80): "B" + s; default: "F"; };
        Sys.println(grade);
        var neg = -3;
        switch (neg) { case n if (n < 0): Sys.println("neg " + n); case _: }
        var name = "bob";
        switch (name) { case n if (n == "al"): Sys.println("al"); case "bob" | "x": Sys.println("b"); case _: Sys.println("other"); }
        var age = 20;
        var kind = if (age < 13) "child" else if (age < 20) "teen" else "adult";
        Sys.println(kind);
        var many = [1, 2, 3];
        switch (many) { case [a, b] if (a > b): Sys.println("2"); case [a, b, c] if (a < c): Sys.println("3"); case _: Sys.println("n"); }
        switch ({x: 3, y: 4}) { case {x: x} if (x > 4): Sys.println("q"); case {y: 4}: Sys.println("r"); case _: Sys.println("s"); }
        switch [age, name] { case [a, "bob"] if (a > 18): Sys.println("bob"); case [a, _] if (a < 3): Sys.println("baby"); case _: Sys.println("who"); }
        var opt = haxe.ds.Option.Some(4);
        switch (opt) { case Some(v) if (v > 5): Sys.println("big"); case Some(v): Sys.println("small " + v); case None: Sys.println("none"); }
        var nul:Null<Int> = null;
        switch (nul) { case null: Sys.println("null"); case n if (n > 3): Sys.println("n"); case _: Sys.println("z"); }
        var items = ["a" => 1];
        switch (items.get("a")) { case null: Sys.println("null"); case n if (n > 3): Sys.println("n"); case _: Sys.println("z"); }
    }
}
