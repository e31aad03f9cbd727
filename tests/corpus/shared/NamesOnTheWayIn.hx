class NamesOnTheWayIn {
    static function given(n:Int):Int {
        return n;
    }

    static function main() {
        final shelf = {rows: [[{x: given(1)}], [{x: 2}]], name: "left"};
        for (i in 0...2) {
            final row = shelf.rows[i];
            final place = row[0];
            place.x += 5;
        }
        Sys.println([for (row in shelf.rows) for (place in row) place.x].join(" "));
        final rows = shelf.rows;
        final row = rows[0];
        final place = row[0];
        place.x = 50;
        Sys.println([for (row in shelf.rows) for (place in row) place.x].join(" "));

        var list = [given(1), 4];
        var worth = given(2);
        for (i in 0...3) {
            if (worth > 50) continue;
            worth = switch (list) {
                case [a]: a;
                case [a, b] if (a > b): b;
                case more: more[0] + more.length;
            };
            list.push(worth);
        }
        Sys.println(worth + " " + list);
    }
}
