/** Arrays of flags that are all down at first: most are sets of indexes, some only look so. **/
class FlagsOfIndexes {
  static function primes(limit:Int):Array<Int> {
    var composite = [for (_ in 0...limit + 1) false];
    var found = [];
    for (n in 2...limit + 1) {
      if (composite[n]) continue;
      found.push(n);
      var multiple = n * n;
      while (multiple <= limit) {
        composite[multiple] = true;
        multiple += n;
      }
    }
    return found;
  }

  static function reached(next:Array<Array<Int>>, start:Int):Int {
    var seen = [for (_ in next) false];
    var count = 0;
    for (round in 0...next.length) {
      if (!seen[round] && round >= start) {
        seen[round] = true;
        count++;
      }
      if (round % 3 == 2) seen[round] = false;
    }
    for (i in 0...next.length + 2) if (seen[i] || i == next.length) count += 10;
    return count;
  }

  static function lengthOfFlags(n:Int):Int {
    var up = [for (i in 0...n) false];
    for (i in 0...n) up[i + 2] = true;
    return up.length;
  }

  static function shown(n:Int):String {
    var up = [for (i in 0...n) false];
    for (i in 0...n) if (i % 2 == 0) up[i] = true;
    var text = "";
    for (i in 0...n) text += up[i] ? "1" : "0";
    for (i in 0...n) text += up[i];
    return text;
  }

  static function fromBelow(n:Int):Int {
    var up = [for (i in 0...n) false];
    var count = 0;
    for (i in -n...n) up[i < 0 ? i + n : i] = i % 2 == 0;
    for (i in 0...n) if (up[i]) count++;
    return count;
  }

  static function ofValues(values:Array<Int>):Int {
    var taken = [for (i in 0...10) false];
    for (value in values) if (value >= 0) taken[value] = true;
    var count = 0;
    for (i in 0...20) if (taken[i]) count++;
    return count;
  }

  static function main() {
    trace(primes(50));
    trace(reached([[1], [2], [], [0], []], 1));
    trace(lengthOfFlags(3));
    trace(shown(5));
    trace(fromBelow(4));
    trace(ofValues([3, 5, 3, 12, -1]));
  }
}
