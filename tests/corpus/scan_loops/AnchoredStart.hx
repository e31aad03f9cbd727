// scan: no
// `^` binds to each rest of the text in turn: Regex.scan would match it once only.
class AnchoredStart {
    static function path(text:String):Array<String> {
        var step = ~/^\/([a-z0-9]+)/;
        var steps = [];
        var rest = text;
        while (step.match(rest)) {
            steps.push(step.matched(1));
            rest = step.matchedRight();
        }
        if (rest != "") {
            steps.push("rest=" + rest);
        }
        return steps;
    }

    static function main() {
        Sys.println(path("/users/42/posts").join(" "));
        Sys.println(path("/users?page=2").join(" "));
        Sys.println(path("nothing").join(" "));
    }
}
