/** Objects sorted by a key, the best of them listed. **/
class Ranking {
    public static function run(n:Int):String {
        var players = [for (i in 0...n) {name: "p" + i, points: (i * 7919) % 10007, games: i % 13}];
        players.sort((a, b) -> a.points - b.points);
        var best = [];
        for (player in players) {
            if (player.games > 11) best.push(player.name);
        }
        return best.length + " " + players[0].points;
    }
}
