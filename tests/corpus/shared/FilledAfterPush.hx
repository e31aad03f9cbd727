/** What an array holds is filled after it was put there. */
class FilledAfterPush {
    static var all:Array<{n:Int}> = [];

    static function pages(lines:Array<String>):Array<{title:String, lines:Array<String>}> {
        var made = [];
        for (at => line in lines) {
            var page = {title: "page " + at, lines: []};
            made.push(page);
            page.lines.push(line.toUpperCase());
            if (line.length > 3) {
                page.lines.push("long");
                page.title += "!";
            }
            for (k in 0...at) page.lines.push("k" + k);
        }
        return made;
    }

    static function main() {
        for (page in pages(["one", "three", "six"])) Sys.println(page.title + page.lines);
        var kept = [];
        for (n in 0...3) {
            var one = {n: n, seen: 0};
            kept.push(one);
            one.n *= 10;
            one.seen++;
            Sys.println(kept.length);
        }
        Sys.println(kept.map(one -> one.n + one.seen).join(","));
        var first = {n: 1};
        all.push(first);
        first.n = 7;
        Sys.println(all[0].n);
        var rows = [];
        var row = [];
        rows.push(row);
        row.push(1);
        row.push(2);
        Sys.println(rows);
    }
}
