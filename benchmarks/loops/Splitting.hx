/** Lists filled by pushes in nested conditions. **/
class Splitting {
    public static function run(n:Int):String {
        var small:Array<Int> = [];
        var even:Array<Int> = [];
        var named:Array<String> = [];
        for (i in 0...n) {
            if (i % 3 == 0) {
                if (i < 1000) {
                    small.push(i);
                } else if (i % 2 == 0) {
                    even.push(i * 2);
                }
            } else if (i % 7 == 1) {
                named.push("n" + i);
                even.push(i);
            }
        }
        return small.length + " " + even.length + " " + named.length;
    }
}
