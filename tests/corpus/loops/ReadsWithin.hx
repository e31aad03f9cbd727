/** Arrays read by an index: some reads surely stand within the array, and some only look so. **/
class ReadsWithin {
  static function halved(n:Int, wanted:Int):Int {
    var squares = [for (i in 0...n) i * i];
    var low = 0;
    var high = squares.length - 1;
    while (low <= high) {
      final middle = low + ((high - low) >> 1);
      if (squares[middle] == wanted) return middle;
      if (squares[middle] < wanted) low = middle + 1; else high = middle - 1;
    }
    return -low - 1;
  }

  static function isMirrored(xs:Array<Int>):Bool {
    var i = 0;
    var j = xs.length - 1;
    while (i < j) {
      if (xs[i] != xs[j]) return false;
      i++;
      j--;
    }
    return true;
  }

  static function around(rounds:Int):Int {
    var places = [for (i in 0...5) i + 1];
    var sum = 0;
    for (k in 0...rounds) sum += places[(k * 2) % 5];
    return sum;
  }

  static function afterTheStep(n:Int):Array<Bool> {
    var xs = [for (i in 0...n) i];
    var missing = [];
    var i = 0;
    while (i < xs.length) {
      i++;
      missing.push(xs[i] == null);
    }
    return missing;
  }

  static function behindTheTest(n:Int, at:Int):Bool {
    var xs = [for (i in 0...n) i];
    var found = false;
    for (round in 0...2) {
      var i = at + round;
      if (i < n && i >= 0) i += round * n;
      found = found || xs[i] == null;
    }
    return found;
  }

  static function fromBelow(n:Int):Int {
    var xs = [for (i in 0...n) i];
    var missing = 0;
    for (i in -2...n) if (xs[i] == null) missing++;
    return missing;
  }

  static function oneMore(n:Int):Int {
    var xs = [for (i in 0...n) i];
    var missing = 0;
    for (i in 0...n) if (xs[i + 1] == null) missing++;
    return missing;
  }

  static function pastTheMiddle(n:Int, wanted:Int):Bool {
    var xs = [for (i in 0...n) i * 2];
    var low = 0;
    var high = n;
    while (low < high) {
      final middle = Std.int((low + high) / 2);
      if (xs[middle] < wanted) low = middle + 1; else high = middle;
    }
    return xs[low] == null;
  }

  static function shorter(xs:Array<Int>):Int {
    final count = xs.length;
    xs.pop();
    var missing = 0;
    for (i in 0...count) for (j in i...count) if (xs[i] == null || xs[j] == null) missing++;
    return missing;
  }

  static function byAFunction(n:Int):Int {
    var xs = [for (i in 0...n) i];
    var missing = 0;
    var i = 0;
    final skip = () -> i += 2;
    while (i < n) {
      skip();
      if (xs[i] == null) missing++;
    }
    return missing;
  }

  static function otherLimit(n:Int):Int {
    var limit = n;
    var xs = [for (i in 0...limit) i];
    limit += 2;
    var missing = 0;
    for (i in 0...limit) if (xs[i] == null) missing++;
    return missing;
  }

  static function ofRows(rows:Array<Array<Int>>):Int {
    var sum = 0;
    for (y in 1...rows.length) for (x in 0...rows[y].length) sum += rows[y][x] * rows[y - 1].length;
    return sum;
  }

  static function fromTheEnd(n:Int):Array<Int> {
    var xs = [for (i in 0...n) i * i];
    var found = [];
    var i = xs.length;
    while (i-- > 0) found.push(xs[i]);
    var j = n;
    while (--j >= 0) found.push(xs[j]);
    return found;
  }

  static function aStepTooFar(n:Int):Int {
    var xs = [for (i in 0...n) i];
    var missing = 0;
    var i = n;
    while (i-- >= 0) if (xs[i] == null) missing++;
    var j = 0;
    while (j++ < n) if (xs[j] == null) missing += 10;
    return missing;
  }

  static function main() {
    trace(fromTheEnd(4), aStepTooFar(3));
    trace(halved(9, 49), halved(9, 50), halved(0, 1), halved(1, 0));
    trace(isMirrored([1, 2, 3, 2, 1]), isMirrored([1, 2]), isMirrored([]));
    trace(around(5), around(0));
    trace(afterTheStep(3));
    trace(behindTheTest(4, 0), behindTheTest(4, 5), behindTheTest(4, -3));
    trace(fromBelow(3), oneMore(3));
    trace(pastTheMiddle(6, 5), pastTheMiddle(6, 11), pastTheMiddle(0, 1));
    trace(shorter([4, 5, 6]));
    trace(byAFunction(5), byAFunction(6));
    trace(otherLimit(3));
    trace(ofRows([[1, 2], [3], [4, 5, 6]]));
  }
}
