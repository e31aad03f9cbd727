class Numbers {
  var n:Int;

  public function new(n:Int) this.n = n;

  public function hasNext():Bool
    return true;

  public function next():Int
    return n++;
}

class From {
  final start:Int;

  public function new(start:Int) this.start = start;

  public function iterator():Iterator<Int>
    return new Numbers(start);
}

class EndlessIterators {
  static function take(values:Iterable<Int>, count:Int):Array<Int> {
    var found = [];
    for (value in values) {
      if (found.length >= count) break;
      found.push(value);
    }
    return found;
  }

  static function first(values:Iterable<Int>, f:Int->Bool):Int {
    for (value in values) if (f(value)) return value;
    return -1;
  }

  static function main() {
    Sys.println(take(new From(5), 3));
    Sys.println(take([1, 2, 3, 4], 2));
    Sys.println(first(new From(10), n -> n % 7 == 0));
    Sys.println(first([1, 2], n -> n > 5));
  }
}
