/** An array under two names, pushed to through each. **/
class TwoNamesOneList {
    static function addAll(target:Array<String>, words:Array<String>):Void {
        for (word in words) {
            target.push(word);
        }
    }

    static function main() {
        var guests = ["Ann"];
        var invited = guests;
        invited.push("Ben"); // expect: HX4
        Sys.println(guests.length);
        addAll(guests, ["Cid", "Dee"]); // expect: HX4
        Sys.println(invited.join(" "));
        invited = ["Eve"];
        invited.push("Flo");
        Sys.println(guests.join(" ") + " / " + invited.join(" "));

        var rows = [[1], [2]];
        var first = rows[0];
        first.push(10); // expect: HX4
        Sys.println(rows[0].join(","));
        Sys.println(rows[0].length + rows[1].length);
    }
}
