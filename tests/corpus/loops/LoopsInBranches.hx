/** Loops inside if, switch and try; branches inside loops; each changes variables that live on. **/
enum Shape {
    Row(count:Int, mark:String);
    Stairs(height:Int);
    Blank;
}

class LoopsInBranches {
    static function draw(shape:Shape):String {
        var out = "";
        switch (shape) {
            case Row(count, mark):
                for (_ in 0...count) {
                    out += mark;
                }
            case Stairs(height) if (height > 3):
                out = "too high";
            case Stairs(height):
                for (level in 1...height + 1) {
                    var step = "";
                    while (step.length < level) {
                        step += "#";
                    }
                    out += step + "/";
                }
            case Blank:
        }
        return out;
    }

    static function spread(total:Int, people:Int):Array<Int> {
        var shares = [];
        if (people > 0) {
            var left = total;
            for (i in 0...people) {
                var share = Math.ceil(left / (people - i));
                shares.push(share);
                left -= share;
            }
        } else {
            shares.push(total);
        }
        return shares;
    }

    static function main() {
        for (shape in [Row(5, "="), Stairs(3), Stairs(9), Blank]) {
            Sys.println("|" + draw(shape));
        }
        Sys.println(spread(10, 4).join(" "));
        Sys.println(spread(10, 0).join(" "));
    }
}
