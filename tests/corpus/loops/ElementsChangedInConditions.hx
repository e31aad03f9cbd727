class Plant {
    public var height:Int;

    public function new(height:Int) {
        this.height = height;
    }

    public function grow(by:Int):Int {
        height += by;
        return height;
    }
}

class ElementsChangedInConditions {
    static function shown(plants:Array<Plant>):String {
        return [for (plant in plants) plant.height].join(" ");
    }

    static function firstOver(plants:Array<Plant>, limit:Int):Int {
        for (at => plant in plants) {
            if (plant.grow(1) > limit) return at;
        }
        return -1;
    }

    static function main() {
        final plants = [for (k in 0...5) new Plant(k)];
        for (k => plant in plants) if (plant.grow(k) > 2) break;
        Sys.println(shown(plants));
        for (plant in plants) {
            if (plant.grow(2) > 5) break;
            if (plant.grow(10) % 2 == 0) continue;
            plant.grow(100);
        }
        Sys.println(shown(plants));
        Sys.println(firstOver(plants, 6) + ": " + shown(plants));
        Sys.println(firstOver(plants, 600) + ": " + shown(plants));
        final byName = ["a" => new Plant(1), "b" => new Plant(1)];
        var found = 0;
        for (plant in byName) {
            if (plant.grow(3) > 9) break;
            found++;
        }
        Sys.println(found + " " + byName["a"].height + " " + byName["b"].height);
        for (plant in plants) {
            function taller(by:Int) plant.grow(by);
            taller(1);
            if (plant.height > 6) break;
        }
        Sys.println(shown(plants));
    }
}
