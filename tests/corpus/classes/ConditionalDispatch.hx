interface Rule {
    function check(n:Int):Bool;
}

class Even implements Rule {
    public function new() {}

    public function check(n:Int):Bool {
        return n % 2 == 0;
    }
}

class Between implements Rule {
    final low:Int;
    final high:Int;

    public function new(low:Int, high:Int) {
        this.low = low;
        this.high = high;
    }

    public function check(n:Int):Bool {
        return n >= low && n <= high;
    }
}

class All implements Rule {
    final rules:Array<Rule>;

    public function new(rules:Array<Rule>) {
        this.rules = rules;
    }

    public function check(n:Int):Bool {
        for (rule in rules) if (!rule.check(n)) return false;
        return true;
    }
}

class Not implements Rule {
    final rule:Rule;

    public function new(rule:Rule) {
        this.rule = rule;
    }

    public function check(n:Int):Bool {
        return !rule.check(n);
    }
}

class ConditionalDispatch {
    static function main() {
        var rule:Rule = new All([new Even(), new Between(2, 9), new Not(new Between(5, 7))]);
        Sys.println([for (n in 0...12) if (rule.check(n)) n].join(","));
        var other:Rule = rule.check(4) ? new Even() : new Not(rule);
        Sys.println(other.check(3));
    }
}
