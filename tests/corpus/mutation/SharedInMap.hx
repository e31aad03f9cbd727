/** One list stored under two keys of a map, and one structure in two lists. **/
class SharedInMap {
    static function main() {
        var team = ["Kim"];
        var byProject = new Map<String, Array<String>>();
        byProject.set("web", team);
        byProject.set("api", team);
        byProject.get("web").push("Lou"); // expect: HX4
        Sys.println(byProject.get("api").join(" "));
        team.push("Max"); // expect: HX4
        Sys.println(byProject.get("web").length);

        var card = {title: "fix", done: false};
        var all = [card];
        var mine = [card];
        mine[0].done = true; // expect: HX4
        Sys.println(all[0].done);
        all.push({title: "test", done: false});
        Sys.println(all.length + " " + mine.length);
    }
}
