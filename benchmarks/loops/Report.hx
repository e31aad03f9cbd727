/** A text put together line by line. **/
class Report {
    public static function run(n:Int):Int {
        var lines = new StringBuf();
        var marks = "";
        for (i in 0...n) {
            lines.add("line ");
            lines.add(i);
            lines.add(i % 2 == 0 ? " even" : " odd");
            lines.add("\n");
            if (i % 10 == 0) marks += "x" + i;
        }
        return lines.toString().length + marks.length;
    }
}
