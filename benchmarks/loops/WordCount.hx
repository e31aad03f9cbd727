/** Words counted in a map. **/
class WordCount {
    public static function run(n:Int):Int {
        var words = [for (i in 0...n) "word" + ((i * 31) % 1009)];
        var counts = new Map<String, Int>();
        for (word in words) {
            if (counts.exists(word)) {
                counts[word]++;
            } else {
                counts[word] = 1;
            }
        }
        var most = 0;
        for (word => count in counts) {
            if (count > most) most = count;
        }
        return most;
    }
}
