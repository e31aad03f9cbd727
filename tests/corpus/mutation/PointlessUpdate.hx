typedef Place = {x:Int, y:Int};

class PointlessUpdate {
    static function places(count:Int):Map<Int, Place> {
        return [for (i in 0...count) i => {x: i, y: i}];
    }

    static function step(by:Int):Int {
        var found = places(by);
        if (found.exists(3)) {
            found[3].x += by % 1000;
        }
        return by + 1;
    }

    static function rounds(most:Int, by:Int):Int {
        var round = 0;
        while (true) {
            if (round++ > most) break;
            if (round * by > 30) return round;
            var found = places(round);
            if (found.exists(3)) found[3].x += by % 1000;
        }
        return -1;
    }

    static function main() {
        trace(step(4), step(2), rounds(10, 4), rounds(3, 2));
    }
}
